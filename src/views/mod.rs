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
mod parts;
mod periods;
mod picked;
mod picture;
pub mod pieces;
mod products;
mod refusals;
mod routes;
mod sales;
mod saved;
mod scanning;
mod sell;
mod settings;
mod shell;
mod suggestions;
mod today;
mod welcome;

use leptos::prelude::*;

use crate::desk::{Apart, Desk, set_apart};
use crate::ui::Toaster;

pub use parts::{Load, Loading, View};
pub use pieces::Piece;
pub use routes::Page;

/// Shows the app. What is not there yet is got: pieces of it, and what reads and packs
/// stored data.
pub fn start(load: Load, apart: Apart) {
    parts::set_loader(load);
    set_apart(apart);
    leptos::mount::mount_to_body(App);
}

/// The app. Everything is built anew when the language changes, so words need not be followed.
#[component]
pub fn App() -> impl IntoView {
    let desk = Desk::open();
    parts::load_early();
    Toaster::provide();
    sell::Carts::provide();
    welcome::NewShop::provide();
    customers::Drafts::provide();
    move || {
        desk.language().track();
        view! { <shell::Shell /> }
    }
}
