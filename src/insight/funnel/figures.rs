//! How deals go on: from stage to stage, how long, how often won, why lost.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::median;
use super::path::Path;
use crate::domain::{Book, Day, Deal, Id, Money, Pipeline, Zone};

/// What became of the deals that came to a stage. All that came passed it, were lost there, or are
/// still open without having come further.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StageFigures {
    /// Came to the stage, or passed it by.
    pub reached: u32,
    /// Went on to a later stage, or were won.
    pub passed: u32,
    /// Were lost without going further.
    pub lost: u32,
    /// Are open and stand in it now, wherever they had come to before.
    pub waiting: u32,
    /// What all that came are worth.
    pub worth: Money,
    /// How long a deal stays, in the middle; of those that have left it. Milliseconds.
    pub median_ms: Option<i64>,
}

impl StageFigures {
    /// Of those it was decided of, how many in a thousand went on.
    pub fn conversion_pm(self) -> Option<u32> {
        share_pm(self.passed, self.passed + self.lost)
    }
}

/// How often deals of one source, seller or month were won.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WinRow<K> {
    /// Which source, seller or month.
    pub of: K,
    /// Won.
    pub won: u32,
    /// Lost.
    pub lost: u32,
    /// What the won ones are worth.
    pub worth: Money,
}

impl<K> WinRow<K> {
    /// How many in a thousand of the finished ones were won.
    pub fn rate_pm(&self) -> Option<u32> {
        share_pm(self.won, self.won + self.lost)
    }
}

/// How often deals were lost for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LossRow {
    /// The reason, as it was written.
    pub reason: String,
    /// How many.
    pub count: u32,
    /// What they were worth.
    pub worth: Money,
}

/// The figures of one pipeline.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FunnelFigures {
    /// Stage by stage, in order: of the deals that began in the period.
    pub stages: Vec<StageFigures>,
    /// What those that began in the period and were won are worth.
    pub won_worth: Money,
    /// Deals won in the period.
    pub won: u32,
    /// Deals lost in the period.
    pub lost: u32,
    /// From beginning to being won, in the middle, of those won in the period. Milliseconds.
    pub cycle_ms: Option<i64>,
    /// By what brought them, most finished first; an empty text where it was not said.
    pub by_source: Vec<WinRow<String>>,
    /// By who looks after them, most finished first.
    pub by_owner: Vec<WinRow<Option<Id>>>,
    /// By the month they ended in, `(year, month)`, the oldest first.
    pub by_month: Vec<WinRow<(i32, u32)>>,
    /// Why deals were lost, the commonest first.
    pub losses: Vec<LossRow>,
}

impl FunnelFigures {
    /// The figures of the deals that began (for stages) or ended (for the rest) from `from` on;
    /// of all of them without a day.
    pub fn of(
        book: &Book,
        pipeline_id: Id,
        pipeline: &Pipeline,
        zone: &Zone,
        from: Option<Day>,
    ) -> Self {
        let mut stages = vec![StageFigures::default(); pipeline.stages.len()];
        let mut stays = vec![Vec::new(); pipeline.stages.len()];
        let mut cycles = Vec::new();
        let mut wins = Wins::default();
        let mut won_worth = Money::ZERO;
        let mut losses: BTreeMap<String, (u32, Money)> = BTreeMap::new();
        let is_within =
            |day: Option<Day>| from.is_none_or(|from| day.is_some_and(|day| day >= from));
        for (id, deal) in book.deals().iter() {
            if deal.pipeline != pipeline_id {
                continue;
            }
            let path = Path::of(book.ledger(), id);
            let opened = path.state.opened;
            if is_within(opened.map(|at| zone.day_of(at))) {
                add_stages(&path, deal, pipeline, &mut stages);
                add_stays(&path, pipeline, &mut stays);
                if path.is_won() {
                    won_worth = won_worth + deal.worth();
                }
            }
            let Some(closed) = path.closed() else {
                continue;
            };
            let day = zone.day_of(closed);
            if !is_within(Some(day)) {
                continue;
            }
            let (year, month, _) = day.ymd();
            wins.add(deal, (year, month), path.is_won());
            if path.is_won() {
                cycles.extend(opened.map(|opened| closed.0 - opened.0));
            } else {
                let loss = losses.entry(path.reason).or_default();
                *loss = (loss.0 + 1, loss.1 + deal.worth());
            }
        }
        for (stage, stays) in stages.iter_mut().zip(stays) {
            stage.median_ms = median(stays);
        }
        let mut losses: Vec<LossRow> = losses
            .into_iter()
            .map(|(reason, (count, worth))| LossRow {
                reason,
                count,
                worth,
            })
            .collect();
        losses.sort_by_key(|row| Reverse(row.count));
        Self {
            stages,
            won_worth,
            won: wins.by_month.values().map(|tally| tally.won).sum(),
            lost: wins.by_month.values().map(|tally| tally.lost).sum(),
            cycle_ms: median(cycles),
            by_source: most_first(rows(wins.by_source)),
            by_owner: most_first(rows(wins.by_owner)),
            by_month: rows(wins.by_month),
            losses,
        }
    }
}

fn add_stages(path: &Path, deal: &Deal, pipeline: &Pipeline, stages: &mut [StageFigures]) {
    let furthest = path.furthest(pipeline);
    let reached = if path.is_won() {
        stages.len()
    } else {
        furthest + 1
    };
    for (place, stage) in stages.iter_mut().enumerate().take(reached) {
        stage.reached += 1;
        stage.worth = stage.worth + deal.worth();
        if path.is_won() || place < furthest {
            stage.passed += 1;
        } else if path.is_lost() {
            stage.lost += 1;
        }
    }
    if path.state.is_open() {
        let place = pipeline.shown_place(path.state.stage);
        if let Some(stage) = stages.get_mut(place) {
            stage.waiting += 1;
        }
    }
}

/// One deal may come to a stage more than once: its stays there count together.
fn add_stays(path: &Path, pipeline: &Pipeline, stays: &mut [Vec<i64>]) {
    for (stage, stays) in pipeline.stages.iter().zip(stays) {
        let own = path.visits.iter().filter(|visit| visit.stage == stage.id);
        let lengths = own.filter_map(|visit| Some(visit.to?.0 - visit.from.0));
        stays.extend(lengths.reduce(|sum, one| sum + one));
    }
}

#[derive(Default)]
struct Tally {
    won: u32,
    lost: u32,
    worth: Money,
}

#[derive(Default)]
struct Wins {
    by_source: BTreeMap<String, Tally>,
    by_owner: BTreeMap<Option<Id>, Tally>,
    by_month: BTreeMap<(i32, u32), Tally>,
}

impl Wins {
    fn add(&mut self, deal: &Deal, month: (i32, u32), is_won: bool) {
        for tally in [
            self.by_source.entry(deal.source.clone()).or_default(),
            self.by_owner.entry(deal.owner).or_default(),
            self.by_month.entry(month).or_default(),
        ] {
            tally.won += u32::from(is_won);
            tally.lost += u32::from(!is_won);
            if is_won {
                tally.worth = tally.worth + deal.worth();
            }
        }
    }
}

fn rows<K>(tallies: BTreeMap<K, Tally>) -> Vec<WinRow<K>> {
    let rows = tallies.into_iter().map(|(of, tally)| WinRow {
        of,
        won: tally.won,
        lost: tally.lost,
        worth: tally.worth,
    });
    rows.collect()
}

fn most_first<K>(mut rows: Vec<WinRow<K>>) -> Vec<WinRow<K>> {
    rows.sort_by_key(|row| Reverse(row.won + row.lost));
    rows
}

fn share_pm(part: u32, whole: u32) -> Option<u32> {
    (whole > 0).then(|| (part * 1_000 + whole / 2) / whole)
}
