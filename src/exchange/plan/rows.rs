//! Rows of the file as they stand there, and as they were understood.

use super::product_row::ProductRow;
use super::{Incoming, Outcome, Plan, ReceiptRow};
use crate::exchange::layout::text_of;
use crate::exchange::meaning::Target;

impl Plan {
    /// A row of a list of receipts as it was understood.
    pub fn receipt_row(&self, outcome: &Outcome) -> Option<ReceiptRow> {
        let Incoming::Table(table, mapping) = &self.source else {
            return None;
        };
        if !matches!(mapping.target, Target::Receipts | Target::ReceiptItems) {
            return None;
        }
        let row = mapping.rows(table).get(outcome.place as usize)?;
        ReceiptRow::of_row(row, mapping, &self.ways).ok()
    }

    /// What a row says, for those that name nobody.
    pub fn row_text(&self, outcome: &Outcome) -> String {
        let place = outcome.place as usize;
        match &self.source {
            Incoming::Table(table, mapping) => {
                let row = mapping.rows(table).get(place);
                let cells = row.map_or(&[][..], |row| &row.cells);
                let texts: Vec<String> = cells
                    .iter()
                    .map(text_of)
                    .filter(|text| !text.is_empty())
                    .take(6)
                    .collect();
                texts.join(" · ")
            }
            Incoming::Contacts(contacts) => contacts
                .get(place)
                .map_or_else(String::new, |contact| contact.full_name.clone()),
        }
    }

    /// A row of a list of products as it was understood.
    pub(super) fn product_row(&self, outcome: &Outcome) -> Option<ProductRow> {
        let Incoming::Table(table, mapping) = &self.source else {
            return None;
        };
        let row = mapping.rows(table).get(outcome.place as usize)?;
        let mut row = ProductRow::of_row(row, mapping, &self.ways).ok()?;
        row.settle();
        Some(row)
    }
}
