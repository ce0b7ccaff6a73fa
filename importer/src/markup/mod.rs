//! Tables written as markup: pages that tills, banks and accounting programs save as `.xls`, and
//! the XML that Excel wrote in 2003. Everything in them is text to us: nothing is ever shown as a page.

mod grid;

use std::fmt::Write as _;

use daftar_core::exchange::{Table, Unreadable};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use crate::limits::Taken;
use grid::{Grid, Place};

/// Tables within tables that are taken: layouts of pages have some.
const MOST_DEEP: usize = 32;
/// Tables of one file.
const MOST_TABLES: usize = 1000;
/// Attributes of a tag that are looked at.
const MOST_ATTRIBUTES: usize = 64;
/// Rows read between two words about how far it is.
const ROWS_A_WORD: u32 = 1000;

/// Whether a text is markup that may hold a table.
pub fn is_markup(text: &str) -> bool {
    let mut signs = text.chars();
    let (first, second) = (signs.next(), signs.next());
    let is_tag = second.is_some_and(|sign| sign.is_ascii_alphabetic() || matches!(sign, '!' | '?'));
    if first != Some('<') || !is_tag {
        return false;
    }
    // "<5 years;Ali" and "<b>Ali;90…" are separated values.
    let start = &text[..text.floor_char_boundary(PAGE.len().max(32))];
    let is_page = PAGE.split(' ').any(|mark| {
        start
            .get(..mark.len())
            .is_some_and(|own| own.eq_ignore_ascii_case(mark))
    });
    is_page || holds(text, "<table") || holds(text, "<tr")
}

/// How pages and documents begin.
const PAGE: &str = "<!doctype <html <?xml <table <!-- <head <meta <body";

fn holds(text: &str, mark: &str) -> bool {
    let mut windows = text.as_bytes().windows(mark.len());
    windows.any(|own| own.eq_ignore_ascii_case(mark.as_bytes()))
}

/// Reads the tables that hold something.
///
/// # Errors
/// `NotATable` where there is none, `TooLarge`.
pub fn read(text: &str, on_share: &mut dyn FnMut(f64)) -> Result<Vec<Table>, Unreadable> {
    let mut page = Page::default();
    let all = text.len().max(1) as f64;
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| {
        let result = page.take(event);
        if page.rows >= ROWS_A_WORD {
            page.rows = 0;
            on_share(span.start as f64 / all);
        }
        result.err()
    });
    // Only in pages is what stands in scripts and styles no markup.
    emitter.naively_switch_states(!holds(text, "<?xml"));
    // It goes on to the end unless an event says why not.
    match Tokenizer::new_with_emitter(text, emitter).next() {
        None => page.finish(),
        Some(Ok(why)) => Err(why),
        Some(Err(never)) => match never {},
    }
}

/// A page as it is read.
#[derive(Default)]
struct Page {
    /// The tag that is open: its name and attributes.
    tag: String,
    attributes: Vec<(String, String)>,
    /// Tables that are open, the innermost last.
    open: Vec<Grid>,
    /// Tables within those that are no longer taken apart.
    deeper: usize,
    done: Vec<Table>,
    /// The sheet of a workbook that is open.
    sheet: String,
    /// What is no part of a cell: comments and scripts within it.
    quiet: usize,
    taken: Taken,
    /// Rows since the last word.
    rows: u32,
}

impl Page {
    fn take(&mut self, event: CallbackEvent<'_>) -> Result<(), Unreadable> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = local(name);
                self.attributes.clear();
                Ok(())
            }
            CallbackEvent::AttributeName { name } => {
                if self.attributes.len() < MOST_ATTRIBUTES {
                    self.attributes.push((local(name), String::new()));
                }
                Ok(())
            }
            CallbackEvent::AttributeValue { value } => {
                if let Some((_, own)) = self.attributes.last_mut() {
                    own.push_str(&String::from_utf8_lossy(value));
                }
                Ok(())
            }
            CallbackEvent::CloseStartTag { self_closing } => self.begin(self_closing),
            CallbackEvent::EndTag { name } => self.end(&local(name)),
            CallbackEvent::String { value } => {
                if self.quiet == 0
                    && let Some(grid) = self.open.last_mut()
                {
                    grid.text(&String::from_utf8_lossy(value));
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn begin(&mut self, is_closed: bool) -> Result<(), Unreadable> {
        let tag = std::mem::take(&mut self.tag);
        match tag.as_str() {
            "worksheet" => self.sheet = self.attribute("name").unwrap_or_default().to_owned(),
            "table" if self.open.len() >= MOST_DEEP => self.deeper += 1,
            "table" => self.open.push(Grid::new(!self.sheet.is_empty())),
            "comment" | "script" | "style" if !is_closed => self.quiet += 1,
            "tr" | "row" => {
                let index = self.number("index");
                self.rows += 1;
                if let Some(grid) = self.open.last_mut() {
                    grid.begin_row(index, &mut self.taken)?;
                }
            }
            "td" | "th" | "cell" => {
                // Those of XML say how many more, those of pages how many in all.
                let span = |name, more| {
                    let more = || Some(self.number(more)?.saturating_add(1));
                    self.number(name).or_else(more)
                };
                let place = Place {
                    column: self.number("index"),
                    across: span("colspan", "mergeacross").unwrap_or(1),
                    down: span("rowspan", "mergedown").unwrap_or(1),
                };
                if let Some(grid) = self.open.last_mut() {
                    grid.begin_cell(&place, &mut self.taken)?;
                }
            }
            "data" => {
                let kind = self.attribute("type").unwrap_or_default().to_owned();
                if let Some(grid) = self.open.last_mut().filter(|_| self.quiet == 0) {
                    grid.is_of(kind);
                }
            }
            _ => self.line(&tag),
        }
        Ok(())
    }

    fn end(&mut self, tag: &str) -> Result<(), Unreadable> {
        match tag {
            "worksheet" => self.sheet.clear(),
            "table" if self.deeper > 0 => self.deeper -= 1,
            "table" => self.close()?,
            "comment" | "script" | "style" => self.quiet = self.quiet.saturating_sub(1),
            "tr" | "row" | "td" | "th" | "cell" => {
                if let Some(grid) = self.open.last_mut() {
                    grid.end_cell(&mut self.taken)?;
                }
            }
            _ => self.line(tag),
        }
        Ok(())
    }

    /// What stands on a line of its own.
    fn line(&mut self, tag: &str) {
        if matches!(tag, "br" | "p" | "div" | "li")
            && let Some(grid) = self.open.last_mut()
        {
            grid.line();
        }
    }

    fn close(&mut self) -> Result<(), Unreadable> {
        let Some(grid) = self.open.pop() else {
            return Ok(());
        };
        let mut name = self.sheet.clone();
        if name.is_empty() && !self.done.is_empty() {
            let _ = write!(name, "{}", self.done.len() + 1);
        }
        self.done.extend(grid.into_table(&name, &mut self.taken)?);
        if self.done.len() > MOST_TABLES {
            return Err(Unreadable::TooLarge);
        }
        Ok(())
    }

    /// The tables; one that nobody closed counts, too.
    fn finish(mut self) -> Result<Vec<Table>, Unreadable> {
        while !self.open.is_empty() {
            self.close()?;
        }
        if self.done.is_empty() {
            return Err(Unreadable::NotATable);
        }
        Ok(self.done)
    }

    fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let (_, value) = attributes.find(|(own, _)| own == name)?;
        Some(value)
    }

    fn number(&self, name: &str) -> Option<u32> {
        self.attribute(name)?.trim().parse().ok()
    }
}

/// A name without the prefix that XML puts before it.
fn local(name: &[u8]) -> String {
    let name = String::from_utf8_lossy(name);
    let local = name.rsplit_once(':').map_or(&*name, |(_, local)| local);
    local.to_ascii_lowercase()
}
