//! What is typed into the product field beside names: quantities and free lines.

use crate::domain::Money;

/// A longer number before a name is none of things.
const MOST_COUNT_DIGITS: usize = 3;

/// Splits `3*dress` or `3x dress` into the quantity as typed and the rest.
pub fn split_quantity(typed: &str) -> (Option<&str>, &str) {
    let by_sign = typed.split_once(['*', '×']);
    // The letter of a keyboard in Latin or Cyrillic script; `3xl` is no quantity.
    let by_letter = || {
        let (quantity, rest) = typed.trim_start().split_once(char::is_whitespace)?;
        let quantity = quantity.strip_suffix(['x', 'X', 'х', 'Х'])?;
        is_number(quantity).then_some((quantity, rest))
    };
    match by_sign.or_else(by_letter) {
        Some((quantity, rest)) if !quantity.trim().is_empty() => {
            (Some(quantity.trim()), rest.trim())
        }
        _ => (None, typed.trim()),
    }
}

/// Splits `3 socks` into the quantity and the rest. It may as well be a name: `7 days`.
pub fn split_count(typed: &str) -> Option<(&str, &str)> {
    let (count, rest) = typed.trim().split_once(char::is_whitespace)?;
    (is_number(count) && count.len() <= MOST_COUNT_DIGITS).then_some((count, rest.trim()))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|sign| sign.is_ascii_digit())
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

/// A line that is no product, as far as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BegunLine {
    /// What it is.
    pub words: String,
    /// Its price as typed, which could not be read.
    pub price: String,
}

impl BegunLine {
    /// Parts what looks like a price from the words before it: `hem 12,50` where money has no
    /// decimals. Whoever typed it sees where it is wrong.
    pub fn of(typed: &str) -> Self {
        let words: Vec<&str> = typed.split_whitespace().collect();
        let figures = words.iter().rev().take_while(|word| is_like_figure(word));
        let first = words.len() - figures.count();
        // Figures alone are a name as good as any.
        let first = if first == 0 { words.len() } else { first };
        Self {
            words: words[..first].join(" "),
            price: words[first..].join(" "),
        }
    }
}

fn is_like_figure(word: &str) -> bool {
    let figure = word.strip_suffix(['k', 'K', 'к', 'К']).unwrap_or(word);
    figure.starts_with(|c: char| c.is_ascii_digit())
        && figure
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_that_cannot_be_read_is_parted_from_the_name() {
        let parted = |typed| {
            let begun = BegunLine::of(typed);
            (begun.words, begun.price)
        };
        let told = |words: &str, price: &str| (words.to_owned(), price.to_owned());
        assert_eq!(parted("x 12,50"), told("x", "12,50"));
        assert_eq!(parted("a hem 1 250,50"), told("a hem", "1 250,50"));
        assert_eq!(parted("taxi 1,2345k"), told("taxi", "1,2345k"));
        assert_eq!(parted("repair"), told("repair", ""));
        assert_eq!(parted("12,50"), told("12,50", ""));
        assert_eq!(parted("size 38b"), told("size 38b", ""));
        assert_eq!(parted(""), told("", ""));
    }

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
        assert_eq!(split_quantity("2x hem 15000"), (Some("2"), "hem 15000"));
        assert_eq!(split_quantity("2х подшив"), (Some("2"), "подшив"));
        assert_eq!(split_quantity("3xl dress"), (None, "3xl dress"));
    }

    #[test]
    fn a_count_may_stand_before_a_name() {
        assert_eq!(split_count("3 socks"), Some(("3", "socks")));
        assert_eq!(split_count("socks 3"), None);
        assert_eq!(split_count("4780 socks"), None);
        assert_eq!(split_count("3"), None);
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
