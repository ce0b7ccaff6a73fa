//! Who will come again, how often, and for how much: the value of a customer over time.
//!
//! Visits follow BG/NBD (Fader, Hardie, Lee, *"Counting Your Customers" the Easy Way*, Marketing
//! Science 24, 2005), what is spent on each Gamma-Gamma (Fader, Hardie, *The Gamma-Gamma Model of
//! Monetary Value*, 2013), both fitted by maximum likelihood to the shop's own customers.
//! Purchases of one day are one visit; times are in weeks; what came back is taken off.

mod bg_nbd;
mod gamma_gamma;
mod holdout;
mod special;
#[cfg(test)]
mod tests;

pub use bg_nbd::BgNbd;
pub use gamma_gamma::GammaGamma;
pub use holdout::{Check, Holdout, HoldoutBar};

use std::rc::Rc;

use super::digest::{Digest, NONE};
use super::slices::{Slices, in_one_go};
use super::span::Span;
use crate::domain::{Book, Day, Id, Money};

/// Days looked ahead.
pub const HORIZON_DAYS: i32 = 90;

/// Of more customers so many are learnt from, taken evenly: what is learnt hardly changes.
const MOST_CUSTOMERS: usize = 20_000;
const LEAST_CUSTOMERS: u32 = 50;
const LEAST_REPEAT: u32 = 20;
const LEAST_DAYS: i32 = 90;

/// There is too little to learn from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotEnough {
    /// Too few customers ever bought.
    Customers {
        /// How many did.
        have: u32,
        /// How many it takes.
        need: u32,
    },
    /// Too few customers came on a second day.
    RepeatCustomers {
        /// How many did.
        have: u32,
        /// How many it takes.
        need: u32,
    },
    /// The first purchase is not long enough ago.
    Days {
        /// How long ago it is.
        have: i32,
        /// How long it takes.
        need: i32,
    },
    /// Nothing fits: what customers do has no pattern the model knows.
    NoFit,
}

/// How one customer came, in the terms of the models.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Coming {
    /// Visits after the first.
    pub repeats: u32,
    /// Days from the first visit to the latest.
    pub recency_days: i32,
    /// Days from the first visit to today.
    pub age_days: i32,
    /// What was spent on visits after the first, together.
    pub repeat_spent: Money,
}

impl Coming {
    /// What was spent on a visit after the first; nothing where there was none.
    pub fn mean_repeat(&self) -> f64 {
        if self.repeats == 0 {
            0.0
        } else {
            (self.repeat_spent.0 as f64 / f64::from(self.repeats)).max(0.0)
        }
    }

    fn age(&self) -> f64 {
        weeks(self.age_days)
    }

    fn recency(&self) -> f64 {
        weeks(self.recency_days)
    }
}

fn weeks(days: i32) -> f64 {
    f64::from(days) / 7.0
}

/// What is expected of a customer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prospect {
    /// Who.
    pub customer: Id,
    /// How they came.
    pub coming: Coming,
    /// The probability that they still are a customer.
    pub alive: f64,
    /// The probability that they come within the horizon.
    pub comes: f64,
    /// Visits expected within the horizon.
    pub visits: f64,
    /// What is expected to be spent on each; nothing where spending shows no pattern.
    pub per_visit: Option<Money>,
    /// What is expected to be spent within the horizon.
    pub spend: Option<Money>,
}

/// What was learnt of all customers of a shop.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Learnt {
    /// How visits come.
    pub model: BgNbd,
    /// How much is spent; nothing where spending shows no pattern.
    pub spending: Option<GammaGamma>,
    /// Customers that were learnt from.
    pub customers: u32,
}

impl Learnt {
    /// Learns from how customers came.
    pub fn from_in(slices: &Slices, comings: &[Option<Coming>]) -> Option<Result<Self, NotEnough>> {
        let known = slices.next(|| sample(comings))?;
        let model = match fit_in(slices, &known)? {
            Ok(model) => model,
            Err(why) => return Some(Err(why)),
        };
        Some(Ok(Self {
            model,
            spending: GammaGamma::fit_in(slices, &known)?,
            customers: known.len() as u32,
        }))
    }

    /// What is expected of one customer within so many days; nothing if they never bought.
    pub fn prospect(
        &self,
        digest: &Digest,
        customer: Id,
        today: Day,
        horizon_days: i32,
    ) -> Option<Prospect> {
        let number = digest.customers.number(customer)?;
        let mut met = Met::default();
        for place in digest.places(Span::new(Day(i32::MIN), today)) {
            if digest.sales.owner[place] == number {
                met.take(digest, place);
            }
        }
        Some(self.expect(customer, met.coming(today)?, horizon_days))
    }

    /// What is expected of the customer of a number who is not deleted.
    fn prospect_of(
        &self,
        digest: &Digest,
        book: &Book,
        comings: &[Option<Coming>],
        number: usize,
        horizon_days: i32,
    ) -> Option<Prospect> {
        let (id, coming) = (digest.customers().ids().get(number)?, comings[number]?);
        book.customers().get(*id)?;
        Some(self.expect(*id, coming, horizon_days))
    }

    fn expect(&self, customer: Id, coming: Coming, horizon_days: i32) -> Prospect {
        let visits = self.model.expected_visits(&coming, weeks(horizon_days));
        let per_visit = self.spending.and_then(|own| own.expected_spend(&coming));
        let money = |amount: f64| Money(amount.round() as i64);
        Prospect {
            customer,
            coming,
            alive: self.model.alive(&coming),
            comes: self.model.comes_within(&coming, weeks(horizon_days)),
            visits,
            per_visit: per_visit.map(money),
            spend: per_visit.map(|own| money(own * visits)),
        }
    }
}

/// What is expected of all customers.
#[derive(Debug, Clone, PartialEq)]
pub struct Lifetime {
    /// What was learnt of them.
    pub learnt: Learnt,
    /// Days looked ahead.
    pub horizon_days: i32,
    /// Every customer who is not deleted; of whom most is expected comes first.
    pub prospects: Vec<Prospect>,
}

impl Lifetime {
    /// Learns from how customers came up to a day, and looks so many days ahead.
    pub fn of_in(
        slices: &Slices,
        digest: &Digest,
        book: &Book,
        comings: &[Option<Coming>],
        learnt: Learnt,
        horizon_days: i32,
    ) -> Option<Rc<Self>> {
        let all = comings.len();
        let found = slices.each(all, Vec::<Prospect>::new, |found, number| {
            found.extend(learnt.prospect_of(digest, book, comings, number, horizon_days));
        })?;
        let compare = |a: usize, b: usize| {
            let (a, b): (&Prospect, &Prospect) = (&found[a], &found[b]);
            let by_spend = b.spend.cmp(&a.spend);
            by_spend
                .then(b.visits.total_cmp(&a.visits))
                .then(a.customer.cmp(&b.customer))
        };
        let order = slices.sorted(found.len(), &compare)?;
        slices.next(|| Self {
            learnt,
            horizon_days,
            prospects: order.iter().map(|place| found[*place]).collect(),
        })
    }

    /// Visits and money expected of all customers together.
    pub fn total(&self) -> (f64, Option<Money>) {
        let visits = self.prospects.iter().map(|own| own.visits).sum();
        let spend = self.prospects.iter().map(|own| own.spend);
        (visits, spend.sum::<Option<Money>>())
    }
}

/// A customer as their sales come by, by day.
#[derive(Clone, Copy, Default)]
struct Met {
    visits: u32,
    first: Day,
    last: Day,
    repeat_spent: Money,
}

impl Met {
    fn take(&mut self, digest: &Digest, place: usize) {
        let day = digest.sales.day[place];
        if self.visits == 0 {
            self.first = day;
        }
        if self.visits == 0 || self.last != day {
            self.visits += 1;
            self.last = day;
        }
        if self.visits > 1 {
            self.repeat_spent = self.repeat_spent + Money(digest.sales.net[place]);
        }
    }

    fn coming(self, until: Day) -> Option<Coming> {
        (self.visits > 0).then(|| Coming {
            repeats: self.visits - 1,
            recency_days: self.last.0.saturating_sub(self.first.0),
            age_days: until.0.saturating_sub(self.first.0),
            repeat_spent: self.repeat_spent,
        })
    }
}

/// How every customer came up to a day, by number; nothing of those who had not bought by then.
pub fn comings(digest: &Digest, until: Day) -> Vec<Option<Coming>> {
    let comings = in_one_go(|slices| comings_in(slices, digest, until));
    Rc::unwrap_or_clone(comings)
}

/// The same in slices.
pub fn comings_in(slices: &Slices, digest: &Digest, until: Day) -> Option<Rc<Vec<Option<Coming>>>> {
    let span = Span::new(Day(i32::MIN), until);
    let nobody = || vec![Met::default(); digest.customers.len()];
    let met = slices.scan(digest, span, nobody, |met, place| {
        let owner = digest.sales.owner[place];
        if owner != NONE {
            met[owner as usize].take(digest, place);
        }
    })?;
    slices.next(|| met.iter().map(|own| own.coming(until)).collect())
}

/// Those who are learnt from.
fn sample(comings: &[Option<Coming>]) -> Vec<Coming> {
    sampled(comings).map(|(_, coming)| *coming).collect()
}

/// The same with their numbers.
fn sampled(comings: &[Option<Coming>]) -> impl Iterator<Item = (usize, &Coming)> {
    let count = comings.iter().flatten().count();
    let step = count.div_ceil(MOST_CUSTOMERS).max(1);
    let known = comings.iter().enumerate();
    let known = known.filter_map(|(number, own)| Some((number, own.as_ref()?)));
    known.step_by(step)
}

/// The customers that are learnt from: the rows behind how many they are.
pub fn learnt_customers(digest: &Digest, today: Day) -> Vec<Id> {
    let known = comings(digest, today);
    let ids = digest.customers().ids();
    let found = sampled(&known).filter_map(|(number, _)| ids.get(number).copied());
    found.collect()
}

/// Fits the model of visits, if there is enough to learn from.
fn fit_in(slices: &Slices, known: &[Coming]) -> Option<Result<BgNbd, NotEnough>> {
    if let Some(why) = too_little(known) {
        return Some(Err(why));
    }
    Some(BgNbd::fit_in(slices, known)?.ok_or(NotEnough::NoFit))
}

/// Why nothing can be learnt from so little.
fn too_little(known: &[Coming]) -> Option<NotEnough> {
    let (have, need) = (known.len() as u32, LEAST_CUSTOMERS);
    if have < need {
        return Some(NotEnough::Customers { have, need });
    }
    let again = known.iter().filter(|own| own.repeats > 0);
    let (have, need) = (again.count() as u32, LEAST_REPEAT);
    if have < need {
        return Some(NotEnough::RepeatCustomers { have, need });
    }
    let (have, need) = (
        known.iter().map(|own| own.age_days).max().unwrap_or(0),
        LEAST_DAYS,
    );
    (have < need).then_some(NotEnough::Days { have, need })
}
