//! Files that mean no good: nothing panics, nothing hangs, nothing takes all memory.

use daftar_core::exchange::Source;
use daftar_importer::writing;
use proptest::prelude::*;

use crate::pack::workbook;
use crate::{fixture, read};

/// Beginnings that lead to each reader.
const BEGINNINGS: [&[u8]; 10] = [
    b"",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"BEGIN:VCARD\r\n",
    b"[{\"",
    b"{\"a\":[",
    b"sep=;\n",
    b"\xff\xfe",
    b"<table><tr><td>",
    b"<?xml ?><Worksheet ss:Name=\"a\"><Table><Row><Cell><Data>",
];

/// Parts of tables written as markup.
const TAGS: [&str; 16] = [
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>a",
    "<td colspan=3 rowspan='2'>b",
    "<th rowspan=999999999>",
    "</td>",
    "<br>&nbsp;&#x41;&#xFFFFFFFF;&am",
    "<!-- <td> -->",
    "<script><td></script>",
    "<Worksheet ss:Name=\"x\">",
    "<Row ss:Index=\"4294967295\">",
    "<Cell ss:Index=\"7\" ss:MergeDown=\"4294967295\"><Data ss:Type=\"Number\">1e999",
    "<Cell ss:Index=\"0\"><Data ss:Type=\"DateTime\">2026-02-30T25:00",
    "</Worksheet>",
];

/// Bytes changed, cut out or put in at a few places.
#[derive(Debug, Clone)]
enum Change {
    Set(prop::sample::Index, u8),
    Cut(prop::sample::Index, usize),
    Put(prop::sample::Index, Vec<u8>),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => (any::<prop::sample::Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
        1 => (any::<prop::sample::Index>(), 1_usize..64).prop_map(|(at, length)| Change::Cut(at, length)),
        1 => (any::<prop::sample::Index>(), proptest::collection::vec(any::<u8>(), 1..16)).prop_map(|(at, bytes)| Change::Put(at, bytes)),
    ]
}

fn changed(mut bytes: Vec<u8>, changes: Vec<Change>) -> Vec<u8> {
    for change in changes {
        if bytes.is_empty() {
            break;
        }
        match change {
            Change::Set(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            Change::Cut(at, length) => {
                let at = at.index(bytes.len());
                let end = (at + length).min(bytes.len());
                bytes.drain(at..end);
            }
            Change::Put(at, more) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, more);
            }
        }
    }
    bytes
}

/// Reads, and if it is read, it can be written again.
fn survive(bytes: &[u8]) {
    match read(bytes) {
        Ok(Source::Tables(tables)) => {
            assert!(!tables.is_empty());
            writing::csv(&tables[0], true);
        }
        Ok(Source::Contacts(contacts)) => {
            assert!(!contacts.is_empty());
            writing::vcard(&contacts);
        }
        Ok(Source::Backup | Source::Sealed) | Err(_) => {}
    }
}

proptest! {
    #[test]
    fn arbitrary_bytes(start in prop::sample::select(&BEGINNINGS[..]), rest in proptest::collection::vec(any::<u8>(), 0..2000)) {
        survive(&[start, &rest].concat());
    }

    #[test]
    fn arbitrary_signs(start in prop::sample::select(&BEGINNINGS[..]), rest in "[BEGINVCARD:;=,\\\\\"'\\n\\r \\t|{}\\[\\]0-9a-zА-я]{0,400}") {
        survive(&[start, rest.as_bytes()].concat());
    }

    #[test]
    fn damaged_address_books(name in prop::sample::select(vec!["iphone.vcf", "android.vcf", "web.vcf"]), changes in proptest::collection::vec(change(), 1..8)) {
        survive(&changed(fixture(name), changes));
    }

    #[test]
    fn damaged_tables(name in prop::sample::select(vec!["google.csv", "loyverse-items.csv", "outlook.csv"]), changes in proptest::collection::vec(change(), 1..8)) {
        survive(&changed(fixture(name), changes));
    }

    #[test]
    fn damaged_workbooks(name in prop::sample::select(vec!["clopos.xls", "mijozlar.ods"]), changes in proptest::collection::vec(change(), 1..8)) {
        survive(&changed(fixture(name), changes));
    }

    #[test]
    fn damaged_pages(tags in proptest::collection::vec(prop::sample::select(&TAGS[..]), 0..60), changes in proptest::collection::vec(change(), 0..8)) {
        survive(&changed(format!("<table>{}", tags.concat()).into_bytes(), changes));
    }

    #[test]
    fn damaged_sheets(changes in proptest::collection::vec(change(), 1..8)) {
        let sheet = r#"<dimension ref="A1:C3"/><sheetData><row r="1" spans="1:3"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" s="1"><v>46000</v></c></row><row r="3"><c r="C3" t="str"><f>A1</f><v>x</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>"#;
        let sheet = changed(sheet.as_bytes().to_vec(), changes);
        survive(&workbook(&String::from_utf8_lossy(&sheet), ""));
    }
}
