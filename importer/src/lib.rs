//! Reads files of other programs and writes files for them: separated values, spreadsheets,
//! address books, JSON; seals backups and opens them.
//!
//! What the rows and cards mean is no business of this package: see the room `exchange`.

mod encoding;
mod json;
pub mod limits;
mod markup;
mod neutral;
mod quotes;
pub mod sealing;
mod separated;
mod spreadsheet;
mod vcard;
pub mod writing;

use daftar_core::exchange::{Source, Table, Unreadable};
use daftar_core::format::backup;

/// Bytes from which it is told what a file is.
pub const HEAD_BYTES: usize = 4096;

/// How documents, pictures and packed files begin that might pass for a text.
const OTHERS: [&[u8]; 6] = [
    b"%PDF",
    b"{\\rtf",
    b"\xff\xd8\xff",
    b"\x89PNG",
    b"GIF8",
    b"\x1f\x8b",
];

/// What the first bytes of a file say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    /// A backup of this program.
    Backup,
    /// Sealed with a passphrase.
    Sealed,
    /// To be read here.
    Other,
}

/// Tells what is not read here by the first `HEAD_BYTES` of a file.
pub fn head(bytes: &[u8]) -> Head {
    if bytes.starts_with(b"age-encryption.org/")
        || bytes.starts_with(b"-----BEGIN AGE ENCRYPTED FILE-----")
    {
        return Head::Sealed;
    }
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD_BYTES)]);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if is_backup(text) {
        Head::Backup
    } else {
        Head::Other
    }
}

/// An object whose first part says so, as the backup's own reader wants it.
fn is_backup(text: &str) -> bool {
    let inside = text.strip_prefix('{').unwrap_or_default().trim_start();
    let value = inside.strip_prefix("\"format\"").map(str::trim_start);
    let value = value
        .and_then(|rest| rest.strip_prefix(':'))
        .map(str::trim_start);
    let named = value.and_then(|rest| rest.strip_prefix('"'));
    named.and_then(|rest| rest.split('"').next()) == Some(backup::FORMAT)
}

/// Reads a whole file. What it is is told by what stands in it, never by its name. `on_share`
/// hears how far it is, 0 to 1.
///
/// # Errors
/// Why it cannot be read.
pub fn read(bytes: &[u8], on_share: &mut dyn FnMut(f64)) -> Result<Source, Unreadable> {
    if bytes.len() as u64 > limits::MOST_BYTES {
        return Err(Unreadable::TooLarge);
    }
    match head(bytes) {
        Head::Backup => return Ok(Source::Backup),
        Head::Sealed => return Ok(Source::Sealed),
        Head::Other => {}
    }
    if bytes.starts_with(b"PK") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return spreadsheet::read(bytes, on_share).map(Source::Tables);
    }
    if OTHERS.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(Unreadable::NotATable);
    }
    if vcard::is_vcard(bytes) {
        return vcard::read(bytes, on_share).map(Source::Contacts);
    }
    let text = encoding::decode(bytes).ok_or(Unreadable::NotATable)?;
    read_text(&text, on_share)
}

/// Reads a text: what was pasted.
///
/// # Errors
/// Why it cannot be read.
pub fn read_text(text: &str, on_share: &mut dyn FnMut(f64)) -> Result<Source, Unreadable> {
    let text = text.trim_start_matches('\u{feff}');
    let begins = text.trim_start();
    if begins.is_empty() {
        return Err(Unreadable::Empty);
    }
    if vcard::is_vcard(begins.as_bytes()) {
        return vcard::read(begins.as_bytes(), on_share).map(Source::Contacts);
    }
    if begins.starts_with(['{', '[']) {
        match json::read(begins) {
            // "[draft] Names;Phones" begins like JSON and is none.
            Err(Unreadable::Damaged) if !looks_like_json(begins) => {}
            read => return read.map(Source::Tables),
        }
    }
    if markup::is_markup(begins) {
        return markup::read(begins, on_share).map(Source::Tables);
    }
    let table: Table = separated::read(text, on_share)?;
    Ok(Source::Tables(vec![table]))
}

fn looks_like_json(text: &str) -> bool {
    let mut signs = text.chars().filter(|sign| !sign.is_whitespace());
    matches!(
        (signs.next(), signs.next()),
        (Some('{'), Some('"' | '}')) | (Some('['), Some('{' | '[' | ']' | '"'))
    )
}
