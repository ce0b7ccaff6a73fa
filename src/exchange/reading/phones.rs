//! Phones of a column: their country, and numbers a spreadsheet has cut.

use crate::text::country::{self, Country};
use crate::text::phone;

/// In ten numbers, so many must fit the shop's country for it not to be asked.
const MOST: usize = 7;
/// So many numbers are looked at.
pub const SAMPLED: usize = 2_000;

/// The country of a column of phones; with an example where the shop's own does not fit them.
/// Numbers that are written with their country tell it for the others, and so does the language of
/// the headings; else the shop's own is proposed, unless all of them fit just one other.
pub fn country_of(texts: &[String], own: &str, spoken: Option<&str>) -> (String, Option<String>) {
    let bare: Vec<&String> = texts
        .iter()
        .filter(|text| phone::is_plausible(text) && !text.trim_start().starts_with('+'))
        .collect();
    let fits = |country: &str| {
        let known = bare.iter();
        known
            .filter(|text| phone::international(text, country).is_some())
            .count()
    };
    let is_most = |count: usize| count * 10 >= bare.len() * MOST;
    let coded = texts
        .iter()
        .filter(|text| text.trim_start().starts_with('+'));
    let coded: Vec<String> = coded.map(|text| phone::digits(text)).collect();
    let named = |country: &Country| {
        let code = country.dialling_code;
        let own = coded.iter().filter(|digits| digits.starts_with(code));
        if code.is_empty() { 0 } else { own.count() }
    };
    let is_named = |country: &Country| {
        let count = named(country);
        count > 0 && count * 10 >= coded.len() * MOST
    };
    let is_own = Country::by_code(own).is_some_and(is_named);
    if bare.is_empty() || is_own || is_most(fits(own)) {
        return (own.to_owned(), None);
    }
    let example = bare
        .iter()
        .find(|text| phone::international(text, own).is_none());
    let fitting: Vec<(usize, usize, &str)> = country::ALL
        .iter()
        .map(|country| (named(country), fits(country.code), country.code))
        .filter(|(_, count, _)| is_most(*count))
        .collect();
    let likely = fitting
        .iter()
        .filter(|(named, ..)| *named > 0)
        .max_by_key(|(named, count, _)| (*named, *count));
    let spoken = || fitting.iter().find(|(.., code)| Some(*code) == spoken);
    let only = || match fitting.as_slice() {
        [only] if only.1 == bare.len() => Some(only),
        _ => None,
    };
    let best = likely.or_else(spoken).or_else(only);
    match best {
        Some((_, _, code)) => ((*code).to_owned(), example.map(|text| (*text).clone())),
        None if fitting.is_empty() => {
            // Numbers of no country at all: short ones of one town, say. They stay as they are.
            (own.to_owned(), None)
        }
        None => (own.to_owned(), example.map(|text| (*text).clone())),
    }
}

/// The country of the language that headings are written in, where their letters tell it.
pub fn spoken_in(headings: &str) -> Option<&'static str> {
    let text = headings.to_lowercase();
    let has = |letters: &str| text.chars().any(|letter| letters.contains(letter));
    if has("ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ")
    {
        Some("VN")
    } else if has("ə") {
        Some("AZ")
    } else if has("ўқғҳʻ") {
        Some("UZ")
    } else {
        None
    }
}

/// A phone with all its digits. Of a number that a spreadsheet wrote as `9.98901E+11` they are lost,
/// unless all stand before the `E`; then there is none.
pub fn whole(text: &str) -> Option<String> {
    let Some((mantissa, exponent)) = text.trim().split_once(['e', 'E']) else {
        return Some(text.to_owned());
    };
    let is_number = |text: &str| {
        !text.is_empty()
            && text
                .bytes()
                .all(|byte| byte.is_ascii_digit() || b".,+".contains(&byte))
    };
    if !is_number(mantissa) || !is_number(exponent) {
        return Some(text.to_owned());
    }
    let digits = phone::digits(mantissa);
    let exponent: usize = phone::digits(exponent).parse().ok()?;
    (digits.len() == exponent + 1).then_some(digits)
}

/// Whether a spreadsheet has cut a code with digits: `4.78E+12`. A code of a shop may be `5E3`.
pub fn is_cut(text: &str) -> bool {
    text.contains(['+', '.', ',']) && whole(text).is_none()
}

/// Written as phones are and not as numbers of papers are: parted, with a code of a country or with
/// the beginning of a mobile phone; never with letters.
pub fn is_written_so(text: &str) -> bool {
    let text = text.trim();
    let digits = phone::digits(text);
    let is_parted = text.starts_with('+') || text.trim_matches('-').contains([' ', '-', '(']);
    let starts = |starts: &[&str]| starts.iter().any(|start| digits.starts_with(start));
    let is_mobile = match digits.len() {
        9 => starts(&["9", "33", "50", "55", "70", "71", "77", "88", "20", "10"]),
        10 => digits.starts_with('0') && !digits.starts_with("00"),
        11 => starts(&["89", "79", "77", "87", "84"]),
        12 => starts(&["998", "994"]),
        _ => false,
    };
    phone::is_plausible(text)
        && !text.contains(char::is_alphabetic)
        && (7..=15).contains(&digits.len())
        && (is_parted || is_mobile)
}
