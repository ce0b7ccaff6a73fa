//! Workbooks with a sheet for each table, the first row its header.

use daftar_core::domain::Day;
use daftar_core::exchange::{Cell, Table, Unreadable};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// Signs of a sheet's name.
const MOST_NAME_SIGNS: usize = 31;
/// Signs of a cell.
const MOST_CELL_SIGNS: usize = 32_767;
/// Widths of columns, in signs.
const WIDTHS: (usize, usize) = (8, 48);
/// Rows looked at for the width of a column.
const WIDTH_ROWS: usize = 200;

/// Tables as a workbook.
///
/// # Errors
/// `TooLarge` where a table has more rows or columns than a sheet, `Empty` without tables.
pub fn xlsx(tables: &[Table]) -> Result<Vec<u8>, Unreadable> {
    if tables.is_empty() {
        return Err(Unreadable::Empty);
    }
    book(tables).map_err(|_| Unreadable::TooLarge)
}

struct Formats {
    header: Format,
    day: Format,
    moment: Format,
}

fn book(tables: &[Table]) -> Result<Vec<u8>, XlsxError> {
    let formats = Formats {
        header: Format::new().set_bold(),
        day: Format::new().set_num_format("yyyy-mm-dd"),
        moment: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
    };
    let mut book = Workbook::new();
    let mut names = Vec::new();
    for table in tables {
        let name = sheet_name(&table.name, &names);
        let sheet = book.add_worksheet();
        sheet.set_name(&name)?;
        names.push(name.to_lowercase());
        fill(sheet, table, &formats)?;
    }
    book.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, table: &Table, formats: &Formats) -> Result<(), XlsxError> {
    for (row, place) in table.rows.iter().zip(0_u32..) {
        for (cell, column) in row.cells.iter().zip(0_u16..) {
            put(sheet, place, column, cell, formats)?;
        }
    }
    let columns = table
        .rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or(0);
    for (column, place) in (0..columns).zip(0_u16..) {
        sheet.set_column_width(place, width(table, column) as f64)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn put(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            let text: String = text.chars().take(MOST_CELL_SIGNS).collect();
            if row == 0 {
                sheet.write_string_with_format(row, column, text, &formats.header)?;
            } else {
                sheet.write_string(row, column, text)?;
            }
        }
        Cell::Number(number) => {
            sheet.write_number(row, column, *number)?;
        }
        Cell::Date(day, second) => match moment(*day, *second) {
            Some(moment) => {
                let format = if second.is_some() {
                    &formats.moment
                } else {
                    &formats.day
                };
                sheet.write_datetime_with_format(row, column, moment, format)?;
            }
            // Excel's time begins in 1900.
            None => {
                sheet.write_string(row, column, cell.to_string())?;
            }
        },
        Cell::Flag(flag) => {
            sheet.write_boolean(row, column, *flag)?;
        }
    }
    Ok(())
}

fn moment(day: Day, second: Option<u32>) -> Option<ExcelDateTime> {
    let (year, month, day) = day.ymd();
    // Excel takes the first two months of 1900 for others than they were.
    let is_sound = year > 1900 || (year == 1900 && month > 2);
    let day = ExcelDateTime::from_ymd(u16::try_from(year).ok()?, month as u8, day as u8);
    let day = day.ok().filter(|_| is_sound)?;
    match second {
        None => Some(day),
        Some(second) => day
            .and_hms(
                (second / 3600) as u16,
                (second / 60 % 60) as u8,
                second % 60,
            )
            .ok(),
    }
}

fn width(table: &Table, column: usize) -> usize {
    let cells = table
        .rows
        .iter()
        .take(WIDTH_ROWS)
        .filter_map(|row| row.cells.get(column));
    let signs = |cell: &Cell| match cell {
        Cell::Text(text) => text.chars().take(WIDTHS.1).count(),
        cell => cell.to_string().len(),
    };
    let widest = cells.map(signs).max().unwrap_or(0);
    (widest + 2).clamp(WIDTHS.0, WIDTHS.1)
}

/// A name as Excel takes it: short, without signs of references, unlike the others.
fn sheet_name(name: &str, others: &[String]) -> String {
    let is_taken = |sign: &char| !"[]:*?/\\".contains(*sign) && !sign.is_control();
    let clean: String = name
        .chars()
        .filter(is_taken)
        .take(MOST_NAME_SIGNS)
        .collect();
    let clean = clean.trim().trim_matches('\'').to_owned();
    let clean = if clean.is_empty() {
        "1".to_owned()
    } else {
        clean
    };
    let mut unique = clean.clone();
    let mut number = 2;
    while others.contains(&unique.to_lowercase()) {
        let mark = format!(" {number}");
        let room = MOST_NAME_SIGNS - mark.len();
        unique = clean.chars().take(room).collect::<String>() + &mark;
        number += 1;
    }
    unique
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_sound_and_differ() {
        let long = "Продажи с позициями за весь прошлый год";
        assert_eq!(sheet_name("a/b[c]", &[]), "abc");
        assert_eq!(sheet_name("", &[]), "1");
        let first = sheet_name(long, &[]);
        assert_eq!(first.chars().count(), 31);
        let second = sheet_name(long, &[first.to_lowercase()]);
        assert!(
            second.ends_with(" 2") && second.chars().count() <= 31,
            "{second}"
        );
    }
}
