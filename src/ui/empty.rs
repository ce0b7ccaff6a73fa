//! What stands where nothing is yet.

use leptos::prelude::*;

use super::{Glyph, Icon};

/// An empty page says what belongs here and what to do first.
#[component]
pub fn EmptyState(
    icon: Glyph,
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] text: Signal<String>,
    /// Nothing else is on the page: the title is its `h1`.
    #[prop(optional)]
    is_page: bool,
    /// Buttons that lead out of the emptiness.
    #[prop(optional, into)]
    actions: ViewFn,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Icon glyph=icon />
            {if is_page {
                view! { <h1>{title}</h1> }.into_any()
            } else {
                view! { <h2>{title}</h2> }.into_any()
            }}
            <p>{text}</p>
            <div class="empty-actions">{move || actions.run()}</div>
        </div>
    }
}
