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

mod likest;

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::digest::{Digest, NONE};
use super::shelves::Shelves;
use super::slices::Slices;
use super::span::Span;
use crate::domain::order;
use crate::domain::{Book, Day, Id};
use likest::{bought_by, likest};

/// Receipts of so many days tell what sells together.
const BASKET_DAYS: i32 = 365;
/// A pair on fewer receipts is chance.
const LEAST_BOTH: u32 = 3;
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
pub fn liked(
    slices: &Slices,
    digest: &Digest,
    book: &Book,
    customer: Id,
    today: Day,
    limit: usize,
) -> Option<Liked> {
    let Some(number) = digest.customers.number(customer) else {
        return Some(Liked::default());
    };
    let until = Span::new(Day(i32::MIN), today);
    let shelves = slices.next(|| Shelves::of(digest, book))?;
    let past = look(slices, digest, until, number, &shelves)?;
    let Past {
        lines,
        had,
        on_shelf,
    } = &*past;
    if had.is_empty() {
        return Some(Liked::default());
    }
    let beside = companions(slices, digest, today, had)?;
    let likest = likest(slices, digest, until, number, lines, had)?;
    let mut scores: FxHashMap<u32, (f64, Vec<(f64, Reason)>)> = FxHashMap::default();
    let mut say = |product: u32, score: f64, reason: Reason| {
        let own = scores.entry(product).or_default();
        own.0 += score;
        own.1.push((score, reason));
    };
    for (product, own) in had {
        let often = f64::from(own.receipts) / f64::from(own.receipts + 2);
        let days = f64::from(today.0.saturating_sub(own.last.0));
        let score = WEIGHTS[0] * often * (-days / HALF_LIFE_DAYS).exp2();
        let (receipts, last) = (own.receipts, own.last);
        say(*product, score, Reason::Again { receipts, last });
    }
    let anew = beside.anew();
    for (product, (with, confidence, lift)) in beside.companions() {
        if let Some(with) = digest.products.id(with) {
            let reason = Reason::SoldWith {
                product: with,
                confidence,
                lift,
            };
            say(product, WEIGHTS[1] * confidence, reason);
        }
    }
    let of = likest.len() as u32;
    for (product, (share, customers)) in bought_by(&likest) {
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
    let named = shelves
        .names()
        .iter()
        .zip(shares)
        .zip(on_shelf.iter().copied())
        .skip(1);
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
    Some(Liked {
        products,
        categories,
    })
}

/// What everybody bought, and one customer above all.
struct Past {
    /// How many lines of products each customer bought, by number.
    lines: Vec<u32>,
    /// What the one customer bought.
    had: FxHashMap<u32, Had>,
    /// On how many of their receipts each category stood.
    on_shelf: Vec<u32>,
}

fn look(
    slices: &Slices,
    digest: &Digest,
    span: Span,
    number: u32,
    shelves: &Shelves,
) -> Option<Rc<Past>> {
    let nothing = || Past {
        lines: vec![0; digest.customers.len()],
        had: FxHashMap::default(),
        on_shelf: vec![0; shelves.names().len()],
    };
    slices.scan(digest, span, nothing, |past, place| {
        let owner = digest.sales.owner[place];
        if owner == NONE {
            return;
        }
        let lines = digest.lines_of(place);
        for line in lines.clone() {
            let product = digest.lines.product[line];
            if product == NONE {
                continue;
            }
            past.lines[owner as usize] += 1;
            if owner != number {
                continue;
            }
            let before = || (lines.start..line).map(|other| digest.lines.product[other]);
            let last = digest.sales.day[place];
            let own = past.had.entry(product).or_insert(Had { receipts: 0, last });
            own.receipts += u32::from(before().all(|other| other != product));
            own.last = last;
            let shelf = shelves.of_product(product);
            let is_first = before().all(|other| shelves.of_product(other) != shelf);
            past.on_shelf[shelf] += u32::from(is_first);
        }
    })
}

/// The receipts of a year, as they come by.
#[derive(Default)]
struct Beside {
    /// Receipts with any product, and with each.
    receipts: u32,
    with: Vec<u32>,
    /// Receipts with what they bought lately and another.
    both: FxHashMap<(u32, u32), u32>,
    /// The day on which a customer bought a product last, and the days between and how many.
    bought: FxHashMap<(u32, u32), Day>,
    between: FxHashMap<u32, (i64, u32)>,
    on_receipt: Vec<u32>,
}

/// What is bought with what they bought within a year, and after how many days that is bought anew.
fn companions(
    slices: &Slices,
    digest: &Digest,
    today: Day,
    had: &FxHashMap<u32, Had>,
) -> Option<Rc<Beside>> {
    let span = Span::last_days(today, BASKET_DAYS);
    let is_lately = |product: u32| had.get(&product).is_some_and(|own| own.last >= span.from);
    let begin = || Beside {
        with: vec![0; digest.products.len()],
        ..Beside::default()
    };
    slices.scan(digest, span, begin, |own, place| {
        let (owner, day) = (digest.sales.owner[place], digest.sales.day[place]);
        own.on_receipt.clear();
        let lines = digest.lines_of(place);
        let products = lines.map(|line| digest.lines.product[line]);
        own.on_receipt
            .extend(products.filter(|product| *product != NONE));
        own.on_receipt.sort_unstable();
        own.on_receipt.dedup();
        own.receipts += u32::from(!own.on_receipt.is_empty());
        for product in &own.on_receipt {
            own.with[*product as usize] += 1;
            if owner == NONE || !had.contains_key(product) {
                continue;
            }
            if let Some(before) = own.bought.insert((owner, *product), day) {
                let between = own.between.entry(*product).or_default();
                between.0 += i64::from(day.0.saturating_sub(before.0));
                between.1 += 1;
            }
        }
        for one in own.on_receipt.iter().filter(|one| is_lately(**one)) {
            for other in own.on_receipt.iter().filter(|other| *other != one) {
                *own.both.entry((*one, *other)).or_default() += 1;
            }
        }
    })
}

impl Beside {
    /// With what each product is bought, how surely, and the lift.
    fn companions(&self) -> FxHashMap<u32, (u32, f64, f64)> {
        let mut found: FxHashMap<u32, (u32, f64, f64)> = FxHashMap::default();
        for ((one, other), both) in &self.both {
            let (one, other, both) = (*one, *other, *both);
            let with = |product: u32| f64::from(self.with[product as usize]);
            let confidence = f64::from(both) / with(one);
            let lift = confidence * f64::from(self.receipts) / with(other);
            if both < LEAST_BOTH || lift <= 1.0 {
                continue;
            }
            let best = found.entry(other).or_insert((one, confidence, lift));
            if (confidence, best.0) > (best.1, one) {
                *best = (one, confidence, lift);
            }
        }
        found
    }

    /// After how many days what they have is bought anew.
    fn anew(&self) -> FxHashMap<u32, f64> {
        let between = self.between.iter().filter(|(_, (days, _))| *days > 0);
        let anew =
            between.map(|(product, (days, count))| (*product, *days as f64 / f64::from(*count)));
        anew.collect()
    }
}
