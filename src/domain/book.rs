//! The book: every record in memory, with its indexes and running accounts.

mod inverse;

use std::collections::BTreeMap;

use super::change::{Action, Change, Foreign, Record};
use super::customer::Customer;
use super::entry::{Entry, Kind};
use super::held::{self, Fields};
use super::ids::Id;
use super::ledger::Ledger;
use super::note::Note;
use super::product::Product;
use super::shop::Shop;
use super::staff::Staff;
use super::stamp::{FieldStamps, Stamp};
use super::table::{Outcome, Table};

/// Everything the shop knows.
#[derive(Debug, Clone, Default)]
pub struct Book {
    shops: Table<Shop>,
    staff: Table<Staff>,
    customers: Table<Customer>,
    products: Table<Product>,
    notes: Table<Note>,
    ledger: Ledger,
    foreign: BTreeMap<(Box<str>, Box<str>), Foreign>,
    is_foreign_touched: bool,
    notes_of: rustc_hash::FxHashMap<Id, Vec<Id>>,
    latest: Stamp,
}

impl Book {
    /// The shop's card, once there is one.
    pub fn shop(&self) -> Option<(Id, &Shop)> {
        self.shops.iter().min_by_key(|(id, _)| *id)
    }

    /// Cards of shops; more than one only while data of two installations meet.
    pub fn shops(&self) -> &Table<Shop> {
        &self.shops
    }

    /// Who works in the shop.
    pub fn staff(&self) -> &Table<Staff> {
        &self.staff
    }

    /// All customers.
    pub fn customers(&self) -> &Table<Customer> {
        &self.customers
    }

    /// All products.
    pub fn products(&self) -> &Table<Product> {
        &self.products
    }

    /// All notes and contacts.
    pub fn notes(&self) -> &Table<Note> {
        &self.notes
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
            self.notes
                .get(*id)
                .filter(|note| note.customer == customer)
                .map(|note| (*id, note))
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

    /// Takes in a whole record with its stamps.
    pub fn put(&mut self, record: Record) -> Outcome {
        self.latest = self.latest.max(record.stamp());
        match record {
            Record::Shop(held) => self.shops.put(held),
            Record::Staff(held) => self.staff.put(held),
            Record::Customer(held) => self.customers.put(held),
            Record::Product(held) => self.products.put(held),
            Record::Note(held) => {
                let id = held.id;
                let outcome = self.notes.put(held);
                self.index_note(id);
                outcome
            }
            Record::Entry(entry) => self.ledger.put(entry),
            Record::Foreign(foreign) => self.put_foreign(foreign),
        }
    }

    /// Takes the book apart into its records, kind by kind, in the order they came.
    pub fn into_records(self) -> impl Iterator<Item = Record> {
        let shops = self.shops.into_rows().into_iter().map(Record::Shop);
        let staff = self.staff.into_rows().into_iter().map(Record::Staff);
        let customers = self.customers.into_rows().into_iter().map(Record::Customer);
        let products = self.products.into_rows().into_iter().map(Record::Product);
        let notes = self.notes.into_rows().into_iter().map(Record::Note);
        let entries = self.ledger.into_entries().map(Record::Entry);
        let foreign = self.foreign.into_values().map(Record::Foreign);
        let cards = shops.chain(staff).chain(customers).chain(products);
        cards.chain(notes).chain(entries).chain(foreign)
    }

    /// The record of that kind and id, deleted or not.
    pub fn record(&self, kind: &Kind, id: Id) -> Option<Record> {
        match kind {
            Kind::Shop => self.shops.held(id).cloned().map(Record::Shop),
            Kind::Staff => self.staff.held(id).cloned().map(Record::Staff),
            Kind::Customer => self.customers.held(id).cloned().map(Record::Customer),
            Kind::Product => self.products.held(id).cloned().map(Record::Product),
            Kind::Note => self.notes.held(id).cloned().map(Record::Note),
            Kind::Sale => self
                .ledger
                .sales()
                .get(id)
                .cloned()
                .map(Entry::Sale)
                .map(Record::Entry),
            Kind::Return => self
                .ledger
                .returns()
                .get(id)
                .cloned()
                .map(Entry::Return)
                .map(Record::Entry),
            Kind::Payment => self
                .ledger
                .payments()
                .get(id)
                .cloned()
                .map(Entry::Payment)
                .map(Record::Entry),
            Kind::Tie => self
                .ledger
                .ties()
                .get(id)
                .cloned()
                .map(Entry::Tie)
                .map(Record::Entry),
            Kind::Void => self
                .ledger
                .voids()
                .get(id)
                .cloned()
                .map(Entry::Void)
                .map(Record::Entry),
            Kind::Log => self
                .ledger
                .logs()
                .get(id)
                .cloned()
                .map(Entry::Log)
                .map(Record::Entry),
            Kind::Other(kind) => {
                let foreign = self.foreign_record(kind, &id.to_string());
                foreign.cloned().map(Record::Foreign)
            }
        }
    }

    /// The fields of a card, unless there is none.
    pub fn fields(&self, kind: &Kind, id: Id) -> Option<Fields> {
        match kind {
            Kind::Shop => self.shops.held(id).map(held::Held::fields),
            Kind::Staff => self.staff.held(id).map(held::Held::fields),
            Kind::Customer => self.customers.held(id).map(held::Held::fields),
            Kind::Product => self.products.held(id).map(held::Held::fields),
            Kind::Note => self.notes.held(id).map(held::Held::fields),
            Kind::Other(kind) => {
                let foreign = self.foreign_record(kind, &id.to_string());
                foreign.map(|foreign| foreign.fields.clone())
            }
            _ => None,
        }
    }

    /// The stamps of a card, unless there is none.
    pub fn stamps(&self, kind: &Kind, id: Id) -> Option<&FieldStamps> {
        match kind {
            Kind::Shop => self.shops.held(id).map(|held| &held.stamps),
            Kind::Staff => self.staff.held(id).map(|held| &held.stamps),
            Kind::Customer => self.customers.held(id).map(|held| &held.stamps),
            Kind::Product => self.products.held(id).map(|held| &held.stamps),
            Kind::Note => self.notes.held(id).map(|held| &held.stamps),
            Kind::Other(kind) => {
                let foreign = self.foreign_record(kind, &id.to_string());
                foreign.map(|foreign| &foreign.stamps)
            }
            _ => None,
        }
    }

    /// True when the card is here, but deleted.
    pub fn is_deleted(&self, kind: &Kind, id: Id) -> bool {
        let deleted = |fields: &Fields| fields.get(held::DELETED) == Some(&true.into());
        match kind {
            Kind::Shop => self.shops.held(id).is_some_and(|held| held.is_deleted),
            Kind::Staff => self.staff.held(id).is_some_and(|held| held.is_deleted),
            Kind::Customer => self.customers.held(id).is_some_and(|held| held.is_deleted),
            Kind::Product => self.products.held(id).is_some_and(|held| held.is_deleted),
            Kind::Note => self.notes.held(id).is_some_and(|held| held.is_deleted),
            Kind::Other(kind) => {
                let foreign = self.foreign_record(kind, &id.to_string());
                foreign.is_some_and(|foreign| deleted(&foreign.fields))
            }
            _ => false,
        }
    }

    /// Everything is in storage as it is now.
    pub fn mark_written(&mut self) {
        self.mark_cards_written();
        self.mark_entries_written();
    }

    /// All cards are in storage as they are now.
    pub fn mark_cards_written(&mut self) {
        self.shops.mark_written();
        self.staff.mark_written();
        self.customers.mark_written();
        self.products.mark_written();
        self.notes.mark_written();
    }

    /// All entries and records of unknown kinds are in storage as they are now.
    pub fn mark_entries_written(&mut self) {
        self.ledger.mark_written();
        self.is_foreign_touched = false;
    }

    /// Takes in an edit of a card: fields with their stamps; null clears.
    pub fn edit(&mut self, kind: &Kind, id: Id, fields: &Fields, stamps: &FieldStamps) -> Outcome {
        self.latest = self.latest.max(stamps.latest());
        match kind {
            Kind::Shop => self.shops.edit(id, fields, stamps),
            Kind::Staff => self.staff.edit(id, fields, stamps),
            Kind::Customer => self.customers.edit(id, fields, stamps),
            Kind::Product => self.products.edit(id, fields, stamps),
            Kind::Note => {
                let outcome = self.notes.edit(id, fields, stamps);
                self.index_note(id);
                outcome
            }
            Kind::Other(kind) => self.put_foreign(Foreign {
                kind: kind.clone(),
                id: id.to_string().into(),
                fields: fields.clone(),
                stamps: stamps.clone(),
            }),
            // Entries are never edited.
            _ => Outcome::Same,
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

    fn index_note(&mut self, id: Id) {
        if let Some(note) = self.notes.held(id) {
            let ids = self.notes_of.entry(note.card.customer).or_default();
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
}
