//! A person as address books write them.

use crate::domain::{Day, PartialDate};

/// What a card of an address book says. Everything as typed, nothing normalised.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Contact {
    /// Which card of the file, from 1.
    pub number: u32,
    /// The name as a whole, where the card gives no parts.
    pub full_name: String,
    /// Family name.
    pub family_name: String,
    /// Given name.
    pub given_name: String,
    /// Patronymic or middle name.
    pub middle_name: String,
    /// What people call them.
    pub nickname: String,
    /// Where they work.
    pub organization: String,
    /// Numbers with what the card calls them ("cell", "work", own words).
    pub phones: Vec<(String, String)>,
    /// Addresses of mail, in order.
    pub emails: Vec<String>,
    /// Postal addresses as one text each, lines parted by `\n`.
    pub addresses: Vec<String>,
    /// Pages and messengers, as addresses.
    pub links: Vec<String>,
    /// With or without a year.
    pub birthday: Option<PartialDate>,
    /// Of the wedding, as a rule.
    pub anniversary: Option<PartialDate>,
    /// Groups the owner put them in.
    pub groups: Vec<String>,
    /// Free text.
    pub note: String,
    /// A picture, as the bytes of its file.
    pub photo: Option<Vec<u8>>,
    /// When the card was last changed.
    pub revised: Option<Day>,
    /// What the card says besides, by name, so that nothing is dropped silently.
    pub others: Vec<(String, String)>,
}
