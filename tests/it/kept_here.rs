//! A backup of earlier meets what was done here since: nothing of that goes untold, and who was
//! erased stays erased.

use daftar::domain::change::Action;
use daftar::domain::command::Save;
use daftar::domain::decide::Circumstances;
use daftar::domain::entry::Verb;
use daftar::domain::held::fields_of;
use daftar::domain::{
    Book, Change, Command, Customer, Deal, Id, Kind, Moment, Money, Note, Payment, Refusal, Return,
    Sale, SaleLine, Task, Tender, TenderMethod, WriteOff, Zone,
};
use daftar::format::backup::{self, Choices, Plan, Receipt, Staged};
use serde_json::json;

use super::backup::{NOW_MS, at, small_shop};
use super::sight::backup as write;

const HER: Id = Id(2 << 70);
const OTHER: Id = Id(7 << 70);

fn with_circumstances<T>(by_ms: i64, act: impl FnOnce(&mut Circumstances<'_>) -> T) -> T {
    let mut next = (NOW_MS + by_ms) as u128;
    let mut new_id = || {
        next += 1;
        Id(next << 64)
    };
    act(&mut Circumstances {
        by: None,
        now: Moment(NOW_MS + by_ms),
        zone: &Zone::fixed(300),
        new_id: &mut new_id,
    })
}

fn apply(book: &mut Book, ms: i64, changes: Vec<Change>) {
    book.apply(&Action::new(at(ms), None, Verb::Edit, changes));
}

fn rename(book: &mut Book, ms: i64, name: &str) {
    let fields = fields_of(&json!({ "given": name }));
    let kind = Kind::Customer;
    apply(
        book,
        ms,
        vec![Change::Edit {
            kind,
            id: HER,
            fields,
        }],
    );
}

fn erase(book: &mut Book, ms: i64) {
    let command = Command::EraseCustomer(HER);
    let decision = with_circumstances(ms, |circumstances| book.decide(command, circumstances));
    apply(book, ms, decision.unwrap().changes);
}

fn staged(book: &Book) -> Staged {
    backup::read(&write(book)).unwrap()
}

fn planned(book: &Book, file: &Book) -> Plan {
    backup::plan(book, staged(file), NOW_MS + 9_000)
}

fn bring_in(book: &mut Book, file: &Book, ms: i64, choices: Choices) -> Receipt {
    let plan = planned(book, file);
    with_circumstances(ms, |circumstances| {
        plan.commit(book, at(ms), None, choices, circumstances)
            .receipt
    })
}

fn name(book: &Book) -> &str {
    book.customers()
        .held(HER)
        .map_or("", |held| &held.card.given)
}

#[test]
fn who_was_erased_here_stays_erased_when_a_backup_takes_the_place_of_all() {
    let mut file = small_shop();
    let note = Note {
        customer: HER,
        text: "Ill".into(),
        ..Note::default()
    };
    apply(&mut file, 1, vec![Change::add(Id(5 << 70), note)]);
    let mut here = file.clone();
    erase(&mut here, 10);
    // Another device wrote to the file since: the erasure stands all the same.
    rename(&mut file, 500, "Шаҳноза опа");
    assert_eq!(planned(&here, &file).findings.erased, 1);

    let mut book = staged(&file).restore(at(600), None);
    assert_eq!(name(&book), "Шаҳноза опа");
    with_circumstances(20, |circumstances| {
        book.keep_erased(&here, at(20), None, circumstances);
    });
    let card = &book.customers().held(HER).unwrap().card;
    assert_eq!(card.erased, Some(Moment(NOW_MS + 10)));
    let text = String::from_utf8(write(&book)).unwrap();
    assert!(!text.contains("Шаҳноза") && !text.contains("Ill"), "{text}");
    assert_eq!(book.ledger().standing_sale_count(), 1);
    // Nor does the file bring her back when it is brought in once more.
    bring_in(&mut book, &file, 700, Choices::default());
    assert_eq!(name(&book), "");
}

#[test]
fn whom_the_file_does_not_know_no_other_file_brings_back() {
    let file = small_shop();
    let mut before = Book::default();
    for record in file.clone().into_records() {
        if record.kind() == Kind::Shop {
            before.put(record);
        }
    }
    let mut here = file.clone();
    erase(&mut here, 10);
    assert_eq!(planned(&here, &before).findings.erased, 0);
    let mut book = staged(&before).restore(at(20), None);
    with_circumstances(20, |circumstances| {
        book.keep_erased(&here, at(20), None, circumstances);
    });
    bring_in(&mut book, &file, 30, Choices::default());
    assert_eq!(name(&book), "");
}

#[test]
fn of_who_was_erased_nothing_is_offered_back() {
    let file = small_shop();
    let mut here = file.clone();
    erase(&mut here, 10);
    let total = planned(&here, &file).findings.total();
    assert_eq!((total.gone, total.newer), (0, 0));
    let all = Choices {
        revives: true,
        takes_older: true,
        ..Choices::default()
    };
    bring_in(&mut here, &file, 20, all);
    let held = here.customers().held(HER).unwrap();
    assert!(held.is_deleted && held.card.given.is_empty());
}

#[test]
fn what_is_newer_here_is_told_and_stays() {
    let file = small_shop();
    let mut here = file.clone();
    rename(&mut here, 10, "Шаҳноза Каримова");
    let plan = planned(&here, &file);
    let tally = plan.findings.of(&Kind::Customer);
    assert_eq!((tally.same, tally.newer, tally.gone), (1, 1, 0));
    assert_eq!(plan.findings.would_change(Choices::default()), 0);
    assert!(!plan.findings.is_just_the_same());
    bring_in(&mut here, &file, 20, Choices::default());
    assert_eq!(name(&here), "Шаҳноза Каримова");

    apply(
        &mut here,
        30,
        vec![Change::delete(Kind::Customer, HER, true)],
    );
    let tally = planned(&here, &file).findings.of(&Kind::Customer);
    assert_eq!((tally.newer, tally.gone), (0, 1));
}

#[test]
fn after_an_undo_the_same_file_can_be_brought_in_again() {
    let mut here = small_shop();
    let mut file = here.clone();
    rename(&mut file, 10, "Шаҳноза Каримова");
    let receipt = bring_in(&mut here, &file, 20, Choices::default());
    assert_eq!(name(&here), "Шаҳноза Каримова");
    let undo = with_circumstances(30, |circumstances| receipt.undo(&here, circumstances));
    apply(&mut here, 30, undo);
    assert_eq!(name(&here), "Шаҳноза");

    let again = Choices {
        takes_older: true,
        ..Choices::default()
    };
    let findings = planned(&here, &file).findings;
    assert_eq!(findings.would_change(Choices::default()), 0);
    assert_eq!(findings.would_change(again), 1);
    let receipt = bring_in(&mut here, &file, 40, again);
    assert_eq!(name(&here), "Шаҳноза Каримова");
    // And that is undone as any other.
    let undo = with_circumstances(50, |circumstances| receipt.undo(&here, circumstances));
    apply(&mut here, 50, undo);
    assert_eq!(name(&here), "Шаҳноза");
}

#[test]
fn what_the_file_does_not_hold_is_told() {
    let file = small_shop();
    assert!(planned(&file, &file).findings.is_just_the_same());
    let mut here = file.clone();
    let other = Customer {
        given: "Ali".into(),
        ..Customer::default()
    };
    let mut sale = here.ledger().sales().rows().iter().next().unwrap().clone();
    sale.id = Id(8 << 70);
    apply(
        &mut here,
        10,
        vec![Change::add(OTHER, other), Change::enter(sale)],
    );
    let findings = planned(&here, &file).findings;
    assert_eq!(
        (findings.customers_only_here, findings.sales_only_here),
        (1, 1)
    );
    assert!(!findings.is_just_the_same());
    // What was deleted here is not lost by replacing it.
    apply(
        &mut here,
        20,
        vec![Change::delete(Kind::Customer, OTHER, true)],
    );
    assert_eq!(planned(&here, &file).findings.customers_only_here, 0);
}

#[test]
fn the_currency_is_never_taken_from_an_older_file() {
    let file = small_shop();
    let mut here = file.clone();
    let (id, _) = here.shop().unwrap();
    let fields = fields_of(&json!({ "currency": "USD", "name": "Gul 2" }));
    let kind = Kind::Shop;
    apply(&mut here, 10, vec![Change::Edit { kind, id, fields }]);
    let again = Choices {
        takes_older: true,
        ..Choices::default()
    };
    bring_in(&mut here, &file, 20, again);
    let (_, shop) = here.shop().unwrap();
    assert_eq!((shop.name.as_str(), shop.currency.as_str()), ("Gul", "USD"));
}

#[test]
fn no_word_is_written_down_about_who_was_erased() {
    let mut here = small_shop();
    let debt = Sale {
        id: Id(9 << 70),
        at: Moment(NOW_MS),
        customer: Some(HER),
        lines: vec![SaleLine {
            text: "x".into(),
            quantity_milli: 1000,
            unit_price: Money(900),
            ..SaleLine::default()
        }],
        tenders: vec![Tender {
            method: TenderMethod::Credit,
            amount: Money(900),
            ..Tender::default()
        }],
        ..Sale::default()
    };
    apply(&mut here, 1, vec![Change::enter(debt)]);
    let note = |text: &str| Note {
        customer: HER,
        text: text.into(),
        ..Note::default()
    };
    let task = Task {
        title: "Call".into(),
        customer: Some(HER),
        ..Task::default()
    };
    let paid = |note: &str| Payment {
        id: Id(11 << 70),
        at: Moment(NOW_MS + 20),
        customer: HER,
        amount: Money(400),
        note: note.into(),
        ..Payment::default()
    };
    let given_up = |reason: &str| WriteOff {
        id: Id(12 << 70),
        at: Moment(NOW_MS + 20),
        customer: HER,
        amount: Money(500),
        reason: reason.into(),
        ..WriteOff::default()
    };
    let before = here.customers().get(HER).unwrap().clone();
    let save = Command::SaveCustomer(Save::edit(HER, before.clone(), before));
    let worded = [
        save,
        Command::SaveNote(Save::add(Id(10 << 70), note("Ill"))),
        Command::SaveTask(Save::add(Id(10 << 70), task)),
        Command::RecordPayment(paid("from her son")),
        Command::WriteOff(given_up("she moved away")),
    ];
    let decide = |book: &Book, command: Command| {
        with_circumstances(20, |circumstances| book.decide(command, circumstances))
    };
    for command in &worded {
        assert!(decide(&here, command.clone()).is_ok(), "{command:?}");
    }
    assert_eq!(
        decide(&here, Command::WriteOff(given_up(""))),
        Err(Refusal::ReasonNeeded)
    );
    erase(&mut here, 10);
    for command in worded {
        let told = format!("{command:?}");
        assert_eq!(decide(&here, command), Err(Refusal::Erased), "{told}");
    }
    let ids = vec![HER];
    let kind = Kind::Customer;
    let restore = Command::Restore { kind, ids };
    assert_eq!(decide(&here, restore), Err(Refusal::Erased));
    // What she owes is settled all the same.
    let changes = decide(&here, Command::RecordPayment(paid("")))
        .unwrap()
        .changes;
    apply(&mut here, 30, changes);
    assert!(decide(&here, Command::WriteOff(given_up(""))).is_ok());
}

#[test]
fn the_words_of_receipts_and_deals_lose_the_name_and_keep_the_rest() {
    let mut file = small_shop();
    let line = SaleLine {
        text: "Coat altered for Shahnoza, 46".into(),
        quantity_milli: 1000,
        unit_price: Money(700),
        ..SaleLine::default()
    };
    let sale = Sale {
        id: Id(6 << 70),
        at: Moment(NOW_MS),
        customer: Some(HER),
        lines: vec![line.clone()],
        tenders: vec![Tender::new(TenderMethod::Cash, Money(700))],
        ..Sale::default()
    };
    let back = Return {
        id: Id(9 << 70),
        at: Moment(NOW_MS),
        sale: sale.id,
        reason: "ШАҲНОЗАГА кичик".into(),
        ..Return::default()
    };
    let deal = Deal {
        customer: Some(HER),
        next_step: "Шахнозага қўнғироқ".into(),
        lines: vec![line],
        ..Deal::default()
    };
    let task = Task {
        title: "Measure Shahnoza's sleeve".into(),
        deal: Some(Id(11 << 70)),
        ..Task::default()
    };
    let changes = vec![
        Change::enter(sale),
        Change::enter(back),
        Change::add(Id(11 << 70), deal),
        Change::add(Id(12 << 70), task),
    ];
    apply(&mut file, 1, changes);
    let mut here = file.clone();
    erase(&mut here, 10);
    // Nor does a file of before bring the words back.
    bring_in(&mut here, &file, 20, Choices::default());
    let text = String::from_utf8(write(&here)).unwrap();
    let small = text.to_lowercase();
    for word in ["shahnoza", "шаҳноза", "шахноза"] {
        assert!(!small.contains(word), "{word} in {text}");
    }
    for left in [
        "Coat altered for …, 46",
        "… кичик",
        "… қўнғироқ",
        "Measure … sleeve",
    ] {
        assert!(text.contains(left), "{left} in {text}");
    }
    assert_eq!(here.ledger().standing_sale_count(), 2);
}
