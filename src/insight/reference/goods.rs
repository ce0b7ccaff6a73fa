//! What sells, and what sells together, against the entries.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::overview::standing;
use super::*;
use crate::domain::Day;
use crate::insight::abc::{classify_products, variation};
use crate::insight::basket::{pairs, sold_with};
use crate::insight::digest::Digest;
use crate::insight::goods::{Measure, Traded, dead_stock, sellers, trend};
use crate::insight::slices::tests::in_turns;
use crate::insight::span::{first_of, month_number};
use crate::insight::{SoldSoFar, Span, Step};

fn products(book: &Book) -> Vec<Id> {
    book.products().iter().map(|(id, _)| id).collect()
}

/// What was sold of a product on the days of a span, as another part of the app tells it.
fn agrees(traded: &Traded, book: &Book, zone: &Zone, product: Id, span: Span) -> bool {
    let sold = SoldSoFar::between(book, zone, Some(span.from), Some(span.to)).product(product);
    let told = (
        traded.receipts,
        traded.quantity_milli,
        traded.sales,
        traded.profit,
    );
    let last = sold.last.map(|at| zone.day_of(at));
    told == (
        sold.receipts,
        sold.quantity_milli,
        sold.revenue,
        sold.profit,
    ) && traded.last == last
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(32) })]

    #[test]
    fn best_and_worst_sellers(seed in any::<u64>(), away in 0..120, days in 1..200) {
        let mut scribe = Scribe::with_history(seed);
        let zone = &zones()[scribe.chance.below(3)];
        let book = &scribe.book;
        let digest = Digest::of(book, zone);
        let span = Span::last_days(Day(zone.day_of(now()).0 - away), days);
        for by in Measure::ALL {
            let found = in_turns(&digest, |slices| sellers(slices, &digest, book, span, by));
            prop_assert!(found.is_sorted_by_key(|own| std::cmp::Reverse(by.of(&own.now))));
            let ids: BTreeSet<Id> = found.iter().map(|own| own.product).collect();
            prop_assert_eq!(ids, products(book).into_iter().collect());
            for own in found {
                prop_assert!(agrees(&own.now, book, zone, own.product, span));
                prop_assert!(agrees(&own.before, book, zone, own.product, span.before()));
            }
        }
        for product in products(book) {
            for step in Step::ALL {
                for (start, own) in trend(&digest, product, span, step) {
                    let end = Day(step.next(start).0 - 1);
                    let piece = Span::new(start.max(span.from), end.min(span.to));
                    prop_assert!(agrees(&own, book, zone, product, piece));
                }
            }
        }
        let dead = in_turns(&digest, |slices| dead_stock(slices, &digest, book, zone, span.to, days));
        prop_assert!(dead.is_sorted_by_key(|own| own.last));
        let is_dead = |product: &Id| {
            let sold = SoldSoFar::between(book, zone, None, Some(span.to)).product(*product);
            sold.last.is_none_or(|at| span.to.0 - zone.day_of(at).0 >= days)
        };
        let expected: BTreeSet<Id> = products(book).into_iter().filter(is_dead).collect();
        prop_assert_eq!(dead.iter().map(|own| own.product).collect::<BTreeSet<_>>(), expected);
    }

    #[test]
    fn months_of_a_product_vary(seed in any::<u64>(), from in -7_i32..-2, count in 1_i32..7) {
        let mut scribe = Scribe::with_history(seed);
        let zone = &zones()[scribe.chance.below(3)];
        let book = &scribe.book;
        let from = month_number(zone.day_of(now())) + from;
        let month = |number: i32| first_of(number).unwrap();
        // A span begun a day early and ended a day late has the same whole months.
        let span = Span::new(Day(month(from).0 - 1), month(from + count));
        let digest = Digest::of(book, zone);
        for own in in_turns(&digest, |slices| classify_products(slices, &digest, span, Measure::Quantity)) {
            let quantity = |first: Day, next: Day| {
                let days = (Some(first), Some(Day(next.0 - 1)));
                SoldSoFar::between(book, zone, days.0, days.1).product(own.id).quantity_milli
            };
            let ever = standing(book).into_iter().filter(|(_, sale)| {
                sale.lines.iter().any(|line| line.product == Some(own.id))
            });
            let first = ever.map(|(_, sale)| month_number(zone.day_of(sale.at))).min().unwrap();
            let months: Vec<i64> = (from.max(first)..from + count)
                .map(|number| quantity(month(number), month(number + 1)))
                .collect();
            let expected = variation(&months).filter(|_| months.len() >= 3);
            prop_assert_eq!(own.variation, expected);
            prop_assert_eq!(own.xyz.is_some(), expected.is_some());
        }
    }

    #[test]
    fn what_sells_together(seed in any::<u64>(), days in 1..200, least in 1_u32..4) {
        let mut scribe = Scribe::with_history(seed);
        let zone = &zones()[scribe.chance.below(3)];
        let book = &scribe.book;
        let digest = Digest::of(book, zone);
        let span = Span::last_days(zone.day_of(now()), days);
        let baskets: Vec<BTreeSet<Id>> = standing(book)
            .into_iter()
            .filter(|(_, sale)| span.contains(zone.day_of(sale.at)))
            .map(|(_, sale)| sale.lines.iter().filter_map(|line| line.product).collect())
            .filter(|basket: &BTreeSet<Id>| !basket.is_empty())
            .collect();
        let with = |ids: &[Id]| {
            let has_all = |basket: &&BTreeSet<Id>| ids.iter().all(|id| basket.contains(id));
            baskets.iter().filter(has_all).count() as f64
        };
        let all = baskets.len() as f64;
        let found = in_turns(&digest, |slices| pairs(slices, &digest, span, least));
        prop_assert!(found.is_sorted_by(|a, b| a.surely() >= b.surely()));
        let mut told = BTreeMap::new();
        for pair in found.iter() {
            let (one, other, both) = (with(&[pair.one]), with(&[pair.other]), with(&[pair.one, pair.other]));
            prop_assert!((pair.support() - both / all).abs() < 1e-12);
            prop_assert!((pair.confidence() - both / one).abs() < 1e-12);
            prop_assert!((pair.turned().confidence() - both / other).abs() < 1e-12);
            prop_assert!((pair.lift() - (both / all) / ((one / all) * (other / all))).abs() < 1e-9);
            prop_assert!((pair.surely() - (both - 1.96 * both.sqrt() - one * other / all)).abs() < 1e-9);
            told.insert((pair.one.min(pair.other), pair.one.max(pair.other)), pair.both);
        }
        for one in products(book) {
            for other in products(book).into_iter().filter(|other| one < *other) {
                let both = with(&[one, other]) as u32;
                prop_assert_eq!(told.get(&(one, other)).copied().unwrap_or(0), if both < least { 0 } else { both });
            }
            let mut mine: Vec<_> = found.iter().filter(|pair| pair.one == one || pair.other == one)
                .map(|pair| if pair.one == one { *pair } else { pair.turned() }).collect();
            let mut asked = in_turns(&digest, |slices| sold_with(slices, &digest, span, one, least));
            prop_assert!(asked.is_sorted_by(|a, b| a.surely() >= b.surely()));
            mine.sort_by_key(|pair| pair.other);
            asked.sort_by_key(|pair| pair.other);
            prop_assert_eq!(asked, mine);
        }
    }
}
