//! The whole shop: what was sold, day by day, and the list of customers.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::domain::Day;
use crate::insight::customers::{count_rhythms, count_tags, customer_row, list_customers};
use crate::insight::products::buyers;
use crate::insight::profile::summary;
use crate::insight::receipts::{list_sales, total, total_days};
use crate::insight::{
    CustomerFilter, CustomerOrder, CustomerRow, Rhythm, SalesFilter, ShopRhythm, SoldSoFar,
};

/// Quantity, revenue, last sold.
type Count = (i64, i64, Option<Moment>);

#[test]
fn sold_so_far_and_days_agree_with_the_entries() {
    for_random_books(|book, zone| {
        let sold = SoldSoFar::of(book);
        let mut plain: BTreeMap<(Id, Option<Id>), Count> = BTreeMap::new();
        let mut days: BTreeMap<Day, (i64, i64, u32)> = BTreeMap::new();
        for sale in book
            .ledger()
            .sales()
            .rows()
            .iter()
            .filter(|sale| !is_void(book, sale.id))
        {
            let day = days.entry(zone.day_of(sale.at)).or_default();
            day.0 += sale.total().0;
            day.2 += 1;
            for back in plain_returns(book, sale) {
                days.entry(zone.day_of(back.at)).or_default().1 += back.total().0;
            }
            for (place, line) in sale.lines.iter().enumerate() {
                let back = plain_returns(book, sale)
                    .into_iter()
                    .flat_map(|back| &back.lines);
                let back: i64 = back
                    .filter(|back| back.line as usize == place)
                    .map(|back| back.amount.0)
                    .sum();
                let keys = line
                    .product
                    .into_iter()
                    .flat_map(|product| [(product, None), (product, line.variant)]);
                for key in keys.collect::<BTreeSet<_>>() {
                    let count = plain.entry(key).or_default();
                    count.0 += kept_milli(book, sale, place);
                    count.1 += line.net().0 - back;
                    count.2 = count.2.max(Some(sale.at));
                }
            }
        }
        for ((product, variant), (quantity_milli, revenue, last)) in plain {
            let found = variant.map_or_else(
                || sold.product(product),
                |variant| sold.variant(product, variant),
            );
            assert_eq!(
                (found.quantity_milli, found.revenue, found.last),
                (quantity_milli, Money(revenue), last)
            );
        }
        let middle = Day(zone.day_of(now()).0 - 60);
        let before = SoldSoFar::between(book, zone, None, Some(middle));
        let since = SoldSoFar::between(book, zone, Some(Day(middle.0 + 1)), None);
        for (product, _) in book.products().iter() {
            let whole = sold.product(product);
            let halves = (before.product(product), since.product(product));
            assert_eq!(
                halves.0.quantity_milli + halves.1.quantity_milli,
                whole.quantity_milli
            );
            assert_eq!(halves.0.revenue + halves.1.revenue, whole.revenue);
            let kept: i64 = buyers(book, product)
                .iter()
                .map(|buyer| buyer.quantity_milli)
                .sum();
            assert_eq!(kept, whole.quantity_milli);
        }
        let told = total_days(book, &SalesFilter::default(), zone);
        assert!(told.is_sorted_by(|a, b| a.0 > b.0));
        let told_days = told
            .iter()
            .map(|(day, total)| (*day, (total.sold.0, total.returned.0, total.receipts)));
        assert_eq!(told_days.collect::<BTreeMap<_, _>>(), days);
        let spent: i64 = book
            .customers()
            .iter()
            .map(|(id, _)| summary(book, id, zone, Day(0)).spent.0)
            .sum();
        let nobodys = SalesFilter {
            is_nobodys: true,
            ..SalesFilter::default()
        };
        let nobodys = total(&total_days(book, &nobodys, zone)).net().0;
        assert_eq!(total(&told).net().0, spent + nobodys);
    });
}

#[test]
fn sales_are_listed_newest_first_within_days_of_the_shop() {
    for_random_books(|book, zone| {
        let today = zone.day_of(now());
        let sales = book.ledger().sales();
        for (from, to, seller) in [(0, 0, None), (30, 3, None), (400, 0, Some(Id(1)))] {
            let filter = SalesFilter {
                from: Some(Day(today.0 - from)),
                to: Some(Day(today.0 - to)),
                seller,
                ..SalesFilter::default()
            };
            let listed = list_sales(book, &filter, zone);
            assert!(listed.is_sorted_by_key(|place| std::cmp::Reverse(sales.at(*place).at)));
            let found: BTreeSet<Id> = listed.iter().map(|place| sales.at(*place).id).collect();
            let expected = sales.rows().iter().filter(|sale| {
                let away = today.0 - zone.day_of(sale.at).0;
                (to..=from).contains(&away)
                    && seller.is_none_or(|seller| sale.seller == Some(seller))
            });
            assert_eq!(found, expected.map(|sale| sale.id).collect());
        }
        for (id, _) in book.customers().iter() {
            let filter = SalesFilter {
                customer: Some(id),
                is_standing_only: true,
                ..SalesFilter::default()
            };
            assert_eq!(
                list_sales(book, &filter, zone).len(),
                plain_sales(book, id).len()
            );
        }
    });
}

#[test]
fn the_list_is_filtered_and_sorted() {
    for_random_books(|book, zone| {
        let (shop, today) = (ShopRhythm::of(book, zone), zone.day_of(now()));
        let list = |filter: &CustomerFilter, order| {
            list_customers(book, &shop, today, filter, order, |_, card| {
                card.given.clone()
            })
        };
        let all = CustomerFilter::default();
        for order in CustomerOrder::ALL {
            let rows: Vec<CustomerRow> = list(&all, order)
                .into_iter()
                .map(|id| customer_row(book, &shop, today, id))
                .collect();
            assert_eq!(rows.len(), CUSTOMERS);
            assert!(match order {
                CustomerOrder::Spent => rows
                    .iter()
                    .filter(|row| row.purchases > 0)
                    .is_sorted_by_key(|row| -row.spent.0),
                CustomerOrder::LastVisit =>
                    rows.is_sorted_by_key(|row| std::cmp::Reverse(row.last_at)),
                CustomerOrder::Name =>
                    rows.is_sorted_by_key(|row| &book.customers().get(row.id).unwrap().given),
                CustomerOrder::Lateness =>
                    rows.is_sorted_by_key(|row| [3, 2, 0, 1][row.rhythm as usize]),
                CustomerOrder::Newest => true,
            });
        }
        let tagged = |is_any_tag| {
            let tags = vec!["a".to_owned(), "b".to_owned()];
            list(
                &CustomerFilter {
                    tags,
                    is_any_tag,
                    ..CustomerFilter::default()
                },
                CustomerOrder::Name,
            )
            .len()
        };
        assert_eq!((tagged(true), tagged(false)), (9, 4));
        let phoneless = CustomerFilter {
            has_phone: Some(false),
            ..CustomerFilter::default()
        };
        assert_eq!(list(&phoneless, CustomerOrder::Name).len(), 5);
        let counts = count_rhythms(book, &shop, today);
        for (rhythm, count) in Rhythm::ALL.into_iter().zip(counts) {
            let filter = CustomerFilter {
                rhythms: vec![rhythm],
                ..CustomerFilter::default()
            };
            assert_eq!(list(&filter, CustomerOrder::Spent).len(), count as usize);
        }
        assert_eq!(count_tags(book), [("a".to_owned(), 9), ("b".to_owned(), 4)]);
    });
}
