//! How the values of a table are written: the order of dates, the sign before decimals, the country
//! of phones. Each is told from all values together, and asked of the owner only where they leave a
//! doubt.

pub mod amounts;
mod beside;
pub mod dates;
pub mod paid;
pub mod phones;
pub mod several;
mod worded;

use std::collections::BTreeSet;

use crate::domain::customer::Sex;
use crate::domain::{Day, TenderMethod};
use crate::exchange::export::Sheet;
use crate::exchange::layout::{Mapping, bare_text, is_of_receipt, key};
use crate::exchange::meaning::Meaning;
use crate::exchange::table::{Cell, Row, Table};

pub use amounts::DecimalSign;
pub use dates::DateOrder;

/// How the values of a table are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The order of dates written in numbers.
    pub dates: DateOrder,
    /// What stands before decimals of amounts.
    pub decimal: DecimalSign,
    /// What stands before decimals of quantities.
    pub quantity: DecimalSign,
    /// The country of phones without a code, two letters.
    pub country: String,
    /// What was sold on credit is owed still.
    pub is_credit_owed: bool,
    /// What the values leave in doubt.
    pub doubts: Vec<Doubt>,
}

/// What must be asked, with a value that can be read both ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// Day and month cannot be told apart.
    Dates {
        /// For example.
        example: String,
    },
    /// Thousands and decimals cannot be told apart.
    Decimals {
        /// For example.
        example: String,
    },
    /// Something was sold on credit, and may have been paid since.
    Credit {
        /// As it stands there.
        example: String,
    },
    /// Of something less was paid than it came to, and the rest may have been paid since.
    Rest {
        /// The column that says what was paid.
        example: String,
    },
    /// Most phones do not fit the shop's country.
    Country {
        /// For example.
        example: String,
    },
}

/// What the shop uses itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customs {
    /// Its country, two letters.
    pub country: String,
    /// Its currency, three letters.
    pub currency: String,
    /// Digits of its minor unit.
    pub currency_digits: u8,
    /// The day it is there.
    pub today: Day,
}

impl Reading {
    /// How the values of these columns are read.
    pub fn of(table: &Table, mapping: &Mapping, customs: &Customs) -> Self {
        let mut doubts = Vec::new();
        let (dates, example) = order_of_dates(table, mapping, &customs.country);
        doubts.extend(example.map(|example| Doubt::Dates { example }));
        let is_share = |text: &&str| text.contains('%');
        let amounts = || texts(table, mapping, Meaning::is_amount).filter(|text| !is_share(text));
        let (decimal, example) = amounts::sign_of(amounts(), customs.currency_digits);
        doubts.extend(example.map(|example| Doubt::Decimals { example }));
        let quantities = texts(table, mapping, |own| *own == Meaning::Quantity);
        let quantity = amounts::quantity_sign(quantities, amounts());
        let is_phone =
            |meaning: &Meaning| matches!(meaning, Meaning::Phone | Meaning::BuyerContact);
        let numbers: Vec<String> = texts(table, mapping, is_phone)
            .take(phones::SAMPLED)
            .map(str::to_owned)
            .collect();
        let headings = mapping.columns.iter().map(|column| column.name.as_str());
        let spoken = phones::spoken_in(&headings.collect::<String>());
        let (country, example) = phones::country_of(&numbers, &customs.country, spoken);
        doubts.extend(example.map(|example| Doubt::Country { example }));
        let mut seen = BTreeSet::new();
        let credit = texts(table, mapping, |own| *own == Meaning::PaidHow)
            .find(|text| seen.insert(*text) && paid::method(text) == TenderMethod::Credit);
        // What is owed of our own stands in a table of its own.
        let is_ours = mapping.own == Some(Sheet::Sales);
        if !is_ours {
            let example = credit.map(str::to_owned);
            let credit = example.map(|example| Doubt::Credit { example });
            doubts.extend(credit.or_else(|| owed_by(table, mapping, decimal)));
        }
        Self {
            dates,
            decimal,
            quantity,
            country,
            is_credit_owed: !is_ours,
            doubts,
        }
    }
}

/// The column that says of a sale that not all of it was paid.
fn owed_by(table: &Table, mapping: &Mapping, decimal: DecimalSign) -> Option<Doubt> {
    let owed = mapping.place(&Meaning::ReceiptOwed);
    let paid = mapping.place(&Meaning::ReceiptPaid);
    let amount = |row: &Row, place: usize| amounts::read_milli(row.cells.get(place)?, decimal);
    let is_sum = |meaning: &Meaning| {
        use Meaning as M;
        matches!(meaning, M::Net | M::Paid | M::Gross | M::Price)
    };
    let columns = mapping.columns.iter().enumerate();
    let sums: Vec<usize> = columns
        .filter(|(_, column)| is_sum(&column.meaning) || is_of_receipt(&column.name))
        .map(|(place, _)| place)
        .collect();
    let rows = mapping.rows(table);
    let has = |place: Option<usize>, is_meant: &dyn Fn(&Row, i64) -> bool| {
        let place = place?;
        let mut rows = rows.iter();
        let is_any = rows.any(|row| amount(row, place).is_some_and(|own| is_meant(row, own)));
        is_any.then(|| mapping.columns[place].name.clone())
    };
    let is_less = |row: &Row, paid: i64| {
        let mut sums = sums.iter().filter_map(|place| amount(row, *place));
        sums.any(|sum| paid.abs() < sum.abs())
    };
    let owed = has(owed, &|_, own| own != 0).map(|example| Doubt::Credit { example });
    owed.or_else(|| has(paid, &is_less).map(|example| Doubt::Rest { example }))
}

/// The order of the dates that are meant; where they leave a doubt, the other dates of the file
/// tell, whatever they mean.
fn order_of_dates(table: &Table, mapping: &Mapping, country: &str) -> (DateOrder, Option<String>) {
    let own = dates::order_of(texts(table, mapping, Meaning::is_date), country);
    if own.1.is_none() {
        return own;
    }
    let all = texts(table, mapping, |_| true).filter(|text| dates::is_whole(text));
    let (order, example) = dates::order_of(all, country);
    (order, example.and(own.1))
}

/// What stands as text in the columns that are meant, row by row. A long file is looked through
/// in one go: nothing is copied.
fn texts<'a>(
    table: &'a Table,
    mapping: &'a Mapping,
    is_meant: impl Fn(&Meaning) -> bool,
) -> impl Iterator<Item = &'a str> {
    let places: Vec<usize> = (0..mapping.columns.len())
        .filter(|place| is_meant(&mapping.columns[*place].meaning))
        .collect();
    let rows = mapping.rows(table);
    let width = places.len().max(1);
    let text = move |at: usize| {
        let row = rows.get(at / width)?;
        match row.cells.get(*places.get(at % width)?)? {
            Cell::Text(text) => Some(bare_text(text)),
            _ => None,
        }
    };
    (0..rows.len() * width)
        .filter_map(text)
        .filter(|text| !text.is_empty())
}

/// What a word says about sex, in the six languages.
pub fn sex_of(text: &str) -> Option<Sex> {
    const FEMALE: [&str; 20] = [
        "f",
        "female",
        "woman",
        "w",
        "ayol",
        "аёл",
        "ж",
        "жен",
        "женский",
        "женщина",
        "qadın",
        "qadin",
        "nữ",
        "qiz",
        "қиз",
        "xotin",
        "bayan",
        "ayol kishi",
        "аёл киши",
        "xotin qiz",
    ];
    const MALE: [&str; 18] = [
        "m",
        "male",
        "man",
        "erkak",
        "эркак",
        "м",
        "муж",
        "мужской",
        "мужчина",
        "kişi",
        "kisi",
        "nam",
        "oʻgʻil",
        "ўғил",
        "bay",
        "ер",
        "erkak kishi",
        "эркак киши",
    ];
    let word = key(text);
    let is_one = |words: &[&str]| words.iter().any(|own| key(own) == word);
    if is_one(&FEMALE) {
        Some(Sex::Female)
    } else if is_one(&MALE) {
        Some(Sex::Male)
    } else {
        None
    }
}

/// What other programs write where there is nothing.
pub fn is_nothing(text: &str) -> bool {
    is_no_day(text)
        || matches!(
            text.trim().to_ascii_lowercase().as_str(),
            "" | "-" | "--" | "—" | "–" | "n/a" | "na" | "null" | "none" | "nil" | "#n/a"
        )
}

/// `0/0/00`, as Outlook writes a day there is none of.
fn is_no_day(text: &str) -> bool {
    let mut words = text.trim().split([' ', 'T']);
    let day = words.next().unwrap_or_default();
    let is_nought = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte == b'0');
    let is_day = ['/', '.', '-'].into_iter().any(|sign| {
        let parts = day.split(sign);
        parts.clone().count() == 3 && parts.clone().all(is_nought)
    });
    is_day && words.all(|time| time.split([':', '.']).all(is_nought))
}

#[cfg(test)]
mod tests;
