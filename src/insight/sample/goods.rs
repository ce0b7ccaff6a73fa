//! What the sample shop sells: clothes and shoes, the same things everywhere under the
//! names of the place.

use super::chance::Chance;
use super::countries::{Country, Sizes};
use super::prices::Prices;
use super::words::Words;
use crate::domain::{Id, Moment, Money, Product, Variant};

/// Who wears it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wearer {
    /// Women.
    Woman,
    /// Men.
    Man,
    /// Children.
    Child,
    /// Anybody.
    Anybody,
}

/// When it sells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Season {
    /// All the year.
    Always,
    /// The hot months.
    Summer,
    /// The cold months.
    Winter,
    /// Spring and autumn.
    Between,
    /// Before school begins.
    School,
    /// Before feasts.
    Feast,
}

/// Which sizes it comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SizeKind {
    /// One size.
    One,
    /// Women's clothes.
    Women,
    /// Men's clothes.
    Men,
    /// S, M, L, XL.
    Letters,
    /// Waist in inches.
    Waist,
    /// Women's shoes.
    WomenShoes,
    /// Men's shoes.
    MenShoes,
    /// Children's clothes.
    Children,
    /// Children's shoes.
    ChildrenShoes,
}

/// One thing on the shelf, before it has a name and a price of the place.
#[derive(Debug, Clone, Copy)]
pub struct Good {
    /// Place among the categories.
    pub category: u8,
    price_us_cents: i64,
    sizes: SizeKind,
    /// Places among the colours.
    colours: &'static [u8],
    /// Place among the fabrics.
    fabric: Option<u8>,
    /// Who wears it.
    pub wearer: Wearer,
    /// When it sells.
    pub season: Season,
    /// How well it sells, 1 to 10.
    pub popularity: u32,
}

// One row of the table below.
#[allow(clippy::too_many_arguments)]
const fn good(
    category: u8,
    price_us_cents: i64,
    sizes: SizeKind,
    colours: &'static [u8],
    fabric: Option<u8>,
    wearer: Wearer,
    season: Season,
    popularity: u32,
) -> Good {
    Good {
        category,
        price_us_cents,
        sizes,
        colours,
        fabric,
        wearer,
        season,
        popularity,
    }
}

use Season::{Always, Between, Feast, School, Summer, Winter};
use SizeKind::{Children, ChildrenShoes, Letters, Men, MenShoes, One, Waist, Women, WomenShoes};
use Wearer::{Anybody, Child, Man, Woman};

const COTTON: Option<u8> = Some(0);
const VISCOSE: Option<u8> = Some(1);
const WOOL: Option<u8> = Some(2);
const SILK: Option<u8> = Some(3);
const LINEN: Option<u8> = Some(4);
const DENIM: Option<u8> = Some(5);
const SATIN: Option<u8> = Some(6);
const LEATHER: Option<u8> = Some(7);
const POLYESTER: Option<u8> = Some(8);
const KNIT: Option<u8> = Some(9);

/// The category of what is worn in this country only.
const LOCAL_CATEGORY: u8 = 11;
/// Sold by the metre: place among the goods.
pub const CLOTH: usize = 68;
/// Nobody wrote down what these cost the shop, as happens: places among the goods.
const COST_UNKNOWN: [usize; 3] = [61, 67, 72];
/// Bought by twos and threes: places among the goods.
pub const BY_THE_PAIR: [usize; 2] = [64, 65];

/// In the order of the names in [`Words::goods`]. Colours: 0 white, 1 black, 2 grey,
/// 3 navy, 4 blue, 5 red, 6 burgundy, 7 pink, 8 green, 9 beige, 10 brown, 11 yellow.
#[rustfmt::skip]
pub static GOODS: [Good; 73] = [
    good(0, 2_200, Women, &[0, 4, 11], COTTON, Woman, Summer, 9),
    good(0, 5_800, Women, &[1, 6, 8], SATIN, Woman, Feast, 4),
    good(0, 3_400, Women, &[1, 3, 2], VISCOSE, Woman, Always, 5),
    good(0, 2_900, Women, &[4, 0, 9], COTTON, Woman, Between, 5),
    good(0, 3_300, Women, &[9, 2, 1], WOOL, Woman, Winter, 5),
    good(0, 3_600, Women, &[9, 0, 8], LINEN, Woman, Summer, 4),
    good(0, 3_000, Women, &[4, 7], COTTON, Woman, Always, 1),
    good(1, 1_700, Women, &[0, 9, 4], COTTON, Woman, Always, 8),
    good(1, 3_900, Women, &[9, 7, 1], SILK, Woman, Feast, 4),
    good(1, 900, Letters, &[0, 1, 7, 4], COTTON, Woman, Summer, 10),
    good(1, 2_100, Women, &[8, 4, 10], VISCOSE, Woman, Always, 4),
    good(1, 1_900, Women, &[5, 4], COTTON, Woman, Between, 4),
    good(2, 2_000, Women, &[1, 2, 3], VISCOSE, Woman, Always, 4),
    good(2, 2_400, Women, &[9, 8, 1], POLYESTER, Woman, Between, 5),
    good(2, 2_200, Waist, &[4, 1], DENIM, Woman, Summer, 4),
    good(2, 2_700, Women, &[1, 3, 9], VISCOSE, Woman, Always, 6),
    good(2, 2_900, Women, &[1, 9, 10], LINEN, Woman, Summer, 5),
    good(2, 900, Letters, &[1, 2], KNIT, Woman, Always, 6),
    good(2, 1_300, Letters, &[9, 4], COTTON, Woman, Summer, 4),
    good(2, 4_200, Letters, &[2, 1, 7], KNIT, Woman, Between, 5),
    good(3, 3_100, Waist, &[4, 3, 1], DENIM, Woman, Always, 7),
    good(3, 2_900, Waist, &[4, 1], DENIM, Woman, Always, 5),
    good(3, 3_400, Waist, &[4, 2], DENIM, Woman, Always, 6),
    good(3, 3_300, Waist, &[3, 1], DENIM, Man, Always, 5),
    good(4, 8_500, Women, &[1, 9, 8], POLYESTER, Woman, Winter, 5),
    good(4, 9_800, Women, &[9, 2, 1], WOOL, Woman, Winter, 4),
    good(4, 5_500, Women, &[9, 3], COTTON, Woman, Between, 4),
    good(4, 3_900, Letters, &[4, 1], DENIM, Woman, Between, 5),
    good(4, 12_000, Letters, &[1, 10], LEATHER, Woman, Between, 2),
    good(4, 2_800, Letters, &[1, 9], POLYESTER, Woman, Between, 3),
    good(4, 9_200, Men, &[1, 3], POLYESTER, Man, Winter, 3),
    good(5, 3_000, Letters, &[9, 2, 7], WOOL, Woman, Winter, 6),
    good(5, 2_600, Letters, &[0, 8, 6], KNIT, Woman, Winter, 6),
    good(5, 1_800, Letters, &[1, 0, 9], KNIT, Woman, Winter, 6),
    good(5, 2_800, Letters, &[2, 1, 7], COTTON, Anybody, Between, 6),
    good(5, 3_000, Men, &[3, 2], WOOL, Man, Winter, 4),
    good(6, 2_200, Men, &[0, 4], COTTON, Man, Always, 5),
    good(6, 1_100, Letters, &[1, 0, 3], COTTON, Man, Summer, 6),
    good(6, 1_700, Letters, &[3, 8, 0], COTTON, Man, Summer, 4),
    good(6, 2_800, Men, &[1, 3], VISCOSE, Man, Always, 4),
    good(6, 14_000, Men, &[3, 1], WOOL, Man, Feast, 2),
    good(6, 1_500, Letters, &[9, 3], COTTON, Man, Summer, 3),
    good(7, 3_200, Children, &[3, 2], VISCOSE, Child, School, 5),
    good(7, 3_400, Children, &[3, 1], VISCOSE, Child, School, 5),
    good(7, 700, Children, &[0, 11, 5], COTTON, Child, Summer, 7),
    good(7, 2_400, Children, &[4, 5], KNIT, Child, Between, 5),
    good(7, 2_000, Children, &[7, 0], SATIN, Child, Feast, 4),
    good(7, 3_800, Children, &[5, 4], POLYESTER, Child, Winter, 4),
    good(7, 1_700, Children, &[4], DENIM, Child, Always, 4),
    good(7, 1_200, Children, &[0, 7, 11], COTTON, Child, Always, 3),
    good(8, 4_500, WomenShoes, &[0, 1], None, Woman, Between, 6),
    good(8, 4_200, WomenShoes, &[1, 9], LEATHER, Woman, Feast, 4),
    good(8, 6_200, WomenShoes, &[1, 10], LEATHER, Woman, Winter, 5),
    good(8, 2_700, WomenShoes, &[9, 1], LEATHER, Woman, Summer, 6),
    good(8, 2_500, WomenShoes, &[1, 5], None, Woman, Between, 5),
    good(8, 5_500, MenShoes, &[1, 10], LEATHER, Man, Always, 4),
    good(8, 4_800, MenShoes, &[1, 2], None, Man, Always, 4),
    good(8, 2_400, ChildrenShoes, &[1, 4], None, Child, School, 5),
    good(8, 800, WomenShoes, &[7, 2], None, Anybody, Always, 4),
    good(9, 4_800, One, &[1, 9, 10], LEATHER, Woman, Always, 5),
    good(9, 2_600, One, &[1, 4, 7], POLYESTER, Anybody, School, 5),
    good(9, 3_000, One, &[1, 6], SATIN, Woman, Feast, 2),
    good(9, 1_800, One, &[1, 10], LEATHER, Anybody, Always, 4),
    good(10, 1_200, One, &[2, 9, 5], WOOL, Anybody, Winter, 6),
    good(10, 200, One, &[0, 1, 2], COTTON, Anybody, Always, 10),
    good(10, 400, Letters, &[1, 9], KNIT, Woman, Winter, 8),
    good(10, 1_300, One, &[1, 10], LEATHER, Anybody, Always, 4),
    good(10, 1_600, One, &[4, 5, 9], SILK, Woman, Feast, 4),
    good(10, 650, One, &[0, 4, 9], COTTON, Woman, Always, 2),
    good(10, 1_000, One, &[1, 2, 6], WOOL, Anybody, Winter, 5),
    good(10, 1_200, One, &[1, 10], LEATHER, Anybody, Winter, 4),
    good(10, 1_400, One, &[1, 4], None, Anybody, Between, 3),
    good(10, 900, One, &[], None, Woman, Feast, 4),
];

/// A product of the sample shop, and what is needed to sell it believably.
#[derive(Debug, Clone)]
pub struct Shelf {
    /// Its id.
    pub id: Id,
    /// Its card.
    pub product: Product,
    /// What it is.
    pub good: Good,
    /// Place among [`GOODS`]; nothing for what is worn in this country only.
    pub place: Option<usize>,
    /// What it sold at before prices rose.
    pub old_price: Money,
    /// What it cost the shop before prices rose.
    pub old_cost: Option<Money>,
}

impl Shelf {
    /// Variants in a size, by its place among the sizes of its kind.
    pub fn variants_of_size(&self, country: &Country, size_place: usize) -> Vec<&Variant> {
        let sizes = country.sizes.list(self.good.sizes);
        let size = sizes.get(size_place.min(sizes.len().saturating_sub(1)));
        let size = size.copied().unwrap_or_default();
        let variants = self.product.variants.iter();
        variants.filter(|variant| variant.size == size).collect()
    }
}

/// Fills the shelves.
pub fn fill_shelves(
    country: &Country,
    words: &Words,
    prices: &Prices,
    opened: Moment,
    chance: &mut Chance,
) -> Vec<Shelf> {
    let local = country.goods.iter().map(|own| {
        let good = Good {
            category: LOCAL_CATEGORY,
            price_us_cents: own.price_us_cents,
            sizes: own.sizes,
            colours: own.colours,
            fabric: own.fabric,
            wearer: own.wearer,
            season: Feast,
            popularity: 5,
        };
        (None, words.written(country, own.name), good)
    });
    let common = GOODS.iter().enumerate();
    let common = common.map(|(place, good)| (Some(place), words.goods[place].clone(), *good));
    let mut shelves = Vec::new();
    let mut number = 0;
    for (place, name, good) in common.chain(local) {
        let is_cost_known = !place.is_some_and(|place| COST_UNKNOWN.contains(&place));
        let cost_percent = chance.between(48, 68);
        let cost = |percent: i64| {
            let us_cents = good.price_us_cents * percent / 100;
            is_cost_known.then(|| prices.cost(us_cents * cost_percent / 100))
        };
        let brands = country.brands.len();
        let mut product = Product {
            name,
            category: words.categories[usize::from(good.category)].clone(),
            brand: country.brands[(shelves.len() * 5 + usize::from(good.category)) % brands]
                .to_owned(),
            fabric: good.fabric.map_or_else(String::new, |fabric| {
                words.fabrics[usize::from(fabric)].clone()
            }),
            unit: if place == Some(CLOTH) {
                words.metre.clone()
            } else {
                String::new()
            },
            price: prices.price(good.price_us_cents),
            cost: cost(100),
            sku: format!("{}", 1001 + shelves.len()),
            is_sample: true,
            ..Product::default()
        };
        let mut barcode = || {
            number += 1;
            ean13(country.barcode_prefix, number)
        };
        let sizes = country.sizes.list(good.sizes);
        for colour in good.colours {
            for size in sizes {
                product.variants.push(Variant {
                    id: chance.id(opened),
                    colour: words.colours[usize::from(*colour)].clone(),
                    size: (*size).to_owned(),
                    barcode: barcode(),
                    ..Variant::default()
                });
            }
        }
        if product.variants.is_empty() {
            product.barcode = barcode();
        }
        shelves.push(Shelf {
            id: chance.id(opened),
            old_price: prices.price(good.price_us_cents * 92 / 100),
            old_cost: cost(92),
            product,
            good,
            place,
        });
    }
    shelves
}

/// A barcode of thirteen digits with its check digit.
pub fn ean13(prefix: &str, number: u32) -> String {
    let body = format!("{prefix}{number:0width$}", width = 12 - prefix.len());
    let sum: u32 = body
        .bytes()
        .enumerate()
        .map(|(place, digit)| u32::from(digit - b'0') * if place % 2 == 0 { 1 } else { 3 })
        .sum();
    format!("{body}{}", (10 - sum % 10) % 10)
}

impl Sizes {
    /// The sizes of a kind as they are called there; one empty size where there is one.
    pub fn list(self, kind: SizeKind) -> &'static [&'static str] {
        match (kind, self) {
            (One, _) => &[""],
            (Letters, _) | (Women | Men, Self::Letters) => &["S", "M", "L", "XL"],
            (Waist, _) => &["26", "27", "28", "29", "30", "32"],
            (Women, Self::Numbers) => &["42", "44", "46", "48", "50", "52"],
            (Women, Self::British) => &["8", "10", "12", "14", "16"],
            (Women, Self::American) => &["4", "6", "8", "10", "12"],
            (Men, Self::Numbers) => &["46", "48", "50", "52", "54"],
            (Men, _) => &["36", "38", "40", "42", "44"],
            (WomenShoes, Self::British) => &["3", "4", "5", "6", "7"],
            (WomenShoes, Self::American) => &["6", "7", "8", "9", "10"],
            (WomenShoes, _) => &["36", "37", "38", "39", "40"],
            (MenShoes, Self::British) => &["7", "8", "9", "10", "11"],
            (MenShoes, Self::American) => &["8", "9", "10", "11", "12"],
            (MenShoes, _) => &["40", "41", "42", "43", "44"],
            (Children, Self::Numbers | Self::Letters) => &["98", "110", "122", "134", "146"],
            (Children, _) => &["2–3", "4–5", "6–7", "8–9", "10–11"],
            (ChildrenShoes, Self::British) => &["8", "10", "12", "1", "3"],
            (ChildrenShoes, Self::American) => &["9", "11", "13", "2", "4"],
            (ChildrenShoes, _) => &["26", "28", "30", "32", "34"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn barcodes_carry_their_check_digit() {
        // Printed on real goods: 4006381333931 and 5901234123457.
        assert_eq!(ean13("400638", 133_393), "4006381333931");
        assert_eq!(ean13("590", 123_412_345), "5901234123457");
    }
}
