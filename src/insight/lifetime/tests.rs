//! Against what others found in the purchases of CDNOW: the parameters as Fader, Hardie and Lee
//! printed them, and every 29th customer as Python's `lifetimes` sees them.

use proptest::prelude::*;

use super::*;
use crate::domain::change::Record;
use crate::domain::customer::Customer;
use crate::domain::sale::{Sale, SaleLine};
use crate::domain::{DeviceId, Entry, Held, Stamp, Zone};
use crate::insight::reference::{Scribe, now, zones};
use crate::insight::slices::tests::in_turns;

const SAMPLE: &str = include_str!("../../../tests/fixtures/cdnow_sample.txt");
const EXPECTED: &str = include_str!("../../../tests/fixtures/cdnow_expected.txt");

fn cdnow() -> Book {
    let mut book = Book::default();
    let stamp = Stamp::new(1, 0, DeviceId(1));
    book.ledger_mut().start_loading();
    for (number, line) in SAMPLE.lines().enumerate() {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let (year, month, day) = (&fields[2][..4], &fields[2][4..6], &fields[2][6..]);
        let customer = Id::from_name(fields[0]);
        let card = Customer {
            given: fields[0].into(),
            ..Customer::default()
        };
        book.put(Held::new(customer, card).into());
        let dollars: f64 = fields[4].parse().unwrap();
        let sale = Sale {
            id: Id(number as u128 + 1),
            stamp,
            at: format!("{year}-{month}-{day}T12:00:00Z").parse().unwrap(),
            customer: Some(customer),
            lines: vec![SaleLine {
                quantity_milli: 1_000,
                unit_price: Money((dollars * 100.0).round() as i64),
                ..SaleLine::default()
            }],
            ..Sale::default()
        };
        book.put(Record::Entry(Entry::Sale(sale)));
    }
    book.ledger_mut().finish_loading();
    book
}

fn end() -> Day {
    "1997-09-30".parse().unwrap()
}

fn fitted(known: &[Coming]) -> Option<BgNbd> {
    in_turns(&Digest::default(), |slices| BgNbd::fit_in(slices, known))
}

fn spending(known: &[Coming]) -> Option<GammaGamma> {
    in_turns(&Digest::default(), |slices| {
        GammaGamma::fit_in(slices, known)
    })
}

/// What is expected of all customers; in turns it is the same as in one go.
fn lifetime(digest: &Digest, book: &Book) -> Result<Lifetime, NotEnough> {
    let tell = |slices: &Slices| {
        let known = comings_in(slices, digest, end())?;
        let learnt = match Learnt::from_in(slices, &known)? {
            Ok(learnt) => learnt,
            Err(why) => return Some(Err(why)),
        };
        let found = Lifetime::of_in(slices, digest, book, &known, learnt, HORIZON_DAYS)?;
        Some(Ok(Lifetime::clone(&found)))
    };
    let told = in_turns(digest, tell);
    assert_eq!(Some(&told), tell(&Slices::default()).as_ref());
    told
}

fn numbers(name: &str) -> Vec<f64> {
    let line = EXPECTED.lines().find_map(|line| line.strip_prefix(name));
    let fields = line.unwrap().split_whitespace();
    fields.map(|field| field.parse().unwrap()).collect()
}

fn near(found: f64, expected: f64, within: f64) -> bool {
    (found - expected).abs() <= within * expected.abs().max(1.0)
}

#[test]
fn the_printed_parameters() {
    let book = cdnow();
    let digest = Digest::of(&book, &Zone::fixed(0));
    let known: Vec<Coming> = comings(&digest, end()).into_iter().flatten().collect();
    assert_eq!(known.len(), 2357);
    let model = fitted(&known).unwrap();
    let told = [model.r, model.alpha, model.a, model.b].map(|own| format!("{own:.3}"));
    assert_eq!(told, ["0.243", "4.414", "0.793", "2.426"]);
    assert_eq!(format!("{:.1}", model.log_likelihood(&known)), "-9582.4");
    let spending = spending(&known).unwrap();
    // Printed by Fader and Hardie (2013): p 6.25, q 3.74, γ 15.44 dollars.
    let told = [spending.p, spending.q, spending.v / 100.0].map(|own| format!("{own:.2}"));
    assert_eq!(told, ["6.25", "3.74", "15.44"]);
    let expected = numbers("bg_nbd ");
    for (found, expected) in [model.r, model.alpha, model.a, model.b]
        .iter()
        .zip(expected)
    {
        assert!(near(*found, expected, 1e-4), "{found} {expected}");
    }
    let expected = numbers("gamma_gamma ");
    for (found, expected) in [spending.p, spending.q, spending.v / 100.0]
        .iter()
        .zip(expected)
    {
        assert!(near(*found, expected, 1e-4), "{found} {expected}");
    }
}

#[test]
fn every_customer_as_lifetimes_sees_them() {
    let book = cdnow();
    let digest = Digest::of(&book, &Zone::fixed(0));
    let found = lifetime(&digest, &book).unwrap();
    let mut seen = 0;
    for line in EXPECTED
        .lines()
        .filter(|line| line.starts_with(|first: char| first.is_ascii_digit()))
    {
        let (name, rest) = line.split_once(' ').unwrap();
        let fields: Vec<f64> = rest
            .split(' ')
            .map(|field| field.parse().unwrap())
            .collect();
        let customer = Id::from_name(name);
        let own = found
            .prospects
            .iter()
            .find(|own| own.customer == customer)
            .unwrap();
        let coming = own.coming;
        assert_eq!(coming.repeats, fields[0] as u32);
        assert!(near(coming.recency(), fields[1], 1e-8) && near(coming.age(), fields[2], 1e-8));
        assert!(near(coming.mean_repeat() / 100.0, fields[3], 1e-6));
        assert!(
            near(own.alive, fields[4], 1e-3),
            "{name}: {} {}",
            own.alive,
            fields[4]
        );
        assert!(
            near(own.visits, fields[5], 1e-3),
            "{name}: {} {}",
            own.visits,
            fields[5]
        );
        let per_visit = found
            .learnt
            .spending
            .unwrap()
            .expected_spend(&coming)
            .unwrap()
            / 100.0;
        assert!(
            near(per_visit, fields[6], 1e-3),
            "{name}: {per_visit} {}",
            fields[6]
        );
        let spend = own.spend.unwrap().0 as f64;
        // To the cent.
        assert!((spend - per_visit * own.visits * 100.0).abs() <= 0.5 + 1e-6);
        let alone = found
            .learnt
            .prospect(&digest, customer, end(), HORIZON_DAYS);
        assert_eq!(alone.as_ref(), Some(own));
        seen += 1;
    }
    assert_eq!(seen, 82);
    assert!(found.prospects.is_sorted_by(|a, b| a.spend >= b.spend));
}

#[test]
fn the_held_out_weeks_are_as_far_off_as_others_found() {
    let book = cdnow();
    let digest = Digest::of(&book, &Zone::fixed(0));
    let last = Day(end().0 + 273);
    let held_out = |slices: &Slices| Check::of_in(slices, &digest, last, 273)?.held_out(slices);
    let found = in_turns(&digest, held_out).unwrap();
    assert_eq!(Some(Ok(found.clone())), held_out(&Slices::default()));
    let expected = numbers("holdout_39_weeks ");
    assert!(
        near(found.expected, expected[0], 1e-4),
        "{}",
        found.expected
    );
    assert_eq!(found.actual, expected[1] as u32);
    assert_eq!(found.span, Span::new(end().next(), last));
    assert_eq!(
        found.bars.iter().map(|bar| bar.actual).sum::<u32>(),
        found.actual
    );
    assert_eq!(
        found.bars.iter().map(|bar| bar.customers).sum::<u32>(),
        2357
    );
    let check = Check::of(&digest, last, 273);
    for bar in &found.bars {
        let behind = check.customers(&digest, Some(bar.repeats));
        assert_eq!(behind.len(), bar.customers as usize);
    }
    let came = check.customers(&digest, None).len();
    assert!(came > 0 && came < found.actual as usize);
    assert!(found.mean_error > 0.0 && found.mean_error < 2.0);
}

#[test]
fn too_little_is_said() {
    let book = Book::default();
    let digest = Digest::of(&book, &Zone::fixed(0));
    let none = lifetime(&digest, &book);
    assert_eq!(none, Err(NotEnough::Customers { have: 0, need: 50 }));
    let coming = |repeats, age_days| Coming {
        repeats,
        recency_days: repeats as i32,
        age_days,
        repeat_spent: Money(i64::from(repeats)),
    };
    let few_again = vec![coming(0, 300); 60];
    assert_eq!(
        too_little(&few_again),
        Some(NotEnough::RepeatCustomers { have: 0, need: 20 })
    );
    let young = vec![coming(2, 30); 60];
    let days = NotEnough::Days { have: 30, need: 90 };
    assert_eq!(too_little(&young), Some(days));
    assert_eq!(spending(&few_again), None);
}

#[test]
fn slopes_are_those_of_the_likelihood() {
    let known: Vec<Coming> = (0..200)
        .map(|number| Coming {
            repeats: number % 7,
            recency_days: (number % 7 * 9) as i32,
            age_days: (number % 7 * 9 + number % 11 * 13) as i32,
            repeat_spent: Money(i64::from(number % 7) * i64::from(100 + number % 13)),
        })
        .collect();
    let model = BgNbd {
        r: 0.6,
        alpha: 3.0,
        a: 0.8,
        b: 2.0,
    };
    let slow: f64 = known.iter().map(|own| plain_likelihood(&model, own)).sum();
    assert!(near(model.log_likelihood(&known), slow, 1e-12));
    // The maximum is one: any step off it is lower.
    let best = fitted(&known).unwrap();
    let height = best.log_likelihood(&known);
    for factor in [0.99, 1.01] {
        for place in 0..4 {
            let mut logs = [best.r, best.alpha, best.a, best.b];
            logs[place] *= factor;
            let [r, alpha, a, b] = logs;
            assert!(BgNbd { r, alpha, a, b }.log_likelihood(&known) <= height + 1e-9);
        }
    }
}

/// The likelihood of one customer as the paper writes it.
fn plain_likelihood(model: &BgNbd, own: &Coming) -> f64 {
    use special::ln_gamma;
    let BgNbd { r, alpha, a, b } = *model;
    let x = f64::from(own.repeats);
    let first = ln_gamma(r + x) - ln_gamma(r) + r * alpha.ln();
    let second = ln_gamma(a + b) + ln_gamma(b + x) - ln_gamma(b) - ln_gamma(a + b + x);
    let third = (alpha + own.age()).powf(-r - x);
    let fourth = if own.repeats > 0 {
        a / (b + x - 1.0) * (alpha + own.recency()).powf(-r - x)
    } else {
        0.0
    };
    first + second + (third + fourth).ln()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn customers_come_as_the_entries_say(seed in any::<u64>(), away in 0..120) {
        let mut scribe = Scribe::with_history(seed);
        let zone = &zones()[scribe.chance.below(3)];
        let book = &scribe.book;
        let until = Day(zone.day_of(now()).0 - away);
        let digest = Digest::of(book, zone);
        let comings = comings(&digest, until);
        for (id, coming) in digest.customers().ids().iter().zip(comings) {
            let ledger = book.ledger();
            let account = ledger.account(*id);
            let places = account.map_or(&[][..], |account| &account.sales);
            let sales = places.iter().map(|place| ledger.sales().at(*place));
            let sales = sales.filter(|sale| !ledger.is_void(sale.id));
            let told: Vec<(Day, Money)> = sales.map(|sale| (zone.day_of(sale.at), ledger.net(sale))).collect();
            let told: Vec<_> = told.into_iter().filter(|(day, _)| *day <= until).collect();
            let Some(first) = told.iter().map(|(day, _)| *day).min() else {
                prop_assert_eq!(coming, None);
                continue;
            };
            let days: std::collections::BTreeSet<Day> = told.iter().map(|(day, _)| *day).collect();
            let later = told.iter().filter(|(day, _)| *day > first);
            let last = days.last().copied().unwrap_or(first);
            prop_assert_eq!(coming, Some(Coming {
                repeats: days.len() as u32 - 1,
                recency_days: last.0 - first.0,
                age_days: until.0 - first.0,
                repeat_spent: later.map(|(_, net)| *net).sum(),
            }));
        }
    }

    #[test]
    fn what_is_expected_is_sound(
        logs in prop::array::uniform4(-3.0..3.0_f64),
        repeats in 0_u32..300, recency in 0..700, more in 0..700, weeks in 0.1..60.0_f64,
    ) {
        let [r, alpha, a, b] = logs.map(f64::exp);
        let model = BgNbd { r, alpha, a, b };
        let recency_days = if repeats == 0 { 0 } else { recency };
        let own = Coming { repeats, recency_days, age_days: recency_days + more, repeat_spent: Money(0) };
        let alive = model.alive(&own);
        prop_assert!((0.0..=1.0).contains(&alive));
        let (some, all) = (model.expected_visits(&own, weeks / 2.0), model.expected_visits(&own, weeks));
        prop_assert!(some.is_finite() && all.is_finite());
        // More time brings more visits, and no more than without anybody being lost.
        prop_assert!(some <= all * (1.0 + 1e-6) + 1e-9);
        let rate = (r + f64::from(repeats)) / (alpha + own.age());
        prop_assert!(all <= rate * weeks * alive * (1.0 + 1e-6) + 1e-9, "{all} {}", rate * weeks * alive);
    }
}
