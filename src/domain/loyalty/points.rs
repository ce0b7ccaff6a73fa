//! The points account of a customer: every line with the entry it comes from.

use super::purse::{Lot, Purse};
use crate::domain::days::{Day, Moment, Zone};
use crate::domain::entry::EntryRecord;
use crate::domain::ids::Id;
use crate::domain::ledger::Ledger;
use crate::domain::money::Money;
use crate::domain::programme::{Points, PointsReason};
use crate::domain::sale::{Return, Sale, TenderMethod, paid_by, telling_order};
use crate::domain::{Opening, credit};

/// Why points came or went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PointsLineKind {
    /// Held before the notebook.
    Opening,
    /// Earned with a sale, or when a debt was paid.
    Earned,
    /// Paid for a sale.
    Spent,
    /// Given back with a return.
    GivenBack,
    /// Taken again, since what earned them came back.
    Reversed,
    /// A bonus, or the owner's hand.
    Given(PointsReason),
    /// A bonus is gone with the whole of the sale it came with.
    Withdrawn(PointsReason),
    /// Not used in time.
    Expired,
}

/// One line of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointsLine {
    /// When.
    pub at: Moment,
    /// The entry it comes from.
    pub entry: Id,
    /// The sale it belongs to.
    pub sale: Option<Id>,
    /// Why.
    pub kind: PointsLineKind,
    /// How many; negative when they went.
    pub amount: Money,
    /// The last day of those that came.
    pub until: Option<Day>,
}

/// The points of a customer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PointsAccount {
    /// How many they have. Below nothing when what was earned came back after it was used.
    pub balance: Money,
    /// What is left of what came, in the order in which it expires.
    pub lots: Vec<Lot>,
    /// Every line, the oldest first; they add up to the balance.
    pub lines: Vec<PointsLine>,
}

impl PointsAccount {
    /// The account at the end of that day.
    pub fn of(ledger: &Ledger, customer: Id, zone: &Zone, day: Day) -> Self {
        let mut fold = PointsFold::default();
        let mut lines = Vec::new();
        let balance = fold.run(ledger, customer, zone, day, |line| lines.push(line));
        Self {
            balance,
            lots: std::mem::take(&mut fold.purse.lots),
            lines,
        }
    }

    /// What expires within so many days after `day`, and the first day on which something does.
    pub fn expiring(&self, day: Day, within_days: u32) -> Option<(Money, Day)> {
        expiring(&self.lots, day, within_days)
    }
}

/// What of the lots expires within so many days after `day`, and when the first does.
pub fn expiring(lots: &[Lot], day: Day, within_days: u32) -> Option<(Money, Day)> {
    let last = Day(day.0.saturating_add_unsigned(within_days));
    let soon = |lot: &&Lot| lot.until.is_some_and(|until| until <= last);
    let first = lots.iter().find(soon).and_then(|lot| lot.until)?;
    Some((lots.iter().filter(soon).map(|lot| lot.left).sum(), first))
}

#[derive(Debug, Clone, Copy)]
enum Event {
    Opening(u32),
    Sale(u32),
    Return(Id),
    Points(Id),
    /// A return leaves nothing of the sale these came with.
    Withdrawn {
        points: Id,
        with: Id,
    },
}

type Order = ((i64, u128, Id), u8, Id);

/// Tells the entries of one customer after the other; what it holds while doing so is used again.
#[derive(Debug, Clone, Default)]
pub struct PointsFold {
    events: Vec<(Order, Event)>,
    purse: Purse,
}

impl PointsFold {
    /// What is left of what came to the customer last told of.
    pub fn lots(&self) -> &[Lot] {
        &self.purse.lots
    }

    /// Tells the points of a customer up to the end of a day, line by line. Gives the balance.
    pub fn run(
        &mut self,
        ledger: &Ledger,
        customer: Id,
        zone: &Zone,
        day: Day,
        mut tell: impl FnMut(PointsLine),
    ) -> Money {
        self.events.clear();
        self.purse.clear();
        let end = zone.moment_at(day.next(), 0, 0);
        self.gather(ledger, customer, end);
        self.events.sort_unstable_by_key(|(order, _)| *order);
        let mut teller = Teller {
            ledger,
            zone,
            purse: &mut self.purse,
            tell: &mut tell,
            told: Moment(i64::MIN),
        };
        for (order, event) in &self.events {
            teller.event(Moment(order.0.0), *event);
        }
        teller.expire_before(day);
        self.purse.balance()
    }

    fn gather(&mut self, ledger: &Ledger, customer: Id, end: Moment) {
        let openings = ledger.entries::<Opening>();
        for opening in ledger.openings_of(customer) {
            if let Some(place) = openings.place(opening.id) {
                let event = Event::Opening(place);
                self.push(opening, end, event);
            }
        }
        let places = ledger.account(customer).map_or(&[][..], |own| &own.sales);
        for place in places {
            let sale = ledger.sales().at(*place);
            if ledger.is_void(sale.id) {
                continue;
            }
            self.gather_sale(ledger, sale, *place, end);
        }
        for points in ledger.points_of(customer) {
            if is_theirs(ledger, points, customer) && ledger.counts(points) {
                let with = sale_of_bonus(ledger, points);
                self.gather_points(ledger, points, with, end);
            }
        }
    }

    fn gather_sale(&mut self, ledger: &Ledger, sale: &Sale, place: u32, end: Moment) {
        if !sale.points_earned.is_zero() || paid_in_points(&sale.tenders) != Money::ZERO {
            self.push(sale, end, Event::Sale(place));
        }
        for back in ledger.returns_of(sale.id) {
            if !back.points_reversed.is_zero() || paid_in_points(&back.tenders) != Money::ZERO {
                self.push(back, end, Event::Return(back.id));
            }
        }
        for points in ledger.points_for(sale.id) {
            if points.customer.is_none() && ledger.counts(points) {
                self.gather_points(ledger, points, sale_of_bonus(ledger, points), end);
            }
        }
    }

    fn gather_points(
        &mut self,
        ledger: &Ledger,
        points: &Points,
        with: Option<&Sale>,
        end: Moment,
    ) {
        self.push(points, end, Event::Points(points.id));
        let Some(last) = with.and_then(|sale| emptied_by(ledger, sale)) else {
            return;
        };
        if last.at < end {
            // Not before it was given, though a clock may have gone wrong.
            let order = telling_order(last).max(telling_order(points));
            let event = Event::Withdrawn {
                points: points.id,
                with: last.id,
            };
            self.events.push(((order, 1, points.id), event));
        }
    }

    fn push<T: EntryRecord>(&mut self, entry: &T, end: Moment, event: Event) {
        if entry.at() < end {
            self.events
                .push(((telling_order(entry), 0, entry.id()), event));
        }
    }
}

struct Teller<'a, F> {
    ledger: &'a Ledger,
    zone: &'a Zone,
    purse: &'a mut Purse,
    tell: &'a mut F,
    /// When the last event was.
    told: Moment,
}

impl<F: FnMut(PointsLine)> Teller<'_, F> {
    fn event(&mut self, at: Moment, event: Event) {
        let day = self.zone.day_of(at);
        self.expire_before(day);
        self.told = at;
        match event {
            Event::Opening(place) => {
                let opening: &credit::Opening = self.ledger.entries().at(place);
                let amount = opening.points;
                self.come(at, opening.id, None, PointsLineKind::Opening, amount, None);
            }
            Event::Sale(place) => self.sale(at, place),
            Event::Return(id) => {
                if let Some(entry) = self.ledger.returns().get(id) {
                    self.back(at, day, entry);
                }
            }
            Event::Points(id) => {
                if let Some(points) = self.ledger.entries::<Points>().get(id) {
                    let kind = match &points.reason {
                        PointsReason::Earned => PointsLineKind::Earned,
                        reason => PointsLineKind::Given(reason.clone()),
                    };
                    let (amount, until) = (points.amount, points.until);
                    self.come(at, points.id, points.sale, kind, amount, until);
                }
            }
            Event::Withdrawn { points, with } => {
                if let Some(points) = self.ledger.entries::<Points>().get(points) {
                    self.purse.take(points.amount, |lot| lot.entry == points.id);
                    let kind = PointsLineKind::Withdrawn(points.reason.clone());
                    self.line(at, with, points.sale, kind, -points.amount, None);
                }
            }
        }
    }

    fn sale(&mut self, at: Moment, place: u32) {
        let sale = self.ledger.sales().at(place);
        let spent = paid_in_points(&sale.tenders);
        if spent > Money::ZERO {
            self.purse.pay(sale.id, spent);
            let kind = PointsLineKind::Spent;
            self.line(at, sale.id, Some(sale.id), kind, -spent, None);
        }
        let (earned, until) = (sale.points_earned, sale.points_until);
        let kind = PointsLineKind::Earned;
        self.come(at, sale.id, Some(sale.id), kind, earned, until);
    }

    fn back(&mut self, at: Moment, day: Day, entry: &Return) {
        let sale = entry.sale;
        let given = paid_in_points(&entry.tenders);
        if given > Money::ZERO {
            self.purse.give_back(sale, entry.id, given, day);
            let kind = PointsLineKind::GivenBack;
            self.line(at, entry.id, Some(sale), kind, given, None);
        }
        let reversed = entry.points_reversed;
        if reversed > Money::ZERO {
            self.purse.take(reversed, |lot| lot.sale == Some(sale));
            let kind = PointsLineKind::Reversed;
            self.line(at, entry.id, Some(sale), kind, -reversed, None);
        }
    }

    fn come(
        &mut self,
        at: Moment,
        entry: Id,
        sale: Option<Id>,
        kind: PointsLineKind,
        amount: Money,
        until: Option<Day>,
    ) {
        if amount > Money::ZERO {
            self.purse.earn(Lot {
                entry,
                sale,
                until,
                left: amount,
            });
        } else if amount < Money::ZERO {
            self.purse.take(-amount, |_| false);
        } else {
            return;
        }
        self.line(at, entry, sale, kind, amount, until);
    }

    fn expire_before(&mut self, day: Day) {
        while let Some(lot) = self.purse.expire_before(day) {
            let at = lot
                .until
                .map(|until| self.zone.moment_at(until.next(), 0, 0));
            let kind = PointsLineKind::Expired;
            // Some come too late to be used at all.
            let at = at.unwrap_or_default().max(self.told);
            self.line(at, lot.entry, lot.sale, kind, -lot.left, lot.until);
        }
    }

    fn line(
        &mut self,
        at: Moment,
        entry: Id,
        sale: Option<Id>,
        kind: PointsLineKind,
        amount: Money,
        until: Option<Day>,
    ) {
        (self.tell)(PointsLine {
            at,
            entry,
            sale,
            kind,
            amount,
            until,
        });
    }
}

fn paid_in_points(tenders: &[crate::domain::Tender]) -> Money {
    paid_by(tenders, &TenderMethod::Points)
}

/// What came with somebody's purchase stays with whoever bought.
pub(super) fn is_theirs(ledger: &Ledger, points: &Points, customer: Id) -> bool {
    match (&points.reason, sale_of_bonus(ledger, points)) {
        (PointsReason::Welcome | PointsReason::Birthday | PointsReason::Newcomer, Some(sale)) => {
            ledger.owner(sale.id) == Some(customer)
        }
        _ => true,
    }
}

/// The sale a bonus came with: it counts while something of that sale is left.
fn sale_of_bonus<'a>(ledger: &'a Ledger, points: &Points) -> Option<&'a Sale> {
    points
        .source
        .and_then(|source| ledger.sales().get(source))
        .filter(|_| points.reason != PointsReason::Earned)
}

/// The return after which nothing is left of a sale, in money.
pub(super) fn emptied_by<'a>(ledger: &'a Ledger, sale: &Sale) -> Option<&'a Return> {
    let mut returns: Vec<&Return> = ledger.returns_of(sale.id).collect();
    if returns.is_empty() {
        return None;
    }
    returns.sort_by_key(|entry| telling_order(*entry));
    let mut left = sale.total();
    returns.into_iter().find(|entry| {
        left = left - entry.total();
        left <= Money::ZERO
    })
}
