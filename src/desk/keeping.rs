//! Backups that are written by themselves into a folder the owner picked once.

use leptos::prelude::*;

use super::backup::Progress;
use super::pace::when_idle;
use super::{BackupFailure, Boot, Desk};
use crate::domain::{Day, Moment};
use crate::insight::keeping::{Occasion, Standing, counted};
use crate::storage::folder::{Folder, pick_folder};
use crate::storage::locks::try_lock;
use crate::storage::settings::{DeviceSettings, KeptBackups};

/// Held by the tab that writes.
const LOCK: &str = "daftar-keeping";
/// The last so many stay in the folder.
const MOST_FILES: usize = 10;

/// How it stands with backups that are written by themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keeping {
    /// What the folder is called; nothing where none was chosen.
    pub folder: Option<String>,
    /// The browser must be asked again before it writes.
    pub must_ask: bool,
    /// One is being written.
    pub is_writing: bool,
    /// When the last one was written.
    pub written: Option<Moment>,
    /// Changes since that are not in it.
    pub changes: u64,
    /// When it failed, if it did not succeed since.
    pub failed: Option<Moment>,
    /// There is so much less than last time that none is written by itself.
    pub is_held_back: bool,
}

impl Keeping {
    /// As this device remembers it.
    pub(super) fn remembered() -> Self {
        let kept = DeviceSettings::load().kept_backups;
        Self {
            folder: kept.folder,
            must_ask: false,
            is_writing: false,
            written: kept.written_ms.map(Moment),
            changes: kept.changes,
            failed: kept.failed_ms.map(Moment),
            is_held_back: kept.is_held_back,
        }
    }
}

impl Desk {
    /// How it stands with backups that are written by themselves.
    pub fn keeping(&self) -> Signal<Keeping> {
        self.keeping.into()
    }

    /// Lets the owner choose the folder, and writes the first backup into it. Call it from a
    /// click. False when they changed their mind.
    ///
    /// # Errors
    /// The browser refused, or the backup could not be written.
    pub async fn choose_folder(&self, progress: Progress) -> Result<bool, BackupFailure> {
        let Some(folder) = pick_folder().await? else {
            return Ok(false);
        };
        let Some(store) = self.store() else {
            return Ok(false);
        };
        store.put_folder(&folder).await?;
        self.note_keeping(|kept| {
            *kept = KeptBackups {
                folder: Some(folder.name()),
                ..KeptBackups::default()
            };
        });
        self.keep_in(&folder, progress).await?;
        Ok(true)
    }

    /// Writes no more by itself. What is in the folder stays.
    ///
    /// # Errors
    /// Storage refused.
    pub async fn stop_keeping(&self) -> Result<(), BackupFailure> {
        if let Some(store) = self.store() {
            store.forget_folder().await?;
        }
        self.note_keeping(|kept| *kept = KeptBackups::default());
        Ok(())
    }

    /// Has the browser ask, if it must, and writes a backup now. Call it from a click.
    ///
    /// # Errors
    /// The backup could not be written.
    pub async fn keep_now(&self, progress: Progress) -> Result<(), BackupFailure> {
        let Some(folder) = self.kept_folder().await? else {
            return self.stop_keeping().await;
        };
        let may_write = folder.may_write().await || folder.ask().await;
        self.keeping.update(|keeping| keeping.must_ask = !may_write);
        if may_write {
            self.keep_in(&folder, progress).await?;
        }
        Ok(())
    }

    /// Writes a backup if something changed since the last one, it is due, and the browser lets
    /// it. What comes of it is told by [`keeping`](Self::keeping).
    pub async fn keep_if_due(&self, occasion: Occasion) {
        if self.boot.get_untracked() != Boot::Ready || !self.is_complete.get_untracked() {
            return;
        }
        // Another tab may have written one, or changed something.
        self.backup_lacks
            .set(DeviceSettings::load().changes_since_backup);
        self.keeping.update(|keeping| {
            let remembered = Keeping::remembered();
            *keeping = Keeping {
                must_ask: keeping.must_ask && remembered.folder.is_some(),
                is_writing: keeping.is_writing,
                ..remembered
            };
        });
        if !self.is_due(occasion) {
            return;
        }
        let Some(_lock) = try_lock(LOCK).await else {
            return;
        };
        let Ok(Some(folder)) = self.kept_folder().await else {
            return;
        };
        let may_write = folder.may_write().await;
        self.keeping.update(|keeping| keeping.must_ask = !may_write);
        if !may_write {
            return;
        }
        if self.is_far_less() {
            self.note_keeping(|kept| kept.is_held_back = true);
            return;
        }
        // Told by the signal.
        let _ = self.keep_in(&folder, RwSignal::new(None)).await;
    }

    /// How many changes are not in the last backup that left this browser.
    pub fn backup_lacks(&self) -> Signal<u64> {
        self.backup_lacks.into()
    }

    /// Counts a step that changed so many records: no backup outside holds it yet.
    pub(super) fn count_change(&self, records: usize) {
        let has_folder = self.keeping.with_untracked(|kept| kept.folder.is_some());
        if records == 0 || (!has_folder && self.last_backup.get_untracked().is_none()) {
            return;
        }
        let uncounted = &self.inner().uncounted;
        let before = uncounted.get();
        uncounted.set(before + counted(records));
        // What is saved must not wait for it.
        if before == 0 {
            let desk = *self;
            when_idle(move || desk.note_changes());
        }
    }

    /// Remembers the changes counted so far.
    pub(super) fn note_changes(&self) {
        let more = self.inner().uncounted.take();
        if more == 0 {
            return;
        }
        let settings = DeviceSettings::update(|settings| {
            settings.changes_since_backup += more;
            settings.kept_backups.changes += more;
        });
        self.backup_lacks.set(settings.changes_since_backup);
        let changes = settings.kept_backups.changes;
        self.keeping.update(|keeping| keeping.changes = changes);
    }

    fn is_due(&self, occasion: Occasion) -> bool {
        let kept = DeviceSettings::load().kept_backups;
        let is_sample = self.read(|book| book.shop().is_none_or(|(_, shop)| shop.is_sample));
        let is_new = kept.latest.as_deref() != Some(self.latest().as_str());
        if kept.folder.is_none() || is_sample || !is_new || self.keeping.read_untracked().is_writing
        {
            return false;
        }
        let standing = Standing {
            written: kept.written_ms.map(Moment),
            failed: kept.failed_ms.map(Moment),
            changes: kept.changes,
        };
        standing.is_due(occasion, &self.zone(), self.now())
    }

    /// An empty notebook must not take the place of good backups.
    fn is_far_less(&self) -> bool {
        let last = DeviceSettings::load().kept_backups.records;
        last > 20 && self.record_count() < last / 2
    }

    fn latest(&self) -> String {
        self.read(|book| book.latest().to_string())
    }

    async fn kept_folder(&self) -> Result<Option<Folder>, BackupFailure> {
        match self.store() {
            Some(store) => Ok(store.folder().await?),
            None => Ok(None),
        }
    }

    async fn keep_in(&self, folder: &Folder, progress: Progress) -> Result<(), BackupFailure> {
        self.keeping.update(|keeping| keeping.is_writing = true);
        self.note_changes();
        // What is written meanwhile may not be in it.
        let latest = self.latest();
        let settings = DeviceSettings::load();
        let (since, changes) = (settings.changes_since_backup, settings.kept_backups.changes);
        let written = self.write_into(folder, progress).await;
        let (now_ms, records) = (self.now().0, self.record_count());
        self.keeping.update(|keeping| keeping.is_writing = false);
        self.note_keeping(|kept| match &written {
            Ok(()) => {
                kept.written_ms = Some(now_ms);
                kept.latest = Some(latest);
                kept.records = records;
                kept.changes = kept.changes.saturating_sub(changes);
                kept.failed_ms = None;
                kept.is_held_back = false;
            }
            Err(_) => kept.failed_ms = Some(now_ms),
        });
        if written.is_ok() {
            self.note_outside_backup(since);
        }
        written
    }

    async fn write_into(&self, folder: &Folder, progress: Progress) -> Result<(), BackupFailure> {
        let blob = self.backup_blob(progress).await?;
        let name = self.backup_name();
        folder.write(&name, &blob).await?;
        for old in too_old(&name, folder.names().await) {
            folder.remove(&old).await;
        }
        Ok(())
    }

    fn note_keeping(&self, note: impl FnOnce(&mut KeptBackups)) {
        DeviceSettings::update(|settings| note(&mut settings.kept_backups));
        self.keeping.update(|keeping| {
            *keeping = Keeping {
                must_ask: keeping.must_ask,
                is_writing: keeping.is_writing,
                ..Keeping::remembered()
            };
        });
    }
}

/// Earlier backups of the same shop beyond those that stay, by the days in their names. Nothing
/// else in the folder is touched.
fn too_old(name: &str, names: Vec<String>) -> Vec<String> {
    let day_of = |name: &str| -> Option<(usize, Day)> {
        let stem = name.strip_suffix(".json")?;
        let at = stem.len().checked_sub("2026-11-26".len())?;
        let day = stem.get(at..)?.parse().ok()?;
        Some((at, day))
    };
    let Some((at, _)) = day_of(name) else {
        return Vec::new();
    };
    let mut own: Vec<(Day, String)> = names
        .into_iter()
        .filter_map(|other| {
            let (other_at, day) = day_of(&other)?;
            (other.get(..other_at) == name.get(..at)).then_some((day, other))
        })
        .collect();
    own.sort_unstable();
    own.truncate(own.len().saturating_sub(MOST_FILES));
    own.into_iter().map(|(_, name)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_old_backups_of_the_same_shop_go() {
        let mut names: Vec<String> = (1..=12)
            .rev()
            .map(|day| format!("daftar-Oydin-2026-11-{day:02}.json"))
            .collect();
        names.extend(
            [
                "daftar-Oydin-2-2025-01-01.json",
                "daftar-2024-01-01.json",
                "photo.jpg",
                "daftar-Oydin-2024-13-01.json",
                "daftar-Oydin-2024-01-01.json.age",
                "Ə.json",
            ]
            .map(str::to_owned),
        );
        let old = too_old("daftar-Oydin-2026-11-12.json", names);
        assert_eq!(
            old,
            [
                "daftar-Oydin-2026-11-01.json",
                "daftar-Oydin-2026-11-02.json",
            ]
        );
    }
}
