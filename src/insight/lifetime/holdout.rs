//! The check of honesty: the model learns from all but the latest days, and says how often its
//! customers will come in these. Then it is seen how often they came.

use std::ops::Range;
use std::rc::Rc;

use super::{BgNbd, Coming, NotEnough, comings_in, fit, sample, weeks};
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

/// Holds out the so many days up to `today`.
pub fn holdout(digest: &Digest, today: Day, days: i32) -> Result<Holdout, NotEnough> {
    let check = Check::of(digest, today, days);
    let mut found = check.learn()?;
    check.expect(&mut found, 0..check.len());
    Ok(found)
}

/// The check in parts, for those who cannot wait for the whole.
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

    /// How many customers there are, those included who came only later.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// There is none.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Learns from the days before; nothing is expected yet.
    pub fn learn(&self) -> Result<Holdout, NotEnough> {
        let bar = |repeats| HoldoutBar {
            repeats,
            ..HoldoutBar::default()
        };
        Ok(Holdout {
            span: self.span(),
            model: fit(&sample(&self.known))?,
            customers: self.known.iter().flatten().count() as u32,
            expected: 0.0,
            actual: 0,
            bars: (0..=MOST_REPEATS).map(bar).collect(),
            mean_error: 0.0,
        })
    }

    /// Adds what was expected of customers of some numbers, and what they did.
    pub fn expect(&self, found: &mut Holdout, numbers: Range<usize>) {
        let ahead = weeks(self.span().days());
        let both = self.known.iter().zip(self.visits.iter());
        for (coming, (actual, _)) in both.take(numbers.end).skip(numbers.start) {
            let Some(coming) = coming else { continue };
            let expected = found.model.expected_visits(coming, ahead);
            let bar = &mut found.bars[coming.repeats.min(MOST_REPEATS) as usize];
            bar.customers += 1;
            bar.expected += expected;
            bar.actual += actual;
            found.expected += expected;
            found.actual += actual;
            found.mean_error +=
                (expected - f64::from(*actual)).abs() / f64::from(found.customers.max(1));
        }
    }
}
