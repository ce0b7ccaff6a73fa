//! Money: whole minor units of the shop's currency, and how it is shared out.

use std::ops::{Add, Neg, Sub};

use serde::{Deserialize, Deserializer, Serialize};

/// An amount in minor units (tiyin are not in use: one so'm is one unit; a manat is 100).
///
/// Every amount the app takes in lies within ±2^53, so that JSON written by or for
/// other programs keeps it exactly.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Money(pub i64);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The largest amount any program reads exactly from JSON.
    pub const MAX: Self = Self(1 << 53);

    /// True when JSON keeps the amount exactly.
    pub fn is_exact(self) -> bool {
        self.0.unsigned_abs() <= Self::MAX.0.unsigned_abs()
    }

    /// True for nothing.
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// `self × numerator ÷ denominator`, half away from zero.
    /// A denominator of zero gives zero; beyond what fits, the limit.
    pub fn ratio(self, numerator: i64, denominator: i64) -> Self {
        if denominator == 0 {
            return Self::ZERO;
        }
        // Nearly always all fits into 64 bits, where a division costs a tenth.
        let half = denominator.checked_abs().map(|denominator| denominator / 2);
        let half = half.map(|half| half * self.0.signum() * numerator.signum());
        let product = self.0.checked_mul(numerator).zip(half);
        let rounded = product.and_then(|(product, half)| product.checked_add(half));
        match rounded.and_then(|rounded| rounded.checked_div(denominator)) {
            Some(quotient) => Self(quotient),
            None => self.wide_ratio(numerator, denominator),
        }
    }

    fn wide_ratio(self, numerator: i64, denominator: i64) -> Self {
        let sign = if denominator < 0 { -1 } else { 1 };
        let product = i128::from(self.0) * i128::from(numerator) * sign;
        let denominator = i128::from(denominator).abs();
        let rounded = (product + product.signum() * (denominator / 2)) / denominator;
        Self(rounded.clamp(i128::from(i64::MIN), i128::from(i64::MAX)) as i64)
    }

    /// The price of `quantity_milli` thousandths at this price each.
    pub fn times_milli(self, quantity_milli: i64) -> Self {
        // Most of what is sold is one of something.
        if quantity_milli == 1000 {
            return self;
        }
        self.ratio(quantity_milli, 1000)
    }

    /// `basis_points` hundredths of a per cent of the amount.
    pub fn percent(self, basis_points: i64) -> Self {
        self.ratio(basis_points, 10_000)
    }

    /// Shares the amount out in proportion to `weights`: each share is rounded half away
    /// from zero and the last weighted line takes the remainder, so shares always add up.
    /// Without any weight there is nothing to share by, and all shares are zero.
    pub fn share_out(self, weights: &[Money]) -> Vec<Money> {
        let whole: i64 = weights.iter().map(|weight| weight.0).sum();
        let mut shares = vec![Self::ZERO; weights.len()];
        let Some(last) = weights.iter().rposition(|weight| !weight.is_zero()) else {
            return shares;
        };
        let mut left = self;
        for (share, weight) in shares.iter_mut().zip(weights).take(last) {
            *share = self.ratio(weight.0, whole);
            left = left - *share;
        }
        shares[last] = left;
        shares
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let money = Self(i64::deserialize(deserializer)?);
        if money.is_exact() {
            Ok(money)
        } else {
            Err(serde::de::Error::custom("amount out of range"))
        }
    }
}

impl<C> minicbor::Encode<C> for Money {
    fn encode<W: minicbor::encode::Write>(
        &self,
        encoder: &mut minicbor::Encoder<W>,
        _: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        encoder.i64(self.0)?.ok()
    }
}

impl<'b, C> minicbor::Decode<'b, C> for Money {
    fn decode(
        decoder: &mut minicbor::Decoder<'b>,
        _: &mut C,
    ) -> Result<Self, minicbor::decode::Error> {
        Ok(Self(decoder.i64()?))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn halves_round_away_from_zero() {
        assert_eq!(Money(5).ratio(1, 2), Money(3));
        assert_eq!(Money(-5).ratio(1, 2), Money(-3));
        assert_eq!(Money(5).ratio(-1, 2), Money(-3));
        assert_eq!(Money(5).ratio(1, -2), Money(-3));
        assert_eq!(Money(7).ratio(1, 3), Money(2));
        assert_eq!(Money(1_000).percent(250), Money(25));
        assert_eq!(Money(1_999).times_milli(1_500), Money(2_999));
    }

    #[test]
    fn the_last_weighted_line_takes_the_remainder() {
        let shares = Money(100).share_out(&[Money(1), Money(1), Money(1), Money(0)]);
        assert_eq!(shares, [Money(33), Money(33), Money(34), Money(0)]);
        assert_eq!(Money(100).share_out(&[Money(0)]), [Money(0)]);
    }

    proptest! {
        #[test]
        fn the_short_way_divides_as_the_long_one(
            amount in prop_oneof![any::<i64>(), -10_000_i64..10_000],
            numerator in prop_oneof![any::<i64>(), -3000_i64..3000],
            denominator in prop_oneof![any::<i64>(), -50_i64..50],
        ) {
            prop_assume!(denominator != 0);
            let (short, long) = (Money(amount).ratio(numerator, denominator), Money(amount).wide_ratio(numerator, denominator));
            prop_assert_eq!(short, long);
        }

        #[test]
        fn shares_add_up(amount in -1_000_000_i64..1_000_000, weights in prop::collection::vec(0_i64..100_000, 1..9)) {
            let weights: Vec<Money> = weights.into_iter().map(Money).collect();
            prop_assume!(weights.iter().any(|weight| !weight.is_zero()));
            prop_assert_eq!(Money(amount).share_out(&weights).into_iter().sum::<Money>(), Money(amount));
        }
    }
}
