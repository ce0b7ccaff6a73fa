//! Numbers as each language writes them.

use super::Language;

/// A space that does not break the line: the thousands separator of Uzbek and Russian.
pub const NO_BREAK_SPACE: char = '\u{a0}';

/// The sign between groups of three digits.
pub const fn group_sign(language: Language) -> char {
    match language {
        Language::En => ',',
        Language::Uz | Language::UzCyrl | Language::Ru => NO_BREAK_SPACE,
        Language::Az | Language::Vi => '.',
    }
}

/// The sign before the decimals.
pub const fn decimal_sign(language: Language) -> char {
    match language {
        Language::En => '.',
        _ => ',',
    }
}

/// A whole number with its groups of three separated: `1 240 000`. Negative numbers get a true minus.
pub fn whole(language: Language, n: i64) -> String {
    let mut out = String::new();
    if n < 0 {
        out.push('−');
    }
    push_grouped(&mut out, language, n.unsigned_abs());
    out
}

/// A count with its groups of three separated.
pub fn count(language: Language, n: u64) -> String {
    let mut out = String::new();
    push_grouped(&mut out, language, n);
    out
}

/// `scaled` / 10^`decimals`, with exactly that many decimals: `scaled(Ru, 12345, 2)` is `123,45`.
pub fn scaled(language: Language, scaled: i64, decimals: u32) -> String {
    let mut out = String::new();
    if scaled < 0 {
        out.push('−');
    }
    push_scaled(&mut out, language, scaled.unsigned_abs(), decimals);
    out
}

/// Like [`scaled`] without zeros at the end of the decimals: a quantity of 1500 thousandths is `1.5`.
pub fn trimmed(language: Language, mut scaled_value: i64, mut decimals: u32) -> String {
    while decimals > 0 && scaled_value % 10 == 0 {
        scaled_value /= 10;
        decimals -= 1;
    }
    scaled(language, scaled_value, decimals)
}

/// A number for the narrow margin of a chart, to three digits: `1.25M`, `850 тыс.`, `−40`.
pub fn compact(language: Language, value: f64) -> String {
    let (words, has_space): ([&str; 3], bool) = match language {
        Language::En => (["K", "M", "B"], false),
        Language::Uz => (["ming", "mln", "mlrd"], true),
        Language::UzCyrl => (["минг", "млн", "млрд"], true),
        Language::Az => (["min", "mln", "mlrd"], true),
        Language::Vi => (["N", "Tr", "Tỷ"], true),
        Language::Ru => (["тыс.", "млн", "млрд"], true),
    };
    let value = if value.is_finite() { value } else { 0.0 };
    let size = value.abs();
    let (unit, word) = match size {
        _ if size < 999.5 => (1.0, ""),
        _ if size < 999_500.0 => (1e3, words[0]),
        _ if size < 999_500_000.0 => (1e6, words[1]),
        _ => (1e9, words[2]),
    };
    let in_units = value / unit;
    let decimals = match in_units.abs() {
        whole if whole >= 99.95 => 0,
        tens if tens >= 9.995 => 1,
        _ => 2,
    };
    let rounded = (in_units * 10_f64.powi(decimals)).round() as i64;
    let mut out = trimmed(language, rounded, decimals.unsigned_abs());
    if has_space && !word.is_empty() {
        out.push(NO_BREAK_SPACE);
    }
    out.push_str(word);
    out
}

/// A share in basis points as a percentage: 1250 is `12.5%`, 500 is `5%`.
pub fn percent(language: Language, basis_points: i64) -> String {
    let mut out = trimmed(language, basis_points, 2);
    // Russian typography sets the sign apart.
    if language == Language::Ru {
        out.push(NO_BREAK_SPACE);
    }
    out.push('%');
    out
}

/// A part of 1 as a percentage with one decimal at most: 7 of 67 is `10.4%`. Rounded once, half away
/// from zero.
pub fn share(language: Language, part: f64) -> String {
    percent(language, (part * 1_000.0).round() as i64 * 10)
}

/// Writes an unsigned scaled number; shared with money, which adds its own signs.
pub(crate) fn push_scaled(out: &mut String, language: Language, scaled: u64, decimals: u32) {
    let unit = 10_u64.saturating_pow(decimals);
    push_grouped(out, language, scaled / unit);
    if decimals > 0 {
        out.push(decimal_sign(language));
        let fraction = (scaled % unit).to_string();
        for _ in fraction.len()..decimals as usize {
            out.push('0');
        }
        out.push_str(&fraction);
    }
}

fn push_grouped(out: &mut String, language: Language, n: u64) {
    let digits = n.to_string();
    let sign = group_sign(language);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(sign);
        }
        out.push(digit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_once() {
        assert_eq!(share(Language::En, 7.0 / 67.0), "10.4%");
        assert_eq!(share(Language::Ru, 1.0 / 3.0), "33,3\u{a0}%");
        assert_eq!(share(Language::En, -0.25), "−25%");
    }

    #[test]
    fn compact_numbers_fit_a_margin() {
        assert_eq!(compact(Language::En, 0.0), "0");
        assert_eq!(compact(Language::En, 2.5), "2.5");
        assert_eq!(compact(Language::En, -40.0), "−40");
        assert_eq!(compact(Language::En, 1_250_000.0), "1.25M");
        assert_eq!(compact(Language::En, 999.7), "1K");
        assert_eq!(compact(Language::Ru, 850_000.0), "850\u{a0}тыс.");
        assert_eq!(compact(Language::Uz, 12_340_000.0), "12,3\u{a0}mln");
        assert_eq!(compact(Language::Vi, 10_000_000.0), "10\u{a0}Tr");
        assert_eq!(compact(Language::Az, 1e15), "1.000.000\u{a0}mlrd");
        assert_eq!(compact(Language::UzCyrl, f64::NAN), "0");
    }

    #[test]
    fn groups_by_language() {
        assert_eq!(whole(Language::En, 1_240_000), "1,240,000");
        assert_eq!(whole(Language::Uz, 1_240_000), "1\u{a0}240\u{a0}000");
        assert_eq!(whole(Language::Az, -1_240), "−1.240");
        assert_eq!(whole(Language::Vi, 999), "999");
        assert_eq!(whole(Language::En, i64::MIN), "−9,223,372,036,854,775,808");
    }

    #[test]
    fn decimals_keep_their_zeros() {
        assert_eq!(scaled(Language::Ru, 12_345, 2), "123,45");
        assert_eq!(scaled(Language::En, 5, 2), "0.05");
        assert_eq!(scaled(Language::En, -100, 2), "−1.00");
        assert_eq!(scaled(Language::Vi, 1_234, 0), "1.234");
    }

    #[test]
    fn percentages_drop_empty_decimals() {
        assert_eq!(percent(Language::En, 500), "5%");
        assert_eq!(percent(Language::Uz, 1_250), "12,5%");
        assert_eq!(percent(Language::Ru, -333), "−3,33\u{a0}%");
        assert_eq!(percent(Language::En, 0), "0%");
    }

    #[test]
    fn quantities_drop_empty_decimals() {
        assert_eq!(trimmed(Language::Az, 1_500, 3), "1,5");
        assert_eq!(trimmed(Language::En, 2_000_000, 3), "2,000");
        assert_eq!(trimmed(Language::En, 1, 3), "0.001");
    }
}
