//! When a backup that writes itself is due.

use crate::domain::{Moment, Zone};

/// More changes than this are not risked for an hour.
const MANY: u64 = 50;
/// On a day that has one already the next is written, and a failure tried again, after this long.
const AGAIN_MS: i64 = 60 * 60 * 1000;
/// So much has passed in any case: writing takes power, and a cloud sends each file up.
const SOON_MS: i64 = 5 * 60 * 1000;

/// What it is looked at for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// Time passes.
    Passing,
    /// The page is left, or somebody comes to it: it may be left for good.
    Turning,
}

/// How it stands with what is written and what is not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// When the last one was written.
    pub written: Option<Moment>,
    /// When it failed, if it did not succeed since.
    pub failed: Option<Moment>,
    /// Changes that are not in it.
    pub changes: u64,
}

impl Standing {
    /// Whether what changed since is to be written now.
    pub fn is_due(&self, occasion: Occasion, zone: &Zone, now: Moment) -> bool {
        // A clock that was put back must not hold it up.
        let is_past = |at: Moment, wait_ms: i64| {
            zone.day_of(at) != zone.day_of(now) || (now.0 - at.0).abs() >= wait_ms
        };
        let wait_ms = if occasion == Occasion::Turning || self.changes > MANY {
            SOON_MS
        } else {
            AGAIN_MS
        };
        self.written.is_none_or(|at| is_past(at, wait_ms))
            && self.failed.is_none_or(|at| is_past(at, AGAIN_MS))
    }
}

/// How many changes a step is that changed so many records: to the owner it is one, unless it is
/// an import or its like.
pub fn counted(records: usize) -> u64 {
    let records = records as u64;
    if records > MANY { records } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE_MS: i64 = 60 * 1000;
    const NOON: Moment = Moment(1_795_000_000_000 / 86_400_000 * 86_400_000 + 43_200_000);

    fn is_due(written_minutes_ago: i64, changes: u64, occasion: Occasion) -> bool {
        let standing = Standing {
            written: Some(Moment(NOON.0 - written_minutes_ago * MINUTE_MS)),
            failed: None,
            changes,
        };
        standing.is_due(occasion, &Zone::fixed(0), NOON)
    }

    #[test]
    fn single_changes_wait_for_an_hour() {
        assert!(!is_due(59, 3, Occasion::Passing));
        assert!(is_due(60, 3, Occasion::Passing));
        // Yesterday's is old, however late it was written.
        assert!(is_due(12 * 60 + 1, 1, Occasion::Passing));
    }

    #[test]
    fn what_is_much_is_written_soon() {
        let import = counted(5_000);
        assert!(!is_due(4, import, Occasion::Passing));
        assert!(is_due(5, import, Occasion::Passing));
    }

    #[test]
    fn who_leaves_or_comes_back_has_it_written_but_not_each_time() {
        assert!(!is_due(4, 1, Occasion::Turning));
        assert!(is_due(5, 1, Occasion::Turning));
    }

    #[test]
    fn the_first_is_written_at_once_and_a_failure_is_not_tried_all_the_time() {
        let mut standing = Standing::default();
        let zone = Zone::fixed(0);
        assert!(standing.is_due(Occasion::Passing, &zone, NOON));
        standing.failed = Some(Moment(NOON.0 - 30 * MINUTE_MS));
        standing.changes = 5_000;
        assert!(!standing.is_due(Occasion::Turning, &zone, NOON));
        standing.failed = Some(Moment(NOON.0 - 60 * MINUTE_MS));
        assert!(standing.is_due(Occasion::Turning, &zone, NOON));
    }

    #[test]
    fn a_clock_that_was_put_back_does_not_hold_it_up() {
        assert!(is_due(-90, 1, Occasion::Passing));
    }

    #[test]
    fn a_sale_with_its_points_is_one_change_and_an_import_is_many() {
        assert_eq!(counted(3), 1);
        assert_eq!(counted(5_000), 5_000);
    }
}
