//! Gamma-Gamma: what somebody spends on a visit varies around a mean of their own, and these means
//! vary over customers; how much somebody spends is independent of how often they come.

use super::Coming;
use super::special::{digamma, ln_gamma};
use crate::insight::minimum::minimise_in;
use crate::insight::slices::Slices;

/// Fewer customers with repeat visits tell nothing of spending.
const LEAST: usize = 20;

/// The model with its three parameters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GammaGamma {
    /// Shape of what is spent on a visit.
    pub p: f64,
    /// Shape of the scales of customers.
    pub q: f64,
    /// Scale of them, in minor units of money: called γ or v.
    pub v: f64,
}

/// Those who spent something on repeat visits.
struct Sample {
    groups: Vec<Same>,
    size: f64,
    /// The mean of their mean spends.
    scale: f64,
}

/// Customers with so many repeats: their mean spends relative to the mean of all.
struct Same {
    repeats: f64,
    spends: Vec<f64>,
    logs: f64,
}

impl GammaGamma {
    /// Fits the model by maximum likelihood to those who spent something on repeat visits; nothing
    /// of too few, or if the mean of all would be without bound.
    pub fn fit_in(slices: &Slices, known: &[Coming]) -> Option<Option<Self>> {
        let sample = slices.next(|| Sample::of(known))?;
        if sample.size < LEAST as f64 {
            return Some(None);
        }
        let way = minimise_in(slices, [1.0, 1.0, 0.0], |at, slope| {
            let model = Self::of_logs(at);
            let (likelihood, slopes) = model.likelihood(&sample.groups);
            let parameters = [model.p, model.q, model.v];
            for (own, (value, parameter)) in
                slope.iter_mut().zip(slopes.into_iter().zip(parameters))
            {
                *own = -value * parameter / sample.size;
            }
            -likelihood / sample.size
        })?;
        let model = way.found().map(|(at, _)| Self::of_logs(&at));
        let model = model.filter(|model| model.q > 1.0);
        Some(model.map(|model| Self {
            v: model.v * sample.scale,
            ..model
        }))
    }

    /// What a customer is expected to spend on a visit, in minor units: their own mean, drawn to
    /// the mean of all the more the less they came.
    pub fn expected_spend(&self, own: &Coming) -> Option<f64> {
        let x = f64::from(own.repeats);
        let weight = self.p * x + self.q - 1.0;
        (weight > 0.0).then(|| self.p * (self.v + x * own.mean_repeat()) / weight)
    }

    fn of_logs(logs: &[f64; 3]) -> Self {
        let [p, q, v] = logs.map(|log| log.clamp(-14.0, 14.0).exp());
        Self { p, q, v }
    }

    fn likelihood(&self, groups: &[Same]) -> (f64, [f64; 3]) {
        let Self { p, q, v } = *self;
        let (mut sum, mut slopes) = (0.0, [0.0; 3]);
        let (gamma_q, digamma_q) = (ln_gamma(q), digamma(q));
        for group in groups {
            let (x, count) = (group.repeats, group.spends.len() as f64);
            let px = p * x;
            let gammas = ln_gamma(px + q) - ln_gamma(px) - gamma_q;
            sum += count * (gammas + q * v.ln() + px * x.ln()) + (px - 1.0) * group.logs;
            let (high, low) = (digamma(px + q), digamma(px));
            slopes[0] += x * (count * (high - low + x.ln()) + group.logs);
            slopes[1] += count * (high - digamma_q + v.ln());
            slopes[2] += count * q / v;
            for spend in &group.spends {
                let whole = x * spend + v;
                let log = whole.ln();
                sum -= (px + q) * log;
                slopes[0] -= x * log;
                slopes[1] -= log;
                slopes[2] -= (px + q) / whole;
            }
        }
        (sum, slopes)
    }
}

impl Sample {
    fn of(known: &[Coming]) -> Self {
        let spent = known.iter().filter(|own| own.repeats > 0);
        let mut spends: Vec<(u32, f64)> = spent
            .map(|own| (own.repeats, own.mean_repeat()))
            .filter(|(_, spend)| *spend > 0.0)
            .collect();
        let size = spends.len() as f64;
        let scale = spends.iter().map(|(_, spend)| spend).sum::<f64>() / size;
        spends.sort_unstable_by_key(|(repeats, _)| *repeats);
        let groups = spends.chunk_by(|one, other| one.0 == other.0);
        let groups = groups.map(|group| {
            let spends: Vec<f64> = group.iter().map(|(_, spend)| spend / scale).collect();
            Same {
                repeats: f64::from(group[0].0),
                logs: spends.iter().map(|spend| spend.ln()).sum(),
                spends,
            }
        });
        Self {
            groups: groups.collect(),
            size,
            scale,
        }
    }
}
