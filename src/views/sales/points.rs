//! What a sale gave its owner in points.

use crate::desk::Desk;
use crate::domain::credit::points_to_come;
use crate::domain::loyalty::PointsAccount;
use crate::domain::{Book, Money, Sale};

/// What a sale gave its owner in points, and where that leaves them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SalePoints {
    /// Earned with it, bonuses that came with it included.
    pub earned: Money,
    /// Still to come once the debt is paid.
    pub later: Money,
    /// What the owner has at the end of that day.
    pub balance: Money,
}

/// The points of a sale; nothing where it has no owner, or they have nothing to do with points.
pub fn points_of_sale(desk: &Desk, book: &Book, sale: &Sale) -> Option<SalePoints> {
    let ledger = book.ledger();
    let owner = ledger.owner(sale.id)?;
    let is_on = ledger
        .rules_at(sale.at)
        .is_some_and(|rules| rules.has_points);
    let mut with_it = ledger
        .points_for(sale.id)
        .filter(|points| ledger.counts(points))
        .peekable();
    if !is_on && sale.points_earned.is_zero() && with_it.peek().is_none() {
        return None;
    }
    let own = with_it.filter(|points| points.customer.is_none_or(|customer| customer == owner));
    let earned = sale.points_earned + own.map(|points| points.amount).sum();
    let zone = desk.zone();
    let account = PointsAccount::of(ledger, owner, &zone, zone.day_of(sale.at));
    Some(SalePoints {
        earned,
        later: points_to_come(ledger, sale),
        balance: account.balance,
    })
}
