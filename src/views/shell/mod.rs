//! What is around every page: the navigation, the state of saving, and what stands in for
//! the pages while the notebook cannot be used.

mod help;
pub(super) mod keys;
mod notices;
mod pages;
mod stopped;

use leptos::prelude::*;

pub use help::key_list;

use super::parts::piece;
use super::pieces::Piece;
use crate::desk::{Boot, use_desk};
use crate::ui::Toasts;

/// The frame of the app: the pages, or why they cannot be shown.
#[component]
pub fn Shell() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    // Later news of the start, such as a reread of the data, must not rebuild an open page.
    let stage = Memo::new(move |_| desk.boot().get());
    view! {
        {move || match stage.get() {
            Boot::Ready => view! { <pages::Pages /> }.into_any(),
            Boot::FirstRun { .. } => piece(Piece::Welcome),
            Boot::Opening => view! { <stopped::Opening /> }.into_any(),
            stop => view! { <stopped::Stopped why=stop /> }.into_any(),
        }}
        <Toasts label=w.common().messages() close_label=w.common().close() />
    }
}
