//! Sales at a glance against the entries.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::domain::Day;
use crate::insight::digest::Digest;
use crate::insight::overview::{
    CategoryPart, Overview, Part, by_category, by_payment, by_seller, overview, overview_in,
    people, receipts, series, series_in,
};
use crate::insight::slices::tests::in_turns;
use crate::insight::{DayTotal, Span, Step};

/// The sales that stand, each with its place.
pub(super) fn standing(book: &Book) -> Vec<(u32, &Sale)> {
    let sales = (0..).zip(book.ledger().sales().rows());
    sales.filter(|(_, sale)| !is_void(book, sale.id)).collect()
}

/// The day of a customer's first purchase that stands.
pub(super) fn first_day(book: &Book, zone: &Zone, customer: Id) -> Option<Day> {
    let sales = plain_sales(book, customer).into_iter();
    sales.map(|sale| zone.day_of(sale.at)).min()
}

fn plain(book: &Book, zone: &Zone, span: Span, is_meant: impl Fn(&Sale) -> bool) -> Overview {
    let mut own = Overview::default();
    let mut profit: Option<i64> = None;
    let (mut new, mut returning) = (BTreeSet::new(), BTreeSet::new());
    for (_, sale) in standing(book)
        .into_iter()
        .filter(|(_, sale)| is_meant(sale))
    {
        if span.contains(zone.day_of(sale.at)) {
            own.total.receipts += 1;
            own.total.sold = own.total.sold + sale.total();
            let owner = plain_owner(book, sale);
            if let Some(owner) = owner {
                own.known_receipts += 1;
                own.known_sold = own.known_sold + sale.total();
                let is_new = first_day(book, zone, owner).unwrap() >= span.from;
                if is_new { &mut new } else { &mut returning }.insert(owner);
            }
            for line in &sale.lines {
                own.items_milli += line.quantity_milli;
                if let Some(cost) = line.cost() {
                    own.costed = own.costed + line.net();
                    profit = Some(profit.unwrap_or(0) + line.net().0 - cost.0);
                } else {
                    own.total.is_cost_missing = true;
                }
            }
        }
        for back in plain_returns(book, sale) {
            if !span.contains(zone.day_of(back.at)) {
                continue;
            }
            own.total.returned = own.total.returned + back.total();
            for line in &back.lines {
                let sold = &sale.lines[line.line as usize];
                if let Some(cost) = sold.unit_cost {
                    let cost = cost.times_milli(line.quantity_milli);
                    own.costed = own.costed - line.amount;
                    profit = Some(profit.unwrap_or(0) - line.amount.0 + cost.0);
                }
            }
        }
    }
    own.total.profit = profit.map(Money);
    own.new_customers = new.len() as u32;
    own.returning_customers = returning.len() as u32;
    own
}

fn ids(book: &Book, places: &[u32]) -> BTreeSet<Id> {
    let sales = places.iter().map(|place| book.ledger().sales().at(*place));
    sales.map(|sale| sale.id).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(32) })]

    #[test]
    fn an_overview_agrees_with_the_entries(seed in any::<u64>(), away in 0..200, days in 1..200) {
        let mut scribe = Scribe::with_history(seed);
        let zone = &zones()[scribe.chance.below(3)];
        let book = &scribe.book;
        let digest = Digest::of(book, zone);
        let to = Day(zone.day_of(now()).0 - away);
        let span = Span::last_days(to, days);
        let whole = overview(&digest, span);
        prop_assert_eq!(whole, plain(book, zone, span, |_| true));
        for (part, count) in [
            (Part::NewCustomers, whole.new_customers),
            (Part::ReturningCustomers, whole.returning_customers),
            (Part::Known, whole.customers()),
        ] {
            let behind = people(&digest, book, span, &part);
            prop_assert_eq!(behind.len() as u32, count);
            prop_assert_eq!(behind.iter().collect::<BTreeSet<_>>().len(), behind.len());
        }
        let compared = in_turns(&digest, |slices| slices.compared(span, |span| overview_in(slices, &digest, span)));
        prop_assert_eq!(compared.before, plain(book, zone, span.before(), |_| true));
        prop_assert_eq!(compared.year_before, plain(book, zone, span.year_before(), |_| true));

        for step in Step::ALL {
            let told = series(&digest, span, step);
            let turned = in_turns(&digest, |slices| series_in(slices, &digest, span, step));
            prop_assert_eq!(&told, &turned);
            let mut sum = DayTotal::default();
            for (start, own) in &told {
                let end = Day(step.next(*start).0 - 1);
                let piece = Span::new((*start).max(span.from), end.min(span.to));
                prop_assert_eq!(*own, plain(book, zone, piece, |_| true));
                sum.add(&own.total);
            }
            prop_assert!(told.windows(2).all(|pair| step.next(pair[0].0) == pair[1].0));
            prop_assert_eq!(sum, whole.total);
        }

        let mut by_each = BTreeMap::new();
        for (seller, own) in in_turns(&digest, |slices| by_seller(slices, &digest, span)) {
            prop_assert_eq!(own, plain(book, zone, span, |sale| sale.seller == seller));
            by_each.insert(seller, own.total.receipts);
            let opened = receipts(&digest, book, span, &Part::Seller(seller));
            prop_assert_eq!(opened.len() as u32, own.total.receipts);
        }
        prop_assert_eq!(by_each.values().sum::<u32>(), whole.total.receipts);
    }

    #[test]
    fn parts_agree_with_the_entries(seed in any::<u64>(), away in 0..200, days in 1..200) {
        let mut scribe = Scribe::with_history(seed);
        let zone = &zones()[scribe.chance.below(3)];
        let book = &scribe.book;
        let digest = Digest::of(book, zone);
        let span = Span::last_days(Day(zone.day_of(now()).0 - away), days);
        let whole = overview(&digest, span);
        let within = |at: Moment| span.contains(zone.day_of(at));

        let mut methods: BTreeMap<TenderMethod, (i64, i64)> = BTreeMap::new();
        let mut categories: BTreeMap<&str, (i64, i64, BTreeSet<Id>)> = BTreeMap::new();
        let category = |line: &SaleLine| {
            let product = line.product.and_then(|id| book.products().get(id));
            product.map_or("", |product| product.category.as_str())
        };
        for (_, sale) in standing(book) {
            for line in sale.lines.iter().filter(|_| within(sale.at)) {
                let own = categories.entry(category(line)).or_default();
                own.0 += line.quantity_milli;
                own.1 += line.net().0;
                own.2.insert(sale.id);
            }
            for tender in sale.tenders.iter().filter(|_| within(sale.at)) {
                methods.entry(tender.method.clone()).or_default().0 += tender.amount.0;
            }
            for back in plain_returns(book, sale).into_iter().filter(|back| within(back.at)) {
                for tender in &back.tenders {
                    methods.entry(tender.method.clone()).or_default().1 += tender.amount.0;
                }
                for line in &back.lines {
                    let own = categories.entry(category(&sale.lines[line.line as usize])).or_default();
                    own.0 -= line.quantity_milli;
                    own.1 -= line.amount.0;
                }
            }
        }
        methods.retain(|_, amounts| *amounts != (0, 0));
        let paid = in_turns(&digest, |slices| by_payment(slices, &digest, span)).into_iter();
        let paid: BTreeMap<_, _> = paid
            .inspect(|part| {
                let opened = receipts(&digest, book, span, &Part::Payment(part.method.clone()));
                assert_eq!(opened.len() as u32, part.receipts);
            })
            .map(|part| (part.method, (part.received.0, part.refunded.0)))
            .collect();
        prop_assert_eq!(paid, methods);

        let told = in_turns(&digest, |slices| by_category(slices, &digest, book, span));
        prop_assert!(told.is_sorted_by_key(|part| std::cmp::Reverse(part.sales)));
        let profit: Option<Money> = told.iter().filter_map(|part| part.profit).reduce(|sum, own| sum + own);
        prop_assert_eq!(profit, whole.total.profit);
        let costed: Money = told.iter().map(|part| part.costed).sum();
        prop_assert_eq!(costed, whole.costed);
        categories.retain(|_, own| (own.0, own.1) != (0, 0) || !own.2.is_empty());
        prop_assert_eq!(told.len(), categories.len());
        for CategoryPart { category, receipts: count, quantity_milli, sales, .. } in told {
            let (milli, net, sold) = &categories[category.as_str()];
            prop_assert_eq!((quantity_milli, sales.0, count as usize), (*milli, *net, sold.len()));
            let opened = receipts(&digest, book, span, &Part::Category(category));
            prop_assert_eq!(&ids(book, &opened), sold);
        }

        let opened = |part| receipts(&digest, book, span, &part);
        prop_assert_eq!(opened(Part::All).len() as u32, whole.total.receipts);
        prop_assert_eq!(opened(Part::Known).len() as u32, whole.known_receipts);
        prop_assert!(whole.total.returned.is_zero() || !opened(Part::Returned).is_empty());
        prop_assert_eq!(opened(Part::Unknown).len() as u32, whole.total.receipts - whole.known_receipts);
        let people = |part| {
            let owners = opened(part).into_iter().filter_map(|place| book.ledger().owner_at(place));
            owners.collect::<BTreeSet<Id>>().len() as u32
        };
        prop_assert_eq!(people(Part::NewCustomers), whole.new_customers);
        prop_assert_eq!(people(Part::ReturningCustomers), whole.returning_customers);
    }
}
