//! What a till says somebody spent in all beside the receipts that is made of.

use super::Heading as H;
use super::*;
use crate::domain::loyalty::spent_by;
use crate::domain::programme::SpendWindow;

const PEOPLE: &str = "Customer ID;Customer name;Phone;Total spent\nu-1;Dilnoza Yusupova;901234567;2400000\nu-2;Olim;901234568;300000";
const RECEIPTS: &str = "Sana;Chek;Telefon;Tovar;Summa\n\
    2026-08-01;1;901234567;Koʻylak;80000\n\
    2026-08-02;2;901234567;Shim;34000";

fn counted(desk: &Desk) -> i64 {
    let (id, _) = desk.book.customers().iter().next().unwrap();
    let (window, zone) = (SpendWindow::AllTime, Zone::fixed(0));
    spent_by(desk.book.ledger(), &window, id, &zone, Moment(i64::MAX)).0
}

#[test]
fn a_total_and_its_receipts_count_once_in_either_order() {
    for files in [[PEOPLE, RECEIPTS], [RECEIPTS, PEOPLE]] {
        let mut desk = Desk::new(Vec::new());
        let mut batches = Vec::new();
        let mut states = vec![desk.state()];
        for file in files {
            let plan = desk.plan(file, false);
            let is_told = plan.tally(&desk.book).contents.spent < Money::ZERO;
            assert_eq!(is_told, file == RECEIPTS && files[0] == PEOPLE);
            batches.push(desk.bring_in(plan));
            states.push(desk.state());
            // The same again is nothing new.
            assert!(!desk.plan(file, false).has_coming());
        }
        assert_eq!(counted(&desk), 2_400_000);
        for file in files {
            let again = desk.plan(file, false);
            assert!(!again.has_coming(), "{file}");
            assert_eq!(again.count(H::Rejected), 0);
        }
        states.pop();
        for batch in batches.into_iter().rev() {
            desk.run(Command::TakeBack { batch });
            assert_eq!(desk.state(), states.pop().unwrap());
        }
    }
}

#[test]
fn receipts_of_days_since_add_to_the_total() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(PEOPLE, false);
    desk.bring_in(plan);
    let later = RECEIPTS.replace("2026-08-0", "2026-10-0");
    let plan = desk.plan(&later, false);
    assert_eq!(plan.count(H::New), 2);
    assert_eq!(plan.tally(&desk.book).contents.spent, Money::ZERO);
}

#[test]
fn receipts_stay_counted_when_the_total_is_taken_back() {
    let mut desk = Desk::new(Vec::new());
    let plan = desk.plan(PEOPLE, false);
    let people = desk.bring_in(plan);
    let plan = desk.plan(RECEIPTS, false);
    desk.bring_in(plan);
    desk.run(Command::TakeBack { batch: people });
    assert_eq!(counted(&desk), 114_000);
}
