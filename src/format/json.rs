//! One record as a JSON object: `kind`, `id`, its stamps, then its fields side by side.
//!
//! The same form stands in backups, in the journal and in what devices exchange.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

pub use super::unreadable::Unreadable;
use crate::domain::change::{Foreign, Record};
use crate::domain::entry::{Entry, EntryRecord, Kind, Log};
use crate::domain::held::{Card, Held, top_level};
use crate::domain::sale::{Payment, Return, Sale, Tie, Void};
use crate::domain::stamp::FieldStamps;
use crate::domain::{Customer, Id, Note, Product, Shop, Staff, Stamp};
use crate::{each_card, each_entry};

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
        let fields = held.fields();
        if T::deserialize(&fields).is_err() {
            out.extend_from_slice(NEWER);
        }
        append_fields(&fields, out);
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
    if !matches!(Kind::from(&*foreign.kind), Kind::Other(_)) {
        out.extend_from_slice(NEWER);
    }
    append_fields(&foreign.fields, out);
}

/// Marks a record that only a newer version can read, carried in a file of this one.
const NEWER: &[u8] = b",\"newer\":true";

/// Reads a record. With `is_newer`, the file was written by a newer version: what this
/// one cannot read is kept as it is instead of being an error. So it is with a record
/// that is marked as `newer` itself.
///
/// # Errors
/// Why it cannot be read.
pub fn read_record(json: &[u8], is_newer: bool) -> Result<Record, Unreadable> {
    if let Some(entry) = read_plain_entry(json) {
        return Ok(Record::Entry(entry));
    }
    let head: Head<'_> = serde_json::from_slice(json).map_err(|_| head_error(json))?;
    let Some(kind) = head.kind.as_deref().map(Kind::from) else {
        return Err(Unreadable::NoKind);
    };
    let is_newer = is_newer || head.newer == Some(true);
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

/// Reads an entry at one go, if it is one as this version writes them: most records of a
/// shop are. Of any other nothing is said here.
fn read_plain_entry(json: &[u8]) -> Option<Entry> {
    fn read<T: EntryRecord + Into<Entry>>(json: &str) -> Option<Entry> {
        let mut is_plain = true;
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let read: Result<T, _> = serde_ignored::deserialize(&mut deserializer, |path| {
            is_plain &= top_level(&path) == "kind";
        });
        let entry = read.ok()?;
        (is_plain && deserializer.end().is_ok() && !entry.id().is_nil()).then(|| entry.into())
    }
    const START: &[u8] = b"{\"kind\":\"";
    let rest = json.strip_prefix(START)?;
    let kind = &rest[..rest.iter().position(|byte| *byte == b'"')?];
    let json = std::str::from_utf8(json).ok()?;
    match kind {
        b"sale" => read::<Sale>(json),
        b"return" => read::<Return>(json),
        b"payment" => read::<Payment>(json),
        b"tie" => read::<Tie>(json),
        b"void" => read::<Void>(json),
        b"log" => read::<Log>(json),
        _ => None,
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
    newer: Option<bool>,
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
    let Ok(fields) = raw_fields(json) else {
        return not_an_object(json);
    };
    let raw = |name: &str| fields.get(name).map_or("null", |value| value.get());
    let is_wrong = |name: &&str| match *name {
        "stamp" => serde_json::from_str::<Option<Stamp>>(raw(name)).is_err(),
        name => serde_json::from_str::<Option<Cow<'_, str>>>(raw(name)).is_err(),
    };
    let field = ["kind", "id", "stamp"].into_iter().find(is_wrong);
    Unreadable::WrongForm {
        field: field.unwrap_or("stamps").to_owned(),
    }
}

/// The fields of an object, their values unread.
fn raw_fields(json: &[u8]) -> serde_json::Result<BTreeMap<Cow<'_, str>, &RawValue>> {
    #[derive(Deserialize)]
    struct Fields<'a>(#[serde(borrow)] BTreeMap<Cow<'a, str>, &'a RawValue>);
    serde_json::from_slice::<Fields<'_>>(json).map(|fields| fields.0)
}

fn not_an_object(json: &[u8]) -> Unreadable {
    if std::str::from_utf8(json).is_err() {
        return Unreadable::NotUtf8;
    }
    match serde_json::from_slice::<IgnoredAny>(json) {
        Ok(_) => Unreadable::NotAnObject,
        Err(_) => Unreadable::NotJson,
    }
}

const HEAD: [&str; 5] = ["kind", "id", "stamp", "stamps", "newer"];

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
    unknown.retain(|name| name != "kind" && name != "newer");
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
fn wrong_field<T: DeserializeOwned>(json: &[u8], names: &[&str]) -> Unreadable {
    let Ok(fields) = raw_fields(json) else {
        return not_an_object(json);
    };
    let is_wrong = |name: &str| {
        let alone = fields
            .get(name)
            .map(|value| format!("{{\"{name}\":{value}}}"));
        alone.is_some_and(|alone| serde_json::from_str::<T>(&alone).is_err())
    };
    let field = names.iter().find(|name| is_wrong(name));
    Unreadable::WrongForm {
        field: field.map_or_else(String::new, |name| (*name).to_owned()),
    }
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
        let marked = json.replace(",\"given\"", ",\"newer\":true,\"given\"");
        assert_eq!(round_trip(json, true), marked);
        assert_eq!(round_trip(&marked, false), marked);
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
