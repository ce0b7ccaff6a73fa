//! Words as sequences of sounds, and how far one sound is from another.
//!
//! The same name is Шахноза, Shahnoza, Şahnoza and Shakhnoza; in sounds they are one. What the scripts
//! truly confuse (Uzbek o for Russian а, Azerbaijani ə for a or e, q for k or g) stays apart here but lies
//! close: [`substitution`] says how close.

/// The sounds of a word, one byte each: below [`SOUNDS`] a sound, from 32 a digit, from 128 a byte of
/// another script.
pub type Code = Vec<u8>;

/// How many sounds there are.
pub const SOUNDS: usize = 30;

/// The price of one plain mistake. Prices of likelier confusions are below it.
pub const MISTAKE: u8 = 10;

/// The price of changing a digit: none is ever a slip we want to forgive in a name.
const DIGIT_MISTAKE: u8 = 30;

const SH: u8 = 26;
const CH: u8 = 27;
const ZH: u8 = 28;
const SCHWA: u8 = 29;
const DIGITS: u8 = 32;

const A: u8 = letter(b'a');
const B: u8 = letter(b'b');
const C: u8 = letter(b'c');
const D: u8 = letter(b'd');
const E: u8 = letter(b'e');
const F: u8 = letter(b'f');
const G: u8 = letter(b'g');
const H: u8 = letter(b'h');
const I: u8 = letter(b'i');
const K: u8 = letter(b'k');
const L: u8 = letter(b'l');
const M: u8 = letter(b'm');
const N: u8 = letter(b'n');
const O: u8 = letter(b'o');
const P: u8 = letter(b'p');
const R: u8 = letter(b'r');
const S: u8 = letter(b's');
const T: u8 = letter(b't');
const U: u8 = letter(b'u');
const V: u8 = letter(b'v');
const Z: u8 = letter(b'z');

/// The sounds of a word in its [`exact`](super::exact) form. A word with ё has two: as `yo` (Uzbek) and
/// as `e` (how Russian is mostly typed).
pub fn codes(exact: &str) -> Vec<Code> {
    let first = code(exact, &[I, O]);
    if exact.contains('ё') {
        vec![first, code(exact, &[E])]
    } else {
        vec![first]
    }
}

/// Like [`codes`] for a word that is still being typed: a digraph cut in half is read as begun.
///
/// One letter three times over is no name: by sound it would be that letter alone, and the beginning
/// of a third of all.
pub fn codes_of_beginning(exact: &str) -> Vec<Code> {
    let mut letters = exact.chars();
    let first = letters.next();
    if exact.chars().count() > 2 && letters.all(|letter| Some(letter) == first) {
        return Vec::new();
    }
    let mut codes = codes(exact);
    for code in &mut codes {
        // `shc` and `sc` on the way to `shch` and `sch`.
        if let [.., S | SH, C] = code.as_slice() {
            code.truncate(code.len() - 2);
            code.push(SH);
        }
    }
    codes
}

/// A word without what is written in one script and not in another: the glide of Toʻrayeva and
/// Тўраева, the mark of Əli and Eli.
pub fn bare(code: &[u8]) -> Code {
    let is_glide = |at: usize| {
        let around = at
            .checked_sub(1)
            .and_then(|before| code.get(before))
            .zip(code.get(at + 1));
        code[at] == I && around.is_some_and(|(before, next)| is_vowel(*before) && is_vowel(*next))
    };
    let kept = (0..code.len()).filter(|at| !is_glide(*at));
    kept.map(|at| if code[at] == SCHWA { E } else { code[at] })
        .collect()
}

/// The price of reading sound `typed` for sound `meant`.
pub const fn substitution(typed: u8, meant: u8) -> u8 {
    if typed == meant {
        return 0;
    }
    if typed >= DIGITS || meant >= DIGITS {
        return if is_digit(typed) || is_digit(meant) {
            DIGIT_MISTAKE
        } else {
            MISTAKE
        };
    }
    let (low, high) = if typed < meant {
        (typed, meant)
    } else {
        (meant, typed)
    };
    match (low, high) {
        // Marks left off: ş, ç, ə.
        (S, SH) | (C, CH) | (A | E, SCHWA) => 1,
        // One letter for another between scripts and languages: o/а, oʻ/у, c/дж.
        (A, O) | (O, U) | (C, ZH) => 2,
        (E, I) | (C | F | G, K) | (F, V) | (Z | CH, ZH) | (SH, CH) => 3,
        (G, H) | (I, ZH) | (S, Z) | (A, E) | (C, S) | (H, K) => 4,
        (D, T) | (B, P | V) => 5,
        (M, N) | (L, R) => 7,
        _ if is_vowel(low) && is_vowel(high) => 6,
        _ => MISTAKE,
    }
}

/// The price of a sound that stands on one side only.
pub const fn gap(sound: u8) -> u8 {
    match sound {
        // The glide of Aliev and Aliyev.
        I => 4,
        // Abdulla and Abdulloh.
        H => 5,
        A | E | O | U | SCHWA => 8,
        sound if is_digit(sound) => DIGIT_MISTAKE,
        _ => MISTAKE,
    }
}

/// Whether `typed`, as the last letter so far, may be the first half of the digraph for `meant`:
/// k of kh, z of zh, d of dj, c of ch, s of sh.
pub const fn begins(typed: u8, meant: u8) -> bool {
    matches!((typed, meant), (K, H) | (Z | D, ZH) | (C, CH) | (S, SH))
}

const fn letter(ascii: u8) -> u8 {
    ascii - b'a'
}

const fn is_digit(code: u8) -> bool {
    matches!(code, DIGITS..=41)
}

const fn is_vowel(sound: u8) -> bool {
    matches!(sound, A | E | I | O | U | SCHWA)
}

fn code(exact: &str, yo: &[u8]) -> Code {
    let mut sounds = Sounds::default();
    let mut chars = exact.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            'a'..='z' => {
                let has_hook = matches!(chars.peek(), Some('\u{327}' | '\u{326}' | '\u{30c}'));
                sounds.push_latin(c as u8, has_hook);
            }
            '0'..='9' => sounds.push(DIGITS + (c as u8 - b'0')),
            'ё' => sounds.extend(yo),
            '\'' => sounds.is_after_latin = false,
            _ if super::is_mark(c) => {}
            _ => match of_letter(c) {
                Some(parts) => sounds.extend(parts),
                None => sounds.push_other(c),
            },
        }
    }
    sounds.finished()
}

/// The sounds of a letter that is no plain Latin one.
const fn of_letter(letter: char) -> Option<&'static [u8]> {
    Some(match letter {
        'ə' | 'ǝ' | 'ә' => &[SCHWA],
        'ı' | 'и' | 'і' | 'ӣ' | 'й' | 'ы' | 'ј' | 'ї' => &[I],
        'đ' | 'ð' | 'д' => &[D],
        'ł' | 'л' => &[L],
        'ø' | 'œ' | 'о' | 'ў' | 'ө' => &[O],
        'ß' | 'с' => &[S],
        'æ' | 'а' => &[A],
        'þ' | 'т' => &[T],
        'ħ' | 'х' | 'ҳ' | 'һ' => &[H],
        'б' => &[B],
        'в' => &[V],
        'г' | 'ғ' | 'ґ' => &[G],
        'е' | 'э' | 'є' => &[E],
        'ж' | 'җ' | 'ҷ' | 'ӝ' => &[ZH],
        'з' => &[Z],
        'к' | 'қ' | 'ќ' => &[K],
        'м' => &[M],
        'н' | 'ң' | 'ӊ' => &[N],
        'п' => &[P],
        'р' => &[R],
        'у' | 'ү' | 'ұ' | 'ӯ' => &[U],
        'ф' => &[F],
        'ц' => &[T, S],
        'ч' | 'ҹ' => &[CH],
        'ш' | 'щ' => &[SH],
        'ъ' | 'ь' => &[],
        'ю' => &[I, U],
        'я' => &[I, A],
        _ => return None,
    })
}

/// Sounds as they are gathered, digraphs joined and doubles made one.
#[derive(Default)]
struct Sounds {
    code: Code,
    /// Whether the last sound came from a plain Latin letter, which an `h` may change.
    is_after_latin: bool,
}

impl Sounds {
    fn push_latin(&mut self, ascii: u8, has_hook: bool) {
        if ascii == b'h' && self.is_after_latin && self.join_with_h() {
            return;
        }
        let sound = match ascii {
            b's' if has_hook => SH,
            b'c' if has_hook => CH,
            b'z' if has_hook => ZH,
            b'j' => ZH,
            b'q' => K,
            b'w' => V,
            b'x' => H,
            b'y' => I,
            _ => letter(ascii),
        };
        self.push(sound);
        // Only the letters themselves make digraphs, not what stands for their sound.
        self.is_after_latin = matches!(ascii, b's' | b'c' | b'z' | b'k' | b'g') && !has_hook;
    }

    /// sh, ch, zh, kh, gh; whether the last letter was one of these.
    fn join_with_h(&mut self) -> bool {
        let joined = match self.code.last() {
            Some(&S) => SH,
            Some(&C) => CH,
            Some(&Z) => ZH,
            Some(&K) => H,
            Some(&G) => G,
            _ => return false,
        };
        self.code.pop();
        self.push(joined);
        true
    }

    fn extend(&mut self, sounds: &[u8]) {
        for sound in sounds {
            self.push(*sound);
        }
    }

    fn push(&mut self, sound: u8) {
        self.is_after_latin = false;
        match (self.code.last(), sound) {
            // Ahmed and Ahmmed, Dmitriy and Dmitry.
            (Some(last), _) if *last == sound && sound < DIGITS => {}
            // dzh and dj are j; shch and sch are sh.
            (Some(&D), ZH) | (Some(&S | &SH), CH) => {
                self.code.pop();
                self.push(if sound == ZH { ZH } else { SH });
            }
            _ => self.code.push(sound),
        }
    }

    fn push_other(&mut self, c: char) {
        self.is_after_latin = false;
        let mut bytes = [0; 4];
        self.code
            .extend_from_slice(c.encode_utf8(&mut bytes).as_bytes());
    }

    fn finished(mut self) -> Code {
        // Yelena and Elena.
        if let [I, E, ..] = self.code.as_slice() {
            self.code.remove(0);
        }
        self.code
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::exact;

    fn first(word: &str) -> Code {
        codes(&exact(word)).remove(0)
    }

    #[test]
    fn spellings_of_one_name_sound_alike() {
        for spellings in [
            &[
                "Шаҳноза",
                "Шахноза",
                "Shahnoza",
                "Shaxnoza",
                "Shakhnoza",
                "Şahnoza",
            ][..],
            &[
                "Ғафур",
                "Гафур",
                "Gʻafur",
                "G'afur",
                "Gafur",
                "Ghafur",
                "Ğafur",
            ],
            &["Щукина", "Shchukina", "Schukina", "Shukina"],
            &["Дмитрий", "Dmitriy", "Dmitry", "Dmitri"],
            &["Наталья", "Natalya", "Natalia"],
            &["Юлия", "Yuliya", "Yulia", "Iulia"],
            &["Жасур", "Jasur", "Джасур", "Djasur", "Zhasur", "Dzhasur"],
            &["Елена", "Elena", "Yelena"],
            &["Чингиз", "Çingiz", "Chingiz"],
            &["Қодир", "Qodir", "Kodir", "Кодир"],
            &["Алиев", "Aliev", "Aliyev"],
            &["Эльдар", "Eldar", "Элдар"],
            &["Ўктам", "Oʻktam", "O'ktam", "Oktam"],
            &["Nguyễn", "nguyen", "NGUYEN"],
            &["Мухаммад", "Muhammad", "Muxammad", "Muhamad"],
        ] {
            for other in &spellings[1..] {
                assert_eq!(
                    first(spellings[0]),
                    first(other),
                    "{} {other}",
                    spellings[0]
                );
            }
        }
    }

    #[test]
    fn yo_is_read_both_ways() {
        let both = codes(&exact("Ёқуб"));
        assert!(both.contains(&first("Yoqub")) && both.contains(&first("Екуб")));
        assert!(codes(&exact("Пётр")).contains(&first("Петр")));
        assert!(codes(&exact("Пётр")).contains(&first("Pyotr")));
    }

    #[test]
    fn confusions_are_cheaper_than_mistakes() {
        let price = |typed: &str, meant: &str| {
            let (typed, meant) = (first(typed), first(meant));
            assert_eq!(typed.len(), meant.len());
            let pairs = typed.iter().zip(&meant);
            pairs.map(|(a, b)| substitution(*a, *b)).sum::<u8>()
        };
        assert_eq!(price("eli", "Əli"), 1);
        assert_eq!(price("ali", "Əli"), 1);
        assert!(price("sahin", "Şahin") < 2);
        assert!(price("Shohruh", "Шахрух") <= 2);
        assert!(price("Cavid", "Джавид") <= 2);
        assert_eq!(price("tom", "tim"), 6);
        assert_eq!(price("bom", "kom"), MISTAKE);
        assert!(price("a5", "a6") > 2 * MISTAKE);
    }

    #[test]
    fn prices_are_the_same_both_ways() {
        for a in 0..45 {
            for b in 0..45 {
                assert_eq!(substitution(a, b), substitution(b, a), "{a} {b}");
                assert_eq!(substitution(a, b) == 0, a == b);
            }
        }
    }

    #[test]
    fn a_letter_held_down_sounds_like_nothing() {
        assert!(codes_of_beginning("zzzzz").is_empty());
        assert!(!codes_of_beginning("anna").is_empty());
    }

    #[test]
    fn a_half_typed_digraph_is_a_beginning() {
        let whole = first("Щукина");
        for typed in ["sh", "shc", "shch", "sc", "sch", "shchu"] {
            let typed = codes_of_beginning(typed).remove(0);
            assert!(whole.starts_with(&typed), "{typed:?}");
        }
        assert!(begins(first("k")[0], first("kh")[0]));
    }

    #[test]
    fn other_scripts_and_digits_are_kept() {
        assert_eq!(first("გ").len(), 3);
        assert_eq!(first("2024").len(), 4);
        assert_eq!(first("22").len(), 2);
        assert!(first("").is_empty());
    }
}
