//! The shop in a handful of figures, each with the span before and the year before. What the
//! notebook does not know is nothing, not zero.

use super::bought::bought;
use super::digest::Digest;
use super::forecast::{Forecast, forecast_in};
use super::habit::habit;
use super::overview::{Overview, overview_in, share_bp};
use super::slices::{Slices, in_one_go};
use super::span::{Span, Step, back};
use crate::domain::{Day, Money};

/// The figures of one span.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Score {
    /// Sales, receipts, customers, profit and profitability.
    pub overview: Overview,
    /// What was spent by a known customer on average, less what came back.
    pub per_customer: Option<Money>,
    /// Who bought on two days or more, of those who bought, in hundredths of a per cent.
    pub repeat_bp: Option<i64>,
    /// The share of kept customers: of those who bought in the span before, who bought in this
    /// one, in hundredths of a per cent.
    pub kept_bp: Option<i64>,
    /// Half of the visits came no later than so many days after the one before.
    pub median_gap: Option<i32>,
    /// What came back, of what was sold, in hundredths of a per cent.
    pub returned_bp: Option<i64>,
    /// How close the forecast of the months before would have come to the sales of the span:
    /// 100% less the error, not below 0, in hundredths of a per cent. Only of one whole month.
    pub forecast_bp: Option<i64>,
}

/// The figures of a span.
pub fn score(digest: &Digest, span: Span) -> Score {
    in_one_go(|slices| score_in(slices, digest, span))
}

/// The same in slices.
pub fn score_in(slices: &Slices, digest: &Digest, span: Span) -> Option<Score> {
    let overview = overview_in(slices, digest, span)?;
    let before = bought(slices, digest, span.before())?;
    let now = bought(slices, digest, span)?;
    let (mut known, mut spent, mut had, mut stayed) = (0_i64, Money::ZERO, 0, 0);
    for (before, now) in before.iter().zip(now.iter()) {
        known += i64::from(now.receipts > 0);
        spent = spent + now.net;
        had += i64::from(before.receipts > 0);
        stayed += i64::from(before.receipts > 0 && now.receipts > 0);
    }
    let habit = habit(slices, digest, span)?;
    let mut forecast_bp = None;
    if is_foreseen(digest, span, overview.sales()) {
        // On its first day the month was still to come.
        let found = forecast_in(slices, digest, span.from, Step::Month, 1)?;
        let found = found.ok();
        forecast_bp = found.and_then(|found| closeness_bp(&found, overview.sales()));
    }
    Some(Score {
        overview,
        per_customer: (known > 0).then(|| spent.ratio(1, known)),
        repeat_bp: habit.repeat_rate_bp(),
        kept_bp: share_bp(Money(stayed), Money(had)),
        median_gap: habit.gaps.median,
        returned_bp: share_bp(overview.total.returned, overview.total.sold),
        forecast_bp,
    })
}

/// Whether a span is one month that is over and brought something.
fn is_foreseen(digest: &Digest, span: Span, actual: Money) -> bool {
    let is_over = digest.span().is_some_and(|known| known.to >= span.to);
    span.whole_months() == Some(1) && is_over && actual > Money::ZERO
}

/// How close the months before would have come to what a month brought.
fn closeness_bp(found: &Forecast, actual: Money) -> Option<i64> {
    let expected = found.ahead.first()?.expected;
    let error = (expected - actual.0 as f64).abs() / actual.0 as f64;
    Some((10_000.0 * (1.0 - error).max(0.0)).round() as i64)
}

/// Who bought in the span before and in this one too, or did not: the rows behind the share of
/// kept customers.
pub fn kept(digest: &Digest, span: Span, is_kept: bool) -> Vec<crate::domain::Id> {
    let slices = Slices::default();
    let before = bought(&slices, digest, span.before()).unwrap_or_default();
    let now = bought(&slices, digest, span).unwrap_or_default();
    let ids = digest.customers().ids().iter();
    let ids = ids.zip(before.iter().zip(now.iter()));
    let ids = ids.filter(|(_, (before, now))| before.receipts > 0 && (now.receipts > 0) == is_kept);
    ids.map(|(id, _)| *id).collect()
}

/// The last whole month before a day: what a scorecard begins with.
pub fn last_month(today: Day) -> Span {
    Span::month_of(back(Step::Month.start(today), 1))
}
