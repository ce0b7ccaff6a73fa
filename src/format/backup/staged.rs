//! What a backup holds, read and checked, before anything is done with it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::complete::complete;
use super::{AttachedFile, BackupError, Header};
use crate::domain::change::Record;
use crate::domain::{Book, Id, Kind, Stamp};
use crate::format::unreadable::Unreadable;
use crate::format::{VERSION, json, migrate};

/// So many records that cannot be read are told one by one; the rest is only counted.
const TOLD: usize = 500;

/// What a backup holds.
#[derive(Debug, Clone, Default)]
pub struct Staged {
    /// What it says about itself.
    pub header: Header,
    /// Its records. Accounts are not summed up.
    // Handed about between tasks, and too large for that.
    pub(super) book: Box<Book>,
    /// How many of them carry no stamps: another program wrote them.
    pub stampless: u64,
    /// The first records that cannot be read.
    pub unreadable: Vec<BadRecord>,
    /// How many cannot be read in all, by kind as far as that is known.
    pub unreadable_counts: BTreeMap<Kind, u64>,
    /// The files that records name.
    pub files: Vec<AttachedFile>,
}

/// A record that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRecord {
    /// Which record of the file, from 1.
    pub place: u64,
    /// Where it begins, in bytes from the start of the file.
    pub at: u64,
    /// What it calls itself, as far as that can be made out: a name, a number or an id.
    pub name: String,
    /// Its kind, as far as that can be made out.
    pub kind: String,
    /// Why it cannot be read.
    pub why: Unreadable,
}

impl Staged {
    /// The records.
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// How many records cannot be read.
    pub fn unreadable_count(&self) -> u64 {
        self.unreadable_counts.values().sum()
    }

    /// Lets go of the photos of people who were erased in that book.
    pub fn drop_photos_of_erased(&mut self, own: &Book) {
        let erased = own.erased_but_known_to(&self.book).into_iter();
        let persons = erased.flat_map(|(id, _)| self.book.cards_of_person(id));
        let photos: BTreeSet<Id> = persons
            .filter_map(|id| self.book.customers().held(id)?.card.photo)
            .collect();
        self.files.retain(|file| !photos.contains(&file.id));
    }

    /// A book of nothing but these records. Those without stamps get `stamp`.
    pub fn restore(self, stamp: Stamp, by: Option<Id>) -> Book {
        let mut book = *self.book;
        if self.stampless > 0 {
            let mut stamped = Book::default();
            stamped.ledger_mut().start_loading();
            for mut record in book.into_records() {
                record.set_stamp(stamp, by);
                stamped.put(record);
            }
            book = stamped;
        }
        book.ledger_mut().finish_loading();
        book
    }
}

/// Takes in the records of a file one by one.
#[derive(Debug)]
pub struct Staging {
    staged: Staged,
    version: u32,
    place: u64,
    has_wrong_text: bool,
}

impl Default for Staging {
    fn default() -> Self {
        let mut staged = Staged::default();
        staged.book.ledger_mut().start_loading();
        Self {
            staged,
            version: VERSION,
            place: 0,
            has_wrong_text: false,
        }
    }
}

impl Staging {
    /// The version the records are written in.
    pub fn set_version(&mut self, version: u32) {
        self.version = version;
    }

    /// So many sales are about to come.
    pub fn expect_sales(&mut self, count: u64) {
        self.staged.book.ledger_mut().reserve_sales(count as usize);
    }

    /// Takes in the next record, or the reason why there is none.
    pub fn take(&mut self, json: Result<&[u8], Unreadable>, at: u64) {
        self.place += 1;
        let read = json.clone().and_then(|json| self.read(json));
        if let Err(why) = read.and_then(|record| self.put(record)) {
            self.note(json.unwrap_or_default(), at, why);
        }
    }

    /// Takes in a file, or the reason why there is none.
    pub fn take_file(&mut self, json: Result<&[u8], Unreadable>, at: u64) {
        match json.clone().and_then(AttachedFile::read) {
            Ok(file) => self.staged.files.push(file),
            Err(why) => self.note(br#"{"kind":"file"}"#, at, why),
        }
    }

    /// All that was taken in.
    ///
    /// # Errors
    /// There was nothing, or text that is not UTF-8.
    pub fn finish(mut self, header: Header) -> Result<Staged, BackupError> {
        if self.has_wrong_text {
            return Err(BackupError::Encoding);
        }
        if self.place == 0 {
            return Err(BackupError::Empty);
        }
        self.staged.header = header;
        // Older files carry what was taken back along.
        let gone = self.staged.book.gone(i64::MAX);
        *self.staged.book = self.staged.book.without(&gone);
        Ok(self.staged)
    }

    fn read(&self, json: &[u8]) -> Result<Record, Unreadable> {
        let json = migrate::migrate(json, self.version, migrate::STEPS)?;
        json::read_record(&json, self.version > VERSION)
    }

    fn put(&mut self, mut record: Record) -> Result<(), Unreadable> {
        let book = &mut self.staged.book;
        if record.stamp().is_none() {
            if self.version <= VERSION {
                complete(&mut record)?;
            }
            if let Some(own) = namesake(book, &record) {
                return if own == record {
                    Ok(())
                } else {
                    Err(Unreadable::DuplicateId)
                };
            }
            self.staged.stampless += 1;
        }
        book.put(record);
        Ok(())
    }

    fn note(&mut self, json: &[u8], at: u64, why: Unreadable) {
        self.has_wrong_text |= why == Unreadable::NotUtf8;
        let fields: Map<String, Value> = serde_json::from_slice(json).unwrap_or_default();
        let text = |name: &str| fields.get(name).and_then(Value::as_str).unwrap_or_default();
        let names = ["given", "name", "number", "text", "id"];
        let name = names.into_iter().map(text).find(|text| !text.is_empty());
        let staged = &mut self.staged;
        *staged
            .unreadable_counts
            .entry(Kind::from(text("kind")))
            .or_default() += 1;
        if staged.unreadable.len() < TOLD {
            staged.unreadable.push(BadRecord {
                place: self.place,
                at,
                name: name.unwrap_or_default().chars().take(80).collect(),
                kind: text("kind").to_owned(),
                why,
            });
        }
    }
}

/// The record that bears the id already: of its kind or, among entries, of any, since
/// whatever names an entry does so by the id alone.
fn namesake(book: &Book, record: &Record) -> Option<Record> {
    let (kind, id) = (record.kind(), record.id());
    match record {
        Record::Entry(_) => book
            .ledger()
            .kind_of(id)
            .and_then(|kind| book.record(&kind, id)),
        _ => book.record(&kind, id),
    }
}
