//! How often a customer comes, and whether they are late by their own habit.
//!
//! Several purchases on one day of the shop are one visit. The usual interval is the
//! median number of days between visits. With three visits or more the customer's own
//! interval serves; with fewer, the shop's: the median of its customers' own.

use rustc_hash::FxHashMap;

use crate::domain::{Book, Day, Id, Zone};

/// From this many visits on, a customer has a habit of their own.
pub const OWN_HABIT_VISITS: u32 = 3;
/// Late after this many usual intervals.
pub const LATE_INTERVALS: f64 = 1.5;
/// Lost after this many usual intervals.
pub const LOST_INTERVALS: f64 = 3.0;

/// Where a customer stands in their habit of coming.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rhythm {
    /// Never bought.
    New,
    /// Not late, as far as can be said.
    OnTime,
    /// Away for more than one and a half usual intervals.
    Late,
    /// Away for more than three usual intervals.
    Lost,
}

impl Rhythm {
    /// Every standing, from the newest to the lost.
    pub const ALL: [Self; 4] = [Self::New, Self::OnTime, Self::Late, Self::Lost];
}

/// When a customer came.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Visits {
    /// Days on which they bought.
    pub count: u32,
    /// The first.
    pub first: Day,
    /// The latest.
    pub last: Day,
    /// Median days between visits, from two visits on; halves are exact.
    pub gap_days: Option<f64>,
}

impl Visits {
    /// The visits of a customer; nothing if none of their sales stands.
    pub fn of(book: &Book, customer: Id, zone: &Zone) -> Option<Self> {
        Self::from_days(&visit_days(book, customer, zone))
    }

    /// The visits on these days, ascending and each once.
    pub fn from_days(days: &[Day]) -> Option<Self> {
        let (first, last) = (*days.first()?, *days.last()?);
        let mut gaps: Vec<i32> = days.windows(2).map(|pair| pair[1].0 - pair[0].0).collect();
        Some(Self {
            count: days.len() as u32,
            first,
            last,
            gap_days: median(&mut gaps),
        })
    }

    /// The customer's own interval, where they came often enough to have one.
    pub fn own_days(&self) -> Option<f64> {
        self.gap_days.filter(|_| self.count >= OWN_HABIT_VISITS)
    }
}

/// Where a customer stands, with the figures it follows from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace {
    /// The verdict.
    pub rhythm: Rhythm,
    /// When they came; nothing if they never bought.
    pub visits: Option<Visits>,
    /// Days since the last visit.
    pub days_since: Option<i32>,
    /// The interval they are measured by; nothing while the shop is too young to have one.
    pub usual_days: Option<f64>,
    /// The interval is their own, not the shop's.
    pub is_own: bool,
    /// The day they are expected next; may lie in the past.
    pub expected: Option<Day>,
}

impl Pace {
    /// Judges visits on the day `today`; `shop_days` is the shop's own interval.
    pub fn judge(visits: Option<Visits>, shop_days: Option<f64>, today: Day) -> Self {
        let Some(known) = visits else {
            return Self {
                rhythm: Rhythm::New,
                visits,
                days_since: None,
                usual_days: None,
                is_own: false,
                expected: None,
            };
        };
        let own_days = known.own_days();
        let usual_days = own_days.or(shop_days);
        let days_since = (today.0 - known.last.0).max(0);
        let intervals = |count: f64| usual_days.map(|days| days * count);
        let exceeds = |limit: Option<f64>| limit.is_some_and(|limit| f64::from(days_since) > limit);
        let rhythm = if exceeds(intervals(LOST_INTERVALS)) {
            Rhythm::Lost
        } else if exceeds(intervals(LATE_INTERVALS)) {
            Rhythm::Late
        } else {
            Rhythm::OnTime
        };
        Self {
            rhythm,
            visits,
            days_since: Some(days_since),
            usual_days,
            is_own: own_days.is_some(),
            expected: usual_days.map(|days| Day(known.last.0 + days.round() as i32)),
        }
    }

    /// How many usual intervals they have been away: above 1.5 late, above 3 lost.
    pub fn intervals_away(&self) -> Option<f64> {
        let (since, usual) = (self.days_since?, self.usual_days?);
        // An interval is at least half a day: visits lie on different days.
        (usual > 0.0).then(|| f64::from(since) / usual)
    }

    /// From how many days since the last visit on they are late.
    pub fn late_after_days(&self) -> Option<f64> {
        self.usual_days.map(|days| days * LATE_INTERVALS)
    }

    /// From how many days since the last visit on they are lost.
    pub fn lost_after_days(&self) -> Option<f64> {
        self.usual_days.map(|days| days * LOST_INTERVALS)
    }
}

/// The visits of every customer and the shop's own interval: computed in one pass over
/// the sales, then [refreshed](Self::refresh) for the customers of a new sale.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ShopRhythm {
    visits: FxHashMap<Id, Visits>,
    usual_days: Option<f64>,
}

impl ShopRhythm {
    /// Looks at every sale once, in the order in which they lie in memory.
    pub fn of(book: &Book, zone: &Zone) -> Self {
        let ledger = book.ledger();
        let mut customers: FxHashMap<Id, u32> = FxHashMap::default();
        let mut came: Vec<(u32, Day)> = Vec::with_capacity(ledger.sales().len());
        for (place, at) in ledger.standing_moments() {
            if let Some(owner) = ledger.owner_at(place) {
                let next = customers.len() as u32;
                let customer = *customers.entry(owner).or_insert(next);
                came.push((customer, zone.day_of(at)));
            }
        }
        let mut days = group_days(customers.len(), &came);
        let visits = customers.into_iter().filter_map(|(id, customer)| {
            let days = &mut days[customer as usize];
            days.sort_unstable();
            days.dedup();
            Some((id, Visits::from_days(days)?))
        });
        let mut rhythm = Self {
            visits: visits.collect(),
            usual_days: None,
        };
        rhythm.usual_days = rhythm.median_of_customers();
        rhythm
    }

    /// Looks again at customers whose sales changed.
    pub fn refresh(&mut self, book: &Book, zone: &Zone, customers: impl IntoIterator<Item = Id>) {
        for customer in customers {
            match Visits::of(book, customer, zone) {
                Some(visits) => self.visits.insert(customer, visits),
                None => self.visits.remove(&customer),
            };
        }
        self.usual_days = self.median_of_customers();
    }

    /// The shop's own interval: the median of its customers' own; while nobody came often
    /// enough, of whoever came twice.
    pub fn usual_days(&self) -> Option<f64> {
        self.usual_days
    }

    /// When a customer came.
    pub fn visits(&self, customer: Id) -> Option<Visits> {
        self.visits.get(&customer).copied()
    }

    /// Where a customer stands on the day `today`.
    pub fn pace(&self, customer: Id, today: Day) -> Pace {
        Pace::judge(self.visits(customer), self.usual_days, today)
    }

    fn median_of_customers(&self) -> Option<f64> {
        // Halves of days, so that the middle is found among whole numbers.
        let halves = |days: f64| (days * 2.0) as i32;
        let own = self.visits.values().filter_map(Visits::own_days);
        let mut gaps: Vec<i32> = own.map(halves).collect();
        if gaps.is_empty() {
            let all = self.visits.values().filter_map(|visits| visits.gap_days);
            gaps = all.map(halves).collect();
        }
        median(&mut gaps).map(|halves| halves / 2.0)
    }
}

fn group_days(customers: usize, came: &[(u32, Day)]) -> Vec<Vec<Day>> {
    let mut counts = vec![0; customers];
    for (customer, _) in came {
        counts[*customer as usize] += 1;
    }
    let mut days: Vec<Vec<Day>> = counts.into_iter().map(Vec::with_capacity).collect();
    for (customer, day) in came {
        days[*customer as usize].push(*day);
    }
    days
}

/// The days on which a customer bought, ascending, each once.
pub fn visit_days(book: &Book, customer: Id, zone: &Zone) -> Vec<Day> {
    let ledger = book.ledger();
    let account = ledger.account(customer);
    let places = account.map_or(&[][..], |account| account.sales.as_slice());
    let sales = places.iter().map(|place| ledger.sales().at(*place));
    let standing = sales.filter(|sale| !ledger.is_void(sale.id));
    let mut days: Vec<Day> = standing.map(|sale| zone.day_of(sale.at)).collect();
    // Sales come in the order of time, so all but a clock put back is sorted already.
    days.sort_unstable();
    days.dedup();
    days
}

/// The middle value; of an even number of values, half way between the two middle ones.
fn median(values: &mut [i32]) -> Option<f64> {
    if values.is_empty() {
        return None;
    }
    let middle = values.len() / 2;
    let (below, upper, _) = values.select_nth_unstable(middle);
    let upper = f64::from(*upper);
    let lower = below.iter().max().copied().map(f64::from);
    match lower {
        Some(lower) if values.len().is_multiple_of(2) => Some(f64::midpoint(lower, upper)),
        _ => Some(upper),
    }
}
