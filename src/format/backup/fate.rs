//! What becomes of one record of a file when it comes into a book.

use serde_json::Value;

use crate::domain::change::{Foreign, Record};
use crate::domain::clock::Clock;
use crate::domain::entry::EntryRecord;
use crate::domain::held::{Card, Fields};
use crate::domain::table::{Entries, Outcome, Table};
use crate::domain::{Book, Gone, Held, Id, Stamp};

/// What becomes of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is not here yet.
    New,
    /// It changes what is here.
    Changed,
    /// It is here already.
    Same,
    /// It is an entry that is here, but written down otherwise: ours stays.
    Ours,
    /// It is set aside: its clock was far ahead.
    Ahead,
    /// It is the card of another shop.
    LeftOut,
}

impl Fate {
    /// It changes the book.
    pub fn comes_in(self) -> bool {
        matches!(self, Self::New | Self::Changed)
    }
}

impl From<Outcome> for Fate {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::New => Self::New,
            Outcome::Changed => Self::Changed,
            Outcome::Same => Self::Same,
        }
    }
}

/// The book a record comes into, and the time.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The book.
    pub book: &'a Book,
    /// Its shop.
    pub shop: Option<Id>,
    /// Stamps later than this, in milliseconds since 1970, plus the trusted lead, are set aside.
    pub now_ms: i64,
    /// What came with imports that were taken back, here or in the file: it stays away.
    pub gone: &'a Gone,
}

impl<'a> Setting<'a> {
    /// The book at that time.
    pub fn new(book: &'a Book, now_ms: i64, gone: &'a Gone) -> Self {
        let shop = book.shop().map(|(id, _)| id);
        Self {
            book,
            shop,
            now_ms,
            gone,
        }
    }

    /// What becomes of a record.
    pub fn fate(&self, record: &Record) -> Fate {
        let book = self.book;
        if let Record::Shop(held) = record {
            return self.shop_fate(held);
        }
        each_card!(
            record,
            held => self.card_fate(book.cards(), held),
            entry => each_entry!(entry, entry => self.entry_fate(book.ledger().entries(), entry)),
            foreign => self.foreign_fate(foreign)
        )
    }

    /// What becomes of a shop's card: that of another shop never comes in.
    pub fn shop_fate(&self, held: &Held<crate::domain::Shop>) -> Fate {
        if self.shop.is_some_and(|own| own != held.id) {
            return Fate::LeftOut;
        }
        self.card_fate(self.book.shops(), held)
    }

    /// What becomes of a card.
    pub fn card_fate<T: Card>(&self, table: &Table<T>, held: &Held<T>) -> Fate {
        let stamp = held.stamps.latest();
        if self.is_ahead(stamp) {
            return Fate::Ahead;
        }
        if self.gone.has_card(held.id, &held.stamps, held.is_deleted) {
            return Fate::Same;
        }
        match table.held(held.id) {
            Some(own) if stamp.is_none() && edit_of(own, held).is_empty() => Fate::Same,
            Some(_) if stamp.is_none() => Fate::Changed,
            _ => table.outcome(held).into(),
        }
    }

    /// What becomes of an entry.
    pub fn entry_fate<T: EntryRecord>(&self, entries: &Entries<T>, entry: &T) -> Fate {
        if self.is_ahead(entry.stamp()) {
            return Fate::Ahead;
        }
        if self.gone.has_entry(entry.id(), entry.stamp()) {
            return Fate::Same;
        }
        match entries.get(entry.id()) {
            Some(own) if entry.stamp().is_none() => {
                if says_the_same(own, entry) {
                    Fate::Same
                } else {
                    Fate::Ours
                }
            }
            _ => entries.outcome(entry).into(),
        }
    }

    /// What becomes of a record of an unknown kind.
    pub fn foreign_fate(&self, foreign: &Foreign) -> Fate {
        if self.is_ahead(foreign.stamps.latest()) {
            return Fate::Ahead;
        }
        match self.book.foreign_record(&foreign.kind, &foreign.id) {
            None => Fate::New,
            Some(own) if own == foreign => Fate::Same,
            Some(own) => {
                let mut merged = own.clone();
                let (fields, stamps) = (&mut merged.fields, &mut merged.stamps);
                let (more, theirs) = (&foreign.fields, &foreign.stamps);
                if crate::domain::held::merge_fields(fields, stamps, more, theirs) {
                    Fate::Changed
                } else {
                    Fate::Same
                }
            }
        }
    }

    fn is_ahead(&self, stamp: Stamp) -> bool {
        Clock::is_ahead(stamp, self.now_ms)
    }
}

/// What a card without stamps changes in ours: the fields it sets and that differ.
pub fn edit_of<T: Card>(own: &Held<T>, held: &Held<T>) -> Fields {
    let ours = own.fields();
    let mut fields = held.fields();
    fields.retain(|name, value| ours.get(name) != Some(value));
    fields
}

/// What a card said in the file that was changed here since: nothing where ours is not the later.
/// What the currency is, and who was erased, is not for a file to say again.
pub fn older_words<T: Card>(book: &Book, own: &Held<T>, held: &Held<T>) -> Fields {
    if held.stamps.latest().is_none() || own.stamps == held.stamps {
        return Fields::new();
    }
    let mut older = held.fields();
    let ours = own.fields();
    let added: Vec<String> = ours
        .keys()
        .filter(|name| !older.contains_key(*name))
        .cloned()
        .collect();
    older.retain(|name, value| ours.get(name) != Some(value));
    older.extend(added.into_iter().map(|name| (name, Value::Null)));
    for name in book.kept_from(&T::KIND, &older) {
        older.remove(name);
    }
    older
}

/// True when an entry without a stamp was taken in before.
fn says_the_same<T: EntryRecord>(own: &T, entry: &T) -> bool {
    let mut entry = entry.clone();
    entry.set_stamp(own.stamp(), own.by());
    entry == *own
}
