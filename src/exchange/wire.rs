//! What the page and the module that reads and writes files say to each other, as CBOR.
//!
//! Tables travel in parts, so that neither side takes long over one message.

use super::{Contact, Row, Table, Unreadable};

/// Rows in one message.
pub const ROWS_AT_ONCE: usize = 2000;
/// Cards in one message: they may hold pictures.
pub const CONTACTS_AT_ONCE: usize = 100;

/// A file that can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub enum Format {
    /// Separated values of the first table, as spreadsheets of English-speaking countries take
    /// them: commas, a decimal point.
    #[n(0)]
    CsvComma,
    /// Separated values of the first table, as spreadsheets of other countries take them:
    /// semicolons, a decimal comma.
    #[n(1)]
    CsvSemicolon,
    /// A workbook with a sheet for each table.
    #[n(2)]
    Xlsx,
}

/// What the page asks for.
#[derive(Debug, Clone, PartialEq, minicbor::Encode, minicbor::Decode)]
pub enum Order {
    /// Read the file that comes with this.
    #[n(0)]
    Read,
    /// Read a text: what was pasted.
    #[n(1)]
    ReadText(#[n(0)] String),
    /// Seal the file that comes with this.
    #[n(2)]
    Seal(#[n(0)] String),
    /// Open the sealed file that comes with this.
    #[n(3)]
    Open(#[n(0)] String),
    /// Parts for the file to be written follow.
    #[n(4)]
    Part(#[n(0)] Part),
    /// Write the parts that came.
    #[n(5)]
    Write(#[n(0)] Format),
    /// Write these cards of an address book, version 3.0. It is answered with their bytes alone:
    /// more of them follow, and neither side holds the pictures of all.
    #[n(6)]
    Cards(#[n(0)] Vec<Contact>),
}

/// What the module answers. `Done` or `Failed` ends it.
#[derive(Debug, Clone, PartialEq, minicbor::Encode, minicbor::Decode)]
pub enum Answer {
    /// It has started.
    #[n(0)]
    Ready,
    /// How far it has come, 0 to 1.
    #[n(1)]
    Share(#[n(0)] f64),
    /// A part of what a file holds.
    #[n(2)]
    Part(#[n(0)] Part),
    /// It is a backup of this program.
    #[n(3)]
    Backup,
    /// It is sealed.
    #[n(4)]
    Sealed,
    /// Bytes of the file that is being written.
    #[n(5)]
    Bytes(#[cbor(n(0), with = "minicbor::bytes")] Vec<u8>),
    /// All is said.
    #[n(6)]
    Done,
    /// It cannot be done.
    #[n(7)]
    Failed(#[n(0)] Unreadable),
}

/// A part of tables or of cards.
#[derive(Debug, Clone, PartialEq, minicbor::Encode, minicbor::Decode)]
pub enum Part {
    /// A table begins, all of it but its rows.
    #[n(0)]
    Table(#[n(0)] Table),
    /// More rows of it.
    #[n(1)]
    Rows(#[n(0)] Vec<Row>),
    /// More cards.
    #[n(2)]
    Contacts(#[n(0)] Vec<Contact>),
}

/// Takes tables apart for the way.
pub fn parts_of_tables(tables: Vec<Table>) -> impl Iterator<Item = Part> {
    tables.into_iter().flat_map(|mut table| {
        let mut rows = std::mem::take(&mut table.rows).into_iter();
        let pieces = std::iter::from_fn(move || {
            let piece: Vec<Row> = rows.by_ref().take(ROWS_AT_ONCE).collect();
            (!piece.is_empty()).then_some(Part::Rows(piece))
        });
        std::iter::once(Part::Table(table)).chain(pieces)
    })
}

/// Takes cards apart for the way.
pub fn parts_of_contacts(contacts: Vec<Contact>) -> impl Iterator<Item = Part> {
    let mut contacts = contacts.into_iter();
    std::iter::from_fn(move || {
        let piece: Vec<Contact> = contacts.by_ref().take(CONTACTS_AT_ONCE).collect();
        (!piece.is_empty()).then_some(Part::Contacts(piece))
    })
}

/// Puts together what came in parts.
#[derive(Debug, Default)]
pub struct Parts {
    /// The tables so far.
    pub tables: Vec<Table>,
    /// The cards so far.
    pub contacts: Vec<Contact>,
}

impl Parts {
    /// Takes the next part.
    pub fn push(&mut self, part: Part) {
        match part {
            Part::Table(table) => self.tables.push(table),
            Part::Rows(rows) => match self.tables.last_mut() {
                Some(table) => table.rows.extend(rows),
                None => self.tables.push(Table::new("", rows)),
            },
            Part::Contacts(contacts) => self.contacts.extend(contacts),
        }
    }
}

/// A message as bytes.
pub fn pack<T: minicbor::Encode<()>>(message: &T) -> Vec<u8> {
    // Writing into memory does not fail.
    minicbor::to_vec(message).unwrap_or_default()
}

/// A message from bytes; nothing if they are none.
pub fn unpack<T: for<'b> minicbor::Decode<'b, ()>>(bytes: &[u8]) -> Option<T> {
    minicbor::decode(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Cell, Merged};

    #[test]
    fn tables_arrive_as_they_left() {
        let row = |number| Row {
            number,
            cells: vec![
                Cell::Text("Шаҳноза".into()),
                Cell::Number(-0.5),
                Cell::Date("2026-11-25".parse().unwrap(), Some(3)),
                Cell::Empty,
                Cell::Flag(true),
            ],
            merged: Some(Box::new(Merged {
                is_title: number % 2 == 0,
                from_above: vec![1, number],
            })),
        };
        let tables = vec![
            Table {
                name: "A".into(),
                rows: (1..=ROWS_AT_ONCE as u32 + 1).map(row).collect(),
                unsolved: 7,
            },
            Table::new("B", vec![row(7)]),
        ];
        let mut parts = Parts::default();
        let mut count = 0;
        for part in parts_of_tables(tables.clone()) {
            let Some(Answer::Part(part)) = unpack(&pack(&Answer::Part(part))) else {
                panic!("a part does not arrive");
            };
            parts.push(part);
            count += 1;
        }
        assert_eq!((parts.tables, count), (tables, 5));
    }

    #[test]
    fn contacts_arrive_as_they_left() {
        let contact = |number| Contact {
            number,
            full_name: "Nguyễn".into(),
            phones: vec![("+84".into(), "cell".into())],
            birthday: "--02-29".parse().ok(),
            photo: Some(vec![0, 255]),
            ..Contact::default()
        };
        let contacts: Vec<Contact> = (1..=205).map(contact).collect();
        let mut parts = Parts::default();
        for part in parts_of_contacts(contacts.clone()) {
            let Some(part) = unpack(&pack(&part)) else {
                panic!("a part does not arrive");
            };
            parts.push(part);
        }
        assert_eq!(parts.contacts, contacts);
        assert_eq!(unpack::<Answer>(b"{}"), None);
    }
}
