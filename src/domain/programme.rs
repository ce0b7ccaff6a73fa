//! The rules of loyalty, as the owner sets them up.
//!
//! A programme is an entry: a change of rules is another programme, in force from its moment on,
//! and what was bought before keeps the rules it was bought under.

use super::entry::Kind;
use super::ids::Id;
use super::money::Money;
use super::refusal::Refusal;
use super::sale::TenderMethod;

choice! {
    /// Which purchases count for a level.
    pub enum SpendWindow {
        AllTime = "", RollingYear = "rolling_year", CalendarYear = "calendar_year",
    }
}

record! {
    /// A level customers reach by what they spent.
    pub struct Level {
        /// Which level; kept when it is renamed.
        0 id: Id,
        /// What it is called.
        1 name: String,
        /// Its colour, by the name of a token of the palette.
        2 colour: String,
        /// Spend from which it is reached; the first level begins at nothing.
        3 threshold: Money,
        /// Taken off each purchase, in hundredths of a per cent.
        4 discount_bp: i64,
        /// Given back as points, in hundredths of a per cent.
        5 cashback_bp: i64,
    }
}

record! {
    /// A stamp card: so many bought, one free.
    pub struct StampCard {
        /// Which card; kept when it is renamed.
        0 id: Id,
        /// What it is called.
        1 name: String,
        /// Categories whose goods give a stamp each.
        2 categories: Vec<String>,
        /// Products that give a stamp each.
        3 products: Vec<Id>,
        /// Stamps for one free.
        4 needed: u32,
        /// No longer given out.
        5 is_off: bool,
    }
}

entry! {
    /// The rules of loyalty from then on.
    pub struct Programme (Kind::Programme) {
        /// In use; everything below rests otherwise.
        10 is_on: bool,
        /// Levels take their discount off.
        11 has_discount: bool,
        /// Purchases earn points.
        12 has_points: bool,
        /// Levels, the lowest first.
        13 levels: Vec<Level>,
        /// Which purchases count for a level.
        14 window: SpendWindow,
        /// Months until points expire; 0 is never.
        15 points_months: u32,
        /// Days before that in which the customer is told.
        16 warning_days: u32,
        /// Points earned are rounded down to a multiple of this; 0 and 1 keep every one.
        17 round_to: Money,
        /// Ways of paying that earn nothing. Points never do.
        18 not_earning: Vec<TenderMethod>,
        /// Categories that neither earn nor are taken off.
        19 excluded_categories: Vec<String>,
        /// How much of a receipt points may pay, in hundredths of a per cent; 0 is nothing.
        20 pay_limit_bp: i64,
        /// Points for a purchase around the birthday, once a year.
        21 birthday_points: Money,
        /// So many days before and after the birthday.
        22 birthday_days: u32,
        /// Points with the first purchase.
        23 welcome_points: Money,
        /// Points to the one who sent a new customer, with that one's first purchase.
        24 referral_points: Money,
        /// Points to the one who was sent.
        25 newcomer_points: Money,
        /// Stamp cards.
        26 stamp_cards: Vec<StampCard>,
        /// Why the rules changed.
        27 note: String,
        /// Part of the sample shop.
        28 is_sample: bool,
    }
}

impl Programme {
    /// Whether it may be written down.
    ///
    /// # Errors
    /// What contradicts itself.
    pub fn check(&self) -> Result<(), Refusal> {
        let is_part = |bp: i64| (0..=10_000).contains(&bp);
        let amounts = [
            self.round_to,
            self.birthday_points,
            self.welcome_points,
            self.referral_points,
            self.newcomer_points,
        ];
        let thresholds = self.levels.iter().map(|level| level.threshold);
        if amounts
            .into_iter()
            .chain(thresholds)
            .any(|amount| amount < Money::ZERO || !amount.is_exact())
        {
            return Err(Refusal::AmountOutOfRange);
        }
        let mut parts = self
            .levels
            .iter()
            .flat_map(|level| [level.discount_bp, level.cashback_bp]);
        if !is_part(self.pay_limit_bp) || !parts.all(is_part) {
            return Err(Refusal::PercentOutOfRange);
        }
        if self.levels.iter().any(|level| level.name.trim().is_empty())
            || self
                .stamp_cards
                .iter()
                .any(|card| card.name.trim().is_empty())
        {
            return Err(Refusal::NameNeeded);
        }
        if !self
            .levels
            .is_sorted_by(|low, high| low.threshold < high.threshold)
            || self
                .levels
                .first()
                .is_some_and(|level| !level.threshold.is_zero())
        {
            return Err(Refusal::LevelsOutOfOrder);
        }
        if self.stamp_cards.iter().any(|card| card.needed == 0) {
            return Err(Refusal::StampsNeeded);
        }
        Ok(())
    }
}

choice! {
    /// What points were given or taken for.
    pub enum PointsReason {
        Adjusted = "adjusted", Earned = "earned", Welcome = "welcome", Birthday = "birthday",
        Referral = "referral", Newcomer = "newcomer",
    }
}

entry! {
    /// Points given or taken outside a sale: earned when a debt is paid, a bonus, the owner's hand.
    /// One point is worth one minor unit of the shop's currency.
    pub struct Points (Kind::Points) {
        /// Whose. Nobody's when they follow the owner of `sale`.
        10 customer: Option<Id>,
        /// The sale they are for.
        11 sale: Option<Id>,
        /// The entry they came with; taken back with it.
        12 source: Option<Id>,
        /// What for.
        13 reason: PointsReason,
        /// How many; negative when taken.
        14 amount: Money,
        /// Until when they can be used, that day included.
        15 until: Option<super::days::Day>,
        /// Why, in the owner's words.
        16 note: String,
        /// Part of the sample shop.
        17 is_sample: bool,
    }
}
