//! Backups whose records are broken.

use daftar::domain::{Money, Refusal};
use daftar::format::backup::BackupError;
use daftar::format::unreadable::Unreadable;

use super::broken_cases::{Case, Expected, document, refused, sifted, whole};

/// Records of which one cannot be read.
pub fn wrong_records() -> Vec<Case> {
    use Unreadable::{NoKind, NotAnObject, NotJson, UnknownKind};
    let wrong = |field: &str| Unreadable::WrongForm {
        field: field.to_owned(),
    };
    let sale = |line: &str| {
        format!(
            r#"{{"kind":"sale","id":"1","at":"2026-11-22","lines":[{{"quantity_milli":1000,{line}}}]}}"#
        )
    };
    let customer =
        |fields: &str| format!(r#"{{"kind":"customer","id":"1","given":"Ali",{fields}}}"#);
    vec![
        sifted("nan", &sale("\"unit_price\":NaN"), NotJson),
        sifted("infinity", &sale("\"unit_price\":Infinity"), NotJson),
        sifted("leading-zero", &sale("\"unit_price\":007"), NotJson),
        sifted("hexadecimal", &sale("\"unit_price\":0xff"), NotJson),
        sifted("huge-number", &sale("\"unit_price\":1e999"), wrong("lines")),
        sifted(
            "beyond-exact",
            &sale("\"unit_price\":9007199254740993"),
            wrong("lines"),
        ),
        sifted(
            "beyond-64-bits",
            &sale("\"unit_price\":99999999999999999999999"),
            wrong("lines"),
        ),
        sifted("fraction", &sale("\"unit_price\":10.5"), wrong("lines")),
        sifted(
            "amount-is-text",
            &sale("\"unit_price\":\"500\""),
            wrong("lines"),
        ),
        sifted(
            "lines-object",
            r#"{"kind":"sale","id":"1","at":"2026-11-22","lines":{}}"#,
            wrong("lines"),
        ),
        sifted(
            "date-is-wrong",
            r#"{"kind":"sale","id":"1","at":"22.11.2026","lines":[]}"#,
            wrong("at"),
        ),
        sifted(
            "date-is-number",
            r#"{"kind":"sale","id":"1","at":45983,"lines":[]}"#,
            wrong("at"),
        ),
        sifted(
            "31-february",
            &customer("\"birthday\":\"1990-02-31\""),
            wrong("birthday"),
        ),
        sifted(
            "name-is-number",
            r#"{"kind":"customer","id":"1","given":5}"#,
            wrong("given"),
        ),
        sifted(
            "phones-text",
            &customer("\"phones\":\"+998901234567\""),
            wrong("phones"),
        ),
        sifted(
            "half-a-letter",
            &customer(r#""note":"\ud83d""#),
            wrong("note"),
        ),
        sifted(
            "raw-line-break",
            &customer("\"note\":\"two\nlines\""),
            NotJson,
        ),
        sifted(
            "unescaped-quotes",
            r#"{"kind":"customer","id":"1","given":"A"l"i"}"#,
            NotJson,
        ),
        refused(
            "unescaped-quote",
            document(r#"{"kind":"customer","id":"1","given":"A"li"}"#),
            BackupError::NotJson { at: 82 },
        ),
        sifted(
            "id-is-true",
            r#"{"kind":"customer","id":true,"given":"Ali"}"#,
            wrong("id"),
        ),
        sifted(
            "stamp-is-wrong",
            &customer("\"stamp\":\"yesterday\""),
            wrong("stamp"),
        ),
        sifted(
            "kind-is-number",
            r#"{"kind":4,"id":"1","given":"Ali"}"#,
            wrong("kind"),
        ),
        sifted("no-kind", r#"{"id":"1","given":"Ali"}"#, NoKind),
        sifted(
            "other-kind",
            r#"{"kind":"Customer","id":"1","given":"Ali"}"#,
            UnknownKind {
                kind: "Customer".into(),
            },
        ),
        sifted("record-null", "null", NotAnObject),
        sifted("record-array", r#"[{"kind":"customer"}]"#, NotAnObject),
        sifted("record-number", "12", NotAnObject),
        sifted("record-half-word", "nul", NotJson),
    ]
}

/// Records that could not have been written down here.
pub fn refused_records() -> Vec<Case> {
    use Unreadable::{DuplicateId, Missing, Refused};
    let sale = |lines: &str| format!(r#"{{"kind":"sale","id":"1","at":"2026-11-22",{lines}}}"#);
    let one = |line: &str| {
        sale(&format!(
            r#""lines":[{{"quantity_milli":1000,"unit_price":500{line}}}]"#
        ))
    };
    // In the small shop already, so that only the second one is of interest.
    vec![
        sifted("no-name", r#"{"kind":"customer","id":"1","note":"?"}"#, Refused(Refusal::NameOrPhoneNeeded)),
        sifted("product-no-name", r#"{"kind":"product","id":"1","price":5}"#, Refused(Refusal::NameNeeded)),
        sifted("negative-price", r#"{"kind":"product","id":"1","name":"x","price":-5}"#, Refused(Refusal::AmountOutOfRange)),
        sifted("nothing-sold", &sale("\"lines\":[]"), Refused(Refusal::NothingSold)),
        sifted(
            "negative-quantity",
            &sale(r#""lines":[{"quantity_milli":-1000,"unit_price":500}]"#),
            Refused(Refusal::QuantityOutOfRange { line_index: 0 }),
        ),
        sifted("discount-too-large", &one(",\"discount\":501"), Refused(Refusal::DiscountTooLarge { line_index: 0 })),
        sifted(
            "tenders-do-not-match",
            &sale(r#""lines":[{"quantity_milli":1000,"unit_price":500}],"tenders":[{"amount":499}]"#),
            Refused(Refusal::TendersDoNotMatch { total: Money(500), paid: Money(499) }),
        ),
        sifted(
            "product-of-amounts-too-large",
            &sale(r#""lines":[{"quantity_milli":9000000000000000,"unit_price":9000000000000000}]"#),
            Refused(Refusal::AmountOutOfRange),
        ),
        sifted("no-date", r#"{"kind":"sale","id":"1","lines":[{"quantity_milli":1000,"unit_price":5}]}"#, Missing { field: "at" }),
        sifted("return-of-nothing", r#"{"kind":"return","id":"1","at":"2026-11-22","lines":[]}"#, Missing { field: "sale" }),
        sifted("payment-of-nobody", r#"{"kind":"payment","id":"1","at":"2026-11-22","amount":5}"#, Missing { field: "customer" }),
        sifted("payment-of-nothing", r#"{"kind":"payment","id":"1","at":"2026-11-22","customer":"1"}"#, Refused(Refusal::AmountOutOfRange)),
        sifted("note-without-date", r#"{"kind":"note","id":"1","customer":"1","text":"x"}"#, Missing { field: "at" }),
        Case {
            name: "duplicate-entry-ids",
            bytes: document(&format!(
                "{},\n{}",
                r#"{"kind":"void","id":"1"}"#, r#"{"kind":"tie","id":"1"}"#
            )),
            expected: Expected::Sifted(vec![Missing { field: "target" }, Missing { field: "sale" }]),
        },
        Case {
            name: "duplicate-ids",
            bytes: {
                // The first is in the book already, just so: only the second is of interest.
                let whole = whole();
                let start = whole.find("{\"kind\":\"customer\"").unwrap();
                let first = &whole[start..start + whole[start..].find('\n').unwrap()];
                let second = first.trim_end_matches(',').replace("Шаҳноза", "Other");
                let from = second.find(",\"stamp\":").unwrap();
                let stampless = format!("{}{}", &second[..from], &second[from + ",\"stamp\":\"\"".len() + 34..]);
                document(&format!("{first}\n{stampless}"))
            },
            expected: Expected::Sifted(vec![DuplicateId]),
        },
        Case {
            name: "damaged-photo",
            bytes: br#"{"format":"daftar","version":1,"records":[{"kind":"void","id":"1"}],"files":[{"id":"1","mime":"image/jpeg","base64":"@@@"}]}"#.to_vec(),
            expected: Expected::Sifted(vec![
                Missing { field: "target" },
                Unreadable::WrongForm { field: "base64".into() },
            ]),
        },
    ]
}

/// Too large or too deep; some are made only when they are needed.
pub fn monsters() -> Vec<Case> {
    let deep = |count: usize| {
        let nest = format!("{}{}", "[".repeat(count), "]".repeat(count));
        format!(r#"{{"kind":"customer","id":"1","given":"Ali","more":{nest}}}"#)
    };
    let long = |count: usize| {
        format!(
            r#"{{"kind":"customer","id":"1","given":"{}"}}"#,
            "x".repeat(count)
        )
    };
    vec![
        sifted("deep", &deep(1_000), Unreadable::TooDeep),
        sifted("abyss", &deep(2_000_000), Unreadable::TooDeep),
        sifted(
            "deep-array",
            &format!("{}{}", "[".repeat(5_000), "]".repeat(5_000)),
            Unreadable::TooDeep,
        ),
        sifted("10-megabytes", &long(10 << 20), Unreadable::TooLarge),
        sifted(
            "10-megabytes-escaped",
            &long(0).replace(
                "\"given\":\"",
                &format!("\"given\":\"{}", "\\u00e9\\\"".repeat(1_300_000)),
            ),
            Unreadable::TooLarge,
        ),
        refused(
            "10-megabytes-of-nothing",
            vec![b' '; 10 << 20],
            BackupError::Empty,
        ),
        refused(
            "brackets-without-end",
            "{\"format\":\"daftar\",\"version\":1,\"records\":[".to_owned() + &"[".repeat(5 << 20),
            BackupError::Truncated { at: 42 + (5 << 20) },
        ),
    ]
}
