//! What a customer bought and paid, kept running.

use crate::domain::days::Moment;
use crate::domain::money::Money;
use crate::domain::sale::Sale;

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

    /// A sale that stands, with what was given back for its goods.
    pub(super) fn add(&mut self, sale: &Sale, returned: Money) {
        let total = sale.total();
        self.sale_count += 1;
        self.undone_count += u32::from(!total.is_zero() && returned == total);
        self.spent = self.spent + total - returned;
    }
}
