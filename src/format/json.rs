//! One record as a JSON object: `kind`, `id`, its stamps, then its fields side by side.
//!
//! The same form stands in backups, in the journal and in what devices exchange.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::domain::change::{Foreign, Record};
use crate::domain::entry::{Entry, EntryRecord, Kind, Log};
use crate::domain::held::{Card, Held, top_level};
use crate::domain::sale::{Payment, Return, Sale, Tie, Void};
use crate::domain::stamp::FieldStamps;
use crate::domain::{Customer, Id, Note, Product, Shop, Staff, Stamp};
use crate::{each_card, each_entry};

/// Why a record cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not an object in JSON.
    NotAnObject,
    /// It does not say what kind of record it is.
    NoKind,
    /// A field has a value of the wrong form.
    WrongForm {
        /// The field, where it is known.
        field: String,
    },
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnObject => f.write_str("not an object"),
            Self::NoKind => f.write_str("no kind"),
            Self::WrongForm { field } => write!(f, "wrong form of {field}"),
        }
    }
}

/// Appends a record as one JSON object without line breaks.
pub fn write_record(record: &Record, out: &mut Vec<u8>) {
    each_card!(
        record,
        held => write_card(held, out),
        entry => each_entry!(entry, entry => write_entry(entry, out)),
        foreign => write_foreign(foreign, out)
    );
}

/// Appends a card.
pub fn write_card<T: Card>(held: &Held<T>, out: &mut Vec<u8>) {
    write_head(T::KIND.as_str(), &held.id.to_string(), &held.stamps, out);
    if held.extra.is_empty() {
        if held.is_deleted {
            out.extend_from_slice(b",\"deleted\":true");
        }
        append_fields(&held.card, out);
    } else {
        append_fields(&held.fields(), out);
    }
}

/// Appends an entry.
pub fn write_entry<T: EntryRecord>(entry: &T, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"kind\":\"");
    out.extend_from_slice(T::KIND.as_str().as_bytes());
    out.push(b'"');
    if entry.extra().is_empty() {
        append_fields(entry, out);
    } else {
        let mut fields = crate::domain::held::fields_of(entry);
        entry.extra().lay_over(&mut fields);
        append_fields(&fields, out);
    }
}

/// Appends a record of an unknown kind.
pub fn write_foreign(foreign: &Foreign, out: &mut Vec<u8>) {
    write_head(&foreign.kind, &foreign.id, &foreign.stamps, out);
    append_fields(&foreign.fields, out);
}

/// Reads a record. With `is_newer`, the file was written by a newer version: what this
/// one cannot read is kept as it is instead of being an error.
///
/// # Errors
/// Why it cannot be read.
pub fn read_record(json: &[u8], is_newer: bool) -> Result<Record, Unreadable> {
    let head: Head<'_> = serde_json::from_slice(json).map_err(|_| head_error(json))?;
    let Some(kind) = head.kind.as_deref().map(Kind::from) else {
        return Err(Unreadable::NoKind);
    };
    let read = match kind {
        Kind::Shop => read_card::<Shop>(json, &head, is_newer).map(Record::Shop),
        Kind::Staff => read_card::<Staff>(json, &head, is_newer).map(Record::Staff),
        Kind::Customer => read_card::<Customer>(json, &head, is_newer).map(Record::Customer),
        Kind::Product => read_card::<Product>(json, &head, is_newer).map(Record::Product),
        Kind::Note => read_card::<Note>(json, &head, is_newer).map(Record::Note),
        Kind::Sale => read_entry::<Sale>(json, &head)
            .map(Entry::Sale)
            .map(Record::Entry),
        Kind::Return => read_entry::<Return>(json, &head)
            .map(Entry::Return)
            .map(Record::Entry),
        Kind::Payment => read_entry::<Payment>(json, &head)
            .map(Entry::Payment)
            .map(Record::Entry),
        Kind::Tie => read_entry::<Tie>(json, &head)
            .map(Entry::Tie)
            .map(Record::Entry),
        Kind::Void => read_entry::<Void>(json, &head)
            .map(Entry::Void)
            .map(Record::Entry),
        Kind::Log => read_entry::<Log>(json, &head)
            .map(Entry::Log)
            .map(Record::Entry),
        Kind::Other(_) => return read_foreign(json, &head).map(Record::Foreign),
    };
    match read {
        Err(Unreadable::WrongForm { .. }) if is_newer => {
            read_foreign(json, &head).map(Record::Foreign)
        }
        read => read,
    }
}

#[derive(Deserialize)]
struct Head<'a> {
    #[serde(borrow)]
    kind: Option<Cow<'a, str>>,
    #[serde(borrow)]
    id: Option<Cow<'a, str>>,
    stamp: Option<Stamp>,
    #[serde(borrow, default)]
    stamps: BTreeMap<Cow<'a, str>, Stamp>,
}

impl Head<'_> {
    /// A record without an id gets one from all it says: read twice, it is one record.
    fn id(&self, json: &[u8]) -> Id {
        match self.id.as_deref() {
            Some(id) if !id.is_empty() => Id::from_text(id),
            _ => Id::from_name(&String::from_utf8_lossy(json)),
        }
    }

    fn stamps(&self) -> FieldStamps {
        let mut stamps = FieldStamps::at(self.stamp.unwrap_or_default());
        for (name, stamp) in &self.stamps {
            stamps.set(name, *stamp);
        }
        stamps
    }
}

fn head_error(json: &[u8]) -> Unreadable {
    match serde_json::from_slice::<Value>(json) {
        Ok(Value::Object(fields)) => {
            let has_text = |name: &str| fields.get(name).is_none_or(Value::is_string);
            let names = ["kind", "id", "stamp"];
            let field = names
                .into_iter()
                .find(|name| !has_text(name))
                .unwrap_or("stamps");
            Unreadable::WrongForm {
                field: field.to_owned(),
            }
        }
        _ => Unreadable::NotAnObject,
    }
}

const HEAD: [&str; 4] = ["kind", "id", "stamp", "stamps"];

fn read_card<T: Card>(json: &[u8], head: &Head<'_>, is_newer: bool) -> Result<Held<T>, Unreadable> {
    let mut unknown = Vec::new();
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let read = serde_ignored::deserialize(&mut deserializer, |path| unknown.push(top_level(&path)));
    unknown.retain(|name| !HEAD.contains(&name.as_str()));
    match read {
        Ok(card) if unknown.is_empty() => Ok(Held {
            id: head.id(json),
            card,
            stamps: head.stamps(),
            ..Held::default()
        }),
        Ok(_) => Ok(Held::from_fields(
            head.id(json),
            other_fields(json)?,
            head.stamps(),
        )),
        Err(_) if is_newer => Ok(Held::from_fields(
            head.id(json),
            other_fields(json)?,
            head.stamps(),
        )),
        Err(_) => Err(wrong_field::<T>(json, T::NAMES)),
    }
}

fn read_entry<T: EntryRecord>(json: &[u8], head: &Head<'_>) -> Result<T, Unreadable> {
    let mut unknown = Vec::new();
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let read = serde_ignored::deserialize(&mut deserializer, |path| unknown.push(top_level(&path)));
    let mut entry: T = read.map_err(|_| wrong_field::<T>(json, T::NAMES))?;
    unknown.retain(|name| name != "kind");
    if !unknown.is_empty() {
        let fields: Map<String, Value> =
            serde_json::from_slice(json).map_err(|_| Unreadable::NotAnObject)?;
        for name in unknown {
            if let Some(value) = fields.get(&name) {
                entry.extra_mut().keep(&name, value.clone());
            }
        }
    }
    entry.set_id(head.id(json));
    Ok(entry)
}

fn read_foreign(json: &[u8], head: &Head<'_>) -> Result<Foreign, Unreadable> {
    let id = head
        .id
        .as_deref()
        .map_or_else(|| head.id(json).to_string(), str::to_owned);
    Ok(Foreign {
        kind: head.kind.as_deref().unwrap_or_default().into(),
        id: id.into(),
        fields: other_fields(json)?,
        stamps: head.stamps(),
    })
}

fn other_fields(json: &[u8]) -> Result<Map<String, Value>, Unreadable> {
    let mut fields: Map<String, Value> =
        serde_json::from_slice(json).map_err(|_| Unreadable::NotAnObject)?;
    for name in HEAD {
        fields.remove(name);
    }
    Ok(fields)
}

/// Which field of a record cannot be read: tried one by one, for the message only.
fn wrong_field<T: serde::de::DeserializeOwned>(json: &[u8], names: &[&str]) -> Unreadable {
    let fields: Map<String, Value> = serde_json::from_slice(json).unwrap_or_default();
    let is_wrong = |name: &&String| {
        let alone: Map<String, Value> = fields
            .iter()
            .filter(|(other, _)| other == name)
            .map(|(n, v)| (n.clone(), v.clone()))
            .collect();
        serde_json::from_value::<T>(Value::Object(alone)).is_err()
    };
    let known = fields.keys().filter(|name| names.contains(&name.as_str()));
    let field = known
        .into_iter()
        .find(is_wrong)
        .cloned()
        .unwrap_or_default();
    Unreadable::WrongForm { field }
}

fn write_head(kind: &str, id: &str, stamps: &FieldStamps, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"kind\":");
    append(&kind, out);
    out.extend_from_slice(b",\"id\":");
    append(&id, out);
    if !stamps.base.is_none() {
        out.extend_from_slice(b",\"stamp\":");
        append(&stamps.base, out);
    }
    if !stamps.named.is_empty() {
        let named: BTreeMap<&str, Stamp> = stamps
            .named
            .iter()
            .map(|(name, stamp)| (name.as_ref(), *stamp))
            .collect();
        out.extend_from_slice(b",\"stamps\":");
        append(&named, out);
    }
}

/// Appends the fields of an object after the head and closes it.
fn append_fields<T: serde::Serialize>(fields: &T, out: &mut Vec<u8>) {
    let start = out.len();
    append(fields, out);
    if out.len() - start > 2 {
        out[start] = b',';
    } else {
        out.truncate(start);
        out.push(b'}');
    }
}

fn append<T: serde::Serialize>(value: &T, out: &mut Vec<u8>) {
    // Writing plain data into memory cannot fail.
    let _ = serde_json::to_writer(out, value);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round_trip(json: &str, is_newer: bool) -> String {
        let mut out = Vec::new();
        write_record(&read_record(json.as_bytes(), is_newer).unwrap(), &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn records_come_back_as_they_were() {
        for json in [
            r#"{"kind":"customer","id":"018f3c2a-1b4c-7000-8000-000000000001","stamp":"018f3c2a1b4c-0001-00000000000000aa","stamps":{"note":"018f3c2a1b4d-0000-00000000000000bb"},"deleted":true,"given":"Əli","birthday":"--02-29"}"#,
            r#"{"kind":"customer","id":"018f3c2a-1b4c-7000-8000-000000000001","stamp":"018f3c2a1b4c-0001-00000000000000aa","given":"Əli","novelty":[1]}"#,
            r#"{"kind":"sale","id":"018f3c2a-1b4c-7000-8000-000000000001","stamp":"018f3c2a1b4c-0001-00000000000000aa","at":"2026-11-22T08:00:00.000Z","lines":[{"text":"x","quantity_milli":1000,"unit_price":500}],"tenders":[{"amount":500}]}"#,
            r#"{"kind":"gadget","id":"g1","stamp":"018f3c2a1b4c-0001-00000000000000aa","size":{"a":1}}"#,
            r#"{"kind":"void","id":"018f3c2a-1b4c-7000-8000-000000000001"}"#,
        ] {
            assert_eq!(round_trip(json, false), json);
        }
    }

    #[test]
    fn an_entry_keeps_what_a_newer_version_added_anywhere() {
        let json = r#"{"kind":"sale","id":"018f3c2a-1b4c-7000-8000-000000000001","lines":[{"glow":true,"quantity_milli":1000}],"mood":"good"}"#;
        assert_eq!(round_trip(json, false), json);
    }

    #[test]
    fn a_wrong_form_is_named_or_carried() {
        let json = r#"{"kind":"customer","id":"018f3c2a-1b4c-7000-8000-000000000001","given":5}"#;
        assert_eq!(
            read_record(json.as_bytes(), false),
            Err(Unreadable::WrongForm {
                field: "given".into()
            })
        );
        assert_eq!(round_trip(json, true), json);
        assert_eq!(read_record(b"{}", false), Err(Unreadable::NoKind));
        assert_eq!(read_record(b"[1]", false), Err(Unreadable::NotAnObject));
        let huge = r#"{"kind":"sale","lines":[{"unit_price":9007199254740993}]}"#;
        assert_eq!(
            read_record(huge.as_bytes(), false),
            Err(Unreadable::WrongForm {
                field: "lines".into()
            })
        );
    }
}
