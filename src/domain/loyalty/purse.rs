//! Points in lots, each with its last day: what is used is taken from the lot that would expire
//! first.

use crate::domain::days::Day;
use crate::domain::ids::Id;
use crate::domain::money::Money;

/// Points given back for a return can be used for at least so many days more, though they would
/// have expired in the meantime.
pub const GRACE_DAYS: i32 = 30;

/// Points that came together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lot {
    /// The entry they came with.
    pub entry: Id,
    /// The sale they were earned with.
    pub sale: Option<Id>,
    /// The last day they can be used; for ever when empty.
    pub until: Option<Day>,
    /// How many are left.
    pub left: Money,
}

/// Points taken from a lot to pay for a sale.
#[derive(Debug, Clone, Copy)]
struct Taken {
    sale: Id,
    lot: Lot,
}

/// What a customer holds while their entries are told one after the other.
#[derive(Debug, Clone, Default)]
pub(super) struct Purse {
    /// In the order in which they expire.
    pub lots: Vec<Lot>,
    /// Taken beyond what was there; what comes fills it first.
    pub missing: Money,
    taken: Vec<Taken>,
}

impl Purse {
    pub(super) fn clear(&mut self) {
        self.lots.clear();
        self.taken.clear();
        self.missing = Money::ZERO;
    }

    pub(super) fn balance(&self) -> Money {
        let held: Money = self.lots.iter().map(|lot| lot.left).sum();
        held - self.missing
    }

    /// Gives up lots whose last day is before `day`, one at a time.
    pub(super) fn expire_before(&mut self, day: Day) -> Option<Lot> {
        let first = self.lots.first()?;
        if first.until.is_some_and(|until| until < day) {
            Some(self.lots.remove(0))
        } else {
            None
        }
    }

    pub(super) fn earn(&mut self, lot: Lot) {
        let filled = self.missing.min(lot.left);
        self.missing = self.missing - filled;
        let left = lot.left - filled;
        if left.is_zero() {
            return;
        }
        // Nothing is later than every day.
        let key = |lot: &Lot| (lot.until.is_none(), lot.until);
        let place = self.lots.partition_point(|own| key(own) <= key(&lot));
        self.lots.insert(place, Lot { left, ..lot });
    }

    pub(super) fn pay(&mut self, sale: Id, amount: Money) {
        let mut wanted = amount;
        for lot in &mut self.lots {
            let part = lot.left.min(wanted);
            lot.left = lot.left - part;
            wanted = wanted - part;
            if !part.is_zero() {
                let lot = Lot { left: part, ..*lot };
                self.taken.push(Taken { sale, lot });
            }
            if wanted.is_zero() {
                break;
            }
        }
        self.missing = self.missing + wanted;
        self.lots.retain(|lot| !lot.left.is_zero());
    }

    /// What paid for a sale comes back to where it was taken from, the last taken first.
    pub(super) fn give_back(&mut self, sale: Id, entry: Id, amount: Money, day: Day) {
        let mut wanted = amount;
        while !wanted.is_zero() {
            let last = self.taken.iter().rposition(|taken| taken.sale == sale);
            let Some(last) = last else { break };
            let lot = self.taken[last].lot;
            let part = lot.left.min(wanted);
            wanted = wanted - part;
            self.taken[last].lot.left = lot.left - part;
            if self.taken[last].lot.left.is_zero() {
                self.taken.remove(last);
            }
            let grace = Day(day.0.saturating_add(GRACE_DAYS));
            let until = lot
                .until
                .map(|until| if until < day { grace } else { until });
            self.earn(Lot {
                until,
                left: part,
                ..lot
            });
        }
        if wanted > Money::ZERO {
            // Paid with points that were not there.
            self.earn(Lot {
                entry,
                sale: None,
                until: None,
                left: wanted,
            });
        }
    }

    /// Takes points again: first those that came with the entries `is_own` knows, then others.
    pub(super) fn take(&mut self, amount: Money, is_own: impl Fn(&Lot) -> bool) {
        let mut wanted = amount;
        for own_first in [true, false] {
            for lot in &mut self.lots {
                if !own_first || is_own(lot) {
                    let part = lot.left.min(wanted);
                    lot.left = lot.left - part;
                    wanted = wanted - part;
                }
            }
        }
        self.missing = self.missing + wanted;
        self.lots.retain(|lot| !lot.left.is_zero());
    }
}
