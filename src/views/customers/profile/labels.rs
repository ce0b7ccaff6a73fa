//! The choices on a customer's card in words.

pub use crate::insight::labels::*;
