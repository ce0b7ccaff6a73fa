//! Lists of sales that say what was paid of each and what is left owed, and repeat the sum of a
//! receipt in each of its rows.

use super::*;
use crate::domain::credit::DebtAccount;
use crate::exchange::reading::Doubt;

/// What all sales come to, and what each buyer owes.
fn told(text: &str) -> (i64, Vec<(String, i64)>, Vec<Doubt>) {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(text, false);
    assert_eq!(plan.count(Heading::Rejected), 0, "{text}");
    let doubts = plan.ways().reading.doubts.clone();
    desk.bring_in(plan);
    let again = desk.plan(text, false);
    assert_eq!(again.count(Heading::Same), again.outcomes.len(), "{text}");
    let ledger = desk.book.ledger();
    let sum = ledger.standing_sales().map(|(_, sale)| sale.total().0);
    let owed = desk.book.customers().iter().map(|(id, card)| {
        let balance = DebtAccount::of(ledger, id).balance();
        (card.display_name(false), balance.0)
    });
    let mut owed: Vec<_> = owed.collect();
    owed.sort();
    (sum.sum(), owed, doubts)
}

fn owes(name: &str, amount: i64) -> (String, i64) {
    (name.to_owned(), amount)
}

#[test]
fn the_sum_of_a_receipt_in_each_of_its_rows_is_no_sum_of_a_row() {
    for head in [
        "Date;Receipt;Customer;Item;Quantity;Price;Total of receipt",
        "Sana;Chek;Mijoz;Tovar;Soni;Narxi;Jami chek",
        "Сана;Чек;Мижоз;Товар;Сони;Нархи;Чек суммаси",
        "Дата;Номер чека;Клиент;Товар;Количество;Цена;Итого по чеку",
        "Дата;Номер чека;Клиент;Товар;Количество;Цена;Сумма чека, сум",
        "Ngày;Mã hóa đơn;Khách hàng;Tên hàng;Số lượng;Đơn giá;Tổng hóa đơn",
        "Tarix;Qəbz;Müştəri;Məhsul;Miqdar;Qiymət;Qəbz üzrə cəmi",
        // These names say no such thing: their values do.
        "Sana;Chek;Mijoz;Tovar;Soni;Narxi;Jami",
        "Sana;Chek;Mijoz;Tovar;Soni;Narxi;Summa",
        "Дата;Номер чека;Клиент;Товар;Количество;Цена;Всего",
    ] {
        let text = format!(
            "{head}\n\
            21.11.2026;1;Anvar;Shim;2;200000;450000\n\
            21.11.2026;1;Anvar;Roʻmol;1;50000;450000\n\
            21.11.2026;2;Lola;Palto;1;900000;900000"
        );
        assert_eq!(told(&text).0, 1_350_000, "{head}");
    }
    // Two of the same on one receipt, each with its own sum.
    let text = "Sana;Chek;Mijoz;Tovar;Soni;Narxi;Jami\n\
        21.11.2026;1;Anvar;Shim;2;200000;400000\n\
        21.11.2026;1;Anvar;Shim;2;200000;400000";
    assert_eq!(told(text).0, 800_000);
    let text = "Дата;№ чека;Клиент;Товар;Сумма;Итого по чеку\n\
        21.11.2026;1;Анвар;Брюки;200 000;250 000\n\
        21.11.2026;1;Анвар;Платок;50 000;250 000";
    assert_eq!(told(text).0, 250_000);
}

#[test]
fn what_is_left_of_a_sale_is_owed_and_asked_about() {
    for head in [
        "Дата;Номер чека;Клиент;Товар;Сумма;Оплачено;Долг",
        "Sana;Chek;Mijoz;Tovar;Summa;Toʻlandi;Qarz",
        "Сана;Чек;Мижоз;Товар;Сумма;Тўланди;Қарз",
        "Ngày;Mã hóa đơn;Khách hàng;Tên hàng;Thành tiền;Đã trả;Còn nợ",
        "Tarix;Qəbz;Müştəri;Məhsul;Məbləğ;Ödənib;Borc",
        "Date;Receipt;Customer;Item;Amount;Paid;Still owed",
    ] {
        let text = format!(
            "{head}\n\
            21.11.2026;1;Anvar;Shim;200000;150000;50000\n\
            21.11.2026;2;Lola;Palto;900000;900000;0\n\
            22.11.2026;3;Botir;Etik;600000;0;600000"
        );
        let (sum, owed, doubts) = told(&text);
        assert_eq!(sum, 1_700_000, "{head}");
        let expected = [
            owes("Anvar", 50_000),
            owes("Botir", 600_000),
            owes("Lola", 0),
        ];
        assert_eq!(owed, expected, "{head}");
        let example = head.rsplit(';').next().unwrap().to_owned();
        assert!(doubts.contains(&Doubt::Credit { example }), "{head}");
    }
    // One of the two columns says as much.
    for (head, [one, two]) in [
        ("Sana;Chek;Mijoz;Tovar;Summa;Toʻlandi", [150_000, 900_000]),
        ("Sana;Chek;Mijoz;Tovar;Summa;Qarz", [50_000, 0]),
    ] {
        let text = format!(
            "{head}\n\
            21.11.2026;1;Anvar;Shim;200000;{one}\n\
            21.11.2026;2;Lola;Palto;900000;{two}"
        );
        let (sum, owed, doubts) = told(&text);
        assert_eq!(
            (sum, owed),
            (1_100_000, vec![owes("Anvar", 50_000), owes("Lola", 0)])
        );
        let example = head.rsplit(';').next().unwrap().to_owned();
        let asked = match example.as_str() {
            "Qarz" => Doubt::Credit { example },
            _ => Doubt::Rest { example },
        };
        assert_eq!(doubts, [asked], "{head}");
    }
}

#[test]
fn what_was_paid_of_a_receipt_stands_in_each_of_its_rows_or_is_of_each() {
    let whole = "Sana;Chek;Mijoz;Tovar;Summa;Toʻlandi;Qarz\n\
        21.11.2026;1;Anvar;Shim;200000;150000;100000\n\
        21.11.2026;1;Anvar;Roʻmol;50000;150000;100000";
    assert_eq!(told(whole).1, [owes("Anvar", 100_000)]);
    let each = "Sana;Chek;Mijoz;Tovar;Summa;Toʻlandi;Qarz\n\
        21.11.2026;1;Anvar;Shim;200000;150000;50000\n\
        21.11.2026;1;Anvar;Roʻmol;50000;0;50000";
    assert_eq!(told(each).1, [owes("Anvar", 100_000)]);
    // Kept row by row: of one day and buyer, each for itself.
    let loose = "Sana;Mijoz;Tovar;Summa;Toʻlandi;Qarz\n\
        21.11.2026;Anvar;Shim;300000;100000;200000\n\
        21.11.2026;Anvar;Roʻmol;50000;50000;0\n\
        21.11.2026;Lola;Etik;600000;;";
    assert_eq!(told(loose).1, [owes("Anvar", 200_000), owes("Lola", 0)]);
    let only_owed = "Sana;Mijoz;Tovar;Summa;Qarz\n\
        21.11.2026;Anvar;Shim;50000;50000\n\
        21.11.2026;Anvar;Roʻmol;50000;50000";
    assert_eq!(told(only_owed).1, [owes("Anvar", 100_000)]);
    let sums = "Дата;Номер чека;Клиент;Сумма;Оплачено;Остаток долга;Способ оплаты\n\
        21.11.2026;7;Анна;300 000;100 000;200 000;Наличные\n\
        22.11.2026;8;Анна;500 000;;;Карта";
    let (sum, owed, _) = told(sums);
    assert_eq!((sum, owed), (800_000, vec![owes("Анна", 200_000)]));
}

#[test]
fn of_what_was_sold_on_credit_the_part_that_was_paid_is_no_debt() {
    let text = "Sana;Chek;Mijoz;Tovar;Summa;Toʻlov turi;Toʻlandi\n\
        21.11.2026;1;Anvar;Shim;300000;Nasiya;100000\n\
        21.11.2026;2;Lola;Shim;300000;Nasiya;300000";
    assert_eq!(told(text).1, [owes("Anvar", 200_000), owes("Lola", 0)]);
    // Nobody is known to owe it, so nothing is owed; the sum stays whole.
    let text = "Sana;Chek;Tovar;Summa;Toʻlandi\n21.11.2026;1;Shim;300000;100000";
    let (sum, owed, _) = told(text);
    assert_eq!((sum, owed), (300_000, Vec::new()));
}

#[test]
fn what_was_sold_on_credit_falls_due_when_the_file_says() {
    for column in [
        "Вернуть до",
        "Qaytarish muddati",
        "Hạn trả",
        "Son ödəniş tarixi",
    ] {
        let mut desk = Desk::new(Vec::new());
        let text = format!(
            "Дата;Номер чека;Клиент;Сумма;Тип оплаты;{column}\n\
            13.11.2026;1;Анвар;300000;Nasiya;20.12.2026\n\
            13.11.2026;2;Лола;100000;Наличные;\n\
            14.11.2026;3;Лола;100000;Nasiya;после пенсии"
        );
        let plan = desk.plan(&text, false);
        assert_eq!(plan.count(Heading::New), 3, "{column}");
        desk.bring_in(plan);
        let ledger = desk.book.ledger();
        let mut due: Vec<_> = ledger.standing_sales().map(|(_, sale)| sale.due).collect();
        due.sort();
        let told: Day = "2026-12-20".parse().unwrap();
        assert_eq!(due, [None, Some(told), Some(Day(TODAY.0 + 14))], "{column}");
        let noted = |sale: &Sale| sale.note.contains("после пенсии");
        assert!(
            ledger.standing_sales().any(|(_, sale)| noted(sale)),
            "{column}"
        );
    }
}
