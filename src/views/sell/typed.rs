//! What is typed into the product field beside names: quantities and free lines.

use crate::domain::Money;

/// Splits `3*dress` into the quantity as typed and the rest.
pub fn split_quantity(typed: &str) -> (Option<&str>, &str) {
    match typed.split_once(['*', '×']) {
        Some((quantity, rest)) if !quantity.trim().is_empty() => {
            (Some(quantity.trim()), rest.trim())
        }
        _ => (None, typed.trim()),
    }
}

/// Splits `taking in a hem 15 000` into words and a price, as far as `read` understands the end
/// as an amount. The longest amount counts.
pub fn split_price(typed: &str, read: impl Fn(&str) -> Option<Money>) -> Option<(String, Money)> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    for first in 1..words.len() {
        let begins_with_digit = words[first].starts_with(|c: char| c.is_ascii_digit());
        if !begins_with_digit {
            continue;
        }
        if let Some(price) = read(&words[first..].join(" ")) {
            return Some((words[..first].join(" "), price));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> Option<Money> {
        let groups: Vec<&str> = typed.split(' ').collect();
        let are_groups = groups[1..].iter().all(|group| group.len() == 3);
        let digits = groups.concat();
        are_groups.then(|| digits.parse().map(Money).ok())?
    }

    #[test]
    fn a_quantity_stands_before_a_star() {
        assert_eq!(split_quantity("3*dress"), (Some("3"), "dress"));
        assert_eq!(split_quantity(" 1,5 × tea "), (Some("1,5"), "tea"));
        assert_eq!(split_quantity("dress"), (None, "dress"));
        assert_eq!(split_quantity("*dress"), (None, "*dress"));
    }

    #[test]
    fn a_price_stands_at_the_end() {
        let split = |typed| split_price(typed, read);
        assert_eq!(split("hem 15000"), Some(("hem".into(), Money(15_000))));
        assert_eq!(split("a hem 15 000"), Some(("a hem".into(), Money(15_000))));
        assert_eq!(
            split("socks 2 15000"),
            Some(("socks 2".into(), Money(15_000)))
        );
        assert_eq!(split("15000"), None);
        assert_eq!(split("hem"), None);
        assert_eq!(split("size 42 dress"), None);
    }
}
