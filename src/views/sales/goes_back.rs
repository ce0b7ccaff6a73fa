//! How the money for a return goes back, and which points are taken again.

use leptos::prelude::*;

use super::names::tender_name;
use crate::desk::use_desk;
use crate::domain::credit::DebtAccount;
use crate::domain::loyalty::PointsAccount;
use crate::domain::loyalty::refund::{points_to_reverse, propose_refund};
use crate::domain::sale::paid_by;
use crate::domain::{Book, Id, Money, ReturnLine, Sale, Tender, TenderMethod};
use crate::ui::{Banner, Status};

/// The ways to give the money back, the best first; none means as it was paid.
pub fn ways_of(sale: &Sale) -> Vec<Option<TenderMethod>> {
    let paid = sale.tenders.iter().map(|tender| tender.method.clone());
    let mut methods: Vec<TenderMethod> = Vec::new();
    let usual = [
        TenderMethod::Cash,
        TenderMethod::Card,
        TenderMethod::Transfer,
    ];
    for method in paid.chain(usual) {
        if !methods.contains(&method) {
            methods.push(method);
        }
    }
    let is_mixed = sale.tenders.len() > 1;
    let is_held =
        |method: &TenderMethod| matches!(method, TenderMethod::Points | TenderMethod::Certificate);
    let is_owed = methods.contains(&TenderMethod::Credit);
    let is_as_paid = is_mixed || is_owed || methods.iter().any(is_held);
    // Points and certificates take back no more than they paid: only with the rest.
    methods.retain(|method| !is_held(method));
    let as_paid = is_as_paid.then_some(None).into_iter();
    as_paid.chain(methods.into_iter().map(Some)).collect()
}

fn method_is_money(method: &TenderMethod) -> bool {
    let held = [
        TenderMethod::Points,
        TenderMethod::Certificate,
        TenderMethod::Credit,
    ];
    !held.contains(method)
}

/// How so much is given back in proportion of how the sale was paid, what is owed first.
pub fn proposed(book: &Book, sale: Id, amount: Money) -> Vec<Tender> {
    let ledger = book.ledger();
    let Some(known) = ledger.sales().get(sale) else {
        return Vec::new();
    };
    let debts = ledger
        .owner(sale)
        .map(|owner| DebtAccount::of(ledger, owner));
    let owed = debts.map_or(Money::ZERO, |debts| debts.owed_for(sale));
    propose_refund(ledger, known, amount, owed)
}

/// What goes back how, points taken again, and what that leaves.
#[component]
pub fn GoesBack(
    /// The sale the goods were sold in.
    sale: Id,
    /// What comes back.
    lines: Memo<Vec<ReturnLine>>,
    /// How the money is given back.
    back: Memo<Vec<Tender>>,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let r = w.rewards();
    let parts = move || {
        let parts = back.get();
        let is_plain = match parts.as_slice() {
            [] => true,
            [only] => method_is_money(&only.method),
            _ => false,
        };
        (!is_plain).then(|| {
            view! {
                <dl class="goes-back figures" aria-label=r.goes_back()>
                    {parts
                        .into_iter()
                        .map(|part| {
                            view! {
                                <div>
                                    <dt>{tender_name(w, &part.method).to_owned()}</dt>
                                    <dd>{desk.money(part.amount)}</dd>
                                </div>
                            }
                        })
                        .collect_view()}
                </dl>
            }
        })
    };
    let points = Memo::new(move |_| {
        lines.with(|lines| {
            back.with(|back| desk.read(|book| points_after(&desk, book, sale, lines, back)))
        })
    });
    let told = move || {
        let (reversed, balance) = points.get();
        let taken = (reversed > Money::ZERO)
            .then(|| view! { <p class="figures">{r.taken_again(desk.money(reversed))}</p> });
        let below = (reversed > Money::ZERO && balance < Money::ZERO).then(|| {
            view! { <Banner status=Status::Warn text=r.balance_below(desk.money(balance)) /> }
        });
        view! {
            {taken}
            {below}
        }
    };
    view! {
        {parts}
        <div role="status">{told}</div>
    }
}

/// Points that are taken again, and the balance after that.
fn points_after(
    desk: &crate::desk::Desk,
    book: &Book,
    sale: Id,
    lines: &[ReturnLine],
    back: &[Tender],
) -> (Money, Money) {
    let ledger = book.ledger();
    let (Some(known), Some(owner)) = (ledger.sales().get(sale), ledger.owner(sale)) else {
        return (Money::ZERO, Money::ZERO);
    };
    if lines.is_empty() {
        return (Money::ZERO, Money::ZERO);
    }
    let reversed = points_to_reverse(book, known, lines);
    let zone = desk.zone();
    let today = zone.day_of(desk.now());
    let before = PointsAccount::of(ledger, owner, &zone, today).balance;
    let given = paid_by(back, &TenderMethod::Points);
    (reversed, before + given - reversed)
}
