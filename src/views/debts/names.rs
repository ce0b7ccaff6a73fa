//! Debts and what settled them, in words.

use crate::domain::credit::{Debit, Source};
use crate::domain::{Book, WriteOff};
use crate::insight::Age;
use crate::text::Words;
use crate::views::routes::Page;

/// How old a debt is.
pub fn age_name(w: Words, age: Age) -> String {
    match age.days() {
        (from, Some(to)) => w.credit().age_between(from, to),
        (days, None) => w.credit().age_over(days),
    }
}

/// Where a debt comes from.
pub fn debit_name(w: Words, book: &Book, source: Source) -> String {
    let c = w.credit();
    match source {
        Source::Sale(id) => {
            let sale = book.ledger().sales().get(id);
            c.from_sale(sale.map_or("", |sale| sale.number.as_str()))
                .trim()
                .to_owned()
        }
        Source::Opening(_) => c.from_opening().to_owned(),
        _ => c.from_payout().to_owned(),
    }
}

/// What settled a debt.
pub fn credit_name(w: Words, book: &Book, source: Source) -> String {
    let c = w.credit();
    match source {
        Source::Payment(id) => {
            let payment = book.ledger().payments().get(id);
            let how = payment.map(|payment| crate::insight::labels::tender(w, &payment.method));
            match how {
                Some(how) => format!("{} · {how}", c.by_payment()),
                None => c.by_payment().to_owned(),
            }
        }
        Source::Return(_) => c.by_return().to_owned(),
        Source::WriteOff(id) => {
            let reason = book.ledger().entries::<WriteOff>().get(id);
            let reason = reason.map_or("", |given_up| given_up.reason.trim());
            if reason.is_empty() {
                c.by_write_off().to_owned()
            } else {
                format!("{}: {reason}", c.by_write_off())
            }
        }
        Source::Opening(_) | Source::Sale(_) => c.by_opening().to_owned(),
    }
}

/// The page of the entry, where there is one.
pub fn page_of(book: &Book, source: Source) -> Option<Page> {
    match source {
        Source::Sale(id) => Some(Page::Sale(id)),
        Source::Return(id) => {
            let back = book.ledger().returns().get(id);
            back.map(|back| Page::Sale(back.sale))
        }
        _ => None,
    }
}

/// The sale a debt is for, or the opening balance it stood in: what a payment, a promise or a
/// write-off can be about.
pub fn sale_of(debit: &Debit) -> Option<crate::domain::Id> {
    match debit.source {
        Source::Sale(id) | Source::Opening(id) => Some(id),
        _ => None,
    }
}
