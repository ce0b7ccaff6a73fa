//! What a file makes of the names of those who are here.

use super::{Desk, Heading, customer, headings};
use crate::domain::Customer;
use crate::exchange::layout::recognise;
use crate::exchange::meaning::Meaning;

fn otabek() -> Customer {
    Customer {
        middle: "Sodiqovich".into(),
        ..customer("Otabek", "Qodirov", "901234500")
    }
}

/// The name after a file was brought in, part by part.
fn named(own: Customer, file: &str) -> [String; 3] {
    let mut desk = Desk::new(vec![own]);
    let plan = desk.plan(file, false);
    desk.bring_in(plan);
    assert_eq!(desk.book.customers().len(), 1, "{file}");
    let (_, card) = desk.book.customers().iter().next().unwrap();
    [&card.given, &card.middle, &card.family].map(Clone::clone)
}

#[test]
fn a_part_of_a_name_that_a_file_does_not_speak_of_stays() {
    for (file, expected) in [
        (
            "Имя;Телефон\nOtabek Qodirov;901234500",
            ["Otabek", "Sodiqovich", "Qodirov"],
        ),
        (
            "Имя;Телефон\nOtabek;901234500",
            ["Otabek", "Sodiqovich", "Qodirov"],
        ),
        (
            "Имя;Телефон\nOtabek Karimov;901234500",
            ["Otabek", "Sodiqovich", "Karimov"],
        ),
        (
            "ФИО;Телефон\nҚодиров Отабек;901234500",
            ["Отабек", "Sodiqovich", "Қодиров"],
        ),
        (
            "ФИО;Телефон\nQodirov Otabek Akramovich;901234500",
            ["Otabek", "Akramovich", "Qodirov"],
        ),
        (
            "Имя;Фамилия;Телефон\nOtabek;Karimov;901234500",
            ["Otabek", "Sodiqovich", "Karimov"],
        ),
    ] {
        assert_eq!(named(otabek(), file), expected, "{file}");
    }
    let anna = customer("Anna Maria", "Kim", "901234500");
    let file = "ФИО;Телефон\nАнна Ким;901234500";
    assert_eq!(named(anna, file), ["Anna Maria", "", "Ким"]);
    let whole = customer("Otabek Qodirov", "", "901234500");
    let file = "Имя;Фамилия;Телефон\nOtabek;Karimov;901234500";
    assert_eq!(named(whole, file), ["Otabek", "", "Karimov"]);
}

#[test]
fn what_a_name_loses_is_told() {
    let mut own = otabek();
    own.elsewhere = vec!["file:A7".into()];
    let mut desk = Desk::new(vec![own]);
    let file = "ID клиента;ФИО;Телефон\nA7;Sodiqovich Akmal Rahimov Botir;901234500";
    let plan = desk.plan(file, false);
    assert_eq!(headings(&plan), [Heading::Updated]);
    let told = plan.differences(&desk.book, &plan.drafts[0]);
    let told: Vec<[&str; 3]> = told
        .iter()
        .map(|own| [own.name.as_str(), own.before.as_str(), own.after.as_str()])
        .collect();
    for lost in [["middle", "Sodiqovich", ""], ["family", "Qodirov", ""]] {
        assert!(told.contains(&lost), "{told:?}");
    }
}

#[test]
fn a_name_of_two_words_is_the_whole_where_no_other_column_has_a_part() {
    let of = |text: &str| {
        let mapping = recognise(&super::table(text));
        mapping.columns[0].meaning.clone()
    };
    assert_eq!(
        of("Имя;Телефон\nOtabek Qodirov;901234500\nЛола;901234501"),
        Meaning::Name
    );
    assert_eq!(
        of("Имя;Телефон\nOtabek;901234500\nЛола;901234501"),
        Meaning::Given
    );
}

#[test]
fn pairs_of_an_address_book_are_fields_of_their_name() {
    let mut desk = Desk::new(Vec::new());
    let file = "First Name;Last Name;Phone 1 - Value;Custom Field 1 - Label;Custom Field 1 - Value;\
        Event 1 - Label;Event 1 - Value;Custom Field 2 - Label;Custom Field 2 - Value\n\
        Лола;Назарова;901234500;Любимый чай;зелёный;* Anniversary;2015-06-01;;без имени\n\
        Анна;Ким;901234501;;;;;;";
    let plan = desk.plan(file, false);
    desk.bring_in(plan);
    let (_, card) = desk.book.customers().iter().next().unwrap();
    let own: Vec<(&str, &str)> = card
        .own_fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let expected = [
        ("Anniversary", "2015-06-01"),
        ("Custom Field 2 - Value", "без имени"),
        ("Любимый чай", "зелёный"),
    ];
    assert_eq!(own, expected);
}
