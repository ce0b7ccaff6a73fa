//! The counter: one screen made for speed, by touch, by keyboard and by scanner.

mod carts;
mod counter;
mod customer;
mod deal;
mod discount;
mod done;
mod entitled;
mod find;
mod free_line;
mod help;
mod keys;
mod left;
mod lines;
mod more;
mod on_credit;
mod paying;
mod payment;
mod points;
mod pricing;
mod rewards;
mod showing;
mod suggested;
mod sums;
mod tiles;
mod typed;
mod variants;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::desk::use_desk;
use crate::domain::Id;
use crate::domain::cart::ONE_MILLI;
use crate::ui::{Button, Glyph, IconButton, PageHeader};
use crate::views::scanning::ScanButton;

pub use carts::Carts;
use counter::Counter;
pub use help::CounterKeys;
pub use typed::split_price;

/// The page of the counter.
#[component]
pub fn SellPage() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let s = w.sell();
    let counter = Counter::open(desk);
    keys::listen(counter);
    let query = use_query_map();
    Effect::new(move || {
        let asked = |name: &str| query.with(|query| query.get(name)?.parse::<Id>().ok());
        let (customer, product) = (asked("customer"), asked("product"));
        let deal = asked("deal");
        if let Some(id) = deal {
            counter.sell_deal(id);
        }
        if let Some(id) = customer {
            counter.sell_to(id);
        }
        if let Some(id) = product {
            counter.put(id, None, ONE_MILLI);
        }
        if customer.is_some() || product.is_some() || deal.is_some() {
            counter.forget_query();
        }
    });
    if has_keyboard() {
        // On a screen that is only touched, a keyboard would cover the page.
        Effect::new(move || {
            if counter.paid.with(Option::is_none) {
                keys::lead_to(find::FIELD);
            }
        });
    }
    let is_blank = Memo::new(move |_| counter.cart.with(crate::domain::Cart::is_blank));
    // It stays while a sale is looked at: the next customer must not wait until it is built.
    let counter_view = view! {
        <div class="counter" hidden=move || counter.paid.with(Option::is_some)>
            <div class="counter-goods">
                <div class="counter-find">
                    <find::FindProduct counter=counter />
                    <ScanButton on_code=move |code: String| counter.scan(&code) />
                    <Button
                        label=s.free_line()
                        icon=Glyph::Edit
                        on_click=move |_| counter.writing.set(Some(typed::BegunLine::default()))
                    />
                </div>
                <tiles::Tiles counter=counter />
            </div>
            <section class="counter-cart" aria-label=s.cart()>
                <customer::SaleCustomer counter=counter />
                <div class="counter-scroll">
                    <deal::SaleDeal counter=counter />
                    <rewards::Rewards counter=counter />
                    <div class="counter-lines">
                        <lines::Lines counter=counter />
                        <suggested::Suggested counter=counter />
                        <discount::ReceiptDiscount counter=counter />
                        <more::More counter=counter />
                    </div>
                </div>
                <sums::Sums counter=counter />
            </section>
        </div>
    };
    view! {
        <div class="page-fill sell">
            <PageHeader
                title=s.title()
                actions=move || {
                    view! {
                        <help::KeysHelp />
                        <IconButton
                            label=s.clear()
                            icon=Glyph::Trash
                            disabled=is_blank
                            on_click=move |_| counter.clear()
                        />
                    }
                }
            />
            <left::LeftCarts counter=counter />
            <p class="visually-hidden" role="status">
                {counter.said}
            </p>
            {counter_view}
            {move || {
                counter.paid.get().map(|paid| view! { <done::Done counter=counter paid=paid /> })
            }}
            <free_line::FreeLine counter=counter />
            <variants::ChooseVariant counter=counter />
            <pricing::AskPrice counter=counter />
            <payment::Payment counter=counter />
        </div>
    }
}

/// True on devices with a mouse or touchpad, which mostly have a keyboard too, and on those that
/// have nothing to point with at all.
fn has_keyboard() -> bool {
    let query = window().match_media("(any-pointer: fine), (any-pointer: none)");
    query.is_ok_and(|query| query.is_some_and(|query| query.matches()))
}
