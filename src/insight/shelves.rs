//! Which category each product of the digest belongs to.

use rustc_hash::FxHashMap;

use super::digest::Digest;
use crate::domain::Book;

/// Categories by the numbers of products.
#[derive(Debug, Clone, Default)]
pub(super) struct Shelves {
    names: Vec<String>,
    of_product: Vec<u32>,
}

impl Shelves {
    /// Looks at all products that were sold. What has no category, or no card, and what was sold
    /// on free lines is together in the first, which has no name.
    pub fn of(digest: &Digest, book: &Book) -> Self {
        let mut shelves = Self {
            names: vec![String::new()],
            of_product: Vec::with_capacity(digest.products.len()),
        };
        let mut known: FxHashMap<&str, u32> = FxHashMap::default();
        known.insert("", 0);
        for id in digest.products.ids() {
            let held = book.products().held(*id);
            let category = held.map_or("", |held| held.card.category.trim());
            let number = *known.entry(category).or_insert_with(|| {
                shelves.names.push(category.to_owned());
                shelves.names.len() as u32 - 1
            });
            shelves.of_product.push(number);
        }
        shelves
    }

    /// The names of all categories, by number.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The number of the category of a product, by the number of that.
    pub fn of_product(&self, product: u32) -> usize {
        let number = self.of_product.get(product as usize);
        number.copied().unwrap_or_default() as usize
    }
}
