//! Taking back a batch as a whole, whatever was done since: in one go, or in slices.

mod finding;

use super::{Circumstances, Decision};
use crate::domain::batch::Batch;
use crate::domain::book::Book;
use crate::domain::change::Change;
use crate::domain::entry::{Kind, Log, Verb};
use crate::domain::held::Fields;
use crate::domain::ids::Id;
use crate::domain::refusal::Refusal;
use crate::domain::stamp::Stamp;

/// The field of a product that holds its colours and sizes.
const VARIANTS: &str = "variants";

/// A batch that is taken back, a bounded number of records at a time: what is to be done was found
/// out when it began.
#[derive(Debug)]
pub struct TakingBack {
    /// Nothing once all was done.
    batch: Option<Id>,
    left: std::vec::IntoIter<Left>,
    all: usize,
    changes: u64,
    told: TakenBack,
}

/// What taking a batch back comes to for the owner.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TakenBack {
    /// Records that go, or say again what they said before.
    pub went: u64,
    /// Cards among them that somebody changed since, by hand or with another file.
    pub changed: u64,
    /// Records that stay, for they were used since.
    pub stays: u64,
    /// Whose balance of before stays: it was paid on or used since.
    pub balances: Vec<Id>,
}

/// What one record of a batch needs.
#[derive(Debug)]
enum Left {
    /// An entry is taken back, or stands again.
    Entry(Id, bool),
    /// A card is deleted, or stays whatever becomes of those for whom it does.
    Card(Kind, Id, bool),
    /// A card gets back what it said before: the part of the batch that knows it, and where in it;
    /// and whether its variants stay, for one that came was sold since.
    Former(Id, usize, bool),
}

impl Left {
    /// It does not stay as it is.
    fn goes(&self) -> bool {
        match self {
            Self::Entry(_, is_void) => *is_void,
            Self::Card(_, _, stays) | Self::Former(_, _, stays) => !stays,
        }
    }
}

impl TakenBack {
    fn count(&mut self, stays: bool) {
        self.stays += u64::from(stays);
        self.went += u64::from(!stays);
    }
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

    /// What it comes to.
    pub fn told(&self) -> &TakenBack {
        &self.told
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
    /// get their old values unless somebody wrote them since. Of an import stays what was used
    /// since, and it is written down that it does: so no other device takes it away. Once what had
    /// used it is gone, the same again takes back that too.
    ///
    /// # Errors
    /// There is no such batch, or nothing of it is left that could be taken back.
    pub fn taking_back(&self, id: Id) -> Result<TakingBack, Refusal> {
        let batches = self.ledger().entries::<Batch>();
        let head = batches.get(id).filter(|batch| batch.part_of.is_none());
        let head = head.ok_or(Refusal::NotFound)?;
        if head.stamp.is_none() {
            return Err(Refusal::NotFound);
        }
        let was_taken = self.ledger().is_void(id);
        if was_taken && head.verb != Verb::Import {
            return Err(Refusal::AlreadyDone);
        }
        let mut left = Vec::new();
        let told = self.find_all_of(head, false, &mut left);
        if was_taken && !left.iter().any(Left::goes) {
            return Err(Refusal::AlreadyDone);
        }
        Ok(TakingBack {
            batch: Some(id),
            all: left.len(),
            told,
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

    fn take_one_back(
        &self,
        left: Left,
        stamp: Stamp,
        circumstances: &mut Circumstances<'_>,
    ) -> Option<Change> {
        let (part, at, keeps_variants) = match left {
            Left::Entry(entry, is_void) => return Some(circumstances.void(entry, is_void)),
            Left::Card(kind, card, stays) => return Some(Change::delete(kind, card, !stays)),
            Left::Former(part, at, keeps_variants) => (part, at, keeps_variants),
        };
        let part = self.ledger().entries::<Batch>().get(part)?;
        let former = part.former.get(at)?;
        let (kind, card) = (&former.of_kind, former.card);
        let stamps = self.stamps(kind, card)?;
        let untouched = former.fields.0.iter();
        let untouched = untouched
            .filter(|(name, _)| stamps.of(name) == stamp)
            .filter(|(name, _)| !(keeps_variants && *name == VARIANTS));
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
