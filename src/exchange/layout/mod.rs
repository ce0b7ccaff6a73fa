//! Which program wrote a table, and what its columns mean: known layouts by the names of their
//! columns, everything else guessed from names in six languages and from the values.

mod column;
mod header;
mod heading;
mod kept;
pub mod kin;
mod known;
mod ledger;
mod listed;
mod names;
mod offered;
mod own;
mod parts;
mod receipts;
mod statement;
mod values;

use crate::exchange::export::Sheet;
use crate::exchange::meaning::{Meaning, Target};
use crate::exchange::table::{Cell, Row, Table};
use crate::text::fold;

pub use column::{Column, parted};
pub use heading::is_of_receipt;
use heading::{Fit, Heading};
pub use known::Layout;
pub use offered::{Offered, left, tell_left, tell_unread, to_bring, unread};

/// The header stands within so many rows from the top.
const HEADER_WITHIN: usize = 15;
/// So many rows are looked at to tell what a column holds.
const SAMPLED: usize = 300;
/// Samples shown of a column.
const SHOWN: usize = 3;

/// What the rows and columns of a table mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Mapping {
    /// What the rows are.
    pub target: Target,
    /// The program that wrote it, if it was recognised.
    pub layout: Option<Layout>,
    /// Which of the tables Daftar writes it is, as far as that counts.
    pub own: Option<Sheet>,
    /// Which row of the table is the header; rows above it are left out.
    pub header: Option<usize>,
    /// The columns, from the left.
    pub columns: Vec<Column>,
}

/// A name of a column as it is compared: case, spaces, signs and marks do not count.
pub fn key(name: &str) -> String {
    fold::plain_text(name)
}

/// Whether a heading may mean it.
pub fn may_mean(name: &str, meaning: &Meaning) -> bool {
    heading::read(name).meanings.contains(meaning)
}

/// What a table seems to mean.
pub fn recognise(table: &Table) -> Mapping {
    let heads = table.rows.iter().take(HEADER_WITHIN).enumerate();
    for (place, row) in heads {
        let keys: Vec<String> = row.cells.iter().map(|cell| key(&text_of(cell))).collect();
        if let Some(layout) = Layout::of(&keys) {
            return known_mapping(table, place, layout, &keys);
        }
        if let Some(sheet) = own::sheet_of(&keys) {
            let mapping = own::mapping(table, place, sheet, &keys);
            return mapping.unwrap_or_else(|| Mapping {
                own: Some(sheet),
                ..guessed(table, Some(place), None)
            });
        }
    }
    let header = header::find(table);
    guessed(table, header, None)
}

/// The same table under a header or target the owner chose.
pub fn guess_as(table: &Table, header: Option<usize>, target: Target) -> Mapping {
    guessed(table, header, Some(target))
}

impl Mapping {
    /// The rows that hold something to bring in.
    pub fn rows<'a>(&self, table: &'a Table) -> &'a [Row] {
        let first = self.header.map_or(0, |header| header + 1);
        table.rows.get(first..).unwrap_or_default()
    }

    /// The cells of a row with what they mean. What is merged over several rows is said of each of
    /// them; a sum is counted in the first.
    pub fn cells<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = (&'a Column, &'a Cell)> {
        let cells = self.columns.iter().zip(&row.cells).enumerate();
        let cells = cells.filter(|(place, (column, _))| {
            row.merged.is_none() || !(column.meaning.adds_up() && row.is_from_above(*place))
        });
        cells.map(|(_, cell)| cell)
    }

    /// Says what a column means; another that meant it, or writes what it writes, loses its meaning.
    pub fn set(&mut self, place: usize, meaning: Meaning) {
        if !meaning.may_repeat() {
            for column in &mut self.columns {
                if column.meaning.excludes(&meaning) {
                    column.meaning = Meaning::Skip;
                }
            }
        }
        if let Some(column) = self.columns.get_mut(place) {
            column.meaning = meaning;
        }
    }

    /// Where the first column of a meaning stands.
    pub fn place(&self, meaning: &Meaning) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| column.meaning == *meaning)
    }

    /// Its rows are sales.
    pub fn is_of_sales(&self) -> bool {
        matches!(self.target, Target::Receipts | Target::ReceiptItems)
    }

    /// Whether a further column may mean it.
    fn has_room(&self, meaning: &Meaning) -> bool {
        let mut columns = self.columns.iter();
        meaning.may_repeat() || !columns.any(|column| column.meaning.excludes(meaning))
    }

    /// Whether enough columns have a meaning for rows to be read.
    pub fn is_enough(&self) -> bool {
        use Meaning as M;
        let has = |meanings: &[Meaning]| meanings.iter().any(|one| self.place(one).is_some());
        match self.target {
            Target::Products => has(&[M::Product]),
            Target::Receipts => has(&[M::When]) && has(&[M::Paid, M::Net, M::Gross]),
            Target::ReceiptItems => {
                let is_priced = has(&[M::Net, M::Gross, M::Paid, M::Price]);
                has(&[M::When]) && has(&[M::Product]) && is_priced
            }
            _ => has(&[
                M::Name,
                M::Given,
                M::Family,
                M::Phone,
                M::Email,
                M::Card,
                M::Nickname,
                M::Company,
            ]),
        }
    }

    /// By what a mapping of the same columns is remembered.
    pub fn signature(&self) -> String {
        let names: Vec<String> = self
            .columns
            .iter()
            .map(|column| key(&column.name))
            .collect();
        names.join("|")
    }
}

fn known_mapping(table: &Table, header: usize, layout: Layout, keys: &[String]) -> Mapping {
    let mut mapping = Mapping {
        target: layout.target(),
        layout: Some(layout),
        own: None,
        header: Some(header),
        columns: Vec::new(),
    };
    mapping.columns = header::columns(table, Some(header));
    for (place, name) in keys.iter().enumerate() {
        let is_empty = mapping.columns[place].samples.is_empty();
        let meaning = match layout.meaning(name) {
            Some(Meaning::Own) if is_empty => Meaning::Skip,
            Some(meaning) => meaning,
            // What the layout does not name is the owner's own.
            None if mapping.target == Target::Customers && !is_empty && !names::is_noise(name) => {
                Meaning::Own
            }
            None if mapping.target == Target::Products && !is_empty => Meaning::NoteLine,
            None => Meaning::Skip,
        };
        if mapping.has_room(&meaning) {
            mapping.columns[place].meaning = meaning;
        }
    }
    // Google's whole address in one column counts where its parts are empty.
    let has_street = mapping
        .columns
        .iter()
        .any(|column| column.meaning == Meaning::Street && !column.samples.is_empty());
    let whole = keys.iter().position(|name| name == "address 1 formatted");
    if let Some(place) = whole.filter(|_| !has_street) {
        mapping.columns[place].meaning = Meaning::Street;
    }
    kept::keep_unnamed(table, &mut mapping);
    mapping
}

fn guessed(table: &Table, header: Option<usize>, target: Option<Target>) -> Mapping {
    let columns = header::columns(table, header);
    let headings: Vec<Heading> = columns
        .iter()
        .map(|column| heading::read(&column.name))
        .collect();
    let target = target.unwrap_or_else(|| likely_target(&headings));
    let mut mapping = Mapping {
        target,
        layout: None,
        own: None,
        header,
        columns,
    };
    // Who is called just that goes before who has it in the name.
    let mut places: Vec<usize> = (0..headings.len()).collect();
    // What somebody spent is what they kept: goods that came back are none of it.
    let is_kept = |place: usize| {
        let is_spent = headings[place].meanings.contains(&Meaning::Spent);
        is_spent && heading::is_net(&mapping.columns[place].name)
    };
    places.sort_by_key(|place| (!is_kept(*place), headings[*place].fit));
    for place in places {
        if let Some(meaning) = fitting(&mapping, place, &headings[place]) {
            mapping.columns[place].meaning = meaning;
        }
    }
    if mapping.is_of_sales() {
        receipts::settle(table, &mut mapping, &headings);
    } else if !statement::settle(&mut mapping) {
        ledger::settle(&mut mapping, &headings);
    }
    // One alone is no list of ways to pay: "Karta" may be a number.
    let is_way = |column: &Column| column.meaning == Meaning::PaidBy;
    if mapping
        .columns
        .iter()
        .filter(|column| is_way(column))
        .count()
        == 1
    {
        let columns = mapping.columns.iter_mut();
        columns
            .filter(|column| is_way(column))
            .for_each(|column| column.meaning = Meaning::Skip);
    }
    let debts = [Meaning::Debt, Meaning::Taken];
    if !mapping.is_of_sales() && debts.iter().all(|own| mapping.place(own).is_none()) {
        for column in &mut mapping.columns {
            if matches!(column.meaning, Meaning::DebtSince | Meaning::DebtDue) {
                column.meaning = Meaning::Skip;
            }
        }
    }
    // What somebody is says nothing of whom no column tells: it is the owner's own.
    let relatives = [Meaning::Relative, Meaning::RelativeBirthday];
    if relatives.iter().all(|own| mapping.place(own).is_none()) {
        for column in &mut mapping.columns {
            if column.meaning == Meaning::RelationLabel {
                column.meaning = Meaning::Skip;
            }
        }
    }
    values::guess(table, &mut mapping);
    split_name(table, &mut mapping);
    kept::keep(table, &mut mapping);
    mapping
}

/// The likeliest meaning of a column by its heading that is still free and fits its values.
fn fitting(mapping: &Mapping, place: usize, heading: &Heading) -> Option<Meaning> {
    let column = &mapping.columns[place];
    let is_owed = |meaning: &Meaning| matches!(meaning, Meaning::Debt | Meaning::StillOwed);
    let meanings = match heading.meanings.as_slice() {
        // Beside a sale it is what is left of that.
        [first, ..] if mapping.is_of_sales() && is_owed(first) => &[Meaning::ReceiptOwed][..],
        // "Qarz berilgan kun": a debt, as far as its name is known, but days stand in it.
        [Meaning::Debt, ..] if values::are_days(&column.samples) => &[Meaning::DebtSince][..],
        meanings => meanings,
    };
    let offered = mapping.target.meanings();
    // A name within a longer one is the customer's only where no other column is.
    let is_named = |meaning: &Meaning| {
        heading.fit == Fit::Part
            && matches!(meaning, Meaning::Name | Meaning::Given)
            && [Meaning::Name, Meaning::Given]
                .iter()
                .any(|own| mapping.place(own).is_some())
    };
    // Repeated in each of its rows, the sum of a receipt is none of an item.
    let is_of_receipt = mapping.target == Target::ReceiptItems && is_of_receipt(&column.name);
    let is_loose = heading::is_general_number(&column.name);
    let found = meanings.iter().find(|meaning| {
        offered.contains(meaning)
            && mapping.has_room(meaning)
            && !is_named(meaning)
            && !(is_of_receipt && matches!(meaning, Meaning::Gross | Meaning::Paid))
            && values::may_be(&column.samples, meaning, is_loose)
    });
    found.cloned()
}

/// "Name" beside a family name is the given name; alone, with two words in many cells, the whole.
fn split_name(table: &Table, mapping: &mut Mapping) {
    let places = [Meaning::Family, Meaning::Given, Meaning::Name].map(|own| mapping.place(&own));
    match places {
        [Some(_), None, Some(place)] => mapping.columns[place].meaning = Meaning::Given,
        [None, Some(place), None] if values::are_whole_names(table, mapping, place) => {
            mapping.columns[place].meaning = Meaning::Name;
        }
        _ => {}
    }
}

fn likely_target(headings: &[Heading]) -> Target {
    let has = |meaning: Meaning| headings.iter().any(|own| own.meanings.contains(&meaning));
    let is_first = |meaning: Meaning| {
        let mut headings = headings.iter();
        headings.any(|own| own.meanings.first() == Some(&meaning))
    };
    // "Номер" alone may be a phone's.
    let is_sale = is_first(Meaning::Number) || has(Meaning::Type) || has(Meaning::PaidHow);
    let is_dated = is_first(Meaning::When);
    let is_owed = is_first(Meaning::Debt) || is_first(Meaning::Taken);
    let is_of_debts = is_owed && !is_first(Meaning::Number);
    // Of goods alone, as long as nobody is named.
    let people = [
        Meaning::Name,
        Meaning::Given,
        Meaning::Family,
        Meaning::Buyer,
    ];
    let is_of_goods = is_first(Meaning::Product) && !people.into_iter().any(has);
    let has_sum = has(Meaning::Net) || has(Meaning::Gross) || has(Meaning::Paid);
    let has_sum_of_item = has_sum || (has(Meaning::Price) && (has(Meaning::Quantity) || is_sale));
    if is_dated && has_sum_of_item && has(Meaning::Product) {
        Target::ReceiptItems
    } else if is_dated && has_sum && is_sale && !is_of_debts {
        Target::Receipts
    } else if (has(Meaning::Price) || has(Meaning::Barcode) || has(Meaning::Sku) || is_of_goods)
        && !has(Meaning::Phone)
    {
        Target::Products
    } else {
        Target::Customers
    }
}

/// A text of a cell as the owner sees it. Other programs write a quote before what shall stay text.
pub fn bare_text(text: &str) -> &str {
    let text = text.trim_matches(|sign: char| sign.is_whitespace() || sign == '\u{feff}');
    let quoted = text.strip_prefix('\'');
    let is_quote = |rest: &&str| rest.starts_with(|c: char| c == '+' || c.is_ascii_digit());
    quoted.filter(is_quote).unwrap_or(text)
}

/// A cell as the owner sees it.
pub fn text_of(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => bare_text(text).to_owned(),
        Cell::Number(number) => number_text(*number),
        Cell::Date(day, None) => day.to_string(),
        Cell::Date(day, Some(second)) => {
            format!("{day} {:02}:{:02}", second / 3600, second / 60 % 60)
        }
        Cell::Flag(flag) => if *flag { "true" } else { "false" }.to_owned(),
    }
}

/// A number as it is typed: a phone kept as a number has no decimals.
fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e18 {
        format!("{number:.0}")
    } else {
        number.to_string()
    }
}

#[cfg(test)]
mod heading_tests;
#[cfg(test)]
mod tests;
