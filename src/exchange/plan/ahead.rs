//! Rows that tell of days to come as if they had been.

use super::{Fate, Plan, Reason};
use crate::domain::Day;
use crate::exchange::reading::Doubt;

/// Rows that are left out because their day is still to come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ahead {
    /// How many.
    pub count: u64,
    /// The latest day.
    pub last: Day,
    /// Day and month of the file could be read the other way round.
    pub is_unsure: bool,
}

impl Plan {
    /// The rows whose day is still to come, if there are any.
    pub fn ahead(&self) -> Option<Ahead> {
        let days = self.outcomes.iter().filter_map(super::Outcome::day);
        let (count, last) = days.fold((0, None), |(count, last), day| {
            (count + 1, last.max(Some(day)))
        });
        let doubts = &self.ways.reading.doubts;
        Some(Ahead {
            count,
            last: last?,
            is_unsure: doubts.iter().any(|own| matches!(own, Doubt::Dates { .. })),
        })
    }
}

impl super::Outcome {
    /// The day to come for which it is left out.
    fn day(&self) -> Option<Day> {
        match self.fate {
            Fate::Rejected(Reason::Ahead { day }) => Some(day),
            _ => None,
        }
    }
}
