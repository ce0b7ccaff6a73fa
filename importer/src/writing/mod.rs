//! Files for other programs.

mod csv;
mod vcard;
mod xlsx;

pub use csv::csv;
pub use vcard::vcard;
pub use xlsx::xlsx;
