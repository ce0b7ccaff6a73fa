//! Separated values, as Excel opens them with a double click.

use std::borrow::Cow;

use csv::{Terminator, WriterBuilder};
use daftar_core::exchange::{Cell, Table};

use crate::neutral;

/// Without it, Excel takes UTF-8 for the code page of the country.
const MARK: &str = "\u{feff}";

/// A table as separated values. Where the decimal sign is a comma, Excel expects semicolons
/// between values: `is_semicolon`.
pub fn csv(table: &Table, is_semicolon: bool) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .delimiter(if is_semicolon { b';' } else { b',' })
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(MARK.as_bytes().to_vec());
    // As many in each row: that is how readers tell what parts them.
    let columns = table.rows.iter().map(|row| row.cells.len()).max();
    for row in &table.rows {
        let missing = columns.unwrap_or(0) - row.cells.len();
        let cells = row
            .cells
            .iter()
            .chain(std::iter::repeat_n(&Cell::Empty, missing));
        let cells = cells.map(|cell| value(cell, is_semicolon));
        // Writing into memory does not fail.
        let _ = writer.write_record(cells.map(Cow::into_owned).map(String::into_bytes));
    }
    writer.into_inner().unwrap_or_default()
}

fn value(cell: &Cell, is_semicolon: bool) -> Cow<'_, str> {
    match cell {
        Cell::Text(text) => neutral::neutralised(text),
        Cell::Number(_) if is_semicolon => Cow::Owned(cell.to_string().replace('.', ",")),
        _ => Cow::Owned(cell.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use daftar_core::exchange::Row;

    #[test]
    fn values_are_safe_and_open_with_a_double_click() {
        let cells = |cells: &[Cell]| Row::new(0, cells.to_vec());
        let table = Table::new(
            "Any",
            vec![
                cells(&[
                    Cell::text("Name"),
                    Cell::text("Phone; mobile"),
                    Cell::text("Sum"),
                ]),
                cells(&[
                    Cell::text("=1+1"),
                    Cell::text("+998 90"),
                    Cell::Number(-12.5),
                ]),
                cells(&[Cell::text("a\nb \"c\""), Cell::Empty, Cell::Flag(true)]),
            ],
        );
        let semicolons = String::from_utf8(csv(&table, true)).unwrap();
        assert_eq!(
            semicolons,
            "\u{feff}Name;\"Phone; mobile\";Sum\r\n'=1+1;'+998 90;-12,5\r\n\"a\nb \"\"c\"\"\";;true\r\n"
        );
        let commas = String::from_utf8(csv(&table, false)).unwrap();
        assert!(commas.contains("Name,Phone; mobile,Sum\r\n'=1+1,'+998 90,-12.5\r\n"));
    }
}
