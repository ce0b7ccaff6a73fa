//! What can be undone and done again on this tab since it was opened.

use crate::domain::change::Change;
use crate::domain::entry::Verb;
use crate::domain::{Id, Kind};

/// More steps than anybody goes back.
const DEPTH: usize = 200;

/// A step: what was done, and what takes it back.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Step {
    pub verb: Verb,
    pub back: Back,
    pub told: StepTold,
}

/// How a step is told, so that who takes it back from another page knows what it was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepTold {
    /// What was said when it was done; empty where nothing was.
    pub said: String,
    /// The one record it was about; none where it was about many.
    pub about: Option<(Kind, Id)>,
}

impl StepTold {
    /// A step of these changes, of which nothing was said yet.
    pub(super) fn of(changes: &[Change]) -> Self {
        let mut targets = changes.iter().map(Change::target);
        // What is entered beside the record, as the log, is of another kind.
        let about = targets.next().filter(|(kind, id)| {
            let is_another = |(other, other_id): (Kind, Id)| other == *kind && other_id != *id;
            !targets.any(is_another)
        });
        Self {
            said: String::new(),
            about,
        }
    }
}

/// What takes a step back.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Back {
    /// These changes.
    Changes(Vec<Change>),
    /// A batch is taken back as a whole: the changes of very many are found when they are needed.
    Batch(Id),
}

#[derive(Debug, Default)]
pub(super) struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl History {
    /// Something new was done: what was undone before can no longer be done again.
    pub fn push(&mut self, step: Step) {
        self.undone.clear();
        self.push_done(step);
    }

    pub fn push_done(&mut self, step: Step) {
        if self.done.len() == DEPTH {
            self.done.remove(0);
        }
        self.done.push(step);
    }

    /// Keeps what was said of the last step, unless something was said of it before.
    pub fn tell_last(&mut self, said: &str) {
        if let Some(step) = self.done.last_mut()
            && step.told.said.is_empty()
        {
            said.clone_into(&mut step.told.said);
        }
    }

    pub fn push_undone(&mut self, step: Step) {
        self.undone.push(step);
    }

    pub fn pop_done(&mut self) -> Option<Step> {
        self.done.pop()
    }

    pub fn pop_undone(&mut self) -> Option<Step> {
        self.undone.pop()
    }

    pub fn clear(&mut self) {
        self.done.clear();
        self.undone.clear();
    }

    /// What would be undone and done again next.
    pub fn next(&self) -> (Option<Verb>, Option<Verb>) {
        let verb = |steps: &[Step]| steps.last().map(|step| step.verb.clone());
        (verb(&self.done), verb(&self.undone))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(verb: Verb) -> Step {
        Step {
            verb,
            back: Back::Changes(Vec::new()),
            told: StepTold::default(),
        }
    }

    #[test]
    fn a_step_is_about_one_record_or_none() {
        let delete = |kind: Kind, id| Change::delete(kind, Id(id), true);
        let about = |changes: &[Change]| StepTold::of(changes).about;
        let one = [delete(Kind::Customer, 1), delete(Kind::Note, 2)];
        assert_eq!(about(&one), Some((Kind::Customer, Id(1))));
        let many = [delete(Kind::Customer, 1), delete(Kind::Customer, 2)];
        assert_eq!(about(&many), None);
        assert_eq!(about(&[]), None);
    }

    #[test]
    fn a_step_is_told_as_when_it_was_done() {
        let mut history = History::default();
        history.push(step(Verb::Add));
        history.tell_last("Note written");
        history.push(step(Verb::Sell));
        history.tell_last("Sold");
        // What changed nothing is no step of its own, and must not rename the last one.
        history.tell_last("Saved: About");
        let said = |step: Option<Step>| step.map(|step| step.told.said);
        assert_eq!(said(history.pop_done()).as_deref(), Some("Sold"));
        assert_eq!(said(history.pop_done()).as_deref(), Some("Note written"));
        history.tell_last("nothing is left");
        assert_eq!(history.pop_done(), None);
    }
}
