//! Tables that stand in one sheet: side by side with an empty column between, or one beneath the
//! other with an empty row and headings of their own.

use std::ops::Range;

use super::{Mapping, header, key, recognise, text_of};
use crate::exchange::meaning::Meaning;
use crate::exchange::table::{Cell, Row, Table};

/// So many rows show where an empty column may be.
const GLANCE: usize = 300;
/// A sheet has no more tables beneath one another; a file with more empty rows has values of
/// several lines.
const MOST_GAPS: usize = 200;
/// A title may stand between the empty row and the headings.
const TITLES: usize = 2;

/// Where a table stands in its sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// It is the only one.
    Whole,
    /// The one of two on the left.
    Left,
    /// The one of two on the right.
    Right,
    /// The one of two above.
    Upper,
    /// The one of two beneath.
    Lower,
    /// One of several, from 1.
    Nth(u32),
}

/// The tables of a sheet. Cells stay in their columns, rows keep their numbers.
pub fn split(table: Table) -> Vec<(Table, Part)> {
    let beneath = beneath(table);
    let is_stack = beneath.len() > 1;
    let parts: Vec<Table> = beneath.into_iter().flat_map(beside).collect();
    let count = parts.len();
    let part = |at: usize| match (count, is_stack, at) {
        (1, ..) => Part::Whole,
        (2, false, 0) => Part::Left,
        (2, false, _) => Part::Right,
        (2, true, 0) => Part::Upper,
        (2, true, _) => Part::Lower,
        _ => Part::Nth(at as u32 + 1),
    };
    let parts = parts.into_iter().enumerate();
    parts.map(|(at, table)| (table, part(at))).collect()
}

/// Tables one beneath the other.
fn beneath(mut table: Table) -> Vec<Table> {
    let mut starts = Vec::new();
    for at in gaps(&table.rows) {
        let Some(place) = heading_within(&table.rows[at..]) else {
            continue;
        };
        // What stands above may be a title of the whole, and the same headings again are those of
        // the next page.
        let start = starts.last().copied().unwrap_or_default();
        let above = heading_of(&table.rows[start..at]);
        let own = keys(&table.rows[at + place]);
        if above.is_some_and(|above| above != own) && heading_of(&table.rows[at..]).is_some() {
            starts.push(at);
        }
    }
    let mut tables = Vec::new();
    while let Some(start) = starts.pop() {
        let rows = table.rows.split_off(start);
        tables.push(of_sheet(&table, rows));
    }
    tables.push(table);
    tables.reverse();
    tables
}

/// Rows behind an empty one.
fn gaps(rows: &[Row]) -> Vec<usize> {
    let is_gap = |at: &usize| rows[*at].number > rows[at - 1].number + 1;
    (1..rows.len()).filter(is_gap).take(MOST_GAPS).collect()
}

/// Where headings stand in the first rows, behind nothing but titles.
fn heading_within(rows: &[Row]) -> Option<usize> {
    let near = rows.iter().take(TITLES + 1);
    let place = near.clone().position(header::is_header)?;
    let is_title = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty()).count() == 1;
    near.take(place).all(is_title).then_some(place)
}

/// The headings over rows that can be read, as far as the first of them show.
fn heading_of(rows: &[Row]) -> Option<Vec<String>> {
    let rows = rows.iter().take(GLANCE).cloned().collect();
    let table = Table::new("", rows);
    let mapping = recognise(&table);
    let is_list = mapping.is_enough() && !mapping.rows(&table).is_empty();
    let header = mapping.header.filter(|_| is_list)?;
    table.rows.get(header).map(keys)
}

fn keys(row: &Row) -> Vec<String> {
    let keys = row.cells.iter().map(|cell| key(&text_of(cell)));
    keys.filter(|key| !key.is_empty()).collect()
}

/// Tables side by side.
fn beside(table: Table) -> Vec<Table> {
    let mut tables = Vec::new();
    let mut rest = table;
    'tables: loop {
        for gap in empty_columns(&rest.rows) {
            if are_two(&rest, gap) && is_empty(&rest.rows, gap) {
                let (left, right) = divide(rest, gap);
                tables.push(left);
                rest = right;
                continue 'tables;
            }
        }
        tables.push(rest);
        return tables;
    }
}

/// Columns between others in which nothing stands, as far as the first rows show.
fn empty_columns(rows: &[Row]) -> Vec<usize> {
    let mut filled: Vec<bool> = Vec::new();
    for row in rows.iter().take(GLANCE) {
        if filled.len() < row.cells.len() {
            filled.resize(row.cells.len(), false);
        }
        for (place, cell) in row.cells.iter().enumerate() {
            filled[place] |= !cell.is_empty();
        }
    }
    let first = filled.iter().position(|own| *own).unwrap_or_default();
    let inner = first..filled.len();
    inner.filter(|place| !filled[*place]).collect()
}

fn is_empty(rows: &[Row], column: usize) -> bool {
    let mut cells = rows.iter().filter_map(|row| row.cells.get(column));
    cells.all(Cell::is_empty)
}

/// Whether what stands on both sides of a column are lists of their own: each names whom or what
/// it is of, and they do not go on together row by row.
fn are_two(table: &Table, gap: usize) -> bool {
    let side = |columns: Range<usize>| {
        let rows = table.rows.iter().take(GLANCE);
        let rows = rows.filter_map(|row| cut(row, &columns)).collect();
        let part = Table::new("", rows);
        let mapping = recognise(&part);
        let is_list = mapping.header.is_some() && mapping.is_enough() && names(&mapping);
        is_list.then(|| {
            (
                mapping.target.clone(),
                mapping.rows(&part).last().map(|row| row.number),
            )
        })
    };
    let width = table.rows.iter().take(GLANCE).map(|row| row.cells.len());
    let (left, right) = (side(0..gap), side(gap + 1..width.max().unwrap_or_default()));
    // What is bought beside whom is one list, as long as each has the other.
    left.zip(right)
        .is_some_and(|(left, right)| left.0 == right.0 || left.1 != right.1)
}

/// Whether a column says who or what a row is.
fn names(mapping: &Mapping) -> bool {
    let names = [
        Meaning::Name,
        Meaning::Given,
        Meaning::Family,
        Meaning::Product,
        Meaning::When,
    ];
    names.iter().any(|own| mapping.place(own).is_some())
}

/// The part of a row in these columns; nothing where it is empty.
fn cut(row: &Row, columns: &Range<usize>) -> Option<Row> {
    let mut row = row.clone();
    row.cells.truncate(columns.end);
    let before = row.cells.iter_mut().take(columns.start);
    before.for_each(|cell| *cell = Cell::Empty);
    row.cells.iter().any(|cell| !cell.is_empty()).then_some(row)
}

fn divide(mut sheet: Table, gap: usize) -> (Table, Table) {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for mut row in std::mem::take(&mut sheet.rows) {
        let behind = row.cells.split_off(row.cells.len().min(gap));
        if behind.iter().any(|cell| !cell.is_empty()) {
            let mut cells = vec![Cell::Empty; gap];
            cells.extend(behind);
            let (number, merged) = (row.number, row.merged.clone());
            right.push(Row {
                number,
                cells,
                merged,
            });
        }
        if row.cells.iter().any(|cell| !cell.is_empty()) {
            left.push(row);
        }
    }
    (of_sheet(&sheet, left), of_sheet(&sheet, right))
}

/// A part of a sheet; what is told of the sheet is told of each.
fn of_sheet(sheet: &Table, rows: Vec<Row>) -> Table {
    Table {
        name: sheet.name.clone(),
        rows,
        ..*sheet
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::layout::tests::table;

    /// A sheet of rows as lines, an empty line being an empty row.
    fn parts(text: &str) -> Vec<(Part, Vec<u32>, Vec<String>)> {
        let mut sheet = table(text, ';');
        sheet
            .rows
            .retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
        let told = |(table, part): (Table, Part)| {
            let mapping = recognise(&table);
            let columns = mapping
                .columns
                .iter()
                .map(|own| own.title(crate::text::words(crate::text::Language::En)));
            let numbers = mapping.rows(&table).iter().map(|row| row.number).collect();
            (part, numbers, columns.collect())
        };
        split(sheet).into_iter().map(told).collect()
    }

    #[test]
    fn two_lists_side_by_side_are_two_tables() {
        let found = parts(
            "Naqd;;;Nasiya\nIsm;Telefon;;Ism;Telefon;Qarz\nMalika;901234567;;Anvar;935556677;5000\nVali;911112233\n;;;Nodira;901112200;7000\n;;;Olim;901112201;8000",
        );
        let expected = [
            (Part::Left, vec![3, 4], vec!["Ism", "Telefon"]),
            (
                Part::Right,
                vec![3, 5, 6],
                vec!["Column A", "Column B", "Column C", "Ism", "Telefon", "Qarz"],
            ),
        ];
        let expected = expected.map(|(part, rows, names)| {
            (
                part,
                rows,
                names.into_iter().map(str::to_owned).collect::<Vec<_>>(),
            )
        });
        assert_eq!(found, expected);
    }

    #[test]
    fn customers_and_prices_of_other_lengths_are_two() {
        let found = parts("Ism;Telefon;;Tovar;Narx\nMalika;901234567;;Atlas;95000\nVali;911112233");
        assert_eq!(found.len(), 2);
        let together = parts(
            "Ism;Telefon;;Tovar;Narx\nMalika;901234567;;Atlas;95000\nVali;911112233;;Shoyi;120000",
        );
        assert_eq!(together.len(), 1, "what each bought");
    }

    #[test]
    fn an_empty_column_within_a_list_parts_nothing() {
        for text in [
            "Ism;Telefon;;Qarz;Izoh\nMalika;901234567;;5000;mato",
            "Ism;Telefon;;Tugʻilgan kun;Karta\nMalika;901234567;;28.07.1990;77",
            "Sana;Chek raqami;;Tovar;Summa\n01.02.2026;7;;Atlas;5000",
            "Malika;901234567;;Anvar;935556677",
        ] {
            assert_eq!(parts(text).len(), 1, "{text}");
        }
    }

    #[test]
    fn three_lists_are_numbered() {
        let text = "Ism;Qarz;;Ism;Qarz;;Ism;Qarz\nMalika;1000;;Anvar;2000;;Olim;3000";
        let found: Vec<Part> = parts(text).into_iter().map(|own| own.0).collect();
        assert_eq!(found, [Part::Nth(1), Part::Nth(2), Part::Nth(3)]);
    }

    #[test]
    fn other_headings_behind_an_empty_row_begin_another_table() {
        let found = parts(
            "Mijozlar\nIsm;Telefon\nMalika;901234567\nVali;911112233\n\nNarxlar\nTovar;Narx;Shtrix kod\nAtlas;95000;4780000000011",
        );
        let told: Vec<(Part, Vec<u32>)> = found.into_iter().map(|own| (own.0, own.1)).collect();
        assert_eq!(told, [(Part::Upper, vec![3, 4]), (Part::Lower, vec![8])]);
    }

    #[test]
    fn empty_rows_and_the_same_headings_again_begin_none() {
        for text in [
            "Ism;Telefon\nMalika;901234567\n\nVali;911112233",
            "Ism;Telefon\nMalika;901234567\n\nIsm;Telefon\nVali;911112233",
            "Ism;Telefon;Izoh\nMalika;901234567;Ism\n\nVali;911112233;Telefon",
        ] {
            assert_eq!(parts(text).len(), 1, "{text}");
        }
    }
}
