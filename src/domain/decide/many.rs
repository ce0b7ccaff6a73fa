//! What is said of many customers or products at once.

use super::{Circumstances, Decision, logged};
use crate::domain::book::Book;
use crate::domain::change::Change;
use crate::domain::consents;
use crate::domain::customer::Customer;
use crate::domain::entry::{Kind, Verb};
use crate::domain::held::{self, Card};
use crate::domain::ids::Id;
use crate::domain::money::Money;
use crate::domain::product::Product;
use crate::domain::refusal::Refusal;
use crate::domain::said_of_goods::SaidOfGoods;
use crate::domain::said_of_many::SaidOfMany;
use crate::domain::table::Table;

impl Book {
    pub(super) fn tag(
        &self,
        ids: Vec<Id>,
        add: &[String],
        remove: &[String],
        circumstances: &mut Circumstances<'_>,
    ) -> Decision {
        let changes = change_each(self.customers(), ids, |card| {
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
        let mut changes = change_each(self.customers(), ids, |card| said.say(card));
        // Who is known by the firm alone must keep it.
        if matches!(said, SaidOfMany::Company(firm) if firm.trim().is_empty()) {
            changes.retain(|change| self.leaves_a_name(change));
        }
        let told = match said {
            SaidOfMany::Consent(said) => {
                let ids = changes.iter().map(|change| change.target().1);
                vec![consents::changed_of_many(self.customers(), ids, said)]
            }
            _ => Vec::new(),
        };
        let mut decision = logged(Verb::Edit, Kind::Customer, changes, circumstances);
        consents::tell(&mut decision.changes, told);
        Ok(decision)
    }

    /// All of it or nothing: where one price cannot be, none changes.
    pub(super) fn say_of_goods(
        &self,
        ids: Vec<Id>,
        said: &SaidOfGoods,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        let mut cards = ids.iter().filter_map(|id| self.products().get(*id));
        let has_none = |card: &Product| {
            let mut variants = card.variants.iter().filter_map(|own| own.price);
            card.price.is_zero() && variants.all(Money::is_zero)
        };
        if said.needs_a_price() && !ids.is_empty() && cards.all(has_none) {
            return Err(Refusal::NothingPriced);
        }
        for id in &ids {
            let card = self.products().get(*id);
            if card.is_some_and(|card| said.say(&mut card.clone()).is_none()) {
                return Err(match said {
                    SaidOfGoods::Price(repricing) if repricing.is_rise() => {
                        Refusal::AmountOutOfRange
                    }
                    _ => Refusal::PriceTooLow { product: *id },
                });
            }
        }
        let changes = change_each(self.products(), ids, |card| {
            said.say(card);
        });
        Ok(logged(Verb::Edit, Kind::Product, changes, circumstances))
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

fn change_each<T: Card>(
    cards: &Table<T>,
    ids: Vec<Id>,
    mut change: impl FnMut(&mut T),
) -> Vec<Change> {
    let mut changes = Vec::new();
    for id in ids {
        let Some(before) = cards.get(id) else {
            continue;
        };
        let mut after = before.clone();
        change(&mut after);
        let fields = held::difference(before, &after);
        if !fields.is_empty() {
            changes.push(Change::Edit {
                kind: T::KIND,
                id,
                fields,
            });
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::{Action, Record};
    use crate::domain::command::{Command, Save};
    use crate::domain::customer::{Channel, Consent, ConsentState};
    use crate::domain::days::{Moment, Zone};
    use crate::domain::entry::Log;
    use crate::domain::held::Held;
    use crate::domain::product::Product;
    use crate::domain::said_of_goods::{PriceStep, Repricing};
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
        let ids = book.customers().iter().map(|(id, _)| id).collect();
        let said = Box::new(said);
        decide(book, Command::SayOfCustomers { ids, said })
    }

    fn decide(book: &Book, command: Command) -> Result<Decision, Refusal> {
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
        book.decide(command, &mut circumstances)
    }

    fn named(given: &str, source: &str) -> Customer {
        Customer {
            given: given.to_owned(),
            source: source.to_owned(),
            ..Customer::default()
        }
    }

    #[test]
    fn the_log_tells_what_was_agreed_to_and_what_is() {
        let consent = |state| Consent {
            channel: Channel::Sms,
            state,
            ..Consent::default()
        };
        let mut oydin = named("Oydin", "");
        oydin.take_consent(consent(ConsentState::Refused));
        let told = |decision: Result<Decision, Refusal>| {
            let changes = decision.unwrap().changes;
            let Some(Change::Put(record)) = changes.last() else {
                panic!("no log");
            };
            let Record::Entry(crate::domain::Entry::Log(log)) = &**record else {
                panic!("no log");
            };
            let told = log.consents.iter();
            let told = told.map(|own| (own.before.clone(), own.after.clone()));
            told.collect::<Vec<_>>()
        };
        let given = || SaidOfMany::Consent(consent(ConsentState::Given));
        let others = shop(vec![named("Malika", ""), named("Anvar", "")]);
        let unasked = Some(ConsentState::Unknown);
        assert_eq!(
            told(say(&others, given())),
            [(unasked, ConsentState::Given)]
        );
        // They had not all said the same.
        let all = shop(vec![named("Malika", ""), oydin.clone()]);
        assert_eq!(told(say(&all, given())), [(None, ConsentState::Given)]);
        assert_eq!(told(say(&all, SaidOfMany::Source("a".into()))), []);
        let mut after = oydin.clone();
        after.take_consent(consent(ConsentState::Given));
        let book = shop(vec![oydin.clone()]);
        let save = Command::SaveCustomer(Save::edit(Id(1), oydin, after));
        let refused = Some(ConsentState::Refused);
        assert_eq!(told(decide(&book, save)), [(refused, ConsentState::Given)]);
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

    fn say_of_goods(book: &Book, said: SaidOfGoods) -> Result<Decision, Refusal> {
        let ids = book.products().iter().map(|(id, _)| id).collect();
        decide(book, Command::SayOfProducts { ids, said })
    }

    #[test]
    fn prices_of_many_change_in_one_step_and_go_back_in_one() {
        let mut book = Book::default();
        for (id, price) in [(1, 12_500), (2, 0), (3, 500)] {
            let card = Product {
                name: format!("Dress {id}"),
                price: Money(price),
                ..Product::default()
            };
            book.put(Record::from(Held {
                id: Id(id),
                card,
                ..Held::default()
            }));
        }
        let prices = |book: &Book| -> Vec<i64> {
            let cards = book.products().iter();
            cards.map(|(_, card)| card.price.0).collect()
        };
        let change = |step| {
            let round_to = Money(500);
            SaidOfGoods::Price(Repricing { step, round_to })
        };
        let decision = say_of_goods(&book, change(PriceStep::Percent(1_000))).unwrap();
        // The third is rounded to what it was: one card, and the line of the log.
        assert_eq!(decision.changes.len(), 2);
        let mut id = 200;
        let inverse = book.inverse(&decision.changes, || {
            id += 1;
            Id(id)
        });
        let stamp = |at| Stamp::new(at, 0, DeviceId(1));
        book.apply(&Action::new(stamp(1), None, Verb::Edit, decision.changes));
        assert_eq!(prices(&book), [14_000, 0, 500]);
        book.apply(&Action::new(stamp(2), None, Verb::Undo, inverse));
        assert_eq!(prices(&book), [12_500, 0, 500]);
        // One price that cannot be, and none changes.
        let lower = change(PriceStep::Amount(Money(-500)));
        assert_eq!(
            say_of_goods(&book, lower),
            Err(Refusal::PriceTooLow { product: Id(3) })
        );
        let command = Command::SayOfProducts {
            ids: vec![Id(2)],
            said: change(PriceStep::Percent(1_000)),
        };
        assert_eq!(decide(&book, command), Err(Refusal::NothingPriced));
        let archived = say_of_goods(&book, SaidOfGoods::Archived(true)).unwrap();
        assert_eq!(archived.changes.len(), 4);
        let category = say_of_goods(&book, SaidOfGoods::Category(" ".into())).unwrap();
        assert_eq!(category.changes, []);
    }
}
