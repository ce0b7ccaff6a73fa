//! What the coming weeks and months will bring, how far off that has been, and what to reorder.

mod demand;
mod smoothing;
#[cfg(test)]
mod tests;

pub use demand::{Demand, demand};
pub use smoothing::{Method, Season, Smoothed};

use super::digest::Digest;
use super::overview::series_in;
use super::slices::{Slices, in_one_go};
use super::span::{Span, Step, back};
use crate::domain::Day;

/// Eight of ten values lie within so many standard deviations.
const BAND: f64 = 1.281_552;
/// What is left of a damped trend from value to value.
const DAMPING: f64 = 0.9;
/// The latest so many values are learnt from.
const MOST_VALUES: usize = 260;
/// The past is forecast from so many of its moments, at most.
const MOST_ORIGINS: usize = 4;

/// There are too few whole weeks or months to look ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooShort {
    /// How many there are.
    pub have: usize,
    /// How many it takes.
    pub need: usize,
}

/// A week or month to come. Amounts are minor units of money.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ahead {
    /// Its first day.
    pub start: Day,
    /// What is expected.
    pub expected: f64,
    /// One of ten times it is less.
    pub low: f64,
    /// One of ten times it is more.
    pub high: f64,
}

/// How far off the same method has been, when it looked ahead from moments of the past.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Accuracy {
    /// Weeks or months that were forecast.
    pub count: usize,
    /// How far ahead, at most.
    pub horizon: usize,
    /// The mean error, as a part of what came (MAPE); what came to nothing is left out.
    pub mape: Option<f64>,
    /// The mean error, as a part of the error of saying "as a year before", or "as the last" where
    /// there is no season (MASE; Hyndman, Koehler, 2006). Below 1 it is better than that.
    pub mase: Option<f64>,
    /// The part of what came that lay within the band.
    pub within_band: f64,
}

/// What is expected.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// Weeks or months.
    pub step: Step,
    /// What it is learnt from: whole weeks or months by their first day, the oldest first.
    pub past: Vec<(Day, f64)>,
    /// What is to come; the first is the one that is not yet over.
    pub ahead: Vec<Ahead>,
    /// How it was found.
    pub smoothed: Smoothed,
    /// How far off that has been; nothing where the past is too short to tell.
    pub accuracy: Option<Accuracy>,
}

/// Looks so many weeks or months ahead, by sales less returns of those that were over by `today`.
/// Of several methods the one that has been least far off is taken.
pub fn forecast_sales(
    digest: &Digest,
    today: Day,
    step: Step,
    ahead: usize,
) -> Result<Forecast, TooShort> {
    let found = in_one_go(|slices| Some(Some(forecast_in(slices, digest, today, step, ahead)?)));
    found.unwrap_or(Err(TooShort {
        have: 0,
        need: plain(0.0).least(),
    }))
}

/// The same in slices.
pub fn forecast_in(
    slices: &Slices,
    digest: &Digest,
    today: Day,
    step: Step,
    ahead: usize,
) -> Option<Result<Forecast, TooShort>> {
    let past = past_sales(slices, digest, today, step)?;
    let values: Vec<f64> = past.iter().map(|(_, value)| *value).collect();
    let period = match step {
        Step::Day => 7,
        Step::Week => 52,
        Step::Month => 12,
    };
    let (smoothed, accuracy) = match best(slices, &values, period, ahead)? {
        Ok(best) => best,
        Err(short) => return Some(Err(short)),
    };
    let mut start = step.start(today);
    let mut found = Vec::with_capacity(ahead);
    for number in 1..=ahead {
        let (expected, band) = (smoothed.expected(number), BAND * smoothed.deviation(number));
        found.push(Ahead {
            start,
            expected: expected.max(0.0),
            low: (expected - band).max(0.0),
            high: (expected + band).max(0.0),
        });
        start = step.next(start);
    }
    Some(Ok(Forecast {
        step,
        past,
        ahead: found,
        smoothed,
        accuracy,
    }))
}

/// Sales less returns of whole weeks or months, from the first whole one on.
fn past_sales(slices: &Slices, digest: &Digest, today: Day, step: Step) -> Option<Vec<(Day, f64)>> {
    let Some(known) = digest.span() else {
        return Some(Vec::new());
    };
    let mut from = step.start(known.from);
    if from < known.from {
        from = step.next(from);
    }
    let to = back(step.start(today), 1);
    let told = series_in(slices, digest, Span::new(from, to), step)?;
    let sales = told.iter().map(|(day, own)| (*day, own.sales().0 as f64));
    let mut past: Vec<(Day, f64)> = sales.collect();
    // A shop that sold nothing lately has sold nothing: the series ends with its last sale.
    while let Some((last, _)) = past.last()
        && step.next(*last) <= to
    {
        past.push((step.next(*last), 0.0));
    }
    let surplus = past.len().saturating_sub(MOST_VALUES);
    past.drain(..surplus);
    Some(past)
}

fn plain(damping: f64) -> Method {
    Method {
        season: Season::None,
        period: 1,
        damping,
    }
}

/// The method that has been least far off, smoothed to the end, and how far that was.
/// Each method is a slice.
fn best(
    slices: &Slices,
    values: &[f64],
    period: usize,
    horizon: usize,
) -> Option<Result<Tried, TooShort>> {
    let mut methods = vec![plain(0.0), plain(DAMPING), plain(1.0)];
    for season in [Season::Additive, Season::Multiplicative] {
        methods.extend([0.0, DAMPING, 1.0].map(|damping| Method {
            season,
            period,
            damping,
        }));
    }
    let mut tried: Vec<Tried> = Vec::new();
    for method in methods {
        let found = slices.next(|| {
            let smoothed = method.fit(values)?;
            let accuracy = look_back(method, values, period, horizon);
            Some((smoothed, accuracy))
        })?;
        tried.extend(Option::clone(&found));
    }
    let tried = tried.into_iter();
    let best = tried.min_by(|one, other| distance(one).total_cmp(&distance(other)));
    Some(best.ok_or(TooShort {
        have: values.len(),
        need: plain(0.0).least(),
    }))
}

/// A method smoothed to the end, and how far off it has been.
type Tried = (Smoothed, Option<Accuracy>);

/// How far off a method has been; where that is not known, the plainest counts.
fn distance((_, accuracy): &Tried) -> f64 {
    accuracy.and_then(|own| own.mase).unwrap_or(f64::MAX)
}

/// Forecasts the past from several of its moments.
fn look_back(method: Method, values: &[f64], period: usize, horizon: usize) -> Option<Accuracy> {
    let horizon = horizon.clamp(1, (values.len() / 4).max(1));
    let (mut count, mut within) = (0_usize, 0_usize);
    let (mut errors, mut parts, mut parts_count) = (0.0, 0.0, 0_usize);
    let mut naive = 0.0;
    let mut older: Option<Smoothed> = None;
    // The oldest first, so that each begins where the one before ended and none knows what comes.
    for origin in (1..=MOST_ORIGINS).rev() {
        let Some(end) = values.len().checked_sub(origin * horizon) else {
            continue;
        };
        let (known, after) = values.split_at(end);
        let found = match &older {
            Some(older) => method.fit_on(older, known),
            None => method.fit(known),
        };
        let Some(smoothed) = found else {
            continue;
        };
        let lag = if end > period { period } else { 1 };
        let differences = known.iter().zip(&known[lag.min(end)..]);
        let differences: f64 = differences.map(|(one, other)| (other - one).abs()).sum();
        naive += differences / (end - lag).max(1) as f64;
        for (ahead, value) in (1..=horizon).zip(after) {
            let (expected, band) = (smoothed.expected(ahead), BAND * smoothed.deviation(ahead));
            let error = (value - expected.max(0.0)).abs();
            errors += error;
            within += usize::from((value - expected).abs() <= band);
            count += 1;
            if *value > 0.0 {
                parts += error / value;
                parts_count += 1;
            }
        }
        older = Some(smoothed);
    }
    let origins = count / horizon;
    let scale = naive / origins.max(1) as f64;
    (count > 0).then(|| Accuracy {
        count,
        horizon,
        mape: (parts_count > 0).then(|| parts / parts_count as f64),
        mase: (scale > 0.0).then(|| errors / count as f64 / scale),
        within_band: within as f64 / count as f64,
    })
}
