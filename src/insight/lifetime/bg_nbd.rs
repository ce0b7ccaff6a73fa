//! BG/NBD: while alive a customer comes at a rate of their own, after each visit they are lost with
//! a probability of their own; rates are gamma, probabilities beta distributed over customers.

use super::Coming;
use super::special::hyp2f1;
use crate::insight::minimum::{minimise, minimise_in};
use crate::insight::slices::Slices;

/// Above this shape customers are all but alike.
const ALIKE: f64 = 300.0;
/// Of more customers than this, so few are looked at first.
const MANY: usize = 4_000;
const FEW: usize = 1_000;

/// The model with its four parameters. Times are in weeks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BgNbd {
    /// Shape of the rates.
    pub r: f64,
    /// Scale of the rates, in weeks.
    pub alpha: f64,
    /// First shape of the probabilities of being lost.
    pub a: f64,
    /// Second shape of them.
    pub b: f64,
}

/// What of the customers matters to the likelihood.
struct Sample {
    /// How many have how many repeats.
    counts: Vec<f64>,
    /// Ages of those who came once.
    once: Vec<(i32, f64)>,
    /// Those who came again.
    again: Vec<Coming>,
    longest: i32,
    size: f64,
}

impl BgNbd {
    /// Fits the model by maximum likelihood; nothing if that has no end. Of very many customers a
    /// few tell about where it is: from there the way is short.
    pub fn fit_in(slices: &Slices, known: &[Coming]) -> Option<Option<Self>> {
        let repeats: f64 = known.iter().map(|own| f64::from(own.repeats)).sum();
        let weeks: f64 = known.iter().map(Coming::age).sum();
        let mut start = [0.0, (weeks.max(1.0) / repeats.max(1.0)).ln(), 0.0, 1.0];
        if known.len() > MANY {
            let near = slices.next(|| {
                let few = known.iter().step_by(known.len() / FEW).copied();
                let few = Sample::of(&few.collect::<Vec<Coming>>());
                minimise(start, |at, slope| few.height(at, slope))
            })?;
            if let Some((found, _)) = *near {
                start = found;
            }
        }
        let sample = slices.next(|| Sample::of(known))?;
        let way = minimise_in(slices, start, |at, slope| sample.height(at, slope))?;
        Some(way.found().map(|(at, _)| Self::of_logs(&at)))
    }

    /// The logarithm of the likelihood of customers: equations 6 and following of the paper.
    pub fn log_likelihood(&self, known: &[Coming]) -> f64 {
        Sample::of(known).likelihood(self).0
    }

    /// The probability that a customer is not lost.
    pub fn alive(&self, own: &Coming) -> f64 {
        1.0 / (1.0 + self.odds_lost(own))
    }

    /// The probability that a customer comes within the next `weeks`. Of one who is not lost the
    /// rate is gamma distributed with r + x and α + T, so that no visit comes within t with
    /// ((α + T) / (α + T + t))^(r + x).
    pub fn comes_within(&self, own: &Coming, weeks: f64) -> f64 {
        let since = self.alpha + own.age();
        let log = -(weeks / since).ln_1p() * (self.r + f64::from(own.repeats));
        self.alive(own) * -log.exp_m1()
    }

    /// Visits expected within the next `weeks`.
    pub fn expected_visits(&self, own: &Coming, weeks: f64) -> f64 {
        // Where customers are all lost with nearly the same probability, or all come at nearly the
        // same rate, the shapes grow without end: one of the three ways holds its digits there.
        let whole = if self.a > ALIKE {
            self.visits_by_points(own, weeks)
        } else if self.r > ALIKE {
            self.visits_by_series(own, weeks, false)
        } else {
            self.visits_by_series(own, weeks, true)
        };
        (whole * self.alive(own)).max(0.0)
    }

    /// Of those not lost: the paper's ((α + T) / (α + T + t))^(r + x) ₂F₁(r + x, b + x; c; z),
    /// or the same by Euler's transformation, in which nothing grows with the number of visits.
    fn visits_by_series(&self, own: &Coming, weeks: f64, is_transformed: bool) -> f64 {
        // Where `a` is 1, the formula is a limit.
        let a = if (self.a - 1.0).abs() < 1e-6 {
            1.0 + 1e-6
        } else {
            self.a
        };
        let x = f64::from(own.repeats);
        let z = weeks / (self.alpha + own.age() + weeks);
        let c = a + self.b + x - 1.0;
        let c = if c.abs() < 1e-9 { 1e-9 } else { c };
        let left = if is_transformed {
            (1.0 - z).powf(a - 1.0) * hyp2f1(a + self.b - 1.0 - self.r, a - 1.0, c, z)
        } else {
            (1.0 - z).powf(self.r + x) * hyp2f1(self.r + x, self.b + x, c, z)
        };
        c / (a - 1.0) * (1.0 - left)
    }

    /// The same as the mean over the probability `p` of being lost, which is beta distributed with
    /// `a` and `b + x`: of a known `p` it is (1 − (1 + p t / (α + T))^−(r + x)) / p. The
    /// distribution is narrow here: three points of Gauss and Hermite suffice.
    fn visits_by_points(&self, own: &Coming, weeks: f64) -> f64 {
        let x = f64::from(own.repeats);
        let whole = self.a + self.b + x;
        let mean = self.a / whole;
        let deviation = (mean * (1.0 - mean) / (whole + 1.0)).sqrt();
        let visits = |p: f64| {
            let log = (p * weeks / (self.alpha + own.age())).ln_1p();
            -(-(self.r + x) * log).exp_m1() / p
        };
        let away = 3.0_f64.sqrt() * deviation;
        (visits(mean - away) + 4.0 * visits(mean) + visits(mean + away)) / 6.0
    }

    fn odds_lost(&self, own: &Coming) -> f64 {
        if own.repeats == 0 {
            return 0.0;
        }
        let x = f64::from(own.repeats);
        let away = (self.alpha + own.age()) / (self.alpha + own.recency());
        self.a / (self.b + x - 1.0) * away.powf(self.r + x)
    }

    fn of_logs(logs: &[f64; 4]) -> Self {
        // Wide enough for every shop; beyond, the likelihood is flat.
        let [r, alpha, a, b] = logs.map(|log| log.clamp(-14.0, 14.0).exp());
        Self { r, alpha, a, b }
    }

    fn parameters(&self) -> [f64; 4] {
        [self.r, self.alpha, self.a, self.b]
    }
}

impl Sample {
    fn of(known: &[Coming]) -> Self {
        let most = known.iter().map(|own| own.repeats).max().unwrap_or(0);
        let longest = known.iter().map(|own| own.age_days).max().unwrap_or(0);
        let mut counts = vec![0.0; most as usize + 1];
        let mut ages: Vec<i32> = Vec::new();
        let mut again = Vec::new();
        for own in known {
            counts[own.repeats as usize] += 1.0;
            if own.repeats == 0 {
                ages.push(own.age_days);
            } else {
                again.push(*own);
            }
        }
        ages.sort_unstable();
        let same = ages.chunk_by(|one, other| one == other);
        let once = same.map(|ages| (ages[0], ages.len() as f64)).collect();
        Self {
            counts,
            once,
            again,
            longest,
            size: known.len() as f64,
        }
    }

    /// What is to become least: the mean of the likelihood's logarithm with its sign turned, and how
    /// it rises with the logarithms of the parameters.
    fn height(&self, logs: &[f64; 4], slope: &mut [f64; 4]) -> f64 {
        let model = BgNbd::of_logs(logs);
        let (likelihood, slopes) = self.likelihood(&model);
        let parameters = model.parameters();
        for (own, (value, parameter)) in slope.iter_mut().zip(slopes.into_iter().zip(parameters)) {
            *own = -value * parameter / self.size;
        }
        -likelihood / self.size
    }

    /// The logarithm of the likelihood, and how it rises with each parameter.
    fn likelihood(&self, model: &BgNbd) -> (f64, [f64; 4]) {
        let BgNbd { r, alpha, a, b } = *model;
        let (mut sum, mut slopes) = (0.0, [0.0; 4]);
        // Quotients of gamma functions whose arguments lie whole numbers apart are products.
        let (mut log_r, mut log_b, mut log_ab) = (0.0, 0.0, 0.0);
        let (mut over_r, mut over_b, mut over_ab) = (0.0, 0.0, 0.0);
        for (x, count) in self.counts.iter().enumerate() {
            sum += count * (log_r + r * alpha.ln() + log_b - log_ab);
            slopes[0] += count * (over_r + alpha.ln());
            slopes[1] += count * r / alpha;
            slopes[2] -= count * over_ab;
            slopes[3] += count * (over_b - over_ab);
            let x = x as f64;
            (log_r, over_r) = (log_r + (r + x).ln(), over_r + 1.0 / (r + x));
            (log_b, over_b) = (log_b + (b + x).ln(), over_b + 1.0 / (b + x));
            (log_ab, over_ab) = (log_ab + (a + b + x).ln(), over_ab + 1.0 / (a + b + x));
        }
        // Times are whole days: their logarithms and reciprocals are taken once.
        let since = (0..=self.longest).map(|days| alpha + super::weeks(days));
        let since: Vec<(f64, f64)> = since.map(|own| (own.ln(), 1.0 / own)).collect();
        let at = |days: i32| since.get(days as usize).copied().unwrap_or_default();
        for (age, count) in &self.once {
            let (log, over) = at(*age);
            sum -= count * r * log;
            slopes[0] -= count * log;
            slopes[1] -= count * r * over;
        }
        for own in &self.again {
            let x = f64::from(own.repeats);
            let ((age, over_age), (recency, over_recency)) =
                (at(own.age_days), at(own.recency_days));
            let odds = a / (b + x - 1.0) * ((r + x) * (age - recency)).exp();
            sum += odds.ln_1p() - (r + x) * age;
            let lost = odds / (1.0 + odds);
            let lost = if odds.is_finite() { lost } else { 1.0 };
            slopes[0] += lost * (age - recency) - age;
            slopes[1] += (r + x) * (lost * (over_age - over_recency) - over_age);
            slopes[2] += lost / a;
            slopes[3] -= lost / (b + x - 1.0);
        }
        (sum, slopes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coming(repeats: u32, recency_days: i32, age_days: i32) -> Coming {
        Coming {
            repeats,
            recency_days,
            age_days,
            ..Coming::default()
        }
    }

    #[test]
    fn three_ways_of_expecting_visits_agree() {
        let known = [(0, 0, 200), (3, 150, 200), (40, 690, 700)];
        for (repeats, recency, age) in known {
            let own = coming(repeats, recency, age);
            for (r, a, b) in [(0.8, 250.0, 4_000.0), (90.0, 280.0, 9_000.0)] {
                let model = BgNbd {
                    r,
                    alpha: 3.0 * r,
                    a,
                    b,
                };
                let ways = [
                    model.visits_by_series(&own, 13.0, true),
                    model.visits_by_series(&own, 13.0, false),
                    model.visits_by_points(&own, 13.0),
                ];
                for way in ways {
                    assert!(
                        (way / ways[0] - 1.0).abs() < 1e-4,
                        "{own:?} {model:?}: {ways:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn who_comes_within_weeks_is_the_mean_over_rates() {
        let model = BgNbd {
            r: 0.243,
            alpha: 4.414,
            a: 0.793,
            b: 2.426,
        };
        for own in [coming(0, 0, 200), coming(2, 212, 271), coming(9, 100, 260)] {
            let (shape, scale) = (model.r + f64::from(own.repeats), model.alpha + own.age());
            for weeks in [1.0, 13.0, 52.0] {
                // The gamma density of the rate, added up in small steps of its root: near 0 a
                // density of a shape below 1 has no bound.
                let (mut whole, mut comes, step) = (0.0, 0.0, 1e-4);
                for number in 0..60_000 {
                    let root = (f64::from(number) + 0.5) * step;
                    let rate = root.powi(4);
                    let weight = 4.0 * root.powf(4.0 * shape - 1.0) * (-scale * rate).exp();
                    whole += weight;
                    comes += weight * -(-rate * weeks).exp_m1();
                }
                let expected = model.alive(&own) * comes / whole;
                let found = model.comes_within(&own, weeks);
                assert!(
                    (found - expected).abs() < 1e-5,
                    "{own:?} {found} {expected}"
                );
                // One visit or more is no likelier than visits are many.
                assert!(found <= model.expected_visits(&own, weeks) && found <= model.alive(&own));
            }
        }
    }

    #[test]
    fn customers_all_alike_are_expected_too() {
        let own = coming(10, 300, 310);
        // Whatever the shapes: about one visit in three weeks, lost after one of twenty.
        for (r, a) in [(1.0, 1.2e6), (1.2e6, 0.8), (1.2e6, 1.2e6), (1.0, 0.8)] {
            let model = BgNbd {
                r,
                alpha: 3.0 * r,
                a,
                b: 19.0 * a,
            };
            for weeks in [4.0, 13.0, 52.0] {
                let visits = model.expected_visits(&own, weeks);
                let most = weeks / 2.0;
                assert!(
                    visits > weeks / 12.0 && visits < most,
                    "{model:?}, {weeks}: {visits}"
                );
            }
        }
    }
}
