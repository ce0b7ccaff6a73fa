//! Pipelines and deals, for the histories of several devices.

use daftar::domain::command::Save;
use daftar::domain::{
    Book, Command, Deal, DealOutcome, Id, Moment, Money, Pipeline, Stage, StageChange,
};

use super::world::START_MS;

/// Adds a pipeline while there is none, then deals, and moves them.
pub fn deal_or_move(
    book: &Book,
    id: Id,
    customer: Option<Id>,
    (pick, value): (u16, u16),
) -> Command {
    let Some((pipeline, card)) = book.pipelines().iter().min_by_key(|(id, _)| *id) else {
        return Command::SavePipeline(Save::add(id, pipeline(id)));
    };
    let deals = book.deals().rows();
    if deals.is_empty() || value.is_multiple_of(4) {
        let deal = Deal {
            title: format!("deal {value}"),
            customer,
            pipeline,
            value: Money(i64::from(value)),
            tags: vec![format!("tag{}", value % 3)],
            ..Deal::default()
        };
        return Command::AddDeal {
            id,
            deal: Box::new(deal),
            stage: None,
        };
    }
    let held = &deals[usize::from(pick) % deals.len()];
    if value % 4 == 1 {
        let after = Deal {
            value: Money(i64::from(value)),
            ..held.card.clone()
        };
        return Command::SaveDeal(Save::edit(held.id, held.card.clone(), after));
    }
    let change = StageChange {
        id,
        // Many fall on the same moment.
        at: Moment(START_MS + i64::from(value % 16) * 1_000),
        deal: held.id,
        ..StageChange::default()
    };
    let place = usize::from(value >> 4) % (card.stages.len() + 2);
    Command::MoveDeal(match card.stages.get(place) {
        Some(stage) => StageChange {
            to: Some(stage.id),
            ..change
        },
        None if place == card.stages.len() => StageChange {
            outcome: DealOutcome::Won,
            ..change
        },
        None => StageChange {
            outcome: DealOutcome::Lost,
            reason: "too dear".to_owned(),
            ..change
        },
    })
}

fn pipeline(id: Id) -> Pipeline {
    let stages = (1..=3_u32).map(|place| Stage {
        id: Id(id.0 + u128::from(place)),
        name: format!("stage {place}"),
        probability_pm: 250 * place,
        quiet_days: 7,
    });
    Pipeline {
        name: "Orders".to_owned(),
        stages: stages.collect(),
        reasons: vec!["too dear".to_owned()],
        ..Pipeline::default()
    }
}
