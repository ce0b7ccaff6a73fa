//! Who matters, who comes again and who stays away, against the entries.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::overview::first_day;
use super::*;
use crate::domain::Day;
use crate::insight::abc::{Abc, classify_customers};
use crate::insight::cohorts::{cohort_customers, cohorts};
use crate::insight::digest::Digest;
use crate::insight::habit::{Gaps, gap_customers, habit, repeat_customers};
use crate::insight::patrons::{Patron, PatronOrder, away, patrons, referrers, sources};
use crate::insight::rfm::{Rfm, RfmGroup};
use crate::insight::slices::tests::in_turns;
use crate::insight::span::month_number;
use crate::insight::{Rhythm, ShopRhythm, Span};

const ALWAYS: Day = Day(i32::MIN);

/// Day, what was spent, what was earned of every standing sale of a customer.
fn told(book: &Book, zone: &Zone, customer: Id, span: Span) -> Vec<(Day, i64, Option<i64>)> {
    let sales = plain_sales(book, customer).into_iter();
    let sales = sales.map(|sale| {
        let returns = plain_returns(book, sale);
        let backs = || returns.iter().flat_map(|back| &back.lines);
        let back: i64 = backs().map(|line| line.amount.0).sum();
        let profits = sale.lines.iter().filter_map(SaleLine::profit);
        let profit = profits.reduce(|sum, own| sum + own).map(|profit| {
            let lost = backs().filter_map(|line| {
                let cost = sale.lines[line.line as usize].unit_cost?;
                Some(line.amount.0 - cost.times_milli(line.quantity_milli).0)
            });
            profit.0 - lost.sum::<i64>()
        });
        (zone.day_of(sale.at), sale.total().0 - back, profit)
    });
    let mut sales: Vec<_> = sales.filter(|(day, ..)| span.contains(*day)).collect();
    sales.sort_by_key(|(day, ..)| *day);
    sales
}

fn visits(book: &Book, zone: &Zone, customer: Id, span: Span) -> Vec<Day> {
    let days: BTreeSet<Day> = told(book, zone, customer, span)
        .iter()
        .map(|own| own.0)
        .collect();
    days.into_iter().collect()
}

fn customers(book: &Book) -> Vec<Id> {
    book.customers().iter().map(|(id, _)| id).collect()
}

/// Scores as the definition says, value by value.
fn score(values: &[i64], value: i64) -> u8 {
    let below = values.iter().filter(|other| **other < value).count();
    (1..=5)
        .rev()
        .find(|score| (score - 1) * values.len() <= 5 * below)
        .unwrap() as u8
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(32) })]

    #[test]
    fn recency_frequency_money(seed in any::<u64>(), away_days in 0..120, days in 1..200) {
        let mut scribe = Scribe::with_history(seed);
        let zone = &zones()[scribe.chance.below(3)];
        let book = &scribe.book;
        let today = Day(zone.day_of(now()).0 - away_days);
        let window = Span::last_days(today, days);
        let digest = Digest::of(book, zone);
        let rfm = in_turns(&digest, |slices| Rfm::of(slices, &digest, book, today, days));
        let mut plain = Vec::new();
        let mut lost = BTreeSet::new();
        for customer in customers(book) {
            let own = told(book, zone, customer, window);
            let all = told(book, zone, customer, Span::new(ALWAYS, today));
            if let Some(last) = own.last() {
                let spent: i64 = own.iter().map(|sale| sale.1).sum();
                plain.push((customer, last.0.0 - today.0, own.len() as i64, spent));
            } else if !all.is_empty() {
                lost.insert(customer);
            }
        }
        prop_assert_eq!(rfm.lost.iter().map(|row| row.customer).collect::<BTreeSet<_>>(), lost);
        prop_assert_eq!(rfm.rows.len(), plain.len());
        let column = |pick: fn(&(Id, i32, i64, i64)) -> i64| plain.iter().map(pick).collect::<Vec<i64>>();
        let (recencies, frequencies) = (column(|own| own.1.into()), column(|own| own.2));
        let moneys = column(|own| own.3);
        for row in &rfm.rows {
            let own = plain.iter().find(|own| own.0 == row.customer).unwrap();
            prop_assert_eq!((-row.days_since, i64::from(row.purchases), row.spent.0), (own.1, own.2, own.3));
            prop_assert_eq!(row.recency, score(&recencies, own.1.into()));
            prop_assert_eq!(row.frequency, score(&frequencies, own.2));
            prop_assert_eq!(row.money, score(&moneys, own.3));
        }
        let groups = rfm.groups();
        prop_assert_eq!(groups.iter().map(|own| own.customers as usize).sum::<usize>(), plain.len() + rfm.lost.len());
        for own in groups {
            prop_assert_eq!(rfm.customers(own.group).len(), own.customers as usize);
            if own.group != RfmGroup::Lost {
                let rows = rfm.rows.iter().filter(|row| row.group() == own.group);
                prop_assert_eq!(own.spent, rows.map(|row| row.spent).sum());
            }
        }
        let placed: u32 = rfm.grid().iter().flatten().sum();
        prop_assert_eq!(placed as usize, rfm.rows.len());
    }

    #[test]
    fn cohorts_and_retention(seed in any::<u64>(), away_days in 0..120, count in 1_usize..9) {
        let mut scribe = Scribe::with_history(seed);
        let zone = &zones()[scribe.chance.below(3)];
        let book = &scribe.book;
        let today = Day(zone.day_of(now()).0 - away_days);
        let digest = Digest::of(book, zone);
        let found = in_turns(&digest, |slices| cohorts(slices, &digest, today, count));
        prop_assert_eq!(found.len(), count);
        for (place, cohort) in found.iter().enumerate() {
            let month = month_number(cohort.month);
            prop_assert_eq!(month, month_number(today) - (count - 1 - place) as i32);
            prop_assert_eq!(cohort.ages.len(), count - place);
            let joined = |id: &Id| first_day(book, zone, *id).is_some_and(|day| month_number(day) == month);
            let members: Vec<Id> = customers(book).into_iter().filter(joined).collect();
            prop_assert_eq!(cohort.customers as usize, members.len());
            for (age, own) in (0..).zip(&cohort.ages) {
                let mut sales = 0;
                let mut active = BTreeSet::new();
                for customer in &members {
                    for (day, spent, _) in told(book, zone, *customer, Span::new(ALWAYS, today)) {
                        if month_number(day) == month + age as i32 {
                            sales += spent;
                            active.insert(*customer);
                        }
                    }
                }
                prop_assert_eq!((own.active as usize, own.sales.0), (active.len(), sales));
                if month + (age as i32) < month_number(today) {
                    let opened = cohort_customers(&digest, cohort.month, age);
                    prop_assert_eq!(opened.into_iter().collect::<BTreeSet<_>>(), active);
                }
            }
        }
    }

    #[test]
    fn coming_again(seed in any::<u64>(), away_days in 0..120, days in 1..200) {
        let mut scribe = Scribe::with_history(seed);
        let zone = &zones()[scribe.chance.below(3)];
        let book = &scribe.book;
        let span = Span::last_days(Day(zone.day_of(now()).0 - away_days), days);
        let digest = Digest::of(book, zone);
        let found = in_turns(&digest, |slices| habit(slices, &digest, span));
        let (mut once, mut again, mut gaps) = (0, 0, Vec::new());
        let (mut returned, mut after_any, mut after_months) = <(Vec<_>, Vec<_>, Vec<_>)>::default();
        for customer in customers(book) {
            let within = visits(book, zone, customer, span).len();
            once += u32::from(within > 0);
            again += u32::from(within > 1);
            let all = visits(book, zone, customer, Span::new(ALWAYS, span.to));
            let pairs = all.windows(2).filter(|pair| span.contains(pair[1]));
            let own: Vec<i32> = pairs.map(|pair| pair[1].0 - pair[0].0).collect();
            returned.extend((within > 1).then_some(customer));
            after_any.extend((!own.is_empty()).then_some(customer));
            after_months.extend(own.iter().any(|gap| (15..=30).contains(gap)).then_some(customer));
            gaps.extend(own);
        }
        let sorted = |mut ids: Vec<Id>| {
            ids.sort_unstable();
            ids
        };
        prop_assert_eq!(sorted(repeat_customers(&digest, span)), sorted(returned));
        prop_assert_eq!(sorted(gap_customers(&digest, span, None)), sorted(after_any));
        prop_assert_eq!((found.customers, found.repeat_customers), (once, again));
        prop_assert_eq!(found.gaps.count as usize, gaps.len());
        prop_assert_eq!(found.gaps.bars.iter().sum::<u32>() as usize, gaps.len());
        if let Some(median) = found.gaps.median {
            let not_longer = gaps.iter().filter(|gap| **gap <= median).count();
            let shorter = gaps.iter().filter(|gap| **gap < median).count();
            prop_assert!(2 * not_longer >= gaps.len() && 2 * shorter < gaps.len());
            let mean = f64::from(gaps.iter().sum::<i32>()) / gaps.len() as f64;
            prop_assert!((found.gaps.mean.unwrap() - mean).abs() < 1e-9);
            let upper = found.gaps.upper_quartile.unwrap();
            prop_assert!(4 * gaps.iter().filter(|gap| **gap <= upper).count() >= 3 * gaps.len());
            prop_assert!(4 * gaps.iter().filter(|gap| **gap < upper).count() < 3 * gaps.len());
        }
        let months = gaps.iter().filter(|gap| (15..=30).contains(*gap)).count();
        let bar = Gaps::BARS.iter().position(|longest| *longest == 30).unwrap();
        prop_assert_eq!(found.gaps.bars[bar] as usize, months);
        prop_assert_eq!(sorted(gap_customers(&digest, span, Some(bar))), sorted(after_months));
    }

    #[test]
    fn who_brings_most_and_who_stays_away(seed in any::<u64>(), away_days in 0..120, days in 1..200) {
        let mut scribe = Scribe::with_history(seed);
        let zone = &zones()[scribe.chance.below(3)];
        let book = &scribe.book;
        let today = Day(zone.day_of(now()).0 - away_days);
        let span = Span::last_days(today, days);
        let digest = Digest::of(book, zone);
        let mut expected = BTreeMap::new();
        for customer in customers(book) {
            let own = told(book, zone, customer, span);
            let before: i64 = told(book, zone, customer, span.before()).iter().map(|sale| sale.1).sum();
            if !own.is_empty() {
                let profit = own.iter().filter_map(|sale| sale.2).reduce(|sum, own| sum + own);
                let spent: i64 = own.iter().map(|sale| sale.1).sum();
                expected.insert(customer, (own.len() as u32, spent, profit, before));
            }
        }
        for by in [PatronOrder::Sales, PatronOrder::Profit, PatronOrder::Receipts] {
            let found = in_turns(&digest, |slices| patrons(slices, &digest, book, span, by));
            let main = |own: &Patron| match by {
                PatronOrder::Sales => Some(own.sales.0),
                PatronOrder::Profit => own.profit.map(|profit| profit.0),
                PatronOrder::Receipts => Some(i64::from(own.receipts)),
            };
            let is_sorted = found.is_sorted_by(|a, b| main(a) >= main(b));
            prop_assert!(is_sorted);
            let found: BTreeMap<Id, _> = found.iter().map(|own| {
                let profit = own.profit.map(|profit| profit.0);
                (own.customer, (own.receipts, own.sales.0, profit, own.before.0))
            }).collect();
            prop_assert_eq!(&found, &expected);
        }
        let classed = in_turns(&digest, |slices| classify_customers(slices, &digest, book, span));
        prop_assert_eq!(classed.len(), expected.len());
        let total: i64 = classed.iter().map(|own| own.value).sum();
        for (place, own) in classed.iter().enumerate() {
            let before: i64 = classed[..place].iter().map(|own| own.value).sum();
            let is_tied = place > 0 && classed[place - 1].value == own.value;
            prop_assert!(is_tied || (own.abc == Abc::A) == (own.value > 0 && before * 5 < total * 4));
        }

        let shop = ShopRhythm::of(book, zone);
        let found = in_turns(&digest, |slices| away(slices, &digest, book, &shop, today));
        prop_assert!(found.is_sorted_by_key(|own| std::cmp::Reverse(own.monthly)));
        let known = |customer: &Id| !told(book, zone, *customer, Span::new(ALWAYS, today)).is_empty();
        let is_away = |customer: &Id| matches!(shop.pace(*customer, today).rhythm, Rhythm::Late | Rhythm::Lost);
        let expected: BTreeSet<Id> = customers(book).into_iter().filter(known).filter(is_away).collect();
        prop_assert_eq!(found.iter().map(|own| own.customer).collect::<BTreeSet<_>>(), expected);
    }

    #[test]
    fn where_customers_come_from(seed in any::<u64>(), days in 1..200) {
        let mut scribe = Scribe::with_history(seed);
        let zone = &zones()[scribe.chance.below(3)];
        let ids = customers(&scribe.book);
        for (place, id) in ids.iter().enumerate() {
            let mut fields = crate::domain::Fields::new();
            fields.insert("source".into(), ["street", " street ", "friends", ""][place % 4].into());
            fields.insert("referred_by".into(), ids[place / 3].to_string().into());
            let mut stamps = crate::domain::stamp::FieldStamps::default();
            for name in fields.keys() {
                stamps.set(name, Stamp::new(2, 0, DeviceId(1)));
            }
            scribe.book.edit(&crate::domain::Kind::Customer, *id, &fields, &stamps);
        }
        let book = &scribe.book;
        let span = Span::last_days(zone.day_of(now()), days);
        let digest = Digest::of(book, zone);
        let spent = |id: Id| told(book, zone, id, span).iter().map(|sale| sale.1).sum::<i64>();
        for found in in_turns(&digest, |slices| sources(slices, &digest, book, span)) {
            let is_theirs = |id: &Id| book.customers().get(*id).unwrap().source.trim() == found.source;
            let theirs: Vec<Id> = ids.iter().copied().filter(is_theirs).collect();
            prop_assert_eq!(found.customers as usize, theirs.len());
            prop_assert_eq!(found.sales.0, theirs.iter().map(|id| spent(*id)).sum::<i64>());
            let buyers = theirs.iter().filter(|id| !told(book, zone, **id, span).is_empty());
            prop_assert_eq!(found.buyers as usize, buyers.count());
            let is_new = |id: &&Id| first_day(book, zone, **id).is_some_and(|day| span.contains(day));
            prop_assert_eq!(found.new_customers as usize, theirs.iter().filter(is_new).count());
        }
        let found = in_turns(&digest, |slices| referrers(slices, &digest, book, span));
        // The first sent themselves, which does not count.
        prop_assert_eq!(found.iter().map(|own| own.sent as usize).sum::<usize>(), ids.len() - 1);
        for own in found {
            let sent = ids.iter().enumerate().filter(|(place, id)| ids[place / 3] == own.customer && **id != own.customer);
            let sent: Vec<Id> = sent.map(|(_, id)| *id).collect();
            prop_assert_eq!(own.sales.0, sent.iter().map(|id| spent(*id)).sum::<i64>());
            let buyers = sent.iter().filter(|id| first_day(book, zone, **id).is_some());
            prop_assert_eq!(own.buyers as usize, buyers.count());
        }
    }
}
