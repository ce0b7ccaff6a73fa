//! Writes one record.

use std::collections::BTreeMap;

use super::NEWER;
use crate::domain::change::{Foreign, Record};
use crate::domain::entry::{EntryRecord, Kind};
use crate::domain::held::{Card, Held, fields_of, is_readable};
use crate::domain::stamp::{FieldStamps, Stamp};

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
        if !is_readable::<T>(&fields) {
            out.extend_from_slice(NEWER);
        }
        append_fields(&fields, out);
    }
}

/// Appends an entry.
pub fn write_entry<T: EntryRecord>(entry: &T, out: &mut Vec<u8>) {
    if entry.extra().is_empty() {
        out.extend_from_slice(b"{\"kind\":\"");
        out.extend_from_slice(T::KIND.as_str().as_bytes());
        out.push(b'"');
        append_fields(entry, out);
        return;
    }
    let stamps = FieldStamps::at(entry.stamp());
    write_head(T::KIND.as_str(), &entry.id().to_string(), &stamps, out);
    let mut fields = fields_of(entry);
    entry.extra().lay_over(&mut fields);
    fields.retain(|name, _| name != "id" && name != "stamp");
    append_fields(&fields, out);
}

/// Appends a record of an unknown kind.
pub fn write_foreign(foreign: &Foreign, out: &mut Vec<u8>) {
    write_head(&foreign.kind, &foreign.id, &foreign.stamps, out);
    if !matches!(Kind::from(&*foreign.kind), Kind::Other(_)) {
        out.extend_from_slice(NEWER);
    }
    append_fields(&foreign.fields, out);
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
