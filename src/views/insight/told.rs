//! What a report tells, as plain data: one frame draws, opens and exports them all.

use std::sync::Arc;

use super::opening::{Open, Opening};
use crate::desk::Desk;
use crate::domain::Book;
use crate::domain::{Day, Id, Money};
use crate::insight::{Compared, Digest, Slices, Span};
use crate::text::{Words, money, numbers};
use crate::ui::chart::plot::Chart;
use crate::views::amounts::write_quantity;
use crate::views::days;

/// What stands where a figure is not known.
const NOTHING: &str = "–";

/// A figure or a word of a table.
#[derive(Clone, Default)]
pub enum Cell {
    /// Not known.
    #[default]
    None,
    /// Words.
    Text(String),
    /// An amount.
    Money(Money),
    /// How many.
    Count(i64),
    /// Hundredths of a per cent.
    Percent(i64),
    /// A part of 1, rounded only when it is written.
    Share(f64),
    /// Thousandths of units.
    Quantity(i64),
    /// How many days.
    Days(i64),
    /// A day.
    Day(Day),
    /// A number with decimals: how many times that, how many decimals.
    Decimal(i64, u32),
}

impl Cell {
    /// Words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A number with so many decimals.
    pub fn number(value: f64, decimals: u32) -> Self {
        Self::Decimal(
            (value * 10_f64.powi(decimals as i32)).round() as i64,
            decimals,
        )
    }

    /// An amount, if it is known.
    pub fn money(amount: Option<Money>) -> Self {
        amount.map_or(Self::None, Self::Money)
    }

    /// A share, if it is known.
    pub fn percent(share_bp: Option<i64>) -> Self {
        share_bp.map_or(Self::None, Self::Percent)
    }

    /// A part of a whole; nothing of nothing.
    pub fn share(part: Money, whole: Money) -> Self {
        if whole.is_zero() {
            return Self::None;
        }
        Self::Share(part.0 as f64 / whole.0 as f64)
    }

    /// As people read it.
    pub fn written(&self, desk: Desk) -> String {
        let language = desk.words().language();
        match self {
            Self::None => NOTHING.to_owned(),
            Self::Text(text) => text.clone(),
            Self::Money(amount) => desk.money(*amount),
            Self::Count(count) => numbers::whole(language, *count),
            // One decimal is enough to read.
            Self::Percent(share) => numbers::percent(language, round_to_tens(*share)),
            Self::Share(part) => numbers::share(language, *part),
            Self::Quantity(milli) => write_quantity(&desk, *milli),
            Self::Days(days) => desk.words().common().days(days.unsigned_abs()),
            Self::Day(day) => days::short(desk, *day),
            Self::Decimal(value, decimals) => numbers::scaled(language, *value, *decimals),
        }
    }

    /// As a spreadsheet reads it: digits alone, `point` before decimals.
    pub fn plain(&self, desk: Desk, point: char) -> String {
        match self {
            Self::None => String::new(),
            Self::Text(text) => text.clone(),
            Self::Money(amount) => decimal(amount.0, desk.currency().decimals, point),
            Self::Count(count) | Self::Days(count) => count.to_string(),
            Self::Percent(share) => decimal(*share, 4, point),
            Self::Share(part) => decimal((part * 10_000.0).round() as i64, 4, point),
            Self::Quantity(milli) => decimal(*milli, 3, point),
            Self::Day(day) => day.to_string(),
            Self::Decimal(value, decimals) => decimal(*value, *decimals, point),
        }
    }
}

fn round_to_tens(value: i64) -> i64 {
    (value + 5 * value.signum()) / 10 * 10
}

/// `-1.50`: a number of so many decimals, without groups.
fn decimal(value: i64, decimals: u32, point: char) -> String {
    let unit = 10_u64.saturating_pow(decimals);
    let sign = if value < 0 { "-" } else { "" };
    let (whole, rest) = (value.unsigned_abs() / unit, value.unsigned_abs() % unit);
    if decimals == 0 {
        return format!("{sign}{whole}");
    }
    let width = decimals as usize;
    format!("{sign}{whole}{point}{rest:0width$}")
}

/// A row of a table; the first cell names it.
#[derive(Clone, Default)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<Cell>,
    /// What it opens.
    pub opens: Option<Opening>,
}

impl Row {
    /// A row that opens nothing.
    pub fn new(cells: Vec<Cell>) -> Self {
        Self { cells, opens: None }
    }

    /// The same, and what it opens.
    pub fn opening(mut self, opens: Option<Opening>) -> Self {
        self.opens = opens;
        self
    }

    /// The same, opening the page of a product.
    pub fn of_product(self, product: Id) -> Self {
        self.opening(Some(Opening {
            title: String::new(),
            open: Open::Product(product),
        }))
    }

    /// The same, opening the page of a customer.
    pub fn of_customer(self, customer: Id) -> Self {
        self.opening(Some(Opening {
            title: String::new(),
            open: Open::Customer(customer),
        }))
    }
}

/// One large figure.
#[derive(Clone, Default)]
pub struct Figure {
    /// What it is.
    pub label: &'static str,
    /// How much.
    pub cell: Cell,
    /// What to know about it.
    pub note: String,
    /// What it opens.
    pub opens: Option<Opening>,
}

/// The word of something.
pub type Word = fn(Words) -> &'static str;

/// What a report tells.
#[derive(Clone, Default)]
pub struct Telling {
    /// Why there is nothing to tell; then nothing else is shown.
    pub nothing: Option<String>,
    /// Something to know before reading it.
    pub note: Option<String>,
    /// Large figures.
    pub figures: Vec<Figure>,
    /// The picture.
    pub chart: Option<Arc<Chart>>,
    /// What each point of the picture opens.
    pub points: Vec<Option<Opening>>,
    /// Heads of the table's columns.
    pub heads: Vec<&'static str>,
    /// Heads of further columns.
    pub more_heads: Vec<String>,
    /// Rows of the table.
    pub rows: Vec<Row>,
    /// The table is shown at once.
    pub is_table_open: bool,
    /// Rows that are not written because there are so many.
    pub left_out: usize,
}

impl Telling {
    /// Why there is nothing to tell.
    pub fn nothing(why: impl Into<String>) -> Self {
        Self {
            nothing: Some(why.into()),
            ..Self::default()
        }
    }
}

/// What a report is told from.
pub struct Scene<'a> {
    /// For words, amounts and days.
    pub desk: Desk,
    /// The words.
    pub w: Words,
    /// All sales.
    pub digest: &'a Digest,
    /// All cards.
    pub book: &'a Book,
    /// The days it is of.
    pub span: Span,
    /// Today.
    pub today: Day,
    /// What is chosen in the report.
    pub choice: [usize; 2],
    /// Rows to be written at most.
    pub most: usize,
    /// What is known of a report that is told in slices.
    pub slices: &'a Slices,
}

impl Scene<'_> {
    /// What is told of the span, of the one before and of the year before.
    pub fn compared<T: Clone>(&self, tell: impl FnMut(Span) -> Option<T>) -> Option<Compared<T>> {
        self.slices.compared(self.span, tell)
    }

    /// Writes rows of the table, no more than fit.
    pub fn write_rows<T>(&self, telling: &mut Telling, found: &[T], write: impl Fn(&T) -> Row) {
        telling.rows = found.iter().take(self.most).map(write).collect();
        telling.left_out = found.len().saturating_sub(self.most);
    }

    /// Whether the shop sold from the beginning of a span on: with less nothing is compared.
    pub fn is_whole(&self, span: Span) -> bool {
        self.digest.span().is_some_and(|all| all.from <= span.from)
    }

    /// What a product is called, also when it was deleted since.
    pub fn product(&self, id: Id) -> String {
        let held = self.book.products().held(id);
        held.map_or_else(|| NOTHING.to_owned(), |held| held.card.name.clone())
    }

    /// What a customer is called.
    pub fn customer(&self, id: Id) -> String {
        let held = self.book.customers().held(id);
        held.map_or_else(
            || NOTHING.to_owned(),
            |held| crate::views::customers::called(self.desk, &held.card),
        )
    }

    /// An axis of amounts.
    pub fn money_axis(&self) -> crate::ui::chart::plot::Axis {
        let desk = self.desk;
        let language = self.w.language();
        Arc::new(move |amount| money::compact(language, amount, desk.currency()))
    }

    /// An axis of counts.
    pub fn count_axis(&self) -> crate::ui::chart::plot::Axis {
        let language = self.w.language();
        Arc::new(move |count| numbers::whole(language, count.round() as i64))
    }

    /// An axis of shares: 1 is the whole.
    pub fn share_axis(&self) -> crate::ui::chart::plot::Axis {
        let language = self.w.language();
        Arc::new(move |share| numbers::percent(language, (share * 10_000.0).round() as i64))
    }
}

/// One report.
#[derive(Clone, Copy)]
pub struct Report {
    /// Names its file.
    pub id: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// How it is computed.
    pub how: &'static str,
    /// It is as of today, whatever days are chosen.
    pub is_of_today: bool,
    /// What can be chosen in it: what each choice is called, and its values.
    pub choices: [Option<Choice>; 2],
    /// Tells it. Of a large book it takes several turns: nothing while there is more to do.
    pub tell: fn(&Scene) -> Option<Telling>,
}

/// Something to choose in a report.
#[derive(Clone, Copy)]
pub struct Choice {
    /// What is chosen.
    pub label: Word,
    /// The words of the values.
    pub values: &'static [Word],
    /// Which is chosen at first.
    pub first: fn(Span) -> usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_for_spreadsheets_have_no_groups() {
        assert_eq!(decimal(-1_234_567, 2, '.'), "-12345.67");
        assert_eq!(decimal(5, 3, ','), "0,005");
        assert_eq!(decimal(7, 0, '.'), "7");
        assert_eq!(round_to_tens(-1_234), -1_230);
        assert_eq!(round_to_tens(1_235), 1_240);
    }
}
