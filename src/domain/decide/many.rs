//! What is said of many customers at once.

use super::{Circumstances, Decision, logged};
use crate::domain::book::Book;
use crate::domain::change::Change;
use crate::domain::customer::Customer;
use crate::domain::entry::{Kind, Verb};
use crate::domain::held;
use crate::domain::ids::Id;
use crate::domain::money::Money;
use crate::domain::refusal::Refusal;
use crate::domain::said_of_many::SaidOfMany;

impl Book {
    pub(super) fn tag(
        &self,
        ids: Vec<Id>,
        add: &[String],
        remove: &[String],
        circumstances: &mut Circumstances<'_>,
    ) -> Decision {
        let changes = self.change_each(ids, |card| {
            card.tags.retain(|tag| !remove.contains(tag));
            card.tags.extend(add.iter().cloned());
            card.tidy();
        });
        logged(Verb::Tag, Kind::Customer, changes, circumstances)
    }

    pub(super) fn say_of(
        &self,
        ids: Vec<Id>,
        said: &SaidOfMany,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        match said {
            SaidOfMany::CreditLimit(Some(limit)) if *limit < Money::ZERO || !limit.is_exact() => {
                return Err(Refusal::AmountOutOfRange);
            }
            SaidOfMany::OwnField { name, .. } if name.trim().is_empty() => {
                return Err(Refusal::NameNeeded);
            }
            _ => {}
        }
        let mut changes = self.change_each(ids, |card| said.say(card));
        // Who is known by the firm alone must keep it.
        if matches!(said, SaidOfMany::Company(firm) if firm.trim().is_empty()) {
            changes.retain(|change| self.leaves_a_name(change));
        }
        Ok(logged(Verb::Edit, Kind::Customer, changes, circumstances))
    }

    fn change_each(&self, ids: Vec<Id>, change: impl Fn(&mut Customer)) -> Vec<Change> {
        let mut changes = Vec::new();
        for id in ids {
            let Some(before) = self.customers().get(id) else {
                continue;
            };
            let mut after = before.clone();
            change(&mut after);
            let fields = held::difference(before, &after);
            if !fields.is_empty() {
                changes.push(Change::Edit {
                    kind: Kind::Customer,
                    id,
                    fields,
                });
            }
        }
        changes
    }

    fn leaves_a_name(&self, change: &Change) -> bool {
        let (_, id) = change.target();
        let card = self.customers().get(id);
        card.is_some_and(|card| {
            let without = Customer {
                company: String::new(),
                ..card.clone()
            };
            !without.display_name(false).is_empty() || !card.card_number.trim().is_empty()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::{Action, Record};
    use crate::domain::command::Command;
    use crate::domain::days::{Moment, Zone};
    use crate::domain::entry::Log;
    use crate::domain::held::Held;
    use crate::domain::stamp::{DeviceId, Stamp};

    fn shop(cards: Vec<Customer>) -> Book {
        let mut book = Book::default();
        for (card, id) in cards.into_iter().zip(1..) {
            book.put(Record::from(Held {
                id: Id(id),
                card,
                ..Held::default()
            }));
        }
        book
    }

    fn say(book: &Book, said: SaidOfMany) -> Result<Decision, Refusal> {
        let mut next = 100;
        let mut circumstances = Circumstances {
            by: None,
            now: Moment(0),
            zone: &Zone::fixed(0),
            new_id: &mut || {
                next += 1;
                Id(next)
            },
        };
        let ids = book.customers().iter().map(|(id, _)| id).collect();
        let said = Box::new(said);
        book.decide(Command::SayOfCustomers { ids, said }, &mut circumstances)
    }

    fn named(given: &str, source: &str) -> Customer {
        Customer {
            given: given.to_owned(),
            source: source.to_owned(),
            ..Customer::default()
        }
    }

    #[test]
    fn one_command_changes_those_who_differ_and_can_be_undone() {
        let mut book = shop(vec![
            named("Malika", ""),
            named("Anvar", "market"),
            named("Oydin", "street"),
        ]);
        let before: Vec<Customer> = book
            .customers()
            .iter()
            .map(|(_, card)| card.clone())
            .collect();
        let decision = say(&book, SaidOfMany::Source("market".into())).unwrap();
        // Two cards, and the line of the log that names the field.
        assert_eq!(decision.changes.len(), 3);
        let Some(Change::Put(record)) = decision.changes.last() else {
            panic!("no log");
        };
        let Record::Entry(crate::domain::Entry::Log(Log { count, fields, .. })) = &**record else {
            panic!("no log");
        };
        assert_eq!((*count, fields.as_slice()), (2, &["source".to_owned()][..]));
        let mut id = 200;
        let inverse = book.inverse(&decision.changes, || {
            id += 1;
            Id(id)
        });
        let stamp = |at| Stamp::new(at, 0, DeviceId(1));
        book.apply(&Action::new(stamp(1), None, Verb::Edit, decision.changes));
        let all_say = |book: &Book| {
            book.customers()
                .iter()
                .all(|(_, card)| card.source == "market")
        };
        assert!(all_say(&book));
        book.apply(&Action::new(stamp(2), None, Verb::Undo, inverse));
        let after: Vec<Customer> = book
            .customers()
            .iter()
            .map(|(_, card)| card.clone())
            .collect();
        assert_eq!(after, before);
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let book = shop(vec![named("Malika", "")]);
        let limit = SaidOfMany::CreditLimit(Some(Money(-1)));
        assert_eq!(say(&book, limit), Err(Refusal::AmountOutOfRange));
        let own = SaidOfMany::OwnField {
            name: " ".into(),
            value: "x".into(),
        };
        assert_eq!(say(&book, own), Err(Refusal::NameNeeded));
    }

    #[test]
    fn a_firm_without_another_name_keeps_it() {
        let firm = Customer {
            company: "Oydin LLC".into(),
            ..Customer::default()
        };
        let book = shop(vec![firm, named("Malika", "")]);
        let decision = say(&book, SaidOfMany::Company(String::new())).unwrap();
        assert_eq!(decision.changes, []);
    }
}
