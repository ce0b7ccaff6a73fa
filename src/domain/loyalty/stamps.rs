//! Stamp cards: so many bought, one free.

use super::category;
use crate::domain::Book;
use crate::domain::days::Moment;
use crate::domain::ids::Id;
use crate::domain::programme::{Programme, StampCard};
use crate::domain::sale::{ReturnLine, RewardKind, Sale, SaleLine};

/// One whole unit, in thousandths.
const UNIT_MILLI: i64 = 1_000;

/// How full a customer's card is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stamps<'a> {
    /// The card.
    pub card: &'a StampCard,
    /// Stamps on it. Below nothing when what was stamped came back after the free one was taken.
    pub stamps: i64,
    /// How many are free now.
    pub free: i64,
}

/// Whether goods on this line give stamps, or can be the free ones.
pub fn is_stamped(book: &Book, card: &StampCard, line: &SaleLine) -> bool {
    let by_product = line.product.is_some_and(|id| card.products.contains(&id));
    by_product || {
        let own = category(book, line);
        !own.is_empty() && card.categories.iter().any(|name| name == own)
    }
}

/// A customer's cards by these rules, as of that moment.
pub fn stamps_of<'a>(
    book: &Book,
    rules: &'a Programme,
    customer: Id,
    at: Moment,
) -> Vec<Stamps<'a>> {
    let cards = rules.stamp_cards.iter();
    let mut cards = cards
        .filter(|card| !card.is_off && card.needed > 0)
        .peekable();
    if cards.peek().is_none() {
        return Vec::new();
    }
    let programmes = book.ledger().standing_programmes();
    cards
        .map(|card| {
            let (units, used) = count(book, &programmes, card.id, customer, at);
            let needed = i64::from(card.needed);
            let left = units - used.saturating_mul(needed);
            let free = left.div_euclid(needed).max(0);
            Stamps {
                card,
                stamps: left - free * needed,
                free,
            }
        })
        .collect()
}

/// What one purchase did to a stamp card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StampLine {
    /// The purchase.
    pub sale: Id,
    /// When.
    pub at: Moment,
    /// Stamps it gave, goods that came back taken off.
    pub given: i64,
    /// Free ones taken with it.
    pub free: i64,
}

/// What each purchase of a customer did to a card, the oldest first. Stamps given less those the
/// free ones cost are what stands on the card.
pub fn stamp_lines(book: &Book, card: Id, customer: Id, at: Moment) -> Vec<StampLine> {
    let mut lines = Vec::new();
    let programmes = book.ledger().standing_programmes();
    tell(book, &programmes, card, customer, at, |line| {
        lines.push(line);
    });
    lines
}

/// What goods that come back do to a stamp card.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StampsBack<'a> {
    /// The card, as it was when they were sold.
    pub card: &'a StampCard,
    /// Stamps that go with them.
    pub stamps: i64,
    /// Free ones among them, that can be taken again.
    pub free: i64,
    /// What is on the card then; below nothing when the free one was taken for these goods.
    pub left: i64,
}

/// What it does to the stamp cards of whoever bought when these goods come back now.
pub fn stamps_back<'a>(
    book: &'a Book,
    sale: &Sale,
    lines: &[ReturnLine],
    now: Moment,
) -> Vec<StampsBack<'a>> {
    let ledger = book.ledger();
    let (Some(owner), Some(rules)) = (ledger.owner(sale.id), ledger.rules_at(sale.at)) else {
        return Vec::new();
    };
    let programmes = ledger.standing_programmes();
    let cards = rules.stamp_cards.iter().filter_map(|card| {
        let before = units_left(book, card, sale, now, &[]);
        let after = units_left(book, card, sale, now, lines);
        let used = free_units(sale, card.id);
        let free = used.min(before) - used.min(after);
        let stamps = if card.is_off {
            0
        } else {
            before - after - free
        };
        if stamps == 0 && free == 0 {
            return None;
        }
        let needed = i64::from(card.needed);
        let (units, taken) = count(book, &programmes, card.id, owner, now);
        let left = units - stamps - (taken - free).saturating_mul(needed);
        Some(StampsBack {
            card,
            stamps,
            free,
            left,
        })
    });
    cards.collect()
}

/// Stamped goods bought and free ones taken.
fn count(book: &Book, programmes: &[&Programme], card: Id, customer: Id, at: Moment) -> (i64, i64) {
    let (mut units, mut used) = (0, 0);
    tell(book, programmes, card, customer, at, |line| {
        units += line.given;
        used += line.free;
    });
    (units, used)
}

/// Tells the purchases that touched a card, by the card as it was at each.
fn tell(
    book: &Book,
    programmes: &[&Programme],
    card: Id,
    customer: Id,
    at: Moment,
    mut told: impl FnMut(StampLine),
) {
    let ledger = book.ledger();
    let places = ledger
        .account(customer)
        .map_or(&[][..], |account| &account.sales);
    let mut passed = 0;
    for place in places {
        let sale = ledger.sales().at(*place);
        if sale.at > at {
            break;
        }
        // Sales are told in the order of time, and so are programmes.
        while programmes
            .get(passed)
            .is_some_and(|next| next.at <= sale.at)
        {
            passed += 1;
        }
        if ledger.is_void(sale.id) {
            continue;
        }
        let free = free_units(sale, card);
        let rules = passed.checked_sub(1).map(|last| programmes[last]);
        let known = rules
            .filter(|rules| rules.is_on)
            .and_then(|rules| rules.stamp_cards.iter().find(|known| known.id == card));
        let kept = match known {
            Some(known) => units_kept(book, known, sale, at),
            None => 0,
        };
        // A free one that came back can be taken again.
        let free = free.min(kept);
        let is_given = known.is_some_and(|known| !known.is_off);
        let given = if is_given { kept - free } else { 0 };
        if given != 0 || free != 0 {
            told(StampLine {
                sale: sale.id,
                at: sale.at,
                given,
                free,
            });
        }
    }
}

fn free_units(sale: &Sale, card: Id) -> i64 {
    let rewards = sale.rewards.iter();
    let own = rewards.filter(|own| own.kind_of == RewardKind::Stamps && own.source == card);
    own.fold(0, |sum: i64, own| {
        sum.saturating_add(own.free_milli / UNIT_MILLI)
    })
}

/// Whole stamped units of a sale that did not come back.
fn units_kept(book: &Book, card: &StampCard, sale: &Sale, at: Moment) -> i64 {
    units_left(book, card, sale, at, &[])
}

/// The same, should these goods come back too.
fn units_left(book: &Book, card: &StampCard, sale: &Sale, at: Moment, more: &[ReturnLine]) -> i64 {
    let back = |place: u32| {
        let lines = book
            .ledger()
            .returns_of(sale.id)
            .filter(|entry| entry.at <= at)
            .flat_map(|entry| &entry.lines)
            .chain(more);
        let own = lines.filter(|line| line.line == place);
        own.fold(0, |sum: i64, line| sum.saturating_add(line.quantity_milli))
    };
    let lines = sale.lines.iter().zip(0..);
    let stamped = lines.filter(|(line, _)| is_stamped(book, card, line));
    stamped
        .map(|(line, place)| (line.quantity_milli.saturating_sub(back(place))).max(0) / UNIT_MILLI)
        .fold(0, i64::saturating_add)
}

/// Whole stamped units on a sale.
pub(super) fn stamped_units(book: &Book, card: &StampCard, sale: &Sale) -> i64 {
    let lines = sale.lines.iter();
    let stamped = lines.filter(|line| is_stamped(book, card, line));
    stamped
        .map(|line| line.quantity_milli.max(0) / UNIT_MILLI)
        .fold(0, i64::saturating_add)
}
