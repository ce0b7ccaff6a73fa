//! The page of data.

use leptos::prelude::*;

/// The page of data.
#[component]
pub fn DataPage() -> impl IntoView {
    view! { <div class="page"></div> }
}
