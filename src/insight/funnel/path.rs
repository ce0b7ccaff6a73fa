//! The way a deal went, stage by stage.

use crate::domain::deal::{DealOutcome, DealState};
use crate::domain::ledger::Ledger;
use crate::domain::{Id, Moment, Pipeline};

/// A stay in one stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    /// Where.
    pub stage: Id,
    /// Since when.
    pub from: Moment,
    /// Until when; nothing while it lasts.
    pub to: Option<Moment>,
}

/// The way a deal went so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Path {
    /// Its stays, in order.
    pub visits: Vec<Visit>,
    /// Where it stands now.
    pub state: DealState,
    /// Why it was lost, if it was.
    pub reason: String,
}

impl Path {
    /// The way of one deal, by the entries that stand.
    pub fn of(ledger: &Ledger, deal: Id) -> Self {
        let mut path = Self::default();
        for change in ledger.stage_changes_of(deal) {
            let before = path.state.clone();
            path.state.pass(change);
            path.reason.clone_from(&change.reason);
            let is_same = path.state.stage == before.stage && path.state.outcome == before.outcome;
            if is_same && !path.visits.is_empty() {
                continue;
            }
            if let Some(last) = path.visits.last_mut() {
                last.to = last.to.or(Some(change.at));
            }
            if let (Some(stage), true) = (change.to, path.state.is_open()) {
                path.visits.push(Visit {
                    stage,
                    from: change.at,
                    to: None,
                });
            }
        }
        path
    }

    /// When it was won or lost, if it is.
    pub fn closed(&self) -> Option<Moment> {
        self.state.since.filter(|_| !self.state.is_open())
    }

    /// True when it was won.
    pub fn is_won(&self) -> bool {
        self.state.outcome == DealOutcome::Won
    }

    /// True when it was lost.
    pub fn is_lost(&self) -> bool {
        self.state.outcome == DealOutcome::Lost
    }

    /// The place of the furthest stage it came to; a deal whose stages are gone came to the first.
    pub fn furthest(&self, pipeline: &Pipeline) -> usize {
        let places = self.visits.iter();
        let places = places.filter_map(|visit| pipeline.place_of(visit.stage));
        places.max().unwrap_or_default()
    }
}
