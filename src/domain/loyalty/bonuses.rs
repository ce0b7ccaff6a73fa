//! Points that come with a purchase beside what it earns: a welcome, a birthday, for sending
//! somebody or being sent.

use super::points::emptied_by;
use crate::domain::Book;
use crate::domain::days::{Day, PartialDate, Zone};
use crate::domain::entry::EntryRecord;
use crate::domain::ids::Id;
use crate::domain::ledger::Ledger;
use crate::domain::money::Money;
use crate::domain::programme::{Points, PointsReason, Programme};

/// A bonus a purchase gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bonus {
    /// To whom.
    pub customer: Id,
    /// What for.
    pub reason: PointsReason,
    /// How many points.
    pub amount: Money,
}

/// The bonuses a purchase on that day gives.
pub(super) fn bonuses(
    book: &Book,
    zone: &Zone,
    rules: &Programme,
    customer: Id,
    day: Day,
) -> Vec<Bonus> {
    let mut found = Vec::new();
    let Some(card) = book.customers().get(customer) else {
        return found;
    };
    let mut give = |customer, reason, amount: Money| {
        if amount > Money::ZERO {
            found.push(Bonus {
                customer,
                reason,
                amount,
            });
        }
    };
    let ledger = book.ledger();
    let is_new = is_first_purchase(ledger, customer);
    if is_new {
        give(customer, PointsReason::Welcome, rules.welcome_points);
        let sender = card.referred_by;
        let sender = sender.filter(|id| *id != customer && book.customers().get(*id).is_some());
        if let Some(sender) = sender {
            give(customer, PointsReason::Newcomer, rules.newcomer_points);
            give(sender, PointsReason::Referral, rules.referral_points);
        }
    }
    if let Some(birthday) = card.birthday
        && let Some(year) = birthday_near(birthday, day, rules.birthday_days)
        && !has_birthday_bonus(ledger, zone, customer, birthday, (day, year))
    {
        give(customer, PointsReason::Birthday, rules.birthday_points);
    }
    found
}

/// Nobody is new twice: not when the first purchase came back, nor with an old account.
fn is_first_purchase(ledger: &Ledger, customer: Id) -> bool {
    let has_bought = ledger
        .account(customer)
        .is_some_and(|account| account.sale_count > 0);
    !has_bought && ledger.openings_of(customer).next().is_none()
}

/// The year whose birthday is at most so many days away.
pub fn birthday_near(birthday: PartialDate, day: Day, days: u32) -> Option<i32> {
    let year = day.ymd().0;
    let years = [year - 1, year, year + 1].into_iter();
    years
        .map(|year| (birthday.in_year(year).0.abs_diff(day.0), year))
        .filter(|(away, _)| *away <= days)
        .min()
        .map(|(_, year)| year)
}

fn has_birthday_bonus(
    ledger: &Ledger,
    zone: &Zone,
    customer: Id,
    birthday: PartialDate,
    (day, year): (Day, i32),
) -> bool {
    let given = ledger
        .points_of(customer)
        .filter(|points| points.reason == PointsReason::Birthday && counts_still(ledger, points));
    given.map(|points| zone.day_of(points.at())).any(|other| {
        // Once for each birthday, and once a year, should the birthday be written anew.
        let of_year = birthday_near(birthday, other, u32::MAX);
        other.ymd().0 == day.ymd().0 || of_year == Some(year)
    })
}

/// A bonus counts while it stands, and while something is left of the sale it came with.
fn counts_still(ledger: &Ledger, points: &Points) -> bool {
    let sale = points.source.and_then(|source| ledger.sales().get(source));
    ledger.counts(points) && sale.is_none_or(|sale| emptied_by(ledger, sale).is_none())
}
