//! What reads and writes files of other programs, and seals backups: the module `importer`, in a
//! worker that is loaded when it is needed. Knows no customers, products or words.

mod worker;

use std::fmt;

use web_sys::Blob;

use crate::exchange::wire::{Answer, Format, Order, Parts, parts_of_tables};
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
    let mut work = Work::start(stop).await?;
    for part in parts_of_tables(tables) {
        work.ask(&Order::Part(part), None)?;
        // The module says when it has taken it, so that the page has time for other things.
        work.answer().await?;
    }
    work.ask(&Order::Write(format), None)?;
    blob(&mut work, mime(format), on_share).await
}

/// An address book that is being written, some cards at a time: with their pictures all of them
/// may be more than a tablet holds.
pub struct AddressBook {
    work: Work,
    file: FileParts,
}

impl AddressBook {
    /// Begins it.
    ///
    /// # Errors
    /// The module could not be loaded, or it was stopped.
    pub async fn start(stop: &Stop) -> Result<Self, IntakeError> {
        Ok(Self {
            work: Work::start(stop).await?,
            file: FileParts::new(CARDS_MIME),
        })
    }

    /// Writes more cards.
    ///
    /// # Errors
    /// No room, or it was stopped.
    pub async fn push(&mut self, contacts: Vec<Contact>) -> Result<(), IntakeError> {
        self.work.ask(&Order::Cards(contacts), None)?;
        bytes(&mut self.work, &mut self.file, &mut |_| {}).await
    }

    /// The file.
    ///
    /// # Errors
    /// No room.
    pub fn finish(self) -> Result<Blob, IntakeError> {
        Ok(self.file.into_blob()?)
    }
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
const CARDS_MIME: &str = "text/vcard";

/// The type of a file in that format.
pub fn mime(format: Format) -> &'static str {
    match format {
        Format::CsvComma | Format::CsvSemicolon => "text/csv",
        Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
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

async fn blob(
    work: &mut Work,
    mime: &str,
    on_share: &mut dyn FnMut(f64),
) -> Result<Blob, IntakeError> {
    let mut file = FileParts::new(mime);
    bytes(work, &mut file, on_share).await?;
    Ok(file.into_blob()?)
}

/// Takes in what is written until all of it is said.
async fn bytes(
    work: &mut Work,
    file: &mut FileParts,
    on_share: &mut dyn FnMut(f64),
) -> Result<(), IntakeError> {
    loop {
        match work.answer().await? {
            Answer::Share(share) => on_share(share),
            Answer::Bytes(bytes) => file.push(&bytes)?,
            Answer::Done => return Ok(()),
            Answer::Failed(why) => return Err(why.into()),
            _ => {}
        }
    }
}
