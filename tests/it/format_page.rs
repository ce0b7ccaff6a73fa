//! `docs/FORMAT.md` and `docs/backup.schema.json` say what the program does.

use std::collections::BTreeSet;
use std::path::PathBuf;

use daftar::domain::batch::{Batch, Contents, Former};
use daftar::domain::consents::ConsentChange;
use daftar::domain::coupon::CouponKind;
use daftar::domain::customer::{
    Address, Channel, Consent, ConsentState, FamilyStatus, GarmentSize, Handle, IncomeBand, Phone,
    Relation, Relative, Sex,
};
use daftar::domain::deal::{Deal, DealOutcome, StageChange};
use daftar::domain::entry::{Log, Verb};
use daftar::domain::note::{ContactChannel, Direction, Outcome, Purpose};
use daftar::domain::programme::{Level, PointsReason, SpendWindow, StampCard};
use daftar::domain::sale::{Payment, Reward, RewardKind, SalePurpose, Tie, Void};
use daftar::domain::staff::Role;
use daftar::domain::{
    Certificate, CertificateRefund, Coupon, Customer, Dismissal, Kind, Matter, Note, Occasion,
    Opening, Pipeline, Points, Product, Programme, Promise, Repeat, Return, ReturnLine, Sale,
    SaleLine, Shop, Staff, Stage, Task, Template, Tender, TenderMethod, Variant, WriteOff,
};
use daftar::format::backup::{self, MAX_FILE_BYTES, MAX_RECORD_BYTES};
use daftar::format::json::read_record;
use proptest::prelude::*;
use serde_json::Value;

use super::broken_cases::cases;
use super::fixtures;
use super::laws::config;
use super::sight;
use super::world::{World, history};

fn page(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("docs")
        .join(name);
    std::fs::read_to_string(path).unwrap()
}

fn schema() -> Value {
    serde_json::from_str(&page("backup.schema.json")).unwrap()
}

/// Every record with its fields.
const RECORDS: [(&str, &[&str]); 26] = [
    ("shop", Shop::FIELDS),
    ("staff", Staff::FIELDS),
    ("customer", Customer::FIELDS),
    ("product", Product::FIELDS),
    ("note", Note::FIELDS),
    ("sale", Sale::FIELDS),
    ("return", Return::FIELDS),
    ("payment", Payment::FIELDS),
    ("tie", Tie::FIELDS),
    ("void", Void::FIELDS),
    ("log", Log::FIELDS),
    ("programme", Programme::FIELDS),
    ("points", Points::FIELDS),
    ("certificate", Certificate::FIELDS),
    ("certificate_refund", CertificateRefund::FIELDS),
    ("promise", Promise::FIELDS),
    ("write_off", WriteOff::FIELDS),
    ("opening", Opening::FIELDS),
    ("coupon", Coupon::FIELDS),
    ("pipeline", Pipeline::FIELDS),
    ("deal", Deal::FIELDS),
    ("stage_change", StageChange::FIELDS),
    ("task", Task::FIELDS),
    ("template", Template::FIELDS),
    ("dismissal", Dismissal::FIELDS),
    ("batch", Batch::FIELDS),
];

/// Every part of a record with its fields.
const PARTS: [(&str, &[&str]); 17] = [
    ("phone", Phone::FIELDS),
    ("handle", Handle::FIELDS),
    ("address", Address::FIELDS),
    ("garment_size", GarmentSize::FIELDS),
    ("relative", Relative::FIELDS),
    ("consent", Consent::FIELDS),
    ("consent_change", ConsentChange::FIELDS),
    ("variant", Variant::FIELDS),
    ("sale_line", SaleLine::FIELDS),
    ("tender", Tender::FIELDS),
    ("return_line", ReturnLine::FIELDS),
    ("level", Level::FIELDS),
    ("stamp_card", StampCard::FIELDS),
    ("reward", Reward::FIELDS),
    ("stage", Stage::FIELDS),
    ("contents", Contents::FIELDS),
    ("former", Former::FIELDS),
];

/// Every choice with its values.
fn choices() -> Vec<(&'static str, Vec<&'static str>)> {
    macro_rules! values {
        ($type:ident) => {
            $type::ALL.iter().map($type::as_str).collect()
        };
    }
    vec![
        ("kind", values!(Kind)),
        ("sex", values!(Sex)),
        ("family_status", values!(FamilyStatus)),
        ("income_band", values!(IncomeBand)),
        ("relation", values!(Relation)),
        ("channel", values!(Channel)),
        ("consent_state", values!(ConsentState)),
        ("contact_channel", values!(ContactChannel)),
        ("direction", values!(Direction)),
        ("purpose", values!(Purpose)),
        ("outcome", values!(Outcome)),
        ("tender_method", values!(TenderMethod)),
        ("sale_purpose", values!(SalePurpose)),
        ("role", values!(Role)),
        ("verb", values!(Verb)),
        ("spend_window", values!(SpendWindow)),
        ("points_reason", values!(PointsReason)),
        ("coupon_kind", values!(CouponKind)),
        ("reward_kind", values!(RewardKind)),
        ("deal_outcome", values!(DealOutcome)),
        ("repeat", values!(Repeat)),
        ("occasion", values!(Occasion)),
        ("matter", values!(Matter)),
    ]
}

/// What the program calls the fields that stand in all records.
const HEAD: [&str; 6] = ["id", "kind", "stamp", "stamps", "deleted", "newer"];

fn own_fields(fields: &[&'static str]) -> BTreeSet<String> {
    let own = fields
        .iter()
        .filter(|name| **name != "extra" && !HEAD[..3].contains(name));
    own.map(|name| (*name).to_owned()).collect()
}

/// The text in backticks at the start of each row of the first table below a heading.
fn rows_below(page: &str, heading: &str) -> BTreeSet<String> {
    let start = page
        .find(&format!("\n{heading}\n"))
        .unwrap_or_else(|| panic!("no {heading}"));
    let rest = &page[start + heading.len() + 2..];
    let end = rest.find("\n#").unwrap_or(rest.len());
    let rows = rest[..end]
        .lines()
        .filter_map(|line| line.strip_prefix("| `"));
    rows.map(|row| row[..row.find('`').unwrap()].to_owned())
        .collect()
}

#[test]
fn the_page_lists_every_field_and_no_other() {
    let page = page("FORMAT.md");
    for (name, fields) in RECORDS {
        assert_eq!(
            rows_below(&page, &format!("### `{name}`")),
            own_fields(fields),
            "{name}"
        );
    }
    for (name, fields) in PARTS {
        let expected: BTreeSet<String> = fields.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(
            rows_below(&page, &format!("### `{name}`")),
            expected,
            "{name}"
        );
    }
    let kinds: Vec<&str> = RECORDS.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        kinds,
        Kind::ALL.iter().map(Kind::as_str).collect::<Vec<_>>()
    );
}

#[test]
fn the_page_lists_every_choice_and_no_other() {
    let page = page("FORMAT.md");
    for (name, values) in choices() {
        let row = page
            .lines()
            .find(|line| line.starts_with(&format!("| <a id=\"{name}\">")));
        let row = row.unwrap_or_else(|| panic!("no row for {name}"));
        let listed: Vec<&str> = row.split('`').skip(3).step_by(2).collect();
        let values: Vec<&str> = values
            .into_iter()
            .filter(|value| !value.is_empty())
            .collect();
        assert_eq!(listed, values, "{name}");
    }
}

#[test]
fn the_page_names_the_limits_there_are() {
    let page = page("FORMAT.md");
    let limits = format!(
        "One record may take up to {} MiB, one file up to {} MiB of base64",
        MAX_RECORD_BYTES >> 20,
        MAX_FILE_BYTES >> 20
    );
    assert!(page.contains(&limits), "{limits}");
    let deep = |levels: usize| {
        let nest = format!("{}{}", "[".repeat(levels - 1), "]".repeat(levels - 1));
        let record =
            format!("{{\"kind\":\"customer\",\"id\":\"1\",\"given\":\"A\",\"more\":{nest}}}");
        let file = format!("{{\"format\":\"daftar\",\"records\":[{record}]}}");
        backup::read(file.as_bytes()).unwrap().unreadable_count()
    };
    assert!(page.contains("deeper than 126 levels"));
    assert_eq!((deep(126), deep(127)), (0, 1));
}

#[test]
fn the_examples_on_the_page_can_be_read() {
    let page = page("FORMAT.md");
    let mut examples = page
        .split("```json\n")
        .skip(1)
        .map(|rest| &rest[..rest.find("```").unwrap()]);
    let smallest = examples.next().unwrap();
    let staged = backup::read(smallest.as_bytes()).unwrap();
    assert_eq!((staged.stampless, staged.unreadable_count()), (2, 0));
    let sale = &staged.book().ledger().sales().rows()[0];
    assert_eq!(sale.total().0, 180_000);
    assert_eq!(sale.tenders[0].method, TenderMethod::Cash);
    let customer = &staged.book().customers().rows()[0];
    assert_eq!(sale.customer, Some(customer.id));
    assert!(jsonschema::is_valid(
        &schema(),
        &serde_json::from_str(smallest).unwrap()
    ));
    let mut count = 0;
    for example in examples {
        read_record(example.trim().as_bytes(), false).unwrap();
        count += 1;
    }
    assert!(count > 0);
}

#[test]
fn the_schema_lists_every_field_and_choice_and_no_other() {
    let schema = schema();
    let keys = |name: &str| -> BTreeSet<String> {
        let properties = schema["$defs"][name]["properties"].as_object();
        properties
            .unwrap_or_else(|| panic!("no {name}"))
            .keys()
            .cloned()
            .collect()
    };
    for (name, fields) in RECORDS {
        let mut listed = keys(name);
        listed.retain(|field| !HEAD.contains(&field.as_str()));
        assert_eq!(listed, own_fields(fields), "{name}");
    }
    for (name, fields) in PARTS {
        let expected: BTreeSet<String> = fields.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(keys(name), expected, "{name}");
    }
    for (name, values) in choices() {
        let listed: Vec<&str> = schema["$defs"][name]["examples"]
            .as_array()
            .unwrap_or_else(|| panic!("no {name}"))
            .iter()
            .filter_map(Value::as_str)
            .collect();
        assert_eq!(listed, values, "{name}");
    }
}

#[test]
fn the_schema_admits_real_backups() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    for name in ["backup-v1.json", "cdnow-backup.json"] {
        let file: Value = serde_json::from_slice(&fixtures::read(name)).unwrap();
        if let Some(error) = validator.iter_errors(&file).next() {
            panic!("{name}: {error} at {}", error.instance_path());
        }
    }
}

/// Broken files that are JSON and of the right shape: what is wrong with them no schema
/// can say, for it lies in sums, in pairs of records, or in the bytes.
const BEYOND_A_SCHEMA: [&str; 16] = [
    "31-february",
    "added-space",
    "changed-amount",
    "changed-letter",
    "discount-too-large",
    "duplicate-ids",
    "min-reader-newer",
    "negative-price",
    "negative-quantity",
    "other-kind",
    "product-of-amounts-too-large",
    "records-twice",
    "tenders-do-not-match",
    "version-huge",
    "version-newer",
    "zero-records",
];

#[test]
fn the_schema_refuses_what_the_program_refuses() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let mut admitted = BTreeSet::new();
    for case in cases() {
        let Ok(file) = serde_json::from_slice::<Value>(&case.bytes) else {
            continue;
        };
        if case.bytes.len() < 1 << 20 && validator.is_valid(&file) {
            admitted.insert(case.name);
        }
    }
    assert_eq!(admitted, BEYOND_A_SCHEMA.into_iter().collect());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..config() })]

    #[test]
    fn the_schema_admits_whatever_is_written(history in history(40)) {
        let validator = jsonschema::validator_for(&schema()).unwrap();
        let file: Value = serde_json::from_slice(&sight::backup(&World::after(&history).united())).unwrap();
        let error = validator.iter_errors(&file).next().map(|error| format!("{error} at {}", error.instance_path()));
        prop_assert_eq!(error, None);
    }
}
