//! Files for other programs.

mod csv;
mod vcard;
mod xlsx;

pub use csv::csv;
pub use vcard::vcard;
pub(crate) use vcard::{CARD_NUMBER, NAMELESS, OURS, OWN_FIELD};
pub use xlsx::xlsx;
