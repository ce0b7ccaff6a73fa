//! Reading numbers as people type them: `1 240 000`, `12,5`, `1.240.000`, `1,240.50`, full-width digits.

use super::{Language, Words, numbers};

/// The largest number accepted, in the smallest unit: what JSON carries without loss.
pub const MAX: i64 = 1 << 53;

/// Why a typed number was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// Nothing was typed.
    Empty,
    /// Letters, two decimal signs, groups of odd length.
    NotANumber,
    /// More decimals than the currency has in use.
    TooFine {
        /// How many it has.
        decimals: u32,
    },
    /// More than [`MAX`].
    TooBig,
    /// One separator before three digits, which may be thousands or decimals: `1,240`.
    Ambiguous,
}

impl AmountError {
    /// What to tell the person who typed it.
    pub fn text(self, words: Words) -> String {
        let w = words.errors();
        match self {
            Self::Empty => w.required().to_owned(),
            Self::NotANumber => w.not_an_amount().to_owned(),
            Self::TooFine { decimals } => w.amount_too_fine(decimals),
            Self::TooBig => w.amount_too_big().to_owned(),
            Self::Ambiguous => w.amount_ambiguous().to_owned(),
        }
    }
}

/// Reads a number with up to `decimals` decimals as a whole count of its smallest unit:
/// `12,5` with two decimals is 1250. A sign before it is kept.
///
/// # Errors
/// Says which way the text fails; nothing is ever rounded or guessed at.
pub fn parse(language: Language, typed: &str, decimals: u32) -> Result<i64, AmountError> {
    let text: Vec<char> = typed.chars().filter_map(plain).collect();
    let (is_negative, text) = match text.as_slice() {
        ['-', rest @ ..] => (true, rest),
        ['+', rest @ ..] => (false, rest),
        all => (false, all),
    };
    let text = trimmed(text);
    if text.is_empty() {
        return Err(AmountError::Empty);
    }
    let (whole, fraction) = split(language, text, decimals)?;
    let scaled = scale(&whole, fraction, decimals)?;
    Ok(if is_negative { -scaled } else { scaled })
}

/// One character as the parser wants it; `None` for what only separates for the eye at the ends.
fn plain(c: char) -> Option<char> {
    match c {
        '\u{200e}' | '\u{200f}' | '\u{feff}' | '\u{2060}' => None,
        '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10),
        '٠'..='٩' => char::from_digit(c as u32 - '٠' as u32, 10),
        '۰'..='۹' => char::from_digit(c as u32 - '۰' as u32, 10),
        '，' | '٫' | '、' => Some(','),
        '．' | '。' => Some('.'),
        '−' | '–' | '－' | '‐' => Some('-'),
        '＋' => Some('+'),
        '\'' | '’' | 'ʼ' | '٬' | '_' => Some(' '),
        c if c.is_whitespace() => Some(' '),
        c => Some(c),
    }
}

fn trimmed(text: &[char]) -> &[char] {
    let start = text.iter().position(|c| *c != ' ').unwrap_or(text.len());
    let end = text
        .iter()
        .rposition(|c| *c != ' ')
        .map_or(start, |at| at + 1);
    &text[start..end]
}

/// The digits before the decimal sign and those after it.
fn split(
    language: Language,
    text: &[char],
    decimals: u32,
) -> Result<(Vec<char>, &[char]), AmountError> {
    let is_known = |c: &char| c.is_ascii_digit() || matches!(c, ' ' | '.' | ',');
    if !text.iter().all(is_known) || !text.iter().any(char::is_ascii_digit) {
        return Err(AmountError::NotANumber);
    }
    let Some(last) = text.iter().rposition(|c| matches!(c, '.' | ',')) else {
        return Ok((ungrouped(text, ' ')?, &[]));
    };
    let sign = text[last];
    let other = if sign == '.' { ',' } else { '.' };
    let (before, after) = (&text[..last], &text[last + 1..]);
    let is_repeated = before.contains(&sign);
    let group = match (before.contains(&other), before.contains(&' ')) {
        (true, true) => return Err(AmountError::NotANumber),
        (true, false) => Some(other),
        (false, true) => Some(' '),
        (false, false) => None,
    };
    match group {
        Some(_) if is_repeated => Err(AmountError::NotANumber),
        Some(group) => Ok((ungrouped(before, group)?, fraction(after)?)),
        None if is_repeated => Ok((ungrouped(text, sign)?, &[])),
        None if may_be_group(before, after) => match reading(language, sign, decimals) {
            Reading::Group => Ok((ungrouped(text, sign)?, &[])),
            Reading::Decimal => Ok((before.to_vec(), after)),
            Reading::Unclear => Err(AmountError::Ambiguous),
        },
        None => Ok((before.to_vec(), fraction(after)?)),
    }
}

enum Reading {
    Group,
    Decimal,
    Unclear,
}

/// `1,240`: one separator, up to three digits before it and exactly three after.
fn may_be_group(before: &[char], after: &[char]) -> bool {
    after.len() == 3
        && after.iter().all(char::is_ascii_digit)
        && matches!(before.len(), 1..=3)
        && before[0] != '0'
}

/// What a lone separator before three digits means. Where the currency has no such decimals only
/// thousands make sense, unless it is the very sign this language writes before decimals.
fn reading(language: Language, sign: char, decimals: u32) -> Reading {
    let is_decimal_sign = sign == numbers::decimal_sign(language);
    match decimals {
        1 | 2 if is_decimal_sign => Reading::Unclear,
        0..=2 => Reading::Group,
        _ if is_decimal_sign => Reading::Decimal,
        _ if sign == numbers::group_sign(language) => Reading::Group,
        _ => Reading::Unclear,
    }
}

/// The digits of a whole number whose groups of three are set apart by `sign`.
fn ungrouped(text: &[char], sign: char) -> Result<Vec<char>, AmountError> {
    let groups: Vec<&[char]> = text.split(|c| *c == sign).collect();
    let are_digits = groups
        .iter()
        .all(|group| group.iter().all(char::is_ascii_digit));
    let are_groups = groups.len() == 1
        || (matches!(groups[0].len(), 1..=3) && groups[1..].iter().all(|group| group.len() == 3));
    if are_digits && are_groups {
        Ok(groups.concat())
    } else {
        Err(AmountError::NotANumber)
    }
}

fn fraction(after: &[char]) -> Result<&[char], AmountError> {
    if after.iter().all(char::is_ascii_digit) {
        Ok(after)
    } else {
        Err(AmountError::NotANumber)
    }
}

fn scale(whole: &[char], fraction: &[char], decimals: u32) -> Result<i64, AmountError> {
    if whole.iter().any(|c| !c.is_ascii_digit()) {
        return Err(AmountError::NotANumber);
    }
    let kept = fraction.len().min(decimals as usize);
    if fraction[kept..].iter().any(|c| *c != '0') {
        return Err(AmountError::TooFine { decimals });
    }
    let padding = core::iter::repeat_n(&'0', decimals as usize - kept);
    let digits = whole.iter().chain(&fraction[..kept]).chain(padding);
    let mut scaled: i64 = 0;
    for digit in digits {
        let digit = i64::from(digit.to_digit(10).unwrap_or_default());
        scaled = scaled * 10 + digit;
        if scaled > MAX {
            return Err(AmountError::TooBig);
        }
    }
    Ok(scaled)
}

#[cfg(test)]
mod tests {
    use super::AmountError::{Ambiguous, Empty, NotANumber, TooBig, TooFine};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_what_people_type() {
        let uz = |typed| parse(Language::Uz, typed, 0);
        assert_eq!(uz("1240000"), Ok(1_240_000));
        assert_eq!(uz("1 240 000"), Ok(1_240_000));
        assert_eq!(uz("1\u{a0}240\u{202f}000"), Ok(1_240_000));
        assert_eq!(uz("1.240.000"), Ok(1_240_000));
        assert_eq!(uz("1,240,000"), Ok(1_240_000));
        assert_eq!(uz("1’240’000"), Ok(1_240_000));
        assert_eq!(uz("1.240"), Ok(1_240));
        assert_eq!(uz("1,240"), Ok(1_240));
        assert_eq!(uz("１２４０"), Ok(1_240));
        assert_eq!(uz(" 500 "), Ok(500));
        assert_eq!(uz("-500"), Ok(-500));
        assert_eq!(uz("−500"), Ok(-500));
        assert_eq!(uz("500.00"), Ok(500));
        assert_eq!(uz("007"), Ok(7));
    }

    #[test]
    fn reads_decimals_by_either_sign() {
        let az = |typed| parse(Language::Az, typed, 2);
        assert_eq!(az("12,5"), Ok(1_250));
        assert_eq!(az("12.5"), Ok(1_250));
        assert_eq!(az("12,50"), Ok(1_250));
        assert_eq!(az("12."), Ok(1_200));
        assert_eq!(az(",5"), Ok(50));
        assert_eq!(az("0,125"), Err(TooFine { decimals: 2 }));
        assert_eq!(az("0.120"), Ok(12));
        assert_eq!(az("1.240,50"), Ok(124_050));
        assert_eq!(az("1,240.50"), Ok(124_050));
        assert_eq!(az("1 240,50"), Ok(124_050));
        assert_eq!(az("1,240,000.50"), Ok(124_000_050));
        assert_eq!(az("1240,5"), Ok(124_050));
        assert_eq!(az("1240,500"), Ok(124_050));
    }

    #[test]
    fn one_separator_before_three_digits_is_not_guessed_at() {
        assert_eq!(parse(Language::Az, "1,240", 2), Err(Ambiguous));
        assert_eq!(parse(Language::Az, "1.240", 2), Ok(124_000));
        assert_eq!(parse(Language::En, "1,240", 2), Ok(124_000));
        assert_eq!(parse(Language::En, "1.240", 2), Err(Ambiguous));
        assert_eq!(parse(Language::Ru, "1.240", 2), Ok(124_000));
        assert_eq!(parse(Language::En, "1.240", 3), Ok(1_240));
        assert_eq!(parse(Language::En, "1,240", 3), Ok(1_240_000));
    }

    #[test]
    fn says_what_is_wrong() {
        let vi = |typed| parse(Language::Vi, typed, 0);
        assert_eq!(vi(""), Err(Empty));
        assert_eq!(vi("  "), Err(Empty));
        assert_eq!(vi("-"), Err(Empty));
        for bad in [
            "abc",
            "12a",
            "1-2",
            "1..2",
            "1.2.3",
            "12 34",
            "1,2,3",
            "--5",
            "1 240.000.5",
            ".",
            "1.24,0,0",
            "1e5",
            "1.234 567,8",
            "5-",
        ] {
            assert_eq!(vi(bad), Err(NotANumber), "{bad}");
        }
        assert_eq!(vi("12,5"), Err(TooFine { decimals: 0 }));
        assert_eq!(vi("99999999999999999999999"), Err(TooBig));
        assert_eq!(parse(Language::Vi, "90071992547409.93", 2), Err(TooBig));
        assert_eq!(parse(Language::Vi, "90071992547409.92", 2), Ok(MAX));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(scaled in -MAX..=MAX, decimals in 0_u32..4, at in 0_usize..6) {
            let language = Language::ALL[at];
            let written = numbers::scaled(language, scaled, decimals);
            let read = parse(language, &written, decimals);
            // `1,240` of three decimals aside, nothing written by us is unclear.
            prop_assert_eq!(read, Ok(scaled), "{}", written);
        }

        #[test]
        fn nothing_typed_breaks_it(typed in "\\PC{0,24}", decimals in 0_u32..4, at in 0_usize..6) {
            let _ = parse(Language::ALL[at], &typed, decimals);
        }

        #[test]
        fn digits_and_signs_never_break_it(typed in "[-0-9., ]{0,30}", decimals in 0_u32..4) {
            if let Ok(n) = parse(Language::Uz, &typed, decimals) {
                prop_assert!(n.abs() <= MAX);
            }
        }
    }
}
