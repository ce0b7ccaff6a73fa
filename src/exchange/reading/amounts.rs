//! Amounts and quantities as people and programs write them.

use super::beside::Beside;
use crate::domain::Money;
use crate::exchange::table::Cell;

/// What stands before decimals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DecimalSign {
    /// 1,240.50
    #[default]
    Point,
    /// 1.240,50
    Comma,
}

impl DecimalSign {
    const fn sign(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }
}

/// What one amount says about the sign.
enum Says {
    Is(DecimalSign),
    /// `1.240`: thousands or decimals, by this sign.
    Unclear(DecimalSign),
    Nothing,
}

/// Amounts that leave no doubt: more of them would say the same.
const PROOF: u32 = 2_000;

/// The sign of a column; with an example where thousands and decimals cannot be told apart.
pub fn sign_of<T: AsRef<str>>(
    texts: impl IntoIterator<Item = T>,
    digits: u8,
) -> (DecimalSign, Option<String>) {
    let (mut points, mut commas) = (0_u32, 0_u32);
    let mut unclear: Option<(DecimalSign, String)> = None;
    for text in texts {
        let text = text.as_ref();
        match says(&plain(text)) {
            Says::Is(DecimalSign::Point) => points += 1,
            Says::Is(DecimalSign::Comma) => commas += 1,
            Says::Unclear(sign) if unclear.is_none() => unclear = Some((sign, text.to_owned())),
            Says::Unclear(_) | Says::Nothing => {}
        }
        if points + commas >= PROOF {
            break;
        }
    }
    match (points, commas, unclear) {
        (0, 0, Some((sign, example))) => {
            let other = match sign {
                DecimalSign::Point => DecimalSign::Comma,
                DecimalSign::Comma => DecimalSign::Point,
            };
            // Where money has no decimals, three digits behind a sign are thousands.
            (other, (digits > 0).then_some(example))
        }
        (points, commas, _) if commas > points => (DecimalSign::Comma, None),
        _ => (DecimalSign::Point, None),
    }
}

/// How money is written in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written<'a> {
    /// What stands before decimals.
    pub decimal: DecimalSign,
    /// Digits of the shop's minor unit.
    pub digits: u8,
    /// The shop's currency, three letters.
    pub currency: &'a str,
}

/// Reads a cell in thousandths, whatever unit stands beside the number.
pub fn read_milli(cell: &Cell, decimal: DecimalSign) -> Option<i64> {
    scaled(cell, decimal, 3, |_| Some(0))
}

/// Reads a cell as points, which are counted as money is.
pub fn read_points(cell: &Cell, written: Written<'_>) -> Option<Money> {
    scaled(cell, written.decimal, u32::from(written.digits), |_| {
        Some(0)
    })
    .map(Money)
}

/// Reads a cell as an amount of the shop's money, rounded half away from zero. Nothing where it is
/// of another currency, or something stands beside the number that may change what it means.
pub fn read(cell: &Cell, written: Written<'_>) -> Option<Money> {
    let power = |beside: &str| {
        let said = Beside::of(beside, written.currency);
        let is_clear = !said.is_foreign && !said.is_unknown && !said.is_percent;
        is_clear.then_some(said.power)
    };
    scaled(cell, written.decimal, u32::from(written.digits), power).map(Money)
}

/// Reads "10%" as 1,000: hundredths of a percent. Nothing where no percent is meant.
pub fn read_percent_bp(cell: &Cell, decimal: DecimalSign) -> Option<i64> {
    let Cell::Text(text) = cell else { return None };
    let is_percent = text.contains('%');
    is_percent.then(|| text_scaled(text, decimal, 2, |_| Some(0)))?
}

fn scaled(
    cell: &Cell,
    decimal: DecimalSign,
    digits: u32,
    power: impl Fn(&str) -> Option<u32>,
) -> Option<i64> {
    let scaled = match cell {
        Cell::Number(number) => {
            let value = number * 10_f64.powi(digits as i32);
            (value.abs() < Money::MAX.0 as f64).then(|| value.round() as i64)
        }
        Cell::Text(text) => text_scaled(text, decimal, digits, power),
        Cell::Empty | Cell::Date(..) | Cell::Flag(_) => None,
    };
    scaled.filter(|scaled| Money(*scaled).is_exact())
}

fn text_scaled(
    text: &str,
    decimal: DecimalSign,
    digits: u32,
    power: impl Fn(&str) -> Option<u32>,
) -> Option<i64> {
    let (before, text, behind) = parts(text);
    let digits = if before.is_empty() && behind.is_empty() {
        digits
    } else {
        digits + power(&format!("{before} {behind}"))?
    };
    let text = plain(text);
    let is_bracketed = text.starts_with('(') && text.ends_with(')');
    let text = text.trim_matches(['(', ')']);
    let is_negative = is_bracketed || text.starts_with('-') || text.ends_with('-');
    let text = text.trim_matches(['-', '+']);
    if text.is_empty() || !text.contains(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    let sign = match says(text) {
        Says::Is(own) => own.sign(),
        _ => decimal.sign(),
    };
    let is_known = |sign: char| sign.is_ascii_digit() || sign == '.' || sign == ',';
    if !text.chars().all(is_known) {
        return None;
    }
    let (whole, fraction) = match text.rfind(sign) {
        Some(at) if text.matches(sign).count() == 1 => (&text[..at], &text[at + 1..]),
        _ => (text, ""),
    };
    if !are_thousands(whole) {
        return None;
    }
    let mut value: i64 = 0;
    for digit in whole.bytes().filter(u8::is_ascii_digit) {
        value = value
            .checked_mul(10)?
            .checked_add(i64::from(digit - b'0'))?;
    }
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut fraction = fraction.bytes().map(|digit| i64::from(digit - b'0'));
    for _ in 0..digits {
        value = value
            .checked_mul(10)?
            .checked_add(fraction.next().unwrap_or_default())?;
    }
    if fraction.next().is_some_and(|next| next >= 5) {
        value = value.checked_add(1)?;
    }
    Some(if is_negative { -value } else { value })
}

/// Signs part a number three digits at a time; 01.09.2026 is none.
fn are_thousands(whole: &str) -> bool {
    let mut groups = whole.split(['.', ',']);
    groups
        .next()
        .is_none_or(|first| whole.len() == first.len() || first.len() <= 3)
        && groups.all(|group| group.len() == 3)
}

/// What the digits of an amount say about the sign before decimals.
fn says(text: &str) -> Says {
    let (points, commas) = (text.matches('.').count(), text.matches(',').count());
    let last = text.rfind(['.', ',']);
    let Some(last) = last else {
        return Says::Nothing;
    };
    let own = if text[last..].starts_with('.') {
        DecimalSign::Point
    } else {
        DecimalSign::Comma
    };
    let other = match own {
        DecimalSign::Point => DecimalSign::Comma,
        DecimalSign::Comma => DecimalSign::Point,
    };
    if points > 0 && commas > 0 {
        return Says::Is(own);
    }
    if points + commas > 1 {
        // The same sign again parts thousands.
        return Says::Is(other);
    }
    let after = text[last + 1..].bytes().filter(u8::is_ascii_digit).count();
    let before = text[..last].bytes().filter(u8::is_ascii_digit).count();
    if after == 3 && (1..=3).contains(&before) && !text.starts_with('0') {
        Says::Unclear(own)
    } else {
        Says::Is(own)
    }
}

/// The number, and what stands before and behind it.
fn parts(text: &str) -> (&str, &str, &str) {
    let is_kept = |sign: char| {
        sign.is_ascii_digit() || matches!(sign, '.' | ',' | '-' | '+' | '(' | ')' | '−')
    };
    // Letters within the number are kept, so that it is not taken for one.
    let text = text.trim();
    let start = text.find(is_kept).unwrap_or_default();
    let end = text
        .rfind(|sign: char| sign.is_ascii_digit() || matches!(sign, ')' | '-'))
        .map_or(text.len(), |at| at + 1)
        .max(start);
    (&text[..start], &text[start..end], &text[end..])
}

/// Without spaces, currency and other signs around the number.
fn plain(text: &str) -> String {
    let (_, number, _) = parts(text);
    let number = number.chars();
    number
        .filter(|sign| !sign.is_whitespace() && *sign != '\'' && *sign != '’')
        .map(|sign| if sign == '−' { '-' } else { sign })
        .collect()
}
