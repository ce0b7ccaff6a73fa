//! A store of its own for every test.

use std::cell::RefCell;
use std::rc::Rc;

use daftar::storage::random::random_bytes;
use daftar::storage::{Fold, Meta, NewSegment, Options, Store, StoreEvent};
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::faults;

/// So that a test of silence is short. Other tests have the app's own patience, for machines that
/// are busy.
const SHORT_PATIENCE_MS: i32 = 300;

/// A database under a name nobody else uses, deleted when dropped.
pub struct Bench {
    pub name: String,
}

impl Bench {
    pub fn new() -> Self {
        let id = u64::from_le_bytes(random_bytes::<8>().unwrap());
        Self {
            name: format!("test-{id:016x}"),
        }
    }

    pub async fn tab(&self) -> Tab {
        self.tab_of_schema(1).await
    }

    /// Opens the store as a build of that schema would.
    pub async fn tab_of_schema(&self, schema: u32) -> Tab {
        self.tab_with(Options {
            schema,
            ..Options::default()
        })
        .await
    }

    /// A tab that does not wait long for an answer.
    pub async fn impatient_tab(&self) -> Tab {
        self.tab_with(Options {
            patience_ms: SHORT_PATIENCE_MS,
            ..Options::default()
        })
        .await
    }

    async fn tab_with(&self, options: Options) -> Tab {
        let events = Rc::new(RefCell::new(Vec::new()));
        let heard = events.clone();
        let options = Options {
            name: self.name.clone(),
            ..options
        };
        let store = Store::open_with(options, move |event| heard.borrow_mut().push(event));
        Tab {
            store: store.await.unwrap(),
            events,
        }
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        faults::clear_fault(&self.name);
        // Open connections of this page let go when asked.
        let _ = faults::remove(&self.name);
    }
}

/// One tab's store and what it heard.
pub struct Tab {
    pub store: Store,
    pub events: Rc<RefCell<Vec<StoreEvent>>>,
}

impl Tab {
    pub fn heard(&self) -> Vec<StoreEvent> {
        self.events.borrow().clone()
    }

    /// All journal entries after the fold, as text.
    pub async fn entries(&self) -> Vec<String> {
        let meta = self.store.meta().await.unwrap();
        let entries = self.store.journal_after(meta.journal_from).await.unwrap();
        entries
            .into_iter()
            .map(|(_, bytes)| String::from_utf8(bytes).unwrap())
            .collect()
    }

    /// Every entry the store knows, folded or not, in the order of a compaction.
    pub async fn union(&self) -> Vec<String> {
        let meta = self.store.meta().await.unwrap();
        let mut all = Vec::new();
        for body in self.store.segments(&meta.segments).await.unwrap() {
            let body = String::from_utf8(body).unwrap();
            all.extend(body.lines().map(String::from));
        }
        all.extend(self.entries().await);
        all
    }

    /// Folds the journal into one more segment, as compaction does.
    pub async fn compact(&self) -> Result<Meta, daftar::storage::StoreError> {
        let meta = self.store.meta().await?;
        let entries = self.store.journal_after(meta.journal_from).await?;
        let lines: Vec<_> = entries
            .iter()
            .map(|(_, bytes)| String::from_utf8(bytes.clone()).unwrap())
            .collect();
        let name = format!("lines-{:016x}", u64::from_le_bytes(random_bytes().unwrap()));
        let fold = Fold {
            put: vec![segment(&name, lines.join("\n").as_bytes())],
            journal_through: entries.last().map_or(meta.journal_from, |(seq, _)| *seq),
            journal_entries: entries.len() as u32,
            ..keeping(&meta)
        };
        self.store.fold(fold).await
    }
}

/// A fold that changes nothing yet.
pub fn keeping(meta: &Meta) -> Fold {
    Fold {
        expected_generation: meta.generation,
        keep: meta.segments.iter().map(|info| info.name.clone()).collect(),
        journal_through: meta.journal_from,
        opaque: meta.opaque.clone(),
        ..Fold::default()
    }
}

pub fn segment(name: &str, body: &[u8]) -> NewSegment {
    NewSegment {
        name: String::from(name),
        kind: String::from("line"),
        records: 1,
        first_ms: 1,
        last_ms: 2,
        body: body.to_vec(),
    }
}

/// Waits for a promise that must be kept.
pub async fn settle(promise: Promise) -> JsValue {
    JsFuture::from(promise).await.unwrap()
}

/// Gives way to events, such as those of other tabs, until `is_so`. The browser's test runner ends
/// a test that never gets there.
pub async fn until(is_so: impl Fn() -> bool) {
    while !is_so() {
        let next_turn = Promise::new(&mut |resolve, _| {
            let window = web_sys::window().unwrap();
            window.set_timeout_with_callback(&resolve).unwrap();
        });
        settle(next_turn).await;
    }
}
