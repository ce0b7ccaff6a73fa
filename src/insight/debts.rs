//! Who owes how much, how old it is, and what falls due.

use std::cmp::Reverse;

use crate::domain::credit::DebtAccount;
use crate::domain::{Book, Day, Id, Money, Zone};

/// Debts that fall due within so many days are due soon.
pub const SOON_DAYS: i32 = 7;

/// How old a debt is, by the day it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Age {
    /// Up to a week.
    Week,
    /// 8 to 30 days.
    Month,
    /// 31 to 60 days.
    TwoMonths,
    /// 61 to 90 days.
    ThreeMonths,
    /// More than 90 days.
    Older,
}

impl Age {
    /// Every age, the youngest first.
    pub const ALL: [Self; 5] = [
        Self::Week,
        Self::Month,
        Self::TwoMonths,
        Self::ThreeMonths,
        Self::Older,
    ];

    /// The age of a debt so many days old.
    pub fn of(days: i32) -> Self {
        match days {
            ..=7 => Self::Week,
            8..=30 => Self::Month,
            31..=60 => Self::TwoMonths,
            61..=90 => Self::ThreeMonths,
            _ => Self::Older,
        }
    }

    /// From and up to how many days; without end for the oldest.
    pub fn days(self) -> (u32, Option<u32>) {
        match self {
            Self::Week => (0, Some(7)),
            Self::Month => (8, Some(30)),
            Self::TwoMonths => (31, Some(60)),
            Self::ThreeMonths => (61, Some(90)),
            Self::Older => (90, None),
        }
    }
}

/// What one customer owes, as of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DebtRow {
    /// Who.
    pub customer: Id,
    /// All that is still owed.
    pub owed: Money,
    /// The part of it that should have been paid before today.
    pub overdue: Money,
    /// The part of it that falls due today or within [`SOON_DAYS`].
    pub due_soon: Money,
    /// What was paid ahead.
    pub advance: Money,
    /// The day of the oldest debt.
    pub oldest: Option<Day>,
    /// The next day anything falls due, or fell.
    pub due: Option<Day>,
    /// That day was promised.
    pub is_promised: bool,
    /// What is owed, by age.
    pub by_age: [Money; Age::ALL.len()],
}

impl DebtRow {
    /// What the account of a customer comes to as of a day.
    pub fn of(
        account: &DebtAccount,
        customer: Id,
        zone: &Zone,
        credit_days: u32,
        today: Day,
    ) -> Self {
        let mut row = Self {
            customer,
            owed: account.owed,
            overdue: Money::ZERO,
            due_soon: Money::ZERO,
            advance: account.advance,
            oldest: None,
            due: None,
            is_promised: false,
            by_age: [Money::ZERO; Age::ALL.len()],
        };
        for debit in account.open() {
            let day = zone.day_of(debit.at);
            let due = debit.due_day(zone, credit_days);
            let age = Age::of(today.0 - day.0) as usize;
            row.by_age[age] = row.by_age[age] + debit.remaining;
            row.oldest = Some(row.oldest.map_or(day, |oldest| oldest.min(day)));
            let Some(due) = due else { continue };
            if row.due.is_none_or(|known| due < known) {
                row.due = Some(due);
                row.is_promised = debit.promised.is_some();
            }
            if due < today {
                row.overdue = row.overdue + debit.remaining;
            } else if due.0 - today.0 <= SOON_DAYS {
                row.due_soon = row.due_soon + debit.remaining;
            }
        }
        row
    }

    /// Days since the oldest debt was made.
    pub fn age_days(&self, today: Day) -> Option<i32> {
        self.oldest.map(|oldest| (today.0 - oldest.0).max(0))
    }
}

/// What one customer owes, as of a day.
pub fn debt_of(book: &Book, customer: Id, zone: &Zone, today: Day) -> DebtRow {
    let account = DebtAccount::of(book.ledger(), customer);
    DebtRow::of(&account, customer, zone, book.credit_days(), today)
}

/// How many of these customers owe something, and how much it is together.
pub fn owed_by(book: &Book, customers: &[Id]) -> (usize, Money) {
    let owed = customers
        .iter()
        .map(|customer| DebtAccount::of(book.ledger(), *customer).owed)
        .filter(|owed| !owed.is_zero());
    owed.fold((0, Money::ZERO), |(count, sum), owed| {
        (count + 1, sum + owed)
    })
}

/// What the list is sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum DebtOrder {
    /// Who owes most comes first.
    #[default]
    Most,
    /// Whose debt is oldest comes first.
    Oldest,
    /// What falls due first comes first.
    Due,
}

impl DebtOrder {
    /// Every order, as it is offered.
    pub const ALL: [Self; 3] = [Self::Most, Self::Oldest, Self::Due];
}

/// Which debtors are shown. The default shows all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct DebtFilter {
    /// Those who owe something of that age.
    pub age: Option<Age>,
    /// Those who should have paid.
    pub is_overdue: bool,
}

impl DebtFilter {
    /// Whether it shows a debtor.
    pub fn admits(&self, row: &DebtRow) -> bool {
        let is_age_right = self
            .age
            .is_none_or(|age| row.by_age[age as usize] > Money::ZERO);
        is_age_right && (!self.is_overdue || row.overdue > Money::ZERO)
    }
}

/// All debts of the shop, as of a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Debts {
    /// Who owes something, in no particular order.
    pub rows: Vec<DebtRow>,
    /// All that is owed.
    pub owed: Money,
    /// The part of it that should have been paid.
    pub overdue: Money,
    /// The part of it that falls due soon.
    pub due_soon: Money,
    /// What customers paid ahead.
    pub advances: Money,
    /// What is owed, by age.
    pub by_age: [Money; Age::ALL.len()],
    /// How many customers owe something of that age.
    pub debtors_by_age: [u32; Age::ALL.len()],
}

impl Debts {
    /// Gathers all debts.
    pub fn of(book: &Book, zone: &Zone, today: Day) -> Self {
        let (ledger, credit_days) = (book.ledger(), book.credit_days());
        let mut debts = Self::default();
        for customer in ledger.credit_customers() {
            let account = DebtAccount::of(ledger, customer);
            debts.advances = debts.advances + account.advance;
            if account.owed.is_zero() {
                continue;
            }
            let row = DebtRow::of(&account, customer, zone, credit_days, today);
            debts.owed = debts.owed + row.owed;
            debts.overdue = debts.overdue + row.overdue;
            debts.due_soon = debts.due_soon + row.due_soon;
            for (place, amount) in row.by_age.into_iter().enumerate() {
                debts.by_age[place] = debts.by_age[place] + amount;
                debts.debtors_by_age[place] += u32::from(!amount.is_zero());
            }
            debts.rows.push(row);
        }
        debts
    }

    /// The debtors a filter shows, sorted.
    pub fn list(&self, filter: DebtFilter, order: DebtOrder) -> Vec<DebtRow> {
        let admitted = self.rows.iter().filter(|row| filter.admits(row)).copied();
        let mut rows: Vec<DebtRow> = admitted.collect();
        match order {
            DebtOrder::Most => rows.sort_by_key(|row| (Reverse(row.owed), row.customer)),
            DebtOrder::Oldest => {
                rows.sort_by_key(|row| (row.oldest, Reverse(row.owed), row.customer));
            }
            DebtOrder::Due => rows.sort_by_key(|row| (row.due, Reverse(row.owed), row.customer)),
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Opening;

    #[test]
    fn what_some_customers_owe_is_their_part_of_all() {
        let mut book = Book::default();
        for (customer, debt) in [(1, 350_000), (2, 0), (3, 120_000), (4, 80_000)] {
            book.put_entry(
                Opening {
                    id: Id(100 + customer),
                    customer: Id(customer),
                    debt: Money(debt),
                    ..Opening::default()
                }
                .into(),
            );
        }
        let of = |ids: &[u128]| {
            let ids: Vec<Id> = ids.iter().copied().map(Id).collect();
            owed_by(&book, &ids)
        };
        assert_eq!(of(&[1, 2, 3, 9]), (2, Money(470_000)));
        assert_eq!(of(&[2, 9]), (0, Money::ZERO));
    }
}
