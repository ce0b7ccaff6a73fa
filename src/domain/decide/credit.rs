//! Decisions about credit: payments, promises, debts forgiven, what was owed before the notebook.

use super::{Circumstances, Decision};
use crate::domain::book::Book;
use crate::domain::change::Change;
use crate::domain::credit::{Coming, DebtAccount, default_due, on_credit};
use crate::domain::entry::Verb;
use crate::domain::programme::PointsReason;
use crate::domain::{Id, Money, Opening, Payment, Points, Promise, Refusal, Sale, WriteOff};

/// Somebody must owe what is not paid.
pub(super) fn check_credit(sale: &Sale) -> Result<(), Refusal> {
    if sale.customer.is_none() && !on_credit(&sale.tenders).is_zero() {
        return Err(Refusal::CustomerNeeded);
    }
    Ok(())
}

impl Book {
    /// What is not paid falls due after the shop's usual days, unless it was said when.
    pub(super) fn set_due(&self, sale: &mut Sale, circumstances: &Circumstances<'_>) {
        let is_owed = !on_credit(&sale.tenders).is_zero();
        if is_owed && sale.due.is_none() {
            let day = circumstances.zone.day_of(sale.at);
            sale.due = Some(default_due(day, self.credit_days()));
        }
    }

    pub(super) fn decide_payment(
        &self,
        payment: Payment,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        self.refuse_known(payment.id)?;
        if payment.customer.is_nil() {
            return Err(Refusal::CustomerNeeded);
        }
        if payment.amount.is_zero() || !payment.amount.is_exact() {
            return Err(Refusal::AmountOutOfRange);
        }
        if payment.amount < Money::ZERO {
            // What is given out is held here; beyond that it would be a loan.
            let ahead = DebtAccount::of(self.ledger(), payment.customer).advance;
            if -payment.amount > ahead {
                return Err(Refusal::MoreThanAhead { ahead });
            }
        }
        let coming = Coming::Payment(&payment);
        let missing = DebtAccount::points_missing(self.ledger(), payment.customer, coming);
        let points = self.enter_points(missing, Some(payment.id), None, circumstances);
        let mut changes = vec![Change::enter(payment)];
        changes.extend(points);
        Ok(Decision {
            verb: Verb::Pay,
            changes,
        })
    }

    /// Points for what an advance pays of a sale on credit, as soon as it is made.
    pub(super) fn points_by_advance(
        &self,
        sale: &Sale,
        circumstances: &mut Circumstances<'_>,
    ) -> Vec<Change> {
        let Some(customer) = sale.customer else {
            return Vec::new();
        };
        if sale.points_promised.is_zero() || on_credit(&sale.tenders).is_zero() {
            return Vec::new();
        }
        let coming = Coming::Sale(sale);
        let mut missing = DebtAccount::points_missing(self.ledger(), customer, coming);
        missing.retain(|(id, _)| *id == sale.id);
        self.enter_points(missing, Some(sale.id), Some(sale), circumstances)
    }

    /// A payment is taken back, or stands again: other money settles now what it did, so that
    /// what other sales have earned is put right.
    pub(super) fn points_by_taking_back(
        &self,
        target: Id,
        is_void: bool,
        circumstances: &mut Circumstances<'_>,
    ) -> Vec<Change> {
        let Some(payment) = self.ledger().payments().get(target) else {
            return Vec::new();
        };
        let coming = if is_void {
            Coming::Void(target)
        } else {
            Coming::Payment(payment)
        };
        let missing = DebtAccount::points_missing(self.ledger(), payment.customer, coming);
        self.enter_points(missing, None, None, circumstances)
    }

    fn enter_points(
        &self,
        missing: Vec<(Id, Money)>,
        source: Option<Id>,
        coming: Option<&Sale>,
        circumstances: &mut Circumstances<'_>,
    ) -> Vec<Change> {
        let entries = missing.into_iter().map(|(sale, amount)| {
            let known = coming.or_else(|| self.ledger().sales().get(sale));
            Change::enter(Points {
                id: (circumstances.new_id)(),
                at: circumstances.now,
                sale: Some(sale),
                source,
                reason: PointsReason::Earned,
                amount,
                until: known.and_then(|sale| sale.points_until),
                ..Points::default()
            })
        });
        entries.collect()
    }

    pub(super) fn decide_promise(&self, promise: Promise) -> Result<Decision, Refusal> {
        self.refuse_known(promise.id)?;
        self.check_customer(promise.customer)?;
        let account = DebtAccount::of(self.ledger(), promise.customer);
        // A promise can be withdrawn though all is paid.
        if promise.day.is_some() && account.owed_of(promise.sale).is_zero() {
            return Err(Refusal::NothingOwed);
        }
        Ok(Decision {
            verb: Verb::Promise,
            changes: vec![Change::enter(promise)],
        })
    }

    pub(super) fn decide_write_off(&self, write_off: WriteOff) -> Result<Decision, Refusal> {
        self.refuse_known(write_off.id)?;
        // What a deleted or erased customer owes may be given up too.
        if self.customers().held(write_off.customer).is_none() {
            return Err(Refusal::CustomerNeeded);
        }
        if write_off.amount <= Money::ZERO || !write_off.amount.is_exact() {
            return Err(Refusal::AmountOutOfRange);
        }
        // Of who was erased no word is kept.
        if write_off.reason.trim().is_empty() && !self.is_erased(write_off.customer) {
            return Err(Refusal::ReasonNeeded);
        }
        let account = DebtAccount::of(self.ledger(), write_off.customer);
        let owed = account.owed_of(write_off.sale);
        if write_off.amount > owed {
            return Err(Refusal::MoreThanOwed { owed });
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
