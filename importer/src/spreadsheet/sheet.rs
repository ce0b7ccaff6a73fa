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
                        self.rows.insert(
                            at,
                            Row {
                                number,
                                cells: Vec::new(),
                            },
                        );
                        at
                    }
                }
            }
            _ => {
                self.rows.push(Row {
                    number,
                    cells: Vec::new(),
                });
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

    /// The table; nothing where nothing stands in it. A cell merged over several rows says the
    /// same of each of them; one merged over columns is a title and stays where it stands.
    pub fn into_table(mut self, name: &str, merged: Vec<Dimensions>) -> Option<Table> {
        for area in merged {
            self.fill_down(&area);
        }
        let table = Table {
            name: name.to_owned(),
            rows: self.rows,
        };
        (!table.rows.is_empty()).then_some(table)
    }

    /// Words and dates only: a sum over several rows is not a sum of each.
    fn fill_down(&mut self, area: &Dimensions) {
        let (first, last) = (area.start.0.saturating_add(1), area.end.0.saturating_add(1));
        let place = area.start.1 as usize;
        if last <= first || last - first > MOST_MERGED_ROWS {
            return;
        }
        let Ok(at) = self.rows.binary_search_by_key(&first, |row| row.number) else {
            return;
        };
        let cell = self.rows[at].cells.get(place).cloned();
        let Some(cell @ (Cell::Text(_) | Cell::Date(..))) = cell else {
            return;
        };
        for row in self.rows[at + 1..]
            .iter_mut()
            .take_while(|row| row.number <= last)
        {
            if row.cells.len() <= place {
                row.cells.resize(place + 1, Cell::Empty);
            }
            row.cells[place] = cell.clone();
        }
    }
}
