//! Separated values of the programs shops come from, and the oddities of them all.

use daftar_core::exchange::{Source, Unreadable};
use encoding_rs::{UTF_16LE, WINDOWS_1251, WINDOWS_1252};

use crate::{column, fixture, read, tables, texts};

#[test]
fn each_known_program_is_read() {
    // The file, a column of it, what stands there.
    let expected: [(&str, &str, [&str; 2]); 9] = [
        (
            "google.csv",
            "Phone 1 - Value",
            [
                "+998 90 123 45 67 ::: +998 71 234 56 78",
                "+994 50 123 45 67",
            ],
        ),
        ("google-old.csv", "Notes", ["", "Thích giày, cỡ 42"]),
        (
            "outlook.csv",
            "Home Street",
            ["ул. Ленина, 10", "10 High Street"],
        ),
        ("shopify.csv", "Phone", ["+84912000111", "+15550100"]),
        (
            "square.csv",
            "Phone Number",
            ["+16505550123", "(650) 555-0199"],
        ),
        (
            "loyverse-customers.csv",
            "Address",
            ["Chilonzor 9, Toshkent", ""],
        ),
        ("loyverse-receipts.csv", "Receipt type", ["Sale", "Refund"]),
        ("loyverse-items.csv", "Variant", ["Red, 38", ""]),
        ("hubspot.csv", "Last Name", ["Həsənova", ""]),
    ];
    for (name, wanted, values) in expected {
        let tables = tables(&fixture(name));
        assert_eq!(tables.len(), 1, "{name}");
        assert_eq!(column(&tables[0], wanted)[..2], values, "{name}");
    }
}

#[test]
fn lines_within_a_value_are_no_rows_of_the_file() {
    let tables = tables(&fixture("google.csv"));
    let numbers: Vec<u32> = tables[0].rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [1, 2, 3]);
    assert_eq!(
        column(&tables[0], "Notes")[0],
        "Ўнг томондаги дўкон,\nкечқурун келади"
    );
}

#[test]
fn every_encoding_gives_the_same_table() {
    let text = "Фамилия;Имя;Телефон;Сумма\r\nИванова;Мария;8 (901) 123-45-67;1 250,50\r\nПетров;Пётр;;0\r\n";
    let expected = tables(text.as_bytes());
    assert_eq!(
        texts(&expected[0])[1],
        ["Иванова", "Мария", "8 (901) 123-45-67", "1 250,50"]
    );
    let mut wide = vec![0xff, 0xfe];
    wide.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(UTF_16LE.decode(&wide).0, text);
    let marked = format!("\u{feff}{text}").into_bytes();
    let cyrillic = WINDOWS_1251.encode(text).0.into_owned();
    for bytes in [wide, marked, cyrillic] {
        assert_eq!(tables(&bytes), expected);
    }
    let western = WINDOWS_1252
        .encode("Nom;Ville\nZoë Müller;Genève\n")
        .0
        .into_owned();
    assert_eq!(texts(&tables(&western)[0])[1], ["Zoë Müller", "Genève"]);
}

#[test]
fn what_is_pasted_from_a_spreadsheet_is_a_table() {
    let pasted = "Ism\tTelefon\tIzoh\r\nGulnora\t+998 90\t\"ikki\nqator\"\r\n";
    let Ok(Source::Tables(tables)) = daftar_importer::read_text(pasted, &mut |_| {}) else {
        panic!("no table");
    };
    assert_eq!(texts(&tables[0])[1], ["Gulnora", "+998 90", "ikki\nqator"]);
}

#[test]
fn hints_and_three_hundred_columns_are_no_trouble() {
    let header: Vec<String> = (1..=300).map(|number| format!("c{number}")).collect();
    let text = format!("sep=;\r\n{}\r\n{}x\r\n", header.join(";"), ";".repeat(299));
    let tables = tables(text.as_bytes());
    assert_eq!(tables[0].rows[0].number, 1);
    assert_eq!(column(&tables[0], "c300"), ["x"]);
}

#[test]
fn control_characters_reach_nobody() {
    let tail = "a customer of many years, pays on time";
    let file = format!("Name;Note\nAli\u{202e}x;{tail}\u{7}\u{1b}[31m\n");
    let noted = format!("{tail}[31m");
    assert_eq!(texts(&tables(file.as_bytes())[0])[1], ["Alix", &noted]);
}

#[test]
fn what_is_no_table_says_so() {
    for (bytes, why) in [
        (&b""[..], Unreadable::Empty),
        (b" \r\n\t\r\n", Unreadable::Empty),
        (b"\xef\xbb\xbf", Unreadable::Empty),
        (b"%PDF-1.7 ...", Unreadable::NotATable),
        (b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", Unreadable::NotATable),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", Unreadable::NotATable),
        (b"<!DOCTYPE html><html><body><table>", Unreadable::NotATable),
        (b"PK\x03\x04 cut off", Unreadable::Damaged),
        (b"{\"name\": 1}", Unreadable::NotATable),
        (b"[{\"name\": 1", Unreadable::Damaged),
    ] {
        assert_eq!(read(bytes), Err(why), "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn our_own_files_are_left_to_what_reads_them() {
    let backup = b"\xef\xbb\xbf{\n  \"format\": \"daftar\",\n  \"version\": 1, \"records\": [";
    assert_eq!(read(backup), Ok(Source::Backup));
    assert_eq!(
        read(b"age-encryption.org/v1\n-> scrypt "),
        Ok(Source::Sealed)
    );
    assert_eq!(
        tables(b"{\"format\":\"other\",\"customers\":[{\"name\":\"Ali\"}]}")[0].name,
        "customers"
    );
}
