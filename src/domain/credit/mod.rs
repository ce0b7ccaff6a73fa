//! What belongs to credit beside sales and payments: promises, debts forgiven, and what was owed
//! before the notebook began.

mod account;
mod limit;
mod points;
mod told;
mod unpaid;

pub use account::{
    Coming, Credit, Debit, DebtAccount, Settlement, Source, UNSAID_DAYS, default_due,
};
pub use limit::OverLimit;
pub use points::points_to_come;
pub use told::on_credit;
pub use unpaid::{covered_ahead, given_up, never_paid, payable_back, undone_by};

use super::days::{Day, Moment};
use super::entry::Kind;
use super::ids::Id;
use super::money::Money;

entry! {
    /// A promise to pay by a day. The latest one counts.
    pub struct Promise (Kind::Promise) {
        /// Who promised.
        10 customer: Id,
        /// For which sale or opening balance; for all that is owed when empty.
        11 sale: Option<Id>,
        /// By when.
        12 day: Option<Day>,
        /// Anything else.
        13 note: String,
        /// Part of the sample shop.
        14 is_sample: bool,
    }
}

entry! {
    /// A debt, or a part of one, that the shop gave up.
    pub struct WriteOff (Kind::WriteOff) {
        /// Whose.
        10 customer: Id,
        /// Of which sale or opening balance; of the oldest when empty.
        11 sale: Option<Id>,
        /// How much.
        12 amount: Money,
        /// Why.
        13 reason: String,
        /// Part of the sample shop.
        14 is_sample: bool,
    }
}

entry! {
    /// What stood in the old notebook: taken over once, when this one began.
    pub struct Opening (Kind::Opening) {
        /// Whose.
        10 customer: Id,
        /// What they owed; negative when the shop owed them.
        11 debt: Money,
        /// Points they held.
        12 points: Money,
        /// What they had spent, for their level.
        13 spent: Money,
        /// When the debt falls due.
        14 due: Option<Day>,
        /// Anything else.
        15 note: String,
        /// Part of the sample shop.
        16 is_sample: bool,
        /// Since when the debt is owed; since it was taken over when empty.
        17 since: Option<Moment>,
    }
}

impl Opening {
    /// Since when the debt is owed. Points and spend count from when they were taken over.
    pub fn owed_since(&self) -> Moment {
        self.since.map_or(self.at, |since| since.min(self.at))
    }
}
