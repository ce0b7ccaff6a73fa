//! A part of the notebook as records: some customers with all that is written about them.

use rustc_hash::FxHashSet;

use crate::domain::change::Record;
use crate::domain::entry::EntryKind;
use crate::domain::{
    Book, Certificate, Coupon, Dismissal, Entry, Id, Kind, Points, Sale, Shop, Task,
};

/// Which records belong to these customers: their cards and those that became part of them, notes,
/// tasks, deals, sales and all other entries, and the shop, staff, products and pipelines these
/// name. Whoever brings them in has the same customers.
pub fn part_of(book: &Book, customers: &[Id]) -> FxHashSet<Id> {
    let mut part: FxHashSet<Id> = FxHashSet::default();
    part.extend(book.shop().map(|(id, _)| id));
    let persons = persons(book, customers);
    let is_theirs = |id: Option<Id>| id.is_some_and(|id| persons.contains(&id));
    for person in &persons {
        part.insert(*person);
        part.extend(book.notes_of(*person).map(|(id, _)| id));
        for (id, deal) in book.deals_of(*person) {
            part.extend([id, deal.pipeline]);
            part.extend(deal.owner);
            part.extend(deal.lines.iter().filter_map(|line| line.product));
            let moves = book.ledger().all_stage_changes_of(id);
            part.extend(moves.map(|entry| entry.id));
        }
        entries_of(book, *person, &mut part);
    }
    for (id, task) in book.cards::<Task>().iter() {
        if is_theirs(task.customer) {
            part.insert(id);
            part.extend(task.owner);
        }
    }
    let coupons = book.cards::<Coupon>().iter();
    part.extend(coupons.filter_map(|(id, own)| is_theirs(own.customer).then_some(id)));
    let dismissals = book.cards::<Dismissal>().iter();
    part.extend(dismissals.filter_map(|(id, own)| is_theirs(own.customer).then_some(id)));
    for entry in book.ledger().entries::<Certificate>().rows() {
        if is_theirs(entry.customer) {
            part.insert(entry.id);
            part.extend(book.ledger().refunds_of(entry.id).map(|refund| refund.id));
        }
    }
    let voids = book.ledger().voids().rows().iter();
    let voids = voids.filter(|void| part.contains(&void.target));
    let voids: Vec<Id> = voids.map(|void| void.id).collect();
    part.extend(voids);
    part
}

/// These customers, and the cards that became part of theirs.
fn persons(book: &Book, customers: &[Id]) -> FxHashSet<Id> {
    let mut persons: FxHashSet<Id> = customers.iter().copied().collect();
    loop {
        let before = persons.len();
        for held in book.customers().rows() {
            let into = held.card.merged_into;
            if into.is_some_and(|into| persons.contains(&into)) {
                persons.insert(held.id);
            }
        }
        if persons.len() == before {
            return persons;
        }
    }
}

fn entries_of(book: &Book, customer: Id, part: &mut FxHashSet<Id>) {
    let ledger = book.ledger();
    if let Some(account) = ledger.account(customer) {
        for place in &account.sales {
            sale(book, ledger.sales().at(*place), part);
        }
        let payments = account.payments.iter();
        part.extend(payments.map(|place| ledger.payments().at(*place).id));
    }
    part.extend(ledger.all_promises_of(customer).map(|entry| entry.id));
    part.extend(ledger.all_write_offs_of(customer).map(|entry| entry.id));
    part.extend(ledger.all_openings_of(customer).map(|entry| entry.id));
    part.extend(ledger.points_of(customer).map(|entry: &Points| entry.id));
}

fn sale(book: &Book, sale: &Sale, part: &mut FxHashSet<Id>) {
    let ledger = book.ledger();
    part.insert(sale.id);
    part.extend(sale.seller);
    part.extend(sale.lines.iter().filter_map(|line| line.product));
    part.extend(ledger.all_returns_of(sale.id).map(|entry| entry.id));
    part.extend(ledger.ties_of(sale.id).map(|entry| entry.id));
    part.extend(ledger.points_for(sale.id).map(|entry| entry.id));
}

/// All that is written about one customer as a book of its own, to be handed over: what goods cost
/// the shop, other customers and other secrets of the shop are not in it.
pub fn about(book: &Book, customer: Id) -> Book {
    let mut own = Book::default();
    own.ledger_mut().start_loading();
    let mut part = part_of(book, &[customer]);
    part.extend(book.ledger().logs_of(customer).map(|log| log.id));
    for kind in Kind::ALL {
        if matches!(kind, Kind::Staff | Kind::Product | Kind::Pipeline) {
            continue;
        }
        for id in &part {
            if let Some(record) = book.record(kind, *id) {
                own.put(disclosed(book, customer, record));
            }
        }
    }
    own.ledger_mut().finish_loading();
    own
}

fn disclosed(book: &Book, customer: Id, record: Record) -> Record {
    match record {
        Record::Shop(mut held) => {
            let shop = held.card;
            held.card = Shop {
                name: shop.name,
                country: shop.country,
                currency: shop.currency,
                currency_digits: shop.currency_digits,
                time_zone: shop.time_zone,
                ..Shop::default()
            };
            Record::Shop(held)
        }
        Record::Customer(mut held) => {
            held.card.distinct.clear();
            Record::Customer(held)
        }
        Record::Deal(mut held) => {
            tell_lines(book, &mut held.card.lines);
            Record::Deal(held)
        }
        Record::Entry(Entry::Sale(mut sale)) => {
            tell_lines(book, &mut sale.lines);
            entry(sale)
        }
        Record::Entry(Entry::Log(mut log)) => {
            log.ids.retain(|id| *id == customer);
            log.count = log.ids.len() as u64;
            entry(log)
        }
        other => other,
    }
}

fn entry<T: EntryKind>(entry: T) -> Record {
    Record::Entry(entry.into())
}

/// Lines say in words what was sold, and not what it had cost.
fn tell_lines(book: &Book, lines: &mut [crate::domain::SaleLine]) {
    for line in lines {
        line.unit_cost = None;
        let product = line.product.and_then(|id| book.products().held(id));
        if let Some(product) = product.filter(|_| line.text.is_empty()) {
            line.text = product.card.title(line.variant);
        }
    }
}
