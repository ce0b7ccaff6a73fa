//! Figures checked against plain recomputation: slow, obvious, over random histories.

mod clientele;
mod customer;
mod goods;
mod liking;
mod overview;
mod shop;

use super::sample::Chance;
use crate::domain::change::Record;
use crate::domain::customer::{Customer, Phone};
use crate::domain::sale::{
    Payment, Return, ReturnLine, Sale, SaleLine, SalePurpose, Tender, TenderMethod, Tie, Void,
};
use crate::domain::{
    Book, DeviceId, Entry, Held, Id, Moment, Money, Product, Stamp, Variant, Zone,
};

const CUSTOMERS: usize = 14;
const PRODUCTS: usize = 6;
const DAY_MS: i64 = 86_400_000;

pub(super) fn zones() -> [Zone; 3] {
    let autumn: Moment = "2026-10-25T01:00:00Z".parse().unwrap();
    [
        Zone::fixed(300),
        Zone::fixed(-570),
        Zone::with_changes(120, vec![(autumn.0, 60)]),
    ]
}

pub(super) fn now() -> Moment {
    "2026-11-22T18:30:00Z".parse().unwrap()
}

/// Puts records into a book the slow way, each stamped later than the one before.
pub(super) struct Scribe {
    pub book: Book,
    pub chance: Chance,
    stamps: u16,
    /// What was entered, in the order it was.
    pub entries: Vec<Entry>,
}

impl Scribe {
    pub fn new(seed: u64) -> Self {
        Self {
            book: Book::default(),
            chance: Chance::new(seed),
            stamps: 0,
            entries: Vec::new(),
        }
    }

    /// A shop with a random past.
    pub fn with_history(seed: u64) -> Self {
        let mut scribe = Self::new(seed);
        scribe.write_history();
        scribe
    }

    fn put(&mut self, mut record: Record) {
        self.stamps += 1;
        record.set_stamp(Stamp::new(1, self.stamps, DeviceId(1)), None);
        if let Record::Entry(entry) = &record {
            self.entries.push(entry.clone());
        }
        self.book.put(record);
    }

    fn enter(&mut self, entry: impl Into<Entry>) {
        self.put(Record::Entry(entry.into()));
    }

    fn id(&mut self) -> Id {
        self.chance.id(Moment(1))
    }

    fn write_cards(&mut self) -> (Vec<Id>, Vec<Id>) {
        let customers: Vec<Id> = (0..CUSTOMERS).map(|_| self.id()).collect();
        for (place, id) in customers.iter().enumerate() {
            let phones = vec![Phone {
                number: place.to_string(),
                ..Phone::default()
            }];
            let card = Customer {
                given: format!("c{}", place * 7 % CUSTOMERS),
                phones: if place % 3 == 0 { Vec::new() } else { phones },
                tags: ["a", "b"][..place % 3]
                    .iter()
                    .map(ToString::to_string)
                    .collect(),
                ..Customer::default()
            };
            self.put(Held::new(*id, card).into());
        }
        let products: Vec<Id> = (0..PRODUCTS).map(|_| self.id()).collect();
        for (place, id) in products.iter().enumerate() {
            let variants = (1..=place % 3).map(|number| Variant {
                id: Id(number as u128),
                colour: ["Red", "red ", "blue"][(place + number) % 3].into(),
                size: ["S", "M"][number % 2].into(),
                fabric: ["", "silk"][number % 2].into(),
                ..Variant::default()
            });
            let card = Product {
                name: format!("p{place}"),
                category: ["Dress", "dress", "Shoes"][place % 3].into(),
                brand: ["", "Atlas"][place % 2].into(),
                fabric: "cotton".into(),
                variants: variants.collect(),
                ..Product::default()
            };
            self.put(Held::new(*id, card).into());
        }
        (customers, products)
    }

    fn sale(&mut self, customers: &[Id], products: &[Id]) -> Sale {
        let lines: Vec<SaleLine> = (0..self.chance.between(1, 3))
            .map(|_| {
                let product = self.chance.pick(products).copied();
                let held = product.and_then(|id| self.book.products().get(id));
                let variants = held.map_or(0, |product| product.variants.len());
                let variant = self.chance.below(variants + 1);
                let has_cost = self.chance.percent(70);
                SaleLine {
                    product: product.filter(|_| self.chance.percent(90)),
                    variant: (variant > 0).then_some(Id(variant as u128)),
                    quantity_milli: self.chance.between(1, 4) * 500,
                    unit_price: Money(self.chance.between(1, 900)),
                    unit_cost: has_cost.then(|| Money(self.chance.between(1, 500))),
                    ..SaleLine::default()
                }
            })
            .collect();
        let mut sale = Sale {
            id: self.id(),
            // A few hours apart over half a year, so that midnights of every zone are met.
            at: Moment(now().0 - self.chance.between(0, 180 * 24) * DAY_MS / 24),
            customer: self
                .chance
                .pick(customers)
                .copied()
                .filter(|_| self.chance.percent(75)),
            seller: Some(Id(self.chance.between(1, 2) as u128)),
            purpose: self
                .chance
                .pick(SalePurpose::ALL)
                .cloned()
                .unwrap_or_default(),
            lines,
            ..Sale::default()
        };
        let (total, credit) = (sale.total(), Money(self.chance.between(0, 50)));
        let credit = if self.chance.percent(20) {
            credit.min(total)
        } else {
            Money::ZERO
        };
        sale.tenders = vec![
            Tender::new(TenderMethod::Cash, total - credit),
            Tender::new(TenderMethod::Credit, credit),
        ];
        sale.tenders.retain(|tender| !tender.amount.is_zero());
        sale
    }

    fn write_history(&mut self) {
        let (customers, products) = self.write_cards();
        let mut written = Vec::new();
        for _ in 0..self.chance.between(0, 90) {
            // The last two customers never buy at the counter.
            let sale = self.sale(&customers[..CUSTOMERS - 2], &products);
            written.push(sale.id);
            self.enter(sale.clone());
            if self.chance.percent(20) {
                let place = self.chance.below(sale.lines.len());
                let back = Return {
                    id: self.id(),
                    sale: sale.id,
                    at: Moment(sale.at.0 + self.chance.between(0, 3) * DAY_MS),
                    lines: vec![ReturnLine {
                        line: place as u32,
                        quantity_milli: 500,
                        amount: sale.lines[place]
                            .net()
                            .ratio(500, sale.lines[place].quantity_milli),
                    }],
                    ..Return::default()
                };
                let back = Return {
                    tenders: vec![Tender::new(TenderMethod::Card, back.total())],
                    ..back
                };
                written.push(back.id);
                self.enter(back);
            }
            if self.chance.percent(15) {
                let customer = self.chance.pick(&customers).copied();
                let tie = Tie {
                    id: self.id(),
                    at: sale.at,
                    sale: sale.id,
                    customer,
                    ..Tie::default()
                };
                written.push(tie.id);
                self.enter(tie);
            }
            if let (true, Some(customer)) = (self.chance.percent(10), sale.customer) {
                let payment = Payment {
                    id: self.id(),
                    at: sale.at,
                    customer,
                    amount: Money(self.chance.between(1, 40)),
                    ..Payment::default()
                };
                written.push(payment.id);
                self.enter(payment);
            }
            if let (true, Some(target)) =
                (self.chance.percent(8), self.chance.pick(&written).copied())
            {
                let void = Void {
                    id: self.id(),
                    at: sale.at,
                    target,
                    is_void: self.chance.percent(80),
                    ..Void::default()
                };
                self.enter(void);
            }
        }
    }
}

fn for_random_books(check: impl Fn(&Book, &Zone)) {
    for seed in 0..120 {
        let mut scribe = Scribe::new(seed);
        scribe.write_history();
        for zone in zones() {
            check(&scribe.book, &zone);
        }
    }
}

/// Sales of a customer that stand, told from the entries alone.
fn plain_sales(book: &Book, customer: Id) -> Vec<&Sale> {
    let ledger = book.ledger();
    let is_theirs = |sale: &&Sale| plain_owner(book, sale) == Some(customer);
    let standing = ledger
        .sales()
        .rows()
        .iter()
        .filter(|sale| !is_void(book, sale.id));
    standing.filter(is_theirs).collect()
}

fn plain_owner(book: &Book, sale: &Sale) -> Option<Id> {
    let ties = book.ledger().ties().rows().iter();
    let ties = ties.filter(|tie| tie.sale == sale.id && !is_void(book, tie.id));
    let latest = ties.max_by_key(|tie| tie.stamp);
    latest.map_or(sale.customer, |tie| tie.customer)
}

fn is_void(book: &Book, id: Id) -> bool {
    let voids = book.ledger().voids().rows().iter();
    let latest = voids
        .filter(|void| void.target == id)
        .max_by_key(|void| void.stamp);
    latest.is_some_and(|void| void.is_void)
}

fn plain_returns<'a>(book: &'a Book, sale: &Sale) -> Vec<&'a Return> {
    let returns = book.ledger().returns().rows().iter();
    let id = sale.id;
    returns
        .filter(move |back| back.sale == id && !is_void(book, back.id))
        .collect()
}

fn kept_milli(book: &Book, sale: &Sale, line: usize) -> i64 {
    let back: i64 = plain_returns(book, sale)
        .iter()
        .flat_map(|back| &back.lines)
        .filter(|back| back.line as usize == line)
        .map(|back| back.quantity_milli)
        .sum();
    sale.lines[line].quantity_milli - back
}
