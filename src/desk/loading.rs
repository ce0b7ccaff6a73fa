//! From segments to the book and back, kind by kind.

use crate::domain::Book;
use crate::domain::change::Record;
use crate::domain::entry::Entry;
use crate::format::json::{read_record, write_foreign};
use crate::format::layout::{Part, Rewrite, rewrite};
use crate::format::segment::{Corrupt, unpack};

/// Kinds of segments in the order they are read: what the screen needs first comes first.
pub(super) const KINDS: &[&str] = &[
    "shop", "staff", "customer", "product", "note", "void", "tie", "return", "payment", "sale",
    "log", "foreign",
];

/// Kinds without which no page can be shown; the rest is read while it is in use.
pub(super) const FIRST_KINDS: &[&str] = &["shop", "staff", "customer", "product", "note"];

/// Puts the rows of a segment into the book.
pub(super) fn load_segment(book: &mut Book, kind: &str, bytes: &[u8]) -> Result<(), Corrupt> {
    match kind {
        "shop" => unpack(bytes, |held| put(book, Record::Shop(held))),
        "staff" => unpack(bytes, |held| put(book, Record::Staff(held))),
        "customer" => unpack(bytes, |held| put(book, Record::Customer(held))),
        "product" => unpack(bytes, |held| put(book, Record::Product(held))),
        "note" => unpack(bytes, |held| put(book, Record::Note(held))),
        "sale" => unpack(bytes, |entry| put(book, Record::Entry(Entry::Sale(entry)))),
        "return" => unpack(bytes, |entry| {
            put(book, Record::Entry(Entry::Return(entry)));
        }),
        "payment" => unpack(bytes, |entry| {
            put(book, Record::Entry(Entry::Payment(entry)));
        }),
        "tie" => unpack(bytes, |entry| put(book, Record::Entry(Entry::Tie(entry)))),
        "void" => unpack(bytes, |entry| put(book, Record::Entry(Entry::Void(entry)))),
        "log" => unpack(bytes, |entry| put(book, Record::Entry(Entry::Log(entry)))),
        // Records of unknown kinds are kept as the text they came in.
        "foreign" => {
            let mut is_whole = true;
            unpack(bytes, |text: String| {
                match read_record(text.as_bytes(), true) {
                    Ok(record) => put(book, record),
                    Err(_) => is_whole = false,
                }
            })?;
            if is_whole { Ok(()) } else { Err(Corrupt) }
        }
        _ => Err(Corrupt),
    }
}

/// How many rows of a kind the book has, deleted ones included.
pub(super) fn row_count(book: &Book, kind: &str) -> usize {
    let ledger = book.ledger();
    match kind {
        "shop" => book.shops().rows().len(),
        "staff" => book.staff().rows().len(),
        "customer" => book.customers().rows().len(),
        "product" => book.products().rows().len(),
        "note" => book.notes().rows().len(),
        "sale" => ledger.sales().len(),
        "return" => ledger.returns().len(),
        "payment" => ledger.payments().len(),
        "tie" => ledger.ties().len(),
        "void" => ledger.voids().len(),
        "log" => ledger.logs().len(),
        _ => book.foreign().count(),
    }
}

/// How many records the book holds, deleted ones included.
pub fn count_records(book: &Book) -> u64 {
    KINDS.iter().map(|kind| row_count(book, kind) as u64).sum()
}

/// Packs what changed of a kind; `parts` are its segments in storage.
pub(super) fn pack_kind(book: &Book, kind: &str, parts: &[Part]) -> Rewrite {
    macro_rules! table {
        ($table:expr) => {
            rewrite($table.rows(), $table.touched(), parts)
        };
    }
    let ledger = book.ledger();
    match kind {
        "shop" => table!(book.shops()),
        "staff" => table!(book.staff()),
        "customer" => table!(book.customers()),
        "product" => table!(book.products()),
        "note" => table!(book.notes()),
        "sale" => table!(ledger.sales()),
        "return" => table!(ledger.returns()),
        "payment" => table!(ledger.payments()),
        "tie" => table!(ledger.ties()),
        "void" => table!(ledger.voids()),
        "log" => table!(ledger.logs()),
        _ if !book.is_foreign_touched() && !parts.is_empty() => Rewrite {
            keep: parts.to_vec(),
            put: Vec::new(),
        },
        _ => {
            let texts = book.foreign().map(|foreign| {
                let mut out = Vec::new();
                write_foreign(foreign, &mut out);
                String::from_utf8(out).unwrap_or_default()
            });
            rewrite(
                &texts.collect::<Vec<_>>(),
                &std::collections::BTreeSet::new(),
                &[],
            )
        }
    }
}

fn put(book: &mut Book, record: Record) {
    // Whether the row was there already does not matter: putting it twice comes to the same.
    let _ = book.put(record);
}
