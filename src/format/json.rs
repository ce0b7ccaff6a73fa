//! One record as a JSON object: `kind`, `id`, its stamps, then its fields side by side.
//!
//! The same form stands in backups, in the journal and in what devices exchange.

mod read;
mod write;

pub use super::unreadable::Unreadable;
pub use read::read_record;
pub use write::{write_card, write_entry, write_foreign, write_record};

/// Marks a record that only a newer version can read, carried in a file of this one.
const NEWER: &[u8] = b",\"newer\":true";

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

    #[test]
    fn what_other_programs_leave_empty_is_left_out() {
        let json = r#"{"kind":"customer","id":17,"given":"Ali","note":null,"tags":[null,"a"],"address":{"city":null}}"#;
        let id = crate::domain::Id::from_name("17");
        let expected = format!(r#"{{"kind":"customer","id":"{id}","given":"Ali","tags":["a"]}}"#);
        assert_eq!(round_trip(json, false), expected);
    }
}
