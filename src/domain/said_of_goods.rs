//! One thing said of many products at once.

use super::money::Money;
use super::product::Product;

/// So many of ten prices end alike where a shop rounds its prices.
const ROUND_OF_TEN: usize = 9;
/// A price is so many times what it is rounded to: a rise of some per cent stays one.
const SMALL_BESIDE: i64 = 50;

/// What many products shall say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaidOfGoods {
    /// Their category; an empty text clears it.
    Category(String),
    /// Another price.
    Price(Repricing),
    /// No longer sold, or sold again.
    Archived(bool),
}

/// How prices change. What has no price keeps having none, unless it is given one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repricing {
    /// By what, or to what.
    pub step: PriceStep,
    /// Changed prices are whole multiples of this, in minor units, the nearest one and half away
    /// from zero; 0 and 1 keep every one.
    pub round_to: Money,
}

/// By what a price changes, or to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PriceStep {
    /// By hundredths of a per cent, less than nothing where it falls.
    Percent(i64),
    /// By an amount, less than nothing where it falls.
    Amount(Money),
    /// The same for all; variants lose prices of their own.
    To(Money),
}

impl SaidOfGoods {
    /// Says it of one product. The prices that variants have of their own change too. Nothing where
    /// a price cannot be.
    pub fn say(&self, card: &mut Product) -> Option<()> {
        match self {
            Self::Category(text) => text.trim().clone_into(&mut card.category),
            Self::Archived(is_archived) => card.is_archived = *is_archived,
            Self::Price(repricing) => {
                card.price = repricing.of(card.price)?;
                for variant in &mut card.variants {
                    variant.price = match (repricing.step, variant.price) {
                        (PriceStep::To(_), _) | (_, None) => None,
                        (_, Some(price)) => Some(repricing.of(price)?),
                    };
                }
            }
        }
        Some(())
    }
}

impl SaidOfGoods {
    /// Whether it says nothing of what has no price.
    pub fn needs_a_price(&self) -> bool {
        matches!(self, Self::Price(own) if !matches!(own.step, PriceStep::To(_)))
    }
}

impl Repricing {
    /// Whether no price falls by it.
    pub fn is_rise(&self) -> bool {
        match self.step {
            PriceStep::Percent(basis_points) => basis_points >= 0,
            PriceStep::Amount(amount) => amount >= Money::ZERO,
            PriceStep::To(price) => price > Money::ZERO,
        }
    }

    /// What a price becomes; nothing where it would be 0 or less, or more than can be kept.
    pub fn of(&self, price: Money) -> Option<Money> {
        let changed = match self.step {
            PriceStep::To(price) => price,
            _ if price.is_zero() => return Some(price),
            PriceStep::Percent(basis_points) => price + price.percent(basis_points),
            PriceStep::Amount(amount) => price + amount,
        };
        if changed <= Money::ZERO {
            return None;
        }
        let unit = match self.step {
            PriceStep::To(_) => 1,
            _ => self.round_to.0.max(1),
        };
        // What is cheap must not become free.
        let units = changed.ratio(1, unit).0.max(1);
        let rounded = Money(units.saturating_mul(unit));
        rounded.is_exact().then_some(rounded)
    }
}

/// To which of `steps`, the finest first, a shop rounds its prices: the coarsest of which nearly all
/// are multiples, and which is small beside the middle one.
pub fn usual_step(prices: impl Iterator<Item = Money>, steps: &[Money]) -> Money {
    let mut prices: Vec<Money> = prices.filter(|price| *price > Money::ZERO).collect();
    prices.sort_unstable();
    let middle = prices.get(prices.len() / 2).copied().unwrap_or_default();
    let is_usual = |step: &&Money| {
        let round = prices.iter().filter(|price| price.0 % step.0.max(1) == 0);
        let is_small = step.0.saturating_mul(SMALL_BESIDE) <= middle.0;
        is_small && round.count() * 10 >= prices.len() * ROUND_OF_TEN
    };
    let usual = steps.iter().rev().find(is_usual).or(steps.first());
    usual.copied().unwrap_or(Money(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;
    use crate::domain::product::Variant;

    fn repriced(step: PriceStep, round_to: i64, price: i64) -> Option<i64> {
        let round_to = Money(round_to);
        let repricing = Repricing { step, round_to };
        repricing.of(Money(price)).map(|price| price.0)
    }

    #[test]
    fn a_price_rises_and_falls_and_is_rounded() {
        let percent = PriceStep::Percent;
        assert_eq!(repriced(percent(1_000), 1, 12_499), Some(13_749));
        assert_eq!(repriced(percent(1_000), 500, 12_500), Some(14_000));
        assert_eq!(repriced(percent(-1_000), 500, 12_500), Some(11_500));
        assert_eq!(repriced(percent(250), 0, 1_000), Some(1_025));
        let amount = |amount| PriceStep::Amount(Money(amount));
        assert_eq!(repriced(amount(700), 1_000, 12_500), Some(13_000));
        assert_eq!(repriced(amount(-700), 100, 12_500), Some(11_800));
        assert_eq!(repriced(PriceStep::To(Money(777)), 500, 12_500), Some(777));
        // What is cheap stays worth something.
        assert_eq!(repriced(percent(1_000), 1_000, 300), Some(1_000));
    }

    #[test]
    fn what_has_no_price_gets_one_only_when_it_is_said() {
        assert_eq!(repriced(PriceStep::Percent(1_000), 100, 0), Some(0));
        assert_eq!(repriced(PriceStep::Amount(Money(5_000)), 100, 0), Some(0));
        assert_eq!(repriced(PriceStep::To(Money(5_000)), 1, 0), Some(5_000));
    }

    #[test]
    fn no_price_becomes_nothing_or_too_large() {
        assert_eq!(repriced(PriceStep::Percent(-10_000), 1, 500), None);
        assert_eq!(repriced(PriceStep::Amount(Money(-501)), 1, 500), None);
        assert_eq!(repriced(PriceStep::To(Money::ZERO), 1, 500), None);
        assert_eq!(repriced(PriceStep::Amount(Money::MAX), 1, 500), None);
    }

    #[test]
    fn variants_with_prices_of_their_own_follow() {
        let variant = |id, price| Variant {
            id: Id(id),
            price,
            ..Variant::default()
        };
        let dress = Product {
            price: Money(1_000),
            variants: vec![variant(1, None), variant(2, Some(Money(2_000)))],
            ..Product::default()
        };
        let say = |step| {
            let mut dress = dress.clone();
            let round_to = Money(1);
            let said = SaidOfGoods::Price(Repricing { step, round_to });
            said.say(&mut dress).unwrap();
            let own: Vec<_> = dress.variants.iter().map(|own| own.price).collect();
            (dress.price, own)
        };
        let percent = say(PriceStep::Percent(1_000));
        assert_eq!(percent, (Money(1_100), vec![None, Some(Money(2_200))]));
        let same = say(PriceStep::To(Money(1_500)));
        assert_eq!(same, (Money(1_500), vec![None, None]));
    }

    #[test]
    fn the_rounding_of_a_shop_is_seen_from_its_prices() {
        let steps = [1, 100, 500, 1_000].map(Money);
        let usual = |prices: &[i64]| usual_step(prices.iter().copied().map(Money), &steps).0;
        assert_eq!(usual(&[]), 1);
        assert_eq!(usual(&[0, 0]), 1);
        assert_eq!(usual(&[62_500, 48_000, 0, 13_500]), 500);
        // A tenth more than 8,000 is to be 8,800.
        assert_eq!(usual(&[12_500, 8_000, 0, 3_500]), 100);
        assert_eq!(usual(&[12_345, 8_000]), 1);
        // One odd price of ten is an exception.
        let mut prices = [50_000; 10];
        prices[3] = 4_999;
        assert_eq!(usual(&prices), 1_000);
    }
}
