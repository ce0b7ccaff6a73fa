//! Cards of an address book as this program writes them say the same when they come back.

use super::pictures::plan;
use super::{Desk, Heading, customer, headings};
use crate::domain::customer::{Address, Channel, Handle, Phone, Relation, Relative, Sex};
use crate::domain::{Customer, PartialDate};
use crate::exchange::Contact;
use crate::exchange::export::{Whom, contact};

fn people() -> Vec<Customer> {
    let phone = Phone {
        number: "+998901234567".to_owned(),
        ..Phone::default()
    };
    let handle = |channel, handle: &str| Handle {
        channel,
        handle: handle.to_owned(),
    };
    let whole = Customer {
        given: "Shahnoza".to_owned(),
        middle: "Bahrom qizi".to_owned(),
        family: "Karimova".to_owned(),
        nickname: "Shahi".to_owned(),
        company: "Zar".to_owned(),
        phones: vec![phone.clone()],
        emails: vec!["shahi@example.com".to_owned()],
        address: Address {
            street: "Navoiy 5, 12".to_owned(),
            city: "Buxoro".to_owned(),
            region: "Buxoro viloyati".to_owned(),
            postcode: "200100".to_owned(),
            country: "Oʻzbekiston".to_owned(),
        },
        handles: vec![
            handle(Channel::Telegram, "shahi_k"),
            handle(Channel::WhatsApp, "998901234567"),
        ],
        sex: Sex::Female,
        birthday: PartialDate::new(Some(1990), 5, 9),
        tags: vec!["VIP".to_owned()],
        note: "Jun yoqmaydi".to_owned(),
        own_fields: [("Oʻlcham, bel".to_owned(), "44; 46".to_owned())].into(),
        card_number: "4780000000014".to_owned(),
        relatives: vec![Relative {
            name: "Malika".to_owned(),
            relation: Relation::Daughter,
            sex: Sex::Female,
            ..Relative::default()
        }],
        ..Customer::default()
    };
    let man = Customer {
        sex: Sex::Male,
        ..customer("Olim", "", "911112233")
    };
    vec![
        whole,
        man,
        Customer {
            phones: vec![Phone {
                number: "+998935556677".to_owned(),
                ..Phone::default()
            }],
            ..Customer::default()
        },
        Customer {
            company: "Bakı Market".to_owned(),
            ..Customer::default()
        },
        Customer {
            nickname: "Qoʻshni".to_owned(),
            ..Customer::default()
        },
        Customer {
            emails: vec!["kim@example.com".to_owned()],
            ..Customer::default()
        },
        Customer {
            card_number: "4780000000021".to_owned(),
            ..Customer::default()
        },
    ]
}

fn contacts(desk: &Desk) -> Vec<Contact> {
    let ids = Whom::All.ids(&desk.book).into_iter();
    let cards = ids.filter_map(|id| contact(&desk.book, id)).zip(1..);
    let numbered = cards.map(|((contact, _), number)| Contact { number, ..contact });
    numbered.collect()
}

/// What stands in the field every card must have, as the importer gives it back.
fn with_shown_name(mut written: Vec<Contact>) -> Vec<Contact> {
    for contact in &mut written {
        if contact.given_name.is_empty() && contact.family_name.is_empty() {
            let phone = contact.phones.first().map(|(number, _)| number);
            let shown = [&contact.nickname, &contact.organization].into_iter();
            let shown = shown.chain(phone).chain(contact.emails.first());
            let mut shown = shown.chain([&contact.card_number]);
            let shown = shown.find(|text| !text.is_empty()).cloned();
            contact.full_name = shown.unwrap_or_default();
        }
    }
    written
}

#[test]
fn own_cards_come_back_as_they_were() {
    let mut desk = Desk::new(people());
    let written = with_shown_name(contacts(&desk));
    let again = plan(&mut desk, written.clone());
    assert_eq!(headings(&again), [Heading::Same; 7]);
    let mut empty = Desk::new(Vec::new());
    let planned = plan(&mut empty, written);
    assert_eq!(headings(&planned), [Heading::New; 7]);
    empty.bring_in(planned);
    let read = |desk: &Desk| {
        let cards = desk.book.customers().iter();
        let cards = cards.map(|(_, card)| Customer {
            elsewhere: Vec::new(),
            ..card.clone()
        });
        cards.collect::<Vec<_>>()
    };
    assert_eq!(read(&empty), read(&desk));
}

#[test]
fn a_birthday_that_is_no_day_is_kept_as_text_under_its_name() {
    let card = Contact {
        given_name: "Lola".to_owned(),
        others: vec![("bday".to_owned(), "in spring".to_owned())],
        ..Contact::default()
    };
    let mut desk = Desk::new(Vec::new());
    let plan = plan(&mut desk, vec![card]);
    desk.bring_in(plan);
    let (_, lola) = desk.book.customers().iter().next().unwrap();
    assert_eq!(lola.own_fields["Birthday"], "in spring");
}
