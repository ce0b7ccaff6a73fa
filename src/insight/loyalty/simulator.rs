//! What a programme would have cost: all past sales, replayed under its rules.
//!
//! It is assumed that customers would have bought the same. Past discounts of levels and stamp
//! cards are put back first; coupons and what the seller took off stay.

use super::facts::{AllFacts, Facts};
use crate::domain::loyalty::standing::window_start;
use crate::domain::loyalty::{Standing, bonuses::birthday_near, floor_ratio};
use crate::domain::programme::{Level, Programme};
use crate::domain::{Book, Customer, Day, Id, Moment, Money, Zone};

/// What a replay takes for granted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Assumptions {
    /// Only what sales from this day on would have cost is counted; levels begin earlier.
    pub from: Option<Day>,
    /// Points that are never used, in hundredths of a per cent of those earned.
    pub breakage_bp: i64,
}

/// What a customer would have come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand {
    /// Who.
    pub customer: Id,
    /// The level.
    pub level: Option<Id>,
    /// What it gives of a purchase, discount and points together, in hundredths of a per cent.
    pub gives_bp: i64,
}

/// A customer who would get more, or less, by other rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// By the rules compared with.
    pub from: Stand,
    /// By the proposed rules.
    pub to: Stand,
}

/// What a programme would have cost.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Simulation {
    /// Sales replayed, those of unknown customers included.
    pub sales: u32,
    /// What they would have brought in without levels and stamp cards.
    pub revenue: Money,
    /// Discounts of levels.
    pub discounts: Money,
    /// What stamp cards would have given away.
    pub free_goods: Money,
    /// Points earned.
    pub points_earned: Money,
    /// Points given as bonuses.
    pub bonus_points: Money,
    /// What the points would have cost, those never used left out.
    pub points_cost: Money,
    /// All of it.
    pub cost: Money,
    /// What was earned on sales whose costs are known, without any reward.
    pub margin_before: Money,
    /// The same less the cost of all rewards.
    pub margin_after: Money,
    /// Part of the revenue of sales whose cost is not known: it is in no margin.
    pub revenue_without_cost: Money,
    /// Customers on each proposed level, those below the first level first.
    pub members: Vec<(Option<Id>, u32)>,
    /// Where every customer would stand.
    pub stands: Vec<Stand>,
}

/// Who would get more by one replay than by another, and who less. Both are replays: what a
/// discount takes off counts for no level, so a replay and what was really sold under other rules
/// would differ by more than the rules.
pub fn moves(from: &Simulation, to: &Simulation) -> (Vec<Move>, Vec<Move>) {
    let both = from.stands.iter().zip(&to.stands);
    let steps = both
        .filter(|(from, to)| from.customer == to.customer && from.gives_bp != to.gives_bp)
        .map(|(from, to)| Move {
            from: *from,
            to: *to,
        });
    steps.partition(|step| step.to.gives_bp > step.from.gives_bp)
}

/// Replays all past sales under proposed rules, and tells who would stand where at `now`.
pub fn simulate(
    book: &Book,
    zone: &Zone,
    proposed: &Programme,
    assumptions: Assumptions,
    now: Moment,
) -> Simulation {
    let facts = AllFacts::of(book, proposed);
    let from = assumptions.from.map(|day| zone.moment_at(day, 0, 0));
    let mut replay = Replay {
        book,
        zone,
        rules: proposed,
        from_ms: from.map_or(i64::MIN, |from| from.0),
        facts: &facts,
        found: Simulation::default(),
        spent: Vec::new(),
        stamps: Vec::new(),
    };
    replay.add_up_shop();
    let levels = proposed.levels.iter().map(|level| (Some(level.id), 0));
    replay.found.members = std::iter::once((None, 0)).chain(levels).collect();
    for (customer, card) in book.customers().iter() {
        let spent = replay.customer(customer, card, now);
        let own = Standing::of(proposed, spent)
            .level
            .filter(|_| proposed.is_on);
        let level = own.map(|level| level.id);
        let mut members = replay.found.members.iter_mut();
        if let Some((_, count)) = members.find(|(other, _)| *other == level) {
            *count += 1;
        }
        replay.found.stands.push(Stand {
            customer,
            level,
            gives_bp: own.map_or(0, |level| gives_bp(proposed, level)),
        });
    }
    replay.finish(assumptions)
}
/// What a level gives, as a share of a purchase: levels of two programmes are compared by that.
fn gives_bp(rules: &Programme, level: &Level) -> i64 {
    let discount = if rules.has_discount {
        level.discount_bp
    } else {
        0
    };
    let cashback = if rules.has_points {
        level.cashback_bp
    } else {
        0
    };
    discount + cashback
}

struct Replay<'a> {
    book: &'a Book,
    zone: &'a Zone,
    rules: &'a Programme,
    from_ms: i64,
    facts: &'a AllFacts,
    found: Simulation,
    /// When the customer at hand spent what; used again for the next.
    spent: Vec<(i64, Money)>,
    /// Stamps on their cards.
    stamps: Vec<i64>,
}

impl Replay<'_> {
    /// Revenue and margin of all sales, whoever bought.
    fn add_up_shop(&mut self) {
        let ledger = self.book.ledger();
        for (sale, facts) in ledger.sales().rows().iter().zip(&self.facts.sales) {
            if !facts.is_kept || facts.at_ms < self.from_ms {
                continue;
            }
            let net = ledger.net(sale);
            let revenue = net + facts.given;
            self.found.sales += 1;
            self.found.revenue = self.found.revenue + revenue;
            match sale.profit() {
                // What came back is gone in proportion.
                Some(profit) => {
                    let kept = if net == sale.total() {
                        profit
                    } else {
                        profit.ratio(net.0, sale.total().0)
                    };
                    self.found.margin_before = self.found.margin_before + kept + facts.given;
                }
                None => {
                    let without = self.found.revenue_without_cost;
                    self.found.revenue_without_cost = without + revenue;
                }
            }
        }
    }

    /// Replays one customer's sales. Gives what they have spent at `now`.
    fn customer(&mut self, customer: Id, card: &Customer, now: Moment) -> Money {
        let ledger = self.book.ledger();
        self.spent.clear();
        self.stamps.clear();
        self.stamps.resize(self.rules.stamp_cards.len(), 0);
        let mut is_new = true;
        for opening in ledger.openings_of(customer) {
            is_new = false;
            self.spent.push((opening.at.0, opening.spent));
        }
        self.spent.sort_unstable();
        // Spent in all before each sale; the first of it leaves the window as time goes by.
        let mut running: Money = Money::ZERO;
        let (mut entered, mut left) = (0, 0);
        let mut birthday_year = None;
        let places = ledger
            .account(customer)
            .map_or(&[][..], |account| &account.sales);
        for place in places {
            let Some(facts) = self.facts.sales.get(*place as usize) else {
                continue;
            };
            if !facts.is_kept || facts.at_ms > now.0 {
                continue;
            }
            while let Some((at, spent)) = self.spent.get(entered)
                && *at <= facts.at_ms
            {
                running = running + *spent;
                entered += 1;
            }
            if let Some(start) = window_start(&self.rules.window, self.zone, Moment(facts.at_ms)) {
                while left < entered
                    && let Some((at, spent)) = self.spent.get(left)
                    && *at < start.0
                {
                    running = running - *spent;
                    left += 1;
                }
            }
            let taken = self.sale(*place, *facts, running);
            if self.rules.is_on && facts.at_ms >= self.from_ms {
                self.bonuses(card, customer, is_new, *facts, &mut birthday_year);
            }
            is_new = false;
            let spent = facts.spent + facts.given - taken;
            let end = self.spent.partition_point(|(at, _)| *at <= facts.at_ms);
            self.spent.insert(end, (facts.at_ms, spent));
        }
        let start = window_start(&self.rules.window, self.zone, now);
        let start = start.map_or(i64::MIN, |start| start.0);
        let within = self
            .spent
            .iter()
            .filter(|(at, _)| *at >= start && *at <= now.0);
        within.map(|(_, spent)| *spent).sum()
    }

    /// Replays one sale; gives what is taken off it.
    fn sale(&mut self, place: u32, facts: Facts, spent: Money) -> Money {
        if !self.rules.is_on {
            return Money::ZERO;
        }
        let is_counted = facts.at_ms >= self.from_ms;
        let mut free = Money::ZERO;
        for stamped in self.facts.stamps(place) {
            let needed = i64::from(self.rules.stamp_cards[stamped.card].needed.max(1));
            let own = &mut self.stamps[stamped.card];
            let units = (*own / needed).min(stamped.units).max(0);
            *own += stamped.units - units - units * needed;
            free = free + Money(stamped.unit_price.0.saturating_mul(units));
        }
        let free = free.min(facts.base);
        let base = facts.base - free;
        let level = Standing::of(self.rules, spent).level;
        let discount = level
            .filter(|_| self.rules.has_discount)
            .map_or(Money::ZERO, |level| base.percent(level.discount_bp));
        if is_counted {
            self.found.free_goods = self.found.free_goods + free;
            self.found.discounts = self.found.discounts + discount;
            if let Some(level) = level.filter(|_| self.rules.has_points) {
                let paid = base - discount;
                let earning = floor_ratio(facts.earning, paid.0, facts.base.0);
                let points = floor_ratio(earning, level.cashback_bp, 10_000);
                let step = self.rules.round_to.0.max(1);
                let points = Money(points.0.max(0) / step * step);
                self.found.points_earned = self.found.points_earned + points;
            }
        }
        free + discount
    }

    fn bonuses(
        &mut self,
        card: &Customer,
        customer: Id,
        is_new: bool,
        facts: Facts,
        birthday_year: &mut Option<i32>,
    ) {
        let mut given = Money::ZERO;
        if is_new {
            given = given + self.rules.welcome_points;
            let sender = card.referred_by.filter(|id| *id != customer);
            if sender.is_some_and(|id| self.book.customers().get(id).is_some()) {
                given = given + self.rules.newcomer_points + self.rules.referral_points;
            }
        }
        if let Some(birthday) = card.birthday
            && !self.rules.birthday_points.is_zero()
        {
            let day = self.zone.day_of(Moment(facts.at_ms));
            let year = birthday_near(birthday, day, self.rules.birthday_days);
            if year.is_some() && year != *birthday_year {
                *birthday_year = year;
                given = given + self.rules.birthday_points;
            }
        }
        self.found.bonus_points = self.found.bonus_points + given;
    }

    fn finish(self, assumptions: Assumptions) -> Simulation {
        let mut found = self.found;
        let points = found.points_earned + found.bonus_points;
        let used_bp = 10_000 - assumptions.breakage_bp.clamp(0, 10_000);
        found.points_cost = points.percent(used_bp);
        found.cost = found.discounts + found.free_goods + found.points_cost;
        found.margin_after = found.margin_before - found.cost;
        found
    }
}
