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

/// The number to three digits, for the margin of a chart: `$1.25M`, `954 N`. A sign that comes after
/// the number would not fit.
pub fn compact(language: Language, minor: f64, currency: &Currency) -> String {
    let unit = 10_f64.powf(f64::from(currency.decimals));
    let number = numbers::compact(language, minor / unit);
    if !currency.is_sign_before(language) {
        return number;
    }
    let sign = currency.sign(language);
    match number.strip_prefix('−') {
        Some(size) => format!("−{sign}{size}"),
        None => format!("{sign}{number}"),
    }
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

/// What a field says once it is left: the amount in groups. What is not understood stays as typed.
pub fn tidied(language: Language, typed: &str, currency: &Currency) -> String {
    match parse(language, typed, currency) {
        Ok(minor) => grouped(language, minor, currency),
        Err(_) => typed.to_owned(),
    }
}

/// The same without its groups, to be typed on; what is not written so stays as it is.
pub fn untidied(language: Language, shown: &str, currency: &Currency) -> String {
    match parse(language, shown, currency) {
        Ok(minor) if grouped(language, minor, currency) == shown => {
            editable(language, minor, currency)
        }
        _ => shown.to_owned(),
    }
}

/// Digits of a thousand.
const THOUSAND_DIGITS: u32 = 3;

/// What stands before the letter that means thousands: `75` of `75k`, in either script.
fn without_thousand(typed: &str) -> Option<&str> {
    let before = typed.trim().strip_suffix(['k', 'K', 'к', 'К'])?.trim_end();
    before
        .ends_with(|c: char| c.is_ascii_digit())
        .then_some(before)
}

/// Reads an amount as a person typed it, with or without this currency's sign, as minor units.
/// `75k` is 75 thousand.
///
/// # Errors
/// See [`AmountError`]; nothing is rounded or guessed at.
pub fn parse(language: Language, typed: &str, currency: &Currency) -> Result<i64, AmountError> {
    let typed = without_sign(typed, currency);
    match without_thousand(typed) {
        Some(thousands) => amount::parse(language, thousands, currency.decimals + THOUSAND_DIGITS),
        None => amount::parse(language, typed, currency.decimals),
    }
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
    fn the_margin_of_a_chart_says_dollars() {
        assert_eq!(
            compact(Language::En, 125_000_000.0, currency("USD")),
            "$1.25M"
        );
        assert_eq!(compact(Language::En, -4_000.0, currency("USD")), "−$40");
        assert_eq!(
            compact(Language::Vi, 954_000.0, currency("VND")),
            "954\u{a0}N"
        );
    }

    #[test]
    fn a_letter_means_thousands() {
        let read = |language, typed: &str, code| parse(language, typed, currency(code));
        assert_eq!(read(Language::Uz, "75k", "UZS"), Ok(75_000));
        assert_eq!(read(Language::Ru, "75 К", "UZS"), Ok(75_000));
        assert_eq!(read(Language::Vi, "1,5k", "VND"), Ok(1_500));
        assert_eq!(read(Language::En, "2K", "USD"), Ok(200_000));
        assert!(read(Language::En, "k", "USD").is_err());
        assert!(read(Language::En, "ok", "USD").is_err());
        assert!(read(Language::Vi, "1,2345k", "VND").is_err());
    }

    #[test]
    fn an_amount_is_grouped_when_its_field_is_left_and_typed_on_without_groups() {
        for language in Language::ALL {
            let left = tidied(language, "2000000", currency("UZS"));
            assert_eq!(left, numbers::whole(language, 2_000_000));
            assert_eq!(tidied(language, &left, currency("UZS")), left);
            assert_eq!(untidied(language, &left, currency("UZS")), "2000000");
            for unread in ["", "12 34", "dress"] {
                assert_eq!(tidied(language, unread, currency("VND")), unread);
                assert_eq!(untidied(language, unread, currency("VND")), unread);
            }
        }
        assert_eq!(
            tidied(Language::Vi, "2000000", currency("VND")),
            "2.000.000"
        );
        assert_eq!(
            tidied(Language::En, "1234567.5", currency("USD")),
            "1,234,567.50"
        );
        // What is being typed keeps its sign.
        assert_eq!(untidied(Language::Az, "12,", currency("AZN")), "12,");
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
