//! What is done about a row: dealt with, put off, not shown any more.

use leptos::prelude::*;

use super::told::matter_name;
use super::{Doing, Work};
use crate::domain::command::Save;
use crate::domain::{Command, Day, Deal, Id, Kind, Matter, Note, Occasion, Task};
use crate::insight::Row;
use crate::insight::messages::Brought;
use crate::views::days;
use crate::views::messages::Letter;

impl Work {
    /// Deals with a row.
    pub fn finish(self, row: &Row) {
        let t = self.desk.words().today();
        match (&row.matter, row.subject) {
            (Matter::Task, Some(id)) => self.finish_task(id),
            (Matter::FollowUp, Some(id)) => {
                self.edit_note(id, t.was_done(), |note| note.is_followed_up = true);
            }
            (Matter::NextStep, Some(id)) => self.edit_deal(id, t.was_done(), |deal| {
                deal.next_step.clear();
                deal.next_step_on = None;
            }),
            _ => self
                .actor
                .try_act(Command::Dismiss(row.dismissal(None)), t.was_done()),
        }
    }

    /// A task is done.
    pub fn finish_task(self, id: Id) {
        let t = self.desk.words().today();
        let today = untrack(|| self.desk.today());
        let next = self.desk.read(|book| {
            let task = book.cards::<Task>().get(id)?;
            task.next_after(task.day().map_or(today, |day| day.max(today)))
        });
        let done = match next {
            Some(next) => t.comes_again(days::short(self.desk, next)),
            None => t.was_done().to_owned(),
        };
        self.actor.try_act(Command::FinishTask(id), done);
    }

    /// Opens a task to be changed.
    pub fn edit_task(self, id: Id) {
        let task = self.desk.read(|book| book.cards::<Task>().get(id).cloned());
        if let Some(task) = task {
            self.doing.set(Some(Doing::Task(Some(id), Box::new(task))));
        }
    }

    /// Puts a row off.
    pub fn put_off(self, row: &Row, until: Day) {
        let t = self.desk.words().today();
        let said = t.was_put_off(days::short(self.desk, until));
        match (&row.matter, row.subject) {
            (Matter::Task, Some(id)) => {
                self.actor.try_act(Command::SnoozeTask { id, until }, said);
            }
            (Matter::FollowUp, Some(id)) => {
                self.edit_note(id, said, |note| note.follow_up = Some(until));
            }
            (Matter::NextStep, Some(id)) => {
                self.edit_deal(id, said, |deal| deal.next_step_on = Some(until));
            }
            _ => {
                let dismissal = row.dismissal(Some(until));
                self.actor.try_act(Command::Dismiss(dismissal), said);
            }
        }
    }

    /// Shows a kind of row, or does not.
    pub fn show_kind(self, matter: &Matter, is_shown: bool) {
        let shop = self
            .desk
            .read(|book| book.shop().map(|(id, shop)| (id, shop.clone())));
        let Some((id, before)) = shop else { return };
        let mut after = before.clone();
        after.today_off.retain(|own| own != matter);
        if !is_shown {
            after.today_off.push(matter.clone());
        }
        let w = self.desk.words();
        let said = if is_shown {
            w.settings().settings_saved().to_owned()
        } else {
            w.today().hidden(matter_name(w, matter))
        };
        let save = Save::edit(id, before, after);
        self.actor.try_act(Command::SaveShop(save), said);
    }

    /// Takes a task away.
    pub fn delete_task(self, id: Id) {
        let (kind, ids) = (Kind::Task, vec![id]);
        let said = self.desk.words().today().task_deleted();
        self.actor.try_act(Command::Delete { kind, ids }, said);
    }

    /// Opens a message to a customer, about whatever the owner chooses.
    pub fn write_to(self, customer: Id) {
        let letter = Letter {
            customer,
            occasion: Occasion::Thanks,
            brought: Brought::default(),
        };
        self.doing.set(Some(Doing::Message(letter)));
    }

    /// Opens a new task about a customer, for today.
    pub fn add_task(self, customer: Id) {
        self.begin_task(customer, String::new(), None);
    }

    /// Opens a new task about a customer, with a title to begin with; for today unless that day is
    /// yet to come.
    pub fn begin_task(self, customer: Id, title: String, day: Option<Day>) {
        let today = untrack(|| self.desk.today());
        let task = Task {
            title,
            due: Some(day.map_or(today, |day| day.max(today))),
            customer: Some(customer),
            owner: self.desk.acting_staff().get_untracked(),
            ..Task::default()
        };
        self.doing.set(Some(Doing::Task(None, Box::new(task))));
    }

    fn edit_deal(self, id: Id, said: impl Into<String>, edit: impl FnOnce(&mut Deal)) {
        let Some(before) = self.desk.read(|book| book.deals().get(id).cloned()) else {
            return;
        };
        let mut after = before.clone();
        edit(&mut after);
        let save = Save::edit(id, before, after);
        self.actor.try_act(Command::SaveDeal(save), said);
    }

    fn edit_note(self, id: Id, said: impl Into<String>, edit: impl FnOnce(&mut Note)) {
        let Some(before) = self.desk.read(|book| book.notes().get(id).cloned()) else {
            return;
        };
        let mut after = before.clone();
        edit(&mut after);
        let save = Save::edit(id, before, after);
        self.actor.try_act(Command::SaveNote(save), said);
    }
}
