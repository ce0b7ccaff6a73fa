//! What of the book lies in storage, and how it comes from there.

use std::ops::Range;

use super::Book;
use crate::domain::entry::Kind;
use crate::domain::gone::Gone;
use crate::domain::kinds::CardKind;

impl Book {
    /// Takes in the sales of a segment, the first of which lies `from` bytes into it. They stay
    /// packed until somebody looks.
    ///
    /// # Errors
    /// It is not a whole segment of sales; those before that are in.
    pub fn put_packed_sales(
        &mut self,
        bytes: Vec<u8>,
        from: usize,
    ) -> Result<(), minicbor::decode::Error> {
        let (latest, read) = self.ledger.put_packed_sales(bytes, from);
        self.latest = self.latest.max(latest);
        read
    }

    /// Everything is in storage as it is now.
    pub fn mark_written(&mut self) {
        self.mark_cards_written();
        self.mark_entries_written();
    }

    /// All cards are in storage as they are now.
    pub fn mark_cards_written(&mut self) {
        self.cards.mark_written();
    }

    /// Marks what is gone to be written anew, that is left out. Gives how many records.
    pub fn touch_gone(&mut self, gone: &Gone) -> usize {
        if gone.is_empty() {
            return 0;
        }
        self.cards.touch_gone(gone) + self.ledger.touch_gone(gone)
    }

    /// The cards of a kind at these places are in storage as they are now.
    pub fn mark_rows_written(&mut self, kind: &Kind, places: Range<u32>) {
        with_kind!(
            kind,
            C => C::table_mut(&mut self.cards).mark_rows_written(places),
            _E => {},
            _ => {}
        );
    }

    /// All entries and records of unknown kinds are in storage as they are now.
    pub fn mark_entries_written(&mut self) {
        self.ledger.mark_written();
        self.is_foreign_touched = false;
    }
}
