//! The lowest point of a smooth function of a few numbers: the quasi-Newton method of Broyden,
//! Fletcher, Goldfarb and Shanno (Nocedal, Wright, *Numerical Optimization*, 2006, chapter 6).

use std::rc::Rc;

use super::slices::Slices;

const MOST_STEPS: usize = 300;
/// Where no slope is steeper, the point is the lowest.
const FLAT: f64 = 1e-9;
/// Two steps one after the other that lead down by less than this part of the value are the last:
/// long valleys without end are left.
const STILL: f64 = 1e-11;

/// Goes down from `start`. The function gives its value at a point and writes down how it rises
/// there. Gives the lowest point that was found and its value; nothing if that is no number.
pub(super) fn minimise<const N: usize>(
    start: [f64; N],
    function: impl Fn(&[f64; N], &mut [f64; N]) -> f64,
) -> Option<([f64; N], f64)> {
    let mut way = Descent::start(start, &function);
    while !way.is_over {
        way = way.look(&function);
    }
    way.found()
}

/// The same in slices, to the end of the way: the function is asked once in each.
pub(super) fn minimise_in<const N: usize>(
    slices: &Slices,
    start: [f64; N],
    function: impl Fn(&[f64; N], &mut [f64; N]) -> f64,
) -> Option<Rc<Descent<N>>> {
    let mut way = slices.next(|| Descent::start(start, &function))?;
    while !way.is_over {
        way = slices.next(|| way.look(&function))?;
    }
    Some(way)
}

/// How far down one has come, and where one looks next.
#[derive(Clone, Copy)]
pub(super) struct Descent<const N: usize> {
    at: [f64; N],
    slope: [f64; N],
    value: f64,
    inverse: [[f64; N]; N],
    /// Nothing is known of the curvature.
    is_fresh: bool,
    /// Steps one after the other that hardly led down.
    still: u32,
    steps: usize,
    direction: [f64; N],
    /// How steeply it goes down that way.
    descent: f64,
    length: f64,
    is_over: bool,
}

impl<const N: usize> Descent<N> {
    fn start(at: [f64; N], function: impl Fn(&[f64; N], &mut [f64; N]) -> f64) -> Self {
        let mut slope = [0.0; N];
        let value = function(&at, &mut slope);
        let way = Self {
            at,
            slope,
            value,
            inverse: identity(),
            is_fresh: true,
            still: 0,
            steps: 0,
            direction: [0.0; N],
            descent: 0.0,
            length: 1.0,
            is_over: false,
        };
        way.turned()
    }

    /// The same with the way of the next step, if there is to be one.
    fn turned(mut self) -> Self {
        let steepest = self.slope.iter();
        let steepest = steepest.fold(0.0, |most: f64, own| most.max(own.abs()));
        if self.steps == MOST_STEPS || !self.value.is_finite() || steepest <= FLAT {
            self.is_over = true;
            return self;
        }
        self.steps += 1;
        self.direction = std::array::from_fn(|row| -dot(&self.inverse[row], &self.slope));
        self.descent = dot(&self.direction, &self.slope);
        if self.descent >= 0.0 || self.is_fresh {
            // The first step is no longer than one.
            self.inverse = identity();
            self.direction = self.slope.map(|own| -own / steepest.max(1.0));
            self.descent = dot(&self.direction, &self.slope);
        }
        self.length = 1.0;
        self
    }

    /// The same after a look at the point ahead: it has gone there if it is lower, or looks nearer
    /// next.
    fn look(mut self, function: impl Fn(&[f64; N], &mut [f64; N]) -> f64) -> Self {
        let ahead = |own: usize| self.at[own] + self.length * self.direction[own];
        let there: [f64; N] = std::array::from_fn(ahead);
        let mut slope_there = [0.0; N];
        let value_there = function(&there, &mut slope_there);
        if value_there <= self.value + 1e-4 * self.length * self.descent {
            update(
                &mut self.inverse,
                &self.at,
                &there,
                &self.slope,
                &slope_there,
            );
            let is_still = self.value - value_there <= STILL * (1.0 + self.value.abs());
            self.still = if is_still { self.still + 1 } else { 0 };
            (self.at, self.value, self.slope) = (there, value_there, slope_there);
            self.is_fresh = false;
            self.is_over = self.still == 2;
            return if self.is_over { self } else { self.turned() };
        }
        self.length *= 0.5;
        if self.length > 1e-12 {
            return self;
        }
        // Down a straight line nothing is lower: from here on it is rounding.
        if self.is_fresh {
            self.is_over = true;
            return self;
        }
        self.is_fresh = true;
        self.turned()
    }

    /// The lowest point that was found and its value; nothing if that is no number.
    pub fn found(&self) -> Option<([f64; N], f64)> {
        let is_number = self.value.is_finite() && self.at.iter().all(|own| own.is_finite());
        is_number.then_some((self.at, self.value))
    }
}

/// Learns the curvature from a step.
fn update<const N: usize>(
    inverse: &mut [[f64; N]; N],
    at: &[f64; N],
    there: &[f64; N],
    slope: &[f64; N],
    slope_there: &[f64; N],
) {
    let step: [f64; N] = std::array::from_fn(|place| there[place] - at[place]);
    let turn: [f64; N] = std::array::from_fn(|place| slope_there[place] - slope[place]);
    let curvature = dot(&step, &turn);
    if curvature <= 1e-14 {
        return;
    }
    let turned: [f64; N] = std::array::from_fn(|row| dot(&inverse[row], &turn));
    let factor = (1.0 + dot(&turn, &turned) / curvature) / curvature;
    for (row, own) in inverse.iter_mut().enumerate() {
        for (column, value) in own.iter_mut().enumerate() {
            *value += factor * step[row] * step[column]
                - (turned[row] * step[column] + step[row] * turned[column]) / curvature;
        }
    }
}

fn identity<const N: usize>() -> [[f64; N]; N] {
    let one = |is_same: bool| if is_same { 1.0 } else { 0.0 };
    std::array::from_fn(|row| std::array::from_fn(|column| one(row == column)))
}

fn dot<const N: usize>(one: &[f64; N], other: &[f64; N]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn down_a_curved_valley() {
        // Rosenbrock's function; its lowest point is (1, 1).
        let found = minimise([-1.2, 1.0], |[x, y], slope| {
            *slope = [
                -400.0 * x * (y - x * x) - 2.0 * (1.0 - x),
                200.0 * (y - x * x),
            ];
            100.0 * (y - x * x).powi(2) + (1.0 - x).powi(2)
        });
        let ([x, y], value) = found.unwrap();
        assert!((x - 1.0).abs() < 1e-7 && (y - 1.0).abs() < 1e-7 && value < 1e-14);
    }

    #[test]
    fn no_number_is_no_minimum() {
        assert_eq!(minimise([0.0], |_, _| f64::NAN), None);
    }
}
