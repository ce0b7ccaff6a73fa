//! Broken backups: every one is refused or sifted with a reason, and changes nothing.
//!
//! The small ones lie in `tests/fixtures/broken` for the journeys in browsers, with
//! `expected.json` saying which reason each is to be given.

use daftar::domain::decide::Circumstances;
use daftar::domain::{Id, Moment, Zone};
use daftar::format::backup::{self, BackupError, BackupReader, Choices, Step};
use daftar::format::unreadable::Unreadable;

use super::backup::{NOW_MS, at, small_shop};
use super::broken_cases::{Case, Expected, cases};
use super::fixtures;
use super::sight::{backup as write, text};

/// Larger ones are made when they are needed.
const KEPT_BYTES: usize = 64 << 10;

#[test]
fn every_broken_backup_is_given_its_reason() {
    let cases = cases();
    assert!(cases.len() >= 60, "{}", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let (name, expected) = (case.name, &case.expected);
        let is_as_expected = match (backup::read(&case.bytes), expected) {
            (Err(error), Expected::Refused(reason)) if error == *reason => true,
            (Ok(staged), Expected::Sifted(reasons)) => {
                let told: Vec<Unreadable> = staged
                    .unreadable
                    .iter()
                    .map(|record| record.why.clone())
                    .collect();
                if told != *reasons {
                    wrong.push(format!("{name}: {told:?}, not {reasons:?}"));
                }
                staged.unreadable_count() as usize == reasons.len()
            }
            (Err(error), _) => {
                wrong.push(format!("{name}: {error:?}"));
                false
            }
            _ => false,
        };
        if !is_as_expected {
            wrong.push(format!("{name}: {expected:?} expected"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_broken_backup_changes_anything() {
    for Case { name, bytes, .. } in cases() {
        let Ok(staged) = backup::read(&bytes) else {
            continue;
        };
        let mut book = small_shop();
        let before = text(&book);
        let plan = backup::plan(&book, staged, NOW_MS);
        let mut new_id = || Id(77);
        let mut circumstances = Circumstances {
            by: None,
            now: Moment(NOW_MS),
            zone: &Zone::fixed(300),
            new_id: &mut new_id,
        };
        let choices = Choices {
            accepts_ahead: true,
            revives: true,
            takes_older: false,
        };
        let imported = plan.commit(&mut book, at(9), None, choices, &mut circumstances);
        assert_eq!(text(&book), before, "{name}");
        assert!(
            imported.receipt.is_empty() && imported.latest.is_none(),
            "{name}"
        );
    }
}

#[test]
fn in_whatever_pieces_a_file_comes_it_is_given_the_same_reason() {
    for Case { name, bytes, .. } in cases() {
        if bytes.len() > KEPT_BYTES {
            continue;
        }
        let whole = backup::read(&bytes).map(|staged| (text(staged.book()), staged.unreadable));
        for size in [3, 7, 64, 1000] {
            let pieces =
                read_by(&bytes, size).map(|staged| (text(staged.book()), staged.unreadable));
            assert_eq!(pieces, whole, "{name} by {size}");
        }
    }
}

#[test]
fn the_kept_ones_are_what_is_made() {
    let mut expected = serde_json::Map::new();
    for Case {
        name,
        bytes,
        expected: reason,
    } in cases()
    {
        if bytes.len() <= KEPT_BYTES {
            fixtures::assert_same(&format!("broken/{name}.json"), &bytes);
            expected.insert(name.to_owned(), reason.name().into());
        }
    }
    let text = serde_json::to_string_pretty(&expected).unwrap() + "\n";
    fixtures::assert_same("broken/expected.json", text.as_bytes());
    let kept = std::fs::read_dir(fixtures::path("broken")).unwrap().count();
    assert_eq!(
        kept,
        expected.len() + 1,
        "a file in tests/fixtures/broken that nothing makes"
    );
}

#[test]
fn many_unreadable_records_are_counted_and_the_first_are_told() {
    let record = r#"{"kind":"sale","id":"x","at":"yesterday"}"#;
    let records = vec![record; 20_000].join(",\n");
    let file = format!(r#"{{"format":"daftar","version":1,"records":[{records}]}}"#);
    let staged = backup::read(file.as_bytes()).unwrap();
    assert_eq!(staged.unreadable_count(), 20_000);
    assert!(staged.unreadable.len() < 1_000);
    let first = &staged.unreadable[0];
    assert_eq!(
        (first.place, first.kind.as_str(), first.name.as_str()),
        (1, "sale", "x")
    );
    assert_eq!(
        &file.as_bytes()[first.at as usize..][..record.len()],
        record.as_bytes()
    );
}

#[test]
fn the_fields_of_a_backup_come_in_any_order() {
    let book = small_shop();
    let file = String::from_utf8(write(&book)).unwrap();
    let records_from = file.find("\"records\":").unwrap();
    let records_to = file.find(",\n\"sha256\"").unwrap();
    let (head, records, tail) = (
        &file[1..records_from],
        &file[records_from..records_to],
        file[records_to + 2..].trim_end().trim_end_matches('}'),
    );
    let head = head.trim_end().trim_end_matches(',');
    for mixed in [
        format!("{{{records},{head},{tail}}}"),
        format!("\u{feff}\n {{ {tail} ,\r\n\t{records} , {head} }} \n"),
        format!("{{{head},\"unknown\":[{{\"a\":[\"}}\\\"\"]}}],{tail},{records}}}"),
    ] {
        for size in [1, 5, 10_000] {
            let staged = read_by(mixed.as_bytes(), size).unwrap();
            assert!(staged.header.is_verified);
            assert_eq!(text(&staged.restore(at(0), None)), text(&book));
        }
    }
}

fn read_by(bytes: &[u8], size: usize) -> Result<backup::Staged, BackupError> {
    let mut reader = BackupReader::new(bytes.len() as u64);
    for piece in bytes.chunks(size) {
        reader.push(piece);
        while reader.step(1)? == Step::Busy {}
    }
    reader.end();
    while reader.step(1)? != Step::Done {}
    reader.finish()
}
