//! How many customers come again, and after how long. Several purchases on one day are one visit.

use super::bought::bought;
use super::digest::Digest;
use super::overview::share_bp;
use super::span::Span;
use crate::domain::{Day, Money};

/// How many come again, and after how long.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Habit {
    /// Known customers who bought within the span.
    pub customers: u32,
    /// Of these, who came on two days of it or more.
    pub repeat_customers: u32,
    /// Time between visits that follow each other, the later of them within the span.
    pub gaps: Gaps,
}

/// Days between visits.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gaps {
    /// How many there are.
    pub count: u32,
    /// A quarter is not longer.
    pub lower_quartile: Option<i32>,
    /// Half is not longer.
    pub median: Option<i32>,
    /// Three quarters are not longer.
    pub upper_quartile: Option<i32>,
    /// The mean.
    pub mean: Option<f64>,
    /// How many are how long: up to each of [`Gaps::BARS`], and longer.
    pub bars: Vec<u32>,
}

impl Gaps {
    /// The longest gap of each bar, in days; those of the last bar are longer than all.
    pub const BARS: [i32; 8] = [7, 14, 30, 60, 90, 120, 180, 365];
}

impl Habit {
    /// The repeat-purchase rate: who came on two days or more, of those who came at all, in
    /// hundredths of a per cent.
    pub fn repeat_rate_bp(&self) -> Option<i64> {
        let customers = Money(i64::from(self.customers));
        share_bp(Money(i64::from(self.repeat_customers)), customers)
    }
}

/// How customers come within a span.
pub fn habit(digest: &Digest, span: Span) -> Habit {
    let mut habit = Habit::default();
    for own in bought(digest, span) {
        habit.customers += u32::from(own.visits > 0);
        habit.repeat_customers += u32::from(own.visits > 1);
    }
    let mut gaps: Vec<i32> = Vec::new();
    let mut last: Vec<Option<Day>> = vec![None; digest.customers().len()];
    for place in digest.places(Span::new(Day(i32::MIN), span.to)) {
        let (day, owner) = (digest.sales.day[place], digest.sales.owner[place]);
        let Some(last) = last.get_mut(owner as usize) else {
            continue;
        };
        let before = last.replace(day);
        let gap = before.map(|before| day.0.saturating_sub(before.0));
        gaps.extend(gap.filter(|gap| *gap > 0 && day >= span.from));
    }
    habit.gaps = Gaps::of(gaps);
    habit
}

impl Gaps {
    fn of(mut gaps: Vec<i32>) -> Self {
        gaps.sort_unstable();
        // The smallest of which so many quarters are not longer.
        let quartile = |quarters: usize| {
            let place = (gaps.len() * quarters).div_ceil(4);
            gaps.get(place.saturating_sub(1)).copied()
        };
        let sum: f64 = gaps.iter().map(|gap| f64::from(*gap)).sum();
        let mut bars = vec![0; Self::BARS.len() + 1];
        for gap in &gaps {
            bars[Self::BARS.partition_point(|longest| longest < gap)] += 1;
        }
        Self {
            count: gaps.len() as u32,
            lower_quartile: quartile(1),
            median: quartile(2),
            upper_quartile: quartile(3),
            mean: (!gaps.is_empty()).then(|| sum / gaps.len() as f64),
            bars,
        }
    }
}
