//! What the page about one customer says: who comes how often, buys what, owes how much.

use super::birthdays::{Birthday, birthdays};
use super::rhythm::{Pace, ShopRhythm};
use super::taste::Taste;
use crate::domain::credit::DebtAccount;
use crate::domain::{Book, Day, Id, Moment, Money, Zone};

/// Everything figured out about one customer.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// Purchases and money.
    pub summary: Summary,
    /// How often they come, and whether they are late.
    pub pace: Pace,
    /// What they like.
    pub taste: Taste,
    /// Birthdays that are coming, theirs and their relatives'.
    pub birthdays: Vec<Birthday>,
}

/// Purchases and money of one customer. All sums are net of returns.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Purchases that stand and did not come back whole.
    pub purchases: u32,
    /// What they spent.
    pub spent: Money,
    /// What they spent divided by purchases.
    pub average: Option<Money>,
    /// What was given back to them for returned goods.
    pub returned: Money,
    /// What was taken off their receipts.
    pub discounts: Money,
    /// What the shop earned on lines whose cost is known; nothing if no cost is.
    pub profit: Option<Money>,
    /// The cost of every line is known.
    pub is_profit_whole: bool,
    /// What they owe: bought on credit, less what came back or was paid. Below zero the
    /// shop owes them.
    pub owes: Money,
    /// Day of the first purchase.
    pub first: Option<Day>,
    /// Day of the latest purchase.
    pub last: Option<Day>,
    /// Days since the latest purchase.
    pub days_since: Option<i32>,
}

/// Computes everything about one customer; nothing if there is no such card.
pub fn profile(
    book: &Book,
    customer: Id,
    shop: &ShopRhythm,
    zone: &Zone,
    now: Moment,
) -> Option<Profile> {
    let card = &book.customers().held(customer)?.card;
    let today = zone.day_of(now);
    Some(Profile {
        summary: summary(book, customer, zone, today),
        pace: shop.pace(customer, today),
        taste: Taste::of(book, customer, zone),
        birthdays: birthdays(book, card, today),
    })
}

/// Adds up purchases and money of one customer, as of the day `today`.
pub fn summary(book: &Book, customer: Id, zone: &Zone, today: Day) -> Summary {
    let ledger = book.ledger();
    let owes = DebtAccount::of(ledger, customer).balance();
    let Some(account) = ledger.account(customer) else {
        return Summary {
            owes,
            ..Summary::default()
        };
    };
    let mut summary = Summary {
        owes,
        purchases: account.kept_count(),
        spent: account.spent,
        is_profit_whole: true,
        ..Summary::default()
    };
    for sale in account.sales.iter().map(|place| ledger.sales().at(*place)) {
        if ledger.is_void(sale.id) {
            continue;
        }
        summary.discounts = summary.discounts + sale.discount();
        for line in &sale.lines {
            summary.add_profit(line.profit());
        }
        for back in ledger.returns_of(sale.id) {
            summary.returned = summary.returned + back.total();
            for line in &back.lines {
                let sold = sale.lines.get(line.line as usize);
                let cost = sold.and_then(|sold| sold.unit_cost);
                let lost = cost.map(|cost| cost.times_milli(line.quantity_milli) - line.amount);
                summary.add_profit(lost);
            }
        }
    }
    let count = i64::from(summary.purchases);
    summary.average = (count > 0).then(|| summary.spent.ratio(1, count));
    summary.first = account.first_at.map(|at| zone.day_of(at));
    summary.last = account.last_at.map(|at| zone.day_of(at));
    summary.days_since = summary.last.map(|last| (today.0 - last.0).max(0));
    summary
}

impl Summary {
    fn add_profit(&mut self, profit: Option<Money>) {
        match profit {
            Some(profit) => self.profit = Some(self.profit.unwrap_or_default() + profit),
            None => self.is_profit_whole = false,
        }
    }
}
