use serde_json::{Map, json};

use super::*;
use crate::domain::coupon::{Certificate, Coupon};
use crate::domain::credit::Opening;
use crate::domain::programme::{Points, Programme, StampCard};
use crate::domain::sale::{Payment, Return};
use crate::domain::{DeviceId, Money, Note, Staff, Stamp};

fn stamp(ms: i64) -> Stamp {
    Stamp::new(ms, 0, DeviceId(7))
}

fn put(book: &mut Book, record: impl Into<Record>) {
    let mut record = record.into();
    record.set_stamp(stamp(10), None);
    book.put(record);
}

fn customer(name: &str, is_sample: bool) -> Customer {
    Customer {
        given: name.into(),
        is_sample,
        ..Customer::default()
    }
}

fn line(product: Option<Id>) -> SaleLine {
    SaleLine {
        product,
        variant: product.map(|_| Id(90)),
        quantity_milli: 1000,
        unit_price: Money(5),
        ..SaleLine::default()
    }
}

fn sale(id: u128, customer: Option<u128>, lines: Vec<SaleLine>) -> Record {
    Record::Entry(Entry::Sale(Sale {
        id: Id(id),
        customer: customer.map(Id),
        seller: Some(Id(3)),
        lines,
        ..Sale::default()
    }))
}

/// Sample: seller 3, customer 10, product 20. The owner's: customer 11, product 21.
fn mixed() -> Book {
    let mut book = Book::default();
    let shop = Shop {
        name: "Sample".into(),
        address: "Sample street".into(),
        currency: "UZS".into(),
        is_sample: true,
        ..Shop::default()
    };
    put(&mut book, Held::new(Id(1), shop));
    put(
        &mut book,
        Held::new(
            Id(3),
            Staff {
                name: "Seller".into(),
                is_sample: true,
                ..Staff::default()
            },
        ),
    );
    put(&mut book, Held::new(Id(10), customer("Sample", true)));
    let mut own = customer("Own", false);
    own.referred_by = Some(Id(10));
    put(&mut book, Held::new(Id(11), own));
    for (id, is_sample) in [(20, true), (21, false)] {
        let variant = crate::domain::Variant {
            id: Id(90),
            colour: "red".into(),
            ..crate::domain::Variant::default()
        };
        let product = Product {
            name: format!("p{id}"),
            is_sample,
            variants: vec![variant],
            ..Product::default()
        };
        put(&mut book, Held::new(Id(id), product));
    }
    for (id, customer) in [(30, 10), (31, 11)] {
        put(
            &mut book,
            Held::new(
                Id(id),
                Note {
                    customer: Id(customer),
                    text: "said".into(),
                    staff: Some(Id(3)),
                    ..Note::default()
                },
            ),
        );
    }
    put(&mut book, sale(40, Some(10), vec![line(Some(Id(20)))]));
    put(&mut book, sale(41, Some(11), vec![line(Some(Id(20)))]));
    put(
        &mut book,
        sale(42, Some(10), vec![line(Some(Id(21))), line(Some(Id(20)))]),
    );
    put(&mut book, sale(43, None, vec![line(None)]));
    put(&mut book, sale(44, None, vec![line(Some(Id(20)))]));
    for (id, target) in [(50, 40), (51, 41)] {
        put(
            &mut book,
            Record::Entry(
                Return {
                    id: Id(id),
                    sale: Id(target),
                    ..Return::default()
                }
                .into(),
            ),
        );
    }
    for (id, customer) in [(60, 10), (61, 11)] {
        put(
            &mut book,
            Record::Entry(
                Payment {
                    id: Id(id),
                    customer: Id(customer),
                    amount: Money(1),
                    ..Payment::default()
                }
                .into(),
            ),
        );
    }
    book
}

#[test]
fn what_is_the_owners_stays_and_nothing_points_to_what_went() {
    let own = mixed().without_sample();
    let ids = |ids: &mut dyn Iterator<Item = Id>| ids.map(|id| id.0).collect::<Vec<_>>();
    assert_eq!(ids(&mut own.customers().iter().map(|(id, _)| id)), [11]);
    assert_eq!(ids(&mut own.products().iter().map(|(id, _)| id)), [21]);
    assert_eq!(ids(&mut own.notes().iter().map(|(id, _)| id)), [31]);
    assert!(own.staff().is_empty() && !own.has_sample() && mixed().has_sample());
    let ledger = own.ledger();
    assert_eq!(
        ids(&mut ledger.sales().rows().iter().map(|sale| sale.id)),
        [41, 42, 43]
    );
    assert_eq!(
        ids(&mut ledger.returns().rows().iter().map(|back| back.id)),
        [51]
    );
    assert_eq!(
        ids(&mut ledger.payments().rows().iter().map(|payment| payment.id)),
        [61]
    );
    let sale = |id| ledger.sales().get(Id(id)).unwrap();
    assert_eq!((sale(41).customer, sale(42).customer), (Some(Id(11)), None));
    assert!(
        ledger
            .sales()
            .rows()
            .iter()
            .all(|sale| sale.seller.is_none())
    );
    assert_eq!(sale(41).lines[0].text, "p20, red");
    assert_eq!(
        (sale(41).lines[0].product, sale(42).lines[0].product),
        (None, Some(Id(21)))
    );
    assert_eq!(sale(42).total(), Money(10));
    let card = own.customers().held(Id(11)).unwrap();
    assert_eq!(
        (card.card.referred_by, card.stamps.latest()),
        (None, stamp(10))
    );
    assert_eq!(own.notes().get(Id(31)).unwrap().staff, None);
    assert_eq!(ledger.account(Id(11)).unwrap().sale_count, 1);
}

#[test]
fn the_shop_keeps_what_the_owner_wrote_on_its_card() {
    let mut book = mixed();
    let mut edit = crate::domain::stamp::FieldStamps::default();
    edit.set("name", stamp(20));
    let mut fields = Map::new();
    fields.insert("name".into(), json!("My shop"));
    let mut held = book.shops().held(Id(1)).unwrap().clone();
    held.merge(&fields, &edit);
    book.put(Record::Shop(held));
    let own = book.without_sample();
    let (_, shop) = own.shop().unwrap();
    assert_eq!((shop.name.as_str(), shop.address.as_str()), ("My shop", ""));
    assert!(!shop.is_sample && shop.currency == "UZS");
}

#[test]
fn without_a_sample_nothing_goes() {
    let own = mixed().without_sample();
    let again = own.without_sample();
    assert_eq!(own.customers().rows(), again.customers().rows());
    assert_eq!(own.ledger().sales().rows(), again.ledger().sales().rows());
    assert_eq!(own.shops().rows(), again.shops().rows());
}

#[test]
fn own_tasks_rules_and_what_is_between_own_people_and_the_shop_stay() {
    let mut book = mixed();
    let task = |customer| Task {
        title: "Call".into(),
        customer: Some(Id(customer)),
        ..Task::default()
    };
    put(&mut book, Held::new(Id(70), task(10)));
    put(&mut book, Held::new(Id(71), task(11)));
    let coupon = |customer| Coupon {
        code: "TEN".into(),
        customer,
        ..Coupon::default()
    };
    put(&mut book, Held::new(Id(72), coupon(None)));
    put(&mut book, Held::new(Id(73), coupon(Some(Id(10)))));
    let entry = |book: &mut Book, entry: Entry| put(book, Record::Entry(entry));
    let mut rules = Programme {
        id: Id(74),
        by: Some(Id(3)),
        is_on: true,
        ..Programme::default()
    };
    rules.stamp_cards.push(StampCard {
        products: vec![Id(20), Id(21)],
        ..StampCard::default()
    });
    entry(&mut book, rules.into());
    for (number, customer) in [(80, Id(10)), (90, Id(11))] {
        let points = Points {
            id: Id(number),
            customer: Some(customer),
            amount: Money(5),
            ..Points::default()
        };
        entry(&mut book, points.into());
        let opening = Opening {
            id: Id(number + 1),
            customer,
            debt: Money(7),
            ..Opening::default()
        };
        entry(&mut book, opening.into());
        let certificate = Certificate {
            id: Id(number + 2),
            customer: Some(customer),
            ..Certificate::default()
        };
        entry(&mut book, certificate.into());
    }
    // Earned on a sale that was only played.
    let of_play = Points {
        id: Id(100),
        sale: Some(Id(44)),
        ..Points::default()
    };
    entry(&mut book, of_play.into());

    let own = book.without_sample();
    let tasks = own.cards::<Task>();
    assert_eq!(tasks.get(Id(70)).unwrap().customer, None);
    assert_eq!(tasks.get(Id(71)).unwrap().customer, Some(Id(11)));
    assert!(own.coupons().get(Id(72)).is_some() && own.coupons().get(Id(73)).is_none());
    let ledger = own.ledger();
    let rules = &ledger.entries::<Programme>().rows()[0];
    assert_eq!(
        (rules.by, &rules.stamp_cards[0].products[..]),
        (None, &[Id(21)][..])
    );
    let ids = |ids: Vec<Id>| ids.into_iter().map(|id| id.0).collect::<Vec<_>>();
    let points = ledger.entries::<Points>().rows();
    assert_eq!(ids(points.iter().map(|own| own.id).collect()), [90]);
    let openings = ledger.entries::<Opening>().rows();
    assert_eq!(ids(openings.iter().map(|own| own.id).collect()), [91]);
    let certificates = ledger.entries::<Certificate>().rows();
    assert_eq!(ids(certificates.iter().map(|own| own.id).collect()), [92]);
}
