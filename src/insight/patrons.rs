//! Who brings most, who stays away, and where customers come from.

use std::cmp::Reverse;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::bought::{alive, bought};
use super::digest::Digest;
use super::overview::share_bp;
use super::rhythm::{Rhythm, ShopRhythm};
use super::slices::{Slices, owned};
use super::span::Span;
use crate::domain::order;
use crate::domain::{Book, Day, Id, Money};

/// Those away are measured over no fewer days, so that a single purchase tells no huge habit.
const LEAST_ACTIVE_DAYS: i64 = 30;

/// What customers are ranked by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum PatronOrder {
    /// What they spent.
    #[default]
    Sales,
    /// What was earned with them.
    Profit,
    /// How often they bought.
    Receipts,
}

/// What one customer brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patron {
    /// Who.
    pub customer: Id,
    /// How often they bought.
    pub receipts: u32,
    /// What they spent, less what came back.
    pub sales: Money,
    /// What was earned with them, where the cost is known.
    pub profit: Option<Money>,
    /// Their share of what all known customers spent, in hundredths of a per cent.
    pub share_bp: i64,
    /// What they spent in the span before.
    pub before: Money,
}

/// Customers who bought within a span, who brought most first. Deleted ones are left out.
pub fn patrons(
    slices: &Slices,
    digest: &Digest,
    book: &Book,
    span: Span,
    by: PatronOrder,
) -> Option<Rc<Vec<Patron>>> {
    let alive = alive(slices, digest, book)?;
    let now = bought(slices, digest, span)?;
    let before = bought(slices, digest, span.before())?;
    let found = slices.next(|| {
        let total: Money = now.iter().map(|own| own.net).sum();
        let ids = digest.customers().ids().iter().enumerate();
        let ids = ids.filter(|(number, _)| alive[*number] && now[*number].receipts > 0);
        let patrons = ids.map(|(number, customer)| Patron {
            customer: *customer,
            receipts: now[number].receipts,
            sales: now[number].net,
            profit: now[number].profit,
            share_bp: share_bp(now[number].net, total).unwrap_or_default(),
            before: before[number].net,
        });
        patrons.collect::<Vec<Patron>>()
    })?;
    slices.sorted_by_key(&found, |own| {
        let main = match by {
            PatronOrder::Sales => Some(own.sales),
            PatronOrder::Profit => own.profit,
            PatronOrder::Receipts => Some(Money(i64::from(own.receipts))),
        };
        (Reverse(main), Reverse(own.sales), own.customer)
    })
}

/// A customer who is late or lost by their own habit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Away {
    /// Who.
    pub customer: Id,
    /// Late or lost.
    pub rhythm: Rhythm,
    /// The day of the latest visit.
    pub last: Day,
    /// Days since.
    pub days_since: i32,
    /// The interval they are measured by.
    pub usual_days: f64,
    /// Purchases of all time.
    pub purchases: u32,
    /// What they spent on them, less what came back.
    pub spent: Money,
    /// What they used to spend in thirty days: `spent × 30 ÷ days`, where the days are those from
    /// the first visit to the latest and one usual interval, but at least thirty.
    pub monthly: Money,
}

/// Late and lost customers who are not deleted; who used to spend most comes first.
pub fn away(
    slices: &Slices,
    digest: &Digest,
    book: &Book,
    shop: &ShopRhythm,
    today: Day,
) -> Option<Rc<Vec<Away>>> {
    let alive = alive(slices, digest, book)?;
    let all = bought(slices, digest, Span::new(Day(i32::MIN), today))?;
    let ids = digest.customers().ids();
    let found = slices.each(ids.len(), Vec::<Away>::new, |found, number| {
        let (customer, own) = (ids[number], &all[number]);
        if !alive[number] || own.receipts == 0 {
            return;
        }
        let pace = shop.pace(customer, today);
        let is_away = matches!(pace.rhythm, Rhythm::Late | Rhythm::Lost);
        let (true, Some(usual_days)) = (is_away, pace.usual_days) else {
            return;
        };
        let active = i64::from(own.last.0) - i64::from(own.first.0) + usual_days.ceil() as i64;
        found.push(Away {
            customer,
            rhythm: pace.rhythm,
            last: own.last,
            days_since: today.0.saturating_sub(own.last.0),
            usual_days,
            purchases: own.receipts,
            spent: own.net,
            monthly: own.net.ratio(30, active.max(LEAST_ACTIVE_DAYS)),
        });
    })?;
    slices.sorted_by_key(&found, |own| {
        (Reverse(own.monthly), Reverse(own.spent), own.customer)
    })
}

/// What came of one way in which customers found the shop.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// What their cards say; empty where it is not known.
    pub source: String,
    /// Customers with that source.
    pub customers: u32,
    /// Of these, who first bought within the span.
    pub new_customers: u32,
    /// Of these, who bought within the span.
    pub buyers: u32,
    /// What they spent within the span, less what came back.
    pub sales: Money,
    /// What was earned with them, where the cost is known.
    pub profit: Option<Money>,
}

/// Where customers come from, by what was sold to them within a span.
pub fn sources(slices: &Slices, digest: &Digest, book: &Book, span: Span) -> Option<Vec<Source>> {
    slices.next(|| digest.first_days().len())?;
    let bought = bought(slices, digest, span)?;
    let rows = book.customers().rows();
    let nothing = || (FxHashMap::<String, usize>::default(), Vec::<Source>::new());
    let found = slices.each(rows.len(), nothing, |(places, sources), row| {
        let held = &rows[row];
        if held.is_deleted {
            return;
        }
        let name = held.card.source.trim();
        let place = places.get(name).copied().unwrap_or_else(|| {
            places.insert(name.to_owned(), sources.len());
            sources.push(Source {
                source: name.to_owned(),
                ..Source::default()
            });
            sources.len() - 1
        });
        let source = &mut sources[place];
        source.customers += 1;
        let number = digest.customers().number(held.id);
        let Some(number) = number.map(|number| number as usize) else {
            return;
        };
        let own = &bought[number];
        let is_new = digest.first_days()[number].is_some_and(|first| span.contains(first));
        source.new_customers += u32::from(is_new);
        source.buyers += u32::from(own.receipts > 0);
        source.sales = source.sales + own.net;
        if let Some(profit) = own.profit {
            source.profit = Some(source.profit.unwrap_or_default() + profit);
        }
    })?;
    let mut sources = found.1.clone();
    order::sort_by_key(&mut sources, |own| {
        (
            Reverse(own.sales),
            Reverse(own.customers),
            own.source.clone(),
        )
    });
    Some(sources)
}

/// Who sent others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Referrer {
    /// Who sent them.
    pub customer: Id,
    /// How many cards name them.
    pub sent: u32,
    /// Of these, who ever bought.
    pub buyers: u32,
    /// What those spent within the span, less what came back.
    pub sales: Money,
}

/// Who sent others, by what those spent within a span.
pub fn referrers(
    slices: &Slices,
    digest: &Digest,
    book: &Book,
    span: Span,
) -> Option<Vec<Referrer>> {
    slices.next(|| digest.first_days().len())?;
    let bought = bought(slices, digest, span)?;
    let rows = book.customers().rows();
    let nobody = FxHashMap::<Id, Referrer>::default;
    let found = slices.each(rows.len(), nobody, |found, row| {
        let held = &rows[row];
        let sender = held.card.referred_by.filter(|sender| *sender != held.id);
        let (false, Some(sender)) = (held.is_deleted, sender) else {
            return;
        };
        let own = found.entry(sender).or_insert(Referrer {
            customer: sender,
            sent: 0,
            buyers: 0,
            sales: Money::ZERO,
        });
        own.sent += 1;
        let number = digest.customers().number(held.id);
        if let Some(number) = number.map(|number| number as usize) {
            own.buyers += u32::from(digest.first_days()[number].is_some());
            own.sales = own.sales + bought[number].net;
        }
    })?;
    let mut found: Vec<Referrer> = owned(found).into_values().collect();
    order::sort_by_key(&mut found, |own| {
        (Reverse(own.sales), Reverse(own.sent), own.customer)
    });
    Some(found)
}
