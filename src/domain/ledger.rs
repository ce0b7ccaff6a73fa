//! All entries, and the running account of every customer.
//!
//! An account is a fold over entries: it is never stored, and can be opened to the
//! entries it comes from. Entries may come in any order and more than once.

mod account;
mod credit;
mod funnel;
mod loading;
mod loyalty;
mod opening;
mod owners;

use rustc_hash::{FxHashMap, FxHashSet};

use super::days::Moment;
use super::entry::{Entry, EntryKind, EntryRecord, Kind, Log};
use super::ids::Id;
use super::kinds::Rows;
use super::money::Money;
use super::sale::{Payment, Return, ReturnLine, Sale, Tie, Void};
use super::stamp::Stamp;
use super::table::{Entries, Outcome};

pub use account::Account;

/// All entries of the shop.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    rows: Rows,
    /// Whose each sale is, ties considered; by place.
    owners: Vec<Option<Id>>,
    /// When each sale happened; by place. Looked at for everybody, where no sale is opened.
    moments: Vec<Moment>,
    returns_of: FxHashMap<Id, Vec<u32>>,
    ties_of: FxHashMap<Id, Vec<u32>>,
    logs_of: FxHashMap<Id, Vec<u32>>,
    credit: credit::CreditIndex,
    funnel: funnel::FunnelIndex,
    void_states: FxHashMap<Id, (Stamp, bool)>,
    accounts: FxHashMap<Id, Account>,
    /// While many entries are loaded, accounts are left for [`Ledger::open_some`] and
    /// [`Ledger::finish_loading`].
    is_loading: bool,
    is_reindexing: bool,
    opening: opening::Opening,
    live_sales: u64,
    loyalty: loyalty::LoyaltyIndex,
}

impl Ledger {
    /// All sales, at their places, those taken back included.
    pub fn sales(&self) -> &Entries<Sale> {
        &self.rows.sales
    }

    /// All returns.
    pub fn returns(&self) -> &Entries<Return> {
        &self.rows.returns
    }

    /// All payments.
    pub fn payments(&self) -> &Entries<Payment> {
        &self.rows.payments
    }

    /// All ties of sales to customers.
    pub fn ties(&self) -> &Entries<Tie> {
        &self.rows.ties
    }

    /// All entries that take others back.
    pub fn voids(&self) -> &Entries<Void> {
        &self.rows.voids
    }

    /// Who did what.
    pub fn logs(&self) -> &Entries<Log> {
        &self.rows.logs
    }

    /// All entries of a kind.
    pub fn entries<T: EntryKind>(&self) -> &Entries<T> {
        T::rows(&self.rows)
    }

    /// What a customer bought and paid.
    pub fn account(&self, customer: Id) -> Option<&Account> {
        self.accounts.get(&customer)
    }

    /// True when the entry was taken back.
    pub fn is_void(&self, entry: Id) -> bool {
        self.void_states
            .get(&entry)
            .is_some_and(|(_, is_void)| *is_void)
    }

    /// When the sale at that place happened.
    pub fn moment_at(&self, place: u32) -> Moment {
        self.moments
            .get(place as usize)
            .copied()
            .unwrap_or_default()
    }

    /// When every sale that stands happened, with its place, in the order they came.
    pub fn standing_moments(&self) -> impl Iterator<Item = (u32, Moment)> {
        let void_places = self.void_sale_places();
        let moments = (0..).zip(self.moments.iter().copied());
        moments.filter(move |(place, _)| !void_places.contains(place))
    }

    /// Where the sales stand that were taken back.
    pub fn void_sale_places(&self) -> FxHashSet<u32> {
        let void_states = self.void_states.iter().filter(|(_, (_, is_void))| *is_void);
        let void_places = void_states.filter_map(|(id, _)| self.rows.sales.place(*id));
        void_places.collect()
    }

    /// Sales that stand, in the order they came, with their places.
    pub fn standing_sales(&self) -> impl DoubleEndedIterator<Item = (u32, &Sale)> {
        let rows = self.rows.sales.rows().iter().enumerate();
        rows.map(|(place, sale)| (place as u32, sale))
            .filter(|(_, sale)| !self.is_void(sale.id))
    }

    /// How many sales stand.
    pub fn standing_sale_count(&self) -> u64 {
        self.live_sales
    }

    /// Returns of a sale that stand.
    pub fn returns_of(&self, sale: Id) -> impl Iterator<Item = &Return> {
        self.all_returns_of(sale)
            .filter(|entry| !self.is_void(entry.id))
    }

    /// Returns of a sale, those taken back included.
    pub fn all_returns_of(&self, sale: Id) -> impl Iterator<Item = &Return> {
        rows_of(&self.returns_of, &self.rows.returns, sale)
    }

    /// Everything said about whose a sale was, what was taken back included.
    pub fn ties_of(&self, sale: Id) -> impl Iterator<Item = &Tie> {
        rows_of(&self.ties_of, &self.rows.ties, sale)
    }

    /// What was done to a card. Of an action on very many cards only the first are known.
    pub fn logs_of(&self, card: Id) -> impl Iterator<Item = &Log> {
        rows_of(&self.logs_of, &self.rows.logs, card)
    }

    /// What was given back for a sale.
    pub fn returned(&self, sale: Id) -> Money {
        if self.returns_of.is_empty() {
            return Money::ZERO;
        }
        self.returns_of(sale).map(Return::total).sum()
    }

    /// What a sale brought in after returns; nothing if it was taken back.
    pub fn net(&self, sale: &Sale) -> Money {
        if self.is_void(sale.id) {
            Money::ZERO
        } else {
            sale.total() - self.returned(sale.id)
        }
    }

    /// How much of a line came back: thousandths and money.
    pub fn returned_of_line(&self, sale: Id, line: u32) -> (i64, Money) {
        let lines = self.returns_of(sale).flat_map(|entry| &entry.lines);
        lines.filter(|back| back.line == line).fold(
            (0, Money::ZERO),
            |(quantity, amount), back: &ReturnLine| {
                let quantity = quantity.saturating_add(back.quantity_milli);
                (quantity, amount + back.amount)
            },
        )
    }

    /// Takes in an entry.
    pub fn put(&mut self, entry: Entry) -> Outcome {
        // A replaced sale finds its account by itself.
        let is_sale = matches!(entry, Entry::Sale(_));
        let outcome = self.put_one(entry);
        if outcome == Outcome::Changed && !is_sale {
            self.entry_was_replaced();
        }
        outcome
    }

    fn put_one(&mut self, entry: Entry) -> Outcome {
        match entry {
            Entry::Sale(sale) => self.put_sale(sale),
            Entry::Return(entry) => {
                let (place, outcome) = self.rows.returns.put(entry);
                let sale = self.rows.returns.at(place).sale;
                if outcome == Outcome::New {
                    self.credit.see_return(self.rows.returns.at(place));
                    self.returns_of.entry(sale).or_default().push(place);
                    self.index_return(place);
                    self.refresh_sale(sale);
                }
                outcome
            }
            Entry::Payment(payment) => {
                let (place, outcome) = self.rows.payments.put(payment);
                if outcome == Outcome::New && !self.is_loading {
                    let customer = self.rows.payments.at(place).customer;
                    self.accounts
                        .entry(customer)
                        .or_default()
                        .payments
                        .push(place);
                }
                outcome
            }
            Entry::Tie(tie) => {
                let (place, outcome) = self.rows.ties.put(tie);
                let sale = self.rows.ties.at(place).sale;
                if outcome == Outcome::New {
                    self.ties_of.entry(sale).or_default().push(place);
                    self.refresh_sale(sale);
                }
                outcome
            }
            Entry::Void(void) => {
                let (place, outcome) = self.rows.voids.put(void);
                if outcome == Outcome::New {
                    let void = self.rows.voids.at(place);
                    let (target, state) = (void.target, (void.stamp, void.is_void));
                    self.take_back(target, state);
                }
                outcome
            }
            Entry::Log(log) => {
                let (place, outcome) = self.rows.logs.put(log);
                if outcome == Outcome::New {
                    for id in &self.rows.logs.at(place).ids {
                        self.logs_of.entry(*id).or_default().push(place);
                    }
                }
                outcome
            }
            Entry::StageChange(entry) => self.put_stage_change(entry),
            Entry::Programme(entry) => self.put_plain(entry),
            Entry::Batch(entry) => self.put_plain(entry),
            Entry::Points(entry) => self.put_points(entry),
            Entry::Certificate(entry) => self.put_certificate(entry),
            Entry::CertificateRefund(entry) => self.put_certificate_refund(entry),
            Entry::Promise(entry) => self.put_told(entry),
            Entry::WriteOff(entry) => self.put_told(entry),
            Entry::Opening(entry) => {
                self.credit.see_opening(&entry);
                self.put_opening(entry)
            }
        }
    }

    /// All entries of all kinds are in storage as they are now.
    pub fn mark_written(&mut self) {
        self.rows.mark_written();
    }

    /// The kind of an entry, if it is in the ledger.
    pub fn kind_of(&self, id: Id) -> Option<Kind> {
        self.rows.kind_of(id)
    }

    fn put_plain<T: EntryKind>(&mut self, entry: T) -> Outcome {
        T::rows_mut(&mut self.rows).put(entry).1
    }

    fn put_sale(&mut self, sale: Sale) -> Outcome {
        let (place, outcome) = self.rows.sales.put(sale.trimmed());
        match outcome {
            Outcome::New => {
                self.with_sales(|ledger, sales| ledger.see_sale(place, sales.at(place)));
            }
            Outcome::Changed => {
                let sale = self.rows.sales.at(place);
                self.moments[place as usize] = sale.at;
                self.credit.see_sale(place, sale);
                self.funnel.see_sale(place, sale);
                if self.is_loading {
                    self.is_reindexing = true;
                } else {
                    self.index_loyalty_again();
                }
            }
            Outcome::Same => {}
        }
        if self.is_loading {
            return outcome;
        }
        if outcome == Outcome::New {
            self.begin_sale(place);
        }
        if outcome != Outcome::Same {
            self.assign(place);
        }
        outcome
    }

    fn take_back(&mut self, target: Id, state: (Stamp, bool)) {
        let was_void = self.is_void(target);
        let known = self.void_states.entry(target).or_insert(state);
        // Of two written at once, the taking back wins, everywhere the same.
        *known = (*known).max(state);
        let is_void = known.1;
        if self.is_loading {
            self.opening.see_past_sales_changed(&self.owners);
            return;
        }
        if was_void == is_void {
            return;
        }
        if self.rows.sales.place(target).is_some() {
            self.live_sales = if is_void {
                self.live_sales - 1
            } else {
                self.live_sales + 1
            };
            self.refresh_sale(target);
        }
        let of_return = self.rows.returns.get(target).map(|entry| entry.sale);
        let of_tie = self.rows.ties.get(target).map(|entry| entry.sale);
        for sale in of_return.into_iter().chain(of_tie) {
            self.refresh_sale(sale);
        }
    }
}

fn rows_of<'a, T: EntryRecord>(
    places: &'a FxHashMap<Id, Vec<u32>>,
    entries: &'a Entries<T>,
    of: Id,
) -> impl Iterator<Item = &'a T> {
    let places = places.get(&of).map_or(&[][..], Vec::as_slice);
    places.iter().map(|place| entries.at(*place))
}
