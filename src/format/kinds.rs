//! From segments to the book and back, kind by kind. Here and not where segments are fetched,
//! because a start waits for it: this room is compiled for speed.

use super::json::{read_record, write_foreign};
use super::layout::{Part, Rewrite, rewrite};
use super::segment::{Corrupt, rows_start, unpack};
use crate::domain::change::Record;
use crate::domain::kinds::CardKind;
use crate::domain::{Book, Gone, Kind};

/// What records of unknown kinds are filed under.
const FOREIGN: &str = "foreign";

/// Kinds without which no page can be shown; the rest is read while it is in use.
pub const FIRST_KINDS: &[&str] = &[
    "shop",
    "staff",
    "customer",
    "product",
    "note",
    "coupon",
    "task",
    "template",
    "dismissal",
];

/// Kinds that come last: the largest.
const LAST_KINDS: &[&str] = &["sale", "log"];

/// Names of segments in the order they are read: what the screen needs first comes first.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    let known = Kind::ALL.iter().map(Kind::as_str);
    let between = known.filter(|kind| !FIRST_KINDS.contains(kind) && !LAST_KINDS.contains(kind));
    let first = FIRST_KINDS.iter().copied();
    first
        .chain(between)
        .chain(LAST_KINDS.iter().copied())
        .chain([FOREIGN])
}

/// Puts the rows of a segment into the book.
///
/// # Errors
/// It is not a whole segment of that kind; rows read before that are in the book.
pub fn load_segment(book: &mut Book, kind: &str, bytes: Vec<u8>) -> Result<(), Corrupt> {
    // By far the most: they stay packed until somebody looks.
    if kind == Kind::Sale.as_str() {
        let from = rows_start(&bytes)?;
        return book.put_packed_sales(bytes, from).map_err(|_| Corrupt);
    }
    let bytes = bytes.as_slice();
    with_kind!(
        Kind::from(kind),
        C => unpack(bytes, |held| put(book, C::record(held))),
        E => unpack(bytes, |entry: E| {
            book.put_entry(entry.into());
        }),
        // Records of unknown kinds are kept as the text they came in.
        Kind::Other(kind) => if &*kind == FOREIGN { load_foreign(book, bytes) } else { Err(Corrupt) }
    )
}

/// Records of unknown kinds are kept as the text they came in.
fn load_foreign(book: &mut Book, bytes: &[u8]) -> Result<(), Corrupt> {
    let mut is_whole = true;
    unpack(bytes, |text: String| {
        match read_record(text.as_bytes(), true) {
            Ok(record) => put(book, record),
            Err(_) => is_whole = false,
        }
    })?;
    if is_whole { Ok(()) } else { Err(Corrupt) }
}

/// How many rows of a kind the book has, deleted ones included.
pub fn row_count(book: &Book, kind: &str) -> usize {
    with_kind!(
        Kind::from(kind),
        C => book.cards::<C>().rows().len(),
        E => book.ledger().entries::<E>().len(),
        _ => book.foreign().count()
    )
}

/// How many records the book holds, deleted ones included.
pub fn count_records(book: &Book) -> u64 {
    kinds().map(|kind| row_count(book, kind) as u64).sum()
}

/// Packs what changed of a kind, without what is gone; `parts` are its segments in storage.
pub fn pack_kind(book: &Book, kind: &str, parts: &[Part], gone: &Gone) -> Rewrite {
    with_kind!(
        Kind::from(kind),
        C => {
            let table = book.cards::<C>();
            rewrite(table.rows(), table.touched(), parts, &|held| {
                gone.has_card(held.id, &held.stamps, held.is_deleted)
            })
        },
        E => {
            let entries = book.ledger().entries::<E>();
            rewrite(entries.rows(), entries.touched(), parts, &|entry| {
                gone.has_entry(entry.id, entry.stamp)
            })
        },
        _ => pack_foreign(book, parts)
    )
}

fn pack_foreign(book: &Book, parts: &[Part]) -> Rewrite {
    if !book.is_foreign_touched() && !parts.is_empty() {
        return Rewrite {
            keep: parts.to_vec(),
            put: Vec::new(),
        };
    }
    let texts = book.foreign().map(|foreign| {
        let mut out = Vec::new();
        write_foreign(foreign, &mut out);
        String::from_utf8(out).unwrap_or_default()
    });
    rewrite(
        texts.collect::<Vec<_>>().as_slice(),
        &std::collections::BTreeSet::new(),
        &[],
        &|_| false,
    )
}

fn put(book: &mut Book, record: Record) {
    // Whether the row was there already does not matter: putting it twice comes to the same.
    let _ = book.put(record);
}
