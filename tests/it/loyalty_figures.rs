//! What the loyalty page shows, against the entries it comes from.

use daftar::domain::loyalty::{Standing, spent_by};
use daftar::domain::sale::RewardKind;
use daftar::domain::{Command, Day, Id, Money, Programme, Sale};
use daftar::insight::loyalty::{Stand, moves};
use daftar::insight::{Assumptions, LoyaltyOverview, simulate};
use proptest::prelude::*;

use super::loyalty_rules::programme;
use super::loyalty_world::{CUSTOMERS, Deed, Shop, history};

/// Rules without stamp cards, whose free goods a replay reckons by the price alone.
fn plain(value: u16, shop: &Shop) -> Programme {
    let mut rules = programme(Id(201), shop.now, value);
    rules.stamp_cards.clear();
    rules.not_earning.clear();
    rules.pay_limit_bp = 0;
    rules
}

/// The same rules giving twice as many points: discounts stay, so levels are reached as before.
fn doubled(rules: &Programme) -> Programme {
    let mut rules = rules.clone();
    rules.has_points = true;
    for level in &mut rules.levels {
        level.cashback_bp = 2 * level.cashback_bp + 1;
    }
    rules
}

proptest! {
    #![proptest_config(super::loyalty_laws::config())]

    #[test]
    fn replaying_the_rules_that_were_in_force_tells_what_they_cost(
        value in any::<u16>(),
        history in history(24),
        days in 0_i32..40,
    ) {
        let mut shop = Shop::new();
        let rules = plain(value, &shop);
        shop.run(Command::SetProgramme(Box::new(rules.clone())));
        for (_, pick, value, hours) in history {
            // Nothing on credit, for then points come later; nothing that is due is left out.
            let value = value / 35 * 35 + 7;
            shop.step((Deed::Sell, pick, value, hours % 99));
        }
        let from = Day(shop.zone.day_of(shop.now).0 - days);
        let assumptions = Assumptions { from: Some(from), breakage_bp: 2_500 };
        let found = simulate(&shop.book, &shop.zone, &rules, assumptions, shop.now);
        let since = |sale: &&Sale| shop.zone.day_of(sale.at) >= from && !sale.total().is_zero();
        let sales: Vec<&Sale> = shop.book.ledger().sales().rows().iter().filter(since).collect();
        prop_assert_eq!(found.sales as usize, sales.len());
        let rewards = sales.iter().flat_map(|sale| &sale.rewards);
        let given: Money = rewards.filter(|own| own.kind_of == RewardKind::Level).map(|own| own.amount).sum();
        prop_assert_eq!(found.discounts, given);
        let earned = sales.iter().map(|sale| sale.points_earned).sum();
        prop_assert_eq!(found.points_earned, earned);
        let revenue: Money = sales.iter().map(|sale| sale.total()).sum();
        prop_assert_eq!(found.revenue, revenue + given);
        prop_assert_eq!(found.points_cost, (found.points_earned + found.bonus_points).percent(7_500));
        prop_assert_eq!(found.cost, found.discounts + found.points_cost);
        let members: u32 = found.members.iter().map(|(_, count)| count).sum();
        prop_assert_eq!(u128::from(members), CUSTOMERS);
        // The same rules move nobody; better ones nobody down, and nothing at all everybody.
        prop_assert_eq!(moves(&found, &found), (Vec::new(), Vec::new()));
        let better = simulate(&shop.book, &shop.zone, &doubled(&rules), assumptions, shop.now);
        let (rises, falls) = moves(&found, &better);
        prop_assert_eq!(falls, Vec::new());
        let gets = |stand: &&Stand| stand.gives_bp > 0;
        prop_assert_eq!(rises.len(), better.stands.iter().filter(gets).count());
        let off = simulate(&shop.book, &shop.zone, &Programme::default(), assumptions, shop.now);
        let lost = moves(&found, &off).1.len();
        prop_assert_eq!(lost, found.stands.iter().filter(gets).count());
    }

    #[test]
    fn the_page_adds_up_what_customers_hold(history in history(24)) {
        let shop = Shop::after(&history);
        let page = LoyaltyOverview::of(&shop.book, &shop.zone, shop.now);
        let accounts: Vec<_> = (1..=CUSTOMERS).map(|number| shop.account(Id(number))).collect();
        let balance: Money = accounts.iter().map(|account| account.balance).sum();
        prop_assert_eq!(page.outstanding - page.overdrawn, balance);
        let sum = |rows: &[(Id, Money)]| rows.iter().map(|(_, amount)| *amount).sum::<Money>();
        prop_assert_eq!(sum(&page.overdrawers), page.overdrawn);
        prop_assert_eq!(sum(&page.certificates_left), page.certificates.outstanding);
        let months: Money = page.months.iter().map(|month| month.earned - month.redeemed - month.expired).sum();
        prop_assert_eq!(months, balance);
        let certificates = page.certificates;
        let left = certificates.sold - certificates.used - certificates.refunded;
        prop_assert_eq!(certificates.outstanding + certificates.expired, left);
        let Some(rules) = shop.book.ledger().rules_at(shop.now) else {
            prop_assert!(page.members.is_empty());
            return Ok(());
        };
        for members in &page.members {
            let own = (1..=CUSTOMERS).filter(|number| {
                let ledger = shop.book.ledger();
                let spent = spent_by(ledger, &rules.window, Id(*number), &shop.zone, shop.now);
                Standing::of(rules, spent).level.map(|level| level.id) == members.level
            });
            prop_assert_eq!(own.count(), members.customers.len());
            prop_assert_eq!(sum(&members.customers), members.spent);
        }
    }
}
