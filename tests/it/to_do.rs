//! Tasks, and what is dealt with on the page of today, in random histories.

use daftar::domain::command::Save;
use daftar::domain::{Book, Command, Day, Dismissal, Id, Matter, Repeat, Task};

/// A task is added or done, or something else is dealt with.
pub fn to_do(book: &Book, id: Id, customer: Option<Id>, (pick, value): (u16, u16)) -> Command {
    let day = Day(20_700 + i32::from(value % 700));
    let tasks = book.cards::<Task>().rows();
    match pick % 4 {
        1 | 2 if !tasks.is_empty() => {
            Command::FinishTask(tasks[usize::from(value) % tasks.len()].id)
        }
        0..=2 => {
            let repeats = Repeat::ALL;
            let task = Task {
                title: format!("task {value}"),
                due: Some(day),
                time_min: value.is_multiple_of(2).then(|| u32::from(value) % 1_440),
                repeat: repeats[usize::from(value) % repeats.len()].clone(),
                every: u32::from(value % 4),
                weekdays: vec![1 + u32::from(value % 7)],
                customer,
                ..Task::default()
            };
            Command::SaveTask(Save::add(id, task))
        }
        _ => Command::Dismiss(Dismissal {
            about: Matter::ALL[usize::from(value) % Matter::ALL.len()].clone(),
            customer,
            reason_day: Some(day),
            until: value.is_multiple_of(2).then_some(Day(30_000)),
            ..Dismissal::default()
        }),
    }
}
