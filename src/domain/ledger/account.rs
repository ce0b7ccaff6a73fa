//! What a customer bought and paid, kept running.

use crate::domain::days::Moment;
use crate::domain::money::Money;

/// What a customer bought and paid, of all entries that stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Account {
    /// Places of their sales in [`Ledger::sales`](super::Ledger::sales), oldest first; sales taken
    /// back included.
    pub sales: Vec<u32>,
    /// Places of their payments in [`Ledger::payments`](super::Ledger::payments).
    pub payments: Vec<u32>,
    /// Sales that stand.
    pub sale_count: u32,
    /// Of these, whose goods all came back.
    pub undone_count: u32,
    /// What they spent, returns taken off.
    pub spent: Money,
    /// The first purchase.
    pub first_at: Option<Moment>,
    /// The latest purchase.
    pub last_at: Option<Moment>,
}

impl Account {
    /// Sales that stand and of which something was kept.
    pub fn kept_count(&self) -> u32 {
        self.sale_count.saturating_sub(self.undone_count)
    }

    /// Whether all goods of a sale of `total` came back.
    pub(super) fn is_undone(total: Money, returned: Money) -> bool {
        !total.is_zero() && returned == total
    }

    /// A sale that stands, and what it brought in after returns.
    pub(super) fn add(&mut self, at: Moment, net: Money, is_undone: bool) {
        self.sale_count += 1;
        self.undone_count += u32::from(is_undone);
        self.spent = self.spent + net;
        self.first_at = Some(self.first_at.map_or(at, |first| first.min(at)));
        self.last_at = Some(self.last_at.map_or(at, |last| last.max(at)));
    }
}
