//! What was sold: the list of receipts, and each with all that can be done about it.

mod detail;
mod filter;
mod goes_back;
mod list;
mod names;
mod points;
mod receipt;
mod returning;
mod send;
mod slip;

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::desk::{Topic, use_desk};
use crate::domain::Id;
use crate::ui::{EmptyState, Glyph, SplitPane};
use filter::{Buyer, Chosen};

pub use names::{line_title, purpose_name, reward_name};
pub use points::points_of_sale;
pub use receipt::Receipt;
pub use send::{SendReceipt, put_on_clipboard, send_text};
pub use slip::left_on;

/// The page of sales: the list, and beside it the one that is open.
#[component]
pub fn SalesPage() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    // Where there is none, the list says what to do.
    let is_any =
        Memo::new(move |_| desk.follow(&[Topic::Ledger], |book| !book.ledger().sales().is_empty()));
    let params = use_params_map();
    let query = use_query_map();
    let open = Memo::new(move |_| params.with(|params| params.get("id")?.parse::<Id>().ok()));
    let chosen = Chosen::all();
    Effect::new(move || {
        let asked = |name: &str| query.with(|query| query.get(name)?.parse::<Id>().ok());
        if let Some(product) = asked("product") {
            chosen.clear();
            chosen.product.set(Some(product));
        }
        if let Some(customer) = asked("customer") {
            chosen.clear();
            chosen.buyer.set(Buyer::One(customer));
        }
    });
    view! {
        <div class="page-fill">
            <SplitPane
                has_detail=Signal::derive(move || open.get().is_some())
                list=move || view! { <list::SalesList current=open chosen=chosen /> }
                detail=move || {
                    view! {
                        {move || match open.get() {
                            Some(id) => view! { <detail::SaleDetail id=id /> }.into_any(),
                            None if !is_any.get() => ().into_any(),
                            None => {
                                view! {
                                    <EmptyState
                                        icon=Glyph::Receipt
                                        title=w.sales().none_open_title()
                                        text=w.sales().none_open()
                                    />
                                }
                                    .into_any()
                            }
                        }}
                    }
                }
            />
        </div>
    }
}
