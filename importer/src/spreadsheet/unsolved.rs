//! Formulas whose result the file does not hold: programs that write workbooks without working
//! them out leave it to Excel, and nobody else knows what stands there.

use calamine::{DataRef, Xlsx, XlsxError};
use memchr::memmem;

use super::Bytes;

/// How the tag ends that closes a formula, with or without a name of its space before.
const CLOSED: &[u8] = b"f>";
/// Bytes behind it that show whether a value follows.
const GLANCE: usize = 48;

/// Looks for a formula without a result in a sheet that passes by.
#[derive(Debug, Default)]
pub struct Watch {
    /// The end of what passed by, which the next piece goes on.
    seen: Vec<u8>,
    /// There may be one.
    pub has_any: bool,
}

impl Watch {
    /// A piece of the sheet.
    pub fn see(&mut self, piece: &[u8]) {
        if self.has_any {
            return;
        }
        self.seen.extend_from_slice(piece);
        let mut closed = memmem::find_iter(&self.seen, CLOSED);
        self.has_any = closed.any(|at| is_left_open(&self.seen[at + CLOSED.len()..]));
        let passed = self.seen.len().saturating_sub(GLANCE);
        self.seen.drain(..passed);
    }

    /// The sheet ended.
    pub fn end(&mut self) {
        self.seen.clear();
    }
}

/// The cell ends behind the formula, or its value is empty.
fn is_left_open(behind: &[u8]) -> bool {
    let behind = behind[..behind.len().min(GLANCE)].trim_ascii_start();
    let Some(tag) = behind.strip_prefix(b"<") else {
        return false;
    };
    let Some(end) = memchr::memchr(b'>', tag) else {
        return false;
    };
    let (tag, behind) = (&tag[..end], &tag[end + 1..]);
    let name = tag.strip_suffix(b"/").unwrap_or(tag).trim_ascii();
    let is_value = name == b"v" || name.ends_with(b":v");
    tag.starts_with(b"/") || (is_value && (tag.ends_with(b"/") || behind.starts_with(b"<")))
}

/// How many cells of a sheet there are. A formula that came to an empty text has its result.
///
/// # Errors
/// What the reader says.
pub fn count(book: &mut Xlsx<Bytes<'_>>, sheet: &str) -> Result<u32, XlsxError> {
    let mut reader = book.worksheet_cells_reader(sheet)?;
    let mut count = 0;
    while let Some(cell) = reader.next_cell_with_formula_metadata()? {
        count += u32::from(cell.formula.is_some() && matches!(cell.value, DataRef::Empty));
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_seen(sheet: &str) -> bool {
        let whole = {
            let mut watch = Watch::default();
            watch.see(sheet.as_bytes());
            watch.has_any
        };
        // However it is cut into pieces.
        let mut watch = Watch::default();
        sheet
            .as_bytes()
            .chunks(3)
            .for_each(|piece| watch.see(piece));
        assert_eq!(watch.has_any, whole, "{sheet}");
        whole
    }

    #[test]
    fn formulas_without_a_result_are_seen() {
        for cell in [
            "<c r=\"B2\"><f>A2*2</f></c>",
            "<c r=\"B2\"><f>A2*2</f><v></v></c>",
            "<c r=\"B2\"><f>A2*2</f><v/></c>",
            "<c r=\"B2\">\n  <f>A2*2</f>\n  <v />\n</c>",
            "<x:c r=\"B2\"><x:f>A2*2</x:f><x:v></x:v></x:c>",
        ] {
            assert!(
                is_seen(&format!("<row>{cell}<c><v>1</v></c></row>")),
                "{cell}"
            );
        }
        for cell in [
            "<c r=\"B2\"><f>A2*2</f><v>10</v></c>",
            "<x:c r=\"B2\"><x:f>A2*2</x:f><x:v>10</x:v></x:c>",
            "<c r=\"B2\"><v>10</v></c><c r=\"C2\" s=\"3\"/>",
        ] {
            assert!(
                !is_seen(&format!("<row>{cell}<c><v>1</v></c></row>")),
                "{cell}"
            );
        }
    }
}
