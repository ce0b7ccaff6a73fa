//! The first run.

use leptos::prelude::*;

/// Asks how to begin.
#[component]
pub fn Welcome(
    /// This device had a shop before.
    had_data: bool,
) -> impl IntoView {
    view! { <div class="page" class:had-data=had_data></div> }
}
