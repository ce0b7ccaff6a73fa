//! What a decision does to the book, and one action as it is written to the journal.

use serde_json::Value;

use super::entry::{Entry, Kind, Verb};
pub use super::held::Fields;
use super::held::Held;
use super::ids::Id;
pub use super::kinds::{Foreign, Record};
use super::stamp::Stamp;

/// One change to the book.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// A record comes in whole: new, or from elsewhere with its own stamps.
    Put(Box<Record>),
    /// Some fields of a card; null clears.
    Edit {
        /// Which kind of card.
        kind: Kind,
        /// Which card.
        id: Id,
        /// The fields with their new values.
        fields: Fields,
    },
}

impl Change {
    /// A new card.
    pub fn add<T>(id: Id, card: T) -> Self
    where
        T: super::held::Card,
        Record: From<Held<T>>,
    {
        Self::Put(Box::new(Held::new(id, card).into()))
    }

    /// A new entry.
    pub fn enter(entry: impl Into<Entry>) -> Self {
        Self::Put(Box::new(Record::Entry(entry.into())))
    }

    /// Deletes a card, or brings it back.
    pub fn delete(kind: Kind, id: Id, is_deleted: bool) -> Self {
        let fields = [(
            super::held::DELETED.to_owned(),
            if is_deleted {
                Value::Bool(true)
            } else {
                Value::Null
            },
        )];
        Self::Edit {
            kind,
            id,
            fields: fields.into_iter().collect(),
        }
    }

    /// Which record it changes.
    pub fn target(&self) -> (Kind, Id) {
        match self {
            Self::Put(record) => (record.kind(), record.id()),
            Self::Edit { kind, id, .. } => (kind.clone(), *id),
        }
    }
}

/// Changes that belong together, stamped: one entry of the journal, one step of undo.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// When they were made.
    pub stamp: Stamp,
    /// By whom.
    pub by: Option<Id>,
    /// What was done.
    pub verb: Verb,
    /// The changes, in order.
    pub changes: Vec<Change>,
}

impl Action {
    /// Stamps changes; those that carry stamps from elsewhere keep them.
    pub fn new(stamp: Stamp, by: Option<Id>, verb: Verb, mut changes: Vec<Change>) -> Self {
        for change in &mut changes {
            if let Change::Put(record) = change {
                record.set_stamp(stamp, by);
            }
        }
        Self {
            stamp,
            by,
            verb,
            changes,
        }
    }
}
