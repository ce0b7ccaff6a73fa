//! Everything a person reads or types as text: the words of the interface, plurals, dates, numbers,
//! money, phones, and the folding that lets one script find another.
//!
//! A leaf: it knows no records, no browser and no clock. The browser's own `Intl` is not used because
//! it has no Uzbek or Azerbaijani data in some builds.

pub mod amount;
pub mod collate;
pub mod country;
pub mod currency;
pub mod dates;
pub mod fill;
pub mod fold;
pub mod language;
pub mod money;
pub mod numbers;
pub mod phone;
pub mod template;
pub mod words;
pub mod wrap;

pub use language::Language;
pub use words::{Words, words};
