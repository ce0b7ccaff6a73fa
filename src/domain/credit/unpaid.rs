//! What of a sale on credit nobody has paid: goods that come back take that off the debt, since
//! money that never came is not given back, nor is what the shop gave up.

use super::{Debit, DebtAccount, Source, on_credit};
use crate::domain::ledger::Ledger;
use crate::domain::money::Money;
use crate::domain::sale::{Sale, Tender};

/// What of a sale was never paid and has not come back: owed still, or given up.
pub fn never_paid(ledger: &Ledger, sale: &Sale) -> Money {
    let credit = on_credit(&sale.tenders);
    if credit.is_zero() {
        return Money::ZERO;
    }
    let paid = of_debt(ledger, sale, |debit| {
        let paid = debit.settled.iter().filter(|part| match part.by {
            Source::Return(id) => ledger
                .returns()
                .get(id)
                .is_some_and(|back| back.sale != sale.id),
            Source::WriteOff(_) => false,
            Source::Payment(_) | Source::Opening(_) | Source::Sale(_) => true,
        });
        paid.map(|part| part.amount).sum()
    });
    let back = ledger.returns_of(sale.id);
    let back: Money = back.map(|entry| on_credit(&entry.tenders)).sum();
    (credit - paid - back).max(Money::ZERO)
}

/// What may be given back of a sale otherwise than off the debt: what is left of it and was paid.
pub fn payable_back(ledger: &Ledger, sale: &Sale) -> Money {
    (ledger.net(sale) - never_paid(ledger, sale)).max(Money::ZERO)
}

/// What of a sale on credit was covered at once by what had been paid ahead.
pub fn covered_ahead(ledger: &Ledger, sale: &Sale) -> Money {
    let account = ledger
        .owner(sale.id)
        .map(|owner| DebtAccount::of(ledger, owner));
    let Some((account, debit)) = account
        .as_ref()
        .and_then(|account| Some((account, account.of_sale(sale.id)?)))
    else {
        return Money::ZERO;
    };
    let came_before = |by: Source| {
        let mut credits = account.credits.iter();
        credits.any(|credit| credit.source == by && credit.at < debit.at)
    };
    let parts = debit.settled.iter().filter(|part| came_before(part.by));
    parts.map(|part| part.amount).sum()
}

/// What of the debt for a sale was given up and stands.
pub fn given_up(ledger: &Ledger, sale: &Sale) -> Money {
    of_debt(ledger, sale, Debit::given_up)
}

/// What of a debt that was given up is undone when goods of a sale go back so: what is still owed
/// for it falls first.
pub fn undone_by(ledger: &Ledger, sale: &Sale, tenders: &[Tender]) -> Money {
    of_debt(ledger, sale, |debit| {
        let beyond = (on_credit(tenders) - debit.remaining).max(Money::ZERO);
        beyond.min(debit.given_up())
    })
}

fn of_debt(ledger: &Ledger, sale: &Sale, what: impl FnOnce(&Debit) -> Money) -> Money {
    let account = ledger
        .owner(sale.id)
        .map(|owner| DebtAccount::of(ledger, owner));
    let debit = account
        .as_ref()
        .and_then(|account| account.of_sale(sale.id));
    debit.map_or(Money::ZERO, what)
}
