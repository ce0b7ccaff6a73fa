//! What a customer spent month by month.

use crate::domain::{Book, Day, Id, Money, Zone};

/// What was spent in one month of the shop's calendar, net of returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthSpent {
    /// The year.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
    /// The sum; zero in a month without purchases.
    pub spent: Money,
}

/// The last `count` months up to that of `today`, the oldest first. A return counts in the
/// month of its sale, so that no month falls below zero.
pub fn spent_by_month(
    book: &Book,
    customer: Id,
    zone: &Zone,
    today: Day,
    count: usize,
) -> Vec<MonthSpent> {
    let (year, month, _) = today.ymd();
    let last = month_number(year, month);
    let mut months: Vec<MonthSpent> = (0..count as i32)
        .rev()
        .map(|back| {
            let number = last - back;
            MonthSpent {
                year: number.div_euclid(12),
                month: number.rem_euclid(12) as u32 + 1,
                spent: Money::ZERO,
            }
        })
        .collect();
    let ledger = book.ledger();
    let Some(account) = ledger.account(customer) else {
        return months;
    };
    for sale in account.sales.iter().map(|place| ledger.sales().at(*place)) {
        let (year, month, _) = zone.day_of(sale.at).ymd();
        let back = last - month_number(year, month);
        let place = usize::try_from(back)
            .ok()
            .and_then(|back| count.checked_sub(back + 1));
        if let Some(month) = place.and_then(|place| months.get_mut(place)) {
            // A sale that was taken back nets to nothing.
            month.spent = month.spent + ledger.net(sale);
        }
    }
    months
}

fn month_number(year: i32, month: u32) -> i32 {
    year * 12 + month as i32 - 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::{Action, Change};
    use crate::domain::entry::Verb;
    use crate::domain::sale::{Sale, SaleLine};
    use crate::domain::{DeviceId, Moment, Stamp};

    fn sale(id: u128, at: &str, amount: i64) -> Change {
        Change::enter(Sale {
            id: Id(id),
            at: at.parse::<Moment>().unwrap(),
            customer: Some(Id(1)),
            lines: vec![SaleLine {
                quantity_milli: 1000,
                unit_price: Money(amount),
                ..SaleLine::default()
            }],
            ..Sale::default()
        })
    }

    #[test]
    fn months_are_the_shops_and_empty_ones_are_there() {
        let mut book = Book::default();
        let stamp = Stamp::new(1, 0, DeviceId(1));
        let changes = vec![
            sale(1, "2025-11-30T20:00:00Z", 100),
            sale(2, "2025-12-05T09:00:00Z", 30),
            sale(3, "2026-02-01T09:00:00Z", 7),
            sale(4, "2024-02-01T09:00:00Z", 999),
        ];
        book.apply(&Action::new(stamp, None, Verb::Sell, changes));
        // In Tashkent, five hours ahead, the first sale was made in December.
        let zone = Zone::fixed(300);
        let today = "2026-02-10".parse().unwrap();
        let months = spent_by_month(&book, Id(1), &zone, today, 4);
        let told: Vec<_> = months
            .iter()
            .map(|own| (own.year, own.month, own.spent.0))
            .collect();
        assert_eq!(
            told,
            [(2025, 11, 0), (2025, 12, 130), (2026, 1, 0), (2026, 2, 7)]
        );
        assert_eq!(spent_by_month(&book, Id(9), &zone, today, 2).len(), 2);
    }
}
