//! Which entries tell of whose debts, so that an account costs no more than its own entries.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Ledger, rows_of};
use crate::domain::credit::{Opening, Promise, WriteOff, on_credit};
use crate::domain::entry::EntryKind;
use crate::domain::ids::Id;
use crate::domain::sale::{Return, Sale};
use crate::domain::table::Outcome;

/// Places of entries by whom or what they are about.
#[derive(Debug, Clone, Default)]
pub(super) struct CreditIndex {
    promises_of: FxHashMap<Id, Vec<u32>>,
    write_offs_of: FxHashMap<Id, Vec<u32>>,
    /// Of whom something was taken over from before.
    opened: FxHashSet<Id>,
    /// Sales of which a part was not paid at once.
    credit_sales: BTreeSet<u32>,
    /// Sales for whose returns something was put on account.
    credited_sales: FxHashSet<Id>,
}

/// An entry found by what it is about.
pub(super) trait Told: EntryKind {
    /// Whom it is about.
    fn about(&self) -> Id;
    /// Where such entries are found.
    fn places(index: &mut CreditIndex) -> &mut FxHashMap<Id, Vec<u32>>;
}

macro_rules! told {
    ($($entry:ident by $places:ident;)*) => { $(
        impl Told for $entry {
            fn about(&self) -> Id {
                self.customer
            }
            fn places(index: &mut CreditIndex) -> &mut FxHashMap<Id, Vec<u32>> {
                &mut index.$places
            }
        }
    )* };
}

told! {
    Promise by promises_of;
    WriteOff by write_offs_of;
}

impl CreditIndex {
    /// A sale came.
    pub(super) fn see_sale(&mut self, place: u32, sale: &Sale) {
        if !on_credit(&sale.tenders).is_zero() {
            self.credit_sales.insert(place);
        }
    }

    /// A return came.
    pub(super) fn see_return(&mut self, entry: &Return) {
        if !on_credit(&entry.tenders).is_zero() {
            self.credited_sales.insert(entry.sale);
        }
    }

    /// An opening balance came.
    pub(super) fn see_opening(&mut self, opening: &Opening) {
        self.opened.insert(opening.customer);
    }

    fn see<T: Told>(&mut self, place: u32, entry: &T) {
        let places = T::places(self).entry(entry.about()).or_default();
        places.push(place);
    }
}

impl Ledger {
    pub(super) fn put_told<T: Told>(&mut self, entry: T) -> Outcome {
        let (place, outcome) = T::rows_mut(&mut self.rows).put(entry);
        if outcome == Outcome::New {
            self.credit.see(place, T::rows(&self.rows).at(place));
        }
        outcome
    }

    pub(super) fn index_credit_again(&mut self) {
        self.credit = CreditIndex::default();
        for (place, sale) in self.rows.sales.rows().iter().enumerate() {
            self.credit.see_sale(place as u32, sale);
        }
        for entry in self.rows.returns.rows() {
            self.credit.see_return(entry);
        }
        self.see_all::<Promise>();
        self.see_all::<WriteOff>();
        for opening in self.rows.openings.rows() {
            self.credit.see_opening(opening);
        }
    }

    fn see_all<T: Told>(&mut self) {
        for (place, entry) in T::rows(&self.rows).rows().iter().enumerate() {
            self.credit.see(place as u32, entry);
        }
    }

    /// Promises of a customer that stand.
    pub fn promises_of(&self, customer: Id) -> impl Iterator<Item = &Promise> {
        self.all_promises_of(customer)
            .filter(|entry| !self.is_void(entry.id))
    }

    /// Promises of a customer, those taken back included.
    pub fn all_promises_of(&self, customer: Id) -> impl Iterator<Item = &Promise> {
        rows_of(&self.credit.promises_of, &self.rows.promises, customer)
    }

    /// What was forgiven a customer, as far as it stands.
    pub fn write_offs_of(&self, customer: Id) -> impl Iterator<Item = &WriteOff> {
        self.all_write_offs_of(customer)
            .filter(|entry| !self.is_void(entry.id))
    }

    /// What was forgiven a customer, what was taken back included.
    pub fn all_write_offs_of(&self, customer: Id) -> impl Iterator<Item = &WriteOff> {
        rows_of(&self.credit.write_offs_of, &self.rows.write_offs, customer)
    }

    /// Everybody who may owe something or be owed something.
    pub fn credit_customers(&self) -> FxHashSet<Id> {
        let of_sales = self.credit.credit_sales.iter();
        let of_sales = of_sales.filter_map(|place| self.owner_at(*place));
        let of_returns = self.credit.credited_sales.iter();
        let of_returns = of_returns.filter_map(|sale| self.owner(*sale));
        let payers = self.rows.payments.rows().iter();
        let payers = payers.map(|payment| payment.customer);
        let openings = self.credit.opened.iter().copied();
        let write_offs = self.credit.write_offs_of.keys().copied();
        of_sales
            .chain(of_returns)
            .chain(payers)
            .chain(openings)
            .chain(write_offs)
            .collect()
    }
}
