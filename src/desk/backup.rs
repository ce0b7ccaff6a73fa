//! Backups going out, and snapshots kept inside.

use leptos::prelude::*;
use web_sys::Blob;

use super::Desk;
use super::keeping::Keeping;
use super::pace::Pace;
use super::state::Saving;
use crate::domain::customer::Customer;
use crate::domain::{Id, Moment};
use crate::format::backup::{AttachedFile, BackupWriter};
use crate::format::kinds::count_records;
use crate::storage::files::FileError;
use crate::storage::save::{Parts, Saved, Way, save_file};
use crate::storage::settings::{DeviceSettings, KeptBackups};
use crate::storage::tabs::TabMessage;
use crate::storage::{Snapshot, SnapshotInfo, StoreError, StoredFile};

/// Type of backup files.
pub const MIME: &str = "application/json";
/// What the name of a sealed backup ends with besides, as the tool `age` has it.
const SEALED_ENDING: &str = ".age";
/// How far long work has come, 0 to 1.
pub type Progress = RwSignal<Option<f64>>;
/// Who deletes so many at once may notice tomorrow.
const MANY: usize = 50;

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
            self.note_changes();
            self.note_outside_backup(self.backup_lacks.get_untracked());
        }
        Ok(saved)
    }

    /// Remembers that a backup left this browser just now; of the changes counted since the one
    /// before so many are in it.
    pub(super) fn note_outside_backup(&self, changes: u64) {
        self.note_backup_of(self.now(), changes);
    }

    /// Remembers that all there is came from a file outside this browser, written then.
    pub fn note_opened_backup(&self, written: Option<Moment>) {
        if let Some(at) = written.filter(|at| *at <= self.now()) {
            self.note_backup_of(at, u64::MAX);
        }
    }

    fn note_backup_of(&self, at: Moment, changes: u64) {
        let records = self.record_count();
        let settings = DeviceSettings::update(|settings| {
            settings.last_outside_backup_ms = Some(at.0);
            settings.last_outside_backup_records = Some(records);
            settings.changes_since_backup = settings.changes_since_backup.saturating_sub(changes);
        });
        self.backup_lacks.set(settings.changes_since_backup);
        self.last_backup.set(Some(at));
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
    pub fn last_backup(&self) -> Signal<Option<Moment>> {
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

    /// Keeps everything as it is now before so many are deleted, if they are many: undoing it ends
    /// with the page.
    ///
    /// # Errors
    /// It could not be stored.
    pub async fn keep_before_removing(&self, count: usize) -> Result<(), BackupFailure> {
        if count >= MANY {
            self.take_snapshot("removal", RwSignal::new(None)).await?;
        }
        Ok(())
    }

    /// Keeps everything as it is now inside the browser; the last two are kept.
    ///
    /// # Errors
    /// It could not be stored.
    pub async fn take_snapshot(
        &self,
        reason: &str,
        progress: Progress,
    ) -> Result<Option<SnapshotInfo>, BackupFailure> {
        let Some(store) = self.store() else {
            return Ok(None);
        };
        let mut chunks = Vec::new();
        let records = self
            .write_pieces(progress, |piece| {
                chunks.push(piece);
                Ok(())
            })
            .await?;
        let snapshot = Snapshot {
            at_ms: self.now().0,
            reason: reason.to_owned(),
            records,
            header: Vec::new(),
        };
        Ok(Some(store.put_snapshot(snapshot, &chunks).await?))
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
            settings.changes_since_backup = 0;
            settings.acting_staff = None;
            settings.kept_backups = KeptBackups::default();
        });
        self.keeping.set(Keeping::default());
        self.inner().has_noted_data.set(false);
        self.inner().uncounted.set(0);
        self.last_backup.set(None);
        self.backup_lacks.set(0);
        self.staff.set(None);
        self.tell_tabs(&TabMessage {
            topic: "reload".into(),
            ..TabMessage::default()
        });
        self.start();
        Ok(())
    }

    /// Removes the sample shop; what the owner wrote stays. Gives the way back: the snapshot taken
    /// before.
    ///
    /// # Errors
    /// The snapshot could not be stored; then nothing was changed.
    pub async fn remove_sample(
        &self,
        progress: Progress,
    ) -> Result<Option<SnapshotInfo>, BackupFailure> {
        let before = self.take_snapshot("sample", progress).await?;
        let inner = self.inner();
        let own = self.read(crate::domain::Book::without_sample);
        *inner.book.borrow_mut() = own;
        inner.history.borrow_mut().clear();
        inner.layout.borrow_mut().is_foreign = true;
        self.count_change(self.record_count() as usize);
        self.everything_changed();
        self.save_whole(ArcRwSignal::new(Saving::Pending));
        progress.set(None);
        Ok(before)
    }

    /// Writes the whole shop, piece by piece. Gives how many records it holds.
    async fn write_pieces(
        &self,
        progress: Progress,
        mut take: impl FnMut(Vec<u8>) -> Result<(), BackupFailure>,
    ) -> Result<u64, BackupFailure> {
        self.whole().await;
        let mut writer = self.read(|book| BackupWriter::new(book, self.origin()));
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
        let (_, records) = writer.progress();
        take(writer.finish())?;
        progress.set(None);
        Ok(records as u64)
    }

    /// Photos of customers.
    fn photos(&self) -> Vec<Id> {
        let photo = |(_, customer): (Id, &Customer)| customer.photo;
        self.read(|book| book.customers().iter().filter_map(photo).collect())
    }

    pub(super) async fn attached(&self, id: Id) -> Result<Option<AttachedFile>, StoreError> {
        let Some(store) = self.store() else {
            return Ok(None);
        };
        let file = store.file(&id.to_string()).await?;
        Ok(file.map(|StoredFile { mime, bytes }| AttachedFile { id, mime, bytes }))
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
