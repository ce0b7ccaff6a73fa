//! What sells together: pairs of products on one receipt (Agrawal, Imieliński, Swami, 1993).
//!
//! Of `n` receipts with any product, `a` with the one, `b` with the other and `c` with both, the
//! support is `c / n`, the confidence of the other given the one `c / a`, and the lift
//! `c n / (a b)`: how many times as often as if chance alone had put them together.
//!
//! The greatest lifts are of pairs that were seen a few times, and mostly are chance. So pairs are
//! ranked by how many receipts they surely have beyond chance: their leverage in receipts,
//! `c - a b / n` (Piatetsky-Shapiro, 1991), less what chance may have added to it, `1.96 √c` (as
//! many receipts vary by in 95 of 100 cases; Poisson, by the normal approximation).

use std::cmp::Ordering;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::digest::{Digest, NONE};
use super::slices::Slices;
use super::span::Span;
use crate::domain::Id;
use crate::domain::order;

/// Within so many standard deviations of a count lie 95 of 100.
const SURE: f64 = 1.96;

/// Two products on the same receipts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The one.
    pub one: Id,
    /// The other.
    pub other: Id,
    /// Receipts with both.
    pub both: u32,
    /// Receipts with the one.
    pub with_one: u32,
    /// Receipts with the other.
    pub with_other: u32,
    /// Receipts with any product.
    pub receipts: u32,
}

impl Pair {
    /// The share of receipts with both.
    pub fn support(&self) -> f64 {
        ratio(self.both, self.receipts)
    }

    /// How often the other is bought with the one.
    pub fn confidence(&self) -> f64 {
        ratio(self.both, self.with_one)
    }

    /// How many times as often as by chance; above 1 they attract each other.
    pub fn lift(&self) -> f64 {
        let by_chance = f64::from(self.with_one) * f64::from(self.with_other);
        if by_chance > 0.0 {
            f64::from(self.both) * f64::from(self.receipts) / by_chance
        } else {
            0.0
        }
    }

    /// On how many receipts both are beyond chance, at the least; below nothing where it may all be
    /// chance.
    pub fn surely(&self) -> f64 {
        let both = f64::from(self.both);
        let by_chance = f64::from(self.with_one) * f64::from(self.with_other);
        both - SURE * both.sqrt() - by_chance / f64::from(self.receipts.max(1))
    }

    /// The same seen from the other product.
    pub fn turned(self) -> Self {
        Self {
            one: self.other,
            other: self.one,
            with_one: self.with_other,
            with_other: self.with_one,
            ..self
        }
    }

    /// The greatest lift first: of pairs that were seen a few times, too.
    pub fn by_lift(one: &Self, other: &Self) -> Ordering {
        let by_lift = other.lift().total_cmp(&one.lift());
        by_lift.then_with(|| Self::by_sureness(one, other))
    }

    /// What is most surely no chance first.
    fn by_sureness(one: &Self, other: &Self) -> Ordering {
        let by_sureness = other.surely().total_cmp(&one.surely());
        by_sureness
            .then(other.both.cmp(&one.both))
            .then((one.one, one.other).cmp(&(other.one, other.other)))
    }
}

fn ratio(part: u32, whole: u32) -> f64 {
    if whole == 0 {
        0.0
    } else {
        f64::from(part) / f64::from(whole)
    }
}

/// Pairs on at least so many receipts of a span, the [surest](Pair::surely) first. Each pair is
/// told once, the product with fewer receipts as the one, so that its confidence is the greater.
pub fn pairs(slices: &Slices, digest: &Digest, span: Span, least: u32) -> Option<Rc<Vec<Pair>>> {
    let begin = || Counted {
        both: FxHashMap::default(),
        with: vec![0; digest.products.len()],
        receipts: 0,
        on_receipt: Vec::new(),
    };
    let counted = slices.scan(digest, span, begin, |own, place| {
        products_on(digest, place, &mut own.on_receipt);
        own.receipts += u32::from(!own.on_receipt.is_empty());
        for (at, one) in own.on_receipt.iter().enumerate() {
            own.with[*one as usize] += 1;
            for other in &own.on_receipt[at + 1..] {
                *own.both.entry((*one, *other)).or_default() += 1;
            }
        }
    })?;
    let Counted { with, receipts, .. } = &*counted;
    slices.next(|| {
        let frequent = counted
            .both
            .iter()
            .filter(|(_, both)| **both >= least.max(1));
        let mut pairs: Vec<Pair> = frequent
            .filter_map(|((one, other), both)| {
                let pair = Pair {
                    one: digest.products.id(*one)?,
                    other: digest.products.id(*other)?,
                    both: *both,
                    with_one: with[*one as usize],
                    with_other: with[*other as usize],
                    receipts: *receipts,
                };
                let is_turned = (pair.with_other, pair.other) < (pair.with_one, pair.one);
                Some(if is_turned { pair.turned() } else { pair })
            })
            .collect();
        order::sort_by(&mut pairs, Pair::by_sureness);
        pairs
    })
}

/// What stands on receipts, as they come by.
struct Counted {
    both: FxHashMap<(u32, u32), u32>,
    with: Vec<u32>,
    receipts: u32,
    on_receipt: Vec<u32>,
}

/// What is bought with one product, on at least so many receipts of a span, the [surest](Pair::surely)
/// first; the product itself is the one of each pair.
pub fn sold_with(
    slices: &Slices,
    digest: &Digest,
    span: Span,
    product: Id,
    least: u32,
) -> Option<Vec<Pair>> {
    let Some(number) = digest.products.number(product) else {
        return Some(Vec::new());
    };
    let count = digest.products.len();
    let begin = || Beside {
        with: vec![0; count],
        both: vec![0; count],
        receipts: 0,
        on_receipt: Vec::new(),
    };
    let found = slices.scan(digest, span, begin, |own, place| {
        products_on(digest, place, &mut own.on_receipt);
        own.receipts += u32::from(!own.on_receipt.is_empty());
        let has_it = own.on_receipt.contains(&number);
        for other in &own.on_receipt {
            own.with[*other as usize] += 1;
            own.both[*other as usize] += u32::from(has_it);
        }
    })?;
    let others = (0..count).filter(|other| *other != number as usize);
    let mut pairs: Vec<Pair> = others
        .filter(|other| found.both[*other] >= least.max(1))
        .filter_map(|other| {
            Some(Pair {
                one: product,
                other: digest.products.id(other as u32)?,
                both: found.both[other],
                with_one: found.with[number as usize],
                with_other: found.with[other],
                receipts: found.receipts,
            })
        })
        .collect();
    order::sort_by(&mut pairs, Pair::by_sureness);
    Some(pairs)
}

/// What stands on receipts beside one product, as they come by.
struct Beside {
    with: Vec<u32>,
    both: Vec<u32>,
    receipts: u32,
    on_receipt: Vec<u32>,
}

/// The numbers of the products on a receipt, each once, ascending.
fn products_on(digest: &Digest, place: usize, found: &mut Vec<u32>) {
    found.clear();
    let lines = digest.lines_of(place);
    let products = lines.map(|line| digest.lines.product[line]);
    found.extend(products.filter(|product| *product != NONE));
    if found.len() > 1 {
        found.sort_unstable();
        found.dedup();
    }
}
