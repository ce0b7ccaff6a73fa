//! How much of each product will be asked for, so that it is ordered in time.
//!
//! Sold quantities of whole weeks, returns taken off, are smoothed exponentially (Brown, 1959) by
//! the one of a few weights with the least squared error. Over `w` weeks `w` times the level is
//! expected, and of ten times nine no more than `1.28 σ √w` beyond, where `σ` is the deviation of
//! one week.

use super::BAND;
use crate::domain::order;
use crate::domain::{Book, Day, Id};
use crate::insight::digest::{Digest, NONE};
use crate::insight::slices::Slices;
use crate::insight::span::{Span, Step, back};

/// The latest so many weeks are looked at.
const WEEKS: i32 = 104;
/// Fewer weeks since the first sale tell nothing.
const LEAST_WEEKS: usize = 4;
const WEIGHTS: [f64; 6] = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5];

/// What will be asked for of one product.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Demand {
    /// Which.
    pub product: Id,
    /// Whole weeks that were looked at.
    pub weeks: usize,
    /// What is expected in one week, in thousandths of units.
    pub weekly_milli: f64,
    /// The standard deviation of a week from that.
    pub deviation_milli: f64,
    /// What is expected in all weeks asked for.
    pub expected_milli: f64,
    /// What will suffice nine of ten times.
    pub enough_milli: f64,
}

/// What will be asked for within the next `weeks` weeks, of products on offer that were sold
/// within the last two years and not for the first time just now; the most first.
pub fn demand(
    slices: &Slices,
    digest: &Digest,
    book: &Book,
    today: Day,
    weeks: u32,
) -> Option<Vec<Demand>> {
    let end = back(Step::Week.start(today), 1);
    let span = Span::last_days(end, WEEKS * 7);
    let week_of = |day: Day| (day.0 - span.from.0).max(0) as usize / 7;
    let count = WEEKS as usize;
    let begin = || Weekly {
        sums: vec![Vec::new(); digest.products.len()],
        first: vec![count; digest.products.len()],
    };
    let sold = slices.scan(digest, span, begin, |weekly, place| {
        let week = week_of(digest.sales.day[place]);
        for line in digest.lines_of(place) {
            let (product, milli) = (
                digest.lines.product[line],
                digest.lines.quantity_milli[line],
            );
            weekly.add(product, week, milli);
        }
    })?;
    let ids = digest.products.ids();
    let weekly = slices.next(|| {
        let mut weekly = Weekly::clone(&sold);
        for back in digest.backs(span) {
            let line = digest.backs.line[back] as usize;
            let product = digest.lines.product.get(line).copied().unwrap_or(NONE);
            let week = week_of(digest.backs.day[back]);
            weekly.add(product, week, -digest.backs.quantity_milli[back]);
        }
        weekly
    })?;
    let found = slices.each(ids.len(), Vec::new, |found, number| {
        found.extend(weekly.expect(book, ids[number], number, weeks));
    })?;
    let mut found = Vec::clone(&found);
    order::sort_by(&mut found, |one, other| {
        let by_demand = other.expected_milli.total_cmp(&one.expected_milli);
        by_demand.then(one.product.cmp(&other.product))
    });
    Some(found)
}

/// What weeks come to, as their sales come by, by the numbers of products.
#[derive(Clone)]
struct Weekly {
    /// Thousandths of units, week by week; empty of what was not sold.
    sums: Vec<Vec<f64>>,
    /// The week of the first sale.
    first: Vec<usize>,
}

impl Weekly {
    fn add(&mut self, product: u32, week: usize, milli: i64) {
        let Some(weeks) = self.sums.get_mut(product as usize) else {
            return;
        };
        if weeks.is_empty() {
            weeks.resize(WEEKS as usize, 0.0);
        }
        let week = week.min(WEEKS as usize - 1);
        weeks[week] += milli as f64;
        if milli > 0 {
            let first = &mut self.first[product as usize];
            *first = (*first).min(week);
        }
    }

    fn expect(&self, book: &Book, product: Id, number: usize, weeks: u32) -> Option<Demand> {
        let card = book.products().get(product)?;
        let values = self.sums.get(number)?.get(*self.first.get(number)?..);
        let values = values.filter(|_| !card.is_archived)?;
        let (level, deviation) = smooth(values)?;
        let (ahead, level) = (f64::from(weeks), level.max(0.0));
        Some(Demand {
            product,
            weeks: values.len(),
            weekly_milli: level,
            deviation_milli: deviation,
            expected_milli: ahead * level,
            enough_milli: ahead * level + BAND * deviation * ahead.sqrt(),
        })
    }
}

/// The level at the end of a series by the best weight, and the deviation of one step from it.
fn smooth(values: &[f64]) -> Option<(f64, f64)> {
    if values.len() < LEAST_WEEKS {
        return None;
    }
    let runs = WEIGHTS.map(|weight| smooth_by(values, weight));
    let best = runs
        .into_iter()
        .min_by(|one, other| one.1.total_cmp(&other.1));
    best.map(|(level, squares)| (level, (squares / (values.len() - 1) as f64).sqrt()))
}

/// The level at the end and the sum of squared errors, beginning at the first value.
pub(super) fn smooth_by(values: &[f64], weight: f64) -> (f64, f64) {
    let mut level = values.first().copied().unwrap_or_default();
    let mut squares = 0.0;
    for value in values {
        let error = value - level;
        squares += error * error;
        level += weight * error;
    }
    (level, squares)
}
