//! Tables of tills that count, pay and call things their own way.

mod coded;
mod fuller;
mod overlapping;
mod owing;
mod unlikely;
mod variants;

use super::*;
use crate::domain::TenderMethod as T;
use crate::exchange::reading::Doubt;

/// What everybody spent, by name.
fn spent(desk: &Desk) -> Vec<(String, i64)> {
    let of = |(id, card): (Id, &Customer)| {
        let account = desk.book.ledger().account(id);
        (card.given.clone(), account.map_or(0, |own| own.spent.0))
    };
    let mut spent: Vec<_> = desk.book.customers().iter().map(of).collect();
    spent.sort();
    spent
}

/// The sales in the order of their numbers.
fn sales(desk: &Desk) -> Vec<Sale> {
    let sales = desk.book.ledger().standing_sales();
    let mut sales: Vec<Sale> = sales.map(|(_, sale)| sale.clone()).collect();
    sales.sort_by(|a, b| (a.at, &a.number).cmp(&(b.at, &b.number)));
    sales
}

fn totals(desk: &Desk) -> Vec<i64> {
    sales(desk).iter().map(|sale| sale.total().0).collect()
}

const RESTARTING: &str = "Sana;Chek;Tovar;Soni;Narxi;Mijoz;Telefon;Toʻlov turi;Sotuvchi\n\
    21.11.2026;1;Shim;1;200000;Anvar;90 500 00 01;Naqd;Zilola\n\
    21.11.2026;2;Shim;1;300000;Lola;90 500 00 02;Nasiya;Nargiza\n\
    22.11.2026;1;Roʻmol;2;50000;Botir;90 500 00 03;Aralash;Zilola\n\
    22.11.2026;2;Shim;1;200000;Sevara;90 500 00 04;;Zilola\n\
    22.11.2026;2;Roʻmol;1;50000;;;;Zilola";

#[test]
fn numbers_that_begin_anew_each_day_stay_apart() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(RESTARTING, false);
    assert_eq!(plan.sales(), (4, Money(850_000)));
    desk.bring_in(plan);
    let expected = [
        ("Anvar", 200_000),
        ("Botir", 100_000),
        ("Lola", 300_000),
        ("Sevara", 250_000),
    ];
    let expected = expected.map(|(name, spent)| (name.to_owned(), spent));
    assert_eq!(spent(&desk), expected);
    let again = desk.plan(RESTARTING, false);
    assert_eq!(again.sales(), (0, Money::ZERO));
}

#[test]
fn what_was_sold_on_credit_is_owed_and_asked_about() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(RESTARTING, false);
    let example = "Nasiya".to_owned();
    assert_eq!(plan.ways().reading.doubts, [Doubt::Credit { example }]);
    desk.bring_in(plan);
    let sales = sales(&desk);
    let methods: Vec<&str> = sales
        .iter()
        .map(|sale| sale.tenders[0].method.as_str())
        .collect();
    assert_eq!(methods, ["cash", "credit", "Aralash", "untold"]);
    // Where the shop has not said how long it waits, time begins with today.
    let due = sales.iter().map(|sale| sale.due);
    let in_two_weeks = Some(Day(TODAY.0 + 14));
    assert_eq!(due.collect::<Vec<_>>(), [None, in_two_weeks, None, None]);
}

#[test]
fn who_sold_is_kept_without_joining_the_staff() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(RESTARTING, false);
    let batch = desk.bring_in(plan);
    let names: Vec<(String, bool)> = desk
        .book
        .staff()
        .iter()
        .map(|(_, staff)| (staff.name.clone(), staff.is_archived))
        .collect();
    assert_eq!(
        names,
        [("Zilola".to_owned(), true), ("Nargiza".to_owned(), true)]
    );
    desk.run(Command::TakeBack { batch });
    assert!(desk.book.staff().is_empty());
}

const MORNING: &str = "Sana;Tovar;Soni;Narxi\n\
    24.11.2026;Non;3;4000\n\
    24.11.2026;Choy;1;18000\n\
    24.11.2026;Choy;1;18000";
const EVENING: &str = "Sana;Tovar;Soni;Narxi\n\
    24.11.2026;Yogʻ;1;22000\n\
    24.11.2026;Guruch;5;19000\n\
    24.11.2026;Shakar;1;18000";

#[test]
fn sales_without_a_number_are_known_by_what_stands_on_them() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(MORNING, false);
    assert_eq!(plan.sales(), (3, Money(48_000)));
    desk.bring_in(plan);
    let evening = desk.plan(EVENING, false);
    assert_eq!(evening.sales(), (3, Money(135_000)));
    desk.bring_in(evening);
    for same in [MORNING, EVENING] {
        assert_eq!(desk.plan(same, false).sales(), (0, Money::ZERO));
    }
    assert_eq!(totals(&desk).iter().sum::<i64>(), 183_000);
}

#[test]
fn shares_and_words_beside_amounts_are_read() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(
        "Sana;Chek;Tovar;Soni;Narxi;Chegirma\n\
        20.11.2026;77;Palto;1;1 200 000;10%\n\
        20.11.2026;78;Sharf;1;100 000;5 000\n\
        20.11.2026;79;Kepka;2;1,5 mln;\n\
        20.11.2026;80;Kepka;1;300 $;\n\
        20.11.2026;81;Kepka;1;75k soʻm;",
        false,
    );
    assert_eq!(plan.count(Heading::Rejected), 1);
    desk.bring_in(plan);
    assert_eq!(totals(&desk), [1_080_000, 95_000, 3_000_000, 75_000]);
}

#[test]
fn items_tell_bare_products_what_they_are() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan("Sana;Chek;Tovar;Narxi\n20.11.2026;1;Tufli;90000", false);
    desk.bring_in(plan);
    let plan = desk.plan(
        "Date;Receipt number;Category;SKU;Item;Variant;Quantity;Net sales\n\
        21.11.2026;2;Shoes;T1;Tufli;37;1;90000\n\
        21.11.2026;3;Shoes;T1;Tufli;38;1;90000",
        false,
    );
    desk.bring_in(plan);
    let (_, shoes) = desk.book.products().iter().next().unwrap();
    let sizes: Vec<&str> = shoes.variants.iter().map(|own| own.size.as_str()).collect();
    assert_eq!(
        (shoes.category.as_str(), sizes),
        ("Shoes", vec!["37", "38"])
    );
    let of: Vec<_> = sales(&desk)
        .iter()
        .map(|sale| sale.lines[0].variant)
        .collect();
    assert_eq!(
        of,
        [None, Some(shoes.variants[0].id), Some(shoes.variants[1].id)]
    );
}

#[test]
fn a_word_beside_the_table_is_no_name() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(
        "Имя;Телефон;\nДина;90 111 22 33;doimiy mijoz\nАзиз;90 111 22 44;",
        false,
    );
    desk.bring_in(plan);
    let (_, dina) = desk.book.customers().iter().next().unwrap();
    assert_eq!(
        (dina.given.as_str(), dina.note.as_str()),
        ("Дина", "doimiy mijoz")
    );
}

#[test]
fn a_column_of_days_is_no_debt() {
    let mut desk = Desk::new(Vec::new());
    let file = "Mijoz;Telefon;Qarz sanasi;Qarz summasi\nOlim;90 500 00 01;01.09.2026;100 000";
    let plan = desk.plan(file, false);
    desk.bring_in(plan);
    let opening = &desk.book.ledger().entries::<Opening>().rows()[0];
    assert_eq!(opening.debt, Money(100_000));
}

#[test]
fn what_comes_back_goes_to_the_sale_of_its_number() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(
        "Date;Receipt number;Receipt type;Item;Quantity;Net sales\n\
        20.11.2026 10:00;1;Sale;Hat;1;50000\n\
        20.11.2026 11:00;2;Sale;Hat;1;50000\n\
        20.11.2026 12:00;1;Refund;Hat;1;50000",
        false,
    );
    desk.bring_in(plan);
    let first = sales(&desk)[0].id;
    let back = &desk.book.ledger().returns().rows()[0];
    assert_eq!(back.sale, first);
}

#[test]
fn what_stands_of_the_whole_receipt_in_each_row_counts_once() {
    let text = "Chi nhánh;Mã hóa đơn;Thời gian;Khách hàng;Điện thoại;Tổng tiền hàng;Giảm giá hóa đơn;Khách cần trả;Khách đã trả;Tiền mặt;Thẻ;Ví;Chuyển khoản;Trạng thái;Mã hàng;Tên hàng;Số lượng;Đơn giá;Giảm giá;Giá bán;Thành tiền\n\
        CN;HD0001;2026-11-01 10:05;Nguyễn Thị Hồng;0912345678;870000;0;870000;720000;700000;20000;0;0;Hoàn thành;SP001;Áo sơ mi;1;350000;0;350000;350000\n\
        CN;HD0001;2026-11-01 10:05;Nguyễn Thị Hồng;0912345678;870000;0;870000;720000;700000;20000;0;0;Hoàn thành;SP002;Quần jean;1;520000;0;520000;520000\n\
        CN;HD0002;2026-11-01 11:00;Trần Văn Đức;0987654321;700000;50000;650000;650000;650000;0;0;0;Hoàn thành;SP001;Áo sơ mi;2;350000;0;350000;700000";
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(text, false);
    assert_eq!(plan.sales(), (2, Money(1_520_000)));
    desk.bring_in(plan);
    let sales = sales(&desk);
    let discounts: Vec<i64> = sales.iter().map(|sale| sale.discount().0).collect();
    assert_eq!(discounts, [0, 50_000]);
    let paid = |at: usize| {
        let tenders = sales[at].tenders.iter();
        let paid = tenders.map(|tender| (tender.method.clone(), tender.amount.0));
        paid.collect::<Vec<_>>()
    };
    assert_eq!(
        paid(0),
        [(T::Cash, 700_000), (T::Card, 20_000), (T::Credit, 150_000)]
    );
    assert_eq!(paid(1), [(T::Cash, 650_000)]);
}
