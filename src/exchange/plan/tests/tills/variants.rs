//! Items of receipts and the variants of products that are here.

use super::*;
use crate::domain::Variant;

const GOODS: &str = "Handle;SKU;Name;Category;Option 1 name;Option 1 value;Option 2 name;Option 2 value;Default price;Cost;Barcode\n\
    t-shirt;10000;T-shirt;Clothes;Size;S;Color;Red;120000;70000;4780001\n\
    t-shirt;10001;;;;M;;Red;120000;70000;4780002\n\
    t-shirt;10002;;;;M;;Blue;120000;70000;4780003";
const HEADER: &str = "Date;Receipt number;Receipt type;Category;SKU;Item;Variant;Quantity;Gross sales;Discounts;Net sales;Cost of goods;Store;Status";

fn items(told: &[(&str, &str)]) -> String {
    let rows = told.iter().zip(1..).map(|((code, variant), number)| {
        format!("\n20/10/2026 13:33;1-{number};Sale;Clothes;{code};T-shirt;{variant};1;120000;0;120000;70000;M;Closed")
    });
    format!("{HEADER}{}", rows.collect::<String>())
}

/// The codes of the variants that were sold, and what all variants are called.
fn sold(desk: &Desk) -> (Vec<String>, Vec<String>) {
    let (_, card) = desk.book.products().iter().next().unwrap();
    let sales = desk.book.ledger().standing_sales();
    let of = |variant: Option<Id>| card.variant(variant).map(|own| own.sku.clone());
    let mut sold: Vec<_> = sales
        .map(|(_, sale)| {
            let code = of(sale.lines[0].variant).unwrap_or_default();
            (sale.number.clone(), code)
        })
        .collect();
    sold.sort();
    (
        sold.into_iter().map(|(_, code)| code).collect(),
        card.variants.iter().map(Variant::title).collect(),
    )
}

#[test]
fn an_item_is_the_variant_of_its_code_or_of_its_options_in_any_order() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(GOODS, false);
    desk.bring_in(plan);
    let told = [
        ("10001", "M / Red"),
        ("10001", "Crimson"),
        ("", "M / Red"),
        ("", "Red / M"),
        ("", "Red, M"),
        ("", "m/blue"),
        ("10000", ""),
    ];
    let plan = desk.plan(&items(&told), false);
    let contents = plan.tally(&desk.book).contents;
    assert_eq!((contents.products, contents.changed), (0, 0));
    assert!(plan.goods.drafts.iter().all(|draft| !draft.is_changed));
    desk.bring_in(plan);
    let (codes, titles) = sold(&desk);
    let expected = [
        "10001", "10001", "10001", "10001", "10001", "10002", "10000",
    ];
    assert_eq!(codes, expected);
    assert_eq!(titles, ["Red, S", "Red, M", "Blue, M"]);
}

#[test]
fn one_code_of_several_variants_parts_none() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(&items(&[("7", "Red"), ("7", "Blue"), ("7", "red")]), false);
    desk.bring_in(plan);
    assert_eq!(sold(&desk).1, ["Red", "Blue"]);
}

#[test]
fn a_list_of_goods_knows_the_variants_that_receipts_told() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(
        &items(&[("10001", "M / Red"), ("10002", "M / Blue")]),
        false,
    );
    desk.bring_in(plan);
    let plan = desk.plan(GOODS, false);
    desk.bring_in(plan);
    let (codes, titles) = sold(&desk);
    assert_eq!(codes, ["10001", "10002"]);
    assert_eq!(titles, ["Red, M", "Blue, M", "Red, S"]);
}
