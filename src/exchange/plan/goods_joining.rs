//! What a product of a file changes in one that is here.

use super::variants::is_called;
use crate::domain::{Id, Money, Product, Variant};
use crate::exchange::layout::key;

/// How a row of a file meets a product.
#[derive(Debug, Clone, Copy, Default)]
pub struct Meeting {
    /// It only fills what is empty.
    pub keeps_ours: bool,
    /// It is known by its code, and may be called otherwise.
    pub may_rename: bool,
    /// It speaks of none of the variants, so its price is that of the whole.
    pub is_of_whole: bool,
}

/// Puts what a row says of a product into it.
pub fn join(into: &mut Product, from: &Product, meeting: Meeting) {
    let keeps_ours = meeting.keeps_ours;
    let text = |into: &mut String, from: &String| {
        if !from.is_empty() && (into.is_empty() || !keeps_ours) {
            into.clone_from(from);
        }
    };
    // Other spaces or capitals are no other name.
    if meeting.may_rename && key(&into.name) != key(&from.name) {
        text(&mut into.name, &from.name);
    }
    text(&mut into.category, &from.category);
    text(&mut into.brand, &from.brand);
    text(&mut into.fabric, &from.fabric);
    text(&mut into.unit, &from.unit);
    text(&mut into.barcode, &from.barcode);
    text(&mut into.sku, &from.sku);
    if !(into.variants.is_empty() || meeting.is_of_whole) {
        return;
    }
    if !from.price.is_zero() && (into.price.is_zero() || !keeps_ours) {
        into.price = from.price;
    }
    if from.cost.is_some() && (into.cost.is_none() || !keeps_ours) {
        into.cost = from.cost;
    }
}

/// Puts what a row says of a variant into its product; one that is not there yet is added.
pub fn join_variant(
    into: &mut Product,
    mut variant: Variant,
    row: &Product,
    keeps_ours: bool,
    new_id: &mut dyn FnMut() -> Id,
) {
    // What a variant does not say, our own tables say of the whole.
    let is_of_whole = |code: &str, whole: &str| !whole.is_empty() && code == whole;
    if is_of_whole(&variant.barcode, &into.barcode) {
        variant.barcode.clear();
    }
    if is_of_whole(&variant.sku, &into.sku) {
        variant.sku.clear();
    }
    let title = variant.title();
    let mut own = into.variants.iter();
    let known = own.position(|own| key(&own.title()) == key(&title));
    // A till's receipts told colour and size in one text: now each has its place.
    let mut own = into.variants.iter();
    let known = known.or_else(|| own.position(|own| is_called(&own.title(), &title)));
    if let Some(own) = known.and_then(|at| into.variants.get_mut(at)) {
        if own.colour.is_empty() && !variant.colour.is_empty() {
            (own.colour, own.size, own.fabric) = (variant.colour, variant.size, variant.fabric);
        }
        if own.barcode.is_empty() {
            own.barcode = variant.barcode;
        }
        if own.sku.is_empty() {
            own.sku = variant.sku;
        }
        let id = own.id;
        price_variant(into, id, row, keeps_ours);
    } else {
        variant.id = new_id();
        variant.price = Some(row.price).filter(|price| !price.is_zero() && *price != into.price);
        variant.cost = row.cost.filter(|cost| Some(*cost) != into.cost);
        into.variants.push(variant);
    }
}

/// Puts the price and the cost of a row into a variant.
pub fn price_variant(into: &mut Product, id: Id, row: &Product, keeps_ours: bool) {
    let (price, cost) = (into.price_of(Some(id)), into.cost_of(Some(id)));
    let Some(own) = into.variants.iter_mut().find(|own| own.id == id) else {
        return;
    };
    let is_other = |told: Money, here: Money| !told.is_zero() && told != here;
    if is_other(row.price, price) && (price.is_zero() || !keeps_ours) {
        own.price = Some(row.price);
    }
    if row.cost.is_some() && row.cost != cost && (cost.is_none() || !keeps_ours) {
        own.cost = row.cost;
    }
}
