//! Reads every text of every area and looks for what a compiler cannot see.

use super::macros::{Forms, Texts};
use crate::text::Language;

/// One key with its texts by language.
pub(super) struct Entry {
    key: &'static str,
    texts: Vec<(Language, &'static str)>,
}

impl Entry {
    pub(super) fn plain(key: &'static str, texts: Texts) -> Self {
        let texts = Language::ALL.map(|language| (language, texts.get(language)));
        Self {
            key,
            texts: texts.to_vec(),
        }
    }

    pub(super) fn counted(key: &'static str, forms: Forms) -> Self {
        let mut texts = Vec::new();
        texts.extend(forms.en.map(|text| (Language::En, text)));
        texts.extend(forms.uz.map(|text| (Language::Uz, text)));
        texts.extend(forms.uz_cyrl.map(|text| (Language::UzCyrl, text)));
        texts.extend(forms.az.map(|text| (Language::Az, text)));
        texts.extend(forms.vi.map(|text| (Language::Vi, text)));
        texts.extend(forms.ru.map(|text| (Language::Ru, text)));
        Self { key, texts }
    }
}

/// Latin words that stand in Cyrillic text as they are.
const NAMES: &[&str] = &[
    "A",
    "ABC",
    "Afrikaans",
    "B",
    "BG",
    "C",
    "CSAT",
    "CSV",
    "Chrome",
    "CouchDB",
    "Ctrl",
    "Daftar",
    "EAN",
    "English",
    "Enter",
    "Esc",
    "Excel",
    "Facebook",
    "Fader",
    "Firefox",
    "Gamma",
    "Google",
    "Hardie",
    "Holt",
    "IBAN",
    "Instagram",
    "JSON",
    "L",
    "Lee",
    "M",
    "N",
    "NBD",
    "NPS",
    "OK",
    "PDF",
    "PIN",
    "PNG",
    "QR",
    "RFM",
    "S",
    "SHA",
    "SMS",
    "SVG",
    "Safari",
    "Shift",
    "TSV",
    "Tab",
    "Telegram",
    "URL",
    "USB",
    "UTF",
    "VIP",
    "Viber",
    "WebAssembly",
    "WebDAV",
    "WhatsApp",
    "Winters",
    "X",
    "XL",
    "XLSX",
    "XML",
    "XYZ",
    "Y",
    "Z",
    "Zalo",
    "iPad",
    "iPhone",
    "vCard",
];

fn all() -> impl Iterator<Item = (String, Language, &'static str)> {
    super::areas().into_iter().flat_map(|(area, entries)| {
        entries.into_iter().flat_map(move |entry| {
            let name = format!("{area}.{}", entry.key);
            entry
                .texts
                .into_iter()
                .map(move |(language, text)| (name.clone(), language, text))
        })
    })
}

/// Every complaint at once, so that one run shows all there is to mend.
fn complain(complaint: impl Fn(Language, &'static str) -> Option<String>) {
    let all: Vec<String> = all()
        .filter_map(|(name, language, text)| {
            complaint(language, text).map(|why| format!("{name} {language:?} {text:?}: {why}"))
        })
        .collect();
    assert!(all.is_empty(), "\n{}", all.join("\n"));
}

/// The words of a text without its places.
fn words_of(text: &str) -> Vec<String> {
    let mut bare = String::new();
    let mut is_place = false;
    for c in text.chars() {
        match c {
            '{' => is_place = true,
            '}' => is_place = false,
            _ if is_place => {}
            _ => bare.push(c),
        }
    }
    let words = bare.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

#[test]
fn no_text_is_empty_or_padded() {
    complain(|_, text| {
        let is_bad = text.trim().is_empty() || text.trim() != text || text.contains("  ");
        is_bad.then(|| "empty, padded or doubly spaced".to_owned())
    });
}

#[test]
fn braces_are_paired() {
    complain(|_, text| {
        (text.matches('{').count() != text.matches('}').count())
            .then(|| "a brace is alone".to_owned())
    });
}

#[test]
fn each_language_keeps_its_script() {
    complain(|language, text| {
        let words = words_of(text);
        let stranger = words.iter().find(|word| match language {
            Language::UzCyrl | Language::Ru => {
                word.chars().any(|c| c.is_alphabetic() && !is_cyrillic(c))
                    && !NAMES.contains(&word.as_str())
            }
            _ => word.chars().any(is_cyrillic) && word.as_str() != "Русский",
        });
        stranger.map(|word| format!("{word:?} is in another script"))
    });
}

#[test]
fn uzbek_letters_are_spelt_with_their_own_sign() {
    complain(|language, text| {
        let is_bad = language == Language::Uz
            && (text.contains(['\'', '‘', '`', '´'])
                || ["o’", "g’", "O’", "G’", "oʼ", "gʼ", "Oʼ", "Gʼ"]
                    .iter()
                    .any(|bad| text.contains(bad)));
        is_bad.then(|| "oʻ and gʻ take U+02BB, the glottal stop U+02BC".to_owned())
    });
}

#[test]
fn letters_of_one_language_do_not_stray_into_another() {
    complain(|language, text| {
        let strangers: &[char] = match language {
            Language::En => &['ə', 'ı', 'ş', 'ğ', 'đ', 'ư', 'ơ'],
            Language::Uz => &['ə', 'ı', 'ş', 'ç', 'ğ', 'ö', 'ü', 'đ', 'w'],
            Language::Az => &['ʻ', 'w', 'đ', 'ư', 'ơ'],
            Language::Vi => &['ə', 'ı', 'ş', 'ğ', 'ʻ'],
            Language::Ru => &['ў', 'қ', 'ғ', 'ҳ', 'і', 'ї'],
            Language::UzCyrl => &['щ', 'ы', 'ә', 'і', 'ї'],
        };
        let words = words_of(text);
        let stranger = words.iter().find(|word| {
            let word_in_small = word.to_lowercase();
            word_in_small.contains(strangers) && !NAMES.contains(&word.as_str())
        });
        stranger.map(|word| format!("{word:?} has a letter of another language"))
    });
}

#[test]
fn keys_are_not_the_same_text_in_every_language() {
    let mut untranslated = Vec::new();
    for (area, entries) in super::areas() {
        for entry in entries {
            let first = entry.texts[0].1;
            let is_worded = words_of(first)
                .iter()
                .any(|word| !NAMES.contains(&word.as_str()) && word.len() > 2);
            if is_worded && entry.texts.iter().all(|(_, text)| *text == first) {
                untranslated.push(format!("{area}.{}", entry.key));
            }
        }
    }
    assert!(untranslated.is_empty(), "untranslated: {untranslated:?}");
}
