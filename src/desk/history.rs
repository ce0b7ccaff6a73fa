//! What can be undone and done again on this tab since it was opened.

use crate::domain::Id;
use crate::domain::change::Change;
use crate::domain::entry::Verb;

/// More steps than anybody goes back.
const DEPTH: usize = 200;

/// A step: what was done, and what takes it back.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Step {
    pub verb: Verb,
    pub back: Back,
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
