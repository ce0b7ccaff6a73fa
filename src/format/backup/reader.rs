//! Reads a backup in pieces, a bounded number of records at a time.

use super::document::{Document, Element, List, MAX_DEPTH, Token};
use super::header::HeaderSoFar;
use super::staged::Staging;
use super::writer::hex;
use super::{BackupError, Staged};
use crate::format::unreadable::Unreadable;

/// No sale takes less of a file: a header that promises more of them is not believed.
const LEAST_SALE_BYTES: u64 = 100;

/// How far a [step](BackupReader::step) came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The budget is used up; there is more to do.
    Busy,
    /// The next piece of the file is needed, or its [end](BackupReader::end).
    Hungry,
    /// All is read.
    Done,
}

/// Reads one backup.
///
/// Push a piece of the file, then step until it is used up, then push the next. Each
/// step reads a bounded number of records, so that the page stays at hand; what was read
/// is let go. After the last piece, say that it was the last and step on.
#[derive(Debug)]
pub struct BackupReader {
    document: Document,
    header: HeaderSoFar,
    staging: Staging,
    /// Records that came before the version they are written in.
    waiting: Option<Waiting>,
    total_bytes: u64,
    is_ended: bool,
}

/// Raw records, one behind the other.
#[derive(Debug, Default)]
struct Waiting {
    text: Vec<u8>,
    elements: std::collections::VecDeque<Element>,
}

impl BackupReader {
    /// A reader for a file of that many bytes.
    pub fn new(total_bytes: u64) -> Self {
        Self {
            document: Document::new(),
            header: HeaderSoFar::default(),
            staging: Staging::default(),
            waiting: None,
            total_bytes,
            is_ended: false,
        }
    }

    /// A reader that leaves the checksum to the caller: the browser is quicker at it. Tell what
    /// the [records](Self::records) come to with [`finish_with`](Self::finish_with).
    pub fn leaving_sum(total_bytes: u64) -> Self {
        let mut reader = Self::new(total_bytes);
        reader.document.leave_sum();
        reader
    }

    /// Where the array of records lies in the file, in bytes, once it has come.
    pub fn records(&self) -> Option<std::ops::Range<u64>> {
        self.document.records()
    }

    /// Takes the next piece of the file.
    pub fn push(&mut self, piece: &[u8]) {
        self.document.push(piece);
    }

    /// There is no further piece.
    pub fn end(&mut self) {
        self.is_ended = true;
    }

    /// How many bytes are read, and how many there are in all.
    pub fn progress(&self) -> (u64, u64) {
        (self.document.position(), self.total_bytes)
    }

    /// Reads up to `budget` records of what was pushed.
    ///
    /// # Errors
    /// Why the file cannot be read.
    pub fn step(&mut self, budget: usize) -> Result<Step, BackupError> {
        let mut left = budget.max(1);
        while left > 0 {
            match self.document.next()? {
                Token::Field(key, span) => {
                    if HeaderSoFar::knows(&key) {
                        self.header.take(&key, self.document.text(&span))?;
                    }
                }
                Token::RecordsStart => {
                    let told = self.header.told_sales().unwrap_or_default();
                    self.staging
                        .expect_sales(told.min(self.total_bytes / LEAST_SALE_BYTES));
                    match self.header.version() {
                        Some(version) => self.staging.set_version(version),
                        None => self.waiting = Some(Waiting::default()),
                    }
                }
                Token::Element(List::Records, element) => {
                    self.record(element);
                    left -= 1;
                }
                Token::Element(List::Files, element) => {
                    let json = readable(&self.document, &element);
                    self.staging.take_file(json, element.at);
                    left -= 1;
                }
                Token::Hungry if !self.is_ended => return Ok(Step::Hungry),
                Token::Hungry => return self.read_waiting(left),
            }
        }
        Ok(Step::Busy)
    }

    /// What the file holds.
    ///
    /// # Errors
    /// Why the file cannot be read.
    pub fn finish(self) -> Result<Staged, BackupError> {
        let sha256 = self.document.sha256();
        self.finish_with(sha256.as_deref())
    }

    /// What the file holds; `sha256` is what its records come to.
    ///
    /// # Errors
    /// As `finish`.
    pub fn finish_with(mut self, sha256: Option<&[u8]>) -> Result<Staged, BackupError> {
        self.end();
        while self.step(usize::MAX)? == Step::Busy {}
        let header = self.header.finish(sha256.map(hex).as_deref())?;
        self.staging.finish(header)
    }

    fn record(&mut self, mut element: Element) {
        let Some(waiting) = &mut self.waiting else {
            let json = readable(&self.document, &element);
            self.staging.take(json, element.at);
            return;
        };
        if let Some(span) = &mut element.span {
            let start = waiting.text.len();
            waiting.text.extend_from_slice(self.document.text(span));
            *span = start..waiting.text.len();
        }
        waiting.elements.push_back(element);
    }

    /// The header is complete: reads the records that came before it.
    fn read_waiting(&mut self, budget: usize) -> Result<Step, BackupError> {
        self.document.end()?;
        let Some(waiting) = &mut self.waiting else {
            return Ok(Step::Done);
        };
        self.staging
            .set_version(self.header.version().unwrap_or(crate::format::VERSION));
        for _ in 0..budget {
            let Some(element) = waiting.elements.pop_front() else {
                self.waiting = None;
                return Ok(Step::Done);
            };
            let json = checked(element.span.map(|span| &waiting.text[span]), element.depth);
            self.staging.take(json, element.at);
        }
        Ok(Step::Busy)
    }
}

fn readable<'a>(document: &'a Document, element: &Element) -> Result<&'a [u8], Unreadable> {
    let json = element.span.as_ref().map(|span| document.text(span));
    checked(json, element.depth)
}

fn checked(json: Option<&[u8]>, depth: u32) -> Result<&[u8], Unreadable> {
    match json {
        None => Err(Unreadable::TooLarge),
        Some(_) if depth > MAX_DEPTH => Err(Unreadable::TooDeep),
        Some(json) => Ok(json),
    }
}
