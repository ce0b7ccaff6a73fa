//! Receipts become sales, and what came back becomes returns.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::Ways;
use super::goods::Goods;
use super::paying::{take_off, tenders};
use super::receipt::ReceiptRow;
use crate::domain::batch::BatchDraft;
use crate::domain::change::Change;
use crate::domain::credit::{UNSAID_DAYS, default_due};
use crate::domain::sale::Sale;
use crate::domain::{Book, Day, Id, Moment, Money, Return, Staff, TenderMethod};
use crate::exchange::layout::key;

/// A receipt of the file: its rows, in their order.
#[derive(Debug, Default)]
pub struct Receipt {
    /// Its rows and their places among the outcomes.
    pub rows: Vec<(usize, ReceiptRow)>,
    /// Whose purchase it is.
    pub buyer: Option<Id>,
}

/// What receipts come to.
#[derive(Debug, Default)]
pub struct Till {
    /// Sales and returns of the book by number, minute and sum, as our own tables write them.
    own: FxHashMap<u64, Vec<Id>>,
    receipts: Vec<Receipt>,
    receipt_of: FxHashMap<String, usize>,
    /// Sales that come in.
    pub sales: Vec<Sale>,
    /// Goods that came back.
    pub returns: Vec<Return>,
    /// What was already given back of sales, by sale and line.
    pub(super) given_back: FxHashMap<(Id, u32), (i64, Money)>,
    /// Sales of the file that are here already.
    pub(super) here: Vec<Id>,
    /// The same, to be asked.
    is_here: FxHashSet<Id>,
    /// How many receipts of the file go by a name.
    named: FxHashMap<String, u32>,
    /// Numbers of sales of the file.
    pub(super) numbers: FxHashSet<Box<str>>,
    /// Which shops or tills the file names.
    pub(super) shops: BTreeSet<String>,
    /// Who sold and is not here yet.
    pub staff: Vec<(Id, String)>,
    /// Sales of the file with something of that product or text, in their order.
    pub(super) sold: FxHashMap<Box<str>, Vec<(usize, u32)>>,
}

/// What became of a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rung {
    /// It comes in.
    New,
    /// It is here already.
    Same,
    /// No sale fits what comes back.
    NoSale,
    /// It does not add up.
    Wrong,
}

impl Receipt {
    fn total(&self) -> Money {
        self.rows.iter().map(|(_, row)| row.item.net).sum()
    }

    /// What stands on it, where it has no number to be known by.
    fn contents(&self) -> String {
        let mut contents = String::new();
        for (_, row) in &self.rows {
            let item = &row.item;
            let (name, variant) = (key(&item.name), key(&item.variant));
            let _ = write!(
                contents,
                "\n{name}|{variant}|{}|{}|{}",
                item.sku, item.quantity_milli, item.net.0
            );
        }
        contents
    }

    /// Whether a sale has the same lines.
    fn has_lines_of(&self, book: &Book, sale: &Sale) -> bool {
        sale.lines.len() == self.rows.len()
            && sale.lines.iter().zip(&self.rows).all(|(line, (_, row))| {
                let product = line.product.and_then(|id| book.products().held(id));
                let name = product.map_or(&line.text, |held| &held.card.name);
                let is_named = row.item.name.is_empty() || key(name) == key(&row.item.name);
                is_named && line.quantity_milli == row.item.quantity_milli
            })
    }

    /// What its rows say besides, each thing once.
    pub(super) fn note(&self, has_shops: bool) -> String {
        let mut notes: Vec<&str> = Vec::new();
        let shop = self.rows.first().map(|(_, row)| row.shop.as_str());
        notes.extend(shop.filter(|shop| has_shops && !shop.is_empty()));
        for line in self.rows.iter().flat_map(|(_, row)| row.note.lines()) {
            if !notes.contains(&line) {
                notes.push(line);
            }
        }
        notes.join("\n")
    }
}

impl Till {
    /// Takes in what is here, up to `budget` from a place on. Gives the next place; nothing when all
    /// were taken in.
    pub fn see(&mut self, book: &Book, place: usize, budget: usize) -> Option<usize> {
        let ledger = book.ledger();
        let (sales, returns) = (ledger.sales().rows(), ledger.returns().rows());
        let end = (place + budget).min(sales.len() + returns.len());
        for at in place..end {
            if let Some(sale) = sales.get(at) {
                let key = own_key(&sale.number, sale.at, false, sale.total());
                self.own.entry(key).or_default().push(sale.id);
            } else if let Some(back) = returns.get(at - sales.len())
                && let Some(sale) = ledger.sales().get(back.sale)
            {
                let key = own_key(&sale.number, back.at, true, back.total());
                self.own.entry(key).or_default().push(back.id);
            }
        }
        (end < sales.len() + returns.len()).then_some(end)
    }

    /// The sale or return of the book that a receipt of one of our own tables is.
    fn own(&self, book: &Book, receipt: &Receipt) -> Option<Id> {
        let (_, first) = receipt.rows.first()?;
        let key = own_key(&first.number, first.at, first.is_refund, receipt.total());
        let ledger = book.ledger();
        let mut own = self.own.get(&key)?.iter().copied().filter(|id| {
            let is_free = !ledger.is_void(*id) && !self.is_here.contains(id);
            // What has no number is the same only with the same buyer and goods.
            let is_meant = || {
                !first.number.is_empty()
                    || ledger.sales().get(*id).is_none_or(|sale| {
                        ledger.owner(*id) == receipt.buyer && receipt.has_lines_of(book, sale)
                    })
            };
            is_free && is_meant()
        });
        own.next()
    }

    fn see_here(&mut self, id: Id) {
        self.here.push(id);
        self.is_here.insert(id);
    }

    /// Takes in a row.
    pub fn take(&mut self, place: usize, row: ReceiptRow, buyer: Option<Id>, day: Day) {
        if !row.shop.is_empty() && !self.shops.contains(&row.shop) {
            self.shops.insert(row.shop.clone());
        }
        let mut group = row.group(day, place);
        let at = loop {
            let at = *self.receipt_of.entry(group.clone()).or_insert_with(|| {
                self.receipts.push(Receipt {
                    rows: Vec::new(),
                    buyer,
                });
                self.receipts.len() - 1
            });
            let own = &mut self.receipts[at].buyer;
            match buyer {
                // Of somebody else: another receipt of the same number.
                Some(buyer) if own.is_some_and(|own| own != buyer) => {
                    group = format!("{group}\n{buyer}");
                }
                _ => {
                    *own = own.or(buyer);
                    break at;
                }
            }
        };
        if !row.is_refund && !row.number.is_empty() {
            self.numbers.insert(row.number.as_str().into());
        }
        self.receipts[at].rows.push((place, row));
    }

    /// Puts receipts in the order in which they were written, sales before what came back.
    pub fn sort(&mut self) {
        self.receipts.sort_by_key(|receipt| {
            let first = receipt.rows.first();
            first.map(|(_, row)| (row.is_refund, row.at))
        });
    }

    /// How many receipts there are.
    pub fn len(&self) -> usize {
        self.receipts.len()
    }

    /// Rings up a receipt. Gives the places of its rows, and what became of it.
    pub fn ring_up(
        &mut self,
        book: &Book,
        at: usize,
        goods: &mut Goods,
        ways: &Ways,
        new_id: &mut dyn FnMut() -> Id,
    ) -> (Vec<usize>, Rung) {
        let receipt = std::mem::take(&mut self.receipts[at]);
        let places = receipt.rows.iter().map(|(place, _)| *place).collect();
        let Some((_, first)) = receipt.rows.first() else {
            return (places, Rung::Wrong);
        };
        if let Some(own) = self.own(book, &receipt) {
            self.see_here(own);
            return (places, Rung::Same);
        }
        let program = ways.layout.map_or("file", |layout| layout.prefix());
        let mut name = format!("{program}\n{}\n{}", first.receipt(), first.at.0);
        if first.number.is_empty() {
            name.push_str(&receipt.contents());
        }
        let nth = self.named.entry(name.clone()).or_default();
        *nth += 1;
        if *nth > 1 {
            let _ = write!(name, "\n#{nth}");
        }
        let id = match free_id(book, &name) {
            Ok(id) => id,
            Err(here) => {
                self.see_here(here);
                return (places, Rung::Same);
            }
        };
        let rung = if first.is_refund {
            self.give_back(book, &receipt, id, goods, new_id)
        } else {
            self.sell(book, &receipt, id, goods, ways, new_id)
        };
        (places, rung)
    }

    fn sell(
        &mut self,
        book: &Book,
        receipt: &Receipt,
        id: Id,
        goods: &mut Goods,
        ways: &Ways,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Rung {
        let (_, first) = &receipt.rows[0];
        let mut sale = Sale {
            id,
            at: first.at,
            number: first.number.clone(),
            customer: receipt.buyer,
            seller: self.seller(book, &first.seller, new_id),
            note: receipt.note(self.shops.len() > 1),
            ..Sale::default()
        };
        let purchase = ways.words.exchange().purchase();
        for (_, row) in &receipt.rows {
            if row.item.name.is_empty() {
                sale.lines.push(row.item.line(None, None, purchase));
            } else {
                let (product, variant) = goods.of_item(book, &row.item, new_id);
                sale.lines
                    .push(row.item.line(Some(product), variant, &row.item.name));
            }
        }
        take_off(&mut sale, first.discount);
        let total = sale.total();
        let method = match &first.method {
            // Nobody is known to owe it.
            TenderMethod::Credit if receipt.buyer.is_none() => TenderMethod::Untold,
            method => method.clone(),
        };
        let is_owed = receipt.buyer.is_some() && ways.reading.is_credit_owed;
        sale.tenders = tenders(first, method, total, is_owed);
        let mut ways_paid = sale.tenders.iter();
        if ways_paid.any(|tender| tender.method == TenderMethod::Credit) {
            let days = match book.credit_days() {
                0 => UNSAID_DAYS,
                days => days,
            };
            sale.due = Some(default_due(ways.zone.day_of(sale.at), days));
        }
        if sale.check().is_err() {
            return Rung::Wrong;
        }
        let place = self.sales.len();
        for (line, sold) in sale.lines.iter().enumerate() {
            let key = line_key(sold.product, sold.variant);
            self.sold.entry(key).or_default().push((place, line as u32));
        }
        self.sales.push(sale);
        Rung::New
    }

    /// Who sold. Somebody who is not here yet is kept as one who works here no longer: for the
    /// figures, and without a word at the counter.
    pub(super) fn seller(
        &mut self,
        book: &Book,
        name: &str,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Option<Id> {
        let wanted = key(name);
        if wanted.is_empty() {
            return None;
        }
        let here = book.staff().iter().map(|(id, staff)| (id, &staff.name));
        let coming = self.staff.iter().map(|(id, name)| (*id, name));
        let mut all = here.chain(coming);
        let known = all.find_map(|(id, name)| (key(name) == wanted).then_some(id));
        Some(known.unwrap_or_else(|| {
            let id = new_id();
            self.staff.push((id, name.trim().to_owned()));
            id
        }))
    }

    /// Puts staff, sales and returns into the batch.
    pub fn collect(&mut self, book: &Book, batch: &mut BatchDraft, budget: usize) -> bool {
        for (id, name) in self.staff.drain(..) {
            let staff = Staff {
                name,
                is_archived: true,
                ..Staff::default()
            };
            batch.push(book, Change::add(id, staff));
        }
        let at = self.sales.len().saturating_sub(budget);
        for sale in self.sales.drain(at..) {
            batch.push(book, Change::enter(sale));
        }
        if !self.sales.is_empty() {
            return false;
        }
        for entry in self.returns.drain(..) {
            batch.push(book, Change::enter(entry));
        }
        true
    }
}

/// The id of what another program named so: the same on every device. What was brought in and
/// taken back comes in under the next.
///
/// # Errors
/// It stands here, under this id.
fn free_id(book: &Book, name: &str) -> Result<Id, Id> {
    let mut time = 0;
    loop {
        let id = Id::from_name(&format!("{name}\n{time}"));
        if book.ledger().kind_of(id).is_none() {
            return Ok(id);
        }
        if !book.ledger().is_void(id) {
            return Err(id);
        }
        time += 1;
    }
}

/// By what a table knows a receipt: its number, the minute and the sum.
fn own_key(number: &str, at: Moment, is_refund: bool, total: Money) -> u64 {
    let mut hasher = FxHasher::default();
    let minute = at.0.div_euclid(60_000);
    (number, minute, is_refund, total.0).hash(&mut hasher);
    hasher.finish()
}

pub(super) fn line_key(product: Option<Id>, variant: Option<Id>) -> Box<str> {
    let id = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
    format!("{} {}", id(product), id(variant)).into()
}
