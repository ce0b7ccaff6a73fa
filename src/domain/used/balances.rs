//! Whether what a file said of balances was used since: a debt that was paid on, points that were
//! spent, a level that took something off. Money that came names the customer, seldom the debt; yet
//! the debt must not go from under it, or the shop would owe it back.

use rustc_hash::FxHashSet;

use crate::domain::Book;
use crate::domain::credit::{DebtAccount, Source, on_credit};
use crate::domain::ids::Id;
use crate::domain::ledger::Ledger;
use crate::domain::money::Money;
use crate::domain::sale::{RewardKind, Sale, TenderMethod, paid_by};
use crate::domain::stamp::Stamp;
use crate::domain::{Opening, Points, WriteOff};

impl Book {
    /// Hands on own entries that balance is kept of, and that something later took from.
    pub(super) fn each_balance_used(
        &self,
        is_own: &dyn Fn(Stamp) -> bool,
        is_void: &dyn Fn(Id) -> bool,
        see: &mut dyn FnMut(Id),
    ) {
        let ledger = self.ledger();
        let mut debtors = FxHashSet::default();
        for opening in ledger.entries::<Opening>().rows() {
            if is_own(opening.stamp) && !ledger.is_void(opening.id) {
                let later =
                    |id, stamp: Stamp| stamp > opening.stamp && !is_own(stamp) && !is_void(id);
                if is_spent(ledger, opening, &later) {
                    see(opening.id);
                }
                if !opening.debt.is_zero() {
                    debtors.insert(opening.customer);
                }
            }
        }
        for sale in ledger.sales().rows() {
            if is_own(sale.stamp) && !on_credit(&sale.tenders).is_zero() {
                debtors.extend(ledger.owner(sale.id));
            }
        }
        for customer in debtors {
            let account = DebtAccount::of(ledger, customer);
            for debit in &account.debits {
                for part in &debit.settled {
                    let (debt, by) = (debit.source, part.by);
                    let stamps = stamp_of(ledger, debt).zip(stamp_of(ledger, by));
                    let Some((owed, settled)) = stamps else {
                        continue;
                    };
                    if is_own(owed) && !is_own(settled) && settled > owed && !is_void(by.id()) {
                        see(debt.id());
                    }
                    if is_own(settled) && !is_own(owed) && owed > settled && !is_void(debt.id()) {
                        see(by.id());
                    }
                }
            }
        }
    }
}

/// Points were paid with or taken off since, or a level counted: nobody can tell which points.
fn is_spent(ledger: &Ledger, opening: &Opening, is_later: &dyn Fn(Id, Stamp) -> bool) -> bool {
    let customer = opening.customer;
    let has_points = opening.points > Money::ZERO;
    let has_spent = opening.spent > Money::ZERO;
    if !has_points && !has_spent {
        return false;
    }
    let takes = |sale: &Sale| {
        let paid = paid_by(&sale.tenders, &TenderMethod::Points);
        let by_level = |kind: &RewardKind| *kind == RewardKind::Level;
        let mut rewards = sale.rewards.iter();
        (has_points && paid > Money::ZERO)
            || (has_spent && rewards.any(|reward| by_level(&reward.kind_of)))
    };
    let places = ledger.account(customer).map_or(&[][..], |own| &own.sales);
    let mut sales = places.iter().map(|place| ledger.sales().at(*place));
    let is_taken_off =
        |points: &Points| points.amount < Money::ZERO && is_later(points.id, points.stamp);
    sales.any(|sale| is_later(sale.id, sale.stamp) && takes(sale))
        || (has_points && ledger.points_of(customer).any(is_taken_off))
}

fn stamp_of(ledger: &Ledger, source: Source) -> Option<Stamp> {
    match source {
        Source::Sale(id) => ledger.sales().get(id).map(|own| own.stamp),
        Source::Opening(id) => ledger.entries::<Opening>().get(id).map(|own| own.stamp),
        Source::Payment(id) => ledger.payments().get(id).map(|own| own.stamp),
        Source::Return(id) => ledger.returns().get(id).map(|own| own.stamp),
        Source::WriteOff(id) => ledger.entries::<WriteOff>().get(id).map(|own| own.stamp),
    }
}
