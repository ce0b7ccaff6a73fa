//! Coupons: how often they were used, and whether one may be used here.

use super::points::emptied_by;
use crate::domain::Book;
use crate::domain::coupon::{Coupon, CouponKind};
use crate::domain::days::Day;
use crate::domain::ids::Id;
use crate::domain::ledger::Ledger;
use crate::domain::money::Money;
use crate::domain::refusal::CouponRefusal;
use crate::domain::sale::{RewardKind, Sale};

/// The coupon that is shown.
pub fn coupon_by_code<'a>(book: &'a Book, code: &str) -> Option<(Id, &'a Coupon)> {
    let code = code.trim();
    book.coupons()
        .iter()
        .find(|(_, coupon)| coupon.code.trim().eq_ignore_ascii_case(code))
}

/// Standing sales on which the coupon was used. One that came back whole gives the use back.
pub fn uses(ledger: &Ledger, coupon: Id) -> impl Iterator<Item = &Sale> {
    let rewarded = ledger.sales_rewarded_by(coupon);
    rewarded.filter(move |sale| {
        let mut rewards = sale.rewards.iter();
        rewards.any(|reward| reward.kind_of == RewardKind::Coupon && reward.source == coupon)
            && emptied_by(ledger, sale).is_none()
    })
}

/// Whether the coupon may be used by that customer on that day for a receipt that came to
/// `total` before it.
///
/// # Errors
/// Why not.
pub fn check<'a>(
    book: &'a Book,
    coupon: Id,
    customer: Option<Id>,
    day: Day,
    total: Money,
    sale: &Sale,
) -> Result<&'a Coupon, CouponRefusal> {
    let known = book.coupons().get(coupon).filter(|coupon| !coupon.is_off);
    let known = known.ok_or(CouponRefusal::Off)?;
    if known.from.is_some_and(|from| day < from) {
        return Err(CouponRefusal::TooEarly);
    }
    if known.to.is_some_and(|to| to < day) {
        return Err(CouponRefusal::Expired);
    }
    if customer.is_none() && (known.customer.is_some() || known.customer_limit > 0) {
        return Err(CouponRefusal::CustomerNeeded);
    }
    if known.customer.is_some_and(|own| customer != Some(own)) {
        return Err(CouponRefusal::NotTheirs);
    }
    let ledger = book.ledger();
    let is_used_up = |limit: u32, count: usize| limit > 0 && count >= limit as usize;
    if is_used_up(known.use_limit, uses(ledger, coupon).count()) {
        return Err(CouponRefusal::UsedUp);
    }
    if known.customer_limit > 0 {
        let by_them = uses(ledger, coupon).filter(|sale| ledger.owner(sale.id) == customer);
        if is_used_up(known.customer_limit, by_them.count()) {
            return Err(CouponRefusal::UsedUp);
        }
    }
    if total < known.minimum {
        return Err(CouponRefusal::BelowMinimum {
            minimum: known.minimum,
        });
    }
    let is_gift_there = || sale.lines.iter().any(|line| line.product == known.gift);
    if known.kind_of == CouponKind::Gift && !(known.gift.is_some() && is_gift_there()) {
        return Err(CouponRefusal::GiftMissing);
    }
    Ok(known)
}

/// What a coupon takes off goods that come to `base`; gifts are not reckoned by what they cost.
pub(super) fn worth(coupon: &Coupon, base: Money) -> Money {
    match coupon.kind_of {
        CouponKind::Percent => base.percent(coupon.percent_bp),
        CouponKind::Amount => coupon.amount.min(base),
        CouponKind::Gift | CouponKind::Other(_) => Money::ZERO,
    }
}
