//! What the page of the funnel shows, and what can be done with a deal.

use std::sync::Arc;

use leptos::prelude::*;

use crate::desk::{Desk, Topic};
use crate::domain::command::Save;
use crate::domain::{Book, Command, Deal, DealOutcome, Id, Pipeline, StageChange};
use crate::insight::funnel::DealFilter;
use crate::text::dates;
use crate::views::act::Actor;
use crate::views::routes::Page;
use crate::views::today::Work;

/// The pipeline that is shown, and which of its deals. Copy it freely.
#[derive(Clone, Copy)]
pub struct Funnel {
    pub desk: Desk,
    pub actor: Actor,
    /// Carries out what is done about tasks.
    pub work: Work,
    /// Goes to a page.
    pub go: Callback<Page>,
    /// The pipeline that was chosen; the first otherwise.
    pub chosen: RwSignal<Option<Id>>,
    /// All that are in use, and the one that is shown, by name.
    pub pipelines: Memo<Vec<(Id, String)>>,
    /// The one that is shown.
    pub shown: Memo<Option<(Id, Arc<Pipeline>)>>,
    pub filter: RwSignal<DealFilter>,
    pub is_adding: RwSignal<bool>,
    /// The deal that was just added, until the board has shown where it stands.
    pub added: RwSignal<Option<u128>>,
    /// The deal whose reason is asked for.
    pub losing: RwSignal<Option<Id>>,
    /// The deal that was just won, to be sold.
    pub selling: RwSignal<Option<Id>>,
}

impl Funnel {
    /// Call in the body of the page.
    pub fn new(desk: Desk, go: Callback<Page>) -> Self {
        let chosen = RwSignal::new(None);
        let pipelines = Memo::new(move |_| {
            let chosen = chosen.get();
            desk.follow(&[Topic::Funnel], |book| {
                let all = book.pipelines().iter();
                let used = all.filter(|(id, own)| !own.is_archived || Some(*id) == chosen);
                used.map(|(id, own)| (id, own.name.clone()))
                    .collect::<Vec<_>>()
            })
        });
        let shown = Memo::new(move |_| {
            let chosen = chosen.get();
            desk.follow(&[Topic::Funnel], |book| {
                let all = book.pipelines();
                let used = || all.iter().filter(|(_, own)| !own.is_archived);
                let chosen = chosen.and_then(|id| Some((id, all.get(id)?)));
                let found = chosen
                    .or_else(|| used().next())
                    .or_else(|| all.iter().next());
                found.map(|(id, own)| (id, Arc::new(own.clone())))
            })
        });
        let actor = Actor::new(desk);
        Self {
            desk,
            actor,
            work: Work {
                desk,
                actor,
                doing: RwSignal::new(None),
            },
            go,
            chosen,
            pipelines,
            shown,
            filter: RwSignal::new(DealFilter::default()),
            is_adding: RwSignal::new(false),
            added: RwSignal::new(None),
            losing: RwSignal::new(None),
            selling: RwSignal::new(None),
        }
    }

    /// The pipeline that is shown.
    pub fn pipeline(self) -> Option<Id> {
        self.shown.with(|shown| shown.as_ref().map(|(id, _)| *id))
    }

    /// The card of a deal, as long as it is not deleted. Follows it.
    pub fn deal(self, id: Id) -> Memo<Option<Deal>> {
        let desk = self.desk;
        Memo::new(move |_| desk.follow(&[Topic::Funnel], |book| book.deals().get(id).cloned()))
    }

    /// Opens a deal.
    pub fn open(self, id: Id) {
        self.go.run(Page::Deal(id));
    }

    /// What a deal is called.
    pub fn title(self, id: Id) -> String {
        self.desk.read(|book| title_of(self.desk, book, id))
    }

    /// Moves a deal into a stage.
    pub fn move_to(self, deal: Id, stage: Id) {
        let f = self.desk.words().funnel();
        let name = self.desk.read(|book| stage_name(book, Some(stage)));
        let said = f.moved_to(self.title(deal), name.unwrap_or_default());
        let change = StageChange {
            to: Some(stage),
            ..self.change(deal)
        };
        self.actor.try_act(Command::MoveDeal(change), said);
    }

    /// Puts a deal where it was dropped: on a stage, or on won or lost behind them.
    pub fn put(self, deal: Id, place: usize) {
        let target = self.shown.with_untracked(|shown| {
            let (_, pipeline) = shown.as_ref()?;
            let stage = pipeline.stages.get(place).map(|stage| stage.id);
            Some((stage, pipeline.stages.len()))
        });
        match target {
            Some((Some(stage), _)) => self.move_to(deal, stage),
            Some((None, stages)) if place == stages => self.win(deal),
            Some(_) => self.losing.set(Some(deal)),
            None => {}
        }
    }

    /// A deal is won; the sale is offered.
    pub fn win(self, deal: Id) {
        let said = self.desk.words().funnel().was_won(self.title(deal));
        let change = StageChange {
            outcome: DealOutcome::Won,
            ..self.change(deal)
        };
        self.actor.try_act(Command::MoveDeal(change), said);
        self.selling.set(Some(deal));
    }

    /// A deal is lost.
    ///
    /// # Errors
    /// Why it was refused, in words.
    pub fn lose(self, deal: Id, reason: &str) -> Result<(), String> {
        let said = self.desk.words().funnel().was_lost(self.title(deal));
        let change = StageChange {
            outcome: DealOutcome::Lost,
            reason: reason.trim().to_owned(),
            ..self.change(deal)
        };
        self.actor.act(Command::MoveDeal(change), said)
    }

    /// Changes a deal's card.
    pub fn edit(self, id: Id, change: impl FnOnce(&mut Deal)) {
        let Some(before) = self.desk.read(|book| book.deals().get(id).cloned()) else {
            return;
        };
        let mut after = before.clone();
        change(&mut after);
        if after != before {
            let said = self.said_of(&before, &after);
            self.actor
                .try_act(Command::SaveDeal(Save::edit(id, before, after)), said);
        }
    }

    /// That a change was saved; and when goods put another value in place of the one that was
    /// typed, that too.
    fn said_of(self, before: &Deal, after: &Deal) -> String {
        let w = self.desk.words();
        let is_replaced = before.lines.is_empty()
            && !before.value.is_zero()
            && after.worth() != before.value
            && !after.lines.is_empty();
        if is_replaced {
            let (now, was) = (
                self.desk.money(after.worth()),
                self.desk.money(before.value),
            );
            w.funnel().value_by_goods(now, was)
        } else {
            w.common().saved().to_owned()
        }
    }

    fn change(self, deal: Id) -> StageChange {
        StageChange {
            id: self.desk.new_id(),
            at: self.desk.now(),
            deal,
            ..StageChange::default()
        }
    }
}

/// What a deal is called: its title, or with whom it is.
pub fn title_of(desk: Desk, book: &Book, deal: Id) -> String {
    let Some(held) = book.deals().held(deal) else {
        return desk.words().funnel().deal().to_owned();
    };
    if !held.card.title.is_empty() {
        return held.card.title.clone();
    }
    customer_name(desk, book, held.card.customer).unwrap_or_default()
}

/// How long nothing was heard of a deal, in words.
pub fn quiet_text(desk: Desk, days: u32) -> String {
    let w = desk.words();
    w.funnel()
        .quiet_for(dates::length(w.language(), u64::from(days)))
}

/// What a customer is called, deleted or not.
pub fn customer_name(desk: Desk, book: &Book, customer: Option<Id>) -> Option<String> {
    let held = book.customers().held(customer?)?;
    Some(held.card.display_name(desk.is_family_first()))
}

/// What a stage is called, whichever pipeline it is of.
pub fn stage_name(book: &Book, stage: Option<Id>) -> Option<String> {
    let stage = stage?;
    let pipelines = book.pipelines().rows().iter();
    let mut stages = pipelines.flat_map(|held| &held.card.stages);
    stages
        .find(|own| own.id == stage)
        .map(|own| own.name.clone())
}
