//! What a customer owes: a fold over entries, oldest first, each debt with what settled it.
//!
//! Entries are told in their order. Money that comes settles the sale it names first, then the
//! oldest debt; what is left over is an advance, and settles the next debt as soon as there is one.
//!
//! What was given up is no money: it settles what is owed when it is given up and leaves nothing.
//! Goods that come back take off what is still owed for them, then undo what of their debt was
//! given up: so it is the same whether they come before or after, and nothing is owed back that
//! was never paid.

use super::Promise;
use super::told::{Event, Told, gather, tell_payment, tell_sale};
use crate::domain::days::{Day, Moment, Zone};
use crate::domain::ids::Id;
use crate::domain::ledger::Ledger;
use crate::domain::money::Money;
use crate::domain::sale::{Payment, Sale};

/// The entry a debt or a settlement comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// A sale on credit.
    Sale(Id),
    /// What was owed before the notebook.
    Opening(Id),
    /// Money that came, or that the shop gave.
    Payment(Id),
    /// Goods that came back.
    Return(Id),
    /// A debt forgiven.
    WriteOff(Id),
}

impl Source {
    /// Which entry.
    pub fn id(self) -> Id {
        match self {
            Self::Sale(id)
            | Self::Opening(id)
            | Self::Payment(id)
            | Self::Return(id)
            | Self::WriteOff(id) => id,
        }
    }
}

/// A part of a debt that is no longer owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settlement {
    /// What settled it.
    pub by: Source,
    /// How much of it.
    pub amount: Money,
}

/// One debt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debit {
    /// Where it comes from.
    pub source: Source,
    /// Since when.
    pub at: Moment,
    /// When it falls due, if that was said.
    pub due: Option<Day>,
    /// By when it was promised, since.
    pub promised: Option<Day>,
    /// How much it was.
    pub amount: Money,
    /// How much of it is still owed.
    pub remaining: Money,
    /// What settled the rest, in order.
    pub settled: Vec<Settlement>,
}

impl Debit {
    /// What of it was given up and stands.
    pub fn given_up(&self) -> Money {
        let parts = self.settled.iter();
        let parts = parts.filter(|part| matches!(part.by, Source::WriteOff(_)));
        parts.map(|part| part.amount).sum()
    }

    /// So much more of it is settled.
    fn settle(&mut self, by: Source, amount: Money) {
        match self.settled.last_mut() {
            Some(last) if last.by == by => last.amount = last.amount + amount,
            _ => self.settled.push(Settlement { by, amount }),
        }
    }

    /// The day it falls due: as promised, as agreed, or so many days after it was made. What was
    /// taken over from an old notebook without a day falls due on none, unless the shop always
    /// gives so many days.
    pub fn due_day(&self, zone: &Zone, credit_days: u32) -> Option<Day> {
        let is_dated = credit_days > 0 || !matches!(self.source, Source::Opening(_));
        let usual = || is_dated.then(|| default_due(zone.day_of(self.at), credit_days));
        self.promised.or(self.due).or_else(usual)
    }
}

/// Proposed, and taken of sales from elsewhere, where the shop has not said after how many days
/// debts fall due.
pub const UNSAID_DAYS: u32 = 14;

/// The day a sale on credit falls due where nothing else was said.
pub fn default_due(day: Day, credit_days: u32) -> Day {
    Day(day
        .0
        .saturating_add(i32::try_from(credit_days).unwrap_or(i32::MAX)))
}

/// What settles debts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credit {
    /// Where it comes from.
    pub source: Source,
    /// When.
    pub at: Moment,
    /// How much it was; of a debt given up what of that stands.
    pub amount: Money,
    /// The sale it is for, if one was named.
    pub sale: Option<Id>,
    /// What it has not settled: the shop owes that.
    pub left: Money,
}

/// All debts of one customer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DebtAccount {
    /// Debts, the oldest first, those settled included.
    pub debits: Vec<Debit>,
    /// What settled them, the oldest first.
    pub credits: Vec<Credit>,
    /// All that is still owed.
    pub owed: Money,
    /// What was paid ahead.
    pub advance: Money,
    /// The latest promise that stands.
    pub promise: Option<Id>,
    first_open: usize,
    first_left: usize,
}

/// What may be done next, to see what would be settled then.
#[derive(Debug, Clone, Copy)]
pub enum Coming<'a> {
    /// A sale to that customer.
    Sale(&'a Sale),
    /// A payment, or one that stands again.
    Payment(&'a Payment),
    /// A payment is taken back.
    Void(Id),
}

impl DebtAccount {
    /// The debts of a customer, from the entries that stand.
    pub fn of(ledger: &Ledger, customer: Id) -> Self {
        Self::told(gather(ledger, customer))
    }

    /// The debts of a customer as they will be after one step more.
    pub fn with(ledger: &Ledger, customer: Id, coming: Coming<'_>) -> Self {
        let mut told = gather(ledger, customer);
        let before = told.len();
        match coming {
            Coming::Sale(sale) => tell_sale(&mut told, sale),
            Coming::Payment(payment) => tell_payment(&mut told, payment),
            Coming::Void(id) => told.retain(|(order, ..)| order.2 != id),
        }
        for (order, ..) in told.iter_mut().skip(before) {
            // What is not written down yet will be after all others.
            if order.1 == 0 {
                order.1 = u128::MAX;
            }
        }
        Self::told(told)
    }

    /// What is owed less what was paid ahead; below zero the shop owes.
    pub fn balance(&self) -> Money {
        self.owed - self.advance
    }

    /// Nothing was ever owed or paid.
    pub fn is_empty(&self) -> bool {
        self.debits.is_empty() && self.credits.is_empty()
    }

    /// Debts of which something is still owed, the oldest first.
    pub fn open(&self) -> impl DoubleEndedIterator<Item = &Debit> {
        self.debits
            .iter()
            .filter(|debit| debit.remaining > Money::ZERO)
    }

    /// The debt a sale left, or an opening balance.
    pub fn of_sale(&self, sale: Id) -> Option<&Debit> {
        self.debits.iter().find(|debit| debit.source.id() == sale)
    }

    /// What is still owed for a sale, or of an opening balance.
    pub fn owed_for(&self, sale: Id) -> Money {
        self.of_sale(sale)
            .map_or(Money::ZERO, |debit| debit.remaining)
    }

    /// What is still owed for a sale or of an opening balance; all of it where none is named.
    pub fn owed_of(&self, sale: Option<Id>) -> Money {
        sale.map_or(self.owed, |sale| self.owed_for(sale))
    }

    fn told(mut told: Told<'_>) -> Self {
        told.sort_unstable_by_key(|(order, ..)| *order);
        let mut account = Self::default();
        for (_, at, event) in told {
            match event {
                Event::Debit {
                    source,
                    due,
                    amount,
                } => account.owe(Debit {
                    source,
                    at,
                    due,
                    promised: None,
                    amount,
                    remaining: amount,
                    settled: Vec::new(),
                }),
                Event::Credit {
                    source,
                    amount,
                    sale,
                } => account.settle(Credit {
                    source,
                    at,
                    amount,
                    sale,
                    left: amount,
                }),
                Event::Promise(promise) => account.promise(promise),
            }
        }
        account.credits.retain(|credit| credit.amount > Money::ZERO);
        account.owed = account.debits.iter().map(|debit| debit.remaining).sum();
        account.advance = account.credits.iter().map(|credit| credit.left).sum();
        account
    }

    fn owe(&mut self, mut debit: Debit) {
        while let Some(credit) = self.credits.get_mut(self.first_left) {
            pay(&mut debit, credit);
            if debit.remaining.is_zero() {
                break;
            }
            self.first_left += 1;
        }
        self.debits.push(debit);
    }

    fn settle(&mut self, mut credit: Credit) {
        // A sale, or what was taken over from before.
        let is_named = |debit: &&mut Debit| Some(debit.source.id()) == credit.sale;
        if let Some(debit) = self.debits.iter_mut().find(is_named) {
            pay(debit, &mut credit);
            if matches!(credit.source, Source::Return(_)) {
                undo_given_up(debit, &mut credit, &mut self.credits);
            }
        }
        while let Some(debit) = self.debits.get_mut(self.first_open) {
            pay(debit, &mut credit);
            if !debit.remaining.is_zero() {
                break;
            }
            self.first_open += 1;
        }
        if matches!(credit.source, Source::WriteOff(_)) {
            credit.amount = credit.amount - credit.left;
            credit.left = Money::ZERO;
        }
        self.credits.push(credit);
    }

    /// A promise is about what is owed when it is given.
    fn promise(&mut self, promise: &Promise) {
        for debit in &mut self.debits {
            if promise.sale.is_none_or(|named| debit.source.id() == named) {
                debit.promised = promise.day;
            }
        }
        self.promise = Some(promise.id);
    }
}

fn pay(debit: &mut Debit, credit: &mut Credit) {
    let amount = debit.remaining.min(credit.left);
    if amount > Money::ZERO {
        debit.remaining = debit.remaining - amount;
        credit.left = credit.left - amount;
        debit.settle(credit.source, amount);
    }
}

/// Goods came back of which the debt was given up: they take the place of that, as far as they go.
fn undo_given_up(debit: &mut Debit, back: &mut Credit, credits: &mut [Credit]) {
    let mut undone = Money::ZERO;
    for part in &mut debit.settled {
        let amount = part.amount.min(back.left);
        if !matches!(part.by, Source::WriteOff(_)) || amount <= Money::ZERO {
            continue;
        }
        part.amount = part.amount - amount;
        back.left = back.left - amount;
        undone = undone + amount;
        if let Some(given_up) = credits.iter_mut().find(|credit| credit.source == part.by) {
            given_up.amount = given_up.amount - amount;
        }
    }
    if undone > Money::ZERO {
        debit.settled.retain(|part| part.amount > Money::ZERO);
        debit.settle(back.source, undone);
    }
}
