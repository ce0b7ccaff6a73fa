//! What a decision does to the book, and one action as it is written to the journal.

use serde_json::Value;

use super::customer::Customer;
use super::entry::{Entry, Kind, Verb};
pub use super::held::Fields;
use super::held::Held;
use super::ids::Id;
use super::note::Note;
use super::product::Product;
use super::shop::Shop;
use super::staff::Staff;
use super::stamp::{FieldStamps, Stamp};

/// Any record, whole.
// Records pass through one at a time: boxing each would cost more than the room it saves.
#[allow(clippy::large_enum_variant)]
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    /// The shop's card.
    Shop(Held<Shop>),
    /// Somebody on the staff.
    Staff(Held<Staff>),
    /// A customer.
    Customer(Held<Customer>),
    /// A product.
    Product(Held<Product>),
    /// A note or contact.
    Note(Held<Note>),
    /// An entry.
    Entry(Entry),
    /// A record of a kind this version does not know, carried along.
    Foreign(Foreign),
}

/// A record of a kind this version does not know.
#[derive(Debug, Clone, PartialEq)]
pub struct Foreign {
    /// Its kind.
    pub kind: Box<str>,
    /// Its id as written.
    pub id: Box<str>,
    /// Its fields, without kind, id and stamps.
    pub fields: Fields,
    /// Its stamps.
    pub stamps: FieldStamps,
}

/// Does the same with whichever card it is.
#[macro_export]
macro_rules! each_card {
    ($record:expr, $held:ident => $card:expr, $entry:ident => $other:expr, $foreign:ident => $last:expr) => {
        match $record {
            $crate::domain::change::Record::Shop($held) => $card,
            $crate::domain::change::Record::Staff($held) => $card,
            $crate::domain::change::Record::Customer($held) => $card,
            $crate::domain::change::Record::Product($held) => $card,
            $crate::domain::change::Record::Note($held) => $card,
            $crate::domain::change::Record::Entry($entry) => $other,
            $crate::domain::change::Record::Foreign($foreign) => $last,
        }
    };
}

impl Record {
    /// Which kind it is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Shop(_) => Kind::Shop,
            Self::Staff(_) => Kind::Staff,
            Self::Customer(_) => Kind::Customer,
            Self::Product(_) => Kind::Product,
            Self::Note(_) => Kind::Note,
            Self::Entry(entry) => entry.kind(),
            Self::Foreign(foreign) => Kind::Other(foreign.kind.clone()),
        }
    }

    /// Which record.
    pub fn id(&self) -> Id {
        each_card!(self, held => held.id, entry => entry.id(), foreign => Id::from_text(&foreign.id))
    }

    /// The latest stamp on it.
    pub fn stamp(&self) -> Stamp {
        each_card!(self, held => held.stamps.latest(), entry => entry.stamp(), foreign => foreign.stamps.latest())
    }

    /// Stamps what has no stamp yet.
    pub fn set_stamp(&mut self, stamp: Stamp, by: Option<Id>) {
        if !self.stamp().is_none() {
            return;
        }
        each_card!(
            self,
            held => held.stamps = FieldStamps::at(stamp),
            entry => entry.set_stamp(stamp, by),
            foreign => foreign.stamps = FieldStamps::at(stamp)
        );
    }
}

macro_rules! into_record {
    ($($type:ident),*) => { $( impl From<Held<$type>> for Record { fn from(held: Held<$type>) -> Self { Self::$type(held) } } )* };
}
into_record!(Shop, Staff, Customer, Product, Note);

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
