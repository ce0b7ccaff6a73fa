//! A sale in the making: what stands on the counter until it is paid.
//!
//! A cart is kept by the device alone and never travels; paying turns it into a [`Sale`].

use serde::{Deserialize, Serialize};

use super::ids::Id;
use super::loyalty::Wish;
use super::money::Money;
use super::sale::{Sale, SaleLine, SalePurpose};

/// One whole unit, in thousandths.
pub const ONE_MILLI: i64 = 1_000;

/// Something taken off, as the seller said it: it follows the price and the quantity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Discount {
    /// Nothing.
    #[default]
    None,
    /// A share, in hundredths of a per cent.
    Percent(i64),
    /// An amount; never more than there is to pay.
    Amount(Money),
}

impl Discount {
    /// What it takes off `price`.
    pub fn of(self, price: Money) -> Money {
        let wanted = match self {
            Self::None => Money::ZERO,
            Self::Percent(basis_points) => price.percent(basis_points),
            Self::Amount(amount) => amount,
        };
        wanted.min(price).max(Money::ZERO)
    }
}

/// Who made the sale.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CartSeller {
    /// Whoever stands at the counter when it is paid.
    #[default]
    Acting,
    /// Somebody chosen for this sale, or nobody.
    Chosen(Option<Id>),
}

/// One line of a cart.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CartLine {
    /// Names the line while the cart lasts.
    pub key: u32,
    /// The product; nothing for a free line.
    pub product: Option<Id>,
    /// Its variant.
    pub variant: Option<Id>,
    /// What a free line says.
    pub text: String,
    /// How many, in thousandths of the unit.
    pub quantity_milli: i64,
    /// Price of one unit.
    pub unit_price: Money,
    /// Taken off this line.
    pub discount: Discount,
}

impl CartLine {
    /// Price by quantity.
    pub fn gross(&self) -> Money {
        self.unit_price.times_milli(self.quantity_milli)
    }

    /// What is left of that after the line's own discount.
    pub fn net(&self) -> Money {
        self.gross() - self.discount.of(self.gross())
    }
}

/// What a cart comes to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CartSums {
    /// Prices by quantities.
    pub gross: Money,
    /// Taken off single lines.
    pub line_discounts: Money,
    /// Taken off the whole receipt.
    pub receipt_discount: Money,
    /// To be paid.
    pub total: Money,
}

/// A sale in the making.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Cart {
    /// What is sold, in the order it was put on the counter.
    pub lines: Vec<CartLine>,
    /// Who buys, if known.
    pub customer: Option<Id>,
    /// Who sells.
    pub seller: CartSeller,
    /// Taken off the whole receipt.
    pub discount: Discount,
    /// What it is for.
    pub purpose: SalePurpose,
    /// What brought the customer.
    pub campaign: String,
    /// Anything else.
    pub note: String,
    /// What the customer wants of what they may have.
    pub wish: Wish,
    /// The deal it is made of.
    pub deal: Option<Id>,
    next_key: u32,
}

impl Cart {
    /// Nothing is on the counter and nobody was chosen: nothing would be lost with it.
    pub fn is_blank(&self) -> bool {
        *self
            == Self {
                next_key: self.next_key,
                ..Self::default()
            }
    }

    /// Puts a product on the counter, or one more of it where it already lies there at the
    /// same price. Gives the key of its line.
    pub fn add(
        &mut self,
        product: Id,
        variant: Option<Id>,
        unit_price: Money,
        quantity_milli: i64,
    ) -> u32 {
        let same = self.lines.iter_mut().find(|line| {
            line.product == Some(product)
                && line.variant == variant
                && line.unit_price == unit_price
        });
        if let Some(line) = same {
            line.quantity_milli = line.quantity_milli.saturating_add(quantity_milli);
            return line.key;
        }
        self.push(CartLine {
            product: Some(product),
            variant,
            unit_price,
            quantity_milli,
            ..CartLine::default()
        })
    }

    /// What a product that lies on the counter is sold at.
    pub fn price_said(&self, product: Id, variant: Option<Id>) -> Option<Money> {
        let is_same = |line: &&CartLine| line.product == Some(product) && line.variant == variant;
        self.lines.iter().find(is_same).map(|line| line.unit_price)
    }

    /// Adds a line that is no product. Gives its key.
    pub fn add_free(&mut self, text: &str, unit_price: Money, quantity_milli: i64) -> u32 {
        self.push(CartLine {
            text: text.trim().to_owned(),
            unit_price,
            quantity_milli,
            ..CartLine::default()
        })
    }

    /// The line of that key.
    pub fn line(&self, key: u32) -> Option<&CartLine> {
        self.lines.iter().find(|line| line.key == key)
    }

    /// Changes the line of that key, if it is still there.
    pub fn change(&mut self, key: u32, change: impl FnOnce(&mut CartLine)) {
        if let Some(line) = self.lines.iter_mut().find(|line| line.key == key) {
            change(line);
        }
    }

    /// Takes a line off the counter. Gives it with its place.
    pub fn remove(&mut self, key: u32) -> Option<(usize, CartLine)> {
        let place = self.lines.iter().position(|line| line.key == key)?;
        Some((place, self.lines.remove(place)))
    }

    /// Puts a line back to its place.
    pub fn put_back(&mut self, place: usize, line: CartLine) {
        if self.line(line.key).is_none() {
            self.next_key = self.next_key.max(line.key + 1);
            self.lines.insert(place.min(self.lines.len()), line);
        }
    }

    /// What it comes to.
    pub fn sums(&self) -> CartSums {
        let gross: Money = self.lines.iter().map(CartLine::gross).sum();
        let net: Money = self.lines.iter().map(CartLine::net).sum();
        let receipt_discount = self.discount.of(net);
        CartSums {
            gross,
            line_discounts: gross - net,
            receipt_discount,
            total: net - receipt_discount,
        }
    }

    /// The sale it becomes, still without id, number, time and payment. `cost_of` gives what
    /// the shop pays for one unit of a product or variant, if it is known.
    pub fn sale(&self, cost_of: impl Fn(Id, Option<Id>) -> Option<Money>) -> Sale {
        let lines = self.lines.iter().map(|line| SaleLine {
            product: line.product,
            variant: line.variant,
            text: line.text.clone(),
            quantity_milli: line.quantity_milli,
            unit_price: line.unit_price,
            discount: line.discount.of(line.gross()),
            unit_cost: line
                .product
                .and_then(|product| cost_of(product, line.variant)),
            ..SaleLine::default()
        });
        let mut sale = Sale {
            customer: self.customer,
            lines: lines.collect(),
            purpose: self.purpose.clone(),
            campaign: self.campaign.trim().to_owned(),
            note: self.note.trim().to_owned(),
            deal: self.deal,
            ..Sale::default()
        };
        sale.spread_discount(self.sums().receipt_discount);
        sale
    }

    fn push(&mut self, line: CartLine) -> u32 {
        let key = self.next_key;
        self.next_key += 1;
        self.lines.push(CartLine { key, ..line });
        key
    }
}

/// What a customer is likely to hand over for `total`: the next round amounts above it, the
/// smallest first, at most four.
pub fn likely_given(total: Money) -> Vec<Money> {
    let mut given = Vec::new();
    if total <= Money::ZERO {
        return given;
    }
    let leading = 10_i64.saturating_pow(total.0.ilog10());
    for step in [
        leading / 20,
        leading / 10,
        leading / 2,
        leading,
        leading * 5,
    ] {
        if step == 0 {
            continue;
        }
        let round = Money(total.0.saturating_add(step - 1) / step * step);
        if round > total && !given.contains(&round) {
            given.push(round);
        }
    }
    given.truncate(4);
    given
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::sale::{Tender, TenderMethod};

    #[test]
    fn one_more_of_the_same_joins_its_line() {
        let mut cart = Cart::default();
        let first = cart.add(Id(1), None, Money(500), ONE_MILLI);
        assert_eq!(cart.add(Id(1), None, Money(500), ONE_MILLI), first);
        assert_ne!(cart.add(Id(1), Some(Id(2)), Money(500), ONE_MILLI), first);
        assert_ne!(cart.add(Id(1), None, Money(400), ONE_MILLI), first);
        assert_eq!(cart.line(first).map(|line| line.quantity_milli), Some(2000));
        let before = cart.clone();
        let (place, line) = cart.remove(first).unwrap();
        assert_eq!(cart.remove(first), None);
        assert_ne!(cart.clone().add(Id(1), None, Money(500), ONE_MILLI), first);
        cart.put_back(place, line.clone());
        cart.put_back(place, line);
        assert_eq!(cart, before);
    }

    #[test]
    fn a_discount_follows_what_it_is_taken_off() {
        assert_eq!(Discount::Percent(1_000).of(Money(1_995)), Money(200));
        assert_eq!(Discount::Amount(Money(300)).of(Money(200)), Money(200));
        assert_eq!(Discount::None.of(Money(200)), Money::ZERO);
        let mut cart = Cart::default();
        let key = cart.add_free(" repair ", Money(100_000), ONE_MILLI);
        cart.change(key, |line| line.discount = Discount::Percent(1_000));
        cart.discount = Discount::Amount(Money(5_000));
        let sums = cart.sums();
        assert_eq!(sums.line_discounts, Money(10_000));
        assert_eq!(
            (sums.receipt_discount, sums.total),
            (Money(5_000), Money(85_000))
        );
        assert_eq!(cart.sale(|_, _| None).lines[0].text, "repair");
    }

    #[test]
    fn an_empty_cart_is_blank_whatever_lay_on_it() {
        let mut cart = Cart::default();
        let key = cart.add(Id(1), None, Money(1), ONE_MILLI);
        assert!(!cart.is_blank());
        cart.remove(key);
        assert!(cart.is_blank());
        cart.customer = Some(Id(1));
        assert!(!cart.is_blank());
    }

    #[test]
    fn round_amounts_are_offered_above_the_total() {
        let given = |total| likely_given(Money(total)).into_iter().map(|given| given.0);
        assert!(given(127_000).eq([130_000, 150_000, 200_000, 500_000]));
        assert!(given(100_000).eq([500_000]));
        assert!(given(1_240).eq([1_250, 1_300, 1_500, 2_000]));
        assert!(given(7).eq([10]));
        assert_eq!(given(0).len(), 0);
    }

    fn carts() -> impl Strategy<Value = Cart> {
        let discount = prop_oneof![
            Just(Discount::None),
            (0_i64..=10_000).prop_map(Discount::Percent),
            (0_i64..300_000).prop_map(|amount| Discount::Amount(Money(amount))),
            (0_i64..20).prop_map(|amount| Discount::Amount(Money(amount))),
        ];
        let line = (
            prop_oneof![0_i64..5, 0_i64..500_000],
            1_i64..9_000,
            discount.clone(),
        );
        (prop::collection::vec(line, 1..12), discount).prop_map(|(lines, discount)| {
            let mut cart = Cart {
                discount,
                ..Cart::default()
            };
            for (price, quantity_milli, discount) in lines {
                let key = cart.add_free("line", Money(price), quantity_milli);
                cart.change(key, |line| line.discount = discount);
            }
            cart
        })
    }

    proptest! {
        #[test]
        fn whatever_is_in_a_cart_can_be_sold(cart in carts()) {
            let mut sale = cart.sale(|_, _| None);
            prop_assert_eq!(sale.total(), cart.sums().total);
            sale.tenders = vec![Tender::new(TenderMethod::Cash, sale.total())];
            prop_assert_eq!(sale.check(), Ok(()));
        }

        #[test]
        fn a_cart_is_remembered_whole(cart in carts()) {
            let text = serde_json::to_string(&cart).unwrap();
            prop_assert_eq!(serde_json::from_str::<Cart>(&text).unwrap(), cart);
        }

        #[test]
        fn likely_amounts_are_above_and_rising(total in 1_i64..10_000_000_000) {
            let given = likely_given(Money(total));
            prop_assert!(given.len() <= 4);
            prop_assert!(given.iter().all(|given| given.0 > total));
            prop_assert!(given.is_sorted());
        }
    }
}
