//! Products that are suggested, each with what speaks for it.

use leptos::prelude::*;

use crate::desk::use_desk;
use crate::domain::{Book, Day, Id};
use crate::insight::{Digest, Slices};
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
    /// Finds them as of a day, among all sales; nothing while there is more to look at.
    find: impl Fn(Day, &Slices, &Digest, &Book) -> Option<Vec<Suggestion>> + Clone + 'static,
) -> impl IntoView {
    let desk = use_desk();
    let is_open = RwSignal::new(false);
    let ask = move || is_open.get().then(|| desk.today());
    let found = desk.told_in_turns(ask, move |today, slices, digest, book| {
        find(*today, slices, digest, book)
    });
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
