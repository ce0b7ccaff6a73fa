//! Quotes that open a value and are never closed are signs of it: five inches, a word somebody
//! began to quote. Read as they stand they would swallow the rows below.

use std::borrow::Cow;

/// Lines in one value: more, and its quote was never meant to go on so far.
const MOST_LINES_OF_A_VALUE: usize = 100;

/// The text with each such value quoted as a whole, so that any reader takes its quote for a sign.
/// Lines stay where they are.
pub fn closed(text: &str, delimiter: u8) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut mended = String::new();
    // What is copied of the text so far.
    let mut copied = 0;
    let mut at = 0;
    while at < bytes.len() {
        // Here a value begins.
        let end = match bytes[at] {
            b'"' => closing(bytes, at, delimiter),
            _ => Some(bare_end(bytes, at, delimiter)),
        };
        let end = end.unwrap_or_else(|| {
            let end = bare_end(bytes, at, delimiter);
            mended.push_str(&text[copied..at]);
            mended.push('"');
            mended.push_str(&text[at..end].replace('"', "\"\""));
            mended.push('"');
            copied = end;
            end
        });
        at = end + 1;
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    mended.push_str(&text[copied..]);
    Cow::Owned(mended)
}

/// Where a value without quotes ends.
fn bare_end(bytes: &[u8], at: usize, delimiter: u8) -> usize {
    let ends = |sign: &u8| is_end(*sign, delimiter);
    let length = bytes[at..].iter().position(ends);
    length.map_or(bytes.len(), |length| at + length)
}

/// Where a quoted value ends; nothing where its quote is never closed, or only by one within a value
/// of a later line.
fn closing(bytes: &[u8], opening: usize, delimiter: u8) -> Option<usize> {
    let mut at = opening + 1;
    let mut lines = 0;
    while let Some(sign) = bytes.get(at) {
        match (sign, bytes.get(at + 1)) {
            (b'"', Some(b'"')) => at += 1,
            (b'"', next) => {
                let end = bare_end(bytes, at + 1, delimiter);
                let is_closed = next.is_none_or(|next| is_end(*next, delimiter));
                let is_spaced = || bytes[at + 1..end].iter().all(|own| *own == b' ');
                return (lines == 0 || is_closed || is_spaced()).then_some(end);
            }
            (b'\r', Some(b'\n')) => {}
            (b'\r' | b'\n', _) => lines += 1,
            _ => {}
        }
        if lines > MOST_LINES_OF_A_VALUE {
            return None;
        }
        at += 1;
    }
    None
}

fn is_end(sign: u8, delimiter: u8) -> bool {
    sign == delimiter || matches!(sign, b'\r' | b'\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_that_are_quoted_soundly_stay_as_they_are() {
        for text in [
            "a;\"b;c\";\"d\"\"e\"\n\"one\ntwo\"\r\n5\" nail;\"x\" ;y\n",
            "\"5\" pipe;1\n",
            "\"\";\"\"\"\"\n",
            "\"one\ntwo\" ;3",
            "",
        ] {
            assert!(matches!(closed(text, b';'), Cow::Borrowed(_)), "{text}");
        }
    }

    #[test]
    fn a_quote_that_is_not_closed_is_a_sign_of_its_value() {
        for (text, expected) in [
            ("a;\"b\nc;d", "a;\"\"\"b\"\nc;d"),
            ("\"b\r\nc;\"d\";e", "\"\"\"b\"\r\nc;\"d\";e"),
            // Closed only within a later value.
            ("\"b\nc;5\"x;e", "\"\"\"b\"\nc;5\"x;e"),
            ("\"Ҳа\n\"о", "\"\"\"Ҳа\"\n\"\"\"о\""),
        ] {
            assert_eq!(closed(text, b';'), expected);
        }
    }
}
