//! What a receipt of the file says more than the sale that is here: a till that exports sums with
//! the way of paying and, in another file, the goods without it. Entries never change, so the sale
//! is taken back and written down anew with both, and so is what came back of it.

use super::Ways;
use super::entering::Coming;
use super::goods::Goods;
use super::paying::{pay, take_off};
use super::receipt::ReceiptRow;
use super::sales::{Receipt, Rung, Till, line_key, lines};
use crate::domain::entry::EntryRecord;
use crate::domain::sale::{Sale, SaleLine};
use crate::domain::{Book, Id, Money, Return, ReturnLine, Tender, TenderMethod};
use crate::exchange::layout::key;

impl Till {
    /// A receipt that is here under the first id, and gets the second where the file says more.
    pub(super) fn fill_in(
        &mut self,
        book: &Book,
        receipt: &Receipt,
        (id, next): (Id, Id),
        goods: &mut Goods,
        ways: &Ways,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Rung {
        let ledger = book.ledger();
        if let Some(back) = ledger.returns().get(id) {
            return self.fill_in_return(book, receipt, back, next, new_id);
        }
        let Some(sale) = ledger.sales().get(id) else {
            return Rung::Same;
        };
        let Some((_, first)) = receipt.rows.first() else {
            return Rung::Same;
        };
        let says_items = says_items(receipt, sale);
        let buyer = receipt.buyer.filter(|_| is_nobodys(book, sale));
        let mut after = Sale {
            id: next,
            customer: ledger.owner(id).or(buyer),
            note: joined(&sale.note, receipt),
            ..sale.clone()
        };
        after.clear_stamp();
        if is_untold(&sale.tenders) {
            pay(&mut after, receipt, book, ways);
        }
        let says_seller = sale.seller.is_none() && !first.seller.is_empty();
        let says_more = says_items
            || says_seller
            || buyer.is_some()
            || after.note != sale.note
            || after.tenders != sale.tenders;
        if !says_more || !self.imports.contains(&sale.stamp) {
            return Rung::Same;
        }
        if self.used.contains(&id) || !self.are_told_again(book, sale, says_items) {
            return Rung::Used;
        }
        if says_items {
            after.lines = lines(book, receipt, goods, ways, new_id);
            take_off(&mut after, first.discount);
            keep_cost(&mut after, sale);
        }
        if after.total() != sale.total() || after.check().is_err() {
            return Rung::Same;
        }
        if !self.move_returns(book, sale, &after, says_items, goods, new_id) {
            return Rung::Used;
        }
        if says_seller {
            after.seller = self.seller(book, &first.seller, new_id);
        }
        let place = self.come(after, Some(id));
        self.replaced.insert(id, place);
        Rung::Fuller(place as u32)
    }

    /// Whether what came back of a sale came with files too. Of goods the file must say which.
    fn are_told_again(&self, book: &Book, sale: &Sale, says_items: bool) -> bool {
        let mut returns = book.ledger().returns_of(sale.id);
        returns.all(|back| {
            let is_free = self.imports.contains(&back.stamp) && !self.used.contains(&back.id);
            let is_whole = back.total() == sale.total();
            is_free && (!says_items || is_whole || self.told_again.contains_key(&back.id))
        })
    }

    /// What came back of a sale comes back of the one in its place. Not if it does not fit.
    fn move_returns(
        &mut self,
        book: &Book,
        sale: &Sale,
        after: &Sale,
        says_items: bool,
        goods: &mut Goods,
        new_id: &mut dyn FnMut() -> Id,
    ) -> bool {
        let mut moved = Vec::new();
        let mut left: Vec<(i64, Money)> = after.lines.iter().map(left_of).collect();
        for back in book.ledger().returns_of(sale.id) {
            let again = self.told_again.get(&back.id).copied();
            let again = again.and_then(|at| self.receipts.get(at));
            let lines = match again {
                _ if !says_items => Some(back.lines.clone()),
                Some(receipt) => {
                    let mut items = receipt.rows.iter().map(|(_, row)| row);
                    items.try_fold(Vec::new(), |mut lines, row| {
                        lines.push(part_of(book, after, &mut left, row, goods, new_id)?);
                        Some(lines)
                    })
                }
                None => Some(all_of(after)),
            };
            let Some(lines) = lines else {
                return false;
            };
            moved.push((back, lines, again.is_some()));
        }
        for (back, lines, is_told_again) in moved {
            self.see_given_back(after.id, &lines);
            if is_told_again {
                self.moved.insert(back.id, lines);
                continue;
            }
            let mut entry = Return {
                id: Id::from_name(&format!("{} {}", back.id, after.id)),
                sale: after.id,
                lines,
                ..back.clone()
            };
            entry.clear_stamp();
            self.returns.push(Coming::new(entry, Some(back.id)));
        }
        true
    }

    /// The same of goods that came back: how money was given back and by whom, and which goods,
    /// where the file says so of the sale.
    fn fill_in_return(
        &mut self,
        book: &Book,
        receipt: &Receipt,
        back: &Return,
        next: Id,
        new_id: &mut dyn FnMut() -> Id,
    ) -> Rung {
        let Some((_, first)) = receipt.rows.first() else {
            return Rung::Same;
        };
        let moved = self.moved.remove(&back.id);
        let sale = self.replaced.get(&back.sale);
        let sale = sale.and_then(|place| self.sales.get(*place));
        let is_moved = moved.is_some() && sale.is_some();
        let says_way = is_untold(&back.tenders) && first.method != TenderMethod::Untold;
        let says_seller = back.seller.is_none() && !first.seller.is_empty();
        let is_free = self.imports.contains(&back.stamp) && !self.used.contains(&back.id);
        if !is_moved && !((says_way || says_seller) && is_free) {
            return Rung::Same;
        }
        let mut entry = Return {
            id: next,
            sale: sale.map_or(back.sale, |coming| coming.entry.id),
            ..back.clone()
        };
        entry.clear_stamp();
        if let Some(lines) = moved {
            entry.lines = lines;
        }
        if says_way {
            entry.tenders = vec![Tender::new(first.method.clone(), entry.total())];
        }
        if says_seller {
            entry.seller = self.seller(book, &first.seller, new_id);
        }
        let place = self.returns.len() as u32;
        self.returns.push(Coming::new(entry, Some(back.id)));
        Rung::FullerReturn(place)
    }
}

/// Where only a sum is known here, the file says what was bought.
fn says_items(receipt: &Receipt, sale: &Sale) -> bool {
    let is_sum = sale.lines.iter().all(|line| line.product.is_none());
    // Our own tables write a sum as a row of its own.
    let is_named = |row: &ReceiptRow| {
        let name = key(&row.item.name);
        !name.is_empty() && sale.lines.iter().all(|line| key(&line.text) != name)
    };
    is_sum && receipt.rows.iter().all(|(_, row)| is_named(row))
}

/// Nobody's, and nobody said so since.
fn is_nobodys(book: &Book, sale: &Sale) -> bool {
    let ledger = book.ledger();
    let is_said = ledger.ties_of(sale.id).any(|tie| !ledger.is_void(tie.id));
    sale.customer.is_none() && !is_said
}

fn is_untold(tenders: &[Tender]) -> bool {
    let mut tenders = tenders.iter();
    tenders.all(|tender| tender.method == TenderMethod::Untold)
}

/// A note, and what a receipt says besides.
fn joined(note: &str, receipt: &Receipt) -> String {
    let told = receipt.note(false);
    let mut note = note.to_owned();
    for line in told.lines() {
        if !note.lines().any(|own| own == line) {
            super::receipt::add_line(&mut note, line);
        }
    }
    note
}

/// Where no item says what it had cost, each takes its part of what is known of the whole.
fn keep_cost(after: &mut Sale, before: &Sale) {
    let costs = before.lines.iter().map(SaleLine::cost);
    let cost: Option<Money> = costs.sum();
    let is_known = after.lines.iter().any(|line| line.unit_cost.is_some());
    let Some(cost) = cost.filter(|_| !is_known) else {
        return;
    };
    let weights: Vec<Money> = after.lines.iter().map(SaleLine::net).collect();
    for (line, share) in after.lines.iter_mut().zip(cost.share_out(&weights)) {
        line.unit_cost = Some(share.ratio(1000, line.quantity_milli));
    }
}

fn left_of(line: &SaleLine) -> (i64, Money) {
    (line.quantity_milli, line.net())
}

/// The part of a sale that a row gives back, if so much of it is left.
fn part_of(
    book: &Book,
    sale: &Sale,
    left: &mut [(i64, Money)],
    row: &ReceiptRow,
    goods: &mut Goods,
    new_id: &mut dyn FnMut() -> Id,
) -> Option<ReturnLine> {
    let item = &row.item;
    let (product, variant) = goods.of_item(book, item, new_id);
    let wanted = line_key(Some(product), variant);
    let mut lines = sale.lines.iter().zip(left).zip(0..);
    lines.find_map(|((line, left), place)| {
        let is_fitting = line_key(line.product, line.variant) == wanted
            && item.quantity_milli <= left.0
            && item.net <= left.1;
        is_fitting.then(|| {
            *left = (left.0 - item.quantity_milli, left.1 - item.net);
            ReturnLine {
                line: place,
                quantity_milli: item.quantity_milli,
                amount: item.net,
            }
        })
    })
}

/// The whole of a sale comes back.
fn all_of(sale: &Sale) -> Vec<ReturnLine> {
    let lines = sale.lines.iter().zip(0..);
    let whole = lines.map(|(line, place)| ReturnLine {
        line: place,
        quantity_milli: line.quantity_milli,
        amount: line.net(),
    });
    whole.collect()
}
