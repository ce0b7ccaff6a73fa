//! What a customer is entitled to for what lies on the counter, applied and explained.

use serde::{Deserialize, Serialize};

use super::stamps::{Stamps, is_stamped};
use super::standing::Standing;
use super::{Earning, Terms, certificates, coupons, is_eligible};
use crate::domain::Book;
use crate::domain::coupon::{Coupon, CouponKind};
use crate::domain::days::{Day, Moment, Zone};
use crate::domain::ids::Id;
use crate::domain::money::Money;
use crate::domain::programme::{Level, Programme};
use crate::domain::refusal::{CouponRefusal, Refusal};
use crate::domain::sale::{Reward, RewardKind, Sale, SaleLine, Tender, TenderMethod};

/// What the customer wants of what they may have.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wish {
    /// The coupon they show.
    pub coupon: Option<Id>,
    /// The certificates they show, in the order they are used.
    pub certificates: Vec<Id>,
    /// How many points they want to pay with; fewer are used where fewer may be.
    pub points: Money,
    /// The level's discount is not wanted.
    pub without_level: bool,
    /// Free goods of stamp cards are kept for another time.
    pub without_stamps: bool,
}

/// A certificate that was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateUse {
    /// Which.
    pub certificate: Id,
    /// What it pays and what is left on it then, or why it is not taken.
    pub result: Result<(Money, Money), Refusal>,
}

/// What a customer is entitled to.
#[derive(Debug, Clone)]
pub struct Entitlement<'a> {
    /// The rules in force, if loyalty is on.
    pub rules: Option<&'a Programme>,
    /// Where the customer stands before the purchase: level, spend, the way to the next.
    pub standing: Option<Standing<'a>>,
    /// Points they have.
    pub balance: Money,
    /// How many of them are lost soon, and the last day of the first of those.
    pub expiring: Option<(Money, Day)>,
    /// Their stamp cards before the purchase.
    pub stamps: Vec<Stamps<'a>>,
    /// The coupon's worth here, or why it is not taken; nothing if none was shown.
    pub coupon: Option<Result<Money, CouponRefusal>>,
    /// The certificates that were shown.
    pub certificates: Vec<CertificateUse>,
    /// How many points may be used.
    pub points_limit: Money,
    /// How many points are used.
    pub points_used: Money,
    /// The sale with all that applied: rewards, lines, tenders. To be recorded as it is once
    /// what is left to pay is added to its tenders.
    pub sale: Sale,
    /// What is still to be paid.
    pub left_to_pay: Money,
    /// What it earns, if what is left is paid at once.
    pub earning: Earning,
    /// The level the purchase lifts the customer to.
    pub new_level: Option<&'a Level>,
}

/// What is applied to a sale in the making, and why. `sale` carries the seller's own discounts,
/// no rewards yet, and the tenders chosen so far; it need not be paid in full.
pub fn entitle<'a>(
    book: &'a Book,
    zone: &'a Zone,
    mut sale: Sale,
    wish: &Wish,
    now: Moment,
) -> Entitlement<'a> {
    let terms = Terms::of(book, zone, sale.customer, now);
    sale.rewards.clear();
    if !wish.without_stamps {
        terms.give_free_goods(&mut sale);
    }
    let coupon = wish
        .coupon
        .map(|coupon| terms.use_coupon(&mut sale, coupon));
    if let Some(level) = terms.discount_level()
        && !wish.without_level
    {
        let wanted = terms.eligible(&sale).percent(level.discount_bp);
        let amount = sale.take_off(wanted, |line| is_eligible(book, terms.rules, line));
        reward(&mut sale, RewardKind::Level, level.id, amount, 0);
    }
    let others = std::mem::take(&mut sale.tenders);
    let total = sale.total();
    let mut left = total - others.iter().map(|tender| tender.amount).sum();
    let certificates = terms.use_certificates(&mut sale, wish, &mut left);
    let points_limit = terms.points_limit(total);
    let points_used = wish.points.min(points_limit).min(left).max(Money::ZERO);
    if !points_used.is_zero() {
        let tender = Tender::new(TenderMethod::Points, points_used);
        sale.tenders.push(tender);
        left = left - points_used;
    }
    sale.tenders.extend(others);
    let mut paid = sale.clone();
    if left > Money::ZERO {
        paid.tenders.push(Tender::new(TenderMethod::Cash, left));
    }
    let earning = terms.earning(&paid);
    let new_level = terms.level_after(&paid);
    Entitlement {
        rules: terms.rules,
        standing: terms.standing,
        balance: terms.balance,
        expiring: terms.expiring,
        stamps: terms.stamps,
        coupon,
        certificates,
        points_limit,
        points_used,
        sale,
        left_to_pay: left,
        earning,
        new_level,
    }
}

/// Why the coupon `shown` is not taken beside the wishes, where the one shown before is: one that
/// works does not make room for one that is refused.
pub fn refused_coupon(
    book: &Book,
    zone: &Zone,
    sale: &Sale,
    wish: &Wish,
    shown: Id,
    now: Moment,
) -> Option<CouponRefusal> {
    let before = wish.coupon.filter(|before| *before != shown)?;
    let tried = |coupon: Id| {
        let wish = Wish {
            coupon: Some(coupon),
            ..wish.clone()
        };
        entitle(book, zone, sale.clone(), &wish, now).coupon
    };
    tried(before)?.ok()?;
    tried(shown)?.err()
}

impl<'a> Terms<'a> {
    /// The level the sale lifts the customer to, if it does.
    pub fn level_after(&self, sale: &Sale) -> Option<&'a Level> {
        let (rules, before) = self.rules.zip(self.standing.as_ref())?;
        let spent = sale.total() - sale.paid_by(&TenderMethod::Points);
        let after = Standing::of(rules, before.spent + spent);
        after.level.filter(|level| {
            before
                .level
                .is_none_or(|own| own.threshold < level.threshold)
        })
    }

    /// The cheapest of the stamped goods are free.
    fn give_free_goods(&self, sale: &mut Sale) {
        for stamps in &self.stamps {
            let mut free = stamps.free;
            let mut places: Vec<usize> = (0..sale.lines.len()).collect();
            places.retain(|place| is_stamped(self.book, stamps.card, &sale.lines[*place]));
            places.sort_by_key(|place| sale.lines[*place].unit_price);
            let (mut amount, mut units) = (Money::ZERO, 0);
            for place in places {
                let line = &mut sale.lines[place];
                let here = free.min(line.quantity_milli.max(0) / 1_000);
                if here > 0 && line.net() > Money::ZERO {
                    amount = amount + make_free(line, here.saturating_mul(1_000));
                    units += here;
                    free -= here;
                }
            }
            let free_milli = units * 1_000;
            reward(sale, RewardKind::Stamps, stamps.card.id, amount, free_milli);
        }
    }

    fn use_coupon(&self, sale: &mut Sale, id: Id) -> Result<Money, CouponRefusal> {
        let day = self.zone.day_of(self.at);
        let total = sale.total();
        let coupon = coupons::check(self.book, id, self.customer, day, total, sale)?;
        let (amount, free_milli) = if coupon.kind_of == CouponKind::Gift {
            give_gift(sale, coupon)
        } else {
            let wanted = coupons::worth(coupon, self.eligible(sale));
            let is_meant = |line: &SaleLine| is_eligible(self.book, self.rules, line);
            (sale.take_off(wanted, is_meant), 0)
        };
        if amount.is_zero() && !sale.lines.is_empty() {
            return Err(CouponRefusal::NothingToTakeOff);
        }
        reward(sale, RewardKind::Coupon, id, amount, free_milli);
        Ok(amount)
    }

    fn use_certificates(
        &self,
        sale: &mut Sale,
        wish: &Wish,
        left: &mut Money,
    ) -> Vec<CertificateUse> {
        let ledger = self.book.ledger();
        let day = self.zone.day_of(self.at);
        let mut shown: Vec<CertificateUse> = Vec::new();
        for certificate in wish.certificates.iter().copied() {
            if shown.iter().any(|other| other.certificate == certificate) {
                continue;
            }
            let result = certificates::usable(ledger, certificate, day).map(|balance| {
                let pays = balance.min(*left).max(Money::ZERO);
                (pays, balance - pays)
            });
            if let Ok((pays, _)) = result
                && !pays.is_zero()
            {
                *left = *left - pays;
                sale.tenders.push(Tender {
                    method: TenderMethod::Certificate,
                    amount: pays,
                    certificate: Some(certificate),
                });
            }
            shown.push(CertificateUse {
                certificate,
                result,
            });
        }
        shown
    }
}

fn give_gift(sale: &mut Sale, coupon: &Coupon) -> (Money, i64) {
    let mut lines = sale.lines.iter_mut();
    let gift = lines.find(|line| line.product == coupon.gift && line.net() > Money::ZERO);
    gift.map_or((Money::ZERO, 0), |line| {
        let milli = line.quantity_milli.min(1_000);
        (make_free(line, milli), milli)
    })
}

/// Takes off what so much of a line still costs.
fn make_free(line: &mut SaleLine, milli: i64) -> Money {
    let amount = line.net().ratio(milli, line.quantity_milli).min(line.net());
    line.discount = line.discount + amount;
    amount
}

fn reward(sale: &mut Sale, kind_of: RewardKind, source: Id, amount: Money, free_milli: i64) {
    if !amount.is_zero() {
        sale.rewards.push(Reward {
            kind_of,
            source,
            amount,
            free_milli,
        });
    }
}
