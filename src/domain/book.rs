//! The book: every record in memory, with its indexes and running accounts.

mod amounts;
mod inverse;
mod stored;

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

use super::barcode::ean13_of;
use super::change::{Action, Change, Foreign, Record};
use super::coupon::Coupon;
use super::customer::Customer;
use super::deal::Deal;
use super::entry::{Entry, Kind};
use super::held::{self, Fields};
use super::ids::Id;
use super::kinds::{CardKind, Cards};
use super::ledger::Ledger;
use super::note::Note;
use super::pipeline::Pipeline;
use super::product::Product;
use super::shop::Shop;
use super::staff::Staff;
use super::stamp::{FieldStamps, Stamp};
use super::table::{Outcome, Table};

/// Everything the shop knows.
#[derive(Debug, Clone, Default)]
pub struct Book {
    cards: Cards,
    ledger: Ledger,
    foreign: BTreeMap<(Box<str>, Box<str>), Foreign>,
    is_foreign_touched: bool,
    notes_of: FxHashMap<Id, Vec<Id>>,
    deals_of: FxHashMap<Id, Vec<Id>>,
    cards_of: FxHashMap<u64, Vec<Id>>,
    latest: Stamp,
}

impl Book {
    /// The shop's card, once there is one.
    pub fn shop(&self) -> Option<(Id, &Shop)> {
        self.cards.shops.iter().min_by_key(|(id, _)| *id)
    }

    /// Cards of shops; more than one only while data of two installations meet.
    pub fn shops(&self) -> &Table<Shop> {
        &self.cards.shops
    }

    /// Who works in the shop.
    pub fn staff(&self) -> &Table<Staff> {
        &self.cards.staff
    }

    /// All customers.
    pub fn customers(&self) -> &Table<Customer> {
        &self.cards.customers
    }

    /// All products.
    pub fn products(&self) -> &Table<Product> {
        &self.cards.products
    }

    /// All notes and contacts.
    pub fn notes(&self) -> &Table<Note> {
        &self.cards.notes
    }

    /// All coupons.
    pub fn coupons(&self) -> &Table<Coupon> {
        &self.cards.coupons
    }

    /// All pipelines.
    pub fn pipelines(&self) -> &Table<Pipeline> {
        &self.cards.pipelines
    }

    /// All deals.
    pub fn deals(&self) -> &Table<Deal> {
        &self.cards.deals
    }

    /// All cards of a kind.
    pub fn cards<T: CardKind>(&self) -> &Table<T> {
        T::table(&self.cards)
    }

    /// All entries and accounts.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// All entries and accounts, to load many.
    pub fn ledger_mut(&mut self) -> &mut Ledger {
        &mut self.ledger
    }

    /// Records of kinds this version does not know.
    pub fn foreign(&self) -> impl Iterator<Item = &Foreign> {
        self.foreign.values()
    }

    /// The record of a kind this version does not know.
    pub fn foreign_record(&self, kind: &str, id: &str) -> Option<&Foreign> {
        self.foreign.get(&(kind.into(), id.into()))
    }

    /// True when a record of an unknown kind changed since the last writing.
    pub fn is_foreign_touched(&self) -> bool {
        self.is_foreign_touched
    }

    /// The latest stamp on any record.
    pub fn latest(&self) -> Stamp {
        self.latest
    }

    /// Notes about a customer that are not deleted, in the order they were written.
    pub fn notes_of(&self, customer: Id) -> impl Iterator<Item = (Id, &Note)> {
        let ids = self.notes_of.get(&customer).map_or(&[][..], Vec::as_slice);
        ids.iter().filter_map(move |id| {
            self.cards
                .notes
                .get(*id)
                .filter(|note| note.customer == customer)
                .map(|note| (*id, note))
        })
    }

    /// Deals with a customer that are not deleted, in the order they came.
    pub fn deals_of(&self, customer: Id) -> impl Iterator<Item = (Id, &Deal)> {
        let ids = self.deals_of.get(&customer).map_or(&[][..], Vec::as_slice);
        ids.iter().filter_map(move |id| {
            let deal = self.cards.deals.get(*id);
            deal.filter(|deal| deal.customer == Some(customer))
                .map(|deal| (*id, deal))
        })
    }

    /// Customers whose card number a barcode carries like this one; among them all who have it.
    pub fn holders_of(&self, number: &str) -> impl Iterator<Item = (Id, &Customer)> {
        let key = card_key(number);
        let ids = self.cards_of.get(&key).map_or(&[][..], Vec::as_slice);
        ids.iter().filter_map(move |id| {
            let customer = self.cards.customers.get(*id);
            customer
                .filter(|customer| card_key(&customer.card_number) == key)
                .map(|customer| (*id, customer))
        })
    }

    /// Carries out an action. Doing so twice, or in another order, comes to the same.
    pub fn apply(&mut self, action: &Action) {
        for change in &action.changes {
            match change {
                Change::Put(record) => {
                    self.put((**record).clone());
                }
                Change::Edit { kind, id, fields } => {
                    let mut stamps = FieldStamps::default();
                    for name in fields.keys() {
                        stamps.set(name, action.stamp);
                    }
                    self.edit(kind, *id, fields, &stamps);
                }
            }
        }
    }

    /// Takes in an entry.
    pub fn put_entry(&mut self, entry: Entry) -> Outcome {
        self.latest = self.latest.max(entry.stamp());
        self.ledger.put(entry)
    }

    /// Takes in a whole record with its stamps.
    pub fn put(&mut self, record: Record) -> Outcome {
        self.latest = self.latest.max(record.stamp());
        each_card!(
            record,
            held => self.put_card(held),
            entry => self.ledger.put(entry),
            foreign => self.put_foreign(foreign)
        )
    }

    /// Takes the book apart into its records, kind by kind, in the order they came.
    pub fn into_records(self) -> impl Iterator<Item = Record> {
        let cards = self.cards.into_records();
        let entries = self.ledger.into_entries().map(Record::Entry);
        cards
            .chain(entries)
            .chain(self.foreign.into_values().map(Record::Foreign))
    }

    /// The record of that kind and id, deleted or not.
    pub fn record(&self, kind: &Kind, id: Id) -> Option<Record> {
        with_kind!(
            kind,
            C => self.cards::<C>().held(id).cloned().map(C::record),
            E => self.ledger.entries::<E>().get(id).cloned().map(|entry| Record::Entry(entry.into())),
            Kind::Other(kind) => self.foreign_record(kind, &id.to_string()).cloned().map(Record::Foreign)
        )
    }

    /// The fields of a card, unless there is none.
    pub fn fields(&self, kind: &Kind, id: Id) -> Option<Fields> {
        with_kind!(
            kind,
            C => self.cards::<C>().held(id).map(held::Held::fields),
            _E => None,
            Kind::Other(kind) => {
                let foreign = self.foreign_record(kind, &id.to_string());
                foreign.map(|foreign| foreign.fields.clone())
            }
        )
    }

    /// The stamps of a card, unless there is none.
    pub fn stamps(&self, kind: &Kind, id: Id) -> Option<&FieldStamps> {
        with_kind!(
            kind,
            C => self.cards::<C>().held(id).map(|held| &held.stamps),
            _E => None,
            Kind::Other(kind) => {
                let foreign = self.foreign_record(kind, &id.to_string());
                foreign.map(|foreign| &foreign.stamps)
            }
        )
    }

    /// Cards that came at one of these stamps, and whether they are deleted.
    pub(super) fn cards_added_at(&self, stamps: &[Stamp]) -> Vec<(Kind, Id, bool)> {
        self.cards.added_at(stamps)
    }

    /// Makes room for customers that are about to come.
    pub fn reserve_customers(&mut self, more: usize) {
        self.cards.customers.reserve(more);
    }

    /// True when the card is here, but deleted.
    pub fn is_deleted(&self, kind: &Kind, id: Id) -> bool {
        let deleted = |fields: &Fields| fields.get(held::DELETED) == Some(&true.into());
        with_kind!(
            kind,
            C => self.cards::<C>().held(id).is_some_and(|held| held.is_deleted),
            _E => false,
            Kind::Other(kind) => {
                let foreign = self.foreign_record(kind, &id.to_string());
                foreign.is_some_and(|foreign| deleted(&foreign.fields))
            }
        )
    }

    /// Takes in an edit of a card: fields with their stamps; null clears.
    pub fn edit(&mut self, kind: &Kind, id: Id, fields: &Fields, stamps: &FieldStamps) -> Outcome {
        self.latest = self.latest.max(stamps.latest());
        with_kind!(
            kind,
            C => {
                let outcome = C::table_mut(&mut self.cards).edit(id, fields, stamps);
                self.card_came(kind, id);
                outcome
            },
            // Entries are never edited.
            _E => Outcome::Same,
            Kind::Other(kind) => self.put_foreign(Foreign {
                kind: kind.clone(),
                id: id.to_string().into(),
                fields: fields.clone(),
                stamps: stamps.clone(),
            })
        )
    }

    fn put_card<T: CardKind>(&mut self, held: held::Held<T>) -> Outcome {
        let id = held.id;
        let outcome = T::table_mut(&mut self.cards).put(held);
        self.card_came(&T::KIND, id);
        outcome
    }

    fn card_came(&mut self, kind: &Kind, id: Id) {
        match kind {
            Kind::Customer => self.index_customer(id),
            Kind::Note => self.index_note(id),
            Kind::Deal => self.index_deal(id),
            _ => {}
        }
    }

    fn put_foreign(&mut self, mut foreign: Foreign) -> Outcome {
        let key = (foreign.kind.clone(), foreign.id.clone());
        let outcome = match self.foreign.get_mut(&key) {
            None => {
                foreign.fields.retain(|_, value| !value.is_null());
                self.foreign.insert(key, foreign);
                Outcome::New
            }
            Some(own) => {
                let (fields, stamps) = (&mut own.fields, &mut own.stamps);
                if held::merge_fields(fields, stamps, &foreign.fields, &foreign.stamps) {
                    Outcome::Changed
                } else {
                    Outcome::Same
                }
            }
        };
        self.is_foreign_touched |= outcome != Outcome::Same;
        outcome
    }

    fn index_customer(&mut self, id: Id) {
        if let Some(customer) = self.cards.customers.held(id)
            && !customer.card.card_number.is_empty()
        {
            let key = card_key(&customer.card.card_number);
            let ids = self.cards_of.entry(key).or_default();
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }

    fn index_deal(&mut self, id: Id) {
        let deal = self.cards.deals.held(id);
        if let Some(customer) = deal.and_then(|held| held.card.customer) {
            let ids = self.deals_of.entry(customer).or_default();
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }

    fn index_note(&mut self, id: Id) {
        if let Some(note) = self.cards.notes.held(id) {
            let ids = self.notes_of.entry(note.card.customer).or_default();
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
}

/// By what card numbers are found: the same for a number and for the barcode that carries it.
fn card_key(number: &str) -> u64 {
    let mut hasher = FxHasher::default();
    match ean13_of(number) {
        Some(carried) => carried.hash(&mut hasher),
        None => number.hash(&mut hasher),
    }
    hasher.finish()
}
