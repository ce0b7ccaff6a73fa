//! Sales that can hardly be meant: a phone in the column of amounts, a hundred thousand of one pair
//! of shoes, prices that are all nothing. They are told, and stay out unless the owner says otherwise.

use super::Ways;
use super::receipt::ReceiptRow;
use super::sales::{Receipt, Till};
use crate::domain::Money;
use crate::domain::cart::ONE_MILLI;
use crate::text::{Words, numbers, phone};

/// So many times what is usual in the file is no purchase any more. Between the cheapest and the
/// dearest of one shop, a bag and a refrigerator, lie three digits, and the usual is between them;
/// a slipped column or a stuck key adds six.
const FAR: i64 = 1_000;
/// What is written as a phone is one sooner: nine digits are a hundred times what most purchases
/// come to even where money has the most zeros.
const FAR_OF_PHONE: i64 = 100;
/// Fewer digits may be an amount that happens to end a phone.
const DIGITS_OF_PHONE: usize = 7;

/// Why a sale can hardly be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unlikely {
    /// It comes to far more than others of the file.
    Amount {
        /// What it comes to.
        value: String,
        /// What is usual.
        usual: String,
    },
    /// Far more of a thing than is usual.
    Quantity {
        /// How many.
        value: String,
        /// What is usual.
        usual: String,
    },
    /// A phone stands where the amount should.
    Phone {
        /// The amount.
        value: String,
    },
    /// It comes to nothing, as most of the file.
    Nothing,
    /// It gives back goods of such a sale.
    Follows,
}

/// What is usual in a file.
#[derive(Debug, Clone, Copy, Default)]
pub struct Usual {
    /// What the middle row of those that come to something comes to.
    net: Money,
    /// How many of a thing, at least one.
    quantity_milli: i64,
    /// Most rows come to nothing.
    is_nothing: bool,
}

impl Unlikely {
    /// What the owner is told.
    pub fn text(&self, words: Words) -> String {
        let w = words.exchange();
        match self {
            Self::Amount { value, usual } => w.unlikely_amount(value, usual),
            Self::Quantity { value, usual } => w.unlikely_quantity(value, usual),
            Self::Phone { value } => w.unlikely_phone(value),
            Self::Nothing => w.unlikely_nothing().to_owned(),
            Self::Follows => w.unlikely_follows().to_owned(),
        }
    }
}

impl Till {
    /// Finds out what is usual in the file.
    pub fn see_usual(&mut self) {
        let rows = self.receipts.iter().flat_map(|receipt| &receipt.rows);
        let rows = rows.filter(|(_, row)| !row.is_refund);
        let items = rows.map(|(_, row)| &row.item);
        let (mut nets, mut quantities): (Vec<i64>, Vec<i64>) =
            items.map(|item| (item.net.0, item.quantity_milli)).unzip();
        let all = nets.len();
        nets.retain(|net| *net > 0);
        self.usual = Usual {
            net: Money(middle(&mut nets)),
            quantity_milli: middle(&mut quantities).max(ONE_MILLI),
            // A gift here and there comes to nothing, too.
            is_nothing: nets.len() * 2 < all,
        };
    }

    /// Whether a receipt can hardly be meant.
    pub(super) fn doubt(&self, receipt: &Receipt, ways: &Ways) -> Option<Unlikely> {
        let mut rows = receipt.rows.iter().map(|(_, row)| row);
        rows.find_map(|row| self.usual.doubt(row, ways))
    }
}

impl Usual {
    fn doubt(&self, row: &ReceiptRow, ways: &Ways) -> Option<Unlikely> {
        let (net, quantity_milli) = (row.item.net, row.item.quantity_milli);
        let is_far = |value: i64, usual: i64, times| {
            usual > 0 && i128::from(value) > i128::from(usual) * i128::from(times)
        };
        let written = row.like_phone;
        let written = written.filter(|own| is_far(own.0, self.net.0, FAR_OF_PHONE));
        if let Some(written) = written.or(is_phone_of(row, ways).then_some(net)) {
            let value = ways.money(written);
            return Some(Unlikely::Phone { value });
        }
        if is_far(quantity_milli, self.quantity_milli, FAR) {
            let language = ways.words.language();
            let told = |milli| numbers::trimmed(language, milli, 3);
            let (value, usual) = (told(quantity_milli), told(self.quantity_milli));
            return Some(Unlikely::Quantity { value, usual });
        }
        if is_far(net.0, self.net.0, FAR) {
            let (value, usual) = (ways.money(net), ways.money(self.net));
            return Some(Unlikely::Amount { value, usual });
        }
        (self.is_nothing && net.is_zero()).then_some(Unlikely::Nothing)
    }
}

/// The amount is the phone that stands beside it.
fn is_phone_of(row: &ReceiptRow, ways: &Ways) -> bool {
    let unit = 10_i64.pow(u32::from(ways.digits.min(6)));
    let digits = (row.item.net.0 / unit).to_string();
    let mut phones = row.buyer.phones.iter();
    digits.len() >= DIGITS_OF_PHONE
        && phones.any(|own| phone::digits(&own.number).ends_with(&digits))
}

/// The middle one; of an even number the lesser, so that one of two can be told to be far.
fn middle(values: &mut [i64]) -> i64 {
    if values.is_empty() {
        return 0;
    }
    let at = (values.len() - 1) / 2;
    *values.select_nth_unstable(at).1
}
