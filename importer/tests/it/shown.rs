//! Numbers with a format that says more than the number.

use daftar_core::exchange::Cell;

use crate::pack::{document, workbook_of};
use crate::tables;

#[test]
fn a_workbook_shows_codes_phones_and_shares() {
    let formats = [
        "00000",
        "000\\-000\\-0000",
        "0.00%",
        "#,##0",
        "yyyy\\-mm\\-dd",
    ];
    let sheet = r#"<sheetData><row r="1"><c r="A1" s="3"><v>123</v></c><c r="B1" s="4"><v>123456789</v></c><c r="C1" s="5"><v>0.15</v></c><c r="D1" s="6"><v>12500</v></c><c r="E1" s="7"><v>46000</v></c><c r="F1" s="3" t="inlineStr"><is><t>A7</t></is></c></row></sheetData>"#;
    let cells = &tables(&workbook_of(sheet, "", &formats))[0].rows[0].cells;
    let expected = [
        Cell::text("00123"),
        Cell::text("012-345-6789"),
        Cell::text("15%"),
        Cell::Number(12_500.0),
        Cell::Date("2025-12-09".parse().unwrap(), None),
        Cell::text("A7"),
    ];
    assert_eq!(cells[..], expected);
}

#[test]
fn an_open_document_shows_codes_phones_and_shares() {
    let cell = |kind: &str, value: &str, text: &str| {
        format!(
            r#"<table:table-cell office:value-type="{kind}" office:value="{value}"><office:annotation><text:p>00999</text:p></office:annotation><text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let row = [
        cell("float", "123", "00123"),
        "<table:table-cell/>".to_owned(),
        cell("float", "123456789", "012-345-6789"),
        cell("percentage", "0.15", "15,00%"),
        cell("float", "12500", "12 500"),
    ];
    let rows = format!(
        r#"<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row><table:table-row>{}</table:table-row>"#,
        row.concat()
    );
    let table = &tables(&document(&rows))[0];
    let expected = [
        Cell::text("00123"),
        Cell::Empty,
        Cell::text("012-345-6789"),
        Cell::text("15,00%"),
        Cell::Number(12_500.0),
    ];
    assert_eq!(
        (table.rows[0].number, &table.rows[0].cells[..]),
        (4, &expected[..])
    );
}
