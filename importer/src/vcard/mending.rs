//! What old phones write and the standard does not know.

use std::borrow::Cow;

const QUOTED: &str = "QUOTED-PRINTABLE";
/// Before a label of the owner's own.
const CUSTOM: &str = ";X-CUSTOM(";
/// Properties that are days.
const DAYS: [&str; 2] = ["BDAY", "ANNIVERSARY"];

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

/// A card as the standard writes it.
pub fn mended(card: &str) -> Cow<'_, str> {
    let steps: [fn(&str) -> Cow<'_, str>; 3] = [with_labels, with_encodings, with_days_as_text];
    steps.into_iter().fold(Cow::Borrowed(card), |card, step| {
        let changed = match step(&card) {
            Cow::Owned(changed) => changed,
            Cow::Borrowed(_) => return card,
        };
        Cow::Owned(changed)
    })
}

/// Days stay as they are written. The library reads some forms of them by halves and drops the rest:
/// `--04-15`, which 2.1 and 3.0 write, is to it a month in some zone.
fn with_days_as_text(card: &str) -> Cow<'_, str> {
    let mut has_days = false;
    let lines = card.split_inclusive('\n').map(|line| {
        let Some((head, value)) = line.split_once(':') else {
            return Cow::Borrowed(line);
        };
        let mut parts = head.split(';');
        let name = parts.next().unwrap_or_default();
        let bare = name.rsplit('.').next().unwrap_or_default();
        if !DAYS.iter().any(|day| day.eq_ignore_ascii_case(bare)) {
            return Cow::Borrowed(line);
        }
        has_days = true;
        let is_type = |part: &&str| part.to_ascii_uppercase().starts_with("VALUE=");
        let kept: Vec<&str> = parts.filter(|part| !is_type(part)).collect();
        let head = [&[name], kept.as_slice(), &["VALUE=TEXT"]]
            .concat()
            .join(";");
        Cow::Owned(format!("{head}:{value}"))
    });
    let lines: String = lines.collect();
    if has_days {
        Cow::Owned(lines)
    } else {
        Cow::Borrowed(card)
    }
}

/// What Android calls a number in the owner's words stands among the signs of its type:
/// `TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D0=9C):90`. It becomes a label beside it, as
/// Apple writes one.
fn with_labels(card: &str) -> Cow<'_, str> {
    let upper = card.to_ascii_uppercase();
    let mut mended = String::new();
    let (mut from, mut count) = (0, 0);
    while let Some(at) = upper[from..].find(CUSTOM).map(|at| from + at) {
        let start = card[..at].rfind('\n').map_or(0, |end| end + 1).max(from);
        let inside = at + CUSTOM.len();
        let ends = ["):", ");"]
            .iter()
            .filter_map(|end| card[inside..].find(end));
        let Some(end) = ends.min().filter(|_| !card[start..at].contains(':')) else {
            mended.push_str(&card[from..inside]);
            from = inside;
            continue;
        };
        count += 1;
        let end = inside + end;
        let said = card[inside..end].replace("=\r\n", "").replace("=\n", "");
        let is_sign = |part: &&str| {
            let part = part.to_ascii_uppercase();
            part.starts_with("CHARSET=") || part.starts_with("ENCODING=")
        };
        let (signs, label): (Vec<&str>, Vec<&str>) = said.split(',').partition(is_sign);
        let name = [&["X-ABLabel"], signs.as_slice()].concat().join(";");
        let head = &card[start..at];
        let (group, head) = match head.split_once('.') {
            Some((group, head)) => (group.to_owned(), head),
            None => (format!("custom{count}"), head),
        };
        mended.push_str(&card[from..start]);
        let label = label.join(",");
        let line = format!("{group}.{name}:{label}\r\n{group}.{head}");
        mended.push_str(&line);
        from = end + 1;
    }
    if count == 0 {
        return Cow::Borrowed(card);
    }
    mended.push_str(&card[from..]);
    Cow::Owned(mended)
}

/// Names the encoding where a line of version 2.1 only hints at it: `N;QUOTED-PRINTABLE:=D0=9A`
/// becomes `N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=D0=9A`.
fn with_encodings(card: &str) -> Cow<'_, str> {
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
    fn labels_among_types_stand_beside_their_number() {
        let mended = with_labels(
            "TEL;CELL:1\r\nTEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D0=9C=\r\n=D1=83);PREF:2\r\nTEL;X-CUSTOM(Shop, new):3\r\nNOTE:a;X-CUSTOM(b):c\r\n",
        );
        assert_eq!(
            mended,
            "TEL;CELL:1\r\ncustom1.X-ABLabel;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9C=D1=83\r\ncustom1.TEL;PREF:2\r\ncustom2.X-ABLabel:Shop, new\r\ncustom2.TEL:3\r\nNOTE:a;X-CUSTOM(b):c\r\n"
        );
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
