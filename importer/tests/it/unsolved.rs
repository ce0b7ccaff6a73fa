//! Formulas whose results were never worked out, as openpyxl and its like leave them.

use daftar_core::exchange::layout::to_bring;
use daftar_core::exchange::{Cell, Unreadable};

use crate::pack::{document, workbook};
use crate::{read, tables};

fn text(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn sheet(cells: &str) -> Vec<u8> {
    let head = [text("A1", "Ism"), text("B1", "Qarz"), text("C1", "Izoh")].concat();
    workbook(
        &format!(
            r#"<sheetData><row r="1">{head}</row><row r="2">{}{cells}</row></sheetData>"#,
            text("A2", "Malika")
        ),
        "",
    )
}

#[test]
fn cells_without_a_result_are_counted() {
    for (cells, count) in [
        // As openpyxl writes it, and others.
        (r#"<c r="B2"><f>D2*2</f><v></v></c>"#, 1),
        (r#"<c r="B2"><f>D2*2</f><v/></c><c r="C2"><f>D2</f></c>"#, 2),
        (
            r#"<c r="B2"><f t="shared" ref="B2:C2" si="0">D2</f></c><c r="C2"><f t="shared" si="0"/></c>"#,
            2,
        ),
        // Saved by Excel: an empty text is a result, too.
        (
            r#"<c r="B2"><f>D2*2</f><v>5000</v></c><c r="C2" t="str"><f>""</f><v></v></c>"#,
            0,
        ),
        (r#"<c r="B2"><v>5000</v></c>"#, 0),
        (
            r#"<c r="B2"><f>D2*2</f><v></v></c><c r="C2" t="str"><f>""</f><v></v></c>"#,
            1,
        ),
        (r#"<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>"#, 0),
    ] {
        let found = tables(&sheet(cells));
        assert_eq!(found[0].unsolved, count, "{cells}");
        assert_eq!(found[0].rows[1].cells[0], Cell::text("Malika"));
        let (offered, first) = to_bring(found);
        assert_eq!(offered[first].table.unsolved, count, "{cells}");
    }
}

#[test]
fn an_open_document_is_counted_too() {
    let cell = |more: &str, text: &str| {
        format!("<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>")
    };
    let string = r#"office:value-type="string""#;
    let formula = r#"table:formula="of:=[.D2]*2""#;
    let rows = [
        cell(string, "Ism") + &cell(string, "Qarz"),
        cell(string, "Malika") + &format!("<table:table-cell {formula}/>"),
        cell(string, "Vali")
            + &cell(
                &format!(r#"{formula} office:value-type="float" office:value="5""#),
                "5",
            ),
    ];
    let rows = rows.map(|row| format!("<table:table-row>{row}</table:table-row>"));
    assert_eq!(tables(&document(&rows.concat()))[0].unsolved, 1);
}

#[test]
fn a_workbook_of_nothing_else_says_so() {
    let rows = r#"<sheetData><row r="1"><c r="A1"><f>D1</f></c></row></sheetData>"#;
    assert_eq!(read(&workbook(rows, "")), Err(Unreadable::Unsolved));
}
