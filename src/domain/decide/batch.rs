//! Taking back a batch as a whole, whatever was done since: in one go, or in slices.

use super::{Circumstances, Decision};
use crate::domain::batch::{Batch, Former, undone};
use crate::domain::book::Book;
use crate::domain::change::Change;
use crate::domain::entry::{Kind, Log, Verb};
use crate::domain::held::{DELETED, Fields};
use crate::domain::ids::Id;
use crate::domain::refusal::Refusal;
use crate::domain::stamp::Stamp;
use crate::domain::used::used;
use rustc_hash::FxHashSet;

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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TakenBack {
    /// Records that go, or say again what they said before.
    pub went: u64,
    /// Cards among them that somebody changed since, by hand or with another file.
    pub changed: u64,
    /// Records that stay, for they were used since.
    pub stays: u64,
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
    pub fn told(&self) -> TakenBack {
        self.told
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
    /// since, and it is written down that it does: so no other device takes it away.
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
        let told = self.find_all_of(head, false, &mut left);
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

    /// The entries of a batch, its cards, and the fields it changed. What somebody brought back by
    /// itself is spared where that may have come later (`rest`), and what the batch's taking back
    /// deleted elsewhere comes back where it is used.
    fn find_all_of(&self, head: &Batch, rest: bool, left: &mut Vec<Left>) -> TakenBack {
        let mut told = TakenBack::default();
        let ledger = self.ledger();
        let stamps = [head.stamp];
        let mut entries = ledger.written_at(&stamps);
        entries.retain(|(kind, _)| !matches!(kind, Kind::Void | Kind::Log | Kind::Batch));
        let again = ledger.voids().rows().iter();
        let again = again.filter(|state| !rest && state.stamp == head.stamp);
        let again = again.filter(|state| ledger.is_void(state.target) == state.is_void);
        // What another file had brought that was taken back itself stays so.
        let is_import = head.verb == Verb::Import;
        let undone: FxHashSet<Id> = if is_import {
            let undone = ledger.written_at(&undone(ledger)).into_iter();
            undone.map(|(_, id)| id).collect()
        } else {
            FxHashSet::default()
        };
        let again = again.filter(|state| !(state.is_void && undone.contains(&state.target)));
        let again: Vec<_> = again.map(|state| (state.target, state.is_void)).collect();
        let cards = self.cards_added_at(&stamps);
        let used = self.used_since(head, rest, &entries, &again, &cards);
        let (former, kept) = self.kept_in_place(&again, &entries, &used);
        for (entry, is_void) in again {
            if former.contains(&entry) {
                continue;
            }
            let stays = !is_void && used.contains(&entry);
            left.push(Left::Entry(entry, !is_void && !stays));
            told.count(stays);
        }
        for (kind, entry) in entries {
            let is_spared = rest && ledger.void_state(entry).is_some();
            if !is_spared && !ledger.is_void(entry) {
                let stays = used.contains(&entry) || kept.contains(&entry);
                left.push(Left::Entry(entry, !stays));
                if kind != Kind::Opening {
                    told.count(stays);
                }
            }
        }
        let taken_at = ledger.void_state(head.id).map(|(stamp, _)| stamp);
        for (kind, card, is_deleted) in cards {
            let stamps = self.stamps(&kind, card);
            let said = stamps.map(|stamps| stamps.of(DELETED));
            let is_spared = rest && said != Some(head.stamp);
            let stays = used.contains(&card);
            let comes_back = rest && stays && is_deleted && said == taken_at;
            if comes_back || (!is_deleted && !is_spared) {
                let was_changed = stamps.is_some_and(|stamps| stamps.latest() != stamps.base);
                left.push(Left::Card(kind, card, stays));
                told.count(stays);
                told.changed += u64::from(was_changed && !stays);
            }
        }
        let parts = ledger.entries::<Batch>().rows().iter();
        for part in parts.filter(|part| part.part_of == Some(head.id)) {
            for (at, former) in part.former.iter().enumerate() {
                let mut new = self.variants_since(former);
                let stays = new.any(|variant| used.contains(&variant));
                left.push(Left::Former(part.id, at, stays));
            }
            // That the shop knows an own field more is not what the owner brought.
            let theirs = part.former.iter().filter(|own| own.of_kind != Kind::Shop);
            told.went += theirs.count() as u64;
        }
        told
    }

    /// A sale that came in the place of another and was used since stays, so the other does not
    /// come back: both would count. The same of what came back of it. Gives the former entries, and
    /// the returns that stay with their sale.
    fn kept_in_place(
        &self,
        again: &[(Id, bool)],
        entries: &[(Kind, Id)],
        used: &FxHashSet<Id>,
    ) -> (FxHashSet<Id>, FxHashSet<Id>) {
        let (sales, returns) = (self.ledger().sales(), self.ledger().returns());
        let of = |entry: Id| returns.get(entry).map_or(entry, |back| back.sale);
        let receipt = |entry: Id| sales.get(of(entry)).map(|sale| (sale.at, &sale.number));
        let kept = entries.iter().filter(|(_, id)| used.contains(id));
        let kept: FxHashSet<_> = kept.filter_map(|(_, id)| receipt(*id)).collect();
        let is_kept = |entry: Id| receipt(entry).is_some_and(|own| kept.contains(&own));
        let former = again.iter().filter(|(_, is_void)| *is_void);
        let former: FxHashSet<Id> = former
            .map(|(id, _)| *id)
            .filter(|id| is_kept(*id))
            .collect();
        let replaced: FxHashSet<_> = former.iter().filter_map(|id| receipt(*id)).collect();
        let with_sale = entries.iter().filter(|(kind, id)| {
            *kind == Kind::Return && receipt(*id).is_some_and(|own| replaced.contains(&own))
        });
        let with_sale = with_sale.map(|(_, id)| *id).collect();
        (former, with_sale)
    }

    /// What came with an import and is named by what did not.
    fn used_since(
        &self,
        head: &Batch,
        rest: bool,
        entries: &[(Kind, Id)],
        again: &[(Id, bool)],
        cards: &[(Kind, Id, bool)],
    ) -> FxHashSet<Id> {
        // Two cards that became one are taken apart wholly.
        if head.verb != Verb::Import {
            return FxHashSet::default();
        }
        let entries = entries.iter().map(|(_, id)| *id);
        let again = again.iter().map(|(id, _)| *id);
        let cards = cards.iter().map(|(_, id, _)| *id);
        let parts = self.ledger().entries::<Batch>().rows().iter();
        let parts = parts.filter(|part| part.part_of == Some(head.id));
        let formers = parts.flat_map(|part| &part.former);
        let variants = formers.flat_map(|former| self.variants_since(former));
        let candidates = entries.chain(again).chain(cards).chain(variants).collect();
        let ledger = self.ledger();
        let is_void = |id| ledger.is_void(id);
        let stands = |id| rest && ledger.void_state(id).is_some_and(|(_, is_void)| !is_void);
        used(&[self], &[head.stamp], &candidates, &is_void, &stands)
    }

    /// Variants of a product that it did not have before.
    fn variants_since<'a>(&'a self, former: &'a Former) -> impl Iterator<Item = Id> + 'a {
        let is_product = former.of_kind == Kind::Product;
        let before = former.fields.0.get(VARIANTS).filter(|_| is_product);
        let product = before.and_then(|_| self.products().get(former.card));
        let now = product.map_or(&[][..], |product| &product.variants);
        let before = before.map(ToString::to_string).unwrap_or_default();
        let ids = now.iter().map(|variant| variant.id);
        ids.filter(move |id| !before.contains(&id.to_string()))
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
