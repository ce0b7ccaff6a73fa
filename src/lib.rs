//! Daftar: the customer notebook of a small shop, running wholly in the browser.
//!
//! The rooms, in reading order. The pure ones are a package of their own, `daftar-core`.

pub use daftar_core::{domain, exchange, format, insight, text};

#[cfg(feature = "web")]
pub mod desk;
#[cfg(feature = "web")]
pub mod intake;
#[cfg(feature = "web")]
pub mod scan;
#[cfg(feature = "web")]
pub mod storage;
pub mod ui;
#[cfg(feature = "web")]
pub mod views;
