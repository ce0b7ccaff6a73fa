//! Single rules of loyalty: who may decide, and what is told of coupons and stamps.

use daftar::domain::command::Save;
use daftar::domain::coupon::CouponKind;
use daftar::domain::loyalty::Wish;
use daftar::domain::loyalty::entitlement::{entitle, refused_coupon};
use daftar::domain::loyalty::refund::{propose_refund, refund_by};
use daftar::domain::loyalty::stamps::{stamp_lines, stamps_of};
use daftar::domain::programme::Level;
use daftar::domain::refusal::CouponRefusal;
use daftar::domain::staff::Role;
use daftar::domain::{
    Command, Coupon, Day, Id, Money, Opening, Payment, Points, Programme, Refusal, Return,
    ReturnLine, Sale, SaleLine, Staff, Tender, TenderMethod,
};

use super::loyalty_rules::programme;
use super::loyalty_world::Shop;

const GUL: Id = Id(1);
const COFFEE: Id = Id(101);
const TEA: Id = Id(102);
const SELLER: Id = Id(301);
const OWNER: Id = Id(302);

fn sale(shop: &Shop, id: u128, product: Id, quantity: i64) -> Sale {
    Sale {
        id: Id(id),
        at: shop.now,
        customer: Some(GUL),
        lines: vec![SaleLine {
            product: Some(product),
            quantity_milli: quantity * 1000,
            unit_price: Money(100),
            ..SaleLine::default()
        }],
        ..Sale::default()
    }
}

/// Sold as the counter sells it, the rest in cash.
fn sell(shop: &mut Shop, sale: Sale, wish: &Wish) -> Sale {
    let (mut sale, left) = {
        let given = entitle(&shop.book, &shop.zone, sale, wish, shop.now);
        (given.sale, given.left_to_pay)
    };
    sale.tenders.push(Tender::new(TenderMethod::Cash, left));
    assert_eq!(
        shop.act(Command::RecordSale(Box::new(sale.clone()))),
        Ok(())
    );
    shop.now.0 += 1000;
    sale
}

fn by_hand(shop: &Shop, id: u128, amount: i64) -> Command {
    Command::AdjustPoints(Points {
        id: Id(id),
        at: shop.now,
        customer: Some(GUL),
        amount: Money(amount),
        note: "by hand".into(),
        ..Points::default()
    })
}

#[test]
fn a_seller_decides_nothing_that_is_the_owners() {
    let mut shop = Shop::new();
    for (id, role) in [(SELLER, Role::Seller), (OWNER, Role::Owner)] {
        let person = Staff {
            name: "Aziz".into(),
            role,
            ..Staff::default()
        };
        assert!(shop.run(Command::SaveStaff(Save::add(id, person))));
    }
    let before = shop.book.customers().get(GUL).cloned().unwrap();
    let mut limited = before.clone();
    limited.credit_limit = Some(Money(7));
    let mut renamed = before.clone();
    renamed.family = "Aliyeva".into();
    let rules = Box::new(programme(Id(5_000), shop.now, 4));
    let adjusted = by_hand(&shop, 5_001, 10);
    let opening = Command::RecordOpening(Opening {
        id: Id(5_004),
        at: shop.now,
        customer: GUL,
        points: Money(1_000),
        ..Opening::default()
    });
    let coupon = Coupon {
        code: "ALL".into(),
        kind_of: CouponKind::Percent,
        percent_bp: 10_000,
        ..Coupon::default()
    };
    let of_owner = [
        Command::SetProgramme(rules),
        adjusted,
        opening,
        Command::SaveCoupon(Save::add(Id(5_005), coupon)),
        Command::SaveCustomer(Save::edit(GUL, before.clone(), limited)),
    ];
    shop.by = Some(SELLER);
    for command in &of_owner {
        assert_eq!(shop.act(command.clone()), Err(Refusal::OwnerOnly));
    }
    assert!(shop.run(Command::SaveCustomer(Save::edit(GUL, before, renamed))));
    let tea = sale(&shop, 5_002, TEA, 1);
    sell(&mut shop, tea, &Wish::default());
    shop.by = Some(OWNER);
    for command in of_owner {
        assert_eq!(shop.act(command), Ok(()));
    }
    let back = || Command::VoidEntry {
        target: Id(5_001),
        reason: String::new(),
    };
    shop.by = Some(SELLER);
    assert_eq!(shop.act(back()), Err(Refusal::OwnerOnly));
    // Where nobody was said to act, everything is allowed.
    shop.by = None;
    assert_eq!(shop.act(back()), Ok(()));
}

/// A tenth of what is paid comes back in points; all may be paid with them.
fn tenth(id: u128, shop: &Shop) -> Command {
    Command::SetProgramme(Box::new(Programme {
        id: Id(id),
        at: shop.now,
        is_on: true,
        has_points: true,
        pay_limit_bp: 10_000,
        levels: vec![Level {
            id: Id(500),
            name: "All".into(),
            cashback_bp: 1_000,
            ..Level::default()
        }],
        ..Programme::default()
    }))
}

fn some_back(shop: &Shop, id: u128, sale: &Sale, quantity: i64, tenders: Vec<Tender>) -> Command {
    let quantity_milli = quantity * 1000;
    Command::RecordReturn(Return {
        id: Id(id),
        at: shop.now,
        sale: sale.id,
        lines: vec![ReturnLine {
            line: 0,
            quantity_milli,
            amount: shop.book.refund_of(sale, 0, quantity_milli),
        }],
        tenders,
        ..Return::default()
    })
}

#[test]
fn points_that_paid_go_back_as_points_whatever_way_the_money_goes() {
    let mut shop = Shop::new();
    assert_eq!(shop.act(tenth(5_000, &shop)), Ok(()));
    assert!(shop.run(by_hand(&shop, 5_001, 90)));
    let two = sale(&shop, 5_002, TEA, 2);
    let wish = Wish {
        points: Money(90),
        ..Wish::default()
    };
    let sold = sell(&mut shop, two, &wish);
    let points = |amount| Tender::new(TenderMethod::Points, Money(amount));
    let cash = |amount| Tender::new(TenderMethod::Cash, Money(amount));
    assert_eq!(sold.tenders, [points(90), cash(110)]);
    let refused = shop.act(some_back(&shop, 5_003, &sold, 2, vec![cash(200)]));
    let limit = Money(110);
    assert_eq!(refused, Err(Refusal::NotPaidInMoney { limit }));
    let on_account = vec![Tender::new(TenderMethod::Credit, Money(200))];
    let refused = shop.act(some_back(&shop, 5_003, &sold, 2, on_account));
    assert_eq!(refused, Err(Refusal::NotPaidInMoney { limit }));
    // One of two by card, the other as it was paid.
    let by_card = refund_by(shop.book.ledger(), &sold, Money(100), TenderMethod::Card);
    let card = Tender::new(TenderMethod::Card, Money(55));
    assert_eq!(by_card, [points(45), card]);
    assert_eq!(shop.act(some_back(&shop, 5_003, &sold, 1, by_card)), Ok(()));
    let rest = propose_refund(shop.book.ledger(), &sold, Money(100));
    assert_eq!(rest, [points(45), cash(55)]);
    assert_eq!(shop.act(some_back(&shop, 5_004, &sold, 1, rest)), Ok(()));
    assert_eq!(shop.account(GUL).balance, Money(90));
}

#[test]
fn goods_nobody_paid_for_take_no_points_when_they_come_back() {
    let mut shop = Shop::new();
    assert_eq!(shop.act(tenth(5_000, &shop)), Ok(()));
    let mut ten = sale(&shop, 5_001, TEA, 10);
    ten.tenders = vec![
        Tender::new(TenderMethod::Cash, Money(500)),
        Tender::new(TenderMethod::Credit, Money(500)),
    ];
    assert_eq!(shop.act(Command::RecordSale(Box::new(ten.clone()))), Ok(()));
    assert_eq!(shop.account(GUL).balance, Money(50));
    shop.now.0 += 1000;
    let ways = propose_refund(shop.book.ledger(), &ten, Money(200));
    assert_eq!(ways, [Tender::new(TenderMethod::Credit, Money(200))]);
    assert_eq!(shop.act(some_back(&shop, 5_002, &ten, 2, ways)), Ok(()));
    assert_eq!(shop.account(GUL).balance, Money(50));
    let payment = Payment {
        id: Id(5_003),
        at: shop.now,
        customer: GUL,
        amount: Money(300),
        ..Payment::default()
    };
    assert_eq!(shop.act(Command::RecordPayment(payment)), Ok(()));
    // Eight were kept and paid for.
    assert_eq!(shop.account(GUL).balance, Money(80));
    let ways = propose_refund(shop.book.ledger(), &ten, Money(400));
    assert_eq!(shop.act(some_back(&shop, 5_004, &ten, 4, ways)), Ok(()));
    assert_eq!(shop.account(GUL).balance, Money(40));
}

#[test]
fn no_more_points_are_taken_by_hand_than_there_are() {
    let mut shop = Shop::new();
    let left = Money(40);
    assert!(shop.run(by_hand(&shop, 5_000, 40)));
    let refused = shop.act(by_hand(&shop, 5_001, -41));
    assert_eq!(refused, Err(Refusal::PointsTooFew { left }));
    assert_eq!(shop.act(by_hand(&shop, 5_002, -40)), Ok(()));
    let refused = shop.act(by_hand(&shop, 5_003, -1));
    assert_eq!(refused, Err(Refusal::PointsTooFew { left: Money::ZERO }));
}

#[test]
fn a_coupon_does_not_end_before_it_begins() {
    let mut shop = Shop::new();
    let coupon = Coupon {
        code: "LATE".into(),
        kind_of: CouponKind::Percent,
        percent_bp: 1_000,
        from: Some(Day(20_000)),
        to: Some(Day(19_999)),
        ..Coupon::default()
    };
    let saved = shop.act(Command::SaveCoupon(Save::add(Id(5_000), coupon)));
    assert_eq!(saved, Err(Refusal::EndsBeforeItBegins));
}

#[test]
fn a_coupon_says_why_it_is_not_taken_and_comes_back_with_all_goods() {
    let mut shop = Shop::new();
    // These rules leave coffee out.
    assert!(shop.run(Command::SetProgramme(Box::new(programme(
        Id(5_000),
        shop.now,
        6
    )))));
    let coupon = Coupon {
        code: "ONCE".into(),
        kind_of: CouponKind::Percent,
        percent_bp: 1_000,
        use_limit: 1,
        customer_limit: 1,
        ..Coupon::default()
    };
    let id = Id(5_001);
    assert!(shop.run(Command::SaveCoupon(Save::add(id, coupon))));
    let wish = Wish {
        coupon: Some(id),
        ..Wish::default()
    };
    let worth = |shop: &Shop, sale: Sale| {
        entitle(&shop.book, &shop.zone, sale, &wish, shop.now)
            .coupon
            .unwrap()
    };
    let tea = |shop: &Shop| sale(shop, 5_002, TEA, 1);
    let mut nobodys = tea(&shop);
    nobodys.customer = None;
    assert_eq!(worth(&shop, nobodys), Err(CouponRefusal::CustomerNeeded));
    let coffee = sale(&shop, 5_002, COFFEE, 1);
    let refused = Err(CouponRefusal::NothingToTakeOff);
    assert_eq!(worth(&shop, coffee), refused);
    let sold = tea(&shop);
    assert_eq!(worth(&shop, sold.clone()), Ok(Money(10)));
    let sold = sell(&mut shop, sold, &wish);
    assert_eq!(worth(&shop, tea(&shop)), Err(CouponRefusal::UsedUp));
    let back = shop.all_back(Id(5_003), &sold).unwrap();
    assert_eq!(shop.act(back), Ok(()));
    assert_eq!(worth(&shop, tea(&shop)), Ok(Money(10)));
}

#[test]
fn a_coupon_that_works_makes_no_room_for_one_that_is_refused() {
    let mut shop = Shop::new();
    let ids = [Id(5_001), Id(5_002), Id(5_003)];
    for (id, minimum) in ids.into_iter().zip([0, 0, 1_000_000]) {
        let coupon = Coupon {
            code: id.to_string(),
            kind_of: CouponKind::Percent,
            percent_bp: 1_000,
            minimum: Money(minimum),
            ..Coupon::default()
        };
        assert!(shop.run(Command::SaveCoupon(Save::add(id, coupon))));
    }
    let [first, second, dear] = ids;
    let refused = |before: Option<Id>, shown: Id| {
        let sale = sale(&shop, 5_004, TEA, 1);
        let wish = Wish {
            coupon: before,
            ..Wish::default()
        };
        refused_coupon(&shop.book, &shop.zone, &sale, &wish, shown, shop.now)
    };
    let minimum = Money(1_000_000);
    let too_little = Some(CouponRefusal::BelowMinimum { minimum });
    assert_eq!(refused(Some(first), dear), too_little);
    assert_eq!(refused(Some(first), second), None);
    // Where none works, the one shown last says why.
    assert_eq!(refused(Some(dear), first), None);
    assert_eq!(refused(Some(dear), dear), None);
    assert_eq!(refused(None, dear), None);
}

#[test]
fn stamps_are_owed_when_goods_come_back_after_the_free_one() {
    let mut shop = Shop::new();
    let three = sale(&shop, 5_000, TEA, 3);
    let three = sell(&mut shop, three, &Wish::default());
    let free = sale(&shop, 5_001, TEA, 1);
    sell(&mut shop, free, &Wish::default());
    let held = |shop: &Shop| {
        let rules = shop.book.ledger().rules_at(shop.now).unwrap();
        let own = stamps_of(&shop.book, rules, GUL, shop.now);
        let lines = stamp_lines(&shop.book, own[0].card.id, GUL, shop.now);
        let needed = i64::from(own[0].card.needed);
        let sum: i64 = lines
            .iter()
            .map(|line| line.given - line.free * needed)
            .sum();
        assert_eq!(sum, own[0].stamps + own[0].free * needed);
        (own[0].stamps, own[0].free)
    };
    assert_eq!(held(&shop), (0, 0));
    let back = shop.all_back(Id(5_002), &three).unwrap();
    assert_eq!(shop.act(back), Ok(()));
    assert_eq!(held(&shop), (-3, 0));
}
