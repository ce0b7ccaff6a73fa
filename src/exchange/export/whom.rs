//! Whose records are written: everybody's, or those of a selection.

use crate::domain::{Book, Id};

/// Whose records are written.
#[derive(Debug, Clone, Copy)]
pub enum Whom<'a> {
    /// Everybody's.
    All,
    /// Of these customers alone, in this order.
    These(&'a [Id]),
}

impl Whom<'_> {
    /// The places of customers; nothing where all are meant.
    pub(super) fn customers(self, book: &Book) -> Option<Vec<u32>> {
        let Self::These(ids) = self else { return None };
        let place = |id: &Id| book.customers().place(*id);
        Some(ids.iter().filter_map(place).collect())
    }

    /// The places of their sales, then, counted on behind all sales, of their returns; nothing
    /// where all are meant.
    pub(super) fn sales(self, book: &Book) -> Option<Vec<u32>> {
        let Self::These(ids) = self else { return None };
        let ledger = book.ledger();
        let accounts = ids.iter().filter_map(|id| ledger.account(*id));
        let mut places: Vec<u32> = accounts
            .flat_map(|account| account.sales.iter().copied())
            .collect();
        places.sort_unstable();
        let behind = ledger.sales().rows().len() as u32;
        let sales = places.iter().map(|place| ledger.sales().at(*place).id);
        let returns = sales.flat_map(|sale| ledger.returns_of(sale));
        let returns = returns.filter_map(|entry| ledger.returns().place(entry.id));
        let mut returns: Vec<u32> = returns.map(|place| behind + place).collect();
        returns.sort_unstable();
        places.extend(returns);
        Some(places)
    }
}
