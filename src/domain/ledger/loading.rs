//! Taking in many entries at once, and bringing everything that follows from them up to date.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::{Account, Ledger};
use crate::domain::entry::{Entry, Kind};
use crate::domain::ids::Id;
use crate::domain::sale::telling_order;
use crate::domain::stamp::Stamp;

impl Ledger {
    /// From here on many entries come; accounts are brought up to date at the end.
    pub fn start_loading(&mut self) {
        self.is_loading = true;
    }

    /// Makes room for sales that are about to come.
    pub fn reserve_sales(&mut self, more: usize) {
        self.rows.sales.reserve(more);
        self.owners.reserve(more);
    }

    /// Brings all accounts up to date after many entries came.
    pub fn finish_loading(&mut self) {
        if !std::mem::take(&mut self.is_loading) {
            return;
        }
        if std::mem::take(&mut self.is_reindexing) {
            self.index_again();
        }
        self.open_accounts();
    }

    /// Takes the ledger apart into its entries, kind by kind, in the order they came.
    pub fn into_entries(self) -> impl Iterator<Item = Entry> {
        self.rows.into_entries()
    }

    /// Entries written down at that stamp.
    pub(in crate::domain) fn written_at(&self, stamp: Stamp) -> Vec<(Kind, Id)> {
        self.rows.written_at(stamp)
    }

    /// An entry took the place of another of the same id, so what was known by what the
    /// former said no longer holds. Rare: two devices imported one stampless file.
    pub(super) fn entry_was_replaced(&mut self) {
        if self.is_loading {
            self.is_reindexing = true;
        } else {
            self.index_again();
            self.open_accounts();
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

    /// Sums up all accounts in one pass over the sales, in the order they lie in memory.
    fn open_accounts(&mut self) {
        let mut accounts: FxHashMap<Id, Account> = FxHashMap::default();
        accounts.reserve(self.accounts.len());
        let mut owners = Vec::with_capacity(self.rows.sales.len());
        let mut unsorted = BTreeSet::new();
        self.live_sales = 0;
        for (place, sale) in self.rows.sales.rows().iter().enumerate() {
            let place = place as u32;
            let is_void = self.is_void(sale.id);
            self.live_sales += u64::from(!is_void);
            let owner = self.owner_by_entries(place);
            owners.push(owner);
            let Some(owner) = owner else { continue };
            let account = accounts.entry(owner).or_default();
            if let Some(last) = account.sales.last()
                && telling_order(self.rows.sales.at(*last)) > telling_order(sale)
            {
                unsorted.insert(owner);
            }
            account.sales.push(place);
            if !is_void {
                account.sale_count += 1;
                account.spent = account.spent + sale.total() - self.returned(sale.id);
                account.first_at = Some(account.first_at.unwrap_or(sale.at).min(sale.at));
                account.last_at = Some(account.last_at.unwrap_or(sale.at).max(sale.at));
            }
        }
        for owner in unsorted {
            if let Some(account) = accounts.get_mut(&owner) {
                let order = |place: &u32| telling_order(self.rows.sales.at(*place));
                account.sales.sort_by_cached_key(order);
            }
        }
        for (place, payment) in self.rows.payments.rows().iter().enumerate() {
            let account = accounts.entry(payment.customer).or_default();
            account.payments.push(place as u32);
        }
        self.accounts = accounts;
        self.owners = owners;
    }
}
