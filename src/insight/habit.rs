//! How many customers come again, and after how long. Several purchases on one day are one visit.

use rustc_hash::FxHashMap;

use super::bought::bought;
use super::digest::{Digest, NONE};
use super::overview::share_bp;
use super::slices::{Slices, in_one_go};
use super::span::Span;
use crate::domain::{Day, Id, Money};

/// Gaps of fewer days are short.
const SHORT: usize = if cfg!(test) { 12 } else { 1_024 };

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
pub fn habit(slices: &Slices, digest: &Digest, span: Span) -> Option<Habit> {
    let mut habit = Habit::default();
    for own in bought(slices, digest, span)?.iter() {
        habit.customers += u32::from(own.visits > 0);
        habit.repeat_customers += u32::from(own.visits > 1);
    }
    let gaps = each_gap(slices, digest, span, Counts::default, |gaps, _, gap| {
        gaps.count(gap);
    })?;
    habit.gaps = Gaps::of(gaps);
    Some(habit)
}

/// Who came on two days of the span or more: the rows behind the repeat-purchase rate.
pub fn repeat_customers(digest: &Digest, span: Span) -> Vec<Id> {
    let came = bought(&Slices::default(), digest, span).unwrap_or_default();
    ids_of(digest, came.iter().map(|own| own.visits > 1))
}

/// Who came within the span after a gap of one of the bars, or after any: the rows behind them.
pub fn gap_customers(digest: &Digest, span: Span, bar: Option<usize>) -> Vec<Id> {
    let nobody = || vec![false; digest.customers().len()];
    let came = in_one_go(|slices| {
        each_gap(slices, digest, span, nobody, |came, owner, gap| {
            came[owner] |= bar.is_none_or(|bar| bar == bar_of(gap));
        })
    });
    ids_of(digest, came)
}

fn ids_of(digest: &Digest, came: impl IntoIterator<Item = bool>) -> Vec<Id> {
    let all = digest.customers().ids().iter().zip(came);
    all.filter(|(_, came)| *came).map(|(id, _)| *id).collect()
}

/// Tells the customer and the days of each time between visits that follow each other, the later
/// of them within the span.
fn each_gap<T: Clone + 'static>(
    slices: &Slices,
    digest: &Digest,
    span: Span,
    begin: impl FnOnce() -> T,
    mut tell: impl FnMut(&mut T, usize, i32),
) -> Option<T> {
    let until = Span::new(Day(i32::MIN), span.to);
    let begin = || (vec![None::<Day>; digest.customers().len()], begin());
    let found = slices.scan(digest, until, begin, |(last, sum), place| {
        let (day, owner) = (digest.sales.day[place], digest.sales.owner[place]);
        if owner == NONE {
            return;
        }
        let before = last[owner as usize].replace(day);
        let gap = before.map_or(0, |before| day.0.saturating_sub(before.0));
        if gap > 0 && day >= span.from {
            tell(sum, owner as usize, gap);
        }
    })?;
    Some(found.1.clone())
}

/// How many gaps there are of each length. Most are short: those have places of their own.
#[derive(Clone, Default)]
struct Counts {
    short: Vec<u32>,
    long: FxHashMap<i32, u32>,
}

impl Counts {
    fn count(&mut self, gap: i32) {
        match usize::try_from(gap) {
            Ok(place) if place < SHORT => {
                self.short.resize(self.short.len().max(place + 1), 0);
                self.short[place] += 1;
            }
            _ => *self.long.entry(gap).or_default() += 1,
        }
    }

    fn sorted(self) -> Vec<(i32, u32)> {
        let mut long: Vec<(i32, u32)> = self.long.into_iter().collect();
        long.sort_unstable();
        let short = (0..).zip(self.short).filter(|(_, count)| *count > 0);
        short.chain(long).collect()
    }
}

/// The bar of a gap.
fn bar_of(gap: i32) -> usize {
    Gaps::BARS.partition_point(|longest| *longest < gap)
}

impl Gaps {
    /// Of how many gaps there are of each length.
    fn of(counts: Counts) -> Self {
        let counts = counts.sorted();
        let count: u32 = counts.iter().map(|(_, own)| own).sum();
        // The smallest of which so many quarters are not longer.
        let quartile = |quarters: u64| {
            let place = (u64::from(count) * quarters).div_ceil(4).max(1);
            let mut passed = 0;
            let reaches = |(_, own): &&(i32, u32)| {
                passed += u64::from(*own);
                passed >= place
            };
            counts.iter().find(reaches).map(|(gap, _)| *gap)
        };
        let days = |(gap, own): &(i32, u32)| f64::from(*gap) * f64::from(*own);
        let sum: f64 = counts.iter().map(days).sum();
        let mut bars = vec![0; Self::BARS.len() + 1];
        for (gap, own) in &counts {
            bars[bar_of(*gap)] += own;
        }
        Self {
            count,
            lower_quartile: quartile(1),
            median: quartile(2),
            upper_quartile: quartile(3),
            mean: (count > 0).then(|| sum / f64::from(count)),
            bars,
        }
    }
}
