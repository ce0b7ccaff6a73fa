//! What the shop gave up is no money: it is never paid out, whatever comes back.

use daftar::domain::change::Change;
use daftar::domain::credit::{DebtAccount, Source, undone_by};
use daftar::domain::loyalty::refund::propose_refund;
use daftar::domain::{
    Book, Command, Id, Money, Return, ReturnLine, Sale, SaleLine, Tender, TenderMethod, WriteOff,
};
use proptest::prelude::*;

use super::credit_world::{ALL, AT_ONCE, CUSTOMERS, GIVING_UP, World, customer_id, history};

/// What came from a customer in money, less what of that was given back.
fn paid(book: &Book, customer: Id) -> Money {
    let ledger = book.ledger();
    let money = |tenders: &[Tender]| -> Money {
        let ways = tenders.iter();
        let ways = ways.filter(|way| way.method != TenderMethod::Credit);
        ways.map(|way| way.amount).sum()
    };
    let mut paid = Money::ZERO;
    for sale in ledger.sales().rows() {
        if ledger.owner(sale.id) == Some(customer) {
            let back = ledger.returns_of(sale.id).map(|back| money(&back.tenders));
            paid = paid + money(&sale.tenders) - back.sum();
        }
    }
    for payment in ledger.payments().rows() {
        if payment.customer == customer {
            paid = paid + payment.amount;
        }
    }
    for opening in ledger.openings_of(customer) {
        paid = paid + (-opening.debt).max(Money::ZERO);
    }
    paid
}

fn write_off(world: &mut World, customer: Id, sale: Id, amount: Money) -> WriteOff {
    WriteOff {
        id: world.id(),
        at: world.now(),
        customer,
        sale: Some(sale),
        amount,
        reason: "left town".into(),
        ..WriteOff::default()
    }
}

fn goods_back(world: &mut World, sale: Id, tenders: Vec<Tender>) -> Return {
    let amount = tenders.iter().map(|tender| tender.amount).sum();
    Return {
        id: world.id(),
        at: world.now(),
        sale,
        lines: vec![ReturnLine {
            line: 0,
            quantity_milli: 1000,
            amount,
        }],
        tenders,
        ..Return::default()
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        cases: 10_000,
        ..ProptestConfig::default()
    })]

    #[test]
    fn nobody_gets_more_than_they_paid(history in history(GIVING_UP)) {
        let mut world = World::new();
        for step in &history {
            world.step(*step);
            for number in 0..CUSTOMERS as u8 {
                let advance = world.account(number).advance;
                prop_assert!(advance <= paid(&world.book, customer_id(number)));
            }
        }
    }

    #[test]
    fn no_more_stands_as_given_up_than_was_kept(history in history(AT_ONCE)) {
        let world = World::after(&history);
        let ledger = world.book.ledger();
        for number in 0..CUSTOMERS as u8 {
            for debit in &world.account(number).debits {
                if let Source::Sale(id) = debit.source {
                    let kept = ledger.net(ledger.sales().get(id).unwrap());
                    prop_assert!(debit.given_up() <= kept);
                }
            }
        }
    }

    #[test]
    fn what_is_given_up_settles_and_leaves_nothing(history in history(ALL)) {
        let world = World::after(&history);
        for number in 0..CUSTOMERS as u8 {
            let account = world.account(number);
            for credit in &account.credits {
                if let Source::WriteOff(id) = credit.source {
                    let said = world.book.ledger().entries::<WriteOff>().get(id).unwrap();
                    prop_assert!(credit.left.is_zero());
                    prop_assert!(Money::ZERO < credit.amount && credit.amount <= said.amount);
                }
            }
        }
    }

    #[test]
    fn goods_come_back_before_or_after_it_is_given_up_alike(
        history in history(ALL), pick in any::<u8>(), value in 1..256_i64, back in 1..256_i64,
    ) {
        let mut world = World::after(&history);
        let ledger = world.book.ledger();
        let Some(sale) = World::pick(ledger.sales().rows(), pick) else { return Ok(()) };
        let owner = ledger.owner(sale).unwrap();
        let debit = DebtAccount::of(ledger, owner).of_sale(sale).cloned();
        let Some(debit) = debit else { return Ok(()) };
        let back = Money(back).min(debit.remaining + debit.given_up());
        // More is refused.
        let value = Money(value).min(debit.remaining);
        let write_off = write_off(&mut world, owner, sale, value);
        let back = goods_back(&mut world, sale, vec![Tender::new(TenderMethod::Credit, back)]);
        let in_order = |is_back_first: bool| {
            let (mut back, mut write_off) = (back.clone(), write_off.clone());
            if is_back_first {
                std::mem::swap(&mut back.at, &mut write_off.at);
            }
            let mut world = world.clone();
            world.enter(vec![Change::enter(write_off), Change::enter(back)]);
            let account = DebtAccount::of(world.book.ledger(), owner);
            (account.owed_for(sale), account.advance)
        };
        prop_assert!(write_off.at < back.at);
        prop_assert_eq!(in_order(false), in_order(true));
    }
}

#[test]
fn goods_of_which_the_debt_was_given_up_give_no_money() {
    let mut world = World::new();
    let customer = customer_id(0);
    let sale = Sale {
        id: world.id(),
        at: world.now(),
        customer: Some(customer),
        lines: vec![SaleLine {
            quantity_milli: 1000,
            unit_price: Money(1000),
            ..SaleLine::default()
        }],
        tenders: vec![
            Tender::new(TenderMethod::Cash, Money(300)),
            Tender::new(TenderMethod::Credit, Money(700)),
        ],
        ..Sale::default()
    };
    world.enter(vec![Change::enter(sale.clone())]);
    let given_up = write_off(&mut world, customer, sale.id, Money(600));
    let target = given_up.id;
    world.run(Command::WriteOff(given_up)).unwrap();
    let tenders = propose_refund(world.book.ledger(), &sale, Money(1000));
    let expected = vec![
        Tender::new(TenderMethod::Credit, Money(700)),
        Tender::new(TenderMethod::Cash, Money(300)),
    ];
    assert_eq!(tenders, expected);
    assert_eq!(undone_by(world.book.ledger(), &sale, &tenders), Money(600));
    let back = goods_back(&mut world, sale.id, tenders);
    let back_id = back.id;
    world.run(Command::RecordReturn(back)).unwrap();
    let account = world.account(0);
    assert_eq!((account.owed, account.advance), (Money::ZERO, Money::ZERO));
    let only = &account.debits[0];
    assert_eq!(only.given_up(), Money::ZERO);
    assert_eq!(only.settled.len(), 1);
    assert_eq!(only.settled[0].by, Source::Return(back_id));
    assert_eq!(account.credits.len(), 1);
    // Taking back what was undone changes nothing any more.
    let reason = String::new();
    world.run(Command::VoidEntry { target, reason }).unwrap();
    assert_eq!(world.account(0), account);
}
