//! Debts: who owes, taking payments, and what is sent to those who owe.

mod aging;
mod card;
mod doing;
mod forms;
mod giving_back;
mod list;
mod names;
mod payment;
mod picture;
mod statement;
mod statement_page;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::domain::Id;

pub use card::DebtCard;
pub use doing::{DebtDialogs, Doing};
pub use payment::ways as payment_ways;

/// The page of debts; with somebody's id, their statement.
#[component]
pub fn DebtsPage() -> impl IntoView {
    let params = use_params_map();
    let open = Memo::new(move |_| params.with(|params| params.get("id")?.parse::<Id>().ok()));
    move || match open.get() {
        Some(id) => view! { <statement_page::StatementPage id=id /> }.into_any(),
        None => view! { <list::DebtsList /> }.into_any(),
    }
}
