//! A further row of a file about somebody of an earlier one: whether it is about them at all, and
//! what it says otherwise.

use super::differences::{Difference, differences_of};
use super::known::{key_of, name_key};
use super::naming::has_name;
use super::{Fate, Outcome, Person, Plan, join};
use crate::domain::Customer;
use crate::exchange::duplicates::{NAME, NAME_PARTS};
use crate::exchange::layout::key;

/// How family names end that brothers and sisters share.
const FAMILY_ENDINGS: &[&str] = &[
    "ov", "ova", "ev", "eva", "yev", "yeva", "ов", "ова", "ев", "ева", "ский", "ская", "skiy",
    "skaya", "zoda", "зода", "zadə", "zade",
];
/// A name cut shorter than this is no short form of another.
const SHORTEST_FORM: usize = 3;

impl Plan {
    /// What a further row says of its customer that is not taken: the earlier one stays.
    pub fn untaken(&self, outcome: &Outcome) -> Vec<Difference> {
        let Fate::Joined { draft, .. } = outcome.fate else {
            return Vec::new();
        };
        let kept = self.drafts.get(draft as usize).map(|draft| &draft.card);
        let Some((kept, Person { mut card, .. })) = kept.zip(self.person_row(outcome)) else {
            return Vec::new();
        };
        card.tidy();
        untaken_of(kept, &card, &self.ways.reading.country)
    }
}

/// What a card says otherwise than the one that is kept.
pub(super) fn untaken_of(kept: &Customer, card: &Customer, country: &str) -> Vec<Difference> {
    let mut untaken = Vec::new();
    if has_name(card) && has_name(kept) && name_key(card) != name_key(kept) {
        untaken.push(Difference {
            name: NAME.to_owned(),
            is_own: false,
            before: kept.display_name(false),
            after: card.display_name(false),
        });
    }
    let mut taken = kept.clone();
    join(&mut taken, card, false, country);
    let others = differences_of(kept, &taken).into_iter();
    untaken.extend(others.filter(|own| !NAME_PARTS.contains(&own.name.as_str())));
    untaken
}

/// Whether a further row is sooner about somebody else: of the same family with another first name,
/// or of another name, be it near, with another city or birthday. What names the same card or the
/// same number of another program is about one.
pub(super) fn is_another(one: &Customer, other: &Customer) -> bool {
    let is_numbered = one.elsewhere.iter().any(|id| other.elsewhere.contains(id))
        || (!one.card_number.is_empty() && one.card_number == other.card_number);
    if is_numbered {
        return false;
    }
    let (words, theirs) = (words(one), words(other));
    let is_in = |word: &Word, list: &[Word]| list.iter().any(|own| own.sound == word.sound);
    let (common, left): (Vec<&Word>, Vec<&Word>) =
        words.iter().partition(|word| is_in(word, &theirs));
    let theirs: Vec<&Word> = theirs.iter().filter(|word| !is_in(word, &words)).collect();
    // A part of a name that is left out says nothing.
    if left.is_empty() || theirs.is_empty() {
        return false;
    }
    let is_near = left
        .iter()
        .any(|word| theirs.iter().any(|own| word.is_near(own)));
    let is_of_family = common.iter().all(|word| word.is_of_family);
    (!is_near && is_of_family) || conflict(one, other)
}

fn conflict(one: &Customer, other: &Customer) -> bool {
    let (city, theirs) = (key(&one.address.city), key(&other.address.city));
    let is_moved = !city.is_empty() && !theirs.is_empty() && city != theirs;
    let birthdays = one.birthday.zip(other.birthday);
    is_moved
        || birthdays.is_some_and(|(own, theirs)| (own.month, own.day) != (theirs.month, theirs.day))
}

/// A word of a name.
struct Word {
    sound: Box<str>,
    is_of_family: bool,
}

impl Word {
    /// The one is the beginning of the other: "Aziz" and "Azizbek".
    fn is_near(&self, other: &Self) -> bool {
        let (one, other) = (&*self.sound, &*other.sound);
        one.len().min(other.len()) >= SHORTEST_FORM
            && (one.starts_with(other) || other.starts_with(one))
    }
}

fn words(card: &Customer) -> Vec<Word> {
    let parts = [
        (&card.given, false),
        (&card.middle, false),
        (&card.family, true),
    ];
    let words = parts.into_iter().flat_map(|(part, is_family)| {
        let word = move |text: &str| {
            let lower = text.to_lowercase();
            let mut endings = FAMILY_ENDINGS.iter();
            Word {
                sound: key_of(text),
                is_of_family: is_family || endings.any(|end| lower.ends_with(end)),
            }
        };
        part.split_whitespace().map(word)
    });
    words.filter(|word| !word.sound.is_empty()).collect()
}
