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
