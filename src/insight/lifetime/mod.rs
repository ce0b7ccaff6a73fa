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
pub use holdout::{Holdout, HoldoutBar, holdout};

use super::bought::alive;
use super::digest::{Digest, NONE};
use super::span::Span;
use crate::domain::order;
use crate::domain::{Book, Day, Id, Money};

/// Days looked ahead.
pub const HORIZON_DAYS: i32 = 90;

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
    /// Visits expected within the horizon.
    pub visits: f64,
    /// What is expected to be spent on each; nothing where spending shows no pattern.
    pub per_visit: Option<Money>,
    /// What is expected to be spent within the horizon.
    pub spend: Option<Money>,
}

/// What is expected of all customers.
#[derive(Debug, Clone, PartialEq)]
pub struct Lifetime {
    /// How visits come.
    pub model: BgNbd,
    /// How much is spent; nothing where spending shows no pattern.
    pub spending: Option<GammaGamma>,
    /// Days looked ahead.
    pub horizon_days: i32,
    /// Customers that were learnt from.
    pub customers: u32,
    /// Every customer who is not deleted; of whom most is expected comes first.
    pub prospects: Vec<Prospect>,
}

impl Lifetime {
    /// Learns from all purchases up to `today`, and looks so many days ahead.
    pub fn of(
        digest: &Digest,
        book: &Book,
        today: Day,
        horizon_days: i32,
    ) -> Result<Self, NotEnough> {
        let comings = comings(digest, today);
        let known: Vec<Coming> = comings.iter().flatten().copied().collect();
        let model = fit(&known)?;
        let spending = GammaGamma::fit(&known);
        let alive = alive(digest, book);
        let ids = digest.customers().ids().iter().zip(comings).zip(alive);
        let mut prospects: Vec<Prospect> = ids
            .filter(|(_, is_alive)| *is_alive)
            .filter_map(|((customer, coming), _)| {
                let coming = coming?;
                let visits = model.expected_visits(&coming, weeks(horizon_days));
                let per_visit = spending.and_then(|own| own.expected_spend(&coming));
                let money = |amount: f64| Money(amount.round() as i64);
                Some(Prospect {
                    customer: *customer,
                    coming,
                    alive: model.alive(&coming),
                    visits,
                    per_visit: per_visit.map(money),
                    spend: per_visit.map(|own| money(own * visits)),
                })
            })
            .collect();
        order::sort_by(&mut prospects, |a, b| {
            let by_spend = b.spend.cmp(&a.spend);
            by_spend
                .then(b.visits.total_cmp(&a.visits))
                .then(a.customer.cmp(&b.customer))
        });
        Ok(Self {
            model,
            spending,
            horizon_days,
            customers: known.len() as u32,
            prospects,
        })
    }

    /// Visits and money expected of all customers together.
    pub fn total(&self) -> (f64, Option<Money>) {
        let visits = self.prospects.iter().map(|own| own.visits).sum();
        let spend = self.prospects.iter().map(|own| own.spend);
        (visits, spend.sum::<Option<Money>>())
    }
}

/// How every customer came up to a day, by number; nothing of those who had not bought by then.
pub(super) fn comings(digest: &Digest, until: Day) -> Vec<Option<Coming>> {
    #[derive(Clone, Copy, Default)]
    struct Met {
        visits: u32,
        first: Day,
        last: Day,
        repeat_spent: Money,
    }
    let mut met = vec![Met::default(); digest.customers.len()];
    for place in digest.places(Span::new(Day(i32::MIN), until)) {
        let owner = digest.sales.owner[place];
        if owner == NONE {
            continue;
        }
        let (own, day) = (&mut met[owner as usize], digest.sales.day[place]);
        if own.visits == 0 {
            own.first = day;
        }
        if own.visits == 0 || own.last != day {
            own.visits += 1;
            own.last = day;
        }
        if own.visits > 1 {
            own.repeat_spent = own.repeat_spent + Money(digest.sales.net[place]);
        }
    }
    let coming = |own: Met| {
        (own.visits > 0).then(|| Coming {
            repeats: own.visits - 1,
            recency_days: own.last.0.saturating_sub(own.first.0),
            age_days: until.0.saturating_sub(own.first.0),
            repeat_spent: own.repeat_spent,
        })
    };
    met.into_iter().map(coming).collect()
}

/// Fits the model of visits, if there is enough to learn from.
fn fit(known: &[Coming]) -> Result<BgNbd, NotEnough> {
    let have = known.len() as u32;
    if have < LEAST_CUSTOMERS {
        let need = LEAST_CUSTOMERS;
        return Err(NotEnough::Customers { have, need });
    }
    let have = known.iter().filter(|own| own.repeats > 0).count() as u32;
    if have < LEAST_REPEAT {
        let need = LEAST_REPEAT;
        return Err(NotEnough::RepeatCustomers { have, need });
    }
    let have = known.iter().map(|own| own.age_days).max().unwrap_or(0);
    if have < LEAST_DAYS {
        let need = LEAST_DAYS;
        return Err(NotEnough::Days { have, need });
    }
    BgNbd::fit(known).ok_or(NotEnough::NoFit)
}
