//! The workbook of a shop brought into an empty one: the same tables come out again.

use std::collections::BTreeMap;

use super::*;
use crate::domain::change::Action;
use crate::domain::customer::{Channel, Consent, ConsentState};
use crate::domain::decide::Circumstances;
use crate::domain::entry::Verb;
use crate::domain::{Day, DeviceId, Stamp};

/// Brings a sheet in as it is recognised, with nothing said about it.
fn bring(book: &mut Book, table: Table, time: u32) {
    let mapping = recognise(&table);
    let source = Incoming::Table(Arc::new(table), mapping);
    let (reading, layout) = ways_of(&source);
    let mut plan = plan_with(book, source, reading, layout, u128::from(time) << 80);
    let told = plan.tally(book);
    let mut next = u128::from(time) << 100;
    let mut new_id = || {
        next += 1;
        Id(next)
    };
    let mut circumstances = Circumstances {
        by: None,
        now: Moment(1_790_000_000_000),
        zone: &Zone::fixed(300),
        new_id: &mut new_id,
    };
    let mut batch = plan.batch(book, "daftar.xlsx", &mut circumstances);
    while !plan.collect(book, &mut batch, 50, &mut circumstances) {}
    let changes = batch.finish(circumstances.new_id);
    let stamp = Stamp::new(1_790_000_000_000 + i64::from(time), 0, DeviceId(9));
    book.apply(&Action::new(stamp, None, Verb::Import, changes));
    assert_eq!(
        told.left_out,
        0,
        "{:?}",
        plan.outcomes
            .iter()
            .find(|own| plan.heading(own) == Heading::Rejected)
    );
}

/// A shop with what the sample has not: own fields, several phones, odd texts, goods without names.
fn rich() -> Book {
    let mut book = book();
    let cards: Vec<(Id, Customer)> = book
        .customers()
        .iter()
        .map(|(id, card)| (id, card.clone()))
        .collect();
    for (at, (id, mut card)) in cards.into_iter().enumerate() {
        if at % 3 == 0 {
            card.own_fields.insert(
                "Sevimli choyi".into(),
                ["koʻk", "qora; shirin", "=1+1"][at / 3 % 3].into(),
            );
        }
        if at % 5 == 0 {
            card.own_fields
                .insert("Qarz sanasi".into(), "oʻtgan yili".into());
        }
        if at % 7 == 0 {
            let number = format!("+998 71 200-00-{:02}", at % 100);
            card.phones.push(crate::domain::customer::Phone {
                number,
                label: "ish".into(),
                ..Default::default()
            });
        }
        if at % 4 == 0 {
            let said = |channel, state, day| Consent {
                channel,
                state,
                day: Some(Day(day)),
                source: "anketa, kassada".into(),
            };
            card.take_consent(said(Channel::Telegram, ConsentState::Given, 20_400));
            card.take_consent(said(Channel::Telegram, ConsentState::Withdrawn, 20_500));
            card.take_consent(said(Channel::Sms, ConsentState::Given, 20_600));
        }
        let mut held = Held::new(id, card);
        held.stamps = crate::domain::stamp::FieldStamps::at(Stamp(9));
        book.put(held.into());
    }
    book
}

/// Rows in an order of their own, without columns that cannot stay: what a card is known by.
fn rows(table: &Table, without: &[usize]) -> BTreeMap<String, u32> {
    let mut rows = BTreeMap::new();
    for row in &table.rows {
        let cells = row.cells.iter().enumerate();
        let cells = cells.filter(|(at, _)| !without.contains(at));
        let text: Vec<String> = cells.map(|(_, cell)| cell.to_string()).collect();
        *rows.entry(text.join(" | ")).or_default() += 1;
    }
    rows
}

#[test]
fn a_workbook_brought_into_an_empty_shop_comes_out_the_same() {
    let own = rich();
    let mut empty = Book::default();
    let shop = Shop {
        country: "UZ".into(),
        currency: "UZS".into(),
        ..Shop::default()
    };
    empty.put(Held::new(Id(7), shop).into());
    let sheets = [
        Sheet::Products,
        Sheet::Customers,
        Sheet::Sales,
        Sheet::Debts,
        Sheet::Points,
    ];
    for (sheet, time) in sheets.into_iter().zip(1..) {
        bring(&mut empty, written(&own, sheet, Language::Uz), time);
    }
    // A second time nothing is new, here nor where it came from.
    for sheet in sheets {
        for book in [&empty, &own] {
            let plan = plan(book, written(&own, sheet, Language::Uz));
            let (new, changed) = (plan.count(Heading::New), plan.count(Heading::Updated));
            assert_eq!((new, changed), (0, 0), "{sheet:?}");
        }
    }
    let known_by = people::Shape::of(&own, Whom::All).meanings().len() - 1;
    for (sheet, without) in [
        (Sheet::Products, vec![]),
        (Sheet::Customers, vec![known_by]),
        (Sheet::Sales, vec![]),
        (Sheet::Debts, (3..12).collect()),
        (Sheet::Points, vec![3, 4]),
    ] {
        let before = rows(&written(&own, sheet, Language::Uz), &without);
        let after = rows(&written(&empty, sheet, Language::Uz), &without);
        let lost: Vec<_> = before
            .iter()
            .filter(|(row, count)| after.get(*row) != Some(count))
            .collect();
        let added: Vec<_> = after
            .iter()
            .filter(|(row, count)| before.get(*row) != Some(count))
            .collect();
        assert!(
            lost.is_empty() && added.is_empty(),
            "{sheet:?}: {} lost, {} added of {}\n{:#?}\n{:#?}",
            lost.len(),
            added.len(),
            before.len(),
            &lost[..lost.len().min(6)],
            &added[..added.len().min(6)]
        );
    }
}

#[test]
fn sheets_for_reading_are_not_brought_in_and_are_told() {
    use crate::exchange::layout::{tell_unread, to_bring, unread};
    let own = book();
    let (read, for_reading): (Vec<_>, Vec<_>) =
        Sheet::ALL.into_iter().partition(|sheet| sheet.is_read());
    let names = |sheets: &[Sheet], language| {
        let names = sheets.iter().map(|sheet| sheet.name(words(language)));
        names.map(str::to_owned).collect::<Vec<_>>()
    };
    for language in Language::ALL {
        let tables = Sheet::ALL.map(|sheet| written(&own, sheet, language));
        assert!(tables.iter().all(|table| table.rows.len() > 1));
        let reader = words(Language::En);
        assert_eq!(unread(&tables, reader), names(&for_reading, language));
        let (tables, first) = to_bring(tables.to_vec());
        let offered: Vec<_> = tables.iter().map(|own| own.table.name.clone()).collect();
        assert_eq!((offered, first), (names(&read, language), 0));
        // One alone is nobody's list of customers either.
        for sheet in &for_reading {
            let mut alone = [written(&own, *sheet, language)];
            alone[0].name.clear();
            assert_eq!(unread(&alone, reader), [sheet.name(reader)]);
            assert!(to_bring(alone.to_vec()).0.is_empty(), "{sheet:?}");
        }
    }
    let told = tell_unread(words(Language::En), &names(&[Sheet::Coupons], Language::En));
    let expected = "1 sheet is not read: Coupons; a backup holds it";
    assert_eq!(told.as_deref(), Some(expected));
    assert_eq!(tell_unread(words(Language::En), &[]), None);
}

/// What the words of the device are does not count: a workbook is read by its own.
#[test]
fn a_workbook_of_any_language_changes_nothing_in_a_device_of_another() {
    let own = rich();
    for (place, written_in) in Language::ALL.into_iter().enumerate() {
        let read_in = words(Language::ALL[(place + 1) % Language::ALL.len()]);
        let tables = Sheet::ALL.map(|sheet| written(&own, sheet, written_in));
        let (tables, _) = crate::exchange::layout::to_bring(tables.to_vec());
        assert_eq!(tables.len(), 5, "{written_in:?}");
        for table in tables.into_iter().map(|own| own.table) {
            let name = format!("{written_in:?} {}", table.name);
            let mapping = recognise(&table);
            assert!(mapping.is_enough() && mapping.layout.is_none(), "{name}");
            let source = Incoming::Table(Arc::new(table), mapping);
            let (reading, layout) = ways_of(&source);
            assert!(reading.doubts.is_empty(), "{name}: {:?}", reading.doubts);
            let plan = plan_in(read_in, &own, source, reading, layout, 1 << 64);
            assert_same(&plan, &name);
        }
    }
}

/// Workbooks were written that called the contact of a buyer a phone, whatever stood there.
#[test]
fn sales_under_the_older_heading_are_ours_too() {
    let own = book();
    let older = [
        "Buyer phone",
        "Xaridor telefoni",
        "Харидор телефони",
        "Alıcının telefonu",
        "Điện thoại người mua",
        "Телефон покупателя",
    ];
    let place = sales::MEANINGS
        .iter()
        .position(|own| *own == Meaning::BuyerContact)
        .unwrap();
    for (language, name) in Language::ALL.into_iter().zip(older) {
        let mut table = written(&own, Sheet::Sales, language);
        let head = &mut table.rows[0].cells[place];
        assert_ne!(head.to_string(), name);
        *head = Cell::text(name);
        let mapping = recognise(&table);
        assert_eq!(mapping.own, Some(Sheet::Sales), "{language:?}");
        assert_eq!(mapping.columns[place].meaning, Meaning::BuyerContact);
        assert_same(&plan(&own, table), name);
    }
}
