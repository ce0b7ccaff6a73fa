//! Who bought a product.

use std::sync::Arc;

use leptos::prelude::*;
use rustc_hash::FxHashMap;

use super::editing::Editing;
use crate::desk::Topic;
use crate::domain::Id;
use crate::insight::Buyer;
use crate::insight::products::buyers;
use crate::ui::{Avatar, Glyph, GrowingList, Icon, Unfolding};
use crate::views::amounts::write_quantity_of;
use crate::views::buyer::name_and_phone;
use crate::views::days;
use crate::views::routes::Page;

/// The list of buyers, looked for only when it is opened.
#[component]
pub fn Buyers(editing: Editing) -> impl IntoView {
    let desk = editing.desk;
    let w = desk.words();
    let p = w.products();
    let is_open = RwSignal::new(false);
    let found = Memo::new(move |_| {
        if !is_open.get() {
            return Arc::default();
        }
        let found = desk.follow(&[Topic::Ledger], |book| buyers(book, editing.id));
        Arc::new(found)
    });
    let rows = Memo::new(move |_| {
        found.with(|found| Arc::new(found.iter().map(|buyer| buyer.customer).collect::<Vec<_>>()))
    });
    let by_customer = Memo::new(move |_| {
        let of = |buyer: &Buyer| (buyer.customer, *buyer);
        found.with(|found| found.iter().map(of).collect::<FxHashMap<_, _>>())
    });
    let row = move |customer: Option<Id>| {
        let unit = editing
            .product
            .with_untracked(|product| product.unit.clone());
        let about = move || {
            let buyer = by_customer.with(|all| all.get(&customer).copied());
            buyer.map(|buyer| {
                let quantity = write_quantity_of(&desk, buyer.quantity_milli, &unit);
                let last = days::relative(desk, days::of(desk, buyer.last));
                format!("{quantity} · {last}")
            })
        };
        let spent = move || {
            let buyer = by_customer.with(|all| all.get(&customer).copied());
            buyer.map(|buyer| desk.money(buyer.spent))
        };
        let who = match customer {
            Some(id) => {
                let name = Memo::new(move |_| name_and_phone(&desk, id).0);
                view! {
                    <Avatar name=name />
                    <div class="list-text">
                        <a class="list-title" href=Page::Customer(id).href()>
                            {name}
                        </a>
                        <span class="list-detail">{about}</span>
                    </div>
                }
                .into_any()
            }
            None => view! {
                <Icon glyph=Glyph::Users />
                <div class="list-text">
                    <span class="list-title muted">{w.sales().without_customer()}</span>
                    <span class="list-detail">{about}</span>
                </div>
            }
            .into_any(),
        };
        view! {
            <div class="buyer">
                {who} <div class="list-end">{spent}</div>
            </div>
        }
    };
    view! {
        <Unfolding label=p.who_bought() is_open=is_open>
            <Show when=move || is_open.get()>
                <Show
                    when=move || !rows.with(|rows| rows.is_empty())
                    fallback=move || view! { <p class="muted">{p.nobody_bought()}</p> }
                >
                    <GrowingList
                        label=p.who_bought()
                        rows=Signal::from(rows)
                        row=row
                        more_label=w.common().show_more()
                    />
                </Show>
            </Show>
        </Unfolding>
    }
}
