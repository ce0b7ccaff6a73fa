//! Cards that may be of one person: the same phone, address of mail or card, the same name in any
//! script with the same birthday.
//!
//! Cards are put into drawers by what they share, and only those of one drawer are compared.

use rustc_hash::{FxHashMap, FxHashSet};

use super::plan::{join, may_be_one, name_key, plain_value};
use crate::domain::held::fields_of;
use crate::domain::{Book, Customer, Id};
use crate::text::phone;

/// A drawer with more cards than this tells nothing: the shop's own phone, say.
const MOST_IN_DRAWER: usize = 12;

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
    drawers: FxHashMap<(Shared, Box<str>), Vec<Id>>,
    country: String,
    place: usize,
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
        let rows = book.customers().rows();
        let end = rows.len().min(self.place + budget.max(1));
        for held in &rows[self.place.min(end)..end] {
            if !held.is_deleted {
                self.insert(held.id, &held.card);
            }
        }
        self.place = end;
        end == rows.len()
    }

    /// The pairs, the likeliest first.
    pub fn finish(self, book: &Book) -> Vec<Pair> {
        let mut shared_of: FxHashMap<(Id, Id), Vec<Shared>> = FxHashMap::default();
        let mut seen = FxHashSet::default();
        for ((shared, _), ids) in &self.drawers {
            if !(2..=MOST_IN_DRAWER).contains(&ids.len()) {
                continue;
            }
            for (at, one) in ids.iter().enumerate() {
                for other in &ids[at + 1..] {
                    let pair = (*one.min(other), *one.max(other));
                    if seen.insert((pair, *shared)) {
                        shared_of.entry(pair).or_default().push(*shared);
                    }
                }
            }
        }
        let customers = book.customers();
        let mut pairs: Vec<Pair> = shared_of
            .into_iter()
            .filter_map(|((one, other), mut shared)| {
                let (first, second) = (customers.get(one)?, customers.get(other)?);
                if first.distinct.contains(&other) || second.distinct.contains(&one) {
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
            let weight = std::cmp::Reverse((pair.is_likely, pair.shared.len()));
            (weight, pair.one, pair.other)
        });
        pairs
    }

    fn insert(&mut self, id: Id, card: &Customer) {
        let mut put = |shared: Shared, key: String| {
            if !key.is_empty() {
                let ids = self.drawers.entry((shared, key.into())).or_default();
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
        };
        put(Shared::Card, card.card_number.trim().to_lowercase());
        for own in &card.phones {
            let key = phone::matching_key(&own.number, &self.country);
            put(
                Shared::Phone,
                if key.len() < 5 { String::new() } else { key },
            );
        }
        for email in &card.emails {
            put(Shared::Email, email.trim().to_lowercase());
        }
        if let Some(birthday) = card.birthday {
            let name = name_key(card);
            if !name.is_empty() {
                let (month, day) = (birthday.month, birthday.day);
                put(Shared::NameAndBirthday, format!("{name} {month} {day}"));
            }
        }
    }
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

/// The single-valued fields in which two cards differ: name of the field and both values.
pub fn differing(one: &Customer, other: &Customer) -> Vec<(String, String, String)> {
    let (one, other) = (fields_of(one), fields_of(other));
    let mut differing = Vec::new();
    for (name, theirs) in &other {
        let ours = one.get(name);
        if !UNITED.contains(&name.as_str()) && ours.is_some_and(|ours| ours != theirs) {
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
    let (mut fields, from) = (fields_of(&card), fields_of(other));
    for (name, value) in &from {
        if theirs.contains(name) || !fields.contains_key(name) {
            fields.insert(name.clone(), value.clone());
        }
    }
    serde_json::from_value(serde_json::Value::Object(fields)).unwrap_or(card)
}

#[cfg(test)]
mod tests;
