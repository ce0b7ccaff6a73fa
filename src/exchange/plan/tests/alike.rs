//! Rows about customers who may be here already, and what the owner says to that.

use super::Heading as H;
use super::*;
use crate::exchange::duplicates::NAME;
use crate::exchange::plan::Meeting;

/// A neighbour of the same name, and the family's phone.
const FILE: &str = "Ism;Familiya;Telefon;Shahar;Tugʻilgan kun;Izoh\n\
    Малика;Алиева;935556677;Buxoro;1990-05-04;vip\n\
    Vali;Toshev;901234567;Xiva;;oʻgʻli";

fn malika() -> Customer {
    let mut own = customer("Malika", "Aliyeva", "+998901234567");
    own.address.city = "Toshkent".into();
    own
}

fn meeting(desk: &Desk, plan: &Plan, place: usize) -> Meeting {
    let meeting = plan.meeting(&desk.book, &plan.drafts[place]);
    meeting.expect("is met")
}

fn named(list: &[Difference]) -> Vec<(&str, &str, &str)> {
    let own = list.iter();
    own.map(|own| (own.name.as_str(), own.before.as_str(), own.after.as_str()))
        .collect()
}

fn only(desk: &Desk) -> &Customer {
    assert_eq!(desk.book.customers().len(), 1);
    desk.book.customers().iter().next().unwrap().1
}

#[test]
fn the_same_person_is_filled_in_and_what_is_not_taken_is_told() {
    let mut desk = Desk::new(vec![malika()]);
    let before = desk.state();
    let mut plan = desk.plan(FILE, false);
    assert_eq!(headings(&plan), [H::Doubtful; 2]);
    plan.say_of_all(Choice::Join);
    let first = meeting(&desk, &plan, 0);
    let changes: Vec<&str> = first.changes.iter().map(|own| &*own.name).collect();
    assert_eq!(changes, ["birthday", "note", "phones"]);
    assert_eq!(
        named(&first.untaken),
        [("address", "Toshkent", "Buxoro")],
        "the name is the same in another script"
    );
    let second = meeting(&desk, &plan, 1);
    let told = named(&second.untaken);
    assert_eq!(told[0], (NAME, "Malika Aliyeva", "Vali Toshev"));
    assert_eq!(told[1].1, "Toshkent");
    let tally = plan.tally(&desk.book);
    assert_eq!((tally.contents.customers, tally.contents.changed), (0, 1));
    assert_eq!(tally.left_out, 0);
    let batch = desk.bring_in(plan);
    let own = only(&desk);
    assert_eq!(own.display_name(false), "Malika Aliyeva");
    assert_eq!(own.address.city, "Toshkent");
    assert_eq!(own.birthday, PartialDate::new(Some(1990), 5, 4));
    assert_eq!(own.note, "vip\noʻgʻli");
    desk.run(Command::TakeBack { batch });
    assert_eq!(desk.state(), before);
}

#[test]
fn what_the_file_says_is_taken_over_where_the_owner_wants_it() {
    let mut desk = Desk::new(vec![malika()]);
    let mut plan = desk.plan(FILE, true);
    plan.drafts[1].choice = Choice::Join;
    plan.drafts[1].takes_over = true;
    let told = meeting(&desk, &plan, 1);
    assert!(told.untaken.is_empty());
    assert!(named(&told.changes).contains(&("given", "Malika", "Vali")));
    plan.drafts[0].choice = Choice::Leave;
    desk.bring_in(plan);
    assert_eq!(only(&desk).display_name(false), "Vali Toshev");
    assert_eq!(only(&desk).address.city, "Xiva");
}

#[test]
fn rows_the_owner_leaves_out_are_told_as_left_out() {
    let mut desk = Desk::new(vec![malika()]);
    let mut plan = desk.plan(FILE, false);
    assert_eq!(plan.said_of_all(), Some(Choice::Add));
    assert!(plan.has_coming());
    plan.drafts[1].choice = Choice::Leave;
    assert_eq!(plan.said_of_all(), None);
    assert_eq!(plan.tally(&desk.book).left_out, 1);
    plan.say_of_all(Choice::Leave);
    assert_eq!(plan.tally(&desk.book).left_out, 2);
    assert!(!plan.has_coming());
}

#[test]
fn of_several_they_may_be_the_owner_says_who_is_meant() {
    let mut other = malika();
    other.phones[0].number = "+998901234568".into();
    let mut desk = Desk::new(vec![malika(), other]);
    let file = "Ism;Familiya;Telefon\nMalika;Aliyeva;935556677";
    let mut plan = desk.plan(file, false);
    assert_eq!(plan.drafts[0].like.len(), 2);
    (plan.drafts[0].choice, plan.drafts[0].whom) = (Choice::Join, 1);
    desk.bring_in(plan);
    let phones = desk.book.customers().iter();
    let phones: Vec<usize> = phones.map(|(_, own)| own.phones.len()).collect();
    assert_eq!(phones, [1, 2]);
}

#[test]
fn a_row_that_is_said_to_be_another_doubtful_one_goes_where_that_one_goes() {
    // The second may be the first by its mail; the first may be who is here by the phone.
    let file = "Ism;Telefon;E-mail;Izoh\n\
        Vali;901234567;v@x.uz;birinchi\n\
        Olim;;v@x.uz;ikkinchi";
    for (first, notes) in [
        (Choice::Join, vec!["birinchi\nikkinchi"]),
        (Choice::Add, vec!["", "birinchi\nikkinchi"]),
        (Choice::Leave, vec![""]),
    ] {
        let mut desk = Desk::new(vec![malika()]);
        let mut plan = desk.plan(file, false);
        assert_eq!(headings(&plan), [H::Doubtful; 2]);
        assert_eq!(plan.drafts[1].like, [plan.drafts[0].id]);
        plan.drafts[0].choice = first;
        plan.drafts[1].choice = Choice::Join;
        let left = plan.tally(&desk.book).left_out;
        assert_eq!(left, if first == Choice::Leave { 2 } else { 0 });
        desk.bring_in(plan);
        let own = desk.book.customers().iter();
        let own: Vec<&str> = own.map(|(_, own)| &*own.note).collect();
        assert_eq!(own, notes);
    }
}

#[test]
fn a_balance_that_is_another_is_told_and_taken_over_only_where_the_owner_wants_it() {
    let file = "Mijoz;Qarz\nGulnora opa;130000";
    for (takes_over, owed) in [(false, 100_000), (true, 130_000)] {
        let mut desk = Desk::new(Vec::new());
        let plan = desk.plan("Mijoz;Qarz\nGulnora opa;100000", false);
        desk.bring_in(plan);
        let mut plan = desk.plan(file, false);
        assert_eq!(plan.drafts[0].choice, Choice::Leave);
        plan.drafts[0].choice = Choice::Join;
        plan.drafts[0].takes_over = takes_over;
        let told = meeting(&desk, &plan, 0).differing;
        assert_eq!(
            (told[0].here, told[0].told),
            (Money(100_000), Money(130_000))
        );
        let tally = plan.tally(&desk.book).contents;
        assert_eq!(tally.debt, Money(owed - 100_000));
        desk.bring_in(plan);
        let debts = desk.book.ledger().entries::<Opening>().rows();
        assert_eq!(debts.iter().map(|own| own.debt.0).sum::<i64>(), owed);
    }
}

#[test]
fn a_corrected_phone_is_no_second_person_and_no_second_debt() {
    let file = "Ism;Familiya;Telefon;Tugʻilgan kun;Qarz\nSardor;Aliyev;901234567;1990-05-04;50000";
    let corrected = [
        file.replace("901234567", "901234568"),
        // Without a birthday the same debt tells.
        file.replace("901234567;1990-05-04", "901234568;"),
    ];
    for corrected in corrected {
        let mut desk = Desk::new(Vec::new());
        let plan = desk.plan(file, false);
        desk.bring_in(plan);
        let plan = desk.plan(&corrected, false);
        assert_eq!(headings(&plan), [H::Doubtful]);
        assert_eq!(plan.drafts[0].choice, Choice::Join);
        assert_eq!(plan.tally(&desk.book).contents.debt, Money::ZERO);
        desk.bring_in(plan);
        assert_eq!(only(&desk).phones.len(), 2);
    }
    // Born on another day, they are two as likely.
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(file, false);
    desk.bring_in(plan);
    let other = file.replace("901234567;1990-05-04", "901234568;1971-11-30");
    assert_eq!(desk.plan(&other, false).drafts[0].choice, Choice::Add);
}

#[test]
fn phones_too_short_to_tell_anybody_tell_the_same_of_the_same_name() {
    let mut desk = Desk::new(Vec::new());
    let file = "Ism;Telefon\nBotir;*100#\nTaksi;1234\nBotir;911112233";
    let plan = desk.plan(file, false);
    assert_eq!(headings(&plan), [H::New; 3]);
    desk.bring_in(plan);
    assert_eq!(headings(&desk.plan(file, false)), [H::Same; 3]);
}

#[test]
fn of_a_common_name_few_are_offered_and_the_likeliest_first() {
    let born = |day: u32| {
        let mut own = customer("Lan", "Nguyễn", &format!("+9989012345{day:02}"));
        own.birthday = PartialDate::new(Some(1990), 5, day);
        own
    };
    let mut desk = Desk::new((1..=30).map(born).collect());
    let file = "Ism;Familiya;Telefon;Tugʻilgan kun\nLan;Nguyễn;935556677;1990-05-20";
    let plan = desk.plan(file, false);
    let draft = &plan.drafts[0];
    assert_eq!((draft.like.len(), draft.choice), (12, Choice::Join));
    let likeliest = desk.book.customers().get(draft.like[0]).unwrap();
    assert_eq!(likeliest.birthday, PartialDate::new(Some(1990), 5, 20));
}
