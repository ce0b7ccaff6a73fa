use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::domain::command::{Command, Save};
use crate::domain::decide::Circumstances;
use crate::domain::entry::Entry;
use crate::domain::loyalty::{PointsAccount, certificates, standing_of};
use crate::domain::note::ContactChannel;
use crate::domain::sale::TenderMethod;
use crate::domain::{Book, Certificate, DeviceId, Money, Sale, Stamp, change::Action};
use crate::insight::customers::count_rhythms;
use crate::insight::profile::summary;
use crate::insight::receipts::{total, total_days};
use crate::insight::{Debts, SalesFilter, ShopRhythm};

/// Country, language, currency, digits, minutes ahead of UTC.
const PLACES: [(&str, &str, &str, u8, i32); 9] = [
    ("UZ", "uz-Latn", "UZS", 0, 300),
    ("UZ", "uz-Cyrl", "UZS", 0, 300),
    ("UZ", "ru", "UZS", 0, 300),
    ("AZ", "az", "AZN", 2, 240),
    ("VN", "vi", "VND", 0, 420),
    ("KZ", "ru", "KZT", 2, 300),
    ("RU", "ru", "RUB", 2, 180),
    ("GB", "en", "GBP", 2, 0),
    ("US", "en", "USD", 2, -300),
];

fn now() -> Moment {
    "2026-11-22T10:10:00Z".parse().unwrap()
}

fn records(place: (&str, &str, &str, u8, i32)) -> Vec<Record> {
    let (country, language, currency, digits, offset) = place;
    let shop = Shop {
        country: country.into(),
        language: language.into(),
        currency: currency.into(),
        currency_digits: digits,
        ..Shop::default()
    };
    sample_shop(Id(1), shop, now(), &Zone::fixed(offset))
}

/// Carries every record in through the front door, as a command.
fn book_of(records: &[Record], zone: &Zone) -> Book {
    let mut book = Book::default();
    let mut counter = 0_u32;
    for record in records {
        let record = record.clone();
        counter += 1;
        let at = match &record {
            // They came with a sale or a payment.
            Record::Entry(Entry::Points(_)) => continue,
            Record::Entry(entry) => entry.at(),
            _ => now(),
        };
        let command = match record {
            Record::Shop(held) => Command::SaveShop(Save::add(held.id, held.card)),
            Record::Staff(held) => Command::SaveStaff(Save::add(held.id, held.card)),
            Record::Customer(held) => Command::SaveCustomer(Save::add(held.id, held.card)),
            Record::Product(held) => Command::SaveProduct(Save::add(held.id, held.card)),
            Record::Note(held) => Command::SaveNote(Save::add(held.id, held.card)),
            Record::Task(held) => Command::SaveTask(Save::add(held.id, held.card)),
            Record::Pipeline(held) => Command::SavePipeline(Save::add(held.id, held.card)),
            Record::Deal(held) => Command::AddDeal {
                id: held.id,
                deal: Box::new(held.card),
                stage: None,
            },
            Record::Coupon(held) => Command::SaveCoupon(Save::add(held.id, held.card)),
            Record::Entry(Entry::Programme(rules)) => Command::SetProgramme(Box::new(rules)),
            Record::Entry(Entry::Certificate(sold)) => Command::SellCertificate(sold),
            Record::Entry(Entry::StageChange(change)) => Command::MoveDeal(change),
            Record::Entry(Entry::Sale(sale)) => Command::RecordSale(Box::new(sale)),
            Record::Entry(Entry::Return(back)) => Command::RecordReturn(back),
            Record::Entry(Entry::Payment(payment)) => Command::RecordPayment(payment),
            other => panic!("no such record in a sample: {other:?}"),
        };
        let mut logs = u128::from(counter) << 64;
        let mut circumstances = Circumstances {
            by: None,
            now: at,
            zone,
            new_id: &mut || {
                logs += 1;
                Id(logs)
            },
        };
        let decision = book
            .decide(command, &mut circumstances)
            .unwrap_or_else(|refusal| {
                panic!(
                    "{refusal:?}: {record:?}",
                    record = records[counter as usize - 1]
                )
            });
        let stamp = Stamp::new(i64::from(counter), 0, DeviceId(1));
        book.apply(&Action::new(stamp, None, decision.verb, decision.changes));
    }
    book
}

#[test]
fn every_place_has_a_believable_shop() {
    for place in PLACES {
        let (code, language, .., offset) = place;
        let (records, zone) = (records(place), Zone::fixed(offset));
        let book = book_of(&records, &zone);
        let ledger = book.ledger();
        let what = format!("{code} {language}");
        assert_eq!(book.customers().len(), 400, "{what}");
        assert!((60..=90).contains(&book.products().len()), "{what}");
        assert_eq!(book.staff().len(), 3);
        let sales = ledger.sales().rows();
        assert!(
            (4_500..=6_000).contains(&sales.len()),
            "{what}: {} sales",
            sales.len()
        );
        let nobodys =
            sales.iter().filter(|sale| sale.customer.is_none()).count() * 100 / sales.len();
        assert!(
            (29..=38).contains(&nobodys),
            "{what}: {nobodys}% without customer"
        );
        let share = |part: usize| part * 1000 / sales.len();
        assert!(
            (8..40).contains(&share(ledger.returns().len())),
            "{what}: {} returns",
            ledger.returns().len()
        );
        let phones = book
            .customers()
            .iter()
            .filter(|(_, card)| !card.phones.is_empty())
            .count();
        assert!((300..370).contains(&phones), "{what}: {phones} phones");
        let today = zone.day_of(now());
        let shop = ShopRhythm::of(&book, &zone);
        let rhythms = count_rhythms(&book, &shop, today);
        assert!(
            rhythms.iter().all(|count| *count >= 15),
            "{what}: {rhythms:?}"
        );
        assert!(rhythms[1] > 120, "{what}: {rhythms:?}");
        check_days(&book, &zone, code, &what);
        check_notes(&book, today, &what);
        check_credit(&book, &zone, code, &what);
        check_loyalty(&book, &records, &zone, &what);
        let sums = total(&total_days(&book, &SalesFilter::default(), &zone));
        let margin = sums.profit.unwrap().0 * 100 / sums.net().0;
        assert!((25..60).contains(&margin), "{what}: {margin}% profit");
    }
}

fn check_days(book: &Book, zone: &Zone, code: &str, what: &str) {
    let (country, sales) = (Country::of(code, ""), book.ledger().sales().rows());
    assert!(sales.iter().is_sorted_by_key(|sale| sale.at));
    for (place, sale) in sales.iter().enumerate() {
        assert_eq!(sale.number, (place + 1).to_string());
        let hour = zone.time_of(sale.at).0;
        assert!((country.hours.0..country.hours.1).contains(&hour), "{what}");
        assert!(sale.at < now() && sale.total() > Money::ZERO);
        assert!(
            calendar::demand(country, zone.day_of(sale.at)) > 0,
            "{what}: closed"
        );
    }
    let mut months: BTreeMap<(i32, u32), u32> = BTreeMap::new();
    for sale in sales {
        let (year, month, _) = zone.day_of(sale.at).ymd();
        *months.entry((year, month)).or_default() += 1;
    }
    assert!(months.len() >= 18, "{what}: {months:?}");
    let today = zone.day_of(now());
    let lately = sales
        .iter()
        .filter(|sale| today.0 - zone.day_of(sale.at).0 < 7)
        .count();
    assert!(lately > 25, "{what}: {lately} sales in the last week");
}

fn check_notes(book: &Book, today: Day, what: &str) {
    let notes: Vec<_> = book.notes().iter().map(|(_, note)| note).collect();
    let channels: BTreeSet<_> = notes.iter().map(|note| note.channel.clone()).collect();
    assert_eq!(channels.len(), ContactChannel::ALL.len(), "{what}");
    let due = notes.iter().filter(|note| {
        !note.is_followed_up
            && note
                .follow_up
                .is_some_and(|day| (today.0 - day.0).abs() <= 7)
    });
    assert!(due.count() >= 4, "{what}: too little to do");
    assert!(notes.len() > 500, "{what}: {} notes", notes.len());
}

#[test]
fn the_same_day_gives_the_same_shop() {
    let place = PLACES[0];
    assert_eq!(records(place), records(place));
}

#[test]
fn everything_is_marked_as_sample_and_named_once() {
    for place in PLACES {
        let mut ids = BTreeSet::new();
        let (mut phones, mut numbers) = (BTreeSet::new(), 0);
        for record in records(place) {
            assert!(ids.insert(record.id()), "two records of one id");
            let is_sample = match &record {
                Record::Shop(held) => held.card.is_sample,
                Record::Staff(held) => held.card.is_sample,
                Record::Customer(held) => {
                    for phone in &held.card.phones {
                        let key = crate::text::phone::matching_key(&phone.number, place.0);
                        numbers += 1;
                        assert!(phones.insert(key), "{} twice", phone.number);
                    }
                    held.card.is_sample
                }
                Record::Product(held) => held.card.is_sample,
                Record::Note(held) => held.card.is_sample,
                Record::Task(held) => held.card.is_sample,
                Record::Pipeline(held) => held.card.is_sample,
                Record::Deal(held) => held.card.is_sample,
                Record::Entry(Entry::StageChange(change)) => change.is_sample,
                Record::Entry(Entry::Sale(sale)) => sale.is_sample,
                Record::Entry(Entry::Return(back)) => back.is_sample,
                Record::Entry(Entry::Payment(payment)) => payment.is_sample,
                Record::Coupon(held) => held.card.is_sample,
                Record::Entry(Entry::Programme(rules)) => rules.is_sample,
                Record::Entry(Entry::Certificate(sold)) => sold.is_sample,
                Record::Entry(Entry::Points(points)) => points.is_sample,
                _ => false,
            };
            assert!(is_sample, "{record:?}");
        }
        assert_eq!(phones.len(), numbers);
    }
}

#[test]
fn barcodes_are_those_of_the_country_and_each_stands_once() {
    for place in PLACES {
        let mut barcodes = BTreeSet::new();
        for record in records(place) {
            let Record::Product(held) = record else {
                continue;
            };
            for (barcode, _) in held.card.barcodes() {
                let digits: Vec<u32> = barcode.chars().filter_map(|c| c.to_digit(10)).collect();
                let sum: u32 = digits
                    .iter()
                    .enumerate()
                    .map(|(at, digit)| digit * [1, 3][at % 2])
                    .sum();
                assert_eq!((digits.len(), sum % 10), (13, 0), "{barcode}");
                assert!(barcode.starts_with(Country::of(place.0, "").barcode_prefix));
                assert!(barcodes.insert(barcode.to_owned()));
            }
        }
        assert!(barcodes.len() > 500);
    }
}

fn check_credit(book: &Book, zone: &Zone, code: &str, what: &str) {
    let is_credit = |sale: &&Sale| {
        let mut tenders = sale.tenders.iter();
        tenders.any(|tender| tender.method == TenderMethod::Credit)
    };
    let credits = book
        .ledger()
        .sales()
        .rows()
        .iter()
        .filter(is_credit)
        .count();
    if ["UZ", "AZ", "VN"].contains(&code) {
        assert!(credits > 60, "{what}: {credits}");
    }
    let mut debtors = 0;
    for (id, _) in book.customers().iter() {
        let owes = summary(book, id, zone, zone.day_of(now())).owes;
        assert!(owes >= Money::ZERO, "{what}: overpaid");
        debtors += u32::from(owes > Money::ZERO);
    }
    assert!((1..60).contains(&debtors), "{what}: {debtors} debtors");
    let debts = Debts::of(book, zone, zone.day_of(now()));
    let ages = debts.by_age.iter().filter(|owed| !owed.is_zero()).count();
    assert!(ages >= 3 || credits < 60, "{what}: {:?}", debts.by_age);
}

#[test]
fn it_is_a_shop_on_any_day_of_the_year() {
    for (step, place) in PLACES.iter().cycle().take(18).enumerate() {
        let (country, language, currency, digits, offset) = *place;
        let shop = Shop {
            country: country.into(),
            language: language.into(),
            currency: currency.into(),
            currency_digits: digits,
            ..Shop::default()
        };
        // Six weeks further each time, at another hour: over two years in all.
        let now = Moment(now().0 + step as i64 * (43 * 86_400_000 + 5 * 3_600_000));
        let sold = sample_shop(Id(1), shop, now, &Zone::fixed(offset));
        let sales = sold.iter().filter_map(|record| match record {
            Record::Entry(Entry::Sale(sale)) => Some(sale),
            _ => None,
        });
        let count = sales
            .inspect(|sale| assert!(sale.check().is_ok() && sale.at < now))
            .count();
        assert!(
            (4_300..=6_000).contains(&count),
            "{country} at {now}: {count}"
        );
    }
}

fn check_loyalty(book: &Book, records: &[Record], zone: &Zone, what: &str) {
    let mut written = Book::default();
    for record in records {
        written.put(record.clone());
    }
    let (ledger, today) = (book.ledger(), zone.day_of(now()));
    let rules = ledger.rules_at(now()).unwrap();
    let (mut members, mut owed) = ([0; 3], Money::ZERO);
    for (id, _) in book.customers().iter() {
        let account = PointsAccount::of(ledger, id, zone, today);
        let as_written = PointsAccount::of(written.ledger(), id, zone, today);
        // What stands in the sample is what the counter would have written.
        assert_eq!(account.balance, as_written.balance, "{what}");
        assert!(account.balance >= Money::ZERO || !account.lines.is_empty());
        owed = owed + account.balance;
        let level = standing_of(ledger, rules, id, zone, now()).level.unwrap();
        members[rules
            .levels
            .iter()
            .position(|own| own.id == level.id)
            .unwrap()] += 1;
    }
    assert!(
        members.iter().all(|count| *count >= 20),
        "{what}: {members:?}"
    );
    assert!(owed > rules.levels[1].threshold, "{what}: {owed:?}");
    let paid_in = |method: TenderMethod| {
        let sales = ledger.sales().rows().iter();
        sales
            .filter(|sale| !sale.paid_by(&method).is_zero())
            .count()
    };
    let (points, gifts) = (
        paid_in(TenderMethod::Points),
        paid_in(TenderMethod::Certificate),
    );
    assert!(points > 80, "{what}: points in {points}");
    assert_eq!(gifts, 2, "{what}");
    let coupons = ledger
        .sales()
        .rows()
        .iter()
        .filter(|sale| !sale.rewards.is_empty());
    assert!(coupons.count() > 10, "{what}");
    let sold = ledger.entries::<Certificate>().rows().iter();
    let left: Vec<bool> = sold
        .map(|sold| {
            let left = certificates::balance(ledger, sold.id);
            Money::ZERO < left && left < sold.value
        })
        .collect();
    assert_eq!(left, [false, true, false], "{what}");
    // It goes as a whole.
    let left = written.without_sample().into_records();
    let left: Vec<_> = left
        .filter(|record| !matches!(record, Record::Shop(_)))
        .collect();
    assert_eq!(left, [], "{what}");
}
