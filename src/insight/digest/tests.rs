use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::domain::change::Record;
use crate::domain::entry::Entry;
use crate::domain::{Book, DeviceId, Id, Moment, Opening, Sale, Stamp, Zone};
use crate::insight::reference::{Scribe, zones};

/// Everything a digest says, whatever numbers it gave.
fn told(digest: &Digest) -> impl PartialEq + std::fmt::Debug + use<> {
    let sales = (0..digest.len()).map(|place| {
        let own = &digest.sales;
        let lines = digest.lines_of(place).map(|line| {
            let product = digest.products.id(digest.lines.product[line]);
            let (net, cost) = (digest.lines.net[line], digest.lines.cost[line]);
            (product, digest.lines.quantity_milli[line], net, cost)
        });
        let tenders = digest.tenders_of(place).map(|tender| {
            let method = &digest.methods[digest.tenders.method[tender] as usize];
            (method.clone(), digest.tenders.amount[tender])
        });
        let whose = digest.customers.id(own.owner[place]);
        let amounts = [
            own.total[place],
            own.net[place],
            own.profit[place],
            own.kept_profit[place],
            own.costed[place],
            own.items_milli[place],
        ];
        (
            (own.day[place], whose, digest.sellers.id(own.seller[place])),
            (amounts, own.flags[place]),
            (lines.collect::<Vec<_>>(), tenders.collect::<Vec<_>>()),
        )
    });
    let backs = (0..digest.backs.day.len()).map(|back| {
        let own = &digest.backs;
        let amounts = [own.quantity_milli[back], own.amount[back], own.cost[back]];
        let places = (own.sale[back], own.line[back]);
        (own.day[back], places, amounts, own.stands[back])
    });
    let refunds = (0..digest.refunds.day.len()).map(|refund| {
        let own = &digest.refunds;
        let method = digest.methods[own.method[refund] as usize].clone();
        let sale = (own.sale[refund], own.stands[refund]);
        (own.day[refund], sale, method, own.amount[refund])
    });
    let openings = digest.openings.iter();
    let openings = openings.map(|(customer, day)| (digest.customers.id(*customer), *day));
    (
        sales.collect::<Vec<_>>(),
        backs.collect::<Vec<_>>(),
        refunds.collect::<Vec<_>>(),
        digest.order.clone(),
        openings.collect::<BTreeSet<_>>(),
    )
}

fn take_in(book: &mut Book, entry: &Entry) {
    book.put(Record::Entry(entry.clone()));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn grown_is_built_anew(seed in any::<u64>(), is_shuffled in any::<bool>(), repeats in any::<bool>()) {
        let mut scribe = Scribe::with_history(seed);
        let mut entries = std::mem::take(&mut scribe.entries);
        if let Some(Entry::Sale(sale)) = entries.iter().find(|entry| matches!(entry, Entry::Sale(_))).cloned() {
            let customer = sale.customer.unwrap_or_default();
            entries.push(Opening { id: Id(77), customer, stamp: Stamp::new(1, 999, DeviceId(1)), ..Opening::default() }.into());
            // Another device wrote the same sale otherwise, and later.
            let mut other = Sale { stamp: Stamp::new(2, 0, DeviceId(2)), at: Moment(sale.at.0 - 90_000_000), ..sale };
            other.lines[0].quantity_milli += 1_000;
            entries.push(other.clone().into());
            other.stamp = Stamp::new(3, 0, DeviceId(2));
            other.lines.pop();
            entries.push(other.into());
        }
        if is_shuffled {
            for place in (1..entries.len()).rev() {
                entries.swap(place, scribe.chance.below(place + 1));
            }
        }
        let zone = &zones()[scribe.chance.below(3)];
        let mut book = Book::default();
        let mut digest = Digest::of(&book, zone);
        let mut rest = entries.as_slice();
        while !rest.is_empty() {
            let (came, later) = rest.split_at((1 + scribe.chance.below(9)).min(rest.len()));
            rest = later;
            for entry in came {
                take_in(&mut book, entry);
            }
            let again = came.iter().filter(|_| repeats);
            digest.refresh(&book, zone, again.chain(came));
            prop_assert!(told(&digest) == told(&Digest::of(&book, zone)));
        }
        // In turns, as in one go; and what comes afterwards is taken in as well.
        let mut turned = Digest::default();
        while !turned.grow(&book, zone, 1 + scribe.chance.below(40)) {}
        prop_assert!(told(&turned) == told(&digest));
        let last = entries.iter().rev().take(3);
        turned.refresh(&book, zone, last);
        prop_assert!(told(&turned) == told(&digest));
    }
}

#[test]
fn many_sales_put_between_others_are_in_order() {
    let zone = Zone::fixed(0);
    let sale = |number: i64, day: i64| {
        Entry::from(Sale {
            id: Id(number as u128 + 1),
            at: Moment(day * 86_400_000),
            ..Sale::default()
        })
    };
    let mut book = Book::default();
    take_in(&mut book, &sale(0, 500));
    let mut digest = Digest::of(&book, &zone);
    let came: Vec<Entry> = (1..200)
        .map(|number| sale(number, number * 7 % 100))
        .collect();
    for entry in &came {
        take_in(&mut book, entry);
    }
    digest.refresh(&book, &zone, &came);
    let days = digest.places(Span::new(Day(10), Day(600)));
    let days: Vec<Day> = days.map(|place| digest.sales.day[place]).collect();
    assert!(days.is_sorted() && days.len() == 181, "{}", days.len());
    assert_eq!(digest.span(), Some(Span::new(Day(0), Day(500))));
    assert_eq!(told(&digest), told(&Digest::of(&book, &zone)));
}

#[test]
fn a_customer_of_the_old_notebook_is_not_new() {
    let zone = Zone::fixed(0);
    let mut book = Book::default();
    for (id, customer, day) in [(1, 7, 30), (2, 8, 31)] {
        let at = Moment(day * 86_400_000);
        let customer = Some(Id(customer));
        take_in(
            &mut book,
            &Sale {
                id: Id(id),
                at,
                customer,
                ..Sale::default()
            }
            .into(),
        );
    }
    for (id, customer) in [(3, 7), (4, 9)] {
        let customer = Id(customer);
        take_in(
            &mut book,
            &Opening {
                id: Id(id),
                customer,
                ..Opening::default()
            }
            .into(),
        );
    }
    let digest = Digest::of(&book, &zone);
    // Who never bought since has no first day, whatever they did before.
    assert_eq!(digest.first_days(), [Some(Day(0)), Some(Day(31)), None]);
}
