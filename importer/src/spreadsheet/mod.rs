//! Workbooks: XLSX, XLS and ODS.

mod cell;
mod compound;
mod opendocument;
pub mod sheet;
mod shown;
mod unpacking;
mod unsolved;

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, Ods, OdsError, Reader, SheetVisible, Style, Xls, XlsError, Xlsx, XlsxError};
use daftar_core::exchange::{Cell, Table, Unreadable};

use crate::limits::Taken;
use opendocument::LeftOut;
use sheet::Sheet;
use shown::Pattern;

/// Cells read between two words about how far it is.
const CELLS_A_WORD: usize = 20_000;

type Bytes<'a> = Cursor<&'a [u8]>;

/// Reads the sheets of a workbook that hold something, and how many cells hold a formula without a
/// result.
///
/// # Errors
/// Why it cannot be read.
pub fn read(bytes: &[u8], on_share: &mut dyn FnMut(f64)) -> Result<Vec<Table>, Unreadable> {
    // What reads workbooks trusts them here and there. In the browser that ends the worker.
    let reading = AssertUnwindSafe(|| workbook(bytes, on_share));
    let mut tables = catch_unwind(reading).unwrap_or(Err(Unreadable::Damaged))?;
    // What an empty sheet lacks is told with another.
    let unsolved: u32 = tables
        .extract_if(.., |table| table.rows.is_empty())
        .map(|table| table.unsolved)
        .sum();
    match tables.first_mut() {
        Some(first) => {
            first.unsolved += unsolved;
            Ok(tables)
        }
        None if unsolved > 0 => Err(Unreadable::Unsolved),
        None => Err(Unreadable::Empty),
    }
}

fn workbook(bytes: &[u8], on_share: &mut dyn FnMut(f64)) -> Result<Vec<Table>, Unreadable> {
    let file = Cursor::new(bytes);
    if !bytes.starts_with(b"PK") {
        return old(file, on_share);
    }
    match unpacking::kind(bytes)? {
        unpacking::Kind::Xlsx { may_be_unsolved } => modern(file, may_be_unsolved, on_share),
        unpacking::Kind::Ods => {
            let mut book = Ods::new(file).map_err(|error| match error {
                OdsError::Password => Unreadable::PasswordProtected,
                _ => Unreadable::Damaged,
            })?;
            let mut left_out = opendocument::left_out(bytes);
            let mut of_sheet = |_: &mut _, name: &str| left_out.remove(name).unwrap_or_default();
            ranges(&mut book, &mut of_sheet, on_share)
        }
        unpacking::Kind::Other => Err(Unreadable::NotATable),
    }
}

/// Of OLE2: workbooks of Excel 97, and those with a password of any Excel since.
fn old(file: Bytes, on_share: &mut dyn FnMut(f64)) -> Result<Vec<Table>, Unreadable> {
    compound::inspect(file.clone())?;
    let mut book = Xls::new(file).map_err(|error| match error {
        XlsError::Password => Unreadable::PasswordProtected,
        _ => Unreadable::Damaged,
    })?;
    let mut of_sheet = |book: &mut Xls<_>, name: &str| LeftOut {
        merged: book.merge_cells_by_sheet_name(name).unwrap_or_default(),
        ..LeftOut::default()
    };
    ranges(&mut book, &mut of_sheet, on_share)
}

/// Cell by cell: a single cell in the far corner must not cost the room of all before it.
fn modern(
    file: Bytes,
    may_be_unsolved: bool,
    on_share: &mut dyn FnMut(f64),
) -> Result<Vec<Table>, Unreadable> {
    let damaged = |error: XlsxError| match error {
        XlsxError::Password => Unreadable::PasswordProtected,
        _ => Unreadable::Damaged,
    };
    let mut book = Xlsx::new(file).map_err(damaged)?;
    let names = visible(&book);
    let mut tables = Vec::new();
    let mut taken = Taken::default();
    let mut cells = 0;
    for (name, place) in names.iter().zip(0_u32..) {
        let merged = book.merge_cells_by_sheet_name(name).unwrap_or_default();
        let mut sheet = Sheet::default();
        let mut reader = match book.worksheet_cells_reader(name) {
            Ok(reader) => reader,
            // A sheet of nothing but a chart.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(damaged(error)),
        };
        let patterns: Vec<Option<Pattern>> = reader.styles().iter().map(pattern).collect();
        let rows = f64::from(reader.dimensions().end.0 + 1);
        while let Some((found, style)) = reader.next_cell_with_style_id().map_err(damaged)? {
            let (row, column) = found.get_position();
            let cell = match (cell::of_ref(found.get_value()), patterns.get(style)) {
                (Cell::Number(number), Some(Some(pattern))) => {
                    pattern.show(number).unwrap_or(Cell::Number(number))
                }
                (cell, _) => cell,
            };
            sheet.put(row, column, cell, &mut taken)?;
            cells += 1;
            if cells % CELLS_A_WORD == 0 {
                let of_sheet = (f64::from(row) / rows).min(1.0);
                on_share((f64::from(place) + of_sheet) / names.len() as f64);
            }
        }
        let mut table = sheet.into_table(name, merged, &mut taken)?;
        drop(reader);
        if may_be_unsolved {
            table.unsolved = unsolved::count(&mut book, name).map_err(damaged)?;
        }
        tables.push(table);
    }
    Ok(tables)
}

fn pattern(style: &Style) -> Option<Pattern> {
    let format = style.number_format.as_ref()?;
    Pattern::of(&format.format_code)
}

fn ranges<'a, B: Reader<Bytes<'a>>>(
    book: &mut B,
    left_out: &mut dyn FnMut(&mut B, &str) -> LeftOut,
    on_share: &mut dyn FnMut(f64),
) -> Result<Vec<Table>, Unreadable> {
    let names = visible(book);
    let mut tables = Vec::new();
    let mut taken = Taken::default();
    for (name, place) in names.iter().zip(1_u32..) {
        let Ok(range) = book.worksheet_range(name) else {
            continue;
        };
        let LeftOut {
            merged,
            mut shown,
            unsolved,
        } = left_out(book, name);
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut sheet = Sheet::default();
        for (row, column, value) in range.used_cells() {
            let value: &Data = value;
            let (row, column) = (first_row + row as u32, first_column + column as u32);
            let cell = shown.remove(&(row, column));
            let cell = cell.unwrap_or_else(|| cell::of(value));
            sheet.put(row, column, cell, &mut taken)?;
        }
        on_share(f64::from(place) / names.len() as f64);
        let mut table = sheet.into_table(name, merged, &mut taken)?;
        table.unsolved = unsolved;
        tables.push(table);
    }
    Ok(tables)
}

/// Sheets the owner sees; all of them where none is to be seen.
fn visible<'a, B: Reader<Bytes<'a>>>(book: &B) -> Vec<String> {
    let sheets = book.sheets_metadata();
    let names = |is_wanted: &dyn Fn(&SheetVisible) -> bool| -> Vec<String> {
        let wanted = sheets.iter().filter(|sheet| is_wanted(&sheet.visible));
        wanted.map(|sheet| sheet.name.clone()).collect()
    };
    let seen = names(&|visible| *visible == SheetVisible::Visible);
    if seen.is_empty() {
        names(&|_| true)
    } else {
        seen
    }
}
