//! What a sale earns.

use super::bonuses::{Bonus, bonuses};
use super::{Terms, floor_ratio, usable_until};
use crate::domain::days::Day;
use crate::domain::ids::Id;
use crate::domain::ledger::Ledger;
use crate::domain::money::Money;
use crate::domain::programme::{Points, PointsReason, Programme};
use crate::domain::sale::{Sale, TenderMethod};

/// What a sale earns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Earning {
    /// Points once all of it is paid.
    pub promised: Money,
    /// Points at once.
    pub earned: Money,
    /// The last day these can be used.
    pub until: Option<Day>,
    /// What comes with it beside.
    pub bonuses: Vec<Bonus>,
}

/// What of the promise is earned once `settled` of what earns is paid, in whole steps of the rules:
/// all of it with the last. Steps are counted on all that is settled, so that parts paid one after
/// the other come to what is earned when they are paid at once.
pub fn part_of_promise(rules: &Programme, promised: Money, settled: Money, whole: Money) -> Money {
    if settled >= whole {
        promised
    } else {
        in_steps(rules, floor_ratio(promised, settled.0, whole.0))
    }
}

/// So many points in whole steps of the rules, none of them negative.
fn in_steps(rules: &Programme, points: Money) -> Money {
    let step = rules.round_to.0.max(1);
    Money(points.0.max(0) / step * step)
}

/// What of a sale earns points once it is paid, and what of that was paid at once.
pub fn earning_parts(rules: &Programme, sale: &Sale) -> (Money, Money) {
    let earns = |method: &TenderMethod| {
        *method != TenderMethod::Points && !rules.not_earning.contains(method)
    };
    let whole = sale.tenders.iter().filter(|tender| earns(&tender.method));
    let at_once = whole
        .clone()
        .filter(|tender| tender.method != TenderMethod::Credit);
    (
        whole.map(|tender| tender.amount).sum(),
        at_once.map(|tender| tender.amount).sum(),
    )
}

/// Points a sale has earned so far, and those of them that were taken again by returns.
pub fn earned_so_far(ledger: &Ledger, sale: &Sale) -> (Money, Money) {
    let later = ledger
        .points_for(sale.id)
        .filter(|points: &&Points| points.reason == PointsReason::Earned && ledger.counts(points));
    let later: Money = later.map(|points| points.amount).sum();
    let reversed = ledger.returns_of(sale.id);
    let reversed = reversed.map(|entry| entry.points_reversed).sum();
    (sale.points_earned + later, reversed)
}

impl Terms<'_> {
    /// What the sale earns as it is paid.
    pub fn earning(&self, sale: &Sale) -> Earning {
        let (Some(rules), Some(customer)) = (self.rules, self.customer) else {
            return Earning::default();
        };
        let day = self.zone.day_of(self.at);
        let promised = self.promised(rules, sale);
        let (whole, at_once) = earning_parts(rules, sale);
        let given = if sale.total() > Money::ZERO {
            bonuses(self.book, self.zone, rules, customer, day)
        } else {
            Vec::new()
        };
        Earning {
            promised,
            earned: part_of_promise(rules, promised, at_once, whole),
            until: usable_until(rules, day),
            bonuses: given,
        }
    }

    fn promised(&self, rules: &Programme, sale: &Sale) -> Money {
        let level = self.standing.as_ref().and_then(|standing| standing.level);
        let total = sale.total();
        if !rules.has_points || total <= Money::ZERO {
            return Money::ZERO;
        }
        let cashback_bp = level.map_or(0, |level| level.cashback_bp);
        let (whole, _) = earning_parts(rules, sale);
        let base = floor_ratio(self.eligible(sale), whole.0, total.0);
        in_steps(rules, floor_ratio(base, cashback_bp, 10_000))
    }

    /// What earns and is taken off of a sale: goods in excluded categories are not.
    pub fn eligible(&self, sale: &Sale) -> Money {
        let lines = sale.lines.iter();
        let own = lines.filter(|line| super::is_eligible(self.book, self.rules, line));
        own.map(crate::domain::SaleLine::net).sum()
    }
}

/// The points entry of a bonus that comes with a sale.
pub(in crate::domain) fn bonus_entry(
    id: Id,
    sale: &Sale,
    bonus: Bonus,
    until: Option<Day>,
) -> Points {
    Points {
        id,
        at: sale.at,
        customer: Some(bonus.customer),
        sale: Some(sale.id),
        source: Some(sale.id),
        reason: bonus.reason,
        amount: bonus.amount,
        until,
        is_sample: sale.is_sample,
        ..Points::default()
    }
}
