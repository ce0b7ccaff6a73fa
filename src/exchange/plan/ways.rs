//! How something is brought in.

use crate::domain::{Day, Money, Zone};
use crate::exchange::layout::Layout;
use crate::exchange::reading::amounts::Written;
use crate::exchange::reading::{Reading, dates};
use crate::exchange::table::Cell;
use crate::text::currency::Currency;
use crate::text::{Words, money};

/// How it is brought in.
#[derive(Debug, Clone)]
pub struct Ways {
    /// How values are written.
    pub reading: Reading,
    /// The program that wrote it.
    pub layout: Option<Layout>,
    /// Digits of the shop's minor unit.
    pub digits: u8,
    /// The shop's currency, three letters.
    pub currency: String,
    /// The day it is in the shop.
    pub today: Day,
    /// The shop's time zone.
    pub zone: Zone,
    /// Where both say something, what is here stays.
    pub keeps_ours: bool,
    /// The words of what the file says without a place of its own.
    pub words: Words,
}

impl Ways {
    /// A date as it is written in a cell.
    pub(super) fn date(&self, cell: &Cell) -> Option<dates::Read> {
        dates::read(cell, self.reading.dates, self.today.ymd().0)
    }

    /// An amount of the shop's money, as it is shown.
    pub(super) fn money(&self, amount: Money) -> String {
        let currency = Currency::by_code(&self.currency).copied();
        let currency = currency.unwrap_or(Currency::unlisted("", u32::from(self.digits)));
        let shown = money::format(self.words.language(), amount.0, &currency);
        shown.trim().to_owned()
    }

    /// How money is written.
    pub(super) fn written(&self) -> Written<'_> {
        Written {
            decimal: self.reading.decimal,
            digits: self.digits,
            currency: &self.currency,
        }
    }
}
