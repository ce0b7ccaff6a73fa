//! What takes exactly one import back, whatever was done since.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::domain::change::{Action, Change, Record};
use crate::domain::decide::Circumstances;
use crate::domain::entry::{Entry, Verb};
use crate::domain::held::Fields;
use crate::domain::stamp::FieldStamps;
use crate::domain::{Book, Id, Kind, Stamp};

/// What an import did to the book, kept small: an id for each new record, and for each
/// changed card the fields as they were.
#[derive(Debug, Clone, Default)]
pub struct Receipt {
    new_cards: BTreeMap<Kind, Vec<Id>>,
    new_entries: Vec<Id>,
    edits: Vec<Edited>,
    /// Entries that were taken back or brought back, and whether they were void at first.
    voided: BTreeMap<Id, bool>,
}

/// A card that was changed.
#[derive(Debug, Clone)]
struct Edited {
    kind: Kind,
    id: Id,
    /// The changed fields: what they said before, and when the import wrote them.
    before: Vec<(String, Value, Stamp)>,
}

impl Receipt {
    /// Nothing was changed.
    pub fn is_empty(&self) -> bool {
        self.new_cards.is_empty()
            && self.new_entries.is_empty()
            && self.edits.is_empty()
            && self.voided.is_empty()
    }

    /// What takes the import back: new cards are deleted, new entries taken back, changed
    /// fields get their old values unless somebody wrote them since.
    pub fn undo(&self, book: &Book, circumstances: &mut Circumstances<'_>) -> Vec<Change> {
        let mut changes = Vec::new();
        // New entries are taken back, whatever the file said of them itself.
        let new_entries: BTreeSet<Id> = self.new_entries.iter().copied().collect();
        for (target, was_void) in &self.voided {
            if new_entries.contains(target) {
                continue;
            }
            if book.ledger().is_void(*target) != *was_void {
                changes.push(circumstances.void(*target, *was_void));
            }
        }
        for target in &self.new_entries {
            if !book.ledger().is_void(*target) {
                changes.push(circumstances.void(*target, true));
            }
        }
        for edited in self.edits.iter().rev() {
            let (kind, id) = (edited.kind.clone(), edited.id);
            let Some(stamps) = book.stamps(&kind, id) else {
                continue;
            };
            let untouched = edited.before.iter();
            let untouched = untouched.filter(|(name, _, written)| stamps.of(name) == *written);
            let fields: Fields = untouched
                .map(|(name, value, _)| (name.clone(), value.clone()))
                .collect();
            if !fields.is_empty() {
                changes.push(Change::Edit { kind, id, fields });
            }
        }
        for (kind, ids) in &self.new_cards {
            let alive = ids.iter().filter(|id| !book.is_deleted(kind, **id));
            changes.extend(alive.map(|id| Change::delete(kind.clone(), *id, true)));
        }
        changes
    }

    /// Takes a record into the book and notes what it changed.
    pub(super) fn put(&mut self, book: &mut Book, record: Record) {
        let (kind, id) = (record.kind(), record.id());
        match &record {
            Record::Entry(Entry::Log(_)) => {
                book.put(record);
            }
            Record::Entry(Entry::Void(void)) => {
                let target = void.target;
                let was_void = book.ledger().is_void(target);
                book.put(record);
                if book.ledger().is_void(target) != was_void {
                    self.voided.entry(target).or_insert(was_void);
                }
            }
            Record::Entry(_) => {
                // One that replaces another of its id was here before.
                if book.ledger().kind_of(id).is_none() {
                    self.new_entries.push(id);
                }
                book.put(record);
            }
            _ => {
                let before = book.fields(&kind, id);
                book.put(record);
                match before {
                    None => self.new_cards.entry(kind).or_default().push(id),
                    Some(before) => self.note_edit(book, kind, id, &before),
                }
            }
        }
    }

    /// Changes fields of a card and notes what they said.
    pub(super) fn edit(
        &mut self,
        book: &mut Book,
        kind: Kind,
        id: Id,
        fields: &Fields,
        stamp: Stamp,
    ) {
        let before = book.fields(&kind, id).unwrap_or_default();
        let mut stamps = FieldStamps::default();
        for name in fields.keys() {
            stamps.set(name, stamp);
        }
        book.edit(&kind, id, fields, &stamps);
        self.note_edit(book, kind, id, &before);
    }

    /// Carries out a change and notes what it changed.
    pub(super) fn carry_out(
        &mut self,
        book: &mut Book,
        change: Change,
        stamp: Stamp,
        by: Option<Id>,
    ) {
        let action = Action::new(stamp, by, Verb::Import, vec![change]);
        for change in action.changes {
            match change {
                Change::Put(record) => self.put(book, *record),
                Change::Edit { kind, id, fields } => self.edit(book, kind, id, &fields, stamp),
            }
        }
    }

    fn note_edit(&mut self, book: &Book, kind: Kind, id: Id, before: &Fields) {
        let (Some(after), Some(stamps)) = (book.fields(&kind, id), book.stamps(&kind, id)) else {
            return;
        };
        let names = before.keys().chain(after.keys());
        let changed = names.filter(|name| before.get(*name) != after.get(*name));
        let mut before: Vec<(String, Value, Stamp)> = changed
            .map(|name| {
                let old = before.get(name).cloned().unwrap_or(Value::Null);
                (name.clone(), old, stamps.of(name))
            })
            .collect();
        before.dedup_by(|one, other| one.0 == other.0);
        if !before.is_empty() {
            self.edits.push(Edited { kind, id, before });
        }
    }
}
