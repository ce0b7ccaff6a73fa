//! Receipts become sales, and what came back becomes returns.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Ways;
use super::doubting::{Unlikely, Usual};
use super::entering::Coming;
use super::finding::Spot;
use super::goods::Goods;
use super::paying::{pay, take_off};
use super::receipt::ReceiptRow;
use crate::domain::sale::{Sale, SaleLine};
use crate::domain::{Book, Day, Id, Money, Refusal, Return, ReturnLine, Stamp};
use crate::exchange::layout::key;

/// A receipt of the file: its rows, in their order.
#[derive(Debug, Default)]
pub struct Receipt {
    /// Its rows and their places among the outcomes.
    pub rows: Vec<(usize, ReceiptRow)>,
    /// Whose purchase it is.
    pub buyer: Option<Id>,
    /// Where it stands.
    pub(super) spot: Spot,
}

/// What receipts come to.
#[derive(Debug, Default)]
pub struct Till {
    /// Sales and returns of the book by number, day and sum.
    pub(super) own: FxHashMap<u64, Vec<Id>>,
    /// Lines of sales of the book that have no number, by what stands in them.
    pub(super) loose: FxHashMap<u64, Vec<(Id, u32)>>,
    /// Those of them that a row of the file is.
    pub(super) claimed: FxHashSet<(Id, u32)>,
    /// Stamps of what came with files.
    pub(super) imports: FxHashSet<Stamp>,
    /// Sales that payments, points and the like name.
    pub(super) used: FxHashSet<Id>,
    pub(super) receipts: Vec<Receipt>,
    receipt_of: FxHashMap<String, usize>,
    /// Sales that come in.
    pub sales: Vec<Coming<Sale>>,
    /// Goods that came back.
    pub returns: Vec<Coming<Return>>,
    /// What was already given back of sales, by sale and line.
    pub(super) given_back: FxHashMap<(Id, u32), (i64, Money)>,
    /// Sales of the file that are here already.
    pub(super) here: Vec<Id>,
    /// The same, to be asked.
    pub(super) is_here: FxHashSet<Id>,
    /// Returns that are here, and the receipt of the file that tells of each.
    pub(super) told_again: FxHashMap<Id, usize>,
    /// Sales that are here and say less than the file: where each stands among those that come in.
    pub(super) replaced: FxHashMap<Id, usize>,
    /// What is usual in the file.
    pub(super) usual: Usual,
    /// Places of sales that can hardly be meant, by their ids.
    pub(super) unlikely: FxHashMap<Id, u32>,
    /// What of the new lines came back with returns that are here.
    pub(super) moved: FxHashMap<Id, Vec<ReturnLine>>,
    /// How many receipts of the file go by a name.
    pub(super) named: FxHashMap<String, u32>,
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rung {
    /// It comes in.
    New,
    /// It can hardly be meant: where the sale stands among those that come in, and why.
    Unlikely(u32, Unlikely),
    /// It is here already.
    Same,
    /// It is here, and the file says more of it: the place among the sales that come in.
    Fuller(u32),
    /// The same of a return.
    FullerReturn(u32),
    /// The file says more of it, but it was used since.
    Used,
    /// The number is here with another sum.
    Other(Money),
    /// No sale fits what comes back.
    NoSale,
    /// It does not add up.
    Wrong,
    /// No amount can be so large.
    TooLarge,
}

impl Receipt {
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
    /// Takes in a row.
    pub fn take(&mut self, place: usize, row: ReceiptRow, buyer: Option<Id>, day: Day) {
        if !row.shop.is_empty() && !self.shops.contains(&row.shop) {
            self.shops.insert(row.shop.clone());
        }
        let mut group = row.group(day, place);
        let at = loop {
            let at = *self.receipt_of.entry(group.clone()).or_insert_with(|| {
                self.receipts.push(Receipt {
                    buyer,
                    ..Receipt::default()
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

    /// What a receipt comes to.
    pub fn total(&self, at: usize) -> Money {
        self.receipts.get(at).map_or(Money::ZERO, Receipt::total)
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
        let id = match receipt.spot {
            Spot::Free(id) => id,
            Spot::Known => return (places, Rung::Same),
            Spot::Other(total) => return (places, Rung::Other(total)),
            Spot::Here { id, next } => {
                let rung = self.fill_in(book, &receipt, (id, next), goods, ways, new_id);
                return (places, rung);
            }
        };
        let rung = if first.is_refund {
            self.give_back(book, &receipt, id, goods, new_id)
        } else {
            self.sell(book, &receipt, id, goods, ways, new_id)
        };
        let rung = if rung == Rung::New {
            self.weigh(&receipt, ways)
        } else {
            rung
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
        sale.lines = lines(book, receipt, goods, ways, new_id);
        take_off(&mut sale, first.discount);
        pay(&mut sale, receipt, book, ways);
        match sale.check() {
            Ok(()) => {}
            Err(Refusal::AmountOutOfRange) => return Rung::TooLarge,
            Err(_) => return Rung::Wrong,
        }
        self.come(sale, None);
        Rung::New
    }

    /// A sale comes in. Gives its place.
    pub(super) fn come(&mut self, sale: Sale, instead_of: Option<Id>) -> usize {
        let place = self.sales.len();
        for (line, sold) in sale.lines.iter().enumerate() {
            let key = line_key(sold.product, sold.variant);
            self.sold.entry(key).or_default().push((place, line as u32));
        }
        self.sales.push(Coming::new(sale, instead_of));
        place
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
}

/// The lines of a sale that a receipt tells of.
pub(super) fn lines(
    book: &Book,
    receipt: &Receipt,
    goods: &mut Goods,
    ways: &Ways,
    new_id: &mut dyn FnMut() -> Id,
) -> Vec<SaleLine> {
    let purchase = ways.words.exchange().purchase();
    let rows = receipt.rows.iter();
    rows.map(|(_, row)| {
        let item = &row.item;
        if item.name.is_empty() {
            return item.line(None, None, purchase);
        }
        let (product, variant) = goods.of_item(book, item, new_id);
        item.line(Some(product), variant, &item.name)
    })
    .collect()
}

pub(super) fn line_key(product: Option<Id>, variant: Option<Id>) -> Box<str> {
    let id = |id: Option<Id>| id.map(|id| id.to_string()).unwrap_or_default();
    format!("{} {}", id(product), id(variant)).into()
}
