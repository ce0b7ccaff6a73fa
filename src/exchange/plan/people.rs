//! Customers of a file meet those who are here.

use super::{Choice, Draft, Fate, Plan, Planner, join, may_be_one};
use crate::domain::batch::BatchDraft;
use crate::domain::change::Change;
use crate::domain::decide::Circumstances;
use crate::domain::held::difference;
use crate::domain::{Book, Card, Customer, Id, Kind, Money, Opening};
use crate::exchange::plan::goods::ProductRow;
use crate::exchange::plan::known::place_phones;
use crate::exchange::plan::receipt::ReceiptRow;
use crate::exchange::plan::{Person, Reason};

impl Planner {
    pub(super) fn take(
        &mut self,
        book: &Book,
        mut person: Person,
        row: u32,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Fate {
        person.card.tidy();
        place_phones(book, &mut person.card, &self.ways.reading.country);
        if let Err(refusal) = person.card.check() {
            return Fate::Rejected(Reason::Refused(refusal));
        }
        let matches = self.known.matches(&person.card);
        match matches.as_slice() {
            [] => {
                let like = self.known.namesakes(&person.card).to_vec();
                self.add(person, row, like, new_id)
            }
            [one] => self.meet(book, *one, person, row, new_id),
            _ => self.add(person, row, matches, new_id),
        }
    }

    pub(super) fn take_product(
        &mut self,
        book: &Book,
        row: ProductRow,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Fate {
        let draft = self.goods.take(book, row, self.ways.keeps_ours, new_id);
        Fate::Product(draft as u32)
    }

    /// A row of a receipt waits until all are read.
    pub(super) fn take_receipt(
        &mut self,
        book: &Book,
        row: ReceiptRow,
        number: u32,
        place: usize,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Fate {
        if row.is_cancelled {
            return Fate::Cancelled;
        }
        let mut row = row;
        place_phones(book, &mut row.buyer, &self.ways.reading.country);
        let buyer = self.buyer(&row, number, new_id);
        let day = self.ways.zone.day_of(row.at);
        self.till.take(place, row, buyer, day);
        Fate::Sale
    }

    /// Whose purchase it was: found by phone or mail, then by name, else somebody new.
    fn buyer(
        &mut self,
        row: &ReceiptRow,
        number: u32,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Option<Id> {
        let matches = self.known.matches(&row.buyer);
        if let Some(first) = matches.first() {
            return Some(*first);
        }
        let is_reached = !row.buyer.phones.is_empty() || !row.buyer.emails.is_empty();
        match self.known.called(&row.buyer.given) {
            [one] if !is_reached => return Some(*one),
            [_, _, ..] if !is_reached => return None,
            _ => {}
        }
        let card = row.buyer.clone();
        card.check().ok()?;
        let person = Person {
            card,
            ..Person::default()
        };
        match self.add(person, number, Vec::new(), new_id) {
            Fate::Person(draft) => self.drafts.get(draft as usize).map(|draft| draft.id),
            _ => None,
        }
    }

    /// Somebody who was found.
    fn meet(
        &mut self,
        book: &Book,
        id: Id,
        person: Person,
        row: u32,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Fate {
        let number = &person.card.card_number;
        if self
            .known
            .holder_of(number)
            .is_some_and(|holder| holder != id)
        {
            let number = number.clone();
            return Fate::Rejected(Reason::CardTaken { number });
        }
        let country = self.ways.reading.country.clone();
        if let Some(place) = self.draft_of.get(&id) {
            // A further row of the file about the same customer fills what is still empty.
            let draft = &mut self.drafts[*place as usize];
            if !may_be_one(&draft.card, &person.card) {
                return self.add(person, row, vec![id], new_id);
            }
            let before = (draft.card.clone(), draft.opening);
            join(&mut draft.card, &person.card, true, &country);
            for (own, new) in draft.opening.iter_mut().zip(opening_of(&person)) {
                if own.is_zero() {
                    *own = new;
                }
            }
            draft.is_changed |= !draft.is_new && is_changed(book, draft);
            let tells_more = before != (draft.card.clone(), draft.opening);
            let row = draft.row;
            self.known.insert(id, &person.card);
            return Fate::Joined { row, tells_more };
        }
        let Some(own) = book.customers().get(id) else {
            return self.add(person, row, Vec::new(), new_id);
        };
        if !may_be_one(own, &person.card) {
            // One phone for a family: who is meant only the owner knows.
            return self.add(person, row, vec![id], new_id);
        }
        let mut card = own.clone();
        join(&mut card, &person.card, self.ways.keeps_ours, &country);
        self.known.insert(id, &person.card);
        let mut draft = Draft {
            id,
            card,
            opening: opening_of(&person),
            is_new: false,
            is_changed: false,
            like: Vec::new(),
            choice: Choice::Join,
            row,
        };
        let is_pictured = person.has_picture && own.photo.is_none();
        draft.is_changed = is_pictured || is_changed(book, &draft);
        self.push(draft)
    }

    fn add(
        &mut self,
        person: Person,
        row: u32,
        like: Vec<Id>,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Fate {
        let number = &person.card.card_number;
        if self.known.holder_of(number).is_some() {
            let number = number.clone();
            return Fate::Rejected(Reason::CardTaken { number });
        }
        let id = new_id();
        self.known.insert(id, &person.card);
        let opening = opening_of(&person);
        self.push(Draft {
            id,
            card: person.card,
            opening,
            is_new: true,
            is_changed: false,
            like,
            choice: Choice::Add,
            row,
        })
    }

    fn push(&mut self, draft: Draft) -> Fate {
        let place = self.drafts.len() as u32;
        self.draft_of.insert(draft.id, place);
        self.drafts.push(draft);
        Fate::Person(place)
    }
}

impl Plan {
    /// Puts changes of up to `budget` customers into the batch; true when there are no more.
    pub fn collect(
        &mut self,
        book: &Book,
        batch: &mut BatchDraft,
        budget: usize,
        circumstances: &mut Circumstances<'_>,
    ) -> bool {
        if !self.is_settled {
            self.settle(book);
            self.name_own_fields(book, batch);
            self.is_settled = true;
        }
        let end = self.drafts.len().min(self.collected + budget.max(1));
        for place in self.collected..end {
            let draft = std::mem::replace(&mut self.drafts[place], nobody());
            if draft.is_new && !draft.like.is_empty() && draft.choice != Choice::Add {
                continue;
            }
            let (id, opening) = (draft.id, draft.opening);
            if draft.is_new {
                batch.push(book, Change::add(id, draft.card));
            } else if let Some(own) = book.customers().get(id) {
                let fields = difference(own, &draft.card);
                if !fields.is_empty() {
                    let kind = Kind::Customer;
                    batch.push(book, Change::Edit { kind, id, fields });
                }
            } else {
                // Deleted meanwhile.
                continue;
            }
            if let Some([points, spent, debt]) = opening_due(book, id, opening) {
                batch.push(
                    book,
                    Change::enter(Opening {
                        id: (circumstances.new_id)(),
                        at: circumstances.now,
                        customer: id,
                        points,
                        spent,
                        debt,
                        ..Opening::default()
                    }),
                );
            }
        }
        self.collected = end;
        if self.collected < self.drafts.len() {
            return false;
        }
        self.goods.collect(book, batch);
        self.till.collect(book, batch, budget)
    }

    /// What a draft changes, field by field: the name of the field, what it says, what it shall say.
    pub fn differences(&self, book: &Book, draft: &Draft) -> Vec<(String, String, String)> {
        let Some(own) = book.customers().get(draft.id) else {
            return Vec::new();
        };
        let (old, new) = (
            crate::domain::held::fields_of(own),
            crate::domain::held::fields_of(&draft.card),
        );
        let mut differences = Vec::new();
        for (name, value) in &new {
            let before = old.get(name);
            if before != Some(value) {
                let before = before.map(plain_value).unwrap_or_default();
                differences.push((name.clone(), before, plain_value(value)));
            }
        }
        differences
    }

    /// Whoever the owner says is the same as one who is here goes to that one.
    fn settle(&mut self, book: &Book) {
        let country = self.ways.reading.country.clone();
        for place in 0..self.drafts.len() {
            let draft = &self.drafts[place];
            let Some(into) = draft.like.first().copied() else {
                continue;
            };
            if draft.choice != Choice::Join || !draft.is_new {
                continue;
            }
            let (card, opening, row) = (draft.card.clone(), draft.opening, draft.row);
            let at = if let Some(at) = self.draft_of.get(&into) {
                *at as usize
            } else {
                let Some(own) = book.customers().get(into) else {
                    self.drafts[place].choice = Choice::Add;
                    continue;
                };
                self.drafts.push(Draft {
                    id: into,
                    card: own.clone(),
                    opening: [Money::ZERO; 3],
                    is_new: false,
                    is_changed: true,
                    like: Vec::new(),
                    choice: Choice::Join,
                    row,
                });
                self.draft_of.insert(into, self.drafts.len() as u32 - 1);
                self.drafts.len() - 1
            };
            let target = &mut self.drafts[at];
            join(&mut target.card, &card, self.ways.keeps_ours, &country);
            for (own, new) in target.opening.iter_mut().zip(opening) {
                if own.is_zero() {
                    *own = new;
                }
            }
        }
    }

    /// The shop's card learns of own fields it does not know.
    fn name_own_fields(&self, book: &Book, batch: &mut BatchDraft) {
        let Some((id, shop)) = book.shop() else {
            return;
        };
        let mut after = shop.clone();
        for draft in &self.drafts {
            for name in draft.card.own_fields.keys() {
                if !after.own_fields.contains(name) {
                    after.own_fields.push(name.clone());
                }
            }
        }
        let fields = difference(shop, &after);
        if !fields.is_empty() {
            let kind = Kind::Shop;
            batch.push(book, Change::Edit { kind, id, fields });
        }
    }
}

fn opening_of(person: &Person) -> [Money; 3] {
    [person.points, person.spent, person.debt]
}

fn is_changed(book: &Book, draft: &Draft) -> bool {
    let own = book.customers().get(draft.id);
    own != Some(&draft.card) || opening_due(book, draft.id, draft.opening).is_some()
}

/// What of an opening is still to be written down: once only, and no spend beside known purchases.
fn opening_due(book: &Book, id: Id, opening: [Money; 3]) -> Option<[Money; 3]> {
    let [points, mut spent, debt] = opening;
    if book.ledger().openings_of(id).next().is_some() {
        return None;
    }
    if book
        .ledger()
        .account(id)
        .is_some_and(|own| own.sale_count > 0)
    {
        spent = Money::ZERO;
    }
    let due = [points, spent, debt];
    due.iter().any(|amount| !amount.is_zero()).then_some(due)
}

fn nobody() -> Draft {
    Draft {
        id: Id::default(),
        card: Customer::default(),
        opening: [Money::ZERO; 3],
        is_new: false,
        is_changed: false,
        like: Vec::new(),
        choice: Choice::Leave,
        row: 0,
    }
}

/// A value of a field in words: texts as they are, lists by their texts.
pub fn plain_value(value: &serde_json::Value) -> String {
    use serde_json::Value;
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(list) => joined(list.iter()),
        Value::Object(fields) => joined(fields.values()),
        other => other.to_string(),
    }
}

fn joined<'a>(values: impl Iterator<Item = &'a serde_json::Value>) -> String {
    let texts: Vec<String> = values
        .map(plain_value)
        .filter(|text| !text.is_empty())
        .collect();
    texts.join(", ")
}
