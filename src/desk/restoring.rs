//! Backups coming in: read, planned, brought in or put in the place of what is there.

use leptos::prelude::*;
use web_sys::Blob;

use super::backup::{BackupFailure, Progress, show};
use super::beginning::ask_to_keep;
use super::history::{Back, Step, StepTold};
use super::pace::Pace;
use super::state::Saving;
use super::{Boot, Desk, Done};
use crate::domain::decide::Circumstances;
use crate::domain::entry::Verb;
use crate::format::backup::{
    AttachedFile, BackupError, BackupReader, Choices, Plan, Planner, Staged, Step as ReadStep,
};
use crate::storage::checksum::sha256;
use crate::storage::files::{FileError, Slices};
use crate::storage::{SnapshotInfo, StoreError, StoredFile};

/// Records looked at before the clock is.
const STEP_RECORDS: usize = 200;

/// Why a file did not come in. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// The browser cannot read the file.
    File(FileError),
    /// It is not a backup that can be read.
    Backup(BackupError),
    /// What it is kept in cannot be read.
    Store(StoreError),
    /// The owner stopped it.
    Cancelled,
}

impl Desk {
    /// Reads a backup. Nothing is done with it yet.
    ///
    /// # Errors
    /// Why it cannot be read, or that `is_cancelled` was set.
    pub async fn read_backup(
        &self,
        file: &Blob,
        progress: Progress,
        is_cancelled: RwSignal<bool>,
    ) -> Result<Staged, ReadError> {
        let mut slices = Slices::of(file);
        let mut reader = BackupReader::leaving_sum(slices.total_bytes() as u64);
        let mut pace = Pace::start();
        while let Some(slice) = slices.next().await.map_err(ReadError::File)? {
            reader.push(&slice);
            drop(slice);
            self.read_on(&mut reader, &mut pace, progress, is_cancelled)
                .await?;
        }
        reader.end();
        self.read_on(&mut reader, &mut pace, progress, is_cancelled)
            .await?;
        let sha256 = match reader.records() {
            Some(records) => Some(sha256(file, records).await.map_err(ReadError::File)?),
            None => None,
        };
        progress.set(None);
        let staged = reader.finish_with(sha256.as_deref());
        staged.map_err(ReadError::Backup)
    }

    async fn read_on(
        &self,
        reader: &mut BackupReader,
        pace: &mut Pace,
        progress: Progress,
        is_cancelled: RwSignal<bool>,
    ) -> Result<(), ReadError> {
        while reader.step(STEP_RECORDS).map_err(ReadError::Backup)? == ReadStep::Busy {
            pace.rest().await;
            let (read, total) = reader.progress();
            show(progress, read as f64, total as f64);
            if is_cancelled.get_untracked() {
                return Err(ReadError::Cancelled);
            }
        }
        Ok(())
    }

    /// What bringing a backup in would do.
    pub async fn plan_import(&self, staged: Staged, progress: Progress) -> Plan {
        let mut planner = Planner::new(staged, self.now().0);
        let mut pace = Pace::start();
        while !self.read(|book| planner.step(book, STEP_RECORDS)) {
            pace.rest().await;
            let (looked, total) = planner.progress();
            show(progress, looked as f64, total as f64);
        }
        progress.set(None);
        self.read(|book| planner.finish(book))
    }

    /// Brings a backup in, as planned, as one step that can be undone. A snapshot is kept.
    ///
    /// # Errors
    /// The snapshot or the photos could not be stored; then nothing was changed.
    pub async fn import(
        &self,
        mut plan: Plan,
        choices: Choices,
        progress: Progress,
    ) -> Result<Done, BackupFailure> {
        if self.record_count() > 1 {
            self.take_snapshot("import", progress).await?;
        }
        self.store_files(std::mem::take(&mut plan.staged.files))
            .await?;
        let inner = self.inner();
        let stamp = inner.clock.borrow_mut().tick(self.now().0);
        let mut new_id = || self.new_id();
        let zone = self.zone();
        let mut circumstances = Circumstances {
            by: self.staff.get_untracked(),
            now: self.now(),
            zone: &zone,
            new_id: &mut new_id,
        };
        let imported = {
            let mut book = inner.book.borrow_mut();
            plan.commit(
                &mut book,
                stamp,
                self.staff.get_untracked(),
                choices,
                &mut circumstances,
            )
        };
        inner
            .clock
            .borrow_mut()
            .observe(imported.latest, self.now().0);
        let inverse = self.read(|book| imported.receipt.undo(book, &mut circumstances));
        let records = inverse.len();
        inner.history.borrow_mut().push(Step {
            verb: Verb::Import,
            back: Back::Changes(inverse),
            told: StepTold::default(),
        });
        self.count_change(records);
        self.everything_changed();
        let saving = ArcRwSignal::new(Saving::Pending);
        self.save_whole(saving.clone());
        progress.set(None);
        Ok(Done {
            verb: Verb::Import,
            saving,
        })
    }

    /// Puts a backup in the place of everything there is; who was erased here comes back only where
    /// `keeps_erased` is not set. Gives the way back: the snapshot taken before, where there was
    /// anything.
    ///
    /// # Errors
    /// The snapshot or the photos could not be stored; then nothing was changed.
    pub async fn restore(
        &self,
        staged: Staged,
        keeps_erased: bool,
        progress: Progress,
    ) -> Result<Option<SnapshotInfo>, BackupFailure> {
        let before = if self.record_count() > 1 {
            self.take_snapshot("restore", progress).await?
        } else {
            None
        };
        self.replace(staged, keeps_erased).await?;
        progress.set(None);
        Ok(before)
    }

    /// Puts back what there was when a snapshot was taken. The snapshot stays, and none is taken
    /// of what it replaces: it would push out an older one.
    ///
    /// # Errors
    /// The snapshot is gone or cannot be read; then nothing was changed.
    pub async fn put_back_snapshot(&self, before: &SnapshotInfo) -> Result<(), ReadError> {
        let of_store = |failure| match failure {
            BackupFailure::File(error) => ReadError::File(error),
            BackupFailure::Store(error) => ReadError::Store(error),
        };
        let blob = self.snapshot_blob(before).await.map_err(of_store)?;
        let (progress, never) = (RwSignal::new(None), RwSignal::new(false));
        let staged = self.read_backup(&blob, progress, never).await?;
        self.replace(staged, true).await.map_err(of_store)
    }

    async fn replace(&self, mut staged: Staged, keeps_erased: bool) -> Result<(), BackupFailure> {
        if keeps_erased {
            self.read(|own| staged.drop_photos_of_erased(own));
        }
        self.store_files(std::mem::take(&mut staged.files)).await?;
        let inner = self.inner();
        let stamp = inner.clock.borrow_mut().tick(self.now().0);
        let by = self.staff.get_untracked();
        let mut book = staged.restore(stamp, by);
        if keeps_erased {
            let zone = self.zone();
            let mut new_id = || self.new_id();
            let mut circumstances = Circumstances {
                by,
                now: self.now(),
                zone: &zone,
                new_id: &mut new_id,
            };
            self.read(|own| book.keep_erased(own, stamp, by, &mut circumstances));
        }
        if book.shop().is_none() {
            // A file of another program need not say whose it is.
            let shop = self.new_shop(self.guess_country());
            let mut held = crate::domain::Held::new(self.new_id(), shop);
            held.stamps = crate::domain::stamp::FieldStamps::at(stamp);
            book.put(held.into());
        }
        // What is restored was written by this or another device before: from here on it is new.
        inner
            .clock
            .borrow_mut()
            .observe(book.latest(), self.now().0);
        *inner.book.borrow_mut() = book;
        inner.history.borrow_mut().clear();
        inner.layout.borrow_mut().is_foreign = true;
        self.boot.set(Boot::Ready);
        self.is_complete.set(true);
        self.count_change(self.record_count() as usize);
        self.everything_changed();
        self.save_whole(ArcRwSignal::new(Saving::Pending));
        ask_to_keep();
        Ok(())
    }

    async fn store_files(&self, files: Vec<AttachedFile>) -> Result<(), StoreError> {
        let Some(store) = self.store() else {
            return Ok(());
        };
        for AttachedFile { id, mime, bytes } in files {
            store
                .put_file(&id.to_string(), &StoredFile { mime, bytes })
                .await?;
        }
        Ok(())
    }
}
