//! Loyalty and credit when the sample shop goes: the owner's rules stay, and what they gave and
//! owe that concerns people of their own.

use rustc_hash::FxHashSet;

use super::Sample;
use crate::domain::book::Book;
use crate::domain::change::Record;
use crate::domain::coupon::{Certificate, CertificateRefund, Coupon};
use crate::domain::credit::{Opening, Promise, WriteOff};
use crate::domain::entry::{Entry, EntryKind};
use crate::domain::ids::Id;
use crate::domain::ledger::Ledger;
use crate::domain::programme::{Points, Programme};
use crate::domain::table::Outcome;

impl Sample {
    /// A coupon for a person or a gift that go is nobody's.
    pub(super) fn keep_coupons(&self, book: &Book, own: &mut Book) {
        for held in book.cards::<Coupon>().rows() {
            let coupon = &held.card;
            if !coupon.is_sample && !self.has(coupon.customer) && !self.has(coupon.gift) {
                own.put(Record::Coupon(held.clone()));
            }
        }
    }

    pub(super) fn keep_rewards(
        &self,
        ledger: &Ledger,
        kept: &mut FxHashSet<Id>,
        keep: &mut dyn FnMut(Entry) -> Outcome,
    ) {
        keep_own(ledger, kept, keep, |own: &mut Programme, _| {
            for card in &mut own.stamp_cards {
                card.products.retain(|id| !self.has(Some(*id)));
            }
            self.forget(&mut own.by);
            !own.is_sample
        });
        keep_own(ledger, kept, keep, |own: &mut Certificate, _| {
            self.forget(&mut own.by);
            self.forget(&mut own.seller);
            !own.is_sample && !self.has(own.customer)
        });
        keep_own(ledger, kept, keep, |own: &mut CertificateRefund, kept| {
            self.forget(&mut own.by);
            kept.contains(&own.certificate)
        });
        keep_own(ledger, kept, keep, |own: &mut Opening, _| {
            self.forget(&mut own.by);
            !own.is_sample && !self.has(Some(own.customer))
        });
        keep_own(ledger, kept, keep, |own: &mut Points, kept| {
            self.forget(&mut own.by);
            let stands = |id: Option<Id>| id.is_none_or(|id| kept.contains(&id));
            let is_of_people = !self.has(own.customer);
            !own.is_sample && is_of_people && stands(own.sale) && stands(own.source)
        });
        keep_own(ledger, kept, keep, |own: &mut Promise, kept| {
            self.forget(&mut own.by);
            own.sale = own.sale.filter(|sale| kept.contains(sale));
            !own.is_sample && !self.has(Some(own.customer))
        });
        keep_own(ledger, kept, keep, |own: &mut WriteOff, kept| {
            self.forget(&mut own.by);
            own.sale = own.sale.filter(|sale| kept.contains(sale));
            !own.is_sample && !self.has(Some(own.customer))
        });
    }
}

/// Keeps the entries of a kind that `mend` says are the owner's.
fn keep_own<T: EntryKind>(
    ledger: &Ledger,
    kept: &mut FxHashSet<Id>,
    keep: &mut dyn FnMut(Entry) -> Outcome,
    mend: impl Fn(&mut T, &FxHashSet<Id>) -> bool,
) {
    for entry in ledger.entries::<T>().rows() {
        let mut entry = entry.clone();
        if mend(&mut entry, kept) {
            kept.insert(entry.id());
            keep(entry.into());
        }
    }
}
