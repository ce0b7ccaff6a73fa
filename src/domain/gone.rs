//! What an import had brought that was taken back. The batch itself stays, as the note of what
//! was done, and so does the entry that takes it back; of the rest nobody needs to know any more.
//! So backups leave it out, storage lets go of it once the taking back can no longer be undone, and
//! an older copy of the notebook that still holds it does not bring it back. Only what was used since,
//! here or on another device, is never gone: a sale must not lose its buyer.

use rustc_hash::FxHashSet;

use super::Book;
use super::batch::Batch;
use super::entry::{Kind, Verb};
use super::held::DELETED;
use super::ids::Id;
use super::stamp::{FieldStamps, Stamp};
use super::used::used;

/// Records that came with imports that were taken back, and what took each of them back.
#[derive(Debug, Clone, Default)]
pub struct Gone {
    /// Stamps of the imports: all that each wrote bears its own.
    stamps: Vec<Stamp>,
    entries: FxHashSet<Id>,
    voids: FxHashSet<Id>,
    used: FxHashSet<Id>,
}

impl Gone {
    /// What is gone from what these books hold together, of imports that were taken back before
    /// that time, in milliseconds since 1970.
    pub fn among(books: &[&Book], before_ms: i64) -> Self {
        let ledgers = || books.iter().map(|book| book.ledger());
        let state = |id: Id| {
            let states = ledgers().filter_map(|ledger| ledger.void_state(id));
            states.max()
        };
        let mut gone = Self::default();
        let mut heads = FxHashSet::default();
        for ledger in ledgers() {
            let batches = ledger.entries::<Batch>().rows().iter();
            let imports = batches
                .filter(|batch| batch.part_of.is_none() && batch.verb == Verb::Import)
                .filter(|batch| !batch.stamp.is_none());
            for head in imports {
                let is_gone =
                    state(head.id).is_some_and(|(at, is_void)| is_void && at.ms() < before_ms);
                if is_gone && heads.insert(head.id) {
                    gone.stamps.push(head.stamp);
                }
            }
        }
        if gone.stamps.is_empty() {
            return gone;
        }
        for ledger in ledgers() {
            let written = ledger.written_at(&gone.stamps).into_iter();
            let plain = written.filter(|(kind, _)| !matches!(kind, Kind::Log | Kind::Void));
            // What was brought back by itself stands.
            let left = plain
                .map(|(_, id)| id)
                .filter(|id| !heads.contains(id) && state(*id).is_none_or(|(_, is_void)| is_void));
            gone.entries.extend(left);
        }
        let cards = books.iter().map(|book| book.cards_added_at(&gone.stamps));
        let cards = cards.flatten().map(|(_, id, _)| id);
        let candidates = gone.entries.iter().copied().chain(cards).collect();
        let is_void = |id| state(id).is_some_and(|(_, is_void)| is_void);
        let stands = |id| state(id).is_some_and(|(_, is_void)| !is_void);
        gone.used = used(books, &gone.stamps, &candidates, &is_void, &stands);
        gone.entries.retain(|id| !gone.used.contains(id));
        for ledger in ledgers() {
            for void in ledger.voids().rows() {
                if gone.entries.contains(&void.target) {
                    gone.voids.insert(void.id);
                }
            }
        }
        gone
    }

    /// Nothing was taken back.
    pub fn is_empty(&self) -> bool {
        self.stamps.is_empty()
    }

    /// The card is gone.
    pub fn has_card(&self, id: Id, stamps: &FieldStamps, is_deleted: bool) -> bool {
        // What was restored by itself stands.
        self.stamps.contains(&stamps.base)
            && !self.used.contains(&id)
            && (is_deleted || stamps.of(DELETED) == stamps.base)
    }

    /// The entry is gone, as it was written down then: the same may have been brought in anew since.
    pub fn has_entry(&self, id: Id, stamp: Stamp) -> bool {
        if self.stamps.contains(&stamp) {
            self.entries.contains(&id)
        } else {
            self.voids.contains(&id)
        }
    }

    /// What that entry once said is gone.
    pub fn names(&self, id: Id) -> bool {
        self.entries.contains(&id)
    }
}

impl Book {
    /// What is gone of imports that were taken back before that time, in milliseconds since 1970.
    pub fn gone(&self, before_ms: i64) -> Gone {
        Gone::among(&[self], before_ms)
    }

    /// Marks what is gone to be left out of what is written next. Gives how many records that are,
    /// and the photos of customers that go with them; nothing where nothing is gone.
    pub fn let_go(&mut self, before_ms: i64) -> Option<(usize, Vec<Id>)> {
        let gone = self.gone(before_ms);
        let count = self.touch_gone(&gone);
        if count == 0 {
            return None;
        }
        let rows = self.customers().rows().iter();
        let (went, left): (Vec<_>, Vec<_>) =
            rows.partition(|held| gone.has_card(held.id, &held.stamps, held.is_deleted));
        let photos = went.iter().filter_map(|held| held.card.photo);
        let is_left = |photo: &Id| left.iter().any(|held| held.card.photo == Some(*photo));
        Some((count, photos.filter(|photo| !is_left(photo)).collect()))
    }

    /// The book without what is gone. Accounts are summed up when loading is finished.
    #[must_use]
    pub fn without(self, gone: &Gone) -> Self {
        if gone.is_empty() {
            return self;
        }
        let mut left = Self::default();
        left.ledger_mut().start_loading();
        for record in self.into_records() {
            let is_gone = each_card!(
                &record,
                held => gone.has_card(held.id, &held.stamps, held.is_deleted),
                entry => gone.has_entry(entry.id(), entry.stamp()),
                _foreign => false
            );
            if !is_gone {
                left.put(record);
            }
        }
        left
    }
}
