//! Sorting names as each language orders its letters. Own tables: the browsers' `Intl` lacks some.

use super::Language;
use super::fold;

/// A key that sorts byte by byte as the names sort in `language`: letters first, marks and tones only
/// between names otherwise equal, case never. Spaces come before letters, digits before letters, the
/// script of the language before other scripts.
pub fn sort_key(language: Language, name: &str) -> Vec<u8> {
    let exact = match language {
        // In Azerbaijani I is the capital of ı, and İ that of i.
        Language::Az => fold::exact(&name.replace('I', "ı").replace('İ', "i")),
        _ => fold::exact(name),
    };
    let mut key = Key {
        // Its letters, an end, and their tones.
        letters: Vec::with_capacity(2 * exact.len() + 1),
        tones: Vec::with_capacity(exact.len()),
    };
    let mut rest = exact.as_str();
    while let Some((letter, after)) = next_letter(language, rest) {
        key.push(language, letter);
        rest = after;
    }
    key.finished()
}

/// A letter in one character, its marks that make no letter of their own counted in `tone`.
#[derive(Clone, Copy)]
struct Letter {
    letter: char,
    tone: u8,
}

struct Key {
    letters: Vec<u8>,
    tones: Vec<u8>,
}

const SPACE: u8 = 1;
const DIGITS: u8 = 2;
const OWN_SCRIPT: u8 = 16;
const OTHER_SCRIPT: u8 = 96;
const OTHERS: u8 = 0xf0;

/// What stands for the Uzbek digraphs, each a letter after z.
const O_TURNED: char = 'ō';
const G_TURNED: char = 'ḡ';
const SH: char = 'š';
const CH: char = 'č';

static ENGLISH: Alphabet = Alphabet::of("abcdefghijklmnopqrstuvwxyz");
static UZBEK: Alphabet = Alphabet::of("abcdefghijklmnopqrstuvwxyzōḡšč");
static AZERBAIJANI: Alphabet = Alphabet::of("abcçdeəfgğhxıijkqlmnoöprsştuüvwyz");
static VIETNAMESE: Alphabet = Alphabet::of("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz");
static RUSSIAN: Alphabet = Alphabet::of("абвгдежзийклмнопрстуфхцчшщъыьэюяўқғҳәіңөүұһ");
static UZBEK_CYRILLIC: Alphabet = Alphabet::of("абвгдеёжзийклмнопрстуфхцчшщъыьэюяўқғҳәіңөүұһ");

/// Letters in their order. The usual ones are looked up, for a start puts all names in order.
struct Alphabet {
    letters: &'static str,
    /// One more than the places of a to z and of а to џ; zero for what it does not have.
    usual: [u8; USUAL],
}

const LATIN: usize = 26;
const CYRILLIC: usize = 48;
const USUAL: usize = LATIN + CYRILLIC;

impl Alphabet {
    const fn of(letters: &'static str) -> Self {
        let bytes = letters.as_bytes();
        let mut usual = [0; USUAL];
        let (mut at, mut place) = (0, 1);
        while at < bytes.len() {
            let (letter, length) = match bytes[at] {
                one @ ..0x80 => (one as u32, 1),
                first @ 0xc0..0xe0 => {
                    let second = bytes[at + 1] as u32 & 0x3f;
                    ((first as u32 & 0x1f) << 6 | second, 2)
                }
                // Beyond the usual letters.
                _ => (0, 3),
            };
            if let Some(slot) = slot(letter) {
                usual[slot] = place;
            }
            at += length;
            place += 1;
        }
        Self { letters, usual }
    }

    fn place(&self, letter: char) -> Option<u8> {
        match slot(letter as u32) {
            Some(slot) => self.usual[slot].checked_sub(1),
            None => {
                let place = self.letters.chars().position(|known| known == letter);
                place.map(|place| place as u8)
            }
        }
    }
}

/// Where a usual letter is looked up.
const fn slot(letter: u32) -> Option<usize> {
    match letter {
        0x61..=0x7a => Some((letter - 0x61) as usize),
        0x430..=0x45f => Some((letter - 0x430) as usize + LATIN),
        _ => None,
    }
}

impl Key {
    fn push(&mut self, language: Language, letter: Letter) {
        let Letter { letter, tone } = letter;
        if letter.is_whitespace() {
            // Several spaces are one, and none begins a name.
            if self.letters.last().is_some_and(|last| *last != SPACE) {
                self.letters.push(SPACE);
                self.tones.push(SPACE);
            }
            return;
        }
        if let Some(digit) = letter.to_digit(10) {
            self.letters.push(DIGITS + digit as u8);
        } else if let Some(place) = place(language, letter) {
            self.letters.push(place);
        } else if letter.is_alphanumeric() {
            let mut bytes = [0; 4];
            self.letters.push(OTHERS);
            self.letters
                .extend_from_slice(letter.encode_utf8(&mut bytes).as_bytes());
        } else {
            // Hyphens, quotes and dots do not part names.
            return;
        }
        self.tones.push(tone + 1);
    }

    fn finished(mut self) -> Vec<u8> {
        if self.letters.last() == Some(&SPACE) {
            self.letters.pop();
            self.tones.pop();
        }
        // A name that ends sorts before one that goes on.
        self.letters.push(0);
        self.letters.append(&mut self.tones);
        self.letters
    }
}

fn place(language: Language, letter: char) -> Option<u8> {
    let latin = match language {
        Language::Uz => &UZBEK,
        Language::Az => &AZERBAIJANI,
        Language::Vi => &VIETNAMESE,
        Language::En | Language::Ru | Language::UzCyrl => &ENGLISH,
    };
    let cyrillic = match language {
        Language::Uz | Language::UzCyrl => &UZBEK_CYRILLIC,
        _ => &RUSSIAN,
    };
    let is_cyrillic_first = matches!(language, Language::Ru | Language::UzCyrl);
    let (own, other) = if is_cyrillic_first {
        (cyrillic, latin)
    } else {
        (latin, cyrillic)
    };
    let own_place = own.place(letter).map(|place| OWN_SCRIPT + place);
    own_place.or_else(|| other.place(letter).map(|place| OTHER_SCRIPT + place))
}

/// The first letter of a text taken apart, and the text after it.
fn next_letter(language: Language, text: &str) -> Option<(Letter, &str)> {
    let mut chars = text.chars();
    let base = chars.next()?;
    if language == Language::Uz
        && let Some((letter, after)) = uzbek_digraph(text)
    {
        return Some((Letter { letter, tone: 0 }, after));
    }
    let mut letter = plain_letter(language, base);
    let mut tone = u8::from(letter != base) * FOREIGN;
    let mut after = chars.as_str();
    while let Some(mark) = chars.next().filter(|c| matches!(c, '\u{300}'..='\u{36f}')) {
        match with_mark(letter, mark) {
            Some(own) if place(language, own).is_some_and(|place| place < OTHER_SCRIPT) => {
                letter = own;
            }
            _ => tone = tone.max(tone_of(mark)),
        }
        after = chars.as_str();
    }
    Some((Letter { letter, tone }, after))
}

fn uzbek_digraph(text: &str) -> Option<(char, &str)> {
    let digraphs = [("o'", O_TURNED), ("g'", G_TURNED), ("sh", SH), ("ch", CH)];
    digraphs
        .iter()
        .find_map(|(digraph, letter)| Some((*letter, text.strip_prefix(digraph)?)))
}

/// A letter this language has no place for as the one it sorts with.
fn plain_letter(language: Language, letter: char) -> char {
    let stand_in = match letter {
        'ə' => 'e',
        'ı' => 'i',
        'đ' => 'd',
        'ł' => 'l',
        'ø' => 'o',
        'ё' => 'е',
        _ => return letter,
    };
    match place(language, letter) {
        Some(_) => letter,
        None => stand_in,
    }
}

/// The letter of its own that a mark makes in Azerbaijani or Vietnamese.
const fn with_mark(base: char, mark: char) -> Option<char> {
    Some(match (base, mark) {
        ('c', '\u{327}') => 'ç',
        ('s', '\u{327}') => 'ş',
        ('g', '\u{306}') => 'ğ',
        ('o', '\u{308}') => 'ö',
        ('u', '\u{308}') => 'ü',
        ('a', '\u{306}') => 'ă',
        ('a', '\u{302}') => 'â',
        ('e', '\u{302}') => 'ê',
        ('o', '\u{302}') => 'ô',
        ('o', '\u{31b}') => 'ơ',
        ('u', '\u{31b}') => 'ư',
        _ => return None,
    })
}

/// The mark of a letter that only stands in for a foreign one.
const FOREIGN: u8 = 20;

/// Vietnamese tones in the order of its dictionaries, then every other mark.
const fn tone_of(mark: char) -> u8 {
    match mark {
        '\u{300}' => 1,
        '\u{309}' => 2,
        '\u{303}' => 3,
        '\u{301}' => 4,
        '\u{323}' => 5,
        '\u{307}' => 0,
        _ => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Whether the names stand in the order of the language already.
    fn assert_sorted(language: Language, names: &str) {
        let names: Vec<&str> = names.split(", ").collect();
        for pair in names.windows(2) {
            let (first, second) = (sort_key(language, pair[0]), sort_key(language, pair[1]));
            assert!(
                first < second,
                "{language:?}: {} before {}",
                pair[0],
                pair[1]
            );
        }
    }

    #[test]
    fn every_letter_has_the_place_it_stands_at() {
        for alphabet in [
            &ENGLISH,
            &UZBEK,
            &AZERBAIJANI,
            &VIETNAMESE,
            &RUSSIAN,
            &UZBEK_CYRILLIC,
        ] {
            for (place, letter) in alphabet.letters.chars().enumerate() {
                assert_eq!(alphabet.place(letter), Some(place as u8), "{letter}");
            }
            for foreign in ['ß', 'ђ', '1', 'ё', 'ç', 'w'] {
                let is_there = alphabet.letters.contains(foreign);
                assert_eq!(alphabet.place(foreign).is_some(), is_there, "{foreign}");
            }
        }
    }

    #[test]
    fn uzbek_has_its_digraphs_after_z() {
        assert_sorted(
            Language::Uz,
            "Aziz, Bobur, Gulnora, Hasan, Karim, Olim, Sobir, Suhrob, Umid, Zafar, Oʻktam, Gʻafur, Shahnoza, Shuhrat, Charos, Ёқуб",
        );
        assert_eq!(
            sort_key(Language::Uz, "O'ktam"),
            sort_key(Language::Uz, "OʻKTAM")
        );
    }

    #[test]
    fn azerbaijani_has_its_own_order() {
        assert_sorted(
            Language::Az,
            "Anar, Babək, Cavid, Çingiz, Davud, Elçin, Əli, Fuad, Gülnarə, Həsən, Xatirə, Ismayıl, İlqar, Jalə, Kamran, Qurban, Leyla, Orxan, Ömər, Samir, Şahin, Ulduz, Ülkər, Zaur",
        );
    }

    #[test]
    fn vietnamese_looks_at_tones_last() {
        assert_sorted(
            Language::Vi,
            "An, Ân, Bao, Bảo, Bảo An, Bình, Dung, Dũng, Đạt, Hà, Hạnh, Hằng, Hòa, Hoàng, Thảo, Thắng, Thu, Thư, Vân",
        );
        assert_sorted(Language::Vi, "ma, mà, mả, mã, má, mạ, man");
        assert_sorted(Language::Vi, "Hoa A, Hòa A, Hoa B");
    }

    #[test]
    fn cyrillic_uzbek_ends_with_its_own_letters() {
        assert_sorted(
            Language::UzCyrl,
            "Азиз, Еркин, Ёқуб, Жасур, Юсуф, Яшар, Ўктам, Қодир, Ғафур, Ҳасан, Aziz",
        );
        assert_sorted(Language::Ru, "Елена, Ёлкин, Емельян, Ёрш, Жанна, Яна, Anna");
    }

    #[test]
    fn spaces_signs_and_case() {
        assert_sorted(Language::En, "Ali, Ali Baba, Alice, Aliceson");
        assert_eq!(
            sort_key(Language::En, "  ali   baba "),
            sort_key(Language::En, "Ali Baba")
        );
        assert_eq!(
            sort_key(Language::En, "Anna-Maria"),
            sort_key(Language::En, "AnnaMaria")
        );
        assert_sorted(Language::En, "7 Eleven, Ali, Áli, Alia, Eli, Əli");
        assert_sorted(Language::En, "Zoe, Аня, გია");
        assert_eq!(sort_key(Language::En, ""), [0]);
    }

    proptest! {
        #[test]
        fn both_normal_forms_sort_alike(at in 0_usize..6, n in 0_usize..5) {
            let (composed, apart) = [("Nguyễn", "Nguye\u{302}\u{303}n"), ("Đặng", "Đa\u{323}\u{306}ng"), ("Lợi", "Lo\u{31b}\u{323}i"), ("Çingiz", "C\u{327}ingiz"), ("Андрей", "Андреи\u{306}")][n];
            let language = Language::ALL[at];
            prop_assert_eq!(sort_key(language, composed), sort_key(language, apart));
        }

        #[test]
        fn nothing_written_breaks_it(name in "\\PC{0,16}", at in 0_usize..6) {
            let _ = sort_key(Language::ALL[at], &name);
        }
    }
}
