//! The laws of loyalty, over random histories of one shop.

use daftar::domain::loyalty::earning::earned_so_far;
use daftar::domain::loyalty::refund::{bonuses_withdrawn, points_to_reverse, propose_refund};
use daftar::domain::loyalty::stamps::stamps_of;
use daftar::domain::loyalty::{
    PointsAccount, PointsLineKind, Standing, certificates, coupons, spent_by,
};
use daftar::domain::programme::{PointsReason, SpendWindow};
use daftar::domain::{
    Book, Certificate, Command, Day, Id, Moment, Money, Opening, Points, Programme, Sale, Tender,
    TenderMethod, Zone,
};
use proptest::prelude::*;

use super::loyalty_rules::programme;
use super::loyalty_world::{CUSTOMERS, Shop, history};

const STEPS: usize = 24;

/// So many histories to a law; `PROPTEST_CASES` says how many instead.
pub fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok();
    ProptestConfig {
        cases: cases.and_then(|cases| cases.parse().ok()).unwrap_or(10_000),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn customers() -> impl Iterator<Item = Id> {
    (1..=CUSTOMERS).map(Id)
}

/// All that is told of loyalty.
fn told(shop: &Shop, book: &Book) -> String {
    let ledger = book.ledger();
    let today = shop.zone.day_of(shop.now);
    let mut told = Vec::new();
    for customer in customers() {
        let account = PointsAccount::of(ledger, customer, &shop.zone, today);
        told.push(format!("{account:?}"));
        for window in SpendWindow::ALL {
            let spent = spent_by(ledger, window, customer, &shop.zone, shop.now);
            told.push(format!("{customer} {window:?} {spent:?}"));
        }
        if let Some(rules) = ledger.rules_at(shop.now) {
            let stamps = stamps_of(book, rules, customer, shop.now);
            told.push(format!("{stamps:?}"));
        }
    }
    for certificate in ledger.entries::<Certificate>().rows() {
        let left = certificates::balance(ledger, certificate.id);
        told.push(format!("{} {left:?}", certificate.id));
    }
    for (coupon, _) in book.coupons().iter() {
        told.push(format!(
            "{coupon} {}",
            coupons::uses(ledger, coupon).count()
        ));
    }
    // In whatever order they came.
    told.sort();
    told.join("\n")
}

fn loaded_afresh(book: &Book) -> Book {
    let mut fresh = Book::default();
    fresh.ledger_mut().start_loading();
    // Backwards: entries come in any order.
    let records: Vec<_> = book.clone().into_records().collect();
    for record in records.into_iter().rev() {
        fresh.put(record);
    }
    fresh.ledger_mut().finish_loading();
    fresh
}

/// Whether an entry stands, found the long way.
fn is_void(book: &Book, entry: Id) -> bool {
    let voids = book.ledger().voids().rows().iter();
    let latest = voids.filter(|void| void.target == entry);
    latest
        .max_by_key(|void| (void.stamp, void.is_void))
        .is_some_and(|void| void.is_void)
}

fn owner(book: &Book, sale: &Sale) -> Option<Id> {
    let ties = book.ledger().ties().rows().iter();
    let ties = ties.filter(|tie| tie.sale == sale.id && !is_void(book, tie.id));
    ties.max_by_key(|tie| (tie.stamp, tie.id))
        .map_or(sale.customer, |tie| tie.customer)
}

/// What a customer spent, by looking at everything there is.
fn spent_plainly(
    book: &Book,
    window: &SpendWindow,
    customer: Id,
    zone: &Zone,
    at: Moment,
) -> Money {
    let today = zone.day_of(at);
    let is_in = |moment: Moment| {
        let day = zone.day_of(moment);
        let (year, month, date) = today.ymd();
        let is_recent = match window {
            SpendWindow::RollingYear => {
                let same = Day::from_ymd(year - 1, month, date).or(Day::from_ymd(year - 1, 2, 28));
                day > same.unwrap()
            }
            SpendWindow::CalendarYear => day.ymd().0 == year,
            _ => true,
        };
        moment <= at && is_recent
    };
    let in_money = |tenders: &[daftar::domain::Tender]| -> Money {
        let points = tenders
            .iter()
            .filter(|own| own.method != TenderMethod::Points);
        points.map(|tender| tender.amount).sum()
    };
    let openings = book.ledger().entries::<Opening>().rows().iter();
    let mut spent: Money = openings
        .filter(|own| own.customer == customer && is_in(own.at) && !is_void(book, own.id))
        .map(|own| own.spent)
        .sum();
    for sale in book.ledger().sales().rows() {
        if owner(book, sale) == Some(customer) && is_in(sale.at) && !is_void(book, sale.id) {
            spent = spent + in_money(&sale.tenders);
            for back in book.ledger().returns().rows() {
                if back.sale == sale.id && back.at <= at && !is_void(book, back.id) {
                    spent = spent - in_money(&back.tenders);
                }
            }
        }
    }
    spent
}

/// Somebody let a return stand again or took single points back, so that what was reversed is
/// not what the goods that are back now would reverse.
fn was_tampered_with(book: &Book, sale: Id) -> bool {
    let ledger = book.ledger();
    let returns = ledger
        .returns()
        .rows()
        .iter()
        .filter(|own| own.sale == sale);
    let returns = returns.map(|entry| entry.id);
    let points = ledger.points_for(sale).map(|points| points.id);
    let mut voids = ledger.voids().rows().iter();
    let (returns, points): (Vec<Id>, Vec<Id>) = (returns.collect(), points.collect());
    voids.any(|void| {
        (!void.is_void && returns.contains(&void.target)) || points.contains(&void.target)
    })
}

fn paid_this_way(tenders: &[Tender], way: &Tender) -> Money {
    let own = tenders
        .iter()
        .filter(|own| own.method == way.method && own.certificate == way.certificate);
    own.map(|own| own.amount).sum()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_lines_of_an_account_add_up_to_its_balance_on_every_day(
        history in history(STEPS),
        back in 0_i32..800,
    ) {
        let shop = Shop::after(&history);
        let today = shop.zone.day_of(shop.now);
        for customer in customers() {
            let account = shop.account(customer);
            let sum: Money = account.lines.iter().map(|line| line.amount).sum();
            prop_assert_eq!(sum, account.balance);
            prop_assert!(account.lines.is_sorted_by_key(|line| line.at));
            let held: Money = account.lots.iter().map(|lot| lot.left).sum();
            prop_assert!(account.balance == held || (account.lots.is_empty() && account.balance < Money::ZERO));
            let kinds = account.lines.iter().map(|line| shop.book.ledger().kind_of(line.entry));
            prop_assert!(kinds.into_iter().all(|kind| kind.is_some()));
            // What was told of a day in the past still holds.
            let day = Day(today.0 - back);
            let then = PointsAccount::of(shop.book.ledger(), customer, &shop.zone, day);
            let until_then = account.lines.iter().filter(|line| shop.zone.day_of(line.at) <= day);
            prop_assert_eq!(then.balance, until_then.map(|line| line.amount).sum());
        }
    }

    #[test]
    fn a_sale_that_came_back_whole_has_earned_nothing(history in history(STEPS)) {
        let mut shop = Shop::after(&history);
        let sales: Vec<Sale> = shop.book.ledger().standing_sales().map(|(_, sale)| sale.clone()).collect();
        for (number, sale) in sales.iter().enumerate() {
            if let Some(command) = shop.all_back(Id(9_000_000 + number as u128), sale) {
                prop_assert!(shop.run(command));
            }
            let is_back = sale.lines.iter().zip(0..).all(|(line, place)| {
                shop.book.ledger().returned_of_line(sale.id, place).0 >= line.quantity_milli
            });
            let (earned, reversed) = earned_so_far(shop.book.ledger(), sale);
            let is_left = earned != reversed;
            prop_assert!(!is_back || !is_left || was_tampered_with(&shop.book, sale.id));
        }
        if sales.iter().any(|sale| was_tampered_with(&shop.book, sale.id)) {
            return Ok(());
        }
        for customer in customers() {
            let account = shop.account(customer);
            let from_sales: Money = account.lines.iter().filter(|line| {
                line.sale.is_some() && matches!(
                    line.kind,
                    PointsLineKind::Earned | PointsLineKind::Reversed | PointsLineKind::Withdrawn(_)
                        | PointsLineKind::Given(PointsReason::Welcome | PointsReason::Birthday | PointsReason::Newcomer | PointsReason::Referral)
                )
            }).map(|line| line.amount).sum();
            prop_assert_eq!(from_sales, Money::ZERO);
        }
    }

    #[test]
    fn what_a_return_takes_is_told_before(history in history(STEPS)) {
        let mut shop = Shop::after(&history);
        let sales: Vec<Sale> = shop.book.ledger().standing_sales().map(|(_, sale)| sale.clone()).collect();
        for (number, sale) in sales.iter().enumerate() {
            let id = Id(9_000_000 + number as u128);
            let Some(Command::RecordReturn(entry)) = shop.all_back(id, sale) else {
                continue;
            };
            let ledger = shop.book.ledger();
            let owner = ledger.owner(sale.id);
            let reversed = points_to_reverse(&shop.book, sale, &entry.lines, &entry.tenders);
            let bonuses = bonuses_withdrawn(ledger, sale, entry.total());
            prop_assert!(shop.run(Command::RecordReturn(entry)));
            for customer in customers() {
                let own = bonuses.iter().filter(|(whose, _)| *whose == customer);
                let mut told: Money = own.map(|(_, amount)| *amount).sum();
                if owner == Some(customer) {
                    told = told + reversed;
                }
                let account = shop.account(customer);
                let taken = account.lines.iter().filter(|line| {
                    let is_taken = matches!(line.kind, PointsLineKind::Reversed | PointsLineKind::Withdrawn(_));
                    line.entry == id && is_taken
                });
                prop_assert_eq!(taken.map(|line| -line.amount).sum::<Money>(), told);
            }
        }
    }

    #[test]
    fn what_paid_for_goods_goes_back_with_them_in_proportion(history in history(STEPS), part in 1_i64..100) {
        let mut shop = Shop::after(&history);
        let sales: Vec<Sale> = shop.book.ledger().standing_sales().map(|(_, sale)| sale.clone()).collect();
        for (number, sale) in sales.iter().enumerate() {
            let ledger = shop.book.ledger();
            let is_plain = sale.tenders.iter().all(|own| {
                own.amount > Money::ZERO && own.method != TenderMethod::Credit
            });
            if is_plain && ledger.returns_of(sale.id).next().is_none() {
                let (total, amount) = (sale.total(), sale.total().ratio(part, 100));
                let ways = propose_refund(ledger, sale, amount);
                prop_assert_eq!(ways.iter().map(|own| own.amount).sum::<Money>(), amount);
                for own in &ways {
                    let paid = paid_this_way(&sale.tenders, own);
                    let off = own.amount.0 * total.0 - paid.0 * amount.0;
                    prop_assert!(off.abs() < total.0 * ways.len() as i64);
                }
            }
            if let Some(command) = shop.all_back(Id(9_000_000 + number as u128), sale) {
                prop_assert!(shop.run(command));
            }
            if !is_plain || was_tampered_with(&shop.book, sale.id) {
                continue;
            }
            for own in &sale.tenders {
                let back = shop.book.ledger().returns_of(sale.id);
                let back: Money = back.map(|entry| paid_this_way(&entry.tenders, own)).sum();
                prop_assert_eq!(back, paid_this_way(&sale.tenders, own));
            }
        }
    }

    #[test]
    fn a_level_as_of_any_moment_is_what_a_plain_look_at_everything_gives(
        history in history(STEPS),
        back_hours in 0_i64..20_000,
    ) {
        let shop = Shop::after(&history);
        let at = Moment(shop.now.0 - back_hours * 3_600_000);
        for customer in customers() {
            for window in SpendWindow::ALL {
                let plainly = spent_plainly(&shop.book, window, customer, &shop.zone, at);
                let spent = spent_by(shop.book.ledger(), window, customer, &shop.zone, at);
                prop_assert_eq!(spent, plainly);
            }
        }
        for rules in shop.book.ledger().entries::<Programme>().rows() {
            let spent = Money(back_hours);
            let standing = Standing::of(rules, spent);
            let reached = rules.levels.iter().filter(|level| level.threshold <= spent);
            prop_assert_eq!(standing.level, reached.max_by_key(|level| level.threshold));
            let next = rules.levels.iter().find(|level| level.threshold == spent + standing.missing);
            prop_assert!(standing.next.is_none() || standing.next == next);
        }
    }

    #[test]
    fn what_is_kept_up_to_date_is_what_loading_afresh_gives(history in history(STEPS)) {
        let shop = Shop::after(&history);
        prop_assert_eq!(told(&shop, &shop.book), told(&shop, &loaded_afresh(&shop.book)));
    }

    #[test]
    fn no_decision_leaves_less_than_nothing_on_a_certificate(history in history(STEPS)) {
        let mut shop = Shop::new();
        for step in history {
            shop.step(step);
            let ledger = shop.book.ledger();
            for certificate in ledger.entries::<Certificate>().rows() {
                let left = certificates::balance(ledger, certificate.id);
                prop_assert!(left >= Money::ZERO, "{step:?} {left:?}");
                let lines = certificates::lines_of(ledger, certificate.id);
                prop_assert_eq!(lines.iter().map(|line| line.amount).sum::<Money>(), left);
            }
        }
    }

    #[test]
    fn new_rules_never_rewrite_what_was_earned(history in history(STEPS), value in any::<u16>()) {
        let mut shop = Shop::after(&history);
        let before: Vec<PointsAccount> = customers().map(|customer| shop.account(customer)).collect();
        let rules = programme(Id(8_000_000), shop.now, value);
        shop.run(Command::SetProgramme(Box::new(rules)));
        let after: Vec<PointsAccount> = customers().map(|customer| shop.account(customer)).collect();
        prop_assert_eq!(before, after);
    }

    #[test]
    fn a_sale_taken_back_takes_everything_with_it_and_brings_it_back(history in history(STEPS), pick in any::<prop::sample::Index>()) {
        let mut shop = Shop::after(&history);
        let sales: Vec<Id> = shop.book.ledger().standing_sales().map(|(_, sale)| sale.id).collect();
        if sales.is_empty() {
            return Ok(());
        }
        let target = sales[pick.index(sales.len())];
        let before = told(&shop, &shop.book);
        let void = Command::VoidEntry { target, reason: String::new() };
        prop_assert!(shop.run(void));
        for customer in customers() {
            prop_assert!(shop.account(customer).lines.iter().all(|line| line.sale != Some(target)));
            let points = shop.book.ledger().points_for(target);
            prop_assert!(points.into_iter().all(|points: &Points| !shop.book.ledger().counts(points)));
        }
        let restore = Command::RestoreEntry { target };
        prop_assert!(shop.run(restore));
        prop_assert_eq!(told(&shop, &shop.book), before);
    }
}
