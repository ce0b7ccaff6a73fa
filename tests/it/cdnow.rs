//! Real purchases of a real shop: the public CDNOW sample, turned into a backup as another
//! program would write it, without stamps.
//!
//! `UPDATE_FIXTURES=1 cargo test --test it cdnow` writes the fixture anew.

use std::collections::BTreeSet;
use std::fmt::Write;

use daftar::domain::decide::Circumstances;
use daftar::domain::{Book, DeviceId, Id, Kind, Moment, Money, Stamp, Zone};
use daftar::format::backup::{self, Choices};

use super::fixtures;

const NOW_MS: i64 = 1_790_000_000_000;

/// One line of the sample.
struct Purchase<'a> {
    customer: &'a str,
    date: &'a str,
    count: i64,
    cents: i64,
}

fn purchases(sample: &str) -> Vec<Purchase<'_>> {
    let lines = sample.lines().map(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let [customer, _, date, count, dollars] = fields[..] else {
            panic!("a line of the sample: {line}");
        };
        let (whole, cents) = dollars.split_once('.').unwrap();
        assert_eq!(cents.len(), 2);
        Purchase {
            customer,
            date,
            count: count.parse().unwrap(),
            cents: whole.parse::<i64>().unwrap() * 100 + cents.parse::<i64>().unwrap(),
        }
    });
    lines.collect()
}

/// The sample as a backup. The price of one is rounded up; a discount makes it exact.
fn convert(sample: &str) -> String {
    let purchases = purchases(sample);
    let customers: BTreeSet<&str> = purchases.iter().map(|purchase| purchase.customer).collect();
    let mut out = format!(
        "{{\"format\":\"daftar\",\"version\":1,\"min_reader\":1,\"shop\":\"cdnow\",\"shop_name\":\"CDNOW\",\
         \"device\":\"CDNOW converter\",\"counts\":{{\"shop\":1,\"customer\":{},\"sale\":{}}},\n\"records\":[\n",
        customers.len(),
        purchases.len()
    );
    out.push_str(
        "{\"kind\":\"shop\",\"id\":\"cdnow\",\"name\":\"CDNOW\",\"country\":\"US\",\"currency\":\"USD\",\
         \"currency_digits\":2,\"time_zone\":\"America/New_York\",\"language\":\"en\"}",
    );
    for customer in customers {
        write!(
            out,
            ",\n{{\"kind\":\"customer\",\"id\":\"cdnow-{customer}\",\"given\":\"Customer {customer}\",\
             \"card_number\":\"{customer}\"}}"
        )
        .unwrap();
    }
    let mut number = 0;
    let mut last = "";
    for Purchase {
        customer,
        date,
        count,
        cents,
    } in purchases
    {
        number = if customer == last { number + 1 } else { 1 };
        last = customer;
        let (year, month, day) = (&date[..4], &date[4..6], &date[6..]);
        let unit_price = (cents + count - 1) / count;
        let discount = unit_price * count - cents;
        write!(
            out,
            ",\n{{\"kind\":\"sale\",\"id\":\"cdnow-{customer}-{number}\",\"at\":\"{year}-{month}-{day}T17:00:00Z\",\
             \"customer\":\"cdnow-{customer}\",\"lines\":[{{\"text\":\"CD\",\"quantity_milli\":{count}000,\
             \"unit_price\":{unit_price},\"discount\":{discount}}}]}}"
        )
        .unwrap();
    }
    out.push_str("\n]}\n");
    out
}

#[test]
fn the_fixture_is_what_the_converter_makes_of_the_sample() {
    let sample = fixtures::read("cdnow_sample.txt");
    let made = convert(std::str::from_utf8(&sample).unwrap());
    fixtures::assert_same("cdnow-backup.json", made.as_bytes());
}

#[test]
fn the_sample_comes_in_to_the_cent() {
    let sample = fixtures::read("cdnow_sample.txt");
    let purchases = purchases(std::str::from_utf8(&sample).unwrap());
    let total = Money(purchases.iter().map(|purchase| purchase.cents).sum());
    assert_eq!(total, Money(24_409_194));

    let file = fixtures::read("cdnow-backup.json");
    let mut book = Book::default();
    let plan = backup::plan(&book, backup::read(&file).unwrap(), NOW_MS);
    assert_eq!(plan.staged.stampless, 1 + 2357 + 6919);
    assert_eq!(plan.findings.of(&Kind::Customer).new, 2357);
    assert_eq!(plan.findings.of(&Kind::Sale).new, 6919);
    assert_eq!(plan.findings.total().unreadable, 0);
    assert_eq!(plan.findings.sales_total, total);
    let period = plan
        .findings
        .period
        .map(|(first, last)| (first.to_string(), last.to_string()));
    let expected = (
        "1997-01-01T17:00:00.000Z".to_owned(),
        "1998-06-30T17:00:00.000Z".to_owned(),
    );
    assert_eq!(period, Some(expected));

    let mut next = 0;
    let mut new_id = || {
        next += 1;
        Id(next)
    };
    let mut circumstances = Circumstances {
        by: None,
        now: Moment(NOW_MS),
        zone: &Zone::fixed(300),
        new_id: &mut new_id,
    };
    let stamp = Stamp::new(NOW_MS, 0, DeviceId(1));
    plan.commit(
        &mut book,
        stamp,
        None,
        Choices::default(),
        &mut circumstances,
    );
    assert_eq!(book.customers().len(), 2357);
    assert_eq!(book.ledger().standing_sale_count(), 6919);
    let spent: Money = book
        .customers()
        .iter()
        .filter_map(|(id, _)| book.ledger().account(id))
        .map(|account| account.spent)
        .sum();
    assert_eq!(spent, total);

    let again = backup::plan(&book, backup::read(&file).unwrap(), NOW_MS);
    assert_eq!(again.findings.total().same, 1 + 2357 + 6919);
}
