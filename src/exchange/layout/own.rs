//! The tables Daftar writes itself, in whichever of its languages.

use std::sync::OnceLock;

use super::header::columns;
use super::{Mapping, key};
use crate::exchange::export::{Sheet, heads, meanings};
use crate::exchange::meaning::{Meaning, Target};
use crate::exchange::table::Table;
use crate::text::{Language, words};

/// Those that are known by their columns alone.
const SHEETS: [Sheet; 10] = [
    Sheet::Sales,
    Sheet::Debts,
    Sheet::Points,
    Sheet::Coupons,
    Sheet::Certificates,
    Sheet::Payments,
    Sheet::Notes,
    Sheet::Tasks,
    Sheet::Deals,
    Sheet::Staff,
];

/// Which of them a header is of; `keys` are its names as they are compared.
pub fn sheet_of(keys: &[String]) -> Option<Sheet> {
    static KNOWN: OnceLock<Vec<(Sheet, Vec<String>)>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| {
        let all = Language::ALL.into_iter().flat_map(|language| {
            SHEETS.map(|sheet| {
                // Older tables do not say by what a row finds its customer, and call otherwise
                // how the buyer is reached.
                let open = [Meaning::Elsewhere, Meaning::BuyerContact];
                let open = open.map(|own| key(own.label(words(language))));
                let heads = heads(sheet, words(language));
                let heads = heads.iter().map(|name| key(name));
                (sheet, heads.filter(|name| !open.contains(name)).collect())
            })
        });
        all.collect()
    });
    let is_of = |(_, heads): &&(Sheet, Vec<String>)| heads.iter().all(|name| keys.contains(name));
    known.iter().find(is_of).map(|(sheet, _)| *sheet)
}

/// What stands of debts and points: it is what each comes to now.
pub fn mapping(table: &Table, header: usize, sheet: Sheet, keys: &[String]) -> Option<Mapping> {
    let meanings = meanings(sheet);
    if meanings.is_empty() {
        return None;
    }
    let mut mapping = Mapping {
        target: Target::Customers,
        layout: None,
        own: Some(sheet),
        header: Some(header),
        columns: columns(table, Some(header)),
    };
    for language in Language::ALL {
        let heads = heads(sheet, words(language));
        for (name, meaning) in heads.iter().map(|name| key(name)).zip(&meanings) {
            let place = keys.iter().position(|own| *own == name);
            if let Some(column) = place.and_then(|place| mapping.columns.get_mut(place)) {
                column.meaning = meaning.clone();
            }
        }
    }
    Some(mapping)
}

/// Which of them a table is.
pub fn own_sheet(table: &Table) -> Option<Sheet> {
    let cells = table.rows.first()?.cells.iter();
    let keys: Vec<String> = cells.map(|cell| key(&super::text_of(cell))).collect();
    sheet_of(&keys)
}
