//! A backup goes out and comes back.

use daftar::domain::change::Action;
use daftar::domain::change::Change;
use daftar::domain::decide::Circumstances;
use daftar::domain::entry::Verb;
use daftar::domain::{
    Book, Customer, DeviceId, Id, Kind, Moment, Money, Return, ReturnLine, Sale, SaleLine, Shop,
    Stamp, Tender, Zone,
};
use daftar::format::backup::{self, BackupError, Choices, Imported};

use super::sight::backup as write;

pub const NOW_MS: i64 = 1_790_000_000_000;

pub fn at(ms: i64) -> Stamp {
    Stamp::new(NOW_MS + ms, 0, DeviceId(1))
}

pub fn small_shop() -> Book {
    let mut book = Book::default();
    let shop = Shop {
        name: "Gul".into(),
        currency: "UZS".into(),
        ..Shop::default()
    };
    let customer = Customer {
        given: "Шаҳноза".into(),
        ..Customer::default()
    };
    let sale = Sale {
        id: Id(3 << 70),
        at: Moment(NOW_MS),
        customer: Some(Id(2 << 70)),
        lines: vec![SaleLine {
            text: "x".into(),
            quantity_milli: 2000,
            unit_price: Money(500),
            ..SaleLine::default()
        }],
        tenders: vec![Tender {
            amount: Money(1000),
            ..Tender::default()
        }],
        ..Sale::default()
    };
    let changes = vec![
        Change::add(Id(1 << 70), shop),
        Change::add(Id(2 << 70), customer),
        Change::enter(sale),
    ];
    book.apply(&Action::new(at(0), None, Verb::Add, changes));
    book
}

fn import(book: &mut Book, bytes: &[u8], choices: Choices) -> Imported {
    let staged = backup::read(bytes).unwrap();
    let mut next = NOW_MS as u128;
    let mut new_id = || {
        next += 1;
        Id(next << 64)
    };
    let mut circumstances = Circumstances {
        by: None,
        now: Moment(NOW_MS),
        zone: &Zone::fixed(300),
        new_id: &mut new_id,
    };
    let plan = backup::plan(book, staged, NOW_MS);
    plan.commit(book, at(1000), None, choices, &mut circumstances)
}

#[test]
fn a_backup_comes_back_as_it_went_out() {
    let book = small_shop();
    let bytes = write(&book);
    let staged = backup::read(&bytes).unwrap();
    assert!(staged.header.is_verified);
    let restored = staged.restore(at(5), None);
    assert_eq!(write(&restored), bytes);
    assert_eq!(
        restored.ledger().account(Id(2 << 70)),
        book.ledger().account(Id(2 << 70))
    );
}

#[test]
fn the_sum_of_a_file_is_less_by_what_came_back() {
    let mut book = small_shop();
    let back = Return {
        id: Id(4 << 70),
        at: Moment(NOW_MS),
        sale: Id(3 << 70),
        lines: vec![ReturnLine {
            line: 0,
            quantity_milli: 1000,
            amount: Money(500),
        }],
        ..Return::default()
    };
    let changes = vec![Change::enter(back)];
    book.apply(&Action::new(at(1), None, Verb::Return, changes));
    let staged = backup::read(&write(&book)).unwrap();
    let findings = backup::plan(&Book::default(), staged, NOW_MS).findings;
    assert_eq!((findings.sales, findings.sales_total), (1, Money(500)));
}

#[test]
fn what_a_file_promises_and_does_not_hold_is_told() {
    let bytes = write(&small_shop());
    let promised = |bytes: &[u8], now_ms: i64| {
        let staged = backup::read(bytes).unwrap();
        let plan = backup::plan(&Book::default(), staged, now_ms);
        (plan.findings.missing, plan.findings.future)
    };
    assert_eq!(promised(&bytes, NOW_MS), (0, 0));
    let text = String::from_utf8(bytes).unwrap();
    let end = text.find(",\n\"sha256\"").unwrap();
    let file = text[..end].replace("\"customer\":1", "\"customer\":400");
    let bytes = format!("{file}}}").into_bytes();
    assert_eq!(promised(&bytes, NOW_MS), (399, 0));
    let mut book = small_shop();
    let sale = Sale {
        id: Id(4 << 70),
        at: Moment(NOW_MS + 3 * 24 * 60 * 60 * 1_000),
        ..Sale::default()
    };
    let changes = vec![Change::enter(sale)];
    book.apply(&Action::new(at(1), None, Verb::Add, changes));
    assert_eq!(promised(&write(&book), NOW_MS), (0, 1));
}

#[test]
fn a_backup_cut_anywhere_is_truncated() {
    let bytes = write(&small_shop());
    for end in 1..bytes.len() - 1 {
        let error = backup::read(&bytes[..end]).unwrap_err();
        assert_eq!(error, BackupError::Truncated { at: end as u64 }, "{end}");
    }
}

#[test]
fn an_import_into_an_empty_book_brings_all() {
    let bytes = write(&small_shop());
    let mut book = Book::default();
    let imported = import(&mut book, &bytes, Choices::default());
    assert_eq!(imported.tallies[&Kind::Customer].new, 1);
    let plan = backup::plan(&book, backup::read(&bytes).unwrap(), NOW_MS);
    assert_eq!(
        (plan.findings.total().same, plan.findings.total().new),
        (3, 0)
    );
}
