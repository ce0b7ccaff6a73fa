//! The terms a customer buys on at a moment, and whether a sale keeps to them. The counter and
//! the decision both go by these.

use super::points::{PointsFold, expiring};
use super::stamps::{Stamps, is_stamped, stamped_units, stamps_of};
use super::{Standing, certificates, coupons, floor_ratio, standing_of};
use crate::domain::Book;
use crate::domain::coupon::CouponKind;
use crate::domain::days::{Day, Moment, Zone};
use crate::domain::ids::Id;
use crate::domain::money::Money;
use crate::domain::programme::{Level, Programme};
use crate::domain::refusal::{CouponRefusal, Refusal};
use crate::domain::sale::{Reward, RewardKind, Sale, SaleLine, TenderMethod};

/// What holds for a customer at the counter.
#[derive(Debug, Clone)]
pub struct Terms<'a> {
    pub(super) book: &'a Book,
    pub(super) zone: &'a Zone,
    /// When.
    pub at: Moment,
    /// Who buys, if known.
    pub customer: Option<Id>,
    /// The rules in force, if loyalty is on.
    pub rules: Option<&'a Programme>,
    /// Where the customer stands before the purchase.
    pub standing: Option<Standing<'a>>,
    /// Points they have.
    pub balance: Money,
    /// How many of them are lost within the warning time, and the last day of the first of those.
    pub expiring: Option<(Money, Day)>,
    /// Their stamp cards.
    pub stamps: Vec<Stamps<'a>>,
}

impl<'a> Terms<'a> {
    /// The terms for a customer, or for somebody unknown.
    pub fn of(book: &'a Book, zone: &'a Zone, customer: Option<Id>, at: Moment) -> Self {
        let ledger = book.ledger();
        let rules = ledger.rules_at(at);
        let known = rules.zip(customer);
        let (today, mut fold) = (zone.day_of(at), PointsFold::default());
        let balance = known.map_or(Money::ZERO, |(_, id)| {
            fold.run(ledger, id, zone, today, |_| {})
        });
        Self {
            book,
            zone,
            at,
            customer,
            rules,
            standing: known.map(|(rules, id)| standing_of(ledger, rules, id, zone, at)),
            balance,
            expiring: known.and_then(|(rules, _)| expiring(fold.lots(), today, rules.warning_days)),
            stamps: known.map_or_else(Vec::new, |(rules, id)| stamps_of(book, rules, id, at)),
        }
    }

    /// How many points may pay a receipt that comes to `total`.
    pub fn points_limit(&self, total: Money) -> Money {
        let share = self.rules.map_or(0, |rules| rules.pay_limit_bp);
        let most = floor_ratio(total.max(Money::ZERO), share, 10_000);
        most.min(self.balance).max(Money::ZERO)
    }

    /// The level whose discount is taken off, if any is.
    pub fn discount_level(&self) -> Option<&'a Level> {
        let has_discount = self.rules.is_some_and(|rules| rules.has_discount);
        let level = self.standing.as_ref().and_then(|standing| standing.level);
        level.filter(|level| has_discount && level.discount_bp > 0)
    }

    /// Whether the sale takes and pays no more than the rules give.
    ///
    /// # Errors
    /// What goes beyond them.
    pub fn check(&self, sale: &Sale) -> Result<(), Refusal> {
        self.check_rewards(sale)?;
        let points = sale.paid_by(&TenderMethod::Points);
        if points > Money::ZERO {
            let limit = self.points_limit(sale.total());
            if points > limit {
                return Err(Refusal::PointsTooMany { limit });
            }
        }
        let day = self.zone.day_of(self.at);
        certificates::check_sale(self.book.ledger(), sale, day)
    }

    fn check_rewards(&self, sale: &Sale) -> Result<(), Refusal> {
        if sale.rewards.is_empty() {
            return Ok(());
        }
        let is_amount = |reward: &Reward| {
            reward.amount >= Money::ZERO && reward.amount.is_exact() && reward.free_milli >= 0
        };
        if !sale.rewards.iter().all(is_amount) {
            return Err(Refusal::AmountOutOfRange);
        }
        let taken: Money = sale.rewards.iter().map(|reward| reward.amount).sum();
        let repeats = sale.rewards.iter().enumerate().any(|(place, reward)| {
            let mut before = sale.rewards[..place].iter();
            before.any(|other| {
                other.kind_of == reward.kind_of
                    && (other.kind_of == RewardKind::Level || other.source == reward.source)
            })
        });
        if of_kind(sale, &RewardKind::Coupon).count() > 1 {
            return Err(Refusal::CouponRefused(CouponRefusal::OnlyOne));
        }
        if repeats || taken > sale.discount() {
            return Err(Refusal::NotEntitled);
        }
        // Rewards were taken off one after the other: free goods, the coupon, the level.
        let mut base = self.eligible(sale);
        let mut total = sale.total();
        for reward in of_kind(sale, &RewardKind::Level) {
            let level = self.discount_level();
            base = base + reward.amount;
            total = total + reward.amount;
            let is_theirs = |level: &&Level| level.id == reward.source;
            let most = level
                .filter(is_theirs)
                .map(|level| base.percent(level.discount_bp));
            if most.is_none_or(|most| reward.amount > most) {
                return Err(Refusal::NotEntitled);
            }
        }
        for reward in of_kind(sale, &RewardKind::Coupon) {
            self.check_coupon(sale, reward, base + reward.amount, total + reward.amount)?;
        }
        for reward in &sale.rewards {
            match reward.kind_of {
                RewardKind::Stamps => self.check_stamps(sale, reward)?,
                RewardKind::Other(_) => return Err(Refusal::NotEntitled),
                RewardKind::Level | RewardKind::Coupon => {}
            }
        }
        Ok(())
    }

    fn check_coupon(
        &self,
        sale: &Sale,
        reward: &Reward,
        base: Money,
        total: Money,
    ) -> Result<(), Refusal> {
        let day = self.zone.day_of(self.at);
        let coupon = coupons::check(self.book, reward.source, self.customer, day, total, sale);
        let coupon = coupon.map_err(Refusal::CouponRefused)?;
        let most = match coupon.kind_of {
            CouponKind::Gift => {
                let own = sale.lines.iter().filter(|line| line.product == coupon.gift);
                own.map(one_unit).max().unwrap_or_default()
            }
            _ => coupons::worth(coupon, base),
        };
        if reward.amount > most {
            return Err(Refusal::NotEntitled);
        }
        Ok(())
    }

    fn check_stamps(&self, sale: &Sale, reward: &Reward) -> Result<(), Refusal> {
        let card = self
            .stamps
            .iter()
            .find(|stamps| stamps.card.id == reward.source)
            .ok_or(Refusal::NotEntitled)?;
        let units = reward.free_milli / 1_000;
        let on_sale = stamped_units(self.book, card.card, sale);
        let lines = sale.lines.iter();
        let own = lines.filter(|line| is_stamped(self.book, card.card, line));
        let dearest = own.map(|line| line.unit_price).max().unwrap_or_default();
        let is_whole = reward.free_milli % 1_000 == 0;
        let most = dearest.times_milli(reward.free_milli);
        if !is_whole || units > card.free || units > on_sale || reward.amount > most {
            return Err(Refusal::NotEntitled);
        }
        Ok(())
    }
}

fn of_kind<'a>(sale: &'a Sale, kind: &'a RewardKind) -> impl Iterator<Item = &'a Reward> {
    let rewards = sale.rewards.iter();
    rewards.filter(move |reward| reward.kind_of == *kind)
}

/// What one unit of a line costs before discounts, or all of it where there is less.
fn one_unit(line: &SaleLine) -> Money {
    line.unit_price.times_milli(line.quantity_milli.min(1_000))
}
