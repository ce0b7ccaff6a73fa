//! Stored forms: records as JSON, the journal, segments, the backup file and its import.

pub mod action;
pub mod backup;
pub mod calendar;
pub mod json;
pub mod kinds;
pub mod layout;
pub mod migrate;
pub mod segment;
pub mod unreadable;

/// The version of the records this build writes. Readers of older versions migrate;
/// newer ones are read as far as they are understood and the rest is kept.
pub const VERSION: u32 = 1;
