//! Reports of large books in slices, so that none holds the page up.
//!
//! A report that takes long is told again and again: what a slice of it came to is kept, and the
//! next time it is not worked out again. Once the turn is over no further slice is begun.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// What the slices of one report came to.
pub struct Slices {
    known: RefCell<Vec<Rc<dyn Any>>>,
    next: Cell<usize>,
    is_over: RefCell<Box<dyn Fn() -> bool>>,
}

impl Slices {
    /// All in one go.
    pub fn whole() -> Self {
        Self {
            known: RefCell::default(),
            next: Cell::new(0),
            is_over: RefCell::new(Box::new(|| false)),
        }
    }

    /// Begins a turn: `is_over` says when it ends.
    pub fn begin_turn(&self, is_over: impl Fn() -> bool + 'static) {
        self.next.set(0);
        *self.is_over.borrow_mut() = Box::new(is_over);
    }

    /// What the next slice comes to: always the same order of slices. Nothing when its turn has
    /// not come.
    pub fn next<T: 'static>(&self, work: impl FnOnce() -> T) -> Option<Rc<T>> {
        let place = self.next.get();
        self.next.set(place + 1);
        let known = self.known.borrow().get(place).map(Rc::clone);
        if let Some(known) = known {
            return known.downcast().ok();
        }
        if (self.is_over.borrow())() {
            return None;
        }
        let found = Rc::new(work());
        self.known
            .borrow_mut()
            .push(Rc::clone(&found) as Rc<dyn Any>);
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slice_is_worked_out_once() {
        let (slices, worked) = (Slices::whole(), Rc::new(Cell::new(0)));
        let tell = || {
            let work = || {
                worked.set(worked.get() + 1);
                worked.get()
            };
            let (one, other) = (slices.next(work)?, slices.next(work)?);
            let last = slices.next(|| format!("{one} {other}"))?;
            Some((*last).clone())
        };
        // Each turn is over after one slice.
        for turn in 1..3 {
            let worked = Rc::clone(&worked);
            slices.begin_turn(move || worked.get() >= turn);
            assert_eq!(tell(), None);
        }
        for _ in 0..2 {
            slices.begin_turn(|| false);
            assert_eq!((tell().as_deref(), worked.get()), (Some("1 2"), 2));
        }
    }
}
