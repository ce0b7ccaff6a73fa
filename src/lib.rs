//! Daftar: the customer notebook of a small shop, running wholly in the browser.
//!
//! The rooms, in reading order. Pure rooms know no clock, randomness or browser.

#[macro_use]
pub mod domain;

#[cfg(feature = "web")]
pub mod desk;
pub mod format;
pub mod insight;
#[cfg(feature = "web")]
pub mod storage;
pub mod text;
pub mod ui;
#[cfg(feature = "web")]
pub mod views;
