//! What came with an import and was used since stays when the import is taken back: on this device,
//! in backups, and where another device used it meanwhile.

mod balances;

use super::gone::{backup, merge, restored};
use super::{Desk, customer};
use crate::domain::change::Change;
use crate::domain::decide::TakenBack;
use crate::domain::{
    Book, Command, Customer, Id, Moment, Note, Payment, Return, Sale, SaleLine, Task,
};

const PEOPLE: &str = "Ism;Telefon;Qarz;Ballar\nBotir;901234567;;\nOlim;911112233;70 000;7";
const GOODS: &str = "Tovar;Narxi;Shtrix-kod\nKamar;85000;4780000000014\nSoat;90000;4780000000021";
const RECEIPTS: &str = "Date;Receipt number;Item;Quantity;Net sales;Customer name\n\
    2026-01-05 10:00;17;Socks;2;40000;Malika Aliyeva\n\
    2026-01-06 10:00;18;Cap;1;50000;Anvar Karimov";

fn person(book: &Book, name: &str) -> Option<Id> {
    let mut rows = book.customers().iter();
    rows.find(|(_, own)| own.given == name).map(|(id, _)| id)
}

fn product(book: &Book, name: &str) -> Option<Id> {
    let mut rows = book.products().iter();
    rows.find(|(_, own)| own.name == name).map(|(id, _)| id)
}

fn told(book: &Book, batch: Id) -> TakenBack {
    book.taking_back(batch).unwrap().told().clone()
}

fn sold_to(customer: Id, id: u128) -> Sale {
    Sale {
        id: Id(id),
        at: Moment(1_790_000_000_000),
        customer: Some(customer),
        ..Sale::default()
    }
}

#[test]
fn it_is_told_of_whom_a_later_file_changed() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(PEOPLE, false);
    let batch = desk.bring_in(plan);
    let plan = desk.plan("Ism;Telefon;Shahar\nBotir;901234567;Buxoro", false);
    desk.bring_in(plan);
    let two = TakenBack {
        went: 2,
        changed: 1,
        ..TakenBack::default()
    };
    assert_eq!(told(&desk.book, batch), two);
}

fn see_one_stays(uses: impl Fn(Id) -> Change) {
    let mut desk = Desk::new(vec![customer("Malika", "Aliyeva", "935556677")]);
    let plan = desk.plan(PEOPLE, false);
    let batch = desk.bring_in(plan);
    let botir = person(&desk.book, "Botir").unwrap();
    desk.apply(vec![uses(botir)]);
    let one = TakenBack {
        went: 1,
        changed: 0,
        stays: 1,
        ..TakenBack::default()
    };
    assert_eq!(told(&desk.book, batch), one);
    desk.run(Command::TakeBack { batch });
    let see = |book: &Book| {
        assert_eq!(person(book, "Botir"), Some(botir));
        assert_eq!(person(book, "Olim"), None);
    };
    see(&desk.book);
    see(&restored(&backup(&desk.book)));
    // Nor does storage let go of them.
    let gone = desk.book.gone(i64::MAX);
    see(&desk.book.clone().without(&gone));
}

#[test]
fn whoever_was_used_since_stays() {
    see_one_stays(|botir| Change::enter(sold_to(botir, 9)));
    see_one_stays(|botir| {
        Change::enter(Payment {
            id: Id(9),
            customer: botir,
            ..Payment::default()
        })
    });
    see_one_stays(|botir| {
        let note = Note {
            customer: botir,
            ..Note::default()
        };
        Change::add(Id(9), note)
    });
    see_one_stays(|botir| {
        let task = Task {
            customer: Some(botir),
            ..Task::default()
        };
        Change::add(Id(9), task)
    });
    see_one_stays(|botir| {
        let referred = Customer {
            given: "Salim".into(),
            referred_by: Some(botir),
            ..Customer::default()
        };
        Change::add(Id(1_001), referred)
    });
}

#[test]
fn goods_that_were_sold_since_stay() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(GOODS, false);
    let batch = desk.bring_in(plan);
    let belt = product(&desk.book, "Kamar").unwrap();
    let line = SaleLine {
        product: Some(belt),
        ..SaleLine::default()
    };
    let sale = Sale {
        id: Id(9),
        lines: vec![line],
        ..Sale::default()
    };
    desk.apply(vec![Change::enter(sale)]);
    desk.run(Command::TakeBack { batch });
    for book in [&desk.book, &restored(&backup(&desk.book))] {
        assert_eq!(product(book, "Kamar"), Some(belt));
        assert_eq!(product(book, "Soat"), None);
    }
    // The sale taken back in its turn leaves the belt where it is.
    desk.run(Command::VoidEntry {
        target: Id(9),
        reason: String::new(),
    });
    assert_eq!(product(&restored(&backup(&desk.book)), "Kamar"), Some(belt));
}

#[test]
fn a_sale_of_which_goods_came_back_by_hand_stays_with_its_buyer() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(RECEIPTS, false);
    let batch = desk.bring_in(plan);
    let ledger = desk.book.ledger();
    let (_, sale) = ledger.standing_sales().next().unwrap();
    let (sale, buyer) = (sale.id, sale.customer.unwrap());
    let back = Return {
        id: Id(9),
        sale,
        ..Return::default()
    };
    desk.apply(vec![Change::enter(back)]);
    desk.run(Command::TakeBack { batch });
    for book in [&desk.book, &restored(&backup(&desk.book))] {
        let standing: Vec<Id> = book
            .ledger()
            .standing_sales()
            .map(|(_, own)| own.id)
            .collect();
        assert_eq!(standing, [sale]);
        assert!(book.customers().get(buyer).is_some());
        assert_eq!((book.customers().len(), book.products().len()), (1, 1));
    }
}

#[test]
fn whoever_another_device_used_meanwhile_stays_on_both() {
    // Once the first device remembers what was taken back, once it has let go of it.
    for lets_go in [false, true] {
        let mut desk = Desk::new(vec![customer("Malika", "Aliyeva", "935556677")]);
        let plan = desk.plan(PEOPLE, false);
        let batch = desk.bring_in(plan);
        let mut other = Desk::new(Vec::new());
        other.book = restored(&backup(&desk.book));
        other.stamp = 1 << 91;
        let botir = person(&desk.book, "Botir").unwrap();
        other.apply(vec![Change::enter(sold_to(botir, 9))]);
        desk.run(Command::TakeBack { batch });
        assert_eq!(person(&desk.book, "Botir"), None);
        if lets_go {
            let gone = desk.book.gone(i64::MAX);
            desk.book = std::mem::take(&mut desk.book).without(&gone);
            desk.book.ledger_mut().finish_loading();
        }
        let mut first = desk.book.clone();
        let mut second = other.book.clone();
        merge(&mut first, &backup(&other.book), 1 << 20, false);
        merge(&mut second, &backup(&desk.book), 2 << 20, false);
        for book in [&first, &second] {
            assert_eq!(person(book, "Botir"), Some(botir), "{lets_go}");
            assert_eq!(person(book, "Olim"), None);
            assert_eq!(person(&restored(&backup(book)), "Botir"), Some(botir));
        }
        // What one decided holds on the other, and a second meeting changes nothing.
        merge(&mut second, &backup(&first), 3 << 20, false);
        merge(&mut first, &backup(&second), 4 << 20, false);
        assert_eq!(person(&second, "Botir"), Some(botir));
        assert_eq!(person(&first, "Botir"), Some(botir));
    }
}
