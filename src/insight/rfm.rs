//! Customers by how recently, how often and for how much they bought.
//!
//! Each of the three is scored 1 to 5 among the customers who bought within a window of days
//! (Hughes, *Strategic Database Marketing*, 1994): a value that exceeds a share `s` of all values
//! has the score `1 + ⌊5 s⌋`, so equal values have equal scores. Groups have their usual names and
//! places on the grid of recency against the mean of frequency and money, rounded up.

use std::cmp::Reverse;
use std::rc::Rc;

use super::bought::{alive, bought};
use super::digest::Digest;
use super::slices::Slices;
use super::span::Span;
use crate::domain::{Book, Day, Id, Money};

/// The window unless the owner chooses another.
pub const WINDOW_DAYS: i32 = 365;

/// What customers of like recency, frequency and money are called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RfmGroup {
    /// Bought just now, often and much.
    Champions,
    /// Buy often and were here not long ago.
    Loyal,
    /// Bought lately, and may come to buy often.
    PotentialLoyal,
    /// Bought just now for the first time or nearly.
    New,
    /// Bought lately, but little yet.
    Promising,
    /// In the middle of everything.
    NeedAttention,
    /// Bought little, and not lately.
    AboutToSleep,
    /// Used to buy, and have not for long.
    AtRisk,
    /// Used to buy most of all, and have not for long.
    CannotLose,
    /// Bought little, long ago.
    Hibernating,
    /// Bought, but not within the window.
    Lost,
}

impl RfmGroup {
    /// Every group, the best first.
    pub const ALL: [Self; 11] = [
        Self::Champions,
        Self::Loyal,
        Self::PotentialLoyal,
        Self::New,
        Self::Promising,
        Self::NeedAttention,
        Self::AboutToSleep,
        Self::AtRisk,
        Self::CannotLose,
        Self::Hibernating,
        Self::Lost,
    ];

    /// The group at a place of the grid; both scores are 1 to 5.
    pub fn at(recency: u8, engagement: u8) -> Self {
        match (recency, engagement) {
            (5.., 4..) => Self::Champions,
            (3.., 4..) => Self::Loyal,
            (4.., 2 | 3) => Self::PotentialLoyal,
            (5.., _) => Self::New,
            (4, _) => Self::Promising,
            (3, 3) => Self::NeedAttention,
            (3, _) => Self::AboutToSleep,
            (_, 5..) => Self::CannotLose,
            (_, 3 | 4) => Self::AtRisk,
            _ => Self::Hibernating,
        }
    }
}

/// One customer who bought within the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RfmRow {
    /// Who.
    pub customer: Id,
    /// Days since the latest purchase.
    pub days_since: i32,
    /// Purchases within the window.
    pub purchases: u32,
    /// What they spent on them, less what came back.
    pub spent: Money,
    /// Score of recency: 5 is the most recent.
    pub recency: u8,
    /// Score of frequency.
    pub frequency: u8,
    /// Score of money.
    pub money: u8,
}

impl RfmRow {
    /// The mean of frequency and money, a half rounded up.
    pub fn engagement(&self) -> u8 {
        (self.frequency + self.money).div_ceil(2)
    }

    /// What such customers are called.
    pub fn group(&self) -> RfmGroup {
        RfmGroup::at(self.recency, self.engagement())
    }
}

/// A customer who bought before the window, but not within.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LostRow {
    /// Who.
    pub customer: Id,
    /// Days since the latest purchase.
    pub days_since: i32,
    /// Purchases of all time.
    pub purchases: u32,
    /// What they spent on them, less what came back.
    pub spent: Money,
}

/// How many a group holds, and what they spent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupFigures {
    /// Which.
    pub group: RfmGroup,
    /// How many customers.
    pub customers: u32,
    /// What they spent within the window; the lost, in all time.
    pub spent: Money,
}

/// All customers by recency, frequency and money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rfm {
    /// The days looked at.
    pub window: Span,
    /// Who bought within the window; who spent most comes first.
    pub rows: Vec<RfmRow>,
    /// Who bought before it only; who spent most comes first.
    pub lost: Vec<LostRow>,
}

impl Rfm {
    /// Scores the customers who are not deleted by the so many days up to `today`.
    pub fn of(
        slices: &Slices,
        digest: &Digest,
        book: &Book,
        today: Day,
        window_days: i32,
    ) -> Option<Rc<Self>> {
        let window = Span::last_days(today, window_days);
        let alive = alive(slices, digest, book)?;
        let within = bought(slices, digest, window)?;
        let until = bought(slices, digest, Span::new(Day(i32::MIN), today))?;
        let ids = digest.customers().ids();
        let empty = || Self {
            window,
            rows: Vec::new(),
            lost: Vec::new(),
        };
        let begun = slices.each(ids.len(), empty, |found, number| {
            let (own, all) = (&within[number], &until[number]);
            if !alive[number] || all.receipts == 0 {
                return;
            }
            let (customer, days_since) = (ids[number], today.0.saturating_sub(all.last.0));
            if own.receipts > 0 {
                found.rows.push(RfmRow {
                    customer,
                    days_since,
                    purchases: own.receipts,
                    spent: own.net,
                    recency: 0,
                    frequency: 0,
                    money: 0,
                });
            } else {
                found.lost.push(LostRow {
                    customer,
                    days_since,
                    purchases: all.receipts,
                    spent: all.net,
                });
            }
        })?;
        let rows = &begun.rows;
        let recency = |row: &RfmRow| -i64::from(row.days_since);
        let recency = slices.next(|| quintiles(rows.iter().map(recency)))?;
        let frequency = |row: &RfmRow| i64::from(row.purchases);
        let frequency = slices.next(|| quintiles(rows.iter().map(frequency)))?;
        let money = slices.next(|| quintiles(rows.iter().map(|row| row.spent.0)))?;
        let scored = slices.next(|| {
            let scores = recency.iter().zip(frequency.iter()).zip(money.iter());
            let rows = rows.iter().zip(scores);
            let rows = rows.map(|(row, ((recency, frequency), money))| RfmRow {
                recency: *recency,
                frequency: *frequency,
                money: *money,
                ..*row
            });
            rows.collect::<Vec<RfmRow>>()
        })?;
        let rows = slices.sorted_by_key(&scored, |row| (Reverse(row.spent), row.customer))?;
        let by = |row: &LostRow| (Reverse(row.spent), row.customer);
        let lost = slices.sorted_by_key(&begun.lost, by)?;
        slices.next(|| Self {
            window,
            rows: rows.to_vec(),
            lost: lost.to_vec(),
        })
    }

    /// How many customers stand where: `grid[recency - 1][engagement - 1]`.
    pub fn grid(&self) -> [[u32; 5]; 5] {
        let mut grid = [[0; 5]; 5];
        for row in &self.rows {
            let (recency, engagement) = (row.recency as usize, row.engagement() as usize);
            grid[recency.clamp(1, 5) - 1][engagement.clamp(1, 5) - 1] += 1;
        }
        grid
    }

    /// What each group comes to, in the order of [`RfmGroup::ALL`], empty ones too.
    pub fn groups(&self) -> Vec<GroupFigures> {
        let empty = |group| GroupFigures {
            group,
            customers: 0,
            spent: Money::ZERO,
        };
        let mut groups: Vec<GroupFigures> = RfmGroup::ALL.into_iter().map(empty).collect();
        let mut count = |group: RfmGroup, spent: Money| {
            let own = &mut groups[group as usize];
            own.customers += 1;
            own.spent = own.spent + spent;
        };
        for row in &self.rows {
            count(row.group(), row.spent);
        }
        for row in &self.lost {
            count(RfmGroup::Lost, row.spent);
        }
        groups
    }

    /// Who is in a group; who spent most comes first.
    pub fn customers(&self, group: RfmGroup) -> Vec<Id> {
        if group == RfmGroup::Lost {
            return self.lost.iter().map(|row| row.customer).collect();
        }
        let rows = self.rows.iter().filter(|row| row.group() == group);
        rows.map(|row| row.customer).collect()
    }
}

/// The score of each value: `1 + ⌊5 b / n⌋`, where `b` of `n` values are smaller.
pub fn quintiles(values: impl Iterator<Item = i64>) -> Vec<u8> {
    let values: Vec<i64> = values.collect();
    let mut sorted = values.clone();
    sorted.sort_unstable();
    let score = |value: &i64| {
        let below = sorted.partition_point(|other| other < value);
        (1 + 5 * below / sorted.len().max(1)) as u8
    };
    values.iter().map(score).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fifths_and_ties() {
        assert_eq!(
            quintiles([10, 20, 30, 40, 50, 60, 70, 80, 90, 100].into_iter()),
            [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
        );
        assert_eq!(quintiles([7, 7, 7, 7].into_iter()), [1, 1, 1, 1]);
        assert_eq!(quintiles([1, 1, 1, 2, 9].into_iter()), [1, 1, 1, 4, 5]);
        assert!(quintiles(std::iter::empty()).is_empty());
    }

    #[test]
    fn groups_have_their_usual_places() {
        use RfmGroup::{
            AboutToSleep, AtRisk, CannotLose, Champions, Hibernating, Loyal, NeedAttention, New,
            PotentialLoyal, Promising,
        };
        let grid = [
            [Hibernating, Hibernating, AtRisk, AtRisk, CannotLose],
            [Hibernating, Hibernating, AtRisk, AtRisk, CannotLose],
            [AboutToSleep, AboutToSleep, NeedAttention, Loyal, Loyal],
            [Promising, PotentialLoyal, PotentialLoyal, Loyal, Loyal],
            [New, PotentialLoyal, PotentialLoyal, Champions, Champions],
        ];
        for (recency, row) in (1..).zip(grid) {
            for (engagement, group) in (1..).zip(row) {
                assert_eq!(RfmGroup::at(recency, engagement), group);
            }
        }
    }
}
