//! Pipelines to begin with, for a clothes shop, a tailor, a repair shop and wholesale.

use crate::domain::{Id, Pipeline, Stage};
use crate::text::Words;

/// A pipeline to begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// Orders of a clothes shop.
    Clothes,
    /// A tailor's work.
    Tailor,
    /// Repairs.
    Repair,
    /// Larger buyers.
    Wholesale,
}

impl Start {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Clothes, Self::Tailor, Self::Repair, Self::Wholesale];

    /// What it is called.
    pub fn name(self, w: Words) -> &'static str {
        let f = w.funnel();
        match self {
            Self::Clothes => f.start_clothes(),
            Self::Tailor => f.start_tailor(),
            Self::Repair => f.start_repair(),
            Self::Wholesale => f.start_wholesale(),
        }
    }

    /// Its stages: name, chance in thousandths, days until a deal is quiet.
    fn stages(self, w: Words) -> Vec<(&'static str, u32, u32)> {
        let f = w.funnel();
        match self {
            Self::Clothes => vec![
                (f.stage_enquiry(), 300, 3),
                (f.stage_put_aside(), 600, 3),
                (f.stage_ordered(), 800, 14),
                (f.stage_ready(), 900, 5),
            ],
            Self::Tailor => vec![
                (f.stage_enquiry(), 300, 3),
                (f.stage_measured(), 700, 5),
                (f.stage_sewing(), 850, 10),
                (f.stage_fitting(), 900, 5),
                (f.stage_ready(), 950, 5),
            ],
            Self::Repair => vec![
                (f.stage_brought_in(), 600, 2),
                (f.stage_price_agreed(), 850, 3),
                (f.stage_in_repair(), 900, 7),
                (f.stage_ready(), 950, 5),
            ],
            Self::Wholesale => vec![
                (f.stage_contact(), 100, 7),
                (f.stage_samples(), 300, 10),
                (f.stage_offer(), 500, 7),
                (f.stage_agreed(), 850, 14),
            ],
        }
    }

    /// The pipeline it stands for, in the words of a language.
    pub fn pipeline(self, w: Words, mut new_id: impl FnMut() -> Id) -> Pipeline {
        let f = w.funnel();
        let stages = self.stages(w).into_iter();
        let stages = stages.map(|(name, probability_pm, quiet_days)| Stage {
            id: new_id(),
            name: name.to_owned(),
            probability_pm,
            quiet_days,
        });
        let reasons = [
            f.reason_price(),
            f.reason_elsewhere(),
            f.reason_no_goods(),
            f.reason_slow(),
            f.reason_changed_mind(),
            f.reason_no_answer(),
        ];
        let colour = match self {
            Self::Clothes => "hue-5",
            Self::Tailor => "hue-6",
            Self::Repair => "hue-1",
            Self::Wholesale => "hue-3",
        };
        Pipeline {
            name: self.name(w).to_owned(),
            stages: stages.collect(),
            reasons: reasons.map(str::to_owned).into(),
            colour: colour.to_owned(),
            ..Pipeline::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::held::Card;
    use crate::text::{Language, words};

    #[test]
    fn every_start_can_be_saved_in_every_language() {
        for language in Language::ALL {
            for start in Start::ALL {
                let mut last = 0;
                let pipeline = start.pipeline(words(language), || {
                    last += 1;
                    Id(last)
                });
                assert_eq!(pipeline.check(), Ok(()), "{start:?} {language:?}");
                let chances = pipeline.stages.iter().map(|stage| stage.probability_pm);
                assert!(chances.is_sorted(), "{start:?}");
            }
        }
    }
}
