//! Looking through the book and the file, a bounded number of rows at a time.

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::codes::Codes;
use super::goods::Goods;
use super::headings::{Headings, is_header_again};
use super::product_row::ProductRow;
use super::receipt::ReceiptRow;
use super::sales::{Rung, Till};
use super::{Draft, Fate, Incoming, Known, Outcome, Person, Plan, Reason, Ways};
use crate::domain::{Book, Id};
use crate::exchange::layout::text_of;
use crate::exchange::meaning::Target;

/// So many sales that are here are taken in as quickly as one row is read.
const SALES_A_ROW: usize = 20;

/// Finds out what bringing something in would do, a bounded number of rows at a time.
#[derive(Debug)]
pub struct Planner {
    pub(super) source: Incoming,
    pub(super) ways: Ways,
    pub(super) known: Known,
    /// By what lists of sales may know buyers.
    pub(super) codes: Codes,
    pub(super) seen: usize,
    pub(super) place: usize,
    pub(super) drafts: Vec<Draft>,
    pub(super) draft_of: FxHashMap<Id, u32>,
    pub(super) outcomes: Vec<Outcome>,
    /// Rows that tell of a debt, by what stands in them.
    owing: FxHashSet<u64>,
    pub(super) goods: Goods,
    pub(super) goods_seen: usize,
    headings: Option<Headings>,
    pub(super) till: Till,
    /// How much of the ledger the till has seen; nothing once it has seen all.
    pub(super) till_seen: Option<usize>,
    /// How many receipts were looked for here.
    found: usize,
    rung: usize,
}

impl Planner {
    /// Begins.
    pub fn new(source: Incoming, ways: Ways) -> Self {
        let mut known = Known::new(&ways.reading.country);
        // Asked for at once: to make room again and again for very many takes long each time.
        let rows = source.len();
        let people = if source.target() == Target::Customers {
            rows
        } else {
            0
        };
        known.reserve(people);
        Self {
            source,
            ways,
            known,
            codes: Codes::default(),
            seen: 0,
            place: 0,
            drafts: Vec::with_capacity(people),
            draft_of: FxHashMap::with_capacity_and_hasher(people, FxBuildHasher),
            outcomes: Vec::with_capacity(rows),
            owing: FxHashSet::default(),
            goods: Goods::default(),
            goods_seen: 0,
            headings: None,
            till: Till::default(),
            till_seen: Some(0),
            found: 0,
            rung: 0,
        }
    }

    /// How much was looked at, and how much there is; the book is looked at first. Its part is
    /// known once that was done.
    pub fn progress(&self, book: &Book) -> (usize, usize) {
        let all = book.customers().rows().len();
        (self.seen.min(all) + self.place, all + self.source.len())
    }

    /// Looks at up to `budget` customers or rows; true when all were looked at.
    pub fn step(&mut self, book: &Book, budget: usize, new_id: &mut dyn FnMut() -> Id) -> bool {
        let rows = book.customers().rows();
        let is_of_sales = matches!(
            self.source.target(),
            Target::Receipts | Target::ReceiptItems
        );
        if self.seen < rows.len() {
            let end = rows.len().min(self.seen + budget.max(1));
            for held in rows[self.seen..end].iter().filter(|held| !held.is_deleted) {
                self.known.insert(held.id, &held.card);
                if is_of_sales {
                    self.codes.insert(held.id, &held.card);
                }
            }
            self.seen = end;
            return false;
        }
        if self.source.target() != Target::Customers && self.see_goods(book, budget) {
            return false;
        }
        if let Some(seen) = self.till_seen.filter(|_| is_of_sales) {
            self.till_seen =
                self.till
                    .see(book, seen, budget.max(1) * SALES_A_ROW, &self.ways.zone);
            return false;
        }
        let end = self.source.len().min(self.place + budget.max(1));
        for place in self.place..end {
            self.look_at(book, place, new_id);
        }
        self.place = end;
        self.place == self.source.len() && self.ring_up(book, budget, new_id)
    }

    /// Takes in products that are here; true while there are more.
    fn see_goods(&mut self, book: &Book, budget: usize) -> bool {
        let rows = book.products().rows();
        let end = rows.len().min(self.goods_seen + budget.max(1));
        for held in &rows[self.goods_seen..end] {
            if !held.is_deleted {
                self.goods.insert(held.id, &held.card);
            }
        }
        self.goods_seen = end;
        self.goods_seen < rows.len()
    }

    /// Rings up receipts; true when all are.
    fn ring_up(&mut self, book: &Book, budget: usize, new_id: &mut dyn FnMut() -> Id) -> bool {
        if self.found == 0 {
            self.till.sort();
            self.till.see_usual();
        }
        let end = self.till.len().min(self.found + budget.max(1));
        for at in self.found..end {
            for place in self.till.find(book, at, &self.ways) {
                self.outcomes[place].fate = Fate::Known;
            }
        }
        self.found = end;
        // What comes back must be known before what it is given back of.
        if self.found < self.till.len() {
            return false;
        }
        let end = self.till.len().min(self.rung + budget.max(1));
        for at in self.rung..end {
            let goods = &mut self.goods;
            let told = self.till.total(at);
            let (places, rung) = self.till.ring_up(book, at, goods, &self.ways, new_id);
            let fate = match rung {
                Rung::New => Fate::Sale,
                Rung::Unlikely(sale, why) => Fate::Unlikely { sale, why },
                Rung::Same => Fate::Known,
                Rung::Fuller(place) => Fate::Fuller(place),
                Rung::FullerReturn(place) => Fate::FullerReturn(place),
                Rung::Used => Fate::Rejected(Reason::ReceiptUsed),
                Rung::Other(here) => {
                    let (here, told) = (self.ways.money(here), self.ways.money(told));
                    Fate::Rejected(Reason::OtherSum { here, told })
                }
                Rung::NoSale => Fate::Rejected(Reason::SaleMissing),
                Rung::Wrong => Fate::Rejected(Reason::SumMissing),
                Rung::TooLarge => Fate::Rejected(Reason::TooLarge),
            };
            for place in places {
                self.outcomes[place].fate = fate.clone();
            }
        }
        self.rung = end;
        self.rung == self.till.len()
    }

    /// What was found out.
    pub fn finish(self) -> Plan {
        Plan {
            source: self.source,
            ways: self.ways,
            outcomes: self.outcomes,
            drafts: self.drafts,
            draft_of: self.draft_of,
            goods: self.goods,
            till: self.till,
            left_buyers: FxHashSet::default(),
            takes_balances: false,
            is_settled: false,
            collected: 0,
        }
    }

    fn look_at(&mut self, book: &Book, place: usize, new_id: &mut dyn FnMut() -> Id) {
        let place_of_outcome = self.outcomes.len();
        let (row, fate) = match &self.source {
            Incoming::Table(table, mapping) => {
                let Some(row) = mapping.rows(table).get(place) else {
                    return;
                };
                let number = row.number;
                let is_last = place + 1 == mapping.rows(table).len();
                let is_category = false;
                let fate = match mapping.target {
                    _ if is_header_again(table, mapping, place) => {
                        Fate::Rejected(Reason::Heading { is_category })
                    }
                    _ if row.is_title() && is_last => Fate::Rejected(Reason::Footer),
                    Target::Products => {
                        let headings = self
                            .headings
                            .get_or_insert_with(|| Headings::of(book, table, mapping));
                        if headings.take(mapping.rows(table), place) {
                            let is_category = headings.are_categories();
                            Fate::Rejected(Reason::Heading { is_category })
                        } else if row.is_title() {
                            Fate::Rejected(Reason::Heading { is_category })
                        } else {
                            match ProductRow::of_row(row, mapping, &self.ways) {
                                Ok(mut row) => {
                                    row.stand_under(headings.category());
                                    self.take_product(book, row, new_id)
                                }
                                Err(reason) => Fate::Rejected(reason),
                            }
                        }
                    }
                    _ if row.is_title() => Fate::Rejected(Reason::Heading { is_category }),
                    Target::Receipts | Target::ReceiptItems => {
                        match ReceiptRow::of_row(row, mapping, &self.ways) {
                            Ok(row) => {
                                self.take_receipt(book, row, number, place_of_outcome, new_id)
                            }
                            Err(reason) => Fate::Rejected(reason),
                        }
                    }
                    _ => match Person::of_row(row, mapping, &self.ways) {
                        Ok(mut person) => {
                            // The same row twice is one debt, not two.
                            if !person.balances.debts.is_empty() {
                                let cells = row.cells.iter().map(text_of).collect::<Vec<_>>();
                                if !self.owing.insert(FxBuildHasher.hash_one(cells)) {
                                    person.balances.debts.clear();
                                }
                            }
                            self.take(book, person, number, new_id)
                        }
                        Err(reason) => Fate::Rejected(reason),
                    },
                };
                (number, fate)
            }
            Incoming::Contacts(contacts) => {
                let Some(contact) = contacts.get(place) else {
                    return;
                };
                let number = contact.number;
                let fate = match Person::of_contact(contact, &self.ways) {
                    Ok(person) => self.take(book, person, number, new_id),
                    Err(reason) => Fate::Rejected(reason),
                };
                (number, fate)
            }
        };
        self.outcomes.push(Outcome {
            row,
            place: place as u32,
            fate,
        });
    }
}
