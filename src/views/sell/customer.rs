//! Who buys: found, added, or nobody.

use leptos::prelude::*;

use super::counter::Counter;
use crate::desk::{Topic, use_desk};
use crate::domain::{Id, Money};
use crate::insight::{DebtRow, debts::debt_of};
use crate::text::dates;
use crate::ui::{Avatar, Badge, Button, Glyph, IconButton, Status};
use crate::views::buyer::{BuyerField, name_and_phone};
use crate::views::debts::{DebtDialogs, Doing};
use crate::views::routes::Page;

/// Where the field is, for keys that lead to it.
pub const FIELD: &str = "#find-customer";

/// The customer of the sale.
#[component]
pub fn SaleCustomer(counter: Counter) -> impl IntoView {
    let w = counter.desk.words();
    let customer = Memo::new(move |_| counter.cart.with(|cart| cart.customer));
    move || match customer.get() {
        Some(id) => view! { <Chosen counter=counter id=id /> }.into_any(),
        None => view! {
            <BuyerField
                label=w.common().customer()
                hide_label=true
                id="find-customer"
                on_pick=move |id: Id| {
                    counter.choose_customer(Some(id));
                    // The field that had the focus is gone.
                    if super::has_keyboard() {
                        super::keys::lead_to(super::find::FIELD);
                    }
                }
            />
        }
        .into_any(),
    }
}

#[component]
fn Chosen(counter: Counter, id: Id) -> impl IntoView {
    let desk = counter.desk;
    let w = desk.words();
    let known = Memo::new(move |_| name_and_phone(&desk, id));
    let name = Signal::derive(move || known.with(|(name, _)| name.clone()));
    // Whether to greet an old acquaintance.
    let about = move || {
        let account = desk.follow(&[Topic::Ledger], |book| {
            book.ledger()
                .account(id)
                .map(|account| (account.kept_count(), account.last_at))
        });
        let phone = known.with(|(_, phone)| phone.clone());
        let account = account.filter(|(count, _)| *count > 0);
        let past = account.and_then(|(count, last)| {
            let days = desk.zone().day_of(last?).0 - desk.today().0;
            let last = dates::relative(w.language(), i64::from(days));
            Some(w.sell().bought_before(w.common().purchases(count), last))
        });
        let parts = [Some(phone).filter(|phone| !phone.is_empty()), past];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let debt = Memo::new(move |_| {
        let today = desk.today();
        desk.follow(&[Topic::Ledger, Topic::Shop], |book| {
            debt_of(book, id, &desk.zone(), today)
        })
    });
    let doing = RwSignal::new(None::<Doing>);
    view! {
        <div class="sale-customer" role="group" aria-label=w.common().customer()>
            <Avatar name=name />
            <div class="list-text">
                <a class="list-title" href=Page::Customer(id).href()>
                    {name}
                </a>
                <span class="list-detail">{about}</span>
            </div>
            <IconButton
                label=w.sell().without_customer()
                icon=Glyph::X
                on_click=move |_| counter.choose_customer(None)
            />
        </div>
        <DebtNote debt=debt doing=doing />
        <DebtDialogs customer=id doing=doing />
    }
}

/// What the customer owes, with the way to pay it; nothing of who owes nothing.
#[component]
fn DebtNote(debt: Memo<DebtRow>, doing: RwSignal<Option<Doing>>) -> impl IntoView {
    let desk = use_desk();
    let c = desk.words().credit();
    move || {
        let debt = debt.get();
        if debt.owed.is_zero() && debt.advance.is_zero() {
            return ().into_any();
        }
        let (text, status) = if debt.owed.is_zero() {
            (c.ahead_of(desk.money(debt.advance)), Status::Success)
        } else if debt.overdue > Money::ZERO {
            // Not by colour alone.
            let late = if debt.overdue == debt.owed {
                c.overdue().to_owned()
            } else {
                c.overdue_of(desk.money(debt.overdue))
            };
            let owes = c.owes_now(desk.money(debt.owed));
            (format!("{owes} · {late}"), Status::Danger)
        } else {
            (c.owes_now(desk.money(debt.owed)), Status::Warn)
        };
        let is_owed = !debt.owed.is_zero();
        view! {
            <div class="sale-debt">
                <button
                    class="badge-button"
                    type="button"
                    on:click=move |_| doing.set(Some(Doing::Open))
                >
                    <Badge label=text status=status />
                </button>
                {is_owed
                    .then(|| {
                        view! {
                            <Button
                                label=c.take_payment()
                                icon=Glyph::Cash
                                on_click=move |_| doing.set(Some(Doing::Pay(None)))
                            />
                        }
                    })}
            </div>
        }
        .into_any()
    }
}
