//! What was brought in and taken back goes for good: out of backups, out of storage, and out of
//! other copies of the notebook.

use super::{Desk, customer};
use crate::domain::decide::Circumstances;
use crate::domain::{Book, Command, DeviceId, Id, Kind, Moment, Stamp, Zone};
use crate::format::backup::{self, BackupWriter, Choices, Imported, Origin};
use crate::format::kinds::{kinds, load_segment, pack_kind};

const RECEIPTS: &str = "Date;Receipt number;Item;Quantity;Net sales;Customer name\n\
    2026-01-05 10:00;17;Socks;2;40000;Malika Aliyeva\n\
    2026-01-06 10:00;18;Cap;1;50000;Anvar Karimov";
const PEOPLE: &str = "Ism;Telefon;Shahar;Ballar\nMalika;901234567;Buxoro;5\nOlim;911112233;;7";

pub fn backup(book: &Book) -> Vec<u8> {
    let origin = Origin {
        device: DeviceId(1),
        written: Moment(0),
    };
    let mut writer = BackupWriter::new(book, origin);
    let mut bytes = Vec::new();
    while let Some(piece) = writer.piece(book) {
        bytes.extend(piece);
    }
    bytes.extend(writer.finish());
    bytes
}

pub fn restored(bytes: &[u8]) -> Book {
    backup::read(bytes).unwrap().restore(Stamp(1 << 100), None)
}

/// How many entries of which kinds there are, what tells who did what left out.
pub fn entries(book: &Book) -> Vec<(&'static str, usize)> {
    let count = |kind: &'static str| (kind, crate::format::kinds::row_count(book, kind));
    let named = ["batch", "opening", "payment", "return", "sale", "void"];
    named
        .map(count)
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .collect()
}

/// A backup holds nothing of what was taken back but the note of it.
pub fn see_only_the_note_in_a_backup(desk: &mut Desk, before: &str) {
    desk.book = restored(&backup(&desk.book));
    assert_eq!(desk.state(), before);
    let customers = desk.book.customers();
    assert_eq!(customers.rows().len(), customers.len());
    assert_eq!(entries(&desk.book), [("batch", 1), ("void", 1)]);
}

pub fn merge(book: &mut Book, bytes: &[u8], time: u128, revives: bool) -> (u64, Imported) {
    let mut next = time << 32;
    let mut new_id = || {
        next += 1;
        Id(next)
    };
    let mut circumstances = Circumstances {
        by: None,
        now: Moment(0),
        zone: &Zone::fixed(0),
        new_id: &mut new_id,
    };
    let plan = backup::plan(book, backup::read(bytes).unwrap(), i64::MAX / 2);
    let total = plan.findings.total();
    let choices = Choices {
        accepts_ahead: true,
        revives,
        takes_older: false,
    };
    let stamp = Stamp(time << 90);
    (
        total.gone,
        plan.commit(book, stamp, None, choices, &mut circumstances),
    )
}

fn sale_ids(book: &Book) -> Vec<Id> {
    book.ledger()
        .standing_sales()
        .map(|(_, sale)| sale.id)
        .collect()
}

#[test]
fn another_copy_learns_that_it_was_taken_back() {
    let mut desk = Desk::new(vec![customer("Malika", "Aliyeva", "901234567")]);
    let before = desk.state();
    let plan = desk.plan(PEOPLE, false);
    let batch = desk.bring_in(plan);
    let mut other = Desk::new(Vec::new());
    other.book = restored(&backup(&desk.book));
    desk.run(Command::TakeBack { batch });
    let (_, imported) = merge(&mut other.book, &backup(&desk.book), 1 << 20, false);
    assert_eq!(other.state(), before);
    assert_eq!(restored(&backup(&other.book)).customers().rows().len(), 1);
    // What brought the news can be undone as a whole.
    let mut next = 1 << 60;
    let mut new_id = || {
        next += 1;
        Id(next)
    };
    let mut circumstances = Circumstances {
        by: None,
        now: Moment(0),
        zone: &Zone::fixed(0),
        new_id: &mut new_id,
    };
    let back = imported.receipt.undo(&other.book, &mut circumstances);
    let action = crate::domain::change::Action::new(
        Stamp(2 << 110),
        None,
        crate::domain::entry::Verb::Undo,
        back,
    );
    other.book.apply(&action);
    assert_eq!(other.book.customers().len(), 2);
    assert_eq!(restored(&backup(&other.book)).customers().len(), 2);
}

#[test]
fn an_old_backup_does_not_bring_it_back_unless_it_is_asked_to() {
    let mut desk = Desk::new(vec![customer("Malika", "Aliyeva", "901234567")]);
    let before = desk.state();
    let plan = desk.plan(PEOPLE, false);
    let batch = desk.bring_in(plan);
    let (old, with_it) = (backup(&desk.book), desk.state());
    desk.run(Command::TakeBack { batch });
    let mut left = restored(&backup(&desk.book));
    std::mem::swap(&mut left, &mut desk.book);
    let (gone, _) = merge(&mut desk.book, &old, 1 << 20, false);
    assert_eq!(desk.state(), before);
    // The batch, a customer and what they two held before; what it changed stays as it is.
    assert!(gone >= 3, "{gone}");
    merge(&mut desk.book, &old, 2 << 20, true);
    assert_eq!(desk.book.customers().len(), 2);
    assert!(with_it.contains("Olim") && desk.state().contains("Olim"));
}

#[test]
fn what_is_brought_in_anew_stands_on_every_device() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(RECEIPTS, false);
    let batch = desk.bring_in(plan);
    let ids = sale_ids(&desk.book);
    assert_eq!(ids.len(), 2);
    let mut other = restored(&backup(&desk.book));
    desk.run(Command::TakeBack { batch });
    merge(&mut other, &backup(&desk.book), 1 << 20, false);
    assert_eq!(sale_ids(&other), []);
    desk.book = restored(&backup(&desk.book));
    assert_eq!(entries(&desk.book), [("batch", 1), ("void", 1)]);
    let plan = desk.plan(RECEIPTS, false);
    desk.bring_in(plan);
    assert_eq!(sale_ids(&desk.book), ids);
    merge(&mut other, &backup(&desk.book), 2 << 20, false);
    assert_eq!(sale_ids(&other).len(), 2);
    merge(&mut desk.book, &backup(&other), 3 << 20, false);
    assert_eq!(sale_ids(&desk.book).len(), 2);
}

#[test]
fn storage_lets_go_of_it_once_it_cannot_be_undone() {
    let mut desk = Desk::new(vec![customer("Malika", "Aliyeva", "901234567")]);
    let before = desk.state();
    let plan = desk.plan(PEOPLE, false);
    let batch = desk.bring_in(plan);
    assert_eq!(desk.book.let_go(i64::MAX), None);
    desk.run(Command::TakeBack { batch });
    // A moment ago: still to be undone.
    assert_eq!(desk.book.let_go(0), None);
    // A customer, two openings and what took them back.
    assert_eq!(desk.book.let_go(i64::MAX), Some((6, Vec::new())));
    let gone = desk.book.gone(i64::MAX);
    let mut read = Book::default();
    for kind in kinds() {
        for packed in pack_kind(&desk.book, kind, &[], &gone).put {
            load_segment(&mut read, kind, packed.body).unwrap();
        }
    }
    desk.book = read;
    assert_eq!(desk.state(), before);
    assert_eq!(desk.book.customers().rows().len(), 1);
    assert_eq!(entries(&desk.book), [("batch", 1), ("void", 1)]);
    assert_eq!(desk.book.let_go(i64::MAX), None);
    let kinds: Vec<Kind> = desk
        .book
        .into_records()
        .map(|record| record.kind())
        .collect();
    assert!(kinds.contains(&Kind::Log));
}

#[test]
fn slices_take_back_what_one_go_does() {
    let mut desk = Desk::new(vec![customer("Malika", "Aliyeva", "901234567")]);
    let plan = desk.plan(PEOPLE, false);
    let batch = desk.bring_in(plan);
    let told = |budget| {
        let mut next = 1 << 60;
        let mut new_id = || {
            next += 1;
            Id(next)
        };
        let mut circumstances = Circumstances {
            by: None,
            now: Moment(0),
            zone: &Zone::fixed(0),
            new_id: &mut new_id,
        };
        let mut taking = desk.book.taking_back(batch).unwrap();
        let mut changes = Vec::new();
        loop {
            let slice = taking.step(&desk.book, budget, &mut circumstances);
            if slice.is_empty() {
                assert_eq!(taking.left(), 0);
                return changes;
            }
            changes.extend(slice);
        }
    };
    let whole = told(usize::MAX);
    assert!(whole.len() > 3, "{whole:?}");
    assert_eq!(told(1), whole);
}

#[test]
fn what_came_in_by_half_is_taken_back_whole() {
    let file = "Ism;Telefon;Shahar;Qarz;Choyi\nMalika;901234567;Buxoro;100 000;qora\n\
        Vali;935556677;Xiva;50 000;\nOlim;911112233;Buxoro;70 000;";
    let mut most = 1;
    while most > 0 {
        let mut desk = Desk::new(vec![
            customer("Malika", "Aliyeva", "901234567"),
            customer("Vali", "", "935556677"),
        ]);
        let before = desk.state();
        let mut plan = desk.plan(file, false);
        let mut new_id = || desk.ids.next();
        let mut circumstances = Circumstances {
            by: None,
            now: Moment(1_790_000_000_000),
            zone: &Zone::fixed(300),
            new_id: &mut new_id,
        };
        let mut batch = plan.batch(&desk.book, "test.csv", &mut circumstances);
        while !plan.collect(&desk.book, &mut batch, 2, &mut circumstances) {}
        let id = batch.head_mut().id;
        let changes = batch.finish(circumstances.new_id);
        let all = changes.len();
        desk.apply(changes.into_iter().take(most).collect());
        desk.run(Command::TakeBack { batch: id });
        assert_eq!(desk.state(), before, "{most} of {all}");
        most = if most < all { most + 1 } else { 0 };
    }
}
