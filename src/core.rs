//! The pure rooms of Daftar, in reading order. They know no clock, randomness or browser.

#[macro_use]
pub mod domain;
pub mod exchange;
pub mod format;
pub mod insight;
pub mod text;
