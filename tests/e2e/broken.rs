//! Backups that are no good, each in its own way.

use serde_json::json;

/// What must be said about a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The file as a whole cannot be used; the notice says these words.
    File(&'static str),
    /// The file is understood, but this record in it cannot be; the list of such records says
    /// these words.
    Record(&'static str),
}

/// A file and what must be said about it.
pub struct Broken {
    /// What is wrong with it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What the owner is told.
    pub verdict: Verdict,
}

const TRUNCATED: Verdict = Verdict::File("ends too early");
const NOT_JSON: Verdict = Verdict::File("it is not JSON");
const NOT_OURS: Verdict = Verdict::File("a file of another program");
const TOO_NEW: Verdict = Verdict::File("from a newer version");
const TOO_DEEP: Verdict = Verdict::File("too deep");
const WRONG_FIELD: Verdict = Verdict::Record("has a wrong value");

const GOOD: &str = r#"{"format":"daftar","version":1,"records":[
{"kind":"customer","id":"anna","given":"Anna","phones":[{"number":"+998901112233"}]},
{"kind":"sale","id":"s1","at":"2026-01-05T09:00:00.000Z","customer":"anna",
"lines":[{"text":"Scarf","quantity_milli":1000,"unit_price":5000}],"tenders":[{"amount":5000}]}
]}"#;

/// All of them.
pub fn all() -> Vec<Broken> {
    let mut all = cut_short();
    all.extend(not_ours());
    all.extend(bad_records());
    all
}

/// What the owner reads about a file or record that is broken for this reason, as
/// `tests/fixtures/broken/expected.json` names reasons.
pub fn words(reason: &str) -> Option<&'static str> {
    Some(match reason {
        "Empty" => "This file is empty",
        "Encoding" => "not in UTF-8",
        "NotJson" => "it is not JSON",
        "Truncated" => "ends too early",
        "NotABackup" | "WrongForm" => "a file of another program",
        "TooNew" => "from a newer version",
        "WrongChecksum" => "changed or damaged",
        "TooDeep" => "too deep",
        "Unreadable::WrongForm" | "Unreadable::Missing" => "has a wrong value",
        "Unreadable::DuplicateId" => "another record with the same id",
        "Unreadable::UnknownKind" | "Unreadable::TooLarge" => "breaks a rule of the notebook",
        "Unreadable::Refused" => "Record ",
        _ if reason.starts_with("Unreadable::") => "it is not a record",
        _ => return None,
    })
}

fn broken(name: &str, bytes: impl Into<Vec<u8>>, verdict: Verdict) -> Broken {
    Broken {
        name: name.to_owned(),
        bytes: bytes.into(),
        verdict,
    }
}

/// One good file, cut at many places.
fn cut_short() -> Vec<Broken> {
    const PARTS: usize = 12;
    (1..=PARTS)
        .map(|part| {
            let end = (GOOD.len() - 1) * part / PARTS;
            broken(
                &format!("cut after {end} bytes"),
                &GOOD.as_bytes()[..end],
                TRUNCATED,
            )
        })
        .collect()
}

/// Files that are none of ours, or not for this version.
fn not_ours() -> Vec<Broken> {
    let deep = format!(
        r#"{{"format":"daftar","version":1,"extra":{}{}}}"#,
        "[".repeat(5_000),
        "]".repeat(5_000)
    );
    let utf16: Vec<u8> = GOOD.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf16 = [vec![0xff, 0xfe], utf16].concat();
    let sum = "0".repeat(64);
    vec![
        broken("empty", "", Verdict::File("This file is empty")),
        broken("blank", " \n\t\n", Verdict::File("This file is empty")),
        broken("a table", "name;phone\nAnna;123\n", NOT_JSON),
        broken(
            "NaN",
            GOOD.replace("5000}],", "NaN}],"),
            Verdict::Record("it is not a record"),
        ),
        broken("single quotes", GOOD.replace('"', "'"), NOT_JSON),
        broken("something behind it", format!("{GOOD} and more"), NOT_JSON),
        broken("UTF-16", utf16, Verdict::File("not in UTF-8")),
        broken("a list", "[1,2,3]", NOT_OURS),
        broken(
            "contacts of another app",
            r#"{"contacts":[{"name":"Anna"}],"app":"other"}"#,
            NOT_OURS,
        ),
        broken(
            "the format of another app",
            GOOD.replace("daftar", "ledger"),
            NOT_OURS,
        ),
        broken(
            "no format",
            GOOD.replace(r#""format":"daftar","#, ""),
            NOT_OURS,
        ),
        broken(
            "a format that is a number",
            GOOD.replace(r#""daftar""#, "7"),
            NOT_OURS,
        ),
        broken(
            "a newer version",
            GOOD.replace(r#""version":1"#, r#""version":9000,"min_reader":9000"#),
            TOO_NEW,
        ),
        broken(
            "a wrong checksum",
            GOOD.replace(
                r#""version":1"#,
                &format!(r#""version":1,"sha256":"{sum}""#),
            ),
            Verdict::File("changed or damaged"),
        ),
        broken("deep nesting", deep, TOO_DEEP),
    ]
}

/// Files whose only new record makes no sense.
fn bad_records() -> Vec<Broken> {
    let with = |record: serde_json::Value| {
        json!({ "format": "daftar", "version": 1, "records": [record] }).to_string()
    };
    let sale = |unit_price: serde_json::Value, quantity: serde_json::Value| {
        with(json!({
            "kind": "sale", "id": "s2", "at": "2026-01-05T09:00:00.000Z",
            "lines": [{ "text": "Hat", "quantity_milli": quantity, "unit_price": unit_price }],
            "tenders": [{ "amount": unit_price }],
        }))
    };
    let twice = json!({ "kind": "customer", "id": "twin", "given": "Anna" });
    let other = json!({ "kind": "customer", "id": "twin", "given": "Bella" });
    let doubled = json!({ "format": "daftar", "version": 1, "records": [twice, other] });
    vec![
        broken(
            "a name that is a number",
            with(json!({ "kind": "customer", "id": "n", "given": 5 })),
            WRONG_FIELD,
        ),
        broken(
            "a price that is text",
            sale(json!("a lot"), json!(1000)),
            WRONG_FIELD,
        ),
        broken(
            "a price beyond counting",
            sale(json!(9_007_199_254_740_993_i64), json!(1000)),
            WRONG_FIELD,
        ),
        broken(
            "a price with a fraction",
            sale(json!(10.5), json!(1000)),
            WRONG_FIELD,
        ),
        broken(
            "a record that is a number",
            with(json!(17)),
            Verdict::Record("it is not a record"),
        ),
        broken(
            "two records of one id",
            doubled.to_string(),
            Verdict::Record("another record with the same id"),
        ),
        broken(
            "ten megabytes of name",
            with(json!({ "kind": "customer", "id": "big", "given": "A".repeat(10_000_000) })),
            Verdict::Record("breaks a rule of the notebook"),
        ),
    ]
}
