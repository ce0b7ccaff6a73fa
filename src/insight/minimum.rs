//! The lowest point of a smooth function of a few numbers: the quasi-Newton method of Broyden,
//! Fletcher, Goldfarb and Shanno (Nocedal, Wright, *Numerical Optimization*, 2006, chapter 6).

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
    let (mut at, mut slope) = (start, [0.0; N]);
    let mut value = function(&at, &mut slope);
    let mut inverse = identity::<N>();
    let mut is_fresh = true;
    let mut still = 0;
    for _ in 0..MOST_STEPS {
        let steepest = slope.iter().fold(0.0, |most: f64, own| most.max(own.abs()));
        if !value.is_finite() || steepest <= FLAT {
            break;
        }
        let mut direction: [f64; N] = std::array::from_fn(|row| -dot(&inverse[row], &slope));
        let mut descent = dot(&direction, &slope);
        if descent >= 0.0 || is_fresh {
            // The first step is no longer than one.
            inverse = identity();
            direction = slope.map(|own| -own / steepest.max(1.0));
            descent = dot(&direction, &slope);
        }
        let mut length = 1.0;
        let mut next = None;
        while length > 1e-12 {
            let there: [f64; N] = std::array::from_fn(|own| at[own] + length * direction[own]);
            let mut slope_there = [0.0; N];
            let value_there = function(&there, &mut slope_there);
            if value_there <= value + 1e-4 * length * descent {
                next = Some((there, value_there, slope_there));
                break;
            }
            length *= 0.5;
        }
        let Some((there, value_there, slope_there)) = next else {
            // Down a straight line nothing is lower: from here on it is rounding.
            if is_fresh {
                break;
            }
            is_fresh = true;
            continue;
        };
        update(&mut inverse, &at, &there, &slope, &slope_there);
        still = if value - value_there <= STILL * (1.0 + value.abs()) {
            still + 1
        } else {
            0
        };
        (at, value, slope, is_fresh) = (there, value_there, slope_there, false);
        if still == 2 {
            break;
        }
    }
    let is_number = value.is_finite() && at.iter().all(|own| own.is_finite());
    is_number.then_some((at, value))
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
