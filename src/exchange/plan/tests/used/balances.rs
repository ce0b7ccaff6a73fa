//! A debt that was paid on since, points that were spent and a level that counted stay, also where
//! nothing names them; and go once what took from them is gone.

use super::*;
use crate::domain::credit::DebtAccount;
use crate::domain::sale::{Reward, RewardKind, Tender, TenderMethod};
use crate::domain::{Money, Refusal, WriteOff};

const DEBTS: &str = "Ism;Telefon;Qarz\nDilnoza;901234567;350001\nLola;935556677;15000\n\
    Olim;911112233;70000";
const POINTS: &str = "Ism;Telefon;Ballar;Jami xarid\nLola;935556677;7;900000";

/// A shop where Lola was here before, and a file that was brought in.
fn shop(file: &str) -> (Desk, Id) {
    let mut desk = Desk::new(vec![customer("Lola", "", "935556677")]);
    let plan = desk.plan(file, false);
    let batch = desk.bring_in(plan);
    (desk, batch)
}

fn paid(customer: Id, id: u128, amount: i64) -> Change {
    Change::enter(Payment {
        id: Id(id),
        at: Moment(1_790_000_000_001),
        customer,
        amount: Money(amount),
        ..Payment::default()
    })
}

fn owes(book: &Book, name: &str) -> i64 {
    let id = person(book, name).unwrap();
    DebtAccount::of(book.ledger(), id).balance().0
}

fn balance(book: &Book, name: &str) -> Option<(Money, Money, Money)> {
    let id = person(book, name)?;
    let mut rows = book.ledger().openings_of(id);
    rows.next().map(|own| (own.debt, own.points, own.spent))
}

#[test]
fn a_debt_that_was_paid_on_stays() {
    let (mut desk, batch) = shop(DEBTS);
    let dilnoza = person(&desk.book, "Dilnoza").unwrap();
    let lola = person(&desk.book, "Lola").unwrap();
    desk.apply(vec![
        paid(dilnoza, 9_001, 100_000),
        paid(lola, 9_002, 5_000),
    ]);
    let expected = TakenBack {
        went: 1,
        changed: 0,
        stays: 2,
        balances: vec![dilnoza, lola],
    };
    assert_eq!(told(&desk.book, batch), expected);
    desk.run(Command::TakeBack { batch });
    let gone = desk.book.gone(i64::MAX);
    let mut let_go = desk.book.clone().without(&gone);
    let_go.ledger_mut().finish_loading();
    for book in [&desk.book, &restored(&backup(&desk.book)), &let_go] {
        assert_eq!(
            (owes(book, "Dilnoza"), owes(book, "Lola")),
            (250_001, 10_000)
        );
        assert_eq!(person(book, "Olim"), None);
    }
}

#[test]
fn a_debt_that_was_given_up_in_part_stays() {
    let (mut desk, batch) = shop(DEBTS);
    let lola = person(&desk.book, "Lola").unwrap();
    let given_up = WriteOff {
        id: Id(9_001),
        at: Moment(1_790_000_000_001),
        customer: lola,
        amount: Money(4_000),
        ..WriteOff::default()
    };
    desk.apply(vec![Change::enter(given_up)]);
    desk.run(Command::TakeBack { batch });
    assert_eq!(owes(&desk.book, "Lola"), 11_000);
}

#[test]
fn what_was_paid_before_the_file_came_is_paid_ahead_again() {
    let mut desk = Desk::new(vec![customer("Lola", "", "935556677")]);
    let lola = person(&desk.book, "Lola").unwrap();
    desk.apply(vec![paid(lola, 9_001, 5_000)]);
    let before = desk.state();
    let plan = desk.plan(DEBTS, false);
    let batch = desk.bring_in(plan);
    assert_eq!(owes(&desk.book, "Lola"), 10_000);
    let all = TakenBack {
        went: 3,
        ..TakenBack::default()
    };
    assert_eq!(told(&desk.book, batch), all);
    desk.run(Command::TakeBack { batch });
    assert_eq!((owes(&desk.book, "Lola"), desk.state()), (-5_000, before));
}

#[test]
fn points_that_were_spent_and_spend_that_counted_stay() {
    let points = Sale {
        tenders: vec![Tender::new(TenderMethod::Points, Money(3))],
        ..Sale::default()
    };
    let level = Reward {
        kind_of: RewardKind::Level,
        ..Reward::default()
    };
    let rewarded = Sale {
        rewards: vec![level],
        ..Sale::default()
    };
    for (sale, stays) in [(points, true), (rewarded, true), (Sale::default(), false)] {
        let (mut desk, batch) = shop(POINTS);
        let lola = person(&desk.book, "Lola").unwrap();
        let sale = Sale {
            tenders: sale.tenders,
            rewards: sale.rewards,
            ..sold_to(lola, 9_001)
        };
        desk.apply(vec![Change::enter(sale)]);
        let expected = TakenBack {
            went: u64::from(!stays),
            stays: u64::from(stays),
            balances: Vec::from_iter(stays.then_some(lola)),
            ..TakenBack::default()
        };
        assert_eq!(told(&desk.book, batch), expected);
        desk.run(Command::TakeBack { batch });
        let left = stays.then_some((Money::ZERO, Money(7), Money(900_000)));
        assert_eq!(balance(&desk.book, "Lola"), left);
    }
}

#[test]
fn a_debt_another_device_was_paid_meanwhile_stays_on_both() {
    let (mut desk, batch) = shop(DEBTS);
    let mut other = Desk::new(Vec::new());
    other.book = restored(&backup(&desk.book));
    other.stamp = 1 << 91;
    let dilnoza = person(&desk.book, "Dilnoza").unwrap();
    other.apply(vec![paid(dilnoza, 9_001, 100_000)]);
    desk.run(Command::TakeBack { batch });
    let (mut first, mut second) = (desk.book.clone(), other.book.clone());
    merge(&mut second, &backup(&desk.book), 2 << 20, false);
    assert_eq!(owes(&second, "Dilnoza"), 250_001);
    merge(&mut first, &backup(&second), 3 << 20, false);
    assert_eq!(owes(&first, "Dilnoza"), 250_001);
}

#[test]
fn what_stayed_is_listed_and_goes_once_nothing_uses_it() {
    let (mut desk, batch) = shop(DEBTS);
    let before: Vec<_> = desk.book.imports().collect();
    assert_eq!((before.len(), before[0].1), (1, None));
    let dilnoza = person(&desk.book, "Dilnoza").unwrap();
    let lola = person(&desk.book, "Lola").unwrap();
    desk.apply(vec![
        paid(dilnoza, 9_001, 100_000),
        paid(lola, 9_002, 5_000),
    ]);
    desk.run(Command::TakeBack { batch });
    let left = |book: &Book| {
        let imports: Vec<_> = book.imports().collect();
        imports.first().map(|(head, left)| (head.id, *left))
    };
    assert_eq!(left(&desk.book), Some((batch, Some(2))));
    // As long as both are used, nothing more can be taken back.
    let again = desk.book.taking_back(batch).map(|taking| taking.len());
    assert_eq!(again, Err(Refusal::AlreadyDone));
    desk.run(Command::VoidEntry {
        target: Id(9_001),
        reason: String::new(),
    });
    let rest = TakenBack {
        went: 1,
        stays: 1,
        balances: vec![lola],
        ..TakenBack::default()
    };
    assert_eq!(told(&desk.book, batch), rest);
    desk.run(Command::TakeBack { batch });
    assert_eq!(left(&desk.book), Some((batch, Some(1))));
    assert_eq!(person(&desk.book, "Dilnoza"), None);
    assert_eq!(owes(&desk.book, "Lola"), 10_000);
    desk.run(Command::VoidEntry {
        target: Id(9_002),
        reason: String::new(),
    });
    desk.run(Command::TakeBack { batch });
    assert_eq!(left(&desk.book), None);
    assert_eq!(owes(&desk.book, "Lola"), 0);
    assert_eq!(balance(&desk.book, "Lola"), None);
}
