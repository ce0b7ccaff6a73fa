//! What was sold so far of every product and variant.

use rustc_hash::FxHashMap;

use crate::domain::order;
use crate::domain::sale::{ReturnLine, SaleLine};
use crate::domain::{Book, Day, Id, Moment, Money, Zone};

/// What was sold of one thing, returns taken off.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sold {
    /// How much, in thousandths of the unit.
    pub quantity_milli: i64,
    /// Receipts it stood on.
    pub receipts: u32,
    /// What it brought in.
    pub revenue: Money,
    /// What it earned where the cost is known; nothing if it never was.
    pub profit: Option<Money>,
    /// A part was sold whose cost is not known, so the profit is of the rest.
    pub is_cost_missing: bool,
    /// When it was sold last.
    pub last: Option<Moment>,
}

/// What was sold of all products: computed in one pass, kept by the caller until a sale,
/// return or taking back comes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SoldSoFar {
    products: FxHashMap<Id, Sold>,
    variants: FxHashMap<(Id, Id), Sold>,
}

impl SoldSoFar {
    /// Looks at every sale and return that stands.
    pub fn of(book: &Book) -> Self {
        Self::when(book, |_| true)
    }

    /// Looks at what was sold and came back on these days and between them.
    pub fn between(book: &Book, zone: &Zone, from: Option<Day>, to: Option<Day>) -> Self {
        let from = from.map(|day| zone.moment_at(day, 0, 0));
        let end = to.map(|day| zone.moment_at(Day(day.0 + 1), 0, 0));
        Self::when(book, |at| {
            from.is_none_or(|from| from <= at) && end.is_none_or(|end| at < end)
        })
    }

    fn when(book: &Book, is_meant: impl Fn(Moment) -> bool) -> Self {
        let ledger = book.ledger();
        let mut sold = Self::default();
        for (_, sale) in ledger.standing_sales() {
            if !is_meant(sale.at) {
                continue;
            }
            for (place, line) in sale.lines.iter().enumerate() {
                sold.add(line, &sale.lines[..place], sale.at);
            }
        }
        let standing = ledger.returns().rows().iter();
        for back in standing.filter(|back| is_meant(back.at) && !ledger.is_void(back.id)) {
            let sale = ledger.sales().get(back.sale);
            let Some(sale) = sale.filter(|sale| !ledger.is_void(sale.id)) else {
                continue;
            };
            for returned in &back.lines {
                if let Some(line) = sale.lines.get(returned.line as usize) {
                    sold.take_back(line, returned);
                }
            }
        }
        sold
    }

    /// All that was sold of a product, whichever variant.
    pub fn product(&self, product: Id) -> Sold {
        self.products.get(&product).copied().unwrap_or_default()
    }

    /// What was sold of one variant.
    pub fn variant(&self, product: Id, variant: Id) -> Sold {
        self.variants
            .get(&(product, variant))
            .copied()
            .unwrap_or_default()
    }

    /// Counts a line; `earlier` are the lines above it on the receipt.
    fn add(&mut self, line: &SaleLine, earlier: &[SaleLine], at: Moment) {
        let Some(product) = line.product else { return };
        let mut same = earlier.iter().filter(|other| other.product == line.product);
        let is_new_variant = same.clone().all(|other| other.variant != line.variant);
        let is_new_product = same.next().is_none();
        let count = self.products.entry(product).or_default();
        count.add(line, at, is_new_product);
        if let Some(variant) = line.variant {
            let count = self.variants.entry((product, variant)).or_default();
            count.add(line, at, is_new_variant);
        }
    }

    fn take_back(&mut self, line: &SaleLine, returned: &ReturnLine) {
        let Some(product) = line.product else { return };
        let count = self.products.entry(product).or_default();
        count.take_back(line, returned);
        if let Some(variant) = line.variant {
            let count = self.variants.entry((product, variant)).or_default();
            count.take_back(line, returned);
        }
    }
}

impl Sold {
    fn add(&mut self, line: &SaleLine, at: Moment, is_first_on_receipt: bool) {
        self.quantity_milli += line.quantity_milli;
        self.receipts += u32::from(is_first_on_receipt);
        let net = line.net();
        self.revenue = self.revenue + net;
        self.last = self.last.max(Some(at));
        match line.cost() {
            Some(cost) => self.profit = Some(self.profit.unwrap_or_default() + net - cost),
            None => self.is_cost_missing = true,
        }
    }

    fn take_back(&mut self, line: &SaleLine, returned: &ReturnLine) {
        self.quantity_milli -= returned.quantity_milli;
        self.revenue = self.revenue - returned.amount;
        if let Some(cost) = line.unit_cost {
            let earned = returned.amount - cost.times_milli(returned.quantity_milli);
            self.profit = Some(self.profit.unwrap_or_default() - earned);
        }
    }
}

/// Somebody who bought a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Buyer {
    /// Who; nobody for sales not tied to anybody, all of them together.
    pub customer: Option<Id>,
    /// How much they kept, in thousandths of the unit.
    pub quantity_milli: i64,
    /// What they paid for what they kept.
    pub spent: Money,
    /// When they bought it last.
    pub last: Moment,
}

/// Who bought a product, the latest first. What came back does not count.
pub fn buyers(book: &Book, product: Id) -> Vec<Buyer> {
    let ledger = book.ledger();
    let mut buyers: FxHashMap<Option<Id>, Buyer> = FxHashMap::default();
    for (place, sale) in ledger.standing_sales() {
        for (line, at) in sale.lines.iter().zip(0..) {
            if line.product != Some(product) {
                continue;
            }
            let (back_milli, back) = ledger.returned_of_line(sale.id, at);
            let customer = ledger.owner_at(place);
            let buyer = buyers.entry(customer).or_insert(Buyer {
                customer,
                quantity_milli: 0,
                spent: Money::ZERO,
                last: sale.at,
            });
            buyer.quantity_milli += line.quantity_milli - back_milli;
            buyer.spent = buyer.spent + line.net() - back;
            buyer.last = buyer.last.max(sale.at);
        }
    }
    let mut buyers: Vec<Buyer> = buyers.into_values().collect();
    buyers.retain(|buyer| buyer.quantity_milli > 0);
    order::sort_by_key(&mut buyers, |buyer| {
        (std::cmp::Reverse(buyer.last), buyer.customer)
    });
    buyers
}
