//! What a file says has a place here, and is counted as the owner counts.

use super::{Desk, customer, headings};
use crate::domain::{Batch, Day, Money, Opening, Zone};
use crate::exchange::plan::Reason;
use crate::exchange::plan::{Fate, Heading};
use crate::insight::debts::debt_of;

#[test]
fn phones_of_another_country_are_read_in_it_ever_after() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(
        "Ism;Telefon\nZoe;0612345678\nLeo;0698765432\nNina;0601020304\nMarc;+33 7 11 22 33 44",
        false,
    );
    assert_eq!(plan.ways().reading.country, "FR");
    desk.bring_in(plan);
    let (_, zoe) = desk.book.customers().iter().next().unwrap();
    // As typed.
    assert_eq!(zoe.phones[0].number, "0612345678");
    assert_eq!(zoe.phones[0].country, "FR");
    let later = desk.plan(
        "Ism;Telefon\nZoe;+33 6 12 34 56 78\nVali;90 123 45 67",
        false,
    );
    assert_eq!(headings(&later), [Heading::Same, Heading::New]);
    desk.bring_in(later);
    let phones = desk
        .book
        .customers()
        .iter()
        .map(|(_, card)| card.phones.len());
    assert_eq!(phones.collect::<Vec<_>>(), [1, 1, 1, 1, 1]);
    let local = desk.book.customers().iter().last().unwrap().1;
    assert_eq!(local.phones[0].country, "");
}

#[test]
fn a_further_row_that_says_more_changes_somebody() {
    let mut desk = Desk::new(vec![customer("Malika", "Aliyeva", "901234567")]);
    let file = "Ism;Telefon;Izoh;Ballar\nMalika;901234567;;\nMalika;901234567;vip;\n\
                Malika;901234567;vip;\nOlim;911112233;;7";
    let plan = desk.plan(file, false);
    assert_eq!(
        headings(&plan),
        [
            Heading::Updated,
            Heading::Updated,
            Heading::Same,
            Heading::New
        ]
    );
    assert!(matches!(
        plan.outcomes[1].fate,
        Fate::Joined {
            row: 2,
            tells_more: true,
            ..
        }
    ));
    let batch = desk.bring_in(plan);
    let head = desk.book.ledger().entries::<Batch>().get(batch).unwrap();
    // Whoever brings points along is one customer, not two records.
    assert_eq!((head.added, head.changed), (1, 1));
    let more = desk.plan("Ism;Telefon;Ballar\nMalika;901234567;9", false);
    let batch = desk.bring_in(more);
    let head = desk.book.ledger().entries::<Batch>().get(batch).unwrap();
    assert_eq!((head.added, head.changed), (0, 1));
}

#[test]
fn an_old_debt_falls_due_when_the_file_or_the_shop_says_so() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan("Ism;Telefon;Qarz\nOlim;911112233;50000", false);
    desk.bring_in(plan);
    let opening = desk.book.ledger().entries::<Opening>().rows()[0].clone();
    assert_eq!((opening.debt, opening.due), (Money(50_000), None));
    let zone = Zone::fixed(300);
    let today = zone.day_of(opening.at);
    let row = debt_of(&desk.book, opening.customer, &zone, Day(today.0 + 400));
    assert_eq!(
        (row.owed, row.overdue, row.due),
        (Money(50_000), Money::ZERO, None)
    );
}

#[test]
fn columns_of_products_and_sales_without_a_place_go_to_the_note() {
    let mut desk = Desk::new(Vec::new());
    let file = "Nomi;Narxi;Shtrix-kod;Javon\nChoy;12000;4780001;B-7\nNon;;4780002;A-1";
    let plan = desk.plan(file, false);
    assert_eq!(plan.priceless(), 1);
    desk.bring_in(plan);
    let notes = desk.book.products().iter().map(|(_, one)| one.note.clone());
    assert_eq!(notes.collect::<Vec<_>>(), ["Javon: B-7", "Javon: A-1"]);
    let again = desk.plan(file, false);
    assert_eq!(headings(&again), [Heading::Same, Heading::Same]);
    let sales = "Date;Receipt number;Item;Quantity;Net sales;Comment\n\
        2026-01-05;17;Socks;2;40000;gift\n\
        2026-01-05;17;Cap;1;50000;blue\n\
        2026-01-06 10:00;18;Cap;1;50000;";
    let plan = desk.plan(sales, false);
    let timed = plan
        .outcomes
        .iter()
        .map(|outcome| plan.receipt_row(outcome).unwrap().has_time);
    assert_eq!(timed.collect::<Vec<_>>(), [false, false, true]);
    desk.bring_in(plan);
    let sale = &desk.book.ledger().sales().rows()[0];
    assert_eq!((sale.lines.len(), sale.note.as_str()), (2, "gift\nblue"));
}

#[test]
fn products_without_a_price_are_told() {
    let mut desk = Desk::new(Vec::new());
    let file = "Product;Size;Price;Category\nDress;;250000;Clothes\nScarf;;;Clothes\n\
                Boots;41;;Shoes\nBoots;42;300000;Shoes";
    let plan = desk.plan(file, false);
    assert!(plan.is_of_goods());
    assert_eq!(plan.priceless(), 2);
    let told: Vec<bool> = plan
        .outcomes
        .iter()
        .map(|outcome| plan.is_priceless(outcome))
        .collect();
    // One of the two pairs of boots has none.
    assert_eq!(told, [false, true, true, true]);
    desk.bring_in(plan);
    let again = desk.plan(file, false);
    assert_eq!(again.priceless(), 0);
}

#[test]
fn a_card_of_somebody_else_is_not_given_twice() {
    let mut own = customer("Malika", "Aliyeva", "901234567");
    own.card_number = "77".into();
    let mut desk = Desk::new(vec![own, customer("Vali", "Toshev", "935556677")]);
    let plan = desk.plan("Ism;Telefon;Karta raqami\nZebo;991112233;77", false);
    // The card decides, but the names have nothing in common.
    assert_eq!(
        plan.outcomes[0].fate,
        Fate::Rejected(Reason::CardTaken {
            number: "77".into()
        })
    );
}

#[test]
fn a_column_without_a_heading_is_a_field_by_its_letter() {
    let list =
        "Ism;Telefon;;\nMalika;901234567;150000;12.03.2026\nAnvar;911112233;20000;13.03.2026";
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(list, false);
    desk.bring_in(plan);
    let (_, malika) = desk.book.customers().iter().next().unwrap();
    let fields: Vec<(&str, &str)> = malika
        .own_fields
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    assert_eq!(fields, [("Column C", "150000"), ("Column D", "12.03.2026")]);
    let again = desk.plan(list, false);
    assert_eq!(headings(&again), [Heading::Same; 2]);
}
