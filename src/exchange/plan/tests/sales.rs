//! Purchases of before and products.

use super::*;
use crate::domain::Zone;
use crate::insight::receipts::{SalesFilter, list_sales};
use crate::insight::timeline::{Timeline, TimelineKind};

fn zone() -> Zone {
    Zone::fixed(0)
}

fn listed(desk: &Desk) -> Vec<u32> {
    list_sales(&desk.book, &SalesFilter::default(), &zone())
}

const ITEMS: &str = "Date;Receipt number;Receipt type;Category;SKU;Item;Variant;Quantity;Gross sales;Discounts;Net sales;Cost of goods;Store;Cashier name;Customer name;Customer contacts;Comment;Status\n\
    01/10/2026 10:00;1-1;Sale;Dresses;D1;Dress;Red;2;200000.00;20000.00;180000.00;100000;Main;Zara;Malika;+998901234567;;Closed\n\
    01/10/2026 10:00;1-1;Sale;Shoes;S1;Shoes;;1;300000;0;300000;150000;Main;Zara;Malika;+998901234567;;Closed\n\
    13/10/2026 11:00;1-2;Sale;Shoes;S1;Shoes;;1;300000;0;300000;150000;Main;Zara;;;;Cancelled\n\
    14/10/2026 12:00;1-3;Refund;Dresses;D1;Dress;Red;-1;-100000;-10000;-90000;-50000;Main;Zara;Malika;+998901234567;;Closed\n\
    15/10/2026 12:00;1-4;Refund;Hats;H1;Hat;;1;5000;0;5000;0;Main;Zara;Malika;+998901234567;;Closed\n\
    16/10/2026 12:00;1-5;Sale;Shoes;S1;Shoes;;0.5;150000;0;150000;;Main;Zara;Anvar;;;Closed";

#[test]
fn receipts_by_item_become_sales_returns_products_and_buyers() {
    let mut desk = Desk::new(vec![customer("Malika", "Aliyeva", "90 123 45 67")]);
    let before = desk.state();
    let plan = desk.plan(ITEMS, false);
    assert_eq!(
        headings(&plan),
        [
            Heading::New,
            Heading::New,
            Heading::Same,
            Heading::New,
            Heading::Rejected,
            Heading::New
        ]
    );
    let batch = desk.bring_in(plan);
    let ledger = desk.book.ledger();
    let sales = ledger.sales().rows();
    assert_eq!(sales.len(), 2);
    let malika = desk.book.customers().iter().next().unwrap().0;
    let sale = sales.iter().find(|sale| sale.number == "1-1").unwrap();
    assert_eq!(
        (sale.customer, sale.total().0, sale.discount().0),
        (Some(malika), 480_000, 20_000)
    );
    assert_eq!(sale.lines[0].unit_cost, Some(Money(50_000)));
    assert_eq!(ledger.account(malika).unwrap().spent.0, 390_000);
    // A hat was never sold; its product is not left behind either way.
    let names: Vec<&str> = desk
        .book
        .products()
        .iter()
        .map(|(_, one)| one.name.as_str())
        .collect();
    assert!(
        names.contains(&"Dress") && names.contains(&"Shoes"),
        "{names:?}"
    );
    assert_eq!(desk.book.customers().len(), 2);
    let again = desk.plan(ITEMS, false);
    assert_eq!(again.count(Heading::New), 0);
    desk.run(Command::TakeBack { batch });
    assert_eq!(desk.state(), before);
    assert_eq!(desk.book.ledger().standing_sale_count(), 0);
    // What never was stands in no list, nor twice once the file comes in again.
    assert!(listed(&desk).is_empty());
    assert!(Timeline::of(&desk.book, malika, &zone()).count(TimelineKind::Sale) == 0);
    let third = desk.plan(ITEMS, false);
    assert_eq!(third.count(Heading::New), 4);
    desk.bring_in(third);
    assert_eq!(listed(&desk).len(), 2);
    let malika = desk.book.customers().iter().next().unwrap().0;
    assert_eq!(desk.book.ledger().account(malika).unwrap().spent.0, 390_000);
}

#[test]
fn receipts_alone_become_sales_of_their_sum_and_give_it_back() {
    let file = "Date;Receipt number;Receipt type;Gross sales;Discounts;Net sales;Taxes;Total collected;Cost of goods;Gross profit;Payment type;Description;Customer name;Customer contacts;Status\n\
        28/07/2026 13:33;5;Sale;100000;10000;90000;0;90000;50000;40000;Card;;Malika;901234567;Closed\n\
        29/07/2026 13:33;6;Refund;-30000;0;-30000;0;-30000;0;0;Cash;;Malika;901234567;Closed\n\
        30/07/2026;7;Sale;x;0;0;0;zero;0;0;Cash;;Malika;;Closed";
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(file, false);
    assert_eq!(
        headings(&plan),
        [Heading::New, Heading::New, Heading::Rejected]
    );
    desk.bring_in(plan);
    let (buyer, card) = desk.book.customers().iter().next().unwrap();
    assert_eq!(card.given, "Malika");
    assert_eq!(desk.book.ledger().account(buyer).unwrap().spent.0, 60_000);
    let sale = &desk.book.ledger().sales().rows()[0];
    assert_eq!(sale.tenders[0].method, crate::domain::TenderMethod::Card);
    assert_eq!(sale.lines[0].text, "Purchase");
}

#[test]
fn quantities_and_prices_make_the_sums_of_a_list_without_them() {
    let file = "Дата;Товар;Кол-во;Цена;Клиент;Оплата\n\
        28.07.2026;Платье;2;100 000;Малика Каримова;Карта\n\
        29.07.2026;Шапка;1,5;30 000;Малика Каримова;Наличные";
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(file, false);
    assert_eq!(headings(&plan), [Heading::New, Heading::New]);
    desk.bring_in(plan);
    let sales = desk.book.ledger().sales().rows();
    let told: Vec<_> = sales
        .iter()
        .map(|sale| (sale.total().0, sale.tenders[0].method.clone()))
        .collect();
    let (card, cash) = (
        crate::domain::TenderMethod::Card,
        crate::domain::TenderMethod::Cash,
    );
    assert_eq!(told, [(200_000, card), (45_000, cash)]);
}

#[test]
fn products_come_in_with_their_variants_and_change_by_their_codes() {
    let mut desk = Desk::new(Vec::new());
    let file = "Товар;Категория;Цвет;Размер;Цена;Себестоимость;Штрихкод\n\
        Платье;Одежда;красный;42;100000;60000;111\n\
        Платье;Одежда;красный;44;110000;60000;112\n\
        Шапка;Одежда;;;50000;;113\n\
        ;Одежда;;;1;;114";
    let plan = desk.plan(file, false);
    assert_eq!(
        headings(&plan),
        [Heading::New, Heading::New, Heading::New, Heading::Rejected]
    );
    desk.bring_in(plan);
    assert_eq!(desk.book.products().len(), 2);
    let (_, dress) = desk.book.products().iter().next().unwrap();
    assert_eq!(dress.variants.len(), 2);
    assert_eq!(dress.price_of(Some(dress.variants[1].id)), Money(110_000));
    let changed = desk.plan(
        "Товар;Цена;Штрихкод\nШапка новая;55000;113\nПлатье;100000;111",
        false,
    );
    assert_eq!(headings(&changed), [Heading::Updated, Heading::Same]);
}

#[test]
fn fewer_than_none_bought_came_back() {
    let mut desk = Desk::new(vec![]);
    let plan = desk.plan(
        "Sana;Chek raqami;Tovar;Soni;Narxi;Mijoz;Telefon\n\
         20.11.2026 10:05;101;Koʻylak;2;250000;Gulnora Yusupova;90 500 00 01\n\
         20.11.2026 10:05;101;Shim;1;320000;Gulnora Yusupova;90 500 00 01\n\
         21.11.2026 12:00;102;Koʻylak;-1;250000;Gulnora Yusupova;90 500 00 01\n\
         21.11.2026 15:00;103;Shim;3;320000;Sardor Aliyev;90 500 00 03",
        false,
    );
    assert_eq!(plan.sales(), (2, Money(1_530_000)));
    assert_eq!(plan.tally(&desk.book).contents.returns, 1);
}

#[test]
fn thousands_of_money_are_not_told_from_decimals_of_metres() {
    let mut desk = Desk::new(vec![]);
    let plan = desk.plan(
        "Sana;Chek;Tovar;Soni;Narxi;Chegirma;Summa;Mijoz;Telefon\n\
         20.11.2026;501;Koʻylak;2;250,000;10%;450,000;Lola Sobirova;90 500 00 07\n\
         20.11.2026;501;Shim;1;320,000;;320,000;Lola Sobirova;90 500 00 07\n\
         21.11.2026;502;Koʻylak;-1;250,000;10%;-225,000;Lola Sobirova;90 500 00 07\n\
         22.11.2026;503;Mato;2,5;45000;0;112500;Anvar;90 500 00 08\n\
         23.11.2026;504;Mato;1,250;45,000;;56,250;Anvar;90 500 00 08\n\
         24.11.2026;505;Roʻmol;3;45,000;15,000;120,000;Anvar;90 500 00 08",
        false,
    );
    assert_eq!(plan.sales(), (4, Money(1_058_750 - 225_000)));
}

#[test]
fn the_total_below_a_list_of_purchases_says_what_it_is() {
    for total in ["Jami;;;", "Итого за октябрь;;;", ";Cəmi;;", "Tổng cộng:;;;"] {
        let mut desk = Desk::new(Vec::new());
        let file = format!(
            "Sana;Mijoz;Mahsulot;Summa\n01.10.2026;Aziz;Shim;220000\n09.10.2026;Aziz;Kurtka;600000\n{total}820000"
        );
        let plan = desk.plan(&file, false);
        assert_eq!(plan.sales(), (2, Money(820_000)));
        assert_eq!(
            plan.reason(&plan.outcomes[2]),
            Some(Reason::Total),
            "{total}"
        );
    }
}
