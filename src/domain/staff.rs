//! Who works in the shop.

use super::entry::Kind;
use super::held::Card;
use super::refusal::Refusal;

choice! {
    /// What somebody on the staff may see and do.
    pub enum Role { Seller = "seller", Owner = "owner" }
}

record! {
    /// Somebody on the staff.
    pub struct Staff {
        /// What they are called.
        0 name: String,
        /// Owner or seller.
        1 role: Role,
        /// Phone.
        2 phone: String,
        /// No longer works here; kept for the past.
        3 is_archived: bool,
        /// Part of the sample shop.
        4 is_sample: bool,
    }
}

impl Card for Staff {
    const KIND: Kind = Kind::Staff;
    const NAMES: &'static [&'static str] = Self::FIELDS;

    fn check(&self) -> Result<(), Refusal> {
        if self.name.trim().is_empty() {
            return Err(Refusal::NameNeeded);
        }
        Ok(())
    }
}
