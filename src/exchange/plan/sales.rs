//! Receipts become sales, and what came back becomes returns.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

use super::Ways;
use super::goods::Goods;
use super::receipt::ReceiptRow;
use crate::domain::batch::BatchDraft;
use crate::domain::change::Change;
use crate::domain::sale::Sale;
use crate::domain::{Book, Id, Moment, Money, Return, ReturnLine, Tender};

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
    /// Sales and returns of the book by number and minute, as our own tables write them.
    own: FxHashMap<u64, Id>,
    receipts: Vec<Receipt>,
    receipt_of: FxHashMap<String, usize>,
    /// Sales that come in.
    pub sales: Vec<Sale>,
    /// Goods that came back.
    pub returns: Vec<Return>,
    /// What was already given back of sales, by sale and line.
    given_back: FxHashMap<(Id, u32), (i64, Money)>,
    /// Sales of the file that are here already.
    here: Vec<Id>,
    /// Sales of the file with something of that product or text, in their order.
    sold: FxHashMap<Box<str>, Vec<(usize, u32)>>,
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
    /// What its rows say besides, each thing once.
    fn note(&self) -> String {
        let mut notes: Vec<&str> = Vec::new();
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
                self.own
                    .insert(own_key(&sale.number, sale.at, false), sale.id);
            } else if let Some(back) = returns.get(at - sales.len())
                && let Some(sale) = ledger.sales().get(back.sale)
            {
                self.own
                    .insert(own_key(&sale.number, back.at, true), back.id);
            }
        }
        (end < sales.len() + returns.len()).then_some(end)
    }

    /// The sale or return of the book that a receipt of one of our own tables is.
    fn own(&self, book: &Book, receipt: &Receipt) -> Option<Id> {
        let (_, first) = receipt.rows.first()?;
        let id = *self
            .own
            .get(&own_key(&first.number, first.at, first.is_refund))?;
        let ledger = book.ledger();
        let sale = ledger.sales().get(id).map(Sale::total);
        let total = sale.or_else(|| ledger.returns().get(id).map(Return::total))?;
        let told: Money = receipt.rows.iter().map(|(_, row)| row.item.net).sum();
        (total == told && !ledger.is_void(id)).then_some(id)
    }

    /// Takes in a row. Gives whether it begins a receipt.
    pub fn take(&mut self, place: usize, row: ReceiptRow, buyer: Option<Id>) {
        let mut receipt = row.receipt();
        if row.is_refund {
            // Of one sale goods may come back more than once.
            receipt = format!("{receipt}\n{}", row.at.0);
        }
        let at = *self.receipt_of.entry(receipt).or_insert_with(|| {
            self.receipts.push(Receipt {
                rows: Vec::new(),
                buyer,
            });
            self.receipts.len() - 1
        });
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
            self.here.push(own);
            return (places, Rung::Same);
        }
        let program = ways.layout.map_or("file", |layout| layout.prefix());
        let name = format!("{program}\n{}\n{}", first.receipt(), first.at.0);
        let id = match free_id(book, &name) {
            Ok(id) => id,
            Err(here) => {
                self.here.push(here);
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
            seller: staff_called(book, &first.seller),
            note: receipt.note(),
            ..Sale::default()
        };
        for (_, row) in &receipt.rows {
            if row.item.name.is_empty() {
                sale.lines.push(row.item.line(None, None, &ways.purchase));
            } else {
                let (product, variant) = goods.of_item(book, &row.item, new_id);
                sale.lines
                    .push(row.item.line(Some(product), variant, &row.item.name));
            }
        }
        let total = sale.total();
        sale.tenders = vec![Tender::new(first.method.clone(), total)];
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

    fn give_back(
        &mut self,
        book: &Book,
        receipt: &Receipt,
        id: Id,
        goods: &mut Goods,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Rung {
        let mut lines: Vec<(Id, ReturnLine)> = Vec::new();
        for (_, row) in &receipt.rows {
            let key = if row.item.name.is_empty() {
                line_key(None, None)
            } else {
                let (product, variant) = goods.of_item(book, &row.item, new_id);
                line_key(Some(product), variant)
            };
            let Some(found) = self.find_sold(book, &key, row, receipt.buyer) else {
                return Rung::NoSale;
            };
            lines.push(found);
        }
        let (_, first) = &receipt.rows[0];
        let mut sales: Vec<Id> = lines.iter().map(|(sale, _)| *sale).collect();
        sales.sort_unstable();
        sales.dedup();
        for (nth, sale) in sales.into_iter().enumerate() {
            let own = lines.iter().filter(|(of, _)| *of == sale);
            let own: Vec<ReturnLine> = own.map(|(_, line)| line.clone()).collect();
            for line in &own {
                let given = self.given_back.entry((sale, line.line)).or_default();
                given.0 += line.quantity_milli;
                given.1 = given.1 + line.amount;
            }
            let total = own.iter().map(|line| line.amount).sum();
            self.returns.push(Return {
                id: if nth == 0 { id } else { new_id() },
                at: first.at,
                sale,
                lines: own,
                tenders: vec![Tender::new(first.method.clone(), total)],
                reason: receipt.note(),
                seller: staff_called(book, &first.seller),
                ..Return::default()
            });
        }
        Rung::New
    }

    /// The latest sale before that of which enough is left: of the same buyer, and of the whole sum
    /// where only a sum comes back, if there is one.
    fn find_sold(
        &self,
        book: &Book,
        key: &str,
        row: &ReceiptRow,
        buyer: Option<Id>,
    ) -> Option<(Id, ReturnLine)> {
        let of_file = self.sold.get(key).map_or(&[][..], Vec::as_slice);
        let of_file = of_file.iter().rev().filter_map(|(place, line)| {
            let sale = self.sales.get(*place)?;
            Some((sale, *line)).filter(|(sale, _)| sale.customer == buyer)
        });
        let ledger = book.ledger();
        let account = buyer.and_then(|buyer| ledger.account(buyer));
        let places = account.map_or(&[][..], |account| &account.sales);
        let of_buyer = places.iter().rev().map(|place| ledger.sales().at(*place));
        let here = self.here.iter().rev();
        let here = here.filter_map(|id| ledger.sales().get(*id));
        let here = here.filter(|sale| ledger.owner(sale.id) == buyer);
        let of_book = of_buyer
            .chain(here)
            .filter(|sale| !ledger.is_void(sale.id))
            .flat_map(|sale| {
                let lines = sale.lines.iter().enumerate();
                let same = lines.filter(|(_, line)| *line_key(line.product, line.variant) == *key);
                same.map(move |(line, _)| (sale, line as u32))
            });
        let is_sum = row.item.name.is_empty();
        let mut best = None;
        for (sale, line) in of_file.chain(of_book) {
            let Some(fitting) = self.fitting(book, sale, line, row) else {
                continue;
            };
            if !is_sum || sale.total() == row.item.net {
                return Some((sale.id, fitting));
            }
            best = best.or(Some((sale.id, fitting)));
        }
        best
    }

    /// The part of a line that comes back, if so much of it is left.
    fn fitting(&self, book: &Book, sale: &Sale, line: u32, row: &ReceiptRow) -> Option<ReturnLine> {
        let item = &row.item;
        let of = sale.lines.get(line as usize)?;
        let given = self.given_back.get(&(sale.id, line));
        let (given_milli, given) = given.copied().unwrap_or_default();
        let (back_milli, back) = book.ledger().returned_of_line(sale.id, line);
        let left_milli = of.quantity_milli - given_milli - back_milli;
        let left = of.net() - given - back;
        let quantity_milli = if item.name.is_empty() {
            // A sum comes back, not a thing: its share of the receipt.
            let share = Money(of.quantity_milli).ratio(item.net.0, of.net().0.max(1));
            share.0.clamp(1, left_milli.max(1))
        } else {
            item.quantity_milli
        };
        let is_fitting = sale.at <= row.at
            && quantity_milli <= left_milli
            && item.net <= left
            && !item.net.is_zero();
        is_fitting.then_some(ReturnLine {
            line,
            quantity_milli,
            amount: item.net,
        })
    }

    /// Puts sales and returns into the batch.
    pub fn collect(&mut self, book: &Book, batch: &mut BatchDraft, budget: usize) -> bool {
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

/// By what a table knows a receipt: its number and the minute.
fn own_key(number: &str, at: Moment, is_refund: bool) -> u64 {
    let mut hasher = FxHasher::default();
    (number, at.0.div_euclid(60_000), is_refund).hash(&mut hasher);
    hasher.finish()
}

fn line_key(product: Option<Id>, variant: Option<Id>) -> Box<str> {
    let id = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
    format!("{} {}", id(product), id(variant)).into()
}

fn staff_called(book: &Book, name: &str) -> Option<Id> {
    let wanted = crate::exchange::layout::key(name);
    if wanted.is_empty() {
        return None;
    }
    let mut staff = book.staff().iter();
    staff
        .find(|(_, staff)| crate::exchange::layout::key(&staff.name) == wanted)
        .map(|(id, _)| id)
}
