//! A customer read from a card of an address book.

use super::known::OWN;
use super::person::append;
use super::relatives::relative_of;
use super::{Person, Reason, Ways};
use crate::domain::customer::Channel;
use crate::domain::{Customer, PartialDate};
use crate::exchange::contact::{Contact, Related};
use crate::exchange::meaning::Meaning;
use crate::exchange::ours;
use crate::exchange::reading::{several, sex_of};
use crate::text::Words;
use crate::text::dates::{self, Date};

/// What cards call the sex: in the standard, and before it.
const SEX: [&str; 2] = ["gender", "x-gender"];

/// What cards call a birthday; here it is one that is no day, and kept as text.
const UNREAD_BIRTHDAY: &str = "bday";

/// What cards call a number of whom nobody said what it is.
const PLAIN_PHONE: [&str; 2] = ["cell", "mobile"];

impl Person {
    /// Reads a card of an address book.
    ///
    /// # Errors
    /// It names nobody.
    pub fn of_contact(contact: &Contact, ways: &Ways) -> Result<Self, Reason> {
        let mut card = Customer {
            given: contact.given_name.clone(),
            middle: contact.middle_name.clone(),
            family: contact.family_name.clone(),
            nickname: contact.nickname.clone(),
            company: contact.organization.clone(),
            emails: contact.emails.clone(),
            birthday: contact.birthday,
            tags: contact.groups.clone(),
            note: contact.note.clone(),
            ..Customer::default()
        };
        card.card_number.clone_from(&contact.card_number);
        if card.given.is_empty() && card.family.is_empty() && is_name(contact) {
            card.given.clone_from(&contact.full_name);
        }
        if contact.uid.starts_with(OWN) {
            card.elsewhere.push(contact.uid.clone());
        }
        card.address = contact.addresses.first().cloned().unwrap_or_default();
        card.address.street = card.address.street.replace('\n', ", ");
        let mut person = Self {
            card,
            has_picture: contact.photo.is_some(),
            ..Self::default()
        };
        for (number, label) in &contact.phones {
            // What any phone is called tells nothing of this one.
            let label = Some(label.as_str()).filter(|label| !PLAIN_PHONE.contains(label));
            if !person.phones(number, label.unwrap_or_default()) && !several::is_none(number) {
                append(&mut person.card.note, number, "\n");
            }
        }
        for link in &contact.links {
            person.link(link);
        }
        let more = contact.addresses.iter().skip(1);
        let more = more.map(|address| address.lines().join(", ").replace('\n', ", "));
        let wedding = contact
            .anniversary
            .map(|date| anniversary(date, ways.words));
        for line in more.chain(wedding) {
            append(&mut person.card.note, &line, "\n");
        }
        for Related { name, label, ours } in &contact.relatives {
            let Some(mut relative) = relative_of(name, label) else {
                person.own(label, name.clone());
                continue;
            };
            for (about, text) in ours {
                if !ours::tell_relative(&mut relative, about, text) {
                    append(&mut relative.note, text, ", ");
                }
            }
            person.card.relatives.push(relative);
        }
        for (name, text) in &contact.ours {
            if !ours::tell_customer(&mut person.card, name, text) {
                person.own(name, text.clone());
            }
        }
        for (name, value) in &contact.others {
            match sex_of(value).filter(|_| SEX.contains(&&**name)) {
                Some(sex) => person.card.sex = sex,
                None if name == UNREAD_BIRTHDAY => {
                    let name = Meaning::Birthday.label(ways.words);
                    person.own(name, value.clone());
                    person.undated = Some((name.to_owned(), value.clone()));
                }
                None => person.own(name, value.clone()),
            }
        }
        person.tidy()
    }

    fn link(&mut self, link: &str) {
        let hosts = [
            ("t.me/", Channel::Telegram),
            ("telegram", Channel::Telegram),
            ("instagram.com/", Channel::Instagram),
            ("facebook.com/", Channel::Facebook),
            ("wa.me/", Channel::WhatsApp),
            ("zalo.me/", Channel::Zalo),
        ];
        let found = hosts.into_iter().find(|(host, _)| link.contains(host));
        match found {
            Some((host, channel)) => {
                let name = link
                    .split_once(host)
                    .map(|(_, name)| name.trim_end_matches('/'));
                // Nothing but the name behind the host, as our own cards have it.
                let is_bare = |name: &&str| !name.is_empty() && !name.contains(['/', '?', '=']);
                let name = name.filter(is_bare).filter(|_| host.ends_with('/'));
                self.handle(channel, name.unwrap_or(link).to_owned());
            }
            None => append(&mut self.card.note, link, "\n"),
        }
    }
}

/// Every card must have a name as a whole: where there is none, programs put something else there.
fn is_name(contact: &Contact) -> bool {
    let name = contact.full_name.trim();
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let is_number = !name.chars().any(char::is_alphabetic);
    let others = [
        &contact.nickname,
        &contact.organization,
        &contact.card_number,
    ];
    let mut others = others.into_iter().chain(&contact.emails);
    let mut phones = contact.phones.iter();
    let is_phone = is_number && phones.any(|(number, _)| digits(number) == digits(name));
    !is_phone && others.all(|own| own != name)
}

/// Cards have no field for it: the note says what day it is.
fn anniversary(date: PartialDate, words: Words) -> String {
    let language = words.language();
    let (month, day) = (u32::from(date.month), u32::from(date.day));
    let day = match date.year {
        Some(year) => dates::long(language, Date::new(year, month, day)),
        None => dates::day_month(language, month, day),
    };
    words.exchange().anniversary(day)
}
