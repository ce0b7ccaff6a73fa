//! Customers of like taste, and what they bought.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::Had;
use crate::insight::digest::{Digest, NONE};
use crate::insight::slices::Slices;
use crate::insight::span::Span;

/// So many customers of like taste are asked.
const NEIGHBOURS: usize = 40;

/// Customers of like taste: how like, and what they bought.
pub(super) type Likest = Vec<(f64, Vec<u32>)>;

/// Those most like a customer in what they bought. `lines` tells how much each customer bought, so
/// that each is given a place for it.
pub(super) fn likest(
    slices: &Slices,
    digest: &Digest,
    until: Span,
    number: u32,
    lines: &[u32],
    had: &FxHashMap<u32, Had>,
) -> Option<Rc<Likest>> {
    let from = slices.next(|| {
        let mut sum = 0;
        let mut from = vec![0];
        from.extend(lines.iter().map(|own| {
            sum += *own as usize;
            sum
        }));
        from
    })?;
    let begin = || (from.to_vec(), vec![NONE; from.last().copied().unwrap_or(0)]);
    let put = slices.scan(digest, until, begin, |(next, products), place| {
        let Some(next) = next.get_mut(digest.sales.owner[place] as usize) else {
            return;
        };
        for line in digest.lines_of(place) {
            let product = digest.lines.product[line];
            if product != NONE {
                products[*next] = product;
                *next += 1;
            }
        }
    })?;
    // What a customer bought, each once.
    let bought = |owner: usize| {
        let mut own = put.1[from[owner]..from[owner + 1]].to_vec();
        own.sort_unstable();
        own.dedup();
        own
    };
    let found = slices.each(lines.len(), Vec::<(f64, usize)>::new, |found, owner| {
        let all = &put.1[from[owner]..from[owner + 1]];
        if owner == number as usize || !all.iter().any(|product| had.contains_key(product)) {
            return;
        }
        let own = bought(owner);
        let shared = own.iter().filter(|product| had.contains_key(product));
        let shared = shared.count();
        // A single thing in common is chance, unless it is all they have.
        if shared >= had.len().min(2) {
            let cosine = shared as f64 / ((had.len() * own.len()) as f64).sqrt();
            found.push((cosine, owner));
        }
    })?;
    slices.next(|| {
        let mut likest: Vec<(f64, usize)> = found.to_vec();
        let by_likeness = |one: &(f64, usize), other: &(f64, usize)| {
            other.0.total_cmp(&one.0).then(one.1.cmp(&other.1))
        };
        if likest.len() > NEIGHBOURS {
            likest.select_nth_unstable_by(NEIGHBOURS, by_likeness);
            likest.truncate(NEIGHBOURS);
        }
        let likest = likest.into_iter();
        likest
            .map(|(cosine, owner)| (cosine, bought(owner)))
            .collect()
    })
}

/// What customers of like taste bought: the share of them by likeness, and how many.
pub(super) fn bought_by(likest: &[(f64, Vec<u32>)]) -> FxHashMap<u32, (f64, u32)> {
    let whole: f64 = likest.iter().map(|(cosine, _)| cosine).sum();
    let mut found: FxHashMap<u32, (f64, u32)> = FxHashMap::default();
    for (cosine, products) in likest {
        for product in products {
            let own = found.entry(*product).or_default();
            own.0 += cosine / whole;
            own.1 += 1;
        }
    }
    found
}
