//! Rows at their places. What comes from storage stays packed as it came, and is opened a few
//! rows at a time when somebody looks: a start need not make a million records nobody asks for.

mod iter;
mod packed;

use std::ops::Index;

pub use iter::Iter;
pub use packed::{Packed, Reading};

/// Rows of one kind, in the order they came.
#[derive(Debug, Clone)]
pub struct Shelves<T> {
    /// What came before the rows of `last`, in the order of places.
    sealed: Vec<Shelf<T>>,
    last: Vec<T>,
    last_start: usize,
}

#[derive(Debug, Clone)]
struct Shelf<T> {
    /// The place of its first row.
    start: usize,
    lot: Lot<T>,
}

#[derive(Debug, Clone)]
enum Lot<T> {
    Open(Vec<T>),
    Packed(Packed<T>),
}

impl<T> Default for Shelves<T> {
    fn default() -> Self {
        Self {
            sealed: Vec::new(),
            last: Vec::new(),
            last_start: 0,
        }
    }
}

impl<T> Shelves<T> {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.last_start + self.last.len()
    }

    /// None is there.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Puts a row behind all others.
    pub fn push(&mut self, row: T) {
        self.last.push(row);
    }

    /// Puts packed rows behind all others.
    pub fn push_packed(&mut self, packed: Packed<T>) {
        if !self.last.is_empty() {
            let open = Lot::Open(std::mem::take(&mut self.last));
            self.seal(open);
        }
        if packed.len() > 0 {
            self.seal(Lot::Packed(packed));
        }
    }

    /// Lets go of packed rows that are open, as they lay in storage.
    pub(super) fn let_bytes_go(&mut self) {
        for shelf in &mut self.sealed {
            if let Lot::Packed(packed) = &mut shelf.lot {
                packed.let_bytes_go();
            }
        }
    }

    fn seal(&mut self, lot: Lot<T>) {
        let start = self.last_start;
        self.last_start += match &lot {
            Lot::Open(rows) => rows.len(),
            Lot::Packed(packed) => packed.len(),
        };
        self.sealed.push(Shelf { start, lot });
    }

    /// The shelf on which a place before the last rows lies, and which of its rows it is.
    fn shelf_of(&self, place: usize) -> Option<(usize, usize)> {
        let index = self.sealed.partition_point(|shelf| shelf.start <= place);
        let shelf = index.checked_sub(1)?;
        Some((shelf, place - self.sealed[shelf].start))
    }

    /// The row at that place.
    pub fn get(&self, place: usize) -> Option<&T> {
        let (run, start) = self.run(place)?;
        run.get(place - start)
    }

    /// The row at that place, to be changed.
    pub fn get_mut(&mut self, place: usize) -> Option<&mut T> {
        if place >= self.last_start {
            return self.last.get_mut(place - self.last_start);
        }
        let (shelf, row) = self.shelf_of(place)?;
        match &mut self.sealed[shelf].lot {
            Lot::Open(rows) => rows.get_mut(row),
            Lot::Packed(packed) => packed.get_mut(row),
        }
    }

    /// The last row.
    pub fn last(&self) -> Option<&T> {
        self.get(self.len().checked_sub(1)?)
    }

    /// All rows.
    pub fn iter(&self) -> Iter<'_, T> {
        Iter::new(self)
    }

    /// All rows, to be taken elsewhere.
    pub fn into_rows(self) -> impl Iterator<Item = T> {
        let sealed = self.sealed.into_iter().flat_map(|shelf| match shelf.lot {
            Lot::Open(rows) => rows,
            Lot::Packed(packed) => packed.into_rows(),
        });
        sealed.chain(self.last)
    }

    /// Opens the rows around that place, if they are not yet. Gives the first place behind them.
    pub fn open(&self, place: usize) -> Option<usize> {
        self.run(place).map(|(run, start)| start + run.len())
    }

    /// The rows that are open together with that place, and the place of their first.
    fn run(&self, place: usize) -> Option<(&[T], usize)> {
        if place >= self.last_start {
            let has_place = place < self.len();
            return has_place.then_some((&self.last, self.last_start));
        }
        let (shelf, row) = self.shelf_of(place)?;
        let shelf = &self.sealed[shelf];
        match &shelf.lot {
            Lot::Open(rows) => Some((rows, shelf.start)),
            Lot::Packed(packed) => {
                let (run, first) = packed.run(row)?;
                Some((run, shelf.start + first))
            }
        }
    }
}

impl<T> Index<usize> for Shelves<T> {
    type Output = T;

    fn index(&self, place: usize) -> &T {
        let (run, start) = self.run(place).unwrap_or((&[], 0));
        &run[place - start]
    }
}

impl<'a, T> IntoIterator for &'a Shelves<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<T: PartialEq> PartialEq for Shelves<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

#[cfg(test)]
mod tests;
