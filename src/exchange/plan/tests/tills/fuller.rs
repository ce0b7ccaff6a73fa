//! One and the same receipts told by two files, each of which knows what the other does not.

use super::Heading as H;
use super::gone::{backup, restored};
use super::*;
use crate::domain::TenderMethod as T;
use crate::domain::{Payment, Return};
use crate::exchange::meaning::Meaning;
use crate::insight::receipts::{SalesFilter, list_sales};
use crate::insight::timeline::{Timeline, TimelineKind};

const SUMS: &str = "Date;Receipt number;Receipt type;Gross sales;Discounts;Net sales;Taxes;Total collected;Cost of goods;Gross profit;Payment type;Description;Dining option;POS;Store;Cashier name;Customer name;Customer contacts;Status\n\
    14/10/2026 12:00;1-3;Refund;-100000;-10000;-90000;0;-90000;-50000;0;Cash;;;POS 1;Main;Zara;Malika;+998901234567;Closed\n\
    13/10/2026 11:00;1-2;Sale;300000;0;300000;0;300000;150000;0;Card;;;POS 1;Main;Zara;;;Closed\n\
    10/10/2026 10:00;1-1;Sale;500000;20000;480000;0;480000;250000;0;Card;gift;;POS 1;Main;Zara;Malika;+998901234567;Closed";
const ITEMS: &str = "Date;Receipt number;Receipt type;Category;SKU;Item;Variant;Modifiers applied;Quantity;Gross sales;Discounts;Net sales;Cost of goods;Gross profit;Taxes;Dining option;POS;Store;Cashier name;Customer name;Customer contacts;Comment;Status\n\
    14/10/2026 12:00;1-3;Refund;Dresses;D1;Dress;Red;;-1;-100000;-10000;-90000;-50000;0;0;;POS 1;Main;;Malika;+998901234567;;Closed\n\
    13/10/2026 11:00;1-2;Sale;Shoes;S1;Shoes;;;1;300000;0;300000;150000;0;0;;POS 1;Main;;;;;Closed\n\
    10/10/2026 10:00;1-1;Sale;Dresses;D1;Dress;Red;;2;200000;20000;180000;100000;0;0;;POS 1;Main;;Malika;+998901234567;;Closed\n\
    10/10/2026 10:00;1-1;Sale;Shoes;S1;Shoes;;;1;300000;0;300000;150000;0;0;;POS 1;Main;;Malika;+998901234567;;Closed";

/// What stands of the sales and returns, in words.
fn standing(desk: &Desk) -> Vec<String> {
    let book = &desk.book;
    let name = |id: Option<Id>| id.and_then(|id| book.staff().get(id));
    let mut told = Vec::new();
    for (_, sale) in book.ledger().standing_sales() {
        let lines = sale.lines.iter().map(|line| {
            let product = line.product.and_then(|id| book.products().get(id));
            let name = product.map_or(line.text.as_str(), |own| &own.name);
            format!("{name} {}={}", line.quantity_milli / 1000, line.net().0)
        });
        let lines: Vec<_> = lines.collect();
        let seller = name(sale.seller).map_or("", |own| &own.name);
        let method = sale.tenders[0].method.as_str();
        told.push(format!(
            "{} {} {method} {seller} {}",
            sale.number,
            lines.join(", "),
            sale.note
        ));
        for back in book.ledger().returns_of(sale.id) {
            let lines = back.lines.iter();
            let lines: Vec<_> = lines
                .map(|own| format!("{}:{}={}", own.line, own.quantity_milli, own.amount.0))
                .collect();
            let seller = name(back.seller).map_or("", |own| &own.name);
            let method = back.tenders.first().map_or("", |own| own.method.as_str());
            told.push(format!("back {} {method} {seller}", lines.join(", ")));
        }
    }
    told.sort();
    told
}

fn whole() -> [&'static str; 3] {
    [
        "1-1 Dress 2=180000, Shoes 1=300000 card Zara gift",
        "1-2 Shoes 1=300000 card Zara ",
        "back 0:1000=90000 cash Zara",
    ]
}

fn spent(desk: &Desk) -> i64 {
    let (id, _) = desk.book.customers().iter().next().unwrap();
    desk.book.ledger().account(id).unwrap().spent.0
}

#[test]
fn of_two_files_of_the_same_receipts_each_adds_what_the_other_lacks() {
    for [first, second] in [[SUMS, ITEMS], [ITEMS, SUMS]] {
        let mut desk = Desk::new(Vec::new());
        let plan = desk.plan(first, false);
        let first_batch = desk.bring_in(plan);
        let before = (standing(&desk), desk.state());
        let plan = desk.plan(second, false);
        assert_eq!(plan.count(H::Updated), plan.outcomes.len());
        let tally = plan.tally(&desk.book).contents;
        assert_eq!((tally.receipts, tally.returns, tally.changed), (0, 0, 3));
        assert_eq!(tally.sold, Money::ZERO);
        let batch = desk.bring_in(plan);
        assert_eq!(standing(&desk), whole());
        assert_eq!((spent(&desk), desk.book.customers().len()), (390_000, 1));
        // Neither says anything new after that, on this device or on another.
        for text in [first, second] {
            let again = desk.plan(text, false);
            assert_eq!(again.count(H::Same), again.outcomes.len());
        }
        let mut other = Desk::new(Vec::new());
        other.book = restored(&backup(&desk.book));
        assert_eq!(standing(&other), whole());
        let again = other.plan(second, false);
        assert_eq!(again.count(H::Same), again.outcomes.len());
        // One step takes it back. A receipt as it was before is not told once more.
        let head = *desk.book.batches(&Verb::Import).first().unwrap();
        let came = head.added + head.changed;
        assert_eq!(desk.book.taking_back(batch).unwrap().told().went, came);
        desk.run(Command::TakeBack { batch });
        assert_eq!((standing(&desk), desk.state()), before);
        let again = desk.plan(second, false);
        assert_eq!(again.count(H::Updated), again.outcomes.len());
        desk.bring_in(again);
        assert_eq!(standing(&desk), whole());
        // The first file taken back leaves what the second told.
        desk.run(Command::TakeBack { batch: first_batch });
        assert_eq!(standing(&desk), whole());
    }
}

#[test]
fn what_two_files_told_is_gone_once_both_are_taken_back() {
    for is_first_first in [true, false] {
        let mut desk = Desk::new(Vec::new());
        let plan = desk.plan(SUMS, false);
        let sums = desk.bring_in(plan);
        let plan = desk.plan(ITEMS, false);
        let items = desk.bring_in(plan);
        let order = if is_first_first {
            [sums, items]
        } else {
            [items, sums]
        };
        for batch in order {
            desk.run(Command::TakeBack { batch });
        }
        assert_eq!(standing(&desk), [""; 0], "{is_first_first}");
        assert!(desk.book.products().is_empty());
    }
}

#[test]
fn the_dry_run_tells_what_changes() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(ITEMS, false);
    desk.bring_in(plan);
    let plan = desk.plan(SUMS, false);
    let changes = plan.receipt_changes(&desk.book, &plan.outcomes[2]);
    let told: Vec<_> = changes
        .iter()
        .map(|own| (own.meaning.clone(), own.before.as_str(), own.after.as_str()))
        .collect();
    let expected = [
        (Meaning::PaidHow, "", "Card"),
        (Meaning::Seller, "", "Zara"),
        (Meaning::Note, "", "gift"),
    ];
    assert_eq!(told, expected);
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(SUMS, false);
    desk.bring_in(plan);
    let plan = desk.plan(ITEMS, false);
    let changes = plan.receipt_changes(&desk.book, &plan.outcomes[3]);
    assert_eq!(changes.len(), 1);
    assert_eq!(
        (changes[0].before.as_str(), changes[0].after.as_str()),
        ("Purchase", "Dress × 2, Shoes")
    );
}

#[test]
fn what_was_used_since_stays_and_is_told() {
    let used = |uses: &dyn Fn(&Sale) -> crate::domain::Change| {
        let mut desk = Desk::new(Vec::new());
        let plan = desk.plan(SUMS, false);
        desk.bring_in(plan);
        let before = standing(&desk);
        let sale = desk.book.ledger().sales().rows().iter();
        let sale = sale
            .clone()
            .find(|own| own.number == "1-1")
            .unwrap()
            .clone();
        desk.apply(vec![uses(&sale)]);
        let plan = desk.plan(ITEMS, false);
        let expected = [H::Same, H::Updated, H::Rejected, H::Rejected];
        assert_eq!(headings(&plan), expected);
        assert_eq!(plan.reason(&plan.outcomes[3]), Some(Reason::ReceiptUsed));
        desk.bring_in(plan);
        assert!(standing(&desk).contains(&before[0]));
        // Nothing is left of goods that did not come in.
        let names = desk.book.products().iter();
        assert_eq!(
            names.map(|(_, own)| own.name.as_str()).collect::<Vec<_>>(),
            ["Shoes"]
        );
    };
    used(&|sale| {
        crate::domain::Change::enter(Payment {
            id: Id(9),
            customer: sale.customer.unwrap(),
            sale: Some(sale.id),
            ..Payment::default()
        })
    });
    used(&|sale| {
        crate::domain::Change::enter(Return {
            id: Id(9),
            sale: sale.id,
            lines: vec![crate::domain::ReturnLine {
                quantity_milli: 10,
                amount: Money(1_000),
                ..crate::domain::ReturnLine::default()
            }],
            ..Return::default()
        })
    });
}

#[test]
fn sums_that_do_not_agree_are_told_and_change_nothing() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(SUMS, false);
    desk.bring_in(plan);
    let before = standing(&desk);
    let items = "Date;Receipt number;Receipt type;Item;Quantity;Net sales;Store\n\
        13/10/2026 11:00;1-2;Sale;Shoes;1;310000;Main";
    let plan = desk.plan(items, false);
    let (here, told) = ("300\u{a0}000\u{a0}soʻm", "310\u{a0}000\u{a0}soʻm");
    let reason = plan.reason(&plan.outcomes[0]);
    let Some(Reason::OtherSum {
        here: own,
        told: file,
    }) = reason
    else {
        panic!("{reason:?}");
    };
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    assert_eq!((digits(&own), digits(&file)), (digits(here), digits(told)));
    desk.bring_in(plan);
    assert_eq!(standing(&desk), before);
}

#[test]
fn what_was_sold_on_credit_is_owed_once_the_file_says_so() {
    let items = "Sana;Chek;Tovar;Soni;Narxi;Mijoz;Telefon\n21.11.2026 10:00;7;Palto;1;300000;Lola;90 500 00 02";
    let sums =
        "Sana;Chek;Summa;Mijoz;Telefon;Toʻlov turi\n21.11.2026;7;300000;Lola;90 500 00 02;Nasiya";
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(items, false);
    desk.bring_in(plan);
    let plan = desk.plan(sums, false);
    assert_eq!(headings(&plan), [H::Updated]);
    desk.bring_in(plan);
    let sales: Vec<_> = desk.book.ledger().standing_sales().collect();
    assert_eq!(sales.len(), 1);
    assert_eq!(sales[0].1.tenders[0].method, T::Credit);
    assert!(sales[0].1.due.is_some() && sales[0].1.lines[0].product.is_some());
    for same in [items, sums] {
        assert_eq!(headings(&desk.plan(same, false)), [H::Same]);
    }
}

#[test]
fn somebody_elses_receipt_of_the_same_number_is_another() {
    let mut desk = Desk::new(Vec::new());
    let one = "Sana;Chek;Tovar;Narxi;Mijoz;Telefon\n21.11.2026;1;Shim;200000;Anvar;90 500 00 01";
    let other = "Sana;Chek;Tovar;Narxi;Mijoz;Telefon\n21.11.2026;1;Palto;900000;Lola;90 500 00 02";
    for text in [one, other] {
        let plan = desk.plan(text, false);
        assert_eq!(headings(&plan), [H::New]);
        desk.bring_in(plan);
    }
    for text in [one, other] {
        assert_eq!(headings(&desk.plan(text, false)), [H::Same]);
    }
    assert_eq!(standing(&desk).len(), 2);
}

#[test]
fn what_was_used_after_it_was_filled_in_stays_once() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(SUMS, false);
    desk.bring_in(plan);
    let plan = desk.plan(ITEMS, false);
    let batch = desk.bring_in(plan);
    let sales = desk.book.ledger().standing_sales();
    let id = sales.map(|(_, sale)| (sale.id, &sale.number));
    let id = id
        .into_iter()
        .find(|(_, number)| *number == "1-1")
        .unwrap()
        .0;
    desk.apply(vec![crate::domain::Change::enter(Payment {
        id: Id(9),
        customer: desk.book.ledger().owner(id).unwrap(),
        sale: Some(id),
        ..Payment::default()
    })]);
    desk.run(Command::TakeBack { batch });
    let expected = [
        "1-1 Dress 2=180000, Shoes 1=300000 card Zara gift",
        "1-2 Purchase 1=300000 card Zara ",
        "back 0:1000=90000 cash Zara",
    ];
    for book in [desk.book.clone(), restored(&backup(&desk.book))] {
        desk.book = book;
        assert_eq!(standing(&desk), expected);
        assert_eq!(spent(&desk), 390_000);
    }
}

/// What the list of sales and the customer's timeline show, with what is crossed out.
fn shown(desk: &Desk) -> (Vec<(String, bool)>, [Vec<bool>; 2]) {
    let (book, zone) = (&desk.book, Zone::fixed(300));
    let ledger = book.ledger();
    let places = list_sales(book, &SalesFilter::default(), &zone);
    let sales = places.iter().map(|place| ledger.sales().at(*place));
    let sales = sales.map(|sale| (sale.number.clone(), ledger.is_void(sale.id)));
    let (buyer, _) = book.customers().iter().next().unwrap();
    let timeline = Timeline::of(book, buyer, &zone);
    let of = |kind: TimelineKind| {
        let items = timeline.items().iter().filter(|item| item.kind == kind);
        let crossed: Vec<bool> = items.map(|item| item.is_void).collect();
        assert_eq!(timeline.count(kind), crossed.len());
        crossed
    };
    let told = [of(TimelineKind::Sale), of(TimelineKind::Return)];
    (sales.collect(), told)
}

#[test]
fn what_a_file_wrote_down_anew_is_not_shown_as_taken_back() {
    for [first, second] in [[SUMS, ITEMS], [ITEMS, SUMS]] {
        let mut desk = Desk::new(Vec::new());
        let plan = desk.plan(first, false);
        desk.bring_in(plan);
        let once = ["1-2", "1-1"].map(|number| (number.to_owned(), false));
        let once = (once.to_vec(), [vec![false], vec![false]]);
        assert_eq!(shown(&desk), once);
        let plan = desk.plan(second, false);
        let batch = desk.bring_in(plan);
        assert_eq!(shown(&desk), once);
        let mut other = Desk::new(Vec::new());
        other.book = restored(&backup(&desk.book));
        assert_eq!(shown(&other), once);
        // The former one stands there again.
        desk.run(Command::TakeBack { batch });
        assert_eq!(shown(&desk), once);
        // What the owner took back is told.
        let sales = desk.book.ledger().standing_sales();
        let of = sales.filter(|(_, sale)| sale.number == "1-2");
        let target = of.map(|(_, sale)| sale.id).next().unwrap();
        let reason = String::new();
        desk.run(Command::VoidEntry { target, reason });
        let mut crossed = once.clone();
        crossed.0[0].1 = true;
        assert_eq!(shown(&desk), crossed);
    }
}
