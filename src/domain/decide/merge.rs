//! Two cards of one person become one, and all that is known of the other follows.
//!
//! Entries never change, so sales are tied to the card that stays, and what names the other
//! customer itself is taken back and written down anew. A copy's id follows from what it copies:
//! two devices that merge the same cards write the same copies.

use rustc_hash::FxHashMap;

use super::{Circumstances, Decision};
use crate::domain::batch::{Batch, BatchDraft};
use crate::domain::book::Book;
use crate::domain::change::Change;
use crate::domain::coupon::Coupon;
use crate::domain::customer::Customer;
use crate::domain::entry::{EntryKind, Kind, Verb};
use crate::domain::held::{Fields, difference};
use crate::domain::ids::Id;
use crate::domain::kinds::CardKind;
use crate::domain::refusal::Refusal;
use crate::domain::sale::{Payment, Tie, Void};
use crate::domain::task::Task;
use crate::domain::{Card, Deal, Note, Opening, Points, Promise, WriteOff};

impl Book {
    /// What merging two cards into one means.
    pub(super) fn decide_merge(
        &self,
        stays: Id,
        goes: Id,
        mut card: Customer,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        let (Some(own), Some(_)) = (self.customers().get(stays), self.customers().get(goes)) else {
            return Err(Refusal::NotFound);
        };
        if stays == goes {
            return Err(Refusal::NotFound);
        }
        card.tidy();
        card.check()?;
        let others = self.customers().iter();
        let mut others = others.filter(|(id, _)| *id != stays && *id != goes);
        let number = &card.card_number;
        if !number.is_empty()
            && let Some((customer, _)) = others.find(|(_, one)| one.card_number == *number)
        {
            return Err(Refusal::CardTaken { customer });
        }
        let mut draft = BatchDraft::new(Batch {
            id: (circumstances.new_id)(),
            at: circumstances.now,
            verb: Verb::Merge,
            cards: vec![stays, goes],
            ..Batch::default()
        });
        if card.referred_by == Some(goes) || card.referred_by == Some(stays) {
            card.referred_by = None;
        }
        edit(self, &mut draft, stays, own, &card);
        let gone: Fields = [
            ("merged_into".to_owned(), stays.to_string().into()),
            ("deleted".to_owned(), true.into()),
        ]
        .into_iter()
        .collect();
        draft.push(
            self,
            Change::Edit {
                kind: Kind::Customer,
                id: goes,
                fields: gone,
            },
        );
        let mut mover = Mover {
            book: self,
            draft,
            stays,
            goes,
            copies: FxHashMap::default(),
        };
        mover.cards();
        mover.entries(circumstances);
        Ok(Decision {
            verb: Verb::Merge,
            changes: mover.draft.finish(&mut *circumstances.new_id),
        })
    }
}

fn edit<T: Card>(book: &Book, draft: &mut BatchDraft, id: Id, before: &T, after: &T) {
    let fields = difference(before, after);
    if !fields.is_empty() {
        let kind = T::KIND;
        draft.push(book, Change::Edit { kind, id, fields });
    }
}

/// Moves all that is known of one customer to another.
struct Mover<'a> {
    book: &'a Book,
    draft: BatchDraft,
    stays: Id,
    goes: Id,
    /// What was written down anew, by what it copies.
    copies: FxHashMap<Id, Id>,
}

impl Mover<'_> {
    fn cards(&mut self) {
        let (stays, goes) = (self.stays, self.goes);
        self.each(|note: &mut Note| {
            if note.customer == goes {
                note.customer = stays;
            }
        });
        let follow = move |own: &mut Option<Id>| {
            if *own == Some(goes) {
                *own = Some(stays);
            }
        };
        self.each(|deal: &mut Deal| follow(&mut deal.customer));
        self.each(|task: &mut Task| follow(&mut task.customer));
        self.each(|coupon: &mut Coupon| follow(&mut coupon.customer));
        let rows = self.book.customers().iter();
        for (id, card) in rows.filter(|(id, _)| *id != stays && *id != goes) {
            let is_named = card.referred_by == Some(goes)
                || card.relatives.iter().any(|own| own.customer == Some(goes));
            if is_named {
                let mut after = card.clone();
                follow(&mut after.referred_by);
                for relative in &mut after.relatives {
                    follow(&mut relative.customer);
                }
                edit(self.book, &mut self.draft, id, card, &after);
            }
        }
    }

    fn each<T: CardKind>(&mut self, follow: impl Fn(&mut T)) {
        for (id, card) in self.book.cards::<T>().iter() {
            let mut after = card.clone();
            follow(&mut after);
            if after != *card {
                edit(self.book, &mut self.draft, id, card, &after);
            }
        }
    }

    fn entries(&mut self, circumstances: &mut Circumstances<'_>) {
        let (book, stays, goes) = (self.book, self.stays, self.goes);
        let ledger = book.ledger();
        let account = ledger.account(goes);
        for place in account.map_or(&[][..], |account| &account.sales) {
            let tie = Tie {
                id: (circumstances.new_id)(),
                at: circumstances.now,
                sale: ledger.sales().at(*place).id,
                customer: Some(stays),
                ..Tie::default()
            };
            self.draft.push(book, Change::enter(tie));
        }
        self.anew(
            circumstances,
            |entry: &Payment| entry.customer == goes,
            |entry| entry.customer = stays,
        );
        self.anew(
            circumstances,
            |entry: &Opening| entry.customer == goes,
            |entry| entry.customer = stays,
        );
        self.anew(
            circumstances,
            |entry: &Promise| entry.customer == goes,
            |entry| entry.customer = stays,
        );
        self.anew(
            circumstances,
            |entry: &WriteOff| entry.customer == goes,
            |entry| entry.customer = stays,
        );
        // Points that came with a payment follow its copy.
        let copies = std::mem::take(&mut self.copies);
        self.anew(
            circumstances,
            |entry: &Points| {
                entry.customer == Some(goes)
                    || entry
                        .source
                        .is_some_and(|source| copies.contains_key(&source))
            },
            |entry| {
                if entry.customer == Some(goes) {
                    entry.customer = Some(stays);
                }
                if let Some(copy) = entry.source.and_then(|source| copies.get(&source)) {
                    entry.source = Some(*copy);
                }
            },
        );
    }

    /// Takes entries back and writes them down anew.
    fn anew<T: EntryKind>(
        &mut self,
        circumstances: &mut Circumstances<'_>,
        is_meant: impl Fn(&T) -> bool,
        change: impl Fn(&mut T),
    ) {
        let ledger = self.book.ledger();
        for entry in ledger.entries::<T>().rows() {
            if !is_meant(entry) || ledger.is_void(entry.id()) {
                continue;
            }
            let copy_id = self.copy_id(entry.id());
            self.copies.insert(entry.id(), copy_id);
            if ledger.kind_of(copy_id).is_none() {
                let mut copy = entry.clone();
                copy.set_id(copy_id);
                copy.clear_stamp();
                change(&mut copy);
                self.draft.push(self.book, Change::enter(copy));
            }
            let void = Void {
                id: (circumstances.new_id)(),
                at: circumstances.now,
                target: entry.id(),
                is_void: true,
                ..Void::default()
            };
            self.draft.push(self.book, Change::enter(void));
        }
    }

    /// The id of the copy of an entry: the next that was not taken back.
    fn copy_id(&self, of: Id) -> Id {
        let mut time = 0;
        loop {
            let id = Id::from_name(&format!("{of} {} {time}", self.stays));
            if !self.book.ledger().is_void(id) {
                return id;
            }
            time += 1;
        }
    }
}
