//! The tables of a file as the owner is offered them: sheets, and the parts of a sheet.

use std::collections::BTreeSet;

use super::own::own_sheet;
use super::parts::{Part, split};
use super::recognise;
use crate::exchange::export::Sheet;
use crate::exchange::table::Table;
use crate::text::Words;

/// So many are named, where a file has more.
const NAMED: usize = 6;

/// A table that can come in.
#[derive(Debug, Clone, PartialEq)]
pub struct Offered {
    /// Its rows.
    pub table: Table,
    /// Where it stands in its sheet.
    pub part: Part,
    /// How many rows may come in.
    pub rows: usize,
    /// Enough of its columns are known.
    pub is_enough: bool,
}

impl Offered {
    fn of((table, part): (Table, Part)) -> Self {
        let mapping = recognise(&table);
        Self {
            rows: mapping.rows(&table).len(),
            is_enough: mapping.is_enough(),
            table,
            part,
        }
    }

    /// What it is called; a table without a name as `fallback` says.
    pub fn title(&self, words: Words, fallback: &str) -> String {
        let x = words.exchange();
        let name = match self.table.name.as_str() {
            "" => fallback,
            name => name,
        };
        match self.part {
            Part::Whole => name.to_owned(),
            Part::Left => x.sheet_left(name),
            Part::Right => x.sheet_right(name),
            Part::Upper => x.sheet_upper(name),
            Part::Lower => x.sheet_lower(name),
            Part::Nth(number) => x.sheet_part(name, number),
        }
    }
}

/// The tables of a file that can come in, and with which to begin: ours in their order, of another
/// workbook the longest that is understood. Sheets of ours that are only for reading stay out.
pub fn to_bring(tables: Vec<Table>) -> (Vec<Offered>, usize) {
    let own: Vec<Option<Sheet>> = tables.iter().map(own_sheet).collect();
    let is_ours = own.iter().any(Option::is_some);
    let kept = tables.into_iter().zip(own);
    let kept = kept.filter(|(_, sheet)| sheet.is_none_or(Sheet::is_read));
    let parts = kept.flat_map(|(table, _)| {
        if is_ours {
            vec![(table, Part::Whole)]
        } else {
            split(table)
        }
    });
    let offered: Vec<Offered> = parts.map(Offered::of).collect();
    let sheets = offered.iter().enumerate();
    let longest = sheets.max_by_key(|(at, own)| (own.is_enough, own.rows, std::cmp::Reverse(*at)));
    let first = longest.filter(|_| !is_ours).map_or(0, |(at, _)| at);
    (offered, first)
}

/// The sheets of ours that do not come in, by name.
pub fn unread(tables: &[Table], words: Words) -> Vec<String> {
    let own = tables.iter().filter_map(|table| {
        let sheet = own_sheet(table).filter(|sheet| !sheet.is_read())?;
        let name = match table.name.as_str() {
            "" => sheet.name(words),
            name => name,
        };
        Some(name.to_owned())
    });
    own.collect()
}

/// "2 sheets are not read: Coupons, Gift certificates"; nothing where there are none.
pub fn tell_unread(words: Words, names: &[String]) -> Option<String> {
    let told = words.exchange();
    (!names.is_empty()).then(|| told.sheets_not_read(names.len() as u64, names.join(", ")))
}

/// What is left of a file: tables that hold rows and did not come in yet, those behind `at` first.
pub fn left<'a>(
    offered: &'a [(String, usize)],
    brought: &'a BTreeSet<usize>,
    at: usize,
) -> impl Iterator<Item = usize> + 'a {
    let count = offered.len();
    let places = (1..count).map(move |step| (at + step) % count);
    places.filter(|place| offered[*place].1 > 0 && !brought.contains(place))
}

/// "2 more sheets: Debts: 150 rows, Sales by month: 12 rows"; nothing where there are none.
pub fn tell_left(words: Words, offered: &[(String, usize)], left: &[usize]) -> Option<String> {
    let x = words.exchange();
    let told = left.iter().filter_map(|place| offered.get(*place));
    let told = told.map(|(name, rows)| x.sheet_rows(*rows as u64, name));
    let mut names: Vec<String> = told.take(NAMED).collect();
    if left.len() > NAMED {
        names.push("…".to_owned());
    }
    (!left.is_empty()).then(|| x.more_sheets(left.len() as u64, names.join(" · ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::layout::tests::table;
    use crate::text::{Language, words};

    fn named(name: &str, text: &str) -> Table {
        Table {
            name: name.into(),
            ..table(text, ';')
        }
    }

    #[test]
    fn each_sheet_of_a_file_is_offered_until_it_came_in() {
        let tables = vec![
            named("Oylar", "Oy;Summa\n1;5000\n2;5000\n3;5000\n4;5000"),
            named("Boʻsh", "Ism;Telefon"),
            named(
                "Mijozlar",
                "Ism;Telefon\nMalika;901234567\nVali;911112233\nOlim;901112200",
            ),
            named("Qarzlar", "Ism;Qarz;;Ism;Qarz\nMalika;5000;;Anvar;7000"),
        ];
        let (offered, first) = to_bring(tables);
        let w = words(Language::En);
        let told: Vec<(String, usize)> = offered
            .iter()
            .map(|own| (own.title(w, "file"), own.rows))
            .collect();
        let names: Vec<&str> = told.iter().map(|own| own.0.as_str()).collect();
        let expected = [
            "Oylar",
            "Boʻsh",
            "Mijozlar",
            "Qarzlar, left",
            "Qarzlar, right",
        ];
        assert_eq!((names.as_slice(), first), (&expected[..], 2));
        let mut brought = BTreeSet::from([2]);
        let places = |brought: &BTreeSet<usize>, at| left(&told, brought, at).collect::<Vec<_>>();
        // What stands behind comes next, then what stood before; nothing empty.
        assert_eq!(places(&brought, 2), [3, 4, 0]);
        brought.insert(4);
        assert_eq!(places(&brought, 4), [0, 3]);
        let told_left = tell_left(w, &told, &[0, 3]);
        let expected = "2 more sheets: Oylar: 4 rows · Qarzlar, left: 1 row";
        assert_eq!(told_left.as_deref(), Some(expected));
        assert_eq!(tell_left(w, &told, &[]), None);
        let alone = to_bring(vec![table("Ism\nMalika", ';')]).0;
        assert_eq!(alone[0].title(w, "file.csv"), "file.csv");
    }
}
