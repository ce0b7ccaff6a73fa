//! What a column holds, told from its values where its name says nothing.

use super::{Mapping, SAMPLED, text_of};
use crate::exchange::meaning::{Meaning, Target};
use crate::exchange::reading::dates::{self, DateOrder};
use crate::exchange::reading::phones;
use crate::exchange::reading::sex_of;
use crate::exchange::table::{Cell, Table};
use crate::text::phone;

/// In ten values, so many must look alike.
const MOST: usize = 8;

/// A value, not the name of a column: an address of mail, a number, a date.
pub fn is_value(text: &str) -> bool {
    is_email(text)
        || phone::digits(text).len() >= 5
        || dates::parts(text).is_some()
        || text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b" .,-".contains(&byte))
}

/// Has the form of an address of mail.
pub fn is_email(text: &str) -> bool {
    let text = text.trim();
    text.split_once('@').is_some_and(|(name, host)| {
        let is_plain = |part: &str| !part.is_empty() && !part.contains(char::is_whitespace);
        is_plain(name) && is_plain(host) && host.contains('.') && !host.contains('@')
    })
}

/// Whether a column with such samples may mean it: no amount is written in words alone, nor as a
/// day with its year; no name is all numbers. A heading that `is_loose` may be of any number.
pub fn may_be(samples: &[String], meaning: &Meaning, is_loose: bool) -> bool {
    let has_digit = |text: &String| text.contains(|c: char| c.is_ascii_digit());
    let has_letter = |text: &String| text.contains(char::is_alphabetic);
    if samples.is_empty() {
        return true;
    }
    match meaning {
        Meaning::Name | Meaning::Given | Meaning::Buyer | Meaning::Relative => {
            samples.iter().any(has_letter)
        }
        Meaning::Phone if is_loose => samples.iter().all(|text| phones::is_written_so(text)),
        meaning if meaning.is_amount() => samples.iter().any(has_digit) && !are_days(samples),
        _ => true,
    }
}

/// Whether all samples are days with their year.
pub fn are_days(samples: &[String]) -> bool {
    let is_day =
        |text: &String| dates::parts(text).is_some() && text.matches(['.', '/', '-']).count() == 2;
    !samples.is_empty() && samples.iter().all(is_day)
}

/// Whether half of the cells of a column or more hold two words or more.
pub fn are_whole_names(table: &Table, mapping: &Mapping, place: usize) -> bool {
    let rows = mapping.rows(table).iter().take(SAMPLED);
    let texts = rows.filter_map(|row| row.cells.get(place)).map(text_of);
    let words: Vec<usize> = texts
        .map(|text| text.split_whitespace().count())
        .filter(|words| *words > 0)
        .collect();
    let whole = words.iter().filter(|words| **words > 1).count();
    whole > 0 && whole * 2 >= words.len()
}

/// Gives columns without a meaning the one their values suggest.
pub fn guess(table: &Table, mapping: &mut Mapping) {
    for place in 0..mapping.columns.len() {
        if mapping.columns[place].meaning != Meaning::Skip {
            continue;
        }
        let cells: Vec<&Cell> = mapping
            .rows(table)
            .iter()
            .take(SAMPLED)
            .filter_map(|row| row.cells.get(place))
            .filter(|cell| **cell != Cell::Empty)
            .collect();
        if cells.is_empty() {
            continue;
        }
        let is_named = !mapping.columns[place].name.is_empty();
        // A word here and there beside the table is not the name of whoever stands in the row.
        let names = [Meaning::Name, Meaning::Given, Meaning::Family];
        let may_be_name = !is_named
            && cells.len() * 2 >= mapping.rows(table).len().min(SAMPLED)
            && names.iter().all(|own| mapping.place(own).is_none());
        let has_phone = mapping.place(&Meaning::Phone).is_some();
        let found = if is_named || !are_of_now(&cells) {
            likely(&cells, &mapping.target, is_named, may_be_name)
        } else {
            of_now(mapping)
        };
        let found = found.or_else(|| unnamed(&cells, mapping).filter(|_| !is_named));
        // Beside a column of phones, one with a name of its own is no second of them.
        if let Some(meaning) = found
            && !(meaning == Meaning::Phone && is_named && has_phone)
            && mapping.has_room(&meaning)
        {
            mapping.columns[place].meaning = meaning;
        }
    }
}

/// Customers are grown: days since then tell of purchases and debts.
const LATEST_BIRTH: i32 = 2016;

/// Whether all are days of which none can be a birthday.
fn are_of_now(cells: &[&Cell]) -> bool {
    let year = |cell: &&Cell| {
        let is_day = matches!(cell, Cell::Date(..)) || dates::is_whole(&text_of(cell));
        let read = dates::read(cell, DateOrder::default(), LATEST_BIRTH);
        read.filter(|_| is_day)?.date.year
    };
    cells
        .iter()
        .all(|cell| year(cell).is_some_and(|year| year > LATEST_BIRTH))
}

/// What such days mean: beside a debt when it was taken.
fn of_now(mapping: &Mapping) -> Option<Meaning> {
    let has_debt = [Meaning::Debt, Meaning::Taken]
        .iter()
        .any(|own| mapping.place(own).is_some());
    match mapping.target {
        Target::Customers => Some(Meaning::DebtSince).filter(|_| has_debt),
        Target::Products => None,
        _ => Some(Meaning::When),
    }
}

/// What a column without a heading holds beside those of products and receipts.
fn unnamed(cells: &[&Cell], mapping: &Mapping) -> Option<Meaning> {
    let texts: Vec<String> = cells.iter().map(|cell| text_of(cell)).collect();
    let all = |fits: &dyn Fn(&str) -> bool| texts.iter().all(|text| fits(text));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_barcode = |text: &str| is_number(text) && matches!(text.len(), 8 | 12 | 13);
    let is_amount = |text: &str| {
        let is_sign = |byte: u8| byte.is_ascii_digit() || b" .,".contains(&byte);
        phone::digits(text).len() > 2 && text.bytes().all(is_sign)
    };
    let is_free = |meaning: &Meaning| mapping.place(meaning).is_none();
    match mapping.target {
        Target::Products if all(&is_barcode) => Some(Meaning::Barcode),
        Target::Products if all(&is_amount) => Some(Meaning::Price),
        Target::Receipts | Target::ReceiptItems if all(&phones::is_written_so) => {
            Some(Meaning::BuyerContact)
        }
        _ => None,
    }
    .filter(is_free)
}

fn likely(cells: &[&Cell], target: &Target, is_named: bool, may_be_name: bool) -> Option<Meaning> {
    let texts: Vec<String> = cells.iter().map(|cell| text_of(cell)).collect();
    let most = |fits: &dyn Fn(&str) -> bool| {
        texts.iter().filter(|text| fits(text)).count() * 10 >= texts.len() * MOST
    };
    let is_date = |text: &str| dates::parts(text).is_some();
    let are_dates = cells.iter().all(|cell| matches!(cell, Cell::Date(..)));
    // Without a heading nothing else says what a number is.
    let is_phone = |text: &str| {
        let is_like = phone::is_plausible(text) && !text.contains(char::is_alphabetic);
        let is_long = (7..=15).contains(&phone::digits(text).len());
        is_like && is_long && (!is_named || phones::is_written_so(text))
    };
    let is_name = |text: &str| {
        let words = text.split_whitespace().count();
        (1..=4).contains(&words)
            && text.chars().count() >= 2
            && !text
                .chars()
                .any(|c| c.is_ascii_digit() || "@/:".contains(c))
    };
    match target {
        Target::Customers => {
            if most(&is_email) {
                Some(Meaning::Email)
            } else if are_dates || most(&is_date) {
                Some(Meaning::Birthday).filter(|_| !is_named)
            } else if most(&is_phone) {
                Some(Meaning::Phone)
            } else if most(&|text| sex_of(text).is_some()) {
                Some(Meaning::Sex)
            } else if may_be_name && most(&is_name) {
                Some(Meaning::Name)
            } else {
                None
            }
        }
        Target::Products => None,
        _ => (are_dates || most(&is_date)).then_some(Meaning::When),
    }
}
