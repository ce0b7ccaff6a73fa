//! What comes in, in words: of the whole file, and of one row.

use crate::desk::Desk;
use crate::domain::Money;
use crate::exchange::plan::{Balance, Balances, Differing, Tally};
use crate::views::days;

/// "234 receipts, 161 356 180 soʻm · 10 returns · 4 new customers · Debt: 13 466 500 soʻm"; nothing
/// where nothing comes in and nothing is left out.
pub fn tally(desk: Desk, tally: &Tally) -> String {
    let w = desk.words();
    let x = w.exchange();
    let left_out = tally.left_out;
    let tally = &tally.contents;
    let receipts = (tally.receipts > 0 || !tally.sold.is_zero()).then(|| {
        let sold = desk.money(tally.sold);
        w.insight().receipts_behind(tally.receipts, sold)
    });
    let some = |count: u64, told: &dyn Fn(u64) -> String| (count > 0).then(|| told(count));
    let kinds = [
        receipts,
        some(tally.returns, &|n| x.returns_in(n)),
        some(tally.customers, &|n| x.new_customers(n)),
        some(tally.products, &|n| x.new_products(n)),
        some(tally.changed, &|n| x.changed(n)),
        some(left_out, &|n| x.rows_left_out(n)),
    ];
    let amounts = [
        (Balance::Debt, tally.debt),
        (Balance::Points, tally.points),
        (Balance::Spent, tally.spent),
    ];
    let is_twice = tally.spent < Money::ZERO;
    let twice = is_twice.then(|| x.spent_holds(desk.money(Money::ZERO - tally.spent)));
    let amounts = amounts
        .into_iter()
        .filter(|(of, amount)| !(amount.is_zero() || (is_twice && *of == Balance::Spent)));
    let amounts = amounts.map(|(of, held)| x.balance_of(name(desk, of), amount(desk, of, held)));
    let parts = kinds.into_iter().flatten().chain(amounts).chain(twice);
    parts.collect::<Vec<_>>().join(" · ")
}

/// What a row says of before: "Debt: 250 000 soʻm · Debt since: 15 October 2026".
pub fn balances(desk: Desk, own: &Balances) -> Vec<String> {
    let w = desk.words();
    let (x, c) = (w.exchange(), w.columns());
    let mut parts = Vec::new();
    for debt in &own.debts {
        parts.push(x.balance_of(c.debt(), desk.money(debt.amount)));
        let since = debt.since.map(|since| days::of(desk, since));
        let dated = [(c.debt_since(), since), (c.debt_due(), debt.due)];
        for (name, day) in dated {
            parts.extend(day.map(|day| x.balance_of(name, days::long(desk, day))));
        }
    }
    for (of, held) in [(Balance::Points, own.points), (Balance::Spent, own.spent)] {
        if !held.is_zero() {
            parts.push(x.balance_of(name(desk, of), amount(desk, of, held)));
        }
    }
    parts
}

/// "Debt: 100 000 soʻm here, 250 000 soʻm in the file".
pub fn differing(desk: Desk, own: &Differing) -> String {
    let [here, told] = [own.here, own.told].map(|held| amount(desk, own.balance, held));
    let name = name(desk, own.balance);
    desk.words().exchange().balance_differs(name, here, told)
}

fn amount(desk: Desk, of: Balance, amount: Money) -> String {
    match of {
        Balance::Points => desk.points(amount),
        Balance::Spent | Balance::Debt => desk.money(amount),
    }
}

fn name(desk: Desk, of: Balance) -> &'static str {
    let c = desk.words().columns();
    match of {
        Balance::Points => c.points(),
        Balance::Spent => c.spent(),
        Balance::Debt => c.debt(),
    }
}
