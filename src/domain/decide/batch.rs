//! Taking back a batch as a whole, whatever was done since.

use super::{Circumstances, Decision};
use crate::domain::batch::Batch;
use crate::domain::book::Book;
use crate::domain::change::Change;
use crate::domain::entry::{Kind, Log, Verb};
use crate::domain::held::{DELETED, Fields};
use crate::domain::ids::Id;
use crate::domain::refusal::Refusal;

impl Book {
    /// New cards are deleted, new entries taken back, changed fields get their old values unless
    /// somebody wrote them since.
    pub(super) fn decide_taking_back(
        &self,
        id: Id,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        let batches = self.ledger().entries::<Batch>();
        let head = batches.get(id).filter(|batch| batch.part_of.is_none());
        let head = head.ok_or(Refusal::NotFound)?;
        if head.stamp.is_none() {
            return Err(Refusal::NotFound);
        }
        if self.ledger().is_void(id) {
            return Err(Refusal::AlreadyDone);
        }
        let mut changes = vec![circumstances.void(id, true)];
        for state in self.ledger().voids().rows() {
            if state.stamp == head.stamp && self.ledger().is_void(state.target) == state.is_void {
                changes.push(circumstances.void(state.target, !state.is_void));
            }
        }
        self.take_back_all_of(head, false, circumstances, &mut changes);
        changes.push(Change::enter(Log {
            id: (circumstances.new_id)(),
            at: circumstances.now,
            verb: Verb::Undo,
            of_kind: Kind::Batch,
            ids: vec![id],
            count: changes.len() as u64,
            ..Log::default()
        }));
        Ok(Decision {
            verb: Verb::Undo,
            changes,
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
            self.take_back_all_of(head, true, circumstances, &mut changes);
        }
        changes
    }

    /// Takes back the entries of a batch, deletes its cards, and gives changed fields their old
    /// values. What somebody brought back by itself is spared where that may have come later.
    fn take_back_all_of(
        &self,
        head: &Batch,
        spares: bool,
        circumstances: &mut Circumstances<'_>,
        changes: &mut Vec<Change>,
    ) {
        for (kind, entry) in self.ledger().written_at(&[head.stamp]) {
            let is_plain = !matches!(kind, Kind::Void | Kind::Log | Kind::Batch);
            let is_spared = spares && self.ledger().void_state(entry).is_some();
            if is_plain && !is_spared && !self.ledger().is_void(entry) {
                changes.push(circumstances.void(entry, true));
            }
        }
        for (kind, card) in self.cards_added_at(head.stamp) {
            let stamps = self.stamps(&kind, card);
            let was_restored = stamps.is_some_and(|stamps| stamps.of(DELETED) != head.stamp);
            if !(spares && was_restored) {
                changes.push(Change::delete(kind, card, true));
            }
        }
        let parts = self.ledger().entries::<Batch>().rows().iter();
        for former in parts
            .filter(|part| part.part_of == Some(head.id))
            .flat_map(|part| &part.former)
        {
            let (kind, card) = (&former.of_kind, former.card);
            let Some(stamps) = self.stamps(kind, card) else {
                continue;
            };
            let untouched = former.fields.0.iter();
            let untouched = untouched.filter(|(name, _)| stamps.of(name) == head.stamp);
            let fields: Fields = untouched
                .map(|(name, value)| (name.clone(), value.clone()))
                .collect();
            if !fields.is_empty() {
                changes.push(Change::Edit {
                    kind: kind.clone(),
                    id: card,
                    fields,
                });
            }
        }
    }
}
