//! Exponential smoothing of Holt and Winters, in the form of Hyndman and Athanasopoulos
//! (*Forecasting: Principles and Practice*, chapter 8): of each value `y`, with the level `l`,
//! the trend `b` damped by `φ` and the season `s` of `m` values before,
//!
//! - `l' = α (y − s) + (1 − α) (l + φ b)`, or with `y / s`,
//! - `b' = β (l' − l) + (1 − β) φ b`,
//! - `s' = γ (y − l − φ b) + (1 − γ) s`, or with `y / (l + φ b)`.
//!
//! `α`, `β`, `γ` have the least squared error of one step ahead.

use crate::insight::minimum::minimise;

/// How seasons enter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Season {
    /// Not at all.
    None,
    /// So much is added.
    Additive,
    /// It is multiplied.
    Multiplicative,
}

/// What is fitted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Method {
    /// How seasons enter.
    pub season: Season,
    /// Values in a year of seasons; one without.
    pub period: usize,
    /// What is left of the trend from value to value: 0 without any, 1 undamped.
    pub damping: f64,
}

/// A series smoothed up to its end.
#[derive(Debug, Clone, PartialEq)]
pub struct Smoothed {
    /// How.
    pub method: Method,
    /// How fast the level, the trend and the seasons learn.
    pub weights: [f64; 3],
    /// Sum of squared errors of one step.
    pub squares: f64,
    /// Errors that were summed.
    count: usize,
    level: f64,
    trend: f64,
    /// The seasons that come next.
    seasons: Vec<f64>,
    /// Where the weights were found.
    at: [f64; 3],
}

/// Where weights are looked for.
const STARTS: [[f64; 3]; 3] = [[-1.0, -3.0, -1.0], [1.0, -3.0, 0.0], [-3.0, -1.0, 1.0]];

/// Where smoothing begins.
struct Start {
    level: f64,
    trend: f64,
    seasons: Vec<f64>,
}

impl Method {
    /// How many values it takes.
    pub fn least(self) -> usize {
        match self.season {
            Season::None => 6,
            _ => 2 * self.period + 4,
        }
    }

    /// Smooths a series by the best weights; nothing of too short a series, or of one that is not
    /// above 0 throughout where seasons multiply.
    pub fn fit(self, values: &[f64]) -> Option<Smoothed> {
        // The valley may have several floors.
        self.fit_from(&STARTS, values)
    }

    /// The same for a series whose beginning was smoothed already: its weights lie near.
    pub fn fit_on(self, beginning: &Smoothed, values: &[f64]) -> Option<Smoothed> {
        self.fit_from(&[beginning.at], values)
    }

    fn fit_from(self, starts: &[[f64; 3]], values: &[f64]) -> Option<Smoothed> {
        let is_positive = || values.iter().all(|value| *value > 0.0);
        if values.len() < self.least() || (self.season == Season::Multiplicative && !is_positive())
        {
            return None;
        }
        let start = Start::of(self, values);
        let scale = values
            .iter()
            .map(|value| value * value)
            .sum::<f64>()
            .max(1e-9);
        let error = |at: &[f64; 3]| self.run(&start, values, weights(at)).squares / scale;
        let function = |at: &[f64; 3], slope: &mut [f64; 3]| {
            for (place, own) in slope.iter_mut().enumerate() {
                if !self.learns(place) {
                    *own = 0.0;
                    continue;
                }
                let (mut more, mut less) = (*at, *at);
                (more[place], less[place]) = (at[place] + 1e-4, at[place] - 1e-4);
                *own = (error(&more) - error(&less)) / 2e-4;
            }
            error(at)
        };
        let found = starts.iter().filter_map(|start| minimise(*start, function));
        let (at, _) = found.min_by(|one, other| one.1.total_cmp(&other.1))?;
        let smoothed = Smoothed {
            at,
            ..self.run(&start, values, weights(&at))
        };
        smoothed.is_finite().then_some(smoothed)
    }

    /// Whether the weight of the level, the trend or the seasons matters.
    fn learns(self, place: usize) -> bool {
        match place {
            0 => true,
            1 => self.damping > 0.0,
            _ => self.season != Season::None,
        }
    }

    /// Smooths a series by given weights; nothing of too short a series.
    pub fn smooth(self, values: &[f64], weights: [f64; 3]) -> Option<Smoothed> {
        (values.len() >= self.least()).then(|| self.run(&Start::of(self, values), values, weights))
    }

    fn run(self, start: &Start, values: &[f64], weights: [f64; 3]) -> Smoothed {
        let [alpha, beta, gamma] = weights;
        let (mut level, mut trend) = (start.level, start.trend);
        let mut seasons = start.seasons.clone();
        let (mut squares, mut place) = (0.0, 0);
        for value in values {
            let base = level + self.damping * trend;
            let season = seasons[place];
            let next = match self.season {
                Season::None => {
                    squares += (value - base).powi(2);
                    alpha * value + (1.0 - alpha) * base
                }
                Season::Additive => {
                    squares += (value - base - season).powi(2);
                    seasons[place] = gamma * (value - base) + (1.0 - gamma) * season;
                    alpha * (value - season) + (1.0 - alpha) * base
                }
                Season::Multiplicative => {
                    squares += (value - base * season).powi(2);
                    seasons[place] = gamma * value / base + (1.0 - gamma) * season;
                    alpha * value / season + (1.0 - alpha) * base
                }
            };
            trend = beta * (next - level) + (1.0 - beta) * self.damping * trend;
            level = next;
            place = (place + 1) % seasons.len();
        }
        seasons.rotate_left(place);
        Smoothed {
            method: self,
            weights,
            squares,
            count: values.len(),
            level,
            trend,
            seasons,
            at: [0.0; 3],
        }
    }
}

impl Start {
    /// The first year of seasons and the second tell level, trend and seasons.
    fn of(method: Method, values: &[f64]) -> Self {
        let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len().max(1) as f64;
        if method.season == Season::None {
            let count = values.len().min(4);
            let (first, last) = (values[0], values[count - 1]);
            if method.damping > 0.0 {
                let trend = (last - first) / (count - 1).max(1) as f64;
                return Self {
                    level: first - method.damping * trend,
                    trend,
                    seasons: vec![0.0],
                };
            }
            return Self {
                level: mean(&values[..count]),
                trend: 0.0,
                seasons: vec![0.0],
            };
        }
        let period = method.period;
        let (first, second) = (&values[..period], &values[period..2 * period]);
        let level = mean(first);
        let season = |value: &f64| match method.season {
            Season::Multiplicative => value / level,
            _ => value - level,
        };
        Self {
            level,
            trend: if method.damping > 0.0 {
                (mean(second) - level) / period as f64
            } else {
                0.0
            },
            seasons: first.iter().map(season).collect(),
        }
    }
}

impl Smoothed {
    /// What is expected `ahead` values after the last, from 1 on.
    pub fn expected(&self, ahead: usize) -> f64 {
        let base = self.level + self.damped(ahead) * self.trend;
        self.with_season(base, ahead)
    }

    /// The standard deviation of that: `σ √(1 + Σ cⱼ²)` over the steps `j` before, where
    /// `cⱼ = α (1 + β (φ + … + φʲ))`, and `γ` more in the same season (Hyndman, Koehler, Ord, Snyder,
    /// *Forecasting with Exponential Smoothing*, 2008, table 6.1). Where seasons multiply, it is
    /// taken so without them, and multiplied.
    pub fn deviation(&self, ahead: usize) -> f64 {
        let [alpha, beta, gamma] = self.weights;
        let beta = if self.method.damping > 0.0 { beta } else { 0.0 };
        let is_additive = self.method.season == Season::Additive;
        let mut sum = 1.0;
        for step in 1..ahead {
            let mut own = alpha * (1.0 + beta * self.damped(step));
            if is_additive && step.is_multiple_of(self.method.period) {
                own += gamma;
            }
            sum += own * own;
        }
        let freedom = self.count.saturating_sub(3).max(1);
        let sigma = (self.squares / freedom as f64).sqrt();
        match self.method.season {
            // Errors were taken with seasons, whose mean is near one.
            Season::Multiplicative => sigma * sum.sqrt() * self.with_season(1.0, ahead).max(0.0),
            _ => sigma * sum.sqrt(),
        }
    }

    fn is_finite(&self) -> bool {
        let state = [self.squares, self.level, self.trend];
        state.iter().chain(&self.seasons).all(|own| own.is_finite())
    }

    fn with_season(&self, base: f64, ahead: usize) -> f64 {
        let season = self.seasons[ahead.saturating_sub(1) % self.seasons.len()];
        match self.method.season {
            Season::None => base,
            Season::Additive => base + season,
            Season::Multiplicative => base * season,
        }
    }

    fn damped(&self, steps: usize) -> f64 {
        let damping = self.method.damping;
        (0..steps).fold(0.0, |sum, _| (sum + 1.0) * damping)
    }
}

/// Weights between 0 and 1 from numbers without bounds; the seasons take of the level what that
/// leaves them, so that the same is not learnt twice.
fn weights(at: &[f64; 3]) -> [f64; 3] {
    let [alpha, beta, gamma] = at.map(|own| 1.0 / (1.0 + (-own).exp()));
    [alpha, beta * alpha, gamma * (1.0 - alpha)]
}
