//! Text typed with the keyboard in the wrong layout: `ifyjpf` for шаноза, `ырфртщяф` for shahnoza.

/// The keys of a Latin layout and what they type in a Cyrillic one, in small letters.
const LATIN: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC: &str = "ёйцукенгшщзхъфывапролджэячсмитьбю";

/// The same keys in the other layout; `None` if the text has no letter to tell by or letters of both.
pub fn swapped(text: &str) -> Option<String> {
    let small = text.to_lowercase();
    let has_latin = small.chars().any(|c| c.is_ascii_lowercase());
    let has_cyrillic = small.chars().any(|c| CYRILLIC.contains(c));
    let (from, to) = match (has_latin, has_cyrillic) {
        (true, false) => (LATIN, CYRILLIC),
        (false, true) => (CYRILLIC, LATIN),
        _ => return None,
    };
    let key = |c: char| {
        let at = from.chars().position(|key| key == c)?;
        to.chars().nth(at)
    };
    Some(small.chars().map(|c| key(c).unwrap_or(c)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_swap_both_ways() {
        assert_eq!(swapped("ifyjpf").as_deref(), Some("шаноза"));
        assert_eq!(swapped("Rfhbvjd").as_deref(), Some("каримов"));
        assert_eq!(swapped(";jhf").as_deref(), Some("жора"));
        assert_eq!(swapped("ырфртщяф").as_deref(), Some("shahnoza"));
        assert_eq!(swapped("фтмфк 4567").as_deref(), Some("anvar 4567"));
    }

    #[test]
    fn mixed_or_letterless_text_is_left_alone() {
        assert_eq!(swapped("ali али"), None);
        assert_eq!(swapped("90 123"), None);
        assert_eq!(swapped(""), None);
    }

    #[test]
    fn the_rows_are_of_one_length() {
        assert_eq!(LATIN.chars().count(), CYRILLIC.chars().count());
    }
}
