//! Uzbek in Cyrillic letters, from the Latin ones: one list of names and goods serves both.

use std::iter::Peekable;
use std::str::Chars;

/// Writes Uzbek in Latin letters with Cyrillic ones.
pub fn to_cyrillic(latin: &str) -> String {
    let mut cyrillic = String::with_capacity(latin.len() * 2);
    let mut letters = latin.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        let lower = letter.to_ascii_lowercase();
        let next = letters.peek().map_or(' ', char::to_ascii_lowercase);
        let pair = PAIRS.iter().find(|(pair, _)| *pair == [lower, next]);
        let is_pair = pair.is_some() && !is_yo_of_two(lower, next, &letters);
        // "E" stands for two letters: э where a word or syllable begins, else е.
        let is_open = !before.is_alphabetic() || "aeiou".contains(before);
        let found = match pair {
            Some((_, found)) if is_pair => *found,
            _ if lower == 'e' && is_open => 'э',
            _ => LETTERS
                .iter()
                .find(|(own, _)| *own == lower)
                .map_or(letter, |(_, found)| *found),
        };
        if letter.is_ascii_uppercase() {
            cyrillic.extend(found.to_uppercase());
        } else {
            cyrillic.push(found);
        }
        before = lower;
        if is_pair {
            before = next;
            letters.next();
        }
    }
    cyrillic
}

/// "Yoʻ" is й and ў, not ё.
fn is_yo_of_two(lower: char, next: char, letters: &Peekable<Chars<'_>>) -> bool {
    (lower, next) == ('y', 'o') && letters.clone().nth(1) == Some('ʻ')
}

const PAIRS: [([char; 2], char); 8] = [
    (['o', 'ʻ'], 'ў'),
    (['g', 'ʻ'], 'ғ'),
    (['s', 'h'], 'ш'),
    (['c', 'h'], 'ч'),
    (['y', 'o'], 'ё'),
    (['y', 'u'], 'ю'),
    (['y', 'a'], 'я'),
    (['y', 'e'], 'е'),
];

#[rustfmt::skip]
const LETTERS: [(char, char); 26] = [
    ('ʼ', 'ъ'), ('a', 'а'), ('b', 'б'), ('d', 'д'), ('e', 'е'), ('f', 'ф'), ('g', 'г'),
    ('h', 'ҳ'), ('i', 'и'), ('j', 'ж'), ('k', 'к'), ('l', 'л'), ('m', 'м'), ('n', 'н'),
    ('o', 'о'), ('p', 'п'), ('q', 'қ'), ('r', 'р'), ('s', 'с'), ('t', 'т'), ('u', 'у'),
    ('v', 'в'), ('w', 'в'), ('x', 'х'), ('y', 'й'), ('z', 'з'),
];

#[cfg(test)]
mod tests {
    use super::to_cyrillic;

    #[test]
    fn names_are_written_as_their_bearers_do() {
        for (latin, cyrillic) in [
            ("Shahnoza Joʻrayeva", "Шаҳноза Жўраева"),
            ("Ulugʻbek Gʻaniyev", "Улуғбек Ғаниев"),
            ("Yulduz Ergasheva", "Юлдуз Эргашева"),
            ("Elyor Xoʻjayev", "Элёр Хўжаев"),
            ("Feruza", "Феруза"),
            ("maʼno, yoʻl 38", "маъно, йўл 38"),
        ] {
            assert_eq!(to_cyrillic(latin), cyrillic);
        }
    }
}
