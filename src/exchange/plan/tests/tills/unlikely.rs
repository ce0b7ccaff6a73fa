//! Amounts and quantities that can hardly be meant.

use super::*;
use crate::exchange::plan::Unlikely;

const LIST: &str = "Sana;Chek;Mijoz;Telefon;Tovar;Soni;Narxi;Summa\n\
    20.11.2026;1;Anvar;90 500 00 01;Etik;1;450000;450000\n\
    20.11.2026;2;Lola;90 500 00 02;Tufli;2;300000;600000\n\
    21.11.2026;3;Botir;90 500 00 03;Ip;1;3000;3000\n\
    21.11.2026;4;Sevara;90 500 00 04;Shuba;1;24000000;24000000\n\
    22.11.2026;5;Olim;90 500 00 05;Etik;1;1000000000000000;1000000000000000\n\
    22.11.2026;6;Nodira;90 500 00 06;Tufli;1;300000;905000006\n\
    23.11.2026;7;Vali;90 500 00 07;Etik;100000;450000;450000\n\
    23.11.2026;8;Zilola;90 500 00 08;Sumka;1;0;0";

fn why(plan: &Plan) -> Vec<&'static str> {
    let fates = plan.outcomes.iter().map(|outcome| match &outcome.fate {
        Fate::Unlikely { why, .. } => match why {
            Unlikely::Amount { .. } => "amount",
            Unlikely::Quantity { .. } => "quantity",
            Unlikely::Phone { .. } => "phone",
            Unlikely::Nothing => "nothing",
            Unlikely::Follows => "follows",
        },
        Fate::Sale => "",
        other => panic!("{other:?}"),
    });
    fates.collect()
}

#[test]
fn what_can_hardly_be_meant_is_told_and_stays_out_until_the_owner_says_so() {
    let mut desk = Desk::new(Vec::new());
    let mut plan = desk.plan(LIST, false);
    assert_eq!(
        why(&plan),
        ["", "", "", "", "amount", "phone", "quantity", ""]
    );
    assert_eq!(plan.count(Heading::Doubtful), 3);
    let usual = Money(450_000 + 600_000 + 3_000 + 24_000_000);
    assert_eq!(plan.sales(), (5, usual));
    assert_eq!(plan.tally(&desk.book).left_out, 3);
    let Fate::Unlikely { sale, .. } = plan.outcomes[6].fate else {
        panic!();
    };
    plan.choose_sale(sale, Choice::Add);
    assert_eq!(plan.sales(), (6, usual + Money(450_000)));
    assert_eq!(plan.tally(&desk.book).contents.customers, 6);
    desk.bring_in(plan);
    // Who bought nothing else stays out, too.
    assert_eq!(desk.book.customers().len(), 6);
    let sum = desk.book.ledger().standing_sales();
    let sum: i64 = sum.map(|(_, sale)| sale.total().0).sum();
    assert_eq!(sum, usual.0 + 450_000);
    // The two that were left out are asked about again.
    let again = desk.plan(LIST, false);
    assert_eq!(again.count(Heading::Same), 6);
    assert_eq!(again.count(Heading::Doubtful), 2);
}

#[test]
fn all_of_them_can_be_let_in_at_once() {
    let mut desk = Desk::new(Vec::new());
    let mut plan = desk.plan(LIST, false);
    assert!(!plan.takes_unlikely());
    plan.choose_all_sales(Choice::Add);
    assert!(plan.takes_unlikely());
    assert_eq!(plan.tally(&desk.book).left_out, 0);
    desk.bring_in(plan);
    assert_eq!(desk.book.ledger().standing_sale_count(), 8);
}

#[test]
fn prices_that_are_all_nothing_are_doubted_and_a_gift_is_not() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(
        "Дата;Номер чека;Товар;Кол-во;Цена\n\
        20.11.2026;1;Сапоги;1;0\n\
        20.11.2026;2;Туфли;2;0\n\
        20.11.2026;3;Пакет;1;500",
        false,
    );
    assert_eq!(why(&plan), ["nothing", "nothing", ""]);
    let plan = desk.plan(
        "Дата;Номер чека;Товар;Кол-во;Цена\n\
        20.11.2026;1;Сапоги;1;450000\n\
        20.11.2026;1;Пакет;1;0\n\
        20.11.2026;2;Туфли;2;300000",
        false,
    );
    assert_eq!(why(&plan), ["", "", ""]);
}

#[test]
fn phones_are_told_from_amounts_in_other_countries_too() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(
        "Ngày;Mã hóa đơn;Khách hàng;Số tiền thanh toán;Tổng cộng\n\
        20.11.2026;HD1;Nguyễn Thị Hồng;;2 350 000\n\
        20.11.2026;HD2;Trần Văn Đức;;1 200 000\n\
        20.11.2026;HD3;Lê Hoa;;0912 345 678",
        false,
    );
    assert_eq!(why(&plan), ["", "", "phone"]);
    // A dear thing among cheap ones is none.
    let plan = desk.plan(
        "Sana;Chek;Tovar;Soni;Narxi\n\
        20.11.2026;1;Non;2;4000\n\
        20.11.2026;2;Non;900;4000\n\
        20.11.2026;3;Muzlatgich;1;3900000",
        false,
    );
    assert_eq!(why(&plan), ["", "", ""]);
}

#[test]
fn what_comes_back_of_a_sale_that_looks_wrong_stays_out_with_it() {
    let text = "Date;Receipt number;Receipt type;Item;Quantity;Net sales\n\
        20.11.2026 10:00;1;Sale;Hat;1;50000\n\
        20.11.2026 11:00;2;Sale;Coat;1;90000000000\n\
        20.11.2026 12:00;3;Sale;Hat;1;50000\n\
        20.11.2026 13:00;2;Refund;Coat;1;90000000000";
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(text, false);
    assert_eq!(why(&plan), ["", "amount", "", "follows"]);
    assert_eq!(plan.sales(), (2, Money(100_000)));
    desk.bring_in(plan);
    assert!(desk.book.ledger().returns().rows().is_empty());
    let names = desk.book.products().iter().map(|(_, own)| own.name.clone());
    assert_eq!(names.collect::<Vec<_>>(), ["Hat"]);
}

#[test]
fn what_no_amount_can_be_is_rejected() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(
        "Sana;Chek;Tovar;Soni;Narxi\n20.11.2026;1;Non;100000;9000000000000",
        false,
    );
    assert_eq!(plan.reason(&plan.outcomes[0]), Some(Reason::TooLarge));
}
