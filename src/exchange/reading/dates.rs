//! Dates as people and programs write them.

use super::worded::{is_filler, word_month};
use crate::domain::{Day, PartialDate};
use crate::exchange::table::Cell;
use crate::text::fold;

/// In which order day, month and year stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// 28.07.2026
    #[default]
    DayMonth,
    /// 7/28/2026
    MonthDay,
}

/// A date as it was found, the day maybe with a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Read {
    /// The date, with or without a year.
    pub date: PartialDate,
    /// The second of the day.
    pub second: Option<u32>,
}

/// Serial numbers of spreadsheets that are taken for dates: 1910 to 2064.
const SERIALS: std::ops::RangeInclusive<i64> = 3_660..=60_000;
/// Dates that leave no doubt: more of them would say the same.
const PROOF: u32 = 2_000;
/// The day a spreadsheet counts from: 30 December 1899.
const SERIAL_ZERO: i32 = -25_569;

/// The parts of a date in the order they stand, and what follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts<'a> {
    pub(super) numbers: [Option<u32>; 3],
    /// The month was a word, and stood at this place.
    pub(super) month_word: Option<usize>,
    pub(super) is_year_first: bool,
    pub(super) separator: char,
    pub(super) rest: &'a str,
}

/// Takes a written date apart; nothing when it is none.
pub fn parts(text: &str) -> Option<Parts<'_>> {
    let text = text.trim();
    if let Some(rest) = text.strip_prefix("--") {
        let (month, day) = rest.split_once('-').or_else(|| rest.split_at_checked(2))?;
        let numbers = [None, month.parse().ok(), day.parse().ok()];
        (numbers[1].is_some() && numbers[2].is_some()).then_some(())?;
        return Some(Parts {
            numbers,
            month_word: None,
            is_year_first: true,
            separator: '-',
            rest: "",
        });
    }
    if let Some(month) = word_month(text) {
        return Some(month);
    }
    let end = text
        .find(|sign: char| !sign.is_ascii_digit() && !"./-".contains(sign))
        .unwrap_or(text.len());
    let (date, rest) = text.split_at(end);
    let is_time = rest.starts_with(['T', ' ', ',', 'г', 'й', 'y']) || rest.is_empty();
    let separator = date.chars().find(|sign| !sign.is_ascii_digit())?;
    let pieces: Vec<&str> = date.trim_end_matches(['.', '-']).split(separator).collect();
    if !is_time || !(2..=3).contains(&pieces.len()) {
        return None;
    }
    let mut numbers = [None; 3];
    for (number, piece) in numbers.iter_mut().zip(&pieces) {
        if piece.is_empty() || piece.len() > 4 {
            return None;
        }
        *number = Some(piece.parse().ok()?);
    }
    let is_year_first = pieces[0].len() == 4;
    let is_sound = match (pieces.len(), is_year_first) {
        (3, true) => pieces[1].len() <= 2 && pieces[2].len() <= 2,
        (3, false) => pieces[0].len() <= 2 && pieces[1].len() <= 2 && pieces[2].len() != 3,
        // Without a year only dots are meant as a date: 28.07.
        _ => separator == '.' && pieces.iter().all(|piece| piece.len() == 2),
    };
    let is_day = |number: Option<u32>| number.is_none_or(|number| number <= 31);
    let small = if is_year_first {
        &numbers[1..]
    } else {
        &numbers[..2]
    };
    (is_sound && small.iter().all(|number| is_day(*number))).then_some(Parts {
        numbers,
        month_word: None,
        is_year_first,
        separator,
        rest,
    })
}

/// Whether it is a date in numbers, with its year.
pub fn is_whole(text: &str) -> bool {
    parts(text).is_some_and(|parts| parts.numbers[2].is_some())
}

/// The order of the dates of a column; with an example where it cannot be told, or where dates that can
/// be read in one way only follow both.
pub fn order_of<T: AsRef<str>>(
    texts: impl IntoIterator<Item = T>,
    country: &str,
) -> (DateOrder, Option<String>) {
    let (mut day_first, mut month_first, mut dotted, mut unclear) = (0_u32, 0_u32, 0_u32, None);
    for text in texts {
        let text = text.as_ref();
        let Some(parts) = parts(text) else { continue };
        if parts.is_year_first || parts.month_word.is_some() {
            continue;
        }
        let (first, second) = (
            parts.numbers[0].unwrap_or_default(),
            parts.numbers[1].unwrap_or_default(),
        );
        if first > 12 {
            day_first += 1;
        } else if second > 12 {
            month_first += 1;
        } else if parts.separator == '.' {
            // Nobody writes the month first with dots.
            dotted += 1;
        } else if first != second && unclear.is_none() {
            unclear = Some(text.to_owned());
        }
        let is_both = day_first > 0 && month_first > 0;
        if day_first + month_first >= PROOF && (!is_both || unclear.is_some()) {
            break;
        }
    }
    let is_american = matches!(country, "US" | "PH");
    match (day_first, month_first) {
        (0, 0) if dotted > 0 => (DateOrder::DayMonth, None),
        (0, 0) if is_american => (DateOrder::MonthDay, unclear),
        (0, 0) => (DateOrder::DayMonth, unclear),
        (day, month) => {
            let order = if day >= month {
                DateOrder::DayMonth
            } else {
                DateOrder::MonthDay
            };
            (order, unclear.filter(|_| day > 0 && month > 0))
        }
    }
}

/// Reads a cell as a date. `year` is the present one: two digits mean no later than the next.
pub fn read(cell: &Cell, order: DateOrder, year: i32) -> Option<Read> {
    match cell {
        Cell::Date(day, second) => {
            let (year, month, day) = day.ymd();
            let date = PartialDate::new(Some(year), month, day)?;
            Some(Read {
                date,
                second: *second,
            })
        }
        Cell::Number(number) => serial(*number),
        Cell::Text(text) => read_text(text, order, year),
        Cell::Empty | Cell::Flag(_) => None,
    }
}

fn read_text(text: &str, order: DateOrder, year: i32) -> Option<Read> {
    let text = text.trim();
    if text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.')
        && text.matches('.').count() < 2
    {
        if text.len() == 8 && !text.contains('.') {
            let number = |from: usize, to: usize| text[from..to].parse::<u32>().ok();
            let date = PartialDate::new(Some(number(0, 4)? as i32), number(4, 6)?, number(6, 8)?)?;
            return Some(Read { date, second: None });
        }
        let whole = text.split('.').next().map_or(0, str::len);
        if whole == 5 {
            return serial(text.parse().ok()?);
        }
    }
    let Some(parts) = parts(text) else {
        return without_year(text, order);
    };
    let second = match time_of(parts.rest)? {
        Time::None => None,
        Time::Second(second) => Some(second),
    };
    let [first, middle, last] = parts.numbers;
    let (written_year, month, day) = if parts.is_year_first {
        (first, middle?, last?)
    } else if parts.month_word == Some(0)
        || (parts.month_word.is_none() && is_month_first(&parts, order))
    {
        (last, first?, middle?)
    } else {
        (last, middle?, first?)
    };
    let written_year = match written_year {
        Some(short) if short < 100 => {
            let century = year / 100 * 100;
            let whole = century + short as i32;
            Some(if whole > year + 1 { whole - 100 } else { whole })
        }
        // 1604 stands for no year in address books.
        Some(1604) | None => None,
        Some(whole) if (1800..=2200).contains(&whole) => Some(whole as i32),
        Some(_) => return None,
    };
    let date = PartialDate::new(written_year, month, day)?;
    Some(Read { date, second })
}

fn is_month_first(parts: &Parts<'_>, order: DateOrder) -> bool {
    let [Some(first), Some(second), _] = parts.numbers else {
        return false;
    };
    match order {
        // A slip of one cell does not make a date that does not exist.
        DateOrder::DayMonth => second > 12 && first <= 12,
        DateOrder::MonthDay => first <= 12,
    }
}

/// `05/06`: a birthday without a year, in a column of dates. Elsewhere it may be anything.
fn without_year(text: &str, order: DateOrder) -> Option<Read> {
    let (first, second) = text.trim_end_matches('.').split_once(['.', '/', '-'])?;
    let number = |text: &str| {
        let is_short = (1..=2).contains(&text.len());
        text.parse::<u32>().ok().filter(|_| is_short)
    };
    let (first, second) = (number(first)?, number(second)?);
    let is_month_first = first <= 12 && (order == DateOrder::MonthDay || second > 12);
    let (month, day) = if is_month_first {
        (first, second)
    } else {
        (second, first)
    };
    let date = PartialDate::new(None, month, day)?;
    Some(Read { date, second: None })
}

fn serial(number: f64) -> Option<Read> {
    let whole = number.floor() as i64;
    if !SERIALS.contains(&whole) {
        return None;
    }
    let (year, month, day) = Day(whole as i32 + SERIAL_ZERO).ymd();
    let second = ((number - number.floor()) * 86_400.0).round() as u32;
    Some(Read {
        date: PartialDate::new(Some(year), month, day)?,
        second: (second > 0 && second < 86_400).then_some(second),
    })
}

/// What follows a date.
enum Time {
    /// Nothing.
    None,
    /// This second of the day.
    Second(u32),
}

fn time_of(rest: &str) -> Option<Time> {
    let mut rest = rest.trim_start_matches(['T', ' ', ',', '.']).trim();
    while let Some(word) = rest.split(|sign: char| !sign.is_alphabetic()).next()
        && is_filler(&fold::plain(word))
    {
        rest = rest[word.len()..].trim_start_matches([' ', ',', '.']);
    }
    if rest.is_empty() {
        return Some(Time::None);
    }
    let lower = rest.to_ascii_lowercase();
    let is_afternoon = lower.ends_with("pm") || lower.ends_with("p.m.");
    let is_morning = lower.ends_with("am") || lower.ends_with("a.m.");
    let digits_end = rest
        .find(|sign: char| !sign.is_ascii_digit() && sign != ':' && sign != '.')
        .unwrap_or(rest.len());
    let mut pieces = rest[..digits_end].split(':');
    let mut next = || {
        let piece = pieces.next()?;
        piece.split('.').next()?.parse::<u32>().ok()
    };
    let (mut hour, minute) = (next()?, next().unwrap_or_default());
    let second = next().unwrap_or_default();
    if is_afternoon && hour < 12 {
        hour += 12;
    } else if is_morning && hour == 12 {
        hour = 0;
    }
    (hour < 24 && minute < 60 && second < 60)
        .then(|| Time::Second(hour * 3600 + minute * 60 + second))
}
