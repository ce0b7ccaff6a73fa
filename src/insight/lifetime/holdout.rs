//! The check of honesty: the model learns from all but the latest days, and says how often its
//! customers will come in these. Then it is seen how often they came.

use std::rc::Rc;

use super::{BgNbd, Coming, NotEnough, comings_in, fit_in, sample, weeks};
use crate::domain::{Day, Id};
use crate::insight::digest::{Digest, NONE};
use crate::insight::slices::{Slices, in_one_go};
use crate::insight::span::{Span, back};

/// Customers with more repeats than this are told together.
const MOST_REPEATS: u32 = 7;

/// What was expected of customers, and what they did.
#[derive(Debug, Clone, PartialEq)]
pub struct Holdout {
    /// The days that were held out.
    pub span: Span,
    /// What was learnt from the days before.
    pub model: BgNbd,
    /// Customers known before.
    pub customers: u32,
    /// Visits expected of them within the span.
    pub expected: f64,
    /// Visits they made.
    pub actual: u32,
    /// The same by how often they had come again before: 0, 1, … 7 times or more.
    pub bars: Vec<HoldoutBar>,
    /// The mean difference of what was expected of a customer and what they did, in visits.
    pub mean_error: f64,
}

/// Customers who had come again so many times.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct HoldoutBar {
    /// How often they had come after the first time; the last bar holds those above, too.
    pub repeats: u32,
    /// How many they are.
    pub customers: u32,
    /// Visits expected of them.
    pub expected: f64,
    /// Visits they made.
    pub actual: u32,
}

/// How customers came before some days, and within.
#[derive(Debug, Clone, Default)]
pub struct Check {
    days: i32,
    today: Day,
    /// How customers had come before, by number.
    known: Rc<Vec<Option<Coming>>>,
    /// How often they came within the span, and on which day last.
    visits: Rc<Vec<(u32, Day)>>,
}

impl Check {
    /// Looks at how customers came before the so many days up to `today`, and within.
    pub fn of(digest: &Digest, today: Day, days: i32) -> Self {
        in_one_go(|slices| Self::of_in(slices, digest, today, days))
    }

    /// The same in slices.
    pub fn of_in(slices: &Slices, digest: &Digest, today: Day, days: i32) -> Option<Self> {
        let span = Span::last_days(today, days);
        let known = comings_in(slices, digest, back(span.from, 1))?;
        let begin = || vec![(0_u32, Day(i32::MIN)); known.len()];
        let visits = slices.scan(digest, span, begin, |visits, place| {
            let (owner, day) = (digest.sales.owner[place], digest.sales.day[place]);
            if owner != NONE && visits[owner as usize].1 != day {
                visits[owner as usize].0 += 1;
                visits[owner as usize].1 = day;
            }
        })?;
        Some(Self {
            days,
            today,
            known,
            visits,
        })
    }

    fn span(&self) -> Span {
        Span::last_days(self.today, self.days)
    }

    /// Customers known before who had come again so often, or of whom all came within the span: the
    /// rows behind a bar, and behind the sums.
    pub fn customers(&self, digest: &Digest, repeats: Option<u32>) -> Vec<Id> {
        let both = self.known.iter().zip(self.visits.iter());
        let all = digest.customers().ids().iter().zip(both);
        let meant = all.filter(|(_, (coming, (visits, _)))| match (coming, repeats) {
            (None, _) => false,
            (Some(coming), Some(repeats)) => coming.repeats.min(MOST_REPEATS) == repeats,
            (Some(_), None) => *visits > 0,
        });
        meant.map(|(id, _)| *id).collect()
    }

    /// Learns from the days before, and tells what was expected of those within and what came.
    pub fn held_out(&self, slices: &Slices) -> Option<Result<Holdout, NotEnough>> {
        let known = slices.next(|| sample(&self.known))?;
        let model = match fit_in(slices, &known)? {
            Ok(model) => model,
            Err(why) => return Some(Err(why)),
        };
        let bar = |repeats| HoldoutBar {
            repeats,
            ..HoldoutBar::default()
        };
        let nothing = || Holdout {
            span: self.span(),
            model,
            customers: self.known.iter().flatten().count() as u32,
            expected: 0.0,
            actual: 0,
            bars: (0..=MOST_REPEATS).map(bar).collect(),
            mean_error: 0.0,
        };
        let ahead = weeks(self.span().days());
        let found = slices.each(self.known.len(), nothing, |found, number| {
            if let Some(coming) = &self.known[number] {
                let expected = model.expected_visits(coming, ahead);
                found.count(coming.repeats, expected, self.visits[number].0);
            }
        })?;
        Some(Ok(Holdout::clone(&found)))
    }
}

impl Holdout {
    /// Adds what was expected of a customer, and what they did.
    fn count(&mut self, repeats: u32, expected: f64, actual: u32) {
        let bar = &mut self.bars[repeats.min(MOST_REPEATS) as usize];
        bar.customers += 1;
        bar.expected += expected;
        bar.actual += actual;
        self.expected += expected;
        self.actual += actual;
        self.mean_error += (expected - f64::from(actual)).abs() / f64::from(self.customers.max(1));
    }
}
