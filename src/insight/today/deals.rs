//! Deals: the next steps planned for a day, and those gone quiet.

use std::cmp::Reverse;

use super::{Dismissed, Gathered, MOST_OF_A_KIND, Outlook, Reason, Row, Window};
use crate::domain::{Day, Id, Matter};
use crate::insight::funnel::quiet_deals;

/// What was planned as the next step of an open deal, on its day.
pub(super) fn steps(outlook: &Outlook<'_>, window: Window, gathered: &mut Gathered) {
    if !gathered.wants(&Matter::NextStep) {
        return;
    }
    let book = outlook.book;
    gathered.add(book.deals().iter().filter_map(|(id, deal)| {
        let day = deal.next_step_on.filter(|day| window.has(*day))?;
        book.ledger().deal_state(id).is_open().then(|| Row {
            subject: Some(id),
            weight: deal.worth(),
            ..Row::new(Matter::NextStep, deal.customer, day, Reason::NextStep)
        })
    }));
}

/// The quiet deals that are worth most. Dealt with, one comes back when it was heard of and
/// is quiet again.
pub(super) fn quiet(outlook: &Outlook<'_>, gone: &Dismissed<'_>, gathered: &mut Gathered) {
    if !gathered.wants(&Matter::QuietDeal) {
        return;
    }
    let today = outlook.zone.day_of(outlook.now);
    let mut quiet = quiet_deals(outlook.book, outlook.now, outlook.zone);
    if gathered.wants(&Matter::NextStep) {
        // Whose next step is overdue stands in the list with that already.
        let has_step = |deal: Id| {
            let deal = outlook.book.deals().get(deal);
            deal.is_some_and(|deal| deal.next_step_on.is_some())
        };
        quiet.retain(|deal| !has_step(deal.deal));
    }
    quiet.sort_by_key(|deal| Reverse(deal.worth));
    let rows = quiet.into_iter().map(|deal| Row {
        subject: Some(deal.deal),
        weight: deal.worth,
        reason_day: Some(Day(today.0 - deal.days)),
        ..Row::new(
            Matter::QuietDeal,
            deal.customer,
            today,
            Reason::Quiet(deal.days.unsigned_abs()),
        )
    });
    let shown = rows.filter(|row| !gone.hides(row)).take(MOST_OF_A_KIND);
    gathered.add(shown.collect::<Vec<Row>>());
}
