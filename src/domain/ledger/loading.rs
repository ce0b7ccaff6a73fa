//! Taking in many entries at once, and bringing everything that follows from them up to date.

use std::collections::BTreeSet;

use super::Ledger;
use crate::domain::entry::{Entry, Kind};
use crate::domain::gone::Gone;
use crate::domain::ids::Id;
use crate::domain::sale::telling_order;
use crate::domain::stamp::Stamp;

impl Ledger {
    /// From here on many entries come; accounts are brought up to date at the end.
    pub fn start_loading(&mut self) {
        self.is_loading = true;
        // Accounts that stand already are opened anew with the rest.
        self.opening.is_stale = !self.owners.is_empty() || !self.accounts.is_empty();
    }

    /// Makes room for sales that are about to come.
    pub fn reserve_sales(&mut self, more: usize) {
        self.rows.sales.reserve(more);
        self.owners.reserve(more);
    }

    /// Sums up the sales that came since the last time, so that little is left for the end.
    /// Worth it where returns, ties and what was taken back came before the sales they are about.
    pub fn open_more(&mut self) {
        if self.is_loading && !self.opening.is_stale && !self.is_reindexing {
            self.open_accounts();
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
        if self.opening.is_stale {
            self.close_accounts();
        }
        self.open_accounts();
        self.finish_opening();
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
            self.open_accounts();
            self.finish_opening();
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

    fn close_accounts(&mut self) {
        self.accounts.clear();
        self.owners.clear();
        self.live_sales = 0;
        self.opening = Opening::default();
    }

    /// Sums up the sales that are in no account yet, in the order they lie in memory.
    fn open_accounts(&mut self) {
        let mut accounts = std::mem::take(&mut self.accounts);
        let mut owners = std::mem::take(&mut self.owners);
        owners.reserve(self.rows.sales.len() - owners.len());
        let are_all_counted = self.void_states.is_empty();
        for (place, sale) in self.rows.sales.rows().iter().enumerate().skip(owners.len()) {
            let place = place as u32;
            let is_void = self.is_void(sale.id);
            self.live_sales += u64::from(!is_void);
            let owner = self.owner_by_entries(place);
            owners.push(owner);
            let Some(owner) = owner else { continue };
            let account = accounts.entry(owner).or_default();
            // Nearly always it is later than all before, which the account tells by itself: the
            // sale before lies anywhere in memory.
            let is_latest = are_all_counted && account.last_at.is_none_or(|last| last < sale.at);
            if !is_latest
                && let Some(last) = account.sales.last()
                && telling_order(self.rows.sales.at(*last)) > telling_order(sale)
            {
                self.opening.unsorted.insert(owner);
            }
            account.sales.push(place);
            if !is_void {
                account.add(sale, self.returned(sale.id));
                account.first_at = Some(account.first_at.unwrap_or(sale.at).min(sale.at));
                account.last_at = Some(account.last_at.unwrap_or(sale.at).max(sale.at));
            }
        }
        self.accounts = accounts;
        self.owners = owners;
    }

    fn finish_opening(&mut self) {
        let opening = std::mem::take(&mut self.opening);
        for owner in opening.unsorted {
            if let Some(account) = self.accounts.get_mut(&owner) {
                let order = |place: &u32| telling_order(self.rows.sales.at(*place));
                account.sales.sort_by_cached_key(order);
            }
        }
        for (place, payment) in self.rows.payments.rows().iter().enumerate() {
            let account = self.accounts.entry(payment.customer).or_default();
            account.payments.push(place as u32);
        }
    }
}

/// How far accounts are opened while entries are loaded.
#[derive(Debug, Clone, Default)]
pub(super) struct Opening {
    /// Whose sales did not come in the order they are told.
    unsorted: BTreeSet<Id>,
    /// What accounts say already no longer holds: they are opened anew at the end.
    is_stale: bool,
}

impl Opening {
    /// A return, a tie or a taking back came that may be about sales that are summed up already.
    pub(super) fn see_past_sales_changed(&mut self, owners: &[Option<Id>]) {
        self.is_stale |= !owners.is_empty();
    }
}
