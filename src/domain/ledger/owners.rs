//! Whose sales are, and the account that follows from each.

use super::{Account, Ledger, rows_of};
use crate::domain::ids::Id;
use crate::domain::money::Money;
use crate::domain::sale::{Sale, telling_order};

impl Ledger {
    /// Whose the sale at that place is, as far as is known.
    pub fn owner_at(&self, place: u32) -> Option<Id> {
        self.owners.get(place as usize).copied().flatten()
    }

    /// Whose the sale is, as far as is known.
    pub fn owner(&self, sale: Id) -> Option<Id> {
        self.rows
            .sales
            .place(sale)
            .and_then(|place| self.owner_at(place))
    }

    /// A sale stands behind all others, and is nobody's yet.
    pub(super) fn begin_sale(&mut self, place: u32) {
        let id = self.rows.sales.at(place).id;
        self.owners.push(None);
        self.live_sales += u64::from(!self.is_void(id));
    }

    pub(super) fn refresh_sale(&mut self, sale: Id) {
        if self.is_loading {
            self.opening.see_past_sales_changed(&self.owners);
            return;
        }
        if let Some(place) = self.rows.sales.place(sale) {
            self.assign(place);
        }
    }

    /// Puts a sale into its owner's account and sums that up, and the former owner's.
    pub(super) fn assign(&mut self, place: u32) {
        let owner = self.owner_by_entries(self.rows.sales.at(place));
        let former = self.owner_at(place);
        self.owners[place as usize] = owner;
        if let Some(former) = former {
            let mut account = self.accounts.remove(&former).unwrap_or_default();
            account.sales.retain(|own| *own != place);
            self.sum_up(&mut account);
            if !account.sales.is_empty() || !account.payments.is_empty() {
                self.accounts.insert(former, account);
            }
        }
        if let Some(owner) = owner {
            let mut account = self.accounts.remove(&owner).unwrap_or_default();
            let order = telling_order(self.rows.sales.at(place));
            let at = account
                .sales
                .partition_point(|own| telling_order(self.rows.sales.at(*own)) < order);
            account.sales.insert(at, place);
            self.sum_up(&mut account);
            self.accounts.insert(owner, account);
        }
    }

    pub(super) fn owner_by_entries(&self, sale: &Sale) -> Option<Id> {
        if self.ties_of.is_empty() {
            return sale.customer;
        }
        let ties = rows_of(&self.ties_of, &self.rows.ties, sale.id);
        let latest = ties
            .filter(|tie| !self.is_void(tie.id))
            .max_by_key(|tie| (tie.stamp, tie.id));
        latest.map_or(sale.customer, |tie| tie.customer)
    }

    fn sum_up(&self, account: &mut Account) {
        (account.sale_count, account.undone_count) = (0, 0);
        account.spent = Money::ZERO;
        (account.first_at, account.last_at) = (None, None);
        let places = std::mem::take(&mut account.sales);
        for place in &places {
            let sale = self.rows.sales.at(*place);
            if self.is_void(sale.id) {
                continue;
            }
            let (total, returned) = (sale.total(), self.returned(sale.id));
            let is_undone = Account::is_undone(total, returned);
            account.add(sale.at, total - returned, is_undone);
        }
        account.sales = places;
    }
}
