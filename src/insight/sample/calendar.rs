//! How busy a day is: season, weekday, payday, feasts of the place.

use super::countries::Country;
use super::goods::Season;
use crate::domain::Day;

/// What fills the shop before it and empties it after.
#[derive(Debug, Clone, Copy)]
pub struct Feast {
    /// How it moves through the years.
    pub moves: Moves,
    /// Month of one that does not move.
    pub month: u32,
    /// Day of one that does not move.
    pub day: u32,
    /// So many days before it trade rises.
    pub lead_days: i32,
    /// By so much at its height.
    pub rise_percent: u32,
    /// So many days from it on the shop is closed.
    pub closed_days: i32,
    /// People buy presents.
    pub is_for_gifts: bool,
}

/// How a feast moves through the years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moves {
    /// The same date every year.
    Never,
    /// By the moon of Islam: days after the epoch of [`EID_EPOCH`].
    WithTheMoon(i32),
    /// The new year of Vietnam.
    Tet,
    /// The last Friday but one week of November.
    BlackFriday,
}

const FIXED: Feast = Feast {
    moves: Moves::Never,
    month: 1,
    day: 1,
    lead_days: 6,
    rise_percent: 50,
    closed_days: 0,
    is_for_gifts: true,
};

/// 1 January.
pub const NEW_YEAR: Feast = Feast {
    lead_days: 14,
    rise_percent: 90,
    closed_days: 1,
    ..FIXED
};
/// 8 March.
pub const WOMENS_DAY: Feast = Feast {
    month: 3,
    day: 8,
    lead_days: 7,
    rise_percent: 100,
    ..FIXED
};
/// 21 March.
pub const NAVRUZ: Feast = Feast {
    month: 3,
    day: 21,
    lead_days: 8,
    rise_percent: 60,
    closed_days: 1,
    is_for_gifts: false,
    ..FIXED
};
/// School begins.
pub const SCHOOL: Feast = Feast {
    month: 9,
    day: 1,
    lead_days: 16,
    rise_percent: 60,
    is_for_gifts: false,
    ..FIXED
};
/// The end of Ramadan.
pub const EID_AL_FITR: Feast = Feast {
    moves: Moves::WithTheMoon(0),
    lead_days: 9,
    rise_percent: 90,
    closed_days: 1,
    ..FIXED
};
/// The feast of sacrifice.
pub const EID_AL_ADHA: Feast = Feast {
    moves: Moves::WithTheMoon(68),
    lead_days: 6,
    rise_percent: 40,
    closed_days: 1,
    ..FIXED
};
/// Tết.
pub const TET: Feast = Feast {
    moves: Moves::Tet,
    lead_days: 22,
    rise_percent: 110,
    closed_days: 5,
    ..FIXED
};
/// 25 December.
pub const CHRISTMAS: Feast = Feast {
    month: 12,
    day: 25,
    lead_days: 22,
    rise_percent: 90,
    closed_days: 2,
    ..FIXED
};
/// The day after Thanksgiving.
pub const BLACK_FRIDAY: Feast = Feast {
    moves: Moves::BlackFriday,
    lead_days: 2,
    rise_percent: 110,
    ..FIXED
};

/// Eid al-Fitr of 2025. Twelve moons later it comes again; tables are a day off at most.
const EID_EPOCH: (i32, u32, u32) = (2025, 3, 30);
const LUNAR_YEAR_MILLIDAYS: i64 = 354_367;

/// Days of Tết from 2024 on: month and day.
const TET_DAYS: [(u32, u32); 17] = [
    (2, 10),
    (1, 29),
    (2, 17),
    (2, 6),
    (1, 26),
    (2, 13),
    (2, 3),
    (1, 23),
    (2, 11),
    (1, 31),
    (2, 19),
    (2, 8),
    (1, 28),
    (2, 15),
    (2, 4),
    (1, 24),
    (2, 12),
];

impl Feast {
    /// The day it falls on nearest to a day.
    fn nearest(&self, day: Day) -> Option<Day> {
        let year = day.ymd().0;
        match self.moves {
            Moves::WithTheMoon(offset) => {
                let (epoch_year, month, date) = EID_EPOCH;
                let epoch = Day::from_ymd(epoch_year, month, date)?.0 + offset;
                let away = i64::from(day.0 - epoch) * 1000;
                let years = (away + LUNAR_YEAR_MILLIDAYS / 2).div_euclid(LUNAR_YEAR_MILLIDAYS);
                Some(Day(
                    epoch + ((years * LUNAR_YEAR_MILLIDAYS + 500) / 1000) as i32
                ))
            }
            _ => (year - 1..=year + 1)
                .filter_map(|year| self.in_year(year))
                .min_by_key(|feast| (feast.0 - day.0).abs()),
        }
    }

    fn in_year(&self, year: i32) -> Option<Day> {
        match self.moves {
            Moves::Never | Moves::WithTheMoon(_) => Day::from_ymd(year, self.month, self.day),
            Moves::Tet => {
                let known = usize::try_from(year - 2024)
                    .ok()
                    .and_then(|place| TET_DAYS.get(place));
                let (month, day) = known.copied().unwrap_or((2, 5));
                Day::from_ymd(year, month, day)
            }
            Moves::BlackFriday => {
                // The day after the fourth Thursday.
                let first = Day::from_ymd(year, 11, 1)?;
                let to_thursday = (3 + 7 - first.weekday() as i32) % 7;
                Some(Day(first.0 + to_thursday + 22))
            }
        }
    }

    /// Whether the shop is closed on that day because of it.
    fn closes(&self, day: Day) -> bool {
        self.nearest(day)
            .is_some_and(|feast| (0..self.closed_days).contains(&(day.0 - feast.0)))
    }

    /// By how many per cent trade rises on that day because of it.
    fn rise(&self, day: Day) -> u32 {
        let until = self.nearest(day).map_or(-1, |feast| feast.0 - day.0);
        if until < 0 || until > self.lead_days {
            return 0;
        }
        let nearness = (self.lead_days - until + 1) as u32;
        self.rise_percent * nearness / (self.lead_days as u32 + 1)
    }
}

/// How busy a day is; 100 is usual, 0 is closed.
pub fn demand(country: &Country, day: Day) -> u32 {
    if country.feasts.iter().any(|feast| feast.closes(day)) {
        return 0;
    }
    let (_, month, date) = day.ymd();
    let weekday = country.weekdays[day.weekday() as usize % 7];
    // Trade sleeps after the new year and in the heat.
    let seasons = [72, 84, 108, 110, 106, 96, 84, 98, 112, 106, 104, 118];
    let season = seasons[(month as usize).clamp(1, 12) - 1];
    // Wages and advances are paid about these days.
    let payday = match date {
        5..=8 | 20..=22 => 122,
        _ => 96,
    };
    let rises: u32 = country.feasts.iter().map(|feast| feast.rise(day)).sum();
    weekday * season * payday / 10_000 * (100 + rises) / 100
}

/// What people want on a day.
#[derive(Debug, Clone, Copy)]
pub struct Mood {
    month: usize,
    school_rise: u32,
    /// People buy presents.
    pub is_gift_time: bool,
}

impl Mood {
    /// What people want on that day.
    pub fn of(country: &Country, day: Day) -> Self {
        let rise = |feast: &Feast| feast.rise(day);
        let feasts = country.feasts.iter();
        let schools = feasts
            .clone()
            .filter(|feast| feast.lead_days == SCHOOL.lead_days);
        let mut giving = feasts.filter(|feast| feast.is_for_gifts);
        Self {
            month: (day.ymd().1 as usize).clamp(1, 12) - 1,
            school_rise: schools.map(rise).sum(),
            is_gift_time: giving.any(|feast| feast.rise(day) > 0),
        }
    }

    /// How well goods of a season sell; 100 is usual.
    pub fn wants(&self, season: Season) -> u32 {
        match season {
            Season::Always => 100,
            Season::Summer => [10, 15, 50, 120, 210, 250, 240, 160, 60, 20, 10, 10][self.month],
            Season::Winter => [210, 160, 60, 15, 5, 2, 2, 15, 80, 190, 250, 250][self.month],
            Season::Between => [40, 90, 190, 190, 110, 60, 40, 90, 190, 180, 90, 50][self.month],
            Season::School => 12 + self.school_rise * 12,
            Season::Feast if self.is_gift_time => 220,
            Season::Feast => 55,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn feasts_that_move_are_met() {
        for (feast, dates) in [
            (EID_AL_FITR, ["2025-03-30", "2026-03-20", "2027-03-09"]),
            (EID_AL_ADHA, ["2025-06-06", "2026-05-27", "2027-05-16"]),
            (TET, ["2025-01-29", "2026-02-17", "2027-02-06"]),
            (BLACK_FRIDAY, ["2024-11-29", "2025-11-28", "2026-11-27"]),
        ] {
            for date in dates {
                let found = feast.nearest(day(date)).unwrap();
                assert!((found.0 - day(date).0).abs() <= 1, "{found} {date}");
                let before = Day(day(date).0 - 20);
                assert_eq!(feast.nearest(before), Some(found));
            }
        }
    }

    #[test]
    fn the_shop_fills_before_a_feast_and_closes_on_it() {
        let (uz, vn) = (Country::of("UZ", ""), Country::of("VN", ""));
        assert_eq!(demand(uz, day("2026-03-21")), 0);
        assert!(demand(uz, day("2026-03-07")) > 2 * demand(uz, day("2026-02-14")));
        assert_eq!(demand(vn, day("2026-02-20")), 0);
        assert!(demand(vn, day("2026-02-14")) > demand(vn, day("2026-03-14")));
        let mood = |date| Mood::of(uz, day(date));
        assert!(mood("2025-12-30").is_gift_time && !mood("2025-11-11").is_gift_time);
        let winter = |date| mood(date).wants(Season::Winter);
        assert!(winter("2025-12-10") > 10 * winter("2025-06-10"));
    }
}
