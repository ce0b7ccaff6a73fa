//! Pictures in cards of an address book.

use super::*;
use crate::exchange::Contact;
use crate::exchange::reading::{DateOrder, DecimalSign};

fn contact(number: u32, name: &str, phone: &str, photo: Option<&[u8]>) -> Contact {
    Contact {
        number,
        given_name: name.to_owned(),
        phones: vec![(phone.to_owned(), "cell".to_owned())],
        photo: photo.map(<[u8]>::to_vec),
        ..Contact::default()
    }
}

pub fn plan(desk: &mut Desk, contacts: Vec<Contact>) -> Plan {
    let ways = Ways {
        reading: Reading {
            dates: DateOrder::default(),
            decimal: DecimalSign::default(),
            quantity: DecimalSign::default(),
            country: "UZ".into(),
            is_credit_owed: true,
            doubts: Vec::new(),
        },
        layout: None,
        digits: 0,
        currency: "UZS".into(),
        today: super::TODAY,
        zone: Zone::fixed(300),
        keeps_ours: false,
        words: crate::text::words(crate::text::Language::En),
    };
    let mut planner = Planner::new(Incoming::Contacts(Arc::new(contacts)), ways);
    let ids = &mut desk.ids;
    while !planner.step(&desk.book, 3, &mut || ids.next()) {}
    planner.finish()
}

#[test]
fn who_has_no_photo_gets_the_picture_of_the_card() {
    let pictured = Customer {
        photo: Some(Id(7)),
        ..customer("Oydin", "", "90 333 33 33")
    };
    let mut desk = Desk::new(vec![customer("Malika", "", "90 111 11 11"), pictured]);
    let cards = || {
        vec![
            contact(1, "Malika", "90 111 11 11", Some(b"one")),
            contact(2, "Anvar", "90 222 22 22", Some(b"two")),
            contact(3, "Oydin", "90 333 33 33", Some(b"three")),
            contact(4, "Lola", "90 444 44 44", None),
        ]
    };
    let mut found = plan(&mut desk, cards());
    assert_eq!(
        headings(&found),
        [Heading::Updated, Heading::New, Heading::Same, Heading::New]
    );
    let pictures = found.pictures(&desk.book);
    let bytes: Vec<&[u8]> = pictures
        .iter()
        .map(|(_, card)| found.picture(*card).unwrap())
        .collect();
    assert_eq!(bytes, [&b"one"[..], b"two"]);
    for ((draft, _), id) in pictures.into_iter().zip(50..) {
        found.hang(draft, Id(id));
    }
    let before = desk.state();
    let batch = desk.bring_in(found);
    let photo = |desk: &Desk, name: &str| {
        let mut cards = desk.book.customers().iter();
        cards.find(|(_, card)| card.given == name).unwrap().1.photo
    };
    assert_eq!(photo(&desk, "Malika"), Some(Id(50)));
    assert_eq!(photo(&desk, "Anvar"), Some(Id(51)));
    assert_eq!(photo(&desk, "Oydin"), Some(Id(7)));
    assert_eq!(photo(&desk, "Lola"), None);
    // The same file again brings nothing.
    let again = plan(&mut desk, cards());
    assert_eq!(again.pictures(&desk.book), []);
    assert_eq!(headings(&again), [Heading::Same; 4]);
    desk.run(Command::TakeBack { batch });
    assert_eq!(desk.state(), before);
}
