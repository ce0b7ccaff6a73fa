//! The shop as tables and cards for other programs: headers in the owner's language, such as
//! [`layout`](super::layout) knows them again.

mod goods;
mod people;
mod sales;
#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::domain::{Book, Money, Zone};
use crate::exchange::meaning::Meaning;
use crate::exchange::table::{Cell, Row, Table};
use crate::text::Words;

pub use people::contacts;

/// What is written as a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// Customers, one to a row.
    Customers,
    /// Products, one to a row, with variants one to a row for each.
    Products,
    /// Sales and returns, one line to a row.
    Sales,
}

impl Sheet {
    /// In the order of a workbook.
    pub const ALL: [Self; 3] = [Self::Customers, Self::Products, Self::Sales];
}

/// How it is written.
#[derive(Debug, Clone, Copy)]
pub struct Style<'a> {
    /// In which words.
    pub words: Words,
    /// Digits of the shop's minor unit.
    pub digits: u8,
    /// The shop's time zone.
    pub zone: &'a Zone,
    /// How names of buyers are put together.
    pub is_family_first: bool,
}

/// Writes one table, a bounded number of records at a time.
#[derive(Debug)]
pub struct Writer<'a> {
    sheet: Sheet,
    style: Style<'a>,
    shape: people::Shape,
    at: usize,
    table: Table,
}

impl<'a> Writer<'a> {
    /// Begins with the header.
    pub fn new(book: &Book, sheet: Sheet, style: Style<'a>) -> Self {
        let shape = match sheet {
            Sheet::Customers => people::Shape::of(book),
            Sheet::Products | Sheet::Sales => people::Shape::default(),
        };
        let w = style.words;
        let name = match sheet {
            Sheet::Customers => w.nav().customers(),
            Sheet::Products => w.nav().products(),
            Sheet::Sales => w.nav().sales(),
        };
        let meanings = match sheet {
            Sheet::Customers => shape.meanings(),
            Sheet::Products => goods::MEANINGS.to_vec(),
            Sheet::Sales => sales::MEANINGS.to_vec(),
        };
        let names = meanings.iter().map(|meaning| meaning.label(w));
        let own = shape.own_fields.iter().map(String::as_str);
        let cells = names.chain(own).map(Cell::text).collect();
        let table = Table {
            name: name.to_owned(),
            rows: vec![Row { number: 1, cells }],
        };
        Self {
            sheet,
            style,
            shape,
            at: 0,
            table,
        }
    }

    /// How many records were written, and how many there are.
    pub fn progress(&self, book: &Book) -> (usize, usize) {
        (self.at, count(self.sheet, book))
    }

    /// Writes so many more records. True when all are written.
    pub fn step(&mut self, book: &Book, records: usize) -> bool {
        let all = count(self.sheet, book);
        let range = self.at..all.min(self.at + records.max(1));
        self.at = range.end;
        let rows = self.rows(book, range);
        for cells in rows {
            let number = self.table.rows.len() as u32 + 1;
            self.table.rows.push(Row { number, cells });
        }
        self.at >= all
    }

    /// The table.
    pub fn finish(self) -> Table {
        self.table
    }

    fn rows(&self, book: &Book, range: Range<usize>) -> Vec<Vec<Cell>> {
        match self.sheet {
            Sheet::Customers => people::rows(book, range, &self.shape, &self.style),
            Sheet::Products => goods::rows(book, range, &self.style),
            Sheet::Sales => sales::rows(book, range, &self.style),
        }
    }
}

fn count(sheet: Sheet, book: &Book) -> usize {
    match sheet {
        Sheet::Customers => book.customers().rows().len(),
        Sheet::Products => book.products().rows().len(),
        Sheet::Sales => book.ledger().sales().rows().len() + book.ledger().returns().rows().len(),
    }
}

impl Style<'_> {
    fn money(&self, amount: Money) -> Cell {
        let unit = 10_f64.powi(i32::from(self.digits));
        Cell::Number(amount.0 as f64 / unit)
    }

    fn some_money(&self, amount: Option<Money>) -> Cell {
        amount.map_or(Cell::Empty, |amount| self.money(amount))
    }
}

/// What stands in a column of that meaning, from a list of what is said.
fn said(list: &[(Meaning, Cell)], meaning: &Meaning) -> Cell {
    let found = list.iter().find(|(own, _)| own == meaning);
    found.map_or(Cell::Empty, |(_, cell)| cell.clone())
}
