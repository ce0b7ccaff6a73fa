//! Card numbers: nobody else's, and on request one that a barcode can carry.

use std::collections::BTreeSet;

use super::{Circumstances, Decision, logged};
use crate::domain::barcode::{ean13_of, own_ean13};
use crate::domain::book::Book;
use crate::domain::change::Change;
use crate::domain::command::Save;
use crate::domain::customer::Customer;
use crate::domain::entry::{Kind, Verb};
use crate::domain::held;
use crate::domain::ids::Id;
use crate::domain::refusal::Refusal;

impl Book {
    /// The customer whose card has this number or carries it as a barcode; nobody where more than
    /// one could be meant.
    pub fn customer_with_card(&self, code: &str) -> Option<Id> {
        if code.is_empty() {
            return None;
        }
        let has_number = |(id, card): (Id, &Customer)| (card.card_number == code).then_some(id);
        if let Some(id) = self.holders_of(code).find_map(has_number) {
            return Some(id);
        }
        let carried = ean13_of(code)?;
        let mut carriers = self
            .holders_of(code)
            .filter(|(_, card)| ean13_of(&card.card_number).as_ref() == Some(&carried));
        let (id, _) = carriers.next()?;
        carriers.next().is_none().then_some(id)
    }

    pub(super) fn check_card_number(&self, save: &Save<Customer>) -> Result<(), Refusal> {
        let number = &save.after.card_number;
        if number.is_empty() {
            return Ok(());
        }
        let mut others = self.holders_of(number).filter(|(id, _)| *id != save.id);
        match others.find(|(_, customer)| customer.card_number == *number) {
            Some((customer, _)) => Err(Refusal::CardTaken { customer }),
            None => Ok(()),
        }
    }

    /// Whose number a barcode can carry keeps it.
    pub(super) fn give_cards(
        &self,
        ids: Vec<Id>,
        circumstances: &mut Circumstances<'_>,
    ) -> Decision {
        let mut taken: BTreeSet<String> = self
            .customers()
            .iter()
            .filter_map(|(_, card)| ean13_of(&card.card_number))
            .collect();
        let mut changes = Vec::new();
        for id in ids {
            let Some(before) = self.customers().get(id) else {
                continue;
            };
            if ean13_of(&before.card_number).is_some() {
                continue;
            }
            let number = loop {
                // The random part of an id stands at its end.
                let number = own_ean13((circumstances.new_id)().0);
                if taken.insert(number.clone()) {
                    break number;
                }
            };
            let mut after = before.clone();
            after.card_number = number;
            changes.push(Change::Edit {
                kind: Kind::Customer,
                id,
                fields: held::difference(before, &after),
            });
        }
        logged(Verb::Edit, Kind::Customer, changes, circumstances)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::barcode::is_ean13;
    use crate::domain::change::Record;
    use crate::domain::command::Command;
    use crate::domain::days::{Moment, Zone};
    use crate::domain::held::Held;
    use crate::domain::stamp::{DeviceId, FieldStamps, Stamp};

    fn shop(numbers: &[&str]) -> Book {
        let mut book = Book::default();
        for (place, number) in numbers.iter().enumerate() {
            let card = Customer {
                given: format!("Malika {place}"),
                card_number: (*number).to_owned(),
                ..Customer::default()
            };
            let held = Held {
                id: Id(place as u128 + 1),
                card,
                ..Held::default()
            };
            book.put(Record::from(held));
        }
        book
    }

    fn given(book: &Book, ids: &[u128]) -> Vec<(Id, String)> {
        let mut next = 0;
        let mut new_id = || {
            // Every second one comes again.
            next += 1;
            Id(next / 2)
        };
        let mut circumstances = Circumstances {
            by: None,
            now: Moment(0),
            zone: &Zone::fixed(0),
            new_id: &mut new_id,
        };
        let ids = ids.iter().map(|id| Id(*id)).collect();
        let decision = book
            .decide(Command::GiveCards { ids }, &mut circumstances)
            .unwrap();
        let edits = decision.changes.into_iter().filter_map(|change| {
            let Change::Edit { id, fields, .. } = change else {
                return None;
            };
            Some((id, fields["card_number"].as_str()?.to_owned()))
        });
        edits.collect()
    }

    #[test]
    fn who_has_no_barcode_gets_one_of_their_own() {
        let book = shop(&["", "K-17", "1042", "", "2900000000002", "2900000000001"]);
        let given = given(&book, &[1, 2, 3, 4, 5, 6, 99]);
        let whom: Vec<u128> = given.iter().map(|(id, _)| id.0).collect();
        // The fifth has a wrong check digit, the sixth is what would be made first.
        assert_eq!(whom, [1, 2, 4, 5]);
        assert!(given.iter().all(|(_, number)| is_ean13(number)));
        let numbers: BTreeSet<&String> = given.iter().map(|(_, number)| number).collect();
        assert_eq!(numbers.len(), given.len());
    }

    #[test]
    fn a_card_is_found_by_its_number_and_by_its_barcode() {
        let book = shop(&["1042", "0042", "42", "K-17"]);
        assert_eq!(book.customer_with_card("1042"), Some(Id(1)));
        let carried = ean13_of("1042").unwrap();
        assert_eq!(book.customer_with_card(&carried), Some(Id(1)));
        assert_eq!(book.customer_with_card("0042"), Some(Id(2)));
        assert_eq!(book.customer_with_card("42"), Some(Id(3)));
        // Both would be drawn alike.
        assert_eq!(book.customer_with_card(&ean13_of("42").unwrap()), None);
        assert_eq!(book.customer_with_card("K-17"), Some(Id(4)));
        assert_eq!(book.customer_with_card("K-18"), None);
        assert_eq!(book.customer_with_card(""), None);
    }

    #[test]
    fn a_card_is_found_by_the_number_it_has_now() {
        let mut book = shop(&["1042", "K-17"]);
        let renumber = |book: &mut Book, id: u128, number: &str| {
            let mut fields = held::Fields::new();
            fields.insert("card_number".into(), number.into());
            let mut stamps = FieldStamps::default();
            stamps.set("card_number", Stamp::new(99, 0, DeviceId(1)));
            book.edit(&Kind::Customer, Id(id), &fields, &stamps);
        };
        renumber(&mut book, 1, "77");
        assert_eq!(book.customer_with_card("1042"), None);
        assert_eq!(book.customer_with_card("77"), Some(Id(1)));
        renumber(&mut book, 2, "1042");
        assert_eq!(book.customer_with_card("1042"), Some(Id(2)));
    }
}
