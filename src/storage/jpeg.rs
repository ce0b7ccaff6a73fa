//! What a JPEG file holds besides the picture.

/// What a segment is: parts of the picture have no name of their own.
const START_OF_SCAN: u8 = 0xda;
const END: u8 = 0xd9;

/// Whether nothing stands in it but the picture and its colours: no place, time or camera, no
/// words, no other picture.
pub(super) fn is_bare(bytes: &[u8]) -> bool {
    let Some(mut rest) = bytes.strip_prefix(&[0xff, 0xd8]) else {
        return false;
    };
    loop {
        let [0xff, marker, behind @ ..] = rest else {
            return false;
        };
        if *marker == END {
            return behind.is_empty();
        }
        let [high, low, ..] = behind else {
            return false;
        };
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        let (Some(says), Some(next)) = (behind.get(2..length), behind.get(length..)) else {
            return false;
        };
        if !is_picture(*marker, says) {
            return false;
        }
        rest = if *marker == START_OF_SCAN {
            behind_scan(next)
        } else {
            next
        };
    }
}

/// Frames, tables and scans are the picture; of what programs add, only what its colours mean.
fn is_picture(marker: u8, says: &[u8]) -> bool {
    match marker {
        0xc0..=0xcf | START_OF_SCAN | 0xdb | 0xdd => true,
        0xe0 => says.starts_with(b"JFIF\0"),
        0xe2 => says.starts_with(b"ICC_PROFILE\0"),
        0xee => says.starts_with(b"Adobe"),
        _ => false,
    }
}

/// From the next marker on that ends the dots: a doubled byte and the marks to start anew are part
/// of them.
fn behind_scan(dots: &[u8]) -> &[u8] {
    let is_end = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7);
    let end = dots.windows(2).position(is_end);
    &dots[end.unwrap_or(dots.len())..]
}

#[cfg(test)]
mod tests {
    use super::is_bare;

    fn segment(marker: u8, says: &[u8]) -> Vec<u8> {
        let length = (says.len() + 2) as u16;
        [&[0xff, marker], &length.to_be_bytes()[..], says].concat()
    }

    fn file(added: &[u8], behind: &[u8]) -> Vec<u8> {
        let picture = [
            segment(0xdb, &[1; 65]),
            segment(0xc0, &[8, 0, 2, 0, 2, 1, 1, 0x11, 0]),
            segment(0xda, &[1, 1, 0, 0, 63, 0]),
        ];
        let dots = [7, 0xff, 0, 9, 0xff, 0xd0, 3];
        let head = [&[0xff, 0xd8][..], &segment(0xe0, b"JFIF\0\x01\x01"), added];
        [
            &head.concat()[..],
            &picture.concat(),
            &dots,
            &[0xff, 0xd9],
            behind,
        ]
        .concat()
    }

    #[test]
    fn a_picture_alone_is_bare() {
        assert!(is_bare(&file(&[], &[])));
        assert!(is_bare(&file(
            &segment(0xe2, b"ICC_PROFILE\0\x01\x01"),
            &[]
        )));
    }

    #[test]
    fn what_says_more_is_not() {
        let more = [
            segment(0xe1, b"Exif\0\0"),
            segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0"),
            segment(0xe2, b"MPF\0"),
            segment(0xed, b"Photoshop 3.0\0"),
            segment(0xfe, b"Navoiy 5"),
        ];
        for added in more {
            assert!(!is_bare(&file(&added, &[])));
        }
        assert!(!is_bare(&file(&[], b"more")));
        assert!(!is_bare(b"\x89PNG"));
        let whole = file(&[], &[]);
        for end in 0..whole.len() {
            assert!(!is_bare(&whole[..end]), "{end}");
        }
    }
}
