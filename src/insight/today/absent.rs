//! Customers who are late or lost by their own habit.

use std::cmp::Reverse;

use super::{Dismissed, MOST_OF_A_KIND, Outlook, Reason, Row};
use crate::domain::Matter;
use crate::insight::Rhythm;

/// Adds the most worthwhile of each kind to the rows; says how many more there are.
pub(super) fn gather(
    outlook: &Outlook<'_>,
    off: &[Matter],
    gone: &Dismissed<'_>,
    rows: &mut Vec<Row>,
) -> usize {
    let today = outlook.zone.day_of(outlook.now);
    let ledger = outlook.book.ledger();
    let mut found = [Vec::new(), Vec::new()];
    for (id, _) in outlook.book.customers().iter() {
        let pace = outlook.rhythm.pace(id, today);
        let matter = match pace.rhythm {
            Rhythm::Late => Matter::Late,
            Rhythm::Lost => Matter::Lost,
            Rhythm::New | Rhythm::OnTime => continue,
        };
        // By the shop's habit alone, everybody who came once would be lost.
        let (true, Some(visits), Some(since), Some(usual_days)) =
            (pace.is_own, pace.visits, pace.days_since, pace.usual_days)
        else {
            continue;
        };
        if off.contains(&matter) {
            continue;
        }
        let reason = Reason::Absent {
            since_days: since.unsigned_abs(),
            usual_days,
        };
        let place = usize::from(matter == Matter::Lost);
        let row = Row {
            reason_day: Some(visits.last),
            weight: ledger
                .account(id)
                .map(|account| account.spent)
                .unwrap_or_default(),
            ..Row::new(matter, Some(id), today, reason)
        };
        if !gone.hides(&row) {
            found[place].push(row);
        }
    }
    let mut more = 0;
    for mut kind in found {
        kind.sort_unstable_by_key(|row| (Reverse(row.weight), row.customer));
        more += kind.len().saturating_sub(MOST_OF_A_KIND);
        rows.extend(kind.into_iter().take(MOST_OF_A_KIND));
    }
    more
}
