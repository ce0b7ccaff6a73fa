use super::*;
use crate::text::{Language, words};

/// A table of separated values, as simple as the tests need.
pub fn table(text: &str, separator: char) -> Table {
    let rows = text.lines().enumerate().map(|(at, line)| {
        let cells = line.split(separator).map(|cell| match cell.trim() {
            "" => Cell::Empty,
            text => Cell::Text(text.into()),
        });
        Row::new(at as u32 + 1, cells.collect())
    });
    Table::new("", rows.collect())
}

const HEADERS: [(Layout, &str); 11] = [
    (
        Layout::Google,
        "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country",
    ),
    (
        Layout::GoogleOld,
        "Name,Given Name,Additional Name,Family Name,Birthday,Gender,Notes,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value",
    ),
    (
        Layout::Outlook,
        "First Name,Middle Name,Last Name,Title,Suffix,Nickname,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Business Phone,Mobile Phone,Company,Home Street,Home City,Home State,Home Postal Code,Home Country/Region,Birthday,Anniversary,Notes",
    ),
    (
        Layout::Shopify,
        "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags",
    ),
    (
        Layout::Square,
        "Reference ID,First Name,Last Name,Email Address,Phone Number,Nickname,Company Name,Street Address 1,Street Address 2,City,State,Postal Code,Birthday,Memo,Square Customer ID,Creation Source,First Visit,Last Visit,Transaction Count,Lifetime Spend,Email Subscription Status",
    ),
    (
        Layout::LoyverseCustomers,
        "Customer ID,Customer name,Email,Phone,First visit,Last visit,Total visits,Total spent,Address,Customer code,Points balance",
    ),
    (
        Layout::LoyverseReceipts,
        "Date,Receipt number,Receipt type,Gross sales,Discounts,Net sales,Taxes,Total collected,Cost of goods,Gross profit,Payment type,Description,Dining option,POS,Store,Cashier name,Customer name,Customer contacts,Status",
    ),
    (
        Layout::LoyverseItems,
        "Date,Receipt number,Receipt type,Category,SKU,Item,Variant,Modifiers applied,Quantity,Gross sales,Discounts,Net sales,Cost of goods,Gross profit,Taxes,Dining option,POS,Store,Cashier name,Customer name,Customer contacts,Comment,Status",
    ),
    (
        Layout::LoyverseGoods,
        "Handle,SKU,Name,Category,Description,Sold by weight,Option 1 name,Option 1 value,Option 2 name,Option 2 value,Option 3 name,Option 3 value,Default price,Cost,Barcode,SKU of included item,Quantity of included item,Use production,Available for sale [Lola],Price [Lola],In stock [Lola],Low stock [Lola]",
    ),
    (
        Layout::HubSpot,
        "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Create Date",
    ),
    (
        Layout::Clopos,
        "Name,Phone,Date of Birth,Address,Gender,Balance,Group",
    ),
];

#[test]
fn every_known_layout_is_recognised_whatever_its_case_spaces_and_order() {
    for (layout, header) in HEADERS {
        let mut names: Vec<String> = header
            .split(',')
            .map(|name| format!("  {} ", name.to_uppercase()))
            .collect();
        names.reverse();
        names[0] = format!("\u{feff}{}", names[0]);
        for header in [header.to_owned(), names.join(",")] {
            let mapping = recognise(&table(&header, ','));
            assert_eq!(mapping.layout, Some(layout), "{header}");
            assert_eq!(mapping.target, layout.target());
            assert!(mapping.is_enough(), "{header}");
        }
    }
}

#[test]
fn every_column_of_a_known_layout_has_a_meaning_or_is_known_to_have_none() {
    // What has no place of its own is kept where it holds something.
    const KEPT: [&str; 13] = [
        "Anniversary",
        "Organization Title",
        "Organization Department",
        "Tax Exempt",
        "Reference ID",
        "Contact owner",
        "Lead Status",
        "Create Date",
        "SKU of included item",
        "Quantity of included item",
        "Price [Lola]",
        "In stock [Lola]",
        "Low stock [Lola]",
    ];
    for (layout, header) in HEADERS {
        for name in header.split(',') {
            assert_eq!(
                KEPT.contains(&name),
                layout.meaning(&key(name)).is_none(),
                "{layout:?}: {name}"
            );
        }
    }
}

#[test]
fn a_column_is_found_by_its_label_in_every_language() {
    for language in Language::ALL {
        for target in Target::ALL {
            for meaning in target.meanings() {
                if matches!(meaning, Meaning::Own | Meaning::NoteLine) {
                    continue;
                }
                let label = meaning.label(words(language));
                let found = heading::read(label).meanings;
                let first = found.iter().find(|one| target.meanings().contains(one));
                assert_eq!(first, Some(meaning), "{language:?} {target:?}: {label}");
            }
        }
    }
}

#[test]
fn why_a_row_was_left_out_is_nobodys_own_field() {
    for language in Language::ALL {
        let reason = words(language).exchange().reason();
        let text = format!("Ism,Telefon,{reason}\nMalika,901234567,unknown");
        let mapping = recognise(&table(&text, ','));
        assert_eq!(mapping.columns[2].meaning, Meaning::Skip, "{reason}");
    }
}

#[test]
fn a_name_of_two_words_is_the_whole_name() {
    for (rows, expected) in [
        (
            "Каримова Шахноза;901234567\nАнвар Алиев;902345678",
            Meaning::Name,
        ),
        ("Шахноза;901234567\nАнвар;902345678", Meaning::Given),
    ] {
        let mapping = recognise(&table(&format!("Имя;Телефон\n{rows}"), ';'));
        assert_eq!(mapping.columns[0].meaning, expected, "{rows}");
    }
}

#[test]
fn other_tables_are_guessed_from_names_and_values() {
    let text = "Mijozlar roʻyxati\n№;F.I.SH.;Tel. raqami;Tugʻilgan sanasi;Jinsi;Sevimli rangi\n1;Aliyeva Malika;901234567;28.07.1990;ayol;koʻk\n2;Karimov Anvar;998935556677;01.02.1985;erkak;";
    let mapping = recognise(&table(text, ';'));
    assert_eq!(
        (mapping.header, mapping.target.clone()),
        (Some(1), Target::Customers)
    );
    let meanings: Vec<&Meaning> = mapping.columns.iter().map(|one| &one.meaning).collect();
    assert_eq!(
        meanings,
        [
            &Meaning::Skip,
            &Meaning::Name,
            &Meaning::Phone,
            &Meaning::Birthday,
            &Meaning::Sex,
            &Meaning::Own
        ]
    );
    let bare = recognise(&table(
        "Anvar\t901234567\tanvar@mail.ru\nMalika\t935556677\tm@inbox.uz",
        '\t',
    ));
    let meanings: Vec<&Meaning> = bare.columns.iter().map(|one| &one.meaning).collect();
    assert_eq!(bare.header, None);
    assert_eq!(meanings, [&Meaning::Name, &Meaning::Phone, &Meaning::Email]);
}

#[test]
fn tables_of_products_and_receipts_are_told_from_customers() {
    let products = recognise(&table("Наименование;Цена;Штрихкод\nПлатье;100;123", ';'));
    assert_eq!(products.target, Target::Products);
    assert_eq!(products.place(&Meaning::Product), Some(0));
    let sales = recognise(&table(
        "Дата;Номер чека;Сумма;Клиент\n01.02.2026;1;100;Али",
        ';',
    ));
    assert_eq!(sales.target, Target::Receipts);
    assert!(sales.is_enough());
    let items = recognise(&table(
        "Ngày bán;Tên hàng;Số lượng;Thành tiền\n01/02/2026;Áo;1;100",
        ';',
    ));
    assert_eq!(items.target, Target::ReceiptItems);
}

#[test]
fn headings_of_lists_of_debts_are_known() {
    for (name, debt) in [
        ("Ismi", "Qarz miqdori"),
        ("Mijozning ismi", "Qarz summasi"),
        ("Xaridor", "Qoldiq"),
        ("Должник", "Сумма долга"),
        ("Имя Фамилия", "Остаток долга"),
        ("Müştərinin adı", "Qalıq borc"),
        ("Tên KH", "Dư nợ"),
        ("Исми", "К оплате"),
    ] {
        let text = format!("{name};{debt}\nMalika Aliyeva;100 000\nAnvar Karimov;20 000");
        let mapping = recognise(&table(&text, ';'));
        let meanings: Vec<&Meaning> = mapping.columns.iter().map(|one| &one.meaning).collect();
        assert_eq!(meanings, [&Meaning::Name, &Meaning::Debt], "{name}, {debt}");
    }
}

fn meanings(text: &str) -> Vec<Meaning> {
    let mapping = recognise(&table(text, ';'));
    mapping.columns.into_iter().map(|own| own.meaning).collect()
}

#[test]
fn columns_without_a_heading_are_known_by_their_values_or_kept() {
    use Meaning as M;
    for (text, expected) in [
        (
            "Ism;;Qarz;\nMalika;901234567;5000;12.03.2026\nAnvar;935556677;7000;13.04.2026",
            vec![M::Given, M::Phone, M::Debt, M::DebtSince],
        ),
        (
            "Ism;;Telefon;\nMalika;935556677;901234567;28.07.1990\nAnvar;;911112233;01.02.1985",
            vec![M::Given, M::Phone, M::Phone, M::Birthday],
        ),
        (
            "Ism;Telefon;;;\nMalika;901234567;150000;12.03.2026;doimiy\nAnvar;911112233;20000;;",
            vec![M::Given, M::Phone, M::Own, M::Own, M::Note],
        ),
        // Numbers of rows say nothing.
        (
            ";Ism;Telefon\n1;Malika;901234567\n2;Anvar;911112233",
            vec![M::Skip, M::Given, M::Phone],
        ),
        (
            "Tovar;Turkum;;\nAtlas;Mato;95000;4780000000011\nShoyi;Mato;120 000;4780000000012",
            vec![M::Product, M::Category, M::Price, M::Barcode],
        ),
        (
            "Tovar;Narx;\nAtlas;95000;15\nShoyi;120000;7",
            vec![M::Product, M::Price, M::NoteLine],
        ),
        (
            "Malika;901234567;Toshkent;1985\nAnvar;911112233;Buxoro;1990",
            vec![M::Name, M::Phone, M::Own, M::Own],
        ),
        (
            "Sana;Chek raqami;Summa;\n01.02.2026;7;5000;901234567\n01.02.2026;8;6000;911112233",
            vec![M::When, M::Number, M::Net, M::BuyerContact],
        ),
        // Of a known program, too.
        (
            "Customer name;Phone;Total visits;Total spent;;\nMalika;901234567;1;5000;935556677;77",
            vec![M::Name, M::Phone, M::Skip, M::Spent, M::Phone, M::Own],
        ),
    ] {
        assert_eq!(meanings(text), expected, "{text}");
    }
}

#[test]
fn what_somebody_spent_is_without_what_came_back() {
    use Meaning as M;
    for head in [
        "Tổng bán;Tổng bán trừ trả hàng",
        "Сумма покупок;Сумма покупок за вычетом возвратов",
        "Total sales;Net sales",
    ] {
        let (gross, net) = head.split_once(';').unwrap();
        for (columns, expected) in [
            (format!("{gross};{net}"), [M::Own, M::Spent]),
            (format!("{net};{gross}"), [M::Spent, M::Own]),
        ] {
            let text = format!("Имя;Телефон;{columns}\nMalika;901234567;500000;450000");
            assert_eq!(meanings(&text)[2..], expected, "{columns}");
        }
        let alone = format!("Имя;Телефон;{gross}\nMalika;901234567;500000");
        assert_eq!(meanings(&alone)[2], M::Spent, "{gross}");
    }
}

#[test]
fn what_a_known_program_says_besides_is_kept_where_it_holds_something() {
    let meaning = |text: &str, name: &str| {
        let mapping = recognise(&table(text, ','));
        assert!(mapping.layout.is_some());
        let column = mapping.columns.into_iter().find(|own| own.name == name);
        column.unwrap().meaning
    };
    let google = "First Name,Last Name,Organization Title,Organization Department,File As,Phone 1 - Value\n\
        Lola,Karimova,Director,,Karimova,901234567";
    let loyverse = "Customer name,Phone,Total visits,Last visit,Total spent\nLola,901234567,12,2026-10-20,5000";
    let goods = "Handle,SKU,Name,Option 1 name,Option 1 value,Default price,Track stock,Price [Malika],In stock [Malika],Low stock [Malika]\n\
        rice,1,Rice,,,5000,Y,6000,12,";
    let expected = [
        (google, "Organization Title", Meaning::Own),
        (google, "Organization Department", Meaning::Skip),
        (google, "File As", Meaning::Skip),
        // They follow from the receipts.
        (loyverse, "Total visits", Meaning::Skip),
        (loyverse, "Last visit", Meaning::Skip),
        (goods, "Price [Malika]", Meaning::NoteLine),
        (goods, "In stock [Malika]", Meaning::NoteLine),
        (goods, "Low stock [Malika]", Meaning::Skip),
        (goods, "Track stock", Meaning::Skip),
    ];
    for (text, name, kept) in expected {
        assert_eq!(meaning(text, name), kept, "{name}");
    }
}

#[test]
fn columns_without_any_value_are_told_apart() {
    let filler = "Lola,,,\n".repeat(SAMPLED + 5);
    let text = format!("Name,Phone,Email,\n{filler}Anvar,901234567,,");
    let mapping = recognise(&table(&text, ','));
    let (held, empty) = parted(&mapping.columns);
    let names = |own: Vec<&Column>| own.iter().map(|own| own.name.clone()).collect::<Vec<_>>();
    // A value far down is one.
    assert_eq!(names(held), ["Name", "Phone"]);
    assert_eq!(names(empty), ["Email"]);
}
