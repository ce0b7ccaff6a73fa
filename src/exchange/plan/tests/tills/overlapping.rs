//! Lists of sales that an owner keeps by hand, without numbers: their months overlap.

use super::Heading as H;
use super::*;

const WINTER: &str = "Sana;Mijoz;Tovar;Summa\n\
    20.01.2026;Malika Aliyeva;Koʻylak;250 000\n\
    03.02.2026;Malika Aliyeva;Roʻmol;45 000\n\
    03.02.2026;Malika Aliyeva;Roʻmol;45 000\n\
    03.02.2026;Sardor;Shim;320 000\n\
    15.02.2026;;Paypoq;12 000\n\
    15.02.2026;;Paypoq;12 000\n\
    28.02.2026;Malika Aliyeva;Palto;900 000";
/// Begins with February, and its last day had not been over.
const SPRING: &str = "Sana;Mijoz;Tovar;Summa\n\
    03.02.2026;Sardor;Shim;320 000\n\
    03.02.2026;Malika Aliyeva;Roʻmol;45 000\n\
    03.02.2026;Malika Aliyeva;Roʻmol;45 000\n\
    15.02.2026;;Paypoq;12 000\n\
    15.02.2026;;Paypoq;12 000\n\
    15.02.2026;;Paypoq;12 000\n\
    28.02.2026;Malika Aliyeva;Palto;900 000\n\
    28.02.2026;Malika Aliyeva;Sharf;60 000\n\
    28.02.2026;Malika Aliyeva;Palto;900 000\n\
    08.03.2026;Sardor;Atir;150 000";

fn sum(desk: &Desk) -> i64 {
    let sales = desk.book.ledger().standing_sales();
    sales.map(|(_, sale)| sale.total().0).sum()
}

#[test]
fn only_what_is_new_of_overlapping_lists_comes_in() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(WINTER, false);
    assert_eq!(headings(&plan), [H::New; 7]);
    desk.bring_in(plan);
    assert_eq!(sum(&desk), 1_584_000);
    assert_eq!(headings(&desk.plan(WINTER, false)), [H::Same; 7]);
    let plan = desk.plan(SPRING, false);
    let expected = [
        H::Same,
        H::Same,
        H::Same,
        H::Same,
        H::Same,
        H::New,
        H::Same,
        H::New,
        H::New,
        H::New,
    ];
    assert_eq!(headings(&plan), expected);
    let batch = desk.bring_in(plan);
    assert_eq!(sum(&desk), 1_584_000 + 12_000 + 60_000 + 900_000 + 150_000);
    for (text, rows) in [(WINTER, 7), (SPRING, 10)] {
        assert_eq!(desk.plan(text, false).count(H::Same), rows);
    }
    desk.run(Command::TakeBack { batch });
    assert_eq!(sum(&desk), 1_584_000);
    let plan = desk.plan(SPRING, false);
    assert_eq!(headings(&plan), expected);
}

#[test]
fn a_list_in_another_order_or_with_one_row_more_is_no_other() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(WINTER, false);
    desk.bring_in(plan);
    let (head, rows) = WINTER.split_once('\n').unwrap();
    let turned: Vec<&str> = rows.lines().rev().collect();
    let turned = format!("{head}\n{}", turned.join("\n"));
    assert_eq!(headings(&desk.plan(&turned, false)), [H::Same; 7]);
    // Once more of the same on a day that is here, again and again.
    for time in 1..4 {
        let more = "\n03.02.2026;Malika Aliyeva;Roʻmol;45 000".repeat(time);
        let text = format!("{WINTER}{more}");
        let plan = desk.plan(&text, false);
        assert_eq!((plan.count(H::Same), plan.count(H::New)), (6 + time, 1));
        desk.bring_in(plan);
        let plan = desk.plan(&text, false);
        assert_eq!(plan.count(H::Same), 7 + time);
        assert_eq!(sum(&desk), 1_584_000 + 45_000 * time as i64);
    }
}

#[test]
fn what_differs_in_size_or_buyer_is_another_purchase() {
    let mut desk = Desk::new(Vec::new());
    let text = "Дата;Клиент;Телефон;Товар;Размер;Кол-во;Цена\n\
        03.02.2026;Анна Ким;90 111 22 33;Джинсы;48;1;200000";
    let plan = desk.plan(text, false);
    desk.bring_in(plan);
    let text = "Дата;Клиент;Телефон;Товар;Размер;Кол-во;Цена\n\
        03.02.2026;Анна Ким;90 111 22 33;Джинсы;48;1;200000\n\
        03.02.2026;Анна Ким;90 111 22 33;Джинсы;50;1;200000\n\
        03.02.2026;Ольга Пак;90 111 22 44;Джинсы;48;1;200000";
    let plan = desk.plan(text, false);
    assert_eq!(headings(&plan), [H::Same, H::New, H::New]);
    desk.bring_in(plan);
    assert_eq!(headings(&desk.plan(text, false)), [H::Same; 3]);
}

#[test]
fn a_list_with_the_time_of_day_is_the_one_without() {
    let mut desk = Desk::new(Vec::new());
    let timed = "Sana;Mijoz;Tovar;Summa\n\
        03.02.2026 10:05;Sardor;Shim;320 000\n\
        03.02.2026 17:40;Sardor;Shim;320 000";
    let plan = desk.plan(timed, false);
    desk.bring_in(plan);
    let untimed = "Sana;Mijoz;Tovar;Summa\n\
        03.02.2026;Sardor;Shim;320 000\n\
        03.02.2026;Sardor;Shim;320 000\n\
        03.02.2026;Sardor;Shim;320 000";
    let plan = desk.plan(untimed, false);
    assert_eq!(headings(&plan), [H::Same, H::Same, H::New]);
}

#[test]
fn what_was_taken_off_a_whole_receipt_without_a_number_is_known_by_our_own_table() {
    let mut desk = Desk::new(Vec::new());
    let text = "Sana;Mijoz;Tovar;Summa;Chekka chegirma\n\
        03.02.2026;Sardor;Shim;320 000;20 000\n\
        03.02.2026;Sardor;Roʻmol;80 000;20 000";
    let plan = desk.plan(text, false);
    desk.bring_in(plan);
    assert_eq!(sum(&desk), 380_000);
    assert_eq!(headings(&desk.plan(text, false)), [H::Same; 2]);
    let own = "Sana;Mijoz;Tovar;Summa\n\
        03.02.2026 12:00;Sardor;Shim;304 000\n\
        03.02.2026 12:00;Sardor;Roʻmol;76 000";
    assert_eq!(headings(&desk.plan(own, false)), [H::Same; 2]);
}
