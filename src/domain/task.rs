//! Tasks: what is to be done, by when, and how often.

use super::days::{Day, Moment};
use super::entry::Kind;
use super::held::Card;
use super::ids::Id;
use super::refusal::Refusal;

/// Nothing repeats more seldom than every so many days, weeks, months or years.
pub const MOST_EVERY: u32 = 1_000;
const MINUTES_OF_DAY: u32 = 24 * 60;

choice! {
    /// How a task comes again.
    pub enum Repeat {
        Never = "", Days = "days", Weeks = "weeks", Months = "months", Years = "years",
        Weekdays = "weekdays",
    }
}

record! {
    /// Something to do.
    pub struct Task {
        /// What.
        0 title: String,
        /// By which day; whenever there is time when empty.
        1 due: Option<Day>,
        /// At which time of that day, in minutes after midnight in the shop.
        2 time_min: Option<u32>,
        /// How it comes again.
        3 repeat: Repeat,
        /// Every so many days, weeks, months or years; 0 is every one.
        4 every: u32,
        /// On which days of the week, Monday being 1; Monday to Friday when empty.
        5 weekdays: Vec<u32>,
        /// The day its dates are counted from: 31 January stays the last of every month.
        6 counted_from: Option<Day>,
        /// About whom.
        7 customer: Option<Id>,
        /// About which deal.
        8 deal: Option<Id>,
        /// Who on the staff is to do it.
        9 owner: Option<Id>,
        /// Anything else.
        10 note: String,
        /// It is done. One that repeats is never done for good.
        11 is_done: bool,
        /// When it was done, the last time.
        12 done_at: Option<Moment>,
        /// Not shown before that day.
        13 snoozed_until: Option<Day>,
        /// Part of the sample shop.
        14 is_sample: bool,
    }
}

impl Task {
    /// The day it is for: when it is due, or later if it was put off.
    pub fn day(&self) -> Option<Day> {
        self.due.max(self.snoozed_until)
    }

    /// The first date of its rhythm after a day; nothing if it does not repeat.
    ///
    /// Months and years are counted from the first date, not from the one before, so that a
    /// task of the 31st falls on the last day of shorter months and on the 31st again after.
    pub fn next_after(&self, day: Day) -> Option<Day> {
        let first = self.counted_from.or(self.due)?;
        let every = self.every.clamp(1, MOST_EVERY);
        match self.repeat {
            Repeat::Days => Some(step_after(first, every, day)),
            Repeat::Weeks => Some(step_after(first, every * 7, day)),
            Repeat::Months => month_after(first, every, day),
            Repeat::Years => month_after(first, every * 12, day),
            Repeat::Weekdays => {
                let before_first = Day(first.0.saturating_sub(1));
                let from = day.max(before_first);
                (1..=7)
                    .map(|days| Day(from.0.saturating_add(days)))
                    .find(|day| self.is_on(*day))
            }
            Repeat::Never | Repeat::Other(_) => None,
        }
    }

    /// Its dates from one day to another, both included: the open one, then those that follow.
    pub fn dates(&self, from: Day, to: Day) -> Vec<Day> {
        let Some(open) = self.day() else {
            return Vec::new();
        };
        let mut dates = Vec::new();
        let mut next = Some(open);
        while let Some(day) = next.filter(|day| *day <= to) {
            if day >= from {
                dates.push(day);
                next = self.next_after(day);
            } else {
                // Dates that nobody asked for are passed over at once.
                next = self.next_after(day.max(Day(from.0.saturating_sub(1))));
            }
        }
        dates
    }

    fn is_on(&self, day: Day) -> bool {
        let weekday = day.weekday() + 1;
        if self.weekdays.is_empty() {
            weekday <= 5
        } else {
            self.weekdays.contains(&weekday)
        }
    }
}

impl Card for Task {
    const KIND: Kind = Kind::Task;
    const NAMES: &'static [&'static str] = Self::FIELDS;

    fn check(&self) -> Result<(), Refusal> {
        if self.title.trim().is_empty() {
            return Err(Refusal::TitleNeeded);
        }
        let is_weekday = |day: &u32| (1..=7).contains(day);
        if self.every > MOST_EVERY || !self.weekdays.iter().all(is_weekday) {
            return Err(Refusal::RepeatOutOfRange);
        }
        let is_timed = self.time_min.is_some();
        if self.time_min.is_some_and(|time| time >= MINUTES_OF_DAY)
            || (self.due.is_none() && (is_timed || self.repeat != Repeat::Never))
        {
            return Err(Refusal::DayNeeded);
        }
        Ok(())
    }
}

/// The first of `first`, `first + step`, … after a day.
fn step_after(first: Day, step: u32, day: Day) -> Day {
    let passed = i64::from(day.0) - i64::from(first.0);
    let steps = if passed < 0 {
        0
    } else {
        passed / i64::from(step) + 1
    };
    let next = i64::from(first.0) + steps * i64::from(step);
    Day(next.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32)
}

/// The first of `first`, `first` and so many months, … after a day.
fn month_after(first: Day, months: u32, day: Day) -> Option<Day> {
    let (first_year, first_month, _) = first.ymd();
    let (year, month, _) = day.ymd();
    let passed = i64::from(year - first_year) * 12 + i64::from(month) - i64::from(first_month);
    // Before that many steps no date can lie after the day.
    let sure = u32::try_from(passed / i64::from(months)).unwrap_or_default();
    (sure..sure + 3)
        .map(|steps| first.plus_months(steps.saturating_mul(months)))
        .find(|date| *date > day)
}

#[cfg(test)]
mod tests;
