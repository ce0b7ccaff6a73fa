//! The countries a shop may stand in: what the first run guesses and the settings offer.

mod chosen;
mod table;

use super::Language;
use super::currency::Currency;

pub use chosen::Chosen;

/// A country, with what follows from it for a new shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1, two letters; `ZZ` stands for any other.
    pub code: &'static str,
    /// Dialling code without the plus; empty for [`OTHER`].
    pub dialling_code: &'static str,
    /// ISO 4217 code of its currency.
    pub currency_code: &'static str,
    /// The language of ours most shopkeepers there would choose.
    pub language: Language,
    /// IANA time zones, the most peopled first, then others and older names.
    pub time_zones: &'static [&'static str],
    names: [&'static str; 6],
}

/// A country that is not on the list.
pub const OTHER: Country = Country {
    code: "ZZ",
    dialling_code: "",
    currency_code: "USD",
    language: Language::En,
    time_zones: &["UTC"],
    names: [
        "Another country",
        "Boshqa mamlakat",
        "Бошқа мамлакат",
        "Başqa ölkə",
        "Quốc gia khác",
        "Другая страна",
    ],
};

/// Every country on the list, those Daftar is made for first.
pub const ALL: &[Country] = table::COUNTRIES;

impl Country {
    /// The country with this two-letter code.
    pub fn by_code(code: &str) -> Option<&'static Self> {
        ALL.iter().find(|country| country.code == code)
    }

    /// Its name.
    pub const fn name(&self, language: Language) -> &'static str {
        let [en, uz, uz_cyrl, az, vi, ru] = self.names;
        match language {
            Language::En => en,
            Language::Uz => uz,
            Language::UzCyrl => uz_cyrl,
            Language::Az => az,
            Language::Vi => vi,
            Language::Ru => ru,
        }
    }

    /// Its currency.
    pub fn currency(&self) -> Option<&'static Currency> {
        Currency::by_code(self.currency_code)
    }

    /// The time zone of most people there.
    pub fn main_time_zone(&self) -> &'static str {
        self.time_zones.first().copied().unwrap_or("UTC")
    }
}

/// The country a device is likely in, by its time zone, then the region of its languages, then the
/// languages themselves; [`OTHER`] if none of them tells.
pub fn guess<'a>(
    time_zone: Option<&str>,
    tags: impl IntoIterator<Item = &'a str>,
) -> &'static Country {
    let by_zone = time_zone.and_then(|zone| {
        let knows = |country: &&Country| country.time_zones.contains(&zone);
        ALL.iter().find(knows)
    });
    if let Some(country) = by_zone {
        return country;
    }
    let tags: Vec<&str> = tags.into_iter().collect();
    let by_region = tags.iter().find_map(|tag| Country::by_code(&region(tag)?));
    let by_language = || tags.iter().find_map(|tag| home(tag));
    by_region.or_else(by_language).unwrap_or(&OTHER)
}

/// `UZ` of `uz-Latn-UZ`.
fn region(tag: &str) -> Option<String> {
    let mut parts = tag.split(['-', '_']).skip(1);
    let is_region = |part: &&str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic());
    parts.find(is_region).map(str::to_ascii_uppercase)
}

/// Where a language without a region is at home.
fn home(tag: &str) -> Option<&'static Country> {
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    let code = match language.to_ascii_lowercase().as_str() {
        "uz" => "UZ",
        "az" => "AZ",
        "vi" => "VN",
        "ru" => "RU",
        "kk" => "KZ",
        "ky" => "KG",
        "tg" => "TJ",
        "tk" => "TM",
        "ka" => "GE",
        "hy" => "AM",
        "tr" => "TR",
        "be" => "BY",
        "uk" => "UA",
        _ => return None,
    };
    Country::by_code(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sound() {
        let mut zones = Vec::new();
        for (i, country) in ALL.iter().enumerate() {
            let code = country.code;
            assert!(
                code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()),
                "{code}"
            );
            assert!(
                ALL[i + 1..].iter().all(|other| other.code != code),
                "{code} twice"
            );
            assert!(
                country.currency().is_some(),
                "{code}: {}",
                country.currency_code
            );
            assert!(
                country.dialling_code.bytes().all(|b| b.is_ascii_digit()),
                "{code}"
            );
            assert!(!country.dialling_code.is_empty() && !country.time_zones.is_empty());
            for zone in country.time_zones {
                assert!(
                    zone.contains('/') && !zones.contains(zone),
                    "{code}: {zone}"
                );
                zones.push(zone);
            }
            assert!(country.names.iter().all(|name| !name.is_empty()), "{code}");
            let is_cyrillic = |text: &str| text.chars().any(|c| matches!(c, '\u{400}'..='\u{4ff}'));
            for language in Language::ALL {
                let expected = matches!(language, Language::UzCyrl | Language::Ru);
                assert_eq!(
                    is_cyrillic(country.name(language)),
                    expected,
                    "{code} {language:?}"
                );
            }
            let uzbek = country.name(Language::Uz);
            assert!(!uzbek.contains(['\'', '‘', '’']), "{uzbek}");
        }
        assert!(ALL.len() >= 60);
    }

    #[test]
    fn guesses_by_zone_then_region_then_language() {
        let guess = |zone, tags: &[&str]| guess(zone, tags.iter().copied()).code;
        assert_eq!(guess(Some("Asia/Tashkent"), &["ru-RU"]), "UZ");
        assert_eq!(guess(Some("Asia/Saigon"), &["en-US"]), "VN");
        assert_eq!(guess(Some("Asia/Baku"), &[]), "AZ");
        assert_eq!(guess(Some("UTC"), &["uz-Latn-UZ"]), "UZ");
        assert_eq!(guess(None, &["az"]), "AZ");
        assert_eq!(guess(None, &["en", "kk-KZ"]), "KZ");
        assert_eq!(guess(Some("Antarctica/Troll"), &["en"]), "ZZ");
    }
}
