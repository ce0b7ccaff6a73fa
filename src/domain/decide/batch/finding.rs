//! What there is of a batch that is taken back: what goes, what stays because it was used since, and
//! what that comes to for the owner.

use rustc_hash::FxHashSet;

use super::{Left, TakenBack, VARIANTS};
use crate::domain::Opening;
use crate::domain::batch::{Batch, Former, undone};
use crate::domain::book::Book;
use crate::domain::days::Moment;
use crate::domain::entry::{Kind, Verb};
use crate::domain::held::DELETED;
use crate::domain::ids::Id;
use crate::domain::stamp::Stamp;
use crate::domain::used::used;

impl Book {
    /// Imports of which something is left, the latest first; of those that were taken back with how
    /// much stayed. Each of those is searched for as it is asked for.
    pub fn imports(&self) -> impl Iterator<Item = (&Batch, Option<u64>)> {
        let ledger = self.ledger();
        let stamps = undone(ledger);
        let cards = self.cards_added_at(&stamps).into_iter();
        let has_left = cards.into_iter().any(|(_, _, is_deleted)| !is_deleted)
            || ledger.written_at(&stamps).into_iter().any(|(kind, id)| {
                !matches!(kind, Kind::Void | Kind::Log | Kind::Batch) && !ledger.is_void(id)
            });
        let rows = ledger.entries::<Batch>().rows().iter().rev();
        let heads = rows.filter(|head| head.part_of.is_none() && head.verb == Verb::Import);
        heads.filter_map(move |head| {
            if !ledger.is_void(head.id) {
                return Some((head, None));
            }
            if !has_left || head.stamp.is_none() {
                return None;
            }
            let told = self.find_all_of(head, false, &mut Vec::new());
            let left = told.went + told.stays;
            (left > 0).then_some((head, Some(left)))
        })
    }

    /// The entries of a batch, its cards, and the fields it changed. What somebody brought back by
    /// itself is spared where that may have come later (`rest`), and what the batch's taking back
    /// deleted elsewhere comes back where it is used.
    pub(super) fn find_all_of(&self, head: &Batch, rest: bool, left: &mut Vec<Left>) -> TakenBack {
        let mut told = TakenBack::default();
        let ledger = self.ledger();
        let was_taken = !rest && ledger.is_void(head.id);
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
        let replaced = self.receipts_among(&entries);
        for (entry, is_void) in again {
            if former.contains(&entry) {
                continue;
            }
            let stays = !is_void && used.contains(&entry);
            left.push(Left::Entry(entry, !is_void && !stays));
            // A receipt that stands again as it was is the same that goes as the file filled it in.
            let is_told = is_void
                && self
                    .receipt(entry)
                    .is_some_and(|own| replaced.contains(&own));
            if !is_told {
                told.count(stays);
            }
        }
        let mut openings = Vec::new();
        for (kind, entry) in entries {
            let is_spared = rest && ledger.void_state(entry).is_some();
            if !is_spared && !ledger.is_void(entry) {
                let stays = used.contains(&entry) || kept.contains(&entry);
                left.push(Left::Entry(entry, !stays));
                if kind == Kind::Opening {
                    openings.push((entry, stays));
                } else {
                    told.count(stays);
                }
            }
        }
        self.count_balances(head, &openings, &cards, &mut told);
        let taken_at = ledger.void_state(head.id).map(|(stamp, _)| stamp);
        for (kind, card, is_deleted) in cards {
            let stamps = self.stamps(&kind, card);
            let said = stamps.map(|stamps| stamps.of(DELETED));
            let is_spared = rest && said != Some(head.stamp);
            let stays = used.contains(&card);
            let comes_back = rest && stays && is_deleted && said == taken_at;
            if comes_back || (!is_deleted && !is_spared) {
                let was_changed = stamps.is_some_and(|stamps| {
                    let mut named = stamps.named.iter();
                    named.any(|(field, _)| **field != *DELETED)
                });
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
                let is_left = !was_taken || self.says_still(former, head.stamp);
                if !is_left {
                    continue;
                }
                left.push(Left::Former(part.id, at, stays));
                // That the shop knows an own field more is not what the owner brought.
                told.went += u64::from(former.of_kind != Kind::Shop && !(was_taken && stays));
            }
        }
        told
    }

    /// What a customer brings along is no record of its own; a balance of somebody who was here is.
    fn count_balances(
        &self,
        head: &Batch,
        openings: &[(Id, bool)],
        cards: &[(Kind, Id, bool)],
        told: &mut TakenBack,
    ) {
        let new: FxHashSet<Id> = cards.iter().map(|(_, id, _)| *id).collect();
        let parts = self.ledger().entries::<Batch>().rows().iter();
        let parts = parts.filter(|part| part.part_of == Some(head.id));
        let formers = parts.flat_map(|part| &part.former);
        let changed: FxHashSet<Id> = formers.map(|own| own.card).collect();
        let (mut went, mut stay) = (FxHashSet::default(), FxHashSet::default());
        let rows = self.ledger().entries::<Opening>();
        for (id, stays) in openings {
            let Some(customer) = rows.get(*id).map(|own| own.customer) else {
                continue;
            };
            if *stays && stay.insert(customer) {
                told.balances.push(customer);
                told.stays += u64::from(!new.contains(&customer));
            }
            let is_counted = new.contains(&customer) || changed.contains(&customer);
            if !stays && !is_counted && went.insert(customer) {
                told.went += 1;
            }
        }
    }

    /// Some field of the card still says what the batch wrote.
    fn says_still(&self, former: &Former, stamp: Stamp) -> bool {
        let stamps = self.stamps(&former.of_kind, former.card);
        let mut names = former.fields.0.keys();
        stamps.is_some_and(|stamps| names.any(|name| stamps.of(name) == stamp))
    }

    /// By which a receipt is known, and what came back of it.
    fn receipt(&self, entry: Id) -> Option<(Moment, &String)> {
        let (sales, returns) = (self.ledger().sales(), self.ledger().returns());
        let sale = returns.get(entry).map_or(entry, |back| back.sale);
        sales.get(sale).map(|sale| (sale.at, &sale.number))
    }

    fn receipts_among(&self, entries: &[(Kind, Id)]) -> FxHashSet<(Moment, &String)> {
        let entries = entries.iter();
        let standing = entries.filter(|(_, id)| !self.ledger().is_void(*id));
        standing.filter_map(|(_, id)| self.receipt(*id)).collect()
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
        let receipt = |entry: Id| self.receipt(entry);
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
}
