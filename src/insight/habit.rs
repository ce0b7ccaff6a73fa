//! How many customers come again, and after how long. Several purchases on one day are one visit.

use super::bought::bought;
use super::digest::{Digest, NONE};
use super::overview::share_bp;
use super::span::Span;
use crate::domain::{Day, Id, Money};

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
    each_gap(digest, span, |_, gap| gaps.push(gap));
    habit.gaps = Gaps::of(gaps);
    habit
}

/// Who came on two days of the span or more: the rows behind the repeat-purchase rate.
pub fn repeat_customers(digest: &Digest, span: Span) -> Vec<Id> {
    let came = bought(digest, span).into_iter().map(|own| own.visits > 1);
    ids_of(digest, came)
}

/// Who came within the span after a gap of one of the bars, or after any: the rows behind them.
pub fn gap_customers(digest: &Digest, span: Span, bar: Option<usize>) -> Vec<Id> {
    let mut came = vec![false; digest.customers().len()];
    each_gap(digest, span, |owner, gap| {
        came[owner] |= bar.is_none_or(|bar| bar == bar_of(gap));
    });
    ids_of(digest, came)
}

fn ids_of(digest: &Digest, came: impl IntoIterator<Item = bool>) -> Vec<Id> {
    let all = digest.customers().ids().iter().zip(came);
    all.filter(|(_, came)| *came).map(|(id, _)| *id).collect()
}

/// Tells the customer and the days of each time between visits that follow each other, the later
/// of them within the span.
fn each_gap(digest: &Digest, span: Span, mut tell: impl FnMut(usize, i32)) {
    let mut last: Vec<Option<Day>> = vec![None; digest.customers().len()];
    for place in digest.places(Span::new(Day(i32::MIN), span.to)) {
        let (day, owner) = (digest.sales.day[place], digest.sales.owner[place]);
        if owner == NONE {
            continue;
        }
        let before = last[owner as usize].replace(day);
        let gap = before.map_or(0, |before| day.0.saturating_sub(before.0));
        if gap > 0 && day >= span.from {
            tell(owner as usize, gap);
        }
    }
}

/// The bar of a gap.
fn bar_of(gap: i32) -> usize {
    Gaps::BARS.partition_point(|longest| *longest < gap)
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
            bars[bar_of(*gap)] += 1;
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
