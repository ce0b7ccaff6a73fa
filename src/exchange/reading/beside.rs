//! What stands beside a number: a currency, "thousand", "million". Left unread, 1,5 mln would
//! come in as 2.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::exchange::layout::key;
use crate::text::Language;
use crate::text::currency::ALL;

/// Words for a thousand and more in the six languages, as they are compared.
const MULTIPLES: &[(u32, &[&str])] = &[
    (
        3,
        &[
            "ming",
            "min",
            "тыс",
            "тысяч",
            "тысячи",
            "k",
            "к",
            "nghìn",
            "ngàn",
            "thousand",
        ],
    ),
    (
        6,
        &[
            "mln",
            "млн",
            "million",
            "миллион",
            "миллиона",
            "миллионов",
            "milyon",
            "triệu",
            "tr",
        ],
    ),
    (
        9,
        &[
            "mlrd",
            "млрд",
            "milliard",
            "миллиард",
            "milyard",
            "bln",
            "billion",
            "tỷ",
        ],
    ),
];

/// What currencies are called besides their signs.
const CURRENCIES: &[(&str, &[&str])] = &[
    ("UZS", &["soʻm", "so m", "som", "сўм", "сум", "sum", "s"]),
    ("AZN", &["manat", "man", "м"]),
    ("VND", &["đ", "đồng", "vnđ"]),
    ("USD", &["usd", "dollar", "доллар", "долл", "у е", "y e"]),
    ("EUR", &["euro", "евро"]),
    ("RUB", &["руб", "р", "рублей", "rub", "rubl", "рубль"]),
    ("KZT", &["тенге", "тг", "tenge"]),
    ("KGS", &["сом", "som"]),
    ("TMT", &["manat"]),
];

/// What is said beside a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Beside {
    /// The number is meant so many powers of ten greater.
    pub power: u32,
    /// It is money of another country.
    pub is_foreign: bool,
    /// Something that is neither.
    pub is_unknown: bool,
    /// In hundredths.
    pub is_percent: bool,
}

impl Beside {
    /// Reads the text before or behind a number; `currency` is the shop's, of three letters.
    pub fn of(text: &str, currency: &str) -> Self {
        let mut said = Self::default();
        if text.trim().is_empty() {
            return said;
        }
        if text.contains('%') {
            said.is_percent = true;
        }
        let signs = ALL
            .iter()
            .filter(|own| is_sign_in(own.sign(Language::En), text));
        let mut codes: Vec<&str> = signs.map(|own| own.code).collect();
        let words = key(text);
        let mut is_any_left = false;
        if let Some(power) = power_of(&words) {
            said.power = power;
        } else {
            for word in words.split(' ').filter(|word| !word.is_empty()) {
                let named = codes_of(word);
                match power_of(word) {
                    Some(power) => said.power += power,
                    None if named.is_empty() => is_any_left = true,
                    None => codes.extend(named),
                }
            }
            let whole = codes_of(&words);
            is_any_left &= whole.is_empty();
            codes.extend(whole);
        }
        said.is_foreign = !currency.is_empty() && !codes.is_empty() && !codes.contains(&currency);
        said.is_unknown = is_any_left && codes.is_empty();
        said
    }
}

/// Signs that are no letters; those that are letters are words.
fn is_sign_in(sign: &str, text: &str) -> bool {
    !sign.chars().all(char::is_alphanumeric) && text.contains(sign)
}

fn power_of(word: &str) -> Option<u32> {
    known().powers.get(word).copied()
}

fn codes_of(word: &str) -> &'static [&'static str] {
    known().codes.get(word).map_or(&[], Vec::as_slice)
}

/// The words as they are compared: a price list asks for them a hundred thousand times.
struct Known {
    powers: BTreeMap<String, u32>,
    codes: BTreeMap<String, Vec<&'static str>>,
}

fn known() -> &'static Known {
    static KNOWN: OnceLock<Known> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut codes: BTreeMap<String, Vec<&'static str>> = BTreeMap::new();
        for (code, names) in CURRENCIES {
            for name in *names {
                codes.entry(key(name)).or_default().push(code);
            }
        }
        for own in ALL {
            let signs = Language::ALL.map(|language| key(own.sign(language)));
            for name in signs.into_iter().chain([key(own.code)]) {
                if !name.is_empty() {
                    codes.entry(name).or_default().push(own.code);
                }
            }
        }
        let powers = MULTIPLES.iter().flat_map(|(power, words)| {
            let words = words.iter().map(|word| key(word));
            words.map(|word| (word, *power))
        });
        Known {
            powers: powers.collect(),
            codes,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_beside_a_number_are_understood_or_owned_up_to() {
        for (text, power) in [
            ("ming", 3),
            (" тыс. сум", 3),
            ("mln soʻm", 6),
            ("млн", 6),
            ("k", 3),
            ("tr", 6),
            ("triệu đồng", 6),
            ("nghìn", 3),
            (" so'm", 0),
            ("сўм", 0),
        ] {
            let currency = if text.contains("đ") { "VND" } else { "UZS" };
            let said = Beside::of(text, currency);
            let expected = Beside {
                power,
                ..Beside::default()
            };
            assert_eq!(said, expected, "{text}");
        }
        assert!(Beside::of(" $", "UZS").is_foreign);
        assert!(Beside::of("USD", "UZS").is_foreign);
        assert!(!Beside::of("$", "USD").is_foreign);
        assert!(!Beside::of("₼", "AZN").is_foreign);
        assert!(!Beside::of("man.", "AZN").is_unknown);
        assert!(Beside::of(" dona", "UZS").is_unknown);
        assert!(Beside::of("%", "UZS").is_percent);
    }
}
