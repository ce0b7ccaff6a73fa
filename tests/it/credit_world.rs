//! Random histories of three customers who buy on credit and pay.

use daftar::domain::change::{Action, Change};
use daftar::domain::credit::DebtAccount;
use daftar::domain::decide::Circumstances;
use daftar::domain::entry::{EntryRecord, Verb};
use daftar::domain::loyalty::refund::{propose_refund, refund_by};
use daftar::domain::programme::{PointsReason, Programme};
use daftar::domain::shelves::Shelves;
use daftar::domain::{
    Book, Command, Customer, DeviceId, Id, Moment, Money, Opening, Payment, Promise, Refusal,
    Return, ReturnLine, Sale, SaleLine, Stamp, Tender, TenderMethod, Tie, WriteOff, Zone,
};
use proptest::prelude::*;

use super::world::START_MS;

/// How many customers there are.
pub const CUSTOMERS: u128 = 3;
/// A day.
pub const DAY_MS: i64 = 86_400_000;

/// What happens; `pick` says to what, `value` how much.
#[derive(Debug, Clone, Copy)]
pub enum Deed {
    Sell,
    Pay,
    PayFor,
    GiveBack,
    TakeBack,
    LetStand,
    Return,
    WriteOff,
    Open,
    Promise,
    Tie,
    Refund,
}

#[derive(Debug, Clone, Copy)]
pub struct Step {
    deed: Deed,
    customer: u8,
    pick: u8,
    value: u8,
}

pub fn history(deeds: &'static [Deed]) -> impl Strategy<Value = Vec<Step>> {
    let step = (0..deeds.len(), 0..CUSTOMERS as u8, any::<u8>(), any::<u8>());
    let step = step.prop_map(|(deed, customer, pick, value)| Step {
        deed: deeds[deed],
        customer,
        pick,
        value,
    });
    prop::collection::vec(step, 1..24)
}

pub const ALL: &[Deed] = &[
    Deed::Sell,
    Deed::Sell,
    Deed::Pay,
    Deed::PayFor,
    Deed::GiveBack,
    Deed::TakeBack,
    Deed::LetStand,
    Deed::Return,
    Deed::WriteOff,
    Deed::Open,
    Deed::Promise,
    Deed::Tie,
];

pub const NONE_NAMED: &[Deed] = &[
    Deed::Sell,
    Deed::Sell,
    Deed::Pay,
    Deed::Pay,
    Deed::GiveBack,
    Deed::TakeBack,
    Deed::Open,
];

pub const PAYING: &[Deed] = &[
    Deed::Sell,
    Deed::Sell,
    Deed::Pay,
    Deed::PayFor,
    Deed::TakeBack,
    Deed::LetStand,
    Deed::Open,
];

/// Debts are given up, and goods come back by the one door.
pub const GIVING_UP: &[Deed] = &[
    Deed::Sell,
    Deed::Sell,
    Deed::Pay,
    Deed::PayFor,
    Deed::WriteOff,
    Deed::WriteOff,
    Deed::Refund,
    Deed::Refund,
    Deed::Open,
];

/// The same, and nothing is said to have been earlier than what is known already.
pub const AT_ONCE: &[Deed] = &[Deed::Sell, Deed::PayFor, Deed::WriteOff, Deed::Refund];

#[derive(Clone)]
pub struct World {
    pub book: Book,
    next: u128,
}

pub fn customer_id(number: u8) -> Id {
    Id(u128::from(number) + 1)
}

impl World {
    pub fn new() -> Self {
        let mut world = Self {
            book: Book::default(),
            next: 1000,
        };
        let cards = (0..CUSTOMERS as u8).map(|number| {
            let card = Customer {
                given: format!("Lan {number}"),
                ..Customer::default()
            };
            Change::add(customer_id(number), card)
        });
        world.enter(cards.collect());
        // Cards earn nothing.
        let rules = Programme {
            id: Id(900),
            is_on: true,
            not_earning: vec![TenderMethod::Card],
            ..Programme::default()
        };
        world.enter(vec![Change::enter(rules)]);
        world
    }

    pub fn after(history: &[Step]) -> Self {
        let mut world = Self::new();
        for step in history {
            world.step(*step);
        }
        world
    }

    pub fn id(&mut self) -> Id {
        self.next += 1;
        Id(self.next)
    }

    pub fn now(&self) -> Moment {
        Moment(START_MS + self.next as i64 * DAY_MS)
    }

    pub fn enter(&mut self, changes: Vec<Change>) {
        let stamp = Stamp::new(START_MS + self.id().0 as i64, 0, DeviceId(1));
        let action = Action::new(stamp, None, Verb::Add, changes);
        self.book.apply(&action);
    }

    pub fn run(&mut self, command: Command) -> Result<(), Refusal> {
        let now = self.now();
        let mut next = self.next;
        let mut new_id = || {
            next += 1;
            Id(next)
        };
        let mut circumstances = Circumstances {
            by: None,
            now,
            zone: &Zone::fixed(300),
            new_id: &mut new_id,
        };
        let decision = self.book.decide(command, &mut circumstances)?;
        self.next = next;
        self.enter(decision.changes);
        Ok(())
    }

    pub fn payment(&mut self, customer: Id, amount: Money, sale: Option<Id>) -> Payment {
        Payment {
            id: self.id(),
            at: self.now(),
            customer,
            amount,
            sale,
            ..Payment::default()
        }
    }

    pub fn pick<T: EntryRecord>(rows: &Shelves<T>, pick: u8) -> Option<Id> {
        let row = rows.get(usize::from(pick).checked_rem(rows.len())?);
        row.map(T::id)
    }

    pub fn step(&mut self, step: Step) {
        let (id, customer) = (self.id(), customer_id(step.customer));
        let amount = Money(i64::from(step.value) + 1);
        let sale = Self::pick(self.book.ledger().sales().rows(), step.pick);
        let payment = Self::pick(self.book.ledger().payments().rows(), step.pick);
        match step.deed {
            Deed::Sell => self.sell(id, customer, step),
            Deed::Pay => {
                let mut payment = self.payment(customer, amount, None);
                // Some money comes later than it is said to have.
                payment.at = Moment(payment.at.0 - i64::from(step.pick % 4) * 2 * DAY_MS);
                self.run(Command::RecordPayment(payment)).unwrap();
            }
            Deed::PayFor => {
                let payment = self.payment(customer, amount, sale);
                self.run(Command::RecordPayment(payment)).unwrap();
            }
            Deed::GiveBack => {
                let payment = self.payment(customer, -amount, None);
                let ahead = DebtAccount::of(self.book.ledger(), customer).advance;
                let refused = (amount > ahead).then_some(Refusal::MoreThanAhead { ahead });
                assert_eq!(self.run(Command::RecordPayment(payment)).err(), refused);
            }
            Deed::TakeBack => {
                let Some(target) = payment else { return };
                let reason = String::new();
                // Refused where it is taken back already.
                let _ = self.run(Command::VoidEntry { target, reason });
            }
            Deed::LetStand => {
                let Some(target) = payment else { return };
                let _ = self.run(Command::RestoreEntry { target });
            }
            Deed::Return => self.give_back(id, sale, step),
            Deed::WriteOff => {
                let write_off = WriteOff {
                    id,
                    at: self.now(),
                    customer,
                    sale: sale.filter(|_| step.value.is_multiple_of(2)),
                    amount,
                    reason: "left town".into(),
                    ..WriteOff::default()
                };
                let account = DebtAccount::of(self.book.ledger(), customer);
                let owed = account.owed_of(write_off.sale);
                let refused = (amount > owed).then_some(Refusal::MoreThanOwed { owed });
                assert_eq!(self.run(Command::WriteOff(write_off)).err(), refused);
            }
            Deed::Open => {
                let early = Moment(START_MS + i64::from(step.pick) * DAY_MS);
                let is_dated_apart = step.pick.is_multiple_of(2);
                let opening = Opening {
                    id,
                    at: if is_dated_apart { self.now() } else { early },
                    since: is_dated_apart.then_some(early),
                    customer,
                    debt: Money(i64::from(step.value) - 100),
                    points: Money(1),
                    ..Opening::default()
                };
                self.run(Command::RecordOpening(opening)).unwrap();
            }
            Deed::Refund => self.refund(id, sale, step),
            Deed::Promise => {
                let promise = Promise {
                    id,
                    at: self.now(),
                    customer,
                    sale: sale.filter(|_| step.value.is_multiple_of(2)),
                    day: Some(Zone::fixed(0).day_of(self.now())),
                    ..Promise::default()
                };
                let account = DebtAccount::of(self.book.ledger(), customer);
                let is_owed = !account.owed_of(promise.sale).is_zero();
                let refused = (!is_owed).then_some(Refusal::NothingOwed);
                assert_eq!(self.run(Command::RecordPromise(promise)).err(), refused);
            }
            Deed::Tie => {
                let Some(sale) = sale else { return };
                let tie = Tie {
                    id,
                    at: self.now(),
                    sale,
                    customer: Some(customer),
                    ..Tie::default()
                };
                self.enter(vec![Change::enter(tie)]);
            }
        }
    }

    /// Written down as other devices' sales are: what it promises is given.
    fn sell(&mut self, id: Id, customer: Id, step: Step) {
        let total = Money(i64::from(step.value) + 2);
        let owed = Money(total.0 * i64::from(step.pick % 5 + 1) / 5);
        let method = [TenderMethod::Cash, TenderMethod::Card][usize::from(step.pick % 2)].clone();
        let earning = if method == TenderMethod::Cash {
            total - owed
        } else {
            Money::ZERO
        };
        // What cards paid promises nothing.
        let promised = (earning + owed).ratio(i64::from(step.pick % 7), 10);
        let sale = Sale {
            id,
            at: self.now(),
            customer: Some(customer),
            lines: vec![SaleLine {
                quantity_milli: 1000,
                unit_price: total,
                ..SaleLine::default()
            }],
            tenders: vec![
                Tender::new(method, total - owed),
                Tender::new(TenderMethod::Credit, owed),
            ],
            points_promised: promised,
            points_earned: Money(promised.0 * earning.0 / (earning + owed).0.max(1)),
            ..Sale::default()
        };
        self.enter(vec![Change::enter(sale)]);
    }

    fn give_back(&mut self, id: Id, sale: Option<Id>, step: Step) {
        let Some(sale) = sale else { return };
        let amount = Money(i64::from(step.value) + 1);
        let back = Return {
            id,
            at: self.now(),
            sale,
            tenders: vec![Tender::new(TenderMethod::Credit, amount)],
            ..Return::default()
        };
        self.enter(vec![Change::enter(back)]);
    }

    /// Some of the goods come back by the door, in the way that is proposed or all on account.
    fn refund(&mut self, id: Id, sale: Option<Id>, step: Step) {
        let ledger = self.book.ledger();
        let Some(sale) = sale.and_then(|id| ledger.sales().get(id)) else {
            return;
        };
        let quantity_milli = i64::from(step.value) * 4 + 1;
        let amount = self.book.refund_of(sale, 0, quantity_milli);
        let tenders = match step.value % 3 {
            0 => vec![Tender::new(TenderMethod::Credit, amount)],
            1 => refund_by(ledger, sale, amount, TenderMethod::Cash),
            _ => propose_refund(ledger, sale, amount),
        };
        let entry = Return {
            id,
            at: self.now(),
            sale: sale.id,
            lines: vec![ReturnLine {
                line: 0,
                quantity_milli,
                amount,
            }],
            tenders,
            ..Return::default()
        };
        // Refused where there is not so much left.
        let _ = self.run(Command::RecordReturn(entry));
    }

    pub fn account(&self, number: u8) -> DebtAccount {
        DebtAccount::of(self.book.ledger(), customer_id(number))
    }

    /// Points given for a sale, found the long way.
    pub fn earned(&self, sale: &Sale) -> Money {
        let ledger = self.book.ledger();
        let points = ledger.entries::<daftar::domain::Points>().rows().iter();
        let later = points.filter(|points| {
            points.sale == Some(sale.id)
                && points.reason == PointsReason::Earned
                && !ledger.is_void(points.id)
                && points.source.is_none_or(|source| !ledger.is_void(source))
        });
        sale.points_earned + later.map(|points| points.amount).sum()
    }
}
