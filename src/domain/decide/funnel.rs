//! Decisions about pipelines and deals.

use super::{Circumstances, Decision, save_card};
use crate::domain::book::Book;
use crate::domain::change::Change;
use crate::domain::command::Save;
use crate::domain::deal::DealOutcome;
use crate::domain::entry::{Kind, Verb};
use crate::domain::{Deal, Id, Moment, Pipeline, Refusal, Sale, StageChange};

impl Book {
    /// A stage in which open deals stand cannot be left out.
    pub(super) fn decide_pipeline(
        &self,
        save: Save<Pipeline>,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        if let Some(current) = self.pipelines().get(save.id) {
            let gone: Vec<Id> = current.stages.iter().map(|stage| stage.id).collect();
            let is_gone = |stage: Id| gone.contains(&stage) && save.after.place_of(stage).is_none();
            for (id, deal) in self.deals().iter() {
                if deal.pipeline != save.id {
                    continue;
                }
                let state = self.ledger().deal_state(id);
                if state.is_open() && state.stage.is_some_and(is_gone) {
                    return Err(Refusal::StageInUse);
                }
            }
        }
        save_card(self.pipelines().get(save.id), save, circumstances)
    }

    /// A pipeline that deals go through cannot be deleted; it can be put away.
    pub(super) fn check_deletion(&self, kind: &Kind, ids: &[Id]) -> Result<(), Refusal> {
        let mut deals = self.deals().iter();
        if *kind == Kind::Pipeline && deals.any(|(_, deal)| ids.contains(&deal.pipeline)) {
            return Err(Refusal::PipelineInUse);
        }
        Ok(())
    }

    pub(super) fn decide_new_deal(
        &self,
        id: Id,
        mut deal: Deal,
        stage: Option<Id>,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        let pipeline = self.pipelines().get(deal.pipeline);
        let pipeline = pipeline.ok_or(Refusal::NotFound)?;
        let stage = pipeline.stages.get(pipeline.shown_place(stage));
        let change = StageChange {
            id: (circumstances.new_id)(),
            at: circumstances.now,
            deal: id,
            to: stage.map(|stage| stage.id),
            ..StageChange::default()
        };
        tidy(&mut deal);
        let mut decision = save_card(None, Save::add(id, deal), circumstances)?;
        if self.deals().held(id).is_some() {
            return Err(Refusal::AlreadyWritten);
        }
        decision.changes.push(Change::enter(change));
        Ok(decision)
    }

    pub(super) fn decide_deal(
        &self,
        mut save: Save<Deal>,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        tidy(&mut save.after);
        save_card(self.deals().get(save.id), save, circumstances)
    }

    /// A deal moved into a stage of another pipeline goes through that one from then on.
    pub(super) fn decide_move(
        &self,
        mut change: StageChange,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        self.refuse_known(change.id)?;
        let deal = self.deals().get(change.deal).ok_or(Refusal::NotFound)?;
        let state = self.ledger().deal_state(change.deal);
        let verb = match change.outcome {
            DealOutcome::Won => Verb::Win,
            DealOutcome::Lost => Verb::Lose,
            _ => Verb::Move,
        };
        let mut changes = Vec::new();
        if change.outcome == DealOutcome::Open {
            let stage = change.to.ok_or(Refusal::NotFound)?;
            let home = self.pipeline_of_stage(stage).ok_or(Refusal::NotFound)?;
            if home != deal.pipeline {
                let before = deal.clone();
                let after = Deal {
                    pipeline: home,
                    ..before.clone()
                };
                let save = Save::edit(change.deal, before, after);
                changes = save_card(Some(deal), save, circumstances)?.changes;
            }
        } else {
            change.to = None;
        }
        if change.outcome == DealOutcome::Lost && change.reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        let is_there = state.outcome == change.outcome
            && (change.to.is_none() || change.to == state.stage)
            && state.since.is_some();
        if !is_there {
            change.from = state.stage;
            // A device whose clock is behind still moves it from where it stands.
            let last = self.ledger().stage_changes_of(change.deal).last();
            let after = last.map_or(i64::MIN, |last| last.at.0.saturating_add(1));
            change.at = change.at.max(Moment(after));
            changes.push(Change::enter(change));
        }
        Ok(Decision { verb, changes })
    }

    /// A sale made of a deal wins it.
    pub(super) fn won_by_sale(
        &self,
        sale: &Sale,
        circumstances: &mut Circumstances<'_>,
    ) -> Vec<Change> {
        let Some(deal) = sale.deal else {
            return Vec::new();
        };
        let won = StageChange {
            id: (circumstances.new_id)(),
            at: sale.at,
            deal,
            outcome: DealOutcome::Won,
            ..StageChange::default()
        };
        // A deal deleted meanwhile does not keep anybody from selling.
        self.decide_move(won, circumstances)
            .map(|decision| decision.changes)
            .unwrap_or_default()
    }

    fn pipeline_of_stage(&self, stage: Id) -> Option<Id> {
        let mut pipelines = self.pipelines().iter();
        let home = pipelines.find(|(_, pipeline)| pipeline.place_of(stage).is_some());
        home.map(|(id, _)| id)
    }
}

fn tidy(deal: &mut Deal) {
    for text in [&mut deal.title, &mut deal.source, &mut deal.next_step] {
        if text.trim().len() != text.len() {
            *text = text.trim().to_owned();
        }
    }
    for tag in &mut deal.tags {
        *tag = tag.trim().to_owned();
    }
    deal.tags.retain(|tag| !tag.is_empty());
    deal.tags.sort();
    deal.tags.dedup();
}
