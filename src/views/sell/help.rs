//! The keys of the counter, on one card.

use leptos::prelude::*;

use crate::desk::use_desk;
use crate::ui::{Dialog, Glyph, IconButton};
use crate::views::shell::key_list;

/// The button that shows them, and the card.
#[component]
pub fn KeysHelp() -> impl IntoView {
    let w = use_desk().words();
    let s = w.sell();
    let is_open = RwSignal::new(false);
    view! {
        <IconButton label=s.keys() icon=Glyph::Keyboard on_click=move |_| is_open.set(true) />
        <Dialog open=is_open title=s.keys() close_label=w.common().close() is_read=true>
            <CounterKeys />
        </Dialog>
    }
}

/// The keys that work at the counter alone.
#[component]
pub fn CounterKeys() -> impl IntoView {
    let s = use_desk().words().sell();
    let keys = [
        ("F2", s.key_product()),
        ("F4", s.key_customer()),
        ("F8 / Ctrl+Enter", s.key_pay()),
        ("F9", s.key_cash()),
        ("3 *", s.key_quantity()),
        ("Enter", s.key_free()),
    ];
    view! {
        {key_list(&keys)}
        <p class="muted small">{s.scanner_hint()}</p>
    }
}
