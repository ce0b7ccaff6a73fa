//! A person as address books write them.

use crate::domain::customer::Address;
use crate::domain::{Day, PartialDate};

/// What a card of an address book says. Everything as typed, nothing normalised.
#[derive(Debug, Clone, Default, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Contact {
    /// Which card of the file, from 1.
    #[n(0)]
    pub number: u32,
    /// The name as a whole, where the card gives no parts.
    #[n(1)]
    pub full_name: String,
    /// Family name.
    #[n(2)]
    pub family_name: String,
    /// Given name.
    #[n(3)]
    pub given_name: String,
    /// Patronymic or middle name.
    #[n(4)]
    pub middle_name: String,
    /// What people call them.
    #[n(5)]
    pub nickname: String,
    /// Where they work.
    #[n(6)]
    pub organization: String,
    /// Numbers with what the card calls them ("cell", "work", own words).
    #[n(7)]
    pub phones: Vec<(String, String)>,
    /// Addresses of mail, in order.
    #[n(8)]
    pub emails: Vec<String>,
    /// Postal addresses; all in the street where the card does not part them.
    #[n(9)]
    pub addresses: Vec<Address>,
    /// Pages and messengers, as addresses.
    #[n(10)]
    pub links: Vec<String>,
    /// With or without a year.
    #[n(11)]
    pub birthday: Option<PartialDate>,
    /// Of the wedding, as a rule.
    #[n(12)]
    pub anniversary: Option<PartialDate>,
    /// Groups the owner put them in.
    #[n(13)]
    pub groups: Vec<String>,
    /// Free text.
    #[n(14)]
    pub note: String,
    /// A picture, as the bytes of its file.
    #[cbor(n(15), with = "minicbor::bytes")]
    pub photo: Option<Vec<u8>>,
    /// When the card was last changed.
    #[n(16)]
    pub revised: Option<Day>,
    /// What the card says besides, by name, so that nothing is dropped silently.
    #[n(17)]
    pub others: Vec<(String, String)>,
    /// What the program that wrote it knows the card by.
    #[n(18)]
    pub uid: String,
    /// Relatives.
    #[n(19)]
    pub relatives: Vec<Related>,
    /// The number of the customer's card, which only our own files hold.
    #[n(20)]
    pub card_number: String,
    /// What else only our own files hold, by name.
    #[n(21)]
    pub ours: Vec<(String, String)>,
}

/// A relative whom a card names.
#[derive(Debug, Clone, Default, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Related {
    /// Their name; only our own files leave it out.
    #[n(0)]
    pub name: String,
    /// What the card calls them ("daughter", "spouse", own words).
    #[n(1)]
    pub label: String,
    /// What else only our own files hold of them, by name.
    #[n(2)]
    pub ours: Vec<(String, String)>,
}
