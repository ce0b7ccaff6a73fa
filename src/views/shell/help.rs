//! The keys of the app, on one card.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::desk::use_desk;
use crate::ui::Dialog;
use crate::views::routes::{Page, within};
use crate::views::sell::CounterKeys;

/// A dialog with all keys that work everywhere; at the counter, with its own before them.
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
        ("Space", s.key_board()),
        ("Ctrl+Z", s.key_undo()),
        ("Ctrl+Shift+Z", s.key_redo()),
        ("Esc", s.key_escape()),
        ("?", s.key_help()),
    ];
    let path = use_location().pathname;
    let is_counter = Memo::new(move |_| within(&path.read()) == Page::Sell.path());
    view! {
        <Dialog open=open title=s.help_title() close_label=w.common().close() is_read=true>
            <Show when=move || is_counter.get()>
                <section class="stack keys-part">
                    <h3>{w.sell().keys()}</h3>
                    <CounterKeys />
                    <h3>{s.keys_everywhere()}</h3>
                </section>
            </Show>
            {key_list(&keys)}
        </Dialog>
    }
}

/// Keys and what each does.
pub fn key_list(keys: &[(&'static str, &'static str)]) -> impl IntoView + use<> {
    let row = |(key, text): &(&'static str, &'static str)| {
        view! {
            <div>
                <dt>
                    <kbd>{*key}</kbd>
                </dt>
                <dd>{*text}</dd>
            </div>
        }
    };
    view! { <dl class="keys">{keys.iter().map(row).collect_view()}</dl> }
}
