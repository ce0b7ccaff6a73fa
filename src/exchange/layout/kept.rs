//! Columns that nothing gave a meaning are kept as they are: nothing is left out unsaid.

use super::listed::{self, Listed};
use super::{Mapping, SAMPLED, key, names, values};
use crate::exchange::meaning::{Meaning, Target};
use crate::exchange::table::{Cell, Table};

/// Gives what has no meaning yet a place beside what is known: of customers a field of their own,
/// of products a line of the note. What a receipt says beside stays out until the owner says.
pub fn keep(table: &Table, mapping: &mut Mapping) {
    let kept = match mapping.target {
        Target::Customers => Meaning::Own,
        Target::Products => Meaning::NoteLine,
        _ => return,
    };
    for place in 0..mapping.columns.len() {
        let column = &mapping.columns[place];
        if column.meaning != Meaning::Skip || column.samples.is_empty() {
            continue;
        }
        let has_letters = |text: &String| text.contains(char::is_alphabetic);
        let meaning = if !column.name.is_empty() {
            let is_kind = matches!(listed::of(&column.name), Some(Listed::Kind(_)));
            Some(kept.clone()).filter(|_| !is_kind && !names::is_noise(&key(&column.name)))
        } else if mapping.header.is_some() && column.samples.iter().any(has_letters) {
            // A remark beside the table.
            Some(Meaning::Note)
        } else {
            Some(kept.clone()).filter(|_| !counts_rows(table, mapping, place))
        };
        if let Some(meaning) = meaning {
            mapping.columns[place].meaning = meaning;
        }
    }
}

/// Gives columns without a heading, beside those of a known program, what their values suggest.
pub fn keep_unnamed(table: &Table, mapping: &mut Mapping) {
    let named: Vec<Meaning> = mapping
        .columns
        .iter()
        .map(|own| own.meaning.clone())
        .collect();
    values::guess(table, mapping);
    keep(table, mapping);
    for (column, meaning) in mapping.columns.iter_mut().zip(named) {
        if !column.name.is_empty() {
            column.meaning = meaning;
        }
    }
}

/// 1, 2, 3: it says nothing but which row it is.
fn counts_rows(table: &Table, mapping: &Mapping, place: usize) -> bool {
    let rows = mapping.rows(table).iter().take(SAMPLED);
    let cells = rows.filter_map(|row| row.cells.get(place));
    let numbers: Option<Vec<i64>> = cells
        .filter(|cell| !cell.is_empty())
        .map(|cell| match cell {
            Cell::Number(number) if number.fract() == 0.0 => Some(*number as i64),
            Cell::Text(text) => text.trim_end_matches('.').parse().ok(),
            _ => None,
        })
        .collect();
    let numbers = numbers.unwrap_or_default();
    let is_next = |pair: &[i64]| matches!(pair, [one, next] if *next == one + 1);
    numbers.first() == Some(&1) && numbers.windows(2).all(is_next)
}
