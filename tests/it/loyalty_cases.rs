//! Single rules of loyalty: who may decide, and what is told of coupons and stamps.

use daftar::domain::command::Save;
use daftar::domain::coupon::CouponKind;
use daftar::domain::loyalty::Wish;
use daftar::domain::loyalty::entitlement::entitle;
use daftar::domain::loyalty::stamps::{stamp_lines, stamps_of};
use daftar::domain::refusal::CouponRefusal;
use daftar::domain::staff::Role;
use daftar::domain::{
    Command, Coupon, Id, Money, Points, Refusal, Sale, SaleLine, Staff, Tender, TenderMethod,
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
    let of_owner = [
        Command::SetProgramme(rules),
        adjusted,
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
