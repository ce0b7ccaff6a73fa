//! Looks into a workbook of Excel 97 before it is read: room for its sheets is made at once, by
//! what it says and by the cell that lies farthest out.

use std::io::{Read, Seek};

use cfb::CompoundFile;
use daftar_core::exchange::Unreadable;

use crate::limits::{MOST_BYTES, MOST_CELLS};

/// Where a workbook stands in its container: of Excel 97 and later, of Excel 5.
const WORKBOOKS: [&str; 2] = ["/Workbook", "/Book"];
/// What Excel of today calls a workbook under a password.
const ENCRYPTED: &str = "/EncryptedPackage";
/// Records, as MS-XLS numbers them: the beginning of a sheet, its size, and cells of all kinds.
const BEGIN: u16 = 0x0809;
const DIMENSIONS: u16 = 0x0200;
const CELLS: [u16; 9] = [
    0x0006, 0x00bd, 0x00be, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e,
];

/// Whether it can be read, and if not why.
///
/// # Errors
/// `PasswordProtected`, `TooLarge`, `NotATable` for documents that are built the same way.
pub fn inspect(file: impl Read + Seek) -> Result<(), Unreadable> {
    let mut file = CompoundFile::open(file).map_err(|_| Unreadable::Damaged)?;
    if file.exists(ENCRYPTED) {
        return Err(Unreadable::PasswordProtected);
    }
    let found = WORKBOOKS.into_iter().find(|name| file.exists(name));
    let found = found.ok_or(Unreadable::NotATable)?;
    let stream = file.open_stream(found).map_err(|_| Unreadable::Damaged)?;
    let mut records = Vec::new();
    let read = stream.take(MOST_BYTES).read_to_end(&mut records);
    read.map_err(|_| Unreadable::Damaged)?;
    let cells: u64 = sheets(&records).map(Extent::cells).sum();
    if cells > MOST_CELLS as u64 {
        return Err(Unreadable::TooLarge);
    }
    Ok(())
}

/// How far a sheet reaches.
#[derive(Debug, Default, Clone, Copy)]
struct Extent {
    rows: u64,
    columns: u64,
}

impl Extent {
    fn reach(&mut self, rows: u64, columns: u64) {
        self.rows = self.rows.max(rows);
        self.columns = self.columns.max(columns);
    }

    fn cells(self) -> u64 {
        self.rows.saturating_mul(self.columns)
    }
}

fn sheets(records: &[u8]) -> impl Iterator<Item = Extent> {
    let mut sheets = vec![Extent::default()];
    let mut rest = records;
    while let [a, b, c, d, behind @ ..] = rest {
        let kind = u16::from_le_bytes([*a, *b]);
        let length = usize::from(u16::from_le_bytes([*c, *d])).min(behind.len());
        let (body, next) = behind.split_at(length);
        rest = next;
        let word = |at: usize| {
            let bytes = body.get(at..at + 2).and_then(|bytes| bytes.try_into().ok());
            bytes.map_or(0, |bytes| u64::from(u16::from_le_bytes(bytes)))
        };
        if kind == BEGIN {
            sheets.push(Extent::default());
        }
        let Some(sheet) = sheets.last_mut() else {
            continue;
        };
        if kind == DIMENSIONS && length >= 14 {
            sheet.reach(word(4) | (word(6) << 16), word(10));
        } else if kind == DIMENSIONS {
            sheet.reach(word(2), word(6));
        } else if CELLS.contains(&kind) {
            // A record of several cells names the last column at its end.
            let last = if matches!(kind, 0x00bd | 0x00be) {
                length.saturating_sub(2)
            } else {
                2
            };
            sheet.reach(word(0) + 1, word(2).max(word(last)) + 1);
        }
    }
    sheets.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, body: &[u8]) -> Vec<u8> {
        let mut record = kind.to_le_bytes().to_vec();
        record.extend((body.len() as u16).to_le_bytes());
        record.extend_from_slice(body);
        record
    }

    #[test]
    fn sheets_reach_as_far_as_they_say_and_as_their_cells_lie() {
        let dimensions = [0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 5, 0, 0, 0];
        let far = [0xff, 0xff, 3, 0, 0, 0, 0, 0];
        let all = [
            record(BEGIN, &[]),
            record(DIMENSIONS, &dimensions),
            record(BEGIN, &[]),
            record(0x0203, &far),
            vec![1],
        ];
        let cells: Vec<u64> = sheets(&all.concat()).map(Extent::cells).collect();
        assert_eq!(cells, [0, 50, 65_536 * 4]);
    }
}
