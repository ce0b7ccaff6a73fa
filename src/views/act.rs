//! Carrying out what a button asks for, and telling how it went.

use leptos::task::spawn_local;

use crate::desk::Desk;
use crate::domain::{Command, Id, Kind, Refusal};
use crate::ui::{Glyph, Toast, Toaster};
use crate::views::refusals;
use crate::views::saved::say_saved;

/// Carries out commands and tells in passing notices how it went. Made in the body of a
/// component, used in its events.
#[derive(Clone, Copy)]
pub struct Actor {
    desk: Desk,
    toaster: Toaster,
}

impl Actor {
    /// One that acts at this desk.
    pub fn new(desk: Desk) -> Self {
        Self {
            desk,
            toaster: Toaster::get(),
        }
    }

    /// Carries out a command. `done` is said once it is saved, with an offer to undo it.
    ///
    /// # Errors
    /// Why it was refused, in words; the caller shows it.
    pub fn act(&self, command: Command, done: impl Into<String>) -> Result<(), String> {
        let asked = self.ask(command, done);
        asked.map_err(|why| refusals::explain(&self.desk, &why))
    }

    /// Like [`act`](Self::act), where the reason says at which field it is to be shown.
    ///
    /// # Errors
    /// Why it was refused.
    pub fn ask(&self, command: Command, done: impl Into<String>) -> Result<(), Refusal> {
        let outcome = self.desk.run(command)?;
        say_saved(self.desk, self.toaster, &outcome, done);
        Ok(())
    }

    /// Like [`act`](Self::act), where there is no place of its own to show a refusal in.
    pub fn try_act(&self, command: Command, done: impl Into<String>) {
        if let Err(why) = self.act(command, done) {
            self.toaster.show(Toast::new(why).icon(Glyph::Alert));
        }
    }
}

/// Deletes what was picked; where it is much, not before everything was kept once more.
pub fn delete_picked(desk: Desk, toaster: Toaster, kind: Kind, ids: Vec<Id>, said: String) {
    spawn_local(async move {
        if desk.keep_before_removing(ids.len()).await.is_err() {
            let why = desk.words().errors().not_saved();
            toaster.show(Toast::new(why).icon(Glyph::Alert));
            return;
        }
        if let Ok(done) = desk.run(Command::Delete { kind, ids }) {
            say_saved(desk, toaster, &done, said);
        }
    });
}

/// Says one thing of many, and then of how many it was not said before; once saved, with an offer
/// to undo it.
///
/// # Errors
/// Why it was refused, in words.
pub fn say_of_many(
    desk: Desk,
    toaster: Toaster,
    command: Command,
    done: impl FnOnce(u64) -> String,
) -> Result<(), String> {
    let decision = desk.decide(command);
    let decision = decision.map_err(|why| refusals::explain(&desk, &why))?;
    // The line of the log is none of them.
    let count = decision.changes.len().saturating_sub(1) as u64;
    if count == 0 {
        let alike = desk.words().customers().all_alike();
        toaster.show(Toast::new(alike).icon(Glyph::Check));
        return Ok(());
    }
    let outcome = desk.commit(decision.verb, decision.changes);
    say_saved(desk, toaster, &outcome, done(count));
    Ok(())
}
