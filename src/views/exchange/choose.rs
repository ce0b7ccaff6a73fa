//! Choosing what is brought in: a file, a file let go over the page, what was copied.

use leptos::ev;
use leptos::prelude::*;

use super::bringing::Bringing;
use super::past::Past;
use crate::ui::{Button, FileButton, Panel, TextArea, Tone};

/// Files that are worth trying.
const ACCEPT: &str =
    ".csv,.tsv,.txt,.xlsx,.xls,.ods,.xml,.htm,.html,.vcf,.json,text/csv,text/vcard,text/plain";

/// The ways to bring something in, and what was brought in before.
#[component]
pub fn Choose(bringing: Bringing) -> impl IntoView {
    let w = bringing.desk.words();
    let x = w.exchange();
    let pasted = RwSignal::new(String::new());
    let is_over = RwSignal::new(false);
    // Anywhere on the page will do.
    let over = window_event_listener(ev::dragover, move |event| {
        event.prevent_default();
        is_over.set(true);
    });
    let left = window_event_listener(ev::dragleave, move |_| is_over.set(false));
    let drop = window_event_listener(ev::drop, move |event| {
        event.prevent_default();
        is_over.set(false);
        let files = event.data_transfer().and_then(|data| data.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            bringing.read_file(file);
        }
    });
    on_cleanup(move || {
        over.remove();
        left.remove();
        drop.remove();
    });
    let read_first = move |files: Vec<web_sys::File>| {
        if let Some(file) = files.into_iter().next() {
            bringing.read_file(file);
        }
    };
    let is_nothing = Signal::derive(move || pasted.read().trim().is_empty());
    view! {
        <div class="stack">
            <Panel>
                <div
                    class="bring-drop stack"
                    data-over=move || is_over.get().then_some("")
                >
                    <p>{x.intro()}</p>
                    <div class="row">
                        <FileButton
                            label=x.choose_file()
                            accept=ACCEPT
                            tone=Tone::Primary
                            on_files=read_first
                        />
                        <span class="muted">{x.drop_here()}</span>
                    </div>
                </div>
            </Panel>
            <Panel title=x.paste()>
                <div class="stack">
                    <TextArea label=x.paste() hide_label=true hint=x.paste_hint() value=pasted rows=5 />
                    <div class="row">
                        <Button
                            label=x.go_on()
                            disabled=is_nothing
                            on_click=move |_| bringing.read_text(pasted.get_untracked())
                        />
                    </div>
                </div>
            </Panel>
            <Past bringing=bringing />
        </div>
    }
}
