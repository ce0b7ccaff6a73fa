//! Folding: how a name in one script, with or without its marks, meets the same name in another.
//!
//! Three forms of a word, each coarser than the last:
//! - [`exact`]: small letters, taken apart, so that both normal forms of Unicode are one;
//! - [`plain`]: unmarked Latin letters: `Nguyễn` is `nguyen`, `Шаҳноза` is `shahnoza`;
//! - [`sound`]: one code per sound, so that `sh`, `ş` and `ш` are one, and `x`, `kh`, `h`, `х` and `ҳ`.

pub mod layout;
mod letters;
mod marks;
pub mod sound;

use marks::{apart, cyrillic_with_mark, is_mark};

/// The apostrophe every other one becomes.
const APOSTROPHE: char = '\'';

/// The words of a text: runs of letters and digits. An apostrophe inside a word belongs to it
/// (`Oʻktam`, `Ra'no`), a hyphen parts two words.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_word_char(c))
        .map(|word| word.trim_matches(is_apostrophe))
        .filter(|word| !word.is_empty())
}

/// A word in small letters taken apart: equal for every spelling that differs only in case, normal form
/// or kind of apostrophe.
pub fn exact(word: &str) -> String {
    let mut out = String::with_capacity(word.len() + 4);
    for c in word.chars() {
        match c {
            '\0'..='\x7f' => out.push(c.to_ascii_lowercase()),
            // Small Cyrillic letters are as they should be; capitals too are known without a table.
            'а'..='џ' => out.push(c),
            'А'..='Я' => out.push(char::from_u32(c as u32 + 0x20).unwrap_or(c)),
            _ => c
                .to_lowercase()
                .for_each(|small| push_exact(&mut out, small)),
        }
    }
    out
}

/// A word in unmarked small Latin letters: what someone types who cannot or will not type the marks.
/// Letters of other scripts stay as they are.
pub fn plain(word: &str) -> String {
    plain_of_exact(&exact(word))
}

/// Like [`plain`] for a word that is [`exact`] already.
pub fn plain_of_exact(exact: &str) -> String {
    let mut out = String::with_capacity(exact.len());
    for c in exact.chars() {
        if c.is_ascii() {
            if c != APOSTROPHE {
                out.push(c);
            }
        } else if let Some(latin) = letters::latin(c) {
            out.push_str(latin);
        } else if !is_mark(c) {
            out.push(c);
        }
    }
    out
}

/// A whole text folded word by word, one space between words. For simple filters.
pub fn plain_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in words(text) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&plain(word));
    }
    out
}

/// Whether every word of `query` begins some word of `text`, whatever script or marks either is in.
/// For short lists; people are found by `insight::search`.
pub fn matches(text: &str, query: &str) -> bool {
    let text: Vec<String> = words(text).map(exact).collect();
    words(query).map(exact).all(|wanted| {
        let (wanted_plain, wanted_codes) = (plain_of_exact(&wanted), sound::codes(&wanted));
        text.iter().any(|word| {
            let is_sound = || {
                let codes = sound::codes(word);
                wanted_codes
                    .iter()
                    .any(|wanted| codes.iter().any(|code| code.starts_with(wanted)))
            };
            plain_of_exact(word).starts_with(&wanted_plain) || is_sound()
        })
    })
}

fn push_exact(out: &mut String, small: char) {
    if is_apostrophe(small) {
        out.push(APOSTROPHE);
    } else if let Some(parts) = apart(small) {
        out.push_str(parts);
    } else if is_mark(small) {
        let composed = out
            .chars()
            .next_back()
            .and_then(|base| cyrillic_with_mark(base, small));
        if let Some(letter) = composed {
            out.pop();
            out.push(letter);
        } else {
            out.push(small);
        }
    } else {
        out.push(narrow(small));
    }
}

/// Full-width letters and digits, as East Asian keyboards type them, in their usual width.
fn narrow(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

fn is_word_char(c: char) -> bool {
    match c {
        '×' | '÷' => false,
        // Latin and Cyrillic letters with and without marks need no table.
        'a'..='z'
        | 'A'..='Z'
        | '0'..='9'
        | '\u{c0}'..='\u{24f}'
        | '\u{400}'..='\u{481}'
        | '\u{1e00}'..='\u{1eff}' => true,
        _ => c.is_alphanumeric() || is_mark(c) || is_apostrophe(c),
    }
}

const fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '‘' | '’' | '‛' | 'ʻ' | 'ʼ' | 'ʽ' | 'ʹ' | '`' | '´' | '′' | '＇'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_keep_their_apostrophes_and_lose_the_rest() {
        let all: Vec<&str> = words("Oʻktam, Ra'no-Gul (‘Chilonzor’) № 5").collect();
        assert_eq!(all, ["Oʻktam", "Ra'no", "Gul", "Chilonzor", "5"]);
        assert_eq!(words(" - '' ").count(), 0);
    }

    #[test]
    fn shortcuts_agree_with_the_tables_of_unicode() {
        for c in '\0'..='\u{1fff}' {
            let is_word = c.is_alphanumeric() || is_mark(c) || is_apostrophe(c);
            assert_eq!(is_word_char(c), is_word, "{c:?}");
            if ('\u{400}'..='\u{4ff}').contains(&c) {
                assert_eq!(exact(&c.to_string()), c.to_lowercase().to_string(), "{c:?}");
            }
        }
    }

    #[test]
    fn both_normal_forms_are_one() {
        assert_eq!(exact("Nguyễn"), exact("Nguye\u{302}\u{303}n"));
        assert_eq!(exact("Đặng"), exact("Đa\u{323}\u{306}ng"));
        assert_eq!(exact("Андрей"), exact("Андреи\u{306}"));
        assert_eq!(exact("Ўткир"), exact("У\u{306}ткир"));
        assert_eq!(exact("Gʻafur"), exact("G’AFUR"));
        assert_eq!(exact("Ａｌｉ"), "ali");
    }

    #[test]
    fn unmarked_letters_stand_for_marked_ones() {
        for (word, folded) in [
            ("Nguyễn", "nguyen"),
            ("Đỗ", "do"),
            ("Əli", "eli"),
            ("Şahin", "sahin"),
            ("İlqar", "ilqar"),
            ("ISMAYIL", "ismayil"),
            ("Qızılgül", "qizilgul"),
            ("Oʻktam", "oktam"),
            ("Шаҳноза", "shahnoza"),
            ("Ғафур", "gafur"),
            ("Ўктам", "oktam"),
            ("Щукина", "shchukina"),
            ("Пётр", "petr"),
            ("Муҳаммадъюсуф", "muhammadyusuf"),
            ("ß", "ss"),
            ("გიორგი", "გიორგი"),
        ] {
            assert_eq!(plain(word), folded, "{word}");
        }
    }

    #[test]
    fn simple_filters_cross_scripts() {
        assert!(matches("Шаҳноза Каримова", "kar shah"));
        assert!(matches("Ayaqqabı, qırmızı", "qirm"));
        assert!(matches("Nguyễn Thị Hằng", "hang"));
        assert!(matches("Xolmat", "холмат"));
        assert!(!matches("Шаҳноза", "nodira"));
        assert!(matches("anything", ""));
        assert_eq!(plain_text("Đỗ  Thị-Nga"), "do thi nga");
    }

    proptest! {
        #[test]
        fn folding_is_stable(text in "\\PC{0,20}") {
            let once = plain(&text);
            prop_assert_eq!(plain(&once), once);
            let exact_once = exact(&text);
            prop_assert_eq!(exact(&exact_once), exact_once);
        }
    }
}
