//! The page of products.

use leptos::prelude::*;

/// The page of products.
#[component]
pub fn ProductsPage() -> impl IntoView {
    view! { <div class="page"></div> }
}
