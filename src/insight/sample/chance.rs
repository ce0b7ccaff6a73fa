//! Chance that repeats: the same seed always gives the same shop.
//!
//! Asked in hundreds of places that run once: kept out of line to keep the app small.

use crate::domain::{Id, Moment};

/// A source of numbers that look random (xorshift64*, Vigna 2016).
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// Begins at a seed; seeds that differ little give sequences that differ much.
    pub fn new(seed: u64) -> Self {
        let mut chance = Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        for _ in 0..4 {
            chance.bits();
        }
        chance
    }

    /// The next 64 bits.
    #[inline(never)]
    pub fn bits(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A whole number from 0 to below `limit`; 0 if there is none below.
    #[inline(never)]
    pub fn below(&mut self, limit: usize) -> usize {
        let wide = u128::from(self.bits()) * limit as u128;
        (wide >> 64) as usize
    }

    /// A whole number from `low` to `high`, both included.
    #[inline(never)]
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = (high - low + 1).max(1);
        low + self.below(span as usize) as i64
    }

    /// A number from 0 to below 1.
    #[inline(never)]
    pub fn fraction(&mut self) -> f64 {
        self.below(1 << 24) as f64 / f64::from(1 << 24)
    }

    /// True in so many of a hundred cases.
    #[inline(never)]
    pub fn percent(&mut self, chance: u32) -> bool {
        self.below(100) < chance as usize
    }

    /// One of the items; nothing of none.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len()))
    }

    /// The place of one weight, the heavier the likelier; 0 if all weigh nothing.
    #[inline(never)]
    pub fn weighted(&mut self, weights: &[u32]) -> usize {
        let whole: usize = weights.iter().map(|weight| *weight as usize).sum();
        let mut left = self.below(whole);
        for (place, weight) in weights.iter().enumerate() {
            if left < *weight as usize {
                return place;
            }
            left -= *weight as usize;
        }
        0
    }

    /// One of the texts; empty if there are none.
    #[inline(never)]
    pub fn text(&mut self, texts: &[String]) -> String {
        self.pick(texts).cloned().unwrap_or_default()
    }

    /// A new id of a record made at that moment.
    #[inline(never)]
    pub fn id(&mut self, at: Moment) -> Id {
        let mut random = [0; 10];
        random[..8].copy_from_slice(&self.bits().to_le_bytes());
        random[8..].copy_from_slice(&self.bits().to_le_bytes()[..2]);
        Id::new_v7(at.0, random)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_repeats_and_keeps_its_bounds() {
        let (mut one, mut other) = (Chance::new(1), Chance::new(1));
        let mut counts = [0u32; 6];
        for _ in 0..6000 {
            let number = one.between(-2, 3);
            assert_eq!(number, other.between(-2, 3));
            counts[usize::try_from(number + 2).unwrap()] += 1;
        }
        assert!(
            counts.iter().all(|count| (850..1150).contains(count)),
            "{counts:?}"
        );
        assert_ne!(Chance::new(2).bits(), Chance::new(3).bits());
        let weights = [0, 5, 0];
        assert!((0..50).all(|_| one.weighted(&weights) == 1));
        assert_eq!((one.below(0), one.pick::<u8>(&[])), (0, None));
    }
}
