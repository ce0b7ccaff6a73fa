//! The journal: one entry per action, in the order of the calls, saved on `complete`.

use std::cell::Cell;
use std::future::Future;
use std::task::{Context, Waker};

use futures_channel::oneshot;
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::IdbDatabase;

use super::idb::{JOURNAL, META, Tx, bytes_from_js, bytes_to_js, elements, keys_above};
use super::paging::PAGE_BYTES;
use super::store::read_meta;
use super::{Store, StoreError};

/// Entries read in one transaction: few at first, then as many as stay small together.
const FIRST_PAGE: u32 = 128;
const LARGEST_PAGE: u32 = 1_024;

/// Entries waiting for the transaction in flight to end; they go together in the next one.
#[derive(Default)]
pub struct Queue {
    waiting: Vec<Waiting>,
    is_busy: bool,
    /// Highest entry this page knows to be stored.
    last_seq: u64,
}

struct Waiting {
    bytes: Uint8Array,
    answer: oneshot::Sender<Result<u64, StoreError>>,
}

impl Store {
    /// Adds an entry and answers with its number once it is on the disk.
    ///
    /// The entry is queued by the call itself, before the future is first polled, and written even
    /// if the future is dropped. Where nothing else is being written, the call also hands it to the
    /// browser: the disk is at work while the page goes on. Entries are committed in the order of
    /// the calls. A dead connection is reopened and the write tried once more; an entry that had
    /// got through before the connection died is found again and not written twice.
    ///
    /// # Errors
    /// `Quota`, `Closed`, `Newer`, `Other`: then the entry is not stored and the caller keeps it.
    /// Entries that shared the failed transaction get the same answer.
    pub fn append(&self, bytes: &[u8]) -> impl Future<Output = Result<u64, StoreError>> + use<> {
        let (answer, answered) = oneshot::channel();
        let mut queue = self.queue.borrow_mut();
        queue.waiting.push(Waiting {
            bytes: bytes_to_js(bytes),
            answer,
        });
        let is_idle = !std::mem::replace(&mut queue.is_busy, true);
        drop(queue);
        if is_idle {
            begin_at_once(write_waiting(self.clone()));
        }
        async move {
            answered
                .await
                .unwrap_or_else(|_| Err(StoreError::Closed(String::from("the page is closing"))))
        }
    }

    /// Entries after `seq` in order, each with its number. Start with `Meta::journal_from`, go on
    /// with the last number seen.
    ///
    /// # Errors
    /// `Moved` when entries after `seq` were already folded away by another tab: they are in the
    /// segments of a new `meta`. `Corrupt` when an entry is not bytes. `Closed`.
    pub async fn journal_after(&self, seq: u64) -> Result<Vec<(u64, Vec<u8>)>, StoreError> {
        let mut entries: Vec<(u64, Vec<u8>)> = Vec::new();
        let mut limit = FIRST_PAGE;
        loop {
            let after = entries.last().map_or(seq, |(last, _)| *last);
            let page = self
                .connection
                .run(async |db: &IdbDatabase| {
                    let tx = Tx::read(db, &[META, JOURNAL], self.patience_ms())?;
                    let meta = read_meta(&tx, self.connection.options.schema).await?;
                    if meta.journal_from > after {
                        return Err(StoreError::Moved);
                    }
                    read_entries(&tx, after, limit).await
                })
                .await?;
            let is_last = page.len() < limit as usize;
            let mut page_bytes = 0;
            for (seq, bytes) in page {
                let bytes = bytes_from_js(&bytes).ok_or_else(|| StoreError::Corrupt {
                    part: format!("journal {seq}"),
                })?;
                page_bytes += bytes.len();
                entries.push((seq, bytes));
            }
            if is_last {
                break;
            }
            limit = next_limit(limit, page_bytes);
        }
        if let Some((last, _)) = entries.last() {
            let mut queue = self.queue.borrow_mut();
            queue.last_seq = queue.last_seq.max(*last);
        }
        Ok(entries)
    }
}

/// How many entries to ask for after a page of that size.
fn next_limit(limit: u32, page_bytes: usize) -> u32 {
    match page_bytes {
        small if small < PAGE_BYTES / 4 => (limit * 4).min(LARGEST_PAGE),
        large if large > PAGE_BYTES => (limit / 4).max(1),
        _ => limit,
    }
}

/// Numbers and values of up to `limit` entries after `after`, inside a given transaction.
pub async fn read_entries(
    tx: &Tx,
    after: u64,
    limit: u32,
) -> Result<Vec<(u64, JsValue)>, StoreError> {
    let journal = tx.store(JOURNAL)?;
    let range = keys_above(after)?;
    let keys = tx.answer(journal.get_all_keys_with_key_and_limit(&range, limit)?);
    let values = tx.answer(journal.get_all_with_key_and_limit(&range, limit)?);
    let (keys, values) = (elements(&keys.await?), elements(&values.await?));
    Ok(keys.iter().map(as_seq).zip(values).collect())
}

/// A journal key as the number it is.
pub fn as_seq(key: &JsValue) -> u64 {
    key.as_f64().unwrap_or_default() as u64
}

/// Goes as far in this very turn as it gets without waiting, and on from there by itself.
fn begin_at_once(work: impl Future<Output = ()> + 'static) {
    let mut work = Box::pin(work);
    // Whom to wake is told again at the next look, which comes before anything can be answered.
    let first = work.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    if first.is_pending() {
        spawn_local(work);
    }
}

/// Writes groups until nothing waits.
async fn write_waiting(store: Store) {
    loop {
        let group = {
            let mut queue = store.queue.borrow_mut();
            let group = std::mem::take(&mut queue.waiting);
            queue.is_busy = !group.is_empty();
            group
        };
        if group.is_empty() {
            return;
        }
        let (entries, answers): (Vec<_>, Vec<_>) = group
            .into_iter()
            .map(|waiting| (waiting.bytes, waiting.answer))
            .unzip();
        // A caller that stopped listening is no reason to stop writing.
        match write_group(&store, &entries).await {
            Ok(seqs) => {
                let mut queue = store.queue.borrow_mut();
                queue.last_seq = seqs.iter().copied().fold(queue.last_seq, u64::max);
                for (answer, seq) in answers.into_iter().zip(seqs) {
                    let _ = answer.send(Ok(seq));
                }
            }
            Err(error) => {
                for answer in answers {
                    let _ = answer.send(Err(error.clone()));
                }
            }
        }
    }
}

async fn write_group(store: &Store, entries: &[Uint8Array]) -> Result<Vec<u64>, StoreError> {
    store.connection.writable()?;
    let is_first_try = Cell::new(true);
    store
        .connection
        .run(async |db: &IdbDatabase| {
            let known = store.queue.borrow().last_seq;
            let is_retry = !is_first_try.replace(false);
            let tx = Tx::write(db, &[JOURNAL], store.patience_ms())?;
            // The commit of the first try may have got through although nobody told us.
            let found = if is_retry {
                read_entries(&tx, known, u32::MAX).await?
            } else {
                Vec::new()
            };
            let journal = tx.store(JOURNAL)?;
            let mut seqs = Vec::with_capacity(entries.len());
            for entry in entries {
                match found.iter().find(|(_, bytes)| is_same(entry, bytes)) {
                    Some((seq, _)) => seqs.push(Placed::Before(*seq)),
                    None => seqs.push(Placed::Now(journal.put(entry)?)),
                }
            }
            tx.committed().await?;
            seqs.into_iter().map(Placed::seq).collect()
        })
        .await
}

/// Where an entry of the group ended up.
enum Placed {
    Before(u64),
    Now(web_sys::IdbRequest),
}

impl Placed {
    fn seq(self) -> Result<u64, StoreError> {
        match self {
            Self::Before(seq) => Ok(seq),
            Self::Now(request) => Ok(as_seq(&request.result()?)),
        }
    }
}

fn is_same(entry: &Uint8Array, stored: &JsValue) -> bool {
    bytes_from_js(stored).is_some_and(|stored| stored == entry.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_small_entries_grow_and_of_large_ones_shrink() {
        assert_eq!(next_limit(FIRST_PAGE, 1_000), 512);
        assert_eq!(next_limit(512, 1_000), LARGEST_PAGE);
        assert_eq!(next_limit(FIRST_PAGE, PAGE_BYTES), FIRST_PAGE);
        assert_eq!(next_limit(2, PAGE_BYTES * 2), 1);
    }
}
