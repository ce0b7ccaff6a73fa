//! Deals when the sample shop goes: the owner's own stay, and the pipelines they go through.

use rustc_hash::FxHashSet;

use super::Sample;
use crate::domain::book::Book;
use crate::domain::change::Record;
use crate::domain::deal::StageChange;
use crate::domain::entry::Entry;
use crate::domain::ids::Id;
use crate::domain::ledger::Ledger;
use crate::domain::table::Outcome;

/// Adds the deals that go with the sample, and the pipelines nothing of the owner's goes through.
pub(super) fn note_deals(book: &Book, cards: &mut FxHashSet<Id>) {
    let mut used = FxHashSet::default();
    let mut gone = Vec::new();
    for held in book.deals().rows() {
        let deal = &held.card;
        let is_named =
            !deal.title.is_empty() || deal.customer.is_some_and(|id| !cards.contains(&id));
        if deal.is_sample || !is_named {
            gone.push(held.id);
        } else {
            used.insert(deal.pipeline);
        }
    }
    cards.extend(gone);
    let pipelines = book.pipelines().rows().iter();
    let unused = pipelines.filter(|held| held.card.is_sample && !used.contains(&held.id));
    cards.extend(unused.map(|held| held.id));
}

impl Sample {
    pub(super) fn keep_deals(&self, book: &Book, own: &mut Book) {
        for held in book.pipelines().rows() {
            if !self.cards.contains(&held.id) {
                let mut held = held.clone();
                held.card.is_sample = false;
                own.put(Record::Pipeline(held));
            }
        }
        for held in book.deals().rows() {
            if !self.cards.contains(&held.id) {
                let mut held = held.clone();
                self.forget(&mut held.card.customer);
                self.forget(&mut held.card.owner);
                self.put_in_words(&mut held.card.lines, book);
                own.put(Record::Deal(held));
            }
        }
    }

    pub(super) fn keep_stage_changes(
        &self,
        ledger: &Ledger,
        kept: &mut FxHashSet<Id>,
        keep: &mut dyn FnMut(Entry) -> Outcome,
    ) {
        let changes = ledger.entries::<StageChange>().rows().iter();
        for change in changes.filter(|change| !self.cards.contains(&change.deal)) {
            kept.insert(change.id);
            let mut change = change.clone();
            self.forget(&mut change.by);
            keep(Entry::StageChange(change));
        }
    }
}
