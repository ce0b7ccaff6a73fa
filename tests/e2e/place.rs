//! Folders of a journey.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};

use crate::wait::until_within;

/// The root of the repository.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The folder of one journey in one browser, empty at its start.
pub struct Place {
    folder: PathBuf,
}

impl Place {
    /// Makes the folder anew.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn make(name: &str) -> Result<Self> {
        let folder = repository()
            .canonicalize()?
            .join("target/e2e")
            .join(name.replace("::", "-"));
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let place = Self { folder };
        for folder in [place.profile(), place.downloads()] {
            fs::create_dir_all(folder)?;
        }
        Ok(place)
    }

    /// A file or folder in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The browser's profile.
    pub fn profile(&self) -> PathBuf {
        self.path("profile")
    }

    /// Where downloads arrive.
    pub fn downloads(&self) -> PathBuf {
        self.path("downloads")
    }

    /// A folder of settings that names [`Self::downloads`] as the desktop's place for downloads.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn desktop_settings(&self) -> Result<PathBuf> {
        let folder = self.path("settings");
        fs::create_dir_all(&folder)?;
        let downloads = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", self.downloads().display());
        fs::write(folder.join("user-dirs.dirs"), downloads)?;
        Ok(folder)
    }

    /// Writes a file to be chosen in a page.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<PathBuf> {
        let path = self.path(name);
        fs::write(&path, bytes).with_context(|| format!("could not write {}", path.display()))?;
        Ok(path)
    }

    /// Waits for a download to be complete.
    ///
    /// # Errors
    /// When none arrives.
    pub async fn downloaded(&self) -> Result<PathBuf> {
        let limit = Duration::from_secs(30);
        until_within(limit, "a download has arrived", async || {
            let mut files = Vec::new();
            for entry in fs::read_dir(self.downloads())? {
                files.push(entry?.path());
            }
            // Chromium begins with a hidden file, and each has an ending for what is not whole.
            let is_partial = |path: &PathBuf| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                name.starts_with('.') || name.ends_with(".crdownload") || name.ends_with(".part")
            };
            if files.iter().any(is_partial) {
                return Ok(None);
            }
            Ok(files
                .pop()
                .filter(|file| fs::metadata(file).is_ok_and(|file| file.len() > 0)))
        })
        .await
    }
}
