//! Products that are suggested, each with what speaks for it.

use leptos::prelude::*;

use crate::domain::Id;
use crate::ui::{Glyph, Icon, Unfolding};
use crate::views::routes::Page;

/// A product that is suggested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Which one.
    pub product: Id,
    /// Its name.
    pub name: String,
    /// What speaks for it, in words.
    pub why: String,
}

/// Suggested products under a heading, looked for only when it is opened.
#[component]
pub fn Suggestions(
    #[prop(into)] label: Signal<String>,
    glyph: Glyph,
    /// Said where nothing can be suggested.
    #[prop(into)]
    empty: Signal<String>,
    /// Finds them; followed while it is open. Nothing while it is being looked for.
    find: impl Fn() -> Option<Vec<Suggestion>> + Send + Sync + 'static,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let found = Memo::new(move |_| if is_open.get() { find() } else { None });
    let row = move |own: Suggestion| {
        view! {
            <li class="buyer">
                <Icon glyph=glyph />
                <div class="list-text">
                    <a class="list-title" href=Page::Product(own.product).href()>
                        {own.name}
                    </a>
                    <span class="list-detail">{own.why}</span>
                </div>
            </li>
        }
    };
    let rows = move || {
        let found = found.get()?;
        if found.is_empty() {
            return Some(view! { <p class="muted">{empty}</p> }.into_any());
        }
        let rows = found.into_iter().map(row).collect_view();
        Some(view! { <ul class="feed" role="list">{rows}</ul> }.into_any())
    };
    view! { <Unfolding label=label is_open=is_open>{rows}</Unfolding> }
}
