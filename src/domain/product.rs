//! Products and their variants.

use super::entry::Kind;
use super::held::Card;
use super::ids::Id;
use super::money::Money;
use super::refusal::Refusal;

record! {
    /// One colour and size of a product. What it does not say, the product says.
    pub struct Variant {
        /// Names the variant in sale lines.
        0 id: Id,
        /// Colour.
        1 colour: String,
        /// Size.
        2 size: String,
        /// Fabric, where it differs.
        3 fabric: String,
        /// Barcode as scanned.
        4 barcode: String,
        /// The shop's own code.
        5 sku: String,
        /// Price, where it differs.
        6 price: Option<Money>,
        /// What the shop paid, where it differs.
        7 cost: Option<Money>,
    }
}

impl Variant {
    /// What tells it from the others: "red, 42".
    pub fn title(&self) -> String {
        let parts = [&self.colour, &self.size, &self.fabric];
        let said: Vec<&str> = parts
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        said.join(", ")
    }
}

record! {
    /// A thing or service the shop sells.
    pub struct Product {
        /// What it is called.
        0 name: String,
        /// Category.
        1 category: String,
        /// Brand.
        2 brand: String,
        /// Fabric or material.
        3 fabric: String,
        /// "piece", "kg", "m", …: free words; empty is pieces.
        4 unit: String,
        /// Price of one unit; 0 is none yet.
        5 price: Money,
        /// What the shop paid for one unit.
        6 cost: Option<Money>,
        /// Barcode, where there are no variants.
        7 barcode: String,
        /// The shop's own code.
        8 sku: String,
        /// Colours and sizes.
        9 variants: Vec<Variant>,
        /// Anything else.
        10 note: String,
        /// No longer sold; kept for the past.
        11 is_archived: bool,
        /// Part of the sample shop.
        12 is_sample: bool,
    }
}

impl Product {
    /// The variant of that id.
    pub fn variant(&self, id: Option<Id>) -> Option<&Variant> {
        id.and_then(|id| self.variants.iter().find(|variant| variant.id == id))
    }

    /// The name as a receipt shows it: "Dress, red, 42".
    pub fn title(&self, variant: Option<Id>) -> String {
        let mut title = self.name.clone();
        let variant = self.variant(variant).map(Variant::title);
        if let Some(variant) = variant.filter(|variant| !variant.is_empty()) {
            title.push_str(", ");
            title.push_str(&variant);
        }
        title
    }

    /// What one unit of a variant is sold at.
    pub fn price_of(&self, variant: Option<Id>) -> Money {
        self.variant(variant)
            .and_then(|variant| variant.price)
            .unwrap_or(self.price)
    }

    /// The price a list shows: its own or, without one, the least of its variants; 0 is none.
    pub fn offered_price(&self) -> Money {
        let variants = self.variants.iter().filter_map(|variant| variant.price);
        let least = variants.filter(|price| !price.is_zero()).min();
        if self.price.is_zero() {
            least.unwrap_or_default()
        } else {
            self.price
        }
    }

    /// Whether nobody has said what it costs, or what one of its variants does: a price of 0 is
    /// none.
    pub fn is_priceless(&self) -> bool {
        if self.variants.is_empty() {
            return self.price.is_zero();
        }
        let mut variants = self.variants.iter();
        variants.any(|variant| self.price_of(Some(variant.id)).is_zero())
    }

    /// What the shop paid for one unit of a variant, if it is known.
    pub fn cost_of(&self, variant: Option<Id>) -> Option<Money> {
        self.variant(variant)
            .and_then(|variant| variant.cost)
            .or(self.cost)
    }

    /// All barcodes, with the variant they stand for.
    pub fn barcodes(&self) -> impl Iterator<Item = (&str, Option<Id>)> {
        let own = (self.barcode.as_str(), None);
        let variants = self
            .variants
            .iter()
            .map(|variant| (variant.barcode.as_str(), Some(variant.id)));
        std::iter::once(own)
            .chain(variants)
            .filter(|(barcode, _)| !barcode.is_empty())
    }
}

impl Card for Product {
    const KIND: Kind = Kind::Product;
    const NAMES: &'static [&'static str] = Self::FIELDS;

    fn check(&self) -> Result<(), Refusal> {
        if self.name.trim().is_empty() {
            return Err(Refusal::NameNeeded);
        }
        let prices = self
            .variants
            .iter()
            .flat_map(|variant| [variant.price, variant.cost]);
        for amount in prices.chain([Some(self.price), self.cost]).flatten() {
            if amount < Money::ZERO || !amount.is_exact() {
                return Err(Refusal::AmountOutOfRange);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_costs_nothing_has_no_price() {
        let of = |price, variants: &[Option<i64>]| Product {
            price: Money(price),
            variants: variants
                .iter()
                .zip(1..)
                .map(|(price, id)| Variant {
                    id: Id(id),
                    price: price.map(Money),
                    ..Variant::default()
                })
                .collect(),
            ..Product::default()
        };
        let told = |product: Product| (product.is_priceless(), product.offered_price().0);
        assert_eq!(told(of(0, &[])), (true, 0));
        assert_eq!(told(of(5, &[])), (false, 5));
        assert_eq!(told(of(0, &[Some(9), Some(7)])), (false, 7));
        assert_eq!(told(of(0, &[Some(9), None])), (true, 9));
        assert_eq!(told(of(5, &[Some(0), None])), (true, 5));
    }
}
