//! What one customer will like next, each with the reason, as data.
//!
//! Three voices, each between 0 and 1, are added up by their weights:
//! - what they buy again and again: `n / (n + 2)` for a product bought on `n` receipts, which falls
//!   by half with every half year since the last;
//! - what sells with what they have: the greatest confidence of a pair of products whose lift is
//!   above 1, from a product they bought within the last year;
//! - what those with a like taste buy: of the forty customers most like them by the cosine of what
//!   products they bought, the share that bought it, weighted by likeness (Sarwar, Karypis,
//!   Konstan, Riedl, 2000).
//!
//! Nobody needs soon what they have just bought: the sum of a product they have is multiplied by the
//! part that has passed of the time after which it is usually bought anew, at most by 1. That is the
//! mean time between receipts of the same customer with it, over all customers and a year; of what
//! nobody bought anew within it, the year.

use rustc_hash::FxHashMap;

use super::digest::{Digest, NONE};
use super::shelves::Shelves;
use super::span::Span;
use crate::domain::order;
use crate::domain::{Book, Day, Id};

/// Receipts of so many days tell what sells together.
const BASKET_DAYS: i32 = 365;
/// A pair on fewer receipts is chance.
const LEAST_BOTH: u32 = 3;
/// So many customers of like taste are asked.
const NEIGHBOURS: usize = 40;
/// What was bought on so many days before counts half.
const HALF_LIFE_DAYS: f64 = 182.0;
const WEIGHTS: [f64; 3] = [0.4, 0.3, 0.3];

/// Why something is suggested.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// They bought it before.
    Again {
        /// On so many receipts.
        receipts: u32,
        /// The latest of them.
        last: Day,
    },
    /// It is bought with what they have.
    SoldWith {
        /// What they have.
        product: Id,
        /// Of those who buy that, how many buy it, too: 0 to 1.
        confidence: f64,
        /// How many times as often as by chance.
        lift: f64,
    },
    /// Those with a like taste bought it.
    Similar {
        /// How many of them.
        customers: u32,
        /// Of so many.
        of: u32,
    },
}

/// Something a customer will like.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The product.
    pub product: Id,
    /// How sure it is, 0 to 1.
    pub score: f64,
    /// Why, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// A category a customer likes.
#[derive(Debug, Clone, PartialEq)]
pub struct LikedCategory {
    /// Which.
    pub category: String,
    /// How sure it is, beside the others: together they are 1.
    pub share: f64,
    /// Receipts on which they bought any of it.
    pub receipts: u32,
}

/// What a customer will like.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Liked {
    /// Products on offer, the surest first.
    pub products: Vec<Suggestion>,
    /// Categories of these, the surest first; those without a name are left out.
    pub categories: Vec<LikedCategory>,
}

/// What a customer bought of a product.
#[derive(Clone, Copy)]
struct Had {
    receipts: u32,
    last: Day,
}

/// What a customer will like, as of a day; nothing where nothing is known of them. At most so many
/// products.
pub fn liked(digest: &Digest, book: &Book, customer: Id, today: Day, limit: usize) -> Liked {
    let Some(number) = digest.customers.number(customer) else {
        return Liked::default();
    };
    let until = Span::new(Day(i32::MIN), today);
    let shelves = Shelves::of(digest, book);
    let Past {
        buyers,
        had,
        on_shelf,
    } = look(digest, until, number, &shelves);
    if had.is_empty() {
        return Liked::default();
    }
    let mut scores: FxHashMap<u32, (f64, Vec<(f64, Reason)>)> = FxHashMap::default();
    let mut say = |product: u32, score: f64, reason: Reason| {
        let own = scores.entry(product).or_default();
        own.0 += score;
        own.1.push((score, reason));
    };
    for (product, own) in &had {
        let often = f64::from(own.receipts) / f64::from(own.receipts + 2);
        let days = f64::from(today.0.saturating_sub(own.last.0));
        let score = WEIGHTS[0] * often * (-days / HALF_LIFE_DAYS).exp2();
        let (receipts, last) = (own.receipts, own.last);
        say(*product, score, Reason::Again { receipts, last });
    }
    let (companions, anew) = companions(digest, today, &had);
    for (product, (with, confidence, lift)) in companions {
        if let Some(with) = digest.products.id(with) {
            let reason = Reason::SoldWith {
                product: with,
                confidence,
                lift,
            };
            say(product, WEIGHTS[1] * confidence, reason);
        }
    }
    let (similar, of) = similar(&buyers, number, digest.products.len());
    for (product, (share, customers)) in similar {
        say(
            product,
            WEIGHTS[2] * share,
            Reason::Similar { customers, of },
        );
    }
    let mut shares = vec![0.0; shelves.names().len()];
    let mut products = Vec::new();
    for (product, (score, mut reasons)) in scores {
        let Some(id) = digest.products.id(product) else {
            continue;
        };
        shares[shelves.of_product(product)] += score;
        if book.products().get(id).is_none_or(|card| card.is_archived) {
            continue;
        }
        let passed = had.get(&product).map_or(1.0, |own| {
            let days = f64::from(today.0.saturating_sub(own.last.0));
            let usual = anew.get(&product).copied();
            (days / usual.unwrap_or(f64::from(BASKET_DAYS))).min(1.0)
        });
        order::sort_by(&mut reasons, |one, other| other.0.total_cmp(&one.0));
        products.push(Suggestion {
            product: id,
            score: score * passed,
            reasons: reasons.into_iter().map(|(_, reason)| reason).collect(),
        });
    }
    order::sort_by(&mut products, |one, other| {
        let by_score = other.score.total_cmp(&one.score);
        by_score.then(one.product.cmp(&other.product))
    });
    products.truncate(limit);
    let whole: f64 = shares.iter().skip(1).sum();
    let named = shelves.names().iter().zip(shares).zip(on_shelf).skip(1);
    let named = named.filter(|((_, share), _)| *share > 0.0);
    let mut categories: Vec<LikedCategory> = named
        .map(|((name, share), receipts)| LikedCategory {
            category: name.clone(),
            share: share / whole,
            receipts,
        })
        .collect();
    order::sort_by(&mut categories, |one, other| {
        let by_share = other.share.total_cmp(&one.share);
        by_share.then_with(|| one.category.cmp(&other.category))
    });
    Liked {
        products,
        categories,
    }
}

/// What everybody bought, and one customer above all.
struct Past {
    /// Customers and products they bought, the same many times.
    buyers: Vec<(u32, u32)>,
    /// What the one customer bought.
    had: FxHashMap<u32, Had>,
    /// On how many of their receipts each category stood.
    on_shelf: Vec<u32>,
}

fn look(digest: &Digest, span: Span, number: u32, shelves: &Shelves) -> Past {
    let mut buyers = Vec::new();
    let mut had: FxHashMap<u32, Had> = FxHashMap::default();
    let mut on_shelf = vec![0; shelves.names().len()];
    for place in digest.places(span) {
        let owner = digest.sales.owner[place];
        if owner == NONE {
            continue;
        }
        let lines = digest.lines_of(place);
        for line in lines.clone() {
            let product = digest.lines.product[line];
            if product == NONE {
                continue;
            }
            buyers.push((owner, product));
            if owner != number {
                continue;
            }
            let before = || (lines.start..line).map(|other| digest.lines.product[other]);
            let last = digest.sales.day[place];
            let own = had.entry(product).or_insert(Had { receipts: 0, last });
            own.receipts += u32::from(before().all(|other| other != product));
            own.last = last;
            let shelf = shelves.of_product(product);
            let is_first = before().all(|other| shelves.of_product(other) != shelf);
            on_shelf[shelf] += u32::from(is_first);
        }
    }
    Past {
        buyers,
        had,
        on_shelf,
    }
}

/// With what each product is bought, how surely, and the lift.
type Companions = FxHashMap<u32, (u32, f64, f64)>;

/// What is bought with what they bought within a year, with which, how surely, and the lift; and
/// after how many days what they have is bought anew.
fn companions(
    digest: &Digest,
    today: Day,
    had: &FxHashMap<u32, Had>,
) -> (Companions, FxHashMap<u32, f64>) {
    let span = Span::last_days(today, BASKET_DAYS);
    let is_lately = |product: u32| had.get(&product).is_some_and(|own| own.last >= span.from);
    let mut with = vec![0_u32; digest.products.len()];
    let mut both: FxHashMap<(u32, u32), u32> = FxHashMap::default();
    let mut receipts = 0_u32;
    let mut on_receipt: Vec<u32> = Vec::new();
    // The day on which a customer bought a product last, and the days between and how many.
    let mut bought: FxHashMap<(u32, u32), Day> = FxHashMap::default();
    let mut between: FxHashMap<u32, (i64, u32)> = FxHashMap::default();
    for place in digest.places(span) {
        let (owner, day) = (digest.sales.owner[place], digest.sales.day[place]);
        on_receipt.clear();
        let products = digest
            .lines_of(place)
            .map(|line| digest.lines.product[line]);
        on_receipt.extend(products.filter(|product| *product != NONE));
        on_receipt.sort_unstable();
        on_receipt.dedup();
        receipts += u32::from(!on_receipt.is_empty());
        for product in &on_receipt {
            with[*product as usize] += 1;
            if owner == NONE || !had.contains_key(product) {
                continue;
            }
            if let Some(before) = bought.insert((owner, *product), day) {
                let own = between.entry(*product).or_default();
                own.0 += i64::from(day.0.saturating_sub(before.0));
                own.1 += 1;
            }
        }
        if on_receipt.len() < 2 {
            continue;
        }
        for one in on_receipt.iter().filter(|one| is_lately(**one)) {
            for other in on_receipt.iter().filter(|other| *other != one) {
                *both.entry((*one, *other)).or_default() += 1;
            }
        }
    }
    let mut found: FxHashMap<u32, (u32, f64, f64)> = FxHashMap::default();
    for ((one, other), both) in both {
        let (one_count, other_count) = (
            f64::from(with[one as usize]),
            f64::from(with[other as usize]),
        );
        let confidence = f64::from(both) / one_count;
        let lift = confidence * f64::from(receipts) / other_count;
        if both < LEAST_BOTH || lift <= 1.0 {
            continue;
        }
        let best = found.entry(other).or_insert((one, confidence, lift));
        if (confidence, best.0) > (best.1, one) {
            *best = (one, confidence, lift);
        }
    }
    let anew = between.into_iter().filter(|(_, (days, _))| *days > 0);
    let anew = anew.map(|(product, (days, count))| (product, days as f64 / f64::from(count)));
    (found, anew.collect())
}

/// What customers of like taste bought: the share of them by likeness, and how many; and how many
/// they are.
fn similar(
    buyers: &[(u32, u32)],
    number: u32,
    products: usize,
) -> (FxHashMap<u32, (f64, u32)>, u32) {
    let pairs = each_once(buyers);
    let mut is_own = vec![false; products];
    let own = pairs.iter().filter(|(owner, _)| *owner == number);
    let own_count = own
        .inspect(|(_, product)| is_own[*product as usize] = true)
        .count();
    let mut likest: Vec<(f64, &[(u32, u32)])> = Vec::new();
    for other in pairs.chunk_by(|one, other| one.0 == other.0) {
        let shared = other
            .iter()
            .filter(|(_, product)| is_own[*product as usize])
            .count();
        // A single thing in common is chance, unless it is all they have.
        if other[0].0 != number && shared >= own_count.min(2) && shared > 0 {
            let cosine = shared as f64 / ((own_count * other.len()) as f64).sqrt();
            likest.push((cosine, other));
        }
    }
    let by_likeness = |one: &(f64, &[(u32, u32)]), other: &(f64, &[(u32, u32)])| {
        other
            .0
            .total_cmp(&one.0)
            .then(one.1[0].0.cmp(&other.1[0].0))
    };
    if likest.len() > NEIGHBOURS {
        likest.select_nth_unstable_by(NEIGHBOURS, by_likeness);
        likest.truncate(NEIGHBOURS);
    }
    let whole: f64 = likest.iter().map(|(cosine, _)| cosine).sum();
    let mut found: FxHashMap<u32, (f64, u32)> = FxHashMap::default();
    for (cosine, other) in &likest {
        for (_, product) in *other {
            let own = found.entry(*product).or_default();
            own.0 += cosine / whole;
            own.1 += 1;
        }
    }
    (found, likest.len() as u32)
}

/// What everybody bought, by owner and product, each once. Owners are numbered from 0 on: each is
/// given a place first, so that only what one of them bought is sorted.
fn each_once(buyers: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let owners = buyers.iter().map(|(owner, _)| *owner as usize + 1).max();
    let mut from = vec![0_usize; owners.unwrap_or(0) + 1];
    for (owner, _) in buyers {
        from[*owner as usize + 1] += 1;
    }
    for owner in 1..from.len() {
        from[owner] += from[owner - 1];
    }
    let mut next = from.clone();
    let mut pairs = vec![(0, 0); buyers.len()];
    for pair in buyers {
        let place = &mut next[pair.0 as usize];
        pairs[*place] = *pair;
        *place += 1;
    }
    for bounds in from.windows(2) {
        pairs[bounds[0]..bounds[1]].sort_unstable();
    }
    pairs.dedup();
    pairs
}
