//! Pipelines: the ways larger sales go, in stages the owner names.

use super::entry::Kind;
use super::held::Card;
use super::ids::Id;
use super::refusal::Refusal;

/// Certainty, in thousandths.
pub const CERTAIN_PM: u32 = 1_000;

record! {
    /// One stage of a pipeline.
    pub struct Stage {
        /// Which stage; kept when it is renamed or moved.
        0 id: Id,
        /// What it is called.
        1 name: String,
        /// How likely a deal that stands here is won, in thousandths.
        2 probability_pm: u32,
        /// Days without any sign after which a deal here is quiet; 0 is never.
        3 quiet_days: u32,
    }
}

record! {
    /// A way sales go: its stages in order.
    pub struct Pipeline {
        /// What it is called.
        0 name: String,
        /// Its stages, in the order deals pass them.
        1 stages: Vec<Stage>,
        /// Why deals are lost, as the shop says it.
        2 reasons: Vec<String>,
        /// Its colour, by the name of a token of the palette.
        3 colour: String,
        /// No longer used; kept for the past.
        4 is_archived: bool,
        /// Part of the sample shop.
        5 is_sample: bool,
    }
}

impl Pipeline {
    /// Where a stage stands among the others.
    pub fn place_of(&self, stage: Id) -> Option<usize> {
        self.stages.iter().position(|own| own.id == stage)
    }

    /// Where a deal that is said to stand in `stage` is shown: a stage of another pipeline, or
    /// one that is gone, counts as the first, so that no deal is lost from sight.
    pub fn shown_place(&self, stage: Option<Id>) -> usize {
        stage.and_then(|id| self.place_of(id)).unwrap_or_default()
    }
}

impl Card for Pipeline {
    const KIND: Kind = Kind::Pipeline;
    const NAMES: &'static [&'static str] = Self::FIELDS;

    fn check(&self) -> Result<(), Refusal> {
        let is_unnamed = |name: &str| name.trim().is_empty();
        if is_unnamed(&self.name) || self.stages.iter().any(|stage| is_unnamed(&stage.name)) {
            return Err(Refusal::NameNeeded);
        }
        if self.stages.is_empty() {
            return Err(Refusal::StagesNeeded);
        }
        let is_twice = |(place, stage): (usize, &Stage)| self.place_of(stage.id) != Some(place);
        if self.stages.iter().any(|stage| stage.id.is_nil())
            || self.stages.iter().enumerate().any(is_twice)
        {
            return Err(Refusal::AlreadyWritten);
        }
        if self
            .stages
            .iter()
            .any(|stage| stage.probability_pm > CERTAIN_PM)
        {
            return Err(Refusal::PercentOutOfRange);
        }
        Ok(())
    }
}
