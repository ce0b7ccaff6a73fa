//! Birthdays that are coming: the customer's own and those of the people they shop for.

use crate::domain::order;
use crate::domain::{Book, Customer, Day, PartialDate};

/// Whose birthday it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The customer's own.
    Own,
    /// A relative's, by place among the customer's relatives.
    Relative(usize),
}

/// A birthday and the day it is kept next. One of 29 February is kept on the 28th in
/// other years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Birthday {
    /// Whose.
    pub whose: Whose,
    /// The relative's name; empty for the customer's own.
    pub name: String,
    /// The date as it is known.
    pub date: PartialDate,
    /// The day it is kept next, today included.
    pub on: Day,
    /// Days until then; 0 is today.
    pub in_days: i32,
    /// The age reached on that day, where the year is known.
    pub turns: Option<u32>,
}

/// The customer's next birthday and their relatives', the nearest first.
pub fn birthdays(book: &Book, customer: &Customer, today: Day) -> Vec<Birthday> {
    let own = customer
        .birthday
        .map(|date| next_birthday(Whose::Own, String::new(), date, today));
    let relatives = relatives_dates(book, customer)
        .into_iter()
        .map(|(place, name, date)| next_birthday(Whose::Relative(place), name, date, today));
    let mut all: Vec<Birthday> = own.into_iter().chain(relatives).collect();
    order::sort_by_key(&mut all, |birthday| birthday.on);
    all
}

/// Relatives whose birthday is known: their place on the card, what they are called, the date. A
/// relative who is a customer too may have name and birthday on their own card.
pub fn relatives_dates(book: &Book, customer: &Customer) -> Vec<(usize, String, PartialDate)> {
    let relatives = customer.relatives.iter().enumerate();
    let known = relatives.filter_map(|(place, relative)| {
        let card = relative.customer.and_then(|id| book.customers().get(id));
        let date = relative.birthday.or(card.and_then(|card| card.birthday))?;
        let name = match card {
            Some(card) if relative.name.trim().is_empty() => card.display_name(false),
            _ => relative.name.clone(),
        };
        Some((place, name, date))
    });
    known.collect()
}

fn next_birthday(whose: Whose, name: String, date: PartialDate, today: Day) -> Birthday {
    let on = date.next_from(today);
    Birthday {
        whose,
        name,
        date,
        on,
        in_days: on.0 - today.0,
        turns: date.age_on(on),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::Relative;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_leap_birthday_comes_on_the_28th_and_turns_the_right_age() {
        let customer = Customer {
            birthday: "2000-02-29".parse().ok(),
            ..Customer::default()
        };
        let next = |today: &str| {
            let all = birthdays(&Book::default(), &customer, day(today));
            (all[0].on.to_string(), all[0].in_days, all[0].turns)
        };
        assert_eq!(next("2027-02-28"), ("2027-02-28".into(), 0, Some(27)));
        assert_eq!(next("2027-03-01"), ("2028-02-29".into(), 365, Some(28)));
        assert_eq!(next("2028-02-28"), ("2028-02-29".into(), 1, Some(28)));
    }

    #[test]
    fn the_nearest_comes_first_and_a_year_may_be_unknown() {
        let relative = |name: &str, date: &str| Relative {
            name: name.into(),
            birthday: date.parse().ok(),
            ..Relative::default()
        };
        let customer = Customer {
            birthday: "1990-06-01".parse().ok(),
            relatives: vec![
                relative("Laylo", "--01-02"),
                relative("Anvar", "2015-12-31"),
                relative("Nobody", ""),
            ],
            ..Customer::default()
        };
        let all = birthdays(&Book::default(), &customer, day("2026-12-31"));
        let told: Vec<_> = all
            .iter()
            .map(|birthday| (birthday.name.as_str(), birthday.in_days, birthday.turns))
            .collect();
        assert_eq!(
            told,
            [
                ("Anvar", 0, Some(11)),
                ("Laylo", 2, None),
                ("", 152, Some(37))
            ]
        );
        assert_eq!(all[1].whose, Whose::Relative(0));
    }
}
