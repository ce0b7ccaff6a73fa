//! Workbooks as owners have them, from the file to what bringing it in would do.

use std::sync::Arc;

use daftar_core::domain::{Book, Day, Held, Id, Moment, Shop, Zone};
use daftar_core::exchange::export::{Sheet, Style, Whom, Writer};
use daftar_core::exchange::layout::{self, Offered, recognise};
use daftar_core::exchange::plan::{Heading, Incoming, Plan, Planner, Ways};
use daftar_core::exchange::reading::{Customs, Reading};
use daftar_core::exchange::{Cell, Row, Source, Table};
use daftar_core::insight::sample::sample_shop;
use daftar_core::text::{Language, words};
use daftar_importer::writing;

use crate::pack::workbook_of;
use crate::tables;

const NOW: Moment = Moment(1_790_000_000_000);
const TODAY: Day = Day(20_717);

fn shop() -> Shop {
    Shop {
        name: "Oydin".into(),
        country: "UZ".into(),
        currency: "UZS".into(),
        ..Shop::default()
    }
}

fn empty() -> Book {
    let mut book = Book::default();
    book.put(Held::new(Id(7), shop()).into());
    book
}

/// What bringing a table in would do, on a device in that language.
fn plan(book: &Book, table: Table, language: Language) -> Plan {
    let mapping = recognise(&table);
    let customs = Customs {
        country: "UZ".into(),
        currency: "UZS".into(),
        currency_digits: 0,
        today: TODAY,
    };
    let ways = Ways {
        reading: Reading::of(&table, &mapping, &customs),
        layout: mapping.layout,
        digits: 0,
        currency: "UZS".into(),
        today: TODAY,
        zone: Zone::fixed(300),
        keeps_ours: false,
        words: words(language),
    };
    let mut planner = Planner::new(Incoming::Table(Arc::new(table), mapping), ways);
    let mut id = 1 << 64;
    let mut new_id = || {
        id += 1;
        Id(id)
    };
    while !planner.step(book, 1000, &mut new_id) {}
    planner.finish()
}

fn sheet(name: &str, text: &str) -> Table {
    let rows = text.lines().zip(1..).map(|(line, number)| {
        let cells = line.split(';').map(Cell::text);
        Row::new(number, cells.collect())
    });
    Table::new(name, rows.collect())
}

fn offered(sheets: &[Table]) -> (Vec<Offered>, usize) {
    layout::to_bring(tables(&writing::xlsx(sheets).unwrap()))
}

#[test]
fn every_sheet_of_a_workbook_is_offered_with_its_rows() {
    let (offered, first) = offered(&[
        sheet(
            "Mijozlar",
            "Ism;Telefon\nMalika;901234567\nVali;911112233\nOlim;901112200",
        ),
        sheet("Qarzlar", "Ism;Qarz\nMalika;5000\nVali;7000"),
        sheet("Oylar", "Oy;Summa\nOktabr;120000"),
    ]);
    let w = words(Language::Uz);
    let told: Vec<(String, usize)> = offered
        .iter()
        .map(|own| (own.title(w, ""), own.rows))
        .collect();
    let left: Vec<usize> = layout::left(&told, &[first].into(), first).collect();
    let told = layout::tell_left(w, &told, &left).unwrap();
    assert_eq!(
        told,
        "Yana 2 ta varaq: Qarzlar: 2 ta qator · Oylar: 1 ta qator"
    );
}

#[test]
fn two_lists_in_one_sheet_come_in_one_after_the_other() {
    let text = "Naqd;;;Nasiya\nIsm;Telefon;;Ism;Telefon;Qarz\nMalika;901234567;;Anvar;935556677;5000\n;;;Nodira;901112200;7000";
    let (offered, _) = offered(&[sheet("Sheet1", text)]);
    let names: Vec<String> = offered
        .iter()
        .map(|own| own.title(words(Language::Ru), ""))
        .collect();
    assert_eq!(names, ["Sheet1, слева", "Sheet1, справа"]);
    let counts = offered
        .into_iter()
        .map(|own| plan(&empty(), own.table, Language::Ru).counts());
    assert_eq!(
        counts.collect::<Vec<_>>(),
        [[1, 0, 0, 0, 0], [2, 0, 0, 0, 0]]
    );
}

#[test]
fn files_of_known_programs_are_one_table_each() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures/exchange");
    let mut count = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let Ok(Source::Tables(tables)) = crate::read(&std::fs::read(&path).unwrap()) else {
            continue;
        };
        let sheets = tables.len();
        let (offered, _) = layout::to_bring(tables);
        assert_eq!(offered.len(), sheets, "{}", path.display());
        count += sheets;
    }
    assert!(count > 10, "{count}");
}

#[test]
fn cards_with_zeros_before_them_are_those_the_owner_sees() {
    let text = |place: &str, text: &str| {
        format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
    };
    let sheet = [
        r#"<sheetData><row r="1">"#.to_owned(),
        text("A1", "Ism") + &text("B1", "Karta raqami") + &text("C1", "Telefon") + &text("D1", "Chegirma"),
        r#"</row><row r="2">"#.to_owned(),
        text("A2", "Malika"),
        r#"<c r="B2" s="3"><v>123</v></c><c r="C2" s="4"><v>901234567</v></c><c r="D2" s="5"><v>0.15</v></c></row></sheetData>"#.to_owned(),
    ];
    let formats = ["00000", "&quot;+998&quot;000000000", "0%"];
    let table = tables(&workbook_of(&sheet.concat(), "", &formats)).remove(0);
    let plan = plan(&empty(), table, Language::Uz);
    let card = &plan.drafts[0].card;
    assert_eq!(card.card_number, "00123");
    assert_eq!(card.phones[0].number, "+998901234567");
    assert_eq!(card.own_fields["Chegirma"], "15%");
}

/// Whatever language wrote it and whatever language reads it.
#[test]
fn our_own_workbook_changes_nothing_where_it_came_from() {
    let zone = Zone::fixed(300);
    let mut book = Book::default();
    for record in sample_shop(Id(1), shop(), NOW, &zone) {
        book.put(record);
    }
    let languages = Language::ALL;
    for (place, language) in languages.into_iter().enumerate() {
        let written = Sheet::ALL.map(|sheet| {
            let style = Style {
                words: words(language),
                digits: 0,
                zone: &zone,
                is_family_first: false,
                now: NOW,
            };
            let mut writer = Writer::new(&book, sheet, Whom::All, style);
            while !writer.step(&book, 1000) {}
            writer.finish()
        });
        let (offered, first) = offered(&written);
        assert_eq!((offered.len(), first), (5, 0), "{language:?}");
        for own in offered {
            let name = own.table.name.clone();
            let reader = languages[(place + 2) % languages.len()];
            let plan = plan(&book, own.table, reader);
            let is_other = |row: &&_| plan.heading(row) != Heading::Same;
            let other = plan.outcomes.iter().find(is_other);
            assert_eq!(other, None, "{language:?} {name}");
        }
    }
}
