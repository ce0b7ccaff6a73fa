//! Loyalty, computed: what a customer holds, what they are entitled to, what they will earn.
//!
//! Facts are entries; everything here is a fold over those that stand. What a sale earns is
//! decided once, by the rules in force, and written into it: new rules never rewrite the past.

mod below;
pub mod bonuses;
pub mod certificates;
pub mod coupons;
pub mod earning;
pub mod entitlement;
pub mod points;
mod purse;
pub mod refund;
pub mod stamps;
pub mod standing;
pub mod terms;

pub use below::{BelowCause, causes_below};
pub use bonuses::Bonus;
pub use earning::{Earning, part_of_promise};
pub use entitlement::{CertificateUse, Entitlement, Wish};
pub use points::{PointsAccount, PointsFold, PointsLine, PointsLineKind};
pub use purse::{GRACE_DAYS, Lot};
pub use stamps::Stamps;
pub use standing::{Spend, Standing, spends_of, spent_by, standing_of};
pub use terms::Terms;

use super::days::Day;
use super::money::Money;
use super::programme::Programme;
use super::sale::SaleLine;
use super::{Book, Id};

/// `amount × numerator ÷ denominator`, rounded down; nothing where there is nothing to divide by.
pub(crate) fn floor_ratio(amount: Money, numerator: i64, denominator: i64) -> Money {
    if denominator == 0 {
        return Money::ZERO;
    }
    let product = i128::from(amount.0) * i128::from(numerator);
    let quotient = product.div_euclid(i128::from(denominator));
    Money(quotient.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64)
}

/// Shares `amount` out by `weights` so that none gets more than its weight, as long as the
/// amount is no more than all of them together; the shares add up.
pub(crate) fn share_within(amount: Money, weights: &[Money]) -> Vec<Money> {
    let whole: Money = weights.iter().copied().sum();
    let (mut weighed, mut given) = (Money::ZERO, Money::ZERO);
    let share = |weight: &Money| {
        weighed = weighed + *weight;
        let until_here = amount.ratio(weighed.0, whole.0);
        let share = until_here - given;
        given = until_here;
        share
    };
    weights.iter().map(share).collect()
}

/// Whether levels and coupons may take something off the line, and it earns.
pub(crate) fn is_eligible(book: &Book, rules: Option<&Programme>, line: &SaleLine) -> bool {
    let excluded = rules.map_or(&[][..], |rules| &rules.excluded_categories);
    excluded.is_empty() || !excluded.iter().any(|name| *name == category(book, line))
}

/// The category of what a line sells; empty for a free line.
pub(crate) fn category<'a>(book: &'a Book, line: &SaleLine) -> &'a str {
    let product = line.product.and_then(|id: Id| book.products().held(id));
    product.map_or("", |held| held.card.category.as_str())
}

/// The last day on which points earned on `day` can be used.
pub(crate) fn usable_until(rules: &Programme, day: Day) -> Option<Day> {
    (rules.points_months > 0).then(|| day.plus_months(rules.points_months))
}
