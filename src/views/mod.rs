//! The pages, one folder each. Views know the desk and the widgets; they hold no rules.

mod act;
mod amounts;
mod balances;
mod buyer;
mod cards;
mod customers;
mod data;
mod days;
mod debts;
mod duplicates;
mod exchange;
mod funnel;
mod insight;
mod loyalty;
mod messages;
mod page_keys;
mod periods;
mod picture;
mod products;
mod refusals;
mod routes;
mod sales;
mod saved;
mod scanning;
mod sell;
mod settings;
mod shell;
mod today;
mod welcome;

use leptos::prelude::*;

use crate::desk::Desk;
use crate::ui::Toaster;

pub use routes::Page;

/// The app. Everything is built anew when the language changes, so words need not be followed.
#[component]
pub fn App() -> impl IntoView {
    let desk = Desk::open();
    Toaster::provide();
    sell::Carts::provide();
    move || {
        desk.language().track();
        view! { <shell::Shell /> }
    }
}
