//! What each customer bought within a span. Returns are taken off the sale they are of, whenever
//! the goods came back, so that what somebody spent never falls below nothing.

use std::rc::Rc;

use super::digest::{Digest, NONE};
use super::slices::Slices;
use super::span::Span;
use crate::domain::{Book, Day, Money};

/// What a customer bought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Bought {
    /// Receipts.
    pub receipts: u32,
    /// Days on which they bought.
    pub visits: u32,
    /// What they spent.
    pub net: Money,
    /// What was earned where the cost is known.
    pub profit: Option<Money>,
    /// The first day; meaningless without receipts.
    pub first: Day,
    /// The latest day.
    pub last: Day,
}

/// What every customer bought within a span, by number.
pub(super) fn bought(slices: &Slices, digest: &Digest, span: Span) -> Option<Rc<Vec<Bought>>> {
    let nothing = || vec![Bought::default(); digest.customers.len()];
    slices.scan(digest, span, nothing, |found, place| {
        let owner = digest.sales.owner[place];
        if owner == NONE {
            return;
        }
        let own = &mut found[owner as usize];
        let day = digest.sales.day[place];
        if own.receipts == 0 {
            own.first = day;
        }
        own.visits += u32::from(own.receipts == 0 || own.last != day);
        own.receipts += 1;
        own.last = day;
        own.net = own.net + Money(digest.sales.net[place]);
        if digest.has_cost(place) {
            let profit = own.profit.unwrap_or_default();
            own.profit = Some(profit + Money(digest.sales.kept_profit[place]));
        }
    })
}

/// Which customers have a card that is not deleted, by number.
pub(super) fn alive(slices: &Slices, digest: &Digest, book: &Book) -> Option<Rc<Vec<bool>>> {
    let ids = digest.customers.ids();
    slices.each(ids.len(), Vec::<bool>::new, |alive, number| {
        alive.push(book.customers().get(ids[number]).is_some());
    })
}
