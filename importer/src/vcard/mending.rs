//! What old phones write and the standard does not know.

use std::borrow::Cow;

const QUOTED: &str = "QUOTED-PRINTABLE";

/// Lines folded inside a letter: joins them, so that the letters are whole again. Only where
/// the text becomes UTF-8 by it.
pub fn with_whole_letters(bytes: &[u8]) -> Cow<'_, [u8]> {
    if std::str::from_utf8(bytes).is_ok() {
        return Cow::Borrowed(bytes);
    }
    let mut whole: Vec<u8> = Vec::with_capacity(bytes.len());
    for (at, byte) in bytes.iter().enumerate() {
        let is_after_fold = matches!(bytes[..at], [.., b'\n', b' ' | b'\t']);
        // No letter begins with such a byte.
        if is_after_fold && (0x80..0xc0).contains(byte) {
            whole.truncate(whole.len() - 2);
            if whole.last() == Some(&b'\r') {
                whole.pop();
            }
        }
        whole.push(*byte);
    }
    if std::str::from_utf8(&whole).is_ok() {
        Cow::Owned(whole)
    } else {
        Cow::Borrowed(bytes)
    }
}

/// Names the encoding where a line of version 2.1 only hints at it: `N;QUOTED-PRINTABLE:=D0=9A`
/// becomes `N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=D0=9A`.
pub fn with_encodings(card: &str) -> Cow<'_, str> {
    if !card.contains(QUOTED) && !card.contains("quoted-printable") {
        return Cow::Borrowed(card);
    }
    let lines = card.split_inclusive('\n').map(|line| {
        let Some((head, value)) = line.split_once(':') else {
            return Cow::Borrowed(line);
        };
        let upper = head.to_ascii_uppercase();
        if !upper.split(';').skip(1).any(|part| part.ends_with(QUOTED)) {
            return Cow::Borrowed(line);
        }
        let has_charset = upper.contains("CHARSET=");
        let parts: Vec<&str> = head
            .split(';')
            .filter(|part| !part.eq_ignore_ascii_case(QUOTED))
            .collect();
        let mut head = parts.join(";");
        if !upper.contains("ENCODING=") {
            head.push_str(";ENCODING=QUOTED-PRINTABLE");
        }
        if !has_charset {
            head.push_str(";CHARSET=UTF-8");
        }
        Cow::Owned(format!("{head}:{value}"))
    });
    Cow::Owned(lines.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_parted_by_a_fold_are_joined() {
        let text = "NOTE:Шаҳноза".as_bytes();
        let mut folded = text[..10].to_vec();
        folded.extend_from_slice(b"\r\n ");
        folded.extend_from_slice(&text[10..]);
        assert!(std::str::from_utf8(&folded).is_err());
        assert_eq!(with_whole_letters(&folded), text);
        assert_eq!(with_whole_letters(b"A:b\r\n c"), &b"A:b\r\n c"[..]);
    }

    #[test]
    fn hints_become_names() {
        let mended = with_encodings(
            "N;quoted-printable:=41\r\nTEL;CELL:1\r\nFN;CHARSET=KOI8-R;ENCODING=QUOTED-PRINTABLE:=41",
        );
        assert_eq!(
            mended,
            "N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=41\r\nTEL;CELL:1\r\nFN;CHARSET=KOI8-R;ENCODING=QUOTED-PRINTABLE:=41"
        );
    }
}
