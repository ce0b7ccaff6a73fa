//! Lone words between the products of a price list, which say what the ones beneath are.

use rustc_hash::FxHashMap;

use super::totals::is_total;
use crate::domain::Book;
use crate::exchange::layout::{Mapping, key, text_of};
use crate::exchange::meaning::Meaning;
use crate::exchange::reading::is_nothing;
use crate::exchange::table::{Row, Table};

/// So many rows show how the list is filled in.
const GLANCE: usize = 2_000;
/// So many rows further on the products of a heading begin: there may be headings of headings.
const NEAR: usize = 4;

/// Whether a row is the header again, as reports print it on each page, or a title above that.
pub fn is_header_again(table: &Table, mapping: &Mapping, at: usize) -> bool {
    let Some(place) = mapping.header else {
        return false;
    };
    let rows = mapping.rows(table);
    let header = &table.rows[place];
    let is_header = |at: usize| rows.get(at).is_some_and(|row| row.cells == header.cells);
    let is_lone = || rows.get(at).is_some_and(|row| lone(row).is_some());
    is_header(at) || (is_header(at + 1) && is_lone())
}

/// The headings of a price list, row by row.
#[derive(Debug, Default)]
pub struct Headings {
    /// The column of names; none in a list of nothing but names, where there are no headings.
    names: Option<usize>,
    /// A lone name here can be nothing but a heading: all others have more than their price.
    is_filled: bool,
    /// Names of products are written in capitals, too.
    is_shouted: bool,
    /// There is a column of categories: headings add nothing.
    has_category: bool,
    /// Categories as they are written here.
    known: FxHashMap<Box<str>, String>,
    /// The one that stands over the next row.
    current: String,
}

impl Headings {
    /// Looks at how the list is filled in.
    pub fn of(book: &Book, table: &Table, mapping: &Mapping) -> Self {
        let place = |meaning: &Meaning| {
            let mut columns = mapping.columns.iter();
            columns.position(|column| column.meaning == *meaning)
        };
        // Where rows of one product are known by a word of their own, a lone word may be that.
        let names = place(&Meaning::Product).filter(|_| place(&Meaning::Handle).is_none());
        let more = [
            Meaning::Price,
            Meaning::Cost,
            Meaning::Barcode,
            Meaning::Sku,
        ];
        let rows = mapping.rows(table);
        let glance = &rows[..rows.len().min(GLANCE)];
        let products = || glance.iter().filter(|row| lone(row).is_none());
        let count = products().count();
        let filled = |column: usize| {
            let told = products().filter(|row| is_told(row, column));
            told.count() * 10 >= count * 9
        };
        let others = (0..mapping.columns.len()).filter(|column| {
            Some(*column) != names && mapping.columns[*column].meaning != Meaning::Price
        });
        let shouted = products().filter(|row| {
            row.cells
                .get(names.unwrap_or_default())
                .is_some_and(|cell| is_shouted(&text_of(cell)))
        });
        let known = book.products().iter().map(|(_, card)| &card.category);
        Self {
            names: names.filter(|_| more.iter().any(|own| place(own).is_some())),
            is_filled: count > 0 && others.into_iter().any(filled),
            is_shouted: shouted.count() * 2 > count,
            has_category: place(&Meaning::Category).is_some(),
            known: known.map(|own| (key(own).into(), own.clone())).collect(),
            current: String::new(),
        }
    }

    /// Whether a row is a heading. One that is stands over those that follow.
    pub fn take(&mut self, rows: &[Row], at: usize) -> bool {
        let is_heading = self.is_heading(rows, at);
        if is_heading && let Some((_, text)) = rows.get(at).and_then(lone) {
            let text = text.trim_end_matches(':').trim_end();
            let known = self.known.get(key(text).as_str());
            self.current = known.cloned().unwrap_or_else(|| text.to_owned());
        }
        is_heading
    }

    /// Headings become the categories of what stands beneath them.
    pub fn are_categories(&self) -> bool {
        !self.has_category
    }

    /// The category of a row that says none.
    pub fn category(&self) -> Option<&str> {
        Some(self.current.as_str()).filter(|own| self.are_categories() && !own.is_empty())
    }

    fn is_heading(&self, rows: &[Row], at: usize) -> bool {
        let (Some(names), Some((column, text))) = (self.names, rows.get(at).and_then(lone)) else {
            return false;
        };
        let is_word = text.chars().any(char::is_alphabetic) && !is_total(&text);
        let is_marked = rows[at].is_title()
            || column != names
            || self.is_filled
            || text.ends_with(':')
            || (is_shouted(&text) && !self.is_shouted);
        let beneath = rows.iter().skip(at + 1).take(NEAR);
        let is_over = beneath.map(lone).any(|own| own.is_none());
        is_word && is_marked && is_over
    }
}

/// The only text of a row, and in which column it stands.
fn lone(row: &Row) -> Option<(usize, String)> {
    let mut told = (0..row.cells.len()).filter(|column| is_told(row, *column));
    let first = told.next()?;
    let text = text_of(&row.cells[first]);
    // Merged over several columns, some programs write it in each of them.
    let mut rest = told.map(|column| text_of(&row.cells[column]));
    rest.all(|own| own == text).then_some((first, text))
}

fn is_told(row: &Row, column: usize) -> bool {
    let cell = row.cells.get(column);
    cell.is_some_and(|cell| !is_nothing(&text_of(cell)))
}

fn is_shouted(text: &str) -> bool {
    let mut letters = text.chars().filter(|sign| sign.is_alphabetic());
    text.chars().filter(|sign| sign.is_alphabetic()).count() > 1
        && letters.all(|sign| !sign.is_lowercase())
}
