//! Products and their variants as rows.

use super::{Style, said};
use crate::domain::{Book, Product, Variant};
use crate::exchange::meaning::Meaning;
use crate::exchange::table::Cell;

pub(super) const MEANINGS: [Meaning; 12] = [
    Meaning::Product,
    Meaning::Category,
    Meaning::Brand,
    Meaning::Colour,
    Meaning::Size,
    Meaning::Price,
    Meaning::Cost,
    Meaning::Barcode,
    Meaning::Sku,
    Meaning::Fabric,
    Meaning::Unit,
    Meaning::Note,
];

pub(super) fn rows(
    book: &Book,
    places: &mut dyn Iterator<Item = usize>,
    style: &Style,
) -> Vec<Vec<Cell>> {
    let rows = book.products().rows();
    let held = places.filter_map(|place| rows.get(place));
    let held = held.filter(|held| !held.is_deleted);
    let rows = held.flat_map(|held| {
        let product = &held.card;
        let own = product.variants.is_empty().then_some(None);
        let variants = product.variants.iter().map(Some);
        own.into_iter()
            .chain(variants)
            .map(|variant| row(product, variant, style))
    });
    rows.collect()
}

/// What a variant does not say, the product says.
fn row(product: &Product, variant: Option<&Variant>, style: &Style) -> Vec<Cell> {
    let of_variant = |text: fn(&Variant) -> &String| variant.map_or("", |variant| text(variant));
    let either = |own: &str, whole: &str| Cell::text(if own.is_empty() { whole } else { own });
    let id = variant.map(|variant| variant.id);
    let list = [
        (Meaning::Product, Cell::text(&product.name)),
        (Meaning::Category, Cell::text(&product.category)),
        (Meaning::Brand, Cell::text(&product.brand)),
        (
            Meaning::Colour,
            Cell::text(of_variant(|variant| &variant.colour)),
        ),
        (
            Meaning::Size,
            Cell::text(of_variant(|variant| &variant.size)),
        ),
        (Meaning::Price, style.money(product.price_of(id))),
        (Meaning::Cost, style.some_money(product.cost_of(id))),
        (
            Meaning::Barcode,
            either(of_variant(|variant| &variant.barcode), &product.barcode),
        ),
        (
            Meaning::Sku,
            either(of_variant(|variant| &variant.sku), &product.sku),
        ),
        (
            Meaning::Fabric,
            either(of_variant(|variant| &variant.fabric), &product.fabric),
        ),
        (Meaning::Unit, Cell::text(&product.unit)),
        (Meaning::Note, Cell::text(&product.note)),
    ];
    MEANINGS
        .iter()
        .map(|meaning| said(&list, meaning))
        .collect()
}
