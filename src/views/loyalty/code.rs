//! Codes that are shown at the counter.

use leptos::prelude::*;

use super::wrongs::Wrongs;
use crate::desk::{Desk, use_desk};
use crate::ui::{Button, Glyph, TextField, Tone};

/// Signs of a code made here: short enough to say, too many to guess.
const SIGNS: usize = 8;

/// A code nobody has seen.
pub fn new_code(desk: Desk) -> String {
    let id = desk.new_id().to_string();
    // The random ones stand at the end.
    let signs: Vec<char> = id.chars().filter(char::is_ascii_alphanumeric).collect();
    let from = signs.len().saturating_sub(SIGNS);
    signs[from..].iter().map(char::to_ascii_uppercase).collect()
}

/// A code, typed or made.
#[component]
pub fn CodeField(value: RwSignal<String>, wrongs: Wrongs) -> impl IntoView {
    let desk = use_desk();
    let l = desk.words().loyalty();
    let typed = wrongs.model(l.code(), value);
    view! {
        <div class="loyalty-code">
            <TextField
                label=l.code()
                value=typed
                error=wrongs.of(l.code())
                max_length=40
            />
            <Button
                label=l.new_code()
                icon=Glyph::Refresh
                tone=Tone::Quiet
                on_click=move |_| typed.set(new_code(desk))
            />
        </div>
    }
}
