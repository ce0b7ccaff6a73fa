//! The page of customers.

use leptos::prelude::*;

/// The page of customers.
#[component]
pub fn CustomersPage() -> impl IntoView {
    view! { <div class="page"></div> }
}
