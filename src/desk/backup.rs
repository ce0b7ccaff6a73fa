//! Backups going out and coming in.

use leptos::prelude::*;
use web_sys::Blob;

use super::beginning::ask_to_keep;
use super::history::Step;
use super::loading::count_records;
use super::pace::Pace;
use super::state::Saving;
use super::{Boot, Desk, Done};
use crate::domain::Id;
use crate::domain::customer::Customer;
use crate::domain::decide::Circumstances;
use crate::domain::entry::Verb;
use crate::format::backup::{
    AttachedFile, BackupError, BackupReader, BackupWriter, Choices, Origin, Plan, Planner, Staged,
    Step as ReadStep,
};
use crate::storage::checksum::sha256;
use crate::storage::files::{FileError, Slices};
use crate::storage::save::{Parts, Saved, Way, save_file};
use crate::storage::settings::DeviceSettings;
use crate::storage::tabs::TabMessage;
use crate::storage::{Snapshot, SnapshotInfo, StoreError, StoredFile};

/// Type of backup files.
pub const MIME: &str = "application/json";
/// What the name of a sealed backup ends with besides, as the tool `age` has it.
const SEALED_ENDING: &str = ".age";
/// Records looked at before the clock is.
const STEP_RECORDS: usize = 200;

/// How far long work has come, 0 to 1.
pub type Progress = RwSignal<Option<f64>>;

/// Why a file did not come in. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// The browser cannot read the file.
    File(FileError),
    /// It is not a backup that can be read.
    Backup(BackupError),
    /// The owner stopped it.
    Cancelled,
}

/// Why something about backups failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupFailure {
    /// Storage failed.
    Store(StoreError),
    /// The file could not be put together or saved.
    File(FileError),
}

impl From<StoreError> for BackupFailure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<FileError> for BackupFailure {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl Desk {
    /// Puts the whole shop into one file.
    ///
    /// # Errors
    /// The browser has no room for the file, or a photo cannot be read.
    pub async fn backup_blob(&self, progress: Progress) -> Result<Blob, BackupFailure> {
        let mut parts = Parts::new(MIME);
        self.write_pieces(progress, |piece| parts.push(&piece).map_err(Into::into))
            .await?;
        Ok(parts.into_blob()?)
    }

    /// Lets a backup out of the browser and remembers that it went.
    ///
    /// # Errors
    /// The file could not be saved.
    pub async fn save_backup(
        &self,
        blob: &Blob,
        way: Way,
        is_sealed: bool,
    ) -> Result<Saved, BackupFailure> {
        let mut name = self.backup_name();
        if is_sealed {
            name.push_str(SEALED_ENDING);
        }
        let saved = save_file(&name, blob, way).await?;
        if saved != Saved::Cancelled {
            let (now_ms, records) = (self.now().0, self.record_count());
            DeviceSettings::update(|settings| {
                settings.last_outside_backup_ms = Some(now_ms);
                settings.last_outside_backup_records = Some(records);
            });
            self.last_backup.set(Some(self.now()));
        }
        Ok(saved)
    }

    /// What a backup of today is called.
    pub fn backup_name(&self) -> String {
        let shop = self
            .read(|book| book.shop().map(|(_, shop)| shop.name.clone()))
            .unwrap_or_default();
        let is_safe = |letter: &char| letter.is_alphanumeric() || *letter == '-' || *letter == ' ';
        let shop: String = shop.chars().filter(is_safe).take(40).collect();
        let shop = shop.trim().replace(' ', "-");
        let day = self.zone().day_of(self.now());
        if shop.is_empty() {
            format!("daftar-{day}.json")
        } else {
            format!("daftar-{shop}-{day}.json")
        }
    }

    /// When a backup last left this browser.
    pub fn last_backup(&self) -> Signal<Option<crate::domain::Moment>> {
        self.last_backup.into()
    }

    /// How many records the book holds, deleted ones included.
    pub fn record_count(&self) -> u64 {
        self.read(count_records)
    }

    /// True when so much less would be saved than last time that something must be wrong.
    pub fn has_shrunk(&self) -> bool {
        let last = DeviceSettings::load()
            .last_outside_backup_records
            .unwrap_or_default();
        last > 20 && self.record_count() < last / 2
    }

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
        inner.history.borrow_mut().push(Step {
            verb: Verb::Import,
            inverse,
        });
        self.everything_changed();
        let saving = ArcRwSignal::new(Saving::Pending);
        self.save_whole(saving.clone());
        progress.set(None);
        Ok(Done {
            verb: Verb::Import,
            saving,
        })
    }

    /// Puts a backup in the place of everything there is. A snapshot is kept.
    ///
    /// # Errors
    /// The snapshot or the photos could not be stored; then nothing was changed.
    pub async fn restore(
        &self,
        mut staged: Staged,
        progress: Progress,
    ) -> Result<Done, BackupFailure> {
        if self.record_count() > 1 {
            self.take_snapshot("restore", progress).await?;
        }
        self.store_files(std::mem::take(&mut staged.files)).await?;
        let inner = self.inner();
        let stamp = inner.clock.borrow_mut().tick(self.now().0);
        let mut book = staged.restore(stamp, self.staff.get_untracked());
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
        self.everything_changed();
        let saving = ArcRwSignal::new(Saving::Pending);
        self.save_whole(saving.clone());
        ask_to_keep();
        progress.set(None);
        Ok(Done {
            verb: Verb::Import,
            saving,
        })
    }

    /// Keeps everything as it is now inside the browser; the last two are kept.
    ///
    /// # Errors
    /// It could not be stored.
    pub async fn take_snapshot(
        &self,
        reason: &str,
        progress: Progress,
    ) -> Result<(), BackupFailure> {
        let Some(store) = self.store() else {
            return Ok(());
        };
        let mut chunks = Vec::new();
        self.write_pieces(progress, |piece| {
            chunks.push(piece);
            Ok(())
        })
        .await?;
        let snapshot = Snapshot {
            at_ms: self.now().0,
            reason: reason.to_owned(),
            records: self.record_count(),
            header: Vec::new(),
        };
        store.put_snapshot(snapshot, &chunks).await?;
        Ok(())
    }

    /// A snapshot as a file, to be read like any backup.
    ///
    /// # Errors
    /// It is damaged or gone.
    pub async fn snapshot_blob(&self, info: &SnapshotInfo) -> Result<Blob, BackupFailure> {
        let mut parts = Parts::new(MIME);
        if let Some(store) = self.store() {
            for chunk in store.snapshot(info).await? {
                parts.push(&chunk)?;
            }
        }
        Ok(parts.into_blob()?)
    }

    /// Erases everything on this device.
    ///
    /// # Errors
    /// Storage refused; then everything is still there.
    pub async fn erase_everything(&self) -> Result<(), StoreError> {
        let Some(store) = self.store() else {
            return Ok(());
        };
        store.erase_all().await?;
        DeviceSettings::update(|settings| {
            settings.had_data = false;
            settings.last_outside_backup_ms = None;
            settings.last_outside_backup_records = None;
            settings.acting_staff = None;
        });
        self.inner().has_noted_data.set(false);
        self.last_backup.set(None);
        self.staff.set(None);
        self.tell_tabs(&TabMessage {
            topic: "reload".into(),
            ..TabMessage::default()
        });
        self.start();
        Ok(())
    }

    /// Removes the sample shop; what the owner wrote stays.
    ///
    /// # Errors
    /// The snapshot could not be stored; then nothing was changed.
    pub async fn remove_sample(&self, progress: Progress) -> Result<Done, BackupFailure> {
        self.take_snapshot("sample", progress).await?;
        let inner = self.inner();
        let own = self.read(crate::domain::Book::without_sample);
        *inner.book.borrow_mut() = own;
        inner.history.borrow_mut().clear();
        inner.layout.borrow_mut().is_foreign = true;
        self.everything_changed();
        let saving = ArcRwSignal::new(Saving::Pending);
        self.save_whole(saving.clone());
        progress.set(None);
        Ok(Done {
            verb: Verb::Sample,
            saving,
        })
    }

    /// Writes the whole shop, piece by piece.
    async fn write_pieces(
        &self,
        progress: Progress,
        mut take: impl FnMut(Vec<u8>) -> Result<(), BackupFailure>,
    ) -> Result<(), BackupFailure> {
        let device = self.inner().clock.borrow().device();
        let origin = Origin {
            device,
            written: self.now(),
        };
        let mut writer = self.read(|book| BackupWriter::new(book, origin));
        let mut pace = Pace::start();
        while let Some(piece) = self.read(|book| writer.piece(book)) {
            take(piece)?;
            let (written, total) = writer.progress();
            show(progress, written as f64, total as f64);
            pace.rest().await;
        }
        for id in self.photos() {
            if let Some(file) = self.attached(id).await? {
                take(writer.file(&file))?;
            }
        }
        take(writer.finish())?;
        progress.set(None);
        Ok(())
    }

    /// Photos of customers.
    fn photos(&self) -> Vec<Id> {
        let photo = |(_, customer): (Id, &Customer)| customer.photo;
        self.read(|book| book.customers().iter().filter_map(photo).collect())
    }

    async fn attached(&self, id: Id) -> Result<Option<AttachedFile>, StoreError> {
        let Some(store) = self.store() else {
            return Ok(None);
        };
        let file = store.file(&id.to_string()).await?;
        Ok(file.map(|StoredFile { mime, bytes }| AttachedFile { id, mime, bytes }))
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

    pub(super) fn everything_changed(&self) {
        self.read_shop();
        self.fill_people();
        self.forget_figures();
        self.inner().topics.notify_all();
        self.show_history();
    }
}

pub(super) fn show(progress: Progress, part: f64, whole: f64) {
    if whole > 0.0 {
        progress.set(Some((part / whole).min(1.0)));
    }
}
