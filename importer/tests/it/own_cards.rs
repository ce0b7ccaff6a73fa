//! Our own address book, brought into an empty shop.

use std::sync::Arc;

use daftar_core::domain::customer::{
    Address, Channel, Consent, ConsentState, FamilyStatus, GarmentSize, Handle, IncomeBand, Phone,
    Relation, Relative, Sex,
};
use daftar_core::domain::held::fields_of;
use daftar_core::domain::{Book, Customer, Day, Held, Id, Moment, Money, Shop, Zone};
use daftar_core::exchange::Contact;
use daftar_core::exchange::export::contact;
use daftar_core::exchange::plan::{Heading, Incoming, Plan, Planner, Ways};
use daftar_core::exchange::reading::{DateOrder, DecimalSign, Reading};
use daftar_core::text::{Language, words};
use daftar_importer::writing;
use proptest::prelude::*;

use crate::contacts;

/// What does not come back: who else is meant, what the shop thinks of them, and how this notebook
/// came by the card.
const STAYS: [&str; 7] = [
    "referred_by",
    "income",
    "credit_limit",
    "is_sample",
    "merged_into",
    "distinct",
    "erased",
];

fn book(customers: &[Customer]) -> Book {
    let mut book = Book::default();
    let shop = Shop {
        country: "UZ".into(),
        currency: "UZS".into(),
        ..Shop::default()
    };
    book.put(Held::new(Id(7), shop).into());
    for (card, id) in customers.iter().zip(100..) {
        book.put(Held::new(Id(id), card.clone()).into());
    }
    book
}

/// The address book as a file, with that photo for everybody who has one.
fn written(book: &Book, photo: &[u8]) -> Vec<u8> {
    let ids = book.customers().iter().map(|(id, _)| id);
    let cards = ids.filter_map(|id| contact(book, id));
    let cards = cards.map(|(contact, own)| Contact {
        photo: own.map(|_| photo.to_vec()),
        ..contact
    });
    writing::vcard(&cards.collect::<Vec<_>>())
}

fn plan(book: &Book, file: &[u8]) -> Plan {
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
        today: Day(20_717),
        zone: Zone::fixed(300),
        keeps_ours: false,
        words: words(Language::Uz),
    };
    let mut planner = Planner::new(Incoming::Contacts(Arc::new(contacts(file))), ways);
    let mut id = 1 << 64;
    let mut new_id = || {
        id += 1;
        Id(id)
    };
    while !planner.step(book, 100, &mut new_id) {}
    planner.finish()
}

/// The only card a file brings into an empty shop, as it came in.
fn read(file: &[u8]) -> Customer {
    let plan = plan(&book(&[]), file);
    let [draft] = plan.drafts.as_slice() else {
        panic!("{:?}", plan.outcomes);
    };
    let own = draft.card.elsewhere.first();
    assert!(own.is_some_and(|own| own.starts_with("daftar:")), "{own:?}");
    let mut card = draft.card.clone();
    // What this notebook called them.
    card.elsewhere.remove(0);
    card
}

fn whole() -> Customer {
    let handle = |channel, handle: &str| Handle {
        channel,
        handle: handle.into(),
    };
    let size = |garment: &str, size: &str| GarmentSize {
        garment: garment.into(),
        size: size.into(),
    };
    let consent = |channel, state, day: &str, source: &str| Consent {
        channel,
        state,
        day: day.parse().ok(),
        source: source.into(),
    };
    let list = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    Customer {
        given: "Шаҳноза".into(),
        middle: "Баҳром қизи".into(),
        family: "Каримова".into(),
        nickname: "Shahi".into(),
        company: "Zar; Buxoro".into(),
        phones: vec![
            Phone {
                number: "+998 90 123 45 67".into(),
                messengers: vec![Channel::Telegram, Channel::Viber],
                ..Phone::default()
            },
            Phone {
                number: "050 123 45 67".into(),
                label: "onasi".into(),
                country: "AZ".into(),
                ..Phone::default()
            },
        ],
        emails: list(&["shahi@example.com", "s.karimova@example.com"]),
        handles: vec![
            handle(Channel::Telegram, "shahi_k"),
            handle(Channel::Viber, "+998 90 123 45 67"),
            handle(Channel::Zalo, "0901 / 234"),
        ],
        address: Address {
            street: "Navoiy 5, 12".into(),
            city: "Buxoro".into(),
            region: "Buxoro viloyati".into(),
            postcode: "200100".into(),
            country: "Oʻzbekiston".into(),
        },
        birthday: "--02-29".parse().ok(),
        sex: Sex::Female,
        family_status: FamilyStatus::Married,
        income: IncomeBand::High,
        relatives: vec![
            Relative {
                name: "Malika".into(),
                relation: Relation::Daughter,
                birthday: "2015-03-08".parse().ok(),
                sex: Sex::Female,
                sizes: vec![size("Koʻylak", "128: tor"), size("Poyabzal", "31")],
                note: "raqsga boradi".into(),
                ..Relative::default()
            },
            Relative {
                relation: Relation::Child,
                birthday: "--07-01".parse().ok(),
                sex: Sex::Male,
                ..Relative::default()
            },
            Relative {
                name: "Zebo".into(),
                note: "kelini".into(),
                ..Relative::default()
            },
            Relative {
                birthday: "1960-01-02".parse().ok(),
                ..Relative::default()
            },
        ],
        colours: list(&["koʻk", "oq, sariq"]),
        brands: list(&["Zara"]),
        fabrics: list(&["атлас", "ipak"]),
        sizes: vec![size("Koʻylak", "44"), size("", "M"), size("Shim", "")],
        likes: "Keng kiyim;\nyorqin rang emas".into(),
        source: "Instagram, do'sti".into(),
        referred_by: Some(Id(3)),
        tags: list(&["VIP", "toʻy"]),
        own_fields: [("Oʻlcham, bel".into(), "44; 46".into())].into(),
        note: "Kechqurun keladi\nJun yoqmaydi".into(),
        photo: Some(Id(9)),
        card_number: "0047800014".into(),
        language: "uz-Cyrl".into(),
        consents: vec![
            consent(
                Channel::Sms,
                ConsentState::Withdrawn,
                "2026-05-01",
                "telefonda",
            ),
            consent(
                Channel::Sms,
                ConsentState::Given,
                "2025-01-02",
                "anketa, 3-bet",
            ),
            consent(Channel::Email, ConsentState::Refused, "", ""),
        ],
        privacy_notice: "2025-01-02".parse().ok(),
        since: Some(Moment(1_700_000_123_456)),
        is_sample: true,
        credit_limit: Some(Money(500_000)),
        elsewhere: list(&["loyverse:12"]),
        merged_into: None,
        distinct: vec![Id(4)],
        erased: None,
    }
}

#[test]
fn cards_of_version_three_have_no_parameter_of_another() {
    let lola = Contact {
        given_name: "Лола".into(),
        note: "Қизил; катта, янги\nкечқурун".into(),
        photo: Some(b"\xff\xd8\xff picture".to_vec()),
        ..Contact::default()
    };
    let file = writing::vcard(std::slice::from_ref(&lola));
    let text = String::from_utf8(file.clone()).unwrap();
    assert!(text.contains("VERSION:3.0\r\nN:;Лола;;;\r\n"), "{text}");
    assert!(!text.contains("CHARSET"), "{text}");
    assert!(text.contains("PHOTO;TYPE=JPEG;ENCODING=b:"), "{text}");
    let read = contacts(&file);
    assert_eq!((&read[0].note, &read[0].photo), (&lola.note, &lola.photo));
}

#[test]
fn everything_known_of_somebody_comes_back() {
    let card = whole();
    let empty = ["merged_into", "erased"];
    let filled = fields_of(&card);
    // A field that is added is filled above, or it would go unseen whether it comes back.
    assert_eq!(filled.len() + empty.len(), Customer::FIELDS.len());
    let shop = book(std::slice::from_ref(&card));
    let photo = [&[0xff, 0xd8, 0xff][..], &[7; 5000]].concat();
    let file = written(&shop, &photo);
    let came = read(&file);
    // The photo is hung by who has the storage.
    let (mut before, after) = (filled, fields_of(&came));
    before.retain(|name, _| name != "photo" && !STAYS.contains(&name.as_str()));
    for (name, value) in &before {
        assert_eq!(after.get(name), Some(value), "{name}");
    }
    assert_eq!(after.len(), before.len());
    let found = plan(&book(&[]), &file);
    let [(_, place)] = found.pictures(&book(&[]))[..] else {
        panic!("no picture");
    };
    assert_eq!(found.picture(place), Some(&photo[..]));
    // Where they are known nothing changes, and no second photo is kept.
    let again = plan(&shop, &file);
    assert_eq!(again.heading(&again.outcomes[0]), Heading::Same);
    assert!(again.pictures(&shop).is_empty());
}

#[test]
fn a_phone_reads_our_cards() {
    let shop = book(&[whole()]);
    let photo = [&[0xff, 0xd8, 0xff][..], &[7; 500]].concat();
    let file = String::from_utf8(written(&shop, &photo)).unwrap();
    let text = file.replace("\r\n ", "");
    for line in [
        "VERSION:3.0",
        "PHOTO;TYPE=JPEG;ENCODING=b:/9j/",
        "item3.X-ABRELATEDNAMES:Malika",
        "item3.X-ABLabel:_$!<Daughter>!$_",
        "item3.X-DAFTAR-BIRTHDAY:2015-03-08",
        "X-DAFTAR-CONSENT:sms withdrawn 2026-05-01 telefonda",
    ] {
        assert!(text.contains(&format!("\r\n{line}")), "{line}\n{text}");
    }
    // Nobody stands in it without a name, and what the shop thinks of them is not told.
    assert!(!text.contains("X-ABRELATEDNAMES:\r\n"), "{text}");
    assert!(!text.contains("500000") && !text.to_lowercase().contains("income"));
    assert!(file.lines().all(|line| line.len() <= 76), "{file}");
}

#[test]
fn what_a_newer_version_says_is_kept_as_text() {
    let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Olim\nUID:daftar:1\nX-DAFTAR-CONSENT:pigeon given -\nX-DAFTAR-MOOD:yaxshi\nEND:VCARD\n";
    let olim = read(card.as_bytes());
    assert!(olim.consents.is_empty());
    assert_eq!(olim.own_fields["consent"], "pigeon given -");
    assert_eq!(olim.own_fields["mood"], "yaxshi");
}

fn text() -> impl Strategy<Value = String> {
    "[A-Za-zА-яЎўə0-9'’,;:\\\\./-]{1,6}( [A-Za-zА-яЎўə0-9'’,;:\\\\./-]{1,6}){0,3}"
}

proptest! {
    #[test]
    fn whatever_is_written_down_comes_back(
        likes in text(), source in text(), garment in "[A-Za-zЎў]{1,6}( [A-Za-zЎў]{1,6})?", size in text(),
        note in text(), told in text(), channel in 0_usize..10, state in 1_usize..4,
    ) {
        let size = GarmentSize { garment, size: size.replace(": ", " ") };
        let relative = Relative {
            name: "Lola".into(),
            relation: Relation::Friend,
            note,
            sizes: vec![size.clone()],
            ..Relative::default()
        };
        let consent = Consent {
            channel: Channel::ALL[channel].clone(),
            state: ConsentState::ALL[state].clone(),
            day: None,
            source: told,
        };
        let card = Customer {
            given: "Malika".into(),
            likes,
            source,
            sizes: vec![size],
            relatives: vec![relative],
            consents: vec![consent],
            ..Customer::default()
        };
        let file = written(&book(std::slice::from_ref(&card)), &[]);
        prop_assert_eq!(read(&file), card);
    }
}
