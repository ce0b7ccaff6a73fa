//! Price lists with headings between the rows, and rows of days to come.

use super::{Desk, headings};
use crate::domain::{Day, Product};
use crate::exchange::plan::{Fate, Heading, Reason};
use crate::text::{Language, words};

fn products(desk: &Desk) -> Vec<(String, String)> {
    let all = desk.book.products().iter();
    all.map(|(_, card): (_, &Product)| (card.name.clone(), card.category.clone()))
        .collect()
}

fn rejected(list: &str) -> (Vec<Option<Reason>>, Vec<(String, String)>) {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(list, false);
    let reasons = plan.outcomes.iter().map(|outcome| plan.reason(outcome));
    let reasons = reasons.collect();
    desk.bring_in(plan);
    (reasons, products(&desk))
}

fn pair(name: &str, category: &str) -> (String, String) {
    (name.to_owned(), category.to_owned())
}

#[test]
fn a_heading_between_products_is_the_category_of_those_beneath() {
    let (reasons, products) = rejected(
        "Наименование;Цена\nПЛАТЬЯ;\nПлатье летнее;185000\nПлатье вечернее;450000\n\
         Ткани:;\nАтлас;95000\nБез цены;\nИтого;\n",
    );
    let heading = Some(Reason::Heading { is_category: true });
    assert_eq!(reasons[0], heading);
    assert_eq!(reasons[3], heading);
    assert_eq!(reasons[5], None, "a product whose price is missing");
    assert_eq!(reasons[6], Some(Reason::Total));
    let expected = [
        pair("Платье летнее", "ПЛАТЬЯ"),
        pair("Платье вечернее", "ПЛАТЬЯ"),
        pair("Атлас", "Ткани"),
        pair("Без цены", "Ткани"),
    ];
    assert_eq!(products, expected);
}

#[test]
fn what_has_less_than_every_product_is_a_heading_in_plain_letters_too() {
    let (reasons, products) = rejected(
        "№;Наименование;Артикул;Цена\n;Платья;;\n1;Летнее;L1;185000\n2;Вечернее;L2;\nТкани;;;\n3;Атлас;A1;95000",
    );
    let heading = Some(Reason::Heading { is_category: true });
    assert_eq!([&reasons[0], &reasons[3]], [&heading, &heading]);
    let expected = [
        pair("Летнее", "Платья"),
        pair("Вечернее", "Платья"),
        pair("Атлас", "Ткани"),
    ];
    assert_eq!(products, expected);
}

#[test]
fn beside_a_column_of_categories_a_heading_adds_nothing() {
    let (reasons, products) =
        rejected("Товар;Категория;Цена\nПЛАТЬЯ;;\nЛетнее;Одежда;185000\nАтлас;;95000");
    assert_eq!(reasons[0], Some(Reason::Heading { is_category: false }));
    assert_eq!(products, [pair("Летнее", "Одежда"), pair("Атлас", "")]);
}

#[test]
fn lone_names_are_products_where_nothing_else_is_told() {
    let list = "Товар;Цена\nПЛАТЬЕ;185000\nАТЛАС;\nШЁЛК;95000\nПОСЛЕДНИЙ;";
    let (reasons, products) = rejected(list);
    assert_eq!(reasons, [const { None }; 4]);
    assert_eq!(products.len(), 4);
}

#[test]
fn a_heading_takes_the_spelling_that_is_here() {
    let mut desk = Desk::new(Vec::new());
    let first = desk.plan("Товар;Категория;Цена\nАтлас;Ткани;95000", false);
    desk.bring_in(first);
    let plan = desk.plan("Товар;Цена\nТКАНИ;\nШёлк;120000", false);
    desk.bring_in(plan);
    assert_eq!(products(&desk)[1], pair("Шёлк", "Ткани"));
}

#[test]
fn a_header_printed_on_each_page_is_nobody() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(
        "Oktabr\nIsm;Telefon;Qarz\nMalika;901234567;5000\nNoyabr\nIsm;Telefon;Qarz\nAnvar;911112233;7000",
        false,
    );
    let left = Heading::Rejected;
    assert_eq!(headings(&plan), [Heading::New, left, left, Heading::New]);
    desk.bring_in(plan);
    assert_eq!(desk.book.customers().len(), 2);
    let (reasons, products) = rejected("Tovar;Narx\nAtlas;95000\nTovar;Narx\nShoyi;120000");
    assert_eq!(reasons[1], Some(Reason::Heading { is_category: false }));
    assert_eq!(products, [pair("Atlas", ""), pair("Shoyi", "")]);
}

#[test]
fn receipts_of_days_to_come_are_left_out_and_told() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(
        "Sana;Chek raqami;Mijoz;Summa\n31/12/2026;1;Malika;10000\n01/03/2027;2;Anvar;20000\n15/02/2027;3;Vali;30000",
        false,
    );
    let new = Heading::New;
    assert_eq!(headings(&plan), [new, Heading::Rejected, Heading::Rejected]);
    let day: Day = "2027-03-01".parse().unwrap();
    assert_eq!(plan.outcomes[1].fate, Fate::Rejected(Reason::Ahead { day }));
    let ahead = plan.ahead().unwrap();
    assert_eq!((ahead.count, ahead.last, ahead.is_unsure), (2, day, false));
    let told = plan.reason(&plan.outcomes[1]).unwrap();
    assert_eq!(
        told.text(words(Language::En)),
        "1 March 2027 is after today"
    );
    assert_eq!(desk.book.customers().len(), 0);
    desk.bring_in(plan);
    assert_eq!(desk.book.customers().len(), 1);
}

#[test]
fn days_to_come_may_be_days_and_months_read_the_wrong_way() {
    let mut desk = Desk::new(Vec::new());
    // The other way round it is the 2nd of January: still to come today, gone a few days later.
    let unsure = |day: &str, days_later: i32| {
        let text = format!("Sana;Chek raqami;Summa\n02/01/2026;1;10000\n{day};2;20000");
        let mut plan = Desk::new(Vec::new()).plan(&text, false);
        plan.ways.today.0 += days_later;
        plan.ahead().unwrap().is_unsure
    };
    assert!(unsure("01/02/2027", 5));
    assert!(!unsure("01/02/2027", 0));
    assert!(!unsure("2027-02-01", 0));
    assert!(!unsure("13.01.2027", 5));
    let debts = "Ism;Qarz;Qarz sanasi;Toʻlash muddati\nVali;1000;01.01.2026;01.06.2027\nAnvar;1000;01.06.2027;";
    let plan = desk.plan(debts, false);
    assert_eq!(headings(&plan), [Heading::New, Heading::Rejected]);
    assert_eq!(plan.ahead().unwrap().count, 1);
    let sound = desk.plan("Ism;Qarz\nVali;1000", false);
    assert_eq!(sound.ahead(), None);
}

#[test]
fn groups_parted_by_a_stroke_are_several() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(
        "Tên khách hàng;Điện thoại;Nhóm khách hàng\nHà;912000111;VIP|Sỉ",
        false,
    );
    desk.bring_in(plan);
    let tags: Vec<_> = desk
        .book
        .customers()
        .iter()
        .map(|(_, card)| card.tags.clone())
        .collect();
    assert_eq!(tags, [["Sỉ", "VIP"]]);
}
