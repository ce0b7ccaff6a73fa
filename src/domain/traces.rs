//! What a person can be known by in free words: their names, numbers and addresses. Who is erased
//! goes from those too.

use super::Customer;
use crate::text::fold::{exact, plain_of_exact, sound, words};
use crate::text::phone;

/// What stands in the place of a word that named somebody.
const BLOT: &str = "…";
/// Shorter words stand for too much else.
const SHORTEST: usize = 3;
/// A name of so many letters is known with an ending too.
const SHORTEST_WITH_ENDING: usize = 4;
/// The longest ending: Malikalarga, Маликаникидан.
const LONGEST_ENDING: usize = 7;
/// Fewer digits are a price, a size or a day.
const SHORTEST_NUMBER: usize = 7;

/// What words name a person.
#[derive(Debug, Default)]
pub(super) struct Traces {
    names: Vec<Name>,
    /// The last digits of each number.
    numbers: Vec<String>,
    /// E-mail addresses and names in messengers, in small letters.
    addresses: Vec<String>,
}

#[derive(Debug)]
struct Name {
    plain: String,
    codes: Vec<sound::Code>,
}

impl Traces {
    /// What the words on these cards of one person give away.
    pub fn of<'a>(cards: impl Iterator<Item = &'a Customer>) -> Self {
        let mut traces = Self::default();
        for card in cards {
            let names = [&card.given, &card.middle, &card.family, &card.nickname];
            let has_name = names.iter().any(|name| !name.trim().is_empty());
            for name in names {
                traces.add_name(name);
            }
            if !has_name {
                traces.add_name(&card.company);
            }
            for phone in &card.phones {
                let digits = phone::digits(&phone.number);
                if let Some(at) = digits.len().checked_sub(SHORTEST_NUMBER) {
                    traces.numbers.push(digits[at..].to_owned());
                }
            }
            let handles = card.handles.iter().map(|own| own.handle.as_str());
            for address in card.emails.iter().map(String::as_str).chain(handles) {
                let address = address.trim().trim_start_matches('@').to_lowercase();
                if address.chars().count() >= SHORTEST {
                    traces.addresses.push(address);
                }
            }
        }
        traces
    }

    fn add_name(&mut self, name: &str) {
        for word in words(name) {
            let exact = exact(word);
            let is_name = word.chars().any(char::is_alphabetic)
                && word.chars().filter(|c| c.is_alphanumeric()).count() >= SHORTEST;
            if is_name {
                self.names.push(Name {
                    plain: plain_of_exact(&exact),
                    codes: sound::codes(&exact),
                });
            }
        }
    }

    /// Takes from a text what names the person.
    pub fn blot(&self, text: &mut String) {
        if text.is_empty() {
            return;
        }
        let without = self.without_names(&self.without_numbers(&self.without_addresses(text)));
        if without != *text {
            *text = without;
        }
    }

    fn without_addresses(&self, text: &str) -> String {
        let is_named = |run: &str| {
            let run = run.to_lowercase();
            self.addresses.iter().any(|address| {
                let mut parts = run.match_indices(address.as_str());
                parts.any(|(at, _)| is_alone(&run, at, at + address.len()))
            })
        };
        replaced(text, |c| !c.is_whitespace(), is_named)
    }

    fn without_numbers(&self, text: &str) -> String {
        let is_of_number = |c: char| {
            !phone::digits(c.encode_utf8(&mut [0; 4])).is_empty() || " \u{a0}+-–()./".contains(c)
        };
        let is_theirs = |run: &str| {
            let digits = phone::digits(run);
            let mut numbers = self.numbers.iter();
            numbers.any(|number| digits.contains(number.as_str()))
        };
        replaced(text, is_of_number, is_theirs)
    }

    fn without_names(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        for word in words(text) {
            // Each word is a part of the text, and they come in order.
            let Some(at) = rest.find(word) else { continue };
            out.push_str(&rest[..at]);
            out.push_str(if self.names(word) { BLOT } else { word });
            rest = &rest[at + word.len()..];
        }
        out.push_str(rest);
        out
    }

    /// The word is a part of their name, in whatever script and with whatever ending.
    fn names(&self, word: &str) -> bool {
        let exact = exact(word);
        let (plain, codes) = (plain_of_exact(&exact), sound::codes(&exact));
        self.names.iter().any(|name| name.is_in(&plain, &codes))
    }
}

impl Name {
    fn is_in(&self, plain: &str, codes: &[sound::Code]) -> bool {
        if plain == self.plain {
            return true;
        }
        if self.plain.chars().count() < SHORTEST_WITH_ENDING {
            return codes.iter().any(|code| self.codes.contains(code));
        }
        let begins = |word: &str| {
            let ending = word.strip_prefix(stem(&self.plain));
            ending.is_some_and(|ending| ending.chars().count() <= LONGEST_ENDING)
        };
        let sounds = |code: &sound::Code| {
            self.codes.iter().any(|own| {
                let ending = code.strip_prefix(own.as_slice());
                ending.is_some_and(|ending| ending.len() <= LONGEST_ENDING)
            })
        };
        begins(plain) || codes.iter().any(sounds)
    }
}

/// What stays of a name when it is bent: Малика, Малике, Малику.
fn stem(plain: &str) -> &str {
    let shorter = plain.strip_suffix(['a', 'e', 'i', 'o', 'u', 'y']);
    shorter
        .filter(|shorter| shorter.chars().count() >= SHORTEST_WITH_ENDING)
        .unwrap_or(plain)
}

/// Nothing that could belong to an address stands around it.
fn is_alone(text: &str, from: usize, to: usize) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let before = text[..from].chars().next_back();
    let after = text[to..].chars().next();
    !before.is_some_and(is_part) && !after.is_some_and(is_part)
}

/// The text with runs of such letters blotted out where they are meant; spaces around them stay.
fn replaced(text: &str, is_part: impl Fn(char) -> bool, is_meant: impl Fn(&str) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_run = is_part(first);
        let end = rest.find(|c| is_part(c) != is_run).unwrap_or(rest.len());
        let (run, behind) = rest.split_at(end);
        rest = behind;
        if is_run && is_meant(run) {
            let (left, right) = (run.trim_start(), run.trim_end());
            out.push_str(&run[..run.len() - left.len()]);
            out.push_str(BLOT);
            out.push_str(&run[right.len()..]);
        } else {
            out.push_str(run);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::Phone;

    fn blotted(card: &Customer, text: &str) -> String {
        let mut text = text.to_owned();
        Traces::of(std::iter::once(card)).blot(&mut text);
        text
    }

    fn named(given: &str, family: &str) -> Customer {
        Customer {
            given: given.into(),
            family: family.into(),
            ..Customer::default()
        }
    }

    #[test]
    fn names_go_in_any_case_script_and_with_endings() {
        let her = named("Malika", "Zyxvictim");
        for (text, left) in [
            ("Altered for Zyxvictim", "Altered for …"),
            ("ZYXVICTIM'S coat, MALIKA", "… coat, …"),
            ("Пальто для Малики", "Пальто для …"),
            ("Маликанинг кўйлаги", "… кўйлаги"),
            ("Malikaga, koʻylak", "…, koʻylak"),
            ("Male coat, 2 m", "Male coat, 2 m"),
        ] {
            assert_eq!(blotted(&her, text), left, "{text}");
        }
        assert_eq!(
            blotted(&named("Hằng", "Nguyễn Thị"), "Áo dài cho HANG nguyen"),
            "Áo dài cho … …"
        );
        // Short words of a name only as they are.
        assert_eq!(
            blotted(&named("Ali", ""), "Aligned for Ali"),
            "Aligned for …"
        );
        assert_eq!(blotted(&named("Al", "X"), "Al X"), "Al X");
    }

    #[test]
    fn numbers_and_addresses_go_however_they_are_written() {
        let mut her = named("Malika", "");
        her.phones = vec![Phone {
            number: "+998 90 123-45-67".into(),
            ..Phone::default()
        }];
        her.emails = vec!["Zyx@mail.uz".into()];
        for (text, left) in [
            ("Ring 90 1234567 first", "Ring … first"),
            ("8 (90) 123-45-67", "…"),
            ("write zyx@MAIL.uz, soon", "write … soon"),
            ("250 000 on 2026-11-27", "250 000 on 2026-11-27"),
        ] {
            assert_eq!(blotted(&her, text), left, "{text}");
        }
    }

    #[test]
    fn a_firm_that_is_no_person_is_a_name_where_there_is_no_other() {
        let mut firm = Customer {
            company: "Atlas".into(),
            ..Customer::default()
        };
        assert_eq!(blotted(&firm, "Atlas silk"), "… silk");
        firm.given = "Malika".into();
        assert_eq!(blotted(&firm, "Atlas silk"), "Atlas silk");
    }
}
