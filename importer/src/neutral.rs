//! Cells that a spreadsheet would take for formulas, or for numbers that are none.
//!
//! A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return may be run when the
//! file is opened (OWASP, "CSV Injection"). An apostrophe before it makes it text. So it does of a
//! phone or a code that a spreadsheet would take for a number: it drops noughts at the beginning, and
//! keeps fifteen digits. Reading takes the apostrophe away again, also in files of others that use it
//! (Shopify, Square).

use std::borrow::Cow;

const APOSTROPHE: char = '\'';
/// A spreadsheet keeps no more of a number.
const MOST_DIGITS: usize = 15;

/// The text as it may stand in a file.
pub fn neutralised(text: &str) -> Cow<'_, str> {
    let is_risky = text.starts_with(is_dangerous) || is_shortened(text);
    if is_risky || is_guarded(text) {
        Cow::Owned(format!("{APOSTROPHE}{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text as it was before `neutralised`.
pub fn restored(text: &str) -> Cow<'_, str> {
    if is_guarded(text) {
        Cow::Borrowed(&text[1..])
    } else {
        Cow::Borrowed(text)
    }
}

/// Digits of which some are lost where they become a number.
fn is_shortened(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_sign = |byte: u8| byte.is_ascii_digit() || matches!(byte, b' ' | b'-');
    text.bytes().all(is_sign) && (digits > MOST_DIGITS || (digits > 1 && text.starts_with('0')))
}

fn is_dangerous(sign: char) -> bool {
    matches!(sign, '=' | '+' | '-' | '@' | '\t' | '\r')
}

/// Apostrophes before what is dangerous, or before a number that shall stay text.
fn is_guarded(text: &str) -> bool {
    let bare = text.trim_start_matches(APOSTROPHE);
    bare.len() < text.len()
        && bare.starts_with(|sign: char| is_dangerous(sign) || sign.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text_and_back() {
        for text in [
            "=1+1", "+998 90", "-5", "@SUM(A1)", "'=x", "''+9", "'", "'a", "it's", "", "'5", "5",
        ] {
            let safe = neutralised(text);
            assert!(!safe.starts_with(is_dangerous), "{text}");
            assert_eq!(restored(&safe), text);
        }
        for text in [
            "0903555555",
            "090 355-55-55",
            "00",
            "8600123456789012",
            "8600 1234 5678 9012",
        ] {
            assert_eq!(neutralised(text), format!("'{text}"));
            assert_eq!(restored(&neutralised(text)), text);
        }
        for text in ["0", "903555555", "0.5", "860012345678901", "0 kg"] {
            assert_eq!(neutralised(text), text);
        }
        assert_eq!(neutralised("+998"), "'+998");
        assert_eq!(restored("'6123456789"), "6123456789");
        assert_eq!(restored("'Abdulla"), "'Abdulla");
    }
}
