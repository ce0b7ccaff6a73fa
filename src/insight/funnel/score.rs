//! Deals of a span in a handful of figures, over all pipelines.

use super::Path;
use super::median;
use crate::domain::{Book, Day, Id, Money, Zone};
use crate::insight::span::{Compared, Span};

/// Milliseconds of a day.
const DAY_MS: i64 = 86_400_000;

/// The deals that ended within a span.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DealScore {
    /// Won.
    pub won: u32,
    /// Lost.
    pub lost: u32,
    /// What the won ones are worth, together.
    pub worth: Money,
    /// The sales cycle: from beginning to being won, in the middle. Whole days.
    pub cycle_days: Option<i64>,
}

impl DealScore {
    /// The deal size: what a won one is worth on average.
    pub fn size(&self) -> Option<Money> {
        (self.won > 0).then(|| self.worth.ratio(1, i64::from(self.won)))
    }

    /// Of those that ended, the share that was won, in hundredths of a per cent.
    pub fn win_bp(&self) -> Option<i64> {
        let ended = i64::from(self.won) + i64::from(self.lost);
        (ended > 0).then(|| Money(self.won.into()).ratio(10_000, ended).0)
    }
}

/// The figures of a span, the one before and the year before.
pub fn deal_scores(book: &Book, zone: &Zone, span: Span) -> Compared<DealScore> {
    let ends = ends(book, zone);
    Compared::of(span, |span| score(&ends, span))
}

/// The deals that ended within a span, the latest first: the rows behind the figures.
pub fn ended_deals(book: &Book, zone: &Zone, span: Span, is_won_only: bool) -> Vec<Id> {
    let mut ends = ends(book, zone);
    ends.retain(|end| span.contains(end.day) && (end.is_won || !is_won_only));
    ends.sort_by_key(|end| (std::cmp::Reverse(end.day), end.deal));
    ends.into_iter().map(|end| end.deal).collect()
}

/// How a deal ended.
struct End {
    deal: Id,
    day: Day,
    is_won: bool,
    worth: Money,
    cycle_ms: Option<i64>,
}

fn ends(book: &Book, zone: &Zone) -> Vec<End> {
    let deals = book.deals().iter();
    let ends = deals.filter_map(|(id, deal)| {
        let path = Path::of(book.ledger(), id);
        let closed = path.closed()?;
        Some(End {
            deal: id,
            day: zone.day_of(closed),
            is_won: path.is_won(),
            worth: deal.worth(),
            cycle_ms: path.state.opened.map(|opened| closed.0 - opened.0),
        })
    });
    ends.collect()
}

fn score(ends: &[End], span: Span) -> DealScore {
    let mut score = DealScore::default();
    let mut cycles = Vec::new();
    for end in ends.iter().filter(|end| span.contains(end.day)) {
        if end.is_won {
            score.won += 1;
            score.worth = score.worth + end.worth;
            cycles.extend(end.cycle_ms);
        } else {
            score.lost += 1;
        }
    }
    score.cycle_days = median(cycles).map(|ms| ms.max(0) / DAY_MS);
    score
}
