//! What the reader of open documents leaves out: merged cells, and numbers that are shown
//! otherwise than they are kept, formulas without a result.

use std::collections::{BTreeMap, HashMap};
use std::io::{BufReader, Cursor};

use calamine::Dimensions;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::shown::is_shown_as_code;
use daftar_core::exchange::Cell;

/// What is left out of one sheet.
#[derive(Debug, Default)]
pub struct LeftOut {
    /// Merged cells.
    pub merged: Vec<Dimensions>,
    /// Cells as they are shown, by row and column from 0.
    pub shown: HashMap<(u32, u32), Cell>,
    /// How many cells hold a formula without a result.
    pub unsolved: u32,
}

/// What is left out of each sheet, by its name. What cannot be read says nothing: whether the file
/// is damaged is the reader's to say.
pub fn left_out(bytes: &[u8]) -> BTreeMap<String, LeftOut> {
    let mut document = Document::default();
    if let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes))
        && let Ok(part) = archive.by_name("content.xml")
    {
        let mut reader = Reader::from_reader(BufReader::new(part));
        let mut piece = Vec::new();
        while let Ok(event) = reader.read_event_into(&mut piece) {
            if event == Event::Eof {
                break;
            }
            document.take(&event);
            piece.clear();
        }
    }
    document.sheets
}

/// A document as it is read.
#[derive(Debug, Default)]
struct Document {
    sheets: BTreeMap<String, LeftOut>,
    sheet: LeftOut,
    name: String,
    row: u32,
    /// Rows that the open one stands for.
    rows: u32,
    column: u32,
    open: Option<Open>,
    /// Remarks within a cell.
    quiet: u32,
}

/// A number whose text is read.
#[derive(Debug)]
struct Open {
    place: (u32, u32),
    number: f64,
    is_percent: bool,
    text: String,
}

impl Document {
    fn take(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(tag) => self.begin(tag),
            Event::Empty(tag) => {
                self.begin(tag);
                self.end(tag.name().as_ref());
            }
            Event::End(tag) => self.end(tag.name().as_ref()),
            Event::Text(text) => {
                if let Some(open) = self.open.as_mut().filter(|_| self.quiet == 0) {
                    open.text.push_str(&text.xml10_content());
                }
            }
            _ => {}
        }
    }

    fn begin(&mut self, tag: &BytesStart<'_>) {
        match tag.name().as_ref() {
            "table:table" => {
                self.name = attribute(tag, "table:name").unwrap_or_default();
                (self.row, self.column) = (0, 0);
            }
            "table:table-row" => {
                self.rows = number(tag, "table:number-rows-repeated");
                self.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => self.cell(tag),
            "text:s" => {
                if let Some(open) = &mut self.open {
                    open.text.push(' ');
                }
            }
            "office:annotation" => self.quiet += 1,
            _ => {}
        }
    }

    fn cell(&mut self, tag: &BytesStart<'_>) {
        let place = (self.row, self.column);
        let down = number(tag, "table:number-rows-spanned");
        let across = number(tag, "table:number-columns-spanned");
        if down > 1 || across > 1 {
            let last = (
                self.row.saturating_add(down - 1),
                self.column.saturating_add(across - 1),
            );
            self.sheet.merged.push(Dimensions::new(place, last));
        }
        let repeated = number(tag, "table:number-columns-repeated");
        self.column = self.column.saturating_add(repeated);
        let kind = attribute(tag, "office:value-type");
        if kind.is_none() && attribute(tag, "table:formula").is_some() {
            let count = repeated.saturating_mul(self.rows);
            self.sheet.unsolved = self.sheet.unsolved.saturating_add(count);
        }
        let is_percent = kind.as_deref() == Some("percentage");
        self.open = attribute(tag, "office:value")
            .and_then(|value| value.parse().ok())
            .filter(|_| is_percent || kind.as_deref() == Some("float"))
            .map(|number| Open {
                place,
                number,
                is_percent,
                text: String::new(),
            });
    }

    fn end(&mut self, tag: &str) {
        match tag {
            "table:table" => {
                let sheet = std::mem::take(&mut self.sheet);
                self.sheets.insert(std::mem::take(&mut self.name), sheet);
            }
            "table:table-row" => self.row = self.row.saturating_add(self.rows),
            "table:table-cell" | "table:covered-table-cell" => {
                if let Some(open) = self.open.take() {
                    let text = open.text.trim();
                    let is_percent = open.is_percent && text.ends_with('%');
                    if is_percent || is_shown_as_code(text, open.number) {
                        self.sheet.shown.insert(open.place, Cell::text(text));
                    }
                }
            }
            "office:annotation" => self.quiet = self.quiet.saturating_sub(1),
            _ => {}
        }
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.try_get_attribute(name).ok()??;
    let value = quick_xml::escape::unescape(&found.value).ok()?;
    Some(value.into_owned())
}

/// How many; one where nothing is said.
fn number(tag: &BytesStart<'_>, name: &str) -> u32 {
    let said = attribute(tag, name).and_then(|value| value.parse().ok());
    said.unwrap_or(1).max(1)
}
