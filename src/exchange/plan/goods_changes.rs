//! What changes of a product, field by field, and which row says so.

use super::variants::is_called;
use super::{Fate, Outcome, Plan};
use crate::domain::{Book, Money, Product, Variant};

/// A field of a product or of one of its variants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProductField {
    /// What it is called.
    Name,
    /// Price of one.
    Price,
    /// What one cost the shop.
    Cost,
    /// Category.
    Category,
    /// Brand.
    Brand,
    /// Fabric.
    Fabric,
    /// Unit.
    Unit,
    /// Barcode.
    Barcode,
    /// The shop's own code.
    Sku,
    /// What else is said of it.
    Note,
    /// The variant itself, which is added.
    Variant,
}

/// What a field says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProductTold {
    /// A text, maybe empty.
    Text(String),
    /// An amount, if there is one.
    Amount(Option<Money>),
}

/// What changes of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProductChange {
    /// The variant, by what it is called; empty where it is the whole.
    pub variant: String,
    /// Which field.
    pub field: ProductField,
    /// What it says.
    pub before: ProductTold,
    /// What it shall say.
    pub after: ProductTold,
}

impl Plan {
    /// A row of a list of products as it was understood: what the product is called, and what will
    /// stand there of it and of the row's variant, the price first.
    pub fn product_told(&self, outcome: &Outcome) -> Option<(String, Vec<ProductChange>)> {
        let Fate::Product(draft) = outcome.fate else {
            return None;
        };
        let card = &self.goods.drafts.get(draft as usize)?.card;
        let variant = self.product_row(outcome).and_then(|row| row.variant);
        let title = variant.map(|own| own.title()).unwrap_or_default();
        let mut variants = card.variants.iter();
        let own = variants.find(|own| is_called(&own.title(), &title));
        let mut whole = Product {
            name: String::new(),
            variants: Vec::new(),
            ..card.clone()
        };
        if let Some(own) = own {
            whole.price = card.price_of(Some(own.id));
            whole.cost = card.cost_of(Some(own.id));
            let texts = [
                (&own.fabric, &mut whole.fabric),
                (&own.barcode, &mut whole.barcode),
                (&own.sku, &mut whole.sku),
            ];
            for (text, into) in texts.into_iter().filter(|(text, _)| !text.is_empty()) {
                into.clone_from(text);
            }
        }
        let mut told = changes(&Product::default(), &whole);
        let title = own.map_or(title, Variant::title);
        if !title.is_empty() {
            let is_price =
                |own: &ProductChange| matches!(own.field, ProductField::Price | ProductField::Cost);
            let place = told.iter().take_while(|own| is_price(own)).count();
            told.insert(
                place,
                ProductChange {
                    variant: String::new(),
                    field: ProductField::Variant,
                    before: ProductTold::Text(String::new()),
                    after: ProductTold::Text(title),
                },
            );
        }
        Some((card.name.clone(), told))
    }

    /// What changes of a product that is here, by what its row says: of several variants only that
    /// of the row.
    pub fn product_changes(&self, book: &Book, outcome: &Outcome) -> Vec<ProductChange> {
        let Fate::Product(draft) = outcome.fate else {
            return Vec::new();
        };
        let draft = self.goods.drafts.get(draft as usize);
        let both = draft.and_then(|draft| Some((book.products().get(draft.id)?, &draft.card)));
        let Some((before, after)) = both else {
            return Vec::new();
        };
        let all = changes(before, after);
        let variant = self.product_row(outcome).and_then(|row| row.variant);
        let Some(title) = variant.map(|own| own.title()) else {
            return all;
        };
        let is_told =
            |own: &&ProductChange| own.variant.is_empty() || is_called(&own.variant, &title);
        let told: Vec<ProductChange> = all.iter().filter(is_told).cloned().collect();
        if told.is_empty() { all } else { told }
    }
}

fn changes(before: &Product, after: &Product) -> Vec<ProductChange> {
    let mut changes = Vec::new();
    put(&mut changes, "", facts(before), facts(after));
    for own in &after.variants {
        let title = own.title();
        match before.variant(Some(own.id)) {
            Some(former) => {
                if former.title() != title {
                    changes.push(ProductChange {
                        variant: title.clone(),
                        field: ProductField::Variant,
                        before: ProductTold::Text(former.title()),
                        after: ProductTold::Text(title.clone()),
                    });
                }
                // What a variant takes from the whole is told there.
                let has_price = former.price != own.price;
                let has_cost = former.cost != own.cost;
                let told = |of: &Product, own: &Variant| {
                    let price = Some(of.price_of(Some(own.id))).filter(|_| has_price);
                    let cost = of.cost_of(Some(own.id)).filter(|_| has_cost);
                    [
                        (ProductField::Price, priced(price.unwrap_or_default())),
                        (ProductField::Cost, ProductTold::Amount(cost)),
                        (
                            ProductField::Barcode,
                            ProductTold::Text(own.barcode.clone()),
                        ),
                        (ProductField::Sku, ProductTold::Text(own.sku.clone())),
                    ]
                };
                put(&mut changes, &title, told(before, former), told(after, own));
            }
            None => changes.push(ProductChange {
                variant: title.clone(),
                field: ProductField::Variant,
                before: ProductTold::Text(String::new()),
                after: ProductTold::Text(title),
            }),
        }
    }
    changes
}

fn put<const N: usize>(
    changes: &mut Vec<ProductChange>,
    variant: &str,
    before: [(ProductField, ProductTold); N],
    after: [(ProductField, ProductTold); N],
) {
    let both = before.into_iter().zip(after);
    let differing = both.filter(|((_, before), (_, after))| before != after);
    changes.extend(
        differing.map(|((field, before), (_, after))| ProductChange {
            variant: variant.to_owned(),
            field,
            before,
            after,
        }),
    );
}

fn facts(card: &Product) -> [(ProductField, ProductTold); 10] {
    let text = |text: &String| ProductTold::Text(text.clone());
    [
        (ProductField::Name, text(&card.name)),
        (ProductField::Price, priced(card.price)),
        (ProductField::Cost, ProductTold::Amount(card.cost)),
        (ProductField::Category, text(&card.category)),
        (ProductField::Brand, text(&card.brand)),
        (ProductField::Fabric, text(&card.fabric)),
        (ProductField::Unit, text(&card.unit)),
        (ProductField::Barcode, text(&card.barcode)),
        (ProductField::Sku, text(&card.sku)),
        (ProductField::Note, text(&card.note)),
    ]
}

/// 0 is none yet.
fn priced(price: Money) -> ProductTold {
    ProductTold::Amount(Some(price).filter(|price| !price.is_zero()))
}
