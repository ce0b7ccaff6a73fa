//! The outer document of a backup, token by token: which field, which element, where.
//!
//! Text comes in pieces; what was used is forgotten, so that a large file is never held
//! whole. The array of records is summed up for the checksum on the way.

use std::ops::Range;

use serde::de::IgnoredAny;
use sha2::{Digest, Sha256};

use super::scan::Scan;
use super::{BackupError, MAX_FILE_BYTES, MAX_RECORD_BYTES};

/// Values of the header are small; a larger one is of no use to this version.
const MAX_FIELD_BYTES: usize = 1 << 20;
/// Nothing that lies deeper is read: `serde_json` has the same limit.
pub const MAX_DEPTH: u32 = 126;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// How text begins that is not UTF-8 but two or four bytes to a character.
const WIDE_STARTS: [&[u8]; 6] = [b"\xfe\xff", b"\xff\xfe", b"{\0", b"\0{", b"[\0", b"\0["];

/// The arrays whose elements are handed over one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// `records`.
    Records,
    /// `files`.
    Files,
}

/// What comes next in the document.
#[derive(Debug)]
pub enum Token {
    /// A field of the header and its value.
    Field(String, Range<usize>),
    /// The records begin.
    RecordsStart,
    /// An element of an array.
    Element(List, Element),
    /// More text is needed.
    Hungry,
}

/// An element of an array.
#[derive(Debug, Clone)]
pub struct Element {
    /// Its text; none when it was too large to be kept.
    pub span: Option<Range<usize>>,
    /// Where it begins, in bytes from the start of the file.
    pub at: u64,
    /// How deep its values lie in one another.
    pub depth: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Mark,
    Start,
    Key { is_first: bool },
    KeyText,
    Colon,
    Value,
    FieldValue,
    Element { list: List, is_first: bool },
    ElementValue(List),
    AfterElement(List),
    AfterValue,
    Done,
}

/// The document as far as it has been read.
#[derive(Debug)]
pub struct Document {
    text: Vec<u8>,
    /// Up to where the text is used.
    at: usize,
    /// Where the text begins in the file.
    base: u64,
    state: State,
    scan: Scan,
    /// How much of the value at hand was looked through.
    scanned: usize,
    /// Bytes of the value at hand that were let go because it is too large.
    dropped: u64,
    key: String,
    /// What the records come to so far, unless that is found out elsewhere.
    sum: Option<Sha256>,
    /// From where on the text is still to be summed up.
    unsummed: Option<usize>,
    /// Where the array of records lies, once it has begun; its end, once it has come.
    records: Option<(u64, Option<u64>)>,
}

impl Document {
    /// A document of which nothing has come yet.
    pub fn new() -> Self {
        Self {
            text: Vec::new(),
            at: 0,
            base: 0,
            state: State::Mark,
            scan: Scan::default(),
            scanned: 0,
            dropped: 0,
            key: String::new(),
            sum: Some(Sha256::new()),
            unsummed: None,
            records: None,
        }
    }

    /// Leaves the checksum of the records to the caller.
    pub fn leave_sum(&mut self) {
        self.sum = None;
    }

    /// Where the array of records lies in the file, once it has come.
    pub fn records(&self) -> Option<Range<u64>> {
        let (start, end) = self.records?;
        Some(start..end?)
    }

    /// Takes the next bytes of the file; those already used are let go.
    pub fn push(&mut self, bytes: &[u8]) {
        self.sum_up();
        self.text.drain(..self.at);
        self.base += self.at as u64;
        self.unsummed = self.unsummed.map(|_| 0);
        self.at = 0;
        self.text.extend_from_slice(bytes);
    }

    /// The text of a token, until more is pushed.
    pub fn text(&self, span: &Range<usize>) -> &[u8] {
        &self.text[span.clone()]
    }

    /// Up to where the file is used, in bytes from its start.
    pub fn position(&self) -> u64 {
        self.base + self.at as u64
    }

    /// The checksum of the records, once they have come.
    pub fn sha256(&self) -> Option<Vec<u8>> {
        self.records()?;
        self.sum.clone().map(|sum| sum.finalize().to_vec())
    }

    /// What to say when the file ends here.
    ///
    /// # Errors
    /// It is not complete.
    pub fn end(&self) -> Result<(), BackupError> {
        let rest = &self.text[self.at..];
        match self.state {
            State::Done => Ok(()),
            State::Mark | State::Start if rest.trim_ascii().is_empty() => Err(BackupError::Empty),
            _ => Err(self.slip().unwrap_or(BackupError::Truncated {
                at: self.base + self.text.len() as u64,
            })),
        }
    }

    /// The slip in the value at hand that kept its end from being found, if there is one: a
    /// quote too many makes all that follows look like text.
    fn slip(&self) -> Option<BackupError> {
        let rest = &self.text[self.at..];
        let mut values = serde_json::Deserializer::from_slice(rest).into_iter::<IgnoredAny>();
        let error = values.next()?.err().filter(|error| !error.is_eof())?;
        let lines = rest.split_inclusive(|byte| *byte == b'\n');
        let before: usize = lines.take(error.line() - 1).map(<[u8]>::len).sum();
        let at = self.position() + (before + error.column()).saturating_sub(1) as u64;
        (self.dropped == 0).then_some(BackupError::NotJson { at })
    }

    /// What comes next.
    ///
    /// # Errors
    /// The text is not the JSON of a backup.
    pub fn next(&mut self) -> Result<Token, BackupError> {
        loop {
            let token = match self.state {
                State::Mark => self.skip_mark()?,
                State::KeyText | State::FieldValue => self.field()?,
                State::ElementValue(list) => Some(self.element(list)),
                _ => self.punctuation()?,
            };
            if let Some(token) = token {
                return Ok(token);
            }
        }
    }

    /// Passes over a mark of UTF-8; refuses UTF-16 and UTF-32, with or without one.
    fn skip_mark(&mut self) -> Result<Option<Token>, BackupError> {
        let start = &self.text[..self.text.len().min(BYTE_ORDER_MARK.len())];
        if WIDE_STARTS.iter().any(|wide| start.starts_with(wide)) {
            return Err(BackupError::Encoding);
        }
        if start == BYTE_ORDER_MARK {
            self.at = BYTE_ORDER_MARK.len();
        } else if BYTE_ORDER_MARK.starts_with(start) {
            return Ok(Some(Token::Hungry));
        }
        self.state = State::Start;
        Ok(None)
    }

    /// The next byte that is not white space.
    fn peek(&mut self) -> Option<u8> {
        let rest = &self.text[self.at..];
        let blank = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
        let skipped = rest.iter().position(|byte| !blank(byte));
        self.at += skipped.unwrap_or(rest.len());
        skipped.map(|_| self.text[self.at])
    }

    fn punctuation(&mut self) -> Result<Option<Token>, BackupError> {
        let Some(byte) = self.peek() else {
            return Ok(Some(Token::Hungry));
        };
        let is_value = matches!(
            byte,
            b'{' | b'[' | b'"' | b'-' | b'0'..=b'9' | b't' | b'f' | b'n'
        );
        self.state = match (self.state, byte) {
            (State::Start, b'{') => State::Key { is_first: true },
            (State::Start, b'[' | b'"') => return Err(BackupError::NotABackup),
            (State::Key { .. }, b'"') => State::KeyText,
            (State::Key { is_first: true } | State::AfterValue, b'}') => State::Done,
            (State::Colon, b':') => State::Value,
            (State::Value, b'[') if self.key == "records" => return self.start_records().map(Some),
            (State::Value, b'[') if self.key == "files" => State::Element {
                list: List::Files,
                is_first: true,
            },
            (State::Value, _) if is_value => State::FieldValue,
            (
                State::Element {
                    is_first: true,
                    list,
                }
                | State::AfterElement(list),
                b']',
            ) => {
                self.at += 1;
                if list == List::Records {
                    self.sum_up();
                    self.unsummed = None;
                    let end = self.position();
                    self.records = self.records.map(|(start, _)| (start, Some(end)));
                }
                self.state = State::AfterValue;
                return Ok(None);
            }
            (State::Element { list, .. }, _) if is_value => State::ElementValue(list),
            (State::AfterElement(list), b',') => State::Element {
                list,
                is_first: false,
            },
            (State::AfterValue, b',') => State::Key { is_first: false },
            _ => {
                return Err(BackupError::NotJson {
                    at: self.position(),
                });
            }
        };
        let is_value = matches!(
            self.state,
            State::KeyText | State::FieldValue | State::ElementValue(_)
        );
        self.at += usize::from(!is_value);
        Ok(None)
    }

    fn start_records(&mut self) -> Result<Token, BackupError> {
        if self.records.is_some() {
            return Err(wrong_form("records"));
        }
        self.records = Some((self.position(), None));
        self.unsummed = Some(self.at);
        self.at += 1;
        self.state = State::Element {
            list: List::Records,
            is_first: true,
        };
        Ok(Token::RecordsStart)
    }

    /// A key or the value of a field.
    fn field(&mut self) -> Result<Option<Token>, BackupError> {
        let Some(value) = self.value(MAX_FIELD_BYTES) else {
            return Ok(Some(Token::Hungry));
        };
        if value.depth > MAX_DEPTH {
            return Err(BackupError::TooDeep { at: value.at });
        }
        let not_json = BackupError::NotJson { at: value.at };
        let json = value.span.as_ref().map(|span| &self.text[span.clone()]);
        if self.state == State::KeyText {
            let key = json.and_then(|json| serde_json::from_slice(json).ok());
            self.key = key.ok_or(not_json)?;
            self.state = State::Colon;
            return Ok(None);
        }
        if json.is_some_and(|json| serde_json::from_slice::<IgnoredAny>(json).is_err()) {
            return Err(not_json);
        }
        let key = std::mem::take(&mut self.key);
        if key == "records" || key == "files" {
            return Err(wrong_form(&key));
        }
        self.state = State::AfterValue;
        Ok(value.span.map(|span| Token::Field(key, span)))
    }

    fn element(&mut self, list: List) -> Token {
        let limit = match list {
            List::Records => MAX_RECORD_BYTES,
            List::Files => MAX_FILE_BYTES,
        };
        let Some(element) = self.value(limit) else {
            return Token::Hungry;
        };
        self.state = State::AfterElement(list);
        Token::Element(list, element)
    }

    /// Goes to the end of the value at hand, if that has come.
    fn value(&mut self, limit: usize) -> Option<Element> {
        let from = self.at + self.scanned;
        let Some(more) = self.scan.end(&self.text[from..]) else {
            self.scanned = self.text.len() - self.at;
            if self.scanned > limit {
                self.dropped += self.scanned as u64;
                self.at = self.text.len();
                self.scanned = 0;
            }
            return None;
        };
        let start = self.at;
        self.at = from + more;
        let is_kept = self.dropped == 0 && self.at - start <= limit;
        let element = Element {
            span: is_kept.then_some(start..self.at),
            at: self.base + start as u64 - self.dropped,
            depth: std::mem::take(&mut self.scan).deepest(),
        };
        self.scanned = 0;
        self.dropped = 0;
        Some(element)
    }

    fn sum_up(&mut self) {
        if let Some(from) = &mut self.unsummed {
            if let Some(sum) = &mut self.sum {
                sum.update(&self.text[*from..self.at]);
            }
            *from = self.at;
        }
    }
}

fn wrong_form(field: &str) -> BackupError {
    BackupError::WrongForm {
        field: field.into(),
    }
}
