//! The people of the sample shop: names, phones, relatives, habits.

use super::chance::Chance;
use super::countries::Country;
use super::names::{name_somebody, pick_names};
use super::story::{add_phones, add_story, add_ways};
use super::words::Words;
use crate::domain::customer::{Customer, Sex};
use crate::domain::{Day, Id, Moment, Zone};

/// How many customers the sample shop has.
pub const CUSTOMERS: usize = 400;

/// How somebody comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Habit {
    /// Every two to four weeks.
    Often,
    /// Every month or two.
    Steadily,
    /// A few times a year.
    Seldom,
    /// Used to come, and comes no more.
    NoMore,
    /// Since lately.
    Lately,
    /// Asked, never bought.
    Never,
}

/// A customer of the sample shop, and what is needed to let them shop believably.
#[derive(Debug, Clone)]
pub struct Person {
    /// Their id.
    pub id: Id,
    /// Their card.
    pub card: Customer,
    /// How they come.
    pub habit: Habit,
    /// Days between visits, about.
    pub interval_days: i64,
    /// The first day they may have come.
    pub from: Day,
    /// The last day they come.
    pub until: Day,
    /// Place of their size among the sizes of every kind.
    pub size_place: usize,
    /// Categories they like best.
    pub categories: [usize; 3],
    /// Places of colours they like best.
    pub colours: [usize; 2],
    /// They shop for children.
    pub has_children: bool,
}

/// What the people are made from.
pub struct Making<'a> {
    /// Where.
    pub country: &'a Country,
    /// In whose words.
    pub words: &'a Words,
    /// The language of the shop.
    pub language: &'a str,
    /// The first day of the shop's records.
    pub opened: Day,
    /// The last.
    pub today: Day,
    /// The time zone.
    pub zone: &'a Zone,
    /// Now.
    pub now: Moment,
}

/// The people who come to the shop. Whoever was referred came after whoever sent them.
pub fn invite(making: &Making<'_>, chance: &mut Chance) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::with_capacity(CUSTOMERS);
    for number in 0..CUSTOMERS {
        let person = make_person(making, number, &people, chance);
        people.push(person);
    }
    people
}

fn make_person(
    making: &Making<'_>,
    number: usize,
    known: &[Person],
    chance: &mut Chance,
) -> Person {
    let Making {
        country,
        words,
        opened,
        today,
        zone,
        ..
    } = making;
    let names = pick_names(country, chance);
    let sex = if chance.percent(76) {
        Sex::Female
    } else {
        Sex::Male
    };
    let mut card = name_somebody(names, &sex, chance);
    card.sex = if chance.percent(80) {
        sex.clone()
    } else {
        Sex::Unknown
    };
    let (habit, interval_days) = habit_of(number, chance);
    let (from, until) = days_of(habit, interval_days, *opened, *today, chance);
    let since =
        making
            .now
            .min(zone.moment_at(from, country.hours.0 + 1, chance.between(0, 59) as u32));
    card.since = Some(since);
    card.is_sample = true;
    if names.language != making.language
        && !(names.language == "uz-Latn" && making.language == "uz-Cyrl")
    {
        names.language.clone_into(&mut card.language);
    }
    if habit == Habit::Never || chance.percent(83) {
        add_phones(&mut card, country, words, number, chance);
    }
    add_ways(&mut card, country, words, number, chance);
    let size_place = chance.weighted(&[2, 4, 5, 3, 1]);
    let has_children = chance.percent(38);
    let mut person = Person {
        id: chance.id(since),
        habit,
        interval_days,
        from,
        until,
        size_place,
        categories: favourite_categories(&sex, has_children, chance),
        colours: [chance.below(12), chance.below(12)],
        has_children,
        card,
    };
    add_story(&mut person, making, known, chance);
    person
}

/// A habit for every number, spread so that any stretch of customers has some of each.
fn habit_of(number: usize, chance: &mut Chance) -> (Habit, i64) {
    match number * 7 % 20 {
        0..=3 => (Habit::Often, chance.between(13, 28)),
        4..=9 => (Habit::Steadily, chance.between(30, 58)),
        10..=13 => (Habit::Seldom, chance.between(70, 150)),
        14..=16 => (Habit::NoMore, chance.between(16, 60)),
        17..=18 => (Habit::Lately, chance.between(14, 40)),
        _ => (Habit::Never, 1000),
    }
}

fn days_of(
    habit: Habit,
    interval_days: i64,
    opened: Day,
    today: Day,
    chance: &mut Chance,
) -> (Day, Day) {
    let ago = |days: i64| Day(today.0 - days as i32);
    let whole = i64::from(today.0 - opened.0);
    match habit {
        // Some are just late, some just lost: they last came one and a half intervals ago or more.
        Habit::Often | Habit::Steadily if chance.percent(17) => {
            let away = interval_days * chance.between(17, 38) / 10;
            (ago(chance.between(whole / 2, whole)), ago(away))
        }
        Habit::Often | Habit::Steadily => (ago(chance.between(whole / 4, whole)), today),
        Habit::Seldom => (ago(chance.between(whole / 2, whole)), today),
        Habit::NoMore => (
            ago(chance.between(whole * 3 / 4, whole)),
            ago(chance.between(120, whole / 2)),
        ),
        Habit::Lately | Habit::Never => (ago(chance.between(0, 45)), today),
    }
}

fn favourite_categories(sex: &Sex, has_children: bool, chance: &mut Chance) -> [usize; 3] {
    let women = [5, 5, 4, 3, 3, 3, 0, 0, 4, 2, 3, 1];
    let men = [0, 0, 0, 3, 1, 1, 9, 0, 4, 0, 2, 0];
    let mut weights = if *sex == Sex::Female { women } else { men };
    weights[7] = if has_children { 7 } else { 0 };
    [0; 3].map(|_| chance.weighted(&weights))
}
