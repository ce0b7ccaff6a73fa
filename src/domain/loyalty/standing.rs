//! What a customer spent and which level that is, as of any moment.

use crate::domain::days::{Day, Moment, Zone};
use crate::domain::ids::Id;
use crate::domain::ledger::Ledger;
use crate::domain::money::Money;
use crate::domain::programme::{Level, Programme, SpendWindow};
use crate::domain::sale::{Sale, TenderMethod, paid_by};

/// Where a customer stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing<'a> {
    /// What counts of what they spent.
    pub spent: Money,
    /// The level they reached.
    pub level: Option<&'a Level>,
    /// The next one.
    pub next: Option<&'a Level>,
    /// How much is missing to it.
    pub missing: Money,
}

impl<'a> Standing<'a> {
    /// Where one stands who spent so much.
    pub fn of(rules: &'a Programme, spent: Money) -> Self {
        let level = rules.levels.iter().rev();
        let level = level.clone().find(|level| level.threshold <= spent);
        let next = rules.levels.iter().find(|level| level.threshold > spent);
        Self {
            spent,
            level,
            next,
            missing: next.map_or(Money::ZERO, |next| next.threshold - spent),
        }
    }
}

/// Where the customer stands by these rules, as of that moment.
pub fn standing_of<'a>(
    ledger: &Ledger,
    rules: &'a Programme,
    customer: Id,
    zone: &Zone,
    at: Moment,
) -> Standing<'a> {
    Standing::of(rules, spent_by(ledger, &rules.window, customer, zone, at))
}

/// From when on purchases count at that moment; from ever when empty.
pub fn window_start(window: &SpendWindow, zone: &Zone, at: Moment) -> Option<Moment> {
    let today = zone.day_of(at);
    let first = match window {
        SpendWindow::RollingYear => today.year_before().next(),
        SpendWindow::CalendarYear => Day::from_ymd(today.ymd().0, 1, 1)?,
        SpendWindow::AllTime | SpendWindow::Other(_) => return None,
    };
    Some(zone.moment_at(first, 0, 0))
}

/// What counts towards a level of one purchase, or of what was spent before the notebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spend {
    /// When it was bought.
    pub at: Moment,
    /// The sale; nothing for what was spent before the notebook.
    pub sale: Option<Id>,
    /// How much of it counts.
    pub amount: Money,
}

/// What a customer spent up to and at that moment and within the window before it: net of
/// returns and of what points paid, with what they had spent before the notebook.
pub fn spent_by(
    ledger: &Ledger,
    window: &SpendWindow,
    customer: Id,
    zone: &Zone,
    at: Moment,
) -> Money {
    let spends = spends_of(ledger, window, customer, zone, at);
    spends.map(|spend| spend.amount).sum()
}

/// What [`spent_by`] is made of: what was spent before the notebook, then purchase by purchase.
pub fn spends_of<'a>(
    ledger: &'a Ledger,
    window: &SpendWindow,
    customer: Id,
    zone: &Zone,
    at: Moment,
) -> impl Iterator<Item = Spend> + use<'a> {
    let from = window_start(window, zone, at);
    let is_within = move |moment: Moment| moment <= at && from.is_none_or(|from| from <= moment);
    let openings = move || {
        let openings = ledger.openings_of(customer);
        openings.filter(move |opening| is_within(opening.at))
    };
    // What purchases were taken off of may have been taken back itself since.
    let is_left = openings().map(|opening| opening.spent).sum::<Money>() >= Money::ZERO;
    let before = openings().filter(move |_| is_left);
    let before = before.map(|opening| Spend {
        at: opening.at,
        sale: None,
        amount: opening.spent,
    });
    let places = ledger
        .account(customer)
        .map_or(&[][..], |account| &account.sales);
    let sales = places.iter().map(|place| ledger.sales().at(*place));
    let sales = sales.filter(move |sale| is_within(sale.at) && !ledger.is_void(sale.id));
    before.chain(sales.map(move |sale| Spend {
        at: sale.at,
        sale: Some(sale.id),
        amount: spent_on(ledger, sale, at),
    }))
}

/// What counts of a sale: what was paid for it other than with points, returns up to that
/// moment taken off.
pub fn spent_on(ledger: &Ledger, sale: &Sale, at: Moment) -> Money {
    let paid = sale.total() - sale.paid_by(&TenderMethod::Points);
    let back = ledger
        .returns_of(sale.id)
        .filter(|entry| entry.at <= at)
        .map(|entry| entry.total() - paid_by(&entry.tenders, &TenderMethod::Points));
    paid - back.sum()
}
