//! Adding up, part by part of a query, how well each person meets it.

use super::Index;
use super::lexicon::{Field, Match, Tolerance};
use super::phones::Place;
use super::query::{Digits, Part};

/// A person found; the smaller the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Finding {
    /// What the parts cost together, then how much of the name was not typed.
    price: u32,
    /// Weight of the person, counted down so that the heavier comes first.
    lightness: u32,
    pub document: u32,
}

/// How the people stand after some parts of the query.
pub(super) struct Tally {
    /// One for each document.
    states: Vec<State>,
    /// Parts finished.
    parts: u8,
    /// Documents that meet all finished parts, or may.
    alive: Vec<u32>,
    touched: Vec<u32>,
}

#[derive(Clone, Copy, Default)]
struct State {
    /// Sum of the finished parts, times [`UNIT`], with the letters left below it.
    total: u32,
    /// The best offer for the part under way; meaningless until touched.
    best: u32,
    /// Words of the name taken by finished parts.
    taken: u16,
    position: u8,
    /// Parts met.
    met: u8,
    is_touched: bool,
}

/// One step of price; letters left and words left are counted below it.
const UNIT: u32 = 1 << 8;

/// The price of using one word of the name for two parts.
const TAKEN: u32 = 6;

/// From this many letters on, words of cards, tags and notes are found by their beginnings; below it,
/// where a beginning is in half of all notes, only as a whole.
const REST_FROM_LETTERS: usize = 3;

impl Tally {
    pub(super) fn new(documents: usize) -> Self {
        Self {
            states: vec![State::default(); documents],
            parts: 0,
            alive: Vec::new(),
            touched: Vec::new(),
        }
    }

    /// Offers every document of a word for the part under way.
    fn offer_word(&mut self, found: Match) {
        for posting in found.postings {
            let place = match posting.field() {
                Field::Name => 0,
                Field::Nickname => 1,
                Field::Card => 3,
                Field::Relative => 4,
                Field::Tag => 6,
                Field::Note => 8,
            };
            let position = if place == 0 {
                posting.position() as u8
            } else {
                u8::MAX
            };
            let price = (u32::from(found.price) + place) * UNIT + u32::from(found.left);
            self.offer(posting.document(), price, position);
        }
    }

    fn offer(&mut self, document: u32, price: u32, position: u8) {
        let Some(state) = self.states.get_mut(document as usize) else {
            return;
        };
        if state.met != self.parts {
            return;
        }
        let is_taken = position < 15 && state.taken & (1 << position) != 0;
        let price = if is_taken {
            price + TAKEN * UNIT
        } else {
            price
        };
        if !state.is_touched {
            state.is_touched = true;
            self.touched.push(document);
        } else if state.best <= price {
            return;
        }
        state.best = price;
        state.position = position;
    }

    /// Ends a part: who was not offered for it is out.
    pub(super) fn finish_part(&mut self) {
        for document in &self.touched {
            if let Some(state) = self.states.get_mut(*document as usize) {
                state.total += state.best;
                state.met += 1;
                state.is_touched = false;
                if state.position < 15 {
                    state.taken |= 1 << state.position;
                }
            }
        }
        self.parts += 1;
        self.alive = core::mem::take(&mut self.touched);
    }

    /// Who met every part; `known` gives words in the name and weight.
    pub(super) fn findings(
        self,
        surcharge: u32,
        known: impl Fn(u32) -> Option<(u8, u32)>,
    ) -> Vec<Finding> {
        let finding = |document: &u32| {
            let state = self.states.get(*document as usize)?;
            let (words, weight) = known(*document)?;
            let words_left = u32::from(words).saturating_sub(state.taken.count_ones());
            Some(Finding {
                price: state.total + surcharge * UNIT + 4 * words_left,
                lightness: u32::MAX - weight,
                document: *document,
            })
        };
        self.alive.iter().filter_map(finding).collect()
    }
}

impl<Id> Index<Id> {
    /// Offers everybody who meets one part.
    pub(super) fn count_part(&self, part: &Part, tolerance: Tolerance, tally: &mut Tally) {
        let (typed, in_names) = match part {
            Part::Word(typed) => (typed, tolerance),
            Part::Digits(digits) => {
                self.count_phones(digits, tally);
                (&digits.typed, Tolerance::Spelling)
            }
        };
        self.names
            .search(typed, in_names, |found| tally.offer_word(found));
        if typed.letter_count() >= REST_FROM_LETTERS {
            self.rest
                .search(typed, Tolerance::Spelling, |found| tally.offer_word(found));
        } else if let Some(found) = self.rest.whole(typed) {
            tally.offer_word(found);
        }
    }

    fn count_phones(&self, digits: &Digits, tally: &mut Tally) {
        let mut look_up = |digits: &[u8], surcharge: u32| {
            self.phones.search(digits, |owner, place| {
                let price = match place {
                    Place::Whole => 0,
                    Place::End => 2,
                    Place::Start => 3,
                    Place::Inside => 4,
                };
                tally.offer(owner, (price + surcharge) * UNIT, u8::MAX);
            });
        };
        look_up(&digits.all, 0);
        for other in &digits.others {
            look_up(other, 1);
        }
    }
}
