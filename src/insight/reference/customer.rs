//! One customer: rhythm, taste, sums and feed.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::domain::Day;
use crate::insight::profile::summary;
use crate::insight::{
    Liking, Rhythm, ShopRhythm, SizeOf, Taste, Timeline, TimelineFilter, TimelineKind, Visits,
    timeline,
};

fn plain_median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let count = values.len();
    match count {
        0 => None,
        _ if count % 2 == 1 => Some(values[count / 2]),
        _ => Some(f64::midpoint(values[count / 2 - 1], values[count / 2])),
    }
}

fn plain_days(book: &Book, zone: &Zone, customer: Id) -> Vec<Day> {
    let days: BTreeSet<Day> = plain_sales(book, customer)
        .iter()
        .map(|sale| zone.day_of(sale.at))
        .collect();
    days.into_iter().collect()
}

fn plain_gap(days: &[Day]) -> Option<f64> {
    let gaps = days.windows(2).map(|pair| f64::from(pair[1].0 - pair[0].0));
    plain_median(gaps.collect())
}

fn plain_shop_gap(book: &Book, zone: &Zone) -> Option<f64> {
    let all: Vec<Vec<Day>> = book
        .customers()
        .iter()
        .map(|(id, _)| plain_days(book, zone, id))
        .collect();
    let gaps = |least: usize| {
        let regular = all.iter().filter(|days| days.len() >= least);
        plain_median(regular.filter_map(|days| plain_gap(days)).collect())
    };
    gaps(3).or_else(|| gaps(2))
}

#[test]
fn rhythm_is_what_the_rule_says() {
    let mut seen = BTreeSet::new();
    let mut check = |book: &Book, zone: &Zone| {
        let (shop, today) = (ShopRhythm::of(book, zone), zone.day_of(now()));
        assert_eq!(shop.usual_days(), plain_shop_gap(book, zone));
        for (id, _) in book.customers().iter() {
            let days = plain_days(book, zone, id);
            let own = plain_gap(&days).filter(|_| days.len() >= 3);
            let usual = own.or(plain_shop_gap(book, zone));
            let expected = match (days.last(), usual) {
                (None, _) => Rhythm::New,
                (Some(_), None) => Rhythm::OnTime,
                (Some(last), Some(usual)) => match f64::from(today.0 - last.0) / usual {
                    away if away > 3.0 => Rhythm::Lost,
                    away if away > 1.5 => Rhythm::Late,
                    _ => Rhythm::OnTime,
                },
            };
            let pace = shop.pace(id, today);
            assert_eq!(pace.rhythm, expected, "{days:?} {usual:?}");
            assert_eq!(pace.is_own, own.is_some());
            assert_eq!(
                pace.visits.map_or(0, |visits| visits.count as usize),
                days.len()
            );
            seen.insert(expected);
        }
    };
    for seed in 0..60 {
        let mut scribe = Scribe::new(seed);
        scribe.write_history();
        for zone in &zones() {
            check(&scribe.book, zone);
        }
    }
    assert_eq!(seen.len(), 4, "every verdict must have been met");
}

#[test]
fn a_refreshed_rhythm_is_as_a_new_one() {
    for seed in 200..230 {
        let mut scribe = Scribe::new(seed);
        scribe.write_history();
        let zone = Zone::fixed(300);
        let mut shop = ShopRhythm::of(&scribe.book, &zone);
        let customers: Vec<Id> = scribe.book.customers().iter().map(|(id, _)| id).collect();
        for _ in 0..5 {
            let sale = scribe.sale(&customers, &[]);
            let owner = sale.customer;
            scribe.enter(sale);
            shop.refresh(&scribe.book, &zone, owner);
            assert_eq!(shop, ShopRhythm::of(&scribe.book, &zone));
        }
    }
}

#[test]
fn several_sales_on_one_day_of_the_shop_are_one_visit() {
    let mut scribe = Scribe::new(1);
    let customer = scribe.id();
    scribe.put(
        Held::new(
            customer,
            Customer {
                given: "Lola".into(),
                ..Customer::default()
            },
        )
        .into(),
    );
    // In Tashkent 23:30 and 00:30 lie on two days, in UTC on one.
    for at in [
        "2026-11-01T18:30:00Z",
        "2026-11-01T19:30:00Z",
        "2026-11-01T20:00:00Z",
        "2026-11-11T10:00:00Z",
    ] {
        let sale = Sale {
            id: scribe.id(),
            customer: Some(customer),
            at: at.parse().unwrap(),
            ..Sale::default()
        };
        scribe.enter(sale);
    }
    let tashkent = Visits::of(&scribe.book, customer, &Zone::fixed(300)).unwrap();
    assert_eq!((tashkent.count, tashkent.gap_days), (3, Some(5.0)));
    let utc = Visits::of(&scribe.book, customer, &Zone::fixed(0)).unwrap();
    assert_eq!((utc.count, utc.own_days()), (2, None));
    let shop = ShopRhythm::of(&scribe.book, &Zone::fixed(300));
    let rhythm = |day: &str| shop.pace(customer, day.parse().unwrap()).rhythm;
    // Five days usual: late after 7.5, lost after 15.
    assert_eq!(rhythm("2026-11-18"), Rhythm::OnTime);
    assert_eq!(rhythm("2026-11-19"), Rhythm::Late);
    assert_eq!(rhythm("2026-11-26"), Rhythm::Late);
    assert_eq!(rhythm("2026-11-27"), Rhythm::Lost);
    assert_eq!(
        shop.pace(customer, Day(0)).expected.unwrap().to_string(),
        "2026-11-16"
    );
}
#[test]
fn taste_counts_what_was_kept() {
    for_random_books(|book, zone| {
        for (id, _) in book.customers().iter() {
            let mut colours: BTreeMap<String, i64> = BTreeMap::new();
            let mut sizes: BTreeMap<(String, String), i64> = BTreeMap::new();
            let mut fabrics: BTreeMap<String, i64> = BTreeMap::new();
            let mut products: BTreeMap<Id, i64> = BTreeMap::new();
            for sale in plain_sales(book, id) {
                for (place, line) in sale.lines.iter().enumerate() {
                    let kept = kept_milli(book, sale, place);
                    let Some(product) = line.product.filter(|_| kept > 0) else {
                        continue;
                    };
                    *products.entry(product).or_default() += kept;
                    let card = book.products().get(product).unwrap();
                    let variant = card
                        .variants
                        .iter()
                        .find(|variant| Some(variant.id) == line.variant);
                    let fabric = variant.map_or("", |variant| &variant.fabric);
                    let fabric = if fabric.is_empty() {
                        &card.fabric
                    } else {
                        fabric
                    };
                    *fabrics.entry(fabric.to_owned()).or_default() += kept;
                    if let Some(variant) = variant {
                        *colours
                            .entry(variant.colour.trim().to_lowercase())
                            .or_default() += kept;
                        let size = (card.category.to_lowercase(), variant.size.to_lowercase());
                        *sizes.entry(size).or_default() += kept;
                    }
                }
            }
            let taste = Taste::of(book, id, zone);
            let told = |likings: &[Liking<String>]| -> BTreeMap<String, i64> {
                let shares: i64 = likings.iter().map(|liking| liking.share_bp).sum();
                assert!(likings.is_empty() || (shares - 10_000).abs() <= likings.len() as i64);
                assert!(likings.is_sorted_by_key(|liking| -liking.quantity_milli));
                let pairs = likings
                    .iter()
                    .map(|liking| (liking.what.to_lowercase(), liking.quantity_milli));
                pairs.collect()
            };
            assert_eq!(told(&taste.colours), colours);
            assert_eq!(told(&taste.fabrics), fabrics);
            let told_products = taste
                .products
                .iter()
                .map(|liking| (liking.what, liking.quantity_milli));
            assert_eq!(told_products.collect::<BTreeMap<_, _>>(), products);
            let told_sizes = taste.sizes.iter().map(|liking| {
                let SizeOf { category, size } = &liking.what;
                (
                    (category.to_lowercase(), size.to_lowercase()),
                    liking.quantity_milli,
                )
            });
            assert_eq!(told_sizes.collect::<BTreeMap<_, _>>(), sizes);
            let weekdays: u32 = taste.weekdays.iter().sum();
            assert_eq!(weekdays as usize, plain_sales(book, id).len());
        }
    });
}

#[test]
fn the_summary_adds_up() {
    for_random_books(|book, zone| {
        let today = zone.day_of(now());
        for (id, _) in book.customers().iter() {
            let sales = plain_sales(book, id);
            let (mut spent, mut profit, mut owes) = (0, 0, 0);
            for sale in &sales {
                spent += sale.total().0;
                owes += sale
                    .tenders
                    .iter()
                    .filter(|t| t.method == TenderMethod::Credit)
                    .map(|t| t.amount.0)
                    .sum::<i64>();
                for line in &sale.lines {
                    profit += line.profit().map_or(0, |profit| profit.0);
                }
                for back in plain_returns(book, sale)
                    .iter()
                    .flat_map(|back| &back.lines)
                {
                    spent -= back.amount.0;
                    let cost = sale.lines[back.line as usize].unit_cost;
                    profit -= cost.map_or(0, |cost| {
                        back.amount.0 - cost.times_milli(back.quantity_milli).0
                    });
                }
            }
            let payments = book.ledger().payments().rows().iter();
            let payments =
                payments.filter(|payment| payment.customer == id && !is_void(book, payment.id));
            owes -= payments.map(|payment| payment.amount.0).sum::<i64>();
            let summary = summary(book, id, zone, today);
            let is_kept = |sale: &&&Sale| {
                let back = plain_returns(book, sale);
                let back = back.iter().flat_map(|back| &back.lines);
                let back: i64 = back.map(|line| line.amount.0).sum();
                back == 0 || back != sale.total().0
            };
            let kept = sales.iter().filter(is_kept).count();
            assert_eq!(summary.purchases as usize, kept);
            assert_eq!((summary.spent, summary.owes), (Money(spent), Money(owes)));
            assert_eq!(summary.profit.unwrap_or_default(), Money(profit));
            let last = sales.iter().map(|sale| zone.day_of(sale.at)).max();
            assert_eq!(summary.last, last);
        }
    });
}

#[test]
fn the_timeline_tells_everything_once_newest_first() {
    for_random_books(|book, zone| {
        for (id, _) in book.customers().iter() {
            let timeline = Timeline::of(book, id, zone);
            let items = timeline.items();
            assert!(items.is_sorted_by_key(|item| std::cmp::Reverse(item.at)));
            let keys: BTreeSet<_> = items.iter().map(timeline::Item::key).collect();
            assert_eq!(keys.len(), items.len());
            let standing = items
                .iter()
                .filter(|item| item.kind == TimelineKind::Sale && !item.is_void);
            assert_eq!(standing.count(), plain_sales(book, id).len());
            let counted: usize = TimelineKind::ALL
                .iter()
                .map(|kind| timeline.count(*kind))
                .sum();
            assert_eq!(counted, items.len());
            let only = TimelineFilter::only(&[TimelineKind::Return]);
            assert!(
                timeline
                    .filtered(only)
                    .all(|item| item.kind == TimelineKind::Return)
            );
            assert!(
                TimelineFilter::all()
                    .toggled(TimelineKind::Tie)
                    .toggled(TimelineKind::Tie)
                    .is_all()
            );
        }
    });
}
