//! Writes a backup in pieces, so that the caller can show progress and stay at hand.

use rustc_hash::FxHashSet;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{AttachedFile, FORMAT, MIN_READER};
use crate::domain::entry::{EntryRecord, Kind};
use crate::domain::held::Card;
use crate::domain::table::{Entries, Table};
use crate::domain::{Book, DeviceId, Gone, Id, Moment, Stamp};
use crate::format::{VERSION, json};

/// Pieces are closed at about this size.
const PIECE_BYTES: usize = 256 << 10;

/// Which installation writes, and when.
#[derive(Debug, Clone, Copy)]
pub struct Origin {
    /// The installation.
    pub device: DeviceId,
    /// Now.
    pub written: Moment,
}

/// Writes one backup: records piece by piece, then files one by one, then the end.
///
/// Which records it holds, and in which order, is settled at the start: kind by kind, by
/// id, deleted cards and entries taken back included, so that equal books give equal
/// records; but not what came with an import that was taken back. What each says is taken when its piece is written; an edit made meanwhile
/// may be in or not.
#[derive(Debug)]
pub struct BackupWriter {
    sections: Vec<Section>,
    section: usize,
    row: usize,
    total: usize,
    written: usize,
    head: Option<String>,
    sum: Sha256,
    has_files: bool,
}

#[derive(Debug)]
struct Section {
    kind: Kind,
    places: Places,
}

#[derive(Debug)]
enum Places {
    /// Places in the table of a kind this version knows.
    Rows(Vec<u32>),
    /// Kind and id of records it does not know.
    Foreign(Vec<(Box<str>, Box<str>)>),
}

impl Places {
    fn len(&self) -> usize {
        match self {
            Self::Rows(places) => places.len(),
            Self::Foreign(keys) => keys.len(),
        }
    }
}

#[derive(Serialize)]
struct HeaderJson<'a> {
    format: &'a str,
    version: u32,
    min_reader: u32,
    shop: Option<Id>,
    shop_name: &'a str,
    device: String,
    clock: Stamp,
    written: Moment,
    counts: serde_json::Map<String, serde_json::Value>,
}

impl BackupWriter {
    /// A backup of the book as it stands.
    pub fn new(book: &Book, origin: Origin) -> Self {
        Self::of(book, origin, sections(book, &|_| true, true))
    }

    /// A file of some records alone, by their ids. It is read like any backup, and adds those
    /// records to what is there.
    pub fn part(book: &Book, origin: Origin, ids: &FxHashSet<Id>) -> Self {
        Self::of(book, origin, sections(book, &|id| ids.contains(&id), false))
    }

    fn of(book: &Book, origin: Origin, sections: Vec<Section>) -> Self {
        let counts = sections.iter().map(|section| {
            let kind = section.kind.as_str().to_owned();
            (kind, section.places.len().into())
        });
        let shop = book.shop();
        let header = HeaderJson {
            format: FORMAT,
            version: VERSION,
            min_reader: MIN_READER,
            shop: shop.map(|(id, _)| id),
            shop_name: shop.map_or("", |(_, shop)| &shop.name),
            device: origin.device.to_string(),
            clock: book.latest(),
            written: origin.written,
            counts: counts.collect(),
        };
        let mut head = serde_json::to_string(&header).unwrap_or_default();
        head.truncate(head.len().saturating_sub(1));
        head.push_str(",\n\"records\":");
        Self {
            total: sections.iter().map(|section| section.places.len()).sum(),
            sections,
            section: 0,
            row: 0,
            written: 0,
            head: Some(head),
            sum: Sha256::new(),
            has_files: false,
        }
    }

    /// How many records are written, and how many there are in all.
    pub fn progress(&self) -> (usize, usize) {
        (self.written, self.total)
    }

    /// The next piece; none when all records are written.
    pub fn piece(&mut self, book: &Book) -> Option<Vec<u8>> {
        let head = self.head.take();
        if head.is_none() && self.section == self.sections.len() {
            return None;
        }
        let mut out = Vec::with_capacity(PIECE_BYTES + (PIECE_BYTES >> 3));
        if head.is_some() {
            out.push(b'[');
        }
        while let Some(section) = self.sections.get(self.section) {
            if self.row == section.places.len() {
                self.section += 1;
                self.row = 0;
                continue;
            }
            if out.len() >= PIECE_BYTES {
                break;
            }
            out.extend_from_slice(if self.written == 0 { b"\n" } else { b",\n" });
            write_row(book, section, self.row, &mut out);
            self.row += 1;
            self.written += 1;
        }
        if self.section == self.sections.len() {
            out.extend_from_slice(if self.total == 0 { b"]" } else { b"\n]" });
        }
        self.sum.update(&out);
        let Some(head) = head else { return Some(out) };
        Some([head.as_bytes(), &out].concat())
    }

    /// A file that records name, once all records are written.
    pub fn file(&mut self, file: &AttachedFile) -> Vec<u8> {
        let mut out = Vec::with_capacity(file.bytes.len() / 3 * 4 + 128);
        let is_first = !std::mem::replace(&mut self.has_files, true);
        out.extend_from_slice(if is_first {
            b",\n\"files\":[\n"
        } else {
            b",\n"
        });
        file.write(&mut out);
        out
    }

    /// The last piece.
    pub fn finish(self) -> Vec<u8> {
        let files = if self.has_files { "\n]" } else { "" };
        format!("{files},\n\"sha256\":\"{}\"}}\n", hex(&self.sum.finalize())).into_bytes()
    }
}

/// Bytes in hexadecimal, lower case.
pub fn hex(bytes: &[u8]) -> String {
    let digit = |nibble: u8| char::from(b"0123456789abcdef"[usize::from(nibble)]);
    let digits = bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]);
    digits.collect()
}

/// Records of kinds this version does not know name nobody it could ask about.
fn sections(book: &Book, is_in: &dyn Fn(Id) -> bool, has_foreign: bool) -> Vec<Section> {
    let gone = book.gone(i64::MAX);
    let known = Kind::ALL.iter().map(|kind| Section {
        kind: kind.clone(),
        places: Places::Rows(with_kind!(
            kind,
            C => cards::<C>(book.cards(), is_in, &gone),
            E => entries::<E>(book.ledger().entries(), is_in, &gone),
            Kind::Other(_) => Vec::new()
        )),
    });
    let mut sections: Vec<Section> = known.collect();
    for foreign in book.foreign().filter(|_| has_foreign) {
        let key = (foreign.kind.clone(), foreign.id.clone());
        match sections.last_mut() {
            Some(Section {
                kind,
                places: Places::Foreign(keys),
            }) if kind.as_str() == &*foreign.kind => keys.push(key),
            _ => sections.push(Section {
                kind: Kind::Other(foreign.kind.clone()),
                places: Places::Foreign(vec![key]),
            }),
        }
    }
    sections.retain(|section| section.places.len() > 0);
    sections
}

fn cards<T: Card>(table: &Table<T>, is_in: &dyn Fn(Id) -> bool, gone: &Gone) -> Vec<u32> {
    let rows = table.rows().iter().zip(0..);
    let rows = rows.filter(|(held, _)| !gone.has_card(held.id, &held.stamps, held.is_deleted));
    sorted_places(rows.map(|(held, place)| (held.id, place)), is_in)
}

fn entries<T: EntryRecord>(
    entries: &Entries<T>,
    is_in: &dyn Fn(Id) -> bool,
    gone: &Gone,
) -> Vec<u32> {
    let rows = entries.rows().iter().zip(0..);
    let rows = rows.filter(|(entry, _)| !gone.has_entry(entry.id(), entry.stamp()));
    sorted_places(rows.map(|(entry, place)| (entry.id(), place)), is_in)
}

fn sorted_places(rows: impl Iterator<Item = (Id, u32)>, is_in: &dyn Fn(Id) -> bool) -> Vec<u32> {
    // Not by key: that would be another sort for each kind.
    let mut places: Vec<(Id, u32)> = rows.filter(|(id, _)| is_in(*id)).collect();
    places.sort_unstable();
    places.into_iter().map(|(_, place)| place).collect()
}

fn write_row(book: &Book, section: &Section, row: usize, out: &mut Vec<u8>) {
    let place = match &section.places {
        Places::Rows(places) => places[row] as usize,
        Places::Foreign(keys) => {
            if let Some(foreign) = book.foreign_record(&keys[row].0, &keys[row].1) {
                json::write_foreign(foreign, out);
            }
            return;
        }
    };
    with_kind!(
        &section.kind,
        C => json::write_card(&book.cards::<C>().rows()[place], out),
        E => json::write_entry(&book.ledger().entries::<E>().rows()[place], out),
        Kind::Other(_) => {}
    );
}
