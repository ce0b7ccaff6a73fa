//! How a receipt of the file was paid, and what was taken off it as a whole.

use super::Ways;
use super::receipt::ReceiptRow;
use super::sales::Receipt;
use crate::domain::credit::{UNSAID_DAYS, default_due};
use crate::domain::sale::Sale;
use crate::domain::{Book, Day, Money, Tender, TenderMethod};

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
    let paid = paid_of(receipt, total);
    sale.tenders = tenders(first, paid, method, total, is_owed);
    let mut ways_paid = sale.tenders.iter();
    if ways_paid.any(|tender| tender.method == TenderMethod::Credit) {
        let day = ways.zone.day_of(sale.at);
        let told = receipt.rows.iter().filter_map(|(_, row)| row.due).max();
        let told = told.filter(|due| *due >= day);
        sale.due = told.or_else(|| Some(due_unsaid(day, book, ways)));
    }
}

/// When a sale of before falls due where nobody said so: as the shop always gives. Where it has
/// not said how long, time begins with today: else all of them were late at once, by a day that
/// nobody agreed on.
fn due_unsaid(day: Day, book: &Book, ways: &Ways) -> Day {
    match book.credit_days() {
        0 => default_due(day.max(ways.today), UNSAID_DAYS),
        days => default_due(day, days),
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

/// What was paid of a receipt, where its rows say so or say what is owed: each of itself, or all of
/// them of the whole. Which it is, the sums beside them tell; where they do not, a number on the
/// receipt: lists without one are kept row by row.
fn paid_of(receipt: &Receipt, total: Money) -> Option<Money> {
    let rows = || receipt.rows.iter().map(|(_, row)| row);
    let said = |row: &ReceiptRow| (row.paid, row.owed);
    let told: Vec<_> = rows()
        .map(said)
        .filter(|own| *own != (None, None))
        .collect();
    let first = *told.first()?;
    let of_rows =
        || -> Option<Money> { rows().map(|row| paid_part(said(row), row.item.net)).sum() };
    let is_one = told.iter().all(|own| *own == first);
    let of_whole = || paid_part(first, total).filter(|_| is_one);
    let is_checked = matches!(first, (Some(_), Some(_)));
    let is_own = rows().all(|row| {
        let net = Some(row.item.net);
        row.paid == net || row.owed == net
    });
    let is_numbered = rows().any(|row| !row.number.is_empty());
    let paid = if is_checked || is_own || !is_one || !is_numbered {
        of_rows().or_else(of_whole)
    } else {
        of_whole().or_else(of_rows)
    };
    // What does not agree with the sums: what was paid counts.
    paid.or(first.0).map(|paid| paid.min(total))
}

/// What was paid of an amount, if what is said of it agrees with it.
fn paid_part(said: (Option<Money>, Option<Money>), amount: Money) -> Option<Money> {
    let paid = match said {
        (Some(paid), Some(owed)) if paid + owed == amount => paid,
        (Some(_), Some(_)) => return None,
        (Some(paid), None) => paid,
        (None, Some(owed)) => amount - owed,
        (None, None) => amount,
    };
    (Money::ZERO <= paid && paid <= amount).then_some(paid)
}

/// How a receipt was paid. What was not paid of it is owed, where it is known by whom.
fn tenders(
    row: &ReceiptRow,
    paid: Option<Money>,
    method: TenderMethod,
    total: Money,
    is_owed: bool,
) -> Vec<Tender> {
    let known: Money = row.paid_by.iter().map(|(_, amount)| *amount).sum();
    let is_partly = paid.is_some_and(|paid| paid < total);
    let ways = match row.paid_by.as_slice() {
        // On credit, and a part of it at once: how, nobody says.
        [] if is_partly && method == TenderMethod::Credit => {
            vec![(TenderMethod::Untold, paid.unwrap_or(total))]
        }
        [] if is_partly => vec![(method.clone(), paid.unwrap_or(total))],
        [(way, amount)] if *amount > total => vec![(way.clone(), total)],
        ways if known <= total => ways.to_vec(),
        _ => Vec::new(),
    };
    let told: Money = ways.iter().map(|(_, amount)| *amount).sum();
    let rest = match method {
        _ if is_partly && is_owed => TenderMethod::Credit,
        // By whom is not known, or it was paid since.
        _ if is_partly => TenderMethod::Untold,
        TenderMethod::Credit if paid.is_some() => TenderMethod::Untold,
        method => method,
    };
    let all = ways.into_iter().chain([(rest, total - told)]);
    let all = all.filter(|(_, amount)| !amount.is_zero());
    let mut all: Vec<Tender> = all.map(|(way, amount)| Tender::new(way, amount)).collect();
    if all.is_empty() {
        all.push(Tender::new(TenderMethod::Untold, total));
    }
    all
}
