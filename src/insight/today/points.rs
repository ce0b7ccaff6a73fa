//! Points that expire soon.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::{Dismissed, Gathered, MOST_OF_A_KIND, Outlook, Reason, Row};
use crate::domain::loyalty::points::expiring;
use crate::domain::loyalty::{GRACE_DAYS, PointsFold};
use crate::domain::sale::{TenderMethod, paid_by};
use crate::domain::{Day, Id, Matter, Money, Points};

/// Whose points expire within the programme's warning time: those who lose most, as many as can be
/// written to in a day. Telling every account takes too long to wait for, so customers are looked
/// at by what they could lose at most, and the rest is passed over once nobody of them can lose
/// more.
pub(super) fn gather(outlook: &Outlook<'_>, gone: Option<&Dismissed<'_>>, gathered: &mut Gathered) {
    let ledger = outlook.book.ledger();
    let rules = ledger.rules_at(outlook.now);
    let warning_days = rules.map_or(0, |rules| rules.warning_days);
    if warning_days == 0 || !gathered.wants(&Matter::PointsExpiring) {
        return;
    }
    let today = outlook.zone.day_of(outlook.now);
    let last = Day(today.0.saturating_add_unsigned(warning_days));
    let mut candidates: Vec<(Id, Money)> = at_most(outlook, today, last).into_iter().collect();
    candidates.sort_unstable_by_key(|(id, most)| (Reverse(*most), *id));
    let mut fold = PointsFold::default();
    let mut found: Vec<Row> = Vec::new();
    for (customer, most) in candidates {
        let least = found.get(MOST_OF_A_KIND - 1).map(|row| row.weight);
        if least.is_some_and(|least| least >= most) {
            break;
        }
        if outlook.book.customers().get(customer).is_none() {
            continue;
        }
        fold.run(ledger, customer, outlook.zone, today, |_| {});
        let Some((amount, day)) = expiring(fold.lots(), today, warning_days) else {
            continue;
        };
        let (matter, reason) = (Matter::PointsExpiring, Reason::Points(amount));
        let row = Row {
            weight: amount,
            ..Row::new(matter, Some(customer), day, reason)
        };
        if gone.is_none_or(|gone| !gone.hides(&row)) {
            let place = found.partition_point(|own| own.weight >= amount);
            found.insert(place, row);
            found.truncate(MOST_OF_A_KIND);
        }
    }
    gathered.add(found);
}

/// What customers could lose at most: all points they ever got that end in these days.
fn at_most(outlook: &Outlook<'_>, today: Day, last: Day) -> FxHashMap<Id, Money> {
    let ledger = outlook.book.ledger();
    let ends = |until: Option<Day>| until.is_some_and(|until| (today..=last).contains(&until));
    let mut most = FxHashMap::default();
    let mut add = |customer: Option<Id>, amount: Money| {
        if let (Some(customer), true) = (customer, amount > Money::ZERO) {
            let own: &mut Money = most.entry(customer).or_default();
            *own = *own + amount;
        }
    };
    for ending in ledger.points_ending() {
        if ends(Some(ending.until)) {
            add(ledger.owner_at(ending.place), ending.points);
        }
    }
    for points in ledger.entries::<Points>().rows() {
        if ends(points.until) {
            let of_sale = points.sale.and_then(|sale| ledger.owner(sale));
            add(points.customer.or(of_sale), points.amount);
        }
    }
    // What a return gives back may be used a while longer than it was to be.
    let since = outlook.zone.moment_at(Day(today.0 - GRACE_DAYS), 0, 0);
    let returns = ledger.returns().rows().iter();
    for back in returns.filter(|back| back.at >= since) {
        let given = paid_by(&back.tenders, &TenderMethod::Points);
        add(ledger.owner(back.sale), given);
    }
    most
}
