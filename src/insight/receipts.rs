//! The history of sales: which sales a list shows, and what each day came to.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use crate::domain::batch::Unseen;
use crate::domain::{Book, Day, Id, Moment, Money, Return, Sale, TenderMethod, Zone};

/// Which sales are shown. The default shows all, those taken back included, but none of a file that
/// was taken back, and none that a file wrote down anew.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SalesFilter {
    /// From this day of the shop on.
    pub from: Option<Day>,
    /// Up to and with this day.
    pub to: Option<Day>,
    /// Who sold.
    pub seller: Option<Id>,
    /// Whose purchase it was.
    pub customer: Option<Id>,
    /// Only purchases not tied to anybody.
    pub is_nobodys: bool,
    /// A product on the receipt.
    pub product: Option<Id>,
    /// A way in which all or a part was paid.
    pub tender: Option<TenderMethod>,
    /// Leave out what was taken back.
    pub is_standing_only: bool,
}

/// What a day came to. Returns count on the day the goods came back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DayTotal {
    /// Sales that stand.
    pub receipts: u32,
    /// What was sold.
    pub sold: Money,
    /// What was given back.
    pub returned: Money,
    /// What lines and returns of known cost earned; nothing if no cost is known.
    pub profit: Option<Money>,
    /// The cost of something is not known, so the profit is of the rest.
    pub is_cost_missing: bool,
}

impl DayTotal {
    /// What was sold less what was given back.
    pub fn net(&self) -> Money {
        self.sold - self.returned
    }

    /// The average receipt.
    pub fn average(&self) -> Option<Money> {
        (self.receipts > 0).then(|| self.sold.ratio(1, i64::from(self.receipts)))
    }

    /// Adds another day to this one.
    pub fn add(&mut self, other: &Self) {
        self.receipts += other.receipts;
        self.sold = self.sold + other.sold;
        self.returned = self.returned + other.returned;
        self.is_cost_missing |= other.is_cost_missing;
        if let Some(profit) = other.profit {
            self.earn(profit);
        }
    }

    fn count_sale(&mut self, sale: &Sale) {
        self.receipts += 1;
        for line in &sale.lines {
            let net = line.net();
            self.sold = self.sold + net;
            match line.cost() {
                Some(cost) => self.earn(net - cost),
                None => self.is_cost_missing = true,
            }
        }
    }

    fn count_return(&mut self, back: &Return, sale: &Sale) {
        for line in &back.lines {
            self.returned = self.returned + line.amount;
            let sold = sale.lines.get(line.line as usize);
            if let Some(cost) = sold.and_then(|sold| sold.unit_cost) {
                self.earn(cost.times_milli(line.quantity_milli) - line.amount);
            }
        }
    }

    pub(super) fn earn(&mut self, profit: Money) {
        self.profit = Some(self.profit.unwrap_or_default() + profit);
    }
}

/// Which sales a filter shows, and what each day came to of them and of returns made on that day.
/// Begun without looking at a single sale, then found out some at a time, so that many years hold
/// nobody up. What was taken back is shown but does not count.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    filter: SalesFilter,
    /// Newest first: those shown, then those that were left out, then those not looked at.
    places: Vec<u32>,
    shown: usize,
    looked: usize,
    days: BTreeMap<Day, DayTotal>,
}

impl Listing {
    /// What is known by when sales were and whose.
    pub fn begin(book: &Book, filter: SalesFilter, zone: &Zone) -> Self {
        let ledger = book.ledger();
        let mut places: Vec<u32> = match filter.customer {
            // The account knows the customer's sales: no need to go through all.
            Some(customer) => {
                let account = ledger.account(customer);
                account.map_or_else(Vec::new, |account| account.sales.clone())
            }
            None => (0..ledger.sales().len() as u32).collect(),
        };
        let unseen = Unseen::of(ledger);
        let mut left_out = if unseen.is_empty() && !filter.is_standing_only {
            FxHashSet::default()
        } else {
            ledger.void_sale_places()
        };
        if !filter.is_standing_only {
            left_out.retain(|place| {
                let sale = ledger.sales().at(*place);
                unseen.has(ledger, sale.id, sale.stamp)
            });
        }
        let moment = |place: &u32| ledger.moment_at(*place);
        places.retain(|place| {
            !left_out.contains(place)
                && is_in_span(&filter, zone, moment(place))
                && (!filter.is_nobodys || ledger.owner_at(*place).is_none())
        });
        // Mostly sales came in the order of time.
        if !places.is_sorted_by_key(moment) {
            places.sort_by_key(moment);
        }
        places.reverse();
        Self {
            filter,
            places,
            ..Self::default()
        }
    }

    /// Places in [`crate::domain::ledger::Ledger::sales`] of the sales that are shown, newest first,
    /// where they can be told yet. A page of the list is a slice of it.
    pub fn shown(&self) -> Option<&[u32]> {
        let is_known = self.looked == self.places.len() || !self.filter.is_by_contents();
        is_known.then_some(&self.places)
    }

    /// What the days came to so far, latest first; days without anything are left out.
    pub fn days(&self) -> impl Iterator<Item = (Day, DayTotal)> {
        self.days.iter().rev().map(|(day, total)| (*day, *total))
    }

    /// Looks at so many sales more. True while some are left.
    pub fn look(&mut self, book: &Book, zone: &Zone, most: usize) -> bool {
        let ledger = book.ledger();
        let end = self.places.len().min(self.looked.saturating_add(most));
        // Sales of one day stand together: look the day up only when it turns.
        let mut current = (Day::default(), DayTotal::default());
        for at in self.looked..end {
            let place = self.places[at];
            let sale = ledger.sales().at(place);
            if !self.filter.admits(sale) {
                continue;
            }
            self.places[self.shown] = place;
            self.shown += 1;
            if ledger.is_void(sale.id) {
                continue;
            }
            let day = zone.day_of(sale.at);
            if day != current.0 {
                self.put(current);
                current = (day, DayTotal::default());
            }
            current.1.count_sale(sale);
        }
        self.put(current);
        self.looked = end;
        if end < self.places.len() {
            return true;
        }
        self.places.truncate(self.shown);
        self.looked = self.shown;
        self.count_returns(book, zone);
        false
    }

    fn count_returns(&mut self, book: &Book, zone: &Zone) {
        let ledger = book.ledger();
        for back in ledger.returns().rows() {
            if !is_in_span(&self.filter, zone, back.at) || ledger.is_void(back.id) {
                continue;
            }
            let Some(place) = ledger.sales().place(back.sale) else {
                continue;
            };
            let sale = ledger.sales().at(place);
            let owner = ledger.owner_at(place);
            let customer = self.filter.customer;
            let is_buyer_right = customer.is_none_or(|customer| owner == Some(customer))
                && (!self.filter.is_nobodys || owner.is_none());
            if is_buyer_right && !ledger.is_void(sale.id) && self.filter.admits(sale) {
                let day = self.days.entry(zone.day_of(back.at)).or_default();
                day.count_return(back, sale);
            }
        }
    }

    fn put(&mut self, (day, total): (Day, DayTotal)) {
        if total.receipts > 0 {
            self.days.entry(day).or_default().add(&total);
        }
    }

    fn whole(book: &Book, filter: &SalesFilter, zone: &Zone) -> Self {
        let mut listing = Self::begin(book, filter.clone(), zone);
        while listing.look(book, zone, usize::MAX) {}
        listing
    }
}

/// Places of the sales a filter shows, newest first, found out in one go.
pub fn list_sales(book: &Book, filter: &SalesFilter, zone: &Zone) -> Vec<u32> {
    Listing::whole(book, filter, zone).places
}

/// What each day came to, latest first, found out in one go.
pub fn total_days(book: &Book, filter: &SalesFilter, zone: &Zone) -> Vec<(Day, DayTotal)> {
    Listing::whole(book, filter, zone).days().collect()
}

/// All days together.
pub fn total(days: &[(Day, DayTotal)]) -> DayTotal {
    let mut total = DayTotal::default();
    for (_, day) in days {
        total.add(day);
    }
    total
}

fn is_in_span(filter: &SalesFilter, zone: &Zone, at: Moment) -> bool {
    if filter.from.is_none() && filter.to.is_none() {
        return true;
    }
    let day = zone.day_of(at);
    filter.from.is_none_or(|from| from <= day) && filter.to.is_none_or(|to| day <= to)
}

impl SalesFilter {
    /// Sales have to be looked at to say whether they are shown.
    fn is_by_contents(&self) -> bool {
        self.seller.is_some() || self.product.is_some() || self.tender.is_some()
    }

    /// Whether what stands on a sale is what is asked for.
    fn admits(&self, sale: &Sale) -> bool {
        let is_seller_right = self.seller.is_none_or(|seller| sale.seller == Some(seller));
        is_seller_right
            && self
                .product
                .is_none_or(|product| sale.lines.iter().any(|line| line.product == Some(product)))
            && self
                .tender
                .as_ref()
                .is_none_or(|method| sale.tenders.iter().any(|tender| tender.method == *method))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Return, ReturnLine, SaleLine};

    const DAY_MS: i64 = 86_400_000;

    fn sale(number: u128, day: i64, seller: u128) -> Sale {
        let line = SaleLine {
            quantity_milli: 1000,
            unit_price: Money(100 * number as i64),
            ..SaleLine::default()
        };
        Sale {
            id: Id(number),
            at: Moment(day * DAY_MS),
            seller: Some(Id(seller)),
            lines: vec![line],
            ..Sale::default()
        }
    }

    fn book() -> Book {
        let mut book = Book::default();
        // Not in the order of time.
        for (number, day) in [(1, 10), (2, 12), (3, 11), (4, 12), (5, 20), (6, 10)] {
            book.put_entry(sale(number, day, 100 + number % 2).into());
        }
        let back = Return {
            id: Id(50),
            sale: Id(1),
            at: Moment(13 * DAY_MS),
            lines: vec![ReturnLine {
                line: 0,
                quantity_milli: 1000,
                amount: Money(100),
            }],
            ..Return::default()
        };
        book.put_entry(back.into());
        book
    }

    #[test]
    fn what_is_found_out_in_steps_is_what_is_found_out_in_one_go() {
        let (book, zone) = (book(), Zone::fixed(0));
        let odd = SalesFilter {
            seller: Some(Id(101)),
            ..SalesFilter::default()
        };
        for (filter, places) in [
            (SalesFilter::default(), vec![4, 3, 1, 2, 5, 0]),
            (odd, vec![4, 2, 0]),
        ] {
            let mut listing = Listing::begin(&book, filter.clone(), &zone);
            // Who sold stands on the sale; when it was is known without it.
            let is_known = filter.seller.is_none();
            assert_eq!(listing.shown().is_some(), is_known);
            let mut steps = 1;
            while listing.look(&book, &zone, 2) {
                assert_eq!(listing.shown().is_some(), is_known);
                steps += 1;
            }
            assert_eq!(steps, 3);
            assert_eq!(listing.shown(), Some(places.as_slice()));
            assert_eq!(list_sales(&book, &filter, &zone), places);
            let days: Vec<_> = listing.days().collect();
            assert_eq!(days, total_days(&book, &filter, &zone));
            assert_eq!(total(&days).returned, Money(100));
        }
        let whole = total_days(&book, &SalesFilter::default(), &zone);
        let sums = whole
            .iter()
            .map(|(day, own)| (day.0, own.receipts, own.net()));
        let expected = [
            (20, 1, 500),
            (13, 0, -100),
            (12, 2, 600),
            (11, 1, 300),
            (10, 2, 700),
        ];
        assert!(sums.eq(expected.map(|(day, count, net)| (day, count, Money(net)))));
    }
}
