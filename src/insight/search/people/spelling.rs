//! How one name is written by different people: the opposite way of the folding, written independently.

use super::Chance;

/// Marks and the sign of oʻ left off, as people type in a hurry.
pub fn unmarked(word: &str) -> String {
    const MARKED: &str =
        "əüöğışçƏÜÖĞİŞÇđĐáàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵÁÂẤÔÝĂ";
    const PLAIN: &str =
        "euogiscEUOGISCdDaaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyAAAOYA";
    let letter = |c: char| {
        let at = MARKED.chars().position(|marked| marked == c);
        at.and_then(|at| PLAIN.chars().nth(at)).unwrap_or(c)
    };
    let kept = word.chars().filter(|c| !matches!(c, 'ʻ' | 'ʼ' | '\''));
    kept.map(letter).collect::<String>().to_lowercase()
}

/// Replaces the first pair that fits at each place; letters without a pair stay.
pub fn respelt(word: &str, pairs: &[(&str, &str)]) -> String {
    let small = word.to_lowercase();
    let mut out = String::new();
    let mut rest = small.as_str();
    while let Some(first) = rest.chars().next() {
        let pair = pairs.iter().find(|(from, _)| rest.starts_with(from));
        let (cut, to) = pair.map_or((first.len_utf8(), None), |(from, to)| {
            (from.len(), Some(to))
        });
        match to {
            Some(to) => out.push_str(to),
            None => out.push(first),
        }
        rest = &rest[cut..];
    }
    out
}

/// Uzbek in its own Cyrillic letters.
pub fn uzbek_cyrillic(word: &str) -> String {
    let small = word.to_lowercase();
    let small = small
        .strip_prefix('e')
        .map_or(small.clone(), |rest| format!("э{rest}"));
    capital(&respelt(&small, UZ_CYRILLIC))
}

/// Uzbek as a Russian speaker writes it down.
pub fn uzbek_by_ear(word: &str, chance: &mut Chance) -> String {
    let own = [("yo", "ё"), ("oʻ", "у"), ("gʻ", "г"), ("q", "к")];
    let mut word = respelt(word, &own);
    if chance.once_in(2) {
        word = word.replace('o', "а");
    }
    respelt(&word, UZ_CYRILLIC).replace('ҳ', "х")
}

/// Azerbaijani in Russian letters.
pub fn azerbaijani_cyrillic(word: &str) -> String {
    // Lowercase İ is i with a dot above.
    let small = word.to_lowercase().replace('\u{307}', "");
    let small = small
        .strip_prefix('e')
        .map_or(small.clone(), |rest| format!("э{rest}"));
    capital(&respelt(&small, AZ_CYRILLIC))
}

/// Russian in Latin letters by one of three habits.
pub fn russian_latin(word: &str, habit: usize) -> String {
    let small = word.to_lowercase();
    let own: &[(&str, &str)] = match habit {
        1 => &[
            ("щ", "sch"),
            ("х", "h"),
            ("й", "i"),
            ("ю", "iu"),
            ("я", "ia"),
            ("ё", "e"),
            ("ий", "y"),
        ],
        2 => &[
            ("ый", "y"),
            ("ий", "y"),
            ("х", "kh"),
            ("ё", "yo"),
            ("ц", "c"),
            ("ж", "j"),
        ],
        _ => &[],
    };
    respelt(&respelt(&small, own), RU_LATIN)
}

pub fn capital(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).collect()
}

#[rustfmt::skip]
const UZ_CYRILLIC: &[(&str, &str)] = &[
    ("oʻ", "ў"), ("gʻ", "ғ"), ("sh", "ш"), ("ch", "ч"), ("yo", "ё"), ("yu", "ю"), ("ya", "я"), ("ye", "е"),
    ("ʼ", "ъ"), ("a", "а"), ("b", "б"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "ҳ"),
    ("i", "и"), ("j", "ж"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"),
    ("q", "қ"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("x", "х"), ("y", "й"),
    ("z", "з"),
];

#[rustfmt::skip]
const AZ_CYRILLIC: &[(&str, &str)] = &[
    ("ya", "я"), ("yu", "ю"), ("yü", "ю"), ("ye", "е"), ("yə", "я"), ("ə", "а"), ("ü", "ю"), ("ö", "о"),
    ("ğ", "г"), ("ı", "ы"), ("ş", "ш"), ("ç", "ч"), ("c", "дж"), ("q", "к"), ("a", "а"), ("b", "б"),
    ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("x", "х"), ("i", "и"), ("j", "ж"),
    ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"),
    ("t", "т"), ("u", "у"), ("v", "в"), ("y", "й"), ("z", "з"),
];

#[rustfmt::skip]
const RU_LATIN: &[(&str, &str)] = &[
    ("щ", "shch"), ("ш", "sh"), ("ч", "ch"), ("ж", "zh"), ("х", "kh"), ("ц", "ts"), ("ю", "yu"), ("я", "ya"),
    ("ё", "e"), ("э", "e"), ("ы", "y"), ("й", "y"), ("ь", ""), ("ъ", ""), ("а", "a"), ("б", "b"), ("в", "v"),
    ("г", "g"), ("д", "d"), ("е", "e"), ("з", "z"), ("и", "i"), ("к", "k"), ("л", "l"), ("м", "m"),
    ("н", "n"), ("о", "o"), ("п", "p"), ("р", "r"), ("с", "s"), ("т", "t"), ("у", "u"), ("ф", "f"),
];
