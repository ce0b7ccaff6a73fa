//! Random histories of deals, and a slow reader of them.

use proptest::prelude::*;

use crate::domain::change::Record;
use crate::domain::sale::{Sale, SaleLine, Void, telling_order};
use crate::domain::{
    Book, Day, Deal, DealOutcome, DeviceId, Entry, Held, Id, Moment, Money, Pipeline, Stage,
    StageChange, Stamp, Zone,
};

pub(super) const DAY_MS: i64 = 86_400_000;
pub(super) const STAGES: usize = 4;
pub(super) const PIPELINE: Id = Id(7);
pub(super) const NOW: Moment = Moment(1_796_000_000_000);

pub(super) fn stage_id(place: usize) -> Id {
    Id(100 + place as u128)
}

pub(super) fn pipeline() -> Pipeline {
    let stages = (0..STAGES).map(|place| Stage {
        id: stage_id(place),
        name: format!("stage {place}"),
        probability_pm: 200 * place as u32 + 100,
        quiet_days: 5 * place as u32,
    });
    Pipeline {
        name: "Orders".to_owned(),
        stages: stages.collect(),
        ..Pipeline::default()
    }
}

pub(super) fn zone() -> Zone {
    Zone::with_changes(120, vec![(NOW.0 - 40 * DAY_MS, 60)])
}

/// One thing that happens to one deal: `what` below the number of stages moves it there, then
/// come a stage of another pipeline, won, lost, the last entry taken back, and a sale.
#[derive(Debug, Clone, Copy)]
pub(super) struct Deed {
    pub deal: usize,
    pub what: usize,
    /// Hours before now; many fall together.
    pub hours: i64,
}

#[derive(Debug, Clone)]
pub(super) struct World {
    pub deals: Vec<(i64, i32, u8)>,
    pub deeds: Vec<Deed>,
    pub order: u64,
}

pub(super) fn world() -> impl Strategy<Value = World> {
    let deals = prop::collection::vec((0..2_000_i64, -150..150_i32, any::<u8>()), 1..40);
    let deed = (0..40_usize, 0..STAGES + 5, 0..4_000_i64).prop_map(|(deal, what, hours)| Deed {
        deal,
        what,
        hours,
    });
    (deals, prop::collection::vec(deed, 0..160), any::<u64>()).prop_map(|(deals, deeds, order)| {
        World {
            deals,
            deeds,
            order,
        }
    })
}

pub(super) fn deal_id(place: usize) -> Id {
    Id(1_000 + place as u128)
}

pub(super) fn card((value, expected, bits): (i64, i32, u8)) -> Deal {
    let today = zone().day_of(NOW);
    Deal {
        title: format!("deal {value}"),
        customer: (bits & 1 == 1).then_some(Id(50)),
        pipeline: PIPELINE,
        value: Money(value),
        expected: (bits & 2 == 2).then_some(Day(today.0 + expected)),
        source: ["", "walk-in", "Telegram"][usize::from(bits >> 2) % 3].to_owned(),
        owner: (bits & 16 == 16).then_some(Id(60 + u128::from(bits >> 5))),
        next_step_on: (bits & 8 == 8).then_some(Day(today.0 + expected / 10)),
        ..Deal::default()
    }
}

/// All entries of the history, and which of them stand.
pub(super) fn entries(world: &World) -> (Vec<Entry>, Vec<StageChange>) {
    let mut all: Vec<Entry> = Vec::new();
    let mut changes: Vec<(StageChange, bool)> = Vec::new();
    for (number, deed) in world.deeds.iter().enumerate() {
        let deal = deed.deal % world.deals.len();
        let id = Id(10_000 + number as u128);
        let stamp = Stamp::new(1_790_000_000_000 + number as i64, 0, DeviceId(1));
        let at = Moment(NOW.0 - deed.hours * 3_600_000);
        let change = StageChange {
            id,
            stamp,
            at,
            deal: deal_id(deal),
            ..StageChange::default()
        };
        let moved = match deed.what {
            what if what <= STAGES => StageChange {
                to: Some(stage_id(what)),
                ..change
            },
            what if what == STAGES + 1 => StageChange {
                outcome: DealOutcome::Won,
                ..change
            },
            what if what == STAGES + 2 => StageChange {
                outcome: DealOutcome::Lost,
                reason: format!("reason {}", number % 3),
                ..change
            },
            what if what == STAGES + 3 => {
                let last = changes.iter_mut().rev();
                let mut last =
                    last.filter(|(change, stands)| *stands && change.deal == deal_id(deal));
                if let Some((change, stands)) = last.next() {
                    *stands = false;
                    let void = Void {
                        id,
                        stamp,
                        at,
                        target: change.id,
                        is_void: true,
                        ..Void::default()
                    };
                    all.push(void.into());
                }
                continue;
            }
            _ => {
                let line = SaleLine {
                    quantity_milli: 1_000,
                    unit_price: Money(deed.hours),
                    ..SaleLine::default()
                };
                let sale = Sale {
                    id,
                    stamp,
                    at,
                    lines: vec![line],
                    deal: Some(deal_id(deal)),
                    ..Sale::default()
                };
                all.push(sale.into());
                continue;
            }
        };
        all.push(moved.clone().into());
        changes.push((moved, true));
    }
    let mut standing: Vec<StageChange> = changes
        .into_iter()
        .filter(|(_, stands)| *stands)
        .map(|(change, _)| change)
        .collect();
    standing.sort_by_key(telling_order);
    (all, standing)
}

/// A book into which the entries came in an order drawn from `seed`, some of them twice.
pub(super) fn book(world: &World, seed: u64) -> Book {
    let mut book = Book::default();
    let (mut all, _) = entries(world);
    let mut chance = crate::insight::sample::Chance::new(seed);
    for last in (1..all.len()).rev() {
        all.swap(last, chance.below(last + 1));
    }
    let is_loading = seed % 2 == 1;
    if is_loading {
        book.ledger_mut().start_loading();
    }
    for entry in all {
        if chance.below(4) == 0 {
            book.ledger_mut().put(entry.clone());
        }
        book.ledger_mut().put(entry);
    }
    book.ledger_mut().finish_loading();
    book.put(Record::Pipeline(Held::new(PIPELINE, pipeline())));
    for (place, deal) in world.deals.iter().enumerate() {
        book.put(Record::Deal(Held::new(deal_id(place), card(*deal))));
    }
    book
}

/// A deal as a slow reader of the standing entries sees it.
pub(super) struct Plain {
    pub card: Deal,
    pub id: Id,
    pub own: Vec<StageChange>,
}

pub(super) fn plain(world: &World) -> Vec<Plain> {
    let (_, standing) = entries(world);
    let of = |id| {
        standing
            .iter()
            .filter(move |change| change.deal == id)
            .cloned()
    };
    let deals = world.deals.iter().enumerate();
    deals
        .map(|(place, deal)| Plain {
            card: card(*deal),
            id: deal_id(place),
            own: of(deal_id(place)).collect(),
        })
        .collect()
}

impl Plain {
    pub fn outcome(&self) -> DealOutcome {
        self.own
            .last()
            .map(|change| change.outcome.clone())
            .unwrap_or_default()
    }

    pub fn stage(&self) -> usize {
        let last = self.own.iter().rev().find_map(|change| change.to);
        (0..STAGES)
            .find(|place| Some(stage_id(*place)) == last)
            .unwrap_or(0)
    }

    pub fn reached(&self, place: usize) -> bool {
        self.outcome() == DealOutcome::Won
            || (0..STAGES).rev().find(|own| self.was_in(*own)).unwrap_or(0) >= place
    }

    pub fn was_in(&self, place: usize) -> bool {
        self.own
            .iter()
            .any(|change| change.to == Some(stage_id(place)))
    }

    /// The moment of the first of the entries at the end that all say the same.
    pub fn since(&self) -> Option<Moment> {
        let mut since = None;
        let mut before: Option<(Option<Id>, DealOutcome)> = None;
        let mut stage = None;
        for change in &self.own {
            stage = change.to.or(stage);
            let now = Some((stage, change.outcome.clone()));
            if now != before {
                since = Some(change.at);
            }
            before = now;
        }
        since
    }

    pub fn closed(&self) -> Option<Moment> {
        if self.outcome() == DealOutcome::Open {
            None
        } else {
            self.since()
        }
    }

    /// Milliseconds spent in a stage and left again, by walking from entry to entry.
    pub fn stayed(&self, place: usize) -> Option<i64> {
        let (mut sum, mut entered, mut has_left) = (0, None, false);
        for change in &self.own {
            let is_here = change.to == Some(stage_id(place));
            match (entered, is_here) {
                (None, true) => entered = Some(change.at.0),
                (Some(from), false) => {
                    sum += change.at.0 - from;
                    has_left = true;
                    entered = None;
                }
                _ => {}
            }
        }
        has_left.then_some(sum)
    }
}

pub(super) fn middle(mut values: Vec<i64>) -> Option<i64> {
    while values.len() > 2 {
        let low = (0..values.len())
            .min_by_key(|place| values[*place])
            .unwrap();
        values.remove(low);
        let high = (0..values.len())
            .max_by_key(|place| values[*place])
            .unwrap();
        values.remove(high);
    }
    match values.as_slice() {
        [] => None,
        [one] => Some(*one),
        pair => Some((pair[0] + pair[1]).div_euclid(2)),
    }
}
