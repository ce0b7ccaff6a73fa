//! Goods that come back and money paid ahead: what goes which way, and how much of it.

use daftar::domain::credit::{DebtAccount, covered_ahead};
use daftar::domain::loyalty::Wish;
use daftar::domain::loyalty::entitlement::entitle;
use daftar::domain::loyalty::refund::{handed_out, propose_refund};
use daftar::domain::loyalty::stamps::{stamps_back, stamps_of};
use daftar::domain::programme::Level;
use daftar::domain::{
    Command, Id, Money, Payment, Programme, Promise, Refusal, Return, ReturnLine, Sale, SaleLine,
    Tender, TenderMethod,
};

use super::loyalty_world::Shop;

const GUL: Id = Id(1);
const TEA: Id = Id(102);

/// Tea at 100, paid like that; not written down yet.
fn sale(shop: &Shop, id: u128, quantity: i64, tenders: Vec<Tender>) -> Sale {
    Sale {
        id: Id(id),
        at: shop.now,
        customer: Some(GUL),
        lines: vec![SaleLine {
            product: Some(TEA),
            quantity_milli: quantity * 1000,
            unit_price: Money(100),
            ..SaleLine::default()
        }],
        tenders,
        ..Sale::default()
    }
}

fn sell(shop: &mut Shop, sale: &Sale) {
    assert_eq!(
        shop.act(Command::RecordSale(Box::new(sale.clone()))),
        Ok(())
    );
    shop.now.0 += 1000;
}

fn back(shop: &Shop, id: u128, sale: &Sale, quantity_milli: i64) -> Return {
    let amount = shop.book.refund_of(sale, 0, quantity_milli);
    Return {
        id: Id(id),
        at: shop.now,
        sale: sale.id,
        lines: vec![ReturnLine {
            line: 0,
            quantity_milli,
            amount,
        }],
        tenders: propose_refund(shop.book.ledger(), sale, amount),
        ..Return::default()
    }
}

fn pay(shop: &mut Shop, id: u128, amount: i64) -> Result<(), Refusal> {
    let payment = Payment {
        id: Id(id),
        at: shop.now,
        customer: GUL,
        amount: Money(amount),
        ..Payment::default()
    };
    let done = shop.act(Command::RecordPayment(payment));
    shop.now.0 += 1000;
    done
}

fn cash(amount: i64) -> Tender {
    Tender::new(TenderMethod::Cash, Money(amount))
}

fn credit(amount: i64) -> Tender {
    Tender::new(TenderMethod::Credit, Money(amount))
}

#[test]
fn a_part_of_a_thing_sold_whole_does_not_come_back() {
    let mut shop = Shop::new();
    let two = sale(&shop, 5_000, 2, vec![cash(200)]);
    sell(&mut shop, &two);
    let half = back(&shop, 5_001, &two, 1_500);
    let refused = shop.act(Command::RecordReturn(half));
    assert_eq!(refused, Err(Refusal::WholeOnly { line_index: 0 }));
    let one = back(&shop, 5_002, &two, 1_000);
    assert_eq!(shop.act(Command::RecordReturn(one)), Ok(()));
    // What was weighed comes back as it was weighed, and so does what is no product.
    let mut weighed = sale(&shop, 5_003, 2, vec![cash(250)]);
    weighed.lines[0].quantity_milli = 2_500;
    sell(&mut shop, &weighed);
    let some = back(&shop, 5_004, &weighed, 1_300);
    assert_eq!(shop.act(Command::RecordReturn(some)), Ok(()));
    let mut free = sale(&shop, 5_005, 2, vec![cash(200)]);
    free.lines[0].product = None;
    sell(&mut shop, &free);
    let some = back(&shop, 5_006, &free, 500);
    assert_eq!(shop.act(Command::RecordReturn(some)), Ok(()));
}

#[test]
fn only_money_is_handed_out() {
    let gift = Tender {
        certificate: Some(Id(7)),
        ..Tender::new(TenderMethod::Certificate, Money(40))
    };
    let points = Tender::new(TenderMethod::Points, Money(30));
    let ways = [cash(100), credit(20), points.clone(), gift.clone()];
    assert_eq!(handed_out(&ways), Money(100));
    assert_eq!(handed_out(&[points, gift, credit(20)]), Money::ZERO);
}

#[test]
fn what_becomes_of_stamps_is_told_before_goods_come_back() {
    let mut shop = Shop::new();
    let three = sale(&shop, 5_000, 3, vec![cash(300)]);
    sell(&mut shop, &three);
    let told = |shop: &Shop, sale: &Sale, quantity_milli: i64| {
        let lines = back(shop, 5_009, sale, quantity_milli).lines;
        let told = stamps_back(&shop.book, sale, &lines, shop.now);
        let own: Vec<_> = told
            .iter()
            .map(|own| (own.stamps, own.free, own.left))
            .collect();
        own
    };
    assert_eq!(told(&shop, &three, 2_000), [(2, 0, 1)]);
    assert_eq!(told(&shop, &three, 3_000), [(3, 0, 0)]);
    // The free one is taken: the stamps it cost are missing when the three come back.
    let one = sale(&shop, 5_001, 1, Vec::new());
    let given = entitle(&shop.book, &shop.zone, one, &Wish::default(), shop.now);
    let free = given.sale.clone();
    sell(&mut shop, &free);
    assert_eq!(told(&shop, &three, 3_000), [(3, 0, -3)]);
    assert_eq!(told(&shop, &free, 1_000), [(0, 1, 3)]);
    // And so it is.
    let all = back(&shop, 5_002, &three, 3_000);
    assert_eq!(shop.act(Command::RecordReturn(all)), Ok(()));
    shop.now.0 += 1000;
    let rules = shop.book.ledger().rules_at(shop.now).unwrap();
    assert_eq!(stamps_of(&shop.book, rules, GUL, shop.now)[0].stamps, -3);
}

#[test]
fn who_owes_nothing_has_nothing_to_promise() {
    let mut shop = Shop::new();
    let promise = |shop: &Shop, id: u128, sale: Option<Id>| {
        Command::RecordPromise(Promise {
            id: Id(id),
            at: shop.now,
            customer: GUL,
            sale,
            day: Some(shop.zone.day_of(shop.now)),
            ..Promise::default()
        })
    };
    let refused = shop.act(promise(&shop, 5_000, None));
    assert_eq!(refused, Err(Refusal::NothingOwed));
    let paid = sale(&shop, 5_001, 1, vec![cash(100)]);
    sell(&mut shop, &paid);
    let owed = sale(&shop, 5_002, 1, vec![credit(100)]);
    sell(&mut shop, &owed);
    let refused = shop.act(promise(&shop, 5_003, Some(paid.id)));
    assert_eq!(refused, Err(Refusal::NothingOwed));
    assert_eq!(shop.act(promise(&shop, 5_004, Some(owed.id))), Ok(()));
    assert_eq!(pay(&mut shop, 5_005, 100), Ok(()));
    // It can be withdrawn though all is paid.
    let withdrawn = Promise {
        id: Id(5_006),
        at: shop.now,
        customer: GUL,
        ..Promise::default()
    };
    assert_eq!(shop.act(Command::RecordPromise(withdrawn)), Ok(()));
}

#[test]
fn what_was_paid_ahead_is_given_back_and_no_more() {
    let mut shop = Shop::new();
    let ahead = Money::ZERO;
    assert_eq!(
        pay(&mut shop, 5_000, -1),
        Err(Refusal::MoreThanAhead { ahead })
    );
    assert_eq!(pay(&mut shop, 5_001, 150), Ok(()));
    let owed = sale(&shop, 5_002, 1, vec![credit(100)]);
    sell(&mut shop, &owed);
    // A hundred of it was used up.
    let ahead = Money(50);
    assert_eq!(
        pay(&mut shop, 5_003, -51),
        Err(Refusal::MoreThanAhead { ahead })
    );
    assert_eq!(pay(&mut shop, 5_004, -50), Ok(()));
    assert_eq!(covered_ahead(shop.book.ledger(), &owed), Money(100));
    let account = DebtAccount::of(shop.book.ledger(), GUL);
    assert_eq!((account.owed, account.advance), (Money::ZERO, Money::ZERO));
    assert!(account.owed_for(owed.id).is_zero());
    // What is paid later was not there before.
    let later = sale(&shop, 5_005, 1, vec![credit(100)]);
    sell(&mut shop, &later);
    assert_eq!(pay(&mut shop, 5_006, 60), Ok(()));
    assert!(covered_ahead(shop.book.ledger(), &later).is_zero());
}

/// A tenth comes back, in steps of 30.
fn in_steps(shop: &Shop) -> Command {
    let level = Level {
        id: Id(6_001),
        name: "All".into(),
        cashback_bp: 1_000,
        ..Level::default()
    };
    Command::SetProgramme(Box::new(Programme {
        id: Id(6_000),
        at: shop.now,
        is_on: true,
        has_points: true,
        levels: vec![level],
        round_to: Money(30),
        ..Programme::default()
    }))
}

#[test]
fn parts_that_are_paid_earn_in_steps_and_come_to_the_whole() {
    let mut shop = Shop::new();
    assert_eq!(shop.act(in_steps(&shop)), Ok(()));
    // 100 points, in steps 90.
    let ten = sale(&shop, 5_000, 10, vec![cash(350), credit(650)]);
    sell(&mut shop, &ten);
    // 31.5 of them.
    assert_eq!(shop.account(GUL).balance, Money(30));
    for (id, amount, then) in [(5_001, 200, 30), (5_002, 130, 60), (5_003, 320, 90)] {
        assert_eq!(pay(&mut shop, id, amount), Ok(()));
        assert_eq!(shop.account(GUL).balance, Money(then));
    }
    let all = back(&shop, 5_004, &ten, 10_000);
    assert_eq!(shop.act(Command::RecordReturn(all)), Ok(()));
    assert_eq!(shop.account(GUL).balance, Money::ZERO);
}
