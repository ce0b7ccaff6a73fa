//! A sheet of a spreadsheet, a file of separated values, or what was pasted: rows of cells.

use crate::domain::Day;

/// Rows of cells under a name. No row of it is known to be the header yet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// The name of the sheet; empty where the file has none.
    pub name: String,
    /// In the order of the file, without rows that are wholly empty.
    pub rows: Vec<Row>,
}

/// A row as it stands in the file. Rows may differ in length.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// Where the owner finds it: the row of the spreadsheet or the line of the file, from 1.
    pub number: u32,
    /// From the left; those missing at the end are empty.
    pub cells: Vec<Cell>,
}

/// What stands in a cell, by the type the file gives it. Separated values are all text.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Cell {
    /// Nothing, or nothing but spaces.
    #[default]
    Empty,
    /// As typed, without control characters.
    Text(Box<str>),
    /// A number of a spreadsheet; always finite.
    Number(f64),
    /// A date of a spreadsheet, with the second of the day where it has a time.
    Date(Day, Option<u32>),
    /// True or false.
    Flag(bool),
}
