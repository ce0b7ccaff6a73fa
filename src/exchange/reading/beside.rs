//! What stands beside a number: a currency, "thousand", "million". Left unread, 1,5 mln would
//! come in as 2.

use std::collections::{BTreeMap, BTreeSet};
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
            "тысяча",
            "тс",
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
    (
        "UZS",
        // One of them begins with a Latin letter, as it is often typed.
        &[
            "soʻm",
            "so`m",
            "so m",
            "som",
            "сўм",
            "сум",
            "sum",
            "s",
            "сумов",
            "сума",
            "сумы",
            "cум",
        ],
    ),
    ("AZN", &["manat", "man", "м", "манат", "манатов", "маната"]),
    ("VND", &["đ", "đồng", "vnđ", "донг", "донгов"]),
    (
        "USD",
        &[
            "usd",
            "dollar",
            "доллар",
            "долларов",
            "доллара",
            "долл",
            "у е",
            "y e",
        ],
    ),
    ("EUR", &["euro", "евро"]),
    ("RUB", &["руб", "р", "рублей", "rub", "rubl", "рубль"]),
    ("KZT", &["тенге", "тг", "tenge"]),
    ("KGS", &["сом", "som"]),
    ("TMT", &["manat"]),
];

/// What may stand beside an amount and its currency without changing it.
const IDLE: &[&str] = &[
    "dona",
    "ta",
    "juft",
    "metr",
    "qarz",
    "qarzi",
    "jami",
    "qoldi",
    "qoldiq",
    "narxi",
    "дона",
    "та",
    "қарз",
    "қарзи",
    "жами",
    "қолди",
    "нархи",
    "шт",
    "штука",
    "метр",
    "пара",
    "долг",
    "итого",
    "всего",
    "остаток",
    "цена",
    "ədəd",
    "borc",
    "cəmi",
    "qalıq",
    "qiyməti",
    "cái",
    "chiếc",
    "bộ",
    "nợ",
    "tổng",
    "giá",
    "pcs",
    "piece",
    "debt",
    "total",
    "price",
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
        let signs: Vec<&str> = signs.map(|own| own.code).collect();
        // Each sign or word by the currencies it may mean.
        let mut named: Vec<&[&str]> = Vec::new();
        if !signs.is_empty() {
            named.push(&signs);
        }
        let text = key(text);
        let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        let (mut left, mut at) = (Vec::new(), 0);
        while at < words.len() {
            let longest = (1..=LONGEST.min(words.len() - at)).rev();
            let found = longest
                .map(|length| (length, words[at..at + length].join(" ")))
                .find_map(|(length, own)| known().of(&own, currency).map(|one| (length, one)));
            match found {
                Some((_, Word::Power(power))) => said.power += power,
                Some((_, Word::Codes(codes))) => named.push(codes),
                None => left.push(words[at]),
            }
            at += found.map_or(1, |(length, _)| length);
        }
        said.is_foreign =
            !currency.is_empty() && named.iter().any(|codes| !codes.contains(&currency));
        if !named.is_empty() {
            // "350 т. сум"; by itself the letter says too little.
            said.power += left.iter().filter(|word| **word == "t").count() as u32 * 3;
            left.retain(|word| *word != "t" && !known().idle.contains(*word));
        }
        said.is_unknown = !left.is_empty();
        said
    }
}

/// So many words make a name of a currency or number.
const LONGEST: usize = 3;

/// What a word beside a number means.
#[derive(Clone, Copy)]
enum Word {
    Power(u32),
    Codes(&'static [&'static str]),
}

/// Signs that are no letters; those that are letters are words.
fn is_sign_in(sign: &str, text: &str) -> bool {
    !sign.chars().all(char::is_alphanumeric) && text.contains(sign)
}

/// The words as they are compared: a price list asks for them a hundred thousand times.
struct Known {
    powers: BTreeMap<String, u32>,
    codes: BTreeMap<String, Vec<&'static str>>,
    idle: BTreeSet<String>,
}

impl Known {
    fn of(&'static self, word: &str, currency: &str) -> Option<Word> {
        let power = self.powers.get(word).map(|power| Word::Power(*power));
        // A million in Vietnamese, a thousand roubles in Russian.
        let power = power.filter(|_| word != "tr" || currency == "VND");
        power.or_else(|| self.codes.get(word).map(|codes| Word::Codes(codes)))
    }
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
            idle: IDLE.iter().map(|word| key(word)).collect(),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_beside_a_number_are_understood_or_owned_up_to() {
        for (text, power, currency) in [
            ("ming", 3, "UZS"),
            (" тыс. сум", 3, "UZS"),
            ("т. сум", 3, "UZS"),
            ("т.сум", 3, "UZS"),
            ("т.с.", 3, "UZS"),
            ("тс", 3, "UZS"),
            ("минг сўм", 3, "UZS"),
            ("ming so`m", 3, "UZS"),
            ("mln soʻm", 6, "UZS"),
            ("млн", 6, "UZS"),
            ("k", 3, "UZS"),
            ("tr", 6, "VND"),
            ("triệu đồng", 6, "VND"),
            ("nghìn", 3, "VND"),
            (" so'm", 0, "UZS"),
            (" сумов", 0, "UZS"),
            (" so'm / dona", 0, "UZS"),
            ("долг сум", 0, "UZS"),
            ("сўм", 0, "UZS"),
        ] {
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
        for text in [" dona", "т", "лям сум", "ming marta soʻm", "тр"] {
            assert!(Beside::of(text, "UZS").is_unknown, "{text}");
        }
        assert!(Beside::of("м сум", "UZS").is_foreign);
        assert!(Beside::of("т.р.", "UZS").is_foreign);
        assert!(Beside::of("%", "UZS").is_percent);
    }
}
