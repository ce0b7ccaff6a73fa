//! Taking back a batch as a whole, whatever was done since: in one go, or in slices.

use super::{Circumstances, Decision};
use crate::domain::batch::Batch;
use crate::domain::book::Book;
use crate::domain::change::Change;
use crate::domain::entry::{Kind, Log, Verb};
use crate::domain::held::{DELETED, Fields};
use crate::domain::ids::Id;
use crate::domain::refusal::Refusal;
use crate::domain::stamp::Stamp;

/// A batch that is taken back, a bounded number of records at a time: what is to be done was found
/// out when it began.
#[derive(Debug)]
pub struct TakingBack {
    /// Nothing once all was done.
    batch: Option<Id>,
    left: std::vec::IntoIter<Left>,
    all: usize,
    changes: u64,
}

/// What one record of a batch needs.
#[derive(Debug)]
enum Left {
    /// An entry is taken back, or stands again.
    Entry(Id, bool),
    /// A card is deleted.
    Card(Kind, Id),
    /// A card gets back what it said before: the part of the batch that knows it, and where in it.
    Former(Id, usize),
}

impl TakingBack {
    /// Of how many records it is.
    pub fn len(&self) -> usize {
        self.all
    }

    /// Nothing came with the batch.
    pub fn is_empty(&self) -> bool {
        self.all == 0
    }

    /// How many records are left.
    pub fn left(&self) -> usize {
        self.left.len()
    }

    /// The changes of up to `budget` records more; none when all were taken back.
    pub fn step(
        &mut self,
        book: &Book,
        budget: usize,
        circumstances: &mut Circumstances<'_>,
    ) -> Vec<Change> {
        let mut changes = Vec::new();
        let Some(batch) = self.batch else {
            return changes;
        };
        if self.changes == 0 {
            changes.push(circumstances.void(batch, true));
        }
        let stamp = book.ledger().entries::<Batch>().get(batch);
        let stamp = stamp.map(|head| head.stamp).unwrap_or_default();
        for left in self.left.by_ref().take(budget) {
            changes.extend(book.take_one_back(left, stamp, circumstances));
        }
        self.changes += changes.len() as u64;
        if self.left.len() == 0 {
            changes.push(Change::enter(Log {
                id: (circumstances.new_id)(),
                at: circumstances.now,
                verb: Verb::Undo,
                of_kind: Kind::Batch,
                ids: vec![batch],
                count: self.changes,
                ..Log::default()
            }));
            self.batch = None;
        }
        changes
    }
}

impl Book {
    /// Begins to take a batch back: new cards are deleted, new entries taken back, changed fields
    /// get their old values unless somebody wrote them since.
    ///
    /// # Errors
    /// There is no such batch, or it was taken back.
    pub fn taking_back(&self, id: Id) -> Result<TakingBack, Refusal> {
        let batches = self.ledger().entries::<Batch>();
        let head = batches.get(id).filter(|batch| batch.part_of.is_none());
        let head = head.ok_or(Refusal::NotFound)?;
        if head.stamp.is_none() {
            return Err(Refusal::NotFound);
        }
        if self.ledger().is_void(id) {
            return Err(Refusal::AlreadyDone);
        }
        let mut left = Vec::new();
        for state in self.ledger().voids().rows() {
            if state.stamp == head.stamp && self.ledger().is_void(state.target) == state.is_void {
                left.push(Left::Entry(state.target, !state.is_void));
            }
        }
        self.find_all_of(head, false, &mut left);
        Ok(TakingBack {
            batch: Some(id),
            all: left.len(),
            left: left.into_iter(),
            changes: 0,
        })
    }

    pub(super) fn decide_taking_back(
        &self,
        id: Id,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        let mut taking = self.taking_back(id)?;
        Ok(Decision {
            verb: Verb::Undo,
            changes: taking.step(self, usize::MAX, circumstances),
        })
    }

    /// What is left to be done where it is only known that an import was taken back, as in a backup
    /// of another device: what came with it goes here too.
    pub fn rest_of_taking_back(&self, circumstances: &mut Circumstances<'_>) -> Vec<Change> {
        let mut changes = Vec::new();
        let heads = self.ledger().entries::<Batch>().rows().iter();
        let heads = heads.filter(|batch| {
            batch.part_of.is_none()
                && batch.verb == Verb::Import
                && !batch.stamp.is_none()
                && self.ledger().is_void(batch.id)
        });
        for head in heads {
            let mut left = Vec::new();
            self.find_all_of(head, true, &mut left);
            for left in left {
                changes.extend(self.take_one_back(left, head.stamp, circumstances));
            }
        }
        changes
    }

    /// The entries of a batch, its cards, and the fields it changed. What somebody brought back by
    /// itself is spared where that may have come later.
    fn find_all_of(&self, head: &Batch, spares: bool, left: &mut Vec<Left>) {
        for (kind, entry) in self.ledger().written_at(&[head.stamp]) {
            let is_plain = !matches!(kind, Kind::Void | Kind::Log | Kind::Batch);
            let is_spared = spares && self.ledger().void_state(entry).is_some();
            if is_plain && !is_spared && !self.ledger().is_void(entry) {
                left.push(Left::Entry(entry, true));
            }
        }
        for (kind, card) in self.cards_added_at(head.stamp) {
            let stamps = spares.then(|| self.stamps(&kind, card)).flatten();
            let was_restored = stamps.is_some_and(|stamps| stamps.of(DELETED) != head.stamp);
            if !was_restored {
                left.push(Left::Card(kind, card));
            }
        }
        let parts = self.ledger().entries::<Batch>().rows().iter();
        for part in parts.filter(|part| part.part_of == Some(head.id)) {
            let formers = 0..part.former.len();
            left.extend(formers.map(|at| Left::Former(part.id, at)));
        }
    }

    fn take_one_back(
        &self,
        left: Left,
        stamp: Stamp,
        circumstances: &mut Circumstances<'_>,
    ) -> Option<Change> {
        let (part, at) = match left {
            Left::Entry(entry, is_void) => return Some(circumstances.void(entry, is_void)),
            Left::Card(kind, card) => return Some(Change::delete(kind, card, true)),
            Left::Former(part, at) => (part, at),
        };
        let part = self.ledger().entries::<Batch>().get(part)?;
        let former = part.former.get(at)?;
        let (kind, card) = (&former.of_kind, former.card);
        let stamps = self.stamps(kind, card)?;
        let untouched = former.fields.0.iter();
        let untouched = untouched.filter(|(name, _)| stamps.of(name) == stamp);
        let fields: Fields = untouched
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
        (!fields.is_empty()).then(|| Change::Edit {
            kind: kind.clone(),
            id: card,
            fields,
        })
    }
}
