//! Finding people: by anything that is known of them, by phone, by how often they come.
//! Filled after the start in small steps, then kept up with every change.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use rustc_hash::{FxHashMap, FxHashSet};

use super::pace::rest;
use super::{Desk, Topic, is_family_first};
use crate::domain::barcode::other_writing;
use crate::domain::change::{Change, Record};
use crate::domain::entry::Entry;
use crate::domain::{Book, Customer, Id, Kind};
use crate::insight::ShopRhythm;
use crate::insight::search::Index;
use crate::storage::clock;
use crate::text::{Language, collate, phone};

/// A step of filling takes no longer than this, so that the page answers in between.
const STEP_MS: f64 = 8.0;
/// Customers between two looks at the clock.
const STRIDE: usize = 16;
/// Of more changes than this, everything is looked at anew.
const MANY: usize = 2_000;
/// The names of more customers than this are put in order in steps, not at once.
const MANY_NAMES: usize = 5_000;

/// What is kept beside the book to find people.
#[derive(Default)]
pub(super) struct People {
    index: Index<Id>,
    phones: FxHashMap<Box<str>, Vec<Id>>,
    phones_of: FxHashMap<Id, Vec<Box<str>>>,
    name_keys: FxHashMap<Id, Arc<[u8]>>,
    name_language: Language,
    rhythm: Option<Arc<ShopRhythm>>,
    /// Counts beginnings, so that an older filling stops.
    round: u32,
}

impl Desk {
    /// The customers a query may mean, the likeliest first, at most `limit`; nobody for an
    /// empty query. Follows what it finds.
    pub fn find_customers(&self, query: &str, limit: usize) -> Vec<Id> {
        self.inner().topics.track(Topic::Customers);
        self.people_found.track();
        self.inner().people.borrow().index.find(query, limit)
    }

    /// Everybody a query may mean, the likeliest first. Follows what it finds.
    pub fn find_all_customers(&self, query: &str) -> Vec<Id> {
        self.find_customers(query, usize::MAX)
    }

    /// Who has this phone, however it is written; `except` is not meant.
    pub fn customer_with_phone(&self, typed: &str, except: Option<Id>) -> Option<Id> {
        let key = phone::matching_key(typed, &self.country_code());
        if key.is_empty() {
            return None;
        }
        let inner = self.inner();
        let people = inner.people.borrow();
        let mut known = people.phones.get(key.as_str())?.iter().copied();
        known.find(|id| Some(*id) != except)
    }

    /// Whose card this is, however a scanner writes its number. Follows nothing.
    pub fn customer_with_card(&self, code: &str) -> Option<Id> {
        let other = other_writing(code);
        self.read(|book| {
            book.customer_with_card(code)
                .or_else(|| book.customer_with_card(&other?))
        })
    }

    /// The shop's country, by which phones are read.
    pub fn country_code(&self) -> String {
        self.read(|book| {
            book.shop()
                .map(|(_, shop)| shop.country.clone())
                .unwrap_or_default()
        })
    }

    /// How often everybody comes. Follow [`Topic::Ledger`] with it.
    pub fn rhythm(&self) -> Arc<ShopRhythm> {
        // Before the past is read there is nothing to keep.
        if !self.is_complete.get() {
            return Arc::default();
        }
        let inner = self.inner();
        let known = inner.people.borrow().rhythm.clone();
        known.unwrap_or_else(|| {
            let rhythm = Arc::new(self.read(|book| ShopRhythm::of(book, &self.zone())));
            inner.people.borrow_mut().rhythm = Some(Arc::clone(&rhythm));
            rhythm
        })
    }

    /// Whether names can be sorted without making anybody wait. Follows that.
    pub fn can_sort_names(&self) -> bool {
        self.are_people_known.get() || self.read(|book| book.customers().len() <= MANY_NAMES)
    }

    /// What a customer's name is sorted by in the chosen language.
    pub fn name_key(&self, id: Id, customer: &Customer) -> Arc<[u8]> {
        let language = self.language.get_untracked();
        self.inner()
            .people
            .borrow_mut()
            .name_key(id, customer, language)
    }

    /// Begins to fill what people are found by; an older filling is given up.
    pub(super) fn fill_people(&self) {
        let inner = self.inner();
        let round = {
            let mut people = inner.people.borrow_mut();
            let round = people.round.wrapping_add(1);
            *people = People {
                round,
                ..People::default()
            };
            round
        };
        self.are_people_known.set(false);
        let desk = *self;
        spawn_local(async move {
            let mut next = Some(0);
            while let Some(from) = next {
                next = desk.fill_step(from, round);
                rest().await;
            }
        });
    }

    /// The past has been read: who bought more is found first, and rhythms can be told.
    pub(super) fn weigh_people(&self) {
        let inner = self.inner();
        let book = inner.book.borrow();
        let mut people = inner.people.borrow_mut();
        people.rhythm = None;
        for (id, _) in book.customers().iter() {
            if let Some(account) = book.ledger().account(id) {
                people.index.weigh(&id, account.sale_count);
            }
        }
    }

    /// The book has changed: what people are found by follows.
    pub(super) fn keep_people(&self, changes: &[Change]) {
        if changes.len() > MANY {
            self.fill_people();
            return;
        }
        let inner = self.inner();
        let book = inner.book.borrow();
        let mut people = inner.people.borrow_mut();
        let country = country_of(&book);
        let mut buyers = FxHashSet::default();
        for change in changes {
            match change.target() {
                (Kind::Customer, id) => people.look_at(&book, id, &country),
                (Kind::Note, id) => {
                    let about = book.notes().held(id).map(|held| held.card.customer);
                    people.look_at(&book, about.unwrap_or_default(), &country);
                }
                (Kind::Shop, _) => people.rhythm = None,
                _ => {
                    if let Change::Put(record) = change
                        && let Record::Entry(entry) = &**record
                    {
                        gather_buyers(&book, entry, &mut buyers);
                    }
                }
            }
        }
        for buyer in &buyers {
            people.look_at(&book, *buyer, &country);
        }
        if let (Some(rhythm), false) = (&mut people.rhythm, buyers.is_empty()) {
            Arc::make_mut(rhythm).refresh(&book, &inner.zone.borrow(), buyers);
        }
    }

    /// Looks at customers from that place on for the time of a step. Gives where to go on.
    fn fill_step(self, from: usize, round: u32) -> Option<usize> {
        let inner = self.inner();
        let next = {
            let book = inner.book.borrow();
            let mut people = inner.people.borrow_mut();
            if people.round != round {
                return None;
            }
            let rows = book.customers().rows();
            let country = country_of(&book);
            let language = self.language.get_untracked();
            let until_ms = clock::since_start_ms() + STEP_MS;
            let mut next = from;
            while next < rows.len()
                && (!next.is_multiple_of(STRIDE) || clock::since_start_ms() < until_ms)
            {
                let held = &rows[next];
                people.take_in(&book, held.id, &country);
                if !held.is_deleted {
                    people.name_key(held.id, &held.card, language);
                }
                next += 1;
            }
            (next < rows.len()).then_some(next)
        };
        self.people_found.notify();
        if next.is_none() {
            self.are_people_known.set(true);
        }
        next
    }
}

impl People {
    fn name_key(&mut self, id: Id, customer: &Customer, language: Language) -> Arc<[u8]> {
        if self.name_language != language {
            self.name_language = language;
            self.name_keys.clear();
        }
        let key = self.name_keys.entry(id).or_insert_with(|| {
            let name = customer.display_name(is_family_first(language));
            collate::sort_key(language, &name).into()
        });
        Arc::clone(key)
    }

    /// Takes in how a customer's card is now.
    fn look_at(&mut self, book: &Book, id: Id, country: &str) {
        self.name_keys.remove(&id);
        self.take_in(book, id, country);
    }

    /// The same where the name is what it was.
    fn take_in(&mut self, book: &Book, id: Id, country: &str) {
        for key in self.phones_of.remove(&id).unwrap_or_default() {
            if let Some(ids) = self.phones.get_mut(&key) {
                ids.retain(|own| *own != id);
            }
        }
        let Some(customer) = book.customers().get(id) else {
            self.index.remove(&id);
            return;
        };
        let notes: Vec<&str> = book
            .notes_of(id)
            .map(|(_, note)| note.text.as_str())
            .collect();
        let bought = book.ledger().account(id).map_or(0, |own| own.sale_count);
        self.index
            .put_customer(id, customer, country, &notes, bought);
        let keys: Vec<Box<str>> = customer
            .phones
            .iter()
            .map(|own| phone::matching_key(&own.number, own.country_or(country)).into_boxed_str())
            .filter(|key| !key.is_empty())
            .collect();
        for key in &keys {
            self.phones.entry(key.clone()).or_default().push(id);
        }
        if !keys.is_empty() {
            self.phones_of.insert(id, keys);
        }
    }
}

fn country_of(book: &Book) -> String {
    book.shop()
        .map(|(_, shop)| shop.country.clone())
        .unwrap_or_default()
}

/// Whose rhythm an entry may have changed.
fn gather_buyers(book: &Book, entry: &Entry, buyers: &mut FxHashSet<Id>) {
    let ledger = book.ledger();
    let sale = match entry {
        Entry::Sale(sale) => sale.id,
        Entry::Return(entry) => entry.sale,
        Entry::Tie(tie) => tie.sale,
        Entry::Void(void) => {
            let of_tie = ledger.ties().get(void.target).map(|tie| tie.sale);
            of_tie.unwrap_or(void.target)
        }
        _ => return,
    };
    // Whoever the sale was ever said to be of: one of them had it before.
    let first = ledger.sales().get(sale).and_then(|sale| sale.customer);
    let said = ledger.ties_of(sale).filter_map(|tie| tie.customer);
    buyers.extend(first.into_iter().chain(said));
}
