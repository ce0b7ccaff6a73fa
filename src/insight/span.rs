//! Stretches of days that figures are told of, and what they are compared with.

use crate::domain::Day;

/// Days from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

impl Span {
    /// From a day to another.
    pub fn new(from: Day, to: Day) -> Self {
        Self { from, to }
    }

    /// So many days, the last of them `to`.
    pub fn last_days(to: Day, days: i32) -> Self {
        Self::new(back(to, days.saturating_sub(1)), to)
    }

    /// The whole month of a day.
    pub fn month_of(day: Day) -> Self {
        Step::Month.span(Step::Month.start(day))
    }

    /// Whether a day lies within.
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// How many days there are; none if it ends before it begins.
    pub fn days(self) -> i32 {
        self.to
            .0
            .saturating_sub(self.from.0)
            .saturating_add(1)
            .max(0)
    }

    /// As many days right before; of whole months, as many months before. Of a week, month, quarter
    /// or year that is not over, the same days of the one before: its Mondays are no Thursdays.
    pub fn before(self) -> Self {
        let to = back(self.from, 1);
        if let Some(months) = self.whole_months() {
            let from = month_number(self.from).saturating_sub(months);
            return Self::new(first_of(from).unwrap_or(to), to);
        }
        self.begun_before()
            .unwrap_or_else(|| Self::last_days(to, self.days()))
    }

    /// The same days of the week, month, quarter or year before, if it is one that has begun.
    fn begun_before(self) -> Option<Self> {
        let days = self.days();
        let is_week = self.from == Step::Week.start(self.from) && (2..7).contains(&days);
        if is_week {
            return Some(Self::new(back(self.from, 7), back(self.to, 7)));
        }
        let months = self.begun_months().filter(|_| days >= 2)?;
        let from = first_of(month_number(self.from).saturating_sub(months))?;
        let last = month_number(self.to).saturating_sub(months);
        // The shorter month is over sooner.
        let end = Self::month_of(first_of(last)?).to;
        let to = back(first_of(last)?, 1 - self.to.ymd().2 as i32).min(end);
        Some(Self::new(from, to))
    }

    /// Of how many months it is the beginning: a month, a quarter, a year.
    fn begun_months(self) -> Option<i32> {
        let from = month_number(self.from);
        let begun = month_number(self.to).saturating_sub(from);
        let is_begun = self.from.ymd().2 == 1 && self.to < Self::month_of(self.to).to;
        let months = match begun {
            0 => 1,
            1 | 2 if from % 3 == 0 => 3,
            3..=11 if from % 12 == 0 => 12,
            _ => return None,
        };
        is_begun.then_some(months)
    }

    /// The same days of the year before; of whole months, the same months.
    pub fn year_before(self) -> Self {
        let from = self.from.year_before();
        let to = match self.whole_months() {
            Some(_) => back(back(self.to, -1).year_before(), 1),
            None => self.to.year_before(),
        };
        Self::new(from, to)
    }

    /// How many months it is, if it is whole months.
    pub fn whole_months(self) -> Option<i32> {
        let next = back(self.to, -1);
        let is_whole = self.from < next && self.from.ymd().2 == 1 && next.ymd().2 == 1;
        is_whole.then(|| month_number(next) - month_number(self.from))
    }
}

/// What a figure is now, was in the span before, and was a year before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Compared<T> {
    /// Within the span.
    pub now: T,
    /// Within the span [before](Span::before).
    pub before: T,
    /// Within the same span a [year before](Span::year_before).
    pub year_before: T,
}

impl<T> Compared<T> {
    /// Tells a figure of all three spans.
    pub fn of(span: Span, mut tell: impl FnMut(Span) -> T) -> Self {
        Self {
            now: tell(span),
            before: tell(span.before()),
            year_before: tell(span.year_before()),
        }
    }
}

/// What a span is cut into.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Step {
    /// Days.
    #[default]
    Day,
    /// Weeks, from Monday on.
    Week,
    /// Months of the calendar.
    Month,
}

impl Step {
    /// Every step, the shortest first.
    pub const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    /// The first day of the piece a day lies in.
    pub fn start(self, day: Day) -> Day {
        match self {
            Self::Day => day,
            Self::Week => back(day, day.weekday() as i32),
            Self::Month => back(day, day.ymd().2 as i32 - 1),
        }
    }

    /// The first day of the next piece; `start` is the first of this.
    pub fn next(self, start: Day) -> Day {
        match self {
            Self::Day => back(start, -1),
            Self::Week => back(start, -7),
            Self::Month => start.plus_months(1).max(back(start, -1)),
        }
    }

    /// The days of a piece; `start` is its first.
    pub fn span(self, start: Day) -> Span {
        Span::new(start, back(self.next(start), 1))
    }
}

/// The months since the year 0: every month has the number after the one before it.
pub fn month_number(day: Day) -> i32 {
    let (year, month, _) = day.ymd();
    year.saturating_mul(12).saturating_add(month as i32 - 1)
}

/// The first day of a month by its number.
pub fn first_of(month: i32) -> Option<Day> {
    Day::from_ymd(month.div_euclid(12), month.rem_euclid(12) as u32 + 1, 1)
}

/// So many days before.
pub(super) fn back(day: Day, days: i32) -> Day {
    Day(day.0.saturating_sub(days))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn span(from: &str, to: &str) -> Span {
        Span::new(from.parse().unwrap(), to.parse().unwrap())
    }

    #[test]
    fn a_week_or_month_that_has_begun_is_compared_with_the_same_days() {
        // Monday to Thursday with Monday to Thursday.
        let week = span("2026-11-23", "2026-11-26");
        assert_eq!(week.before(), span("2026-11-16", "2026-11-19"));
        let month = span("2026-11-01", "2026-11-26");
        assert_eq!(month.before(), span("2026-10-01", "2026-10-26"));
        // February is over sooner.
        let month = span("2026-03-01", "2026-03-30");
        assert_eq!(month.before(), span("2026-02-01", "2026-02-28"));
        let quarter = span("2026-07-01", "2026-08-26");
        assert_eq!(quarter.before(), span("2026-04-01", "2026-05-26"));
        let year = span("2026-01-01", "2026-11-26");
        assert_eq!(year.before(), span("2025-01-01", "2025-11-26"));
        // A day is compared with the day before, whichever it is.
        let day = span("2026-11-23", "2026-11-23");
        assert_eq!(day.before(), span("2026-11-22", "2026-11-22"));
    }

    #[test]
    fn months_are_compared_with_months() {
        let march = span("2024-03-01", "2024-03-31");
        assert_eq!(march.before(), span("2024-02-01", "2024-02-29"));
        assert_eq!(march.year_before(), span("2023-03-01", "2023-03-31"));
        let february = span("2025-02-01", "2025-02-28");
        assert_eq!(february.year_before(), span("2024-02-01", "2024-02-29"));
        let quarter = span("2025-01-01", "2025-03-31");
        assert_eq!(quarter.before(), span("2024-10-01", "2024-12-31"));
        assert_eq!(quarter.whole_months(), Some(3));
        assert_eq!(Span::month_of(march.to), march);
    }

    #[test]
    fn days_are_compared_with_as_many_days() {
        let week = span("2026-11-16", "2026-11-22");
        assert_eq!(week.days(), 7);
        assert_eq!(week.before(), span("2026-11-09", "2026-11-15"));
        assert_eq!(week.year_before(), span("2025-11-16", "2025-11-22"));
        let part = span("2026-11-03", "2026-11-22");
        assert_eq!(part.before(), span("2026-10-14", "2026-11-02"));
    }

    proptest! {
        #[test]
        fn steps_follow_without_gap(day in -800_000_i32..3_000_000) {
            for step in Step::ALL {
                let start = step.start(Day(day));
                let next = step.next(start);
                prop_assert!(start.0 <= day && day < next.0);
                prop_assert_eq!(step.start(next), next);
                prop_assert_eq!(step.start(back(next, 1)), start);
            }
            prop_assert_eq!(first_of(month_number(Day(day))), Some(Step::Month.start(Day(day))));
        }

        #[test]
        fn a_span_before_ends_before_this_begins(from in -9_000_i32..30_000, days in 1_i32..900) {
            let span = Span::new(Day(from), Day(from + days - 1));
            let before = span.before();
            prop_assert!(before.from <= before.to && before.to < span.from);
            let is_begun = span.whole_months().is_none() && span.begun_before().is_some();
            if is_begun {
                let first = |span: Span| (span.from.weekday(), span.from.ymd().2);
                let (now, then) = (first(span), first(before));
                prop_assert!(now.0 == then.0 || (now.1, then.1) == (1, 1));
                // Quarters differ by two days, leap years by one.
                prop_assert!(before.days() <= span.days() + 2);
            } else {
                prop_assert_eq!(before.to.0 + 1, span.from.0);
                if span.whole_months().is_none() {
                    prop_assert_eq!(before.days(), span.days());
                }
            }
            prop_assert!((span.year_before().days() - span.days()).abs() <= 1);
        }
    }
}
