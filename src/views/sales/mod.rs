//! The page of sales.

use leptos::prelude::*;

/// The page of sales.
#[component]
pub fn SalesPage() -> impl IntoView {
    view! { <div class="page"></div> }
}
