//! What stands of debts, points, coupons and certificates in the workbook.

use super::*;
use crate::domain::loyalty::PointsAccount;
use crate::insight::Debts;

fn sum_of(table: &Table, column: usize) -> i64 {
    let cells = table.rows[1..].iter().map(|row| &row.cells[column]);
    let sum = cells.map(|cell| match cell {
        Cell::Number(number) => number.round() as i64,
        _ => 0,
    });
    sum.sum()
}

#[test]
fn debts_and_points_add_up_to_what_their_pages_say() {
    let book = book();
    let zone = Zone::fixed(300);
    let now = Moment(1_790_000_000_000);
    let debts = Debts::of(&book, &zone, zone.day_of(now));
    for language in Language::ALL {
        let table = written(&book, Sheet::Debts, language);
        assert!(table.rows.iter().all(|row| row.cells.len() == 13));
        assert_eq!(sum_of(&table, 2), debts.owed.0, "{language:?}");
        for (age, owed) in debts.by_age.iter().enumerate() {
            assert_eq!(sum_of(&table, 4 + age), owed.0, "{language:?}");
        }
        let table = written(&book, Sheet::Points, language);
        let balance =
            |id: Id| PointsAccount::of(book.ledger(), id, &zone, zone.day_of(now)).balance;
        let balances: Money = book.customers().iter().map(|(id, _)| balance(id)).sum();
        assert!(table.rows.len() > 100);
        assert_eq!(sum_of(&table, 5), balances.0, "{language:?}");
        let table = written(&book, Sheet::Certificates, language);
        assert_eq!(table.rows.len(), 4);
        assert!(sum_of(&table, 2) > sum_of(&table, 3) && sum_of(&table, 3) > 0);
        let table = written(&book, Sheet::Coupons, language);
        assert_eq!(table.rows.len(), 3);
        assert!(table.rows.iter().all(|row| row.cells.len() == 11));
        assert!(sum_of(&table, 9) > 10);
    }
}
