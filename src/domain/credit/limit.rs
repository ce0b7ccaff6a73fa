//! What a customer may owe at most. Passing it is warned of, never refused: the owner decides.

use super::DebtAccount;
use crate::domain::{Book, Id, Money};

/// A limit that is passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OverLimit {
    /// What may be owed at most.
    pub limit: Money,
    /// What is owed, or would be.
    pub owed: Money,
}

impl OverLimit {
    /// By how much.
    pub fn excess(self) -> Money {
        self.owed - self.limit
    }
}

impl Book {
    /// What a customer may owe at most: their own limit, else the shop's.
    pub fn credit_limit(&self, customer: Id) -> Option<Money> {
        let own = self.customers().get(customer);
        own.and_then(|customer| customer.credit_limit)
            .or_else(|| self.shop().and_then(|(_, shop)| shop.credit_limit))
    }

    /// Whether a customer owing `more` would pass their limit.
    pub fn over_limit(&self, customer: Id, more: Money) -> Option<OverLimit> {
        let limit = self.credit_limit(customer)?;
        let owed = DebtAccount::of(self.ledger(), customer).balance() + more;
        (owed > limit).then_some(OverLimit { limit, owed })
    }

    /// Days after which a sale on credit falls due.
    pub fn credit_days(&self) -> u32 {
        self.shop().map_or(0, |(_, shop)| shop.credit_days)
    }
}
