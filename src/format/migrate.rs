//! Records of older versions, brought to the form of this one.
//!
//! A step works on the JSON of a record, before it is read: it may rename, move or
//! reshape fields. Adding a field needs no step, since fields may always be missing.
//! Steps are never changed once released; a fixture per version sees to that.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::unreadable::Unreadable;

/// Brings the fields of one record from a version to the next; knows its kind.
pub type Step = fn(kind: &str, fields: &mut Map<String, Value>);

/// All steps there are; the first is from version 1 to 2. None has been needed yet.
pub const STEPS: &[Step] = &[];

/// The record in the form of the version after the last step.
///
/// # Errors
/// The text is not an object of JSON.
pub fn migrate<'a>(
    json: &'a [u8],
    version: u32,
    steps: &[Step],
) -> Result<Cow<'a, [u8]>, Unreadable> {
    let done = (version.max(1) - 1) as usize;
    let Some(steps @ [_, ..]) = steps.get(done..) else {
        return Ok(Cow::Borrowed(json));
    };
    let mut fields: Map<String, Value> =
        serde_json::from_slice(json).map_err(|_| Unreadable::NotAnObject)?;
    let kind = fields.get("kind").and_then(Value::as_str);
    let kind = kind.unwrap_or_default().to_owned();
    for step in steps {
        step(&kind, &mut fields);
    }
    Ok(Cow::Owned(Value::Object(fields).to_string().into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_to_two(kind: &str, fields: &mut Map<String, Value>) {
        if kind == "customer"
            && let Some(name) = fields.remove("name")
        {
            fields.insert("given".into(), name);
        }
    }

    fn two_to_three(_: &str, fields: &mut Map<String, Value>) {
        fields.insert("seen_by".into(), "two_to_three".into());
    }

    fn migrated(json: &str, version: u32) -> String {
        let json = migrate(json.as_bytes(), version, &[one_to_two, two_to_three]).unwrap();
        String::from_utf8(json.into_owned()).unwrap()
    }

    #[test]
    fn a_record_goes_through_every_step_after_its_version() {
        let old = r#"{"kind":"customer","name":"Ali"}"#;
        assert_eq!(
            migrated(old, 1),
            r#"{"given":"Ali","kind":"customer","seen_by":"two_to_three"}"#
        );
        assert_eq!(
            migrated(old, 2),
            r#"{"kind":"customer","name":"Ali","seen_by":"two_to_three"}"#
        );
        assert_eq!(migrated(old, 3), old);
        assert_eq!(migrated(old, 4), old);
    }

    #[test]
    fn what_is_no_record_is_not_guessed_at() {
        assert_eq!(
            migrate(b"[1]", 1, &[one_to_two]),
            Err(Unreadable::NotAnObject)
        );
    }

    #[test]
    fn every_step_there_is_leads_to_this_version() {
        assert_eq!(STEPS.len() + 1, super::super::VERSION as usize);
    }
}
