//! Cards as the book holds them: the record, the stamp of every field, and how two meet.

use std::collections::BTreeSet;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::entry::Kind;
use super::ids::Id;
use super::record::Extra;
use super::refusal::Refusal;
use super::stamp::{FieldStamps, Stamp};

/// Fields by name, as in JSON. In an edit, null clears a field.
pub type Fields = Map<String, Value>;

/// The field that says a card was deleted.
pub const DELETED: &str = "deleted";

/// A record that can be edited. Each field carries its own stamp.
pub trait Card:
    Clone
    + Default
    + PartialEq
    + Serialize
    + DeserializeOwned
    + minicbor::Encode<()>
    + for<'b> minicbor::Decode<'b, ()>
{
    /// Which kind it is.
    const KIND: Kind;
    /// The names of its fields in JSON.
    const NAMES: &'static [&'static str];
    /// Whether it may be written down.
    ///
    /// # Errors
    /// What is missing or wrong.
    fn check(&self) -> Result<(), Refusal>;
}

/// A card with its stamps. Deletion is a field like any other, so a later edit of
/// something else does not revive a deleted card.
#[derive(Debug, Clone, Default, PartialEq, minicbor::Encode, minicbor::Decode)]
#[cbor(map)]
pub struct Held<T> {
    /// Which record.
    #[n(0)]
    pub id: Id,
    /// What it says.
    #[n(1)]
    pub card: T,
    /// When each field was written.
    #[n(2)]
    pub stamps: FieldStamps,
    /// Deleted; kept so that others learn of it.
    #[cbor(n(3), default)]
    pub is_deleted: bool,
    /// What a newer version added.
    #[cbor(n(4), default, skip_if = "Extra::is_empty")]
    pub extra: Extra,
}

impl<T: Card> Held<T> {
    /// A new card; its stamp is given when the change is stamped.
    pub fn new(id: Id, card: T) -> Self {
        Self {
            id,
            card,
            ..Self::default()
        }
    }

    /// All fields that are set, as JSON knows them, unknown ones included.
    pub fn fields(&self) -> Fields {
        let mut fields = fields_of(&self.card);
        if self.is_deleted {
            fields.insert(DELETED.to_owned(), Value::Bool(true));
        }
        self.extra.lay_over(&mut fields);
        fields
    }

    /// Makes a card of fields. What this version does not understand is kept aside.
    pub fn from_fields(id: Id, mut fields: Fields, stamps: FieldStamps) -> Self {
        let is_deleted = fields
            .remove(DELETED)
            .is_some_and(|value| value == Value::Bool(true));
        let mut extra = Extra::default();
        let card = read_keeping(fields, &mut extra);
        Self {
            id,
            card,
            stamps,
            is_deleted,
            extra,
        }
    }

    /// Takes in what `fields` say as of `stamps`; a field listed with a stamp but without
    /// a value was cleared. The later stamp wins field by field; of two values with one
    /// stamp the greater text wins, so the order of meeting does not matter.
    /// True when anything changed.
    pub fn merge(&mut self, fields: &Fields, stamps: &FieldStamps) -> bool {
        let mut merged = self.fields();
        let mut merged_stamps = self.stamps.clone();
        let is_changed = merge_fields(&mut merged, &mut merged_stamps, fields, stamps);
        if is_changed {
            *self = Self::from_fields(self.id, merged, merged_stamps);
        }
        is_changed
    }
}

/// The fields of a record that are not at their default.
pub fn fields_of<T: Serialize>(card: &T) -> Fields {
    match serde_json::to_value(card) {
        Ok(Value::Object(fields)) => fields,
        // Records are structs of plain data: they always become objects.
        _ => Fields::new(),
    }
}

/// What must change in `before` to make it `after`; null clears.
pub fn difference<T: Serialize>(before: &T, after: &T) -> Fields {
    let mut old = fields_of(before);
    let mut changed = Fields::new();
    for (name, value) in fields_of(after) {
        if old.remove(&name).as_ref() != Some(&value) {
            changed.insert(name, value);
        }
    }
    for name in old.into_iter().map(|(name, _)| name) {
        changed.insert(name, Value::Null);
    }
    changed
}

/// Merges two states of one card; the first is changed. True when anything changed.
pub fn merge_fields(
    fields: &mut Fields,
    stamps: &mut FieldStamps,
    other: &Fields,
    other_stamps: &FieldStamps,
) -> bool {
    let stamped = stamps
        .named
        .iter()
        .chain(&other_stamps.named)
        .map(|(name, _)| name.as_ref());
    let names: BTreeSet<String> = fields
        .keys()
        .chain(other.keys())
        .map(String::as_str)
        .chain(stamped)
        .map(str::to_owned)
        .collect();
    let mut merged = FieldStamps::at(stamps.base.max(other_stamps.base));
    let mut is_changed = false;
    for name in names {
        let (ours, theirs) = (stamps.of(&name), other_stamps.of(&name));
        if is_later(theirs, other.get(&name), ours, fields.get(&name)) {
            is_changed |= fields.get(&name).unwrap_or(&Value::Null)
                != other.get(&name).unwrap_or(&Value::Null);
            match other.get(&name) {
                Some(value) if !value.is_null() => fields.insert(name.clone(), value.clone()),
                _ => fields.remove(&name),
            };
        }
        merged.set(&name, ours.max(theirs));
    }
    is_changed |= *stamps != merged;
    *stamps = merged;
    is_changed
}

fn is_later(theirs: Stamp, value: Option<&Value>, ours: Stamp, own: Option<&Value>) -> bool {
    if theirs != ours {
        return theirs > ours;
    }
    let text = |value: Option<&Value>| value.filter(|value| !value.is_null()).map(Value::to_string);
    text(value) > text(own)
}

/// Reads a record from fields; a field that cannot be read, or not wholly, is kept aside.
pub fn read_keeping<T: DeserializeOwned + Default>(fields: Fields, extra: &mut Extra) -> T {
    if let Some((card, ignored)) = read_noting::<T>(&fields) {
        for name in ignored {
            if let Some(value) = fields.get(&name) {
                extra.keep(&name, value.clone());
            }
        }
        return card;
    }
    // One field has a form this version cannot read: find it by reading each alone.
    let mut readable = Fields::new();
    for (name, value) in fields {
        let alone: Fields = std::iter::once((name.clone(), value.clone())).collect();
        if read_noting::<T>(&alone).is_some() {
            readable.insert(name, value);
        } else {
            extra.keep(&name, value);
        }
    }
    if read_noting::<T>(&readable).is_some() {
        read_keeping(readable, extra)
    } else {
        T::default()
    }
}

/// Whether every field that this version knows has a form it can read.
pub fn is_readable<T: DeserializeOwned>(fields: &Fields) -> bool {
    read_noting::<T>(fields).is_some()
}

/// Reads a record and names the top-level fields in which something was not understood.
fn read_noting<T: DeserializeOwned>(fields: &Fields) -> Option<(T, BTreeSet<String>)> {
    let mut ignored = BTreeSet::new();
    let card = serde_ignored::deserialize(fields, |path| {
        ignored.insert(top_level(&path));
    });
    card.ok().map(|card| (card, ignored))
}

/// The top-level field a path lies in.
pub fn top_level(path: &serde_ignored::Path<'_>) -> String {
    use serde_ignored::Path;
    match path {
        Path::Map {
            parent: Path::Root,
            key,
        } => key.clone(),
        Path::Root => String::new(),
        Path::Seq { parent, .. }
        | Path::Map { parent, .. }
        | Path::Some { parent }
        | Path::NewtypeStruct { parent }
        | Path::NewtypeVariant { parent } => top_level(parent),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::domain::customer::{Customer, Phone};

    fn stamped(ms: i64) -> Stamp {
        Stamp::new(ms, 0, crate::domain::stamp::DeviceId(1))
    }

    fn fields(value: Value) -> Fields {
        value.as_object().cloned().unwrap()
    }

    #[test]
    fn a_difference_names_only_what_changed() {
        let before = Customer {
            given: "Ali".into(),
            note: "old".into(),
            ..Customer::default()
        };
        let phones = vec![Phone {
            number: "1".into(),
            ..Phone::default()
        }];
        let after = Customer {
            given: "Ali".into(),
            phones,
            ..Customer::default()
        };
        let expected = json!({ "note": null, "phones": [{ "number": "1" }] });
        assert_eq!(Value::Object(difference(&before, &after)), expected);
    }

    #[test]
    fn unknown_fields_survive_an_edit_at_any_depth() {
        let original = fields(json!({
            "given": "Ali", "novelty": { "deep": [1, 2] }, "phones": [{ "number": "1", "since": "2031" }],
            "birthday": { "calendar": "lunar" },
        }));
        let mut held: Held<Customer> =
            Held::from_fields(Id(1), original.clone(), FieldStamps::at(stamped(1)));
        assert_eq!(held.card.phones[0].number, "1");
        assert_eq!(held.fields(), original);
        let mut edit = FieldStamps::default();
        edit.set("given", stamped(2));
        assert!(held.merge(&fields(json!({ "given": "Vali" })), &edit));
        let mut expected = original;
        expected.insert("given".into(), "Vali".into());
        assert_eq!(held.fields(), expected);
    }

    #[test]
    fn an_edit_of_another_field_does_not_revive() {
        let mut held: Held<Customer> = Held::from_fields(
            Id(1),
            fields(json!({ "given": "Ali" })),
            FieldStamps::at(stamped(1)),
        );
        let mut deletion = FieldStamps::default();
        deletion.set(DELETED, stamped(2));
        held.merge(&fields(json!({ "deleted": true })), &deletion);
        let mut edit = FieldStamps::default();
        edit.set("note", stamped(3));
        held.merge(&fields(json!({ "note": "later" })), &edit);
        assert!(held.is_deleted && held.card.note == "later");
    }
}
