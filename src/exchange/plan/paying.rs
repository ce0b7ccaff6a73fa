//! How a receipt of the file was paid, and what was taken off it as a whole.

use super::Ways;
use super::receipt::ReceiptRow;
use super::sales::Receipt;
use crate::domain::credit::{UNSAID_DAYS, default_due};
use crate::domain::sale::Sale;
use crate::domain::{Book, Money, Tender, TenderMethod};

/// Writes down how a receipt was paid, and when what is owed of it falls due.
pub(super) fn pay(sale: &mut Sale, receipt: &Receipt, book: &Book, ways: &Ways) {
    let Some((_, first)) = receipt.rows.first() else {
        return;
    };
    let total = sale.total();
    let method = match &first.method {
        // Nobody is known to owe it.
        TenderMethod::Credit if sale.customer.is_none() => TenderMethod::Untold,
        method => method.clone(),
    };
    let is_owed = sale.customer.is_some() && ways.reading.is_credit_owed;
    sale.tenders = tenders(first, method, total, is_owed);
    let mut ways_paid = sale.tenders.iter();
    if ways_paid.any(|tender| tender.method == TenderMethod::Credit) {
        let days = match book.credit_days() {
            0 => UNSAID_DAYS,
            days => days,
        };
        sale.due = Some(default_due(ways.zone.day_of(sale.at), days));
    }
}

/// Takes what was taken off the whole receipt off its lines, by what each comes to.
pub(super) fn take_off(sale: &mut Sale, discount: Money) {
    let total = sale.total();
    let mut rest = discount.min(total);
    for line in &mut sale.lines {
        let share = discount.ratio(line.net().0, total.0.max(1));
        line.receipt_discount = share.min(rest).min(line.net()).max(Money::ZERO);
        rest = rest - line.receipt_discount;
    }
    for line in &mut sale.lines {
        let more = rest.min(line.net());
        line.receipt_discount = line.receipt_discount + more;
        rest = rest - more;
    }
}

/// How a receipt was paid. What was not paid of it is owed, where it is known by whom.
fn tenders(row: &ReceiptRow, method: TenderMethod, total: Money, is_owed: bool) -> Vec<Tender> {
    let known: Money = row.paid_by.iter().map(|(_, amount)| *amount).sum();
    let paid = row.paid.unwrap_or(total);
    let ways = match row.paid_by.as_slice() {
        [] if paid < total => vec![(method.clone(), paid)],
        [(way, amount)] if *amount > total => vec![(way.clone(), total)],
        ways if known <= total => ways.to_vec(),
        _ => Vec::new(),
    };
    let told: Money = ways.iter().map(|(_, amount)| *amount).sum();
    let rest = if row.paid.is_some_and(|paid| paid < total) && is_owed {
        TenderMethod::Credit
    } else {
        method
    };
    let all = ways.into_iter().chain([(rest, total - told)]);
    let all = all.filter(|(_, amount)| !amount.is_zero());
    let mut all: Vec<Tender> = all.map(|(way, amount)| Tender::new(way, amount)).collect();
    if all.is_empty() {
        all.push(Tender::new(TenderMethod::Untold, total));
    }
    all
}
