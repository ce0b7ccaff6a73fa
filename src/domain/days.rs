//! Moments, days in the shop's own time zone, and birthdays with or without a year.

mod text;

use chrono::{Datelike, NaiveDate};

pub use text::NotADate;

const DAY_MS: i64 = 86_400_000;

/// A point in time: milliseconds since 1970, UTC. Written as ISO 8601.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

/// A day of the calendar: days since 1 January 1970. Written as `2026-11-22`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// The day of that date, if there is one.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self::from_date)
    }

    /// Year, month and day of the month.
    pub fn ymd(self) -> (i32, u32, u32) {
        let date = self.date();
        (date.year(), date.month(), date.day())
    }

    /// Monday is 0.
    pub fn weekday(self) -> u32 {
        self.date().weekday().num_days_from_monday()
    }

    /// The same day so many months later; the last of the month where there is none.
    pub fn plus_months(self, months: u32) -> Self {
        let later = self.date().checked_add_months(chrono::Months::new(months));
        later.map_or(self, Self::from_date)
    }

    /// The same day a year before; 28 February where there is no 29th.
    pub fn year_before(self) -> Self {
        let earlier = self.date().checked_sub_months(chrono::Months::new(12));
        earlier.map_or(self, Self::from_date)
    }

    /// The day after.
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    fn from_date(date: NaiveDate) -> Self {
        Self(date.signed_duration_since(NaiveDate::default()).num_days() as i32)
    }

    fn date(self) -> NaiveDate {
        NaiveDate::default()
            .checked_add_signed(chrono::TimeDelta::days(i64::from(self.0)))
            .unwrap_or_default()
    }
}

/// The shop's time zone: from when on which offset from UTC holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    first_offset_min: i32,
    changes: Vec<(i64, i32)>,
}

impl Zone {
    /// A zone that never changes its offset, as Tashkent, Baku and Hanoi.
    pub fn fixed(offset_min: i32) -> Self {
        Self {
            first_offset_min: offset_min,
            changes: Vec::new(),
        }
    }

    /// A zone with its changes: from each moment (ms, ascending) on, minutes ahead of UTC.
    pub fn with_changes(first_offset_min: i32, changes: Vec<(i64, i32)>) -> Self {
        Self {
            first_offset_min,
            changes,
        }
    }

    /// Minutes ahead of UTC at that moment.
    pub fn offset_min(&self, moment: Moment) -> i32 {
        match self
            .changes
            .partition_point(|(from_ms, _)| *from_ms <= moment.0)
        {
            0 => self.first_offset_min,
            passed => self.changes[passed - 1].1,
        }
    }

    /// The day it is in the shop at that moment.
    pub fn day_of(&self, moment: Moment) -> Day {
        Day(self.local_ms(moment).div_euclid(DAY_MS) as i32)
    }

    /// Hour and minute in the shop at that moment.
    pub fn time_of(&self, moment: Moment) -> (u32, u32) {
        let minutes = self.local_ms(moment).rem_euclid(DAY_MS) / 60_000;
        ((minutes / 60) as u32, (minutes % 60) as u32)
    }

    /// The moment at which the shop's clock shows that time of that day. Where the clock
    /// is put forward over it, the moment just as long after midnight.
    pub fn moment_at(&self, day: Day, hour: u32, minute: u32) -> Moment {
        let local = i64::from(day.0) * DAY_MS + i64::from(hour * 60 + minute) * 60_000;
        let guess = Moment(local - i64::from(self.offset_min(Moment(local))) * 60_000);
        Moment(local - i64::from(self.offset_min(guess)) * 60_000)
    }

    fn local_ms(&self, moment: Moment) -> i64 {
        moment
            .0
            .saturating_add(i64::from(self.offset_min(moment)) * 60_000)
    }
}

/// A birthday or anniversary; the year may be unknown. Written `1990-05-09` or `--05-09`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// The year, if known.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl PartialDate {
    /// A date that exists in some year, or nothing.
    pub fn new(year: Option<i32>, month: u32, day: u32) -> Option<Self> {
        // 2000 was a leap year: 29 February exists where the year is unknown.
        Day::from_ymd(year.unwrap_or(2000), month, day)?;
        Some(Self {
            year,
            month: month as u8,
            day: day as u8,
        })
    }

    /// The day it is kept in a year: 29 February on the 28th where there is none.
    pub fn in_year(self, year: i32) -> Day {
        let (month, day) = (u32::from(self.month), u32::from(self.day));
        Day::from_ymd(year, month, day)
            .or_else(|| Day::from_ymd(year, month, 28))
            .unwrap_or_default()
    }

    /// The next day it is kept, `from` itself included.
    pub fn next_from(self, from: Day) -> Day {
        let year = from.ymd().0;
        let this = self.in_year(year);
        if this >= from {
            this
        } else {
            self.in_year(year + 1)
        }
    }

    /// Age in whole years on that day, if the year is known and not in the future.
    pub fn age_on(self, day: Day) -> Option<u32> {
        let (year, ..) = day.ymd();
        let age = year - self.year? - i32::from(self.in_year(year) > day);
        u32::try_from(age).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_back_as_written() {
        for text in ["2024-02-29", "1969-12-31", "--02-29"] {
            assert_eq!(
                text.parse::<PartialDate>().map(|date| date.to_string()),
                Ok(text.to_owned())
            );
        }
        let moment: Moment = "2026-11-22T17:40:09.007+05:00".parse().unwrap();
        assert_eq!(moment.to_string(), "2026-11-22T12:40:09.007Z");
        assert_eq!(Moment(-1).to_string(), "1969-12-31T23:59:59.999Z");
        for bad in [
            "2023-02-29",
            "--13-01",
            "today",
            "",
            "2026-1",
            "99999-01-01",
        ] {
            assert!(bad.parse::<PartialDate>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_leap_birthday_is_kept_on_the_28th() {
        let date = PartialDate::new(Some(2000), 2, 29).unwrap();
        assert_eq!(date.in_year(2027).to_string(), "2027-02-28");
        assert_eq!(date.in_year(2028).to_string(), "2028-02-29");
        assert_eq!(date.age_on("2027-02-27".parse().unwrap()), Some(26));
        assert_eq!(date.age_on("2027-02-28".parse().unwrap()), Some(27));
        assert_eq!(
            date.next_from("2027-03-01".parse().unwrap()).to_string(),
            "2028-02-29"
        );
    }

    #[test]
    fn the_shop_day_turns_at_its_own_midnight() {
        let tashkent = Zone::fixed(300);
        let moment: Moment = "2026-11-22T19:30:00Z".parse().unwrap();
        assert_eq!(tashkent.day_of(moment).to_string(), "2026-11-23");
        assert_eq!(tashkent.time_of(moment), (0, 30));
        assert_eq!(tashkent.moment_at(tashkent.day_of(moment), 0, 30), moment);
    }

    #[test]
    fn daylight_saving_moves_the_day() {
        // Berlin: 25 October 2026, 03:00 summer time becomes 02:00 at 01:00 UTC.
        let autumn: Moment = "2026-10-25T01:00:00Z".parse().unwrap();
        let berlin = Zone::with_changes(120, vec![(autumn.0, 60)]);
        assert_eq!(berlin.time_of(Moment(autumn.0 - 60_000)), (2, 59));
        assert_eq!(berlin.time_of(autumn), (2, 0));
        let noon = berlin.moment_at("2026-10-25".parse().unwrap(), 12, 0);
        assert_eq!(noon.to_string(), "2026-10-25T11:00:00.000Z");
    }

    #[test]
    fn segments_keep_unknown_years() {
        for text in ["--12-31", "1988-01-02"] {
            let date: PartialDate = text.parse().unwrap();
            let bytes = minicbor::to_vec(date).unwrap();
            assert_eq!(minicbor::decode::<PartialDate>(&bytes).unwrap(), date);
        }
    }
}
