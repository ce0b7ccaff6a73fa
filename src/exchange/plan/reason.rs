//! Why a row does not come in, in the owner's words.

use crate::domain::{Day, Refusal};
use crate::text::Words;
use crate::text::dates::{self, Date};

/// Why a row is left out. The row and its number stand beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Neither a name nor a phone nor anything else by which a customer is known.
    NobodyNamed,
    /// It sums up the others.
    Total,
    /// It stands below the table: a signature, a day, a remark.
    Footer,
    /// What is written down of before is another.
    Differs,
    /// It stands over other products and says what they are.
    Heading {
        /// Those beneath take it for their category.
        is_category: bool,
    },
    /// A product without a name.
    NothingNamed,
    /// A spreadsheet shortened the number and its last digits are lost.
    PhoneCut {
        /// As it stands there.
        value: String,
    },
    /// A spreadsheet shortened a barcode or the number of a card.
    CodeCut {
        /// As it stands there.
        value: String,
    },
    /// Not a date.
    Date {
        /// The column.
        column: String,
        /// As it stands there.
        value: String,
    },
    /// A day that is still to come, of something that has happened.
    Ahead {
        /// Which.
        day: Day,
    },
    /// Not an amount.
    Amount {
        /// The column.
        column: String,
        /// As it stands there.
        value: String,
    },
    /// Nobody holds less than no points.
    PointsBelowZero {
        /// The column.
        column: String,
        /// As it stands there.
        value: String,
    },
    /// A receipt without a date.
    DateMissing,
    /// A receipt without a sum.
    SumMissing,
    /// An amount of a receipt that can be none.
    TooLarge,
    /// Somebody else has this card number.
    CardTaken {
        /// The number.
        number: String,
    },
    /// Goods come back, but no sale of them is here or in the file.
    SaleMissing,
    /// The receipt is here with another sum.
    OtherSum {
        /// What it comes to here.
        here: String,
        /// What it comes to in the file.
        told: String,
    },
    /// The file says more of a receipt, but it was used since.
    ReceiptUsed,
    /// A rule of the notebook forbids it.
    Refused(Refusal),
}

impl Reason {
    /// It is no row about somebody or something: nothing of it could be mended.
    pub(super) fn is_of_table(&self) -> bool {
        matches!(self, Self::Total | Self::Footer | Self::Heading { .. })
    }

    /// What the owner is told.
    pub fn text(&self, words: Words) -> String {
        let w = words.exchange();
        match self {
            Self::NobodyNamed => w.nobody_named().to_owned(),
            Self::Total => w.total_row().to_owned(),
            Self::Footer => w.footer_row().to_owned(),
            Self::Differs => w.balance_other().to_owned(),
            Self::NothingNamed => w.nothing_named().to_owned(),
            Self::PhoneCut { value } => w.phone_cut(value),
            Self::CodeCut { value } => w.code_cut(value),
            Self::Date { column, value } => w.bad_date(column, value),
            Self::Ahead { day } => {
                let (year, month, day) = day.ymd();
                let day = Date::new(year, month, day);
                w.after_today(dates::long(words.language(), day))
            }
            Self::Heading { is_category: true } => w.heading_is_category().to_owned(),
            Self::Heading { is_category: false } => w.heading_row().to_owned(),
            Self::Amount { column, value } => w.bad_amount(column, value),
            Self::PointsBelowZero { column, value } => w.points_below_zero(column, value),
            Self::DateMissing => w.date_missing().to_owned(),
            Self::TooLarge => w.sum_too_large().to_owned(),
            Self::SumMissing => w.sum_missing().to_owned(),
            Self::CardTaken { number } => w.card_taken(number),
            Self::SaleMissing => w.sale_missing().to_owned(),
            Self::OtherSum { here, told } => w.other_sum(here, told),
            Self::ReceiptUsed => w.receipt_used().to_owned(),
            Self::Refused(_) => w.refused().to_owned(),
        }
    }
}
