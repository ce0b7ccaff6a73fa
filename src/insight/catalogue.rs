//! Finding products: by what is typed, by barcode, by how often they are sold.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::domain::{Book, Id, Product};

/// Receipts looked at to tell what is sold often: a few weeks of a busy shop.
const RECENT_RECEIPTS: usize = 3_000;
/// Digits of a barcode typed by hand before it is looked for.
const LEAST_DIGITS: usize = 3;

/// All products, ready to be searched: computed in one pass, kept by the caller until a
/// product changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Products still sold, by name, then those no longer sold.
    rows: Vec<Row>,
    barcodes: FxHashMap<Box<str>, (Id, Option<Id>)>,
    categories: Vec<(String, u32)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    id: Id,
    is_archived: bool,
    /// Index into the categories, if it has one.
    category: Option<u32>,
    name_length: usize,
    /// The folded name, then everything else it is known by.
    folded: String,
}

/// Which products a list shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CatalogueFilter<'a> {
    /// Words or the end of a barcode; all when empty.
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
    /// Reads all products. `fold` makes words comparable across scripts and spellings.
    pub fn of(book: &Book, fold: impl Fn(&str) -> String) -> Self {
        let mut catalogue = Self::default();
        let mut places: FxHashMap<&str, u32> = FxHashMap::default();
        for (id, product) in book.products().iter() {
            for (barcode, variant) in product.barcodes() {
                catalogue.barcodes.insert(barcode.into(), (id, variant));
            }
            let category = (!product.category.is_empty()).then(|| {
                *places.entry(&product.category).or_insert_with(|| {
                    catalogue.categories.push((product.category.clone(), 0));
                    catalogue.categories.len() as u32 - 1
                })
            });
            if let Some(category) = category.filter(|_| !product.is_archived) {
                catalogue.categories[category as usize].1 += 1;
            }
            let mut folded = fold(&product.name);
            let name_length = folded.len();
            for text in known_by(product) {
                folded.push(' ');
                folded.push_str(&fold(text));
            }
            catalogue.rows.push(Row {
                id,
                is_archived: product.is_archived,
                category,
                name_length,
                folded,
            });
        }
        catalogue
            .rows
            .sort_by(|a, b| (a.is_archived, &a.folded).cmp(&(b.is_archived, &b.folded)));
        catalogue
    }

    /// The product or variant of that barcode.
    pub fn by_barcode(&self, barcode: &str) -> Option<(Id, Option<Id>)> {
        self.barcodes.get(barcode.trim()).copied()
    }

    /// Categories of products still sold and how many are in each, the largest first.
    pub fn categories(&self) -> Vec<(String, u32)> {
        let mut categories = self.categories.clone();
        categories.retain(|(_, count)| *count > 0);
        categories.sort_by(|(a, few), (b, many)| many.cmp(few).then_with(|| a.cmp(b)));
        categories
    }

    /// Products a filter shows, those that answer best first, otherwise by name.
    /// `fold` must be the one the catalogue was read with.
    pub fn list(&self, filter: &CatalogueFilter, fold: impl Fn(&str) -> String) -> Vec<Id> {
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
        let coded = self.ending_in(filter.query.trim());
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

    /// Products a part of whose barcodes was typed.
    fn ending_in(&self, digits: &str) -> FxHashSet<Id> {
        if digits.len() < LEAST_DIGITS || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return FxHashSet::default();
        }
        let known = self.barcodes.iter();
        known
            .filter(|(barcode, _)| barcode.starts_with(digits) || barcode.ends_with(digits))
            .map(|(_, (product, _))| *product)
            .collect()
    }
}

impl Row {
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
    often.sort_by(|(few, a), (many, b)| many.cmp(few).then_with(|| a.cmp(b)));
    often.truncate(limit);
    often.into_iter().map(|(_, id)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Entry, Held, Sale, SaleLine, Variant, change::Record};

    fn fold(text: &str) -> String {
        text.to_lowercase()
    }

    fn product(name: &str, category: &str, barcode: &str) -> Product {
        Product {
            name: name.into(),
            category: category.into(),
            barcode: barcode.into(),
            ..Product::default()
        }
    }

    fn book() -> Book {
        let mut book = Book::default();
        let dress = Product {
            variants: [("Red", "42", "4780001"), ("Blue", "44", "4780002")]
                .map(|(colour, size, barcode)| Variant {
                    id: Id::from_name(barcode),
                    colour: colour.into(),
                    size: size.into(),
                    barcode: barcode.into(),
                    ..Variant::default()
                })
                .into(),
            ..product("Summer dress", "Dresses", "")
        };
        let gone = Product {
            is_archived: true,
            ..product("Old hat", "Hats", "77")
        };
        let products = [
            dress,
            product("Red scarf", "Scarves", "1234567"),
            product("Dress belt", "Belts", ""),
            gone,
        ];
        for (place, product) in products.into_iter().enumerate() {
            book.put(Record::Product(Held::new(Id(place as u128 + 1), product)));
        }
        book
    }

    fn found(query: &str) -> Vec<u128> {
        let filter = CatalogueFilter {
            query,
            ..CatalogueFilter::default()
        };
        let found = Catalogue::of(&book(), fold).list(&filter, fold);
        found.into_iter().map(|id| id.0).collect()
    }

    #[test]
    fn the_best_answer_comes_first() {
        assert_eq!(found("dress"), [3, 1]);
        assert_eq!(found("red"), [2, 1]);
        assert_eq!(found("red 42"), [1]);
        assert_eq!(found("ress"), [3, 1]);
        assert_eq!(found(""), [3, 2, 1]);
        assert_eq!(found("hat"), []);
    }

    #[test]
    fn barcodes_are_found_whole_or_by_their_ends() {
        let catalogue = Catalogue::of(&book(), fold);
        let blue = Some(Id::from_name("4780002"));
        assert_eq!(catalogue.by_barcode(" 4780002 "), Some((Id(1), blue)));
        assert_eq!(catalogue.by_barcode("1234567"), Some((Id(2), None)));
        assert_eq!(catalogue.by_barcode("478"), None);
        assert_eq!(found("567"), [2]);
        assert_eq!(found("478"), [1]);
    }

    #[test]
    fn categories_count_what_is_still_sold() {
        let catalogue = Catalogue::of(&book(), fold);
        let names: Vec<String> = catalogue
            .categories()
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        assert_eq!(names, ["Belts", "Dresses", "Scarves"]);
        let filter = CatalogueFilter {
            category: Some("Dresses"),
            ..CatalogueFilter::default()
        };
        assert_eq!(catalogue.list(&filter, fold), [Id(1)]);
        let gone = CatalogueFilter {
            is_archived: true,
            ..CatalogueFilter::default()
        };
        assert_eq!(catalogue.list(&gone, fold), [Id(4)]);
    }

    #[test]
    fn what_is_sold_often_comes_first_and_once_per_receipt() {
        let mut book = book();
        let line = |product| SaleLine {
            product: Some(Id(product)),
            quantity_milli: 1_000,
            ..SaleLine::default()
        };
        let sales = [vec![1, 2], vec![2, 4], vec![3, 3, 3, 3]];
        for (place, products) in sales.into_iter().enumerate() {
            book.put(Record::Entry(Entry::Sale(Sale {
                id: Id(100 + place as u128),
                lines: products.into_iter().map(line).collect(),
                ..Sale::default()
            })));
        }
        assert_eq!(sold_often(&book, 10), [Id(2), Id(1), Id(3)]);
        assert_eq!(sold_often(&book, 1), [Id(2)]);
    }
}
