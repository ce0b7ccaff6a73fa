//! Separated values: files of them, and what is pasted from a spreadsheet.

use csv::{ReaderBuilder, StringRecord};
use daftar_core::exchange::{Cell, Row, Table, Unreadable};

use crate::limits::Taken;
use crate::{neutral, quotes};

/// What may part values, the likeliest of equals first.
const DELIMITERS: [u8; 4] = [b'\t', b';', b',', b'|'];
/// Bytes looked at to tell which of them does.
const SAMPLE_BYTES: usize = 64 << 10;
/// Rows of those that are compared.
const SAMPLE_ROWS: usize = 200;
/// Rows read between two words about how far it is.
const ROWS_A_WORD: usize = 1000;

/// Reads a text of separated values.
///
/// # Errors
/// `Empty`, `TooLarge`.
pub fn read(text: &str, on_share: &mut dyn FnMut(f64)) -> Result<Table, Unreadable> {
    let (body, said) = without_hint(text);
    let delimiter = said.unwrap_or_else(|| guess(body));
    let body = quotes::closed(body, delimiter);
    let table = rows(&body, delimiter, on_share)?;
    if table.is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(Table::new("", table))
}

/// Excel says in a first line `sep=;` what parts the values, and shows no row of it. Gives the rest,
/// and what it said.
fn without_hint(text: &str) -> (&str, Option<u8>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim_end_matches('\r').trim_matches('"');
    let is_hint = first
        .get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case("sep="));
    match first.as_bytes() {
        [.., delimiter] if is_hint && first.len() == 5 => (rest, Some(*delimiter)),
        _ => (text, None),
    }
}

/// The delimiter that parts most rows into as many values as the first.
fn guess(text: &str) -> u8 {
    let sample = &text[..text.floor_char_boundary(SAMPLE_BYTES)];
    let is_cut = sample.len() < text.len();
    let mut best = (b',', 0);
    for delimiter in DELIMITERS {
        let score = score(sample, delimiter, is_cut);
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

/// In thousandths: which share of rows has as many values as most, if that is more than one.
fn score(sample: &str, delimiter: u8, is_cut: bool) -> usize {
    let mut widths = Vec::new();
    let mut reader = builder(delimiter).from_reader(sample.as_bytes());
    let mut record = StringRecord::new();
    while widths.len() < SAMPLE_ROWS
        && reader
            .read_record(&mut record)
            .is_ok_and(|is_there| is_there)
    {
        widths.push(record.len());
    }
    if is_cut && widths.len() > 1 {
        widths.pop();
    }
    let Some(widest) = widths.iter().copied().max() else {
        return 0;
    };
    let count = |width: usize| widths.iter().filter(|other| **other == width).count();
    let usual = (2..=widest.min(1000)).max_by_key(|width| (count(*width), *width));
    let Some(usual) = usual else {
        return 0;
    };
    // A row above the header or below the sums may be shorter; commas within words are seldom
    // as many in each row, and the first row, as a rule the names of columns, has none of them.
    let is_in_first = widths.first().is_some_and(|first| *first > 1);
    let bonus = if is_in_first { 500 } else { 0 };
    count(usual) * 1000 / widths.len() + bonus + usual.min(100)
}

fn builder(delimiter: u8) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter);
    builder
}

fn rows(text: &str, delimiter: u8, on_share: &mut dyn FnMut(f64)) -> Result<Vec<Row>, Unreadable> {
    let mut reader = builder(delimiter).from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let mut rows = Vec::new();
    let mut taken = Taken::default();
    let mut number = 0;
    while reader
        .read_record(&mut record)
        .map_err(|_| Unreadable::Damaged)?
    {
        let byte = record.position().map_or(0, |at| at.byte() as usize);
        number += blank_lines(text.as_bytes(), byte) + 1;
        let cells = record
            .iter()
            .map(|value| Cell::text(&neutral::restored(value)));
        let row = row(number, cells);
        let Some(row) = row else {
            continue;
        };
        taken.count(&row)?;
        rows.push(row);
        if rows.len() % ROWS_A_WORD == 0 {
            on_share(byte as f64 / text.len() as f64);
        }
    }
    Ok(rows)
}

/// Blank lines before a row that is read from here: a spreadsheet shows them as rows, however many
/// lines a row above has.
fn blank_lines(bytes: &[u8], at: usize) -> u32 {
    let (before, mut rest) = bytes.split_at_checked(at).unwrap_or_default();
    if before.ends_with(b"\r") {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut count = 0;
    while let [b'\r', b'\n', behind @ ..] | [b'\r' | b'\n', behind @ ..] = rest {
        rest = behind;
        count += 1;
    }
    count
}

/// A row without the empty cells at its end; nothing where there are no others.
pub fn row(number: u32, cells: impl Iterator<Item = Cell>) -> Option<Row> {
    let mut cells: Vec<Cell> = cells.collect();
    let filled = cells.iter().rposition(|cell| !cell.is_empty())?;
    cells.truncate(filled + 1);
    Some(Row::new(number, cells))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<Vec<String>> {
        let table = read(text, &mut |_| {}).unwrap();
        let row = |row: &Row| row.cells.iter().map(ToString::to_string).collect();
        table.rows.iter().map(row).collect()
    }

    #[test]
    fn the_delimiter_is_found() {
        for delimiter in [',', ';', '\t', '|'] {
            let text = "Name#Phone#City, street\nAli#+994 50#Baku, Nizami; 5\nVəli#+994 51#\n";
            let rows = texts(
                &text
                    .replace('#', &delimiter.to_string())
                    .replace("City, street", "City"),
            );
            assert_eq!(rows[0], ["Name", "Phone", "City"], "{delimiter}");
        }
    }

    #[test]
    fn decimal_commas_do_not_part_values() {
        let rows = texts("Товар;Цена;Себест.\nСумка;1,5;1,2\nЧай;2,5;1,1\n");
        assert_eq!(rows[1], ["Сумка", "1,5", "1,2"]);
    }

    #[test]
    fn excels_hint_is_followed_and_is_no_row() {
        let table = read("sep=;\r\na;b,c\r\n\r\n1;2\r\n", &mut |_| {}).unwrap();
        let numbers: Vec<u32> = table.rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [1, 3]);
        assert_eq!(table.rows[0].cells[1], Cell::text("b,c"));
        assert_eq!(texts("\"sep=|\"\na|b\n")[0], ["a", "b"]);
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_shows_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = "Name,City\n\"Anna\nSmith\",\"Hue\nx\"\nBob,Hue\n\n,,\nLan,Hue\n"
                .replace('\n', end);
            let table = read(&text, &mut |_| {}).unwrap();
            let numbers: Vec<u32> = table.rows.iter().map(|row| row.number).collect();
            assert_eq!(numbers, [1, 2, 3, 6], "{end:?}");
        }
    }

    #[test]
    fn quoted_line_breaks_and_quotes_stay_in_their_value() {
        let rows = texts("Name,Note\n\"Ali\",\"one\r\ntwo, \"\"three\"\"\"\nVali,5\" nail\n");
        assert_eq!(rows[1], ["Ali", "one\ntwo, \"three\""]);
        assert_eq!(rows[2], ["Vali", "5\" nail"]);
    }

    #[test]
    fn rows_may_differ_in_length() {
        let rows = texts("a,b,c\n1\n1,2,3,4\n,,\n ,2,\n");
        assert_eq!(
            rows,
            [
                vec!["a", "b", "c"],
                vec!["1"],
                vec!["1", "2", "3", "4"],
                vec!["", "2"]
            ]
        );
    }

    #[test]
    fn a_quote_that_nobody_closed_does_not_swallow_the_file() {
        let many = "thing,2\n".repeat(500);
        let text = format!("Name,Size\n\"5 inch,1\n{many}");
        let rows = texts(&text);
        assert_eq!(rows.len(), 502);
        assert_eq!(rows[1], ["\"5 inch", "1"]);
    }

    #[test]
    fn nor_do_the_few_rows_at_its_end_become_one_value() {
        let rows = texts("Name,Phone\nAli,1\n\"Never closed,2\nVali,3\nOlim,4\n");
        assert_eq!(rows.len(), 5);
        assert_eq!(rows[2], ["\"Never closed", "2"]);
        assert_eq!(rows[4], ["Olim", "4"]);
    }

    #[test]
    fn nor_do_those_below_where_other_quotes_stand_soundly() {
        let table = read(
            "sep=;\nИмя;Телефон;Заметка\n\
            \"Анна \"\"Аня\"\" Петрова\";901000001;\"строка 1\nстрока 2\"\n\
            Борис;901000002;5\" труба\nВера;901000003;\"незакрытая\nГлеб;901000004;ok\n",
            &mut |_| {},
        );
        let rows = table.unwrap().rows;
        let notes: Vec<(u32, String)> = rows
            .iter()
            .map(|row| (row.number, row.cells[2].to_string()))
            .collect();
        let expected = [
            (1, "Заметка"),
            (2, "строка 1\nстрока 2"),
            (3, "5\" труба"),
            (4, "\"незакрытая"),
            (5, "ok"),
        ];
        assert_eq!(notes, expected.map(|(row, note)| (row, note.to_owned())));
        assert_eq!(rows[1].cells[0].to_string(), "Анна \"Аня\" Петрова");
    }

    #[test]
    fn one_column_is_a_table_too() {
        assert_eq!(texts("+998901234567\n+998901234568\n").len(), 2);
        assert_eq!(read(" \n,,\n", &mut |_| {}), Err(Unreadable::Empty));
    }

    #[test]
    fn too_many_columns_are_refused() {
        let many = vec!["a"; 300].join(",");
        assert_eq!(texts(&many)[0].len(), 300);
        assert_eq!(
            read(&"a,".repeat(2000), &mut |_| {}),
            Err(Unreadable::TooLarge)
        );
    }
}
