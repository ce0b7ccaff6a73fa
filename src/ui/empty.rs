//! What stands where nothing is yet.

use leptos::prelude::*;

use super::{Glyph, Icon};

/// An empty page says what belongs here and what to do first.
#[component]
pub fn EmptyState(
    icon: Glyph,
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] text: Signal<String>,
    /// Buttons that lead out of the emptiness.
    #[prop(optional, into)]
    actions: ViewFn,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Icon glyph=icon />
            <h2>{title}</h2>
            <p>{text}</p>
            <div class="empty-actions">{move || actions.run()}</div>
        </div>
    }
}
