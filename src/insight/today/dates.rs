//! What has a day of its own: tasks, follow-ups, birthdays, anniversaries.

use super::{Gathered, Outlook, Reason, Row, WEEK_DAYS, Window};
use crate::domain::{Day, Id, Matter, PartialDate, Task};
use crate::insight::birthdays::relatives_dates;
use crate::insight::rhythm::OWN_HABIT_VISITS;

pub(super) fn gather(outlook: &Outlook<'_>, window: Window, gathered: &mut Gathered) {
    let today = outlook.zone.day_of(outlook.now);
    if gathered.wants(&Matter::Task) {
        let tasks = outlook.book.cards::<Task>().iter();
        let tasks = tasks.filter(|(_, task)| !task.is_done);
        gathered.add(tasks.flat_map(|(id, task)| task_rows(id, task, window)));
    }
    if gathered.wants(&Matter::FollowUp) {
        let notes = outlook.book.notes().iter();
        gathered.add(notes.filter_map(|(id, note)| {
            let day = note.follow_up.filter(|_| !note.is_followed_up)?;
            // A note about somebody who was deleted is about nobody.
            outlook.book.customers().get(note.customer)?;
            window.has(day).then(|| Row {
                subject: Some(id),
                ..Row::new(Matter::FollowUp, Some(note.customer), day, Reason::FollowUp)
            })
        }));
    }
    // Of the days that have passed, none is kept any more.
    let coming = if window.from.0 == i32::MIN {
        Window {
            from: today,
            ..window
        }
    } else {
        window
    };
    birthdays(outlook, coming, gathered);
    anniversaries(outlook, coming, gathered);
}

fn task_rows(id: Id, task: &Task, window: Window) -> Vec<Row> {
    let row = |day: Day| Row {
        subject: Some(id),
        time_min: task.time_min,
        ..Row::new(Matter::Task, task.customer, day, Reason::Task)
    };
    match task.day() {
        None => vec![Row {
            day: None,
            reason_day: None,
            ..row(Day(0))
        }],
        // Of one that repeats, the list shows the open date, the calendar those that follow too.
        Some(day) if window.from.0 == i32::MIN => {
            Vec::from_iter((day <= window.to).then(|| row(day)))
        }
        Some(_) => task
            .dates(window.from, window.to)
            .into_iter()
            .map(row)
            .collect(),
    }
}

fn birthdays(outlook: &Outlook<'_>, window: Window, gathered: &mut Gathered) {
    let (own, theirs) = (Matter::Birthday, Matter::RelativeBirthday);
    let (wants_own, wants_theirs) = (gathered.wants(&own), gathered.wants(&theirs));
    let next = |date: PartialDate| {
        let first = date.in_year(date.year.unwrap_or(2000));
        let is_near = can_recur(first, window.from, window.to);
        let on = is_near.then(|| date.next_from(window.from))?;
        (on <= window.to).then_some(on)
    };
    for (id, customer) in outlook.book.customers().iter() {
        if let Some(date) = customer.birthday.filter(|_| wants_own)
            && let Some(on) = next(date)
        {
            let reason = Reason::Birthday(date.age_on(on));
            gathered.add([Row::new(own.clone(), Some(id), on, reason)]);
        }
        if !wants_theirs || customer.relatives.is_empty() {
            continue;
        }
        for (place, name, date) in relatives_dates(outlook.book, customer) {
            if let Some(on) = next(date) {
                let subject = Id::from_name(&name);
                let reason = Reason::Relative {
                    place,
                    name,
                    turns: date.age_on(on),
                };
                gathered.add([Row {
                    subject: Some(subject),
                    ..Row::new(theirs.clone(), Some(id), on, reason)
                }]);
            }
        }
    }
}

/// Years since the first purchase, for those who kept coming. Told on the day itself: a whole
/// week of them would hide the rest.
fn anniversaries(outlook: &Outlook<'_>, window: Window, gathered: &mut Gathered) {
    if !gathered.wants(&Matter::Anniversary) {
        return;
    }
    let is_list = window.to.0 - window.from.0 < WEEK_DAYS;
    let last = if is_list { window.from } else { window.to };
    let ledger = outlook.book.ledger();
    for (id, _) in outlook.book.customers().iter() {
        let Some(account) = ledger.account(id) else {
            continue;
        };
        let Some(first_at) = account.first_at else {
            continue;
        };
        if account.sale_count < OWN_HABIT_VISITS {
            continue;
        }
        let first = outlook.zone.day_of(first_at);
        if !can_recur(first, window.from, last) {
            continue;
        }
        let (year, month, day) = first.ymd();
        let Some(date) = PartialDate::new(Some(year), month, day) else {
            continue;
        };
        let on = date.next_from(window.from);
        let years = date.age_on(on).unwrap_or_default();
        if on <= last && years > 0 {
            let reason = Reason::Anniversary(years);
            gathered.add([Row {
                weight: account.spent,
                ..Row::new(Matter::Anniversary, Some(id), on, reason)
            }]);
        }
    }
}

/// Whether a day of some year comes again between two others, both included. Errs only towards
/// yes, and costs a fraction of what the calendar does: there are as many first purchases as
/// customers.
fn can_recur(first: Day, from: Day, to: Day) -> bool {
    const MEAN_YEAR_DAYS: f64 = 365.2425;
    // In 400 years no date strays further from so many mean years.
    const STRAY_DAYS: f64 = 3.0;
    let years = |days: f64| days / MEAN_YEAR_DAYS;
    let earliest = years(f64::from(from.0) - f64::from(first.0) - STRAY_DAYS);
    let latest = years(f64::from(to.0) - f64::from(first.0) + STRAY_DAYS);
    earliest.ceil() <= latest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_day_that_comes_again_is_passed_over() {
        let day = |year| Day::from_ymd(year, 1, 1).unwrap().0;
        let mut passed_over = 0;
        for first in day(1890)..day(2105) {
            let first = Day(first);
            let (year, month, of_month) = first.ymd();
            let date = PartialDate::new(Some(year), month, of_month).unwrap();
            for from in (day(1990)..day(2110)).step_by(997) {
                let from = Day(from + first.0.rem_euclid(997));
                let on = date.next_from(from);
                assert!(can_recur(first, from, on), "{first:?} from {from:?}");
                passed_over += usize::from(!can_recur(first, from, Day(from.0 + 7)));
            }
        }
        // 7 of 365 days and what they stray by.
        assert!(passed_over > 78_000 * 44 * 95 / 100, "{passed_over}");
    }
}
