//! All sales as columns of numbers: what every report is a scan of.
//!
//! A sale keeps the place it has in [`Ledger::sales`](crate::domain::ledger::Ledger::sales), so
//! that every figure can be opened to its receipts. People and products are numbered in the order
//! they are met. Built in one pass, then [refreshed](Digest::refresh) with what comes.

mod build;
mod numbered;
#[cfg(test)]
mod tests;

use std::cell::OnceCell;
use std::ops::Range;

use super::span::Span;
use crate::domain::{Day, Money, TenderMethod};
pub use numbered::Numbered;

/// Stands for nobody, or for a free line.
pub(super) const NONE: u32 = u32::MAX;
/// Stands for a cost that is not known.
const NO_COST: i64 = i64::MIN;

/// The sale stands.
const STANDS: u8 = 1;
/// A line of it has no known cost.
const LACKS_COST: u8 = 2;
/// A line of it has a known cost.
const HAS_COST: u8 = 4;

/// Sales, lines and returns as columns. A column of sales is indexed by place, one of lines by
/// the line's number over all sales.
#[derive(Debug, Clone, Default)]
pub struct Digest {
    pub(super) sales: Sales,
    pub(super) lines: Lines,
    pub(super) tenders: Tenders,
    pub(super) backs: Backs,
    pub(super) refunds: Refunds,
    /// Places of all sales, by day; those of one day as they came.
    order: Vec<u32>,
    pub(super) customers: Numbered,
    pub(super) products: Numbered,
    pub(super) sellers: Numbered,
    pub(super) methods: Vec<TenderMethod>,
    /// Customers with the day on which they were taken over from an older notebook.
    openings: Vec<(u32, Day)>,
    /// How many returns, ties and voids were looked at.
    seen: [usize; 3],
    /// How often it has changed.
    version: u32,
    /// What [`first_days`](Digest::first_days) tells, once it was asked.
    first_days: OnceCell<Vec<Option<Day>>>,
}

/// One row a sale. Amounts are minor units of money.
#[derive(Debug, Clone, Default)]
pub(super) struct Sales {
    pub day: Vec<Day>,
    /// The number of the customer.
    pub owner: Vec<u32>,
    /// The number of the seller.
    pub seller: Vec<u32>,
    /// What was to be paid.
    pub total: Vec<i64>,
    /// The same less what came back.
    pub net: Vec<i64>,
    /// What the lines of known cost earned.
    pub profit: Vec<i64>,
    /// The same less what came back.
    pub kept_profit: Vec<i64>,
    /// What the lines of known cost brought in.
    pub costed: Vec<i64>,
    /// Thousandths of units.
    pub items_milli: Vec<i64>,
    flags: Vec<u8>,
    /// Where its lines begin; one more than there are sales.
    lines_from: Vec<u32>,
    /// Where its tenders begin; one more than there are sales.
    tenders_from: Vec<u32>,
}

/// One row a line of a sale.
#[derive(Debug, Clone, Default)]
pub(super) struct Lines {
    /// The number of the product.
    pub product: Vec<u32>,
    pub quantity_milli: Vec<i64>,
    pub net: Vec<i64>,
    cost: Vec<i64>,
}

/// One row a part of what was paid.
#[derive(Debug, Clone, Default)]
pub(super) struct Tenders {
    /// The number of the method.
    pub method: Vec<u16>,
    pub amount: Vec<i64>,
}

/// One row a line that came back.
#[derive(Debug, Clone, Default)]
pub(super) struct Backs {
    pub day: Vec<Day>,
    /// The place of the sale; nothing while it is not known.
    pub sale: Vec<u32>,
    /// The number of the sold line; nothing if there is none.
    pub line: Vec<u32>,
    pub quantity_milli: Vec<i64>,
    pub amount: Vec<i64>,
    cost: Vec<i64>,
    stands: Vec<bool>,
    /// Where the lines of a return begin; one more than there are returns.
    from: Vec<u32>,
}

/// One row a part of what was given back.
#[derive(Debug, Clone, Default)]
pub(super) struct Refunds {
    pub day: Vec<Day>,
    pub sale: Vec<u32>,
    pub method: Vec<u16>,
    pub amount: Vec<i64>,
    stands: Vec<bool>,
    from: Vec<u32>,
}

impl Digest {
    /// How many sales there are, those taken back included.
    pub fn len(&self) -> usize {
        self.sales.day.len()
    }

    /// No sale is there.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    /// From the day of the first standing sale to that of the last.
    pub fn span(&self) -> Option<Span> {
        let stands = |place: &&u32| self.stands(**place as usize);
        let first = self.order.iter().find(stands)?;
        let last = self.order.iter().rfind(stands)?;
        let day = |place: u32| self.sales.day[place as usize];
        Some(Span::new(day(*first), day(*last)))
    }

    /// Customers that were ever said to have bought.
    pub fn customers(&self) -> &Numbered {
        &self.customers
    }

    /// Products that were ever on a receipt.
    pub fn products(&self) -> &Numbered {
        &self.products
    }

    /// Places of the standing sales of a span, by day.
    pub fn places(&self, span: Span) -> impl DoubleEndedIterator<Item = usize> {
        self.places_of(self.range(span))
    }

    /// What was kept of the state before is of no use.
    fn change(&mut self) {
        self.version = self.version.wrapping_add(1);
        self.first_days = OnceCell::new();
    }

    /// Where the sales of a span lie among all by day, whether they stand or not.
    pub(super) fn range(&self, span: Span) -> Range<usize> {
        let day = |place: &u32| self.sales.day[*place as usize];
        let from = self.order.partition_point(|place| day(place) < span.from);
        let to = self.order.partition_point(|place| day(place) <= span.to);
        from..to.max(from)
    }

    /// Places of the standing ones of a range.
    pub(super) fn places_of(
        &self,
        range: Range<usize>,
    ) -> impl DoubleEndedIterator<Item = usize> + Clone {
        let places = self.order.get(range).unwrap_or_default();
        let places = places.iter().map(|place| *place as usize);
        places.filter(|place| self.stands(*place))
    }

    /// Another than before once anything has changed.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Places of all standing sales, by day.
    pub(super) fn all_places(&self) -> impl DoubleEndedIterator<Item = usize> + Clone {
        self.places_of(0..self.order.len())
    }

    /// Whether the sale at a place stands.
    pub(super) fn stands(&self, place: usize) -> bool {
        self.sales.flags[place] & STANDS != 0
    }

    /// Whether the cost of some line of it is not known.
    pub(super) fn lacks_cost(&self, place: usize) -> bool {
        self.sales.flags[place] & LACKS_COST != 0
    }

    /// Whether the cost of some line of it is known.
    pub(super) fn has_cost(&self, place: usize) -> bool {
        self.sales.flags[place] & HAS_COST != 0
    }

    /// The numbers of the lines of a sale.
    pub(super) fn lines_of(&self, place: usize) -> std::ops::Range<usize> {
        self.sales.lines_from[place] as usize..self.sales.lines_from[place + 1] as usize
    }

    /// The numbers of the tenders of a sale.
    pub(super) fn tenders_of(&self, place: usize) -> std::ops::Range<usize> {
        self.sales.tenders_from[place] as usize..self.sales.tenders_from[place + 1] as usize
    }

    /// What a line earned, if the cost is known.
    pub(super) fn line_profit(&self, line: usize) -> Option<i64> {
        let cost = self.lines.cost[line];
        (cost != NO_COST).then(|| self.lines.net[line].saturating_sub(cost))
    }

    /// Lines that came back within a span, of sales and returns that stand.
    pub(super) fn backs(&self, span: Span) -> impl Iterator<Item = usize> {
        let backs = &self.backs;
        (0..backs.day.len()).filter(move |back| {
            backs.stands[*back]
                && span.contains(backs.day[*back])
                && backs.sale[*back] != NONE
                && self.stands(backs.sale[*back] as usize)
        })
    }

    /// What a line that came back had earned, if the cost is known.
    pub(super) fn back_profit(&self, back: usize) -> Option<i64> {
        let cost = self.backs.cost[back];
        (cost != NO_COST).then(|| self.backs.amount[back].saturating_sub(cost))
    }

    /// What was given back within a span, of sales and returns that stand.
    pub(super) fn refunds(&self, span: Span) -> impl Iterator<Item = usize> {
        let refunds = &self.refunds;
        (0..refunds.day.len()).filter(move |refund| {
            refunds.stands[*refund]
                && span.contains(refunds.day[*refund])
                && refunds.sale[*refund] != NONE
                && self.stands(refunds.sale[*refund] as usize)
        })
    }

    /// The day from which each customer is known as one who buys: that of their first standing
    /// sale, or earlier where an older notebook knew them. Nothing where no sale of theirs stands.
    /// Looked for once, until something changes.
    pub(super) fn first_days(&self) -> &[Option<Day>] {
        self.first_days.get_or_init(|| self.find_first_days())
    }

    fn find_first_days(&self) -> Vec<Option<Day>> {
        let mut first = vec![None; self.customers.len()];
        for place in self.all_places().rev() {
            let owner = self.sales.owner[place];
            if owner != NONE {
                first[owner as usize] = Some(self.sales.day[place]);
            }
        }
        for (customer, day) in &self.openings {
            if let Some(known) = &mut first[*customer as usize] {
                *known = (*known).min(*day);
            }
        }
        first
    }

    /// What was to be paid for the sale at a place, less what came back.
    pub fn net(&self, place: usize) -> Money {
        Money(self.sales.net.get(place).copied().unwrap_or_default())
    }
}
