//! The keys of the counter, on one card.

use leptos::prelude::*;

use crate::desk::use_desk;
use crate::ui::{Dialog, Glyph, IconButton};

/// The button that shows them, and the card.
#[component]
pub fn KeysHelp() -> impl IntoView {
    let w = use_desk().words();
    let s = w.sell();
    let is_open = RwSignal::new(false);
    let keys = [
        ("F2", s.key_product()),
        ("F4", s.key_customer()),
        ("F8 / Ctrl+Enter", s.key_pay()),
        ("F9", s.key_cash()),
        ("3 *", s.key_quantity()),
        ("Enter", s.key_free()),
    ];
    view! {
        <IconButton label=s.keys() icon=Glyph::Keyboard on_click=move |_| is_open.set(true) />
        <Dialog open=is_open title=s.keys() close_label=w.common().close()>
            <dl class="keys">
                {keys
                    .map(|(key, text)| {
                        view! {
                            <div>
                                <dt>
                                    <kbd>{key}</kbd>
                                </dt>
                                <dd>{text}</dd>
                            </div>
                        }
                    })
                    .collect_view()}
            </dl>
            <p class="muted small">{s.scanner_hint()}</p>
        </Dialog>
    }
}
