//! JSON of other programs: lists of objects, wherever they stand in the document.

mod tree;

use std::collections::HashMap;

use daftar_core::exchange::{Cell, Row, Table, Unreadable};

use crate::limits::{MOST_COLUMNS, MOST_JSON_BYTES, Taken};
use tree::Tree;

/// How deep a list of rows is looked for, and how deep parts of a row become columns.
const DEEPEST: usize = 4;
/// What a part is called that says of what kind one of several is.
const KINDS: [&str; 3] = ["type", "label", "kind"];
/// Between several values of one cell, as Google parts them.
const BETWEEN: &str = " ::: ";

/// Reads tables out of a JSON text.
///
/// # Errors
/// `Damaged` where it is no JSON, `NotATable` where it holds no rows, `Empty`, `TooLarge`.
pub fn read(text: &str) -> Result<Vec<Table>, Unreadable> {
    if text.len() as u64 > MOST_JSON_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let tree = match serde_json::from_str(text) {
        Ok(tree) => tree,
        Err(_) => lines(text).ok_or(Unreadable::Damaged)?,
    };
    let mut found = Found::default();
    found.look(String::new(), tree, 0)?;
    if found.tables.is_empty() {
        let is_empty = found.has_empty_list;
        return Err(if is_empty {
            Unreadable::Empty
        } else {
            Unreadable::NotATable
        });
    }
    Ok(found.tables)
}

/// One object a line, as databases write them.
fn lines(text: &str) -> Option<Tree> {
    let mut rows = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let row @ Tree::Object(_) = serde_json::from_str(line).ok()? else {
            return None;
        };
        rows.push(row);
    }
    Some(Tree::List(rows))
}

#[derive(Default)]
struct Found {
    tables: Vec<Table>,
    taken: Taken,
    has_empty_list: bool,
}

impl Found {
    fn look(&mut self, name: String, tree: Tree, depth: usize) -> Result<(), Unreadable> {
        match tree {
            Tree::List(rows) if rows.is_empty() => self.has_empty_list = true,
            Tree::List(rows) if rows.iter().all(Tree::is_object) => self.objects(name, rows)?,
            Tree::List(rows) if rows.iter().all(Tree::is_list) => self.lists(name, rows)?,
            Tree::Object(parts) if depth < DEEPEST => {
                for (part, tree) in parts {
                    self.look(part, tree, depth + 1)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The names of parts, in the order they appear, are the header.
    fn objects(&mut self, name: String, rows: Vec<Tree>) -> Result<(), Unreadable> {
        let mut columns = Columns::default();
        let mut table = vec![Row::new(1, Vec::new())];
        for (tree, number) in rows.into_iter().zip(2..) {
            let mut row = Row::new(number, Vec::new());
            columns.put("", tree, 0, &mut row.cells);
            self.taken.count(&row)?;
            if columns.names.len() > MOST_COLUMNS {
                return Err(Unreadable::TooLarge);
            }
            if !row.cells.is_empty() {
                table.push(row);
            }
        }
        if let Some(header) = table.first_mut() {
            header.cells = columns.names.iter().map(|name| Cell::text(name)).collect();
        }
        columns.put_in_order(&mut table);
        if table.len() > 1 {
            self.tables.push(Table::new(&name, table));
        } else {
            self.has_empty_list = true;
        }
        Ok(())
    }

    /// Rows without names, as a spreadsheet's own interface gives them.
    fn lists(&mut self, name: String, rows: Vec<Tree>) -> Result<(), Unreadable> {
        let mut table = Vec::new();
        for (tree, number) in rows.into_iter().zip(1..) {
            let Tree::List(values) = tree else {
                continue;
            };
            let Some(row) = crate::separated::row(number, values.into_iter().map(Tree::into_cell))
            else {
                continue;
            };
            self.taken.count(&row)?;
            table.push(row);
        }
        if table.is_empty() {
            self.has_empty_list = true;
        } else {
            self.tables.push(Table::new(&name, table));
        }
        Ok(())
    }
}

/// The columns so far, by name.
#[derive(Default)]
struct Columns {
    names: Vec<String>,
    places: HashMap<String, usize>,
}

impl Columns {
    fn put(&mut self, name: &str, tree: Tree, depth: usize, cells: &mut Vec<Cell>) {
        let below = |part: &str| {
            if name.is_empty() {
                part.to_owned()
            } else {
                format!("{name}.{part}")
            }
        };
        match tree {
            // Nothing stands there: one row's "phones": [] is no column beside the other rows' phones.
            Tree::List(items) if items.is_empty() => {}
            Tree::Null if !self.places.contains_key(name) => {}
            Tree::Object(parts) if depth < DEEPEST => {
                for (part, tree) in parts {
                    self.put(&below(&part), tree, depth + 1, cells);
                }
            }
            Tree::List(items)
                if depth < DEEPEST
                    && items.iter().any(|item| item.is_object() || item.is_list()) =>
            {
                for (item, number) in items.into_iter().zip(1_usize..) {
                    self.put(&below(&number.to_string()), item, depth + 1, cells);
                }
            }
            value => {
                let place = self.place(name);
                // Told of too many columns by the caller.
                if place <= MOST_COLUMNS {
                    if cells.len() <= place {
                        cells.resize(place + 1, Cell::Empty);
                    }
                    cells[place] = value.into_cell();
                }
            }
        }
    }

    /// Parts of one of several stand side by side, of what kind it is before the others, as in tables
    /// of address books.
    fn put_in_order(&self, table: &mut [Row]) {
        let mut firsts: HashMap<&str, usize> = HashMap::new();
        let keys = self.names.iter().enumerate().map(|(place, name)| {
            let Some((one, part)) = name.rsplit_once('.').filter(|(one, _)| is_counted(one)) else {
                return (place, false, place);
            };
            let first = *firsts.entry(one).or_insert(place);
            (first, !KINDS.contains(&part.to_lowercase().as_str()), place)
        });
        let mut keys: Vec<(usize, bool, usize)> = keys.collect();
        keys.sort_unstable();
        let order: Vec<usize> = keys.into_iter().map(|(_, _, place)| place).collect();
        if order.is_sorted() {
            return;
        }
        for row in table {
            let mut cells = std::mem::take(&mut row.cells);
            let take = |place: &usize| cells.get_mut(*place).map(std::mem::take);
            row.cells = order
                .iter()
                .map(take)
                .map(Option::unwrap_or_default)
                .collect();
            let filled = row.cells.iter().rposition(|cell| !cell.is_empty());
            row.cells.truncate(filled.map_or(0, |last| last + 1));
        }
    }

    fn place(&mut self, name: &str) -> usize {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = self.names.len();
        self.names.push(name.to_owned());
        self.places.insert(name.to_owned(), place);
        place
    }
}

/// Whether it is one of several: "phones.1".
fn is_counted(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or_default();
    last != name && last.bytes().all(|byte| byte.is_ascii_digit())
}

impl Tree {
    fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }

    fn is_list(&self) -> bool {
        matches!(self, Self::List(_))
    }

    fn into_cell(self) -> Cell {
        match self {
            Self::Null => Cell::Empty,
            Self::Flag(flag) => Cell::Flag(flag),
            Self::Number(number) => Cell::Number(number),
            Self::Text(text) => Cell::text(&text),
            Self::List(items) => {
                let texts = items.into_iter().map(|item| item.into_cell().to_string());
                let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
                Cell::text(&texts.join(BETWEEN))
            }
            // Deeper than columns go: as it stands.
            Self::Object(parts) => {
                let part = |(name, tree): (String, Tree)| format!("{name}: {}", tree.into_cell());
                let texts: Vec<String> = parts.into_iter().map(part).collect();
                Cell::text(&texts.join(BETWEEN))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<(String, Vec<String>)> {
        let tables = read(text).unwrap();
        let row = |row: &Row| {
            row.cells
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("|")
        };
        tables
            .iter()
            .map(|table| (table.name.clone(), table.rows.iter().map(row).collect()))
            .collect()
    }

    #[test]
    fn objects_are_rows_in_the_order_of_their_names() {
        let found = texts(
            r#"[{"name":"Əli","phone":998901234567,"tags":["a","b"]},
                {"phone":"+994","vip":true,"address":{"city":"Bakı"},"name":null}]"#,
        );
        let rows = [
            "name|phone|tags|vip|address.city",
            "Əli|998901234567|a ::: b",
            "|+994||true|Bakı",
        ];
        assert_eq!(found, [(String::new(), rows.map(str::to_owned).to_vec())]);
    }

    #[test]
    fn lists_are_found_below_and_named() {
        let found = texts(
            r#"{"ok":true,"data":{"customers":[{"id":1,"phones":[{"n":"1"},{"n":"2"}]}],"products":[{"sku":"x"}]}}"#,
        );
        assert_eq!(
            found[0],
            (
                "customers".into(),
                vec!["id|phones.1.n|phones.2.n".into(), "1|1|2".into()]
            )
        );
        assert_eq!(found[1].0, "products");
    }

    #[test]
    fn rows_without_names_and_one_object_a_line_are_tables() {
        assert_eq!(
            texts(r#"{"values":[["a","b"],[1,null],[]]}"#)[0].1,
            ["a|b", "1"]
        );
        assert_eq!(texts("{\"a\":1}\n{\"b\":2}\n")[0].1, ["a|b", "1", "|2"]);
    }

    #[test]
    fn an_empty_list_is_no_column_and_a_kind_stands_before_what_is_of_it() {
        let found = texts(
            r#"[{"name":"P1","phones":[{"number":"1"}],"tags":[]},
                {"name":"P2","phones":[],"mail":null},
                {"name":"P3","phones":[{"number":"2","type":"home"},{"number":"3","type":"work"}]}]"#,
        );
        let rows = [
            "name|phones.1.type|phones.1.number|phones.2.type|phones.2.number",
            "P1||1",
            "P2",
            "P3|home|2|work|3",
        ];
        assert_eq!(found[0].1, rows);
    }

    #[test]
    fn great_numbers_keep_their_digits() {
        assert_eq!(
            texts(r#"[{"id":9007199254740993}]"#)[0].1[1],
            "9007199254740993"
        );
    }

    #[test]
    fn other_json_is_refused() {
        assert_eq!(read("{}"), Err(Unreadable::NotATable));
        assert_eq!(read("[]"), Err(Unreadable::Empty));
        assert_eq!(read("[{}]"), Err(Unreadable::Empty));
        assert_eq!(read("[1,2]"), Err(Unreadable::NotATable));
        assert_eq!(read("[{\"a\":1}"), Err(Unreadable::Damaged));
        assert_eq!(read(&"[".repeat(100_000)), Err(Unreadable::Damaged));
    }
}
