//! Amounts of money as each language writes them. Amounts are whole minor units of a currency.

use super::amount::{self, AmountError};
use super::currency::Currency;
use super::{Language, numbers};

/// An amount with its sign and all its decimals: `1 240 000 soʻm`, `12,50 ₼`, `$12.50`.
pub fn format(language: Language, minor: i64, currency: &Currency) -> String {
    with_sign(language, minor, currency, currency.decimals)
}

/// Like [`format`], but a whole amount drops its zero decimals: `12 ₼`, `12,50 ₼`. For summaries.
pub fn short(language: Language, minor: i64, currency: &Currency) -> String {
    let unit = 10_i64.saturating_pow(currency.decimals);
    if minor % unit == 0 {
        with_sign(language, minor / unit, currency, 0)
    } else {
        format(language, minor, currency)
    }
}

/// The number alone to three digits, for the margin of a chart: `1.25M`.
pub fn compact(language: Language, minor: f64, currency: &Currency) -> String {
    let unit = 10_f64.powf(f64::from(currency.decimals));
    numbers::compact(language, minor / unit)
}

/// The number alone, for columns headed by the currency.
pub fn plain(language: Language, minor: i64, currency: &Currency) -> String {
    numbers::scaled(language, minor, currency.decimals)
}

/// The number as a field shows it for editing: no groups, the language's decimal sign, no empty decimals.
pub fn editable(language: Language, minor: i64, currency: &Currency) -> String {
    let unit = 10_u64.saturating_pow(currency.decimals);
    let sign = if minor < 0 { "-" } else { "" };
    let (whole, fraction) = (minor.unsigned_abs() / unit, minor.unsigned_abs() % unit);
    if fraction == 0 {
        return format!("{sign}{whole}");
    }
    let width = currency.decimals as usize;
    let point = numbers::decimal_sign(language);
    format!("{sign}{whole}{point}{fraction:0width$}")
}

/// The number as a field shows it that is mostly read: like [`editable`], in groups.
pub fn grouped(language: Language, minor: i64, currency: &Currency) -> String {
    let unit = 10_i64.saturating_pow(currency.decimals);
    if minor % unit == 0 {
        numbers::whole(language, minor / unit)
    } else {
        plain(language, minor, currency)
    }
}

/// Reads an amount as a person typed it, with or without this currency's sign, as minor units.
///
/// # Errors
/// See [`AmountError`]; nothing is rounded or guessed at.
pub fn parse(language: Language, typed: &str, currency: &Currency) -> Result<i64, AmountError> {
    amount::parse(language, without_sign(typed, currency), currency.decimals)
}

fn with_sign(language: Language, scaled: i64, currency: &Currency, decimals: u32) -> String {
    let mut out = String::new();
    if scaled < 0 {
        out.push('−');
    }
    let sign = currency.sign(language);
    if currency.is_sign_before(language) {
        out.push_str(sign);
    }
    numbers::push_scaled(&mut out, language, scaled.unsigned_abs(), decimals);
    if !currency.is_sign_before(language) {
        out.push(numbers::NO_BREAK_SPACE);
        out.push_str(sign);
    }
    out
}

/// Cuts the sign or the code of the currency off either end, as any language writes it.
fn without_sign<'a>(typed: &'a str, currency: &Currency) -> &'a str {
    let typed = typed.trim();
    let signs = Language::ALL.map(|language| currency.sign(language));
    // People type any apostrophe, or none at all, in soʻm.
    let spellings = ["so'm", "so‘m", "so’m", "soʼm", "som", "sum"];
    let spellings: &[&str] = if currency.code == "UZS" {
        &spellings
    } else {
        &[]
    };
    let all = signs.iter().chain(spellings).chain([&currency.code]);
    for sign in all {
        if let Some(head) = strip_suffix_ignoring_case(typed, sign) {
            return head.trim_end();
        }
        if let Some(tail) = typed.strip_prefix(sign) {
            return tail.trim_start();
        }
    }
    typed
}

fn strip_suffix_ignoring_case<'a>(text: &'a str, suffix: &str) -> Option<&'a str> {
    let at = text.len().checked_sub(suffix.len())?;
    let (head, tail) = (text.get(..at)?, text.get(at..)?);
    (tail.to_lowercase() == suffix.to_lowercase()).then_some(head)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::currency::ALL;
    use proptest::prelude::*;

    fn currency(code: &str) -> &'static Currency {
        Currency::by_code(code).unwrap()
    }

    #[test]
    fn amounts_read_as_their_language_writes_them() {
        let uzs = Language::ALL.map(|language| format(language, 1_240_000, currency("UZS")));
        assert_eq!(
            uzs,
            [
                "1,240,000\u{a0}soʻm",
                "1\u{a0}240\u{a0}000\u{a0}soʻm",
                "1\u{a0}240\u{a0}000\u{a0}сўм",
                "1.240.000\u{a0}soʻm",
                "1.240.000\u{a0}soʻm",
                "1\u{a0}240\u{a0}000\u{a0}сум"
            ]
        );
        assert_eq!(format(Language::Az, 1_250, currency("AZN")), "12,50\u{a0}₼");
        assert_eq!(
            format(Language::Vi, 250_000, currency("VND")),
            "250.000\u{a0}₫"
        );
        assert_eq!(format(Language::En, -1_250, currency("USD")), "−$12.50");
        assert_eq!(format(Language::Ru, 1_250, currency("USD")), "12,50\u{a0}$");
    }

    #[test]
    fn short_amounts_drop_empty_decimals_only() {
        assert_eq!(short(Language::Az, 1_200, currency("AZN")), "12\u{a0}₼");
        assert_eq!(short(Language::Az, 1_250, currency("AZN")), "12,50\u{a0}₼");
        assert_eq!(short(Language::En, -500, currency("USD")), "−$5");
    }

    #[test]
    fn grouped_amounts_are_read_as_they_are_shown() {
        assert_eq!(
            grouped(Language::En, 1_240_000, currency("UZS")),
            "1,240,000"
        );
        for language in Language::ALL {
            for (minor, code) in [
                (1_240_000, "UZS"),
                (124_000, "AZN"),
                (124_005, "USD"),
                (0, "VND"),
            ] {
                let shown = grouped(language, minor, currency(code));
                assert_eq!(
                    parse(language, &shown, currency(code)),
                    Ok(minor),
                    "{shown}"
                );
            }
        }
    }

    #[test]
    fn editable_amounts_have_no_groups() {
        assert_eq!(editable(Language::Ru, 124_005, currency("RUB")), "1240,05");
        assert_eq!(editable(Language::En, -124_000, currency("USD")), "-1240");
        assert_eq!(
            editable(Language::Uz, 1_240_000, currency("UZS")),
            "1240000"
        );
    }

    #[test]
    fn a_sign_may_be_typed_too() {
        let som = |typed| parse(Language::Uz, typed, currency("UZS"));
        for typed in [
            "50 000 so'm",
            "50000 som",
            "50 000 soʻm",
            "50.000 сўм",
            "50000сум",
            "50 000 UZS",
            "UZS 50000",
            "50 000 So'm",
        ] {
            assert_eq!(som(typed), Ok(50_000), "{typed}");
        }
        assert_eq!(som("50 000 $"), Err(AmountError::NotANumber));
        assert_eq!(som("so'm"), Err(AmountError::Empty));
        assert_eq!(parse(Language::En, "$5.25", currency("USD")), Ok(525));
        assert_eq!(parse(Language::Az, "5,25₼", currency("AZN")), Ok(525));
    }

    proptest! {
        #[test]
        fn every_form_is_read_back(minor in -amount::MAX..=amount::MAX, at in 0..ALL.len(), l in 0_usize..6) {
            let (currency, language) = (&ALL[at], Language::ALL[l]);
            for written in [
                plain(language, minor, currency),
                editable(language, minor, currency),
            ] {
                prop_assert_eq!(parse(language, &written, currency), Ok(minor), "{}", written);
            }
            if minor >= 0 {
                for written in [format(language, minor, currency), short(language, minor, currency)] {
                    prop_assert_eq!(parse(language, &written, currency), Ok(minor), "{}", written);
                }
            }
        }

        #[test]
        fn nothing_typed_breaks_it(typed in "\\PC{0,16}", at in 0..ALL.len()) {
            let _ = parse(Language::Uz, &typed, &ALL[at]);
        }
    }
}
