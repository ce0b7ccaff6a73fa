//! Uzbek in Cyrillic letters, from the Latin ones: one list of names and goods serves both.

/// Writes Uzbek in Latin letters with Cyrillic ones.
pub fn to_cyrillic(latin: &str) -> String {
    let mut cyrillic = String::with_capacity(latin.len() * 2);
    let mut rest = latin;
    let mut before = ' ';
    while let Some(first) = rest.chars().next() {
        let lower = rest.to_lowercase();
        let (from, to) = PAIRS
            .iter()
            .find(|(from, _)| lower.starts_with(from))
            .copied()
            .unwrap_or(("", ""));
        if from.is_empty() {
            cyrillic.push(first);
            rest = &rest[first.len_utf8()..];
        } else {
            // "E" stands for two letters: э where a word or syllable begins, else е.
            let is_open = !before.is_alphabetic() || "aeiouаеиоуўэёюя".contains(before);
            let to = if from == "e" && is_open { "э" } else { to };
            if first.is_uppercase() {
                cyrillic.extend(to.chars().flat_map(char::to_uppercase));
            } else {
                cyrillic.push_str(to);
            }
            let letters = from.chars().count();
            let length = rest.chars().take(letters).map(char::len_utf8).sum();
            rest = &rest[length..];
        }
        before = cyrillic.chars().next_back().map_or(' ', lower_of);
    }
    cyrillic
}

fn lower_of(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// Longest first.
const PAIRS: &[(&str, &str)] = &[
    ("yoʻ", "йў"),
    ("oʻ", "ў"),
    ("gʻ", "ғ"),
    ("sh", "ш"),
    ("ch", "ч"),
    ("yo", "ё"),
    ("yu", "ю"),
    ("ya", "я"),
    ("ye", "е"),
    ("ʼ", "ъ"),
    ("a", "а"),
    ("b", "б"),
    ("d", "д"),
    ("e", "е"),
    ("f", "ф"),
    ("g", "г"),
    ("h", "ҳ"),
    ("i", "и"),
    ("j", "ж"),
    ("k", "к"),
    ("l", "л"),
    ("m", "м"),
    ("n", "н"),
    ("o", "о"),
    ("p", "п"),
    ("q", "қ"),
    ("r", "р"),
    ("s", "с"),
    ("t", "т"),
    ("u", "у"),
    ("v", "в"),
    ("w", "в"),
    ("x", "х"),
    ("y", "й"),
    ("z", "з"),
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
