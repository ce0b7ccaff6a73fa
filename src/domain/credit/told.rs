//! What happened to the debts of one customer, gathered from the entries that stand.

use super::account::Source;
use super::{Opening, Promise, WriteOff};
use crate::domain::days::{Day, Moment};
use crate::domain::entry::EntryRecord;
use crate::domain::ids::Id;
use crate::domain::ledger::Ledger;
use crate::domain::money::Money;
use crate::domain::sale::{Payment, Sale, Tender, TenderMethod, telling_order};

/// One thing that happened to a debt.
pub(super) enum Event<'a> {
    /// Something is owed.
    Debit {
        source: Source,
        due: Option<Day>,
        amount: Money,
    },
    /// Something settles what is owed.
    Credit {
        source: Source,
        amount: Money,
        sale: Option<Id>,
    },
    /// A day was promised.
    Promise(&'a Promise),
}

/// What happened, with its place in the order of telling.
pub(super) type Told<'a> = Vec<((i64, u128, Id), Moment, Event<'a>)>;

/// The part of tenders that is owed.
pub fn on_credit(tenders: &[Tender]) -> Money {
    let owed = tenders
        .iter()
        .filter(|tender| tender.method == TenderMethod::Credit);
    owed.map(|tender| tender.amount).sum()
}

/// All that happened to the debts of a customer, in no order.
pub(super) fn gather(ledger: &Ledger, customer: Id) -> Told<'_> {
    let mut told = Vec::new();
    if let Some(account) = ledger.account(customer) {
        for sale in account.sales.iter().map(|place| ledger.sales().at(*place)) {
            if ledger.is_void(sale.id) {
                continue;
            }
            tell_sale(&mut told, sale);
            for back in ledger.returns_of(sale.id) {
                let source = Source::Return(back.id);
                let amount = on_credit(&back.tenders);
                tell_credit(&mut told, back, source, amount, Some(sale.id));
            }
        }
        let payments = account
            .payments
            .iter()
            .map(|place| ledger.payments().at(*place));
        for payment in payments.filter(|payment| !ledger.is_void(payment.id)) {
            tell_payment(&mut told, payment);
        }
    }
    for opening in ledger.openings_of(customer) {
        tell_opening(&mut told, opening);
    }
    for write_off in ledger.write_offs_of(customer) {
        tell_write_off(&mut told, write_off);
    }
    for promise in ledger.promises_of(customer) {
        told.push((telling_order(promise), promise.at, Event::Promise(promise)));
    }
    told
}

/// What was sold on credit is owed.
pub(super) fn tell_sale(told: &mut Told<'_>, sale: &Sale) {
    let source = Source::Sale(sale.id);
    tell_debit(told, sale, source, on_credit(&sale.tenders), sale.due);
}

/// Money that came settles, money that was given out is owed.
pub(super) fn tell_payment(told: &mut Told<'_>, payment: &Payment) {
    let source = Source::Payment(payment.id);
    tell_debit(told, payment, source, -payment.amount, None);
    tell_credit(told, payment, source, payment.amount, payment.sale);
}

fn tell_opening(told: &mut Told<'_>, opening: &Opening) {
    let source = Source::Opening(opening.id);
    if opening.debt > Money::ZERO {
        // Told when it began, which may be long before it was taken over.
        let since = opening.owed_since();
        let (_, stamp, id) = telling_order(opening);
        let debit = Event::Debit {
            source,
            due: opening.due,
            amount: opening.debt,
        };
        told.push(((since.0, stamp, id), since, debit));
    }
    tell_credit(told, opening, source, -opening.debt, None);
}

fn tell_write_off(told: &mut Told<'_>, write_off: &WriteOff) {
    let source = Source::WriteOff(write_off.id);
    tell_credit(told, write_off, source, write_off.amount, write_off.sale);
}

fn tell_debit<T: EntryRecord>(
    told: &mut Told<'_>,
    entry: &T,
    source: Source,
    amount: Money,
    due: Option<Day>,
) {
    if amount > Money::ZERO {
        let debit = Event::Debit {
            source,
            due,
            amount,
        };
        told.push((telling_order(entry), entry.at(), debit));
    }
}

fn tell_credit<T: EntryRecord>(
    told: &mut Told<'_>,
    entry: &T,
    source: Source,
    amount: Money,
    sale: Option<Id>,
) {
    if amount > Money::ZERO {
        let credit = Event::Credit {
            source,
            amount,
            sale,
        };
        told.push((telling_order(entry), entry.at(), credit));
    }
}
