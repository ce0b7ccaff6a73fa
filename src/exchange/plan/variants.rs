//! Colours and sizes as a row of a list of products tells of them: in columns of their own, in
//! options with names, several in one cell.

use crate::domain::{Id, Product, Variant};
use crate::exchange::layout::{Mapping, key, may_mean, text_of};
use crate::exchange::meaning::Meaning;
use crate::exchange::reading::is_nothing;
use crate::exchange::table::Row;

/// More than so many in one cell are no list of sizes or colours.
const MOST: usize = 12;

/// What a product can be had in: "Size" and "M".
pub(super) type Choice = (String, String);

/// Options in pairs of columns, the names before the values. A name may be empty.
pub(super) fn options(row: &Row, mapping: &Mapping) -> Vec<Choice> {
    let of = |meaning: Meaning| {
        let columns = mapping.columns.iter().zip(&row.cells);
        let own = columns.filter(move |(column, _)| column.meaning == meaning);
        own.map(|(_, cell)| text_of(cell))
    };
    let values = of(Meaning::OptionValue).collect::<Vec<_>>();
    let names = of(Meaning::OptionName).map(Some);
    let names = names.chain(std::iter::repeat_with(|| None));
    let pairs = values.into_iter().zip(names);
    pairs
        .map(|(value, name)| (name.unwrap_or_default(), value))
        .collect()
}

/// Attributes in one text: "SIZE:M|MÀU:Trắng".
pub(super) fn attributes(text: &str) -> Option<Vec<Choice>> {
    let parts = text.split(['|', ';']);
    let pairs = parts.map(|part| part.split_once(':'));
    pairs
        .map(|pair| {
            let (name, value) = pair?;
            Some((name.trim().to_owned(), value.trim().to_owned()))
        })
        .collect()
}

/// Puts a choice where it belongs; of unknown names into the size.
pub(super) fn choose(variant: &mut Variant, (name, value): &Choice) {
    if is_nothing(value) {
        return;
    }
    if may_mean(name, &Meaning::Colour) {
        variant.colour.clone_from(value);
    } else if may_mean(name, &Meaning::Fabric) {
        variant.fabric.clone_from(value);
    } else if variant.size.is_empty() {
        variant.size.clone_from(value);
    } else {
        variant.size = format!("{}, {value}", variant.size);
    }
}

/// Whether a variant is called so, in whatever order its colour and size are told: "M / Red" is
/// "Red, M".
pub(super) fn is_called(title: &str, told: &str) -> bool {
    let parts = |text: &str| {
        let text = key(text);
        let mut parts: Vec<String> = text.split(' ').map(str::to_owned).collect();
        parts.sort();
        parts
    };
    parts(title) == parts(told)
}

/// The variant that a row of a receipt is about, by what it is called and the one its code found.
pub(super) fn of_told(card: &Product, coded: Option<Id>, told: &str) -> Option<Id> {
    let coded = card.variant(coded);
    if key(told).is_empty() || coded.is_some_and(|own| is_called(&own.title(), told)) {
        return coded.map(|own| own.id);
    }
    let called = card
        .variants
        .iter()
        .find(|own| is_called(&own.title(), told));
    // Where each has a code of its own, that says which; one code of several says nothing.
    let coded = coded.filter(|_| has_own_codes(card));
    called.or(coded).map(|own| own.id)
}

/// Several variants have codes, and none has that of another.
fn has_own_codes(card: &Product) -> bool {
    let codes = card.variants.iter().map(|own| own.sku.to_lowercase());
    let mut codes: Vec<String> = codes.filter(|code| !code.is_empty()).collect();
    let all = codes.len();
    codes.sort();
    codes.dedup();
    all > 1 && codes.len() == all
}

/// The variants of one row: each size in each colour. One that has its own code is one.
pub(super) fn each(variant: &Variant) -> Vec<Variant> {
    let (sizes, colours) = (list(&variant.size), list(&variant.colour));
    let is_coded = !variant.barcode.is_empty() || !variant.sku.is_empty();
    let is_of_one = |list: &[&str], other: &str| list.len() > 1 && !other.is_empty();
    let is_single = is_coded
        && ((is_of_one(&sizes, &variant.colour) && colours.len() == 1)
            || (is_of_one(&colours, &variant.size) && sizes.len() == 1));
    if is_single || sizes.len() * colours.len() == 1 {
        return vec![variant.clone()];
    }
    let of = |(colour, size): (&&str, &&str)| Variant {
        colour: (*colour).to_owned(),
        size: (*size).to_owned(),
        barcode: String::new(),
        sku: String::new(),
        ..variant.clone()
    };
    let pairs = colours
        .iter()
        .flat_map(|colour| sizes.iter().map(move |size| (colour, size)));
    pairs.map(of).collect()
}

/// Several in one cell: "S/M/L/XL", "qora, oq". "42/44" and "S/M" are one size, "42,5" a half one.
fn list(text: &str) -> Vec<&str> {
    let is_listed = text.contains([',', ';']);
    let separators: &[char] = if is_listed { &[',', ';'] } else { &['/'] };
    let parts = text.split(separators).map(str::trim).collect::<Vec<_>>();
    let least = if is_listed { 2 } else { 3 };
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_half = parts.len() == 2
        && !text.contains(' ')
        && parts.iter().all(is_number)
        && parts[1].len() == 1;
    let is_list = (least..=MOST).contains(&parts.len())
        && !is_half
        && parts
            .iter()
            .all(|part| !part.is_empty() && part.len() <= 40);
    let mut seen = Vec::new();
    for part in if is_list { parts } else { vec![text] } {
        if !seen.contains(&part) {
            seen.push(part);
        }
    }
    seen
}
