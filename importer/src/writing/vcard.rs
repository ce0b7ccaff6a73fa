//! Cards of an address book in version 3.0, which phones handle best.

use calcard::common::Data;
use calcard::vcard::{
    VCardEntry, VCardParameter, VCardParameterName, VCardParameterValue, VCardProperty, VCardValue,
};
use daftar_core::domain::PartialDate;
use daftar_core::exchange::{Contact, Related};

/// What iPhones write, and read, where the year is not known.
const OMIT_YEAR: &str = "X-APPLE-OMIT-YEAR";
const NO_YEAR: &str = "1604";
/// What the sex is called in the standard, which 3.0 does not know yet.
const GENDER: &str = "gender";
/// A field the shop made up; its name stands in the label beside it, in any script.
pub const OWN_FIELD: &str = "X-DAFTAR-FIELD";
/// The number of the customer's card.
pub const CARD_NUMBER: &str = "X-DAFTAR-CARD";
/// What somebody is whose name is not known; phones, which show names, pass over it.
pub const NAMELESS: &str = "X-DAFTAR-RELATIVE";
/// How everything begins that only our own files hold.
pub const OURS: &str = "X-DAFTAR-";

/// Contacts as one file.
pub fn vcard(contacts: &[Contact]) -> Vec<u8> {
    let mut file = String::new();
    for contact in contacts {
        file.push_str("BEGIN:VCARD\r\nVERSION:3.0\r\n");
        for entry in entries(contact) {
            // As 4.0 writes it text is the same, but for a CHARSET, which 3.0 has none of (RFC 2426, 5).
            let is_text = |value: &VCardValue| matches!(value, VCardValue::Text(_));
            // Writing into memory does not fail.
            let _ = entry.write_to(&mut file, entry.values.iter().all(is_text));
        }
        file.push_str("END:VCARD\r\n");
    }
    file.into_bytes()
}

fn entries(contact: &Contact) -> Vec<VCardEntry> {
    let mut entries = vec![
        entry(
            VCardProperty::N,
            &[
                &contact.family_name,
                &contact.given_name,
                &contact.middle_name,
                "",
                "",
            ],
        ),
        entry(VCardProperty::Fn, &[&shown_name(contact)]),
    ];
    let mut put = |property: VCardProperty, value: &str| {
        if !value.is_empty() {
            entries.push(entry(property, &[value]));
        }
    };
    put(VCardProperty::Uid, &contact.uid);
    put(VCardProperty::Nickname, &contact.nickname);
    put(VCardProperty::Org, &contact.organization);
    for email in &contact.emails {
        put(VCardProperty::Email, email);
    }
    for link in &contact.links {
        put(VCardProperty::Url, link);
    }
    put(VCardProperty::Note, &contact.note);
    for address in &contact.addresses {
        entries.push(entry(
            VCardProperty::Adr,
            &[
                "",
                "",
                &address.street.replace('\n', ", "),
                &address.city,
                &address.region,
                &address.postcode,
                &address.country,
            ],
        ));
    }
    for ((number, label), place) in contact.phones.iter().zip(1..) {
        phone(&mut entries, number, label, place);
    }
    for (one, place) in contact.relatives.iter().zip(contact.phones.len() + 1..) {
        relative(&mut entries, one, place);
    }
    if !contact.groups.is_empty() {
        let groups: Vec<&str> = contact.groups.iter().map(String::as_str).collect();
        entries.push(entry(VCardProperty::Categories, &groups));
    }
    entries.extend(contact.birthday.map(|day| date(VCardProperty::Bday, day)));
    let anniversary = VCardProperty::Other("X-ANNIVERSARY".to_owned());
    entries.extend(contact.anniversary.map(|day| date(anniversary, day)));
    entries.extend(contact.photo.as_deref().map(photo));
    if !contact.card_number.is_empty() {
        let number = VCardProperty::Other(CARD_NUMBER.to_owned());
        entries.push(entry(number, &[&contact.card_number]));
    }
    entries.extend(contact.ours.iter().map(own));
    let first = contact.phones.len() + contact.relatives.len() + 1;
    for ((name, text), place) in contact.others.iter().zip(first..) {
        if name == GENDER {
            let gender = VCardProperty::Other("X-GENDER".to_owned());
            entries.push(entry(gender, &[text]));
            continue;
        }
        let group = Some(format!("item{place}"));
        let field = VCardProperty::Other(OWN_FIELD.to_owned());
        entries.push(entry(field, &[text]).with_group(group.clone()));
        let label = VCardProperty::Other("X-ABLabel".to_owned());
        entries.push(entry(label, &[name]).with_group(group));
    }
    entries
}

fn shown_name(contact: &Contact) -> String {
    let parts = [
        &contact.given_name,
        &contact.middle_name,
        &contact.family_name,
    ];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    let others = [&contact.full_name, &contact.nickname, &contact.organization];
    let phone = contact.phones.first().map(|(number, _)| number);
    let behind = contact.emails.first().into_iter();
    let behind = behind.chain([&contact.card_number]);
    let other = others
        .into_iter()
        .chain(phone)
        .chain(behind)
        .find(|text| !text.is_empty());
    if parts.is_empty() {
        other.cloned().unwrap_or_default()
    } else {
        parts.join(" ")
    }
}

fn entry(property: VCardProperty, values: &[&str]) -> VCardEntry {
    let values = values
        .iter()
        .map(|value| VCardValue::Text((*value).to_owned()));
    VCardEntry::new(property).with_values(values.collect())
}

/// A word all phones know stands in the type, any other in a label beside it, as Apple does.
fn phone(entries: &mut Vec<VCardEntry>, number: &str, label: &str, place: usize) {
    let kind = match label.to_lowercase().as_str() {
        "" | "cell" | "mobile" => "CELL",
        "work" => "WORK",
        "home" => "HOME",
        "fax" => "FAX",
        _ => "",
    };
    let tel = entry(VCardProperty::Tel, &[number]);
    if kind.is_empty() {
        let group = Some(format!("item{place}"));
        entries.push(tel.with_group(group.clone()));
        let label = entry(VCardProperty::Other("X-ABLabel".to_owned()), &[label]);
        entries.push(label.with_group(group));
    } else {
        entries.push(tel.with_param(typed(kind)));
    }
}

/// All that is said of them stands in one group.
fn relative(entries: &mut Vec<VCardEntry>, one: &Related, place: usize) {
    let Related { name, label, ours } = one;
    let property = |name: &str| VCardProperty::Other(name.to_owned());
    let mut said = Vec::new();
    if name.is_empty() {
        said.push(entry(property(NAMELESS), &[label]));
    } else {
        said.push(entry(property("X-ABRELATEDNAMES"), &[name]));
        if !label.is_empty() {
            said.push(entry(property("X-ABLabel"), &[&relation(label)]));
        }
    }
    said.extend(ours.iter().map(own));
    let group = format!("item{place}");
    let grouped = said.into_iter();
    entries.extend(grouped.map(|entry| entry.with_group(Some(group.clone()))));
}

fn own((name, text): &(String, String)) -> VCardEntry {
    let name = format!("{OURS}{}", name.to_uppercase());
    entry(VCardProperty::Other(name), &[text])
}

/// What Apple knows it writes in every language of its own.
fn relation(label: &str) -> String {
    const KNOWN: [&str; 10] = [
        "mother", "father", "parent", "brother", "sister", "son", "daughter", "child", "friend",
        "spouse",
    ];
    let Some(known) = KNOWN.iter().find(|own| **own == label) else {
        return label.to_owned();
    };
    let (first, rest) = known.split_at(1);
    format!("_$!<{}{rest}>!$_", first.to_uppercase())
}

fn typed(kind: &str) -> VCardParameter {
    VCardParameter::typ(VCardParameterValue::Text(kind.to_owned()))
}

fn date(property: VCardProperty, date: PartialDate) -> VCardEntry {
    let (month, day) = (date.month, date.day);
    match date.year {
        Some(year) => entry(property, &[&format!("{year:04}-{month:02}-{day:02}")]),
        None => {
            let omitted = VCardParameterName::Other(OMIT_YEAR.to_owned());
            let omitted =
                VCardParameter::new(omitted, VCardParameterValue::Text(NO_YEAR.to_owned()));
            entry(property, &[&format!("{NO_YEAR}-{month:02}-{day:02}")]).with_param(omitted)
        }
    }
}

fn photo(bytes: &[u8]) -> VCardEntry {
    let kind = if bytes.starts_with(b"\x89PNG") {
        "PNG"
    } else {
        "JPEG"
    };
    let data = Data {
        content_type: None,
        data: bytes.to_vec(),
    };
    VCardEntry::new(VCardProperty::Photo)
        .with_param(typed(kind))
        .with_value(VCardValue::Binary(data))
}
