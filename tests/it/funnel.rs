//! What may be done with deals, and what taking it back comes to.

use daftar::domain::change::Action;
use daftar::domain::command::Save;
use daftar::domain::decide::Circumstances;
use daftar::domain::entry::Verb;
use daftar::domain::{
    Book, Command, Customer, Deal, DealOutcome, DeviceId, Id, Kind, Moment, Money, Pipeline,
    Refusal, Sale, SaleLine, Stage, StageChange, Stamp, Tender, TenderMethod, Zone,
};

use super::world::START_MS;

const PIPELINE: Id = Id(1);
const OTHER: Id = Id(2);
const DEAL: Id = Id(3);

/// One device that carries out commands, one a minute.
struct Shop {
    book: Book,
    next: u128,
    now_ms: i64,
}

impl Shop {
    fn new() -> Self {
        let mut shop = Self {
            book: Book::default(),
            next: 1_000,
            now_ms: START_MS,
        };
        for (id, first) in [(PIPELINE, 10), (OTHER, 20)] {
            let save = Save::add(id, pipeline(first));
            shop.run(Command::SavePipeline(save)).unwrap();
        }
        let deal = Deal {
            title: "Coat".to_owned(),
            pipeline: PIPELINE,
            value: Money(500),
            ..Deal::default()
        };
        shop.run(Command::AddDeal {
            id: DEAL,
            deal: Box::new(deal),
            stage: None,
        })
        .unwrap();
        shop
    }

    /// Carries out a command; gives what takes it back.
    fn run(&mut self, command: Command) -> Result<Action, Refusal> {
        self.now_ms += 60_000;
        let mut next = self.next;
        let mut new_id = || {
            next += 1;
            Id(next)
        };
        let mut circumstances = Circumstances {
            by: None,
            now: Moment(self.now_ms),
            zone: &Zone::fixed(300),
            new_id: &mut new_id,
        };
        let decision = self.book.decide(command, &mut circumstances)?;
        let inverse = self.book.inverse(&decision.changes, &mut new_id);
        self.next = next;
        self.apply(Action::new(
            self.stamp(),
            None,
            decision.verb,
            decision.changes,
        ));
        Ok(Action::new(
            Stamp::new(self.now_ms + 1, 0, DeviceId(1)),
            None,
            Verb::Undo,
            inverse,
        ))
    }

    fn stamp(&self) -> Stamp {
        Stamp::new(self.now_ms, 0, DeviceId(1))
    }

    fn apply(&mut self, action: Action) {
        self.book.apply(&action);
    }

    fn change(&mut self) -> StageChange {
        self.next += 1;
        StageChange {
            id: Id(self.next),
            at: Moment(self.now_ms),
            deal: DEAL,
            ..StageChange::default()
        }
    }

    fn move_to(&mut self, stage: u128) -> Result<Action, Refusal> {
        let change = StageChange {
            to: Some(Id(stage)),
            ..self.change()
        };
        self.run(Command::MoveDeal(change))
    }

    fn end(&mut self, outcome: DealOutcome, reason: &str) -> Result<Action, Refusal> {
        let change = StageChange {
            outcome,
            reason: reason.to_owned(),
            ..self.change()
        };
        self.run(Command::MoveDeal(change))
    }

    fn stands(&self) -> (Option<Id>, DealOutcome) {
        let state = self.book.ledger().deal_state(DEAL);
        (state.stage, state.outcome)
    }
}

fn pipeline(first: u128) -> Pipeline {
    let stages = (first..first + 3).map(|id| Stage {
        id: Id(id),
        name: format!("stage {id}"),
        probability_pm: 500,
        quiet_days: 3,
    });
    Pipeline {
        name: format!("from {first}"),
        stages: stages.collect(),
        ..Pipeline::default()
    }
}

#[test]
fn a_deal_begins_in_the_first_stage_and_goes_where_it_is_moved() {
    let mut shop = Shop::new();
    assert_eq!(shop.stands(), (Some(Id(10)), DealOutcome::Open));
    let back = shop.move_to(12).unwrap();
    assert_eq!(shop.stands(), (Some(Id(12)), DealOutcome::Open));
    shop.apply(back);
    assert_eq!(shop.stands(), (Some(Id(10)), DealOutcome::Open));
    // Where it stands already, nothing is written.
    let count = shop.book.ledger().entries::<StageChange>().len();
    shop.move_to(10).unwrap();
    assert_eq!(shop.book.ledger().entries::<StageChange>().len(), count);
    assert_eq!(shop.move_to(99).err(), Some(Refusal::NotFound));
}

#[test]
fn a_clock_that_went_back_moves_a_deal_all_the_same() {
    let mut shop = Shop::new();
    shop.move_to(11).unwrap();
    shop.now_ms -= 86_400_000;
    shop.move_to(12).unwrap();
    assert_eq!(shop.stands(), (Some(Id(12)), DealOutcome::Open));
}

#[test]
fn a_stage_of_another_pipeline_takes_the_deal_there() {
    let mut shop = Shop::new();
    let back = shop.move_to(21).unwrap();
    let home = |shop: &Shop| shop.book.deals().get(DEAL).map(|deal| deal.pipeline);
    assert_eq!((home(&shop), shop.stands().0), (Some(OTHER), Some(Id(21))));
    shop.apply(back);
    assert_eq!(
        (home(&shop), shop.stands().0),
        (Some(PIPELINE), Some(Id(10)))
    );
}

#[test]
fn a_deal_is_lost_for_a_reason_and_opened_again() {
    let mut shop = Shop::new();
    shop.move_to(11).unwrap();
    let lost = DealOutcome::Lost;
    assert_eq!(
        shop.end(lost.clone(), " ").err(),
        Some(Refusal::ReasonNeeded)
    );
    shop.end(lost.clone(), "dear").unwrap();
    assert_eq!(shop.stands(), (Some(Id(11)), lost));
    shop.move_to(11).unwrap();
    assert_eq!(shop.stands(), (Some(Id(11)), DealOutcome::Open));
}

#[test]
fn a_sale_made_of_a_deal_wins_it() {
    let mut shop = Shop::new();
    let sale = Sale {
        id: Id(50),
        at: Moment(shop.now_ms),
        deal: Some(DEAL),
        lines: vec![SaleLine {
            text: "coat".to_owned(),
            quantity_milli: 1_000,
            unit_price: Money(450),
            ..SaleLine::default()
        }],
        tenders: vec![Tender::new(TenderMethod::Cash, Money(450))],
        ..Sale::default()
    };
    let back = shop.run(Command::RecordSale(Box::new(sale))).unwrap();
    assert_eq!(shop.stands().1, DealOutcome::Won);
    assert_eq!(shop.book.ledger().brought_in(DEAL), Some(Money(450)));
    shop.apply(back);
    assert_eq!(shop.stands().1, DealOutcome::Open);
    assert_eq!(shop.book.ledger().brought_in(DEAL), None);
}

#[test]
fn what_deals_stand_in_is_not_taken_from_under_them() {
    let mut shop = Shop::new();
    let before = pipeline(10);
    let after = Pipeline {
        stages: before.stages[1..].to_vec(),
        ..before.clone()
    };
    let leave_out = Command::SavePipeline(Save::edit(PIPELINE, before, after));
    assert_eq!(shop.run(leave_out.clone()).err(), Some(Refusal::StageInUse));
    shop.move_to(12).unwrap();
    assert!(shop.run(leave_out).is_ok());
    let delete = |ids| Command::Delete {
        kind: Kind::Pipeline,
        ids,
    };
    assert_eq!(
        shop.run(delete(vec![PIPELINE])).err(),
        Some(Refusal::PipelineInUse)
    );
    assert!(shop.run(delete(vec![OTHER])).is_ok());
}

#[test]
fn a_deal_needs_a_title_or_a_customer() {
    let mut shop = Shop::new();
    let add = |id, customer| Command::AddDeal {
        id,
        deal: Box::new(Deal {
            customer,
            pipeline: PIPELINE,
            ..Deal::default()
        }),
        stage: Some(Id(11)),
    };
    let refused = shop.run(add(Id(60), None)).err();
    assert_eq!(refused, Some(Refusal::TitleOrCustomerNeeded));
    let customer = Customer {
        given: "Lan".to_owned(),
        ..Customer::default()
    };
    shop.run(Command::SaveCustomer(Save::add(Id(70), customer)))
        .unwrap();
    let back = shop.run(add(Id(61), Some(Id(70)))).unwrap();
    assert_eq!(shop.book.deals_of(Id(70)).count(), 1);
    assert_eq!(shop.book.ledger().deal_state(Id(61)).stage, Some(Id(11)));
    shop.apply(back);
    assert_eq!(shop.book.deals_of(Id(70)).count(), 0);
}
