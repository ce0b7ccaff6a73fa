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

/// Without what one script leaves out: the glide of Toʻrayeva, the mark of Əli.
pub fn bare(code: &[u8]) -> Code {
    let is_open = |at: usize| code.get(at).is_some_and(|sound| is_vowel(*sound));
    let is_glide = |at: &usize| code[*at] == I && *at > 0 && is_open(at - 1) && is_open(at + 1);
    let kept = (0..code.len())
        .filter(|at| !is_glide(at))
        .map(|at| code[at]);
    kept.map(|own| if own == SCHWA { E } else { own }).collect()
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
mod tests;
