//! Daftar: the customer notebook of a small shop, running wholly in the browser.

pub mod text;
