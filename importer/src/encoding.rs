//! Which signs the bytes of a text stand for.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};

/// Bytes looked at where a glance is enough.
const GLANCE_BYTES: usize = 64 << 10;
/// Bytes in which a page says its encoding.
const SAID_BYTES: usize = 2048;

/// The text of bytes: by the mark at their beginning, else UTF-8 where they are that, else
/// UTF-16 where every other byte is nought, else Windows-1251 or 1252 by their letters. Nothing
/// where they are no text. A stray nought, as broken programs leave one, is no sign of it.
pub fn decode(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = decoded(bytes)?;
    Some(if text.contains('\0') {
        Cow::Owned(text.replace('\0', ""))
    } else {
        text
    })
}

fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Some((encoding, mark_bytes)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark_bytes..]);
        return Some(text);
    }
    let glance = &bytes[..bytes.len().min(GLANCE_BYTES)];
    if let Some(encoding) = wide(glance) {
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
        return text.filter(|text| !text.contains('\0'));
    }
    if is_binary(glance) {
        return None;
    }
    let encoding = narrow(bytes);
    Some(encoding.decode_without_bom_handling(bytes).0)
}

/// UTF-16 without a mark: spaces, digits and commas of any script have a nought in them.
fn wide(glance: &[u8]) -> Option<&'static Encoding> {
    let pairs = glance.len() / 2;
    let noughts = |place: usize| {
        let of_place = glance.iter().skip(place).step_by(2);
        of_place.filter(|byte| **byte == 0).count()
    };
    let (first, second) = (noughts(0), noughts(1));
    // A tenth of all signs at least, and hardly any on the other side.
    let is_side = |side: usize, other: usize| side * 10 > pairs && other * 20 < side;
    if is_side(second, first) {
        Some(UTF_16LE)
    } else if is_side(first, second) {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn is_binary(glance: &[u8]) -> bool {
    let is_odd =
        |byte: &&u8| **byte < b' ' && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x0b);
    let odd = glance.iter().filter(is_odd).count();
    odd * 20 > glance.len()
}

fn narrow(bytes: &[u8]) -> &'static Encoding {
    match std::str::from_utf8(bytes) {
        Ok(_) => UTF_8,
        // A stray byte in a text of a million: it was cut or glued together by a program.
        Err(error) if is_mostly_utf_8(bytes, error.valid_up_to()) => UTF_8,
        Err(_) => said(bytes).unwrap_or_else(|| by_letters(bytes)),
    }
}

/// What a page says itself: `charset=windows-1251`, in XML `encoding="…"`. UTF-8 is not believed: it
/// is none.
fn said(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(SAID_BYTES)];
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    if !head.trim_start().starts_with('<') {
        return None;
    }
    let (_, rest) = head
        .split_once("charset=")
        .or_else(|| head.split_once("encoding="))?;
    let rest = rest.trim_start_matches(['"', '\'', ' ']);
    let end = rest.find(['"', '\'', ' ', ';', '>', '/', '?'])?;
    let said = Encoding::for_label(&rest.as_bytes()[..end])?;
    (said != UTF_8 && said.is_ascii_compatible()).then_some(said)
}

fn is_mostly_utf_8(bytes: &[u8], valid_bytes: usize) -> bool {
    let sound: usize = bytes
        .utf8_chunks()
        .map(|chunk| {
            chunk
                .valid()
                .chars()
                .filter(|sign| !sign.is_ascii())
                .count()
        })
        .sum();
    let broken = bytes
        .utf8_chunks()
        .filter(|chunk| !chunk.invalid().is_empty())
        .count();
    valid_bytes > 0 && sound > broken * 10
}

/// Words of Cyrillic are wholly of letters from the upper half; in Western languages letters
/// with marks stand alone among plain ones.
fn by_letters(bytes: &[u8]) -> &'static Encoding {
    let is_upper =
        |byte: u8| byte >= 0xc0 || matches!(byte, 0xa8 | 0xb8 | 0xa2 | 0xb2 | 0xb3 | 0xaf | 0xbf);
    let (mut together, mut alone) = (0_usize, 0_usize);
    for pair in bytes.windows(2) {
        let (one, other) = (pair[0], pair[1]);
        match (is_upper(one), is_upper(other)) {
            (true, true) => together += 1,
            (true, false) if other.is_ascii_alphabetic() => alone += 1,
            (false, true) if one.is_ascii_alphabetic() => alone += 1,
            _ => {}
        }
    }
    if together > alone {
        WINDOWS_1251
    } else {
        WINDOWS_1252
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf_16(text: &str, mark: bool, is_big: bool) -> Vec<u8> {
        let mark = mark.then_some(0xfeff);
        let units = mark.into_iter().chain(text.encode_utf16());
        let bytes = |unit: u16| {
            if is_big {
                unit.to_be_bytes()
            } else {
                unit.to_le_bytes()
            }
        };
        units.flat_map(bytes).collect()
    }

    #[test]
    fn wide_texts_are_read_with_and_without_their_mark() {
        let text = "Имя,Телефон\nШаҳноза,+998 90 123 45 67\n";
        for mark in [true, false] {
            for is_big in [true, false] {
                assert_eq!(decode(&utf_16(text, mark, is_big)).as_deref(), Some(text));
            }
        }
    }

    #[test]
    fn the_mark_of_utf_8_is_no_part_of_the_text() {
        assert_eq!(decode("\u{feff}Əli".as_bytes()).as_deref(), Some("Əli"));
        assert_eq!(decode("Nguyễn".as_bytes()).as_deref(), Some("Nguyễn"));
    }

    #[test]
    fn old_code_pages_are_told_by_their_letters() {
        for text in [
            "Фамилия;Имя;Тел\r\nИванова;Мария;8 (901) 1234567",
            "Ёлка;№ 5",
        ] {
            let (bytes, ..) = WINDOWS_1251.encode(text);
            assert_eq!(decode(&bytes).as_deref(), Some(text));
        }
        for text in ["Müller;Zoë;Café crème", "Señor;Åse;naïve"] {
            let (bytes, ..) = WINDOWS_1252.encode(text);
            assert_eq!(decode(&bytes).as_deref(), Some(text));
        }
    }

    #[test]
    fn a_stray_byte_does_not_change_the_encoding() {
        let mut bytes = "Шаҳноза, Гулнора, Дилдора".as_bytes().to_vec();
        bytes.pop();
        assert_eq!(decode(&bytes).unwrap(), "Шаҳноза, Гулнора, Дилдор\u{fffd}");
    }

    #[test]
    fn a_stray_nought_is_dropped() {
        let text = "Name,Phone\nAnna Smith,903100001\nBob\0 Jones,903100002\n";
        let clean = text.replace('\0', "");
        assert_eq!(decode(text.as_bytes()).as_deref(), Some(clean.as_str()));
        let marked = format!("\u{feff}{text}");
        assert_eq!(decode(marked.as_bytes()).as_deref(), Some(clean.as_str()));
        assert_eq!(decode(&b"MZ\x90\0\x03\0\0\0\x04\0".repeat(20)), None);
    }

    #[test]
    fn what_is_no_text_is_none() {
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), None);
        assert_eq!(decode(&[1, 2, 3, 4]), None);
        assert_eq!(decode(b"").as_deref(), Some(""));
    }
}
