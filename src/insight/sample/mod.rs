//! The sample shop: a believable shop of the owner's own country, the same every time.

pub mod chance;

pub use chance::Chance;
