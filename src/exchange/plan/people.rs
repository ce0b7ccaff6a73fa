//! Customers of a file meet those who are here.

use super::further::is_another;
use super::joining::{PARTED, has_part};
use super::reach::is_reached;
use super::{Balance, Choice, Draft, Fate, Planner, Ways, join, may_be_one};
use crate::domain::credit::DebtAccount;
use crate::domain::loyalty::PointsAccount;
use crate::domain::{Book, Card, Customer, Id, Money};
use crate::exchange::export::Sheet;
use crate::exchange::plan::known::place_phones;
use crate::exchange::plan::product_row::ProductRow;
use crate::exchange::plan::receipt::ReceiptRow;
use crate::exchange::plan::{Person, Reason};

/// The owner chooses among so many who they may be: of a very common name not all are worth a look.
const MOST_LIKE: usize = 12;

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
            [] => self.take_by_name(book, person, row, new_id),
            [one] => self.meet(book, *one, person, row, new_id),
            // One phone for a family: whoever has that name, too, is meant.
            _ => match self.of_that_name(&matches, &person.card) {
                Some(one) => self.meet(book, one, person, row, new_id),
                None => self.add(person, row, matches, new_id),
            },
        }
    }

    /// The only one of these who has that name.
    fn of_that_name(&self, matches: &[Id], card: &Customer) -> Option<Id> {
        let named = self.known.all_of_name(card);
        let mut found = matches.iter().filter(|id| named.contains(id));
        found.next().copied().filter(|_| found.next().is_none())
    }

    /// Somebody of whom the name alone can tell. A row that says nothing but what is known here of
    /// that name is about the same: a list brought in again changes nothing. Where neither can be
    /// reached, two of one name are more likely one, so nobody comes in twice unasked.
    fn take_by_name(
        &mut self,
        book: &Book,
        person: Person,
        row: u32,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Fate {
        let is_row_reached = is_reached(&person.card);
        let namesakes = self.known.namesakes(&person.card);
        let twin = namesakes
            .iter()
            .copied()
            .find(|id| is_row_reached && is_twin(book, *id, &person));
        // The likeliest stands first.
        let others = namesakes.iter().copied().filter(|id| Some(*id) != twin);
        let like: Vec<Id> = twin.into_iter().chain(others).take(MOST_LIKE).collect();
        // Whoever has a key of theirs was found by it: of very many of one name none need be read.
        let named = if is_row_reached && self.known.has_keys(&person.card) {
            Vec::new()
        } else {
            self.known.all_of_name(&person.card).to_vec()
        };
        let same = named.iter().copied().find(|id| {
            let is_free = !self.draft_of.contains_key(id);
            let own = book.customers().get(*id).filter(|_| is_free);
            own.is_some_and(|own| {
                (is_row_reached || !like.is_empty() || !is_reached(own))
                    && self.says_nothing_new(book, *id, &person)
            })
        });
        if let Some(same) = same {
            return self.meet(book, same, person, row, new_id);
        }
        if is_row_reached {
            let fate = self.add(person, row, like, new_id);
            return match twin {
                Some(_) => self.say(fate, Choice::Join),
                None => fate,
            };
        }
        let is_unreached = |id: &Id| {
            let own = book.customers().get(*id);
            own.is_some_and(|own| own.phones.is_empty())
        };
        let unreached: Vec<Id> = named.into_iter().filter(is_unreached).collect();
        if unreached.is_empty() {
            return self.add(person, row, like, new_id);
        }
        let fate = self.add(person, row, unreached, new_id);
        self.say(fate, Choice::Leave)
    }

    /// What is meant of a row in doubt, unless the owner says otherwise.
    fn say(&mut self, fate: Fate, choice: Choice) -> Fate {
        if let Fate::Person(draft) = fate
            && let Some(draft) = self.drafts.get_mut(draft as usize)
        {
            draft.choice = choice;
        }
        fate
    }

    /// All that a row says is written down of a customer already.
    fn says_nothing_new(&self, book: &Book, id: Id, person: &Person) -> bool {
        let Some(own) = book.customers().get(id) else {
            return false;
        };
        let mut card = own.clone();
        join(&mut card, &person.card, false, &self.ways.reading.country);
        card == *own
            && person.balances.differing(book, id).is_empty()
            && person.balances.due(book, id, false).is_empty()
    }

    pub(super) fn take_product(
        &mut self,
        book: &Book,
        mut row: ProductRow,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Fate {
        if let Err(reason) = self.goods.complete(&mut row) {
            return Fate::Rejected(reason);
        }
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

    /// Whose purchase it was: found by their code, by phone or mail, then by name, else somebody new.
    fn buyer(
        &mut self,
        row: &ReceiptRow,
        number: u32,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Option<Id> {
        let code = row.code.as_str();
        if let Some(one) = self.codes.of(code, &row.buyer) {
            return Some(one);
        }
        let mut matches = self.known.matches(&row.buyer);
        matches.retain(|id| !self.codes.is_other(*id, code));
        if let Some(first) = matches.first() {
            return Some(*first);
        }
        let is_reached = !row.buyer.phones.is_empty() || !row.buyer.emails.is_empty();
        let mut named = self.known.called(&row.buyer.given).to_vec();
        named.retain(|id| !self.codes.is_other(*id, code));
        match named.as_slice() {
            [one] if !is_reached => return Some(*one),
            [_, _, ..] if !is_reached && code.is_empty() => return None,
            _ => {}
        }
        let mut card = row.buyer.clone();
        if self.known.holder_of(code).is_none() {
            code.clone_into(&mut card.card_number);
        }
        card.check().ok()?;
        let person = Person {
            card: card.clone(),
            ..Person::default()
        };
        match self.add(person, number, Vec::new(), new_id) {
            Fate::Person(draft) => {
                let id = self.drafts.get(draft as usize).map(|draft| draft.id)?;
                self.codes.insert_coming(id, code, &card);
                Some(id)
            }
            _ => None,
        }
    }

    /// Somebody who was found.
    fn meet(
        &mut self,
        book: &Book,
        id: Id,
        mut person: Person,
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
        // Number 1 of one list is nobody of another.
        let doubted = if self.known.is_only_numbered(&person.card) {
            Vec::new()
        } else {
            vec![id]
        };
        if let Some(place) = self.draft_of.get(&id) {
            // A further row of the file about the same customer fills what is still empty.
            let draft = &mut self.drafts[*place as usize];
            if !may_be_one(&draft.card, &person.card) || is_another(&draft.card, &person.card) {
                return self.add(person, row, doubted, new_id);
            }
            let before = (draft.card.clone(), draft.balances.clone());
            add_own_fields(&mut draft.card, &person.card);
            join(&mut draft.card, &person.card, true, &country);
            draft.balances.join(person.balances);
            if !draft.is_new {
                draft.differing = draft.balances.differing(book, id);
                // What was owed in the rows above may be paid back in this one.
                let is_paid_back = draft.balances.is_paid_back();
                let was_changed = draft.is_changed && !is_paid_back;
                draft.is_changed = was_changed || is_changed(book, draft);
            }
            let is_told = draft.card == before.0 && draft.balances == before.1;
            let row = draft.row;
            self.known.insert(id, &person.card);
            return Fate::Joined {
                row,
                draft: *place,
                tells_more: !is_told,
            };
        }
        let Some(own) = book.customers().get(id) else {
            return self.add(person, row, Vec::new(), new_id);
        };
        if !may_be_one(own, &person.card) {
            // One phone for a family: who is meant only the owner knows.
            return self.add(person, row, doubted, new_id);
        }
        let mut card = own.clone();
        let now = self
            .source
            .own()
            .and_then(|sheet| self.now(book, id, sheet));
        person.balances.now = now;
        // What a table of ours says beside balances follows from the card.
        if now.is_none() {
            join(&mut card, &person.card, self.ways.keeps_ours, &country);
        }
        self.known.insert(id, &person.card);
        let mut draft = Draft {
            differing: person.balances.differing(book, id),
            balances: person.balances,
            undated: person.undated,
            ..Draft::of(id, card, row)
        };
        let is_pictured = person.has_picture && own.photo.is_none();
        draft.is_changed = is_pictured || is_changed(book, &draft);
        self.push(draft)
    }

    /// Which balance one of our own tables tells of, and what it comes to here.
    fn now(&self, book: &Book, id: Id, sheet: Sheet) -> Option<(Balance, Money)> {
        let ledger = book.ledger();
        let Ways { zone, today, .. } = &self.ways;
        match sheet {
            Sheet::Debts => Some((Balance::Debt, DebtAccount::of(ledger, id).balance())),
            Sheet::Points => {
                let account = PointsAccount::of(ledger, id, zone, *today);
                Some((Balance::Points, account.balance))
            }
            _ => None,
        }
    }

    fn add(
        &mut self,
        person: Person,
        row: u32,
        mut like: Vec<Id>,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Fate {
        like.truncate(MOST_LIKE);
        let number = &person.card.card_number;
        if self.known.holder_of(number).is_some() {
            let number = number.clone();
            return Fate::Rejected(Reason::CardTaken { number });
        }
        let id = new_id();
        self.known.insert(id, &person.card);
        self.push(Draft {
            balances: person.balances,
            is_new: true,
            like,
            choice: Choice::Add,
            undated: person.undated,
            ..Draft::of(id, person.card, row)
        })
    }

    fn push(&mut self, draft: Draft) -> Fate {
        let place = self.drafts.len() as u32;
        self.draft_of.insert(draft.id, place);
        self.drafts.push(draft);
        Fate::Person(place)
    }
}

/// What further rows say under headings of the owner's stands one after the other.
fn add_own_fields(into: &mut Customer, from: &Customer) {
    for (name, value) in &from.own_fields {
        if let Some(own) = into.own_fields.get_mut(name)
            && !has_part(own, value)
        {
            own.push_str(PARTED);
            own.push_str(value);
        }
    }
}

fn is_changed(book: &Book, draft: &Draft) -> bool {
    let own = book.customers().get(draft.id);
    own != Some(&draft.card) || !draft.balances.due(book, draft.id, false).is_empty()
}

/// Whoever has the same whole name and was born on the same day, or owes the same, is sooner one
/// with another phone than two: their debt is not to count twice unasked.
fn is_twin(book: &Book, id: Id, person: &Person) -> bool {
    let Some(own) = book.customers().get(id) else {
        return false;
    };
    let birthdays = own.birthday.zip(person.card.birthday);
    if let Some((own, told)) = birthdays {
        return (own.month, own.day) == (told.month, told.day);
    }
    let told = &person.balances;
    let is_due = || !told.due(book, id, false).is_empty();
    !told.is_zero() && !is_due() && told.differing(book, id).is_empty()
}
