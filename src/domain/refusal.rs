//! Why a command is refused: plain data, put into words by the views.

use super::ids::Id;
use super::money::Money;

/// A command that cannot be carried out. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The record is not in the notebook, or was deleted.
    NotFound,
    /// Nothing is written down any more of a customer who was erased.
    Erased,
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
    /// A title is needed.
    TitleNeeded,
    /// A day is needed: in the future where something is put off, and where it repeats.
    DayNeeded,
    /// Nothing can come again in this rhythm.
    RepeatOutOfRange,
    /// It is done already.
    AlreadyDone,
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
    /// A seller takes off more by hand than the owner lets sellers.
    DiscountBeyond {
        /// What they may take off, in hundredths of a per cent.
        limit_bp: u32,
    },
    /// An amount is negative or too large to be kept exactly.
    AmountOutOfRange,
    /// A price that is lowered would be nothing or less.
    PriceTooLow {
        /// Of which product.
        product: Id,
    },
    /// None of the products has a price that could rise or fall.
    NothingPriced,
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
    /// More is paid out than was paid for the sale: the rest comes off the debt.
    NotPaid {
        /// So much was paid and has not gone back.
        limit: Money,
    },
    /// More is given back in money than was paid in it: points and certificates go back as such.
    NotPaidInMoney {
        /// So much was paid in money and has not gone back.
        limit: Money,
    },
    /// The sale was taken back already.
    SaleIsVoid,
    /// The same id was used before for something else.
    AlreadyWritten,
    /// A percentage is below 0 or above 100.
    PercentOutOfRange,
    /// Levels do not rise, or the first does not begin at nothing.
    LevelsOutOfOrder,
    /// A stamp card needs at least one stamp.
    StampsNeeded,
    /// The last day lies before the first.
    EndsBeforeItBegins,
    /// A code is needed.
    CodeNeeded,
    /// Another coupon or certificate has this code.
    CodeTaken,
    /// A product must be chosen.
    ProductNeeded,
    /// A reason is needed.
    ReasonNeeded,
    /// More points than the customer has, or than may pay this receipt.
    PointsTooMany {
        /// So many may be used.
        limit: Money,
    },
    /// More points are taken than the customer has.
    PointsTooFew {
        /// So many are left.
        left: Money,
    },
    /// A seller acts, and this is the owner's to decide.
    OwnerOnly,
    /// The coupon cannot be used here.
    CouponRefused(CouponRefusal),
    /// More than is left on the certificate.
    CertificateTooSmall {
        /// So much is left.
        left: Money,
    },
    /// The certificate is no longer taken.
    CertificateExpired,
    /// The customer is not entitled to it.
    NotEntitled,
    /// A deal needs a title or a customer.
    TitleOrCustomerNeeded,
    /// A pipeline needs a stage.
    StagesNeeded,
    /// Open deals stand in the stage.
    StageInUse,
    /// Deals go through the pipeline.
    PipelineInUse,
    /// More is forgiven than is owed.
    MoreThanOwed {
        /// So much is owed.
        owed: Money,
    },
    /// Who owes nothing has nothing to promise.
    NothingOwed,
    /// More is given out than was paid ahead.
    MoreThanAhead {
        /// So much was paid ahead and is held still.
        ahead: Money,
    },
    /// A part of a thing comes back that was sold whole.
    WholeOnly {
        /// Which line of the sale, from 0.
        line_index: usize,
    },
}

/// Why a coupon is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CouponRefusal {
    /// It was switched off or deleted.
    Off,
    /// Its first day has not come.
    TooEarly,
    /// Its last day has passed.
    Expired,
    /// One must say who buys.
    CustomerNeeded,
    /// It is somebody else's.
    NotTheirs,
    /// There is nothing it could be taken off.
    NothingToTakeOff,
    /// It was used as often as it may be.
    UsedUp,
    /// The receipt is too small.
    BelowMinimum {
        /// What it must come to.
        minimum: Money,
    },
    /// Two coupons cannot be used on one receipt.
    OnlyOne,
    /// The gift is not on the receipt.
    GiftMissing,
}
