//! Decisions about tasks, messages and what stands on the page of today.

use super::{Circumstances, Decision, logged, save_card};
use crate::domain::book::Book;
use crate::domain::change::{Change, Record};
use crate::domain::command::Save;
use crate::domain::entry::Verb;
use crate::domain::held::{self, Card};
use crate::domain::kinds::CardKind;
use crate::domain::task::Repeat;
use crate::domain::{Day, Dismissal, Held, Id, Refusal, Task, Template};

impl Book {
    pub(super) fn decide_task(
        &self,
        mut save: Save<Task>,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        let rhythm = |task: &Task| {
            (
                task.due,
                task.repeat.clone(),
                task.every,
                task.weekdays.clone(),
            )
        };
        let is_new = save.before.as_ref().map(|before| rhythm(before)) != Some(rhythm(&save.after));
        let task = &mut save.after;
        let title = task.title.trim().to_owned();
        task.title = title;
        if is_new {
            // A new date begins the rhythm anew and ends what it was put off to.
            task.counted_from = task.due.filter(|_| task.repeat != Repeat::Never);
            task.snoozed_until = None;
        }
        if task
            .customer
            .is_some_and(|id| self.customers().held(id).is_none())
        {
            return Err(Refusal::CustomerNeeded);
        }
        save_card(self.cards::<Task>().get(save.id), save, circumstances)
    }

    /// A task is done; one that repeats moves on to its next date that has not passed.
    pub(super) fn decide_finish(
        &self,
        id: Id,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        let now = circumstances.now;
        let today = circumstances.zone.day_of(now);
        self.change_task(id, Verb::Finish, circumstances, |task| {
            let passed = task.day().map_or(today, |day| day.max(today));
            // Put off beyond its next date, it is that one that was done.
            match task.next_after(passed) {
                Some(next) => task.due = Some(next),
                None => task.is_done = true,
            }
            task.snoozed_until = None;
            task.done_at = Some(now);
        })
    }

    pub(super) fn decide_snooze(
        &self,
        id: Id,
        until: Day,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        if until <= circumstances.zone.day_of(circumstances.now) {
            return Err(Refusal::DayNeeded);
        }
        self.change_task(id, Verb::Snooze, circumstances, |task| {
            task.snoozed_until = Some(until);
        })
    }

    fn change_task(
        &self,
        id: Id,
        verb: Verb,
        circumstances: &mut Circumstances<'_>,
        change: impl FnOnce(&mut Task),
    ) -> Result<Decision, Refusal> {
        let before = self.cards::<Task>().get(id).ok_or(Refusal::NotFound)?;
        if before.is_done {
            return Err(Refusal::AlreadyDone);
        }
        let mut after = before.clone();
        change(&mut after);
        let changes = vec![Change::Edit {
            kind: Task::KIND,
            id,
            fields: held::difference(before, &after),
        }];
        Ok(logged(verb, Task::KIND, changes, circumstances))
    }

    pub(super) fn decide_template(
        &self,
        save: Save<Template>,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        if save.before.is_some() {
            return save_card(self.cards::<Template>().get(save.id), save, circumstances);
        }
        save.after.check()?;
        let changes = self.write_anew(save.id, *save.after);
        Ok(logged(Verb::Edit, Template::KIND, changes, circumstances))
    }

    pub(super) fn decide_dismissal(
        &self,
        dismissal: Dismissal,
        circumstances: &Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        let today = circumstances.zone.day_of(circumstances.now);
        let verb = match dismissal.until {
            Some(until) if until <= today => return Err(Refusal::DayNeeded),
            Some(_) => Verb::Snooze,
            None => Verb::Finish,
        };
        // Dealing with what the day brings needs no line in the record of who changed what.
        Ok(Decision {
            verb,
            changes: self.write_anew(dismissal.id(), dismissal),
        })
    }

    /// Makes the card of that id say this, whether it is new, there already or deleted.
    fn write_anew<T: CardKind>(&self, id: Id, card: T) -> Vec<Change>
    where
        Record: From<Held<T>>,
    {
        let Some(held) = self.cards::<T>().held(id) else {
            return vec![Change::add(id, card)];
        };
        let mut fields = held::difference(&held.card, &card);
        if held.is_deleted {
            fields.insert(held::DELETED.to_owned(), serde_json::Value::Null);
        }
        if fields.is_empty() {
            return Vec::new();
        }
        vec![Change::Edit {
            kind: T::KIND,
            id,
            fields,
        }]
    }
}

#[cfg(test)]
mod tests;
