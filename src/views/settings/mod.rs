//! The page of settings.

use leptos::prelude::*;

/// The page of settings.
#[component]
pub fn SettingsPage() -> impl IntoView {
    view! { <div class="page"></div> }
}
