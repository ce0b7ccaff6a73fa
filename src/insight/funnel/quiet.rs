//! Deals nothing was heard of for longer than their stage allows.

use std::cmp::Reverse;

use crate::domain::deal::DealState;
use crate::domain::{Book, Deal, Id, Moment, Money, Zone};

/// A deal gone quiet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuietDeal {
    /// Which.
    pub deal: Id,
    /// With whom.
    pub customer: Option<Id>,
    /// The stage it stands in, by its place in the pipeline.
    pub stage_place: usize,
    /// Days since the last sign of it.
    pub days: i32,
    /// What it is worth.
    pub worth: Money,
}

/// Open deals gone quiet, the longest quiet first.
///
/// A deal is quiet when nothing moved it, nothing on its card was changed and nothing was written
/// about its customer for as many days as its stage says, and no next step is planned for today or
/// later.
pub fn quiet_deals(book: &Book, now: Moment, zone: &Zone) -> Vec<QuietDeal> {
    let mut quiet = Vec::new();
    for (id, deal) in book.deals().iter() {
        let state = book.ledger().deal_state(id);
        let Some(days) = quiet_days(book, id, deal, &state, now, zone) else {
            continue;
        };
        let pipeline = book.pipelines().get(deal.pipeline);
        quiet.push(QuietDeal {
            deal: id,
            customer: deal.customer,
            stage_place: pipeline.map_or(0, |pipeline| pipeline.shown_place(state.stage)),
            days,
            worth: deal.worth(),
        });
    }
    quiet.sort_unstable_by_key(|row| (Reverse(row.days), Reverse(row.worth), row.deal));
    quiet
}

/// Days since the last sign of a deal, if it is quiet.
pub fn quiet_days(
    book: &Book,
    id: Id,
    deal: &Deal,
    state: &DealState,
    now: Moment,
    zone: &Zone,
) -> Option<i32> {
    if !state.is_open() {
        return None;
    }
    let pipeline = book.pipelines().get(deal.pipeline)?;
    let stage = pipeline.stages.get(pipeline.shown_place(state.stage))?;
    let today = zone.day_of(now);
    if stage.quiet_days == 0 || deal.next_step_on.is_some_and(|day| day >= today) {
        return None;
    }
    let last = last_sign(book, id, deal, state, now)?;
    let days = today.0 - zone.day_of(last).0;
    (days >= i32::try_from(stage.quiet_days).unwrap_or(i32::MAX)).then_some(days)
}

/// When the deal was last moved, edited or its customer heard of, up to `now`.
fn last_sign(book: &Book, id: Id, deal: &Deal, state: &DealState, now: Moment) -> Option<Moment> {
    let edited = book.deals().held(id).map(|held| {
        // The stamp of the card as it came says nothing: of a file read in, it is the reading.
        let stamps = held.stamps.named.iter().map(|(_, stamp)| stamp.ms());
        stamps.max().unwrap_or(i64::MIN)
    });
    let customer = deal.customer.unwrap_or_default();
    let notes = book.notes_of(customer).map(|(_, note)| note.at.0);
    let notes = notes.filter(|at| *at <= now.0);
    let signs = state.since.map(|since| since.0).into_iter();
    let signs = signs.chain(edited.filter(|at| (1..=now.0).contains(at)));
    signs.chain(notes).max().map(Moment)
}
