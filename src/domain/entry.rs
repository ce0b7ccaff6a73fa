//! Kinds of records, and what all entries have in common.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::days::Moment;
use super::ids::Id;
use super::record::Extra;
use super::sale::{Payment, Return, Sale, Tie, Void};
use super::stamp::Stamp;

choice! {
    /// What a record is. Kinds of newer versions are carried along unread.
    pub enum Kind {
        Shop = "shop", Staff = "staff", Customer = "customer", Product = "product", Note = "note",
        Sale = "sale", Return = "return", Payment = "payment", Tie = "tie", Void = "void", Log = "log",
    }
}

/// What every entry has. Entries are written once and never change.
pub trait EntryRecord:
    Clone
    + PartialEq
    + Serialize
    + DeserializeOwned
    + minicbor::Encode<()>
    + for<'b> minicbor::Decode<'b, ()>
{
    /// Which kind it is.
    const KIND: Kind;
    /// The names of its fields in JSON.
    const NAMES: &'static [&'static str];
    /// Which entry.
    fn id(&self) -> Id;
    /// When it was written down.
    fn stamp(&self) -> Stamp;
    /// When it happened.
    fn at(&self) -> Moment;
    /// Who of the staff wrote it down.
    fn by(&self) -> Option<Id>;
    /// What a newer version added.
    fn extra(&self) -> &Extra;
    /// What a newer version added.
    fn extra_mut(&mut self) -> &mut Extra;
    /// Names the entry.
    fn set_id(&mut self, id: Id);
    /// Says when and by whom it was written down.
    fn set_stamp(&mut self, stamp: Stamp, by: Option<Id>);
}

entry! {
    /// Who did what: one line of the shop's own record of changes to cards.
    pub struct Log (Kind::Log) {
        /// What was done.
        10 verb: Verb,
        /// To which kind of record. Not `kind`: that says what the entry itself is.
        11 of_kind: Kind,
        /// To which records; the first hundred of many.
        12 ids: Vec<Id>,
        /// To how many in all.
        13 count: u64,
        /// Which fields.
        14 fields: Vec<String>,
    }
}

choice! {
    /// What was done.
    pub enum Verb {
        Add = "add", Edit = "edit", Delete = "delete", Restore = "restore", Tag = "tag", Sell = "sell",
        Return = "return", Pay = "pay", Tie = "tie", Void = "void", Import = "import", Undo = "undo",
        Redo = "redo", Sample = "sample",
    }
}

/// Any entry.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// A sale.
    Sale(Sale),
    /// Goods that came back.
    Return(Return),
    /// A payment.
    Payment(Payment),
    /// Whose a sale was.
    Tie(Tie),
    /// An entry taken back.
    Void(Void),
    /// Who did what.
    Log(Log),
}

/// Does the same with whichever entry it is.
#[macro_export]
macro_rules! each_entry {
    ($entry:expr, $inner:ident => $body:expr) => {
        match $entry {
            $crate::domain::Entry::Sale($inner) => $body,
            $crate::domain::Entry::Return($inner) => $body,
            $crate::domain::Entry::Payment($inner) => $body,
            $crate::domain::Entry::Tie($inner) => $body,
            $crate::domain::Entry::Void($inner) => $body,
            $crate::domain::Entry::Log($inner) => $body,
        }
    };
}

impl Entry {
    /// Which entry.
    pub fn id(&self) -> Id {
        each_entry!(self, entry => entry.id)
    }

    /// When it was written down.
    pub fn stamp(&self) -> Stamp {
        each_entry!(self, entry => entry.stamp)
    }

    /// When it happened.
    pub fn at(&self) -> Moment {
        each_entry!(self, entry => entry.at)
    }

    /// Which kind it is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Sale(_) => Kind::Sale,
            Self::Return(_) => Kind::Return,
            Self::Payment(_) => Kind::Payment,
            Self::Tie(_) => Kind::Tie,
            Self::Void(_) => Kind::Void,
            Self::Log(_) => Kind::Log,
        }
    }

    /// Says when and by whom it was written down.
    pub fn set_stamp(&mut self, stamp: Stamp, by: Option<Id>) {
        each_entry!(self, entry => entry.set_stamp(stamp, by));
    }
}

macro_rules! into_entry {
    ($($type:ident),*) => { $( impl From<$type> for Entry { fn from(entry: $type) -> Self { Self::$type(entry) } } )* };
}
into_entry!(Sale, Return, Payment, Tie, Void, Log);
