//! The receipt: on the page as on paper.

use leptos::prelude::*;

use super::slip::{Slip, SlipLine};
use crate::desk::{Desk, Topic, use_desk};
use crate::domain::Id;
use crate::text::Words;

/// Everything a receipt shows.
const TOPICS: [Topic; 6] = [
    Topic::Ledger,
    Topic::Loyalty,
    Topic::Products,
    Topic::Customers,
    Topic::Staff,
    Topic::Shop,
];

/// The receipt of a sale, in words; nothing while there is no such sale. Follows all it shows.
pub fn slip_of(desk: Desk, sale: Id) -> Option<Slip> {
    desk.follow(&TOPICS, |book| {
        let sale = book.ledger().sales().get(sale)?;
        Some(Slip::of(&desk, book, sale))
    })
}

/// The receipt of a sale.
#[component]
pub fn Receipt(
    /// Which sale.
    sale: Id,
) -> impl IntoView {
    let desk = use_desk();
    let slip = Memo::new(move |_| slip_of(desk, sale));
    move || slip.get().map(|slip| paper(desk.words(), slip))
}

fn paper(w: Words, slip: Slip) -> impl IntoView {
    let s = w.sales();
    let fact = |label: &'static str, text: String| {
        (!text.is_empty()).then(|| {
            view! {
                <div>
                    <dt>{label}</dt>
                    <dd>{text}</dd>
                </div>
            }
        })
    };
    let mut head = slip.head.into_iter();
    view! {
        <article class="receipt figures" aria-label=s.receipt()>
            <header>
                {head.next().map(|name| view! { <p class="receipt-shop">{name}</p> })}
                {head.map(|line| view! { <p>{line}</p> }).collect_view()}
            </header>
            {slip.is_void.then(|| view! { <p class="receipt-void">{s.void()}</p> })}
            <dl class="receipt-facts">
                {fact(s.number(), slip.number)} {fact(w.common().date(), slip.when)}
                {fact(w.common().seller(), slip.seller)}
                {fact(w.common().customer(), slip.customer)}
            </dl>
            <ul class="receipt-lines" role="list">
                {slip.lines.into_iter().map(paper_line).collect_view()}
            </ul>
            <dl class="receipt-sums">
                {fact(w.sell().without_discounts(), slip.gross)}
                {fact(w.common().discount(), slip.off)}
                {slip
                    .rewards
                    .into_iter()
                    .map(|(reward, amount)| {
                        view! {
                            <div class="receipt-reward">
                                <dt>{reward}</dt>
                                <dd>{amount}</dd>
                            </div>
                        }
                    })
                    .collect_view()}
                <div class="receipt-total">
                    <dt>{w.common().total()}</dt>
                    <dd>{slip.total}</dd>
                </div>
                {slip
                    .tenders
                    .into_iter()
                    .map(|(way, amount)| {
                        view! {
                            <div>
                                <dt>{way}</dt>
                                <dd>{amount}</dd>
                            </div>
                        }
                    })
                    .collect_view()}
                {slip
                    .certificates
                    .into_iter()
                    .map(|(label, left)| {
                        view! {
                            <div>
                                <dt>{label}</dt>
                                <dd>{left}</dd>
                            </div>
                        }
                    })
                    .collect_view()} {fact(w.credit().paid_ahead(), slip.ahead)}
                {fact(w.credit().due_day(), slip.due)}
                {fact(w.credit().owed_in_all(), slip.owed)} {fact(s.given_back(), slip.returned)}
                {fact(w.rewards().points_earned(), slip.points_earned)}
                {fact(w.rewards().points_balance(), slip.points_balance)}
            </dl>
            {(!slip.foot.is_empty()).then(|| view! { <footer>{slip.foot}</footer> })}
        </article>
    }
}

fn paper_line(line: SlipLine) -> impl IntoView {
    let note = |text: String| (!text.is_empty()).then(|| view! { <small>{text}</small> });
    view! {
        <li>
            <span class="receipt-title">{line.title}</span>
            <span class="receipt-count">{line.count}</span>
            <span class="receipt-gross">{line.gross}</span>
            {note(line.off)}
            {note(line.returned)}
        </li>
    }
}
