//! When people come: at their own pace, on days when others come too.

use super::calendar::demand;
use super::chance::Chance;
use super::people::{Habit, Making, Person};
use crate::domain::{Day, Moment};

/// Somebody comes: when, and which of the people, if the shop knows them.
pub type Visit = (Moment, Option<usize>);

/// Everybody who came, in the order of time.
pub fn of(making: &Making<'_>, people: &[Person], chance: &mut Chance) -> Vec<Visit> {
    let days = making.opened.0..=making.today.0;
    let demands: Vec<u32> = days.map(|day| demand(making.country, Day(day))).collect();
    let mut visits = known_visits(making, people, &demands, chance);
    add_strangers(making, &mut visits, &demands, chance);
    visits.retain(|(at, _)| *at < making.now);
    visits.sort_unstable();
    visits
}

/// A moment at which the shop is open that day.
pub fn moment_on(making: &Making<'_>, day: Day, chance: &mut Chance) -> Moment {
    let (open, close) = making.country.hours;
    // Noon and the hours after work are full.
    let weights = (open..close).map(|hour| match hour {
        12 | 13 => 5,
        16..=18 => 7,
        19..=21 => 4,
        _ => 3,
    });
    let weights: Vec<u32> = weights.collect();
    let hour = open + chance.weighted(&weights) as u32;
    let at = making.zone.moment_at(day, hour, chance.below(60) as u32);
    Moment(at.0 + chance.between(0, 59_999))
}

fn known_visits(
    making: &Making<'_>,
    people: &[Person],
    demands: &[u32],
    chance: &mut Chance,
) -> Vec<Visit> {
    let mut visits = Vec::new();
    for (place, person) in people.iter().enumerate() {
        if person.habit == Habit::Never {
            continue;
        }
        let mut day = i64::from(person.from.0);
        while day <= i64::from(person.until.0) {
            if let Some(day) = busy_day_about(making, day, person.until, demands, chance) {
                visits.push((moment_on(making, day, chance), Some(place)));
            }
            let gap = person.interval_days * chance.between(55, 150) / 100;
            day += gap.max(2);
        }
    }
    visits
}

/// A day close by on which people go shopping.
fn busy_day_about(
    making: &Making<'_>,
    day: i64,
    until: Day,
    demands: &[u32],
    chance: &mut Chance,
) -> Option<Day> {
    let first = making.opened.0;
    let last = until.0.min(making.today.0);
    let days: Vec<i32> = (day as i32 - 2..=day as i32 + 2)
        .filter(|day| (first..=last).contains(day))
        .collect();
    let weights = days.iter().map(|day| demands[(day - first) as usize]);
    let weights: Vec<u32> = weights.collect();
    let place = chance.weighted(&weights);
    weights.get(place).filter(|weight| **weight > 0)?;
    days.get(place).map(|day| Day(*day))
}

/// Those the shop does not know: a third of all sales.
fn add_strangers(
    making: &Making<'_>,
    visits: &mut Vec<Visit>,
    demands: &[u32],
    chance: &mut Chance,
) {
    let whole: f64 = demands.iter().map(|demand| f64::from(*demand)).sum();
    let per_demand = visits.len() as f64 / 2.0 / whole.max(1.0);
    for (place, demand) in demands.iter().enumerate() {
        let expected = f64::from(*demand) * per_demand;
        let count = (expected * 0.5 + chance.fraction() * expected + chance.fraction()).floor();
        for _ in 0..count as usize {
            let day = Day(making.opened.0 + place as i32);
            visits.push((moment_on(making, day, chance), None));
        }
    }
}
