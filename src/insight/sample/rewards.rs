//! Loyalty in the sample shop: cashback with levels from the first day on, points that were used,
//! a coupon of the season, gift certificates.
//!
//! What was traded passes through the rules once more, in the order of time, so that everything
//! is as the counter would have written it down.

use super::calendar::demand;
use super::chance::Chance;
use super::people::{Making, Person};
use super::prices::{Prices, cut};
use super::trade::Traded;
use super::visits::moment_on;
use crate::domain::change::{Change, Record};
use crate::domain::coupon::CouponKind;
use crate::domain::decide::Circumstances;
use crate::domain::loyalty::Terms;
use crate::domain::loyalty::refund::propose_refund;
use crate::domain::programme::Level;
use crate::domain::sale::{Payment, Return, Reward, RewardKind, Sale};
use crate::domain::{
    Book, Certificate, Command, Coupon, Day, Entry, Held, Id, Moment, Money, Programme, Tender,
    TenderMethod, order,
};
use crate::text::{Language, words};

/// What makes a good customer, in cents of a dollar: the second level.
const GOOD_US_CENTS: i64 = 16_000;
/// Colours of the levels, the lowest first: bronze, blue, olive.
const COLOURS: [&str; 3] = ["hue-1", "hue-5", "hue-2"];
const CASHBACK_BP: [i64; 3] = [200, 400, 700];
/// In so many of a hundred purchases points are used, where there are enough.
const USING_PERCENT: u32 = 18;
/// And the coupon, while it is there.
const COUPON_PERCENT: u32 = 9;
/// Gift certificates: sold how many days ago, and worth what in cents of a dollar. The first is
/// used up, the second in part, the third not yet.
const CERTIFICATES: [(i32, i64); 3] = [(130, 4_000), (66, 12_000), (24, 6_000)];
/// Somebody comes with one so many days later at the earliest.
const GIFT_REST_MS: i64 = 9 * 86_400_000;

enum Event {
    Sale(Sale),
    Return(Return),
    Payment(Payment),
    Certificate(Certificate),
}

impl Event {
    fn at(&self) -> Moment {
        match self {
            Self::Sale(sale) => sale.at,
            Self::Return(back) => back.at,
            Self::Payment(payment) => payment.at,
            Self::Certificate(sold) => sold.at,
        }
    }
}

/// The shop while its days pass by once more.
struct Counter<'a> {
    making: &'a Making<'a>,
    book: Book,
    coupon: (Id, Coupon),
    /// Certificates that somebody will come with, and whether they will use them up.
    gifts: Vec<(Id, Moment, Money, bool)>,
    /// Sales that were changed: what comes back of them is reckoned anew.
    changed: Vec<Id>,
    records: Vec<Record>,
}

/// Everything that was traded, with what the rules made of it, in the order of time; before it
/// the rules and coupons. `cards` are the shop, its people and its goods.
pub fn reward(
    making: &Making<'_>,
    prices: &Prices,
    cards: &[Record],
    people: &[Person],
    traded: Traded,
    staff: [Id; 3],
) -> Vec<Record> {
    // A sequence of its own: what else is in the shop stays as it is.
    let mut chance = Chance::new(super::SEED + 1);
    let chance = &mut chance;
    let opened = making.zone.moment_at(making.opened, 0, 0);
    let coupon = (chance.id(opened), season(making, prices));
    let own = (chance.id(opened), thanks(making, people));
    let rules = programme(making, prices, chance.id(opened), chance);
    let mut counter = Counter {
        making,
        book: Book::default(),
        coupon: coupon.clone(),
        gifts: Vec::new(),
        changed: Vec::new(),
        records: Vec::new(),
    };
    for card in cards {
        counter.book.put(card.clone());
    }
    for (id, coupon) in [coupon, own] {
        counter.put(Held::new(id, coupon).into());
    }
    counter.put(Record::Entry(Entry::Programme(rules)));
    let sold = certificates(making, prices, people, staff, chance);
    let sales = traded.sales.into_iter().map(Event::Sale);
    let returns = traded.returns.into_iter().map(Event::Return);
    let payments = traded.payments.into_iter().map(Event::Payment);
    let sold = sold.into_iter().map(Event::Certificate);
    let mut events: Vec<Event> = sales.chain(returns).chain(payments).chain(sold).collect();
    order::sort_by_key(&mut events, Event::at);
    for event in events {
        counter.pass(event, chance);
    }
    counter.records
}

/// A sum with as few digits as people set themselves as a mark.
fn mark(prices: &Prices, us_cents: i64) -> Money {
    let amount = prices.cost(us_cents).0;
    let step = 10_i64.saturating_pow(amount.max(1).ilog10()) / 2;
    Money(amount / step.max(1) * step.max(1))
}

fn programme(making: &Making<'_>, prices: &Prices, id: Id, chance: &mut Chance) -> Programme {
    let language = Language::guess([making.language]);
    let l = words(language).loyalty();
    let good = mark(prices, GOOD_US_CENTS);
    let at = making.zone.moment_at(making.opened, 0, 0);
    let names = [l.level_start(), l.level_silver(), l.level_gold()];
    let thresholds = [Money::ZERO, good, Money(good.0 * 4)];
    let levels = (0..names.len()).map(|place| Level {
        id: chance.id(at),
        name: names[place].to_owned(),
        colour: COLOURS[place].to_owned(),
        threshold: thresholds[place],
        cashback_bp: CASHBACK_BP[place],
        ..Level::default()
    });
    Programme {
        id,
        at,
        is_on: true,
        has_points: true,
        levels: levels.collect(),
        points_months: 12,
        warning_days: 14,
        round_to: Money(10_i64.saturating_pow(good.0.max(1).ilog10().saturating_sub(4))),
        pay_limit_bp: 5_000,
        birthday_points: Money(good.0 / 200),
        birthday_days: 3,
        referral_points: Money(good.0 / 100),
        newcomer_points: Money(good.0 / 200),
        is_sample: true,
        ..Programme::default()
    }
}

/// The coupon of the season: for everybody, some weeks longer.
fn season(making: &Making<'_>, prices: &Prices) -> Coupon {
    Coupon {
        code: "NEW10".to_owned(),
        title: making.words.campaigns[0].clone(),
        kind_of: CouponKind::Percent,
        percent_bp: 1_000,
        from: Some(Day(making.today.0 - 75)),
        to: Some(Day(making.today.0 + 16)),
        minimum: mark(prices, 3_000),
        is_sample: true,
        ..Coupon::default()
    }
}

/// The coupon of one of the best customers, not used yet.
fn thanks(making: &Making<'_>, people: &[Person]) -> Coupon {
    let best = &making.words.tags[0];
    let of_best = people.iter().find(|person| person.card.tags.contains(best));
    Coupon {
        code: "THANKS15".to_owned(),
        title: best.clone(),
        kind_of: CouponKind::Percent,
        percent_bp: 1_500,
        customer: of_best.map(|person| person.id),
        use_limit: 1,
        from: Some(Day(making.today.0 - 5)),
        to: Some(Day(making.today.0 + 25)),
        is_sample: true,
        ..Coupon::default()
    }
}

fn certificates(
    making: &Making<'_>,
    prices: &Prices,
    people: &[Person],
    staff: [Id; 3],
    chance: &mut Chance,
) -> Vec<Certificate> {
    let mut sold = Vec::new();
    for (number, (days_ago, us_cents)) in CERTIFICATES.into_iter().enumerate() {
        let days = (0..14).map(|back| Day(making.today.0 - days_ago - back));
        let mut open = days.filter(|day| demand(making.country, *day) > 0);
        let day = open.next().unwrap_or(making.opened);
        let at = moment_on(making, day, chance);
        let value = mark(prices, us_cents);
        let known: Vec<Id> = people.iter().map(|person| person.id).collect();
        sold.push(Certificate {
            id: chance.id(at),
            at,
            by: Some(staff[0]),
            code: format!("GIFT{}", 1001 + number),
            value,
            tenders: vec![Tender::new(TenderMethod::Cash, value)],
            customer: chance.pick(&known).copied(),
            seller: Some(staff[0]),
            until: Some(Day(day.0 + 365)),
            is_sample: true,
            ..Certificate::default()
        });
    }
    sold
}

impl Counter<'_> {
    fn put(&mut self, record: Record) {
        self.book.put(record.clone());
        self.records.push(record);
    }

    fn pass(&mut self, event: Event, chance: &mut Chance) {
        let at = event.at();
        match event {
            Event::Sale(sale) => {
                let rewarded = self.rewarded(&sale, chance);
                if let Some(rewarded) = rewarded {
                    let id = rewarded.id;
                    if self.run(Command::RecordSale(Box::new(rewarded)), at, chance) {
                        self.changed.push(id);
                        return;
                    }
                }
                self.run(Command::RecordSale(Box::new(sale)), at, chance);
            }
            Event::Return(back) => {
                let back = self.reckoned(back);
                self.run(Command::RecordReturn(back), at, chance);
            }
            Event::Payment(payment) => {
                self.run(Command::RecordPayment(payment), at, chance);
            }
            Event::Certificate(sold) => {
                let is_used_up = self.gifts.is_empty();
                let gift = (sold.id, Moment(at.0 + GIFT_REST_MS), sold.value, is_used_up);
                self.gifts.push(gift);
                self.run(Command::SellCertificate(sold), at, chance);
            }
        }
    }

    /// Writes down what a command comes to. Nothing where it is refused.
    fn run(&mut self, command: Command, at: Moment, chance: &mut Chance) -> bool {
        let mut circumstances = Circumstances {
            now: at,
            zone: self.making.zone,
            by: None,
            new_id: &mut || chance.id(at),
        };
        let Ok(decision) = self.book.decide(command, &mut circumstances) else {
            return false;
        };
        for change in decision.changes {
            if let Change::Put(mut record) = change {
                if let Record::Entry(Entry::Points(points)) = &mut *record {
                    points.is_sample = true;
                }
                self.put(*record);
            }
        }
        true
    }

    /// The sale as it is with a certificate, the coupon or points, if one of them is used.
    fn rewarded(&mut self, sale: &Sale, chance: &mut Chance) -> Option<Sale> {
        let [only] = sale.tenders.as_slice() else {
            return None;
        };
        let total = sale.total();
        if only.method == TenderMethod::Credit || total <= Money::ZERO {
            return None;
        }
        let (id, amount) = (only.method.clone(), total);
        if let Some(gift) = self.gift_for(sale) {
            let (certificate, worth) = gift;
            let mut tender = Tender::new(TenderMethod::Certificate, worth.min(amount));
            tender.certificate = Some(certificate);
            return Some(paid_partly(sale, tender, id));
        }
        sale.customer?;
        if chance.percent(COUPON_PERCENT)
            && let Some(sale) = self.with_coupon(sale)
        {
            return Some(sale);
        }
        if !chance.percent(USING_PERCENT) {
            return None;
        }
        let terms = Terms::of(&self.book, self.making.zone, sale.customer, sale.at);
        let points = cut(terms.points_limit(total));
        // Nobody asks for a few coins.
        let is_worth_it = points.0 > total.0 / 30;
        is_worth_it.then(|| paid_partly(sale, Tender::new(TenderMethod::Points, points), id))
    }

    /// The certificate that this sale is paid with, if it is one of those, and how much of it.
    fn gift_for(&mut self, sale: &Sale) -> Option<(Id, Money)> {
        let total = sale.total();
        let place = self.gifts.iter().take(2).position(|gift| {
            let (_, from, value, is_used_up) = *gift;
            let is_fitting = if is_used_up {
                total >= value
            } else {
                total < value && total.0 > value.0 / 3
            };
            from <= sale.at && is_fitting
        })?;
        let (id, from, value, _) = &mut self.gifts[place];
        let gift = (*id, *value);
        // Once is enough.
        *from = Moment(i64::MAX);
        Some(gift)
    }

    fn with_coupon(&self, sale: &Sale) -> Option<Sale> {
        let (id, coupon) = &self.coupon;
        let day = self.making.zone.day_of(sale.at);
        let is_there = coupon.from.is_none_or(|from| from <= day);
        if !is_there || sale.total() < coupon.minimum {
            return None;
        }
        let mut sale = sale.clone();
        let worth = cut(sale.total().percent(coupon.percent_bp));
        let amount = sale.take_off(worth, |_| true);
        sale.rewards.push(Reward {
            kind_of: RewardKind::Coupon,
            source: *id,
            amount,
            ..Reward::default()
        });
        let total = sale.total();
        sale.tenders.first_mut()?.amount = total;
        Some(sale)
    }

    /// What comes back of a sale that was paid otherwise goes back as it was paid.
    fn reckoned(&self, mut back: Return) -> Return {
        let ledger = self.book.ledger();
        let Some(sale) = ledger.sales().get(back.sale) else {
            return back;
        };
        if self.changed.contains(&sale.id) {
            for line in &mut back.lines {
                line.amount = self.book.refund_of(sale, line.line, line.quantity_milli);
            }
            back.tenders = propose_refund(ledger, sale, back.total());
        }
        back
    }
}

/// The sale with a part of it paid so, the rest as before.
fn paid_partly(sale: &Sale, tender: Tender, rest: TenderMethod) -> Sale {
    let mut sale = sale.clone();
    let left = sale.total() - tender.amount;
    sale.tenders = vec![Tender::new(rest, left), tender];
    sale.tenders.retain(|tender| !tender.amount.is_zero());
    sale
}
