//! Debts that fall due, are overdue, or were promised in vain.

use super::{Gathered, Outlook, Reason, Row, Window};
use crate::domain::{Matter, Money};
use crate::insight::Debts;

pub(super) fn gather(outlook: &Outlook<'_>, window: Window, gathered: &mut Gathered) {
    let matters = [Matter::PromiseBroken, Matter::DebtOverdue, Matter::DebtDue];
    if !matters.iter().any(|matter| gathered.wants(matter)) {
        return;
    }
    let today = outlook.zone.day_of(outlook.now);
    let debts = Debts::of(outlook.book, outlook.zone, today);
    gathered.add(debts.rows.into_iter().filter_map(|debt| {
        let day = debt.due.filter(|day| window.has(*day))?;
        outlook.book.customers().get(debt.customer)?;
        let is_late = debt.overdue > Money::ZERO;
        let matter = match (is_late, debt.is_promised) {
            (true, true) => Matter::PromiseBroken,
            (true, false) => Matter::DebtOverdue,
            _ => Matter::DebtDue,
        };
        let amount = match (is_late, debt.due_soon > Money::ZERO) {
            (true, _) => debt.overdue,
            (false, true) => debt.due_soon,
            // A later month of the calendar.
            (false, false) => debt.owed,
        };
        Some(Row {
            weight: amount,
            ..Row::new(matter, Some(debt.customer), day, Reason::Debt(amount))
        })
    }));
}
