//! One table of markup, put together cell by cell.

use calamine::Dimensions;
use daftar_core::domain::Day;
use daftar_core::exchange::{Cell, Table, Unreadable};

use crate::limits::{MOST_COLUMNS, Taken};
use crate::spreadsheet::sheet::Sheet;

/// Where a cell stands, as far as it says so itself.
pub struct Place {
    /// Its column, from 1.
    pub column: Option<u32>,
    /// Over how many columns it goes.
    pub across: u32,
    /// Over how many rows.
    pub down: u32,
}

/// A table as it is put together.
#[derive(Default)]
pub struct Grid {
    /// Of a workbook, whose cells say what they hold.
    is_typed: bool,
    sheet: Sheet,
    merged: Vec<Dimensions>,
    /// The row that is open, from 1; 0 before the first.
    row: u32,
    /// The next column, from 0.
    column: u32,
    /// Into how many rows beneath the cells above reach, by column.
    reach: Vec<u32>,
    open: Option<Open>,
}

/// A cell that is open.
#[derive(Default)]
struct Open {
    column: u32,
    across: u32,
    down: u32,
    kind: Option<String>,
    text: String,
}

impl Grid {
    /// Nothing yet.
    pub fn new(is_typed: bool) -> Self {
        Self {
            is_typed,
            ..Self::default()
        }
    }

    /// Another row begins; its number where it says one.
    ///
    /// # Errors
    /// `TooLarge`.
    pub fn begin_row(&mut self, number: Option<u32>, taken: &mut Taken) -> Result<(), Unreadable> {
        self.end_cell(taken)?;
        let next = self.row.saturating_add(1);
        let row = number.filter(|own| *own >= next).unwrap_or(next);
        for reach in &mut self.reach {
            *reach = reach.saturating_sub(row - self.row);
        }
        (self.row, self.column) = (row, 0);
        Ok(())
    }

    /// Another cell begins.
    ///
    /// # Errors
    /// `TooLarge`.
    pub fn begin_cell(&mut self, place: &Place, taken: &mut Taken) -> Result<(), Unreadable> {
        self.end_cell(taken)?;
        if self.row == 0 {
            self.begin_row(None, taken)?;
        }
        let told = place.column.and_then(|column| column.checked_sub(1));
        let mut column = told.unwrap_or(self.column);
        let is_under = |column: u32| {
            let reach = self.reach.get(column as usize);
            reach.is_some_and(|reach| *reach > 0)
        };
        while told.is_none() && is_under(column) {
            column += 1;
        }
        let (across, down) = (place.across.max(1), place.down.max(1));
        self.open = Some(Open {
            column,
            across,
            down,
            ..Open::default()
        });
        self.column = column.saturating_add(across);
        // The first row counts down when the next begins.
        let end = (self.column as usize).min(MOST_COLUMNS);
        if down > 1 && (column as usize) < end {
            if self.reach.len() < end {
                self.reach.resize(end, 0);
            }
            self.reach[column as usize..end].fill(down);
        }
        Ok(())
    }

    /// What the open cell holds.
    pub fn is_of(&mut self, kind: String) {
        if let Some(open) = &mut self.open {
            open.kind = Some(kind);
        }
    }

    /// Text of the open cell.
    pub fn text(&mut self, text: &str) {
        let Some(open) = &mut self.open else { return };
        if self.is_typed {
            // What stands around the value only lays out the file.
            if open.kind.is_some() {
                open.text.push_str(text);
            }
            return;
        }
        for sign in text.chars() {
            if !sign.is_ascii_whitespace() {
                open.text.push(sign);
            } else if !open.text.is_empty() && !open.text.ends_with([' ', '\n']) {
                open.text.push(' ');
            }
        }
    }

    /// The open cell goes on in another line.
    pub fn line(&mut self) {
        if let Some(open) = &mut self.open
            && !open.text.is_empty()
        {
            open.text.truncate(open.text.trim_end().len());
            open.text.push('\n');
        }
    }

    /// The open cell ends.
    ///
    /// # Errors
    /// `TooLarge`.
    pub fn end_cell(&mut self, taken: &mut Taken) -> Result<(), Unreadable> {
        let Some(open) = self.open.take() else {
            return Ok(());
        };
        let cell = value(open.kind.as_deref(), &open.text);
        let row = self.row.saturating_sub(1);
        if (open.down > 1 || open.across > 1) && !cell.is_empty() {
            let end = row.saturating_add(open.down - 1);
            let last = open.column.saturating_add(open.across - 1);
            self.merged
                .push(Dimensions::new((row, open.column), (end, last)));
        }
        self.sheet.put(row, open.column, cell, taken)
    }

    /// The table; nothing where nothing stands in it.
    ///
    /// # Errors
    /// `TooLarge`.
    pub fn into_table(
        mut self,
        name: &str,
        taken: &mut Taken,
    ) -> Result<Option<Table>, Unreadable> {
        self.end_cell(taken)?;
        for area in &mut self.merged {
            area.end.0 = area.end.0.min(self.row);
        }
        let table = self.sheet.into_table(name, self.merged, taken)?;
        Ok((!table.rows.is_empty()).then_some(table))
    }
}

/// The value of a cell; of a page all are text.
fn value(kind: Option<&str>, text: &str) -> Cell {
    let trimmed = text.trim();
    let typed = match kind {
        Some("Number") => {
            let number = trimmed.parse().ok().filter(|own: &f64| own.is_finite());
            number.map(Cell::Number)
        }
        Some("Boolean") => match trimmed {
            "1" => Some(Cell::Flag(true)),
            "0" => Some(Cell::Flag(false)),
            _ => None,
        },
        Some("DateTime") => date(trimmed),
        _ => None,
    };
    typed.unwrap_or_else(|| Cell::text(text))
}

/// `2026-11-01T10:00:00.000`. Times of no day are counted from 1899 and stay texts.
fn date(text: &str) -> Option<Cell> {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let day: Day = day.parse().ok()?;
    let (year, ..) = day.ymd();
    let mut parts = time.split([':', '.']).map(|part| part.parse::<u32>().ok());
    let mut next = || parts.next().flatten().unwrap_or_default();
    let (hour, minute, second) = (next(), next(), next());
    let is_time = hour < 24 && minute < 60 && second < 60;
    let second = hour * 3600 + minute * 60 + second;
    let second = Some(second).filter(|second| *second > 0);
    (year >= 1900 && is_time).then_some(Cell::Date(day, second))
}
