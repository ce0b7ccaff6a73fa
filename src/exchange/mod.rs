//! Data from elsewhere and for elsewhere: tables and contacts as other programs keep them,
//! what they mean here, and what bringing them in would do.
//!
//! Files are taken apart by a package of their own, `importer`, which knows their containers and
//! encodings and hands over [`Table`]s and [`Contact`]s. Here they get their meaning.

pub mod contact;
pub mod duplicates;
pub mod export;
pub mod layout;
pub mod meaning;
mod ours;
pub mod plan;
pub mod reading;
pub mod source;
pub mod table;
pub mod wire;

pub use contact::{Contact, Related};
pub use source::{Source, Unreadable};
pub use table::{Cell, Merged, Row, Table};
