//! Looks into a packed file before anything is read: what it is, and that it is no bomb.

use std::io::{Cursor, Read};

use daftar_core::exchange::Unreadable;
use zip::ZipArchive;
use zip::result::ZipError;

use super::unsolved::Watch;
use crate::limits::MOST_UNPACKED_BYTES;

/// Parts of a workbook; the largest seen have a few hundred.
const MOST_PARTS: usize = 10_000;
/// Texts a workbook may say it has: room for them is made at once.
const MOST_TEXTS: u64 = 20_000_000;
/// Bytes at the beginning of a part in which it says so.
const HEAD_BYTES: usize = 2048;
const ODS: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// What a packed file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A workbook of Excel.
    Xlsx {
        /// Formulas in it may lack their results.
        may_be_unsolved: bool,
    },
    /// A workbook of `LibreOffice`.
    Ods,
    /// A document, or files of any kind.
    Other,
}

/// What a packed file is, once it is known to unpack to a bearable size: what it says of its
/// size may be a lie, so it is unpacked to see.
///
/// # Errors
/// `TooLarge`, `Damaged`, `PasswordProtected`.
pub fn kind(bytes: &[u8]) -> Result<Kind, Unreadable> {
    kind_within(bytes, MOST_UNPACKED_BYTES)
}

fn kind_within(bytes: &[u8], most_bytes: u64) -> Result<Kind, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    if archive.len() > MOST_PARTS {
        return Err(Unreadable::TooLarge);
    }
    let mut kind = Kind::Other;
    let mut left = most_bytes;
    let mut watch = Watch::default();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
                Unreadable::PasswordProtected
            }
            _ => Unreadable::Damaged,
        })?;
        let name = part.name().map_err(|_| Unreadable::Damaged)?;
        let name = name.to_ascii_lowercase();
        let mut head = Vec::new();
        let mut watched = name.starts_with("xl/worksheets/").then_some(&mut watch);
        let mut see = |piece: &[u8]| {
            if let Some(watch) = &mut watched {
                watch.see(piece);
            }
        };
        left -= unpacked(&mut part, left, &mut head, &mut see)?;
        watch.end();
        if name.ends_with("workbook.xml") && name.starts_with("xl/") {
            kind = Kind::Xlsx {
                may_be_unsolved: false,
            };
        }
        if name == "mimetype" && head.starts_with(ODS) {
            kind = Kind::Ods;
        }
        if texts_said(&head) > MOST_TEXTS {
            return Err(Unreadable::Damaged);
        }
    }
    if let Kind::Xlsx { may_be_unsolved } = &mut kind {
        *may_be_unsolved = watch.has_any;
    }
    Ok(kind)
}

/// The length of a part, and its beginning. `see` is shown all of it.
fn unpacked(
    part: &mut impl Read,
    most: u64,
    head: &mut Vec<u8>,
    see: &mut dyn FnMut(&[u8]),
) -> Result<u64, Unreadable> {
    let mut piece = vec![0; 64 << 10];
    let mut length = 0;
    loop {
        let read = part.read(&mut piece).map_err(|_| Unreadable::Damaged)?;
        if read == 0 {
            return Ok(length);
        }
        let missing = HEAD_BYTES.saturating_sub(head.len());
        head.extend_from_slice(&piece[..read.min(missing)]);
        see(&piece[..read]);
        length += read as u64;
        if length > most {
            return Err(Unreadable::TooLarge);
        }
    }
}

/// The number behind `uniqueCount="`.
fn texts_said(head: &[u8]) -> u64 {
    let head = String::from_utf8_lossy(head);
    let Some((_, behind)) = head.split_once("uniqueCount=") else {
        return 0;
    };
    let digits = behind.trim_start_matches(['"', '\'', ' ']);
    let digits: String = digits
        .chars()
        .take_while(char::is_ascii_digit)
        .take(18)
        .collect();
    digits.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn pack(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            archive
                .start_file(*name, SimpleFileOptions::default())
                .unwrap();
            archive.write_all(bytes).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn bombs_do_not_go_off() {
        let blanks = vec![b' '; 4 << 20];
        let parts = [
            ("xl/workbook.xml", &b"<workbook/>"[..]),
            ("a.png", &blanks),
            ("b.png", &blanks),
        ];
        let bomb = pack(&parts);
        assert!(bomb.len() < 1 << 16);
        assert_eq!(kind_within(&bomb, 6 << 20), Err(Unreadable::TooLarge));
        let whole = Kind::Xlsx {
            may_be_unsolved: false,
        };
        assert_eq!(kind_within(&bomb, 9 << 20), Ok(whole));
    }

    #[test]
    fn no_room_is_made_for_a_boast() {
        let texts = br#"<sst count="9" uniqueCount="99999999999"><si><t>a</t></si></sst>"#;
        assert_eq!(
            kind(&pack(&[("xl/sharedStrings.xml", texts)])),
            Err(Unreadable::Damaged)
        );
    }
}
