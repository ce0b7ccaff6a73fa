//! The keys of the app, on one card.

use leptos::prelude::*;

use crate::desk::use_desk;
use crate::ui::Dialog;

/// A dialog with all keys that work everywhere.
#[component]
pub fn Help(
    /// Whether it is shown.
    open: RwSignal<bool>,
) -> impl IntoView {
    let w = use_desk().words();
    let s = w.shell();
    let keys = [
        ("/", s.key_search()),
        ("n", s.key_new()),
        ("s", s.key_sell()),
        ("↑ ↓", s.key_arrows()),
        ("Ctrl+Z", s.key_undo()),
        ("Ctrl+Shift+Z", s.key_redo()),
        ("Esc", s.key_escape()),
        ("?", s.key_help()),
    ];
    view! {
        <Dialog open=open title=s.help_title() close_label=w.common().close()>
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
        </Dialog>
    }
}
