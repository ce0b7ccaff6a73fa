//! Going through rows in their order, from both ends.

use std::slice;

use super::Shelves;

/// Rows in their order.
#[derive(Debug, Clone)]
pub struct Iter<'a, T> {
    shelves: &'a Shelves<T>,
    /// Rows before those between.
    front: slice::Iter<'a, T>,
    /// Places of rows that were not looked at: from, to.
    next: usize,
    end: usize,
    /// Rows behind those between.
    back: slice::Iter<'a, T>,
}

impl<'a, T> Iter<'a, T> {
    pub(super) fn new(shelves: &'a Shelves<T>) -> Self {
        Self {
            shelves,
            front: [].iter(),
            next: 0,
            end: shelves.len(),
            back: [].iter(),
        }
    }
}

impl<'a, T> Iter<'a, T> {
    /// Those of the rows around `place` that were not looked at.
    fn run(&self, place: usize) -> &'a [T] {
        let Some((run, start)) = self.shelves.run(place) else {
            return &[];
        };
        let from = self.next.max(start) - start;
        let to = self.end.min(start + run.len()) - start;
        &run[from..to]
    }
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        if let Some(row) = self.front.next() {
            return Some(row);
        }
        if self.next < self.end {
            let run = self.run(self.next);
            self.next += run.len();
            self.front = run.iter();
            return self.front.next();
        }
        self.back.next()
    }

    /// What is passed over is not opened.
    fn nth(&mut self, mut n: usize) -> Option<&'a T> {
        let in_front = self.front.len();
        if n < in_front {
            return self.front.nth(n);
        }
        n -= in_front;
        self.front = [].iter();
        let between = self.end - self.next;
        if n < between {
            self.next += n;
            return self.next();
        }
        self.next = self.end;
        self.back.nth(n - between)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let len = self.front.len() + (self.end - self.next) + self.back.len();
        (len, Some(len))
    }
}

impl<'a, T> DoubleEndedIterator for Iter<'a, T> {
    fn next_back(&mut self) -> Option<&'a T> {
        if let Some(row) = self.back.next_back() {
            return Some(row);
        }
        if self.next < self.end {
            let run = self.run(self.end - 1);
            self.end -= run.len();
            self.back = run.iter();
            return self.back.next_back();
        }
        self.front.next_back()
    }
}

impl<T> ExactSizeIterator for Iter<'_, T> {}
