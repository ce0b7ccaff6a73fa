//! Where deals stand: which entries moved which deal, kept in the order they happened.

use rustc_hash::FxHashMap;

use super::{Ledger, rows_of};
use crate::domain::deal::{DealState, StageChange};
use crate::domain::ids::Id;
use crate::domain::money::Money;
use crate::domain::sale::{Sale, telling_order};
use crate::domain::table::{Entries, Outcome};

/// Places of entries by the deal they are about.
#[derive(Debug, Clone, Default)]
pub(super) struct FunnelIndex {
    /// In the order they happened.
    changes_of: FxHashMap<Id, Vec<u32>>,
    sales_of: FxHashMap<Id, Vec<u32>>,
}

impl FunnelIndex {
    /// A sale came.
    pub(super) fn see_sale(&mut self, place: u32, sale: &Sale) {
        if let Some(deal) = sale.deal {
            let places = self.sales_of.entry(deal).or_default();
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }

    fn see_change(&mut self, place: u32, changes: &Entries<StageChange>) {
        let change = changes.at(place);
        let order = telling_order(change);
        let places = self.changes_of.entry(change.deal).or_default();
        let at = places.partition_point(|own| telling_order(changes.at(*own)) < order);
        places.insert(at, place);
    }
}

impl Ledger {
    pub(super) fn put_stage_change(&mut self, change: StageChange) -> Outcome {
        let (place, outcome) = self.rows.stage_changes.put(change);
        if outcome == Outcome::New {
            self.funnel.see_change(place, &self.rows.stage_changes);
        }
        outcome
    }

    pub(super) fn index_funnel_again(&mut self) {
        let mut index = FunnelIndex::default();
        for (sale, place) in self.rows.sales.rows().iter().zip(0..) {
            index.see_sale(place, sale);
        }
        for place in 0..self.rows.stage_changes.len() as u32 {
            index.see_change(place, &self.rows.stage_changes);
        }
        self.funnel = index;
    }

    /// What moved a deal, in the order it happened, what was taken back left out.
    pub fn stage_changes_of(&self, deal: Id) -> impl Iterator<Item = &StageChange> {
        self.all_stage_changes_of(deal)
            .filter(|change| !self.is_void(change.id))
    }

    /// What moved a deal, what was taken back included.
    pub fn all_stage_changes_of(&self, deal: Id) -> impl Iterator<Item = &StageChange> {
        rows_of(&self.funnel.changes_of, &self.rows.stage_changes, deal)
    }

    /// Where a deal stands.
    pub fn deal_state(&self, deal: Id) -> DealState {
        DealState::after(self.stage_changes_of(deal))
    }

    /// Standing sales that were made of a deal.
    pub fn sales_of_deal(&self, deal: Id) -> impl Iterator<Item = &Sale> {
        rows_of(&self.funnel.sales_of, &self.rows.sales, deal)
            .filter(move |sale| sale.deal == Some(deal) && !self.is_void(sale.id))
    }

    /// What the sales made of a deal brought in after returns; nothing known without any.
    pub fn brought_in(&self, deal: Id) -> Option<Money> {
        let sums = self.sales_of_deal(deal).map(|sale| self.net(sale));
        sums.reduce(|sum, one| sum + one)
    }
}
