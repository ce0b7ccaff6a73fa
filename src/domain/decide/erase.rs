//! Erasing a customer: nothing of the person is left, the books stay whole.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Circumstances, Decision};
use crate::domain::batch::Batch;
use crate::domain::book::Book;
use crate::domain::change::{Change, Record};
use crate::domain::coupon::Coupon;
use crate::domain::customer::{Customer, Relative};
use crate::domain::entry::{Entry, EntryKind, Kind, Log, Verb};
use crate::domain::held::{DELETED, Fields, difference};
use crate::domain::ids::Id;
use crate::domain::refusal::Refusal;
use crate::domain::task::Task;
use crate::domain::traces::Traces;
use crate::domain::{
    Certificate, CertificateRefund, Deal, Opening, Payment, Points, Promise, Return, Sale,
    SaleLine, StageChange, Void, WriteOff,
};

impl Book {
    /// Empties the card and every text about the customer, and takes what names them from the
    /// words that stay. Sales and payments stay, with the id of somebody nobody knows.
    pub(in crate::domain) fn decide_erasure(
        &self,
        id: Id,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        if self.customers().held(id).is_none() {
            return Err(Refusal::NotFound);
        }
        let persons = self.cards_of_person(id);
        let is_theirs = |customer: Option<Id>| customer.is_some_and(|own| persons.contains(&own));
        let cards = persons.iter().filter_map(|own| self.customers().held(*own));
        let traces = Traces::of(cards.map(|held| &held.card));
        let mut changes = Vec::new();
        for person in &persons {
            let mut fields = self.emptied(&Kind::Customer, *person);
            fields.insert("erased".to_owned(), circumstances.now.to_string().into());
            changes.push(edit(Kind::Customer, *person, fields));
        }
        for held in self.notes().rows() {
            if persons.contains(&held.card.customer) {
                let mut fields = self.emptied(&Kind::Note, held.id);
                // Whom it was about is no longer anybody.
                fields.remove("customer");
                changes.push(edit(Kind::Note, held.id, fields));
            }
        }
        for held in self.cards::<Task>().rows() {
            if is_theirs(held.card.customer) {
                changes.push(edit(
                    Kind::Task,
                    held.id,
                    self.emptied(&Kind::Task, held.id),
                ));
            }
        }
        for held in self.cards::<Coupon>().rows() {
            if is_theirs(held.card.customer) {
                let mut after = held.card.clone();
                traces.blot(&mut after.code);
                traces.blot(&mut after.title);
                let mut fields = difference(&held.card, &after);
                fields.insert(DELETED.to_owned(), Value::Bool(true));
                changes.push(edit(Kind::Coupon, held.id, fields));
            }
        }
        for held in self.cards::<Deal>().rows() {
            if is_theirs(held.card.customer) {
                let mut after = Deal {
                    title: String::new(),
                    note: String::new(),
                    ..held.card.clone()
                };
                traces.blot(&mut after.source);
                traces.blot(&mut after.next_step);
                after.tags.iter_mut().for_each(|tag| traces.blot(tag));
                blot_lines(&traces, &mut after.lines);
                let fields = difference(&held.card, &after);
                changes.push(edit(Kind::Deal, held.id, fields));
            }
        }
        let is_of_deal = |deal: Option<Id>| {
            let held = deal.and_then(|deal| self.deals().held(deal));
            held.is_some_and(|held| is_theirs(held.card.customer))
        };
        for held in self.cards::<Task>().rows() {
            if is_of_deal(held.card.deal) && !is_theirs(held.card.customer) {
                let mut after = held.card.clone();
                traces.blot(&mut after.title);
                traces.blot(&mut after.note);
                let fields = difference(&held.card, &after);
                changes.push(edit(Kind::Task, held.id, fields));
            }
        }
        for held in self.customers().rows() {
            let mut after = held.card.clone();
            if is_theirs(after.referred_by) {
                after.referred_by = None;
            }
            for relative in &mut after.relatives {
                if is_theirs(relative.customer) {
                    *relative = Relative::default();
                }
            }
            after.distinct.retain(|own| !persons.contains(own));
            let fields = difference(&held.card, &after);
            if !persons.contains(&held.id) && !fields.is_empty() {
                changes.push(edit(Kind::Customer, held.id, fields));
            }
        }
        changes
            .retain(|change| !matches!(change, Change::Edit { fields, .. } if fields.is_empty()));
        self.silence(&mut changes, &persons, &traces);
        changes.push(Change::enter(Log {
            id: (circumstances.new_id)(),
            at: circumstances.now,
            verb: Verb::Erase,
            of_kind: Kind::Customer,
            ids: vec![id],
            count: 1,
            ..Log::default()
        }));
        Ok(Decision {
            verb: Verb::Erase,
            changes,
        })
    }

    /// The card, and those that became part of it.
    pub fn cards_of_person(&self, id: Id) -> BTreeSet<Id> {
        let mut persons = BTreeSet::from([id]);
        loop {
            let rows = self.customers().rows().iter();
            let more: Vec<Id> = rows
                .filter(|held| {
                    let into = held.card.merged_into;
                    into.is_some_and(|into| persons.contains(&into)) && !persons.contains(&held.id)
                })
                .map(|held| held.id)
                .collect();
            if more.is_empty() {
                return persons;
            }
            persons.extend(more);
        }
    }

    /// Every field of a card cleared, and the card deleted.
    fn emptied(&self, kind: &Kind, id: Id) -> Fields {
        let fields = self.fields(kind, id).unwrap_or_default();
        let mut emptied: Fields = fields
            .into_iter()
            .map(|(name, _)| (name, Value::Null))
            .collect();
        emptied.insert(DELETED.to_owned(), Value::Bool(true));
        emptied
    }

    /// Free words on entries go, and of those that tell what was sold what names the person; the
    /// same entry without them takes its place.
    fn silence(&self, changes: &mut Vec<Change>, persons: &BTreeSet<Id>, traces: &Traces) {
        let ledger = self.ledger();
        let is_theirs = |id: Id| persons.contains(&id);
        let of_sale = |sale: &Sale| {
            let named = sale.customer.is_some_and(is_theirs);
            named || ledger.owner(sale.id).is_some_and(is_theirs)
        };
        let mut own = BTreeSet::new();
        let of_certificate = |id: Id| {
            let mut all = ledger.entries::<Certificate>().rows().iter();
            all.any(|entry| entry.id == id && entry.customer.is_some_and(is_theirs))
        };
        let of_deal = |id: Id| {
            let held = self.deals().held(id);
            held.is_some_and(|held| held.card.customer.is_some_and(is_theirs))
        };
        self.replace(
            changes,
            |sale: &Sale| of_sale(sale) && own.insert(sale.id),
            |sale| {
                sale.note.clear();
                traces.blot(&mut sale.campaign);
                blot_lines(traces, &mut sale.lines);
            },
        );
        self.replace(
            changes,
            |entry: &Return| own.contains(&entry.sale) && own.insert(entry.id),
            |entry| traces.blot(&mut entry.reason),
        );
        // Of several the latest counts: one that no longer does must not become it.
        self.replace(
            changes,
            |entry: &Void| {
                own.contains(&entry.target) && ledger.is_void(entry.target) == entry.is_void
            },
            |entry| traces.blot(&mut entry.reason),
        );
        self.replace(
            changes,
            |entry: &Certificate| entry.customer.is_some_and(is_theirs),
            |entry| traces.blot(&mut entry.note),
        );
        self.replace(
            changes,
            |entry: &CertificateRefund| of_certificate(entry.certificate),
            |entry| traces.blot(&mut entry.reason),
        );
        self.replace(
            changes,
            |entry: &StageChange| of_deal(entry.deal),
            |entry| traces.blot(&mut entry.reason),
        );
        self.replace(
            changes,
            |entry: &Payment| is_theirs(entry.customer),
            |entry| entry.note.clear(),
        );
        self.replace(
            changes,
            |entry: &Opening| is_theirs(entry.customer),
            |entry| entry.note.clear(),
        );
        self.replace(
            changes,
            |entry: &Promise| is_theirs(entry.customer),
            |entry| entry.note.clear(),
        );
        self.replace(
            changes,
            |entry: &WriteOff| is_theirs(entry.customer),
            |entry| entry.reason.clear(),
        );
        self.replace(
            changes,
            |entry: &Points| entry.customer.is_some_and(is_theirs),
            |entry| entry.note.clear(),
        );
        self.replace(
            changes,
            |_: &Batch| true,
            |batch| {
                batch.former.retain(|former| !is_theirs(former.card));
            },
        );
    }

    fn replace<T: EntryKind>(
        &self,
        changes: &mut Vec<Change>,
        mut is_meant: impl FnMut(&T) -> bool,
        silence: impl Fn(&mut T),
    ) {
        for entry in self.ledger().entries::<T>().rows() {
            if !is_meant(entry) {
                continue;
            }
            let mut after = entry.clone();
            silence(&mut after);
            if after != *entry {
                after.clear_stamp();
                let entry: Entry = after.into();
                changes.push(Change::Put(Box::new(Record::Entry(entry))));
            }
        }
    }
}

impl Customer {
    /// Nothing is known of them any more, at the customer's own wish.
    pub fn is_erased(&self) -> bool {
        self.erased.is_some()
    }
}

fn blot_lines(traces: &Traces, lines: &mut [SaleLine]) {
    for line in lines {
        traces.blot(&mut line.text);
    }
}

fn edit(kind: Kind, id: Id, fields: Fields) -> Change {
    Change::Edit { kind, id, fields }
}
