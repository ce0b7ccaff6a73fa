//! Merged cells of workbooks, open documents and pages: each row of them says what they say.

use daftar_core::exchange::{Row, Table};

use crate::pack::{document, workbook};
use crate::{tables, texts};

/// A name and a phone over two rows of purchases beneath a title across the table.
fn assert_merged(table: &Table) {
    let rows = texts(table);
    assert_eq!(rows[0], ["Oktabr"]);
    assert_eq!(rows[1], ["Ism", "Telefon", "Summa"]);
    assert_eq!(rows[2], ["Ali", "901234567", "1"]);
    assert_eq!(rows[3], ["Ali", "901234567", "2"]);
    assert_eq!(rows[4], ["Vali", "", "3"]);
    let titles: Vec<bool> = table.rows.iter().map(Row::is_title).collect();
    assert_eq!(titles, [true, false, false, false, false]);
    for (place, row) in table.rows.iter().enumerate() {
        for column in 0..3 {
            let is_below = place == 3 && column < 2;
            assert_eq!(row.is_from_above(column), is_below, "{place} {column}");
        }
    }
}

#[test]
fn of_a_workbook() {
    let text = |place: &str, text: &str| {
        format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
    };
    let number = |place: &str, number: u32| format!(r#"<c r="{place}"><v>{number}</v></c>"#);
    let sheet = [
        r#"<sheetData><row r="1">"#.to_owned(),
        text("A1", "Oktabr"),
        r#"</row><row r="2">"#.to_owned(),
        text("A2", "Ism") + &text("B2", "Telefon") + &text("C2", "Summa"),
        r#"</row><row r="3">"#.to_owned(),
        text("A3", "Ali") + &number("B3", 901_234_567) + &number("C3", 1),
        r#"</row><row r="4">"#.to_owned(),
        number("C4", 2),
        r#"</row><row r="5">"#.to_owned(),
        text("A5", "Vali") + &number("C5", 3),
        r#"</row></sheetData><mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:B4"/></mergeCells>"#.to_owned(),
    ];
    assert_merged(&tables(&workbook(&sheet.concat(), ""))[0]);
}

#[test]
fn of_an_open_document() {
    let text = |more: &str, text: &str| {
        format!(
            r#"<table:table-cell office:value-type="string" {more}><text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let number = |more: &str, number: u32| {
        format!(
            r#"<table:table-cell office:value-type="float" office:value="{number}" {more}><text:p>{number}</text:p></table:table-cell>"#
        )
    };
    let down = r#"table:number-rows-spanned="2" table:number-columns-spanned="1""#;
    let across = r#"table:number-rows-spanned="1" table:number-columns-spanned="3""#;
    let covered = r#"<table:covered-table-cell table:number-columns-repeated="2"/>"#;
    let rows = [
        text(across, "Oktabr") + covered,
        text("", "Ism") + &text("", "Telefon") + &text("", "Summa"),
        text(down, "Ali") + &number(down, 901_234_567) + &number("", 1),
        covered.to_owned() + &number("", 2),
        text("", "Vali") + "<table:table-cell/>" + &number("", 3),
    ];
    let rows = rows.map(|row| format!("<table:table-row>{row}</table:table-row>"));
    assert_merged(&tables(&document(&rows.concat()))[0]);
}

#[test]
fn of_a_page() {
    let page = "<table><tr><td colspan=3>Oktabr</td></tr>\
        <tr><td>Ism</td><td>Telefon</td><td>Summa</td></tr>\
        <tr><td rowspan=2>Ali</td><td rowspan=2>901234567</td><td>1</td></tr>\
        <tr><td>2</td></tr>\
        <tr><td>Vali</td><td></td><td>3</td></tr></table>";
    assert_merged(&tables(page.as_bytes())[0]);
}

#[test]
fn a_cell_over_some_columns_is_no_title() {
    let page = "<table><tr><td>Ism</td><td>Familiya</td><td>Qarz</td></tr>\
        <tr><td colspan=2>Ali Valiyev</td><td>5</td></tr>\
        <tr><td colspan=2>Vali Aliyev</td></tr></table>";
    let table = &tables(page.as_bytes())[0];
    assert!(table.rows.iter().all(|row| !row.is_title()));
}
