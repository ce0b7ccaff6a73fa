//! What was sold: the list of receipts, and each with all that can be done about it.

mod names;
mod receipt;
mod send;
mod slip;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::domain::Id;

pub use names::{purpose_name, tender_name};
pub use receipt::Receipt;
pub use send::SendReceipt;

/// The page of sales.
#[component]
pub fn SalesPage() -> impl IntoView {
    let params = use_params_map();
    let id = move || params.with(|params| params.get("id")?.parse::<Id>().ok());
    view! { <div class="page">{move || id().map(|id| view! { <Receipt sale=id /> })}</div> }
}
