//! Taking the sample shop out again, and leaving what is the owner's own.

mod funnel;
mod rewards;

use rustc_hash::FxHashSet;

use crate::domain::batch::Batch;
use crate::domain::book::Book;
use crate::domain::change::Record;
use crate::domain::customer::Customer;
use crate::domain::dismissal::Dismissal;
use crate::domain::entry::{Entry, Log};
use crate::domain::held::{Card, Held};
use crate::domain::ids::Id;
use crate::domain::product::Product;
use crate::domain::sale::{Payment, Sale, SaleLine};
use crate::domain::shop::Shop;
use crate::domain::table::Table;
use crate::domain::task::Task;
use crate::domain::template::Template;

impl Book {
    /// A book of the owner's own records only, with their stamps; the shop's card stays.
    ///
    /// A sale the owner rang up stays if anything in it is their own: a customer, a product,
    /// a line in words. What it says of sample products is kept in words, sample customers
    /// and sellers are left out of it. A sale of sample goods to sample customers was only
    /// played, and goes.
    pub fn without_sample(&self) -> Self {
        let sample = Sample::of(self);
        let mut own = Self::default();
        own.ledger_mut().start_loading();
        own.ledger_mut().reserve_sales(self.ledger().sales().len());
        for held in self.shops().rows() {
            own.put(Record::Shop(own_shop(held)));
        }
        sample.keep_cards(self.staff(), &mut own, Record::Staff, |_| {});
        sample.keep_cards(self.products(), &mut own, Record::Product, |_| {});
        sample.keep_cards(self.customers(), &mut own, Record::Customer, |customer| {
            sample.cut_ties_of(customer);
        });
        sample.keep_cards(self.notes(), &mut own, Record::Note, |note| {
            sample.forget(&mut note.staff);
        });
        sample.keep_deals(self, &mut own);
        sample.keep_cards(self.cards(), &mut own, Record::Task, |task: &mut Task| {
            for id in [&mut task.owner, &mut task.customer, &mut task.deal] {
                sample.forget(id);
            }
        });
        sample.keep_coupons(self, &mut own);
        sample.keep_cards(self.cards(), &mut own, Record::Template, |_| {});
        for held in self.cards::<Dismissal>().rows() {
            if !sample.has(held.card.customer) {
                own.put(Record::Dismissal(held.clone()));
            }
        }
        sample.keep_entries(self, &mut own);
        for foreign in self.foreign() {
            own.put(Record::Foreign(foreign.clone()));
        }
        own.ledger_mut().finish_loading();
        own
    }

    /// Whether anything of the sample shop is in the book.
    pub fn has_sample(&self) -> bool {
        let is_sample_customer = |held: &Held<Customer>| held.card.is_sample && !held.is_deleted;
        let is_sample_product = |held: &Held<Product>| held.card.is_sample && !held.is_deleted;
        self.customers().rows().iter().any(is_sample_customer)
            || self.products().rows().iter().any(is_sample_product)
            || self
                .ledger()
                .sales()
                .rows()
                .iter()
                .any(|sale| sale.is_sample)
    }
}

/// Ids of the cards that came with the sample.
struct Sample {
    cards: FxHashSet<Id>,
}

/// Cards that can be part of the sample.
trait MaybeSample: Card {
    fn is_sample(&self) -> bool;
}

macro_rules! maybe_sample {
    ($($type:ty),*) => { $( impl MaybeSample for $type { fn is_sample(&self) -> bool { self.is_sample } } )* };
}
maybe_sample!(
    super::staff::Staff,
    Customer,
    Product,
    super::note::Note,
    Task,
    Template
);

impl Sample {
    fn of(book: &Book) -> Self {
        let mut cards = FxHashSet::default();
        note_cards(book.staff(), &mut cards);
        note_cards(book.customers(), &mut cards);
        note_cards(book.products(), &mut cards);
        note_cards(book.notes(), &mut cards);
        note_cards::<Task>(book.cards(), &mut cards);
        note_cards::<Template>(book.cards(), &mut cards);
        // An own note about a sample customer is about nobody.
        let notes = book.notes().rows().iter();
        let orphans: Vec<Id> = notes
            .filter(|held| cards.contains(&held.card.customer))
            .map(|held| held.id)
            .collect();
        cards.extend(orphans);
        funnel::note_deals(book, &mut cards);
        Self { cards }
    }

    fn has(&self, id: Option<Id>) -> bool {
        id.is_some_and(|id| self.cards.contains(&id))
    }

    fn forget(&self, id: &mut Option<Id>) {
        if self.has(*id) {
            *id = None;
        }
    }

    fn keep_cards<T: MaybeSample>(
        &self,
        cards: &Table<T>,
        own: &mut Book,
        record: fn(Held<T>) -> Record,
        mend: impl Fn(&mut T),
    ) {
        for held in cards
            .rows()
            .iter()
            .filter(|held| !self.cards.contains(&held.id))
        {
            let mut held = held.clone();
            mend(&mut held.card);
            own.put(record(held));
        }
    }

    fn cut_ties_of(&self, customer: &mut Customer) {
        self.forget(&mut customer.referred_by);
        for relative in &mut customer.relatives {
            self.forget(&mut relative.customer);
        }
    }

    fn keep_entries(&self, book: &Book, own: &mut Book) {
        let ledger = book.ledger();
        let mut keep = |entry: Entry| own.ledger_mut().put(entry);
        let mut kept = FxHashSet::default();
        for sale in ledger
            .sales()
            .rows()
            .iter()
            .filter(|sale| self.is_own(sale, book))
        {
            kept.insert(sale.id);
            keep(Entry::Sale(self.mended(sale, book)));
        }
        for back in ledger.returns().rows() {
            if !back.is_sample && kept.contains(&back.sale) {
                kept.insert(back.id);
                let mut back = back.clone();
                self.forget(&mut back.seller);
                self.forget(&mut back.by);
                keep(Entry::Return(back));
            }
        }
        for payment in ledger.payments().rows() {
            if !payment.is_sample && !self.cards.contains(&payment.customer) {
                kept.insert(payment.id);
                let sale = payment.sale.filter(|sale| kept.contains(sale));
                let mut payment = Payment {
                    sale,
                    ..payment.clone()
                };
                self.forget(&mut payment.by);
                keep(Entry::Payment(payment));
            }
        }
        for tie in ledger.ties().rows() {
            if kept.contains(&tie.sale) && !self.has(tie.customer) {
                kept.insert(tie.id);
                let mut tie = tie.clone();
                self.forget(&mut tie.by);
                keep(Entry::Tie(tie));
            }
        }
        for batch in ledger.entries::<Batch>().rows() {
            kept.insert(batch.id);
            keep(Entry::Batch(batch.clone()));
        }
        self.keep_stage_changes(ledger, &mut kept, &mut keep);
        self.keep_rewards(ledger, &mut kept, &mut keep);
        for void in ledger
            .voids()
            .rows()
            .iter()
            .filter(|void| kept.contains(&void.target))
        {
            let mut void = void.clone();
            self.forget(&mut void.by);
            keep(Entry::Void(void));
        }
        for log in ledger.logs().rows() {
            let ids: Vec<Id> = log
                .ids
                .iter()
                .copied()
                .filter(|id| !self.cards.contains(id))
                .collect();
            if ids.is_empty() && !log.ids.is_empty() {
                continue;
            }
            let mut log = Log { ids, ..log.clone() };
            self.forget(&mut log.by);
            keep(Entry::Log(log));
        }
    }

    /// Rung up by the owner, with anything of their own in it.
    fn is_own(&self, sale: &Sale, book: &Book) -> bool {
        if sale.is_sample {
            return false;
        }
        let owners = [sale.customer, book.ledger().owner(sale.id)];
        let is_own_customer = |id: &Option<Id>| id.is_some() && !self.has(*id);
        let is_own_line = |line: &SaleLine| !self.has(line.product);
        owners.iter().any(is_own_customer) || sale.lines.iter().any(is_own_line)
    }

    fn mended(&self, sale: &Sale, book: &Book) -> Sale {
        let mut sale = sale.clone();
        for id in [
            &mut sale.customer,
            &mut sale.seller,
            &mut sale.by,
            &mut sale.deal,
        ] {
            self.forget(id);
        }
        self.put_in_words(&mut sale.lines, book);
        sale
    }

    fn put_in_words(&self, lines: &mut [SaleLine], book: &Book) {
        for line in lines.iter_mut().filter(|line| self.has(line.product)) {
            if let Some(held) = line.product.and_then(|id| book.products().held(id)) {
                line.text = in_words(&held.card, line.variant);
            }
            (line.product, line.variant) = (None, None);
        }
    }
}

fn note_cards<T: MaybeSample>(table: &Table<T>, cards: &mut FxHashSet<Id>) {
    let sample = table.rows().iter().filter(|held| held.card.is_sample());
    cards.extend(sample.map(|held| held.id));
}

/// What the sample had put on the shop's card goes; what the owner wrote later stays.
fn own_shop(held: &Held<Shop>) -> Held<Shop> {
    let mut held = held.clone();
    if !held.card.is_sample {
        return held;
    }
    let written_at = held.stamps.of("is_sample");
    let is_of_sample = |name: &str| held.stamps.of(name) == written_at;
    let shop = &mut held.card;
    for (name, text) in [
        ("name", &mut shop.name),
        ("address", &mut shop.address),
        ("phone", &mut shop.phone),
        ("receipt_footer", &mut shop.receipt_footer),
    ] {
        if is_of_sample(name) {
            text.clear();
        }
    }
    if is_of_sample("own_fields") {
        shop.own_fields.clear();
    }
    shop.is_sample = false;
    held
}

fn in_words(product: &Product, variant: Option<Id>) -> String {
    let mut words = product.name.clone();
    if let Some(variant) = product.variant(variant) {
        for part in [&variant.colour, &variant.size] {
            if !part.is_empty() {
                words.push_str(", ");
                words.push_str(part);
            }
        }
    }
    words
}

#[cfg(test)]
mod tests;
