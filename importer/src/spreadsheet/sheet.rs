//! A sheet put together cell by cell.

use calamine::Dimensions;
use daftar_core::exchange::{Cell, Row, Table, Unreadable};

use crate::limits::{MOST_COLUMNS, Taken};

/// Rows that one merged cell may fill: more is a frame around the whole sheet.
const MOST_MERGED_ROWS: u32 = 10_000;

/// The rows so far, as a rule in order.
#[derive(Default)]
pub struct Sheet {
    rows: Vec<Row>,
}

impl Sheet {
    /// Puts a cell in its place, both counted from 0.
    ///
    /// # Errors
    /// `TooLarge`.
    pub fn put(
        &mut self,
        row: u32,
        column: u32,
        cell: Cell,
        taken: &mut Taken,
    ) -> Result<(), Unreadable> {
        if cell.is_empty() {
            return Ok(());
        }
        let (number, place) = (row.saturating_add(1), column as usize);
        if place >= MOST_COLUMNS {
            return Err(Unreadable::TooLarge);
        }
        let at = match self.rows.last() {
            Some(last) if last.number == number => self.rows.len() - 1,
            Some(last) if last.number > number => {
                match self.rows.binary_search_by_key(&number, |row| row.number) {
                    Ok(at) => at,
                    Err(at) => {
                        self.rows.insert(at, Row::new(number, Vec::new()));
                        at
                    }
                }
            }
            _ => {
                self.rows.push(Row::new(number, Vec::new()));
                self.rows.len() - 1
            }
        };
        let cells = &mut self.rows[at].cells;
        if cells.len() <= place {
            taken.more(place + 1 - cells.len())?;
            cells.resize(place + 1, Cell::Empty);
        }
        cells[place] = cell;
        Ok(())
    }

    /// The table. A cell merged over several rows says the
    /// same of each of them; one that goes across the whole table is a title.
    ///
    /// # Errors
    /// `TooLarge`.
    pub fn into_table(
        mut self,
        name: &str,
        merged: Vec<Dimensions>,
        taken: &mut Taken,
    ) -> Result<Table, Unreadable> {
        let filled = |row: &Row| row.cells.iter().position(|cell| !cell.is_empty());
        let first = self
            .rows
            .iter()
            .filter_map(filled)
            .min()
            .unwrap_or_default();
        let width = self.rows.iter().map(|row| row.cells.len()).max();
        let across = (first, width.unwrap_or_default());
        for area in merged {
            self.mark_title(&area, across);
            self.fill_down(&area, taken)?;
        }
        Ok(Table::new(name, self.rows))
    }

    /// All that its row says, from the first column of the table to the last.
    fn mark_title(&mut self, area: &Dimensions, (first, width): (usize, usize)) {
        let (from, to) = (area.start.1 as usize, area.end.1 as usize);
        let is_across = from <= first && from < to && to + 1 >= width && width > first + 1;
        let Some(row) = is_across
            .then(|| area.start.0.saturating_add(1))
            .and_then(|number| self.row(number))
        else {
            return;
        };
        let mut filled = row.cells.iter().enumerate();
        if filled.all(|(place, cell)| cell.is_empty() || place == from) {
            row.merged.get_or_insert_default().is_title = true;
        }
    }

    fn row(&mut self, number: u32) -> Option<&mut Row> {
        let at = self.rows.binary_search_by_key(&number, |row| row.number);
        self.rows.get_mut(at.ok()?)
    }

    /// A number is marked as one that goes on: a sum over several rows is not a sum of each, but
    /// a phone is.
    fn fill_down(&mut self, area: &Dimensions, taken: &mut Taken) -> Result<(), Unreadable> {
        let (first, last) = (area.start.0.saturating_add(1), area.end.0.saturating_add(1));
        let place = area.start.1 as usize;
        if last <= first || last - first > MOST_MERGED_ROWS {
            return Ok(());
        }
        let Ok(at) = self.rows.binary_search_by_key(&first, |row| row.number) else {
            return Ok(());
        };
        let cell = self.rows[at].cells.get(place).cloned();
        let Some(cell) = cell.filter(|cell| !cell.is_empty()) else {
            return Ok(());
        };
        for row in self.rows[at + 1..]
            .iter_mut()
            .take_while(|row| row.number <= last)
        {
            taken.more(1)?;
            if row.cells.len() <= place {
                row.cells.resize(place + 1, Cell::Empty);
            }
            row.cells[place] = cell.clone();
            let merged = row.merged.get_or_insert_default();
            merged.from_above.push(area.start.1);
        }
        Ok(())
    }
}
