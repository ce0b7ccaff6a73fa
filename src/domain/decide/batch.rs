//! Taking back a batch as a whole, whatever was done since.

use super::{Circumstances, Decision};
use crate::domain::batch::Batch;
use crate::domain::book::Book;
use crate::domain::change::Change;
use crate::domain::entry::{Kind, Log, Verb};
use crate::domain::held::Fields;
use crate::domain::ids::Id;
use crate::domain::refusal::Refusal;
use crate::domain::sale::Void;

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
        let mut changes = Vec::new();
        let mut void = |target: Id, is_void: bool| {
            changes.push(Change::enter(Void {
                id: (circumstances.new_id)(),
                at: circumstances.now,
                target,
                is_void,
                ..Void::default()
            }));
        };
        void(id, true);
        for state in self.ledger().voids().rows() {
            if state.stamp == head.stamp && self.ledger().is_void(state.target) == state.is_void {
                void(state.target, !state.is_void);
            }
        }
        for (kind, entry) in self.ledger().written_at(head.stamp) {
            let is_plain = !matches!(kind, Kind::Void | Kind::Log | Kind::Batch);
            if is_plain && !self.ledger().is_void(entry) {
                void(entry, true);
            }
        }
        for (kind, card) in self.cards_added_at(head.stamp) {
            changes.push(Change::delete(kind, card, true));
        }
        let parts = batches.rows().iter();
        for former in parts
            .filter(|part| part.part_of == Some(id))
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
}
