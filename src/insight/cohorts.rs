//! Customers by the month in which they first bought, and how many of them still come.

use super::digest::{Digest, NONE};
use super::overview::share_bp;
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
pub fn cohorts(digest: &Digest, today: Day, count: usize) -> Vec<Cohort> {
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
    let mut cohorts: Vec<Cohort> = (first..=last).map(month).collect();
    let first_months = first_months(digest);
    for month in first_months.iter().flatten() {
        if let Some(place) = cohort_of(*month) {
            cohorts[place].customers += 1;
        }
    }
    // The month in which each was met last.
    let mut met = vec![i32::MIN; first_months.len()];
    each_month(digest, today, |month, place, owner| {
        let joined = first_months.get(owner).copied().flatten();
        let Some((joined, cohort)) = joined.and_then(|own| Some((own, cohort_of(own)?))) else {
            return;
        };
        let age = usize::try_from(month - joined).ok();
        let Some(own) = age.and_then(|age| cohorts[cohort].ages.get_mut(age)) else {
            return;
        };
        own.sales = own.sales + Money(digest.sales.net[place]);
        if met[owner] != month {
            met[owner] = month;
            own.active += 1;
        }
    });
    cohorts
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
    let days = digest.first_days().into_iter();
    days.map(|day| day.map(month_number)).collect()
}

/// Tells the month, place and owner of every sale of known customers up to a day.
fn each_month(digest: &Digest, today: Day, mut tell: impl FnMut(i32, usize, usize)) {
    // Sales come by day: the calendar is asked once a day.
    let mut current = (Day(i32::MIN), 0);
    for place in digest.places(Span::new(Day(i32::MIN), today)) {
        let (day, owner) = (digest.sales.day[place], digest.sales.owner[place]);
        if day != current.0 {
            current = (day, month_number(day));
        }
        if owner != NONE {
            tell(current.1, place, owner as usize);
        }
    }
}
