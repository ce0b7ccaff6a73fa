//! What a till says somebody spent in all, and the receipts that is made of: bought once, it counts
//! once, whichever of the two files comes in first.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::{Balances, Plan};
use crate::domain::{Book, Id, Moment, Money, Opening, Sale, TenderMethod};

impl Balances {
    /// What of the spend a file tells of stands neither among what is written down of before nor in
    /// purchases. What is told again after purchases came is no other amount.
    pub(super) fn unknown_spend(&self, book: &Book, id: Id, here: Money) -> Money {
        let known = here + purchases(book, id);
        if self.spent > known {
            self.spent - known
        } else {
            Money::ZERO
        }
    }

    /// Whether the spend a file tells of is what is written down of before, with purchases that
    /// came since or without them.
    pub(super) fn is_spend_known(&self, book: &Book, id: Id, here: Money) -> bool {
        here <= self.spent && self.spent <= here + purchases(book, id)
    }
}

/// What purchases that are here come to.
fn purchases(book: &Book, id: Id) -> Money {
    let account = book.ledger().account(id);
    account.map_or(Money::ZERO, |own| own.spent)
}

impl Plan {
    /// By how much the spend of before is less because receipts that come in are part of it: those
    /// of days before it was written down.
    pub(super) fn spend_told_twice(&self, book: &Book) -> BTreeMap<Id, Money> {
        let ledger = book.ledger();
        let mut told: BTreeMap<Id, Money> = BTreeMap::new();
        let mut add = |buyer: Id, at: Moment, amount: Money| {
            let openings = ledger.openings_of(buyer);
            let spends = openings.filter(|own| !own.spent.is_zero());
            if spends.map(|own| own.at).max().is_some_and(|last| at < last) {
                let own = told.entry(buyer).or_default();
                *own = *own + amount;
            }
        };
        let mut buyers: FxHashMap<Id, Option<Id>> = FxHashMap::default();
        for coming in self.till.coming() {
            let sale = &coming.entry;
            buyers.insert(sale.id, sale.customer);
            if let Some(buyer) = sale.customer.filter(|_| coming.instead_of.is_none()) {
                add(buyer, sale.at, paid(sale));
            }
        }
        for coming in self.till.coming_back() {
            let back = &coming.entry;
            let coming_buyer = || buyers.get(&back.sale).copied().flatten();
            let buyer = ledger.owner(back.sale).or_else(coming_buyer);
            if let Some(buyer) = buyer.filter(|_| coming.instead_of.is_none()) {
                add(buyer, back.at, Money::ZERO - back.total());
            }
        }
        for (buyer, amount) in &mut told {
            let before: Money = ledger.openings_of(*buyer).map(|own| own.spent).sum();
            *amount = (*amount).min(before).max(Money::ZERO);
        }
        told.retain(|_, amount| !amount.is_zero());
        told
    }

    /// The entries that take it off again.
    pub(super) fn spend_taken_off(&self, book: &Book) -> Vec<Opening> {
        let told = self.spend_told_twice(book).into_iter();
        let openings = told.map(|(customer, amount)| Opening {
            customer,
            spent: Money::ZERO - amount,
            ..Opening::default()
        });
        openings.collect()
    }
}

fn paid(sale: &Sale) -> Money {
    sale.total() - sale.paid_by(&TenderMethod::Points)
}
