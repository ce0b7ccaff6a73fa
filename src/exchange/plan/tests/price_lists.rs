//! What a price list changes of products that are here, row by row.

use super::*;
use crate::exchange::plan::{ProductField as Field, ProductTold as Told};

fn amount(amount: i64) -> Told {
    Told::Amount(Some(Money(amount)))
}

/// What each row changes: the variant, the field, before and after.
fn changes(desk: &Desk, plan: &Plan) -> Vec<Vec<(String, Field, Told, Told)>> {
    let rows = plan.outcomes.iter();
    rows.map(|row| {
        let own = plan.product_changes(&desk.book, row).into_iter();
        own.map(|own| (own.variant, own.field, own.before, own.after))
            .collect()
    })
    .collect()
}

fn change(field: Field, before: Told, after: Told) -> (String, Field, Told, Told) {
    (String::new(), field, before, after)
}

fn text(text: &str) -> Told {
    Told::Text(text.into())
}

fn shop(list: &str) -> Desk {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(list, false);
    desk.bring_in(plan);
    desk
}

#[test]
fn prices_costs_and_names_are_told_before_and_after() {
    let mut desk = shop(
        "Nomi;Narx;Tannarx;Shtrix kod\nAtlas;95000;60000;4780000000011\nShoyi;120000;;4780000000012\nTugma;500;300;",
    );
    let list = "Nomi;Narx;Tannarx;Shtrix kod\n\
        Atlas (yangi);110000;60000;4780000000011\nshoyi ;120000;80000;4780000000012\nTugma;500;300;";
    let plan = desk.plan(list, false);
    let expected = [Heading::Updated, Heading::Updated, Heading::Same];
    assert_eq!(headings(&plan), expected);
    let expected = [
        vec![
            change(Field::Name, text("Atlas"), text("Atlas (yangi)")),
            change(Field::Price, amount(95_000), amount(110_000)),
        ],
        vec![change(Field::Cost, Told::Amount(None), amount(80_000))],
        vec![],
    ];
    assert_eq!(changes(&desk, &plan), expected);
    desk.bring_in(plan);
    let plan = desk.plan(list, false);
    assert_eq!(headings(&plan), [Heading::Same; 3]);
}

#[test]
fn a_list_that_only_fills_renames_and_prices_nothing_anew() {
    let first =
        "Nomi;Oʻlchami;Narx;Shtrix kod\nAtlas;;95000;4780000000011\nShim;M;100000;\nShim;L;120000;";
    let mut desk = shop(first);
    let list =
        "Nomi;Oʻlchami;Narx;Tannarx;Shtrix kod\nBaxmal;;99000;70000;4780000000011\nShim;L;130000;;";
    let plan = desk.plan(list, true);
    let cost = change(Field::Cost, Told::Amount(None), amount(70_000));
    assert_eq!(changes(&desk, &plan), [vec![cost], vec![]]);
}

#[test]
fn each_row_tells_of_its_own_variant() {
    let mut desk = shop("Nomi;Oʻlchami;Narx\nShim;M;100000\nShim;L;120000");
    let plan = desk.plan(
        "Nomi;Oʻlchami;Narx\nShim;M;115000\nShim;L;100000\nShim;XL;100000",
        false,
    );
    let of = |variant: &str, before, after| {
        (
            variant.to_owned(),
            Field::Price,
            amount(before),
            amount(after),
        )
    };
    let added = ("XL".to_owned(), Field::Variant, text(""), text("XL"));
    let expected = [
        vec![of("M", 100_000, 115_000)],
        vec![of("L", 120_000, 100_000)],
        vec![added],
    ];
    assert_eq!(changes(&desk, &plan), expected);
}

#[test]
fn a_price_of_the_whole_and_a_code_of_a_variant_are_no_less() {
    let first = "Nomi;Oʻlchami;Narx;Tannarx;Shtrix kod\nShim;M;100000;70000;4780000000011\nShim;L;100000;70000;4780000000012";
    let mut desk = shop(first);
    let plan = desk.plan("Nomi;Narx\nShim;105000", false);
    let whole = change(Field::Price, amount(100_000), amount(105_000));
    assert_eq!(changes(&desk, &plan), [[whole]]);
    let plan = desk.plan(
        "Nomi;Narx;Tannarx;Shtrix kod\nShim katta;110000;75000;4780000000012",
        false,
    );
    let of = |field, before, after| ("L".to_owned(), field, amount(before), amount(after));
    let expected = [
        of(Field::Price, 100_000, 110_000),
        of(Field::Cost, 70_000, 75_000),
    ];
    assert_eq!(changes(&desk, &plan), [expected]);
}

#[test]
fn two_products_with_one_code_are_two() {
    let list = "Nomi;Narx;Kod\nAtlas;95000;7\nShoyi;96000;7";
    let mut desk = shop(list);
    let mut names: Vec<String> = Vec::new();
    names.extend(
        desk.book
            .products()
            .iter()
            .map(|(_, card)| card.name.clone()),
    );
    assert_eq!(names, ["Atlas", "Shoyi"]);
    assert_eq!(headings(&desk.plan(list, false)), [Heading::Same; 2]);
    let plan = desk.plan("Nomi;Narx;Kod\nShoyi;99000;7\nAtlas;95000;7", false);
    let price = change(Field::Price, amount(96_000), amount(99_000));
    assert_eq!(changes(&desk, &plan), [vec![price], vec![]]);
}

#[test]
fn a_new_product_is_told_by_what_was_understood_the_price_first() {
    let list = "Handle;SKU;Name;Category;Option 1 name;Option 1 value;Option 2 name;Option 2 value;Default price;Cost;Barcode\n\
        t-shirt;10000;T-shirt;Clothes;Size;S;Color;Red;120000;70000;4780001\n\
        t-shirt;10001;;;;M;;Red;125000;70000;4780002\n\
        socks;10003;Socks;Clothes;;;;;15000;;";
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(list, false);
    let told = |plan: &Plan, at: usize| {
        let (name, told) = plan.product_told(&plan.outcomes[at]).unwrap();
        let told = told.into_iter().map(|own| (own.field, own.after));
        (name, told.collect::<Vec<_>>())
    };
    let expected = vec![
        (Field::Price, amount(125_000)),
        (Field::Cost, amount(70_000)),
        (Field::Variant, text("Red, M")),
        (Field::Category, text("Clothes")),
        (Field::Barcode, text("4780002")),
        (Field::Sku, text("10001")),
    ];
    assert_eq!(told(&plan, 1), ("T-shirt".to_owned(), expected));
    let expected = vec![
        (Field::Price, amount(15_000)),
        (Field::Category, text("Clothes")),
        (Field::Sku, text("10003")),
    ];
    assert_eq!(told(&plan, 2), ("Socks".to_owned(), expected));
}
