//! Folding the journal into segments: when it has grown, in idle time, by one tab at a time;
//! and at once for what is too large for the journal.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::pace::when_idle;
use super::state::Saving;
use super::{Boot, Desk, Packing, packing, reading};
use crate::domain::{Gone, order};
use crate::format::kinds::kinds;
use crate::format::layout::{Packed, Part};
use crate::storage::locks::{lock, try_lock};
use crate::storage::settings::DeviceSettings;
use crate::storage::tabs::TabMessage;
use crate::storage::{Fold, Meta, NewSegment, Store, StoreError};

/// The journal is folded when it holds this many entries: few enough to read in no time
/// at the next start, many enough that folding is rare.
const LONG_JOURNAL: u64 = 500;
/// Taking an import back can be undone for so long at least, in another tab.
const UNDOABLE_MS: i64 = 60 * 60 * 1000;
const LOCK: &str = "daftar-fold";
/// Somebody else folded meanwhile: more often than this in a row is not by chance.
const TRIES: usize = 4;

/// How the rows of the book lie in storage.
#[derive(Default)]
pub(super) struct Layout {
    pub parts: BTreeMap<String, Vec<Part>>,
    pub generation: u64,
    pub journal_from: u64,
    /// Another tab or a failure came between: what is stored is not known row by row.
    pub is_foreign: bool,
    /// Something is in the book that is neither in the journal nor in segments.
    pub is_unsaved: bool,
    pub is_folding: bool,
    pub error: Option<StoreError>,
}

impl Layout {
    /// Takes over what is stored now.
    pub fn take(&mut self, meta: &Meta, parts: BTreeMap<String, Vec<Part>>) {
        self.parts = parts;
        self.generation = meta.generation;
        self.journal_from = meta.journal_from;
        self.is_foreign = false;
    }
}

impl Desk {
    /// Folds when the journal is long, nobody else does, and the page is idle.
    pub(super) fn fold_when_idle(&self) {
        let inner = self.inner();
        let layout = inner.layout.borrow();
        let length = inner.last_seq.get().saturating_sub(layout.journal_from);
        if layout.is_folding || length < LONG_JOURNAL || !self.is_complete.get_untracked() {
            return;
        }
        drop(layout);
        let desk = *self;
        when_idle(move || {
            spawn_local(async move {
                let Some(_lock) = try_lock(LOCK).await else {
                    return;
                };
                let _ = desk.fold(None).await;
            });
        });
    }

    /// Lets go of what came with imports that were taken back, once nobody can undo that any more:
    /// in storage, then in memory, here and in other tabs, which read everything anew.
    pub(super) fn let_go_when_idle(&self) {
        let before_ms = self.now().0 - UNDOABLE_MS;
        let went = self.inner().book.borrow_mut().let_go(before_ms);
        let Some((count, photos)) = went else { return };
        let desk = *self;
        when_idle(move || {
            let photos = photos.clone();
            spawn_local(async move {
                let Some(lock) = try_lock(LOCK).await else {
                    return;
                };
                if desk.fold(Some(before_ms)).await.is_err() {
                    return;
                }
                drop(lock);
                // The next backup is smaller by these, which is no reason to wonder.
                let count = count as u64;
                DeviceSettings::update(|settings| {
                    let last = &mut settings.last_outside_backup_records;
                    *last = last.map(|last| last.saturating_sub(count));
                    let kept = &mut settings.kept_backups.records;
                    *kept = kept.saturating_sub(count);
                });
                if let Some(store) = desk.store() {
                    for photo in photos {
                        let _ = store.delete_file(&photo.to_string()).await;
                    }
                }
                desk.tell_tabs(&TabMessage {
                    topic: "reload".into(),
                    ..TabMessage::default()
                });
                desk.start();
            });
        });
    }

    /// Puts everything that is in the book into segments now; other tabs start over.
    pub(super) fn save_whole(&self, saving: ArcRwSignal<Saving>) {
        let desk = *self;
        self.inner().layout.borrow_mut().is_unsaved = true;
        self.show_save_state();
        spawn_local(async move {
            let _lock = lock(LOCK).await;
            let folded = desk.fold(None).await;
            desk.inner().layout.borrow_mut().is_unsaved = folded.is_err();
            match folded {
                Ok(()) => {
                    desk.note_data();
                    desk.tell_tabs(&TabMessage {
                        topic: "reload".into(),
                        ..TabMessage::default()
                    });
                    saving.set(Saving::Saved);
                }
                Err(error) => saving.set(Saving::Failed(error)),
            }
            desk.show_save_state();
        });
    }

    /// Writes the book into segments, the journal entries read so far included; without what came
    /// with imports that were taken back before a time, where one is given.
    async fn fold(&self, gone_before_ms: Option<i64>) -> Result<(), StoreError> {
        let Some(store) = self.store() else {
            return Ok(());
        };
        if self.boot.get_untracked() != Boot::Ready {
            return Ok(());
        }
        self.inner().layout.borrow_mut().is_folding = true;
        let mut result = Err(StoreError::Moved);
        for _ in 0..TRIES {
            result = self.fold_once(&store, gone_before_ms).await;
            // After any failure it is not known what is stored: write everything next time.
            self.inner().layout.borrow_mut().is_foreign = result.is_err();
            if result != Err(StoreError::Moved) {
                break;
            }
        }
        let inner = self.inner();
        let mut layout = inner.layout.borrow_mut();
        layout.is_folding = false;
        layout.error = result.as_ref().err().cloned();
        result
    }

    async fn fold_once(
        &self,
        store: &Store,
        gone_before_ms: Option<i64>,
    ) -> Result<(), StoreError> {
        let inner = self.inner();
        // Got first: nothing may come between a look at the journal and what is packed.
        let packing = packing().await.ok_or(StoreError::Incomplete)?;
        let meta = store.meta().await?;
        if meta.generation != inner.layout.borrow().generation {
            inner.layout.borrow_mut().is_foreign = true;
        }
        let entries = store.journal_after(meta.journal_from).await?;
        if entries.iter().any(|(seq, _)| *seq > inner.last_seq.get()) {
            // What cannot be read now stays in the journal.
            let reading = reading().await.ok_or(StoreError::Incomplete)?;
            for (seq, bytes) in &entries {
                if *seq > inner.last_seq.get() {
                    self.take_in(reading, bytes);
                    inner.last_seq.set(*seq);
                }
            }
        }
        let journal_through = entries.last().map_or(meta.journal_from, |(seq, _)| *seq);
        let folded = self.pack(packing, meta.generation + 1, gone_before_ms);
        let fold = Fold {
            expected_generation: meta.generation,
            keep: folded.keep,
            staged: Vec::new(),
            put: folded.put,
            journal_through,
            journal_entries: entries.len() as u32,
            opaque: Vec::new(),
        };
        let meta = store.fold(fold).await?;
        inner.layout.borrow_mut().take(&meta, folded.parts);
        self.tell_tabs(&TabMessage {
            topic: "fold".into(),
            seq: meta.generation,
            bytes: Vec::new(),
        });
        Ok(())
    }

    /// Packs the rows that changed since the last fold, or all where that is not known.
    fn pack(&self, packing: Packing, generation: u64, gone_before_ms: Option<i64>) -> Folded {
        let inner = self.inner();
        let mut book = inner.book.borrow_mut();
        // Another tab may have brought some of it back meanwhile.
        let gone = gone_before_ms.map_or_else(Gone::default, |before_ms| book.gone(before_ms));
        book.touch_gone(&gone);
        let layout = inner.layout.borrow();
        let mut folded = Folded::default();
        for kind in kinds() {
            let stored = match layout.parts.get(kind) {
                Some(parts) if !layout.is_foreign => parts.as_slice(),
                _ => &[],
            };
            let rewrite = (packing.pack)(&book, kind, stored, &gone);
            folded
                .keep
                .extend(rewrite.keep.iter().map(|part| part.name.clone()));
            let mut parts = rewrite.keep;
            for packed in rewrite.put {
                let name = format!("{kind}-{generation}-{}", self.new_id());
                parts.push(part(&name, &packed));
                folded.put.push(new_segment(name, kind, packed));
            }
            order::sort_by_key(&mut parts, |part| part.start);
            folded.parts.insert((*kind).to_owned(), parts);
        }
        book.mark_written();
        folded
    }
}

/// What a fold keeps and writes, and how the rows lie afterwards.
#[derive(Default)]
struct Folded {
    keep: Vec<String>,
    put: Vec<NewSegment>,
    parts: BTreeMap<String, Vec<Part>>,
}

fn part(name: &str, packed: &Packed) -> Part {
    Part {
        name: name.to_owned(),
        start: packed.start,
        end: packed.end,
        bytes: packed.body.len() as u32,
    }
}

fn new_segment(name: String, kind: &str, packed: Packed) -> NewSegment {
    NewSegment {
        name,
        kind: kind.to_owned(),
        records: packed.records,
        first_ms: 0,
        last_ms: 0,
        body: packed.body,
    }
}
