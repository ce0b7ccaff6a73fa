//! Rows as they lie in a segment, opened a run at a time.

use std::sync::{Arc, OnceLock};

use minicbor::Decoder;
use minicbor::decode::Error;

/// Rows opened together: looking at one costs reading as many.
const RUN: usize = 32;

/// Reads as many rows from the first of these bytes on.
type Read<T> = fn(&[u8], usize) -> Box<[T]>;

/// Rows as they lie in a segment. Each was read once when it came, so each can be read again.
#[derive(Debug, Clone)]
pub struct Packed<T> {
    bytes: Arc<Vec<u8>>,
    /// Comes with the bytes: who looks at rows of a kind that is never packed need not have what
    /// reads it, and a first visit none of it.
    read: Read<T>,
    /// Where in the bytes every run begins.
    starts: Vec<u32>,
    len: usize,
    runs: Vec<OnceLock<Box<[T]>>>,
}

impl<T> Packed<T> {
    /// None of these bytes yet.
    fn none(bytes: &Arc<Vec<u8>>, read: Read<T>) -> Self {
        Self {
            bytes: Arc::clone(bytes),
            read,
            starts: Vec::new(),
            len: 0,
            runs: Vec::new(),
        }
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// One more row begins at `start`, right behind the last.
    fn add(&mut self, start: usize) {
        if self.len.is_multiple_of(RUN) {
            self.starts.push(start as u32);
            self.runs.push(OnceLock::new());
        }
        self.len += 1;
    }

    /// The last row that was added is none of these.
    fn forget_last(&mut self) {
        self.len -= 1;
        if self.len.is_multiple_of(RUN) {
            self.starts.pop();
            self.runs.pop();
        }
    }

    /// Lets go of the bytes, if nothing is left in them to be opened.
    pub(super) fn let_bytes_go(&mut self) {
        if self.runs.iter().all(|run| run.get().is_some()) {
            self.bytes = Arc::default();
        }
    }

    #[cfg(test)]
    pub(super) fn opened_count(&self) -> usize {
        self.runs.iter().filter(|run| run.get().is_some()).count()
    }

    /// The rows opened together with a row, and which is their first.
    pub(super) fn run(&self, row: usize) -> Option<(&[T], usize)> {
        let index = row / RUN;
        let run = self.runs.get(index)?.get_or_init(|| self.read(index));
        Some((run, index * RUN))
    }

    /// A row, to be changed.
    pub(super) fn get_mut(&mut self, row: usize) -> Option<&mut T> {
        let (_, first) = self.run(row)?;
        self.runs[row / RUN].get_mut()?.get_mut(row - first)
    }

    /// All rows, opened.
    pub(super) fn into_rows(mut self) -> Vec<T> {
        let mut rows = Vec::with_capacity(self.len);
        for index in 0..self.runs.len() {
            let opened = self.runs[index].take();
            rows.extend(opened.unwrap_or_else(|| self.read(index)));
        }
        rows
    }

    fn read(&self, index: usize) -> Box<[T]> {
        let count = RUN.min(self.len - index * RUN);
        (self.read)(&self.bytes[self.starts[index] as usize..], count)
    }
}

fn read_rows<T: Default + for<'b> minicbor::Decode<'b, ()>>(
    bytes: &[u8],
    count: usize,
) -> Box<[T]> {
    let mut decoder = Decoder::new(bytes);
    // All were read when they came; what cannot be read now is no reason to stop.
    let rows = (0..count).map(|_| decoder.decode().unwrap_or_default());
    rows.collect()
}

/// A walk over packed rows: every one is read, shown and let go.
pub struct Reading<T> {
    bytes: Arc<Vec<u8>>,
    at: usize,
    kept: Packed<T>,
}

impl<T: Default + for<'b> minicbor::Decode<'b, ()>> Reading<T> {
    /// Begins at the row that lies `from` bytes into them.
    pub fn new(bytes: Vec<u8>, from: usize) -> Self {
        let bytes = Arc::new(bytes);
        Self {
            kept: Packed::none(&bytes, read_rows),
            at: from,
            bytes,
        }
    }

    /// The next row.
    ///
    /// # Errors
    /// It is no such row.
    pub fn read_next(&mut self) -> Result<Option<T>, Error> {
        if self.at >= self.bytes.len() {
            return Ok(None);
        }
        let mut decoder = Decoder::new(&self.bytes);
        decoder.set_position(self.at);
        let row = decoder.decode()?;
        self.kept.add(self.at);
        self.at = decoder.position();
        Ok(Some(row))
    }

    /// The rows read so far but the last, which does not belong to them. What is read from here
    /// on is kept apart.
    pub fn part_before_last(&mut self) -> Packed<T> {
        self.kept.forget_last();
        self.take_part()
    }

    /// The rows read since the last part.
    pub fn take_part(&mut self) -> Packed<T> {
        let next = Packed::none(&self.bytes, self.kept.read);
        std::mem::replace(&mut self.kept, next)
    }
}
