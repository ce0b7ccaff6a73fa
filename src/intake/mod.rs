//! What reads and writes files of other programs, and seals backups: the module `importer`, in a
//! worker that is loaded when it is needed. Knows no customers, products or words.

mod worker;

use std::fmt;

use web_sys::Blob;

use crate::exchange::wire::{
    Answer, Format, Order, Part, Parts, parts_of_contacts, parts_of_tables,
};
use crate::exchange::{Contact, Source, Table, Unreadable};
use crate::storage::files::{FileError, Slices};
use crate::storage::save::Parts as FileParts;

pub use worker::Stop;
use worker::Work;

/// Why a file was not read or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IntakeError {
    /// The module could not be loaded: no network, and it was not kept yet.
    NotLoaded,
    /// The owner stopped it.
    Stopped,
    /// What the file is.
    Unreadable(Unreadable),
    /// The file went away, or there is no room for the new one.
    File(FileError),
    /// The module broke over this file.
    Broken,
}

impl fmt::Display for IntakeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for IntakeError {}

impl From<Unreadable> for IntakeError {
    fn from(why: Unreadable) -> Self {
        Self::Unreadable(why)
    }
}

impl From<FileError> for IntakeError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

/// Reads a file. `on_share` hears how far it is, 0 to 1.
///
/// # Errors
/// Why it cannot be read, or that it was stopped.
pub async fn read_file(
    file: &Blob,
    stop: &Stop,
    on_share: &mut dyn FnMut(f64),
) -> Result<Source, IntakeError> {
    let mut work = Work::start(stop).await?;
    work.ask(&Order::Read, Some(file))?;
    source(&mut work, on_share).await
}

/// Reads what was pasted.
///
/// # Errors
/// Why it cannot be read, or that it was stopped.
pub async fn read_text(
    text: String,
    stop: &Stop,
    on_share: &mut dyn FnMut(f64),
) -> Result<Source, IntakeError> {
    let mut work = Work::start(stop).await?;
    work.ask(&Order::ReadText(text), None)?;
    source(&mut work, on_share).await
}

/// Writes tables into one file: CSV takes the first, a workbook has a sheet for each.
///
/// # Errors
/// No room, the module could not be loaded, or it was stopped.
pub async fn write_tables(
    tables: Vec<Table>,
    format: Format,
    stop: &Stop,
    on_share: &mut dyn FnMut(f64),
) -> Result<Blob, IntakeError> {
    written(parts_of_tables(tables), format, stop, on_share).await
}

/// Writes cards of an address book.
///
/// # Errors
/// No room, the module could not be loaded, or it was stopped.
pub async fn write_contacts(
    contacts: Vec<Contact>,
    stop: &Stop,
    on_share: &mut dyn FnMut(f64),
) -> Result<Blob, IntakeError> {
    written(parts_of_contacts(contacts), Format::Vcard, stop, on_share).await
}

/// Seals a file with a passphrase, as the tool `age` does.
///
/// # Errors
/// No room, the module could not be loaded, or it was stopped.
pub async fn seal(
    file: &Blob,
    passphrase: String,
    stop: &Stop,
    on_share: &mut dyn FnMut(f64),
) -> Result<Blob, IntakeError> {
    let mut work = Work::start(stop).await?;
    work.ask(&Order::Seal(passphrase), Some(file))?;
    blob(&mut work, SEALED_MIME, on_share).await
}

/// Opens a file that was sealed with a passphrase.
///
/// # Errors
/// `WrongPassphrase` or `Damaged` among what is unreadable, or that it was stopped.
pub async fn open(
    file: &Blob,
    passphrase: String,
    stop: &Stop,
    on_share: &mut dyn FnMut(f64),
) -> Result<Blob, IntakeError> {
    let mut work = Work::start(stop).await?;
    work.ask(&Order::Open(passphrase), Some(file))?;
    blob(&mut work, OPENED_MIME, on_share).await
}

/// Whether a file is sealed, by its first bytes.
pub async fn is_sealed(file: &Blob) -> bool {
    let Ok(head) = file.slice_with_f64_and_f64(0.0, SEAL.len() as f64) else {
        return false;
    };
    let mut slices = Slices::of(&head);
    slices
        .next()
        .await
        .is_ok_and(|bytes| bytes.as_deref() == Some(SEAL))
}

/// How files of `age` begin.
const SEAL: &[u8] = b"age-encryption.org/";
/// The types of files.
const SEALED_MIME: &str = "application/octet-stream";
const OPENED_MIME: &str = "application/json";

/// The type of a file in that format.
pub fn mime(format: Format) -> &'static str {
    match format {
        Format::CsvComma | Format::CsvSemicolon => "text/csv",
        Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Format::Vcard => "text/vcard",
    }
}

async fn source(work: &mut Work, on_share: &mut dyn FnMut(f64)) -> Result<Source, IntakeError> {
    let mut parts = Parts::default();
    loop {
        match work.answer().await? {
            Answer::Share(share) => on_share(share),
            Answer::Part(part) => parts.push(part),
            Answer::Backup => return Ok(Source::Backup),
            Answer::Sealed => return Ok(Source::Sealed),
            Answer::Done if parts.contacts.is_empty() => return Ok(Source::Tables(parts.tables)),
            Answer::Done => return Ok(Source::Contacts(parts.contacts)),
            Answer::Failed(why) => return Err(why.into()),
            Answer::Ready | Answer::Bytes(_) => {}
        }
    }
}

async fn written(
    parts: impl Iterator<Item = Part>,
    format: Format,
    stop: &Stop,
    on_share: &mut dyn FnMut(f64),
) -> Result<Blob, IntakeError> {
    let mut work = Work::start(stop).await?;
    for part in parts {
        work.ask(&Order::Part(part), None)?;
        // The module says when it has taken it, so that the page has time for other things.
        work.answer().await?;
    }
    work.ask(&Order::Write(format), None)?;
    blob(&mut work, mime(format), on_share).await
}

async fn blob(
    work: &mut Work,
    mime: &str,
    on_share: &mut dyn FnMut(f64),
) -> Result<Blob, IntakeError> {
    let mut file = FileParts::new(mime);
    loop {
        match work.answer().await? {
            Answer::Share(share) => on_share(share),
            Answer::Bytes(bytes) => file.push(&bytes)?,
            Answer::Done => return Ok(file.into_blob()?),
            Answer::Failed(why) => return Err(why.into()),
            _ => {}
        }
    }
}
