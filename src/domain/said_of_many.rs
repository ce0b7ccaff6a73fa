//! One thing said of many customers at once.

use super::customer::{Consent, Customer, FamilyStatus, IncomeBand, Sex};
use super::days::Day;
use super::money::Money;

/// What a field of many cards shall say. An empty text, an unknown choice or nothing clears it.
#[derive(Debug, Clone, PartialEq)]
pub enum SaidOfMany {
    /// Where they work, or the firm that buys.
    Company(String),
    /// City, town or village.
    City(String),
    /// Region or district.
    Region(String),
    /// Sex.
    Sex(Sex),
    /// Family status.
    FamilyStatus(FamilyStatus),
    /// What they can spend.
    Income(IncomeBand),
    /// The language they are spoken to in, as a tag.
    Language(String),
    /// How they found the shop.
    Source(String),
    /// What they may owe at most; the shop's own limit when empty.
    CreditLimit(Option<Money>),
    /// What they agreed to on one channel. The other channels stay as they are.
    Consent(Consent),
    /// When the privacy notice was given to them.
    PrivacyNotice(Option<Day>),
    /// A field of the shop's own.
    OwnField {
        /// What it is called.
        name: String,
        /// What it shall say.
        value: String,
    },
}

impl SaidOfMany {
    /// Says it of one customer.
    pub fn say(&self, card: &mut Customer) {
        let set = |field: &mut String, text: &str| text.trim().clone_into(field);
        match self {
            Self::Company(text) => set(&mut card.company, text),
            Self::City(text) => set(&mut card.address.city, text),
            Self::Region(text) => set(&mut card.address.region, text),
            Self::Sex(sex) => card.sex = sex.clone(),
            Self::FamilyStatus(status) => card.family_status = status.clone(),
            Self::Income(income) => card.income = income.clone(),
            Self::Language(tag) => set(&mut card.language, tag),
            Self::Source(text) => set(&mut card.source, text),
            Self::CreditLimit(limit) => card.credit_limit = *limit,
            Self::Consent(consent) => card.take_consent(consent.clone()),
            Self::PrivacyNotice(day) => card.privacy_notice = *day,
            Self::OwnField { name, value } => {
                let (name, value) = (name.trim(), value.trim());
                if value.is_empty() {
                    card.own_fields.remove(name);
                } else if !name.is_empty() {
                    card.own_fields.insert(name.to_owned(), value.to_owned());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::{Channel, ConsentState};

    #[test]
    fn every_field_is_set_and_cleared() {
        let day = Day::from_ymd(2026, 11, 26);
        let consent = |state| {
            SaidOfMany::Consent(Consent {
                channel: Channel::Sms,
                state,
                day,
                source: "signed form".into(),
            })
        };
        let own = |value: &str| SaidOfMany::OwnField {
            name: "Tea".into(),
            value: value.into(),
        };
        let pairs = [
            (
                SaidOfMany::Company(" Oydin ".into()),
                SaidOfMany::Company(String::new()),
            ),
            (
                SaidOfMany::City("Andijon".into()),
                SaidOfMany::City(" ".into()),
            ),
            (
                SaidOfMany::Region("Asaka".into()),
                SaidOfMany::Region(String::new()),
            ),
            (SaidOfMany::Sex(Sex::Female), SaidOfMany::Sex(Sex::Unknown)),
            (
                SaidOfMany::FamilyStatus(FamilyStatus::Married),
                SaidOfMany::FamilyStatus(FamilyStatus::Unknown),
            ),
            (
                SaidOfMany::Income(IncomeBand::High),
                SaidOfMany::Income(IncomeBand::Unknown),
            ),
            (
                SaidOfMany::Language("vi".into()),
                SaidOfMany::Language(String::new()),
            ),
            (
                SaidOfMany::Source("market".into()),
                SaidOfMany::Source(String::new()),
            ),
            (
                SaidOfMany::CreditLimit(Some(Money(5))),
                SaidOfMany::CreditLimit(None),
            ),
            (consent(ConsentState::Given), consent(ConsentState::Unknown)),
            (
                SaidOfMany::PrivacyNotice(day),
                SaidOfMany::PrivacyNotice(None),
            ),
            (own("green"), own("")),
        ];
        for (set, clear) in pairs {
            let mut card = Customer::default();
            set.say(&mut card);
            assert_ne!(card, Customer::default(), "{set:?}");
            clear.say(&mut card);
            assert_eq!(card, Customer::default(), "{clear:?}");
        }
    }

    #[test]
    fn one_channel_leaves_the_others_alone() {
        let consent = |channel, state| Consent {
            channel,
            state,
            ..Consent::default()
        };
        let mut card = Customer {
            consents: vec![
                consent(Channel::Sms, ConsentState::Given),
                consent(Channel::Email, ConsentState::Refused),
            ],
            ..Customer::default()
        };
        SaidOfMany::Consent(consent(Channel::Sms, ConsentState::Withdrawn)).say(&mut card);
        let told: Vec<_> = card
            .consents
            .iter()
            .map(|own| (own.channel.clone(), own.state.clone()))
            .collect();
        assert_eq!(
            told,
            [
                (Channel::Sms, ConsentState::Withdrawn),
                // That they had agreed before stays known.
                (Channel::Sms, ConsentState::Given),
                (Channel::Email, ConsentState::Refused),
            ]
        );
    }
}
