//! Whom and which days an address book knows beside somebody.

use super::pictures::plan;
use super::{Desk, Heading, headings};
use crate::domain::PartialDate;
use crate::domain::customer::{Relation, Sex};
use crate::exchange::contact::Contact;

#[test]
fn relatives_of_an_address_book_are_relatives_here() {
    let pair = |name: &str, label: &str| (name.to_owned(), label.to_owned());
    let contact = Contact {
        number: 1,
        given_name: "Shahnoza".into(),
        phones: vec![pair("+998901230000", "")],
        anniversary: PartialDate::new(Some(2015), 6, 1),
        relatives: vec![
            pair("Malika", "daughter"),
            pair("Anvar", "Oʻgʻli"),
            pair("Zebo", "kelini"),
            pair("Olim", "manager"),
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
