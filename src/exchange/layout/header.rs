//! Where the header of a table stands, and what its columns are called: in one line or in two.

use super::{Column, HEADER_WITHIN, SAMPLED, SHOWN, heading, text_of, values};
use crate::exchange::meaning::Meaning;
use crate::exchange::table::{Cell, Row, Table};

/// The row with most headings near the top; the lower one of a header of two lines.
pub fn find(table: &Table) -> Option<usize> {
    let heads = table.rows.iter().take(HEADER_WITHIN).enumerate();
    let best = heads
        .filter(|(_, row)| !row.is_title())
        .map(|(place, row)| (score(row), place))
        .filter(|(score, _)| *score > 0)
        .max_by_key(|(score, place)| (*score, std::cmp::Reverse(*place)));
    let (_, place) = best?;
    let is_two = is_under(table, place + 1);
    Some(if is_two { place + 1 } else { place })
}

/// The columns under a header, with some of what stands in them.
pub fn columns(table: &Table, header: Option<usize>) -> Vec<Column> {
    let first = header.map_or(0, |header| header + 1);
    let body = table.rows.get(first..).unwrap_or_default();
    let head = header.and_then(|header| table.rows.get(header));
    let above = header.filter(|header| is_under(table, *header));
    let above = above.and_then(|header| table.rows.get(header.checked_sub(1)?));
    let sampled = body.iter().take(SAMPLED);
    let heads = head.into_iter().chain(above);
    let width = sampled.clone().chain(heads).map(|row| row.cells.len());
    let mut columns = Vec::new();
    let mut over = String::new();
    for place in 0..width.max().unwrap_or_default() {
        // One over both lines stands in the upper.
        let is_of_above = |row: &&Row| above.is_none() || !row.is_from_above(place);
        let mut name = text_at(head.filter(is_of_above), place);
        let upper = text_at(above, place);
        // One that stands over several is written over the first.
        if !upper.is_empty() || name.is_empty() {
            over.clone_from(&upper);
        }
        if !over.is_empty() {
            let both = format!("{over} {name}");
            both.trim_end().clone_into(&mut name);
        }
        let mut samples: Vec<String> = Vec::new();
        for cell in sampled.clone().filter_map(|row| row.cells.get(place)) {
            let text = text_of(cell);
            if !text.is_empty() && !samples.contains(&text) {
                samples.push(text.chars().take(60).collect());
            }
            if samples.len() == SHOWN {
                break;
            }
        }
        // Empty is a column in which nothing stands, however far down.
        let further = body.iter().skip(SAMPLED).filter(|_| samples.is_empty());
        let further = further.filter_map(|row| row.cells.get(place).map(text_of));
        let first = further.into_iter().find(|text| !text.is_empty());
        samples.extend(first.map(|text| text.chars().take(60).collect::<String>()));
        columns.push(Column {
            place,
            name,
            meaning: Meaning::Skip,
            samples,
        });
    }
    columns
}

/// Whether a row is the lower line of a header: headings too, and none below the first above.
fn is_under(table: &Table, place: usize) -> bool {
    let rows = place.checked_sub(1).and_then(|above| table.rows.get(above));
    let Some((above, below)) = rows.zip(table.rows.get(place)) else {
        return false;
    };
    let told = |row: &Row| {
        let places = 0..row.cells.len();
        let told = places
            .filter(|place| !text_at(Some(row), *place).is_empty() && !row.is_from_above(*place));
        told.collect::<Vec<_>>()
    };
    let (upper, lower) = (told(above), told(below));
    let is_open = upper.first().is_some_and(|first| !lower.contains(first));
    upper.len() > 1 && is_open && score(above) > 0 && score(below) > 0
}

fn text_at(row: Option<&Row>, place: usize) -> String {
    let cell = row.and_then(|row| row.cells.get(place));
    cell.map(text_of).unwrap_or_default()
}

/// Whether a row is nothing but headings, most of them known.
pub fn is_header(row: &Row) -> bool {
    let mut filled = row.cells.iter().filter(|cell| !cell.is_empty());
    let is_text = filled.clone().all(|cell| matches!(cell, Cell::Text(_)));
    let count = filled.by_ref().count();
    let known = if is_text { score(row) } else { 0 };
    known > 1 && known * 2 > count
}

/// How many headings a row has. A value among them, the year of a column of sums, makes none of it
/// where there is no second heading.
fn score(row: &Row) -> usize {
    let texts = row.cells.iter().filter_map(|cell| match cell {
        Cell::Text(text) => Some(text),
        _ => None,
    });
    let (mut known, mut values) = (0, 0);
    for text in texts {
        let is_known = !heading::read(text).meanings.is_empty();
        if is_known && text.chars().any(char::is_alphabetic) {
            known += 1;
        } else if values::is_value(text) {
            values += 1;
        }
    }
    if values > 0 && known < 2 { 0 } else { known }
}
