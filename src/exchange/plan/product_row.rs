//! A row of a list of products.

use super::goods_notes::Said;
use super::totals::is_total;
use super::variants::{self, Choice};
use super::{Reason, Ways};
use crate::domain::{Product, Variant};
use crate::exchange::layout::{Layout, Mapping, key, text_of};
use crate::exchange::meaning::Meaning;
use crate::exchange::reading::{amounts, is_nothing, phones};
use crate::exchange::table::Row;

/// A product as a row tells of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProductRow {
    pub(super) card: Product,
    /// The one it is about, as it stands there; several in one where the cell lists them.
    pub(super) variant: Option<Variant>,
    /// What it can be had in, by name.
    pub(super) options: Vec<Choice>,
    /// What rows of one product have in common.
    pub(super) handle: String,
    /// What goes to the note.
    pub(super) said: Vec<Said>,
}

impl ProductRow {
    /// Reads a row.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn of_row(row: &Row, mapping: &Mapping, ways: &Ways) -> Result<Self, Reason> {
        let mut card = Product::default();
        let mut variant = Variant::default();
        let mut handle = String::new();
        let mut said = Vec::new();
        let mut of_branches = Vec::new();
        let mut options = variants::options(row, mapping);
        for (column, cell) in mapping.cells(row) {
            let text = text_of(cell);
            if column.meaning == Meaning::Skip || is_nothing(&text) {
                continue;
            }
            let amount = || {
                amounts::read(cell, ways.written()).ok_or_else(|| Reason::Amount {
                    column: column.title(ways.words),
                    value: text.clone(),
                })
            };
            match column.meaning {
                Meaning::Product => card.name = text,
                Meaning::Category => card.category = text,
                Meaning::Brand => card.brand = text,
                Meaning::Fabric => card.fabric = text,
                Meaning::Unit => card.unit = unit(text),
                Meaning::Note => said.push((String::new(), text)),
                Meaning::NoteLine => {
                    if is_of_branch(&column.name, ways) {
                        of_branches.push((said.len(), amounts::read(cell, ways.written())));
                    }
                    said.push((column.title(ways.words), text));
                }
                // Some tills ask for the price of what is sold.
                Meaning::Price if text.eq_ignore_ascii_case("variable") => {}
                Meaning::Price => card.price = amount()?,
                Meaning::Cost => card.cost = Some(amount()?),
                Meaning::Barcode if phones::is_cut(&text) => {
                    return Err(Reason::CodeCut { value: text });
                }
                Meaning::Barcode => variant.barcode = text,
                Meaning::Sku => variant.sku = text,
                Meaning::Colour => variant.colour = text,
                Meaning::Size => variant.size = text,
                Meaning::Variant => match variants::attributes(&text) {
                    Some(choices) => options.extend(choices),
                    None => variant.size = text,
                },
                Meaning::Handle => handle = text,
                _ => {}
            }
        }
        // A branch that sells at the price of all says nothing new.
        for (place, price) in of_branches {
            if price.is_none_or(|price| price == card.price) {
                said[place].1.clear();
            }
        }
        if card.name.is_empty() && handle.is_empty() {
            return Err(Reason::NothingNamed);
        }
        if is_total(&card.name) && variant.barcode.is_empty() && variant.sku.is_empty() {
            return Err(Reason::Total);
        }
        Ok(Self {
            card,
            variant: Some(variant),
            options,
            handle,
            said,
        })
    }

    /// Of a row that says no category, the one of the heading above it.
    pub(super) fn stand_under(&mut self, category: Option<&str>) {
        if let Some(category) = category.filter(|_| self.card.category.is_empty()) {
            category.clone_into(&mut self.card.category);
        }
    }

    /// Puts what it can be had in where it belongs; a row that is of no variant speaks of the whole.
    pub(super) fn settle(&mut self) {
        let Some(mut variant) = self.variant.take() else {
            return;
        };
        for choice in &self.options {
            variants::choose(&mut variant, choice);
        }
        if variant.colour.is_empty() && variant.size.is_empty() {
            self.card.barcode = variant.barcode;
            self.card.sku = variant.sku;
            if self.card.fabric.is_empty() {
                self.card.fabric = variant.fabric;
            }
        } else {
            self.variant = Some(variant);
        }
    }
}

/// The price of one branch: "Price [Chilonzor]".
fn is_of_branch(column: &str, ways: &Ways) -> bool {
    ways.layout == Some(Layout::LoyverseGoods) && key(column).starts_with("price ")
}

/// Sold by weight, where a till says just that.
fn unit(text: String) -> String {
    match text.to_ascii_lowercase().as_str() {
        "y" | "yes" | "true" => "kg".to_owned(),
        "n" | "no" | "false" => String::new(),
        _ => text,
    }
}
