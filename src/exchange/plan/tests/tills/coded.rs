//! Buyers whom a list of sales names by a code.

use super::*;

/// What everybody spent, by name.
fn spent(desk: &Desk) -> Vec<(String, i64)> {
    let of = |(id, card): (Id, &Customer)| {
        let account = desk.book.ledger().account(id);
        let name = match card.display_name(false) {
            name if name.is_empty() => card.card_number.clone(),
            name => name,
        };
        (name, account.map_or(0, |own| own.spent.0))
    };
    let mut spent: Vec<_> = desk.book.customers().iter().map(of).collect();
    spent.sort();
    spent
}

fn brought(files: &[&str]) -> Desk {
    let mut desk = Desk::new(Vec::new());
    for file in files {
        let plan = desk.plan(file, false);
        assert_eq!(plan.count(Heading::Rejected), 0, "{file}");
        desk.bring_in(plan);
        let again = desk.plan(file, false);
        assert_eq!(again.count(Heading::New), 0, "{file}");
    }
    desk
}

fn told(all: &[(&str, i64)]) -> Vec<(String, i64)> {
    all.iter()
        .map(|(name, spent)| ((*name).to_owned(), *spent))
        .collect()
}

#[test]
fn a_buyer_is_known_by_the_code_of_a_list_of_customers() {
    for (people, sales) in [
        (
            "Mã khách hàng;Tên khách hàng;Điện thoại\nKH0001;Nguyễn Thị Hồng;0912345678\nKH0002;Trần Văn Đức;0987654321",
            "Thời gian;Mã hóa đơn;Mã khách hàng;Tên hàng;Số lượng;Đơn giá\n2026-11-01;HD1;KH0001;Áo;1;350000\n2026-11-02;HD2;kh0002;Quần;1;520000",
        ),
        (
            "Customer ID;Customer name;Phone;Total visits;Total spent;Customer code\nu-1;Nguyễn Thị Hồng;901234567;1;0;A-17\nu-2;Trần Văn Đức;901234568;1;0;A-18",
            "Date;Receipt;Customer code;Item;Amount\n01.11.2026;1;A-17;Shirt;350000\n02.11.2026;2;A-18;Hat;520000",
        ),
        (
            // Kept as a field of the owner's own; the spreadsheet drops zeros in front.
            "Kod;Mijoz;Telefon\n0017;Nguyễn Thị Hồng;901234567\n0018;Trần Văn Đức;901234568",
            "Sana;Chek;Kod;Mijoz;Tovar;Summa\n01.11.2026;1;17;Hồng;Koʻylak;350000\n02.11.2026;2;18;Trần Văn;Shim;520000",
        ),
        (
            "Код клиента;Клиент;Телефон\nК-5;Nguyễn Thị Hồng;901234567\nК-6;Trần Văn Đức;901234568",
            "Дата;Номер чека;Код клиента;Сумма\n01.11.2026;1;К-5;350000\n02.11.2026;2;К-6;520000",
        ),
    ] {
        let desk = brought(&[people, sales]);
        let expected = [("Nguyễn Thị Hồng", 350_000), ("Trần Văn Đức", 520_000)];
        assert_eq!(spent(&desk), told(&expected), "{sales}");
    }
}

#[test]
fn namesakes_are_told_apart_by_their_codes_and_whoever_is_not_here_comes_with_theirs() {
    let sales = "Sana;Chek;Mijoz kodi;Mijoz;Tovar;Summa\n\
        01.11.2026;1;M-1;Malika Aliyeva;Shim;100000\n\
        02.11.2026;2;M-2;Malika Aliyeva;Shim;200000\n\
        03.11.2026;3;M-1;;Shim;400000\n\
        04.11.2026;4;M-3;;Shim;800000";
    let mut desk = brought(&[sales]);
    let expected = [
        ("M-3", 800_000),
        ("Malika Aliyeva", 200_000),
        ("Malika Aliyeva", 500_000),
    ];
    assert_eq!(spent(&desk), told(&expected));
    // The list of customers, brought in later, says who that is.
    let plan = desk.plan("Karta raqami;Mijoz;Telefon\nM-3;Olim;901234567", false);
    assert_eq!(headings(&plan), [Heading::Updated]);
}

#[test]
fn a_running_number_of_another_list_is_nobody() {
    let people = "Kod;Mijoz;Telefon\n1;Malika Aliyeva;901234567\n2;Sardor;901234568";
    let sales = "Sana;Chek;Kod;Mijoz;Tovar;Summa\n\
        01.11.2026;1;1;Botir;Shim;100000\n\
        02.11.2026;2;2;Malika Aliyeva;Shim;200000";
    let desk = brought(&[people, sales]);
    let expected = [
        ("Botir", 100_000),
        ("Malika Aliyeva", 200_000),
        ("Sardor", 0),
    ];
    assert_eq!(spent(&desk), told(&expected));
}

#[test]
fn the_number_of_a_row_is_no_code_of_a_buyer() {
    let sales = "ID;Sana;Chek;Tovar;Kod;Summa\n\
        7001;01.11.2026;1;Shim;S-1;100000\n\
        7002;02.11.2026;2;Shim;S-1;200000";
    let desk = brought(&[sales]);
    assert!(desk.book.customers().is_empty());
    let (_, product) = desk.book.products().iter().next().unwrap();
    assert_eq!(product.sku, "S-1");
}
