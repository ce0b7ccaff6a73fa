//! Products as other programs list them.

use super::*;
use crate::domain::{Product, Variant};

fn goods(desk: &Desk) -> Vec<Product> {
    let cards = desk.book.products().iter().map(|(_, card)| card.clone());
    let mut goods: Vec<Product> = cards.collect();
    goods.sort_by(|a, b| a.name.cmp(&b.name));
    goods
}

/// Colour, size, code, price and cost of each variant.
fn variants(product: &Product) -> Vec<String> {
    let told = product.variants.iter().map(|own| {
        let id = Some(own.id);
        let cost = product.cost_of(id).unwrap_or_default();
        let (price, code) = (product.price_of(id), &own.barcode);
        format!("{} {} {code} {} {}", own.colour, own.size, price.0, cost.0)
    });
    told.collect()
}

#[test]
fn rows_of_one_handle_are_variants_of_a_product() {
    let text = "Handle;SKU;Name;Category;Description;Sold by weight;Option 1 name;Option 1 value;Option 2 name;Option 2 value;Option 3 name;Option 3 value;Default price;Cost;Barcode;Price [Lola];In stock [Lola]\n\
        koylak;10001;Koʻylak;Ayollar;;N;Oʻlcham;S;Rang;oq;;;250000.00;150000.00;0012345678905;250000.00;5\n\
        koylak;10002;;;;;;M;;oq;;;260000.00;150000.00;0012345678912;260000.00;7\n\
        shim;10003;Shim;Erkaklar;;N;;;;;;;320000.00;200000.00;;variable;3\n\
        mato;10004;Mato;Mato;;Y;;;;;;;variable;30000.00;;45000.00;25.5\n\
        nima;10005;;;;;;;;;;;1;1;;;";
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(text, false);
    let expected = [
        Heading::New,
        Heading::New,
        Heading::New,
        Heading::New,
        Heading::Rejected,
    ];
    assert_eq!(headings(&plan), expected);
    desk.bring_in(plan);
    let goods = goods(&desk);
    let [shirt, cloth, trousers] = goods.as_slice() else {
        panic!("three products: {goods:?}");
    };
    let expected = [
        "oq S 0012345678905 250000 150000",
        "oq M 0012345678912 260000 150000",
    ];
    assert_eq!(variants(shirt), expected);
    assert_eq!((cloth.unit.as_str(), cloth.price), ("kg", Money::ZERO));
    assert_eq!(
        (trousers.sku.as_str(), trousers.price),
        ("10003", Money(320_000))
    );
    // The price of a branch is told where it is another.
    let notes = [shirt, cloth, trousers].map(|own| own.note.as_str());
    let expected = [
        "In stock [Lola]: oq S: 5, oq M: 7",
        "Price [Lola]: 45000.00\nIn stock [Lola]: 25.5",
        "In stock [Lola]: 3",
    ];
    assert_eq!(notes, expected);
    let again = desk.plan(text, false);
    assert_eq!(
        (again.count(Heading::New), again.count(Heading::Updated)),
        (0, 0)
    );
}

#[test]
fn sizes_and_colours_in_one_cell_are_variants() {
    let text = "Nomi;Turkum;Oʻlchamlari;Rangi;Sotuv narxi;Kelish narxi;Shtrix kod\n\
        Futbolka;Erkaklar;S/M/L;qora, oq;120 000;70 000;4780000000011\n\
        Krossovka;Poyabzal;38-42;oq;650000;420000;0036000291452\n\
        Shim;Erkaklar;42/44;;100000;;4780000000012\n\
        Tufli;Poyabzal;42,5;;100000;;4780000000013";
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(text, false);
    assert_eq!(plan.count(Heading::New), 4);
    desk.bring_in(plan);
    let goods = goods(&desk);
    let titles = |at: usize| {
        let product: &Product = &goods[at];
        product
            .variants
            .iter()
            .map(Variant::title)
            .collect::<Vec<_>>()
    };
    let expected = ["qora, S", "qora, M", "qora, L", "oq, S", "oq, M", "oq, L"];
    assert_eq!(titles(0), expected);
    assert_eq!(goods[0].barcode, "4780000000011");
    assert_eq!(titles(1), ["oq, 38-42"]);
    assert_eq!(
        (titles(2), titles(3)),
        (vec!["42/44".into()], vec!["42,5".into()])
    );
    let again = desk.plan(text, false);
    assert_eq!(
        (again.count(Heading::New), again.count(Heading::Updated)),
        (0, 0)
    );
}

#[test]
fn attributes_in_one_text_are_colour_and_size() {
    let text = "Loại hàng;Nhóm hàng(3 Cấp);Mã hàng;Mã vạch;Tên hàng;Thương hiệu;Giá bán;Giá vốn;ĐVT;Thuộc tính\n\
        Hàng hóa;Thời trang>>Áo;SP001;8930000000017;Áo sơ mi trắng;Việt Tiến;350000;210000;cái;SIZE:M|MÀU:Trắng\n\
        Hàng hóa;Thời trang>>Áo;SP001-1;8930000000024;Áo sơ mi trắng;Việt Tiến;360000;215000;cái;SIZE:L|MÀU:Trắng";
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(text, false);
    desk.bring_in(plan);
    let goods = goods(&desk);
    let expected = [
        "Trắng M 8930000000017 350000 210000",
        "Trắng L 8930000000024 360000 215000",
    ];
    assert_eq!(variants(&goods[0]), expected);
    assert_eq!(goods[0].category, "Thời trang>>Áo");
}

#[test]
fn a_header_of_two_lines_is_read_as_one() {
    let text = ";Прайс-лист\n;Номенклатура, Характеристика;Артикул;Розничная;Закупочная;Ед.\n\
        ;;;Цена, сум;Цена, сум;\n\
        ;Платье летнее;ПЛ-042;450000;280000;шт";
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(text, false);
    assert_eq!(headings(&plan), [Heading::New]);
    desk.bring_in(plan);
    let goods = goods(&desk);
    assert_eq!(
        (goods[0].price, goods[0].cost),
        (Money(450_000), Some(Money(280_000)))
    );
    assert_eq!((goods[0].unit.as_str(), goods[0].note.as_str()), ("шт", ""));
}

#[test]
fn a_running_number_is_nobody_of_another_list() {
    let first = "ID;Ism;Telefon\n1;Akmal Akmalov;90 810 00 01\n2;Barno Barnoyeva;90 810 00 02";
    let second = "ID;Ism;Telefon\n1;Davron Davronov;91 820 00 01\n2;Elmira Elova;91 820 00 02";
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(first, false);
    desk.bring_in(plan);
    for expected in [Heading::New, Heading::Same] {
        let plan = desk.plan(second, false);
        assert_eq!(headings(&plan), [expected, expected]);
        desk.bring_in(plan);
    }
    let plan = desk.plan(first, false);
    assert_eq!(headings(&plan), [Heading::Same, Heading::Same]);
}

#[test]
fn what_variants_say_besides_stands_in_the_note_with_each() {
    let text = "Mã hàng;Tên hàng;Giá bán;Tồn kho;Vị trí;Thuộc tính\n\
        SP1;Giày;450000;12;Kệ A;MÀU:Đỏ|SIZE:37\n\
        SP2;Giày;450000;7;Kệ A;MÀU:Đen|SIZE:38\n\
        SP3;Tất;25000;100;Kệ B;";
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(text, false);
    desk.bring_in(plan);
    let notes = |desk: &Desk| {
        let goods = goods(desk).into_iter();
        goods.map(|own| own.note).collect::<Vec<_>>()
    };
    let expected = [
        "Tồn kho: Đỏ 37: 12, Đen 38: 7\nVị trí: Kệ A",
        "Tồn kho: 100\nVị trí: Kệ B",
    ];
    assert_eq!(notes(&desk), expected);
    for keeps_ours in [false, true] {
        let again = desk.plan(text, keeps_ours);
        assert_eq!(headings(&again), [Heading::Same; 3]);
    }
    // A part of the list says of which variant it speaks.
    let part = "Mã hàng;Tên hàng;Giá bán;Tồn kho;Thuộc tính\nSP2;Giày;450000;5;MÀU:Đen|SIZE:38";
    let plan = desk.plan(part, false);
    desk.bring_in(plan);
    assert_eq!(notes(&desk)[0], "Tồn kho: Đen 38: 5");
}

#[test]
fn the_price_of_a_branch_stands_with_its_variant() {
    let text = "Handle;SKU;Name;Option 1 name;Option 1 value;Default price;Track stock;Available for sale [Malika];Price [Malika]\n\
        t-shirt;10000;T-shirt;Size;S;120000.00;Y;Y;120000.00\n\
        t-shirt;10001;;;M;120000.00;;Y;125000.00";
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(text, false);
    desk.bring_in(plan);
    assert_eq!(goods(&desk)[0].note, "Price [Malika]: M: 125000.00");
    assert_eq!(headings(&desk.plan(text, false)), [Heading::Same; 2]);
}
