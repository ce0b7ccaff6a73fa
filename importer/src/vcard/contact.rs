//! What a card says of a person.

use calcard::common::IanaString;
use calcard::vcard::{
    VCard, VCardEntry, VCardParameter, VCardParameterName, VCardParameterValue, VCardProperty,
    VCardValue,
};
use daftar_core::domain::customer::Address;
use daftar_core::domain::{Day, PartialDate};
use daftar_core::exchange::table::plain_text;
use daftar_core::exchange::{Contact, Related};

use super::related;
use crate::writing;

/// Bytes of a picture that are taken.
const MOST_PHOTO_BYTES: usize = 8 << 20;
/// The year iPhones write where it is not known: a leap year nobody alive was born in.
const NO_YEAR: i32 = 1604;
/// What Apple calls things: `_$!<Mobile>!$_`.
const APPLE_MARKS: (&str, &str) = ("_$!<", ">!$_");
/// Says how numbers serve, or nothing.
const NO_LABELS: [&str; 5] = ["voice", "pref", "internet", "text", "main"];
/// Of use to programs only.
const TECHNICAL: [&str; 9] = [
    "X-ABUID",
    "X-ABLABEL",
    "X-ABADR",
    "X-IMAGEHASH",
    "X-IMAGETYPE",
    "X-ABSHOWAS",
    "X-SHARED-PHOTO-DISPLAY-PREF",
    "X-ADDRESSING-GRAMMAR",
    "X-CLASS",
];

/// The card as a contact; nothing where it says nothing.
pub fn contact(card: VCard, number: u32) -> Option<Contact> {
    let mut contact = Contact {
        number,
        ..Contact::default()
    };
    let mut full_name = String::new();
    for entry in &card.entries {
        take(&mut contact, &mut full_name, entry, &card);
    }
    let has_parts = [
        &contact.family_name,
        &contact.given_name,
        &contact.middle_name,
    ]
    .iter()
    .any(|part| !part.is_empty());
    if !has_parts {
        contact.full_name = full_name;
    }
    let nothing = Contact {
        number,
        ..Contact::default()
    };
    (contact != nothing).then_some(contact)
}

fn take(contact: &mut Contact, full_name: &mut String, entry: &VCardEntry, card: &VCard) {
    use VCardProperty as P;
    match &entry.name {
        P::Fn => *full_name = joined(entry, " "),
        P::N => name(contact, entry),
        P::Nickname => append(&mut contact.nickname, &joined(entry, ", "), ", "),
        P::Org => append(&mut contact.organization, &joined(entry, ", "), ", "),
        P::Tel => {
            let number = joined(entry, "");
            let number = number.strip_prefix("tel:").unwrap_or(&number).to_owned();
            if !number.is_empty() {
                contact.phones.push((number, label(entry, card)));
            }
        }
        P::Email => push(&mut contact.emails, joined(entry, "")),
        P::Adr => address(contact, entry),
        P::Url | P::Impp | P::Socialprofile => push(&mut contact.links, joined(entry, "")),
        P::Bday => date(&mut contact.birthday, &mut contact.others, entry),
        P::Anniversary => date(&mut contact.anniversary, &mut contact.others, entry),
        P::Categories => {
            let groups = texts(entry).into_iter().filter(|group| !group.is_empty());
            contact.groups.extend(groups);
        }
        P::Note => append(&mut contact.note, &joined(entry, ","), "\n"),
        P::Photo => {
            if contact.photo.is_none() {
                contact.photo = photo(entry);
            }
        }
        P::Related => related::put(contact, joined(entry, ", "), label(entry, card), Vec::new()),
        P::Rev => contact.revised = contact.revised.or(revised(entry)),
        P::Uid => contact.uid = joined(entry, ""),
        P::Begin
        | P::End
        | P::Version
        | P::Prodid
        | P::Kind
        | P::Source
        | P::Sound
        | P::Logo
        | P::Key
        | P::Clientpidmap
        | P::Created
        | P::Xml
        | P::Jsprop => {}
        P::Other(name) => other(contact, name, entry, card),
        _ => push_other(contact, entry.name.as_str(), joined(entry, ", ")),
    }
}

/// Properties that programs made up.
fn other(contact: &mut Contact, name: &str, entry: &VCardEntry, card: &VCard) {
    let upper = name.to_ascii_uppercase();
    match upper.as_str() {
        "X-SOCIALPROFILE" | "X-TELEGRAM" | "X-SKYPE" | "X-SKYPE-USERNAME" | "X-JABBER"
        | "X-ICQ" => {
            push(&mut contact.links, joined(entry, ""));
        }
        writing::OWN_FIELD => contact
            .others
            .push((label(entry, card), joined(entry, ", "))),
        writing::CARD_NUMBER => contact.card_number = joined(entry, ""),
        "X-NICKNAME" => append(&mut contact.nickname, &joined(entry, ", "), ", "),
        "X-ANNIVERSARY" => date(&mut contact.anniversary, &mut contact.others, entry),
        "X-ABDATE" if label(entry, card).eq_ignore_ascii_case("anniversary") => {
            date(&mut contact.anniversary, &mut contact.others, entry);
        }
        "X-ABDATE" => push_other(contact, &label(entry, card), joined(entry, ", ")),
        "X-ABRELATEDNAMES" => {
            let ours = related::ours_beside(entry, card);
            related::put(contact, joined(entry, ", "), label(entry, card), ours);
        }
        writing::NAMELESS => contact.relatives.push(Related {
            label: joined(entry, ""),
            ours: related::ours_beside(entry, card),
            ..Related::default()
        }),
        // It is told of somebody in the same group.
        _ if upper.starts_with(writing::OURS) && entry.group.is_some() => {}
        _ if upper.starts_with(writing::OURS) => contact.ours.extend(related::ours(entry)),
        "X-ANDROID-CUSTOM" => android(contact, &joined(entry, ";")),
        _ if TECHNICAL.contains(&upper.as_str()) || upper.starts_with("X-PHONETIC") => {}
        _ => push_other(contact, name, joined(entry, ", ")),
    }
}

/// In its parts; old phones write all of it as one.
fn address(contact: &mut Contact, entry: &VCardEntry) {
    let mut parts = texts(entry);
    if parts.len() == 1 {
        parts.splice(..0, [String::new(), String::new()]);
    }
    let mut parts = parts.into_iter();
    let mut next = || parts.next().unwrap_or_default();
    let (pobox, extended, street) = (next(), next(), next());
    let streets = [street, extended, pobox].into_iter();
    let streets: Vec<String> = streets.filter(|part| !part.is_empty()).collect();
    let address = Address {
        street: streets.join("\n"),
        city: next(),
        region: next(),
        postcode: next(),
        country: next(),
    };
    if address != Address::default() && !contact.addresses.contains(&address) {
        contact.addresses.push(address);
    }
}

/// What Android calls relatives, by its numbers.
const ANDROID_RELATIONS: [&str; 14] = [
    "assistant",
    "brother",
    "child",
    "domestic partner",
    "father",
    "friend",
    "manager",
    "mother",
    "parent",
    "partner",
    "referred by",
    "relative",
    "sister",
    "spouse",
];

/// `vnd.android.cursor.item/contact_event;1990-05-09;3;;…`: what Android has and 2.1 has not.
fn android(contact: &mut Contact, value: &str) {
    let mut parts = value.split(';');
    let kind = parts
        .next()
        .unwrap_or_default()
        .rsplit('/')
        .next()
        .unwrap_or_default();
    let text = parts.next().unwrap_or_default().trim();
    let which = parts.next().unwrap_or_default();
    match (kind, which) {
        (_, _) if text.is_empty() => {}
        ("nickname", _) => append(&mut contact.nickname, text, ", "),
        ("contact_event", "1" | "3") => {
            let (into, name) = match which {
                "3" => (&mut contact.birthday, "bday"),
                _ => (&mut contact.anniversary, "anniversary"),
            };
            match date_of(text) {
                Some(date) if into.is_none_or(|own| own == date) => *into = Some(date),
                _ => push_other(contact, name, text.to_owned()),
            }
        }
        ("relation", which) => {
            let place = which.trim().parse::<usize>().unwrap_or_default();
            let known = place
                .checked_sub(1)
                .and_then(|at| ANDROID_RELATIONS.get(at));
            let own = parts.next().unwrap_or_default().trim();
            related::put(
                contact,
                text.to_owned(),
                (*known.unwrap_or(&own)).to_owned(),
                Vec::new(),
            );
        }
        _ => push_other(contact, kind, text.to_owned()),
    }
}

fn name(contact: &mut Contact, entry: &VCardEntry) {
    let mut parts = texts(entry).into_iter();
    let mut next = || parts.next().unwrap_or_default();
    let (family, given, middle, before, behind) = (next(), next(), next(), next(), next());
    if contact.family_name.is_empty() && contact.given_name.is_empty() {
        contact.family_name = family;
        contact.given_name = given;
        contact.middle_name = middle;
    }
    push_other(contact, "prefix", before);
    push_other(contact, "suffix", behind);
}

fn push(list: &mut Vec<String>, text: String) {
    if !text.is_empty() && !list.contains(&text) {
        list.push(text);
    }
}

pub(super) fn push_other(contact: &mut Contact, name: &str, text: String) {
    if !text.is_empty() {
        contact.others.push((name.to_ascii_lowercase(), text));
    }
}

fn append(text: &mut String, more: &str, between: &str) {
    if !more.is_empty() {
        if !text.is_empty() {
            text.push_str(between);
        }
        text.push_str(more);
    }
}

/// The values as texts, without what no screen shall get.
fn texts(entry: &VCardEntry) -> Vec<String> {
    let text = |value: &VCardValue| match value {
        VCardValue::Component(parts) => parts.join(", "),
        VCardValue::Integer(number) => number.to_string(),
        VCardValue::Float(number) => number.to_string(),
        VCardValue::Boolean(flag) => flag.to_string(),
        other => other.as_text().unwrap_or_default().to_owned(),
    };
    let clean = |value: &VCardValue| plain_text(&text(value)).trim().to_owned();
    entry.values.iter().map(clean).collect()
}

pub(super) fn joined(entry: &VCardEntry, between: &str) -> String {
    let texts: Vec<String> = texts(entry)
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    texts.join(between)
}

/// What the card calls a number: the owner's own word, else what it is for.
fn label(entry: &VCardEntry, card: &VCard) -> String {
    let own = entry.group.as_ref().and_then(|group| {
        let is_label = |other: &&VCardEntry| {
            let is_same = other
                .group
                .as_ref()
                .is_some_and(|other| other.eq_ignore_ascii_case(group));
            is_same && other.name.as_str().eq_ignore_ascii_case("X-ABLABEL")
        };
        card.entries
            .iter()
            .find(is_label)
            .map(|label| joined(label, " "))
    });
    if let Some(own) = own.filter(|own| !own.is_empty()) {
        let bare = own
            .strip_prefix(APPLE_MARKS.0)
            .and_then(|own| own.strip_suffix(APPLE_MARKS.1));
        return bare.map_or(own.clone(), str::to_lowercase);
    }
    let mut words = entry.params.iter().filter_map(type_of);
    let word = words.find(|word| !NO_LABELS.contains(&word.as_str()));
    word.map(|word| word.strip_prefix("x-").unwrap_or(&word).to_owned())
        .unwrap_or_default()
}

fn type_of(parameter: &VCardParameter) -> Option<String> {
    let word = match (&parameter.name, &parameter.value) {
        (VCardParameterName::Type, VCardParameterValue::Type(word)) => word.as_str(),
        // Version 2.1 leaves `TYPE=` out.
        (VCardParameterName::Type, VCardParameterValue::Text(word))
        | (VCardParameterName::Other(word), VCardParameterValue::Null) => word,
        _ => return None,
    };
    let word = plain_text(word);
    Some(word.trim().to_lowercase())
}

fn date(into: &mut Option<PartialDate>, others: &mut Vec<(String, String)>, entry: &VCardEntry) {
    if into.is_some() {
        return;
    }
    let mut values = entry.values.iter();
    let found = values.find_map(|value| date_of(value.as_text()?));
    *into = found;
    let text = joined(entry, " ");
    if found.is_none() && !text.is_empty() {
        others.push((entry.name.as_str().to_ascii_lowercase(), text));
    }
}

fn is_known(year: i32) -> bool {
    year != NO_YEAR && year > 0
}

/// `1990-05-09`, `19900509`, `--05-09`, `--0509`, with or without a time behind.
fn date_of(text: &str) -> Option<PartialDate> {
    let text = text.trim();
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    let (year, rest) = match day.strip_prefix("--") {
        Some(rest) => (None, rest),
        None => (Some(day.get(..4)?.parse::<i32>().ok()?), day.get(4..)?),
    };
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    let is_pure = rest
        .chars()
        .all(|sign| sign.is_ascii_digit() || sign == '-');
    if digits.len() != 4 || !is_pure {
        return None;
    }
    let (month, day) = (digits[..2].parse().ok()?, digits[2..].parse().ok()?);
    PartialDate::new(year.filter(|year| is_known(*year)), month, day)
}

fn revised(entry: &VCardEntry) -> Option<Day> {
    let date = entry.values.iter().find_map(|value| match value {
        VCardValue::PartialDateTime(date) => PartialDate::new(
            Some(i32::from(date.year?)),
            u32::from(date.month?),
            u32::from(date.day?),
        ),
        value => date_of(value.as_text()?),
    })?;
    Day::from_ymd(date.year?, u32::from(date.month), u32::from(date.day))
}

fn photo(entry: &VCardEntry) -> Option<Vec<u8>> {
    let data = entry.values.iter().find_map(|value| match value {
        VCardValue::Binary(data) => Some(&data.data),
        _ => None,
    })?;
    let is_taken = (1..=MOST_PHOTO_BYTES).contains(&data.len());
    is_taken.then(|| data.clone())
}
