//! What a shop's products are found by.

use super::*;
use crate::domain::change::{Action, Record};
use crate::domain::entry::Verb;
use crate::domain::{Change, DeviceId, Entry, Held, Kind, Sale, SaleLine, Variant};

fn fold(text: &str) -> String {
    text.to_lowercase()
}

fn read(book: &Book) -> Catalogue {
    Catalogue::of(book, &wording(), None)
}

#[allow(clippy::type_complexity)]
fn wording() -> Wording<fn(&str) -> String, fn(&str) -> Vec<u8>> {
    Wording {
        fold,
        key: |name| fold(name).into_bytes(),
    }
}

fn product(name: &str, category: &str, barcode: &str) -> Product {
    Product {
        name: name.into(),
        category: category.into(),
        barcode: barcode.into(),
        ..Product::default()
    }
}

fn book() -> Book {
    let mut book = Book::default();
    let dress = Product {
        variants: [("Red", "42", "4780001"), ("Blue", "44", "4780002")]
            .map(|(colour, size, barcode)| Variant {
                id: Id::from_name(barcode),
                colour: colour.into(),
                size: size.into(),
                barcode: barcode.into(),
                ..Variant::default()
            })
            .into(),
        ..product("Summer dress", "Dresses", "")
    };
    let gone = Product {
        is_archived: true,
        ..product("Old hat", "Hats", "77")
    };
    let products = [
        dress,
        product("Red scarf", "Scarves", "1234567"),
        product("Dress belt", "Belts", ""),
        gone,
    ];
    for (place, product) in products.into_iter().enumerate() {
        book.put(Record::Product(Held::new(Id(place as u128 + 1), product)));
    }
    book
}

fn found(query: &str) -> Vec<u128> {
    let filter = CatalogueFilter {
        query,
        ..CatalogueFilter::default()
    };
    let book = book();
    let found = read(&book).list(&book, &filter, fold);
    found.into_iter().map(|id| id.0).collect()
}

#[test]
fn the_best_answer_comes_first() {
    assert_eq!(found("dress"), [3, 1]);
    assert_eq!(found("red"), [2, 1]);
    assert_eq!(found("red 42"), [1]);
    assert_eq!(found("ress"), [3, 1]);
    assert_eq!(found(""), [3, 2, 1]);
    assert_eq!(found("hat"), []);
}

#[test]
fn barcodes_are_found_whole_or_by_their_ends() {
    let (book, blue) = (book(), Some(Id::from_name("4780002")));
    assert_eq!(by_barcode(&book, " 4780002 "), Some((Id(1), blue)));
    assert_eq!(by_barcode(&book, "1234567"), Some((Id(2), None)));
    assert_eq!(by_barcode(&book, "478"), None);
    assert_eq!(by_barcode(&book, " "), None);
    assert_eq!(found("567"), [2]);
    assert_eq!(found("478"), [1]);
}

#[test]
fn categories_count_what_is_still_sold() {
    let book = book();
    let catalogue = read(&book);
    let names: Vec<String> = catalogue
        .categories()
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(names, ["Belts", "Dresses", "Scarves"]);
    let filter = CatalogueFilter {
        category: Some("Dresses"),
        ..CatalogueFilter::default()
    };
    assert_eq!(catalogue.list(&book, &filter, fold), [Id(1)]);
    let gone = CatalogueFilter {
        is_archived: true,
        ..CatalogueFilter::default()
    };
    assert_eq!(catalogue.list(&book, &gone, fold), [Id(4)]);
}

#[test]
fn what_did_not_change_is_taken_over() {
    let mut book = book();
    let before = read(&book);
    let fields = serde_json::json!({ "name": "Zebra", "category": "Belts" });
    book.apply(&Action::new(
        Stamp::new(1, 0, DeviceId(1)),
        None,
        Verb::Edit,
        vec![Change::Edit {
            kind: Kind::Product,
            id: Id(2),
            fields: fields.as_object().cloned().unwrap(),
        }],
    ));
    book.put(Record::Product(Held::new(Id(9), product("Apron", "", ""))));
    assert_eq!(Catalogue::of(&book, &wording(), Some(&before)), read(&book));
}

#[test]
fn what_is_sold_often_comes_first_and_once_per_receipt() {
    let mut book = book();
    let line = |product| SaleLine {
        product: Some(Id(product)),
        quantity_milli: 1_000,
        ..SaleLine::default()
    };
    let sales = [vec![1, 2], vec![2, 4], vec![3, 3, 3, 3]];
    for (place, products) in sales.into_iter().enumerate() {
        book.put(Record::Entry(Entry::Sale(Sale {
            id: Id(100 + place as u128),
            lines: products.into_iter().map(line).collect(),
            ..Sale::default()
        })));
    }
    assert_eq!(sold_often(&book, 10), [Id(2), Id(1), Id(3)]);
    assert_eq!(sold_often(&book, 1), [Id(2)]);
}
