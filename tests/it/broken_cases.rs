//! The broken backups themselves.

use daftar::format::backup::BackupError;
use daftar::format::unreadable::Unreadable;

use super::backup::small_shop;
use super::{broken_records, sight};

/// A broken backup.
pub struct Case {
    pub name: &'static str,
    pub bytes: Vec<u8>,
    pub expected: Expected,
}

/// What is to be said of it.
#[derive(Debug)]
pub enum Expected {
    /// The file is refused.
    Refused(BackupError),
    /// The file is read, but for records with these reasons.
    Sifted(Vec<Unreadable>),
}

impl Expected {
    /// The reason's name, for the journeys in browsers.
    pub fn name(&self) -> String {
        let text = match self {
            Self::Refused(error) => format!("{error:?}"),
            Self::Sifted(reasons) => format!("Unreadable::{:?}", reasons[0]),
        };
        let end = text.find([' ', '(']).unwrap_or(text.len());
        text[..end].to_owned()
    }
}

/// All of them.
pub fn cases() -> Vec<Case> {
    let mut cases = no_backups();
    cases.extend(wrong_headers());
    cases.extend(cut_short());
    cases.extend(broken_structure());
    cases.extend(broken_records::wrong_records());
    cases.extend(broken_records::refused_records());
    cases.extend(broken_records::monsters());
    cases
}

pub fn refused(name: &'static str, bytes: impl Into<Vec<u8>>, error: BackupError) -> Case {
    Case {
        name,
        bytes: bytes.into(),
        expected: Expected::Refused(error),
    }
}

pub fn sifted(name: &'static str, records: &str, why: Unreadable) -> Case {
    Case {
        name,
        bytes: document(records),
        expected: Expected::Sifted(vec![why]),
    }
}

pub fn document(records: &str) -> Vec<u8> {
    format!("{{\"format\":\"daftar\",\"version\":1,\"records\":[\n{records}\n]}}\n").into_bytes()
}

pub fn whole() -> String {
    String::from_utf8(sight::backup(&small_shop())).unwrap()
}

fn wide(text: &str, big_endian: bool) -> Vec<u8> {
    let bytes = text.encode_utf16().map(|unit| {
        if big_endian {
            unit.to_be_bytes()
        } else {
            unit.to_le_bytes()
        }
    });
    bytes.flatten().collect()
}

fn wrong_form(field: &str) -> BackupError {
    BackupError::WrongForm {
        field: field.into(),
    }
}

fn not_json(at: u64) -> BackupError {
    BackupError::NotJson { at }
}

/// Files of another kind altogether.
fn no_backups() -> Vec<Case> {
    use BackupError::{Empty, Encoding, NotABackup};
    let small = r#"{"format":"daftar","version":1,"records":[]}"#;
    vec![
        refused("empty", "", Empty),
        refused("blank", "  \r\n\t\n ", Empty),
        refused("mark-only", "\u{feff}", Empty),
        refused("html", "<!doctype html><title>Sign in</title>", not_json(0)),
        refused("text", "Dear customer, please find attached", not_json(0)),
        refused("csv", "Name,Phone\nAli,+998901234567\n", not_json(0)),
        refused("picture", &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], not_json(0)),
        refused("spreadsheet", &b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0"[..], not_json(0)),
        refused("zeros", vec![0; 4096], not_json(0)),
        refused("number", "42", not_json(0)),
        refused("utf16-le-marked", wide(&format!("\u{feff}{small}"), false), Encoding),
        refused("utf16-be-marked", wide(&format!("\u{feff}{small}"), true), Encoding),
        refused("utf16-le", wide(small, false), Encoding),
        refused("utf16-be", wide(small, true), Encoding),
        refused(
            "windows-1251",
            [&b"{\"format\":\"daftar\",\"version\":1,\"records\":[{\"kind\":\"customer\",\"id\":\"1\",\"given\":\""[..], b"\xd8\xe0\xf5\xed\xee\xe7\xe0\"}]}"].concat(),
            Encoding,
        ),
        refused("array", r#"[{"kind":"customer","given":"Ali"}]"#, NotABackup),
        refused("json-text", r#""backup""#, NotABackup),
        refused("other-program", r#"{"type":"FeatureCollection","features":[{"id":1}]}"#, NotABackup),
        refused("other-records", r#"{"records":[{"kind":"customer","id":"1","given":"Ali"}]}"#, NotABackup),
        refused("other-format", r#"{"format":"till","version":3,"records":[]}"#, NotABackup),
        refused("format-is-number", r#"{"format":1,"records":[]}"#, NotABackup),
        refused("empty-object", "{}", NotABackup),
    ]
}

/// What a backup says of itself makes no sense, or is for others.
fn wrong_headers() -> Vec<Case> {
    use BackupError::{Empty, TooDeep, TooNew, WrongChecksum};
    let with = |fields: &str| format!("{{\"format\":\"daftar\",{fields},\"records\":[]}}");
    let whole = whole();
    let deep = format!(
        "\"version\":1,\"more\":{}{}",
        "[".repeat(500),
        "]".repeat(500)
    );
    vec![
        refused("no-records", r#"{"format":"daftar","version":1}"#, Empty),
        refused("zero-records", with("\"version\":1"), Empty),
        refused(
            "min-reader-newer",
            with("\"version\":7,\"min_reader\":7"),
            TooNew { min_reader: 7 },
        ),
        refused(
            "version-newer",
            with("\"version\":2"),
            TooNew { min_reader: 2 },
        ),
        refused(
            "version-is-text",
            with("\"version\":\"one\""),
            wrong_form("version"),
        ),
        refused("version-zero", with("\"version\":0"), wrong_form("version")),
        refused(
            "version-negative",
            with("\"version\":-1"),
            wrong_form("version"),
        ),
        refused(
            "version-huge",
            with("\"version\":1e99"),
            wrong_form("version"),
        ),
        refused("version-nan", with("\"version\":NaN"), not_json(29)),
        refused(
            "checksum-is-number",
            with("\"version\":1,\"sha256\":5"),
            wrong_form("sha256"),
        ),
        refused("deep-header", with(&deep), TooDeep { at: 38 }),
        refused(
            "changed-amount",
            whole.replace("\"unit_price\":500", "\"unit_price\":900"),
            WrongChecksum,
        ),
        refused(
            "changed-letter",
            whole.replace("Шаҳноза", "Шахноза"),
            WrongChecksum,
        ),
        refused("added-space", whole.replace(",\n{", ",\n {"), WrongChecksum),
        refused(
            "changed-checksum",
            whole.replace("\"sha256\":\"", "\"sha256\":\"0"),
            WrongChecksum,
        ),
    ]
}

/// Cut short at every kind of place.
fn cut_short() -> Vec<Case> {
    let whole = whole();
    let behind = |text: &str| whole.find(text).unwrap() + text.len();
    let places = [
        ("cut-after-brace", 1),
        ("cut-in-key", 4),
        ("cut-before-colon", behind("\"format\"")),
        ("cut-in-header", behind("\"min_read")),
        ("cut-in-counts", behind("\"counts\":{")),
        ("cut-before-records", behind("\"records\":")),
        ("cut-after-bracket", behind("\"records\":[")),
        ("cut-in-record", behind("\"quantity_milli\":")),
        ("cut-in-letter", behind("\"given\":\"") + 1),
        ("cut-between-records", behind("},\n")),
        ("cut-after-records", behind("\n]")),
        ("cut-in-checksum", behind("\"sha256\":\"") + 10),
        ("cut-before-end", whole.trim_end().len() - 1),
    ];
    let cut = places.map(|(name, place)| {
        let at = place as u64;
        refused(
            name,
            &whole.as_bytes()[..place],
            BackupError::Truncated { at },
        )
    });
    cut.into()
}

/// JSON that is none.
fn broken_structure() -> Vec<Case> {
    let start = "{\"format\":\"daftar\",\"version\":1,\"records\":[";
    let behind = |text: &str| (start.len() + text.len()) as u64;
    let customer = r#"{"kind":"customer","id":"1","given":"Ali"}"#;
    let file = |end: &str| format!("{start}{customer}{end}");
    vec![
        refused(
            "missing-comma",
            file(&format!(" {customer}]}}")),
            not_json(behind(customer) + 1),
        ),
        refused(
            "trailing-comma",
            file(",]}"),
            not_json(behind(customer) + 1),
        ),
        refused(
            "two-documents",
            file("]} {}"),
            not_json(behind(customer) + 3),
        ),
        refused(
            "garbage-behind",
            file("]}</html>"),
            not_json(behind(customer) + 2),
        ),
        refused(
            "bare-words",
            file(",nothing]}").replace("nothing", "Nothing"),
            not_json(behind(customer) + 1),
        ),
        refused(
            "comment",
            "{ // a backup\n\"format\":\"daftar\"}",
            not_json(2),
        ),
        refused("single-quotes", "{'format':'daftar'}", not_json(1)),
        refused(
            "half-a-word",
            r#"{"format":"daftar","note":tru,"records":[]}"#,
            not_json(26),
        ),
        refused(
            "records-object",
            r#"{"format":"daftar","version":1,"records":{"a":1}}"#,
            wrong_form("records"),
        ),
        refused(
            "records-null",
            r#"{"format":"daftar","version":1,"records":null}"#,
            wrong_form("records"),
        ),
        refused(
            "records-text",
            r#"{"format":"daftar","version":1,"records":"all"}"#,
            wrong_form("records"),
        ),
        refused(
            "records-twice",
            file(&format!("],\"records\":[{customer}]}}")),
            wrong_form("records"),
        ),
        refused("files-object", file("],\"files\":{}}"), wrong_form("files")),
    ]
}
