//! When a customer rose to a higher level.

use crate::domain::loyalty::Standing;
use crate::domain::loyalty::standing::window_start;
use crate::domain::sale::{TenderMethod, paid_by};
use crate::domain::{Book, Id, Moment, Money, Zone};

/// A purchase that lifted a customer to a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rise {
    /// The purchase.
    pub sale: Id,
    /// When.
    pub at: Moment,
    /// What the level was called then.
    pub level: String,
}

/// Something that counts towards a level: money spent at one moment, or given back at another.
struct Spent {
    bought: Moment,
    told: Moment,
    amount: Money,
}

/// The rises of a customer, by the rules in force at each purchase, the oldest first.
pub fn rises_of(book: &Book, customer: Id, zone: &Zone) -> Vec<Rise> {
    let ledger = book.ledger();
    let Some(account) = ledger.account(customer) else {
        return Vec::new();
    };
    let mut spent: Vec<Spent> = Vec::new();
    for opening in ledger.openings_of(customer) {
        spent.push(Spent {
            bought: opening.at,
            told: opening.at,
            amount: opening.spent,
        });
    }
    let points = TenderMethod::Points;
    let sales = account.sales.iter().map(|place| ledger.sales().at(*place));
    let sales: Vec<_> = sales.filter(|sale| !ledger.is_void(sale.id)).collect();
    for sale in &sales {
        for back in ledger.returns_of(sale.id) {
            spent.push(Spent {
                bought: sale.at,
                told: back.at,
                amount: paid_by(&back.tenders, &points) - back.total(),
            });
        }
    }
    let mut rises = Vec::new();
    for sale in sales {
        let own = sale.total() - sale.paid_by(&points);
        if let Some(rules) = ledger.rules_at(sale.at) {
            let from = window_start(&rules.window, zone, sale.at);
            let counts = |other: &&Spent| {
                other.told <= sale.at && from.is_none_or(|from| from <= other.bought)
            };
            let before: Money = spent.iter().filter(counts).map(|other| other.amount).sum();
            let level = Standing::of(rules, before).level;
            let after = Standing::of(rules, before + own).level;
            let is_higher = |new: &&crate::domain::programme::Level| {
                level.is_none_or(|level| level.threshold < new.threshold)
            };
            if let Some(new) = after.filter(is_higher) {
                rises.push(Rise {
                    sale: sale.id,
                    at: sale.at,
                    level: new.name.clone(),
                });
            }
        }
        spent.push(Spent {
            bought: sale.at,
            told: sale.at,
            amount: own,
        });
    }
    rises
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::{Action, Change};
    use crate::domain::entry::Verb;
    use crate::domain::programme::{Level, SpendWindow};
    use crate::domain::sale::{Return, ReturnLine, Sale, SaleLine, Tender, Void};
    use crate::domain::{DeviceId, Opening, Programme, Stamp};

    fn rules(at: &str, window: SpendWindow, levels: &[(&str, i64)]) -> Change {
        let levels = levels.iter().zip(1..).map(|((name, threshold), id)| Level {
            id: Id(id),
            name: (*name).to_owned(),
            threshold: Money(*threshold),
            ..Level::default()
        });
        Change::enter(Programme {
            id: Id(at.parse::<Moment>().unwrap().0.unsigned_abs().into()),
            at: at.parse().unwrap(),
            is_on: true,
            levels: levels.collect(),
            window,
            ..Programme::default()
        })
    }

    fn sale(id: u128, at: &str, amount: i64) -> Sale {
        Sale {
            id: Id(id),
            at: at.parse().unwrap(),
            customer: Some(Id(1)),
            lines: vec![SaleLine {
                quantity_milli: 1000,
                unit_price: Money(amount),
                ..SaleLine::default()
            }],
            ..Sale::default()
        }
    }

    const LEVELS: [(&str, i64); 3] = [("Bronze", 0), ("Silver", 100), ("Gold", 500)];

    /// The purchases that lifted the customer, and to what.
    fn told(changes: Vec<Change>) -> Vec<(u128, String)> {
        let mut book = Book::default();
        let stamp = Stamp::new(1, 0, DeviceId(1));
        book.apply(&Action::new(stamp, None, Verb::Sell, changes));
        let rises = rises_of(&book, Id(1), &Zone::fixed(300));
        rises
            .into_iter()
            .map(|rise| (rise.sale.0, rise.level))
            .collect()
    }

    fn rose(sale: u128, level: &str) -> (u128, String) {
        (sale, level.to_owned())
    }

    #[test]
    fn the_purchase_that_reaches_the_threshold_is_the_rise() {
        let changes = vec![
            rules("2026-01-01T00:00:00Z", SpendWindow::AllTime, &LEVELS),
            Change::enter(sale(1, "2026-02-01T09:00:00Z", 60)),
            Change::enter(sale(2, "2026-02-02T09:00:00Z", 40)),
            Change::enter(sale(3, "2026-02-03T09:00:00Z", 399)),
            Change::enter(sale(4, "2026-02-04T09:00:00Z", 1)),
        ];
        assert_eq!(told(changes), [rose(2, "Silver"), rose(4, "Gold")]);
        assert_eq!(told(Vec::new()), []);
    }

    #[test]
    fn what_came_back_or_was_paid_with_points_lifts_nobody() {
        let by_points = Sale {
            tenders: vec![Tender {
                method: TenderMethod::Points,
                amount: Money(50),
                certificate: None,
            }],
            ..sale(3, "2026-02-05T09:00:00Z", 90)
        };
        let back = Return {
            id: Id(9),
            at: "2026-02-03T09:00:00Z".parse().unwrap(),
            sale: Id(2),
            lines: vec![ReturnLine {
                line: 0,
                quantity_milli: 1000,
                amount: Money(90),
            }],
            ..Return::default()
        };
        let changes = vec![
            rules("2026-01-01T00:00:00Z", SpendWindow::AllTime, &LEVELS),
            Change::enter(sale(1, "2026-02-01T09:00:00Z", 30)),
            Change::enter(sale(2, "2026-02-02T09:00:00Z", 90)),
            Change::enter(back),
            // 30 and 40 of 90 count.
            Change::enter(by_points),
            Change::enter(sale(4, "2026-02-06T09:00:00Z", 30)),
        ];
        // The second purchase did lift them when it was made; what came back fell later.
        assert_eq!(told(changes), [rose(2, "Silver"), rose(4, "Silver")]);
    }

    #[test]
    fn the_window_and_the_rules_of_the_day_count() {
        let changes = vec![
            Change::enter(sale(1, "2025-01-10T09:00:00Z", 450)),
            rules("2026-01-01T00:00:00Z", SpendWindow::CalendarYear, &LEVELS),
            // Last year's purchase is out of the window.
            Change::enter(sale(2, "2026-02-01T09:00:00Z", 99)),
            rules(
                "2026-03-01T00:00:00Z",
                SpendWindow::AllTime,
                &[("Regular", 0), ("Friend", 600)],
            ),
            Change::enter(sale(3, "2026-03-02T09:00:00Z", 51)),
        ];
        assert_eq!(told(changes), [rose(3, "Friend")]);
    }

    #[test]
    fn an_opening_counts_and_a_sale_taken_back_does_not() {
        let opening = Opening {
            id: Id(7),
            at: "2026-01-02T00:00:00Z".parse().unwrap(),
            customer: Id(1),
            spent: Money(90),
            ..Opening::default()
        };
        let taken_back = Void {
            id: Id(8),
            at: "2026-02-02T00:00:00Z".parse().unwrap(),
            target: Id(1),
            is_void: true,
            ..Void::default()
        };
        let changes = vec![
            rules("2026-01-01T00:00:00Z", SpendWindow::AllTime, &LEVELS),
            Change::enter(opening),
            Change::enter(sale(1, "2026-02-01T09:00:00Z", 400)),
            Change::enter(taken_back),
            Change::enter(sale(2, "2026-02-03T09:00:00Z", 10)),
        ];
        assert_eq!(told(changes), [rose(2, "Silver")]);
    }
}
