//! Files as shops have them, read and written.

// A test that cannot go on fails; that is what it is for.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod address_books;
mod hostile;
mod layouts;
mod markup;
mod merged;
mod own_cards;
mod owners;
mod pack;
mod round_trips;
mod sealed;
mod shown;
mod unsolved;
mod workbooks;

use daftar_core::exchange::{Contact, Source, Table, Unreadable};

/// A file of the fixtures.
fn fixture(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/exchange");
    std::fs::read(format!("{folder}/{name}")).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn read(bytes: &[u8]) -> Result<Source, Unreadable> {
    daftar_importer::read(bytes, &mut |_| {})
}

fn tables(bytes: &[u8]) -> Vec<Table> {
    match read(bytes) {
        Ok(Source::Tables(tables)) => tables,
        other => panic!("no tables: {other:?}"),
    }
}

fn contacts(bytes: &[u8]) -> Vec<Contact> {
    match read(bytes) {
        Ok(Source::Contacts(contacts)) => contacts,
        other => panic!("no contacts: {other:?}"),
    }
}

/// The cells of a table as texts.
fn texts(table: &Table) -> Vec<Vec<String>> {
    let row =
        |row: &daftar_core::exchange::Row| row.cells.iter().map(ToString::to_string).collect();
    table.rows.iter().map(row).collect()
}

/// What stands below a column, by its name in the first row.
fn column(table: &Table, name: &str) -> Vec<String> {
    let rows = texts(table);
    let place = rows[0].iter().position(|column| column == name);
    let place = place.unwrap_or_else(|| panic!("no column {name} in {:?}", rows[0]));
    let cell = |row: &Vec<String>| row.get(place).cloned().unwrap_or_default();
    rows[1..].iter().map(cell).collect()
}
