//! The shop as tables and cards for other programs: headers in the owner's language, such as
//! [`layout`](super::layout) knows them again.

mod cards;
mod dossier;
mod goods;
mod part;
mod people;
mod records;
mod rewards;
mod sales;
#[cfg(test)]
mod tests;
mod whom;

use crate::domain::{Book, Moment, Money, Zone};
use crate::exchange::meaning::Meaning;
use crate::exchange::table::{Cell, Row, Table};
use crate::text::Words;

pub use cards::contact;
pub use dossier::{Dossier, Portrait};
pub use part::{about, part_of};
pub use rewards::meanings;
pub use whom::Whom;

/// What is written as a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// Customers, one to a row.
    Customers,
    /// Products, one to a row, with variants one to a row for each.
    Products,
    /// Sales and returns, one line to a row.
    Sales,
    /// Who owes how much and how old it is, one customer to a row.
    Debts,
    /// Levels and points, one customer to a row.
    Points,
    /// Coupons, one to a row.
    Coupons,
    /// Gift certificates, one to a row.
    Certificates,
    /// Money that came in or went back apart from sales, one to a row.
    Payments,
    /// Notes and contacts, one to a row.
    Notes,
    /// Tasks, one to a row.
    Tasks,
    /// Deals, one to a row.
    Deals,
    /// Who works in the shop, one to a row.
    Staff,
}

impl Sheet {
    /// In the order of a workbook.
    pub const ALL: [Self; 12] = [
        Self::Customers,
        Self::Products,
        Self::Sales,
        Self::Debts,
        Self::Points,
        Self::Coupons,
        Self::Certificates,
        Self::Payments,
        Self::Notes,
        Self::Tasks,
        Self::Deals,
        Self::Staff,
    ];

    /// What it is called.
    pub fn name(self, w: Words) -> &'static str {
        match self {
            Self::Customers => w.nav().customers(),
            Self::Products => w.nav().products(),
            Self::Sales => w.nav().sales(),
            Self::Debts => w.credit().title(),
            Self::Points => w.loyalty().points(),
            Self::Coupons => w.loyalty().coupons(),
            Self::Certificates => w.loyalty().certificates(),
            Self::Payments => w.data().kind_payment(),
            Self::Notes => w.data().kind_note(),
            Self::Tasks => w.today().kind_tasks(),
            Self::Deals => w.funnel().all_deals(),
            Self::Staff => w.data().kind_staff(),
        }
    }

    /// Whether it comes in again where it is brought. What is only for reading does not.
    pub fn is_read(self) -> bool {
        matches!(
            self,
            Self::Customers | Self::Products | Self::Sales | Self::Debts | Self::Points
        )
    }

    /// Whether it belongs into a workbook also where nothing is in it: what a shop does not use,
    /// such as points, is left out.
    pub fn is_always_told(self) -> bool {
        matches!(self, Self::Customers | Self::Products | Self::Sales)
    }
}

/// What stands above the columns; of customers what depends on none of them.
pub fn heads(sheet: Sheet, w: Words) -> Vec<String> {
    let meanings = match sheet {
        Sheet::Customers => people::Shape::default().meanings(),
        Sheet::Products => goods::MEANINGS.to_vec(),
        Sheet::Sales => sales::MEANINGS.to_vec(),
        Sheet::Debts | Sheet::Points | Sheet::Coupons | Sheet::Certificates => {
            return rewards::heads(sheet, w);
        }
        sheet => return records::heads(sheet, w),
    };
    let names = meanings.iter().map(|meaning| meaning.label(w));
    names.map(str::to_owned).collect()
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
    /// As of when ages and balances are told.
    pub now: Moment,
}

/// Writes one table, a bounded number of records at a time.
#[derive(Debug)]
pub struct Writer<'a> {
    sheet: Sheet,
    style: Style<'a>,
    shape: people::Shape,
    /// The places of what is written; nothing where all is.
    places: Option<Vec<u32>>,
    at: usize,
    table: Table,
}

impl<'a> Writer<'a> {
    /// Begins with the header. A selection of customers leaves out others in what is told of them
    /// and in their sales; of everything else all is written.
    pub fn new(book: &Book, sheet: Sheet, whom: Whom<'_>, style: Style<'a>) -> Self {
        let shape = match sheet {
            Sheet::Customers => people::Shape::of(book, whom),
            _ => people::Shape::default(),
        };
        let w = style.words;
        let names = match sheet {
            Sheet::Customers => shape.heads(w),
            _ => heads(sheet, w),
        };
        let cells = names.iter().map(|name| Cell::text(name)).collect();
        let table = Table::new(sheet.name(w), vec![Row::new(1, cells)]);
        Self {
            sheet,
            style,
            shape,
            places: match sheet {
                Sheet::Customers | Sheet::Debts | Sheet::Points => whom.customers(book),
                Sheet::Sales => whom.sales(book),
                _ => None,
            },
            at: 0,
            table,
        }
    }

    /// How many records were written, and how many there are.
    pub fn progress(&self, book: &Book) -> (usize, usize) {
        (self.at, self.count(book))
    }

    /// Writes so many more records. True when all are written.
    pub fn step(&mut self, book: &Book, records: usize) -> bool {
        let all = self.count(book);
        let range = self.at..all.min(self.at + records.max(1));
        self.at = range.end;
        let rows = match &self.places {
            None => self.rows(book, &mut { range }),
            Some(places) => {
                let places = places.get(range).unwrap_or_default();
                self.rows(book, &mut places.iter().map(|place| *place as usize))
            }
        };
        for cells in rows {
            let number = self.table.rows.len() as u32 + 1;
            self.table.rows.push(Row::new(number, cells));
        }
        self.at >= all
    }

    /// The table.
    pub fn finish(self) -> Table {
        self.table
    }

    fn rows(&self, book: &Book, places: &mut dyn Iterator<Item = usize>) -> Vec<Vec<Cell>> {
        match self.sheet {
            Sheet::Customers => people::rows(book, places, &self.shape, &self.style),
            Sheet::Products => goods::rows(book, places, &self.style),
            Sheet::Sales => sales::rows(book, places, &self.style),
            Sheet::Debts | Sheet::Points | Sheet::Coupons | Sheet::Certificates => {
                rewards::rows(book, self.sheet, places, &self.style)
            }
            sheet => records::rows(book, sheet, places, &self.style),
        }
    }

    fn count(&self, book: &Book) -> usize {
        let ledger = book.ledger();
        match (&self.places, self.sheet) {
            (Some(places), _) => places.len(),
            (None, Sheet::Customers) => book.customers().rows().len(),
            (None, Sheet::Products) => book.products().rows().len(),
            (None, Sheet::Sales) => ledger.sales().rows().len() + ledger.returns().rows().len(),
            (None, Sheet::Debts | Sheet::Points | Sheet::Coupons | Sheet::Certificates) => {
                rewards::count(book, self.sheet)
            }
            (None, sheet) => records::count(book, sheet),
        }
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
