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
    /// Day and month of the file could be read the other way round, and then it would have been.
    pub is_unsure: bool,
}

impl Plan {
    /// The rows whose day is still to come, if there are any.
    pub fn ahead(&self) -> Option<Ahead> {
        let days = || self.outcomes.iter().filter_map(super::Outcome::day);
        let (count, last) = days().fold((0, None), |(count, last), day| {
            (count + 1, last.max(Some(day)))
        });
        let mut doubts = self.ways.reading.doubts.iter();
        let is_doubted = doubts.any(|own| matches!(own, Doubt::Dates { .. }));
        let has_been = |day: Day| swapped(day).is_some_and(|day| day <= self.ways.today);
        Some(Ahead {
            count,
            last: last?,
            is_unsure: is_doubted && days().any(has_been),
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

/// Day and month the other way round, where that is a day.
fn swapped(day: Day) -> Option<Day> {
    let (year, month, day) = day.ymd();
    Day::from_ymd(year, day, month).filter(|_| day <= 12)
}
