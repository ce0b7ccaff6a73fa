//! What is around every page: the navigation, the state of saving, and what stands in for
//! the pages while the notebook cannot be used.

use leptos::prelude::*;
use leptos_router::components::{Redirect, Route, Router, Routes};
use leptos_router::path;

use super::customers::CustomersPage;
use super::data::DataPage;
use super::products::ProductsPage;
use super::sales::SalesPage;
use super::sell::SellPage;
use super::settings::SettingsPage;
use super::welcome::Welcome;
use crate::desk::{Boot, use_desk};

/// The frame of the app.
#[component]
pub fn Shell() -> impl IntoView {
    let desk = use_desk();
    move || match desk.boot().get() {
        Boot::Ready => view! { <Pages /> }.into_any(),
        Boot::FirstRun { had_data } => view! { <Welcome had_data=had_data /> }.into_any(),
        _ => view! { <div class="page"></div> }.into_any(),
    }
}

#[component]
fn Pages() -> impl IntoView {
    view! {
        <Router>
            <Routes fallback=|| view! { <Redirect path="/customers" /> }>
                <Route path=path!("/customers") view=CustomersPage />
                <Route path=path!("/customers/:id") view=CustomersPage />
                <Route path=path!("/sell") view=SellPage />
                <Route path=path!("/sales") view=SalesPage />
                <Route path=path!("/sales/:id") view=SalesPage />
                <Route path=path!("/products") view=ProductsPage />
                <Route path=path!("/products/:id") view=ProductsPage />
                <Route path=path!("/data") view=DataPage />
                <Route path=path!("/settings") view=SettingsPage />
            </Routes>
        </Router>
    }
}
