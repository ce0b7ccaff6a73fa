//! What a file from elsewhere turned out to be.

use super::{Contact, Table};

/// What a file holds. It is told by what stands in it, never by its name.
#[derive(Debug, Clone, PartialEq)]
pub enum Source {
    /// Sheets of a spreadsheet, separated values, or rows of JSON. None of them is empty.
    Tables(Vec<Table>),
    /// Cards of an address book.
    Contacts(Vec<Contact>),
    /// A backup of this program: to be read by what reads backups.
    Backup,
    /// A file sealed with a passphrase (age): to be opened first.
    Sealed,
}

/// Why a file or what was pasted cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub enum Unreadable {
    /// Nothing stands in it.
    #[n(0)]
    Empty,
    /// It is more than this program takes at once.
    #[n(1)]
    TooLarge,
    /// A workbook that opens only with a password.
    #[n(2)]
    PasswordProtected,
    /// No table, address book or backup: a picture, a document, a page.
    #[n(3)]
    NotATable,
    /// It says what it is, but is cut off or damaged.
    #[n(4)]
    Damaged,
    /// A sealed file that this passphrase does not open.
    #[n(5)]
    WrongPassphrase,
    /// A workbook of nothing but formulas without their results.
    #[n(6)]
    Unsolved,
}
