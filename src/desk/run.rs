//! One door for every change: command, decision, changes, journal.

use leptos::prelude::*;

use super::history::{Back, Step, StepTold};
use super::state::Saving;
use super::{Desk, Topic};
use crate::domain::change::{Action, Change};
use crate::domain::decide::{Circumstances, Decision};
use crate::domain::entry::{Log, Verb};
use crate::domain::{Command, Kind, Refusal};

/// Actions of more changes than this go into segments at once instead of the journal.
pub(super) const BULK: usize = 2_000;

/// A command that was carried out.
#[derive(Debug, Clone)]
pub struct Done {
    /// What was done.
    pub verb: Verb,
    /// Whether it is on the disk yet.
    pub saving: ArcRwSignal<Saving>,
}

impl Desk {
    /// Carries out a command, or says why not; then nothing was changed.
    ///
    /// # Errors
    /// The reason of the refusal.
    pub fn run(&self, command: Command) -> Result<Done, Refusal> {
        let decision = self.decide(command)?;
        Ok(self.commit(decision.verb, decision.changes))
    }

    /// What a command would do, without doing it.
    ///
    /// # Errors
    /// The reason of the refusal.
    pub fn decide(&self, command: Command) -> Result<Decision, Refusal> {
        let mut new_id = || self.new_id();
        let zone = self.zone();
        let mut circumstances = Circumstances {
            by: self.staff.get_untracked(),
            now: self.now(),
            zone: &zone,
            new_id: &mut new_id,
        };
        self.read(|book| book.decide(command, &mut circumstances))
    }

    /// Carries out changes that were decided elsewhere, as an import's. Can be undone.
    pub fn commit(&self, verb: Verb, changes: Vec<Change>) -> Done {
        let inverse = self.inverse_of(&changes);
        if !changes.is_empty() {
            let step = Step {
                verb: verb.clone(),
                back: Back::Changes(inverse),
                told: StepTold::of(&changes),
            };
            self.inner().history.borrow_mut().push(step);
        }
        self.carry_out(verb, changes)
    }

    /// Keeps what was said of the step that was just done, to be said again when it is undone.
    pub fn tell_step(&self, said: &str) {
        self.inner().history.borrow_mut().tell_last(said);
    }

    /// Takes the last step back; a long one in turns. Gives what was undone.
    pub fn undo(&self) -> Option<StepTold> {
        let step = self.inner().history.borrow_mut().pop_done()?;
        Some(self.step(step, Verb::Undo))
    }

    /// Does the last undone step again; a long one in turns. Gives what was done.
    pub fn redo(&self) -> Option<StepTold> {
        let step = self.inner().history.borrow_mut().pop_undone()?;
        Some(self.step(step, Verb::Redo))
    }

    fn step(&self, step: Step, verb: Verb) -> StepTold {
        let told = step.told.clone();
        match step.back {
            Back::Changes(changes) if changes.len() <= BULK => {
                let back = Back::Changes(self.inverse_of(&changes));
                self.keep_step(
                    &verb,
                    Step {
                        verb: step.verb,
                        back,
                        told: step.told,
                    },
                );
                self.carry_out(verb.clone(), self.with_log(verb, changes));
            }
            _ => self.step_slowly(step, verb),
        }
        told
    }

    /// Keeps the way back from what was undone or done again.
    pub(super) fn keep_step(&self, verb: &Verb, step: Step) {
        let inner = self.inner();
        let mut history = inner.history.borrow_mut();
        if *verb == Verb::Undo {
            history.push_undone(step);
        } else {
            history.push_done(step);
        }
    }

    /// What would be undone next.
    pub fn undoable(&self) -> Signal<Option<Verb>> {
        self.undoable.into()
    }

    /// What would be done again next.
    pub fn redoable(&self) -> Signal<Option<Verb>> {
        self.redoable.into()
    }

    pub(super) fn inverse_of(&self, changes: &[Change]) -> Vec<Change> {
        self.read(|book| book.inverse(changes, || self.new_id()))
    }

    pub(super) fn with_log(&self, verb: Verb, mut changes: Vec<Change>) -> Vec<Change> {
        let Some((kind, id)) = changes.first().map(Change::target) else {
            return changes;
        };
        changes.push(Change::enter(Log {
            id: self.new_id(),
            at: self.now(),
            verb,
            of_kind: if Topic::of(&kind).is_some() {
                kind
            } else {
                Kind::Shop
            },
            ids: vec![id],
            count: changes.len() as u64,
            ..Log::default()
        }));
        changes
    }

    /// Stamps the changes, applies them, keeps them and tells everybody.
    fn carry_out(&self, verb: Verb, changes: Vec<Change>) -> Done {
        let inner = self.inner();
        let saving = ArcRwSignal::new(Saving::Pending);
        if changes.is_empty() {
            saving.set(Saving::Saved);
            return Done { verb, saving };
        }
        let stamp = inner.clock.borrow_mut().tick(self.now().0);
        let action = Action::new(stamp, self.staff.get_untracked(), verb.clone(), changes);
        let is_bulk = action.changes.len() > BULK;
        if is_bulk {
            let mut book = inner.book.borrow_mut();
            book.ledger_mut().start_loading();
            book.apply(&action);
            book.ledger_mut().finish_loading();
        } else {
            inner.book.borrow_mut().apply(&action);
        }
        if is_bulk {
            self.told(&action.changes);
            self.save_whole(saving.clone());
        } else {
            // First of all: the disk writes while views follow.
            self.save_action(&action, saving.clone());
            self.told(&action.changes);
        }
        self.count_change(action.changes.len());
        Done { verb, saving }
    }

    /// The book has changed: views and undo follow.
    pub(super) fn told(&self, changes: &[Change]) {
        if changes.iter().any(|change| change.target().0 == Kind::Shop) {
            self.read_shop();
        }
        self.keep_people(changes);
        self.keep_figures(changes);
        self.inner().topics.notify(changes);
        self.show_history();
    }

    pub(super) fn show_history(&self) {
        let (undoable, redoable) = self.inner().history.borrow().next();
        self.undoable.set(undoable);
        self.redoable.set(redoable);
    }
}
