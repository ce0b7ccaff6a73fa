//! Deals: larger sales on their way, and the entries that move them.

use super::days::{Day, Moment};
use super::entry::Kind;
use super::held::Card;
use super::ids::Id;
use super::money::Money;
use super::refusal::Refusal;
use super::sale::SaleLine;

record! {
    /// A sale that is on its way: an order, a tailoring job, a repair, a wholesale contract.
    /// Where it stands is told by its [`StageChange`]s, never by the card.
    pub struct Deal {
        /// What it is about.
        0 title: String,
        /// With whom.
        1 customer: Option<Id>,
        /// The pipeline it goes through.
        2 pipeline: Id,
        /// What it is worth, where there are no lines.
        3 value: Money,
        /// What is to be sold.
        4 lines: Vec<SaleLine>,
        /// When it is expected to be won.
        5 expected: Option<Day>,
        /// What brought it.
        6 source: String,
        /// Who on the staff looks after it.
        7 owner: Option<Id>,
        /// Tags.
        8 tags: Vec<String>,
        /// Anything else.
        9 note: String,
        /// What is to be done next.
        10 next_step: String,
        /// When.
        11 next_step_on: Option<Day>,
        /// Part of the sample shop.
        12 is_sample: bool,
    }
}

impl Deal {
    /// What it is worth: what its lines come to, or what was said where there are none.
    pub fn worth(&self) -> Money {
        if self.lines.is_empty() {
            self.value
        } else {
            self.lines.iter().map(SaleLine::net).sum()
        }
    }
}

impl Card for Deal {
    const KIND: Kind = Kind::Deal;
    const NAMES: &'static [&'static str] = Self::FIELDS;

    fn check(&self) -> Result<(), Refusal> {
        if self.title.trim().is_empty() && self.customer.is_none() {
            return Err(Refusal::TitleOrCustomerNeeded);
        }
        let is_amount = |amount: Money| amount >= Money::ZERO && amount.is_exact();
        if !is_amount(self.value) || !is_amount(self.worth()) {
            return Err(Refusal::AmountOutOfRange);
        }
        for (line_index, line) in self.lines.iter().enumerate() {
            if line.quantity_milli <= 0 {
                return Err(Refusal::QuantityOutOfRange { line_index });
            }
            if !is_amount(line.unit_price) || !is_amount(line.net()) {
                return Err(Refusal::AmountOutOfRange);
            }
        }
        Ok(())
    }
}

choice! {
    /// Whether a deal is still open, and how it ended.
    pub enum DealOutcome { Open = "", Won = "won", Lost = "lost" }
}

entry! {
    /// A deal moved: into a stage, or to its end. The one that happened last says where it stands.
    pub struct StageChange (Kind::StageChange) {
        /// Which deal.
        10 deal: Id,
        /// The stage it stood in before, if any.
        11 from: Option<Id>,
        /// The stage it stands in from then on; nothing when it ended.
        12 to: Option<Id>,
        /// Open, won or lost from then on.
        13 outcome: DealOutcome,
        /// Why it was lost.
        14 reason: String,
        /// Part of the sample shop.
        15 is_sample: bool,
    }
}

/// Where a deal stands, as its entries say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DealState {
    /// The stage it stands in, or stood in last.
    pub stage: Option<Id>,
    /// Open, won or lost.
    pub outcome: DealOutcome,
    /// Since when it stands there.
    pub since: Option<Moment>,
    /// When it began.
    pub opened: Option<Moment>,
}

impl DealState {
    /// Follows a deal's entries, in the order they happened.
    pub fn after<'a>(changes: impl Iterator<Item = &'a StageChange>) -> Self {
        let mut state = Self::default();
        for change in changes {
            state.pass(change);
        }
        state
    }

    /// Follows one entry more.
    pub fn pass(&mut self, change: &StageChange) {
        let stage = change.to.or(self.stage);
        let is_moved = stage != self.stage || change.outcome != self.outcome;
        if is_moved || self.since.is_none() {
            self.since = Some(change.at);
        }
        self.opened = self.opened.or(Some(change.at));
        (self.stage, self.outcome) = (stage, change.outcome.clone());
    }

    /// True while it is neither won nor lost.
    pub fn is_open(&self) -> bool {
        self.outcome == DealOutcome::Open
    }
}
