//! The laws of merging, over random histories of three devices.

use daftar::domain::change::{Action, Record};
use daftar::domain::decide::Circumstances;
use daftar::domain::entry::Verb;
use daftar::domain::{Book, Customer, DeviceId, Entry, Gone, Held, Id, Moment, Sale, Stamp, Zone};
use daftar::format::action::{read_action, write_action};
use daftar::format::backup::{self as backups, Choices, Imported};
use daftar::format::json::{read_record, write_record};
use daftar::format::kinds::{kinds, load_segment, pack_kind};
use daftar::format::segment;
use proptest::prelude::*;

use super::sight::{accounts, backup, text, view};
use super::world::{DEEDS, Deed, START_MS, Step, World, history};

const STEPS: usize = 40;

/// 256 histories to a law; `PROPTEST_CASES` says how many more.
pub fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn merged(one: &Book, other: &Book) -> Book {
    let mut book = one.clone();
    for record in other.clone().into_records() {
        book.put(record);
    }
    book
}

/// What is told of accounts when they are summed up afresh from all entries, all at once.
fn summed_up_afresh(book: &Book) -> Vec<String> {
    let mut fresh = Book::default();
    fresh.ledger_mut().start_loading();
    for record in book.clone().into_records() {
        fresh.put(record);
    }
    fresh.ledger_mut().finish_loading();
    accounts(&fresh)
}

/// The same while they come: what is about sales before the sales, as a start has it, or after.
fn summed_up_while_loading(book: &Book, is_start: bool) -> Vec<String> {
    let mut records: Vec<_> = book.clone().into_records().collect();
    let is_sale = |record: &Record| matches!(record, Record::Entry(Entry::Sale(_)));
    records.sort_by_key(|record| is_sale(record) == is_start);
    let mut fresh = Book::default();
    fresh.ledger_mut().start_loading();
    for record in records {
        fresh.put(record);
        fresh.ledger_mut().gather_more();
    }
    fresh.ledger_mut().finish_loading();
    accounts(&fresh)
}

/// The book as a start reads it: every kind from its segments, sales left packed. Some sales are
/// there before.
fn read_as_at_a_start(book: &Book, early: &[Sale], meanwhile: &[Action]) -> Book {
    let mut read = Book::default();
    read.ledger_mut().start_loading();
    for sale in early {
        read.put_entry(sale.clone().into());
    }
    for kind in kinds() {
        for packed in pack_kind(book, kind, &[], &Gone::default()).put {
            load_segment(&mut read, kind, packed.body).unwrap();
            read.ledger_mut().gather_more();
        }
    }
    // What is done while accounts are being opened.
    read.ledger_mut().open_some(1);
    for action in meanwhile {
        read.apply(action);
    }
    while read.ledger_mut().open_some(2) {}
    read.ledger_mut().finish_loading();
    read
}

fn import(book: &mut Book, file: &[u8], choices: Choices, number: u64) -> Imported {
    let staged = backups::read(file).unwrap();
    let mut next = u128::from(number) << 32;
    let mut new_id = || {
        next += 1;
        Id(next << 64)
    };
    let mut circumstances = Circumstances {
        by: None,
        now: Moment(START_MS),
        zone: &Zone::fixed(300),
        new_id: &mut new_id,
    };
    let stamp = Stamp::new(START_MS + 1_000_000, number as u16, DeviceId(8));
    let plan = backups::plan(book, staged, START_MS);
    plan.commit(book, stamp, None, choices, &mut circumstances)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn whatever_order_and_repetition_all_devices_come_to_the_same(
        history in history(STEPS),
        deliveries in prop::collection::vec((0..3usize, any::<prop::sample::Index>()), 0..60),
    ) {
        let mut world = World::after(&history);
        for (to, which) in deliveries {
            world.deliver(to, which.index(world.actions.len()));
        }
        for to in 0..3 {
            // The rest comes backwards to one, forwards to the others.
            for place in 0..world.actions.len() {
                let last = world.actions.len() - 1;
                world.deliver(to, if to == 0 { last - place } else { place });
            }
        }
        let united = world.united();
        for device in &world.devices {
            prop_assert_eq!(text(&device.book), text(&united));
            prop_assert_eq!(accounts(&device.book), accounts(&united));
        }
    }

    #[test]
    fn exchanging_whole_books_comes_to_the_same_as_exchanging_actions(
        history in history(STEPS),
        order in Just(vec![0, 1, 2, 0, 1, 2]).prop_shuffle(),
    ) {
        let world = World::after(&history);
        let mut book = Book::default();
        for place in order {
            book = merged(&book, &world.devices[place].book);
        }
        let united = world.united();
        prop_assert_eq!(text(&book), text(&united));
        prop_assert_eq!(accounts(&book), accounts(&united));
    }

    #[test]
    fn merging_is_idempotent_commutative_and_associative(history in history(STEPS)) {
        let world = World::after(&history);
        let [a, b, c] = [0, 1, 2].map(|place| &world.devices[place].book);
        prop_assert_eq!(text(&merged(a, a)), text(a));
        prop_assert_eq!(text(&merged(a, b)), text(&merged(b, a)));
        let (left, right) = (merged(&merged(a, b), c), merged(a, &merged(b, c)));
        prop_assert_eq!(text(&left), text(&right));
        prop_assert_eq!(accounts(&left), accounts(&right));
    }

    #[test]
    fn running_accounts_are_what_summing_up_afresh_gives(history in history(STEPS)) {
        for device in &World::after(&history).devices {
            let told = accounts(&device.book);
            prop_assert_eq!(&told, &summed_up_afresh(&device.book));
            prop_assert_eq!(&told, &summed_up_while_loading(&device.book, true));
            prop_assert_eq!(&told, &summed_up_while_loading(&device.book, false));
        }
    }

    #[test]
    fn a_book_read_from_its_segments_is_the_same_and_goes_on_as_any_other(
        history in history(STEPS),
        early in any::<prop::sample::Index>(),
    ) {
        let world = World::after(&history);
        let united = world.united();
        for device in &world.devices {
            // Sold or brought in by somebody while the past is still being read.
            let sales = device.book.ledger().sales().rows().iter();
            let early: Vec<Sale> = sales.skip(early.index(8)).step_by(3).cloned().collect();
            for early in [&[][..], &early] {
                let meanwhile = read_as_at_a_start(&device.book, early, &world.actions);
                prop_assert_eq!(accounts(&meanwhile), accounts(&united));
                prop_assert_eq!(text(&meanwhile), text(&united));
                let mut book = read_as_at_a_start(&device.book, early, &[]);
                prop_assert_eq!(accounts(&book), accounts(&device.book));
                prop_assert_eq!(text(&book), text(&device.book));
                prop_assert_eq!(book.latest(), device.book.latest());
                let moments = |book: &Book| {
                    let mut moments: Vec<_> = book.ledger().standing_moments().map(|(_, at)| at).collect();
                    moments.sort_unstable();
                    moments
                };
                prop_assert_eq!(moments(&book), moments(&device.book));
                for action in &world.actions {
                    book.apply(action);
                }
                prop_assert_eq!(accounts(&book), accounts(&united));
                prop_assert_eq!(text(&book), text(&united));
                prop_assert_eq!(moments(&book), moments(&united));
            }
        }
    }

    #[test]
    fn importing_twice_is_importing_once(history in history(STEPS)) {
        let world = World::after(&history);
        let file = backup(&world.devices[1].book);
        let mut book = world.devices[0].book.clone();
        import(&mut book, &file, Choices::default(), 1);
        let once = text(&book);
        let again = import(&mut book, &file, Choices::default(), 2);
        prop_assert!(again.receipt.is_empty());
        prop_assert_eq!(text(&book), once);
        prop_assert_eq!(accounts(&book), summed_up_afresh(&book));
        let plan = backups::plan(&book, backups::read(&file).unwrap(), START_MS);
        let total = plan.findings.total();
        prop_assert_eq!((total.new, total.changed, total.unreadable), (0, 0, 0));
    }

    #[test]
    fn an_import_is_a_merge_and_its_changes_say_the_same(history in history(STEPS)) {
        let world = World::after(&history);
        let (own, other) = (&world.devices[0].book, &world.devices[1].book);
        let mut book = own.clone();
        import(&mut book, &backup(other), Choices::default(), 1);
        let plan = backups::plan(own, backups::read(&backup(other)).unwrap(), START_MS);
        let mut next = 1u128 << 32;
        let mut new_id = || {
            next += 1;
            Id(next << 64)
        };
        let mut circumstances = Circumstances { by: None, now: Moment(START_MS), zone: &Zone::fixed(300), new_id: &mut new_id };
        let changes = plan.into_changes(own, Choices::default(), &mut circumstances);
        let stamp = Stamp::new(START_MS + 1_000_000, 1, DeviceId(8));
        let mut applied = own.clone();
        applied.apply(&Action::new(stamp, None, Verb::Import, changes));
        prop_assert_eq!(text(&book), text(&applied));
        // But for the line in the log, it is what merging gives.
        prop_assert_eq!(view(&book), view(&merged(own, other)));
    }

    #[test]
    fn an_import_taken_back_leaves_what_was_there(history in history(STEPS)) {
        let world = World::after(&history);
        let own = &world.devices[0].book;
        let mut book = own.clone();
        let file = backup(&world.devices[1].book);
        let imported = import(&mut book, &file, Choices::default(), 1);
        let mut next = 9u128 << 32;
        let mut new_id = || {
            next += 1;
            Id(next << 64)
        };
        let mut circumstances = Circumstances { by: None, now: Moment(START_MS), zone: &Zone::fixed(300), new_id: &mut new_id };
        let changes = imported.receipt.undo(&book, &mut circumstances);
        let stamp = Stamp::new(START_MS + 2_000_000, 0, DeviceId(8));
        book.apply(&Action::new(stamp, None, Verb::Undo, changes));
        prop_assert_eq!(view(&book), view(own));
        // Importing again brings back what was taken back only when asked to.
        import(&mut book, &file, Choices::default(), 2);
        prop_assert_eq!(view(&book), view(own));
        let staged = backups::read(&file).unwrap();
        let restored = staged.restore(stamp, None);
        prop_assert_eq!(backup(&restored), file);
    }

    #[test]
    fn a_backup_holds_everything(history in history(STEPS)) {
        for device in World::after(&history).devices {
            let file = backup(&device.book);
            let staged = backups::read(&file).unwrap();
            prop_assert!(staged.header.is_verified);
            prop_assert_eq!(staged.unreadable_count(), 0);
            let restored = staged.restore(Stamp::NONE, None);
            prop_assert_eq!(text(&restored), text(&device.book));
            prop_assert_eq!(accounts(&restored), accounts(&device.book));
        }
    }

    #[test]
    fn records_and_actions_read_back_as_written(history in history(STEPS)) {
        let world = World::after(&history);
        for record in world.united().into_records() {
            let mut once = Vec::new();
            write_record(&record, &mut once);
            let read = read_record(&once, false).unwrap();
            let mut twice = Vec::new();
            write_record(&read, &mut twice);
            prop_assert_eq!(String::from_utf8(once), String::from_utf8(twice));
        }
        for action in &world.actions {
            let bytes = write_action(action);
            let read = read_action(&bytes).unwrap();
            prop_assert_eq!(write_action(&read), bytes);
        }
    }

    #[test]
    fn segments_read_back_to_equal_bytes(history in history(STEPS)) {
        let book = World::after(&history).united();
        let packed = segment::pack(book.customers().rows());
        let mut rows: Vec<Held<Customer>> = Vec::new();
        for (_, bytes) in &packed {
            segment::unpack(bytes, |row| rows.push(row)).unwrap();
        }
        prop_assert_eq!(&rows, book.customers().rows());
        prop_assert_eq!(segment::pack(&rows), packed);
        let packed = segment::pack(book.ledger().sales().rows());
        let mut rows: Vec<Sale> = Vec::new();
        for (_, bytes) in &packed {
            segment::unpack(bytes, |row| rows.push(row)).unwrap();
        }
        prop_assert!(rows.iter().eq(book.ledger().sales().rows()));
        prop_assert_eq!(segment::pack(&rows), packed);
    }

    #[test]
    fn undo_leaves_what_was_there_and_redo_what_was_done(
        history in history(STEPS),
        steps in prop::collection::vec(any::<u16>(), 1..6),
    ) {
        let mut world = World::after(&history);
        for value in steps {
            let before = view(&world.devices[0].book);
            let count = world.actions.len();
            let deed = DEEDS[usize::from(value) % DEEDS.len()];
            world.step(Step { device: 0, deed, pick: value / 7, value: value / 3, passed_ms: 5 });
            if world.actions.len() == count {
                continue;
            }
            let after = view(&world.devices[0].book);
            let step = |deed| Step { device: 0, deed, pick: 0, value: 0, passed_ms: 5 };
            world.step(step(Deed::Undo));
            prop_assert_eq!(&view(&world.devices[0].book), &before);
            world.step(step(Deed::Redo));
            prop_assert_eq!(&view(&world.devices[0].book), &after);
        }
    }
}
