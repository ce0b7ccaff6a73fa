//! Payments, notes, tasks, deals and staff in the workbook.

use super::*;
use crate::domain::change::Action;
use crate::domain::decide::Circumstances;
use crate::domain::entry::{Kind, Verb};
use crate::domain::{Command, Day, Deal, DeviceId, Note, Payment, Stamp, Task};

const SHEETS: [Sheet; 5] = [
    Sheet::Payments,
    Sheet::Notes,
    Sheet::Tasks,
    Sheet::Deals,
    Sheet::Staff,
];

/// The sample shop, with one of each of somebody who has a name of their own.
fn told() -> (Book, Id) {
    let mut book = book();
    let stamp = crate::domain::stamp::FieldStamps::at(Stamp(9));
    let (somebody, mut card) = book
        .customers()
        .iter()
        .next()
        .map(|(id, card)| (id, card.clone()))
        .unwrap();
    card.given = "Zumrad".into();
    let mut card = Held::new(somebody, card);
    card.stamps = stamp.clone();
    book.put(card.into());
    let at = Moment(1_789_000_000_000);
    let sale = book.ledger().sales().at(0).id;
    let paid = Payment {
        id: Id(901),
        at,
        customer: somebody,
        amount: Money(-70_007),
        method: "cash".into(),
        sale: Some(sale),
        note: "for Zumrad #1".into(),
        ..Payment::default()
    };
    book.put(crate::domain::change::Record::Entry(paid.into()));
    let note = Note {
        customer: somebody,
        at,
        text: "=Zumrad called #1".into(),
        follow_up: Some(Day(20_700)),
        ..Note::default()
    };
    let task = Task {
        title: "Call Zumrad #1".into(),
        due: Some(Day(20_701)),
        time_min: Some(9 * 60 + 30),
        customer: Some(somebody),
        ..Task::default()
    };
    let deal = Deal {
        title: "Dress of Zumrad #1".into(),
        customer: Some(somebody),
        next_step: "Measure Zumrad".into(),
        value: Money(123_456),
        expected: Some(Day(20_702)),
        ..Deal::default()
    };
    let mut note = Held::new(Id(902), note);
    let mut task = Held::new(Id(903), task);
    let mut deal = Held::new(Id(904), deal);
    note.stamps = stamp.clone();
    task.stamps = stamp.clone();
    deal.stamps = stamp;
    for record in [note.into(), task.into(), deal.into()] {
        book.put(record);
    }
    (book, somebody)
}

/// The row in which a text stands.
fn row_of<'a>(table: &'a Table, text: &str) -> Option<&'a [Cell]> {
    let has = |row: &&crate::exchange::table::Row| {
        let mut cells = row.cells.iter();
        cells.any(|cell| cell.to_string().contains(text))
    };
    table.rows.iter().find(has).map(|row| row.cells.as_slice())
}

fn run(book: &mut Book, command: Command, time: i64) {
    let mut next = (time as u128) << 100;
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
    let decision = book.decide(command, &mut circumstances).unwrap();
    let stamp = Stamp::new(1_790_000_000_000 + time, 0, DeviceId(9));
    book.apply(&Action::new(stamp, None, Verb::Add, decision.changes));
}

#[test]
fn days_are_days_and_sums_are_numbers_in_every_language() {
    let (book, _) = told();
    for language in Language::ALL {
        for sheet in SHEETS {
            let table = written(&book, sheet, language);
            let width = heads(sheet, words(language)).len();
            assert!(table.rows.len() > 1, "{sheet:?}");
            assert!(table.rows.iter().all(|row| row.cells.len() == width));
        }
        let cells = |sheet, text| {
            let table = written(&book, sheet, language);
            row_of(&table, text).unwrap().to_vec()
        };
        let at = Cell::Date(Day(20_706), Some(5 * 3600 + 26 * 60));
        let number = book.ledger().sales().at(0).number.clone();
        let paid = cells(Sheet::Payments, "#1");
        assert_eq!([&paid[0], &paid[3]], [&at, &Cell::Number(-70_007.0)]);
        assert_eq!(paid[5], Cell::text(&number));
        let note = cells(Sheet::Notes, "#1");
        // The writer of files keeps it from being a formula, as any text.
        assert_eq!(
            [&note[0], &note[7]],
            [&at, &Cell::text("=Zumrad called #1")]
        );
        assert_eq!(note[9], Cell::Date(Day(20_700), None));
        let task = cells(Sheet::Tasks, "#1");
        assert_eq!(task[1], Cell::Date(Day(20_701), Some(34_200)));
        let deal = cells(Sheet::Deals, "#1");
        assert_eq!(deal[7], Cell::Number(123_456.0));
        assert_eq!(deal[8], Cell::Date(Day(20_702), None));
    }
}

#[test]
fn nothing_is_told_of_what_was_taken_back_or_deleted() {
    let (mut book, _) = told();
    let rows = |book: &Book, sheet| written(book, sheet, Language::En).rows.len();
    let before = SHEETS.map(|sheet| rows(&book, sheet));
    let taken_back = Command::VoidEntry {
        target: Id(901),
        reason: String::new(),
    };
    run(&mut book, taken_back, 1);
    let staff = book.staff().iter().next().unwrap().0;
    let deleted = [
        (Kind::Note, Id(902)),
        (Kind::Task, Id(903)),
        (Kind::Deal, Id(904)),
        (Kind::Staff, staff),
    ];
    for ((kind, id), time) in deleted.into_iter().zip(2..) {
        let ids = vec![id];
        run(&mut book, Command::Delete { kind, ids }, time);
    }
    for (sheet, before) in SHEETS.into_iter().zip(before) {
        assert_eq!(rows(&book, sheet), before - 1, "{sheet:?}");
        let table = written(&book, sheet, Language::En);
        assert_eq!(row_of(&table, "#1"), None, "{sheet:?}");
    }
}

#[test]
fn nothing_is_told_of_who_was_erased() {
    let (mut book, somebody) = told();
    run(&mut book, Command::EraseCustomer(somebody), 1);
    for sheet in Sheet::ALL {
        let table = written(&book, sheet, Language::En);
        assert_eq!(row_of(&table, "Zumrad"), None, "{sheet:?}");
    }
    // What was paid stays in the books, without a name.
    let table = written(&book, Sheet::Payments, Language::En);
    let paid = row_of(&table, "-70007").unwrap();
    assert!(paid[1].is_empty() && paid[2].is_empty() && paid[6].is_empty());
}

/// A shop with none of it has no such sheets: a table of a header alone is left out.
#[test]
fn where_there_is_nothing_no_row_comes() {
    let empty = Book::default();
    for sheet in SHEETS {
        assert_eq!(written(&empty, sheet, Language::En).rows.len(), 1);
        assert!(!sheet.is_always_told());
    }
}

/// Others head their lists so, too.
#[test]
fn a_list_of_customers_is_none_of_these() {
    for text in [
        "Name;Role;Phone\nMalika;wholesale;901234567",
        "Customer;Phone;Amount;Note;Date\nMalika;901234567;5000;-;2026-01-02",
        "Ism;Telefon;Sana;Izoh;Bajarilgan\nMalika;901234567;2026-01-02;-;ha",
    ] {
        let rows = text.lines().zip(1..).map(|(line, number)| {
            let cells = line.split(';').map(Cell::text);
            Row::new(number, cells.collect())
        });
        let table = Table::new("", rows.collect());
        assert_eq!(crate::exchange::layout::to_bring(vec![table]).0.len(), 1);
    }
}
