//! The history of sales: which sales a list shows, and what each day came to.

use std::collections::BTreeMap;

use crate::domain::batch;
use crate::domain::sale::telling_order;
use crate::domain::{Book, Day, Id, Moment, Money, Return, Sale, TenderMethod, Zone};

/// Which sales are shown. The default shows all, those taken back included, but none of a file that
/// was taken back.
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

/// Places in [`crate::domain::ledger::Ledger::sales`] of the sales a filter shows, newest
/// first. A page of the list is a slice of it.
pub fn list_sales(book: &Book, filter: &SalesFilter, zone: &Zone) -> Vec<u32> {
    let ledger = book.ledger();
    let mut places: Vec<u32> = match filter.customer {
        // The account knows the customer's sales: no need to look at all.
        Some(customer) => {
            let account = ledger.account(customer);
            account.map_or_else(Vec::new, |account| account.sales.clone())
        }
        None => (0..ledger.sales().len() as u32).collect(),
    };
    let undone = batch::undone(ledger);
    places.retain(|place| {
        let sale = ledger.sales().at(*place);
        let is_undone = undone.contains(&sale.stamp) && ledger.is_void(sale.id);
        !is_undone && is_in_span(filter, zone, sale.at) && admits(book, filter, *place, sale)
    });
    let order = |place: &u32| telling_order(ledger.sales().at(*place));
    // Mostly sales came in the order of time.
    if !places.is_sorted_by_key(order) {
        places.sort_by_cached_key(order);
    }
    places.reverse();
    places
}

/// What each day came to of the sales a filter shows and of returns made on that day,
/// latest first; days without either are left out. What was taken back does not count.
pub fn total_days(book: &Book, filter: &SalesFilter, zone: &Zone) -> Vec<(Day, DayTotal)> {
    let ledger = book.ledger();
    let mut days: BTreeMap<Day, DayTotal> = BTreeMap::new();
    // Sales of one day mostly stand together: look the day up only when it turns.
    let mut current = (Day::default(), DayTotal::default());
    for (place, sale) in ledger.standing_sales() {
        if !is_in_span(filter, zone, sale.at) || !admits(book, filter, place, sale) {
            continue;
        }
        let day = zone.day_of(sale.at);
        if day != current.0 {
            put(&mut days, current);
            current = (day, DayTotal::default());
        }
        current.1.count_sale(sale);
    }
    put(&mut days, current);
    let returns = ledger.returns().rows().iter();
    for back in returns.filter(|back| is_in_span(filter, zone, back.at) && !ledger.is_void(back.id))
    {
        let Some(place) = ledger.sales().place(back.sale) else {
            continue;
        };
        let sale = ledger.sales().at(place);
        if !ledger.is_void(sale.id) && admits(book, filter, place, sale) {
            days.entry(zone.day_of(back.at))
                .or_default()
                .count_return(back, sale);
        }
    }
    days.into_iter().rev().collect()
}

/// All days together.
pub fn total(days: &[(Day, DayTotal)]) -> DayTotal {
    let mut total = DayTotal::default();
    for (_, day) in days {
        total.add(day);
    }
    total
}

fn put(days: &mut BTreeMap<Day, DayTotal>, (day, total): (Day, DayTotal)) {
    if total.receipts > 0 {
        days.entry(day).or_default().add(&total);
    }
}

fn is_in_span(filter: &SalesFilter, zone: &Zone, at: Moment) -> bool {
    if filter.from.is_none() && filter.to.is_none() {
        return true;
    }
    let day = zone.day_of(at);
    filter.from.is_none_or(|from| from <= day) && filter.to.is_none_or(|to| day <= to)
}

fn admits(book: &Book, filter: &SalesFilter, place: u32, sale: &Sale) -> bool {
    let is_seller_right = filter
        .seller
        .is_none_or(|seller| sale.seller == Some(seller));
    let owner = || book.ledger().owner_at(place);
    is_seller_right
        && filter
            .customer
            .is_none_or(|customer| owner() == Some(customer))
        && (!filter.is_nobodys || owner().is_none())
        && filter
            .product
            .is_none_or(|product| sale.lines.iter().any(|line| line.product == Some(product)))
        && filter
            .tender
            .as_ref()
            .is_none_or(|method| sale.tenders.iter().any(|tender| tender.method == *method))
        && (!filter.is_standing_only || !book.ledger().is_void(sale.id))
}
