//! What cannot be saved of a programme as it is typed, field by field.

use crate::desk::Desk;
use crate::domain::{Id, Money};
use crate::text::Words;

use super::draft::Reader;

/// A field of the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Name,
    Threshold,
    Discount,
    Cashback,
    Needed,
    PayLimit,
    RoundTo,
    PointsMonths,
    WarningDays,
    BirthdayPoints,
    BirthdayDays,
    WelcomePoints,
    ReferralPoints,
    NewcomerPoints,
}

impl Field {
    /// What stands above it.
    pub fn label(self, w: Words) -> &'static str {
        let l = w.loyalty();
        match self {
            Self::Name => w.common().name(),
            Self::Threshold => l.threshold(),
            Self::Discount => l.discount_share(),
            Self::Cashback => l.cashback_share(),
            Self::Needed => l.needed(),
            Self::PayLimit => l.pay_limit(),
            Self::RoundTo => l.round_to(),
            Self::PointsMonths => l.points_months(),
            Self::WarningDays => l.warning_days(),
            Self::BirthdayPoints => l.birthday_points(),
            Self::BirthdayDays => l.birthday_days(),
            Self::WelcomePoints => l.welcome_points(),
            Self::ReferralPoints => l.referral_points(),
            Self::NewcomerPoints => l.newcomer_points(),
        }
    }

    /// Whether it stands on the page only where levels take a discount off.
    pub fn is_of_discount(self) -> bool {
        self == Self::Discount
    }

    /// Whether it stands on the page only where purchases earn points.
    pub fn is_of_points(self) -> bool {
        !matches!(
            self,
            Self::Name | Self::Threshold | Self::Discount | Self::Needed
        )
    }
}

/// A field that cannot be saved as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Of which level or stamp card; of the programme itself when empty.
    pub of: Option<Id>,
    /// Which field.
    pub field: Field,
    /// Why.
    pub why: String,
}

/// Reads field after field and gathers what cannot be read.
pub struct Reading<'a> {
    read: Reader<'a>,
    /// What was wrong so far, in the order of the page.
    pub faults: Vec<Fault>,
}

impl<'a> Reading<'a> {
    /// Nothing is read yet.
    pub fn begin(desk: &'a Desk) -> Self {
        Self {
            read: Reader { desk },
            faults: Vec::new(),
        }
    }

    /// An amount; nothing where there is none.
    pub fn money(&mut self, of: Option<Id>, field: Field, typed: &str) -> Money {
        let read = self.read.money(typed);
        self.or_fault(of, field, read)
    }

    /// A percentage, in hundredths of a per cent; nothing where there is none.
    pub fn share(&mut self, of: Option<Id>, field: Field, typed: &str) -> i64 {
        let read = self.read.share(typed);
        self.or_fault(of, field, read)
    }

    /// A number of days, months, stamps; 0 where there is none.
    pub fn count(&mut self, of: Option<Id>, field: Field, typed: &str) -> u32 {
        let read = self.read.count(typed);
        self.or_fault(of, field, read)
    }

    /// A name, which must not be missing.
    pub fn name(&mut self, of: Id, typed: &str) -> String {
        let name = typed.trim();
        if name.is_empty() {
            let why = self.read.desk.words().refusals().name_needed();
            self.blame(Some(of), Field::Name, why);
        }
        name.to_owned()
    }

    /// Something is wrong with a field, unless something was already.
    pub fn blame(&mut self, of: Option<Id>, field: Field, why: &str) {
        let is_known = |fault: &Fault| fault.of == of && fault.field == field;
        if !self.faults.iter().any(is_known) {
            let why = why.to_owned();
            self.faults.push(Fault { of, field, why });
        }
    }

    fn or_fault<T: Default>(&mut self, of: Option<Id>, field: Field, read: Result<T, String>) -> T {
        read.unwrap_or_else(|why| {
            self.blame(of, field, &why);
            T::default()
        })
    }
}
