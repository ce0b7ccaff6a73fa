//! Against statsmodels, and against what is known of the series.

use proptest::prelude::*;

use super::demand::smooth_by;
use super::*;
use crate::insight::overview::overview;
use crate::insight::reference::{Scribe, now, zones};
use crate::insight::slices::tests::in_turns;

const EXPECTED: &str = include_str!("../../../tests/fixtures/smoothing_expected.txt");

fn numbers(name: &str) -> Vec<f64> {
    let line = EXPECTED.lines().find_map(|line| line.strip_prefix(name));
    let fields = line.unwrap().split_whitespace();
    fields.map(|field| field.parse().unwrap()).collect()
}

fn near(found: f64, expected: f64, within: f64) -> bool {
    (found - expected).abs() <= within * expected.abs().max(1.0)
}

/// Values ahead that are compared.
fn ahead<'a>(name: &str, values: &'a [f64]) -> impl Iterator<Item = (usize, &'a f64)> {
    let is_multiplied = name == "mul";
    let told = (1..).zip(values);
    told.filter(move |(ahead, _)| !(is_multiplied && *ahead == 12))
}

fn seasonal(season: Season, damping: f64) -> Method {
    Method {
        season,
        period: 12,
        damping,
    }
}

#[test]
fn given_weights_smooth_as_statsmodels_does() {
    let values = numbers("values ");
    assert_eq!(values.len(), 144);
    for (name, season) in [("add", Season::Additive), ("mul", Season::Multiplicative)] {
        for (damped, damping) in [("1", 1.0), ("0.9", 0.9)] {
            let expected = numbers(&format!("fixed {name} {damped} "));
            let method = seasonal(season, damping);
            let found = method.smooth(&values, [0.3, 0.1, 0.4]).unwrap();
            assert!(near(found.squares, expected[0], 1e-8), "{name} {damped}");
            for (ahead, expected) in ahead(name, &expected[1..]) {
                assert!(
                    near(found.expected(ahead), *expected, 1e-7),
                    "{name} {ahead}"
                );
            }
        }
    }
    let expected = numbers("holt 0.9 ");
    let found = plain(0.9).smooth(&values, [0.3, 0.1, 0.0]).unwrap();
    assert!(near(found.squares, expected[0], 1e-8));
    for (ahead, expected) in (1..).zip(&expected[1..]) {
        assert!(near(found.expected(ahead), *expected, 1e-7), "{ahead}");
    }
    let expected = numbers("simple ");
    let (level, squares) = smooth_by(&values, 0.3);
    assert!(near(squares, expected[0], 1e-8) && near(level, expected[1], 1e-8));
}

#[test]
fn the_best_weights_are_as_good_as_those_of_statsmodels() {
    let values = numbers("values ");
    for (name, season) in [("add", Season::Additive), ("mul", Season::Multiplicative)] {
        let expected = numbers(&format!("best {name} "));
        let found = seasonal(season, 1.0).fit(&values).unwrap();
        assert!(
            found.squares <= expected[0] * 1.0005,
            "{name} {}",
            found.squares
        );
        for (ahead, expected) in ahead(name, &expected[4..]) {
            assert!(
                near(found.expected(ahead), *expected, 5e-3),
                "{name} {ahead}"
            );
        }
    }
}

#[test]
fn the_band_widens_as_statsmodels_says() {
    let values = numbers("values ");
    for (damped, damping) in [("1", 1.0), ("0.9", 0.9)] {
        let method = seasonal(Season::Additive, damping);
        let found = method.smooth(&values, [0.3, 0.1, 0.4]).unwrap();
        let first = found.deviation(1);
        for (ahead, expected) in (1..).zip(numbers(&format!("variance {damped} "))) {
            let ratio = (found.deviation(ahead) / first).powi(2);
            assert!(
                near(ratio, expected, 1e-6),
                "{damped} {ahead}: {ratio} {expected}"
            );
        }
    }
}

#[test]
fn of_passengers_by_the_month_seasons_are_learnt() {
    let values = numbers("values ");
    let best = |values: &[f64]| best(&Slices::default(), values, 12, 12).unwrap().ok();
    let (smoothed, accuracy) = best(&values).unwrap();
    let accuracy = accuracy.unwrap();
    assert_ne!(smoothed.method.season, Season::None);
    assert_eq!((accuracy.count, accuracy.horizon), (48, 12));
    // Growth is missed by "as a year before", so it is beaten.
    assert!(accuracy.mase.unwrap() < 0.8 && accuracy.mape.unwrap() < 0.1);
    assert!(accuracy.within_band > 0.5);
}

#[test]
fn of_what_never_changes_nothing_else_is_expected() {
    let best = |values: &[f64], period, horizon| {
        best(&Slices::default(), values, period, horizon)
            .unwrap()
            .ok()
    };
    let (smoothed, accuracy) = best(&[50.0; 30], 12, 6).unwrap();
    assert!((1..20).all(|ahead| near(smoothed.expected(ahead), 50.0, 1e-9)));
    assert_eq!(accuracy.and_then(|own| own.mape), Some(0.0));
    assert_eq!(best(&[50.0; 5], 12, 6), None);
    let line: Vec<f64> = (0..40).map(|week| 100.0 + 5.0 * f64::from(week)).collect();
    let (smoothed, _) = best(&line, 52, 4).unwrap();
    assert!(near(smoothed.expected(3), 100.0 + 5.0 * 42.0, 1e-3));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(16) })]

    #[test]
    fn a_forecast_begins_where_the_past_ends(seed in any::<u64>(), away in 0..60, ahead in 1_usize..9) {
        let mut scribe = Scribe::with_history(seed);
        let zone = &zones()[scribe.chance.below(3)];
        let book = &scribe.book;
        let digest = Digest::of(book, zone);
        let today = Day(zone.day_of(now()).0 - away);
        for step in [Step::Week, Step::Month] {
            let turned = in_turns(&digest, |slices| forecast_in(slices, &digest, today, step, ahead));
            prop_assert_eq!(&turned, &forecast_sales(&digest, today, step, ahead));
            let Ok(found) = turned else { continue };
            for (start, value) in &found.past {
                let piece = Span::new(*start, back(step.next(*start), 1));
                prop_assert_eq!(*value as i64, overview(&digest, piece).sales().0);
            }
            prop_assert!(found.past.windows(2).all(|pair| step.next(pair[0].0) == pair[1].0));
            prop_assert_eq!(step.next(found.past.last().unwrap().0), step.start(today));
            prop_assert_eq!(found.ahead.len(), ahead);
            prop_assert_eq!(found.ahead[0].start, step.start(today));
            for own in &found.ahead {
                prop_assert!(0.0 <= own.low && own.low <= own.expected && own.expected <= own.high);
            }
        }
        // Of each product as many weeks as there are, and no more than was sold.
        let end = back(Step::Week.start(today), 1);
        for own in in_turns(&digest, |slices| demand(slices, &digest, book, today, 2)) {
            let trend = crate::insight::goods::trend(&digest, own.product, Span::new(Day(0), end), Step::Week);
            let weeks: Vec<f64> = trend.iter().map(|(_, week)| week.quantity_milli as f64).collect();
            let first = trend.iter().position(|(_, week)| week.last.is_some()).unwrap();
            let most = weeks[first..].iter().copied().fold(0.0, f64::max);
            prop_assert!(0.0 <= own.weekly_milli && own.weekly_milli <= most);
            prop_assert!((own.expected_milli - 2.0 * own.weekly_milli).abs() < 1e-6);
            prop_assert!(own.enough_milli >= own.expected_milli);
            prop_assert_eq!(own.weeks as i32, (end.0 + 1 - trend[first].0.0) / 7);
        }
    }
}
