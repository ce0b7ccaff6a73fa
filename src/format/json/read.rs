//! Reads one record, and says what is wrong with it where that cannot be done.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::domain::change::{Foreign, Record};
use crate::domain::entry::{Entry, EntryRecord, Kind};
use crate::domain::held::{Card, Held, is_readable, read_keeping, top_level};
use crate::domain::ids::Name;
use crate::domain::kinds::CardKind;
use crate::domain::record::Extra;
use crate::domain::stamp::FieldStamps;
use crate::domain::{Id, Payment, Points, Return, Sale, Stamp};
use crate::format::unreadable::Unreadable;

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
    let read = with_kind!(
        kind,
        C => read_card::<C>(json, &head, is_newer).map(C::record),
        E => read_entry::<E>(json, &head).map(|entry| Record::Entry(entry.into())),
        Kind::Other(_) => return read_foreign(json, &head).map(Record::Foreign)
    );
    match read {
        Err(Unreadable::WrongForm { .. }) if has_nulls(json) => {
            read_record(&without_nulls(json)?, is_newer)
        }
        Err(Unreadable::WrongForm { .. }) if is_newer => {
            read_foreign(json, &head).map(Record::Foreign)
        }
        read => read,
    }
}

/// Other programs write null for what they have not; here that is left out.
fn has_nulls(json: &[u8]) -> bool {
    fn is_in(value: &Value) -> bool {
        match value {
            Value::Null => true,
            Value::Array(values) => values.iter().any(is_in),
            Value::Object(fields) => fields.values().any(is_in),
            _ => false,
        }
    }
    serde_json::from_slice::<Value>(json).is_ok_and(|value| is_in(&value))
}

fn without_nulls(json: &[u8]) -> Result<Vec<u8>, Unreadable> {
    fn clean(value: &mut Value) {
        match value {
            Value::Array(values) => {
                values.retain(|value| !value.is_null());
                values.iter_mut().for_each(clean);
            }
            Value::Object(fields) => {
                fields.retain(|_, value| !value.is_null());
                fields.values_mut().for_each(clean);
            }
            _ => {}
        }
    }
    let mut value: Value = serde_json::from_slice(json).map_err(|_| Unreadable::NotAnObject)?;
    clean(&mut value);
    serde_json::to_vec(&value).map_err(|_| Unreadable::NotAnObject)
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
        b"points" => read::<Points>(json),
        // The rest is rare.
        _ => None,
    }
}

#[derive(Deserialize)]
struct Head<'a> {
    #[serde(borrow)]
    kind: Option<Cow<'a, str>>,
    #[serde(borrow)]
    id: Option<Name<'a>>,
    stamp: Option<Stamp>,
    #[serde(borrow, default)]
    stamps: BTreeMap<Cow<'a, str>, Stamp>,
    newer: Option<bool>,
}

impl Head<'_> {
    /// A record without an id gets one from all it says: read twice, it is one record.
    fn id(&self, json: &[u8]) -> Id {
        match &self.id {
            Some(id) if !id.0.is_empty() => Id::from_text(&id.0),
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
        "id" => serde_json::from_str::<Option<Name<'_>>>(raw(name)).is_err(),
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

// Cards and entries are read from their fields, not from the text: one form of reading for each
// kind instead of two, since every one of them is code that a first visit loads.

fn read_card<T: Card>(json: &[u8], head: &Head<'_>, is_newer: bool) -> Result<Held<T>, Unreadable> {
    let fields = other_fields(json)?;
    if !is_newer && !is_readable::<T>(&fields) {
        return Err(wrong_field::<T>(&fields, T::NAMES));
    }
    Ok(Held::from_fields(head.id(json), fields, head.stamps()))
}

fn read_entry<T: EntryRecord>(json: &[u8], head: &Head<'_>) -> Result<T, Unreadable> {
    let mut fields = all_fields(json)?;
    fields.remove("kind");
    fields.remove("newer");
    if !is_readable::<T>(&fields) {
        return Err(wrong_field::<T>(&fields, T::NAMES));
    }
    let mut extra = Extra::default();
    let mut entry: T = read_keeping(fields, &mut extra);
    *entry.extra_mut() = extra;
    entry.set_id(head.id(json));
    Ok(entry)
}

fn read_foreign(json: &[u8], head: &Head<'_>) -> Result<Foreign, Unreadable> {
    let id = match &head.id {
        Some(id) => id.0.clone().into_owned(),
        None => head.id(json).to_string(),
    };
    Ok(Foreign {
        kind: head.kind.as_deref().unwrap_or_default().into(),
        id: id.into(),
        fields: other_fields(json)?,
        stamps: head.stamps(),
    })
}

fn other_fields(json: &[u8]) -> Result<Map<String, Value>, Unreadable> {
    let mut fields = all_fields(json)?;
    for name in HEAD {
        fields.remove(name);
    }
    Ok(fields)
}

fn all_fields(json: &[u8]) -> Result<Map<String, Value>, Unreadable> {
    serde_json::from_slice(json).map_err(|_| unreadable_field(json))
}

/// Which field cannot even be taken for a value: it is nested too deeply.
fn unreadable_field(json: &[u8]) -> Unreadable {
    let Ok(fields) = raw_fields(json) else {
        return not_an_object(json);
    };
    let is_wrong = |value: &RawValue| serde_json::from_str::<Value>(value.get()).is_err();
    let field = fields.iter().find(|(_, value)| is_wrong(value));
    Unreadable::WrongForm {
        field: field.map_or_else(String::new, |(name, _)| name.clone().into_owned()),
    }
}

/// Which field of a record cannot be read: tried one by one, for the message only.
fn wrong_field<T: DeserializeOwned>(fields: &Map<String, Value>, names: &[&str]) -> Unreadable {
    let is_wrong = |name: &&&str| {
        let alone = fields
            .get(**name)
            .map(|value| std::iter::once(((**name).to_owned(), value.clone())).collect());
        alone.is_some_and(|alone| !is_readable::<T>(&alone))
    };
    let field = names.iter().find(is_wrong);
    Unreadable::WrongForm {
        field: field.map_or_else(String::new, |name| (*name).to_owned()),
    }
}
