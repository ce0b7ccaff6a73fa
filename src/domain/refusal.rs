//! Why a command is refused: plain data, put into words by the views.

use super::ids::Id;
use super::money::Money;

/// A command that cannot be carried out. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The record is not in the notebook, or was deleted.
    NotFound,
    /// A customer needs a name, a phone or a card.
    NameOrPhoneNeeded,
    /// A name is needed.
    NameNeeded,
    /// The shop needs a currency.
    CurrencyNeeded,
    /// The currency cannot change once amounts are written down in it.
    CurrencyInUse,
    /// A note needs words.
    TextNeeded,
    /// It must be said whom it is about.
    CustomerNeeded,
    /// Another customer has this card number.
    CardTaken {
        /// Who.
        customer: Id,
    },
    /// Another product has this barcode.
    BarcodeTaken {
        /// Which.
        product: Id,
    },
    /// A sale needs a line.
    NothingSold,
    /// The quantity is not above zero, or more than was sold.
    QuantityOutOfRange {
        /// Which line, from 0.
        line_index: usize,
    },
    /// More is taken off than the line costs.
    DiscountTooLarge {
        /// Which line, from 0.
        line_index: usize,
    },
    /// An amount is negative or too large to be kept exactly.
    AmountOutOfRange,
    /// What is paid is not what is due.
    TendersDoNotMatch {
        /// Due.
        total: Money,
        /// Paid.
        paid: Money,
    },
    /// More comes back than was sold and not yet returned.
    ReturnTooLarge {
        /// Which line of the sale, from 0.
        line_index: usize,
    },
    /// More money is given back than was paid for what comes back.
    RefundTooLarge {
        /// What may be given back at most.
        limit: Money,
    },
    /// The sale was taken back already.
    SaleIsVoid,
    /// The same id was used before for something else.
    AlreadyWritten,
}
