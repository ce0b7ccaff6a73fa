//! What the people of the sample shop are called, and phones nobody has.

use super::chance::Chance;
use super::countries::{Country, Names, Naming};
use super::uzbek;
use crate::domain::customer::{Customer, Sex};

/// Names of some part of the people.
pub fn pick_names<'a>(country: &'a Country, chance: &mut Chance) -> &'a Names {
    let shares: Vec<u32> = country.names.iter().map(|names| names.share).collect();
    let place = chance.weighted(&shares);
    &country.names[place]
}

fn pick_word<'a>(list: &'a str, chance: &mut Chance) -> &'a str {
    let words: Vec<&str> = list.split_whitespace().collect();
    chance.pick(&words).copied().unwrap_or_default()
}

/// Somebody with nothing but a name.
pub fn name_somebody(names: &Names, sex: &Sex, chance: &mut Chance) -> Customer {
    let is_woman = *sex == Sex::Female;
    let given = pick_word(if is_woman { names.female } else { names.male }, chance);
    let mut family = pick_word(names.families, chance).to_owned();
    let mut middle = String::new();
    let women_differ = matches!(names.naming, Naming::Feminine | Naming::Patronymic);
    if is_woman && women_differ {
        if family.ends_with('v') {
            family.push('a');
        } else if family.ends_with('в') || family.ends_with("ин") {
            family.push('а');
        }
    }
    match names.naming {
        Naming::Patronymic if chance.percent(35) => {
            let stem = pick_word(names.middles[1], chance);
            middle = format!("{stem}{}", if is_woman { "на" } else { "ич" });
        }
        Naming::Vietnamese => {
            pick_word(names.middles[usize::from(!is_woman)], chance).clone_into(&mut middle);
        }
        _ => {}
    }
    // Many are written down by their first name alone; in Vietnam that would be nobody.
    let is_first_name_only = names.naming != Naming::Vietnamese && chance.percent(14);
    if is_first_name_only {
        family.clear();
        middle.clear();
    }
    let write = |text: String| {
        if names.language == "uz-Cyrl" {
            uzbek::to_cyrillic(&text)
        } else {
            text
        }
    };
    Customer {
        given: write(given.to_owned()),
        middle,
        family: write(family),
        ..Customer::default()
    }
}

/// A phone nobody has, typed in one of the usual ways.
pub fn phone(country: &Country, number: usize) -> String {
    let pattern = country.phones[number % country.phones.len()];
    let places = pattern.matches('#').count() as u32;
    let digits = (number * 37 + 13) % 10_usize.pow(places);
    let digits = format!("{digits:0width$}", width = places as usize);
    let mut digits = digits.chars();
    let fill = |letter| {
        if letter == '#' {
            digits.next().unwrap_or('0')
        } else {
            letter
        }
    };
    pattern.chars().map(fill).collect()
}
