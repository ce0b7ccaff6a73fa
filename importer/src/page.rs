//! The page on the other side, and the files it hands over.

use std::io::{self, Read, Write};

use daftar_core::exchange::Unreadable;
use daftar_core::exchange::wire::{Answer, pack};
use daftar_importer::HEAD_BYTES;
use js_sys::{Array, Uint8Array};
use web_sys::{Blob, DedicatedWorkerGlobalScope, FileReaderSync};

/// Bytes read or handed over at once.
const PIECE_BYTES: usize = 1 << 20;

/// Where answers go.
pub struct Page {
    worker: DedicatedWorkerGlobalScope,
}

impl Page {
    pub fn new(worker: DedicatedWorkerGlobalScope) -> Self {
        Self { worker }
    }

    /// Answers.
    pub fn tell(&self, answer: &Answer) {
        let bytes = Uint8Array::from(pack(answer).as_slice());
        // Handed over, not copied: the page may be long at decoding the one before.
        let handed = Array::of1(&bytes.buffer());
        let _ = self.worker.post_message_with_transfer(&bytes, &handed);
    }

    /// Says how far it is.
    pub fn share(&self, share: f64) {
        self.tell(&Answer::Share(share));
    }

    /// A file that grows on the other side.
    pub fn output(&self) -> Output<'_> {
        Output {
            page: self,
            piece: Vec::new(),
        }
    }
}

/// Hands bytes over in pieces; the last with `flush`.
pub struct Output<'a> {
    page: &'a Page,
    piece: Vec<u8>,
}

impl Write for Output<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.piece.extend_from_slice(bytes);
        if self.piece.len() >= PIECE_BYTES {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if !self.piece.is_empty() {
            let piece = std::mem::take(&mut self.piece);
            self.page.tell(&Answer::Bytes(piece));
        }
        Ok(())
    }
}

/// A file of the page, read piece by piece.
pub struct FileBytes {
    file: Blob,
    reader: FileReaderSync,
    at: f64,
    piece: Vec<u8>,
    taken: usize,
}

impl FileBytes {
    pub fn of(file: &Blob) -> Result<Self, Unreadable> {
        Ok(Self {
            file: file.clone(),
            reader: FileReaderSync::new().map_err(|_| Unreadable::Damaged)?,
            at: 0.0,
            piece: Vec::new(),
            taken: 0,
        })
    }

    /// Its length in bytes.
    pub fn len(&self) -> u64 {
        self.file.size() as u64
    }

    /// The first bytes of it.
    pub fn head(&self) -> Result<Vec<u8>, Unreadable> {
        let head = self.slice(0.0, HEAD_BYTES as f64);
        head.map_err(|_| Unreadable::Damaged)
    }

    fn slice(&self, from: f64, to: f64) -> io::Result<Vec<u8>> {
        let slice = self.file.slice_with_f64_and_f64(from, to);
        let buffer = slice.and_then(|slice| self.reader.read_as_array_buffer(&slice));
        let buffer = buffer.map_err(|_| io::Error::other("the file cannot be read"))?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

impl Read for FileBytes {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.taken == self.piece.len() {
            let end = (self.at + PIECE_BYTES as f64).min(self.file.size());
            self.piece = self.slice(self.at, end)?;
            self.at = end;
            self.taken = 0;
        }
        let mut rest = &self.piece[self.taken..];
        let read = rest.read(into)?;
        self.taken += read;
        Ok(read)
    }
}
