//! Cards that share nothing but the name.

use super::*;
use crate::domain::Held;
use crate::domain::customer::Phone;

fn found(cards: &[(&str, &str, Option<&str>)]) -> Vec<(u128, u128, Vec<Shared>)> {
    let mut book = Book::default();
    for ((name, phone, birthday), id) in cards.iter().zip(1..) {
        let card = Customer {
            given: (*name).into(),
            phones: vec![Phone {
                number: (*phone).into(),
                ..Phone::default()
            }],
            birthday: birthday.map(|day| day.parse().unwrap()),
            ..Customer::default()
        };
        book.put(Held::new(Id(id), card).into());
    }
    let mut finder = Finder::new("UZ");
    while !finder.step(&book, 2) {}
    let pairs = finder.finish(&book).into_iter();
    pairs
        .map(|pair| (pair.one.0, pair.other.0, pair.shared))
        .collect()
}

#[test]
fn the_same_whole_name_is_shown_behind_what_is_surer() {
    let pairs = found(&[
        ("Karimov Aziz", "90 123 45 67", None),
        ("Азиз Каримов", "93 555 66 77", Some("1990-05-04")),
        ("Vali", "90 777 66 55", None),
        ("Olim", "+998 90 777 66 55", None),
    ]);
    let expected = [(3, 4, vec![Shared::Phone]), (1, 2, vec![Shared::Name])];
    assert_eq!(pairs, expected);
}

#[test]
fn a_given_name_a_common_name_and_two_birthdays_tell_nothing() {
    assert!(found(&[("Aziz", "901234567", None), ("Азиз", "935556677", None)]).is_empty());
    let common = [
        ("Nguyễn Lan", "901234561", None),
        ("Nguyễn Lan", "901234562", None),
        ("Nguyễn Lan", "901234563", None),
        ("Nguyễn Lan", "901234564", None),
    ];
    assert_eq!(found(&common[..3]).len(), 3);
    assert!(found(&common).is_empty());
    let apart = [
        ("Karimov Aziz", "901234567", Some("1990-05-04")),
        ("Karimov Aziz", "935556677", Some("1971-11-30")),
    ];
    assert!(found(&apart).is_empty());
}
