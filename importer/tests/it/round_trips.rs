//! What is written is read as it was.

use daftar_core::domain::customer::Address;
use daftar_core::exchange::{Cell, Contact, Related, Row, Table};
use daftar_importer::writing;
use proptest::prelude::*;

use crate::{contacts, tables};

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~]{0,12}",
        "[=+@'\\-][0-9A-Za-z()+' ]{0,8}",
        "[А-яЎўҚқҒғҲҳƏəƠơư,;\"\\n\\t|]{1,12}",
        "\\PC{0,12}",
    ]
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        4 => text().prop_map(|text| Cell::text(&text)),
        1 => (-1_000_000_000_i64..1_000_000_000).prop_map(|number| Cell::Number(number as f64 / 100.0)),
        1 => any::<bool>().prop_map(Cell::Flag),
        1 => (1_i32..40_000, proptest::option::of(1_u32..86_400))
            .prop_map(|(day, second)| Cell::Date(daftar_core::domain::Day(day), second)),
    ]
}

/// Rows as readers give them: nothing empty at the end, no row without anything.
fn table(cell: impl Strategy<Value = Cell>) -> impl Strategy<Value = Table> {
    let first = Just(Cell::Text("name".into()));
    let row = (
        first,
        proptest::collection::vec(cell, 1..6),
        Just(Cell::Text("end".into())),
    );
    let row = row.prop_map(|(first, middle, last)| {
        let cells: Vec<Cell> = std::iter::once(first).chain(middle).chain([last]).collect();
        cells
    });
    proptest::collection::vec(row, 1..8).prop_map(|rows| {
        let rows = rows.into_iter().zip(1..);
        let rows = rows.map(|(cells, number)| Row::new(number, cells));
        Table::new("Mijozlar", rows.collect())
    })
}

/// As text, and without the lines counted: a value may take several.
fn as_texts(table: &Table) -> Vec<Vec<Cell>> {
    let cell = |cell: &Cell| Cell::text(&cell.to_string());
    table
        .rows
        .iter()
        .map(|row| row.cells.iter().map(cell).collect())
        .collect()
}

proptest! {
    #[test]
    fn separated_values(mut table in table(text().prop_map(|text| Cell::text(&text)))) {
        // The first row names the columns, all of them.
        let columns = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let names = (1..=columns).map(|number| Cell::text(&format!("c{number}")));
        table.rows[0].cells = names.collect();
        for is_semicolon in [false, true] {
            let file = writing::csv(&table, is_semicolon);
            let read = tables(&file);
            prop_assert_eq!(as_texts(&read[0]), as_texts(&table));
        }
    }

    #[test]
    fn workbooks(table in table(cell())) {
        let other = Table::new("Savdo", table.rows[..1].to_vec());
        let file = writing::xlsx(&[table.clone(), other.clone()]).unwrap();
        prop_assert_eq!(tables(&file), vec![table, other]);
    }

    #[test]
    fn address_books(contact in contact()) {
        let file = writing::vcard(std::slice::from_ref(&contact));
        let found = contacts(&file);
        prop_assert_eq!(&found[..], std::slice::from_ref(&contact));
    }
}

/// Words parted by one space: of several, the library that reads cards leaves one in some fields.
fn word() -> impl Strategy<Value = String> {
    "([A-Za-zА-яЎўҚқƏə'’,;:\\\\-]{1,6} ?){0,3}".prop_map(|text| text.trim().to_owned())
}

fn some_word() -> impl Strategy<Value = String> {
    "[A-Za-zА-яЎў]([A-Za-zА-яЎўҚқƏə'’,;:-]{1,6} ?){0,3}".prop_map(|text| text.trim().to_owned())
}

/// No picture is a text, and begins as one of a camera does.
fn picture(rest: Vec<u8>) -> Vec<u8> {
    [&[0xff, 0xd8, 0xff][..], &rest].concat()
}

fn contact() -> impl Strategy<Value = Contact> {
    let names = (some_word(), word(), word(), word());
    let phones = proptest::collection::vec(
        (
            "[+0-9][0-9 ()-]{3,12}[0-9]",
            prop_oneof![
                Just("cell".to_owned()),
                Just("work".to_owned()),
                "[А-яЎў]{3,8}"
            ],
        ),
        0..3,
    );
    let dates = (
        proptest::option::of((proptest::option::of(1900_i32..2026), 1_u32..13, 1_u32..29)),
        proptest::option::of((1950_i32..2026, 1_u32..13, 1_u32..29)),
    );
    let lists = (
        proptest::collection::vec("[a-z]{1,8}@example\\.com", 0..3),
        proptest::collection::vec(some_word(), 0..3),
    );
    let note = "[A-Za-zА-я,;\\\\\"\\n ]{0,120}".prop_map(|text| text.trim().to_owned());
    let photo =
        proptest::option::of(proptest::collection::vec(any::<u8>(), 1..300).prop_map(picture));
    let label = prop_oneof![
        Just(String::new()),
        Just("daughter".to_owned()),
        "[А-яЎў]{3,8}"
    ];
    let told = || proptest::collection::vec(("[a-z]{3,8}(-[a-z]{2,4})?", some_word()), 0..3);
    let related = (word(), label, told());
    let related = related.prop_map(|(name, label, ours)| Related { name, label, ours });
    let relatives = proptest::collection::vec(related, 0..3);
    let address = (some_word(), word(), word(), word(), word());
    let address = proptest::option::of(address.prop_map(
        |(street, city, region, postcode, country)| Address {
            street,
            city,
            region,
            postcode,
            country,
        },
    ));
    let own = proptest::collection::vec((some_word(), some_word()), 0..3);
    let own = (address, own, "[0-9]{0,13}", told());
    (names, phones, dates, lists, note, photo, relatives, own).prop_map(
        |(names, phones, dates, lists, note, photo, relatives, own)| {
            let mut emails = lists.0;
            emails.dedup();
            let mut kept = Vec::new();
            for email in emails {
                if !kept.contains(&email) {
                    kept.push(email);
                }
            }
            Contact {
                number: 1,
                family_name: names.0,
                given_name: names.1,
                middle_name: names.2,
                nickname: names.3,
                phones,
                emails: kept,
                birthday: dates.0.and_then(|(year, month, day)| {
                    daftar_core::domain::PartialDate::new(year, month, day)
                }),
                anniversary: dates.1.and_then(|(year, month, day)| {
                    daftar_core::domain::PartialDate::new(Some(year), month, day)
                }),
                groups: lists.1,
                note,
                photo,
                relatives,
                addresses: own.0.into_iter().collect(),
                others: own.1,
                card_number: own.2,
                ours: own.3,
                ..Contact::default()
            }
        },
    )
}
