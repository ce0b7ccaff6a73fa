use std::sync::Arc;

use super::*;
use crate::domain::{Book, Customer, Held, Id, Moment, Shop};
use crate::exchange::layout::recognise;
use crate::exchange::meaning::Target;
use crate::exchange::plan::{Heading, Incoming, Outcome, Plan, Planner, Ways};
use crate::exchange::reading::{Customs, Reading};
use crate::insight::sample::sample_shop;
use crate::text::{Language, words};

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

fn written(book: &Book, sheet: Sheet, language: Language) -> Table {
    let zone = Zone::fixed(300);
    let style = Style {
        words: words(language),
        digits: 0,
        zone: &zone,
        is_family_first: false,
    };
    let mut writer = Writer::new(book, sheet, style);
    while !writer.step(book, 7) {}
    writer.finish()
}

fn plan(book: &Book, table: Table) -> Plan {
    let mapping = recognise(&table);
    let customs = Customs {
        country: "UZ".into(),
        currency_digits: 0,
        year: 2026,
    };
    let ways = Ways {
        reading: Reading::of(&table, &mapping, &customs),
        layout: mapping.layout,
        digits: 0,
        year: 2026,
        zone: Zone::fixed(300),
        keeps_ours: false,
        purchase: "Purchase".into(),
    };
    let mut planner = Planner::new(Incoming::Table(Arc::new(table), mapping), ways);
    let mut id = 1 << 64;
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
                Sheet::Customers => people::Shape::of(&book).meanings(),
                Sheet::Products => goods::MEANINGS.to_vec(),
                Sheet::Sales => sales::MEANINGS.to_vec(),
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
    let contacts = contacts(&book);
    assert_eq!(contacts.len(), book.customers().iter().count());
    let has_phone = |contact: &&crate::exchange::Contact| !contact.phones.is_empty();
    assert!(contacts.iter().filter(has_phone).count() > contacts.len() / 2);
}
