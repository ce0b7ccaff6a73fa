//! Orders of the sample shop: a few on their way, some quiet, some won and lost.

use super::chance::Chance;
use super::goods::Shelf;
use super::people::{Making, Person};
use crate::domain::cart::ONE_MILLI;
use crate::domain::change::Record;
use crate::domain::sale::SaleLine;
use crate::domain::{Day, Deal, DealOutcome, Entry, Held, Id, Moment, Pipeline, StageChange};
use crate::insight::funnel::Start;
use crate::text::{Language, words};

const SEED: u64 = 0xdea1;
/// Orders in all.
const DEALS: usize = 34;
/// The last so many are still open.
const OPEN: usize = 14;

/// The pipeline and its deals. Their chances are their own, so that nothing else of the sample
/// depends on them.
pub fn order(
    making: &Making<'_>,
    shelves: &[Shelf],
    people: &[Person],
    staff: [Id; 3],
) -> Vec<Record> {
    let mut chance = Chance::new(SEED);
    let w = words(Language::from_tag(making.language).unwrap_or(Language::En));
    let opening = making.zone.moment_at(making.opened, 10, 0);
    let id = chance.id(opening);
    let mut pipeline = Start::Clothes.pipeline(w, || chance.id(opening));
    pipeline.is_sample = true;
    let mut records = Vec::new();
    for number in 0..DEALS {
        let is_open = number >= DEALS - OPEN;
        let days_ago = if is_open {
            chance.between(1, 24)
        } else {
            chance.between(20, 200)
        };
        let began = Day(making.today.0 - days_ago as i32);
        let known: Vec<&Person> = people.iter().filter(|one| one.from <= began).collect();
        let (Some(person), Some(shelf)) = (chance.pick(&known), chance.pick(shelves)) else {
            continue;
        };
        let deal = Deal {
            title: shelf.product.name.clone(),
            customer: Some(person.id),
            pipeline: id,
            lines: vec![SaleLine {
                product: Some(shelf.id),
                variant: shelf.product.variants.first().map(|variant| variant.id),
                quantity_milli: ONE_MILLI * chance.between(1, 4),
                unit_price: shelf.product.price,
                ..SaleLine::default()
            }],
            expected: Some(Day(began.0 + chance.between(5, 30) as i32)),
            source: chance.text(&making.words.sources),
            owner: chance.pick(&staff).copied(),
            next_step: if is_open && number % 2 == 0 {
                w.timeline().call().to_owned()
            } else {
                String::new()
            },
            next_step_on: (is_open && number % 4 == 0)
                .then(|| Day(making.today.0 + chance.between(-1, 4) as i32)),
            is_sample: true,
            ..Deal::default()
        };
        let at = making.zone.moment_at(began, 11, chance.below(60) as u32);
        let deal_id = chance.id(at);
        let stages = 1 + chance.below(pipeline.stages.len());
        records.push(Held::new(deal_id, deal).into());
        let mut way = Way {
            making,
            pipeline: &pipeline,
            deal: deal_id,
            at,
            records: &mut records,
        };
        way.go(stages, &mut chance);
        if !is_open {
            way.end(chance.percent(65), &mut chance);
        }
    }
    records.insert(0, Held::new(id, pipeline).into());
    records
}

/// A deal on its way.
struct Way<'a> {
    making: &'a Making<'a>,
    pipeline: &'a Pipeline,
    deal: Id,
    at: Moment,
    records: &'a mut Vec<Record>,
}

impl Way<'_> {
    fn go(&mut self, stages: usize, chance: &mut Chance) {
        let mut from = None;
        for stage in self.pipeline.stages.iter().take(stages) {
            let change = StageChange {
                from,
                to: Some(stage.id),
                ..StageChange::default()
            };
            if !self.enter(change, chance) {
                return;
            }
            from = Some(stage.id);
        }
    }

    fn end(&mut self, is_won: bool, chance: &mut Chance) {
        let change = if is_won {
            StageChange {
                outcome: DealOutcome::Won,
                ..StageChange::default()
            }
        } else {
            StageChange {
                outcome: DealOutcome::Lost,
                reason: chance.text(&self.pipeline.reasons),
                ..StageChange::default()
            }
        };
        self.enter(change, chance);
    }

    /// False where the way would lead into the future.
    fn enter(&mut self, change: StageChange, chance: &mut Chance) -> bool {
        if self.at > self.making.now {
            return false;
        }
        self.records
            .push(Record::Entry(Entry::StageChange(StageChange {
                id: chance.id(self.at),
                at: self.at,
                deal: self.deal,
                is_sample: true,
                ..change
            })));
        self.at = Moment(self.at.0 + chance.between(20, 130) * 3_600_000);
        true
    }
}
