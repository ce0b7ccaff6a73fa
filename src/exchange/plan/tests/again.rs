//! Files brought in again, and rows of which the name alone is known.

use super::Heading as H;
use super::*;

const NAMES: &str = "Mijoz;Qarz\nGulnora opa;100000\nSardor novvoy;250000\nLola;50000";

#[test]
fn a_list_of_names_and_debts_brought_in_again_is_the_same() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(NAMES, false);
    assert_eq!(headings(&plan), [H::New; 3]);
    desk.bring_in(plan);
    let again = desk.plan(NAMES, false);
    assert_eq!(headings(&again), [H::Same; 3]);
    assert_eq!(again.tally(&desk.book), Tally::default());
    desk.bring_in(again);
    assert_eq!(desk.book.customers().len(), 3);
}

#[test]
fn two_of_one_name_in_a_list_meet_each_their_own_when_it_comes_again() {
    let mut desk = Desk::new(Vec::new());
    let file = "Mijoz;Qarz\nLola;50000\nLola;70000";
    let plan = desk.plan(file, false);
    desk.bring_in(plan);
    assert_eq!(desk.book.customers().len(), 2);
    let again = desk.plan(file, false);
    assert_eq!(headings(&again), [H::Same; 2]);
}

#[test]
fn of_one_name_and_with_another_debt_nobody_comes_in_unasked() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(NAMES, false);
    desk.bring_in(plan);
    let file = "Mijoz;Qarz\nGulnora opa;130000\nLola;60000\nNodira;10000";
    let again = desk.plan(file, false);
    assert_eq!(headings(&again), [H::Doubtful, H::Doubtful, H::New]);
    assert_eq!(again.drafts[0].choice, Choice::Leave);
    let tally = again.tally(&desk.book).contents;
    assert_eq!((tally.customers, tally.debt), (1, Money(10_000)));
    // Whoever can be reached here is somebody else as likely.
    let mut desk = Desk::new(vec![customer("Lola", "", "901234567")]);
    assert_eq!(
        headings(&desk.plan("Mijoz;Qarz\nLola;5000", false)),
        [H::New]
    );
}

#[test]
fn a_birthday_that_cannot_be_read_is_kept_as_text() {
    let mut desk = Desk::new(Vec::new());
    let file = "Mijoz;Telefon;Qarz;Tugʻilgan kuni\n\
        Anna Kim;90 400 10 01;1200000;1988\n\
        Olga Pak;90 400 10 02;;05/06";
    let plan = desk.plan(file, false);
    assert_eq!(headings(&plan), [H::New; 2]);
    let undated = plan.drafts[0].undated.clone();
    assert_eq!(undated, Some(("Tugʻilgan kuni".into(), "1988".into())));
    assert_eq!(plan.tally(&desk.book).contents.debt, Money(1_200_000));
    desk.bring_in(plan);
    let cards: Vec<&Customer> = desk.book.customers().iter().map(|(_, card)| card).collect();
    assert_eq!(cards[0].own_fields["Tugʻilgan kuni"], "1988");
    assert_eq!(cards[1].birthday, PartialDate::new(None, 6, 5));
    assert_eq!(headings(&desk.plan(file, false)), [H::Same; 2]);
}

#[test]
fn phones_of_one_cell_come_in_apart_and_are_found_again() {
    let mut desk = Desk::new(Vec::new());
    let file = "Mijoz ismi;Telefon;Qarz\n\
        Rahimov Jasur;90 111 22 33 / 97 444 55 66;1000\n\
        Xolova Dildora;90-555-66-77 (eri), 94-555-66-78 (oʻzi);2000\n\
        Yoqubova Hilola;yoʻq;3000\n\
        Saidov Olim;qoʻshnisi biladi;4000";
    let plan = desk.plan(file, false);
    desk.bring_in(plan);
    let cards: Vec<&Customer> = desk.book.customers().iter().map(|(_, card)| card).collect();
    let phones = |at: usize| {
        let own = cards[at].phones.iter();
        own.map(|one| (one.number.as_str(), one.label.as_str()))
            .collect::<Vec<_>>()
    };
    assert_eq!(phones(0), [("90 111 22 33", ""), ("97 444 55 66", "")]);
    assert_eq!(
        phones(1),
        [("90-555-66-77", "eri"), ("94-555-66-78", "oʻzi")]
    );
    assert!(phones(2).is_empty() && cards[2].own_fields.is_empty());
    assert_eq!(cards[3].own_fields["Telefon"], "qoʻshnisi biladi");
    assert_eq!(headings(&desk.plan(file, false)), [H::Same; 4]);
    let one = desk.plan("Mijoz ismi;Telefon\nJasur Rahimov;974445566", false);
    assert_eq!(headings(&one), [H::Same]);
}

#[test]
fn further_rows_of_a_customer_add_to_their_own_fields() {
    let mut desk = Desk::new(Vec::new());
    let file = "Mijoz;Telefon;Qarz;Nima olgan\n\
        Gulnora;90 500 01 01;500000;palto\n\
        Gulnora;90 500 01 01;150000;etik\n\
        Gulnora;90 500 01 01;50000;palto";
    let plan = desk.plan(file, false);
    desk.bring_in(plan);
    let (_, card) = desk.book.customers().iter().next().unwrap();
    assert_eq!(card.own_fields["Nima olgan"], "palto, etik");
    assert_eq!(headings(&desk.plan(file, false)), [H::Same; 3]);
}

#[test]
fn whoever_was_not_asked_is_nobody() {
    let mut desk = Desk::new(Vec::new());
    let receipts = "Дата;Номер чека;Сумма;Клиент\n\
        01.11.2026;1;100000;Розничный покупатель\n\
        02.11.2026;2;100000;Khách lẻ\n\
        03.11.2026;3;100000;Анна Ким";
    let plan = desk.plan(receipts, false);
    assert_eq!(plan.tally(&desk.book).contents.receipts, 3);
    desk.bring_in(plan);
    let names = desk.book.customers().iter();
    let names: Vec<&str> = names.map(|(_, card)| card.given.as_str()).collect();
    assert_eq!(names, ["Анна Ким"]);
    let plan = desk.plan("Mijoz;Qarz\nЧастное лицо;100", false);
    assert_eq!(headings(&plan), [H::Rejected]);
}

#[test]
fn codes_a_spreadsheet_has_cut_are_told_and_left_out() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(
        "Nomi;Narxi;Shtrix kod\nRoʻmol;45000;4.78E+12\nKamar;85000;5E3",
        false,
    );
    assert_eq!(headings(&plan), [H::Rejected, H::New]);
    let value = "4.78E+12".to_owned();
    assert_eq!(
        plan.reason(&plan.outcomes[0]),
        Some(Reason::CodeCut { value })
    );
    let plan = desk.plan("Mijoz;Telefon;Karta\nAnna Kim;901234567;4.78E+12", false);
    assert_eq!(headings(&plan), [H::Rejected]);
}

#[test]
fn a_family_with_one_phone_is_known_by_its_names() {
    let list =
        "Mijoz;Telefon;Qarz\nBotir Olimov;90 871 00 01;100000\nZulayho Olimova;90 871 00 01;50000";
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(list, false);
    desk.bring_in(plan);
    assert_eq!(desk.owed(), 150_000);
    let again = desk.plan(list, false);
    assert_eq!(again.count(H::Same), 2);
    desk.bring_in(again);
    assert_eq!((desk.book.customers().len(), desk.owed()), (2, 150_000));
}

#[test]
fn points_of_two_cards_of_one_person_add_up() {
    let list = "Mijoz;Telefon;Ball;Jami xarid\n\
        Karima Olimova;90 870 00 01;500;1000000\n\
        Karima opa;90 870 00 01;250;400000\n\
        Karima opa;90 870 00 01;750;1400000";
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(list, false);
    let contents = plan.tally(&desk.book).contents;
    assert_eq!(
        (contents.points, contents.spent),
        (Money(750), Money(1_400_000))
    );
}

#[test]
fn what_a_further_row_says_otherwise_is_told() {
    let list = "Имя;Телефон;Город;Заметка\n\
        Иванов Пётр;935550001;Самарканд;\n\
        Иванов Петр;935550001;Ташкент;звонить утром\n\
        Пётр;935550001;;";
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(list, false);
    assert_eq!(headings(&plan), [H::New, H::New, H::Same]);
    let untaken = |at: usize| plan.untaken(&plan.outcomes[at]);
    assert!(untaken(0).is_empty());
    let [city] = &untaken(1)[..] else {
        panic!("{:?}", untaken(1));
    };
    assert_eq!(
        (city.before.as_str(), city.after.as_str()),
        ("Самарканд", "Ташкент")
    );
    let [name] = &untaken(2)[..] else {
        panic!("{:?}", untaken(2));
    };
    assert_eq!(
        (name.before.as_str(), name.after.as_str()),
        ("Иванов Пётр", "Пётр")
    );
}

#[test]
fn a_further_row_of_another_name_is_told_to_be_possibly_the_same() {
    for (list, expected) in [
        (
            "Ism;Telefon;Shahar\nKarimov Aziz;901234567;Toshkent\nAzizbek Karimov;901234567;Buxoro",
            [H::New, H::Doubtful],
        ),
        (
            "Ism;Telefon;Shahar\nKarimov Aziz;901234567;Toshkent\nAzizbek Karimov;901234567;",
            [H::New, H::Same],
        ),
        (
            "Имя;Телефон;Заметка\nКаримов Азиз;901234567;муж\nКаримов Жасур;901234567;сын",
            [H::New, H::Doubtful],
        ),
        (
            "Ism;Telefon;Qarz\nKarima Olimova;901234567;1000\nKarima opa;901234567;2000",
            [H::New, H::New],
        ),
    ] {
        let plan = Desk::new(Vec::new()).plan(list, false);
        assert_eq!(headings(&plan), expected, "{list}");
    }
}
