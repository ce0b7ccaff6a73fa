//! Members by level, points outstanding, and what coupons and certificates did.

use std::collections::BTreeMap;

use crate::domain::loyalty::points::expiring;
use crate::domain::loyalty::{
    PointsFold, PointsLine, PointsLineKind, Standing, certificates, coupons, spent_by,
};
use crate::domain::sale::RewardKind;
use crate::domain::{Book, Certificate, Day, Id, Moment, Money, Points, Zone};

/// Customers on one level.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LevelMembers {
    /// The level; nothing for those below the first.
    pub level: Option<Id>,
    /// Who is on it and what they spent within the programme's window, the most first.
    pub customers: Vec<(Id, Money)>,
    /// What they spent within it together.
    pub spent: Money,
}

/// Points of one month of the shop's calendar.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PointsMonth {
    /// The year.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
    /// Earned and given, what was taken again taken off.
    pub earned: Money,
    /// Used, what was given back taken off.
    pub redeemed: Money,
    /// Not used in time.
    pub expired: Money,
}

/// Somebody's points that expire soon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expiring {
    /// Whose.
    pub customer: Id,
    /// How many.
    pub amount: Money,
    /// The last day of the first of them.
    pub day: Day,
}

/// What a coupon did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CouponFigures {
    /// Which.
    pub coupon: Id,
    /// Receipts it was used on.
    pub uses: u32,
    /// What it took off.
    pub taken_off: Money,
    /// What these receipts brought in, returns taken off.
    pub revenue: Money,
}

/// What was done with gift certificates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CertificateFigures {
    /// How many were sold.
    pub count: u32,
    /// What they are worth together.
    pub sold: Money,
    /// What was used and not given back.
    pub used: Money,
    /// What was given back in money.
    pub refunded: Money,
    /// What the shop still owes for them.
    pub outstanding: Money,
    /// What is left on those no longer taken.
    pub expired: Money,
}

/// Loyalty at a glance.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LoyaltyOverview {
    /// Members by level, those below the first level first. Empty without rules in force.
    pub members: Vec<LevelMembers>,
    /// Points customers hold: what the shop owes them.
    pub outstanding: Money,
    /// Who holds some and how many, the most first.
    pub holders: Vec<(Id, Money)>,
    /// Points customers used beyond what they had left after returns.
    pub overdrawn: Money,
    /// Who did and by how many, the most first.
    pub overdrawers: Vec<(Id, Money)>,
    /// Points month by month, the oldest first; months without any are left out.
    pub months: Vec<PointsMonth>,
    /// Whose points expire within the warning time, the soonest first.
    pub expiring: Vec<Expiring>,
    /// Coupons that are not deleted, in the order they were made.
    pub coupons: Vec<CouponFigures>,
    /// Gift certificates.
    pub certificates: CertificateFigures,
    /// On which certificates the shop owes what, the most first.
    pub certificates_left: Vec<(Id, Money)>,
}

impl LoyaltyOverview {
    /// Looks at everything there is, as of that moment.
    pub fn of(book: &Book, zone: &Zone, now: Moment) -> Self {
        let ledger = book.ledger();
        let today = zone.day_of(now);
        let rules = ledger.rules_at(now);
        let warning_days = rules.map_or(0, |rules| rules.warning_days);
        let mut overview = Self::default();
        if let Some(rules) = rules {
            let levels = rules.levels.iter().map(|level| Some(level.id));
            let levels = std::iter::once(None).chain(levels);
            let empty = |level| LevelMembers {
                level,
                ..LevelMembers::default()
            };
            overview.members = levels.map(empty).collect();
        }
        let mut months = BTreeMap::new();
        let mut fold = PointsFold::default();
        let has_points = !ledger.entries::<Points>().is_empty();
        for (customer, _) in book.customers().iter() {
            let is_known =
                ledger.account(customer).is_some() || ledger.openings_of(customer).next().is_some();
            if let Some(rules) = rules {
                let spent = if is_known {
                    spent_by(ledger, &rules.window, customer, zone, now)
                } else {
                    Money::ZERO
                };
                let level = Standing::of(rules, spent).level.map(|level| level.id);
                let mut members = overview.members.iter_mut();
                if let Some(members) = members.find(|members| members.level == level) {
                    members.customers.push((customer, spent));
                    members.spent = members.spent + spent;
                }
            }
            if !is_known && !has_points {
                continue;
            }
            let tell = |line: PointsLine| count(&mut months, zone, &line);
            let balance = fold.run(ledger, customer, zone, today, tell);
            if balance > Money::ZERO {
                overview.outstanding = overview.outstanding + balance;
                overview.holders.push((customer, balance));
            } else if balance < Money::ZERO {
                overview.overdrawn = overview.overdrawn - balance;
                overview.overdrawers.push((customer, -balance));
            }
            if let Some((amount, day)) = expiring(fold.lots(), today, warning_days) {
                overview.expiring.push(Expiring {
                    customer,
                    amount,
                    day,
                });
            }
        }
        let most = |own: &(Id, Money)| (std::cmp::Reverse(own.1), own.0);
        for members in &mut overview.members {
            members.customers.sort_unstable_by_key(most);
        }
        overview.holders.sort_unstable_by_key(most);
        overview.overdrawers.sort_unstable_by_key(most);
        overview.months = months.into_values().collect();
        let order = |own: &Expiring| (own.day, std::cmp::Reverse(own.amount), own.customer);
        overview.expiring.sort_by_key(order);
        overview.coupons = coupon_figures(book);
        overview.certificates = certificate_figures(book, today, &mut overview.certificates_left);
        overview.certificates_left.sort_unstable_by_key(most);
        overview
    }
}

fn count(months: &mut BTreeMap<(i32, u32), PointsMonth>, zone: &Zone, line: &PointsLine) {
    let (year, month, _) = zone.day_of(line.at).ymd();
    let own = months.entry((year, month)).or_insert(PointsMonth {
        year,
        month,
        ..PointsMonth::default()
    });
    match line.kind {
        PointsLineKind::Spent | PointsLineKind::GivenBack => {
            own.redeemed = own.redeemed - line.amount;
        }
        PointsLineKind::Expired => own.expired = own.expired - line.amount,
        _ => own.earned = own.earned + line.amount,
    }
}

fn coupon_figures(book: &Book) -> Vec<CouponFigures> {
    let ledger = book.ledger();
    let figures = book.coupons().iter().map(|(coupon, _)| {
        let (mut uses, mut taken_off, mut revenue) = (0, Money::ZERO, Money::ZERO);
        for sale in coupons::uses(ledger, coupon) {
            uses += 1;
            revenue = revenue + ledger.net(sale);
            let own = sale
                .rewards
                .iter()
                .filter(|reward| reward.kind_of == RewardKind::Coupon && reward.source == coupon);
            taken_off = taken_off + own.map(|reward| reward.amount).sum();
        }
        CouponFigures {
            coupon,
            uses,
            taken_off,
            revenue,
        }
    });
    figures.collect()
}

fn certificate_figures(
    book: &Book,
    today: Day,
    owed_on: &mut Vec<(Id, Money)>,
) -> CertificateFigures {
    let ledger = book.ledger();
    let mut figures = CertificateFigures::default();
    let standing = ledger.entries::<Certificate>().rows().iter();
    for certificate in standing.filter(|own| !ledger.is_void(own.id)) {
        let left = certificates::balance(ledger, certificate.id);
        let refunds = ledger.refunds_of(certificate.id);
        let refunded: Money = refunds.map(|refund| refund.amount).sum();
        figures.count += 1;
        figures.sold = figures.sold + certificate.value;
        figures.refunded = figures.refunded + refunded;
        figures.used = figures.used + (certificate.value - left - refunded);
        if certificate.until.is_some_and(|until| until < today) {
            figures.expired = figures.expired + left;
        } else {
            figures.outstanding = figures.outstanding + left;
            if !left.is_zero() {
                owed_on.push((certificate.id, left));
            }
        }
    }
    figures
}
