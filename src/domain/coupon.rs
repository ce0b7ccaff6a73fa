//! Coupons and gift certificates.

use super::days::Day;
use super::entry::Kind;
use super::held::Card;
use super::ids::Id;
use super::money::Money;
use super::refusal::Refusal;
use super::sale::{Tender, TenderMethod};

choice! {
    /// What a coupon gives.
    pub enum CouponKind {
        Percent = "percent", Amount = "amount", Gift = "gift",
    }
}

record! {
    /// A coupon: who shows its code gets what it says.
    pub struct Coupon {
        /// What is shown or scanned.
        0 code: String,
        /// What it is called.
        1 title: String,
        /// What it gives.
        2 kind_of: CouponKind,
        /// Taken off, in hundredths of a per cent.
        3 percent_bp: i64,
        /// Taken off, at most what the receipt comes to.
        4 amount: Money,
        /// The product that is free.
        5 gift: Option<Id>,
        /// The only one who may use it; anybody when empty.
        6 customer: Option<Id>,
        /// How often it may be used in all; 0 is as often as one likes.
        7 use_limit: u32,
        /// How often one customer may use it; 0 is as often as one likes.
        8 customer_limit: u32,
        /// The first day.
        9 from: Option<Day>,
        /// The last day.
        10 to: Option<Day>,
        /// What the receipt must come to.
        11 minimum: Money,
        /// No longer taken.
        12 is_off: bool,
        /// Part of the sample shop.
        13 is_sample: bool,
    }
}

impl Card for Coupon {
    const KIND: Kind = Kind::Coupon;
    const NAMES: &'static [&'static str] = Self::FIELDS;

    fn check(&self) -> Result<(), Refusal> {
        if self.code.trim().is_empty() {
            return Err(Refusal::CodeNeeded);
        }
        let is_amount = |amount: Money| amount >= Money::ZERO && amount.is_exact();
        if !is_amount(self.amount) || !is_amount(self.minimum) {
            return Err(Refusal::AmountOutOfRange);
        }
        if self.from.zip(self.to).is_some_and(|(from, to)| to < from) {
            return Err(Refusal::EndsBeforeItBegins);
        }
        match self.kind_of {
            CouponKind::Percent if !(1..=10_000).contains(&self.percent_bp) => {
                Err(Refusal::PercentOutOfRange)
            }
            CouponKind::Amount if self.amount.is_zero() => Err(Refusal::AmountOutOfRange),
            CouponKind::Gift if self.gift.is_none() => Err(Refusal::ProductNeeded),
            _ => Ok(()),
        }
    }
}

entry! {
    /// A gift certificate sold: money held for whoever shows its code.
    pub struct Certificate (Kind::Certificate) {
        /// What is shown or scanned.
        10 code: String,
        /// What it is worth.
        11 value: Money,
        /// How it was paid; adds up to what it is worth.
        12 tenders: Vec<Tender>,
        /// Who bought it.
        13 customer: Option<Id>,
        /// Who sold it.
        14 seller: Option<Id>,
        /// The last day it is taken.
        15 until: Option<Day>,
        /// Anything else.
        16 note: String,
        /// Part of the sample shop.
        17 is_sample: bool,
    }
}

impl Certificate {
    /// Whether it may be written down.
    ///
    /// # Errors
    /// What is missing or wrong.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.code.trim().is_empty() {
            return Err(Refusal::CodeNeeded);
        }
        if self.value <= Money::ZERO || !self.value.is_exact() {
            return Err(Refusal::AmountOutOfRange);
        }
        let paid = self.tenders.iter().map(|tender| tender.amount).sum();
        if paid != self.value {
            return Err(Refusal::TendersDoNotMatch {
                total: self.value,
                paid,
            });
        }
        Ok(())
    }
}

entry! {
    /// Money given back for what is left on a certificate.
    pub struct CertificateRefund (Kind::CertificateRefund) {
        /// The certificate.
        10 certificate: Id,
        /// How much.
        11 amount: Money,
        /// How.
        12 method: TenderMethod,
        /// Why.
        13 reason: String,
    }
}
