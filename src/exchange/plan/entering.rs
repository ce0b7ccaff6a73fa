//! The entries that come in with receipts: as they stand, in the place of others that say less, or
//! left out for now.

use rustc_hash::FxHashSet;

use super::Ways;
use super::doubting::Unlikely;
use super::sales::{Receipt, Rung, Till};
use crate::domain::batch::BatchDraft;
use crate::domain::change::Change;
use crate::domain::decide::Circumstances;
use crate::domain::entry::EntryKind;
use crate::domain::sale::Sale;
use crate::domain::{Book, Id, Return, Staff};

/// An entry that comes in.
#[derive(Debug)]
pub struct Coming<T> {
    /// As it will stand.
    pub entry: T,
    /// The one that is here and says less: it is taken back.
    pub instead_of: Option<Id>,
    /// It stays out: it can hardly be meant, and the owner has not said otherwise.
    pub is_left: bool,
}

impl Till {
    /// What came last comes in, unless it can hardly be meant.
    pub(super) fn weigh(&mut self, receipt: &Receipt, ways: &Ways) -> Rung {
        let is_refund = receipt.rows.first().is_some_and(|(_, row)| row.is_refund);
        if is_refund {
            let last = self.returns.last().map(|coming| coming.entry.sale);
            let of = last.and_then(|sale| self.unlikely.get(&sale));
            return of.map_or(Rung::New, |place| Rung::Unlikely(*place, Unlikely::Follows));
        }
        let Some(why) = self.doubt(receipt, ways) else {
            return Rung::New;
        };
        let place = self.sales.len().saturating_sub(1) as u32;
        if let Some(coming) = self.sales.last_mut() {
            coming.is_left = true;
            self.unlikely.insert(coming.entry.id, place);
        }
        Rung::Unlikely(place, why)
    }

    /// Sales that come in, and those in the place of others that are here.
    pub(super) fn coming(&self) -> impl Iterator<Item = &Coming<Sale>> {
        self.sales.iter().filter(|coming| !coming.is_left)
    }

    /// Returns that come in: not of a sale that does not.
    pub(super) fn coming_back(&self) -> impl Iterator<Item = &Coming<Return>> {
        let returns = self.returns.iter();
        returns.filter(|coming| !self.is_left(coming.entry.sale))
    }

    fn is_left(&self, sale: Id) -> bool {
        let place = self.unlikely.get(&sale);
        let coming = place.and_then(|place| self.sales.get(*place as usize));
        coming.is_some_and(|coming| coming.is_left)
    }

    /// The products that what comes in names.
    pub(super) fn goods(&self) -> FxHashSet<Id> {
        let lines = self.coming().flat_map(|coming| &coming.entry.lines);
        lines.filter_map(|line| line.product).collect()
    }

    /// Buyers of nothing but what stays out.
    pub(super) fn left_buyers(&self) -> FxHashSet<Id> {
        let left = self.sales.iter().filter(|coming| coming.is_left);
        let mut left: FxHashSet<Id> = left.filter_map(|own| own.entry.customer).collect();
        for coming in self.coming() {
            if let Some(buyer) = coming.entry.customer {
                left.remove(&buyer);
            }
        }
        left
    }

    /// Lets go of what stays out, and of who sold nothing else.
    pub(super) fn leave_out(&mut self) {
        let sold = self.coming().filter_map(|coming| coming.entry.seller);
        let back = self.coming_back().filter_map(|coming| coming.entry.seller);
        let sellers: FxHashSet<Id> = sold.chain(back).collect();
        self.staff.retain(|(id, _)| sellers.contains(id));
        let left = self.sales.iter().filter(|coming| coming.is_left);
        let left: FxHashSet<Id> = left.map(|coming| coming.entry.id).collect();
        self.returns
            .retain(|coming| !left.contains(&coming.entry.sale));
        self.sales.retain(|coming| !coming.is_left);
        self.unlikely.clear();
    }

    /// Puts staff, sales and returns into the batch.
    pub fn collect(
        &mut self,
        book: &Book,
        batch: &mut BatchDraft,
        budget: usize,
        circumstances: &mut Circumstances<'_>,
    ) -> bool {
        for (id, name) in self.staff.drain(..) {
            let staff = Staff {
                name,
                is_archived: true,
                ..Staff::default()
            };
            batch.push(book, Change::add(id, staff));
        }
        let at = self.sales.len().saturating_sub(budget);
        for coming in self.sales.drain(at..) {
            coming.enter(book, batch, circumstances);
        }
        if !self.sales.is_empty() {
            return false;
        }
        for coming in self.returns.drain(..) {
            coming.enter(book, batch, circumstances);
        }
        true
    }
}

impl<T: EntryKind> Coming<T> {
    /// An entry, instead of one that is here or of none.
    pub(super) fn new(entry: T, instead_of: Option<Id>) -> Self {
        Self {
            entry,
            instead_of,
            is_left: false,
        }
    }

    fn enter(self, book: &Book, batch: &mut BatchDraft, circumstances: &mut Circumstances<'_>) {
        if let Some(former) = self.instead_of {
            batch.replace(book, circumstances.void(former, true));
        }
        let change = Change::enter(self.entry);
        if self.instead_of.is_some() {
            batch.replace(book, change);
        } else {
            batch.push(book, change);
        }
    }
}
