//! Rows that do not come in, as a file of their own: to be mended and brought again.

use super::{Incoming, Plan};
use crate::exchange::table::{Cell, Row, Table};
use crate::text::Words;

impl Plan {
    /// The rows that do not come in, with the reason behind each: to be mended and brought again.
    pub fn rejected(&self, words: Words) -> Table {
        let Incoming::Table(table, mapping) = &self.source else {
            return Table::default();
        };
        let mut rejected = Table::new(&table.name, Vec::new());
        let width = mapping.columns.len();
        let with_reason = |row: &Row, reason: String| {
            let mut row = row.clone();
            row.cells.resize(width, Cell::Empty);
            // Merged cells are parted in it: no sum shall count again.
            for (place, column) in mapping.columns.iter().enumerate() {
                if column.meaning.adds_up() && row.is_from_above(place) {
                    row.cells[place] = Cell::Empty;
                }
            }
            row.cells.push(Cell::Text(reason.into()));
            row
        };
        if let Some(header) = mapping.header.and_then(|header| table.rows.get(header)) {
            let title = words.exchange().reason().to_owned();
            rejected.rows.push(with_reason(header, title));
        }
        for outcome in &self.outcomes {
            if let Some(reason) = self.reason(outcome).filter(|own| !own.is_of_table())
                && let Some(row) = mapping.rows(table).get(outcome.place as usize)
            {
                rejected.rows.push(with_reason(row, reason.text(words)));
            }
        }
        rejected
    }
}
