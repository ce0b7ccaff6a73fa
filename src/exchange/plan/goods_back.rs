//! What came back finds the sale it came from.

use super::entering::Coming;
use super::goods::Goods;
use super::receipt::ReceiptRow;
use super::sales::{Receipt, Rung, Till, line_key};
use crate::domain::sale::Sale;
use crate::domain::{Book, Id, Money, Return, ReturnLine, Tender};

impl Till {
    /// Makes returns of a receipt, each of its sale.
    pub(super) fn give_back(
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
        let seller = self.seller(book, &first.seller, new_id);
        let mut sales: Vec<Id> = lines.iter().map(|(sale, _)| *sale).collect();
        sales.sort_unstable();
        sales.dedup();
        for (nth, sale) in sales.into_iter().enumerate() {
            let own = lines.iter().filter(|(of, _)| *of == sale);
            let own: Vec<ReturnLine> = own.map(|(_, line)| line.clone()).collect();
            self.see_given_back(sale, &own);
            let total = own.iter().map(|line| line.amount).sum();
            let entry = Return {
                id: if nth == 0 { id } else { new_id() },
                at: first.at,
                sale,
                lines: own,
                tenders: vec![Tender::new(first.method.clone(), total)],
                reason: receipt.note(self.shops.len() > 1),
                seller,
                ..Return::default()
            };
            self.returns.push(Coming::new(entry, None));
        }
        Rung::New
    }

    /// So much of a sale came back.
    pub(super) fn see_given_back(&mut self, sale: Id, lines: &[ReturnLine]) {
        for line in lines {
            let given = self.given_back.entry((sale, line.line)).or_default();
            given.0 += line.quantity_milli;
            given.1 = given.1 + line.amount;
        }
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
            let sale = &self.sales.get(*place)?.entry;
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
            .filter(|sale| !ledger.is_void(sale.id) && !self.replaced.contains_key(&sale.id))
            .flat_map(|sale| {
                let lines = sale.lines.iter().enumerate();
                let same = lines.filter(|(_, line)| *line_key(line.product, line.variant) == *key);
                same.map(move |(line, _)| (sale, line as u32))
            });
        let is_sum = row.item.name.is_empty();
        // Our own tables write the number of the sale; others give what comes back one of its own.
        let is_told = self.numbers.contains(row.number.as_str());
        let mut best: Option<(bool, (Id, ReturnLine))> = None;
        for (sale, line) in of_file.chain(of_book) {
            let Some(fitting) = self.fitting(book, sale, line, row) else {
                continue;
            };
            let is_named = !row.number.is_empty() && sale.number == row.number;
            let is_likely = !is_sum || sale.total() == row.item.net;
            if is_named || (is_likely && !is_told) {
                return Some((sale.id, fitting));
            }
            best = match best {
                Some((false, _)) if is_likely => Some((true, (sale.id, fitting))),
                None => Some((is_likely, (sale.id, fitting))),
                best => best,
            };
        }
        best.map(|(_, found)| found)
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
}
