//! The shop in a handful of figures, each with the span before and the year before. What the
//! notebook does not know is nothing, not zero.

use super::bought::{Bought, bought};
use super::digest::Digest;
use super::forecast::forecast_sales;
use super::habit::habit;
use super::overview::{Overview, overview, share_bp};
use super::span::{Compared, Span, Step, back};
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

/// The figures of a span, the one before and the year before.
pub fn scorecard(digest: &Digest, span: Span) -> Compared<Score> {
    Compared::of(span, |span| score(digest, span))
}

/// The figures of a span.
pub fn score(digest: &Digest, span: Span) -> Score {
    let begun = Score::begin(digest, span);
    begun.with_habit(digest, span).with_forecast(digest, span)
}

impl Score {
    /// What was sold and to whom; the rest is not told yet.
    pub fn begin(digest: &Digest, span: Span) -> Self {
        let overview = overview(digest, span);
        let (before, now) = (bought(digest, span.before()), bought(digest, span));
        let known: Vec<&Bought> = now.iter().filter(|own| own.receipts > 0).collect();
        let spent: Money = known.iter().map(|own| own.net).sum();
        let of_before = before.iter().zip(&now).filter(|(own, _)| own.receipts > 0);
        let (mut had, mut kept) = (0, 0);
        for (_, own) in of_before {
            had += 1;
            kept += i64::from(own.receipts > 0);
        }
        Self {
            overview,
            per_customer: (!known.is_empty()).then(|| spent.ratio(1, known.len() as i64)),
            kept_bp: share_bp(Money(kept), Money(had)),
            returned_bp: share_bp(overview.total.returned, overview.total.sold),
            ..Self::default()
        }
    }

    /// The same, and how often customers come.
    pub fn with_habit(self, digest: &Digest, span: Span) -> Self {
        let habit = habit(digest, span);
        Self {
            repeat_bp: habit.repeat_rate_bp(),
            median_gap: habit.gaps.median,
            ..self
        }
    }

    /// The same, and how close a forecast would have come.
    pub fn with_forecast(self, digest: &Digest, span: Span) -> Self {
        Self {
            forecast_bp: forecast_bp(digest, span, self.overview.sales()),
            ..self
        }
    }
}

/// How close the months before would have come to what a month brought.
fn forecast_bp(digest: &Digest, span: Span, actual: Money) -> Option<i64> {
    let is_over = digest.span().is_some_and(|known| known.to >= span.to);
    if span.whole_months() != Some(1) || !is_over || actual <= Money::ZERO {
        return None;
    }
    // On its first day the month was still to come.
    let found = forecast_sales(digest, span.from, Step::Month, 1).ok()?;
    let expected = found.ahead.first()?.expected;
    let error = (expected - actual.0 as f64).abs() / actual.0 as f64;
    Some((10_000.0 * (1.0 - error).max(0.0)).round() as i64)
}

/// Who bought in the span before and in this one too, or did not: the rows behind the share of
/// kept customers.
pub fn kept(digest: &Digest, span: Span, is_kept: bool) -> Vec<crate::domain::Id> {
    let (before, now) = (bought(digest, span.before()), bought(digest, span));
    let ids = digest.customers().ids().iter().zip(before.iter().zip(&now));
    let ids = ids.filter(|(_, (before, now))| before.receipts > 0 && (now.receipts > 0) == is_kept);
    ids.map(|(id, _)| *id).collect()
}

/// The last whole month before a day: what a scorecard begins with.
pub fn last_month(today: Day) -> Span {
    Span::month_of(back(Step::Month.start(today), 1))
}
