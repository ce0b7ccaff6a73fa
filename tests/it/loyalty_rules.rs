//! Rules of loyalty and coupons made of a number.

use daftar::domain::coupon::CouponKind;
use daftar::domain::programme::{Level, SpendWindow, StampCard};
use daftar::domain::{Coupon, Id, Moment, Money, Programme, TenderMethod};

pub fn programme(id: Id, at: Moment, value: u16) -> Programme {
    let windows = [
        SpendWindow::AllTime,
        SpendWindow::RollingYear,
        SpendWindow::CalendarYear,
    ];
    let level = |place: u16| Level {
        id: Id(500 + u128::from(place)),
        name: "Level".into(),
        threshold: Money(i64::from(place) * (1_000 + i64::from(value))),
        discount_bp: i64::from((value / 7 % 9 + place) * 100),
        cashback_bp: i64::from((value / 3 % 9 + place) * 150),
        ..Level::default()
    };
    let card = StampCard {
        id: Id(600),
        name: "Tea".into(),
        categories: vec!["tea".into()],
        needed: 1 + u32::from(value % 5),
        ..StampCard::default()
    };
    Programme {
        id,
        at,
        is_on: value % 8 != 7,
        has_discount: !value.is_multiple_of(3),
        has_points: !value.is_multiple_of(5),
        levels: (0..value % 4).map(level).collect(),
        window: windows[usize::from(value % 3)].clone(),
        points_months: u32::from(value % 4),
        round_to: Money(i64::from(value % 3) * 10),
        not_earning: if value.is_multiple_of(2) {
            vec![TenderMethod::Certificate]
        } else {
            Vec::new()
        },
        excluded_categories: if value.is_multiple_of(6) {
            vec!["coffee".into()]
        } else {
            Vec::new()
        },
        pay_limit_bp: i64::from(value % 5) * 2_500,
        birthday_points: Money(70),
        birthday_days: 5,
        welcome_points: Money(i64::from(value % 2) * 100),
        referral_points: Money(40),
        newcomer_points: Money(30),
        stamp_cards: vec![card],
        ..Programme::default()
    }
}

pub fn coupon(customer: Id, value: u16) -> Coupon {
    let kinds = [CouponKind::Percent, CouponKind::Amount, CouponKind::Gift];
    Coupon {
        code: format!("K{value}"),
        kind_of: kinds[usize::from(value % 3)].clone(),
        percent_bp: 1 + i64::from(value % 10_000),
        amount: Money(1 + i64::from(value)),
        gift: Some(Id(101)),
        customer: value.is_multiple_of(4).then_some(customer),
        use_limit: u32::from(value % 3),
        customer_limit: u32::from(value % 2),
        minimum: Money(i64::from(value % 500)),
        ..Coupon::default()
    }
}
