//! Customers, products and sales made of a number.

use daftar::domain::customer::Phone;
use daftar::domain::{
    Book, Customer, Id, Moment, Money, Product, Return, ReturnLine, Sale, SaleLine, Tender,
    TenderMethod,
};

use super::world::START_MS;

pub fn new_customer(value: u16) -> Customer {
    Customer {
        given: format!("Шаҳноза {value}"),
        phones: vec![Phone {
            number: format!("+998 {value}"),
            ..Phone::default()
        }],
        ..Customer::default()
    }
}

pub fn edited(mut customer: Customer, value: u16) -> Customer {
    match value % 4 {
        0 => customer.note = format!("note {value}"),
        1 => customer.given = format!("Nguyễn {value}"),
        2 => customer.phones.clear(),
        _ => customer.birthday = "--02-29".parse().ok(),
    }
    customer
}

pub fn new_product(value: u16) -> Product {
    Product {
        name: format!("Koʻylak {value}"),
        price: Money(value.into()),
        ..Product::default()
    }
}

pub fn new_sale(id: Id, customer: Option<Id>, value: u16) -> Sale {
    let line = |place: u16| SaleLine {
        text: "x".into(),
        quantity_milli: 1000 + i64::from(value % 5) * 500,
        unit_price: Money(i64::from(value) + i64::from(place)),
        ..SaleLine::default()
    };
    let mut sale = Sale {
        id,
        at: Moment(START_MS + i64::from(value % 16) * 1000),
        customer: customer.filter(|_| !value.is_multiple_of(3)),
        lines: (0..=value % 3).map(line).collect(),
        ..Sale::default()
    };
    if value.is_multiple_of(2) {
        sale.spread_discount(Money(i64::from(value / 8)));
    }
    sale.tenders = vec![Tender::new(TenderMethod::Card, sale.total())];
    sale
}

pub fn new_return(book: &Book, id: Id, sale: &Sale, value: u16) -> Return {
    let line = u32::from(value) % sale.lines.len().max(1) as u32;
    let quantity_milli = 500 + i64::from(value % 4) * 500;
    let amount = book.refund_of(sale, line, quantity_milli);
    Return {
        id,
        at: Moment(START_MS + 1),
        sale: sale.id,
        lines: vec![ReturnLine {
            line,
            quantity_milli,
            amount,
        }],
        tenders: vec![Tender {
            amount,
            ..Tender::default()
        }],
        ..Return::default()
    }
}
