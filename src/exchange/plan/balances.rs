//! Points, spend and debts of before that come with customers.

use crate::domain::{Book, Day, Id, Moment, Money, Opening};

/// A debt of before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Owed {
    /// How much; negative when the shop owes them.
    pub amount: Money,
    /// Since when, if that was said.
    pub since: Option<Moment>,
    /// When it falls due, if that was said.
    pub due: Option<Day>,
    /// No debt, but what was paid back of debts: negative.
    pub is_payment: bool,
}

/// What a customer held, had spent and owed before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Balances {
    /// Points they hold.
    pub points: Money,
    /// What they spent.
    pub spent: Money,
    /// What they owe, debt by debt.
    pub debts: Vec<Owed>,
    /// Of which the file says what it comes to now, all entries together, and what it comes to here.
    pub now: Option<(Balance, Money)>,
}

/// What was taken over of before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Balance {
    /// Points held.
    Points,
    /// Money spent.
    Spent,
    /// Money owed.
    Debt,
}

/// A balance that is written down already, and is another in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Differing {
    /// Which.
    pub balance: Balance,
    /// What is written down here.
    pub here: Money,
    /// What the file says.
    pub told: Money,
}

impl Balances {
    /// All that is owed.
    pub fn debt(&self) -> Money {
        self.debts.iter().map(|debt| debt.amount).sum()
    }

    /// Something was paid back.
    pub(super) fn is_paid_back(&self) -> bool {
        self.debts.iter().any(|debt| debt.is_payment)
    }

    /// Nothing is said of before.
    pub fn is_zero(&self) -> bool {
        let mut debts = self.debts.iter();
        self.points.is_zero() && self.spent.is_zero() && debts.all(|debt| debt.amount.is_zero())
    }

    /// What a further row about the same customer says. A list of debts has a row for each, so they
    /// add up; points and spend stand the same in every row, so the first that says them counts.
    pub(super) fn join(&mut self, further: Self) {
        // Two cards of one person; the same said twice counts once.
        for (own, further) in [
            (&mut self.points, further.points),
            (&mut self.spent, further.spent),
        ] {
            if *own != further {
                *own = *own + further;
            }
        }
        self.debts.extend(further.debts);
    }

    /// The debts that are left: what was paid back pays the oldest first. What was paid beyond them
    /// the shop owes.
    fn left(&self) -> Vec<Owed> {
        let (payments, mut debts): (Vec<Owed>, Vec<Owed>) =
            self.debts.iter().partition(|debt| debt.is_payment);
        let mut paid: Money = payments.iter().map(|payment| payment.amount).sum();
        let mut oldest: Vec<&mut Owed> = debts.iter_mut().collect();
        oldest.sort_by_key(|debt| debt.since);
        for debt in oldest {
            let part = (Money::ZERO - paid).min(debt.amount).max(Money::ZERO);
            debt.amount = debt.amount - part;
            paid = paid + part;
        }
        debts.push(Owed {
            amount: paid,
            ..Owed::default()
        });
        debts.retain(|debt| !debt.amount.is_zero());
        debts
    }

    /// What has to be written down for a balance to come to what the file says.
    fn missing(&self, id: Id, balance: Balance, here: Money) -> Option<Opening> {
        let mut opening = plain(id);
        let missing = match balance {
            Balance::Debt => self.debt() - here,
            Balance::Points => self.points - here,
            Balance::Spent => self.spent - here,
        };
        match balance {
            Balance::Debt => {
                let first = self.debts.first().copied().unwrap_or_default();
                (opening.since, opening.due) = (first.since, first.due);
                opening.debt = missing;
            }
            Balance::Points => opening.points = missing,
            Balance::Spent => opening.spent = missing,
        }
        (!missing.is_zero()).then_some(opening)
    }

    fn amounts(&self) -> [(Balance, Money); 3] {
        [
            (Balance::Points, self.points),
            (Balance::Spent, self.spent),
            (Balance::Debt, self.debt()),
        ]
    }

    /// What is written down here of before, and is another in the file.
    pub(super) fn differing(&self, book: &Book, id: Id) -> Vec<Differing> {
        if self.now.is_some() {
            return Vec::new();
        }
        let here = taken_over(book, id);
        let both = self.amounts().into_iter().zip(here.amounts());
        both.map(|((balance, told), (_, here))| Differing {
            balance,
            here,
            told,
        })
        .filter(|own| !own.told.is_zero() && !own.here.is_zero() && own.told != own.here)
        .filter(|own| own.balance != Balance::Spent || !self.is_spend_known(book, id, own.here))
        .collect()
    }

    /// What of it is still to be written down, as entries: each balance once, of spend what known
    /// purchases do not tell. Of one that is another here only what is missing, if the file
    /// `is_believed`.
    pub(super) fn due(&self, book: &Book, id: Id, is_believed: bool) -> Vec<Opening> {
        if let Some((balance, here)) = self.now {
            return self.missing(id, balance, here).into_iter().collect();
        }
        let here = taken_over(book, id);
        let missing = |told: Money, here: Money| {
            if here.is_zero() || (is_believed && !told.is_zero()) {
                told - here
            } else {
                Money::ZERO
            }
        };
        let mut first = Opening {
            customer: id,
            points: missing(self.points, here.points),
            spent: self.unknown_spend(book, id, here.spent),
            ..Opening::default()
        };
        if !here.spent.is_zero() {
            let is_less = !self.spent.is_zero() && self.spent < here.spent;
            first.spent = match is_believed {
                true if is_less => self.spent - here.spent,
                true => first.spent,
                false => Money::ZERO,
            };
        }
        let owed = here.debt();
        let debts: Vec<Owed> = if owed.is_zero() {
            self.left()
        } else {
            let amount = missing(self.debt(), owed);
            let last = self.debts.last().copied().unwrap_or_default();
            let rest = Some(Owed { amount, ..last });
            rest.into_iter()
                .filter(|debt| !debt.amount.is_zero())
                .collect()
        };
        let mut openings = Vec::new();
        for debt in debts {
            openings.push(Opening {
                debt: debt.amount,
                since: debt.since,
                due: debt.due,
                ..std::mem::replace(&mut first, plain(id))
            });
        }
        if !(first.points.is_zero() && first.spent.is_zero()) {
            openings.push(first);
        }
        openings
    }
}

fn plain(customer: Id) -> Opening {
    Opening {
        customer,
        ..Opening::default()
    }
}

/// What is written down of before.
fn taken_over(book: &Book, id: Id) -> Balances {
    let mut sum = Balances::default();
    for opening in book.ledger().openings_of(id) {
        sum.points = sum.points + opening.points;
        sum.spent = sum.spent + opening.spent;
        sum.debts.push(Owed {
            amount: opening.debt,
            ..Owed::default()
        });
    }
    sum
}
