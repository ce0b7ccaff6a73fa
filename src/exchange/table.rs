//! A sheet of a spreadsheet, a file of separated values, or what was pasted: rows of cells.

use std::borrow::Cow;
use std::fmt;

use crate::domain::Day;

/// Rows of cells under a name. No row of it is known to be the header yet.
#[derive(Debug, Clone, Default, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Table {
    /// The name of the sheet; empty where the file has none.
    #[n(0)]
    pub name: String,
    /// In the order of the file, without rows that are wholly empty.
    #[n(1)]
    pub rows: Vec<Row>,
    /// Cells of the sheet that hold a formula whose result the file does not: they read as empty.
    #[n(2)]
    pub unsolved: u32,
}

impl Table {
    /// Rows under a name.
    pub fn new(name: &str, rows: Vec<Row>) -> Self {
        Self {
            name: name.to_owned(),
            rows,
            unsolved: 0,
        }
    }
}

/// A row as it stands in the file. Rows may differ in length.
#[derive(Debug, Clone, Default, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Row {
    /// Where the owner finds it: the row as a spreadsheet shows it, from 1.
    #[n(0)]
    pub number: u32,
    /// From the left; those missing at the end are empty.
    #[n(1)]
    pub cells: Vec<Cell>,
    /// What of it stands in merged cells, if anything.
    #[n(2)]
    pub merged: Option<Box<Merged>>,
}

/// What of a row stands in merged cells.
#[derive(Debug, Clone, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Merged {
    /// All that stands in it goes across the whole table: a title.
    #[n(0)]
    pub is_title: bool,
    /// Columns, from 0, whose cell goes on from the row above.
    #[n(1)]
    pub from_above: Vec<u32>,
}

impl Row {
    /// A row of its own, nothing of it merged.
    pub fn new(number: u32, cells: Vec<Cell>) -> Self {
        Self {
            number,
            cells,
            merged: None,
        }
    }

    /// A title across the whole table.
    pub fn is_title(&self) -> bool {
        self.merged.as_ref().is_some_and(|merged| merged.is_title)
    }

    /// Whether the cell of a column goes on from the row above.
    pub fn is_from_above(&self, column: usize) -> bool {
        let merged = self.merged.as_ref();
        merged.is_some_and(|merged| merged.from_above.iter().any(|own| *own as usize == column))
    }
}

/// What stands in a cell, by the type the file gives it. Separated values are all text.
#[derive(Debug, Clone, Default, PartialEq, minicbor::Encode, minicbor::Decode)]
pub enum Cell {
    /// Nothing, or nothing but spaces.
    #[default]
    #[n(0)]
    Empty,
    /// As typed, without control characters but line breaks.
    #[n(1)]
    Text(#[n(0)] Box<str>),
    /// A number of a spreadsheet; always finite.
    #[n(2)]
    Number(#[n(0)] f64),
    /// A date of a spreadsheet, with the second of the day where it has a time.
    #[n(3)]
    Date(#[n(0)] Day, #[n(1)] Option<u32>),
    /// True or false.
    #[n(4)]
    Flag(#[n(0)] bool),
}

impl Cell {
    /// A cell of text as it came from outside: control characters go, line breaks stay, spaces
    /// around it go, and nothing but spaces is `Empty`.
    pub fn text(raw: &str) -> Self {
        let text = plain_text(raw);
        match text.trim() {
            "" => Self::Empty,
            trimmed => Self::Text(trimmed.into()),
        }
    }

    /// Nothing stands in it.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }
}

impl fmt::Display for Cell {
    /// What an owner would type: numbers with all their digits and a decimal point, never with
    /// an exponent (phones are often numbers), dates as in ISO 8601.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => Ok(()),
            Self::Text(text) => f.write_str(text),
            // Rust writes the shortest decimal that reads back as the same number.
            Self::Number(number) => write!(f, "{number}"),
            Self::Date(day, None) => write!(f, "{day}"),
            Self::Date(day, Some(second)) => {
                let (hour, minute) = (second / 3600, second / 60 % 60);
                write!(f, "{day} {hour:02}:{minute:02}:{:02}", second % 60)
            }
            Self::Flag(flag) => write!(f, "{flag}"),
        }
    }
}

/// Text without what no screen and no file shall get: control characters but line breaks and
/// tabs, marks that turn the direction of writing, and the mark of byte order. Line breaks are
/// `\n`.
pub fn plain_text(raw: &str) -> Cow<'_, str> {
    if raw.bytes().all(|byte| (b' '..0x7f).contains(&byte)) || !raw.contains(is_unwanted) {
        return Cow::Borrowed(raw);
    }
    let unified = raw.replace("\r\n", "\n").replace('\r', "\n");
    Cow::Owned(unified.replace(is_dropped, ""))
}

fn is_unwanted(sign: char) -> bool {
    sign == '\r' || is_dropped(sign)
}

fn is_dropped(sign: char) -> bool {
    match sign {
        '\n' | '\r' | '\t' => false,
        // Embeddings, overrides and isolates: a name must not rewrite the line it stands in.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => true,
        _ => sign.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_all_their_digits() {
        assert_eq!(Cell::Number(998_901_234_567.0).to_string(), "998901234567");
        assert_eq!(Cell::Number(9.98e20).to_string(), "998000000000000000000");
        assert_eq!(Cell::Number(-12.5).to_string(), "-12.5");
    }

    #[test]
    fn control_characters_go_and_line_breaks_stay() {
        let cell = Cell::text(" \u{feff}Ali\u{0}\u{202e}\r\nVali\u{7f}\r ");
        assert_eq!(cell, Cell::Text("Ali\nVali".into()));
        assert_eq!(
            Cell::text("\u{a0} \u{200e}\t"),
            Cell::Text("\u{200e}".into())
        );
        assert_eq!(Cell::text(" \u{1} "), Cell::Empty);
    }

    #[test]
    fn dates_read_as_iso() {
        let day: Day = "2026-10-01".parse().unwrap();
        assert_eq!(
            Cell::Date(day, Some(85_805)).to_string(),
            "2026-10-01 23:50:05"
        );
        assert_eq!(Cell::Date(day, None).to_string(), "2026-10-01");
    }
}
