//! Whom and which days an address book knows beside somebody.

use super::pictures::plan;
use super::{Desk, Heading, headings};
use crate::domain::PartialDate;
use crate::domain::customer::{Relation, Relative, Sex};
use crate::exchange::contact::{Contact, Related};
use crate::exchange::plan::relatives::{Relatives, write_relatives};
use crate::text::{Language, words};

#[test]
fn relatives_of_an_address_book_are_relatives_here() {
    let pair = |name: &str, label: &str| (name.to_owned(), label.to_owned());
    let related = |name: &str, label: &str| Related {
        name: name.to_owned(),
        label: label.to_owned(),
        ours: Vec::new(),
    };
    let contact = Contact {
        number: 1,
        given_name: "Shahnoza".into(),
        phones: vec![pair("+998901230000", "")],
        anniversary: PartialDate::new(Some(2015), 6, 1),
        relatives: vec![
            related("Malika", "daughter"),
            related("Anvar", "Oʻgʻli"),
            related("Zebo", "kelini"),
            related("Olim", "manager"),
        ],
        others: vec![pair("gender", "F")],
        ..Contact::default()
    };
    let mut desk = Desk::new(Vec::new());
    let planned = plan(&mut desk, vec![contact.clone()]);
    desk.bring_in(planned);
    let (id, card) = desk.book.customers().iter().next().unwrap();
    let relatives = card.relatives.iter();
    let relatives = relatives.map(|own| (own.name.as_str(), &own.relation, own.note.as_str()));
    let expected = [
        ("Malika", &Relation::Daughter, ""),
        ("Anvar", &Relation::Son, ""),
        ("Zebo", &Relation::Relative, "kelini"),
    ];
    assert_eq!(relatives.collect::<Vec<_>>(), expected);
    assert_eq!(card.own_fields["manager"], "Olim");
    assert_eq!(card.note, "Anniversary: 1 June 2015");
    assert_eq!(card.sex, Sex::Female);
    // Whose birthday is known here is the same daughter.
    let mut known = card.clone();
    known.relatives[0].birthday = PartialDate::new(Some(2016), 1, 2);
    let mut desk = Desk::new(vec![known]);
    let again = plan(&mut desk, vec![contact]);
    assert_eq!(headings(&again), [Heading::Same], "{id}");
}

#[test]
fn what_is_written_of_relatives_is_read_back_in_every_language() {
    let told = |name: &str, relation, sex, birthday: &str, note: &str| Relative {
        name: name.to_owned(),
        relation,
        sex,
        birthday: birthday.parse().ok(),
        note: note.to_owned(),
        ..Relative::default()
    };
    let list = vec![
        told("Лола", Relation::Daughter, Sex::Female, "2015-03-08", ""),
        told(
            "Anvar",
            Relation::Spouse,
            Sex::default(),
            "--02-29",
            "likes tea, not coffee",
        ),
        told("Zebo", Relation::Relative, Sex::default(), "", "kelini"),
        told("", Relation::Grandchild, Sex::default(), "2020-01-02", ""),
        told("Olim", Relation::Relative, Sex::default(), "", ""),
    ];
    for language in Language::ALL {
        let text = write_relatives(&list, words(language));
        for reader in Language::ALL {
            let mut read = Relatives::default();
            read.name(words(reader).columns().relative(), &text);
            assert_eq!(read.list(), list, "{text}");
        }
    }
    for relation in Relation::ALL {
        let one = [told("A", relation.clone(), Sex::default(), "", "")];
        for language in Language::ALL {
            let mut read = Relatives::default();
            read.name("Relative", &write_relatives(&one, words(language)));
            assert_eq!(&read.list()[0].relation, relation, "{language:?}");
        }
    }
}

#[test]
fn numbers_in_brackets_part_no_names() {
    let read = |text: &str| {
        let mut read = Relatives::default();
        read.name("Farzandlari", text);
        let list = read.list().into_iter();
        list.map(|own| (own.name, own.note)).collect::<Vec<_>>()
    };
    let pair = |name: &str, note: &str| (name.to_owned(), note.to_owned());
    assert_eq!(
        read("Malika (5 yosh), Anvar (3 yosh)"),
        [pair("Malika", "5 yosh"), pair("Anvar", "3 yosh")]
    );
    assert_eq!(read("Malika, 5 yosh"), [pair("Malika, 5 yosh", "")]);
}
