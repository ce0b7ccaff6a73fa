//! Prices of the place: believable, round, in the shop's own currency.

use crate::domain::Money;

/// Turns what a thing costs in dollars into a price of the place.
#[derive(Debug, Clone, Copy)]
pub struct Prices {
    /// Thousandths of the currency for one dollar.
    rate_milli: i64,
    /// Minor units in one unit of the currency.
    unit: i64,
    ending: Ending,
}

/// How prices end there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// 315 000
    Round,
    /// 24.99
    Penny,
    /// 2 490
    Ninety,
}

impl Prices {
    /// Prices in a currency with that many digits of its minor unit in use.
    pub fn new(currency: &str, digits: u8) -> Self {
        let unit = 10_i64.pow(u32::from(digits.min(4)));
        let ending = match currency {
            "USD" | "GBP" | "EUR" | "CAD" | "AUD" | "NZD" if digits == 2 => Ending::Penny,
            "RUB" | "KZT" => Ending::Ninety,
            _ => Ending::Round,
        };
        Self {
            rate_milli: rate_milli(currency),
            unit,
            ending,
        }
    }

    /// The price on the label.
    pub fn price(&self, us_cents: i64) -> Money {
        let round = self.round(us_cents);
        let charm = match self.ending {
            Ending::Round => 0,
            Ending::Penny => 1,
            Ending::Ninety => 10 * self.unit,
        };
        // Nothing small is made much smaller.
        Money(if round > charm * 20 {
            round - charm
        } else {
            round
        })
    }

    /// What the shop pays.
    pub fn cost(&self, us_cents: i64) -> Money {
        Money(self.round(us_cents))
    }

    fn round(&self, us_cents: i64) -> i64 {
        let minor = us_cents * self.rate_milli * self.unit / 100_000;
        let step = step_of(minor);
        ((minor + step / 2) / step * step).max(1)
    }
}

/// Cuts an amount down to what is easily given in cash.
pub fn cut(amount: Money) -> Money {
    let step = step_of(amount.0);
    Money(amount.0 / step * step)
}

/// A twentieth of the power of ten below: 5 000 for 315 000.
fn step_of(minor: i64) -> i64 {
    let mut power = 1;
    while power * 10 <= minor {
        power *= 10;
    }
    (power / 20).max(1)
}

/// About how many thousandths of a currency clothes of one dollar are sold at there.
fn rate_milli(currency: &str) -> i64 {
    let known = RATES.iter().find(|(code, _)| *code == currency);
    known.map_or(1_300, |(_, rate)| *rate)
}

const RATES: &[(&str, i64)] = &[
    ("UZS", 12_500_000),
    ("AZN", 1_700),
    ("VND", 26_000_000),
    ("RUB", 85_000),
    ("KZT", 520_000),
    ("GBP", 1_050),
    ("EUR", 1_100),
    ("KGS", 87_000),
    ("TJS", 9_600),
    ("TMT", 3_600),
    ("AED", 3_600),
    ("SAR", 3_600),
    ("QAR", 3_600),
    ("GEL", 2_700),
    ("AMD", 385_000),
    ("TRY", 42_000),
    ("BYN", 3_000),
    ("UAH", 42_000),
    ("MDL", 17_000),
    ("AFN", 67_000),
    ("INR", 60_000),
    ("PKR", 200_000),
    ("CNY", 7_000),
    ("JPY", 150_000),
    ("KRW", 1_400_000),
    ("IDR", 12_000_000),
    ("IRR", 600_000_000),
    ("IQD", 1_300_000),
    ("KHR", 4_000_000),
    ("LAK", 21_000_000),
    ("MMK", 2_100_000),
    ("MNT", 3_500_000),
    ("THB", 30_000),
    ("PHP", 45_000),
    ("MYR", 4_200),
    ("PLN", 4_200),
    ("RON", 4_200),
    ("ILS", 4_200),
    ("HKD", 8_000),
    ("TWD", 31_000),
    ("CZK", 24_000),
    ("HUF", 370_000),
    ("RSD", 110_000),
    ("EGP", 40_000),
    ("BRL", 5_500),
    ("MXN", 19_000),
    ("DKK", 11_000),
    ("SEK", 11_000),
    ("NOK", 11_000),
    ("BGN", 2_000),
    ("CAD", 1_700),
    ("SGD", 1_700),
    ("AUD", 1_700),
    ("NZD", 1_700),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_look_like_those_of_the_place() {
        let price = |currency, digits| Prices::new(currency, digits).price(2_200).0;
        assert_eq!(price("UZS", 0), 275_000);
        assert_eq!(price("AZN", 2), 3_750);
        assert_eq!(price("VND", 0), 570_000);
        assert_eq!(price("RUB", 2), 184_000);
        assert_eq!(price("KZT", 2), 1_149_000);
        assert_eq!(price("USD", 2), 2_849);
    }
}
