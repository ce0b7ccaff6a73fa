//! Reports of large books in slices, so that none holds the page up.
//!
//! A report that takes long is told again and again: what a slice of it came to is kept, and the
//! next time it is not worked out again. Once the turn is over no further slice is begun. In one
//! go the same is told by the same code.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::cmp::Ordering;
use std::ops::Range;
use std::rc::Rc;

use super::digest::Digest;
use super::span::{Compared, Span};
use crate::domain::order::sort_places;

/// Sales that are looked at before it is asked whether the turn is over.
const SALES: usize = if cfg!(test) { 5 } else { 16_384 };
/// The same of customers: more is done about each.
const CUSTOMERS: usize = if cfg!(test) { 3 } else { 1_024 };

/// What the slices of one report came to.
pub struct Slices {
    known: RefCell<Vec<Rc<dyn Any>>>,
    next: Cell<usize>,
    /// Of which state of the digest it is known.
    version: Cell<u32>,
    is_over: RefCell<Box<dyn Fn() -> bool>>,
}

impl Default for Slices {
    /// All in one go.
    fn default() -> Self {
        Self {
            known: RefCell::default(),
            next: Cell::new(0),
            version: Cell::new(0),
            is_over: RefCell::new(Box::new(|| false)),
        }
    }
}

impl Slices {
    /// Begins a turn: `is_over` says when it ends. What was known of a digest that has changed
    /// since is forgotten.
    pub fn begin_turn(&self, digest: &Digest, is_over: impl Fn() -> bool + 'static) {
        self.next.set(0);
        if self.version.replace(digest.version()) != digest.version() {
            self.known.borrow_mut().clear();
        }
        *self.is_over.borrow_mut() = Box::new(is_over);
    }

    /// What the next slice comes to: always the same order of slices. Nothing when its turn has
    /// not come.
    pub fn next<T: 'static>(&self, work: impl FnOnce() -> T) -> Option<Rc<T>> {
        let (place, known) = self.step();
        if let Some(known) = known {
            return known.downcast().ok();
        }
        if self.is_over() {
            return None;
        }
        let found = Rc::new(work());
        self.keep(place, Rc::clone(&found) as Rc<dyn Any>);
        Some(found)
    }

    /// What the standing sales of a span add up to, by day, in as many slices as it takes:
    /// `take` is given one place after the other.
    pub fn scan<T: 'static>(
        &self,
        digest: &Digest,
        span: Span,
        begin: impl FnOnce() -> T,
        mut take: impl FnMut(&mut T, usize),
    ) -> Option<Rc<T>> {
        let all = digest.range(span);
        self.fold(all.len(), SALES, begin, |sum, part| {
            let part = all.start + part.start..all.start + part.end;
            for place in digest.places_of(part) {
                take(sum, place);
            }
        })
    }

    /// The same of so many customers, or what is like them, by number.
    pub fn each<T: 'static>(
        &self,
        count: usize,
        begin: impl FnOnce() -> T,
        mut take: impl FnMut(&mut T, usize),
    ) -> Option<Rc<T>> {
        self.fold(count, CUSTOMERS, begin, |sum, part| {
            for number in part {
                take(sum, number);
            }
        })
    }

    /// The places of so many items by a comparison, equal ones in their order: parts are sorted, and
    /// two and two of them put together, until they are one.
    pub fn sorted(
        &self,
        count: usize,
        compare: &dyn Fn(usize, usize) -> Ordering,
    ) -> Option<Rc<Vec<usize>>> {
        let begin = || (0..count).collect::<Vec<usize>>();
        let mut places = self.fold(count, CUSTOMERS, begin, |places, part| {
            sort_places(&mut places[part], compare);
        })?;
        let mut width = CUSTOMERS;
        while width < count {
            let begin = || (Vec::with_capacity(count), 0, 0);
            let both = self.each(count, begin, |(sorted, one, other), place| {
                let first = place - place % (2 * width);
                let middle = (first + width).min(count);
                if place == first {
                    (*one, *other) = (first, middle);
                }
                let is_over = *other == (middle + width).min(count);
                let is_one = *one < middle
                    && (is_over || compare(places[*one], places[*other]) != Ordering::Greater);
                let next = if is_one { &mut *one } else { &mut *other };
                sorted.push(places[*next]);
                *next += 1;
            })?;
            places = self.next(|| both.0.clone())?;
            width *= 2;
        }
        Some(places)
    }

    /// Items by a key, equal ones in their order.
    pub fn sorted_by_key<T: Clone + 'static, K: Ord>(
        &self,
        items: &[T],
        key: impl Fn(&T) -> K,
    ) -> Option<Rc<Vec<T>>> {
        let compare = |a: usize, b: usize| key(&items[a]).cmp(&key(&items[b]));
        let places = self.sorted(items.len(), &compare)?;
        self.next(|| places.iter().map(|place| items[*place].clone()).collect())
    }

    /// What is told of a span, of the one before and of the year before.
    pub fn compared<T: Clone>(
        &self,
        span: Span,
        mut tell: impl FnMut(Span) -> Option<T>,
    ) -> Option<Compared<T>> {
        Some(Compared {
            now: tell(span)?,
            before: tell(span.before())?,
            year_before: tell(span.year_before())?,
        })
    }

    fn fold<T: 'static>(
        &self,
        count: usize,
        most: usize,
        begin: impl FnOnce() -> T,
        mut add: impl FnMut(&mut T, Range<usize>),
    ) -> Option<Rc<T>> {
        let (place, known) = self.step();
        let begun: Rc<RefCell<Option<(usize, T)>>> = match known.map(Rc::downcast::<T>) {
            Some(Ok(found)) => return Some(found),
            Some(Err(begun)) => begun.downcast().ok()?,
            None if self.is_over() => return None,
            None => {
                let begun = Rc::new(RefCell::new(Some((0, begin()))));
                self.keep(place, Rc::clone(&begun) as Rc<dyn Any>);
                begun
            }
        };
        let (mut done, mut sum) = begun.take()?;
        while done < count {
            if self.is_over() {
                *begun.borrow_mut() = Some((done, sum));
                return None;
            }
            let end = done.saturating_add(most).min(count);
            add(&mut sum, done..end);
            done = end;
        }
        let found = Rc::new(sum);
        self.keep(place, Rc::clone(&found) as Rc<dyn Any>);
        Some(found)
    }

    /// The place of the next slice, and what is known of it.
    fn step(&self) -> (usize, Option<Rc<dyn Any>>) {
        let place = self.next.get();
        self.next.set(place + 1);
        (place, self.known.borrow().get(place).map(Rc::clone))
    }

    fn keep(&self, place: usize, found: Rc<dyn Any>) {
        let mut known = self.known.borrow_mut();
        match known.get_mut(place) {
            Some(own) => *own = found,
            None => known.push(found),
        }
    }

    fn is_over(&self) -> bool {
        (self.is_over.borrow())()
    }
}

/// Tells in one go what can be told in slices.
pub fn in_one_go<T: Default>(tell: impl FnOnce(&Slices) -> Option<T>) -> T {
    tell(&Slices::default()).unwrap_or_default()
}

/// The same where nobody else holds it.
pub(super) fn owned<T: Clone>(found: Rc<T>) -> T {
    Rc::unwrap_or_clone(found)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Tells something in turns of one slice each, as often as it takes.
    pub fn in_turns<T>(digest: &Digest, tell: impl Fn(&Slices) -> Option<T>) -> T {
        let slices = Slices::default();
        loop {
            let asked = Cell::new(0);
            // Asked once before a slice begins and once before it goes on.
            slices.begin_turn(digest, move || asked.replace(asked.get() + 1) > 1);
            if let Some(told) = tell(&slices) {
                return told;
            }
        }
    }

    #[test]
    fn every_slice_is_worked_out_once() {
        let digest = Digest::default();
        let worked = Cell::new(0);
        let work = |more: usize| {
            worked.set(worked.get() + 1);
            more
        };
        let tell = |slices: &Slices| {
            let one = slices.next(|| work(7))?;
            let sum = slices.each(3 * CUSTOMERS, || 0, |sum, number| *sum += number % 2)?;
            let last = slices.next(|| work(*sum))?;
            Some(*one + *last)
        };
        let turned = in_turns(&digest, tell);
        assert_eq!((turned, worked.get()), (7 + 3 * CUSTOMERS / 2, 2));
        assert_eq!(tell(&Slices::default()), Some(turned));
    }

    #[test]
    fn what_is_sorted_in_slices_is_sorted() {
        let items: Vec<u32> = (0..101).map(|number| number * 37 % 19).collect();
        let mut expected: Vec<(u32, usize)> = items.iter().copied().zip(0..).collect();
        expected.sort_unstable();
        let sorted = in_turns(&Digest::default(), |slices| {
            let by = |a: usize, b: usize| items[a].cmp(&items[b]);
            Some((
                slices.sorted(items.len(), &by)?,
                slices.sorted_by_key(&items, |item| *item)?,
            ))
        });
        let places: Vec<usize> = expected.iter().map(|(_, place)| *place).collect();
        assert_eq!(*sorted.0, places);
        let values: Vec<u32> = expected.iter().map(|(value, _)| *value).collect();
        assert_eq!(*sorted.1, values);
    }

    #[test]
    fn what_was_known_of_another_digest_is_forgotten() {
        let mut digest = Digest::default();
        let slices = Slices::default();
        let tell = |found: i32| slices.next(|| found).map(|found| *found);
        assert_eq!(tell(1), Some(1));
        slices.begin_turn(&digest, || false);
        assert_eq!(tell(2), Some(1));
        digest.refresh(
            &crate::domain::Book::default(),
            &crate::domain::Zone::fixed(0),
            [],
        );
        slices.begin_turn(&digest, || false);
        assert_eq!(tell(2), Some(2));
    }
}
