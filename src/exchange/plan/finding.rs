//! Where receipts of a file stand here already, before any is rung up: by number, day and sum, by
//! the id that follows from the number, and, where a list has no numbers, row by row.

use std::fmt::Write;
use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use super::receipt::ReceiptRow;
use super::sales::{Receipt, Till};
use super::{Ways, variants};
use crate::domain::batch::Batch;
use crate::domain::entry::Verb;
use crate::domain::sale::{Sale, SaleLine};
use crate::domain::{Book, Day, Id, Moment, Money, Payment, Points, Promise, WriteOff, Zone};
use crate::exchange::layout::key;

/// Where a receipt stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Spot {
    /// All its rows are here.
    #[default]
    Known,
    /// Nowhere: it would have this id.
    Free(Id),
    /// Here; told anew it would have the next id.
    Here {
        /// Its id.
        id: Id,
        /// The one after.
        next: Id,
    },
    /// The same number is here, with this other sum.
    Other(Money),
}

impl Receipt {
    /// What it comes to.
    pub(super) fn total(&self) -> Money {
        let lines: Money = self.rows.iter().map(|(_, row)| row.item.net).sum();
        let off = self.rows.first().map(|(_, row)| row.discount);
        lines - off.unwrap_or_default().min(lines)
    }

    /// By what it is known where it has no number: what stands on it.
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
}

impl Till {
    /// Takes in what is here, up to `budget` from a place on. Gives the next place; nothing when all
    /// were taken in.
    pub fn see(&mut self, book: &Book, place: usize, budget: usize, zone: &Zone) -> Option<usize> {
        let ledger = book.ledger();
        if place == 0 {
            self.see_what_uses(book);
        }
        let (sales, returns) = (ledger.sales().rows(), ledger.returns().rows());
        let end = (place + budget).min(sales.len() + returns.len());
        for at in place..end {
            if let Some(sale) = sales.get(at) {
                let key = own_key(&sale.number, zone.day_of(sale.at), false, sale.total());
                self.own.entry(key).or_default().push(sale.id);
                if sale.number.is_empty() && !ledger.is_void(sale.id) {
                    self.see_lines(book, sale.id, sale.at, &sale.lines, zone);
                }
            } else if let Some(back) = returns.get(at - sales.len())
                && let Some(sale) = ledger.sales().get(back.sale)
            {
                let key = own_key(&sale.number, zone.day_of(back.at), true, back.total());
                self.own.entry(key).or_default().push(back.id);
            }
        }
        (end < sales.len() + returns.len()).then_some(end)
    }

    /// Which sales came with files, and which are named by what came after them.
    fn see_what_uses(&mut self, book: &Book) {
        let ledger = book.ledger();
        let heads = ledger.entries::<Batch>().rows().iter();
        let heads = heads.filter(|batch| batch.part_of.is_none() && batch.verb == Verb::Import);
        let stamps = heads.map(|batch| batch.stamp);
        self.imports.extend(stamps.filter(|stamp| !stamp.is_none()));
        macro_rules! named {
            ($kind:ty, $entry:ident => $named:expr) => {
                for $entry in ledger.entries::<$kind>().rows().iter() {
                    if !ledger.is_void($entry.id) {
                        self.used.extend($named);
                    }
                }
            };
        }
        named!(Payment, payment => payment.sale);
        named!(Points, points => points.sale.into_iter().chain(points.source));
        named!(Promise, promise => promise.sale);
        named!(WriteOff, debt => debt.sale);
    }

    fn see_lines(&mut self, book: &Book, sale: Id, at: Moment, lines: &[SaleLine], zone: &Zone) {
        let (buyer, day) = (book.ledger().owner(sale), zone.day_of(at));
        for (place, line) in lines.iter().enumerate() {
            let product = line.product.and_then(|id| book.products().held(id));
            let name = product.map_or("", |held| &held.card.name);
            // What was taken off the whole receipt stands in rows of our own tables alone.
            let amounts = [line.gross() - line.discount, line.net()];
            let amounts = &amounts[usize::from(line.receipt_discount.is_zero())..];
            // A list without goods knows the day and the amount alone.
            let names = [name, ""];
            let names = &names[usize::from(name.is_empty())..];
            for (name, amount) in names
                .iter()
                .flat_map(|name| amounts.iter().map(move |own| (name, own)))
            {
                let key = loose_key(day, buyer, name, line.quantity_milli, *amount);
                let places = self.loose.entry(key).or_default();
                places.push((sale, place as u32));
            }
        }
    }

    /// Finds a receipt. Gives the places of rows that are here one by one, and no part of it any more.
    pub fn find(&mut self, book: &Book, at: usize, ways: &Ways) -> Vec<usize> {
        let mut receipt = std::mem::take(&mut self.receipts[at]);
        let mut known = Vec::new();
        if let Some((_, first)) = receipt.rows.first()
            && first.number.is_empty()
            && !first.is_refund
        {
            let buyer = receipt.buyer;
            receipt.rows.retain(|(place, row)| {
                let is_here = self.claim(book, row, buyer, ways);
                known.extend(is_here.then_some(*place));
                !is_here
            });
        }
        if !receipt.rows.is_empty() {
            receipt.spot = self.spot(book, &receipt, ways);
            if let Spot::Here { id, .. } = receipt.spot {
                self.see_here(id);
                let is_refund = receipt.rows.first().is_some_and(|(_, row)| row.is_refund);
                if is_refund {
                    self.told_again.insert(id, at);
                }
            }
        }
        self.receipts[at] = receipt;
        known
    }

    /// Whether a row without a number stands here; it stands there for no other row any more. Two
    /// of the same are two.
    fn claim(&mut self, book: &Book, row: &ReceiptRow, buyer: Option<Id>, ways: &Ways) -> bool {
        let (item, day) = (&row.item, ways.zone.day_of(row.at));
        for name in [item.name.as_str(), ""] {
            let key = loose_key(day, buyer, name, item.quantity_milli, item.net);
            let Some(places) = self.loose.get_mut(&key) else {
                continue;
            };
            places.retain(|place| !self.claimed.contains(place));
            let mut places = places.iter().rev();
            let found = places.find(|place| is_of_row(book, **place, row, name, &ways.zone));
            if let Some(place) = found {
                let sale = place.0;
                self.claimed.insert(*place);
                if !self.is_here.contains(&sale) {
                    self.see_here(sale);
                }
                return true;
            }
        }
        false
    }

    fn spot(&mut self, book: &Book, receipt: &Receipt, ways: &Ways) -> Spot {
        let Some((_, first)) = receipt.rows.first() else {
            return Spot::Known;
        };
        let program = ways.layout.map_or("file", |layout| layout.prefix());
        let mut name = format!("{program}\n{}\n{}", first.receipt(), first.at.0);
        if first.number.is_empty() {
            name.push_str(&receipt.contents());
        }
        let own = self.own(book, receipt, &ways.zone);
        loop {
            let nth = self.named.entry(name.clone()).or_default();
            *nth += 1;
            let nth_name = match *nth {
                1 => name.clone(),
                nth => format!("{name}\n#{nth}"),
            };
            if let Some(id) = own {
                let next = next_id(book, &nth_name);
                return Spot::Here { id, next };
            }
            let here = match free_id(book, &nth_name) {
                Ok(id) => return Spot::Free(id),
                Err(here) => here,
            };
            // Another row of the file is that one.
            if self.is_here.contains(&here) {
                continue;
            }
            let ledger = book.ledger();
            let total = ledger.sales().get(here).map(Sale::total);
            if let Some(total) = total.filter(|total| *total != receipt.total()) {
                // Tills that count anew each day: somebody else's receipt of the same number.
                let owner = ledger.owner(here);
                let is_of_other =
                    owner.is_some_and(|own| receipt.buyer.is_some_and(|buyer| buyer != own));
                if is_of_other {
                    continue;
                }
                return Spot::Other(total);
            }
            let next = next_id(book, &nth_name);
            return Spot::Here { id: here, next };
        }
    }

    /// The sale or return of the book that has the number of a receipt, its day and its sum.
    fn own(&self, book: &Book, receipt: &Receipt, zone: &Zone) -> Option<Id> {
        let (_, first) = receipt.rows.first()?;
        if first.number.is_empty() && !first.is_refund {
            return None;
        }
        let day = zone.day_of(first.at);
        let key = own_key(&first.number, day, first.is_refund, receipt.total());
        let ledger = book.ledger();
        let mut own = self.own.get(&key)?.iter().copied().filter(|id| {
            let sale = ledger.sales().get(*id).map(|sale| sale.at);
            let at = sale.or_else(|| ledger.returns().get(*id).map(|back| back.at));
            let is_free = !ledger.is_void(*id) && !self.is_here.contains(id);
            is_free && at.is_some_and(|at| is_same_time(at, first.at, zone))
        });
        own.next()
    }

    fn see_here(&mut self, id: Id) {
        self.here.push(id);
        self.is_here.insert(id);
    }
}

/// Whether a line of a sale is what a row says. They were found under a name of goods, or under
/// none, which a row with one shares only with lines that are no product.
fn is_of_row(
    book: &Book,
    (sale, line): (Id, u32),
    row: &ReceiptRow,
    name: &str,
    zone: &Zone,
) -> bool {
    let Some(sale) = book.ledger().sales().get(sale) else {
        return false;
    };
    let Some(line) = sale.lines.get(line as usize) else {
        return false;
    };
    let item = &row.item;
    let product = line.product.and_then(|id| book.products().held(id));
    let is_named = match product {
        Some(_) => !name.is_empty() || item.name.is_empty(),
        None => item.name.is_empty() || key(&line.text) == key(&item.name),
    };
    let variant = product.and_then(|held| held.card.variant(line.variant));
    let is_of_variant = item.variant.is_empty()
        || variant.is_none_or(|own| variants::is_called(&own.title(), &item.variant));
    is_named && is_of_variant && is_same_time(sale.at, row.at, zone)
}

/// The id of what another program named so: the same on every device. What was brought in and
/// taken back comes in under the next.
///
/// # Errors
/// It stands here, under this id.
fn free_id(book: &Book, name: &str) -> Result<Id, Id> {
    let mut ids = ids_of(name).skip_while(|id| book.ledger().is_void(*id));
    let id = ids.next().unwrap_or_default();
    if book.ledger().kind_of(id).is_some() {
        return Err(id);
    }
    Ok(id)
}

/// The first of its ids under which nothing was ever written down.
fn next_id(book: &Book, name: &str) -> Id {
    let mut ids = ids_of(name);
    let free = ids.find(|id| book.ledger().kind_of(*id).is_none());
    free.unwrap_or_default()
}

fn ids_of(name: &str) -> impl Iterator<Item = Id> {
    (0_u32..).map(move |time| Id::from_name(&format!("{name}\n{time}")))
}

/// A list without the time of day stands at midday: one with it may tell of the same.
fn is_same_time(one: Moment, other: Moment, zone: &Zone) -> bool {
    let minute = |at: Moment| at.0.div_euclid(60_000);
    let is_untold = |at: Moment| zone.time_of(at) == (12, 0);
    minute(one) == minute(other) || is_untold(one) || is_untold(other)
}

/// By what a table knows a receipt: its number, the day and the sum.
fn own_key(number: &str, day: Day, is_refund: bool, total: Money) -> u64 {
    hashed(&(number, day, is_refund, total.0))
}

/// By what a row without a number is known: the day, whose it is and what was bought.
fn loose_key(day: Day, buyer: Option<Id>, name: &str, quantity_milli: i64, amount: Money) -> u64 {
    hashed(&(day, buyer, key(name), quantity_milli, amount.0))
}

fn hashed(what: &impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    what.hash(&mut hasher);
    hasher.finish()
}
