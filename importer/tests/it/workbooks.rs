//! Workbooks of Excel and of `LibreOffice`.

use daftar_core::exchange::{Cell, Unreadable};

use crate::pack::{pack, workbook};
use crate::{column, fixture, read, tables, texts};

#[test]
fn old_workbooks_are_read_in_both_systems_of_dates() {
    for name in ["clopos.xls", "clopos-1904.xls"] {
        let tables = tables(&fixture(name));
        assert_eq!(tables.len(), 1, "{name}");
        assert_eq!(tables[0].name, "Müştərilər");
        let row = &tables[0].rows[1].cells;
        assert_eq!(row[0], Cell::text("Əli Məmmədov"));
        assert_eq!(row[1].to_string(), "994501234567");
        assert_eq!(
            row[2],
            Cell::Date("1985-11-02".parse().unwrap(), None),
            "{name}"
        );
        assert_eq!(row[5], Cell::Number(-12.5));
    }
}

#[test]
fn open_document_is_read() {
    let tables = tables(&fixture("mijozlar.ods"));
    assert_eq!(tables[0].name, "Mijozlar");
    assert_eq!(
        tables[0].rows[1].cells[2],
        Cell::Date("1990-05-09".parse().unwrap(), None)
    );
    assert_eq!(column(&tables[0], "Qarz"), ["150000.5", "0"]);
    assert_eq!(column(&tables[0], "Telefon"), ["998901112233", ""]);
}

#[test]
fn dates_count_from_1900_and_from_1904() {
    let sheet = r#"<sheetData><row r="1"><c r="A1" s="1"><v>46000</v></c><c r="B1" s="2"><v>46000.5</v></c><c r="C1" s="2"><v>0.25</v></c></row></sheetData>"#;
    let cells = |properties: &str| {
        tables(&workbook(sheet, properties))[0].rows[0]
            .cells
            .clone()
    };
    let day = |text: &str, second| Cell::Date(text.parse().unwrap(), second);
    assert_eq!(
        cells(""),
        [
            day("2025-12-09", None),
            day("2025-12-09", Some(43_200)),
            Cell::text("06:00")
        ]
    );
    let mac = cells(r#"<workbookPr date1904="1"/>"#);
    assert_eq!(mac[0], day("2029-12-10", None));
}

#[test]
fn phones_that_excel_took_for_numbers_keep_their_digits() {
    let sheet = r#"<sheetData><row r="2"><c r="A2"><v>9.98901234567E11</v></c><c r="B2"><v>8.4901E+10</v></c><c r="C2" t="inlineStr"><is><t>+998 90</t></is></c><c r="D2" t="e"><v>#N/A</v></c><c r="E2" t="b"><v>1</v></c></row></sheetData>"#;
    let tables = tables(&workbook(sheet, ""));
    assert_eq!(tables[0].rows[0].number, 2);
    assert_eq!(
        texts(&tables[0])[0],
        ["998901234567", "84901000000", "+998 90", "", "true"]
    );
}

#[test]
fn a_cell_in_the_far_corner_costs_no_room() {
    let sheet = r#"<dimension ref="A1:ALL1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="ALL1048576"><v>2</v></c></row></sheetData>"#;
    let tables = tables(&workbook(sheet, ""));
    let numbers: Vec<u32> = tables[0].rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [1, 1_048_576]);
    let beyond = r#"<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>"#;
    assert_eq!(read(&workbook(beyond, "")), Err(Unreadable::TooLarge));
}

#[test]
fn what_is_packed_and_no_workbook_says_so() {
    assert_eq!(
        read(&pack(&[("word/document.xml", b"<document/>")])),
        Err(Unreadable::NotATable)
    );
    assert_eq!(read(&workbook("<sheetData/>", "")), Err(Unreadable::Empty));
    assert_eq!(
        read(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Err(Unreadable::Damaged)
    );
}

#[test]
fn a_workbook_under_a_password_is_told_from_a_damaged_one() {
    let sealed = fixture("password.xlsx");
    assert_eq!(read(&sealed), Err(Unreadable::PasswordProtected));
}
