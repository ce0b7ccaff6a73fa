//! What becomes of tasks and of what was dealt with.

use super::*;
use crate::domain::change::Action;
use crate::domain::{Command, Customer, DeviceId, Kind, Matter, Moment, Stamp, Zone};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A book that is asked on one day after the other.
struct Asked {
    book: Book,
    now: Moment,
    ids: u128,
}

impl Asked {
    fn on(text: &str) -> Self {
        Self {
            book: Book::default(),
            now: Zone::fixed(300).moment_at(day(text), 12, 0),
            ids: 1_000,
        }
    }

    fn ask(&mut self, command: Command) -> Result<Vec<Change>, Refusal> {
        let ids = &mut self.ids;
        let mut new_id = || {
            *ids += 1;
            Id(*ids)
        };
        let mut circumstances = Circumstances {
            by: None,
            now: self.now,
            zone: &Zone::fixed(300),
            new_id: &mut new_id,
        };
        let decision = self.book.decide(command, &mut circumstances)?;
        let inverse = self.book.inverse(&decision.changes, || Id(1));
        self.apply(decision.changes);
        Ok(inverse)
    }

    fn apply(&mut self, changes: Vec<Change>) {
        self.now.0 += 1;
        let stamp = Stamp::new(self.now.0, 0, DeviceId(7));
        self.book
            .apply(&Action::new(stamp, None, Verb::Edit, changes));
    }

    fn task(&self) -> Task {
        self.book.cards::<Task>().get(Id(1)).unwrap().clone()
    }
}

fn rent(repeat: Repeat) -> Command {
    Command::SaveTask(Save::add(
        Id(1),
        Task {
            title: " Rent ".into(),
            due: Some(day("2027-01-31")),
            repeat,
            ..Task::default()
        },
    ))
}

#[test]
fn what_is_done_is_done_once_and_can_be_undone() {
    let mut asked = Asked::on("2027-01-31");
    asked.ask(rent(Repeat::Never)).unwrap();
    let inverse = asked.ask(Command::FinishTask(Id(1))).unwrap();
    assert!(asked.task().is_done);
    assert_eq!(
        asked.ask(Command::FinishTask(Id(1))),
        Err(Refusal::AlreadyDone)
    );
    asked.apply(inverse);
    let task = asked.task();
    assert_eq!(
        (task.is_done, task.done_at, &*task.title),
        (false, None, "Rent")
    );
}

#[test]
fn one_that_repeats_moves_on_and_keeps_to_the_end_of_the_month() {
    let mut asked = Asked::on("2027-01-30");
    asked.ask(rent(Repeat::Months)).unwrap();
    let inverse = asked.ask(Command::FinishTask(Id(1))).unwrap();
    assert_eq!(asked.task().due, Some(day("2027-02-28")));
    asked.apply(inverse);
    assert_eq!(asked.task().due, Some(day("2027-01-31")));
    asked.ask(Command::FinishTask(Id(1))).unwrap();
    asked.ask(Command::FinishTask(Id(1))).unwrap();
    let task = asked.task();
    assert_eq!((task.due, task.is_done), (Some(day("2027-03-31")), false));
}

#[test]
fn dates_that_passed_undone_are_not_done_one_by_one() {
    let mut asked = Asked::on("2027-05-10");
    asked.ask(rent(Repeat::Months)).unwrap();
    asked.ask(Command::FinishTask(Id(1))).unwrap();
    assert_eq!(asked.task().due, Some(day("2027-05-31")));
}

#[test]
fn putting_off_ends_with_the_next_date_or_a_new_one() {
    let mut asked = Asked::on("2027-01-31");
    asked.ask(rent(Repeat::Weeks)).unwrap();
    let until = day("2027-02-02");
    asked.ask(Command::SnoozeTask { id: Id(1), until }).unwrap();
    assert_eq!(asked.task().day(), Some(until));
    asked.ask(Command::FinishTask(Id(1))).unwrap();
    assert_eq!(asked.task().day(), Some(day("2027-02-07")));
    asked.ask(Command::SnoozeTask { id: Id(1), until }).unwrap();
    let before = asked.task();
    let mut after = before.clone();
    after.due = Some(day("2027-02-01"));
    asked
        .ask(Command::SaveTask(Save::edit(Id(1), before, after)))
        .unwrap();
    let task = asked.task();
    assert_eq!((task.day(), task.counted_from), (task.due, task.due));
    let yesterday = day("2027-01-30");
    assert_eq!(
        asked.ask(Command::SnoozeTask {
            id: Id(1),
            until: yesterday
        }),
        Err(Refusal::DayNeeded)
    );
}

#[test]
fn a_task_is_about_somebody_who_is_known() {
    let mut asked = Asked::on("2027-01-31");
    let mut about = Task {
        title: "Call".into(),
        customer: Some(Id(5)),
        ..Task::default()
    };
    let command = Command::SaveTask(Save::add(Id(1), about.clone()));
    assert_eq!(asked.ask(command), Err(Refusal::CustomerNeeded));
    let card = Customer {
        given: "Lola".into(),
        ..Customer::default()
    };
    asked
        .ask(Command::SaveCustomer(Save::add(Id(5), card)))
        .unwrap();
    about.note = "in the evening".into();
    asked
        .ask(Command::SaveTask(Save::add(Id(1), about)))
        .unwrap();
    assert_eq!(asked.task().due, None);
}

#[test]
fn what_was_dealt_with_is_one_card_that_can_come_and_go() {
    let mut asked = Asked::on("2027-01-31");
    let birthday = Dismissal {
        about: Matter::Birthday,
        customer: Some(Id(5)),
        reason_day: Some(day("2027-02-01")),
        ..Dismissal::default()
    };
    let id = birthday.id();
    let inverse = asked.ask(Command::Dismiss(birthday.clone())).unwrap();
    let known = |asked: &Asked| asked.book.cards::<Dismissal>().get(id).cloned();
    assert_eq!(known(&asked), Some(birthday.clone()));
    assert!(
        asked
            .ask(Command::Dismiss(birthday.clone()))
            .unwrap()
            .is_empty()
    );
    asked.apply(inverse);
    assert_eq!(known(&asked), None);
    let next_year = Dismissal {
        reason_day: Some(day("2028-02-01")),
        until: Some(day("2028-01-31")),
        ..birthday
    };
    asked.ask(Command::Dismiss(next_year.clone())).unwrap();
    assert_eq!(known(&asked), Some(next_year.clone()));
    let today = |text: &str| next_year.hides(next_year.reason_day, day(text));
    assert_eq!((today("2028-01-30"), today("2028-01-31")), (true, false));
    assert!(!next_year.hides(Some(day("2029-02-01")), day("2028-01-30")));
}

#[test]
fn a_message_for_an_occasion_is_written_over_and_over() {
    let mut asked = Asked::on("2027-01-31");
    let id = Template::id_for(&crate::domain::Occasion::Thanks);
    let thanks = |text: &str| Template {
        occasion: crate::domain::Occasion::Thanks,
        texts: [("en".to_owned(), text.to_owned())].into(),
        ..Template::default()
    };
    for text in ["Thank you!", "Many thanks!"] {
        let save = Save::add(id, thanks(text));
        asked.ask(Command::SaveTemplate(save)).unwrap();
        let ids = vec![id];
        let kind = Kind::Template;
        asked.ask(Command::Delete { kind, ids }).unwrap();
    }
    let save = Save::add(id, thanks("Thanks a lot!"));
    asked.ask(Command::SaveTemplate(save)).unwrap();
    let kept = asked.book.cards::<Template>().get(id).unwrap();
    assert_eq!(kept.texts["en"], "Thanks a lot!");
    let save = Save::add(id, thanks("  "));
    assert_eq!(
        asked.ask(Command::SaveTemplate(save)),
        Err(Refusal::TextNeeded)
    );
}
