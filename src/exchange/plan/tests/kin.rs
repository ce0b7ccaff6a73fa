//! Children and other relatives in a customer's row.

use super::*;
use crate::domain::customer::{Relation, Sex};

/// Everybody's name, phones and relatives, as they stand in the book.
fn people(desk: &Desk) -> Vec<Customer> {
    let mut people: Vec<Customer> = desk
        .book
        .customers()
        .iter()
        .map(|(_, card)| card.clone())
        .collect();
    people.sort_by(|a, b| a.given.cmp(&b.given));
    people
}

#[test]
fn a_child_takes_nobodys_name_birthday_or_phone() {
    let text = "Клиент;Телефон;День рождения;Имя ребенка;День рождения ребенка;День рождения дочери;Телефон мужа\n\
        Barno Saidova;90 500 00 01;01.02.1990;Vali;05.06.2018;07.08.2020;90 500 00 09\n\
        Олег Пак;90 500 00 02;;Иван, Анна;;неизвестно;";
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(text, false);
    assert_eq!(plan.count(Heading::New), 2);
    // A date that was misread is seen before anything is brought in.
    let said = plan.said(&plan.drafts[0]).into_iter();
    let said: Vec<_> = said.map(|own| (own.name, own.after)).collect();
    let pair = |name: &str, after: &str| (name.to_owned(), after.to_owned());
    assert!(said.contains(&pair("birthday", "1990-02-01")), "{said:?}");
    assert!(said.contains(&pair("Телефон мужа", "90 500 00 09")));
    assert!(said.iter().all(|(name, _)| name != "phones"));
    desk.bring_in(plan);
    let people = people(&desk);
    let [barno, oleg] = people.as_slice() else {
        panic!("two customers");
    };
    assert_eq!(
        (barno.given.as_str(), barno.phones.len()),
        ("Barno Saidova", 1)
    );
    assert_eq!(barno.birthday, PartialDate::new(Some(1990), 2, 1));
    assert_eq!(barno.own_fields["Телефон мужа"], "90 500 00 09");
    let [vali, daughter] = barno.relatives.as_slice() else {
        panic!("two children");
    };
    assert_eq!(
        (vali.name.as_str(), &vali.relation),
        ("Vali", &Relation::Child)
    );
    assert_eq!(vali.birthday, PartialDate::new(Some(2018), 6, 5));
    assert_eq!(
        (&daughter.relation, &daughter.sex),
        (&Relation::Daughter, &Sex::Female)
    );
    assert_eq!(daughter.birthday, PartialDate::new(Some(2020), 8, 7));
    assert_eq!(oleg.given, "Олег Пак");
    let names: Vec<&str> = oleg.relatives.iter().map(|own| own.name.as_str()).collect();
    assert_eq!(names, ["Иван", "Анна"]);
    assert_eq!(oleg.own_fields["День рождения дочери"], "неизвестно");
    let again = desk.plan(text, false);
    assert_eq!(again.count(Heading::Same), 2);
}

#[test]
fn what_a_relative_is_stands_before_the_name_or_behind_it() {
    let behind = "Имя;Телефон;Имя родственника;Кем приходится;День рождения родственника\n\
        Barno;90 500 00 01;Malika;дочь;05.06.2018\n\
        Oleg;90 500 00 02;Анна, Иван;жена; \n\
        Rustam;90 500 00 03;;oʻgʻli;07.08.2020\n\
        Tohir;90 500 00 04;Zebo;kelini;";
    let before = "Имя;Телефон;Кем приходится;Имя родственника;День рождения родственника\n\
        Barno;90 500 00 01;дочь;Malika;05.06.2018\n\
        Oleg;90 500 00 02;жена;Анна, Иван; \n\
        Rustam;90 500 00 03;oʻgʻli;;07.08.2020\n\
        Tohir;90 500 00 04;kelini;Zebo;";
    for text in [behind, before] {
        let mut desk = Desk::new(Vec::new());
        let plan = desk.plan(text, false);
        desk.bring_in(plan);
        let told = people(&desk).into_iter().map(|card| {
            let relatives = card.relatives.into_iter();
            let told = relatives.map(|own| {
                let birthday = own
                    .birthday
                    .map(|date| date.to_string())
                    .unwrap_or_default();
                let relation = own.relation.as_str().to_owned();
                [own.name, relation, birthday, own.note].join("/")
            });
            told.collect::<Vec<_>>()
        });
        let expected = [
            vec!["Malika/daughter/2018-06-05/"],
            vec!["Анна/spouse//", "Иван/spouse//"],
            vec!["/son/2020-08-07/"],
            vec!["Zebo///kelini"],
        ];
        assert_eq!(told.collect::<Vec<_>>(), expected, "{text}");
    }
}
