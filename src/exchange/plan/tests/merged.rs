//! Merged cells: whom and when they say of each of their rows, how much once, titles never.

use super::*;
use crate::exchange::table::Merged;

/// A table whose rows, by their place, go on from the row above in these columns.
fn merged(text: &str, rows: &[(usize, &[u32])]) -> Table {
    let mut table = table(text);
    for (place, from_above) in rows {
        table.rows[*place].merged = Some(Box::new(Merged {
            is_title: false,
            from_above: from_above.to_vec(),
        }));
    }
    table
}

fn with_titles(text: &str, titles: &[usize]) -> Table {
    let mut table = table(text);
    for place in titles {
        table.rows[*place].merged = Some(Box::new(Merged {
            is_title: true,
            from_above: Vec::new(),
        }));
    }
    table
}

#[test]
fn a_receipt_over_three_rows_is_one_of_its_buyer() {
    let table = merged(
        "Sana;Chek raqami;Xaridor;Telefon;Tovar;Summa;Chekdan toʻlangani\n\
         01.10.2026;77;Malika Aliyeva;901234567;Atlas;100000;150000\n\
         01.10.2026;77;Malika Aliyeva;901234567;Shoyi;60000;150000\n\
         01.10.2026;77;Malika Aliyeva;901234567;Tugma;40000;150000",
        &[(2, &[0, 1, 2, 3, 6]), (3, &[0, 1, 2, 3, 6])],
    );
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan_table(table, false);
    assert_eq!(headings(&plan), [Heading::New; 3]);
    desk.bring_in(plan);
    let sales: Vec<&Sale> = desk
        .book
        .ledger()
        .standing_sales()
        .map(|own| own.1)
        .collect();
    let [sale] = sales.as_slice() else {
        panic!("one sale: {sales:?}");
    };
    assert_eq!((sale.lines.len(), sale.total()), (3, Money(200_000)));
    let (_, buyer) = desk.book.customers().iter().next().unwrap();
    assert_eq!(buyer.phones.len(), 1);
    assert_eq!(desk.owed(), 50_000);
}

#[test]
fn a_sum_over_several_rows_counts_once() {
    let table = merged(
        "Ism;Telefon;Qarz;Izoh\nMalika Aliyeva;901234567;100000;mato\nMalika Aliyeva;901234567;100000;tugma",
        &[(2, &[0, 1, 2])],
    );
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan_table(table, false);
    desk.bring_in(plan);
    assert_eq!((desk.book.customers().len(), desk.owed()), (1, 100_000));
}

#[test]
fn a_price_over_several_rows_is_the_price_of_each() {
    let table = merged(
        "Nomi;Oʻlchami;Narxi\nFutbolka;S;120000\nFutbolka;M;120000",
        &[(2, &[0, 2])],
    );
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan_table(table, false);
    desk.bring_in(plan);
    let (_, product) = desk.book.products().iter().next().unwrap();
    let price = |own: &crate::domain::Variant| product.price_of(Some(own.id));
    let prices: Vec<Money> = product.variants.iter().map(price).collect();
    assert_eq!(prices, [Money(120_000); 2]);
}

#[test]
fn a_title_across_the_table_is_nobody() {
    let table = with_titles(
        "Mijozlar, qarz\nIsm;Telefon;Qarz\nOktabr\nMalika;901234567;5000\nNoyabr\nAnvar;935556677;7000\nDoʻkon Oydin",
        &[0, 2, 4, 6],
    );
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan_table(table, false);
    let is_category = false;
    let heading = Some(Reason::Heading { is_category });
    let reasons: Vec<_> = plan.outcomes.iter().map(|own| plan.reason(own)).collect();
    let expected = [heading.clone(), None, heading, None, Some(Reason::Footer)];
    assert_eq!(reasons, expected);
    desk.bring_in(plan);
    assert_eq!(desk.book.customers().len(), 2);
}

#[test]
fn a_title_between_products_is_their_category() {
    let table = with_titles("Tovar;Narx\nKoʻylaklar\nAtlas;95000", &[1]);
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan_table(table, false);
    desk.bring_in(plan);
    let (_, product) = desk.book.products().iter().next().unwrap();
    assert_eq!(
        (product.name.as_str(), product.category.as_str()),
        ("Atlas", "Koʻylaklar")
    );
}

#[test]
fn a_heading_over_both_lines_of_a_header_is_named_once() {
    let table = merged(
        "Nomi;Narx;;Shtrix kod\nNomi;Sotuv;Kelish;Shtrix kod\nAtlas;95000;60000;4780000000011",
        &[(1, &[0, 3])],
    );
    let mapping = recognise(&table);
    let names: Vec<&str> = mapping
        .columns
        .iter()
        .map(|own| own.name.as_str())
        .collect();
    assert_eq!(names, ["Nomi", "Narx Sotuv", "Narx Kelish", "Shtrix kod"]);
    assert_eq!(mapping.header, Some(1));
}
