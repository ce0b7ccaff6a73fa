//! The backup file: one JSON document that people can read and other programs can write.
//!
//! [`BackupWriter`] makes it in pieces, [`BackupReader`] takes it in pieces and gives what
//! is [`Staged`]; a [`Plan`] says what importing that would do, before anything is done.
//! `docs/FORMAT.md` describes the file for those who write programs.

mod commit;
mod complete;
mod document;
mod fate;
mod files;
mod findings;
mod header;
mod plan;
mod reader;
mod receipt;
mod scan;
mod staged;
mod writer;

use std::fmt;

pub use commit::{Choices, Imported};
pub use fate::Fate;
pub use files::AttachedFile;
pub use findings::{AheadDevice, Findings, Tally};
pub use header::Header;
pub use plan::{OtherShop, Plan, Planner, plan};
pub use reader::{BackupReader, Step};
pub use receipt::Receipt;
pub use staged::{BadRecord, Staged};
pub use writer::{BackupWriter, Origin};

/// What the field `format` of every backup says.
pub const FORMAT: &str = "daftar";
/// The oldest version of the app that reads what this one writes.
pub const MIN_READER: u32 = 1;
/// A record larger than this is not one.
pub const MAX_RECORD_BYTES: usize = 4 << 20;
/// A file attached to a backup may be this large, as base64.
pub const MAX_FILE_BYTES: usize = 32 << 20;

/// Why a file cannot be read as a backup. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupError {
    /// There is nothing in it.
    Empty,
    /// Its text is not UTF-8.
    Encoding,
    /// It is not JSON.
    NotJson {
        /// Where that shows, in bytes from the start.
        at: u64,
    },
    /// It ends before it is complete.
    Truncated {
        /// Where it ends, in bytes from the start.
        at: u64,
    },
    /// It is JSON, but of another program.
    NotABackup,
    /// A newer version of the app is needed.
    TooNew {
        /// The version of the format that the reader must know.
        min_reader: u32,
    },
    /// It was changed or damaged after it was written.
    WrongChecksum,
    /// Its values lie too deep in one another.
    TooDeep {
        /// Where, in bytes from the start.
        at: u64,
    },
    /// One of its own fields, outside the records, has a value of the wrong form.
    WrongForm {
        /// Which.
        field: Box<str>,
    },
}

impl fmt::Display for BackupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("empty"),
            Self::Encoding => f.write_str("not UTF-8"),
            Self::NotJson { at } => write!(f, "not JSON at byte {at}"),
            Self::Truncated { at } => write!(f, "ends too early, at byte {at}"),
            Self::NotABackup => f.write_str("not a backup"),
            Self::TooNew { min_reader } => write!(f, "needs version {min_reader}"),
            Self::WrongChecksum => f.write_str("wrong checksum"),
            Self::TooDeep { at } => write!(f, "too deep at byte {at}"),
            Self::WrongForm { field } => write!(f, "wrong form of {field}"),
        }
    }
}

impl std::error::Error for BackupError {}

/// Reads a backup that lies in memory whole.
///
/// # Errors
/// Why it cannot be read.
pub fn read(bytes: &[u8]) -> Result<Staged, BackupError> {
    let mut reader = BackupReader::new(bytes.len() as u64);
    for piece in bytes.chunks(1 << 20) {
        reader.push(piece);
        while reader.step(usize::MAX)? == Step::Busy {}
    }
    reader.end();
    reader.finish()
}
