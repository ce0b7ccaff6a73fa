//! Stretches of days to look at.

use crate::domain::Day;
use crate::text::Words;

/// A stretch of days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Period {
    /// From the first sale on.
    #[default]
    All,
    /// Today.
    Today,
    /// Yesterday.
    Yesterday,
    /// Today and the six days before.
    Week,
    /// Since the first of the month.
    Month,
    /// The month before.
    LastMonth,
    /// Since the first of January.
    Year,
    /// Days of one's own choice.
    Between,
}

impl Period {
    /// Those that need no further choice.
    pub const FIXED: [Self; 7] = [
        Self::All,
        Self::Today,
        Self::Yesterday,
        Self::Week,
        Self::Month,
        Self::LastMonth,
        Self::Year,
    ];

    /// Its first and last day, where it has any.
    pub fn days(self, today: Day) -> (Option<Day>, Option<Day>) {
        let (year, month, _) = today.ymd();
        let first = Day::from_ymd(year, month, 1).unwrap_or(today);
        let before = Day(first.0 - 1);
        let (last_year, last_month, _) = before.ymd();
        match self {
            Self::All | Self::Between => (None, None),
            Self::Today => (Some(today), Some(today)),
            Self::Yesterday => (Some(Day(today.0 - 1)), Some(Day(today.0 - 1))),
            Self::Week => (Some(Day(today.0 - 6)), Some(today)),
            Self::Month => (Some(first), Some(today)),
            Self::LastMonth => (Day::from_ymd(last_year, last_month, 1), Some(before)),
            Self::Year => (Day::from_ymd(year, 1, 1), Some(today)),
        }
    }

    /// What it is called.
    pub fn name(self, w: Words) -> &'static str {
        let s = w.sales();
        match self {
            Self::All => s.period_all(),
            Self::Today => s.period_today(),
            Self::Yesterday => s.period_yesterday(),
            Self::Week => s.period_week(),
            Self::Month => s.period_month(),
            Self::LastMonth => s.period_last_month(),
            Self::Year => s.period_year(),
            Self::Between => s.period_between(),
        }
    }

    /// Values and their words, as a field offers them.
    pub fn options(w: Words) -> Vec<(Self, String)> {
        let named = |period: Self| (period, period.name(w).to_owned());
        Self::FIXED.map(named).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_ends_where_the_next_begins() {
        let today: Day = "2026-03-01".parse().unwrap();
        let days = |period: Period| {
            let (from, to) = period.days(today);
            (from.unwrap().to_string(), to.unwrap().to_string())
        };
        let span = |from: &str, to: &str| (from.to_owned(), to.to_owned());
        assert_eq!(days(Period::Month), span("2026-03-01", "2026-03-01"));
        assert_eq!(days(Period::LastMonth), span("2026-02-01", "2026-02-28"));
        assert_eq!(days(Period::Week), span("2026-02-23", "2026-03-01"));
        assert_eq!(days(Period::Yesterday), span("2026-02-28", "2026-02-28"));
        assert_eq!(days(Period::Year), span("2026-01-01", "2026-03-01"));
        assert_eq!(Period::All.days(today), (None, None));
    }
}
