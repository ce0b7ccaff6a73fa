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

    const fn other(self) -> Self {
        match self {
            Self::Point => Self::Comma,
            Self::Comma => Self::Point,
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
    let told = Told::of(texts);
    match (told.clear(), told.unclear) {
        (Some(sign), _) => (sign, None),
        // Where money has no decimals, three digits behind a sign are thousands.
        (None, Some((sign, example))) => (sign.other(), (digits > 0).then_some(example)),
        (None, None) => (DecimalSign::Point, None),
    }
}

/// The sign of quantities: what they say themselves, else what the amounts beside them say. Where
/// neither does, tills write one piece as `1,000`: nobody buys a thousand.
pub fn quantity_sign<T: AsRef<str>, U: AsRef<str>>(
    quantities: impl IntoIterator<Item = T>,
    amounts: impl IntoIterator<Item = U>,
) -> DecimalSign {
    let told = Told::of(quantities);
    let own = told.clear().or_else(|| Told::of(amounts).clear());
    own.or(told.unclear.map(|(sign, _)| sign))
        .unwrap_or_default()
}

/// What numbers say about the sign between them.
#[derive(Default)]
struct Told {
    points: u32,
    commas: u32,
    unclear: Option<(DecimalSign, String)>,
}

impl Told {
    fn of<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Self {
        let mut told = Self::default();
        for text in texts {
            let text = text.as_ref();
            match says(&plain(text)) {
                Says::Is(DecimalSign::Point) => told.points += 1,
                Says::Is(DecimalSign::Comma) => told.commas += 1,
                Says::Unclear(sign) if told.unclear.is_none() => {
                    told.unclear = Some((sign, text.to_owned()));
                }
                Says::Unclear(_) | Says::Nothing => {}
            }
            if told.points + told.commas >= PROOF {
                break;
            }
        }
        told
    }

    const fn clear(&self) -> Option<DecimalSign> {
        if self.commas > self.points {
            Some(DecimalSign::Comma)
        } else if self.points > 0 {
            Some(DecimalSign::Point)
        } else {
            None
        }
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

impl Written<'_> {
    fn scale(self) -> Scale {
        Scale {
            decimal: self.decimal,
            digits: u32::from(self.digits),
            has_decimals: self.digits > 0,
        }
    }
}

/// How a number is read.
#[derive(Clone, Copy)]
struct Scale {
    decimal: DecimalSign,
    /// Digits of its smallest unit.
    digits: u32,
    /// Where there are none, three digits behind one sign are thousands, whatever stands elsewhere.
    has_decimals: bool,
}

impl Scale {
    const fn of(decimal: DecimalSign, digits: u32) -> Self {
        Self {
            decimal,
            digits,
            has_decimals: true,
        }
    }
}

/// Millions have decimals, whatever the currency.
const MILLION: u32 = 6;

/// Reads a cell in thousandths, whatever unit stands beside the number.
pub fn read_milli(cell: &Cell, decimal: DecimalSign) -> Option<i64> {
    scaled(cell, Scale::of(decimal, 3), |_| Some(0))
}

/// Reads a cell as points, which are counted as money is.
pub fn read_points(cell: &Cell, written: Written<'_>) -> Option<Money> {
    scaled(cell, written.scale(), |_| Some(0)).map(Money)
}

/// Reads a cell as an amount of the shop's money, rounded half away from zero. Nothing where it is
/// of another currency, or something stands beside the number that may change what it means.
pub fn read(cell: &Cell, written: Written<'_>) -> Option<Money> {
    let power = |beside: &str| {
        let said = Beside::of(beside, written.currency);
        let is_clear = !said.is_foreign && !said.is_unknown && !said.is_percent;
        is_clear.then_some(said.power)
    };
    scaled(cell, written.scale(), power).map(Money)
}

/// Reads "10%" as 1,000: hundredths of a percent. Nothing where no percent is meant.
pub fn read_percent_bp(cell: &Cell, decimal: DecimalSign) -> Option<i64> {
    let Cell::Text(text) = cell else { return None };
    let is_percent = text.contains('%');
    is_percent.then(|| text_scaled(text, Scale::of(decimal, 2), |_| Some(0)))?
}

fn scaled(cell: &Cell, scale: Scale, power: impl Fn(&str) -> Option<u32>) -> Option<i64> {
    let scaled = match cell {
        Cell::Number(number) => {
            let value = number * 10_f64.powi(scale.digits as i32);
            (value.abs() < Money::MAX.0 as f64).then(|| value.round() as i64)
        }
        Cell::Text(text) => text_scaled(text, scale, power),
        Cell::Empty | Cell::Date(..) | Cell::Flag(_) => None,
    };
    scaled.filter(|scaled| Money(*scaled).is_exact())
}

fn text_scaled(text: &str, scale: Scale, power: impl Fn(&str) -> Option<u32>) -> Option<i64> {
    let (before, text, behind) = parts(text);
    let power = if before.is_empty() && behind.is_empty() {
        0
    } else {
        power(&format!("{before} {behind}"))?
    };
    let digits = scale.digits + power;
    let text = plain(text);
    let is_bracketed = text.starts_with('(') && text.ends_with(')');
    let text = text.trim_matches(['(', ')']);
    let is_negative = is_bracketed || text.starts_with('-');
    let text = text.trim_matches(['-', '+']);
    // "350 000-00": roubles and kopecks as they are written by hand.
    let text = text.strip_suffix("-00").unwrap_or(text);
    if text.is_empty() || !text.contains(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    let sign = match says(text) {
        Says::Is(own) => own.sign(),
        Says::Unclear(own) if !scale.has_decimals && power < MILLION => own.other().sign(),
        Says::Unclear(own) if !scale.has_decimals => own.sign(),
        _ => scale.decimal.sign(),
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
    let text = text.trim_start_matches(['-', '+', '(']);
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
    if points > 0 && commas > 0 {
        return Says::Is(own);
    }
    if points + commas > 1 {
        // The same sign again parts thousands.
        return Says::Is(own.other());
    }
    let after = text[last + 1..].bytes().filter(u8::is_ascii_digit).count();
    let before = text[..last].bytes().filter(u8::is_ascii_digit).count();
    if after == 3 && (1..=3).contains(&before) && !text.starts_with('0') {
        Says::Unclear(own)
    } else {
        Says::Is(own)
    }
}

/// The number, and what stands before and behind it. A dash between words and number parts them and
/// takes nothing off, and neither does one behind: "350 000 - so'm", "350.000-".
fn parts(text: &str) -> (&str, &str, &str) {
    let is_kept = |sign: char| {
        sign.is_ascii_digit() || matches!(sign, '.' | ',' | '-' | '+' | '(' | ')' | '−')
    };
    // Letters within the number are kept, so that it is not taken for one.
    let text = text.trim();
    let start = text.find(is_kept).unwrap_or_default();
    let end = text
        .rfind(|sign: char| sign.is_ascii_digit() || sign == ')')
        .map_or(text.len(), |at| at + 1)
        .max(start);
    let (before, mut number) = (&text[..start], &text[start..end]);
    if let Some(rest) = number.strip_prefix(['-', '−']) {
        let is_close = before.ends_with(|sign: char| !sign.is_whitespace());
        let is_apart = !before.is_empty() && rest.starts_with(char::is_whitespace);
        if is_close || is_apart {
            number = rest.trim_start();
        }
    }
    (before, number, &text[end..])
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
