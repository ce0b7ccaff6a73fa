//! Customers: who they are, what they like, how to reach them, what they agreed to.

use std::collections::BTreeMap;

use super::days::{Day, Moment, PartialDate};
use super::entry::Kind;
use super::held::Card;
use super::ids::Id;
use super::money::Money;
use super::refusal::Refusal;

choice! {
    /// Sex, where it matters to the shop: sizes, salutations.
    pub enum Sex { Unknown = "", Female = "female", Male = "male" }
}

choice! {
    /// Family status.
    pub enum FamilyStatus {
        Unknown = "", Single = "single", Married = "married", Divorced = "divorced", Widowed = "widowed",
    }
}

choice! {
    /// What the customer can spend, as the owner judges it.
    pub enum IncomeBand {
        Unknown = "", Low = "low", Middle = "middle", High = "high", VeryHigh = "very_high",
    }
}

choice! {
    /// What a relative is to the customer.
    pub enum Relation {
        Relative = "", Spouse = "spouse", Son = "son", Daughter = "daughter", Child = "child", Mother = "mother",
        Father = "father", Sister = "sister", Brother = "brother", Grandchild = "grandchild", Friend = "friend",
    }
}

choice! {
    /// A way to reach somebody.
    pub enum Channel {
        Phone = "phone", Sms = "sms", Telegram = "telegram", WhatsApp = "whatsapp", Viber = "viber",
        Zalo = "zalo", Instagram = "instagram", Facebook = "facebook", Email = "email", Post = "post",
    }
}

choice! {
    /// Whether the customer agreed to be written to.
    pub enum ConsentState { Unknown = "", Given = "given", Refused = "refused", Withdrawn = "withdrawn" }
}

record! {
    /// A phone number as it was typed; matching uses a normalised form.
    pub struct Phone {
        /// As typed.
        0 number: String,
        /// "Work", "mother's", …: free words.
        1 label: String,
        /// What else answers at this number.
        2 messengers: Vec<Channel>,
        /// The country it is dialled in where its code is left out, ISO 3166; the shop's when empty.
        3 country: String,
    }
}

impl Phone {
    /// The country it is read in; `shop` is the shop's own.
    pub fn country_or<'a>(&'a self, shop: &'a str) -> &'a str {
        if self.country.is_empty() {
            shop
        } else {
            &self.country
        }
    }
}

record! {
    /// A name or address in a messenger or social network.
    pub struct Handle {
        /// Where.
        0 channel: Channel,
        /// As typed: `@name`, a link, a number.
        1 handle: String,
    }
}

record! {
    /// A postal address.
    pub struct Address {
        /// Street, house, flat.
        0 street: String,
        /// City, town or village.
        1 city: String,
        /// Region or district.
        2 region: String,
        /// Postal code.
        3 postcode: String,
        /// Country, where it is not the shop's.
        4 country: String,
    }
}

impl Address {
    /// What is written of it, line by line.
    pub fn lines(&self) -> Vec<&str> {
        let all = [
            &self.street,
            &self.city,
            &self.region,
            &self.postcode,
            &self.country,
        ];
        let all = all.into_iter().map(String::as_str);
        all.filter(|line| !line.is_empty()).collect()
    }
}

record! {
    /// The size worn of one kind of garment.
    pub struct GarmentSize {
        /// "Shoes", "dress", …: free words.
        0 garment: String,
        /// "38", "M", …
        1 size: String,
    }
}

record! {
    /// A child or other relative, for whom people shop too.
    pub struct Relative {
        /// What they are called.
        0 name: String,
        /// What they are to the customer.
        1 relation: Relation,
        /// Birthday.
        2 birthday: Option<PartialDate>,
        /// Sex.
        3 sex: Sex,
        /// Sizes by garment.
        4 sizes: Vec<GarmentSize>,
        /// Anything else.
        5 note: String,
        /// Their own card, if they are a customer too.
        6 customer: Option<Id>,
    }
}

record! {
    /// What the customer agreed to on one channel, since when, and how the shop knows.
    pub struct Consent {
        /// The way of reaching them.
        0 channel: Channel,
        /// Given, refused or withdrawn.
        1 state: ConsentState,
        /// Since when.
        2 day: Option<Day>,
        /// "At the counter", "signed form", …
        3 source: String,
    }
}

record! {
    /// A customer. Only a name or a phone is needed.
    pub struct Customer {
        /// Given name; quick entry puts the whole name here.
        0 given: String,
        /// Middle name or patronymic.
        1 middle: String,
        /// Family name.
        2 family: String,
        /// What the shop calls them.
        3 nickname: String,
        /// Where they work, or the firm that buys.
        4 company: String,
        /// Phones, the best first.
        5 phones: Vec<Phone>,
        /// E-mail addresses, the best first.
        6 emails: Vec<String>,
        /// Messengers and social networks.
        7 handles: Vec<Handle>,
        /// Where they live.
        8 address: Address,
        /// Birthday, the year optional.
        9 birthday: Option<PartialDate>,
        /// Sex.
        10 sex: Sex,
        /// Family status.
        11 family_status: FamilyStatus,
        /// What they can spend.
        12 income: IncomeBand,
        /// Children and others they shop for.
        13 relatives: Vec<Relative>,
        /// Colours they like.
        14 colours: Vec<String>,
        /// Brands they like.
        15 brands: Vec<String>,
        /// Fabrics they like.
        16 fabrics: Vec<String>,
        /// Sizes by garment.
        17 sizes: Vec<GarmentSize>,
        /// What else they like or cannot stand.
        18 likes: String,
        /// How they found the shop.
        19 source: String,
        /// Who sent them.
        20 referred_by: Option<Id>,
        /// Tags, sorted.
        21 tags: Vec<String>,
        /// The shop's own fields.
        22 own_fields: BTreeMap<String, String>,
        /// Anything else worth knowing.
        23 note: String,
        /// The file with their photo.
        24 photo: Option<Id>,
        /// Number on their card.
        25 card_number: String,
        /// The language they are spoken to in, as a tag; empty is the shop's.
        26 language: String,
        /// What they agreed to, per channel: what holds now, and after it what they had said before.
        27 consents: Vec<Consent>,
        /// When the privacy notice was given to them.
        28 privacy_notice: Option<Day>,
        /// Since when they are known.
        29 since: Option<Moment>,
        /// Part of the sample shop, removable with it.
        30 is_sample: bool,
        /// What they may owe at most; the shop's own limit when empty.
        31 credit_limit: Option<Money>,
        /// What other programs call them, as `program:id`, so that their files find them again.
        32 elsewhere: Vec<String>,
        /// The card this one became part of.
        33 merged_into: Option<Id>,
        /// Others who look alike and are not the same person.
        34 distinct: Vec<Id>,
        /// When everything known of them was erased, at their own wish.
        35 erased: Option<Moment>,
    }
}

impl Customer {
    /// The name as it is shown: family name first where that is the custom, else last; a Cyrillic
    /// name is never turned round, for it has no such custom. Without a name the phone stands for
    /// it.
    pub fn display_name(&self, is_family_first: bool) -> String {
        let is_cyrillic = |text: &str| text.chars().any(|c| ('\u{400}'..='\u{52f}').contains(&c));
        let parts = if is_family_first && !is_cyrillic(&self.family) && !is_cyrillic(&self.given) {
            [&self.family, &self.middle, &self.given]
        } else {
            [&self.given, &self.middle, &self.family]
        };
        let mut name = String::new();
        for part in parts
            .into_iter()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
        {
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(part);
        }
        if name.is_empty() {
            let fallback = [self.nickname.trim(), self.company.trim()];
            let phone = self.phones.first().map_or("", |phone| phone.number.trim());
            let email = self.emails.first().map_or("", |email| email.trim());
            let found = fallback
                .into_iter()
                .chain([phone, email])
                .find(|text| !text.is_empty());
            name.push_str(found.unwrap_or_default());
        }
        name
    }

    /// Takes off what was typed by the way: spaces around names, empty tags and numbers.
    pub fn tidy(&mut self) {
        for text in [
            &mut self.given,
            &mut self.middle,
            &mut self.family,
            &mut self.card_number,
        ] {
            if text.trim().len() != text.len() {
                *text = text.trim().to_owned();
            }
        }
        for tag in &mut self.tags {
            *tag = tag.trim().to_owned();
        }
        self.tags.retain(|tag| !tag.is_empty());
        self.tags.sort();
        self.tags.dedup();
        self.phones.retain(|phone| !phone.number.trim().is_empty());
        self.emails.retain(|email| !email.trim().is_empty());
    }

    /// What the customer agreed to on a channel.
    pub fn consent(&self, channel: &Channel) -> Option<&Consent> {
        self.consents
            .iter()
            .find(|consent| consent.channel == *channel)
    }

    /// Whether they refused to be written to that way, or withdrew what they had agreed to.
    pub fn refusal(&self, channel: &Channel) -> Option<&Consent> {
        let said = self.consent(channel);
        said.filter(|said| matches!(said.state, ConsentState::Refused | ConsentState::Withdrawn))
    }

    /// Writes down what they say now of a channel. It stands first of its channel; what they
    /// had said before follows, so that it can be shown when they agreed. The same said
    /// again only puts right when and how the shop knows; nothing at all is as if never asked.
    pub fn take_consent(&mut self, said: Consent) {
        let first = self
            .consents
            .iter()
            .position(|own| own.channel == said.channel);
        match first {
            _ if said.state == ConsentState::Unknown => {
                self.consents.retain(|own| own.channel != said.channel);
            }
            None => self.consents.push(said),
            Some(first) => {
                let former = std::mem::replace(&mut self.consents[first], said);
                if former.state != self.consents[first].state
                    && former.state != ConsentState::Unknown
                {
                    self.consents.insert(first + 1, former);
                }
            }
        }
    }
}

impl Card for Customer {
    const KIND: Kind = Kind::Customer;
    const NAMES: &'static [&'static str] = Self::FIELDS;

    fn check(&self) -> Result<(), Refusal> {
        if self.display_name(false).is_empty() && self.card_number.trim().is_empty() {
            return Err(Refusal::NameOrPhoneNeeded);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_that_custom_are_turned_round() {
        let name = |given: &str, family: &str| Customer {
            given: given.into(),
            family: family.into(),
            ..Customer::default()
        };
        let shown = |card: Customer| card.display_name(true);
        assert_eq!(shown(name("Bích Trâm", "Nguyễn")), "Nguyễn Bích Trâm");
        assert_eq!(shown(name("Иван", "Петров")), "Иван Петров");
        assert_eq!(name("Trâm", "Nguyễn").display_name(false), "Trâm Nguyễn");
    }

    #[test]
    fn who_withdraws_had_agreed_before() {
        let said = |state: ConsentState, day: i32, source: &str| Consent {
            channel: Channel::Sms,
            state,
            day: Some(Day(day)),
            source: source.into(),
        };
        let mut card = Customer::default();
        card.take_consent(Consent {
            channel: Channel::Email,
            ..said(ConsentState::Given, 1, "letter")
        });
        card.take_consent(said(ConsentState::Given, 2, "form"));
        // Put right: nothing was withdrawn.
        card.take_consent(said(ConsentState::Given, 3, "signed form"));
        assert!(card.refusal(&Channel::Sms).is_none());
        card.take_consent(said(ConsentState::Withdrawn, 9, "by phone"));
        let told: Vec<_> = card.consents[1..].to_vec();
        assert_eq!(
            told,
            [
                said(ConsentState::Withdrawn, 9, "by phone"),
                said(ConsentState::Given, 3, "signed form"),
            ]
        );
        assert_eq!(card.refusal(&Channel::Sms), Some(&told[0]));
        assert!(card.refusal(&Channel::Email).is_none());
        // As if never asked.
        card.take_consent(said(ConsentState::Unknown, 9, ""));
        assert_eq!(card.consents.len(), 1);
    }
}
