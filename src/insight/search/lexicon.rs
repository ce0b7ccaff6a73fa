//! The words of many documents, each with the documents it stands in.

use super::fuzzy::Trie;
use crate::text::fold;
use crate::text::fold::sound::{self, Code};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// Where in a document a word stands, the most telling first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Name,
    Nickname,
    Card,
    Relative,
    Tag,
    Note,
}

/// A word in a document: document, field and which word of the field it is, in one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting(u32);

/// Words with their documents, found by sound.
#[derive(Clone, Debug, Default)]
pub(super) struct Lexicon {
    words: Vec<Word>,
    by_exact: FxHashMap<Arc<str>, u32>,
    trie: Trie,
}

#[derive(Clone, Debug)]
struct Word {
    exact: Arc<str>,
    plain: Box<str>,
    postings: Vec<Posting>,
}

/// A word as it was typed, ready to be looked up.
#[derive(Clone, Debug)]
pub(super) struct Typed {
    exact: String,
    plain: String,
    codes: Vec<Code>,
    /// Whether marks or another script were typed, so that a word written the same is meant first.
    is_marked: bool,
}

/// A word of the lexicon that fits a typed one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match<'a> {
    pub postings: &'a [Posting],
    pub price: u16,
    /// Letters of the word that were not typed.
    pub left: u8,
}

/// How much a typed word may differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tolerance {
    /// Scripts and marks only.
    Spelling,
    /// One slip in four to seven letters, two above.
    Slips,
    /// A slip in three letters too; only sensible beside other words.
    ShortSlips,
}

impl Posting {
    const POSITIONS: u32 = 16;
    const FIELDS: u32 = 8;

    /// Positions past the fifteenth count as the fifteenth.
    pub(super) fn new(document: u32, field: Field, position: usize) -> Self {
        let position = (position as u32).min(Self::POSITIONS - 1);
        Self((document * Self::FIELDS + field as u32) * Self::POSITIONS + position)
    }

    pub(super) const fn document(self) -> u32 {
        self.0 / (Self::FIELDS * Self::POSITIONS)
    }

    pub(super) const fn position(self) -> u32 {
        self.0 % Self::POSITIONS
    }

    pub(super) const fn field(self) -> Field {
        match self.0 / Self::POSITIONS % Self::FIELDS {
            0 => Field::Name,
            1 => Field::Nickname,
            2 => Field::Card,
            3 => Field::Relative,
            4 => Field::Tag,
            _ => Field::Note,
        }
    }
}

impl Lexicon {
    /// Notes a word of a document; gives its number for [`remove`](Self::remove).
    pub(super) fn insert(&mut self, word: &str, posting: Posting) -> u32 {
        let exact = fold::exact(word);
        let at = if let Some(at) = self.by_exact.get(exact.as_str()) {
            *at
        } else {
            self.add(exact.into())
        };
        if let Some(word) = self.words.get_mut(at as usize) {
            word.postings.push(posting);
        }
        at
    }

    fn add(&mut self, exact: Arc<str>) -> u32 {
        let at = self.words.len() as u32;
        for code in sound::codes(&exact) {
            self.trie.insert(&code, at);
        }
        self.words.push(Word {
            plain: fold::plain_of_exact(&exact).into(),
            exact: Arc::clone(&exact),
            postings: Vec::new(),
        });
        self.by_exact.insert(exact, at);
        at
    }

    /// Forgets one word of one document. The word itself stays for the next document that has it.
    pub(super) fn remove(&mut self, word: u32, document: u32) {
        if let Some(word) = self.words.get_mut(word as usize) {
            word.postings
                .retain(|posting| posting.document() != document);
        }
    }

    /// The word that was typed, letter for letter.
    pub(super) fn whole(&self, typed: &Typed) -> Option<Match<'_>> {
        let at = *self.by_exact.get(typed.exact.as_str())?;
        let word = self.words.get(at as usize)?;
        Some(Match {
            postings: &word.postings,
            price: 0,
            left: 0,
        })
    }

    /// Gives every word that what was typed may begin.
    pub(super) fn search<'a>(
        &'a self,
        typed: &Typed,
        tolerance: Tolerance,
        mut give: impl FnMut(Match<'a>),
    ) {
        for code in &typed.codes {
            let budget = budget(tolerance, typed.letter_count().min(code.len()));
            self.trie.search(code, budget, |found| {
                let Some(word) = self.words.get(found.word as usize) else {
                    return;
                };
                if word.postings.is_empty() {
                    return;
                }
                let is_part = u16::from(!found.is_whole);
                let is_other_spelling = u16::from(!word.plain.starts_with(&typed.plain));
                let is_unmarked =
                    u16::from(typed.is_marked && !word.exact.starts_with(&typed.exact));
                let left = word.plain.len().saturating_sub(typed.plain.len());
                give(Match {
                    postings: &word.postings,
                    price: u16::from(found.price) + is_part + is_other_spelling + is_unmarked,
                    left: left.min(15) as u8,
                });
            });
        }
    }
}

impl Typed {
    pub(super) fn new(word: &str) -> Self {
        let exact = fold::exact(word);
        let plain = fold::plain_of_exact(&exact);
        Self {
            codes: sound::codes_of_beginning(&exact),
            is_marked: exact != plain,
            plain,
            exact,
        }
    }

    /// How many letters were typed, as Latin letters.
    pub(super) fn letter_count(&self) -> usize {
        self.plain.chars().count()
    }

    /// Every way to part the word in two of at least three letters.
    pub(super) fn partings(&self) -> impl Iterator<Item = (&str, &str)> {
        let count = self.letter_count();
        let places = self.plain.char_indices().enumerate();
        places
            .filter(move |(letter, _)| (3..=count.saturating_sub(3)).contains(letter))
            .map(|(_, (at, _))| self.plain.split_at(at))
    }
}

/// How much a word may differ from one typed with so many letters, doubles and digraphs counted once.
const fn budget(tolerance: Tolerance, letters: usize) -> u8 {
    match (tolerance, letters) {
        (_, ..=1) => 1,
        (_, 2) => 2,
        (Tolerance::ShortSlips, 3) => sound::MISTAKE,
        (_, 3) => 4,
        (Tolerance::Spelling, 4..=7) => 5,
        (Tolerance::Spelling, _) => 7,
        (_, 4..=7) => sound::MISTAKE + 4,
        (_, _) => 2 * sound::MISTAKE + 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(lexicon: &Lexicon, typed: &str, tolerance: Tolerance) -> Vec<(u16, u32)> {
        let mut all = Vec::new();
        lexicon.search(&Typed::new(typed), tolerance, |found| {
            all.extend(
                found
                    .postings
                    .iter()
                    .map(|posting| (found.price, posting.document())),
            );
        });
        all.sort_unstable();
        all
    }

    #[test]
    fn postings_carry_their_parts() {
        let posting = Posting::new(1_000_000, Field::Note, 40);
        assert_eq!(posting.document(), 1_000_000);
        assert_eq!(posting.field(), Field::Note);
        assert_eq!(posting.position(), 15);
        let fields = [
            Field::Name,
            Field::Nickname,
            Field::Card,
            Field::Relative,
            Field::Tag,
            Field::Note,
        ];
        for field in fields {
            assert_eq!(Posting::new(7, field, 3).field(), field);
        }
    }

    #[test]
    fn what_was_typed_with_marks_is_meant_with_marks() {
        let mut lexicon = Lexicon::default();
        for (document, name) in (0..).zip(["Hạnh", "Hanh", "Khánh"]) {
            lexicon.insert(name, Posting::new(document, Field::Name, 0));
        }
        assert_eq!(
            found(&lexicon, "Hạnh", Tolerance::Spelling),
            [(0, 0), (1, 1), (2, 2)]
        );
        assert_eq!(
            found(&lexicon, "hanh", Tolerance::Spelling),
            [(0, 0), (0, 1), (1, 2)]
        );
    }

    #[test]
    fn slips_are_forgiven_only_where_asked() {
        let mut lexicon = Lexicon::default();
        lexicon.insert("Shahnoza", Posting::new(1, Field::Name, 0));
        assert_eq!(found(&lexicon, "shahnzoa", Tolerance::Spelling), []);
        assert_eq!(found(&lexicon, "shahnzoa", Tolerance::Slips).len(), 1);
        assert_eq!(found(&lexicon, "sxa", Tolerance::Slips), []);
    }

    #[test]
    fn a_removed_document_is_gone() {
        let mut lexicon = Lexicon::default();
        let word = lexicon.insert("Ali", Posting::new(1, Field::Name, 0));
        assert_eq!(lexicon.insert("ALI", Posting::new(2, Field::Name, 0)), word);
        lexicon.remove(word, 1);
        assert_eq!(found(&lexicon, "ali", Tolerance::Spelling), [(0, 2)]);
    }
}
