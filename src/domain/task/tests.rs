//! Repeats over ends of months, leap days and missed dates.

use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn task(due: &str, repeat: Repeat, every: u32) -> Task {
    Task {
        title: "Pay the rent".into(),
        due: Some(day(due)),
        counted_from: Some(day(due)),
        repeat,
        every,
        ..Task::default()
    }
}

/// The dates it moves on to when it is done on each of them.
fn chain(task: &Task, count: usize) -> Vec<String> {
    let mut dates = Vec::new();
    let mut on = task.due.unwrap();
    for _ in 0..count {
        on = task.next_after(on).unwrap();
        dates.push(on.to_string());
    }
    dates
}

#[test]
fn the_last_of_a_month_stays_the_last() {
    let monthly = task("2027-01-31", Repeat::Months, 1);
    assert_eq!(
        chain(&monthly, 4),
        ["2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]
    );
    let in_leap_year = task("2028-01-31", Repeat::Months, 1);
    assert_eq!(chain(&in_leap_year, 2), ["2028-02-29", "2028-03-31"]);
    let quarterly = task("2026-11-30", Repeat::Months, 3);
    assert_eq!(
        chain(&quarterly, 3),
        ["2027-02-28", "2027-05-30", "2027-08-30"]
    );
}

#[test]
fn a_leap_day_is_kept_on_the_28th() {
    let yearly = task("2024-02-29", Repeat::Years, 1);
    assert_eq!(
        chain(&yearly, 4),
        ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]
    );
    let every_other = task("2024-02-29", Repeat::Years, 2);
    assert_eq!(chain(&every_other, 2), ["2026-02-28", "2028-02-29"]);
}

#[test]
fn missed_dates_are_passed_over() {
    let daily = task("2026-11-01", Repeat::Days, 3);
    assert_eq!(daily.next_after(day("2026-11-25")), Some(day("2026-11-28")));
    let weekly = task("2026-11-02", Repeat::Weeks, 2);
    assert_eq!(
        weekly.next_after(day("2026-11-25")),
        Some(day("2026-11-30"))
    );
    let monthly = task("2020-01-31", Repeat::Months, 1);
    assert_eq!(
        monthly.next_after(day("2026-02-28")),
        Some(day("2026-03-31"))
    );
    // Before the first date, that is the next.
    assert_eq!(daily.next_after(day("2026-10-01")), daily.due);
}

#[test]
fn weekdays_leave_out_the_others() {
    // 27 November 2026 is a Friday.
    let weekdays = task("2026-11-27", Repeat::Weekdays, 0);
    assert_eq!(chain(&weekdays, 2), ["2026-11-30", "2026-12-01"]);
    let market = Task {
        weekdays: vec![3, 7],
        ..task("2026-11-25", Repeat::Weekdays, 0)
    };
    assert_eq!(
        chain(&market, 3),
        ["2026-11-29", "2026-12-02", "2026-12-06"]
    );
}

#[test]
fn one_that_does_not_repeat_has_no_next_date() {
    let once = task("2026-11-25", Repeat::Never, 0);
    assert_eq!(once.next_after(day("2026-11-25")), None);
    assert_eq!(
        once.dates(day("2026-11-01"), day("2026-11-30")),
        [day("2026-11-25")]
    );
    assert_eq!(Task::default().dates(Day(0), Day(99_999)), []);
}

#[test]
fn a_month_shows_the_open_date_and_those_that_follow() {
    let put_off = Task {
        snoozed_until: Some(day("2026-11-05")),
        ..task("2026-11-02", Repeat::Weeks, 1)
    };
    let dates = put_off.dates(day("2026-11-01"), day("2026-11-30"));
    let dates: Vec<String> = dates.iter().map(Day::to_string).collect();
    assert_eq!(
        dates,
        [
            "2026-11-05",
            "2026-11-09",
            "2026-11-16",
            "2026-11-23",
            "2026-11-30"
        ]
    );
    let old = task("2019-03-31", Repeat::Months, 1);
    assert_eq!(
        old.dates(day("2026-02-01"), day("2026-02-28")),
        [day("2026-02-28")]
    );
}

#[test]
fn what_cannot_be_is_refused() {
    let good = task("2026-11-25", Repeat::Weeks, 1);
    assert_eq!(good.check(), Ok(()));
    let no_day = Task {
        due: None,
        ..good.clone()
    };
    assert_eq!(no_day.check(), Err(Refusal::DayNeeded));
    let no_title = Task {
        title: "  ".into(),
        ..good.clone()
    };
    assert_eq!(no_title.check(), Err(Refusal::TitleNeeded));
    let eighth = Task {
        weekdays: vec![8],
        ..good.clone()
    };
    assert_eq!(eighth.check(), Err(Refusal::RepeatOutOfRange));
    let late = Task {
        time_min: Some(24 * 60),
        ..good
    };
    assert_eq!(late.check(), Err(Refusal::DayNeeded));
}

proptest! {
    /// The next date is after the day, and no date of the rhythm lies between.
    #[test]
    fn the_next_date_is_the_first_after(
        first in -20_000..40_000_i32,
        passed in -400..4_000_i32,
        every in 1..5_u32,
        kind in 0..5_usize,
    ) {
        let repeat = [Repeat::Days, Repeat::Weeks, Repeat::Months, Repeat::Years, Repeat::Weekdays][kind].clone();
        let task = Task {
            title: "x".into(),
            due: Some(Day(first)),
            repeat: repeat.clone(),
            every,
            ..Task::default()
        };
        let after = Day(first + passed);
        let next = task.next_after(after).unwrap();
        prop_assert!(next > after);
        // Slowly: every date from the first on, one after the other.
        let mut steps = 0;
        let slow = loop {
            let date = match repeat {
                Repeat::Days => Day(first + (steps * every) as i32),
                Repeat::Weeks => Day(first + (steps * every * 7) as i32),
                Repeat::Months => Day(first).plus_months(steps * every),
                Repeat::Years => Day(first).plus_months(steps * every * 12),
                _ => Day(first + steps as i32),
            };
            let counts = repeat != Repeat::Weekdays || date.weekday() < 5;
            if counts && date > after {
                break date;
            }
            steps += 1;
        };
        prop_assert_eq!(next, slow);
    }
}
