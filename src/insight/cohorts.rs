//! Customers by the month in which they first bought, and how many of them still come.

use super::digest::Digest;
use super::overview::share_bp;
use super::slices::Slices;
use super::span::{Span, first_of, month_number};
use crate::domain::{Day, Id, Money};

/// The customers who first bought in one month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cohort {
    /// The first day of the month.
    pub month: Day,
    /// How many they are.
    pub customers: u32,
    /// What they did in that month, in the one after, and so on up to now.
    pub ages: Vec<CohortAge>,
}

/// What a cohort did so many months after it first bought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CohortAge {
    /// How many of them bought in that month.
    pub active: u32,
    /// What they spent in it, less what came back of it.
    pub sales: Money,
}

impl Cohort {
    /// The share that bought so many months later, in hundredths of a per cent.
    pub fn retention_bp(&self, age: usize) -> Option<i64> {
        let active = Money(i64::from(self.ages.get(age)?.active));
        share_bp(active, Money(i64::from(self.customers)))
    }
}

/// The cohorts of the last `count` months up to that of `today`, the oldest first. Who was taken
/// over from an older notebook belongs to the month of that.
pub fn cohorts(slices: &Slices, digest: &Digest, today: Day, count: usize) -> Option<Vec<Cohort>> {
    let last = month_number(today);
    let first = last.saturating_sub(count.max(1) as i32 - 1);
    let cohort_of = |month: i32| {
        usize::try_from(month - first)
            .ok()
            .filter(|_| month <= last)
    };
    let month = |number: i32| Cohort {
        month: first_of(number).unwrap_or_default(),
        customers: 0,
        ages: vec![CohortAge::default(); (last - number) as usize + 1],
    };
    let first_months = slices.next(|| first_months(digest))?;
    let mut cohorts: Vec<Cohort> = (first..=last).map(month).collect();
    for month in first_months.iter().flatten() {
        if let Some(place) = cohort_of(*month) {
            cohorts[place].customers += 1;
        }
    }
    let begin = || Met {
        cohorts,
        months: vec![i32::MIN; first_months.len()],
        current: (Day(i32::MIN), 0),
    };
    let until = Span::new(Day(i32::MIN), today);
    let found = slices.scan(digest, until, begin, |met, place| {
        let (day, owner) = (digest.sales.day[place], digest.sales.owner[place] as usize);
        if day != met.current.0 {
            met.current = (day, month_number(day));
        }
        let month = met.current.1;
        let joined = first_months.get(owner).copied().flatten();
        let Some((joined, cohort)) = joined.and_then(|own| Some((own, cohort_of(own)?))) else {
            return;
        };
        let age = usize::try_from(month - joined).ok();
        let Some(own) = age.and_then(|age| met.cohorts[cohort].ages.get_mut(age)) else {
            return;
        };
        own.sales = own.sales + Money(digest.sales.net[place]);
        if met.months[owner] != month {
            met.months[owner] = month;
            own.active += 1;
        }
    })?;
    Some(found.cohorts.clone())
}

/// Cohorts, as their sales come by.
struct Met {
    cohorts: Vec<Cohort>,
    /// The month in which each customer was met last.
    months: Vec<i32>,
    /// Sales come by day: the calendar is asked once a day.
    current: (Day, i32),
}

/// Who of the customers that first bought in the month of a day bought so many months later.
pub fn cohort_customers(digest: &Digest, month: Day, age: u32) -> Vec<Id> {
    let joined = month_number(month);
    let Some((from, next)) = joined
        .checked_add_unsigned(age)
        .and_then(|own| Some((first_of(own)?, first_of(own.checked_add(1)?)?)))
    else {
        return Vec::new();
    };
    let first_months = first_months(digest);
    let mut is_met = vec![false; first_months.len()];
    let mut found = Vec::new();
    for place in digest.places(Span::new(from, Day(next.0 - 1))) {
        let owner = digest.sales.owner[place] as usize;
        if first_months.get(owner).copied().flatten() == Some(joined)
            && !std::mem::replace(&mut is_met[owner], true)
        {
            found.extend(digest.customers().id(owner as u32));
        }
    }
    found
}

/// The number of the month in which each customer first bought.
fn first_months(digest: &Digest) -> Vec<Option<i32>> {
    let days = digest.first_days().iter();
    days.map(|day| day.map(month_number)).collect()
}
