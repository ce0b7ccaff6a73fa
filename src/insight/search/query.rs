//! What was typed into the search field, taken apart.

use super::lexicon::Typed;
use super::phones;
use crate::text::fold;

/// The parts of a query; each must be met by the person found.
#[derive(Clone, Debug, Default)]
pub(super) struct Query {
    pub parts: Vec<Part>,
}

/// One part of a query.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// A word with letters.
    Word(Typed),
    /// Digits: of a phone, a card or whatever else is written in digits.
    Digits(Digits),
}

/// A run of digits as typed, gaps and signs left out.
#[derive(Clone, Debug)]
pub(super) struct Digits {
    /// As typed.
    pub all: Box<[u8]>,
    /// Other ways to read them as a phone, likelier first: without what is dialled before a number.
    pub others: Vec<Box<[u8]>>,
    pub typed: Typed,
}

/// More parts than anyone types are left out.
const MOST_PARTS: usize = 8;

impl Query {
    /// Takes a query apart. Digits with only spaces and signs between them are one part.
    pub(super) fn new(text: &str) -> Self {
        Self::with_joined_digits(text, true)
    }

    /// Like [`new`](Self::new), each group of digits a part of its own: "4567 2024".
    pub(super) fn with_parted_digits(text: &str) -> Self {
        Self::with_joined_digits(text, false)
    }

    fn with_joined_digits(text: &str, is_joined: bool) -> Self {
        let mut parts = Vec::new();
        let mut run = String::new();
        for piece in text.split_whitespace() {
            if is_digits(piece) {
                run.extend(fold::exact(piece).chars().filter(char::is_ascii_digit));
                if !is_joined {
                    push_digits(&mut parts, &mut run);
                }
                continue;
            }
            push_digits(&mut parts, &mut run);
            for word in fold::words(piece) {
                let typed = Typed::new(word);
                if typed.letter_count() > 0 {
                    parts.push(Part::Word(typed));
                }
            }
        }
        push_digits(&mut parts, &mut run);
        parts.truncate(MOST_PARTS);
        Self { parts }
    }

    /// The same letters with each two neighbouring words written as one: "muhammad ali".
    pub(super) fn joined(text: &str) -> Vec<Self> {
        let words: Vec<&str> = fold::words(text).collect();
        let joined = |at: usize| {
            let mut pieces: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            let next = pieces.remove(at + 1);
            pieces[at].push_str(&next);
            Self::new(&pieces.join(" "))
        };
        match words.len() {
            2..=4 => (0..words.len() - 1).map(joined).collect(),
            _ => Vec::new(),
        }
    }

    /// One long word taken for two written together: "muhammadali".
    pub(super) fn parted(&self) -> Vec<Self> {
        let [Part::Word(typed)] = self.parts.as_slice() else {
            return Vec::new();
        };
        let part = |(first, second): (&str, &str)| Self {
            parts: vec![
                Part::Word(Typed::new(first)),
                Part::Word(Typed::new(second)),
            ],
        };
        typed.partings().map(part).collect()
    }
}

/// Whether a piece is digits and what people write between them.
fn is_digits(piece: &str) -> bool {
    let narrow = fold::exact(piece);
    narrow.chars().any(|c| c.is_ascii_digit())
        && narrow
            .chars()
            .all(|c| c.is_ascii_digit() || "+-–().*#".contains(c))
}

fn push_digits(parts: &mut Vec<Part>, run: &mut String) {
    if run.is_empty() {
        return;
    }
    parts.push(Part::Digits(Digits::new(run)));
    run.clear();
}

impl Digits {
    fn new(digits: &str) -> Self {
        let mut others: Vec<Box<[u8]>> = Vec::new();
        let mut add = |other: &str| {
            if other.len() >= phones::FEWEST && other.len() < digits.len() {
                others.push(other.as_bytes().into());
            }
        };
        if digits.len() >= 5 {
            // 00 998…, 0 90…, 8 916…
            let dialled = ["00", "0", "8"]
                .iter()
                .find_map(|before| digits.strip_prefix(before));
            dialled.into_iter().for_each(&mut add);
        }
        if digits.len() >= 10 {
            // A code was typed and none is on file.
            add(&digits[digits.len() - 9..]);
        }
        Self {
            all: digits.as_bytes().into(),
            others,
            typed: Typed::new(digits),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(query: &Query) -> String {
        let part = |part: &Part| match part {
            Part::Word(typed) => format!("w{}", typed.letter_count()),
            Part::Digits(digits) => format!("d{}", digits.all.len()),
        };
        query.parts.iter().map(part).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_query_comes_apart() {
        for (text, expected) in [
            ("Anvar Karimov", "w5 w7"),
            ("+998 (90) 123-45-67", "d12"),
            ("anvar 45 67", "w5 d4"),
            ("Anna-Maria", "w4 w5"),
            ("K-00123", "w1 w5"),
            ("  ", ""),
            ("' - '", ""),
            ("４５６７", "d4"),
        ] {
            assert_eq!(shape(&Query::new(text)), expected, "{text}");
        }
        assert_eq!(shape(&Query::with_parted_digits("45 67 ali")), "d2 d2 w3");
        assert_eq!(Query::new(&"a ".repeat(50)).parts.len(), MOST_PARTS);
    }

    #[test]
    fn what_is_dialled_before_a_number_may_be_left_out() {
        let Part::Digits(digits) = &Query::new("8 916 123 45 67").parts[0] else {
            panic!("no digits");
        };
        assert_eq!(&*digits.others[0], b"9161234567");
        let Part::Digits(digits) = &Query::new("0901").parts[0] else {
            panic!("no digits");
        };
        assert!(digits.others.is_empty());
    }

    #[test]
    fn neighbours_are_joined() {
        let joined: Vec<String> = Query::joined("muhammad ali xon")
            .iter()
            .map(shape)
            .collect();
        assert_eq!(joined, ["w11 w3", "w8 w6"]);
        assert!(Query::joined("ali").is_empty());
    }
}
