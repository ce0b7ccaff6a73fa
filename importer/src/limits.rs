//! How much is taken at once. A file is a guest: it shall not fill the memory of a tablet.

use daftar_core::exchange::{Row, Unreadable};

/// Bytes of a file.
pub const MOST_BYTES: u64 = 128 << 20;
/// Bytes of a spreadsheet once unpacked. A bomb of a few kilobytes unpacks to gigabytes.
pub const MOST_UNPACKED_BYTES: u64 = 768 << 20;
/// Bytes of a JSON file: it is held as a tree for a while.
pub const MOST_JSON_BYTES: u64 = 48 << 20;
/// Columns of a table. Outlook writes about 100.
pub const MOST_COLUMNS: usize = 1000;
/// Cells of all tables of a file: half a million rows of twenty columns.
pub const MOST_CELLS: usize = 10_000_000;
/// Cards of an address book.
pub const MOST_CONTACTS: usize = 100_000;

/// Counts what has been taken.
#[derive(Debug, Default)]
pub struct Taken {
    cells: usize,
}

impl Taken {
    /// Counts a row.
    ///
    /// # Errors
    /// `TooLarge`.
    pub fn count(&mut self, row: &Row) -> Result<(), Unreadable> {
        if row.cells.len() > MOST_COLUMNS {
            return Err(Unreadable::TooLarge);
        }
        self.more(row.cells.len())
    }

    /// Counts cells.
    ///
    /// # Errors
    /// `TooLarge`.
    pub fn more(&mut self, cells: usize) -> Result<(), Unreadable> {
        self.cells += cells;
        if self.cells > MOST_CELLS {
            return Err(Unreadable::TooLarge);
        }
        Ok(())
    }
}
