//! The page of sell.

use leptos::prelude::*;

/// The page of sell.
#[component]
pub fn SellPage() -> impl IntoView {
    view! { <div class="page"></div> }
}
