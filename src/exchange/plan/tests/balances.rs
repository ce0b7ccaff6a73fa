//! Points, spend and debts of before.

use super::Heading as H;
use super::*;
use crate::domain::credit::DebtAccount;

const DEBTS: &str = "Mijoz;Telefon;Qarz;Sana;Toʻlash muddati\n\
    Gulnora;90 400 10 01;100 000;01.09.2026;01.10.2026\n\
    Gulnora;90 400 10 01;250 000;15.08.2026;\n\
    Sardor;90 400 10 02;80 000;;\n\
    Sardor;90 400 10 02;45 500;;\n\
    Sardor;90 400 10 02;45 500;;\n\
    JAMI:;;475 500;;";

impl Desk {
    /// Debts of customers in the order they came, one by one.
    fn debts(&self) -> Vec<Vec<i64>> {
        let customers = self.book.customers().iter();
        let accounts = customers.map(|(id, _)| DebtAccount::of(self.book.ledger(), id));
        accounts
            .map(|account| account.open().map(|debit| debit.remaining.0).collect())
            .collect()
    }

    pub fn owed(&self) -> i64 {
        let customers = self.book.customers().iter();
        let accounts = customers.map(|(id, _)| DebtAccount::of(self.book.ledger(), id));
        accounts.map(|account| account.balance().0).sum()
    }
}

#[test]
fn debts_of_one_customer_add_up_each_since_its_day() {
    let mut desk = Desk::new(Vec::new());
    let before = desk.state();
    let plan = desk.plan(DEBTS, false);
    // A row that says nothing new is no second debt; a total is nobody.
    let expected = [H::New, H::New, H::New, H::New, H::Same, H::Rejected];
    assert_eq!(headings(&plan), expected);
    assert_eq!(plan.reason(&plan.outcomes[5]), Some(Reason::Total));
    let told = plan.tally(&desk.book);
    let tally = &told.contents;
    assert_eq!((tally.customers, tally.changed, told.left_out), (2, 0, 1));
    assert_eq!(tally.debt, Money(475_500));
    let row = plan.person_row(&plan.outcomes[1]).unwrap();
    assert_eq!(row.balances.debt(), Money(250_000));
    let batch = desk.bring_in(plan);
    let head = desk.book.batches(&Verb::Import)[0];
    assert_eq!((head.added, head.changed, head.left_out), (2, 0, 1));
    // Told later as it was told before.
    assert_eq!(Tally::of_batch(head), Some(told));
    // The oldest first.
    assert_eq!(desk.debts(), [[250_000, 100_000], [80_000, 45_500]]);
    let (gulnora, _) = desk.book.customers().iter().next().unwrap();
    let account = DebtAccount::of(desk.book.ledger(), gulnora);
    let zone = Zone::fixed(300);
    let day = |month, day| Day::from_ymd(2026, month, day);
    assert_eq!(Some(zone.day_of(account.debits[0].at)), day(8, 15));
    assert_eq!(account.debits[1].due_day(&zone, 0), day(10, 1));
    let again = desk.plan(DEBTS, false);
    assert_eq!((again.count(H::New), again.count(H::Updated)), (0, 0));
    assert_eq!(again.differing(), 0);
    desk.run(Command::TakeBack { batch });
    assert_eq!(desk.state(), before);
}

#[test]
fn a_balance_that_is_still_zero_is_filled_by_a_later_file() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(DEBTS, false);
    desk.bring_in(plan);
    let spend = "Mijoz;Telefon;Jami xarid\nGulnora;90 400 10 01;5 000 000\nSardor;90 400 10 02;0";
    let plan = desk.plan(spend, false);
    assert_eq!(headings(&plan), [Heading::Updated, Heading::Same]);
    let tally = plan.tally(&desk.book).contents;
    assert_eq!((tally.changed, tally.spent), (1, Money(5_000_000)));
    desk.bring_in(plan);
    assert_eq!(desk.book.batches(&Verb::Import)[0].changed, 1);
    let openings = desk.book.ledger().entries::<Opening>().rows();
    let spent: Money = openings.iter().map(|opening| opening.spent).sum();
    assert_eq!((spent, desk.owed()), (Money(5_000_000), 475_500));
}

#[test]
fn a_balance_that_is_another_here_is_told_and_taken_only_when_wanted() {
    for (told, debts) in [("300 000", 425_500), ("400 000", 525_500)] {
        let mut desk = Desk::new(Vec::new());
        let plan = desk.plan(DEBTS, false);
        desk.bring_in(plan);
        let file = format!("Mijoz;Telefon;Qarz\nGulnora;90 400 10 01;{told}");
        let left = desk.plan(&file, false);
        assert_eq!(headings(&left), [Heading::Rejected]);
        assert_eq!(left.reason(&left.outcomes[0]), Some(Reason::Differs));
        assert_eq!(left.drafts[0].differing[0].here, Money(350_000));
        assert_eq!(left.rejected(words(Language::En)).rows.len(), 2);
        desk.bring_in(left);
        assert_eq!(desk.owed(), 475_500);
        let mut taken = desk.plan(&file, false);
        taken.takes_balances = true;
        assert_eq!(headings(&taken), [Heading::Updated]);
        desk.bring_in(taken);
        assert_eq!(desk.owed(), debts);
        let again = desk.plan(&file, false);
        assert_eq!(headings(&again), [Heading::Same]);
    }
}

#[test]
fn totals_are_known_in_every_language_and_people_are_not_taken_for_them() {
    use crate::exchange::plan::totals::is_total;
    for name in [
        "JAMI:",
        "Жами",
        "Итого",
        "ВСЕГО",
        "Cəmi",
        "Yekun",
        "Tổng cộng",
        "Total:",
        "Umumiy",
        "Jami qarz",
        "Итого 25",
        "Всего клиентов: 25",
        "Grand total",
        "Итого по Чиланзар",
        "Всего за октябрь",
    ] {
        assert!(is_total(name), "{name}");
    }
    for name in [
        "Jamila",
        "Jami Karimov",
        "Сумма Ахмедова",
        "Totalov",
        "",
        "25",
    ] {
        assert!(!is_total(name), "{name}");
    }
    let mut desk = Desk::new(Vec::new());
    let report = "ФИО;Телефон;Долг\nИванов;90 890 00 00;100000\nИтого по Чиланзар;;100000\n\
        Главный бухгалтер ____ Каримова А.;;\nРаспечатано 01.11.2026;;\n* курс 12 100;;\nДиректорова Анна;;5000";
    let plan = desk.plan(report, false);
    let mut expected = vec![Heading::New];
    expected.extend([Heading::Rejected; 4]);
    expected.push(Heading::New);
    assert_eq!(headings(&plan), expected);
    let plan = desk.plan("Mijoz;Telefon;Qarz\nTotal;90 400 10 01;100 000", false);
    assert_eq!(headings(&plan), [Heading::New]);
    let plan = desk.plan("Tovar;Narx\nPalto;100 000\nИтого;100 000", false);
    assert_eq!(headings(&plan), [Heading::New, Heading::Rejected]);
}

#[test]
fn days_beside_a_debt_are_known_and_without_one_stay_own_fields() {
    use crate::exchange::meaning::Meaning as M;
    let of = |text: &str| {
        let mapping = recognise(&table(text));
        let columns = mapping.columns.into_iter();
        columns.map(|column| column.meaning).collect::<Vec<_>>()
    };
    let expected = [M::Name, M::Phone, M::Debt, M::DebtSince, M::DebtDue];
    for heads in [
        "Mijoz;Telefon;Qarz;Qarz olingan sana;Toʻlash muddati",
        "Клиент;Телефон;Долг;Дата долга;Срок оплаты",
        "Müştəri;Telefon;Borc;Borc tarixi;Ödəmə tarixi",
        "Khách hàng;SĐT;Công nợ;Ngày nợ;Hạn trả",
        "Customer;Phone;Debt;Debt since;Due on",
        "Мижоз;Телефон;Қарз;Сана;Муддат",
        "Mijoz;Telefon;Qarz;Qarz yozilgan kun;Muddat",
    ] {
        let row = "Anvar Karimov;901234567;100 000;01.09.2026;01.10.2026";
        assert_eq!(of(&format!("{heads}\n{row}")), expected, "{heads}");
    }
    let plain = of("Mijoz;Telefon;Sana\nAnvar Karimov;901234567;01.09.2026");
    assert_eq!(plain, [M::Name, M::Phone, M::Own]);
}

#[test]
fn a_notebook_of_what_was_taken_and_paid_back_comes_to_what_is_owed() {
    let rows = "01.10.2026;Gulnora Yusupova;90 500 01 01;500000;;500000\n\
        10.10.2026;Gulnora Yusupova;90 500 01 01;;200000;300000\n\
        12.11.2026;Gulnora Yusupova;90 500 01 01;150000;100000;350000\n\
        05.10.2026;Sardor Aliyev;90 500 01 03;300000;;300000\n\
        25.10.2026;Sardor Aliyev;90 500 01 03;;300000;0";
    for heading in [
        "Sana;Ism;Telefon;Oldi (qarz);Berdi (toʻladi);Qoldi",
        "Сана;Исм;Телефон;Олди;Тўлади;Қолди",
        "Дата;Клиент;Телефон;Долг;Оплатил;Остаток",
        "Tarix;Müştəri;Telefon;Götürdü;Ödədi;Qaldı",
        "Ngày;Khách hàng;Điện thoại;Mua chịu;Đã trả;Còn lại",
        "Date;Customer;Phone;Taken on credit;Paid back;Still owed",
    ] {
        let mut desk = Desk::new(Vec::new());
        let plan = desk.plan(&format!("{heading}\n{rows}"), false);
        assert_eq!(
            plan.tally(&desk.book).contents.debt,
            Money(350_000),
            "{heading}"
        );
        desk.bring_in(plan);
        assert_eq!(desk.debts(), [vec![200_000, 150_000], vec![]], "{heading}");
        let again = desk.plan(&format!("{heading}\n{rows}"), false);
        assert_eq!((again.count(H::New), again.count(H::Updated)), (0, 0));
        assert_eq!(again.differing(), 0, "{heading}");
    }
}

#[test]
fn what_is_owed_still_counts_where_it_is_told() {
    for (text, owed) in [
        (
            "Контрагент;Сумма;Оплачено;Долг\nАнна Ким;500000;200000;300000",
            300_000,
        ),
        ("Mijoz;Qarz;Qoldi\nAnna Kim;500000;300000", 300_000),
        ("Mijoz;Qarz;Toʻladi\nAnna Kim;500000;200000", 300_000),
        ("Mijoz;Qarz\nAnna Kim;300000", 300_000),
        ("Mijoz;Oldi\nAnna Kim;300000", 300_000),
    ] {
        let mut desk = Desk::new(Vec::new());
        let plan = desk.plan(text, false);
        desk.bring_in(plan);
        assert_eq!(desk.owed(), owed, "{text}");
    }
}

#[test]
fn a_total_is_nobody_where_its_word_stands_among_codes() {
    let left = Heading::Rejected;
    for (file, expected) in [
        (
            "Karta raqami;Ism;Telefon;Ballar\n1001;Anvar;90 400 10 01;500\nJami;;;500",
            [Heading::New, left],
        ),
        (
            "Mã khách hàng;Tên khách hàng;Điện thoại;Nợ cần thu hiện tại\n\
            KH1;Anh Ba;901000013;1000\nTổng cộng;;;1000",
            [Heading::New, left],
        ),
        (
            "Код карты;Имя;Телефон;Долг\nK1;Анна;901000011;1000\nИтого;2 клиента;;1000",
            [Heading::New, left],
        ),
        // Whoever is named so has a number, or a phone.
        (
            "Karta raqami;Ism;Telefon;Ballar\n1001;Jami;;500\nJami;Anvar;90 400 10 02;5",
            [Heading::New; 2],
        ),
    ] {
        let plan = Desk::new(Vec::new()).plan(file, false);
        assert_eq!(headings(&plan), expected, "{file}");
    }
}

#[test]
fn points_below_zero_keep_their_row_out_and_say_why() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(
        "Ism;Telefon;Ball\nKamola;907770001;1 500\nLutfi;907770003;-40",
        false,
    );
    assert_eq!(headings(&plan), [H::New, H::Rejected]);
    let reason = plan.reason(&plan.outcomes[1]);
    let (column, value) = ("Ball".to_owned(), "-40".to_owned());
    assert_eq!(reason, Some(Reason::PointsBelowZero { column, value }));
}

#[test]
fn what_a_statement_says_is_owed_at_its_end_is_the_debt() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(
        "Контрагент;Телефон;Начальный остаток;Приход;Расход;Конечный остаток\n\
         Каримов Алишер;901234500;0;75000;0;75000\nРахимов;901234501;100000;50000;20000;130000\n\
         Итого;;100000;125000;20000;205000",
        false,
    );
    assert_eq!(plan.reason(&plan.outcomes[2]), Some(Reason::Total));
    desk.bring_in(plan);
    assert_eq!(desk.debts(), [[75_000], [130_000]]);
}
