//! Round figures for an axis.

/// An axis from `low` to `high`, both round, with a line at every `step`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The value at the foot; 0 or below.
    pub low: f64,
    /// The value at the top; 0 or above.
    pub high: f64,
    /// The distance between lines: 1, 2 or 5 times a power of ten.
    pub step: f64,
}

impl Scale {
    /// The smallest round axis that holds 0 and all `values`, with about `lines` lines. `whole`
    /// keeps lines off fractions, for things that are counted.
    pub fn over(values: impl IntoIterator<Item = f64>, lines: usize, whole: bool) -> Self {
        let (min, max) = values
            .into_iter()
            .filter(|value| value.is_finite())
            .fold((0.0_f64, 0.0_f64), |(min, max), value| {
                (min.min(value), max.max(value))
            });
        let span = if max > min { max - min } else { 1.0 };
        let mut step = round_up(span / lines.max(1) as f64);
        if whole {
            step = step.max(1.0);
        }
        let low = (min / step).floor() * step;
        let high = (max / step).ceil() * step;
        Self {
            low,
            high: if high > low { high } else { low + step },
            step,
        }
    }

    /// The values at the lines, from the foot up.
    pub fn lines(&self) -> Vec<f64> {
        let count = ((self.high - self.low) / self.step).round() as usize;
        (0..=count)
            .map(|line| self.low + self.step * line as f64)
            .collect()
    }

    /// Where a value lies: 0 at the foot, 1 at the top.
    pub fn share(&self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }
}

/// The next 1, 2 or 5 times a power of ten.
fn round_up(step: f64) -> f64 {
    let power = 10_f64.powf(step.log10().floor());
    let factor = [1.0, 2.0, 5.0]
        .into_iter()
        .find(|factor| step <= factor * power * (1.0 + 1e-9));
    factor.unwrap_or(10.0) * power
}

/// Which of `count` labels to write so that at most `most` are written, evenly, the last always
/// among them: the newest is what one looks for.
pub fn is_labelled(index: usize, count: usize, most: usize) -> bool {
    let every = count.div_ceil(most.max(1)).max(1);
    (count - 1 - index.min(count - 1)).is_multiple_of(every)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Scale, is_labelled};

    #[test]
    fn lines_are_round() {
        let scale = Scale::over([12.0, 87.0, 43.0], 4, false);
        assert_eq!(scale.lines(), [0.0, 50.0, 100.0]);
        let scale = Scale::over([-3.0, 9.0], 4, false);
        assert_eq!(scale.lines(), [-5.0, 0.0, 5.0, 10.0]);
    }

    #[test]
    fn counts_have_no_fractions() {
        assert_eq!(Scale::over([1.0, 2.0], 4, true).lines(), [0.0, 1.0, 2.0]);
        assert_eq!(Scale::over([], 4, true).lines(), [0.0, 1.0]);
    }

    #[test]
    fn nothing_and_nonsense_still_make_an_axis() {
        for scale in [
            Scale::over([], 4, false),
            Scale::over([f64::NAN, f64::INFINITY], 4, false),
        ] {
            assert!(scale.high > scale.low);
            assert!(scale.lines().len() >= 2);
        }
    }

    #[test]
    fn the_last_label_is_always_written() {
        let written: Vec<_> = (0..18).filter(|&index| is_labelled(index, 18, 6)).collect();
        assert_eq!(written, [2, 5, 8, 11, 14, 17]);
        assert!(is_labelled(0, 1, 6));
    }

    proptest! {
        #[test]
        fn every_value_lies_between_a_few_lines(
            values in prop::collection::vec(-1e12_f64..1e12, 1..50),
        ) {
            let scale = Scale::over(values.iter().copied(), 4, false);
            let lines = scale.lines().len();
            prop_assert!((2..=8).contains(&lines), "{lines} lines");
            for value in values {
                prop_assert!(scale.low <= value + 1e-3 && value <= scale.high + 1e-3);
                prop_assert!((0.0..=1.0).contains(&scale.share(value)));
            }
        }
    }
}
