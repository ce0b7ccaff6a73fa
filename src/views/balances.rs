//! A balance opened to the entries it comes from.

use std::sync::Arc;

use leptos::prelude::*;

use super::days;
use super::routes::Page;
use crate::desk::{Desk, Topic, use_desk};
use crate::domain::loyalty::stamps::stamp_lines;
use crate::domain::loyalty::{PointsAccount, PointsLine, PointsLineKind, Stamps, spends_of};
use crate::domain::{Id, Money, Points};
use crate::insight::labels::points_reason;
use crate::text::{Words, numbers};
use crate::ui::{Dialog, GrowingList, Model};

/// One entry of a balance.
#[derive(Debug, Clone, PartialEq)]
pub struct BalanceLine {
    /// What it was.
    pub what: String,
    /// The page that tells more of it.
    pub page: Option<Page>,
    /// When, until when, why.
    pub details: Vec<String>,
    /// What came; negative when it went.
    pub amount: Money,
}

/// How an amount of a balance is written.
type Write = fn(Desk, Money) -> String;

fn write_money(desk: Desk, amount: Money) -> String {
    desk.money(amount)
}

fn write_points(desk: Desk, points: Money) -> String {
    desk.points(points)
}

/// Stamps are told like amounts, one to the unit.
fn write_count(desk: Desk, stamps: Money) -> String {
    numbers::count(desk.words().language(), stamps.0.unsigned_abs())
}

/// The sum of a balance above its entries, in the order given.
#[component]
pub fn Balance(
    sum: Money,
    lines: Vec<BalanceLine>,
    #[prop(default = write_money)] write: Write,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let label = w.rewards().entry_count(lines.len() as u64);
    let rows = Signal::stored(Arc::new((0..lines.len()).collect::<Vec<_>>()));
    let lines = StoredValue::new(lines);
    let row = move |place: usize| {
        lines.with_value(|lines| lines.get(place).map(|own| draw(desk, own, write)))
    };
    view! {
        <p class="row row-apart">
            <strong class="balance-sum figures">{signed(desk, sum, write, "")}</strong>
            <span class="muted small">{label.clone()}</span>
        </p>
        <GrowingList label=label rows=rows row=row more_label=w.common().show_more() />
    }
}

fn signed(desk: Desk, amount: Money, write: Write, plus: &str) -> String {
    if amount < Money::ZERO {
        format!("−{}", write(desk, -amount))
    } else {
        format!("{plus}{}", write(desk, amount))
    }
}

fn draw(desk: Desk, line: &BalanceLine, write: Write) -> AnyView {
    let what = line.what.clone();
    let title = match &line.page {
        Some(page) => view! { <a href=page.href()>{what}</a> }.into_any(),
        None => view! { <span>{what}</span> }.into_any(),
    };
    let amount = signed(desk, line.amount, write, "+");
    view! {
        <div class="balance-line">
            <div class="list-text">
                <span class="list-title">{title}</span>
                <span class="list-detail">{line.details.join(" · ")}</span>
            </div>
            <span class="figures" class:balance-went=line.amount < Money::ZERO>
                {amount}
            </span>
        </div>
    }
    .into_any()
}

/// The points of a customer, the latest entry first.
#[component]
pub fn PointsDialog(customer: Id, open: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let account = move || {
        let today = desk.today();
        let account = desk.follow(&[Topic::Ledger, Topic::Loyalty], |book| {
            PointsAccount::of(book.ledger(), customer, &desk.zone(), today)
        });
        let lines = account.lines.iter().rev();
        let lines = lines.map(|line| points_line(desk, line)).collect();
        view! { <Balance sum=account.balance lines=lines write=write_points /> }
    };
    view! {
        <Dialog open=open title=w.rewards().points_balance() close_label=w.common().close() is_read=true>
            {account}
        </Dialog>
    }
}

fn points_line(desk: Desk, line: &PointsLine) -> BalanceLine {
    let w = desk.words();
    let note = desk.read(|book| {
        let points = book.ledger().entries::<Points>().get(line.entry);
        points.map(|points| points.note.clone()).unwrap_or_default()
    });
    let until = line.until.filter(|_| line.amount > Money::ZERO);
    let until = until.map(|day| w.rewards().until(days::short(desk, day)));
    let when = days::short(desk, days::of(desk, line.at));
    let note = Some(note).filter(|note| !note.is_empty());
    BalanceLine {
        what: line_name(w, &line.kind),
        // What a purchase or its return did is told by its receipt; the rest by the entry itself.
        page: line.sale.map(Page::Sale),
        details: [Some(when), until, note].into_iter().flatten().collect(),
        amount: line.amount,
    }
}

/// What counts of what a customer spent towards a level, the latest purchase first.
#[component]
pub fn SpendDialog(customer: Id, open: RwSignal<bool>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let spends = move || {
        let lines: Vec<BalanceLine> = desk.follow(&[Topic::Ledger, Topic::Loyalty], |book| {
            let (ledger, now) = (book.ledger(), desk.now());
            let Some(rules) = ledger.rules_at(now) else {
                return Vec::new();
            };
            let spends = spends_of(ledger, &rules.window, customer, &desk.zone(), now);
            let mut lines: Vec<BalanceLine> = spends
                .map(|spend| BalanceLine {
                    what: spend.sale.map_or_else(
                        || w.rewards().line_opening().to_owned(),
                        |sale| {
                            let sale = ledger.sales().get(sale);
                            w.credit()
                                .from_sale(sale.map_or("", |sale| sale.number.as_str()))
                        },
                    ),
                    page: spend.sale.map(Page::Sale),
                    details: vec![days::short(desk, days::of(desk, spend.at))],
                    amount: spend.amount,
                })
                .filter(|line| !line.amount.is_zero())
                .collect();
            lines.reverse();
            lines
        });
        let sum = lines.iter().map(|line| line.amount).sum();
        view! { <Balance sum=sum lines=lines /> }
    };
    view! {
        <Dialog open=open title=w.rewards().counted_spend() close_label=w.common().close() is_read=true>
            {spends}
        </Dialog>
    }
}

/// How full a stamp card is, in words; what is owed on it where goods came back too late.
pub fn stamps_told(w: Words, own: &Stamps<'_>) -> String {
    let r = w.rewards();
    let (name, needed) = (&own.card.name, own.card.needed);
    if own.stamps < 0 {
        return r.stamps_owed(own.stamps.unsigned_abs(), name);
    }
    let has = r.stamps_of(name, own.stamps, needed);
    match u64::try_from(own.free) {
        Ok(free) if free > 0 => format!("{has} · {}", r.free_now(free)),
        _ => has,
    }
}

/// A stamp card opened to the purchases that gave stamps or took a free one, the latest first.
#[component]
pub fn StampsDialog(
    customer: Id,
    /// The card that is open.
    card: RwSignal<Option<Id>>,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let topics = [Topic::Ledger, Topic::Loyalty, Topic::Products];
    let opened = move || {
        let id = card.get()?;
        let lines: Vec<BalanceLine> = desk.follow(&topics, |book| {
            let (ledger, now) = (book.ledger(), desk.now());
            let cards = ledger.rules_at(now).map(|rules| &rules.stamp_cards);
            let known = cards.and_then(|cards| cards.iter().find(|own| own.id == id));
            let needed = known.map_or(0, |known| i64::from(known.needed));
            let lines = stamp_lines(book, id, customer, now).into_iter().rev();
            lines
                .map(|line| {
                    let sale = ledger.sales().get(line.sale);
                    let number = sale.map_or("", |sale| sale.number.as_str());
                    let free = (line.free > 0).then(|| w.rewards().free_taken().to_owned());
                    let day = days::short(desk, days::of(desk, line.at));
                    BalanceLine {
                        what: w.credit().from_sale(number),
                        page: Some(Page::Sale(line.sale)),
                        details: std::iter::once(day).chain(free).collect(),
                        amount: Money(line.given - line.free.saturating_mul(needed)),
                    }
                })
                .collect()
        });
        let sum = lines.iter().map(|line| line.amount).sum();
        Some(view! { <Balance sum=sum lines=lines write=write_count /> })
    };
    let is_open = Model::new(
        Signal::derive(move || card.get().is_some()),
        move |is_open: bool| {
            if !is_open {
                card.set(None);
            }
        },
    );
    view! {
        <Dialog open=is_open title=w.rewards().stamps() close_label=w.common().close() is_read=true>
            {opened}
        </Dialog>
    }
}

fn line_name(w: Words, kind: &PointsLineKind) -> String {
    let r = w.rewards();
    match kind {
        PointsLineKind::Opening => r.line_opening().to_owned(),
        PointsLineKind::Earned => r.line_earned().to_owned(),
        PointsLineKind::Spent => r.line_spent().to_owned(),
        PointsLineKind::GivenBack => r.line_given_back().to_owned(),
        PointsLineKind::Reversed => r.line_reversed().to_owned(),
        PointsLineKind::Given(reason) => points_reason(w, reason).to_owned(),
        PointsLineKind::Withdrawn(reason) => r.withdrawn(points_reason(w, reason)),
        PointsLineKind::Expired => r.line_expired().to_owned(),
    }
}
