//! Taking in many entries at once, and bringing everything that follows from them up to date.

use super::Ledger;
use crate::domain::entry::{Entry, Kind};
use crate::domain::gone::Gone;
use crate::domain::ids::Id;
use crate::domain::sale::Sale;
use crate::domain::stamp::Stamp;
use crate::domain::table::Entries;

impl Ledger {
    /// From here on many entries come; accounts are brought up to date at the end.
    pub fn start_loading(&mut self) {
        self.is_loading = true;
        // Accounts that stand already are opened anew with the rest.
        self.opening.is_stale = !self.owners.is_empty() || !self.accounts.is_empty();
    }

    /// Takes in the sales of a segment, the first of which lies `from` bytes into it. They stay
    /// packed; what accounts need of them is gathered as they come. Gives their latest stamp.
    ///
    /// # Errors
    /// It is not a whole segment of sales; those before that are in.
    pub(in crate::domain) fn put_packed_sales(
        &mut self,
        bytes: Vec<u8>,
        from: usize,
    ) -> (Stamp, Result<(), minicbor::decode::Error>) {
        let is_gathering = self.can_gather();
        if is_gathering {
            self.gather_rows();
        }
        let mut latest = Stamp::default();
        let read = self.with_sales(|ledger, sales| {
            sales.put_packed(bytes, from, |place, sale| {
                latest = latest.max(sale.stamp);
                ledger.see_sale(place, sale);
                if is_gathering {
                    ledger.gather(sale);
                }
            })
        });
        let twice = read.map(|twice| {
            for sale in twice {
                latest = latest.max(sale.stamp);
                self.put_sale(sale);
            }
        });
        (latest, twice)
    }

    /// Lets go of the segments of which every sale was opened.
    pub fn let_packed_go(&mut self) {
        self.rows.sales.let_packed_go();
    }

    /// A sale came: what is found by what it says.
    pub(super) fn see_sale(&mut self, place: u32, sale: &Sale) {
        self.moments.push(sale.at);
        self.credit.see_sale(place, sale);
        self.funnel.see_sale(place, sale);
        self.loyalty.sale_came(place, sale);
    }

    /// Does something with all sales and the rest of the ledger.
    pub(super) fn with_sales<R>(
        &mut self,
        act: impl FnOnce(&mut Self, &mut Entries<Sale>) -> R,
    ) -> R {
        let mut sales = std::mem::take(&mut self.rows.sales);
        let done = act(self, &mut sales);
        self.rows.sales = sales;
        done
    }

    /// Gathers what accounts need of the sales that came since the last time, so that little is
    /// left for the end. Worth it where returns, ties and what was taken back came before the
    /// sales they are about.
    pub fn gather_more(&mut self) {
        if self.can_gather() {
            self.gather_rows();
        }
    }

    /// Brings all accounts up to date after many entries came.
    pub fn finish_loading(&mut self) {
        if !std::mem::take(&mut self.is_loading) {
            return;
        }
        if std::mem::take(&mut self.is_reindexing) {
            self.index_again();
            self.opening.is_stale = true;
        }
        self.open_all();
    }

    /// Takes the ledger apart into its entries, kind by kind, in the order they came.
    pub fn into_entries(self) -> impl Iterator<Item = Entry> {
        self.rows.into_entries()
    }

    /// Entries written down at one of these stamps.
    pub(in crate::domain) fn written_at(&self, stamps: &[Stamp]) -> Vec<(Kind, Id)> {
        self.rows.written_at(stamps)
    }

    /// Marks what is gone to be written anew. Gives how many entries.
    pub(in crate::domain) fn touch_gone(&mut self, gone: &Gone) -> usize {
        self.rows.touch_gone(gone)
    }

    /// What was last said of taking the entry back, and when.
    pub(in crate::domain) fn void_state(&self, id: Id) -> Option<(Stamp, bool)> {
        self.void_states.get(&id).copied()
    }

    /// An entry took the place of another of the same id, so what was known by what the
    /// former said no longer holds. Rare: two devices imported one stampless file.
    pub(super) fn entry_was_replaced(&mut self) {
        if self.is_loading {
            self.is_reindexing = true;
        } else {
            self.index_again();
            self.close_accounts();
            self.open_all();
        }
    }

    fn index_again(&mut self) {
        self.index_loyalty_again();
        self.returns_of.clear();
        self.ties_of.clear();
        self.logs_of.clear();
        self.void_states.clear();
        self.index_credit_again();
        self.index_funnel_again();
        for (place, entry) in self.rows.returns.rows().iter().enumerate() {
            let places = self.returns_of.entry(entry.sale).or_default();
            places.push(place as u32);
        }
        for (place, tie) in self.rows.ties.rows().iter().enumerate() {
            let places = self.ties_of.entry(tie.sale).or_default();
            places.push(place as u32);
        }
        for (place, log) in self.rows.logs.rows().iter().enumerate() {
            for id in &log.ids {
                self.logs_of.entry(*id).or_default().push(place as u32);
            }
        }
        for void in self.rows.voids.rows() {
            let state = (void.stamp, void.is_void);
            let known = self.void_states.entry(void.target).or_insert(state);
            *known = (*known).max(state);
        }
    }
}
