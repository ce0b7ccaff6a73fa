//! Finding products: by what is typed, by barcode, by how often they are sold.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::domain::order;
use crate::domain::{Book, Id, Product, Stamp};

/// Receipts looked at to tell what is sold often: a few weeks of a busy shop.
const RECENT_RECEIPTS: usize = 3_000;
/// Digits of a barcode typed by hand before it is looked for.
const LEAST_DIGITS: usize = 3;

/// All products, ready to be searched: computed in one pass, kept by the caller until a
/// product changes. Barcodes are looked up in the book itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Products by name.
    rows: Vec<Row>,
    /// Categories in the order they were met, with how many are still sold.
    categories: Vec<(String, u32)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    id: Id,
    /// When the product last changed: while it is the same, so is the row.
    stamp: Stamp,
    is_archived: bool,
    /// Index into the categories, if it has one.
    category: Option<u32>,
    /// Sorts by name.
    key: Vec<u8>,
    name_length: usize,
    /// The folded name, then everything else it is known by.
    folded: String,
}

/// How names are compared and sorted.
#[derive(Debug, Clone, Copy)]
pub struct Wording<Fold, Key> {
    /// Makes words comparable across scripts and spellings.
    pub fold: Fold,
    /// Sorts byte by byte as names sort.
    pub key: Key,
}

/// Which products a list shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CatalogueFilter<'a> {
    /// Words or the beginning or end of a barcode; all when empty.
    pub query: &'a str,
    /// Only this category.
    pub category: Option<&'a str>,
    /// Only those no longer sold, rather than only those still sold.
    pub is_archived: bool,
}

/// How well a product answers what was typed, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    NameBegins,
    WordsBegin,
    Contains,
}

impl Catalogue {
    /// Reads all products. Rows of `earlier`, read with the same wording, are taken over
    /// for products that have not changed since.
    pub fn of<Fold, Key>(book: &Book, wording: &Wording<Fold, Key>, earlier: Option<&Self>) -> Self
    where
        Fold: Fn(&str) -> String,
        Key: Fn(&str) -> Vec<u8>,
    {
        let mut catalogue = Self::default();
        let mut places: FxHashMap<&str, u32> = FxHashMap::default();
        // Colours, sizes and categories are few and come again and again.
        let mut folded: FxHashMap<&str, String> = FxHashMap::default();
        let earlier = earlier.map_or(&[][..], |earlier| earlier.rows.as_slice());
        let known: FxHashMap<Id, &Row> = earlier.iter().map(|row| (row.id, row)).collect();
        for held in book
            .products()
            .rows()
            .iter()
            .filter(|held| !held.is_deleted)
        {
            let product = &held.card;
            let category = (!product.category.is_empty()).then(|| {
                *places.entry(&product.category).or_insert_with(|| {
                    catalogue.categories.push((product.category.clone(), 0));
                    catalogue.categories.len() as u32 - 1
                })
            });
            if let Some(category) = category.filter(|_| !product.is_archived) {
                catalogue.categories[category as usize].1 += 1;
            }
            let stamp = held.stamps.latest();
            let same = known.get(&held.id).filter(|row| row.stamp == stamp);
            let row = match same {
                Some(row) => Row {
                    category,
                    ..(*row).clone()
                },
                None => Row {
                    stamp,
                    category,
                    ..Row::of(held.id, product, wording, &mut folded)
                },
            };
            catalogue.rows.push(row);
        }
        catalogue.rows.sort_by(|a, b| a.key.cmp(&b.key));
        catalogue
    }

    /// Categories of products still sold and how many are in each, the largest first.
    pub fn categories(&self) -> Vec<(String, u32)> {
        let mut categories = self.categories.clone();
        categories.retain(|(_, count)| *count > 0);
        order::sort_by(&mut categories, |(a, few), (b, many)| {
            many.cmp(few).then_with(|| a.cmp(b))
        });
        categories
    }

    /// Products a filter shows, those that answer best first, otherwise by name.
    /// `fold` must be the one the catalogue was read with.
    pub fn list(
        &self,
        book: &Book,
        filter: &CatalogueFilter,
        fold: impl Fn(&str) -> String,
    ) -> Vec<Id> {
        let category = match filter.category {
            None => None,
            Some(name) => match self.categories.iter().position(|(own, _)| own == name) {
                Some(place) => Some(place as u32),
                None => return Vec::new(),
            },
        };
        let query = fold(filter.query);
        let words: Vec<&str> = query.split_whitespace().collect();
        let shown = self
            .rows
            .iter()
            .filter(|row| row.is_archived == filter.is_archived)
            .filter(|row| category.is_none() || row.category == category);
        if words.is_empty() {
            return shown.map(|row| row.id).collect();
        }
        let coded = beginning_or_ending(book, filter.query.trim());
        let mut found: Vec<(Rank, Id)> = shown
            .filter_map(|row| {
                let rank = row.rank(&query, &words);
                let rank = rank.or_else(|| coded.contains(&row.id).then_some(Rank::NameBegins));
                rank.map(|rank| (rank, row.id))
            })
            .collect();
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, id)| id).collect()
    }
}

/// The product or variant of that barcode.
pub fn by_barcode(book: &Book, barcode: &str) -> Option<(Id, Option<Id>)> {
    let barcode = barcode.trim();
    if barcode.is_empty() {
        return None;
    }
    book.products().iter().find_map(|(id, product)| {
        let mut own = product.barcodes();
        own.find(|(own, _)| *own == barcode)
            .map(|(_, variant)| (id, variant))
    })
}

/// Products one of whose barcodes begins or ends with the digits typed.
fn beginning_or_ending(book: &Book, digits: &str) -> FxHashSet<Id> {
    if digits.len() < LEAST_DIGITS || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return FxHashSet::default();
    }
    let is_meant = |product: &Product| {
        let mut own = product.barcodes();
        own.any(|(barcode, _)| barcode.starts_with(digits) || barcode.ends_with(digits))
    };
    let all = book.products().iter();
    all.filter(|(_, product)| is_meant(product))
        .map(|(id, _)| id)
        .collect()
}

impl Row {
    fn of<'a, Fold, Key>(
        id: Id,
        product: &'a Product,
        wording: &Wording<Fold, Key>,
        known: &mut FxHashMap<&'a str, String>,
    ) -> Self
    where
        Fold: Fn(&str) -> String,
        Key: Fn(&str) -> Vec<u8>,
    {
        let mut folded = (wording.fold)(&product.name);
        let name_length = folded.len();
        for text in known_by(product) {
            folded.push(' ');
            folded.push_str(known.entry(text).or_insert_with(|| (wording.fold)(text)));
        }
        Self {
            id,
            stamp: Stamp::NONE,
            is_archived: product.is_archived,
            category: None,
            key: (wording.key)(&product.name),
            name_length,
            folded,
        }
    }

    fn rank(&self, query: &str, words: &[&str]) -> Option<Rank> {
        if self.folded[..self.name_length].starts_with(query) {
            return Some(Rank::NameBegins);
        }
        let mut worst = Rank::WordsBegin;
        for word in words {
            let place = self.folded.find(word)?;
            let begins = |place: usize| place == 0 || self.folded[..place].ends_with(' ');
            let begins_somewhere = begins(place)
                || self
                    .folded
                    .match_indices(word)
                    .any(|(place, _)| begins(place));
            if !begins_somewhere {
                worst = Rank::Contains;
            }
        }
        Some(worst)
    }
}

/// What else than its name a product is looked for by.
fn known_by(product: &Product) -> impl Iterator<Item = &str> {
    let own = [
        product.brand.as_str(),
        &product.category,
        &product.sku,
        &product.fabric,
    ];
    let variants = product.variants.iter().enumerate();
    let of_variants = variants.flat_map(move |(place, variant)| {
        let earlier = &product.variants[..place];
        let is_new_colour = earlier.iter().all(|other| other.colour != variant.colour);
        let is_new_size = earlier.iter().all(|other| other.size != variant.size);
        [
            is_new_colour.then_some(variant.colour.as_str()),
            is_new_size.then_some(variant.size.as_str()),
            Some(variant.sku.as_str()),
        ]
    });
    own.into_iter()
        .chain(of_variants.flatten())
        .filter(|text| !text.is_empty())
}

/// Products still sold that stand on the most of the latest receipts, the most often sold
/// first.
pub fn sold_often(book: &Book, limit: usize) -> Vec<Id> {
    let mut receipts: FxHashMap<Id, u32> = FxHashMap::default();
    for (_, sale) in book.ledger().standing_sales().rev().take(RECENT_RECEIPTS) {
        for (place, line) in sale.lines.iter().enumerate() {
            let Some(product) = line.product else {
                continue;
            };
            let is_again = sale.lines[..place]
                .iter()
                .any(|other| other.product == Some(product));
            if !is_again {
                *receipts.entry(product).or_default() += 1;
            }
        }
    }
    let is_sold = |id: &Id| {
        book.products()
            .get(*id)
            .is_some_and(|product| !product.is_archived)
    };
    let mut often: Vec<(u32, Id)> = receipts
        .into_iter()
        .filter(|(id, _)| is_sold(id))
        .map(|(id, count)| (count, id))
        .collect();
    order::sort_by(&mut often, |(few, a), (many, b)| {
        many.cmp(few).then_with(|| a.cmp(b))
    });
    often.truncate(limit);
    often.into_iter().map(|(_, id)| id).collect()
}

#[cfg(test)]
mod tests;
