//! Points of what was bought on credit: given when it is paid, part by part.

use super::{Coming, Debit, DebtAccount, Source};
use crate::domain::days::Moment;
use crate::domain::ids::Id;
use crate::domain::ledger::Ledger;
use crate::domain::loyalty::earning::{earning_parts, part_of_promise};
use crate::domain::money::Money;
use crate::domain::programme::PointsReason;
use crate::domain::sale::{Payment, Sale, TenderMethod};

impl DebtAccount {
    /// What is missing to, or too much of, the points that each sale of a customer has earned
    /// by what will be paid of it after the next step.
    pub fn points_missing(ledger: &Ledger, customer: Id, coming: Coming<'_>) -> Vec<(Id, Money)> {
        let account = Self::with(ledger, customer, coming);
        let of_sales = account
            .debits
            .iter()
            .filter_map(|debit| match debit.source {
                Source::Sale(id) => Some((debit, coming.sale(ledger, id)?)),
                _ => None,
            });
        of_sales
            .filter(|(_, sale)| !sale.points_promised.is_zero())
            .filter_map(|(debit, sale)| {
                let missing = target(ledger, debit, sale, coming)? - earned(ledger, sale, coming);
                (!missing.is_zero()).then_some((sale.id, missing))
            })
            .collect()
    }
}

/// Points a sale will still give once what is owed for it is paid.
pub fn points_to_come(ledger: &Ledger, sale: &Sale) -> Money {
    let Some(customer) = ledger.owner(sale.id) else {
        return Money::ZERO;
    };
    let amount = DebtAccount::of(ledger, customer).owed_for(sale.id);
    if amount.is_zero() || sale.points_promised.is_zero() {
        return Money::ZERO;
    }
    let last = Payment {
        id: Id(u128::MAX),
        at: Moment(i64::MAX),
        customer,
        amount,
        sale: Some(sale.id),
        ..Payment::default()
    };
    let missing = DebtAccount::points_missing(ledger, customer, Coming::Payment(&last));
    let mut own = missing.into_iter().filter(|(id, _)| *id == sale.id);
    own.next()
        .map_or(Money::ZERO, |(_, points)| points.max(Money::ZERO))
}

/// The next step is not found in the ledger yet.
impl<'a> Coming<'a> {
    fn sale(self, ledger: &'a Ledger, id: Id) -> Option<&'a Sale> {
        match self {
            Self::Sale(sale) if sale.id == id => Some(sale),
            _ => ledger.sales().get(id),
        }
    }

    fn method(self, ledger: &'a Ledger, id: Id) -> Option<&'a TenderMethod> {
        match self {
            Self::Payment(payment) if payment.id == id => Some(&payment.method),
            _ => ledger.payments().get(id).map(|payment| &payment.method),
        }
    }

    /// Whether an entry will stand.
    fn stands(self, ledger: &Ledger, id: Id) -> bool {
        match self {
            Self::Payment(payment) if payment.id == id => true,
            Self::Void(gone) if gone == id => false,
            _ => !ledger.is_void(id),
        }
    }
}

/// Points given for a sale so far, as far as they will stand.
fn earned(ledger: &Ledger, sale: &Sale, coming: Coming<'_>) -> Money {
    let later = ledger.points_for(sale.id).filter(|points| {
        points.reason == PointsReason::Earned
            && !ledger.is_void(points.id)
            && points
                .source
                .is_none_or(|source| coming.stands(ledger, source))
    });
    sale.points_earned + later.map(|points| points.amount).sum()
}

/// What a sale has earned by what is paid of it: its share of what was promised, in whole steps.
fn target(ledger: &Ledger, debit: &Debit, sale: &Sale, coming: Coming<'_>) -> Option<Money> {
    let rules = ledger.programme_at(sale.at)?;
    if rules.not_earning.contains(&TenderMethod::Credit) {
        return None;
    }
    let earns = |method: &TenderMethod| {
        *method != TenderMethod::Points && !rules.not_earning.contains(method)
    };
    let later = debit.settled.iter().filter(|part| match part.by {
        Source::Payment(id) => coming.method(ledger, id).is_some_and(earns),
        // Goods of this very sale that came back were not paid for.
        Source::Return(id) => {
            let back = ledger.returns().get(id);
            back.is_some_and(|back| back.sale != sale.id)
        }
        Source::WriteOff(_) => false,
        Source::Opening(_) | Source::Sale(_) => true,
    });
    let (whole, at_once) = earning_parts(rules, sale);
    let later: Money = later.map(|part| part.amount).sum();
    let settled = at_once + later;
    let part = part_of_promise(rules, sale.points_promised, settled, whole);
    Some(part.max(sale.points_earned))
}
