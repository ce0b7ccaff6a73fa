use std::sync::Arc;

use super::*;
use crate::domain::{Book, Customer, Held, Id, Moment, Shop};
use crate::exchange::Contact;
use crate::exchange::layout::recognise;
use crate::exchange::meaning::Target;
use crate::exchange::plan::{Heading, Incoming, Outcome, Plan, Planner, Ways};
use crate::exchange::reading::{Customs, Reading};
use crate::insight::sample::sample_shop;
use crate::text::{Language, words};

mod balances;
mod dossier;
mod emptied;
mod for_reading;
mod sums;

/// The sample shop, which has some of everything.
fn book() -> Book {
    let shop = Shop {
        name: "Oydin".into(),
        country: "UZ".into(),
        currency: "UZS".into(),
        ..Shop::default()
    };
    let zone = Zone::fixed(300);
    let mut book = Book::default();
    for record in sample_shop(Id(1), shop, Moment(1_790_000_000_000), &zone) {
        book.put(record);
    }
    book
}

fn contacts(book: &Book, whom: Whom<'_>) -> Vec<Contact> {
    let ids = whom.ids(book).into_iter();
    ids.filter_map(|id| Some(contact(book, id)?.0)).collect()
}

fn written(book: &Book, sheet: Sheet, language: Language) -> Table {
    written_of(book, sheet, Whom::All, language)
}

fn written_of(book: &Book, sheet: Sheet, whom: Whom<'_>, language: Language) -> Table {
    let zone = Zone::fixed(300);
    let style = Style {
        words: words(language),
        digits: 0,
        zone: &zone,
        is_family_first: false,
        now: Moment(1_790_000_000_000),
    };
    let mut writer = Writer::new(book, sheet, whom, style);
    while !writer.step(book, 7) {}
    writer.finish()
}

fn ways_of(source: &Incoming) -> (Reading, Option<crate::exchange::layout::Layout>) {
    let customs = Customs {
        country: "UZ".into(),
        currency: "UZS".into(),
        currency_digits: 0,
        today: crate::domain::Day(20_717),
    };
    let nothing = (Table::default(), recognise(&Table::default()));
    let (table, mapping) = match source {
        Incoming::Table(table, mapping) => (&**table, mapping),
        Incoming::Contacts(_) => (&nothing.0, &nothing.1),
    };
    (Reading::of(table, mapping, &customs), mapping.layout)
}

fn plan(book: &Book, table: Table) -> Plan {
    let mapping = recognise(&table);
    plan_of(book, Incoming::Table(Arc::new(table), mapping))
}

fn plan_of(book: &Book, source: Incoming) -> Plan {
    let (reading, layout) = ways_of(&source);
    plan_with(book, source, reading, layout, 1 << 64)
}

fn plan_with(
    book: &Book,
    source: Incoming,
    reading: Reading,
    layout: Option<crate::exchange::layout::Layout>,
    id: u128,
) -> Plan {
    plan_in(words(Language::En), book, source, reading, layout, id)
}

/// On a device in these words.
fn plan_in(
    words: Words,
    book: &Book,
    source: Incoming,
    reading: Reading,
    layout: Option<crate::exchange::layout::Layout>,
    mut id: u128,
) -> Plan {
    let ways = Ways {
        reading,
        layout,
        digits: 0,
        currency: "UZS".into(),
        today: crate::domain::Day(20_717),
        zone: Zone::fixed(300),
        keeps_ours: false,
        words,
    };
    let mut planner = Planner::new(source, ways);
    let mut new_id = || {
        id += 1;
        Id(id)
    };
    while !planner.step(book, 100, &mut new_id) {}
    planner.finish()
}

#[test]
fn every_column_is_known_again_in_every_language() {
    let book = book();
    for language in Language::ALL {
        for (sheet, target) in [
            (Sheet::Customers, Target::Customers),
            (Sheet::Products, Target::Products),
            (Sheet::Sales, Target::ReceiptItems),
        ] {
            let table = written(&book, sheet, language);
            let wanted = match sheet {
                Sheet::Customers => people::Shape::of(&book, Whom::All).meanings(),
                Sheet::Products => goods::MEANINGS.to_vec(),
                _ => sales::MEANINGS.to_vec(),
            };
            let mapping = recognise(&table);
            let found: Vec<Meaning> = mapping
                .columns
                .iter()
                .map(|column| column.meaning.clone())
                .collect();
            assert_eq!(mapping.target, target, "{language:?}");
            assert_eq!(found[..wanted.len()], wanted, "{language:?} {sheet:?}");
        }
    }
}

#[test]
fn bringing_customers_back_in_changes_nothing() {
    let book = book();
    for language in Language::ALL {
        let table = written(&book, Sheet::Customers, language);
        let rows = table.rows.len() - 1;
        assert_eq!(rows, book.customers().iter().count());
        let plan = plan(&book, table);
        let drafts = plan.drafts.iter();
        let changed: Vec<_> = drafts
            .filter(|draft| draft.is_new || draft.is_changed)
            .map(|draft| (&draft.card, plan.differences(&book, draft)))
            .collect();
        assert!(changed.is_empty(), "{language:?}: {:#?}", changed.first());
        let is_rejected = |outcome: &&Outcome| plan.heading(outcome) == Heading::Rejected;
        assert_eq!(plan.outcomes.iter().find(is_rejected), None, "{language:?}");
    }
}

/// Every row is known, and nothing would be added or changed.
fn assert_same(plan: &Plan, what: &str) {
    let is_same = |outcome: &&Outcome| plan.heading(outcome) == Heading::Same;
    let other = plan.outcomes.iter().find(|outcome| !is_same(outcome));
    assert!(
        !plan.outcomes.is_empty() && other.is_none(),
        "{what}: {other:?}"
    );
}

#[test]
fn bringing_sales_and_returns_back_in_changes_nothing() {
    let book = book();
    for language in Language::ALL {
        let table = written(&book, Sheet::Sales, language);
        let rows = table.rows.len() - 1;
        let plan = plan(&book, table);
        assert_eq!(plan.outcomes.len(), rows);
        assert_same(&plan, "sales");
    }
}

#[test]
fn bringing_products_back_in_changes_nothing() {
    let mut book = book();
    // One code for all colours, as shops without a scanner number things.
    let (id, mut product) = book
        .products()
        .iter()
        .find(|(_, product)| product.variants.len() > 1)
        .map(|(id, product)| (id, product.clone()))
        .unwrap();
    product.sku = "1040".into();
    let mut held = Held::new(id, product);
    held.stamps = crate::domain::stamp::FieldStamps::at(crate::domain::Stamp(9));
    book.put(held.into());
    for language in Language::ALL {
        assert_same(
            &plan(&book, written(&book, Sheet::Products, language)),
            "products",
        );
    }
}

#[test]
fn bringing_the_address_book_back_in_changes_nothing() {
    let book = book();
    let contacts = Incoming::Contacts(Arc::new(contacts(&book, Whom::All)));
    let plan = plan_of(&book, contacts);
    let drafts = plan.drafts.iter();
    let changed = drafts.filter(|draft| draft.is_new || draft.is_changed);
    let changed: Vec<_> = changed
        .map(|draft| plan.differences(&book, draft))
        .collect();
    assert!(changed.is_empty(), "{:?}", changed.first());
    assert_same(&plan, "contacts");
}

#[test]
fn an_empty_shop_gets_the_same_customers() {
    let own = book();
    let mut empty = Book::default();
    empty.put(
        Held::new(
            Id(7),
            Shop {
                country: "UZ".into(),
                ..Shop::default()
            },
        )
        .into(),
    );
    let plan = plan(&empty, written(&own, Sheet::Customers, Language::Ru));
    let told = |card: &Customer| {
        let numbers: Vec<String> = card
            .phones
            .iter()
            .map(|phone| phone.number.clone())
            .collect();
        (
            card.display_name(false),
            numbers,
            card.birthday,
            card.tags.clone(),
            card.note.clone(),
        )
    };
    let found: Vec<_> = plan.drafts.iter().map(|draft| told(&draft.card)).collect();
    let expected: Vec<_> = own.customers().iter().map(|(_, card)| told(card)).collect();
    assert_eq!(found, expected);
}

#[test]
fn lines_of_sales_add_up_to_what_was_sold() {
    let book = book();
    let table = written(&book, Sheet::Sales, Language::En);
    let net = sales::MEANINGS
        .iter()
        .position(|meaning| *meaning == Meaning::Net)
        .unwrap();
    let sum: f64 = table.rows[1..]
        .iter()
        .map(|row| match row.cells[net] {
            Cell::Number(number) => number,
            _ => 0.0,
        })
        .sum();
    let ledger = book.ledger();
    let sold: i64 = ledger
        .standing_sales()
        .map(|(_, sale)| ledger.net(sale).0)
        .sum();
    assert!((sum - sold as f64).abs() < 0.5, "{sum} {sold}");
}

#[test]
fn cards_of_an_address_book_name_everybody() {
    let book = book();
    let contacts = contacts(&book, Whom::All);
    assert_eq!(contacts.len(), book.customers().iter().count());
    let has_phone = |contact: &&Contact| !contact.phones.is_empty();
    assert!(contacts.iter().filter(has_phone).count() > contacts.len() / 2);
}

/// The customer of the sample shop who has most to tell.
fn regular(book: &Book) -> Id {
    let ledger = book.ledger();
    let count = |id: Id| ledger.account(id).map_or(0, |account| account.sale_count);
    let ids = book.customers().iter().map(|(id, _)| id);
    ids.max_by_key(|id| (count(*id), *id)).unwrap()
}

#[test]
fn a_selection_has_its_customers_in_order_and_their_sales_alone() {
    let book = book();
    let (one, other) = (regular(&book), book.customers().iter().next().unwrap().0);
    let picked = [one, other];
    let whom = Whom::These(&picked);
    let customers = written_of(&book, Sheet::Customers, whom, Language::En);
    let given: Vec<String> = customers.rows[1..]
        .iter()
        .map(|row| row.cells[0].to_string())
        .collect();
    let name = |id: Id| book.customers().get(id).unwrap().given.clone();
    assert_eq!(given, [name(one), name(other)]);
    let sales = written_of(&book, Sheet::Sales, whom, Language::En);
    let lines = |id: Id| -> usize {
        let ledger = book.ledger();
        let places = ledger
            .account(id)
            .into_iter()
            .flat_map(|account| &account.sales);
        let sales = places.map(|place| ledger.sales().at(*place));
        sales
            .filter(|sale| !ledger.is_void(sale.id))
            .map(|sale| {
                let back = ledger.returns_of(sale.id).map(|entry| entry.lines.len());
                sale.lines.len() + back.sum::<usize>()
            })
            .sum()
    };
    assert_eq!(sales.rows.len() - 1, lines(one) + lines(other));
    assert!(lines(one) > 3);
    assert_eq!(contacts(&book, whom).len(), 2);
    let nobody = written_of(&book, Sheet::Customers, Whom::These(&[]), Language::En);
    assert_eq!(nobody.rows.len(), 1);
}

#[test]
fn a_part_of_the_notebook_is_what_belongs_to_its_customers() {
    let book = book();
    let one = regular(&book);
    let part = part_of(&book, &[one]);
    let ledger = book.ledger();
    for (_, sale) in ledger.standing_sales() {
        let is_theirs = ledger.owner(sale.id) == Some(one);
        assert_eq!(part.contains(&sale.id), is_theirs);
    }
    for (id, note) in book.notes().iter() {
        assert_eq!(part.contains(&id), note.customer == one);
    }
    let others = book.customers().iter().filter(|(id, _)| *id != one);
    assert!(others.into_iter().all(|(id, _)| !part.contains(&id)));
    let sale = ledger.account(one).unwrap().sales[0];
    let product = ledger.sales().at(sale).lines[0].product.unwrap();
    assert!(part.contains(&product));
}

#[test]
fn what_is_handed_over_tells_all_of_one_customer_and_nothing_of_the_shop() {
    let book = book();
    let one = regular(&book);
    let own = about(&book, one);
    let account = |book: &Book| book.ledger().account(one).cloned().unwrap_or_default();
    assert_eq!(account(&own).spent, account(&book).spent);
    assert_eq!(account(&own).sale_count, account(&book).sale_count);
    assert_eq!(own.customers().len(), 1);
    assert!(own.products().is_empty() && own.staff().is_empty());
    for (_, sale) in own.ledger().standing_sales() {
        let is_told =
            |line: &crate::domain::SaleLine| line.unit_cost.is_none() && !line.text.is_empty();
        assert!(sale.lines.iter().all(is_told));
    }
    assert_eq!(own.notes_of(one).count(), book.notes_of(one).count());
    assert_eq!(own.shop().unwrap().1.name, "Oydin");
}
