//! The shop itself: one card, whose settings travel with its data.

use super::dismissal::Matter;
use super::entry::Kind;
use super::held::Card;
use super::money::Money;
use super::refusal::Refusal;

record! {
    /// The shop's card. Its id names the shop: data of another shop is never mixed in.
    pub struct Shop {
        /// Name over the door; empty until the owner gives one.
        0 name: String,
        /// Country, ISO 3166 in capitals: how phones are read.
        1 country: String,
        /// Currency, ISO 4217. Set once, before the first amount.
        2 currency: String,
        /// Digits of the minor unit in use: 0 for so'm and dong, 2 for manat.
        3 currency_digits: u8,
        /// Time zone, IANA name.
        4 time_zone: String,
        /// The language customers are written to in by default, as a tag.
        5 language: String,
        /// Address printed on receipts.
        6 address: String,
        /// Phone printed on receipts.
        7 phone: String,
        /// Words at the foot of a receipt.
        8 receipt_footer: String,
        /// This is the sample shop.
        9 is_sample: bool,
        /// Names of the shop's own customer fields, in the order they are shown.
        10 own_fields: Vec<String>,
        /// Days after which a sale on credit falls due; 0 is no day.
        11 credit_days: u32,
        /// What a customer may owe at most; no limit when empty.
        12 credit_limit: Option<Money>,
        /// What the page of today leaves out.
        13 today_off: Vec<Matter>,
        /// What a seller may take off a sale by hand, in hundredths of a per cent of its prices;
        /// anything when empty.
        14 seller_discount_bp: Option<u32>,
    }
}

impl Card for Shop {
    const KIND: Kind = Kind::Shop;
    const NAMES: &'static [&'static str] = Self::FIELDS;

    fn check(&self) -> Result<(), Refusal> {
        if self.currency.is_empty() || self.currency_digits > 4 {
            return Err(Refusal::CurrencyNeeded);
        }
        if self
            .seller_discount_bp
            .is_some_and(|limit_bp| limit_bp > 10_000)
        {
            return Err(Refusal::PercentOutOfRange);
        }
        Ok(())
    }
}
