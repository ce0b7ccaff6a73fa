//! The laws of debts, over random histories of three customers.

use daftar::domain::change::Change;
use daftar::domain::credit::{DebtAccount, OverLimit, Source, on_credit, points_to_come};
use daftar::domain::loyalty::refund::{propose_refund, refund_by};
use daftar::domain::loyalty::{PointsAccount, spent_by};
use daftar::domain::programme::SpendWindow;
use daftar::domain::{
    Book, Command, Day, Id, Moment, Money, Opening, Payment, Promise, Refusal, Return, ReturnLine,
    Sale, SaleLine, Shop, Tender, TenderMethod, WriteOff, Zone,
};
use daftar::insight::{Age, DebtFilter, DebtOrder, Debts, debts::debt_of};
use proptest::prelude::*;

use super::credit_world::{
    ALL, CUSTOMERS, DAY_MS, NONE_NAMED, PAYING, World, customer_id, history,
};
use super::world::START_MS;

/// Debits and credits of a customer, added up the plain way.
fn sums(book: &Book, customer: Id) -> (Money, Money) {
    let ledger = book.ledger();
    let (mut debits, mut credits) = (Money::ZERO, Money::ZERO);
    let mut add = |amount: Money| {
        if amount > Money::ZERO {
            debits = debits + amount;
        } else {
            credits = credits - amount;
        }
    };
    for sale in ledger.sales().rows() {
        if ledger.owner(sale.id) == Some(customer) && !ledger.is_void(sale.id) {
            add(on_credit(&sale.tenders));
            for back in ledger.returns_of(sale.id) {
                add(-on_credit(&back.tenders));
            }
        }
    }
    for payment in ledger.payments().rows() {
        if payment.customer == customer && !ledger.is_void(payment.id) {
            add(-payment.amount);
        }
    }
    for opening in ledger.entries::<Opening>().rows() {
        if opening.customer == customer {
            add(opening.debt);
        }
    }
    for write_off in ledger.entries::<WriteOff>().rows() {
        if write_off.customer == customer {
            add(-write_off.amount);
        }
    }
    (debits, credits)
}

fn reloaded(book: &Book, is_backwards: bool) -> Book {
    let mut fresh = Book::default();
    let mut records: Vec<_> = book.clone().into_records().collect();
    if is_backwards {
        records.reverse();
    } else {
        fresh.ledger_mut().start_loading();
    }
    for record in records {
        fresh.put(record);
    }
    fresh.ledger_mut().finish_loading();
    fresh
}

fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        cases: 10_000,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_owed_is_what_was_lent_less_what_was_paid(history in history(ALL)) {
        let world = World::after(&history);
        for number in 0..CUSTOMERS as u8 {
            let account = world.account(number);
            let (debits, credits) = sums(&world.book, customer_id(number));
            // What was given up and came back, or was paid after all, no longer counts.
            let said = world.book.ledger().write_offs_of(customer_id(number));
            let said: Money = said.map(|write_off| write_off.amount).sum();
            let stands = account.credits.iter();
            let stands = stands.filter(|credit| matches!(credit.source, Source::WriteOff(_)));
            let stands: Money = stands.map(|credit| credit.amount).sum();
            prop_assert_eq!(account.balance(), debits - credits + said - stands);
            prop_assert!(account.owed.is_zero() || account.advance.is_zero());
            for debit in &account.debits {
                let settled: Money = debit.settled.iter().map(|part| part.amount).sum();
                prop_assert!(debit.remaining >= Money::ZERO);
                prop_assert_eq!(settled + debit.remaining, debit.amount);
            }
            for credit in &account.credits {
                let parts = account.debits.iter().flat_map(|debit| &debit.settled);
                let used: Money = parts
                    .filter(|part| part.by == credit.source)
                    .map(|part| part.amount)
                    .sum();
                prop_assert!(credit.left >= Money::ZERO);
                prop_assert_eq!(used + credit.left, credit.amount);
            }
        }
    }

    #[test]
    fn the_oldest_debt_is_settled_first(history in history(NONE_NAMED)) {
        let world = World::after(&history);
        for number in 0..CUSTOMERS as u8 {
            let account = world.account(number);
            let mut debits = account.debits.iter();
            prop_assert!(account.debits.is_sorted_by_key(|debit| debit.at));
            // From the first debt that is open on, none was touched.
            if debits.by_ref().any(|debit| !debit.remaining.is_zero()) {
                prop_assert!(debits.all(|debit| debit.settled.is_empty()));
            }
        }
    }

    #[test]
    fn accounts_are_the_same_however_they_were_loaded(history in history(ALL)) {
        let world = World::after(&history);
        for is_backwards in [false, true] {
            let fresh = reloaded(&world.book, is_backwards);
            for number in 0..CUSTOMERS as u8 {
                let account = DebtAccount::of(fresh.ledger(), customer_id(number));
                prop_assert_eq!(account, world.account(number));
            }
            let debts = |book: &Book| {
                let debts = Debts::of(book, &Zone::fixed(0), Zone::fixed(0).day_of(world.now()));
                (debts.list(DebtFilter::default(), DebtOrder::Oldest), debts.by_age, debts.advances)
            };
            prop_assert_eq!(debts(&fresh), debts(&world.book));
        }
    }

    #[test]
    fn taking_a_payment_back_leaves_no_trace(
        history in history(ALL), customer in 0..CUSTOMERS as u8, pick in any::<u8>(), amount in 1..600_i64,
    ) {
        let mut world = World::after(&history);
        let before = world.account(customer);
        let earned = |world: &World| -> Vec<Money> {
            let sales = world.book.ledger().sales().rows().iter();
            sales.map(|sale| world.earned(sale)).collect()
        };
        // What earlier steps left wrong is put right by any payment.
        let settling = world.payment(customer_id(customer), Money(1), None);
        let settled = settling.id;
        world.run(Command::RecordPayment(settling)).unwrap();
        let reason = String::new();
        world.run(Command::VoidEntry { target: settled, reason: reason.clone() }).unwrap();
        prop_assert_eq!(&world.account(customer), &before);
        let points = earned(&world);
        let sale = World::pick(world.book.ledger().sales().rows(), pick)
            .filter(|_| pick.is_multiple_of(2));
        let payment = world.payment(customer_id(customer), Money(amount), sale);
        let target = payment.id;
        world.run(Command::RecordPayment(payment)).unwrap();
        world.run(Command::VoidEntry { target, reason }).unwrap();
        prop_assert_eq!(world.account(customer), before);
        prop_assert_eq!(earned(&world), points);
    }

    #[test]
    fn points_come_with_the_money_and_never_exceed_what_was_promised(history in history(PAYING)) {
        let mut world = World::new();
        for step in &history {
            world.step(*step);
            for sale in world.book.ledger().sales().rows() {
                let earned = world.earned(sale);
                prop_assert!(earned >= Money::ZERO && earned <= sale.points_promised);
            }
        }
        for sale in world.book.ledger().sales().rows() {
            let to_come = points_to_come(world.book.ledger(), sale);
            if !to_come.is_zero() {
                prop_assert_eq!(world.earned(sale) + to_come, sale.points_promised);
            }
        }
        for number in 0..CUSTOMERS as u8 {
            let amount = world.account(number).owed + Money(1);
            let last = world.payment(customer_id(number), amount, None);
            world.run(Command::RecordPayment(last)).unwrap();
        }
        for sale in world.book.ledger().sales().rows() {
            prop_assert_eq!(world.earned(sale), sale.points_promised);
        }
    }

    #[test]
    fn what_was_never_paid_is_not_paid_out(
        history in history(PAYING), pick in any::<u8>(), value in 1..256_i64, cash in 0..256_i64,
    ) {
        let mut world = World::after(&history);
        let id = world.id();
        let ledger = world.book.ledger();
        let picked = World::pick(ledger.sales().rows(), pick);
        let Some(sale) = picked.and_then(|id| ledger.sales().get(id)).cloned() else {
            return Ok(());
        };
        let owner = ledger.owner(sale.id).unwrap_or_default();
        let owed = DebtAccount::of(ledger, owner).owed_for(sale.id);
        let (amount, paid) = (Money(value).min(sale.total()), sale.total() - owed);
        let cash = Money(cash).min(amount);
        let by_cash = refund_by(ledger, &sale, amount, TenderMethod::Cash);
        prop_assert_eq!(amount - on_credit(&by_cash), amount.min(paid));
        let asked = vec![
            Tender::new(TenderMethod::Cash, cash),
            Tender::new(TenderMethod::Credit, amount - cash),
        ];
        let ways = [propose_refund(ledger, &sale, amount), by_cash, asked];
        for (tenders, is_allowed) in ways.into_iter().zip([true, true, cash <= paid]) {
            let entry = Return {
                id,
                at: world.now(),
                sale: sale.id,
                lines: vec![ReturnLine { line: 0, quantity_milli: 1000, amount }],
                tenders,
                ..Return::default()
            };
            let refused = (!is_allowed).then_some(Refusal::NotPaid { limit: paid });
            let mut after = world.clone();
            prop_assert_eq!(after.run(Command::RecordReturn(entry)).err(), refused);
        }
    }

    #[test]
    fn what_is_told_of_one_adds_up_to_what_is_told_of_all(history in history(ALL), days in 0..200_i64) {
        let world = World::after(&history);
        let zone = Zone::fixed(300);
        let today = zone.day_of(Moment(world.now().0 + days * DAY_MS));
        let debts = Debts::of(&world.book, &zone, today);
        let mut owed = Money::ZERO;
        for number in 0..CUSTOMERS as u8 {
            let row = debt_of(&world.book, customer_id(number), &zone, today);
            owed = owed + row.owed;
            prop_assert_eq!(row.by_age.into_iter().sum::<Money>(), row.owed);
            prop_assert!(row.overdue + row.due_soon <= row.owed);
            let listed = debts.rows.iter().find(|listed| listed.customer == row.customer);
            prop_assert_eq!(listed.copied(), (!row.owed.is_zero()).then_some(row));
            for age in Age::ALL {
                let filter = DebtFilter { age: Some(age), ..DebtFilter::default() };
                let is_shown = debts.list(filter, DebtOrder::Most).contains(&row);
                prop_assert_eq!(is_shown, !row.by_age[age as usize].is_zero());
            }
        }
        prop_assert_eq!(debts.owed, owed);
        prop_assert_eq!(debts.by_age.into_iter().sum::<Money>(), owed);
    }
}

#[test]
fn a_sale_on_credit_has_a_debtor_a_day_and_a_limit() {
    let mut world = World::new();
    let shop = Shop {
        currency: "UZS".into(),
        credit_days: 10,
        credit_limit: Some(Money(500)),
        ..Shop::default()
    };
    world.enter(vec![Change::add(Id(800), shop)]);
    let id = world.id();
    let mut sale = Sale {
        id,
        at: world.now(),
        lines: vec![SaleLine {
            quantity_milli: 1000,
            unit_price: Money(700),
            ..SaleLine::default()
        }],
        tenders: vec![Tender::new(TenderMethod::Credit, Money(700))],
        ..Sale::default()
    };
    let nobodys = world.run(Command::RecordSale(Box::new(sale.clone())));
    assert_eq!(nobodys, Err(Refusal::CustomerNeeded));
    let customer = customer_id(0);
    assert_eq!(world.book.over_limit(customer, Money(500)), None);
    sale.customer = Some(customer);
    let sold_on = Zone::fixed(300).day_of(sale.at);
    // More than the limit is warned of, not refused.
    let passed = world.book.over_limit(customer, Money(700));
    assert_eq!(passed.map(OverLimit::excess), Some(Money(200)));
    world.run(Command::RecordSale(Box::new(sale))).unwrap();
    let due = |world: &World| {
        let row = debt_of(&world.book, customer, &Zone::fixed(300), sold_on);
        (row.due, row.is_promised)
    };
    assert_eq!(due(&world), (Some(Day(sold_on.0 + 10)), false));
    let promise = Promise {
        id: world.id(),
        at: world.now(),
        customer,
        day: Some(Day(sold_on.0 + 30)),
        ..Promise::default()
    };
    world.run(Command::RecordPromise(promise)).unwrap();
    assert_eq!(due(&world), (Some(Day(sold_on.0 + 30)), true));
}

#[test]
fn what_is_taken_over_is_owed_since_then_and_counts_from_now() {
    let mut world = World::new();
    let (customer, now) = (customer_id(0), Moment(START_MS + 2000 * DAY_MS));
    let since = Moment(now.0 - 200 * DAY_MS);
    let id = world.id();
    let opening = Opening {
        id,
        at: now,
        since: Some(since),
        customer,
        debt: Money(500),
        points: Money(70),
        spent: Money(9_000),
        ..Opening::default()
    };
    world.run(Command::RecordOpening(opening)).unwrap();
    let ledger = world.book.ledger();
    let zone = Zone::fixed(300);
    assert_eq!(world.account(0).debits[0].at, since);
    let row = debt_of(&world.book, customer, &zone, zone.day_of(now));
    assert_eq!(row.by_age[Age::Older as usize], Money(500));
    let at = |at: Moment| {
        let points = PointsAccount::of(ledger, customer, &zone, zone.day_of(at)).balance;
        let spent = spent_by(ledger, &SpendWindow::RollingYear, customer, &zone, at);
        (points, spent)
    };
    assert_eq!(at(Moment(now.0 - DAY_MS)), (Money::ZERO, Money::ZERO));
    let later = Moment(now.0 + 300 * DAY_MS);
    assert_eq!(at(later), (Money(70), Money(9_000)));
}

#[test]
fn what_was_taken_over_is_paid_promised_and_given_up_by_itself() {
    let mut world = World::new();
    let customer = customer_id(0);
    let take_over = |world: &mut World, debt: i64| {
        let id = world.id();
        let opening = Opening {
            id,
            at: world.now(),
            customer,
            debt: Money(debt),
            ..Opening::default()
        };
        world.run(Command::RecordOpening(opening)).unwrap();
        id
    };
    let older = take_over(&mut world, 500);
    let newer = take_over(&mut world, 300);
    let payment = Payment {
        id: world.id(),
        at: world.now(),
        customer,
        amount: Money(200),
        sale: Some(newer),
        ..Payment::default()
    };
    world.run(Command::RecordPayment(payment)).unwrap();
    let promise = Promise {
        id: world.id(),
        at: world.now(),
        customer,
        sale: Some(newer),
        day: Some(Day(30_000)),
        ..Promise::default()
    };
    world.run(Command::RecordPromise(promise)).unwrap();
    let write_off = |world: &mut World, amount: i64| {
        let write_off = WriteOff {
            id: world.id(),
            at: world.now(),
            customer,
            sale: Some(newer),
            amount: Money(amount),
            reason: "gone".into(),
            ..WriteOff::default()
        };
        world.run(Command::WriteOff(write_off))
    };
    let owed = Money(100);
    let refused = write_off(&mut world, 101);
    assert_eq!(refused, Err(Refusal::MoreThanOwed { owed }));
    write_off(&mut world, 60).unwrap();
    let account = world.account(0);
    let left = |id| (account.owed_for(id), account.of_sale(id).unwrap().promised);
    assert_eq!(left(older), (Money(500), None));
    assert_eq!(left(newer), (Money(40), Some(Day(30_000))));
}
