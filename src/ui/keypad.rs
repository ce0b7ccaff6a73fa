//! What the keys of a number pad do to the text of an amount. Plain text in, plain text out.

/// One key of a number pad.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PadKey {
    /// `0` to `9`.
    Digit(u8),
    /// Three noughts at once, for currencies counted in thousands.
    Thousand,
    /// The decimal separator.
    Separator(char),
    /// Takes the last character back.
    Back,
    /// Takes everything back.
    Clear,
}

/// Longest run of digits that still fits exactly in a 53-bit number.
const MOST_DIGITS: usize = 15;

/// The amount after a key is pressed. At most one separator and `decimals` digits after it; a key
/// that would break that, or lead to a number too long to be exact, does nothing.
pub fn press(text: &str, key: PadKey, decimals: u32) -> String {
    match key {
        PadKey::Clear => String::new(),
        PadKey::Back => {
            let mut text = text.to_owned();
            text.pop();
            text
        }
        PadKey::Separator(_) if decimals == 0 || has_separator(text) => text.to_owned(),
        PadKey::Separator(separator) if text.is_empty() => format!("0{separator}"),
        PadKey::Separator(separator) => format!("{text}{separator}"),
        PadKey::Digit(digit) => add_digits(text, &digit.min(9).to_string(), decimals),
        PadKey::Thousand => add_digits(text, "000", decimals),
    }
}

fn has_separator(text: &str) -> bool {
    text.chars().any(|character| !character.is_ascii_digit())
}

fn add_digits(text: &str, digits: &str, decimals: u32) -> String {
    let mut text = text.to_owned();
    for digit in digits.chars() {
        let fraction = text.chars().rev().take_while(char::is_ascii_digit).count();
        let all = text.chars().filter(char::is_ascii_digit).count();
        if all >= MOST_DIGITS || (has_separator(&text) && fraction >= decimals as usize) {
            break;
        }
        if text == "0" {
            text.clear();
        }
        // Noughts before a number say nothing.
        if !(text.is_empty() && digits == "000") {
            text.push(digit);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{PadKey, press};

    fn type_in(keys: &[PadKey], decimals: u32) -> String {
        keys.iter()
            .fold(String::new(), |text, key| press(&text, *key, decimals))
    }

    #[test]
    fn thousands_in_two_presses() {
        use PadKey::{Digit, Thousand};
        assert_eq!(type_in(&[Digit(2), Digit(5), Thousand], 0), "25000");
        assert_eq!(type_in(&[Thousand, Digit(7)], 0), "7");
        assert_eq!(type_in(&[Digit(0), Digit(7)], 0), "7");
    }

    #[test]
    fn one_separator_and_no_more_decimals_than_there_are() {
        use PadKey::{Digit, Separator, Thousand};
        let comma = Separator(',');
        assert_eq!(
            type_in(&[comma, Digit(5), comma, Digit(0), Digit(9)], 2),
            "0,50"
        );
        assert_eq!(type_in(&[Digit(1), comma, Thousand], 2), "1,00");
        assert_eq!(type_in(&[Digit(1), comma], 0), "1");
    }

    #[test]
    fn takes_back_one_or_all() {
        use PadKey::{Back, Clear, Digit};
        assert_eq!(type_in(&[Digit(1), Digit(2), Back], 0), "1");
        assert_eq!(type_in(&[Back], 0), "");
        assert_eq!(type_in(&[Digit(1), Digit(2), Clear], 0), "");
    }

    #[test]
    fn never_longer_than_an_exact_number() {
        assert_eq!(type_in(&[PadKey::Digit(9); 30], 0).len(), 15);
    }
}
