//! A pipeline as it is being typed, and what of it can be saved already.

use crate::domain::pipeline::CERTAIN_PM;
use crate::domain::{Id, Pipeline, Stage};

/// A stage as it is being typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StageDraft {
    pub id: Id,
    pub name: String,
    /// In per cent.
    pub chance: String,
    pub quiet_days: String,
}

/// A pipeline as it is being typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draft {
    pub name: String,
    pub colour: String,
    pub stages: Vec<StageDraft>,
    pub reasons: Vec<String>,
}

/// What keeps a field from being saved as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// There is no name.
    Unnamed,
    /// The chance is no number.
    Chance,
    /// The chance is less than never or more than certain.
    ChanceRange,
    /// The days are no number.
    QuietDays,
}

/// Faults, each with the stage it is in; in none, it is the pipeline's own.
pub type Faults = Vec<(Option<Id>, Fault)>;

impl Draft {
    /// A pipeline as fields show it.
    pub fn of(own: &Pipeline) -> Self {
        let stages = own.stages.iter().map(|stage| StageDraft {
            id: stage.id,
            name: stage.name.clone(),
            chance: chance(stage.probability_pm),
            quiet_days: match stage.quiet_days {
                0 => String::new(),
                days => days.to_string(),
            },
        });
        Self {
            name: own.name.clone(),
            colour: own.colour.clone(),
            stages: stages.collect(),
            reasons: own.reasons.clone(),
        }
    }

    /// Shows what was saved elsewhere, and keeps the stages that wait for a name.
    pub fn follow(&mut self, saved: &Pipeline) {
        let mut unnamed = std::mem::take(&mut self.stages);
        unnamed.retain(|own| own.name.trim().is_empty() && saved.place_of(own.id).is_none());
        *self = Self::of(saved);
        self.stages.append(&mut unnamed);
    }

    /// The pipeline as far as it can be saved. A field with a fault stays as it was before, and a
    /// new stage waits for its name, so that one field keeps no other from being saved.
    pub fn saveable(&self, before: &Pipeline) -> (Pipeline, Faults) {
        let mut faults = Faults::new();
        let mut stages = Vec::new();
        for own in &self.stages {
            let was = before.stages.iter().find(|stage| stage.id == own.id);
            let mut mark = |fault| faults.push((Some(own.id), fault));
            let name = own.name.trim();
            if name.is_empty() {
                mark(Fault::Unnamed);
            }
            let probability_pm = read_chance(&own.chance).unwrap_or_else(|fault| {
                mark(fault);
                was.map_or(0, |stage| stage.probability_pm)
            });
            let quiet_days = read_days(&own.quiet_days).unwrap_or_else(|| {
                mark(Fault::QuietDays);
                was.map_or(0, |stage| stage.quiet_days)
            });
            let name = match (name, was) {
                ("", None) => continue,
                ("", Some(stage)) => stage.name.clone(),
                (name, _) => name.to_owned(),
            };
            stages.push(Stage {
                id: own.id,
                name,
                probability_pm,
                quiet_days,
            });
        }
        let mut name = self.name.trim().to_owned();
        if name.is_empty() {
            faults.push((None, Fault::Unnamed));
            name.clone_from(&before.name);
        }
        let saved = Pipeline {
            name,
            colour: self.colour.clone(),
            stages,
            reasons: self.reasons.clone(),
            ..before.clone()
        };
        (saved, faults)
    }
}

/// Per mille as a percentage without its sign.
pub fn chance(probability_pm: u32) -> String {
    let (whole, tenth) = (probability_pm / 10, probability_pm % 10);
    match tenth {
        0 => whole.to_string(),
        tenth => format!("{whole}.{tenth}"),
    }
}

/// A percentage in per mille; nothing typed is never.
fn read_chance(typed: &str) -> Result<u32, Fault> {
    let typed = typed.trim().trim_end_matches('%').trim().replace(',', ".");
    if typed.is_empty() {
        return Ok(0);
    }
    let percent: f64 = typed.parse().map_err(|_| Fault::Chance)?;
    let per_mille = (percent * 10.0).round();
    if (0.0..=f64::from(CERTAIN_PM)).contains(&per_mille) {
        Ok(per_mille as u32)
    } else {
        Err(Fault::ChanceRange)
    }
}

/// Days; nothing typed is 0.
fn read_days(typed: &str) -> Option<u32> {
    match typed.trim() {
        "" => Some(0),
        typed => typed.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pipeline() -> Pipeline {
        let stage = |id, name: &str| Stage {
            id: Id(id),
            name: name.to_owned(),
            probability_pm: 255,
            quiet_days: 7,
        };
        Pipeline {
            name: "Orders".to_owned(),
            stages: vec![stage(1, "Enquiry"), stage(2, "Ordered")],
            ..Pipeline::default()
        }
    }

    #[test]
    fn what_is_shown_is_saved_as_it_was() {
        let before = pipeline();
        assert_eq!(Draft::of(&before).saveable(&before), (before, Vec::new()));
    }

    #[test]
    fn a_fault_keeps_no_other_field_from_being_saved() {
        let before = pipeline();
        let mut draft = Draft::of(&before);
        draft.name = " ".to_owned();
        draft.stages[0].name = String::new();
        draft.stages[0].chance = "30,5 %".to_owned();
        draft.stages[1].name = " Bespoke ".to_owned();
        draft.stages[1].chance = "120".to_owned();
        draft.stages[1].quiet_days = "soon".to_owned();
        let (after, faults) = draft.saveable(&before);
        assert_eq!(after.name, "Orders");
        assert_eq!(after.stages[0].name, "Enquiry");
        assert_eq!(after.stages[0].probability_pm, 305);
        assert_eq!(after.stages[1].name, "Bespoke");
        assert_eq!(after.stages[1].probability_pm, 255);
        assert_eq!(after.stages[1].quiet_days, 7);
        let expected = [
            (Some(Id(1)), Fault::Unnamed),
            (Some(Id(2)), Fault::ChanceRange),
            (Some(Id(2)), Fault::QuietDays),
            (None, Fault::Unnamed),
        ];
        assert_eq!(faults, expected);
    }

    #[test]
    fn a_new_stage_waits_for_its_name() {
        let before = pipeline();
        let mut draft = Draft::of(&before);
        draft.stages.push(StageDraft {
            id: Id(3),
            chance: "80".to_owned(),
            ..StageDraft::default()
        });
        let (after, faults) = draft.saveable(&before);
        assert_eq!(
            (after, &faults[..]),
            (before.clone(), &[(Some(Id(3)), Fault::Unnamed)][..])
        );
        // Undone meanwhile: what waits stays.
        let undone = Pipeline {
            name: "Repairs".to_owned(),
            ..before.clone()
        };
        draft.follow(&undone);
        assert_eq!(draft.name, "Repairs");
        draft.stages[2].name = "Ready".to_owned();
        let (after, faults) = draft.saveable(&before);
        assert_eq!(after.stages[2].probability_pm, 800);
        assert!(faults.is_empty());
        // Named and then undone, it is gone.
        draft.follow(&before);
        assert_eq!(draft, Draft::of(&before));
    }
}
