//! Finding a person while the name is being typed: in any script, with or without marks, with a slip,
//! by any words of the name in any order, by the last digits of the phone, by card, tag or note.
//!
//! All in memory. Names (with nicknames and relatives) and the rest (cards, tags, notes) are two
//! lexicons; only names forgive slips. A keystroke costs by the words it may mean, never by all text.

#[cfg(test)]
mod accuracy;
#[cfg(test)]
mod behaviour;
mod customers;
mod fuzzy;
mod lexicon;
#[cfg(test)]
mod people;
mod phones;
mod query;
mod tally;

use crate::text::fold;
use crate::text::fold::layout;
use core::hash::Hash;
use lexicon::{Field, Lexicon, Posting, Tolerance};
use phones::Phones;
use query::Query;
use rustc_hash::FxHashMap;
use tally::{Finding, Tally};

/// What a person can be found by.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fields<'a> {
    /// Names as written, in any order.
    pub names: &'a [&'a str],
    /// What else the person is called.
    pub nicknames: &'a [&'a str],
    /// Digits of phones, best as `text::phone::matching_key` gives them.
    pub phones: &'a [&'a str],
    /// Card numbers and other codes.
    pub cards: &'a [&'a str],
    /// Names of relatives.
    pub relatives: &'a [&'a str],
    /// Tags.
    pub tags: &'a [&'a str],
    /// Notes and other free text.
    pub notes: &'a [&'a str],
    /// Among equally good matches the higher comes first: say, the number of purchases.
    pub weight: u32,
}

/// People by everything they can be found by. `Id` is whatever names a person to the caller.
#[derive(Clone, Debug)]
pub struct Index<Id> {
    documents: Vec<Option<Document<Id>>>,
    free: Vec<u32>,
    by_id: FxHashMap<Id, u32>,
    names: Lexicon,
    rest: Lexicon,
    phones: Phones,
}

#[derive(Clone, Debug)]
struct Document<Id> {
    id: Id,
    weight: u32,
    name_words: u8,
    names: Box<[u32]>,
    rest: Box<[u32]>,
    phones: Box<[u32]>,
}

/// With this many well-spelt matches nothing more daring is tried.
const ENOUGH: usize = 10;

/// The price of a reading of the query that is not how it was typed.
const OTHER_READING: u32 = 3;

impl<Id> Default for Index<Id> {
    fn default() -> Self {
        Self {
            documents: Vec::new(),
            free: Vec::new(),
            by_id: FxHashMap::default(),
            names: Lexicon::default(),
            rest: Lexicon::default(),
            phones: Phones::default(),
        }
    }
}

impl<Id: Copy + Eq + Hash> Index<Id> {
    /// How many people are in it.
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// Whether nobody is in it.
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    /// Adds a person, or replaces all that was known of one.
    pub fn put(&mut self, id: Id, fields: &Fields) {
        self.remove(&id);
        let at = self.free.pop().unwrap_or_else(|| {
            self.documents.push(None);
            self.documents.len() as u32 - 1
        });
        let mut names = Vec::new();
        let mut position = 0;
        for word in fields.names.iter().flat_map(|name| fold::words(name)) {
            names.push(
                self.names
                    .insert(word, Posting::new(at, Field::Name, position)),
            );
            position += 1;
        }
        let name_words = position.min(15) as u8;
        for (field, texts) in [
            (Field::Nickname, fields.nicknames),
            (Field::Relative, fields.relatives),
        ] {
            for word in texts.iter().flat_map(|text| fold::words(text)) {
                names.push(self.names.insert(word, Posting::new(at, field, 15)));
            }
        }
        let mut rest = Vec::new();
        for (field, texts) in [(Field::Tag, fields.tags), (Field::Note, fields.notes)] {
            for word in texts.iter().flat_map(|text| fold::words(text)) {
                rest.push(self.rest.insert(word, Posting::new(at, field, 15)));
            }
        }
        for card in fields.cards {
            for word in card_words(card) {
                rest.push(self.rest.insert(&word, Posting::new(at, Field::Card, 15)));
            }
        }
        let phones = fields
            .phones
            .iter()
            .map(|digits| self.phones.insert(digits, at));
        let document = Document {
            id,
            weight: fields.weight,
            name_words,
            names: names.into(),
            rest: rest.into(),
            phones: phones.collect(),
        };
        if let Some(place) = self.documents.get_mut(at as usize) {
            *place = Some(document);
        }
        self.by_id.insert(id, at);
    }

    /// Removes a person; whether there was one.
    pub fn remove(&mut self, id: &Id) -> bool {
        let Some(at) = self.by_id.remove(id) else {
            return false;
        };
        let document = self.documents.get_mut(at as usize).and_then(Option::take);
        if let Some(document) = document {
            for word in document.names {
                self.names.remove(word, at);
            }
            for word in document.rest {
                self.rest.remove(word, at);
            }
            for phone in document.phones {
                self.phones.remove(phone);
            }
        }
        self.free.push(at);
        true
    }

    /// Says anew how a person ranks among equally good matches; nothing else changes.
    pub fn weigh(&mut self, id: &Id, weight: u32) {
        let document = self
            .by_id
            .get(id)
            .and_then(|at| self.documents.get_mut(*at as usize));
        if let Some(Some(document)) = document {
            document.weight = weight;
        }
    }

    /// The people a query may mean, the likeliest first, at most `limit`. Nobody for an empty query.
    pub fn find(&self, query: &str, limit: usize) -> Vec<Id> {
        let mut findings = self.findings(query);
        if findings.len() > limit {
            findings.select_nth_unstable(limit);
            findings.truncate(limit);
        }
        findings.sort_unstable();
        findings
            .iter()
            .filter_map(|finding| self.id_of(finding))
            .collect()
    }

    /// Everybody a query may mean, the likeliest first: what a list shows while it is filtered.
    pub fn find_all(&self, query: &str) -> Vec<Id> {
        self.find(query, usize::MAX)
    }

    fn id_of(&self, finding: &Finding) -> Option<Id> {
        let document = self.documents.get(finding.document as usize)?.as_ref();
        document.map(|document| document.id)
    }

    /// Reads the query as typed first, and only if that finds few, more daringly.
    fn findings(&self, text: &str) -> Vec<Finding> {
        let query = Query::new(text);
        if query.parts.is_empty() {
            return Vec::new();
        }
        let mut all = self.tallied(&query, Tolerance::Spelling, 0);
        if all.len() >= ENOUGH {
            return all;
        }
        let swapped = layout::swapped(text).map(|text| Query::new(&text));
        let parted = Query::with_parted_digits(text);
        let is_parted = parted.parts.len() > query.parts.len();
        for other in Query::joined(text)
            .iter()
            .chain(&swapped)
            .chain(is_parted.then_some(&parted))
        {
            all = merged(all, self.tallied(other, Tolerance::Spelling, OTHER_READING));
        }
        if all.len() >= ENOUGH {
            return all;
        }
        all = merged(all, self.tallied(&query, Tolerance::Slips, 0));
        if all.is_empty() && query.parts.len() > 1 {
            all = self.tallied(&query, Tolerance::ShortSlips, 0);
        }
        if all.is_empty() {
            for parted in query.parted() {
                all = merged(
                    all,
                    self.tallied(&parted, Tolerance::Spelling, OTHER_READING),
                );
            }
        }
        all
    }

    /// The people that meet every part of the query.
    fn tallied(&self, query: &Query, tolerance: Tolerance, surcharge: u32) -> Vec<Finding> {
        let mut tally = Tally::new(self.documents.len());
        for part in &query.parts {
            self.count_part(part, tolerance, &mut tally);
            tally.finish_part();
        }
        tally.findings(surcharge, |document| {
            let document = self.documents.get(document as usize)?.as_ref()?;
            Some((document.name_words, document.weight))
        })
    }
}

/// The ways a card number is typed: whole without signs, its groups, and without leading letters or zeros.
fn card_words(card: &str) -> Vec<String> {
    let mut all: Vec<String> = fold::words(card).map(str::to_owned).collect();
    let whole: String = all.concat();
    let digits = whole.trim_start_matches(|c: char| !c.is_ascii_digit());
    let short = digits.trim_start_matches('0');
    all.extend([whole.clone(), digits.to_owned(), short.to_owned()]);
    all.retain(|word| !word.is_empty());
    all.sort_unstable();
    all.dedup();
    all
}

/// Two sets of findings as one, each person at the better price.
fn merged(mut all: Vec<Finding>, more: Vec<Finding>) -> Vec<Finding> {
    if more.is_empty() {
        return all;
    }
    all.extend(more);
    all.sort_unstable_by_key(|finding| (finding.document, *finding));
    all.dedup_by_key(|finding| finding.document);
    all
}
