//! Data from elsewhere coming in: first what it would do, then one step that can be taken back
//! whenever the owner wants.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::backup::{BackupFailure, Progress, show};
use super::history::{Back, Step, StepTold};
use super::pace::{Pace, rest};
use super::run::BULK;
use super::state::Saving;
use super::{Desk, Done};
use crate::domain::change::{Action, Change};
use crate::domain::decide::{Circumstances, TakenBack, TakingBack};
use crate::domain::entry::Verb;
use crate::domain::{Command, Id, Kind, Refusal};
use crate::exchange::plan::{Incoming, Plan, Planner, Ways};
use crate::exchange::reading::Customs;
use crate::storage::photos::scale_photo;
use crate::storage::save::Parts;

/// Rows looked at before the clock is.
const STEP_ROWS: usize = 50;
/// Changes carried out before the clock is looked at.
const STEP_CHANGES: usize = 100;

/// What was brought in.
#[derive(Debug, Clone)]
pub struct Brought {
    /// The batch; nothing when nothing was to be changed.
    pub batch: Option<Id>,
    /// Whether it is on the disk yet.
    pub done: Option<Done>,
    /// The owner stopped it: everything is as it was.
    pub is_stopped: bool,
}

impl Brought {
    fn nothing(is_stopped: bool) -> Self {
        Self {
            batch: None,
            done: None,
            is_stopped,
        }
    }
}

impl Desk {
    /// What the shop uses itself, by which files are read.
    pub fn customs(&self) -> Customs {
        let today = self.zone().day_of(self.now());
        self.read(|book| {
            let shop = book.shop().map(|(_, shop)| shop);
            Customs {
                country: shop.map(|shop| shop.country.clone()).unwrap_or_default(),
                currency: shop.map(|shop| shop.currency.clone()).unwrap_or_default(),
                currency_digits: shop.map_or(0, |shop| shop.currency_digits),
                today,
            }
        })
    }

    /// What bringing something in would do; nothing when the owner stopped it.
    pub async fn plan_bringing(
        &self,
        incoming: Incoming,
        ways: Ways,
        progress: Progress,
        is_cancelled: RwSignal<bool>,
    ) -> Option<Plan> {
        let mut planner = Planner::new(incoming, ways);
        let mut pace = Pace::start();
        let mut new_id = || self.new_id();
        while !self.read(|book| planner.step(book, STEP_ROWS, &mut new_id)) {
            pace.rest().await;
            let (seen, all) = self.read(|book| planner.progress(book));
            show(progress, seen as f64, all as f64);
            if is_cancelled.get_untracked() {
                progress.set(None);
                return None;
            }
        }
        progress.set(None);
        Some(planner.finish())
    }

    /// Brings in what was planned, as one step. A snapshot is kept. Stopped on the way, what came in
    /// so far is taken back.
    ///
    /// # Errors
    /// The snapshot could not be stored; then nothing was changed.
    pub async fn bring_in(
        &self,
        mut plan: Plan,
        name: &str,
        progress: Progress,
        is_cancelled: RwSignal<bool>,
    ) -> Result<Brought, BackupFailure> {
        // The page may be gone: then it goes on.
        let is_stopped = move || is_cancelled.try_get_untracked().unwrap_or_default();
        if self.record_count() > 1 {
            self.take_snapshot("import", progress).await?;
        }
        self.hang_pictures(&mut plan, progress).await?;
        let zone = self.zone();
        let mut new_id = || self.new_id();
        let mut circumstances = Circumstances {
            by: self.staff.get_untracked(),
            now: self.now(),
            zone: &zone,
            new_id: &mut new_id,
        };
        let mut batch = self.read(|book| plan.batch(book, name, &mut circumstances));
        let mut pace = Pace::start();
        while !self.read(|book| plan.collect(book, &mut batch, STEP_ROWS, &mut circumstances)) {
            pace.rest().await;
        }
        if batch.is_empty() || is_stopped() {
            let _ = progress.try_set(None);
            return Ok(Brought::nothing(is_stopped()));
        }
        let id = batch.head_mut().id;
        pace.rest().await;
        let changes = batch.finish(circumstances.new_id);
        let done = if changes.len() > BULK {
            let done = self
                .carry_out_slowly(changes, id, progress, &is_stopped)
                .await;
            let Some(done) = done else {
                let _ = progress.try_set(None);
                return Ok(Brought::nothing(true));
            };
            done
        } else {
            self.commit(Verb::Import, changes)
        };
        progress.set(None);
        Ok(Brought {
            batch: Some(id),
            done: Some(done),
            is_stopped: false,
        })
    }

    /// Pictures that came along become photos, scaled down as those of the camera are. What is no
    /// picture the browser knows is passed over.
    async fn hang_pictures(
        &self,
        plan: &mut Plan,
        progress: Progress,
    ) -> Result<(), BackupFailure> {
        let pictures = self.read(|book| plan.pictures(book));
        let Some(store) = self.store() else {
            return Ok(());
        };
        for (at, (draft, card)) in pictures.iter().enumerate() {
            show(progress, at as f64, pictures.len() as f64);
            let mut file = Parts::new("");
            file.push(plan.picture(*card).unwrap_or_default())?;
            let Ok(photo) = scale_photo(&file.into_blob()?).await else {
                continue;
            };
            let id = self.new_id();
            store.put_file(&id.to_string(), &photo).await?;
            plan.hang(*draft, id);
        }
        Ok(())
    }

    /// Takes back what was brought in, however much it was, as one step that can be undone. Tells
    /// what that came to.
    ///
    /// # Errors
    /// The reason of the refusal; then nothing was changed.
    pub async fn take_back(
        &self,
        batch: Id,
        progress: Progress,
    ) -> Result<(Done, TakenBack), Refusal> {
        let taking = self.read(|book| book.taking_back(batch))?;
        let told = taking.told().clone();
        if taking.len() <= BULK {
            let done = self.run(Command::TakeBack { batch })?;
            return Ok((done, told));
        }
        let back = Back::Changes(self.take_back_in_slices(taking, progress).await);
        let verb = Verb::Undo;
        let step = Step {
            verb: verb.clone(),
            back,
            told: StepTold::default(),
        };
        self.inner().history.borrow_mut().push(step);
        let _ = progress.try_set(None);
        Ok((self.saved_whole(verb), told))
    }

    /// Takes a long step back, or does it again, with time for other things in between.
    pub(super) fn step_slowly(&self, step: Step, verb: Verb) {
        let taking = match &step.back {
            Back::Changes(_) => None,
            Back::Batch(batch) => match self.read(|book| book.taking_back(*batch)) {
                Ok(taking) => Some(taking),
                // It was taken back already.
                Err(_) => return self.show_history(),
            },
        };
        // The page should not be closed before the end.
        self.inner().layout.borrow_mut().is_unsaved = true;
        self.show_save_state();
        let desk = *self;
        spawn_local(async move {
            let progress = ArcRwSignal::new(None).into();
            let back = match (taking, step.back) {
                (Some(taking), _) => desk.take_back_in_slices(taking, progress).await,
                (None, Back::Changes(changes)) => {
                    let changes = desk.with_log(verb.clone(), changes);
                    desk.in_slices(&verb, changes, true, progress).await
                }
                (None, Back::Batch(_)) => Vec::new(),
            };
            let back = Back::Changes(back);
            let step = Step {
                verb: step.verb,
                back,
                told: step.told,
            };
            desk.keep_step(&verb, step);
            desk.saved_whole(verb);
        });
    }

    /// Nothing when it was stopped on the way and taken back.
    async fn carry_out_slowly(
        &self,
        changes: Vec<Change>,
        batch: Id,
        progress: Progress,
        is_stopped: &dyn Fn() -> bool,
    ) -> Option<Done> {
        let is_customer = |change: &&Change| matches!(change.target(), (Kind::Customer, _));
        let customers = changes.iter().filter(is_customer).count();
        self.inner().book.borrow_mut().reserve_customers(customers);
        let all = changes.len() as f64;
        let mut rest_of_it = changes.into_iter();
        let mut next = || {
            let budget = if is_stopped() { 0 } else { STEP_CHANGES };
            let slice = rest_of_it.by_ref().take(budget).collect();
            (slice, 1.0 - rest_of_it.len() as f64 / all)
        };
        self.slice_by_slice(&Verb::Import, &mut next, false, progress)
            .await;
        if rest_of_it.len() > 0 {
            if let Ok(taking) = self.read(|book| book.taking_back(batch)) {
                self.take_back_in_slices(taking, progress).await;
            }
            self.saved_whole(Verb::Undo);
            return None;
        }
        self.inner().history.borrow_mut().push(Step {
            verb: Verb::Import,
            back: Back::Batch(batch),
            told: StepTold::default(),
        });
        rest().await;
        Some(self.saved_whole(Verb::Import))
    }

    /// Takes a large batch back. Gives the way back from that.
    async fn take_back_in_slices(&self, mut taking: TakingBack, progress: Progress) -> Vec<Change> {
        let zone = self.zone();
        let mut new_id = || self.new_id();
        let mut circumstances = Circumstances {
            by: self.staff.get_untracked(),
            now: self.now(),
            zone: &zone,
            new_id: &mut new_id,
        };
        let all = taking.len() as f64;
        let mut next = || {
            let slice = self.read(|book| taking.step(book, STEP_CHANGES, &mut circumstances));
            (slice, 1.0 - taking.left() as f64 / all)
        };
        self.slice_by_slice(&Verb::Undo, &mut next, true, progress)
            .await
    }

    async fn in_slices(
        &self,
        verb: &Verb,
        changes: Vec<Change>,
        keeps_back: bool,
        progress: Progress,
    ) -> Vec<Change> {
        let all = changes.len() as f64;
        let mut rest = changes.into_iter();
        let mut next = || {
            let slice = rest.by_ref().take(STEP_CHANGES).collect();
            (slice, 1.0 - rest.len() as f64 / all)
        };
        self.slice_by_slice(verb, &mut next, keeps_back, progress)
            .await
    }

    /// Carries out very many changes with time for other things in between, slice by slice until
    /// one is empty. They are kept all at once at the end: a page that is closed before that has
    /// changed nothing. Gives what undoes them, where that is wanted.
    async fn slice_by_slice(
        &self,
        verb: &Verb,
        next: &mut dyn FnMut() -> (Vec<Change>, f64),
        keeps_back: bool,
        progress: Progress,
    ) -> Vec<Change> {
        let inner = self.inner();
        let stamp = inner.clock.borrow_mut().tick(self.now().0);
        let by = self.staff.get_untracked();
        let mut inverses = Vec::new();
        let mut records = 0;
        let mut pace = Pace::start();
        loop {
            let (slice, share) = next();
            records += slice.len();
            if slice.is_empty() {
                self.count_change(records);
                // Each slice is undone as the book stood before it, the last one first.
                return inverses.into_iter().rev().flatten().collect();
            }
            if keeps_back {
                inverses.push(self.inverse_of(&slice));
            }
            let action = Action::new(stamp, by, verb.clone(), slice);
            inner.book.borrow_mut().apply(&action);
            // The page may be gone meanwhile.
            let _ = progress.try_set(Some(share));
            pace.rest().await;
        }
    }

    fn saved_whole(&self, verb: Verb) -> Done {
        self.everything_changed();
        let saving = ArcRwSignal::new(Saving::Pending);
        self.save_whole(saving.clone());
        Done { verb, saving }
    }
}
