//! What most of a total comes from (ABC), and how evenly it comes month by month (XYZ).
//!
//! ABC (Dickie, 1951, after Pareto): from the largest on, what lies within the first 80% of the
//! total is A, within the next 15% B, the rest C. What reaches over a limit still belongs before
//! it, so that the largest is always A; equals are in one class; what brings nothing is C.
//! XYZ: by the coefficient of variation `σ / μ` of monthly values, `σ` that of the population: up
//! to 0.1 X, up to 0.25 Y, else Z.

use std::cmp::Reverse;
use std::rc::Rc;

use super::digest::Digest;
use super::goods::{Measure, monthly, traded};
use super::overview::share_bp;
use super::slices::Slices;
use super::span::{Span, Step, month_number};
use crate::domain::order;
use crate::domain::{Book, Day, Id, Money};

/// A and B end where so much of the total is reached, in hundredths of a per cent.
const LIMITS_BP: [i128; 2] = [8_000, 9_500];
/// X and Y end at these coefficients of variation.
const VARIATIONS: [f64; 2] = [0.1, 0.25];
/// Fewer months tell nothing about evenness.
const LEAST_MONTHS: usize = 3;

/// How much of a total something brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Abc {
    /// The first 80%.
    A,
    /// The next 15%.
    B,
    /// The last 5%.
    C,
}

/// How evenly something comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Xyz {
    /// Nearly the same every month.
    X,
    /// It varies.
    Y,
    /// It comes by fits and starts.
    Z,
}

/// Something among others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Classed {
    /// The product or customer.
    pub id: Id,
    /// What it brings: money, or thousandths of units.
    pub value: i64,
    /// Its share of the total, in hundredths of a per cent.
    pub share_bp: i64,
    /// The share of it and all before it.
    pub cumulative_bp: i64,
    /// How much of the total it brings.
    pub abc: Abc,
    /// How evenly; nothing where that is not asked, or of fewer than three whole months.
    pub xyz: Option<Xyz>,
    /// The coefficient of variation it follows from.
    pub variation: Option<f64>,
}

/// Products by what they bring within a span and how evenly they sell by quantity in its whole
/// months, from the month of their first sale on. The largest first.
pub fn classify_products(
    slices: &Slices,
    digest: &Digest,
    span: Span,
    measure: Measure,
) -> Option<Vec<Classed>> {
    let ids = digest.products().ids().iter();
    let values = ids
        .zip(traded(slices, digest, span)?)
        .filter(|(_, own)| own.receipts > 0);
    let values = values.map(|(id, own)| (*id, measure.of(&own).unwrap_or_default()));
    let mut classed = classify(values.collect());
    let Some(months) = whole_months(span) else {
        return Some(classed);
    };
    let series = monthly(slices, digest, months)?;
    for own in &mut classed {
        let number = digest.products().number(own.id);
        let months = number.and_then(|number| series.get(number as usize));
        let Some(months) = months.filter(|months| months.len() >= LEAST_MONTHS) else {
            continue;
        };
        own.variation = variation(months);
        own.xyz = own.variation.map(xyz);
    }
    Some(classed)
}

/// Customers by what they spent within a span, returns taken off; the largest first.
pub fn classify_customers(
    slices: &Slices,
    digest: &Digest,
    book: &Book,
    span: Span,
) -> Option<Rc<Vec<Classed>>> {
    let alive = super::bought::alive(slices, digest, book)?;
    let bought = super::bought::bought(slices, digest, span)?;
    let own = digest.customers().ids().iter();
    let own = own.zip(bought.iter()).zip(alive.iter());
    let own = own.filter(|((_, own), is_alive)| **is_alive && own.receipts > 0);
    let own = own.map(|((id, own), _)| (*id, own.net.0));
    let values = slices.next(|| own.collect::<Vec<(Id, i64)>>())?;
    let sorted = slices.sorted_by_key(&values, by_value)?;
    slices.next(|| classes(&sorted))
}

/// The classes of values, the largest first.
pub fn classify(mut values: Vec<(Id, i64)>) -> Vec<Classed> {
    order::sort_by_key(&mut values, by_value);
    classes(&values)
}

fn by_value((id, value): &(Id, i64)) -> (Reverse<i64>, Id) {
    (Reverse(*value), *id)
}

/// The same of values that are in order.
fn classes(values: &[(Id, i64)]) -> Vec<Classed> {
    let total: i128 = values
        .iter()
        .map(|(_, value)| i128::from((*value).max(0)))
        .sum();
    let mut passed: i128 = 0;
    let mut classed: Vec<Classed> = Vec::with_capacity(values.len());
    for &(id, value) in values {
        let last = classed.last().filter(|last| last.value == value);
        let class = |limit: &i128| passed * 10_000 < total * limit;
        let abc = match last {
            _ if value <= 0 => Abc::C,
            Some(last) => last.abc,
            None if class(&LIMITS_BP[0]) => Abc::A,
            None if class(&LIMITS_BP[1]) => Abc::B,
            None => Abc::C,
        };
        passed += i128::from(value.max(0));
        let of_total = |part: i128| {
            let whole = Money(i64::try_from(total).unwrap_or(i64::MAX));
            share_bp(Money(i64::try_from(part).unwrap_or(i64::MAX)), whole).unwrap_or_default()
        };
        classed.push(Classed {
            id,
            value,
            share_bp: of_total(i128::from(value.max(0))),
            cumulative_bp: of_total(passed),
            abc,
            xyz: None,
            variation: None,
        });
    }
    classed
}

/// The class of a coefficient of variation.
pub fn xyz(variation: f64) -> Xyz {
    if variation <= VARIATIONS[0] {
        Xyz::X
    } else if variation <= VARIATIONS[1] {
        Xyz::Y
    } else {
        Xyz::Z
    }
}

/// The standard deviation of a population divided by its mean; nothing where that is not above 0.
pub fn variation(values: &[i64]) -> Option<f64> {
    let count = values.len() as f64;
    let mean = values.iter().map(|value| *value as f64).sum::<f64>() / count;
    let squares = values.iter().map(|value| (*value as f64 - mean).powi(2));
    let deviation = (squares.sum::<f64>() / count).sqrt();
    (mean > 0.0).then(|| deviation / mean)
}

/// The months that lie wholly within a span.
fn whole_months(span: Span) -> Option<Span> {
    let mut from = Step::Month.start(span.from);
    if from < span.from {
        from = Step::Month.next(from);
    }
    let to = Day(Step::Month.start(span.to.next()).0.saturating_sub(1));
    (month_number(from) <= month_number(to) && from <= to).then(|| Span::new(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn classes(values: &[i64]) -> Vec<Abc> {
        let values = values.iter().enumerate();
        let values = values
            .map(|(place, value)| (Id(place as u128), *value))
            .collect();
        classify(values).iter().map(|own| own.abc).collect()
    }

    #[test]
    fn eighty_fifteen_five() {
        use Abc::{A, B, C};
        assert_eq!(classes(&[80, 15, 5]), [A, B, C]);
        assert_eq!(classes(&[96, 3, 1]), [A, C, C]);
        assert_eq!(classes(&[40, 30, 20, 6, 4]), [A, A, A, B, C]);
        // Equals are in one class; what brings nothing, or less, is the last.
        assert_eq!(classes(&[10; 10]), [A; 10]);
        assert_eq!(classes(&[5, 0, -7]), [A, C, C]);
        assert_eq!(classes(&[0]), [C]);
    }

    #[test]
    fn evenness() {
        assert_eq!(variation(&[10, 10, 10]).map(xyz), Some(Xyz::X));
        assert_eq!(variation(&[8, 10, 12]).map(xyz), Some(Xyz::Y));
        assert_eq!(variation(&[0, 0, 30]).map(xyz), Some(Xyz::Z));
        assert_eq!(variation(&[0, 0]), None);
        // Of 2, 4, 4, 4, 5, 5, 7, 9 the deviation is 2 and the mean 5.
        assert_eq!(variation(&[2, 4, 4, 4, 5, 5, 7, 9]), Some(0.4));
    }

    #[test]
    fn only_whole_months_count() {
        let span = |from: &str, to: &str| Span::new(from.parse().unwrap(), to.parse().unwrap());
        assert_eq!(
            whole_months(span("2026-01-02", "2026-04-29")),
            Some(span("2026-02-01", "2026-03-31"))
        );
        assert_eq!(
            whole_months(span("2026-01-01", "2026-04-30")),
            Some(span("2026-01-01", "2026-04-30"))
        );
        assert_eq!(whole_months(span("2026-01-02", "2026-02-27")), None);
    }
}
