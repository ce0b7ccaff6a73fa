//! What somebody will like, and the scorecard, against the entries.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::overview::standing;
use super::*;
use crate::domain::Day;
use crate::insight::Span;
use crate::insight::digest::Digest;
use crate::insight::liking::{Reason, liked};
use crate::insight::overview::overview;
use crate::insight::scorecard::{kept, last_month, score, score_in};
use crate::insight::slices::tests::in_turns;

type Basket = (Option<Id>, Day, BTreeSet<Id>);

fn baskets(book: &Book, zone: &Zone, span: Span) -> Vec<Basket> {
    let sales = standing(book).into_iter().map(|(_, sale)| {
        let products = sale.lines.iter().filter_map(|line| line.product);
        (
            plain_owner(book, sale),
            zone.day_of(sale.at),
            products.collect(),
        )
    });
    sales.filter(|(_, day, _)| span.contains(*day)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(32) })]

    #[test]
    fn reasons_are_true_and_add_up(seed in any::<u64>(), away in 0..60) {
        let mut scribe = Scribe::with_history(seed);
        let zone = &zones()[scribe.chance.below(3)];
        let book = &scribe.book;
        let today = Day(zone.day_of(now()).0 - away);
        let digest = Digest::of(book, zone);
        let ever = baskets(book, zone, Span::new(Day(i32::MIN), today));
        let year = baskets(book, zone, Span::last_days(today, 365));
        let year: Vec<_> = year.into_iter().filter(|own| !own.2.is_empty()).collect();
        let with = |ids: &[Id]| year.iter().filter(|own| ids.iter().all(|id| own.2.contains(id))).count() as f64;
        let mut tastes: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
        for (owner, _, products) in &ever {
            if let Some(owner) = owner {
                tastes.entry(*owner).or_default().extend(products);
            }
        }
        tastes.retain(|_, taste| !taste.is_empty());
        for (customer, _) in book.customers().iter() {
            let found = in_turns(&digest, |slices| liked(slices, &digest, book, customer, today, 100));
            let Some(taste) = tastes.get(&customer) else {
                prop_assert!(found.products.is_empty() && found.categories.is_empty());
                continue;
            };
            prop_assert!(found.products.is_sorted_by(|a, b| a.score >= b.score));
            // All of their own is there, with as many receipts as there are.
            let told: BTreeSet<Id> = found.products.iter().map(|own| own.product).collect();
            prop_assert!(taste.is_subset(&told));
            let likeness = |other: &BTreeSet<Id>| {
                let shared = taste.intersection(other).count();
                let is_like = shared > 0 && shared >= taste.len().min(2);
                is_like.then(|| shared as f64 / ((taste.len() * other.len()) as f64).sqrt())
            };
            let others: Vec<(f64, &BTreeSet<Id>)> = tastes.iter().filter(|(id, _)| **id != customer)
                .filter_map(|(_, other)| Some((likeness(other)?, other))).collect();
            let whole: f64 = others.iter().map(|(own, _)| own).sum();
            for own in &found.products {
                let mut score = 0.0;
                for reason in &own.reasons {
                    score += match reason {
                        Reason::Again { receipts, last } => {
                            let mine = ever.iter().filter(|sale| sale.0 == Some(customer) && sale.2.contains(&own.product));
                            let days: Vec<Day> = mine.map(|sale| sale.1).collect();
                            prop_assert_eq!(days.len() as u32, *receipts);
                            prop_assert_eq!(days.iter().max(), Some(last));
                            let n = f64::from(*receipts);
                            0.4 * n / (n + 2.0) * 0.5_f64.powf(f64::from(today.0 - last.0) / 182.0)
                        }
                        Reason::SoldWith { product, confidence, lift } => {
                            let both = with(&[*product, own.product]);
                            prop_assert!(both >= 3.0 && *lift > 1.0 && taste.contains(product));
                            prop_assert!((both / with(&[*product]) - confidence).abs() < 1e-9);
                            prop_assert!((confidence * year.len() as f64 / with(&[own.product]) - lift).abs() < 1e-9);
                            // No other of theirs makes it surer.
                            for other in taste.iter().filter(|other| **other != own.product && with(&[**other]) > 0.0) {
                                let both = with(&[*other, own.product]);
                                let surer = both / with(&[*other]) > confidence + 1e-9;
                                let is_attracted = both * year.len() as f64 > with(&[*other]) * with(&[own.product]);
                                let is_mine_lately = year.iter().any(|sale| sale.0 == Some(customer) && sale.2.contains(other));
                                prop_assert!(!(surer && is_attracted && both >= 3.0 && is_mine_lately));
                            }
                            0.3 * confidence
                        }
                        Reason::Similar { customers, of } => {
                            prop_assert_eq!(*of as usize, others.len());
                            let theirs = others.iter().filter(|(_, other)| other.contains(&own.product));
                            prop_assert_eq!(*customers as usize, theirs.clone().count());
                            0.3 * theirs.map(|(own, _)| own).sum::<f64>() / whole
                        }
                    };
                }
                let mine = ever.iter().filter(|sale| sale.0 == Some(customer) && sale.2.contains(&own.product));
                let passed = mine.map(|sale| sale.1).max().map_or(1.0, |last| {
                    let (mut days, mut count) = (0, 0);
                    for other in tastes.keys() {
                        let theirs = year.iter().filter(|sale| sale.0 == Some(*other) && sale.2.contains(&own.product));
                        let theirs: Vec<i32> = theirs.map(|sale| sale.1.0).collect();
                        days += theirs.iter().max().unwrap_or(&0) - theirs.iter().min().unwrap_or(&0);
                        count += theirs.len().saturating_sub(1);
                    }
                    let usual = if days > 0 { f64::from(days) / count as f64 } else { 365.0 };
                    (f64::from(today.0 - last.0) / usual).min(1.0)
                });
                prop_assert!((own.score - score * passed).abs() < 1e-9 && own.score <= 1.0);
            }
            let shares: f64 = found.categories.iter().map(|own| own.share).sum();
            prop_assert!(found.categories.is_empty() || (shares - 1.0).abs() < 1e-9);
            for own in found.categories {
                let is_of = |id: &Id| book.products().get(*id).is_some_and(|card| card.category == own.category);
                let mine = ever.iter().filter(|sale| sale.0 == Some(customer) && sale.2.iter().any(is_of));
                prop_assert_eq!(mine.count() as u32, own.receipts);
            }
        }
    }

    #[test]
    fn the_scorecard_agrees_with_the_entries(seed in any::<u64>(), away in 0..120, days in 1..90) {
        let mut scribe = Scribe::with_history(seed);
        let zone = &zones()[scribe.chance.below(3)];
        let book = &scribe.book;
        let today = Day(zone.day_of(now()).0 - away);
        let digest = Digest::of(book, zone);
        for span in [Span::last_days(today, days), last_month(today)] {
            let found = in_turns(&digest, |slices| score_in(slices, &digest, span));
            prop_assert_eq!(found, score(&digest, span));
            prop_assert_eq!(found.overview, overview(&digest, span));
            let who = |span| -> BTreeSet<Id> {
                baskets(book, zone, span).iter().filter_map(|own| own.0).collect()
            };
            let (before, now) = (who(span.before()), who(span));
            let stayed: BTreeSet<Id> = before.intersection(&now).copied().collect();
            let share = |part: usize, whole: usize| {
                (whole > 0).then(|| (10_000.0 * part as f64 / whole as f64).round() as i64)
            };
            prop_assert_eq!(found.kept_bp, share(stayed.len(), before.len()));
            prop_assert_eq!(kept(&digest, span, true).into_iter().collect::<BTreeSet<_>>(), stayed.clone());
            let gone: BTreeSet<Id> = before.difference(&stayed).copied().collect();
            prop_assert_eq!(kept(&digest, span, false).into_iter().collect::<BTreeSet<_>>(), gone);
            let visits = |customer: &Id| {
                let own = baskets(book, zone, span).into_iter().filter(|own| own.0 == Some(*customer));
                own.map(|own| own.1).collect::<BTreeSet<Day>>().len()
            };
            let again = now.iter().filter(|customer| visits(customer) > 1).count();
            prop_assert_eq!(found.repeat_bp, share(again, now.len()));
            prop_assert_eq!(found.per_customer.is_some(), !now.is_empty());
            prop_assert!(found.forecast_bp.is_none_or(|own| (0..=10_000).contains(&own)));
        }
    }
}
