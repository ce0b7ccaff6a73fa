//! The six languages of the interface.

/// A language of the interface, script included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Uzbek in Latin letters.
    Uz,
    /// Uzbek in Cyrillic letters.
    UzCyrl,
    /// Azerbaijani in Latin letters.
    Az,
    /// Vietnamese.
    Vi,
    /// Russian.
    Ru,
}

/// A plural category of CLDR, for whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// 1; in Russian also 21, 31, 101 …
    One,
    /// Russian 2–4, 22–24 …
    Few,
    /// Russian 0, 5–20, 25–30 …
    Many,
    /// Every other number of a language without `Few` and `Many`.
    Other,
}

impl Language {
    /// Every language, in the order a chooser shows them.
    pub const ALL: [Self; 6] = [
        Self::En,
        Self::Uz,
        Self::UzCyrl,
        Self::Az,
        Self::Vi,
        Self::Ru,
    ];

    /// The BCP 47 tag, as `lang` attributes and settings carry it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Uz => "uz-Latn",
            Self::UzCyrl => "uz-Cyrl",
            Self::Az => "az",
            Self::Vi => "vi",
            Self::Ru => "ru",
        }
    }

    /// The language's own name in its own script.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Uz => "Oʻzbekcha",
            Self::UzCyrl => "Ўзбекча",
            Self::Az => "Azərbaycanca",
            Self::Vi => "Tiếng Việt",
            Self::Ru => "Русский",
        }
    }

    /// The language with exactly this [`tag`](Self::tag); what a stored setting is read with.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The first language of ours among a browser's preferred tags (`navigator.languages`).
    ///
    /// A reader of a neighbouring language usually reads Russian better than English, so that is the
    /// second choice; English is the last.
    pub fn guess<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        let mut second = None;
        for tag in tags {
            match Self::matching(tag) {
                Some(language) => return language,
                None if second.is_none() && reads_russian(tag) => second = Some(Self::Ru),
                None => {}
            }
        }
        second.unwrap_or_default()
    }

    /// The language a single browser tag asks for, however it is cased or separated.
    fn matching(tag: &str) -> Option<Self> {
        let lower = tag.to_ascii_lowercase();
        let mut parts = lower.split(['-', '_']);
        match parts.next()? {
            "en" => Some(Self::En),
            "uz" if parts.any(|part| part == "cyrl") => Some(Self::UzCyrl),
            "uz" => Some(Self::Uz),
            "az" => Some(Self::Az),
            "vi" => Some(Self::Vi),
            "ru" => Some(Self::Ru),
            _ => None,
        }
    }

    /// The plural category of `n` by the rules of CLDR.
    pub const fn plural(self, n: u64) -> Plural {
        match self {
            Self::Vi => Plural::Other,
            Self::En | Self::Uz | Self::UzCyrl | Self::Az => {
                if n == 1 {
                    Plural::One
                } else {
                    Plural::Other
                }
            }
            Self::Ru => match (n % 10, n % 100) {
                (1, tens) if tens != 11 => Plural::One,
                (2..=4, tens) if tens < 12 || tens > 14 => Plural::Few,
                _ => Plural::Many,
            },
        }
    }
}

fn reads_russian(tag: &str) -> bool {
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    matches!(
        language.to_ascii_lowercase().as_str(),
        "kk" | "ky" | "tg" | "tk" | "be" | "hy" | "ka" | "tt" | "ba" | "kaa"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_lead_back_to_their_language() {
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
        }
        assert_eq!(Language::from_tag("uz"), None);
    }

    #[test]
    fn guesses_from_what_browsers_send() {
        let guess = |tags: &[&str]| Language::guess(tags.iter().copied());
        assert_eq!(guess(&["uz-UZ", "ru"]), Language::Uz);
        assert_eq!(guess(&["uz-Cyrl-UZ"]), Language::UzCyrl);
        assert_eq!(guess(&["UZ_CYRL"]), Language::UzCyrl);
        assert_eq!(guess(&["az-Latn-AZ"]), Language::Az);
        assert_eq!(guess(&["de-DE", "vi-VN", "en"]), Language::Vi);
        assert_eq!(guess(&["kk-KZ"]), Language::Ru);
        assert_eq!(guess(&["kk-KZ", "en-US"]), Language::En);
        assert_eq!(guess(&["fr"]), Language::En);
        assert_eq!(guess(&[]), Language::En);
        assert_eq!(guess(&["enm"]), Language::En);
    }

    #[test]
    fn plurals_follow_cldr() {
        for n in [1, 21, 101, 1_001] {
            assert_eq!(Language::Ru.plural(n), Plural::One, "{n}");
        }
        for n in [2, 3, 4, 22, 104] {
            assert_eq!(Language::Ru.plural(n), Plural::Few, "{n}");
        }
        for n in [0, 5, 11, 12, 14, 20, 111, 112, 214] {
            assert_eq!(Language::Ru.plural(n), Plural::Many, "{n}");
        }
        for language in [Language::En, Language::Uz, Language::UzCyrl, Language::Az] {
            assert_eq!(language.plural(1), Plural::One);
            assert_eq!(language.plural(0), Plural::Other);
            assert_eq!(language.plural(21), Plural::Other);
        }
        assert_eq!(Language::Vi.plural(1), Plural::Other);
    }
}
