//! The list of customers: what stands in a row, how it is sorted and filtered.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::rhythm::{Rhythm, ShopRhythm};
use crate::domain::{Book, Customer, Day, Id, Moment, Money};

/// The figures in one row of the list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CustomerRow {
    /// Who.
    pub id: Id,
    /// Purchases that stand.
    pub purchases: u32,
    /// What they spent, net of returns.
    pub spent: Money,
    /// The latest purchase.
    pub last_at: Option<Moment>,
    /// Days since the latest visit.
    pub days_since: Option<i32>,
    /// Whether they are late.
    pub rhythm: Rhythm,
}

/// The figures in the row of one customer.
pub fn customer_row(book: &Book, shop: &ShopRhythm, today: Day, id: Id) -> CustomerRow {
    let account = book.ledger().account(id);
    let pace = shop.pace(id, today);
    CustomerRow {
        id,
        purchases: account.map_or(0, |account| account.sale_count),
        spent: account.map_or(Money::ZERO, |account| account.spent),
        last_at: account.and_then(|account| account.last_at),
        days_since: pace.days_since,
        rhythm: pace.rhythm,
    }
}

/// What the list is sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum CustomerOrder {
    /// By name, as the language sorts.
    #[default]
    Name,
    /// Who was here last comes first; who never bought comes last.
    LastVisit,
    /// Who spent most comes first.
    Spent,
    /// Who is latest by their own interval comes first; the lost come after the late.
    Lateness,
    /// Who is known for the shortest time comes first.
    Newest,
}

impl CustomerOrder {
    /// Every order, as it is offered.
    pub const ALL: [Self; 5] = [
        Self::Name,
        Self::LastVisit,
        Self::Spent,
        Self::Lateness,
        Self::Newest,
    ];
}

/// Which customers are shown. The default shows all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CustomerFilter {
    /// Tags they have.
    pub tags: Vec<String>,
    /// One of the tags is enough; else all are needed.
    pub is_any_tag: bool,
    /// Where they stand in their rhythm; empty is anywhere.
    pub rhythms: Vec<Rhythm>,
    /// A phone is known, or none is.
    pub has_phone: Option<bool>,
    /// Their birthday falls into this month of the shop's calendar.
    pub is_birthday_month: bool,
}

impl CustomerFilter {
    /// Whether it shows everybody.
    pub fn is_all(&self) -> bool {
        *self
            == Self {
                is_any_tag: self.is_any_tag,
                ..Self::default()
            }
    }

    /// Whether it shows a customer.
    pub fn admits(&self, id: Id, customer: &Customer, shop: &ShopRhythm, today: Day) -> bool {
        let has_tag = |tag: &String| customer.tags.contains(tag);
        let is_tagged = match self.is_any_tag {
            _ if self.tags.is_empty() => true,
            true => self.tags.iter().any(has_tag),
            false => self.tags.iter().all(has_tag),
        };
        let is_phone_right = self.has_phone.is_none_or(|wanted| {
            let is_known = customer
                .phones
                .iter()
                .any(|phone| !phone.number.trim().is_empty());
            is_known == wanted
        });
        let is_month_right = !self.is_birthday_month
            || customer
                .birthday
                .is_some_and(|date| u32::from(date.month) == today.ymd().1);
        let is_rhythm_right =
            || self.rhythms.is_empty() || self.rhythms.contains(&shop.pace(id, today).rhythm);
        is_tagged && is_phone_right && is_month_right && is_rhythm_right()
    }
}

/// The customers a filter shows, sorted; deleted ones left out. `name_key` gives what
/// names are sorted by, and is asked once for each customer shown, in the order by name.
pub fn list_customers<K: Ord>(
    book: &Book,
    shop: &ShopRhythm,
    today: Day,
    filter: &CustomerFilter,
    order: CustomerOrder,
    mut name_key: impl FnMut(Id, &Customer) -> K,
) -> Vec<Id> {
    let is_all = filter.is_all();
    let shown = book
        .customers()
        .iter()
        .filter(|(id, customer)| is_all || filter.admits(*id, customer, shop, today));
    let account = |id: Id| book.ledger().account(id);
    match order {
        CustomerOrder::Name => sorted(shown.map(|(id, customer)| (name_key(id, customer), id))),
        CustomerOrder::LastVisit => sorted(
            shown.map(|(id, _)| (Reverse(account(id).and_then(|account| account.last_at)), id)),
        ),
        CustomerOrder::Spent => {
            sorted(shown.map(|(id, _)| (Reverse(account(id).map(|account| account.spent)), id)))
        }
        CustomerOrder::Newest => sorted(shown.map(|(id, customer)| {
            let first_at = account(id).and_then(|account| account.first_at);
            let since = customer.since.or(first_at);
            (Reverse((since, id)), id)
        })),
        CustomerOrder::Lateness => sorted(shown.map(|(id, _)| (lateness_key(shop, id, today), id))),
    }
}

/// How many customers have each tag, by tag.
pub fn count_tags(book: &Book) -> Vec<(String, u32)> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for (_, customer) in book.customers().iter() {
        for tag in &customer.tags {
            *counts.entry(tag).or_default() += 1;
        }
    }
    counts
        .into_iter()
        .map(|(tag, count)| (tag.to_owned(), count))
        .collect()
}

/// How many customers stand where in their rhythm, in the order of [`Rhythm::ALL`].
pub fn count_rhythms(book: &Book, shop: &ShopRhythm, today: Day) -> [u32; 4] {
    let mut counts = [0; 4];
    for (id, _) in book.customers().iter() {
        counts[shop.pace(id, today).rhythm as usize] += 1;
    }
    counts
}

fn sorted<K: Ord>(keyed: impl Iterator<Item = (K, Id)>) -> Vec<Id> {
    let mut keyed: Vec<(K, Id)> = keyed.collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, id)| id).collect()
}

/// The late first, for they can still be called; then the lost, those on time, the new.
/// Within each, who is away longest by their own measure.
fn lateness_key(shop: &ShopRhythm, id: Id, today: Day) -> (u8, Reverse<i64>) {
    let pace = shop.pace(id, today);
    let group = match pace.rhythm {
        Rhythm::Late => 0,
        Rhythm::Lost => 1,
        Rhythm::OnTime => 2,
        Rhythm::New => 3,
    };
    let thousandths = pace
        .intervals_away()
        .map_or(0, |intervals| (intervals * 1000.0) as i64);
    (group, Reverse(thousandths))
}
