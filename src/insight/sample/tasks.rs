//! What is to be done in the sample shop.

use super::chance::Chance;
use super::people::{Habit, Making, Person};
use crate::domain::{Day, Id, Repeat, Task};

/// When each of [`super::words::Words::tasks`] is due, and how it comes again.
const PLANS: [Plan; 7] = [
    Plan::once(Some(0), Some(10 * 60)),
    Plan::once(Some(-1), None),
    Plan::again(Some(1), Repeat::Weeks),
    Plan::once(Some(1), Some(16 * 60 + 30)),
    Plan::again(Some(4), Repeat::Months),
    Plan::once(Some(6), None),
    Plan::once(None, None),
];
/// The task that is about somebody.
const ABOUT_SOMEBODY: usize = 3;

struct Plan {
    in_days: Option<i32>,
    time_min: Option<u32>,
    repeat: Repeat,
}

impl Plan {
    const fn once(in_days: Option<i32>, time_min: Option<u32>) -> Self {
        Self {
            in_days,
            time_min,
            repeat: Repeat::Never,
        }
    }

    const fn again(in_days: Option<i32>, repeat: Repeat) -> Self {
        Self {
            in_days,
            time_min: None,
            repeat,
        }
    }
}

/// Tasks around today.
pub fn plan(
    making: &Making<'_>,
    people: &[Person],
    staff: [Id; 3],
    chance: &mut Chance,
) -> Vec<(Id, Task)> {
    let mut regulars = people
        .iter()
        .filter(|person| person.habit == Habit::Often && !person.card.phones.is_empty());
    let regular = regulars.next().map(|person| person.id);
    let titles = making.words.tasks.iter().enumerate();
    let tasks = titles.zip(PLANS).map(|((number, title), plan)| {
        let due = plan.in_days.map(|days| Day(making.today.0 + days));
        let task = Task {
            title: title.clone(),
            due,
            time_min: plan.time_min,
            counted_from: due.filter(|_| plan.repeat != Repeat::Never),
            repeat: plan.repeat,
            customer: regular.filter(|_| number == ABOUT_SOMEBODY),
            owner: Some(staff[number % staff.len()]),
            is_sample: true,
            ..Task::default()
        };
        (chance.id(making.now), task)
    });
    tasks.collect()
}
