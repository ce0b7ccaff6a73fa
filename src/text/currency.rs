//! The currencies a shop may keep its books in.

use super::Language;

/// A currency: its code, the decimals in use, its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency {
    /// ISO 4217: `UZS`.
    pub code: &'static str,
    /// Decimals in everyday use, which need not be those of the standard.
    pub decimals: u32,
    sign: &'static str,
    /// Whether English writes the sign before the number.
    is_before: bool,
}

impl Currency {
    /// The currency with this ISO 4217 code.
    pub fn by_code(code: &str) -> Option<&'static Self> {
        ALL.iter().find(|currency| currency.code == code)
    }

    /// A currency the app has no sign for, read from a file: its code stands for the sign.
    pub const fn unlisted(code: &'static str, decimals: u32) -> Self {
        Self {
            code,
            decimals,
            sign: code,
            is_before: false,
        }
    }

    /// The sign or short word that people of this language write: `soʻm`, `₼`, `₫`.
    pub fn sign(&self, language: Language) -> &'static str {
        match (self.code, language) {
            ("UZS", Language::UzCyrl) => "сўм",
            ("UZS", Language::Ru) => "сум",
            ("KGS", Language::Ru | Language::UzCyrl) => "сом",
            ("TJS", Language::Ru) => "сомони",
            ("TJS", Language::UzCyrl) => "сомоний",
            ("TMT", Language::Ru | Language::UzCyrl) => "манат",
            ("BYN", Language::Ru | Language::UzCyrl) => "Br",
            ("MDL", Language::Ru | Language::UzCyrl) => "лей",
            ("PLN", Language::Ru | Language::UzCyrl) => "зл",
            _ => self.sign,
        }
    }

    /// Whether the sign stands before the number, and close to it.
    pub const fn is_sign_before(&self, language: Language) -> bool {
        self.is_before && matches!(language, Language::En)
    }
}

const fn before(code: &'static str, decimals: u32, sign: &'static str) -> Currency {
    Currency {
        code,
        decimals,
        sign,
        is_before: true,
    }
}

const fn after(code: &'static str, decimals: u32, sign: &'static str) -> Currency {
    Currency {
        code,
        decimals,
        sign,
        is_before: false,
    }
}

/// Every currency, the likeliest first: the order of a chooser.
pub const ALL: &[Currency] = &[
    after("UZS", 0, "soʻm"),
    after("AZN", 2, "₼"),
    after("VND", 0, "₫"),
    before("USD", 2, "$"),
    before("EUR", 2, "€"),
    after("RUB", 2, "₽"),
    after("KZT", 2, "₸"),
    after("KGS", 2, "som"),
    after("TJS", 2, "somoni"),
    after("TMT", 2, "manat"),
    after("GEL", 2, "₾"),
    after("AMD", 0, "֏"),
    after("TRY", 2, "₺"),
    after("BYN", 2, "Br"),
    after("UAH", 2, "₴"),
    after("MDL", 2, "L"),
    after("AED", 2, "AED"),
    after("AFN", 0, "؋"),
    before("AUD", 2, "A$"),
    after("BGN", 2, "лв."),
    before("BRL", 2, "R$"),
    before("CAD", 2, "C$"),
    after("CHF", 2, "CHF"),
    before("CNY", 2, "¥"),
    after("CZK", 2, "Kč"),
    after("DKK", 2, "kr"),
    after("EGP", 2, "E£"),
    before("GBP", 2, "£"),
    before("HKD", 2, "HK$"),
    after("HUF", 0, "Ft"),
    after("IDR", 0, "Rp"),
    before("ILS", 2, "₪"),
    before("INR", 2, "₹"),
    after("IQD", 0, "IQD"),
    after("IRR", 0, "IRR"),
    before("JPY", 0, "¥"),
    after("KHR", 0, "៛"),
    before("KRW", 0, "₩"),
    after("LAK", 0, "₭"),
    after("MMK", 0, "K"),
    after("MNT", 0, "₮"),
    before("MXN", 2, "MX$"),
    after("MYR", 2, "RM"),
    after("NOK", 2, "kr"),
    before("NZD", 2, "NZ$"),
    before("PHP", 2, "₱"),
    after("PKR", 0, "Rs"),
    after("PLN", 2, "zł"),
    after("QAR", 2, "QAR"),
    after("RON", 2, "lei"),
    after("RSD", 0, "RSD"),
    after("SAR", 2, "SAR"),
    after("SEK", 2, "kr"),
    before("SGD", 2, "S$"),
    before("THB", 2, "฿"),
    before("TWD", 0, "NT$"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_three_capitals_and_stand_once() {
        for (i, currency) in ALL.iter().enumerate() {
            let code = currency.code;
            assert!(
                code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()),
                "{code}"
            );
            assert!(
                ALL[i + 1..].iter().all(|other| other.code != code),
                "{code} twice"
            );
            assert!(currency.decimals <= 2 && !currency.sign.is_empty());
            assert_eq!(Currency::by_code(code), Some(currency));
        }
        assert_eq!(Currency::by_code("usd"), None);
    }
}
