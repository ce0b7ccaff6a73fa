//! Cards that may be of one person: the same phone, address of mail or card, the same name in any
//! script with the same birthday, also where one of them leaves a part of the name out; the same
//! whole name alone, where few have it.
//!
//! Cards are put into drawers by what they share, and only those of one drawer are compared.

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::plan::{has_name, is_same_name, join, may_be_one, name_key, plain_value};
use crate::domain::days::PartialDate;
use crate::domain::held::fields_of;
use crate::domain::{Book, Customer, Id};
use crate::text::phone;

/// A drawer with more cards than this tells nothing: the shop's own phone, say.
const MOST_IN_DRAWER: usize = 12;
/// More people of one name than this tell only that the name is a common one.
const MOST_OF_NAME: usize = 3;

/// What two cards share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shared {
    /// The number of a card.
    Card,
    /// A phone, however it is written.
    Phone,
    /// An address of mail.
    Email,
    /// Name and birthday.
    NameAndBirthday,
    /// The whole name, given and family.
    Name,
}

impl Shared {
    /// So many may share it for it to tell something.
    fn most(self) -> usize {
        match self {
            Self::Name => MOST_OF_NAME,
            _ => MOST_IN_DRAWER,
        }
    }
}

/// Two cards that may be of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The older card.
    pub one: Id,
    /// The other.
    pub other: Id,
    /// What they share.
    pub shared: Vec<Shared>,
    /// Their names have something in common too.
    pub is_likely: bool,
}

/// Finds duplicates, a bounded number of cards at a time.
#[derive(Debug, Default)]
pub struct Finder {
    /// Whose card was the first in a drawer. Drawers go by a hash of what is shared: of very many
    /// cards nearly all lie alone.
    first: FxHashMap<u64, Id>,
    /// The cards of drawers with more than one.
    drawers: FxHashMap<u64, (Shared, Vec<Id>)>,
    /// By the whole birthday, each with the key of their name.
    born: FxHashMap<PartialDate, Vec<(Id, Box<str>)>>,
    /// Those of one birthday who are still to be compared.
    born_together: Vec<Vec<(Id, Box<str>)>>,
    /// Whose names are the same but for words left out, born on the same day.
    alike: Vec<(Id, Id)>,
    country: String,
    place: usize,
    has_seen_all: bool,
}

impl Finder {
    /// Begins. Phones without a code are of that country.
    pub fn new(country: &str) -> Self {
        Self {
            country: country.to_owned(),
            ..Self::default()
        }
    }

    /// Looks at up to `budget` cards; true when all were looked at.
    pub fn step(&mut self, book: &Book, budget: usize) -> bool {
        let budget = budget.max(1);
        if self.has_seen_all {
            let rest = self.born_together.len().saturating_sub(budget);
            for cards in self.born_together.split_off(rest) {
                self.alike.extend(alike_of(&cards));
            }
            return self.born_together.is_empty();
        }
        let rows = book.customers().rows();
        if self.place == 0 {
            // Asked for at once: to make room again and again for very many takes long each time.
            self.first.reserve(rows.len() * 3);
        }
        let end = rows.len().min(self.place + budget);
        for held in &rows[self.place.min(end)..end] {
            if !held.is_deleted {
                self.insert(held.id, &held.card);
            }
        }
        self.place = end;
        if end == rows.len() {
            self.has_seen_all = true;
            let born = std::mem::take(&mut self.born).into_values();
            let born = born.filter(|cards| (2..=MOST_IN_DRAWER).contains(&cards.len()));
            self.born_together = born.collect();
        }
        self.has_seen_all && self.born_together.is_empty()
    }

    /// The pairs, the likeliest first.
    pub fn finish(self, book: &Book) -> Vec<Pair> {
        let mut shared_of: FxHashMap<(Id, Id), Vec<Shared>> = FxHashMap::default();
        let mut seen = FxHashSet::default();
        for (shared, ids) in self.drawers.values() {
            for pair in all_pairs(ids, shared.most()) {
                if seen.insert((pair, *shared)) {
                    shared_of.entry(pair).or_default().push(*shared);
                }
            }
        }
        let customers = book.customers();
        for pair in self.alike {
            if seen.insert((pair, Shared::NameAndBirthday)) {
                let shared = shared_of.entry(pair).or_default();
                shared.push(Shared::NameAndBirthday);
            }
        }
        let mut pairs: Vec<Pair> = shared_of
            .into_iter()
            .filter_map(|((one, other), mut shared)| {
                let (first, second) = (customers.get(one)?, customers.get(other)?);
                if first.distinct.contains(&other) || second.distinct.contains(&one) {
                    return None;
                }
                if shared.contains(&Shared::NameAndBirthday) {
                    shared.retain(|own| *own != Shared::Name);
                }
                if shared == [Shared::Name] && is_born_apart(first, second) {
                    return None;
                }
                shared.sort_unstable();
                Some(Pair {
                    one,
                    other,
                    is_likely: may_be_one(first, second),
                    shared,
                })
            })
            .collect();
        pairs.sort_by_key(|pair| {
            let is_more = pair.shared != [Shared::Name];
            let weight = std::cmp::Reverse((is_more, pair.is_likely, pair.shared.len()));
            (weight, pair.one, pair.other)
        });
        pairs
    }

    fn insert(&mut self, id: Id, card: &Customer) {
        let mut put = |shared: Shared, key: String| {
            if key.is_empty() {
                return;
            }
            let drawer = FxBuildHasher.hash_one((shared, key));
            let first = *self.first.entry(drawer).or_insert(id);
            if first != id {
                let new = || (shared, vec![first]);
                let (_, ids) = self.drawers.entry(drawer).or_insert_with(new);
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
        };
        put(Shared::Card, card.card_number.trim().to_lowercase());
        for own in &card.phones {
            let key = phone::matching_key(&own.number, own.country_or(&self.country));
            put(
                Shared::Phone,
                if key.len() < 5 { String::new() } else { key },
            );
        }
        for email in &card.emails {
            put(Shared::Email, email.trim().to_lowercase());
        }
        let name = name_key(card);
        // One word is a given name: half the town shares it.
        if name.contains(' ') {
            put(Shared::Name, name.to_string());
        }
        if let Some(birthday) = card.birthday
            && !name.is_empty()
        {
            let (month, day) = (birthday.month, birthday.day);
            put(Shared::NameAndBirthday, format!("{name} {month} {day}"));
            if birthday.year.is_some() && name.contains(' ') {
                self.born.entry(birthday).or_default().push((id, name));
            }
        }
    }
}

/// Those of one birthday whose names are the same but for words left out.
fn alike_of(cards: &[(Id, Box<str>)]) -> impl Iterator<Item = (Id, Id)> {
    let others = cards.iter().enumerate();
    let pairs = others.flat_map(|(at, one)| cards[at + 1..].iter().map(move |other| (one, other)));
    let alike = pairs.filter(|((_, one), (_, other))| is_part_of_other(one, other));
    alike.map(|((one, _), (other, _))| (*one.min(other), *one.max(other)))
}

/// The pairs of a drawer, the lower id first; none of one that tells nothing.
fn all_pairs(ids: &[Id], most: usize) -> impl Iterator<Item = (Id, Id)> {
    let ids = if ids.len() <= most { ids } else { &[] };
    let others = ids
        .iter()
        .enumerate()
        .map(|(at, one)| (one, &ids[at + 1..]));
    others.flat_map(|(one, others)| {
        let pair = move |other: &Id| (*one.min(other), *one.max(other));
        others.iter().map(pair)
    })
}

/// Whether both birthdays are known and are two.
fn is_born_apart(one: &Customer, other: &Customer) -> bool {
    let days = one.birthday.zip(other.birthday);
    days.is_some_and(|(one, other)| (one.month, one.day) != (other.month, other.day))
}

/// Whether one of two names, as their keys say them, is the other with words left out, two words or
/// more: a patronymic is not always said.
fn is_part_of_other(one: &str, other: &str) -> bool {
    let (one, other): (Vec<&str>, Vec<&str>) =
        (one.split(' ').collect(), other.split(' ').collect());
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    short.len() >= 2 && short.iter().all(|word| long.contains(word))
}

/// Fields of which both values are kept, so that nothing is to be chosen.
const UNITED: [&str; 16] = [
    "phones",
    "emails",
    "handles",
    "relatives",
    "colours",
    "brands",
    "fabrics",
    "sizes",
    "tags",
    "consents",
    "own_fields",
    "elsewhere",
    "distinct",
    "note",
    "since",
    "is_sample",
];

/// A name is chosen as a whole: parts of two make one that nobody has.
pub const NAME: &str = "name";
/// The fields it stands in.
pub(super) const NAME_PARTS: [&str; 3] = ["given", "middle", "family"];

/// The single-valued fields in which two cards differ: name of the field and both values.
pub fn differing(one: &Customer, other: &Customer) -> Vec<(String, String, String)> {
    let mut differing = Vec::new();
    if has_name(one) && has_name(other) && !is_same_name(one, other) {
        let [ours, theirs] = [one, other].map(|card| card.display_name(false));
        differing.push((NAME.to_owned(), ours, theirs));
    }
    let (one, other) = (fields_of(one), fields_of(other));
    let is_chosen = |name: &str| !UNITED.contains(&name) && !NAME_PARTS.contains(&name);
    for (name, theirs) in &other {
        let ours = one.get(name);
        if is_chosen(name) && ours.is_some_and(|ours| ours != theirs) {
            let ours = ours.map(plain_value).unwrap_or_default();
            differing.push((name.clone(), ours, plain_value(theirs)));
        }
    }
    differing
}

/// One card of two: what either says alone, both of what can be more than one, and of the rest what
/// `one` says, save for the fields named in `theirs`.
pub fn merged(one: &Customer, other: &Customer, theirs: &[String], country: &str) -> Customer {
    let mut card = one.clone();
    join(&mut card, other, true, country);
    let named = if is_name_of_other(one, other, theirs) {
        other
    } else {
        one
    };
    card.given.clone_from(&named.given);
    card.middle.clone_from(&named.middle);
    card.family.clone_from(&named.family);
    let (mut fields, from) = (fields_of(&card), fields_of(other));
    for (name, value) in &from {
        let is_told = theirs.contains(name) || !fields.contains_key(name);
        if is_told && !NAME_PARTS.contains(&name.as_str()) {
            fields.insert(name.clone(), value.clone());
        }
    }
    serde_json::from_value(serde_json::Value::Object(fields)).unwrap_or(card)
}

/// Whether the name of the other stays: chosen, the only one, or the same told part by part.
fn is_name_of_other(one: &Customer, other: &Customer, theirs: &[String]) -> bool {
    if !has_name(one) || !has_name(other) {
        return has_name(other);
    }
    if is_same_name(one, other) {
        return one.family.is_empty();
    }
    theirs.iter().any(|name| name == NAME)
}

#[cfg(test)]
mod name_tests;
#[cfg(test)]
mod tests;
