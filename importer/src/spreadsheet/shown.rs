//! Numbers that are shown otherwise than they are kept, where that changes what they say: the
//! zeros before a code, the signs within a phone, a share in percent.

use daftar_core::exchange::Cell;

/// Longer numbers lose digits before they come here.
const MOST_DIGITS: usize = 15;
/// Decimals of a percent that count.
const PERCENT_DECIMALS: usize = 2;

/// How a format of Excel shows whole numbers, where it shows more than their digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pattern {
    /// `0.00%`
    Percent,
    /// `00000`, `000-000-0000`
    Code(Vec<Sign>),
}

/// A sign of a format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A digit, or 0 where there is none.
    Zero,
    /// A digit, if there is one.
    Digit,
    /// The sign itself.
    Plain(char),
}

impl Pattern {
    /// Of a format code; nothing where the bare number says the same.
    pub fn of(code: &str) -> Option<Self> {
        let mut signs = Vec::new();
        let mut rest = code.chars();
        let mut is_percent = false;
        let mut is_amount = false;
        while let Some(sign) = rest.next() {
            match sign {
                // What follows is of negative numbers, of zero, of texts.
                ';' => break,
                '0' => signs.push(Sign::Zero),
                '#' | '?' => signs.push(Sign::Digit),
                '%' => is_percent = true,
                '.' | ',' => is_amount = true,
                '"' => {
                    let quoted = rest.by_ref().take_while(|sign| *sign != '"');
                    signs.extend(quoted.map(Sign::Plain));
                }
                '\\' => signs.extend(rest.next().map(Sign::Plain)),
                '_' | '*' => drop(rest.next()),
                '[' => {
                    let inside: String = rest.by_ref().take_while(|sign| *sign != ']').collect();
                    let is_currency = inside.starts_with('$') && !inside.starts_with("$-");
                    if is_currency || inside.contains(['<', '>', '=']) {
                        return None;
                    }
                }
                ' ' | '-' | '(' | ')' | '+' | '/' => signs.push(Sign::Plain(sign)),
                _ => return None,
            }
        }
        if is_percent {
            return Some(Self::Percent);
        }
        (!is_amount && is_code(&signs)).then_some(Self::Code(signs))
    }

    /// The cell of a number as it is shown.
    pub fn show(&self, number: f64) -> Option<Cell> {
        let text = match self {
            Self::Percent => percent(number)?,
            Self::Code(signs) => code(signs, number)?,
        };
        Some(Cell::text(&text))
    }
}

/// One zero is how any whole number ends.
fn is_code(signs: &[Sign]) -> bool {
    let count = |own: &dyn Fn(&Sign) -> bool| signs.iter().filter(|sign| own(sign)).count();
    let zeros = count(&|sign| *sign == Sign::Zero);
    let digits = count(&|sign| !matches!(sign, Sign::Plain(_)));
    let is_dialled =
        |sign: &Sign| matches!(sign, Sign::Plain(sign) if *sign == '+' || sign.is_ascii_digit());
    zeros > 1 || (digits > 4 && signs.iter().any(is_dialled))
}

fn percent(number: f64) -> Option<String> {
    let percent = number * 100.0;
    let text = format!("{percent:.PERCENT_DECIMALS$}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    percent.is_finite().then(|| format!("{text}%"))
}

/// From the right, as Excel does; what is longer than the format stands before it.
fn code(signs: &[Sign], number: f64) -> Option<String> {
    if number < 0.0 || number.fract() != 0.0 {
        return None;
    }
    let digits = format!("{number:.0}");
    if digits.len() > MOST_DIGITS {
        return None;
    }
    let first = signs
        .iter()
        .position(|own| !matches!(own, Sign::Plain(_)))?;
    let mut left = digits.trim_start_matches('0').chars().rev();
    let mut text = Vec::new();
    for (place, sign) in signs.iter().enumerate().rev() {
        match sign {
            Sign::Plain(sign) => text.push(*sign),
            Sign::Zero => text.push(left.next().unwrap_or('0')),
            Sign::Digit => text.extend(left.next()),
        }
        if place == first {
            text.extend(left.by_ref());
        }
    }
    let text: String = text.into_iter().rev().collect();
    (text.trim() != digits).then_some(text)
}

/// Whether a text is a number with zeros or a plus before it, as codes and phones are shown.
pub fn is_shown_as_code(text: &str, number: f64) -> bool {
    let is_sign = |sign: char| sign.is_ascii_digit() || " -()+/".contains(sign);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let is_padded = digits.starts_with('0') || text.starts_with('+');
    text.chars().all(is_sign)
        && is_padded
        && digits.len() > 1
        && !text.starts_with('-')
        && digits.trim_start_matches('0') == format!("{number:.0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(code: &str, number: f64) -> Option<String> {
        let cell = Pattern::of(code)?.show(number)?;
        Some(cell.to_string())
    }

    #[test]
    fn codes_and_phones_are_written_as_they_are_seen() {
        for (code, number, expected) in [
            ("00000", 123.0, "00123"),
            ("00000;-00000;@", 123.0, "00123"),
            ("000-000-0000", 123_456_789.0, "012-345-6789"),
            ("000\\-000\\-0000", 901_234_567.0, "090-123-4567"),
            (
                "\"+998\"\\ 00\\ 000\\ 00\\ 00",
                901_234_567.0,
                "+998 90 123 45 67",
            ),
            ("[$-419]0000", 7.0, "0007"),
            ("\\0#########", 912_345_678.0, "0912345678"),
            ("000-00", 1_234_567.0, "12345-67"),
            ("00", 0.0, "00"),
        ] {
            assert_eq!(shown(code, number).as_deref(), Some(expected), "{code}");
        }
    }

    #[test]
    fn shares_are_percents() {
        for (code, number, expected) in [
            ("0%", 0.15, "15%"),
            ("0.00%", 0.125, "12.5%"),
            ("0%", 1.0, "100%"),
            ("#,##0.0%", -0.05, "-5%"),
        ] {
            assert_eq!(shown(code, number).as_deref(), Some(expected), "{code}");
        }
    }

    #[test]
    fn amounts_stay_numbers() {
        for code in [
            "General",
            "0",
            "0.00",
            "#,##0",
            "# ##0",
            "#\\ ##0\\ \"soʻm\"",
            "[$$-409]#,##0.00",
            "[$₽-419]00",
            "[<=9999999]###\\-####;(###)\\ ###\\-####",
            "0.00E+00",
            "@",
            "",
        ] {
            assert_eq!(Pattern::of(code), None, "{code}");
        }
        assert_eq!(shown("00000", 12_345.0), None);
        assert_eq!(shown("00000", 1.5), None);
        assert_eq!(shown("00000", -3.0), None);
    }

    #[test]
    fn a_text_beside_a_number_is_a_code_where_it_has_more_digits() {
        assert!(is_shown_as_code("00123", 123.0));
        assert!(is_shown_as_code("+998 90 123-45-67", 998_901_234_567.0));
        for (text, number) in [
            ("123", 123.0),
            ("0", 0.0),
            ("0.5", 0.5),
            ("-05", -5.0),
            ("012 soʻm", 12.0),
        ] {
            assert!(!is_shown_as_code(text, number), "{text}");
        }
    }
}
