//! Much done in one go that can be taken back as a whole, also long after: what was brought in from
//! a file, two cards that became one.
//!
//! All that a batch writes carries one stamp, its own. So what is new is known by its stamp, and
//! only what changed fields said before must be kept.

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use super::Book;
use super::change::{Change, Fields, Record};
use super::decide::LOGGED_IDS;
use super::entry::{Entry, Kind, Log, Verb};
use super::ids::Id;
use super::ledger::Ledger;
use super::money::Money;
use super::record::Extra;
use super::stamp::Stamp;

/// Former values of so many cards stand in one part, so that no part grows too large.
const PART: usize = 200;

entry! {
    /// Something large done in one go. The first of its entries tells what it was, the others
    /// what the changed fields said before.
    pub struct Batch (Kind::Batch) {
        /// What was done.
        10 verb: Verb,
        /// The file it came from, or whom it was about.
        11 name: String,
        /// Which program wrote the file, as far as that was recognised.
        12 layout: String,
        /// How many records it added, opening balances left out.
        13 added: u64,
        /// How many it changed.
        14 changed: u64,
        /// How many rows were left out.
        15 left_out: u64,
        /// The first entry of the batch, of which this one is a part.
        16 part_of: Option<Id>,
        /// What changed fields said before.
        17 former: Vec<Former>,
        /// Of two cards that became one: the one that stayed, then the other.
        18 cards: Vec<Id>,
        /// What a file brought, as it was told before it came in.
        19 contents: Contents,
    }
}

/// The stamps of batches that were taken back as a whole. What came with one never was: lists leave
/// it out.
pub fn undone(ledger: &Ledger) -> Vec<Stamp> {
    let heads = ledger.entries::<Batch>().rows().iter();
    let heads = heads.filter(|batch| batch.part_of.is_none() && ledger.is_void(batch.id));
    heads.map(|batch| batch.stamp).collect()
}

/// What was taken back and no list shows, crossed out or not: it came with a batch that was taken
/// back, or a file took it back to write it down anew with more.
#[derive(Debug)]
pub struct Unseen {
    undone: Vec<Stamp>,
    /// Stamps of files that were brought in.
    imports: FxHashSet<Stamp>,
}

impl Unseen {
    /// Of a book's entries.
    pub fn of(ledger: &Ledger) -> Self {
        let heads = ledger.entries::<Batch>().rows().iter();
        let heads = heads.filter(|batch| batch.part_of.is_none() && batch.verb == Verb::Import);
        let imports = heads.map(|batch| batch.stamp);
        Self {
            undone: undone(ledger),
            imports: imports.filter(|stamp| !stamp.is_none()).collect(),
        }
    }

    /// Everything shows.
    pub fn is_empty(&self) -> bool {
        self.undone.is_empty() && self.imports.is_empty()
    }

    /// Whether an entry that was taken back is one of them, written down at that stamp.
    pub fn has(&self, ledger: &Ledger, id: Id, stamp: Stamp) -> bool {
        let is_replaced = || {
            let state = ledger.void_state(id);
            state.is_some_and(|(at, is_void)| is_void && self.imports.contains(&at))
        };
        self.undone.contains(&stamp) || is_replaced()
    }
}

record! {
    /// What a file brought of each kind.
    pub struct Contents {
        /// Customers who were new.
        0 customers: u64,
        /// Products that were new.
        1 products: u64,
        /// Receipts.
        2 receipts: u64,
        /// Returns.
        3 returns: u64,
        /// Customers, products and receipts that were here and changed.
        4 changed: u64,
        /// What the receipts came to less what came back.
        5 sold: Money,
        /// Points held before.
        6 points: Money,
        /// Money spent before.
        7 spent: Money,
        /// Money owed before.
        8 debt: Money,
    }
}

record! {
    /// What the fields of a card said before they were changed.
    pub struct Former {
        /// Which kind of card.
        0 of_kind: Kind,
        /// Which card.
        1 card: Id,
        /// The changed fields by name, as they were; null where there was nothing.
        2 fields: FormerFields,
    }
}

/// Fields by name; one JSON text in segments, as they are never looked into.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FormerFields(pub Fields);

impl<C> minicbor::Encode<C> for FormerFields {
    fn encode<W: minicbor::encode::Write>(
        &self,
        encoder: &mut minicbor::Encoder<W>,
        context: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        Extra(Some(Box::new(self.0.clone()))).encode(encoder, context)
    }
}

impl<'b, C> minicbor::Decode<'b, C> for FormerFields {
    fn decode(
        decoder: &mut minicbor::Decoder<'b>,
        context: &mut C,
    ) -> Result<Self, minicbor::decode::Error> {
        let extra = Extra::decode(decoder, context)?;
        Ok(Self(extra.0.map(|fields| *fields).unwrap_or_default()))
    }
}

/// A batch as it is put together, change by change, so that a large one need not be made at once.
#[derive(Debug)]
pub struct BatchDraft {
    head: Batch,
    changes: Vec<Change>,
    former: Vec<Former>,
    logs: Vec<Log>,
}

impl BatchDraft {
    /// Nothing but what it is.
    pub fn new(head: Batch) -> Self {
        Self {
            head,
            changes: Vec::new(),
            former: Vec::new(),
            logs: Vec::new(),
        }
    }

    /// What the batch is.
    pub fn head_mut(&mut self) -> &mut Batch {
        &mut self.head
    }

    /// Nothing is changed.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Takes in one more change of the book as it stands.
    pub fn push(&mut self, book: &Book, change: Change) {
        let (kind, id) = change.target();
        match &change {
            Change::Edit { fields, .. } => {
                let old = book.fields(&kind, id).unwrap_or_default();
                let values = fields.keys().map(|name| {
                    let value = old.get(name).cloned().unwrap_or_default();
                    (name.clone(), value)
                });
                self.former.push(Former {
                    of_kind: kind.clone(),
                    card: id,
                    fields: FormerFields(values.collect()),
                });
                // That the shop knows an own field more is not what the owner brought.
                self.head.changed += u64::from(kind != Kind::Shop);
            }
            Change::Put(record) => match &**record {
                // What a customer brings along is no record of its own to the owner.
                Record::Entry(Entry::Opening(opening)) => {
                    let is_counted = self.changes.last().is_some_and(|last| match last {
                        Change::Put(own) => match &**own {
                            Record::Entry(Entry::Opening(own)) => own.customer == opening.customer,
                            own => own.id() == opening.customer,
                        },
                        Change::Edit { id, .. } => *id == opening.customer,
                    });
                    self.head.changed += u64::from(!is_counted);
                }
                _ => self.head.added += 1,
            },
        }
        self.count(kind, id);
        self.changes.push(change);
    }

    /// Takes in a change that takes an entry back, and the one that writes it down anew: to the owner
    /// both are one record that changed.
    pub fn replace(&mut self, book: &Book, change: Change) {
        let (added, changed) = (self.head.added, self.head.changed);
        let is_void = change.target().0 == Kind::Void;
        self.push(book, change);
        self.head.added = added;
        self.head.changed = changed + u64::from(!is_void);
    }

    /// All changes, with what is needed to take them back: the batch's own entries stand first, so
    /// that nothing of it is ever without them.
    pub fn finish(self, mut new_id: impl FnMut() -> Id) -> Vec<Change> {
        let (first, at) = (self.head.id, self.head.at);
        let parts = self.former.len().div_ceil(PART);
        let mut all = Vec::with_capacity(self.changes.len() + parts + self.logs.len() + 1);
        all.push(Change::enter(self.head));
        let mut former = self.former.into_iter();
        while former.len() > 0 {
            all.push(Change::enter(Batch {
                id: new_id(),
                at,
                part_of: Some(first),
                former: former.by_ref().take(PART).collect(),
                ..Batch::default()
            }));
        }
        all.extend(self.changes);
        for mut log in self.logs {
            log.id = new_id();
            all.push(Change::Put(Box::new(Record::Entry(Entry::Log(log)))));
        }
        all
    }

    /// One line for each kind in the shop's own record of who did what.
    fn count(&mut self, kind: Kind, id: Id) {
        if let Some(log) = self.logs.iter_mut().find(|log| log.of_kind == kind) {
            log.count += 1;
            if log.ids.len() < LOGGED_IDS {
                log.ids.push(id);
            }
            return;
        }
        self.logs.push(Log {
            at: self.head.at,
            verb: self.head.verb.clone(),
            of_kind: kind,
            ids: vec![id],
            count: 1,
            ..Log::default()
        });
    }
}

impl Book {
    /// Batches that were not taken back, the latest first.
    pub fn batches(&self, verb: &Verb) -> Vec<&Batch> {
        let rows = self.ledger().entries::<Batch>().rows().iter().rev();
        rows.filter(|batch| batch.part_of.is_none() && batch.verb == *verb)
            .filter(|batch| !self.ledger().is_void(batch.id))
            .collect()
    }
}
