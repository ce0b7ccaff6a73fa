//! Decisions about credit: promises, debts forgiven, what was owed before the notebook.

use super::Decision;
use crate::domain::book::Book;
use crate::domain::change::Change;
use crate::domain::entry::Verb;
use crate::domain::{Id, Money, Opening, Promise, Refusal, WriteOff};

impl Book {
    pub(super) fn decide_promise(&self, promise: Promise) -> Result<Decision, Refusal> {
        self.refuse_known(promise.id)?;
        self.check_customer(promise.customer)?;
        Ok(Decision {
            verb: Verb::Promise,
            changes: vec![Change::enter(promise)],
        })
    }

    pub(super) fn decide_write_off(&self, write_off: WriteOff) -> Result<Decision, Refusal> {
        self.refuse_known(write_off.id)?;
        self.check_customer(write_off.customer)?;
        if write_off.amount <= Money::ZERO || !write_off.amount.is_exact() {
            return Err(Refusal::AmountOutOfRange);
        }
        if write_off.reason.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        Ok(Decision {
            verb: Verb::WriteOff,
            changes: vec![Change::enter(write_off)],
        })
    }

    pub(super) fn decide_opening(&self, opening: Opening) -> Result<Decision, Refusal> {
        self.refuse_known(opening.id)?;
        self.check_customer(opening.customer)?;
        let amounts = [opening.debt, opening.points, opening.spent];
        if amounts.iter().any(|amount| !amount.is_exact())
            || amounts.iter().all(|amount| amount.is_zero())
        {
            return Err(Refusal::AmountOutOfRange);
        }
        Ok(Decision {
            verb: Verb::Open,
            changes: vec![Change::enter(opening)],
        })
    }

    fn check_customer(&self, customer: Id) -> Result<(), Refusal> {
        match self.customers().get(customer) {
            Some(_) => Ok(()),
            None => Err(Refusal::CustomerNeeded),
        }
    }
}
