//! Customers who stay away, debts, points and deals.

use super::*;
use crate::domain::pipeline::Stage;
use crate::domain::programme::Level;
use crate::domain::{Deal, DealOutcome, Pipeline, Programme, Promise, StageChange};

#[test]
fn customers_are_late_by_their_own_habit_and_the_best_come_first() {
    let mut street = Street::new();
    let mut regulars = Vec::new();
    for number in 0..13 {
        let id = street.customer(&format!("R{number}"), "");
        for on in ["2026-09-01", "2026-09-11", "2026-09-21"] {
            street.sell(id, on, 100 + number, |_| {});
        }
        regulars.push(id);
    }
    let seldom = street.customer("Seldom", "");
    street.sell(seldom, "2026-01-01", 9_000, |_| {});
    // Ten days apart: late after fifteen, lost after thirty.
    assert!(street.on("2026-10-06").is_empty());
    let today = street.look("2026-10-07", Today::of);
    assert_eq!((today.rows.len(), today.more_absent), (10, 3));
    let first = &today.rows[0];
    assert_eq!(
        (&first.matter, first.customer),
        (&Matter::Late, Some(regulars[12]))
    );
    let reason = Reason::Absent {
        since_days: 16,
        usual_days: 10.0,
    };
    assert_eq!(first.reason, reason);
    // Dealt with, the next takes the place; lost is another matter.
    let dealt = first.dismissal(None);
    street.dismiss(dealt);
    let today = street.look("2026-10-08", Today::of);
    assert_eq!((today.rows.len(), today.more_absent), (10, 2));
    assert_eq!(today.rows[0].customer, Some(regulars[11]));
    let lost = street.on("2026-10-22");
    assert_eq!(
        (&lost[0].matter, lost[0].customer),
        (&Matter::Lost, Some(regulars[12]))
    );
    // Who comes and stays away again is late anew.
    street.sell(regulars[12], "2026-10-25", 100, |_| {});
    let again = street.on("2026-11-16");
    assert!(again.iter().any(|row| row.customer == Some(regulars[12])));
}

#[test]
fn debts_fall_due_are_overdue_and_promised_in_vain() {
    let mut street = Street::new();
    let lola = street.customer("Lola", "");
    street.on_credit(lola, "2026-11-01", 500, "2026-11-20");
    let matter = |street: &Street, on: &str| {
        let rows = street.on(on);
        rows.first()
            .map(|row| (row.matter.clone(), row.day.unwrap().to_string()))
    };
    assert_eq!(matter(&street, "2026-11-13"), None);
    let due = Some((Matter::DebtDue, "2026-11-20".to_owned()));
    assert_eq!(matter(&street, "2026-11-20"), due);
    let late = Some((Matter::DebtOverdue, "2026-11-20".to_owned()));
    assert_eq!(matter(&street, "2026-11-21"), late);
    let overdue = street.on("2026-11-21")[0].dismissal(Some(day("2026-11-24")));
    street.dismiss(overdue);
    assert_eq!(matter(&street, "2026-11-23"), None);
    assert_eq!(matter(&street, "2026-11-24"), late);
    let id = street.id();
    let promise = Promise {
        id,
        at: street.zone.moment_at(day("2026-11-24"), 10, 0),
        customer: lola,
        day: Some(day("2026-11-26")),
        ..Promise::default()
    };
    street.put(Record::Entry(promise.into()));
    let due = Some((Matter::DebtDue, "2026-11-26".to_owned()));
    assert_eq!(matter(&street, "2026-11-25"), due);
    let broken = Some((Matter::PromiseBroken, "2026-11-26".to_owned()));
    assert_eq!(matter(&street, "2026-11-27"), broken);
}

#[test]
fn the_largest_overdue_debts_stand_for_the_rest() {
    let mut street = Street::new();
    let mut owing = Vec::new();
    for number in 0..13 {
        let id = street.customer(&format!("D{number}"), "");
        // The largest fell due last.
        let due = format!("2026-10-{:02}", number + 1);
        street.on_credit(id, "2026-09-01", 100 + number, &due);
        owing.push(id);
    }
    let today = street.look("2026-11-01", Today::of);
    assert_eq!((today.rows.len(), today.more_debts), (10, 3));
    assert_eq!(today.rows[0].customer, Some(owing[3]));
    let settled = today.rows[0].dismissal(None);
    street.dismiss(settled);
    let today = street.look("2026-11-01", Today::of);
    assert_eq!((today.rows.len(), today.more_debts), (10, 2));
    assert_eq!(today.rows[0].customer, Some(owing[2]));
}

#[test]
fn points_are_told_before_they_expire() {
    let mut street = Street::new();
    let lola = street.customer("Lola", "");
    let other = street.customer("Other", "");
    let rules = Programme {
        id: Id(9),
        is_on: true,
        has_points: true,
        levels: vec![Level::default()],
        points_months: 6,
        warning_days: 10,
        ..Programme::default()
    };
    street.put(Record::Entry(rules.into()));
    street.sell(lola, "2026-05-30", 1_000, |sale| {
        sale.points_earned = Money(70);
        sale.points_until = Some(day("2026-11-30"));
    });
    street.sell(other, "2026-08-30", 1_000, |sale| {
        sale.points_earned = Money(90);
        sale.points_until = Some(day("2027-02-28"));
    });
    assert!(street.on("2026-11-19").is_empty());
    let rows = street.on("2026-11-20");
    assert_eq!(rows[0].reason, Reason::Points(Money(70)));
    assert_eq!(
        (rows.len(), rows[0].customer, rows[0].day),
        (1, Some(lola), Some(day("2026-11-30")))
    );
    assert!(street.on("2026-12-01").is_empty());
}

/// A deal "Curtains" with Lola in a stage where it may be quiet for four days, since 20 November.
fn with_a_deal(street: &mut Street, next_step_on: Option<Day>) {
    let lola = street.customer("Lola", "");
    let stage = Stage {
        id: Id(31),
        name: "Asked".into(),
        quiet_days: 5,
        ..Stage::default()
    };
    let pipeline = Pipeline {
        name: "Orders".into(),
        stages: vec![stage],
        ..Pipeline::default()
    };
    street.put(Held::new(Id(30), pipeline).into());
    let deal = Deal {
        title: "Curtains".into(),
        customer: Some(lola),
        pipeline: Id(30),
        value: Money(900),
        next_step_on,
        ..Deal::default()
    };
    street.put(Held::new(Id(32), deal).into());
    let change = StageChange {
        id: Id(33),
        at: street.zone.moment_at(day("2026-11-20"), 12, 0),
        deal: Id(32),
        to: Some(Id(31)),
        ..StageChange::default()
    };
    street.put(Record::Entry(change.into()));
}

#[test]
fn the_next_step_of_an_open_deal_stands_on_its_day() {
    let mut street = Street::new();
    with_a_deal(&mut street, Some(day("2026-12-08")));
    assert!(street.on("2026-12-01").is_empty());
    let first = |on: &str| {
        let row = street.on(on).into_iter().next();
        row.map(|row| (row.matter, row.section, row.day))
    };
    let on = Some(day("2026-12-08"));
    assert_eq!(
        first("2026-12-02"),
        Some((Matter::NextStep, Section::Week, on))
    );
    assert_eq!(
        first("2026-12-08"),
        Some((Matter::NextStep, Section::Today, on))
    );
    assert_eq!(
        first("2026-12-09"),
        Some((Matter::NextStep, Section::Overdue, on))
    );
    // Quiet too, but once is enough.
    assert_eq!(street.on("2026-12-09").len(), 1);
    let lost = StageChange {
        id: Id(34),
        at: street.zone.moment_at(day("2026-12-03"), 12, 0),
        deal: Id(32),
        outcome: DealOutcome::Lost,
        ..StageChange::default()
    };
    street.put(Record::Entry(lost.into()));
    assert!(street.on("2026-12-08").is_empty());
}

#[test]
fn deals_gone_quiet_are_told() {
    let mut street = Street::new();
    with_a_deal(&mut street, None);
    assert!(street.on("2026-11-24").is_empty());
    let rows = street.on("2026-11-25");
    assert_eq!(
        (&rows[0].matter, rows[0].subject),
        (&Matter::QuietDeal, Some(Id(32)))
    );
    assert_eq!(rows[0].reason, Reason::Quiet(5));
    let dealt = rows[0].dismissal(None);
    street.dismiss(dealt);
    assert!(street.on("2026-11-26").is_empty());
}
