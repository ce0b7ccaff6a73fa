//! Dates whose month is a word: `28 июля 2026 г.`, `2026-yil 8-noyabr`, `5 tháng 11, 2026`.

use super::dates::Parts;
use crate::text::fold;

/// Words that stand in dates and say nothing: year, day, at, days of the week. As [`fold::plain`]
/// has them.
const FILLERS: &[&str] = &[
    "yil", "yili", "y", "g", "god", "goda", "il", "ili", "ci", "cu", "nci", "ncu", "nam", "ngay",
    "of", "st", "nd", "rd", "th", "at", "v", "soat", "saat", "luc", "kuni", "de", "den",
];

/// Beginnings of the days of the week.
const WEEKDAYS: &[&str] = &[
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "dush", "sesh", "chor", "paysh", "juma",
    "shan", "yaksh", "jum", "pon", "vtor", "sred", "chetv", "pyatn", "subb", "voskr", "pn", "vt",
    "sr", "cht", "pt", "sb", "vs", "bazar", "cume", "cuma", "chu",
];

/// Whether a word says nothing in a date.
pub(super) fn is_filler(plain: &str) -> bool {
    FILLERS.contains(&plain)
}

/// `28 июля 2026 г. 14:05`, `Jul 28, 2026`, `28-iyul`, `2026-yil 8-noyabr`, `5 tháng 11, 2026`.
pub(super) fn word_month(text: &str) -> Option<Parts<'_>> {
    const MONTHS: [&[&str]; 12] = [
        &["jan", "yan", "январ", "янв"],
        &["feb", "fev", "феврал", "фев"],
        &["mar", "мар"],
        &["apr", "апр"],
        &["may", "май", "мая"],
        &["jun", "iyun", "iyn", "июн"],
        &["jul", "iyul", "iyl", "июл"],
        &["aug", "avg", "avq", "авг"],
        &["sep", "sen", "сен"],
        &["oct", "okt", "окт"],
        &["nov", "noy", "ноя"],
        &["dec", "dek", "дек"],
    ];
    let (text, rest) = time_apart(text);
    if !text.chars().any(char::is_alphabetic) || text.len() > 80 {
        return None;
    }
    let mut numbers = Vec::new();
    let mut month: Option<(u32, usize)> = None;
    let mut words = pieces(text).peekable();
    while let Some(word) = words.next() {
        let following = words.peek().and_then(|word| word.parse::<u32>().ok());
        let plain = fold::plain(word);
        if let Ok(number) = word.parse::<u32>() {
            numbers.push(number);
            if numbers.len() > 2 {
                return None;
            }
        } else if let ("thang" | "thg" | "th", Some(number @ 1..=12), None) =
            (plain.as_str(), following, month)
        {
            month = Some((number, numbers.len()));
            words.next();
        } else if plain == "thu" && !word.is_ascii() && following.is_some() {
            // Vietnamese days of the week are numbered.
            words.next();
        } else if !is_filler(&plain) {
            let exact = fold::exact(word);
            let found = MONTHS
                .iter()
                .position(|names| names.iter().any(|name| exact.starts_with(name)));
            match found {
                Some(found) if month.is_none() => month = Some((found as u32 + 1, numbers.len())),
                _ if WEEKDAYS.iter().any(|day| plain.starts_with(day)) => {}
                // What stands behind a whole date is a remark.
                None if month.is_none() || numbers.is_empty() => return None,
                _ => {}
            }
        }
    }
    let (month, place) = month?;
    let (numbers, month_word) = match (numbers.as_slice(), place) {
        ([year, day], 1 | 2) if *year > 31 => ([Some(*day), Some(month), Some(*year)], 1),
        ([day], 0 | 1) if *day <= 31 => ([Some(*day), Some(month), None], 1),
        ([day, year], 0 | 1) => ([Some(*day), Some(month), Some(*year)], 1),
        _ => return None,
    };
    Some(Parts {
        numbers,
        month_word: Some(month_word),
        is_year_first: false,
        separator: ' ',
        rest,
    })
}

/// What a date is, and the time of day behind it.
fn time_apart(text: &str) -> (&str, &str) {
    let Some(colon) = text.find(':') else {
        return (text, "");
    };
    let hour = text[..colon].trim_end_matches(|sign: char| sign.is_ascii_digit());
    text.split_at(hour.len())
}

/// Numbers and words, however they are joined.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|sign: char| !sign.is_alphanumeric());
        let is_digit = rest.starts_with(|sign: char| sign.is_ascii_digit());
        let end = rest
            .find(|sign: char| !sign.is_alphanumeric() || sign.is_ascii_digit() != is_digit)
            .unwrap_or(rest.len());
        let (piece, behind) = rest.split_at(end);
        rest = behind;
        (!piece.is_empty()).then_some(piece)
    })
}
