//! What an import would do, counted.

use std::collections::BTreeMap;

use super::commit::Choices;
use super::fate::Fate;
use super::header::Header;
use crate::domain::{Book, DeviceId, Id, Kind, Moment, Money, Return, Sale, Stamp};

/// How many records of one kind would come in how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Not here yet.
    pub new: u64,
    /// Here, and would change.
    pub changed: u64,
    /// Here already, just so.
    pub same: u64,
    /// Here, but written down otherwise; entries never change, so ours stay.
    pub ours: u64,
    /// Set aside: written by a clock that is far ahead.
    pub ahead: u64,
    /// Left out: the card of another shop.
    pub left_out: u64,
    /// Cannot be read.
    pub unreadable: u64,
    /// Among those here: deleted or taken back here, but not in the file.
    pub gone: u64,
    /// Among those here: changed here since. What is here stays.
    pub newer: u64,
}

impl Tally {
    /// How many there are, those that cannot be read too.
    fn all(&self) -> u64 {
        let here = self.new + self.changed + self.same + self.ours;
        here + self.ahead + self.left_out + self.unreadable
    }

    /// How many of them would change here, as the owner chose.
    fn would_change(&self, choices: Choices) -> u64 {
        let chosen = |is_chosen: bool, count: u64| if is_chosen { count } else { 0 };
        self.new
            + self.changed
            + chosen(choices.accepts_ahead, self.ahead)
            + chosen(choices.revives, self.gone)
            + chosen(choices.takes_older, self.newer)
    }

    /// Counts one more.
    pub fn count(&mut self, fate: Fate) {
        *match fate {
            Fate::New => &mut self.new,
            Fate::Changed => &mut self.changed,
            Fate::Same => &mut self.same,
            Fate::Ours => &mut self.ours,
            Fate::Ahead => &mut self.ahead,
            Fate::LeftOut => &mut self.left_out,
        } += 1;
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.new += other.new;
        self.changed += other.changed;
        self.same += other.same;
        self.ours += other.ours;
        self.ahead += other.ahead;
        self.left_out += other.left_out;
        self.unreadable += other.unreadable;
        self.gone += other.gone;
        self.newer += other.newer;
    }
}

/// A device whose clock is far ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AheadDevice {
    /// Which.
    pub device: DeviceId,
    /// How many of its records are set aside.
    pub records: u64,
    /// The latest time it wrote down, in milliseconds since 1970.
    pub latest_ms: i64,
}

/// What an import would do, counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    /// By kind; kinds of which the file holds none are not listed.
    pub tallies: BTreeMap<Kind, Tally>,
    /// Clocks that are far ahead.
    pub ahead: Vec<AheadDevice>,
    /// When the first and the last of the file's sales happened.
    pub period: Option<(Moment, Moment)>,
    /// How many sales the file holds, those taken back left out.
    pub sales: u64,
    /// What they come to, less what came back.
    pub sales_total: Money,
    /// How many entries that would come in happened later than tomorrow.
    pub future: u64,
    /// How many records less can be found in the file than it says itself that it holds, where no
    /// checksum shows that it is whole.
    pub missing: u64,
    /// People erased here whom the file still knows.
    pub erased: u64,
    /// Customers here of whom the file knows nothing.
    pub customers_only_here: u64,
    /// Sales here of which the file knows nothing.
    pub sales_only_here: u64,
}

impl Findings {
    /// Of all kinds together.
    pub fn total(&self) -> Tally {
        let mut total = Tally::default();
        for tally in self.tallies.values() {
            total += *tally;
        }
        total
    }

    /// Of each kind that is told to the owner: not of what only tells what was done.
    pub fn told(&self) -> impl Iterator<Item = (&Kind, &Tally)> {
        let tallies = self.tallies.iter();
        tallies.filter(|(kind, _)| !matches!(kind, Kind::Log | Kind::Batch))
    }

    /// How many of what is told come in or come back, as the owner chose.
    pub fn coming(&self, choices: Choices) -> u64 {
        self.told()
            .map(|(_, tally)| tally.would_change(choices))
            .sum()
    }

    /// How many records would change here, as the owner chose.
    pub fn would_change(&self, choices: Choices) -> u64 {
        self.total().would_change(choices)
    }

    /// The file holds what is here, no more, no less and no other.
    pub fn is_just_the_same(&self) -> bool {
        let all = Choices {
            accepts_ahead: true,
            revives: true,
            takes_older: true,
        };
        self.would_change(all)
            + self.total().ours
            + self.total().left_out
            + self.erased
            + self.customers_only_here
            + self.sales_only_here
            == 0
    }

    /// Of one kind.
    pub fn of(&self, kind: &Kind) -> Tally {
        self.tallies.get(kind).copied().unwrap_or_default()
    }

    /// Counts what the file says it holds and does not.
    pub(super) fn count_missing(&mut self, header: &Header) {
        if header.is_verified {
            return;
        }
        let missing = header.counts.iter().map(|(kind, told)| {
            let tally = self.of(&Kind::from(&**kind));
            told.saturating_sub(tally.all())
        });
        self.missing = missing.sum();
    }

    /// Counts what is here and not in the file, and who was erased here and is in the file.
    pub(super) fn count_only_here(&mut self, own: &Book, staged: &Book) {
        self.erased = own.erased_but_known_to(staged).len() as u64;
        let there = |id: Id| staged.customers().held(id);
        let customers = own.customers().iter().map(|(id, _)| id);
        let customers = customers.filter(|id| there(*id).is_none_or(|held| held.is_deleted));
        self.customers_only_here = customers.count() as u64;
        // Those here stay packed: only the file's are looked at.
        let stands_here =
            |id: Id| own.ledger().sales().place(id).is_some() && !own.ledger().is_void(id);
        let both = staged.ledger().standing_sales();
        let both = both.filter(|(_, sale)| stands_here(sale.id)).count() as u64;
        self.sales_only_here = own.ledger().standing_sale_count().saturating_sub(both);
    }

    /// Counts a record whose clock is far ahead.
    pub(super) fn count_ahead(&mut self, stamp: Stamp) {
        let device = stamp.device();
        let known = self.ahead.iter().position(|ahead| ahead.device == device);
        let place = known.unwrap_or_else(|| {
            self.ahead.push(AheadDevice {
                device,
                records: 0,
                latest_ms: 0,
            });
            self.ahead.len() - 1
        });
        let ahead = &mut self.ahead[place];
        ahead.records += 1;
        ahead.latest_ms = ahead.latest_ms.max(stamp.ms());
    }

    /// Counts a sale that stands.
    pub(super) fn count_sale(&mut self, sale: &Sale) {
        let (first, last) = self.period.unwrap_or((sale.at, sale.at));
        self.period = Some((first.min(sale.at), last.max(sale.at)));
        self.sales += 1;
        self.sales_total = self.sales_total + sale.total();
    }

    /// Counts goods that came back, of a sale that stands.
    pub(super) fn count_return(&mut self, back: &Return) {
        self.sales_total = self.sales_total - back.total();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_is_what_was_shown_as_the_owner_chose() {
        let one = Tally {
            new: 1,
            changed: 1,
            same: 5,
            ahead: 3,
            gone: 2,
            newer: 4,
            ..Tally::default()
        };
        let kinds = [Kind::Customer, Kind::Log, Kind::Batch];
        let findings = Findings {
            tallies: kinds.map(|kind| (kind, one)).into(),
            ..Findings::default()
        };
        for (accepts_ahead, revives, takes_older, count) in [
            (false, false, false, 2),
            (true, false, false, 5),
            (false, true, false, 4),
            (false, false, true, 6),
            (true, true, true, 11),
        ] {
            let choices = Choices {
                accepts_ahead,
                revives,
                takes_older,
            };
            assert_eq!(findings.coming(choices), count);
            // What only tells what was done changes too.
            assert_eq!(findings.would_change(choices), 3 * count);
        }
    }
}
