//! Kinds of records, and what all entries have in common.

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use super::kinds::{Entry, EntryKind};

use super::consents::ConsentChange;
use super::days::Moment;
use super::ids::Id;
use super::record::Extra;
use super::stamp::Stamp;

choice! {
    /// What a record is. Kinds of newer versions are carried along unread.
    pub enum Kind {
        Shop = "shop", Staff = "staff", Customer = "customer", Product = "product", Note = "note",
        Sale = "sale", Return = "return", Payment = "payment", Tie = "tie", Void = "void", Log = "log",
        Programme = "programme", Points = "points", Certificate = "certificate",
        CertificateRefund = "certificate_refund", Promise = "promise", WriteOff = "write_off",
        Opening = "opening", Coupon = "coupon",
        Pipeline = "pipeline", Deal = "deal", StageChange = "stage_change",
        Task = "task", Template = "template", Dismissal = "dismissal",
        Batch = "batch",
    }
}

/// What every entry has. Entries are written once and never change.
pub trait EntryRecord:
    Clone
    + Default
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
    /// Is about to be written down anew.
    fn clear_stamp(&mut self);
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
        /// What changed of the customer's consents.
        15 consents: Vec<ConsentChange>,
    }
}

choice! {
    /// What was done.
    pub enum Verb {
        Add = "add", Edit = "edit", Delete = "delete", Restore = "restore", Tag = "tag", Sell = "sell",
        Return = "return", Pay = "pay", Tie = "tie", Void = "void", Import = "import", Undo = "undo",
        Redo = "redo", Sample = "sample", Adjust = "adjust", Programme = "programme",
        Certificate = "certificate", Refund = "refund", Promise = "promise", WriteOff = "write_off",
        Open = "open",
        Move = "move", Win = "win", Lose = "lose",
        Finish = "finish", Snooze = "snooze",
        Merge = "merge", Erase = "erase",
    }
}
