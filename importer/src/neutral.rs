//! Cells that a spreadsheet would take for formulas.
//!
//! A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return may be run when the
//! file is opened (OWASP, "CSV Injection"). An apostrophe before it makes it text. Reading takes
//! the apostrophe away again, and so do files of others that use it (Shopify, Square).

use std::borrow::Cow;

const APOSTROPHE: char = '\'';

/// The text as it may stand in a file.
pub fn neutralised(text: &str) -> Cow<'_, str> {
    let is_risky = text.starts_with(is_dangerous);
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
        assert_eq!(neutralised("+998"), "'+998");
        assert_eq!(restored("'6123456789"), "6123456789");
        assert_eq!(restored("'Abdulla"), "'Abdulla");
    }
}
