//! How the money for a return goes back, and which points are taken again.

use leptos::prelude::*;

use crate::desk::{Desk, use_desk};
use crate::domain::credit::{given_up, never_paid, payable_back, undone_by};
use crate::domain::loyalty::PointsAccount;
use crate::domain::loyalty::refund::{
    bonuses_withdrawn, money_back, points_to_reverse, propose_refund, refund_by,
};
use crate::domain::loyalty::stamps::stamps_back;
use crate::domain::sale::paid_by;
use crate::domain::{Book, Id, Money, Refusal, ReturnLine, Sale, Tender, TenderMethod};
use crate::insight::labels;
use crate::text::Words;
use crate::ui::{Banner, Status};
use crate::views::customers::called;
use crate::views::refusals;

/// The ways to give the money back, the best first; none means as it was paid.
pub fn ways_of(book: &Book, sale: &Sale) -> Vec<Option<TenderMethod>> {
    let ledger = book.ledger();
    if payable_back(ledger, sale)
        .min(money_back(ledger, sale))
        .is_zero()
    {
        // What nobody paid can only come off the debt; what points paid goes back in points.
        return vec![None];
    }
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

/// What a way of paying is called when something goes back by it: what comes off the debt is not
/// sold on credit anew.
pub fn way_name(w: Words, method: &TenderMethod) -> &str {
    match method {
        TenderMethod::Credit => w.sales().off_debt(),
        method => labels::tender(w, method),
    }
}

/// How so much is given back that way, or in proportion of how the sale was paid.
pub fn proposed(book: &Book, sale: Id, amount: Money, method: Option<TenderMethod>) -> Vec<Tender> {
    let ledger = book.ledger();
    match (ledger.sales().get(sale), method) {
        (None, _) => Vec::new(),
        (Some(known), None) => propose_refund(ledger, known, amount),
        (Some(known), Some(method)) => refund_by(ledger, known, amount, method),
    }
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
                                    <dt>{way_name(w, &part.method).to_owned()}</dt>
                                    <dd>{desk.money(part.amount)}</dd>
                                </div>
                            }
                        })
                        .collect_view()}
                </dl>
            }
        })
    };
    let unpaid = move || {
        let (limit, undone, is_owed) = back.with(|back| {
            desk.read(|book| {
                let ledger = book.ledger();
                let known = ledger.sales().get(sale)?;
                let unpaid = never_paid(ledger, known);
                let undone = undone_by(ledger, known, back);
                let is_owed = unpaid > given_up(ledger, known);
                (!unpaid.is_zero()).then(|| (payable_back(ledger, known), undone, is_owed))
            })
        })?;
        let of_debt = is_owed.then(|| refusals::explain(&desk, &Refusal::NotPaid { limit }));
        let undone =
            (undone > Money::ZERO).then(|| w.credit().write_off_undone(desk.money(undone)));
        let told = of_debt.into_iter().chain(undone);
        Some(told.map(|words| view! { <p>{words}</p> }).collect_view())
    };
    let taken = Memo::new(move |_| {
        lines
            .with(|lines| back.with(|back| desk.read(|book| taken(&desk, book, sale, lines, back))))
    });
    let told = move || {
        let taken = taken.get();
        let is_some = taken.own > Money::ZERO;
        let own = is_some
            .then(|| view! { <p class="figures">{r.taken_again(desk.money(taken.own))}</p> });
        let others = taken.others.into_iter().map(|(name, amount)| {
            view! { <p class="figures">{r.taken_from(name, desk.money(amount))}</p> }
        });
        let below = (is_some && taken.balance < Money::ZERO).then(|| {
            view! { <Banner status=Status::Warn text=r.balance_below(desk.points(taken.balance)) /> }
        });
        view! {
            {own}
            {others.collect_view()}
            {below}
            {taken.stamps.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
            {taken
                .stamps_owed
                .into_iter()
                .map(|words| view! { <Banner status=Status::Warn text=words /> })
                .collect_view()}
        }
    };
    view! {
        {unpaid}
        {parts}
        <div role="status">{told}</div>
    }
}

/// Points that are taken again.
#[derive(Debug, Clone, Default, PartialEq)]
struct Taken {
    /// From whoever bought, with the bonuses that came with the sale.
    own: Money,
    /// What they have after that.
    balance: Money,
    /// Bonuses of others, such as of who sent them: the name, and how many.
    others: Vec<(String, Money)>,
    /// What becomes of stamp cards, in words.
    stamps: Vec<String>,
    /// Stamps that are missing then, since the free one was taken.
    stamps_owed: Vec<String>,
}

fn taken(desk: &Desk, book: &Book, sale: Id, lines: &[ReturnLine], back: &[Tender]) -> Taken {
    let ledger = book.ledger();
    let (Some(known), Some(owner)) = (ledger.sales().get(sale), ledger.owner(sale)) else {
        return Taken::default();
    };
    if lines.is_empty() {
        return Taken::default();
    }
    let given_back = lines.iter().map(|line| line.amount).sum();
    let bonuses = bonuses_withdrawn(ledger, known, given_back);
    let (own, others): (Vec<_>, Vec<_>) =
        bonuses.into_iter().partition(|(whose, _)| *whose == owner);
    let bonuses: Money = own.into_iter().map(|(_, amount)| amount).sum();
    let own = points_to_reverse(book, known, lines, back) + bonuses;
    let zone = desk.zone();
    let today = zone.day_of(desk.now());
    let before = PointsAccount::of(ledger, owner, &zone, today).balance;
    let others = others.into_iter().filter_map(|(whose, amount)| {
        let card = book.customers().get(whose)?;
        Some((called(*desk, card), amount))
    });
    let mut taken = Taken {
        own,
        balance: before + paid_by(back, &TenderMethod::Points) - own,
        others: others.collect(),
        ..Taken::default()
    };
    let r = desk.words().rewards();
    for back in stamps_back(book, known, lines, desk.now()) {
        let name = &back.card.name;
        if back.stamps > 0 {
            taken
                .stamps
                .push(r.stamps_back(back.stamps.unsigned_abs(), name));
        }
        if back.free > 0 {
            taken
                .stamps
                .push(r.free_back(back.free.unsigned_abs(), name));
        }
        if back.left < 0 {
            taken
                .stamps_owed
                .push(r.stamps_owed(back.left.unsigned_abs(), name));
        }
    }
    taken
}
