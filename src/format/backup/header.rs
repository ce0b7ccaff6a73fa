//! What a backup says about itself, before and after its records.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::{BackupError, FORMAT};
use crate::domain::{Id, Kind, Moment, Stamp};
use crate::format::VERSION;

/// What a backup says about itself. A file of another program may say little of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Header {
    /// The version of the format it was written in.
    pub version: u32,
    /// Which shop it is of.
    pub shop: Option<Id>,
    /// What the shop is called.
    pub shop_name: String,
    /// The installation, or the program, that wrote it.
    pub device: String,
    /// The latest stamp in it.
    pub clock: Stamp,
    /// When it was written.
    pub written: Option<Moment>,
    /// How many records of each kind it holds, as it says itself.
    pub counts: BTreeMap<String, u64>,
    /// It carries a checksum, and that is right.
    pub is_verified: bool,
}

/// The header as far as it has been read: its fields come in any order.
#[derive(Debug, Default)]
pub struct HeaderSoFar {
    is_ours: bool,
    version: Option<u32>,
    min_reader: Option<u32>,
    sha256: Option<String>,
    header: Header,
}

impl HeaderSoFar {
    /// The version, once it is known.
    pub fn version(&self) -> Option<u32> {
        self.version
    }

    /// How many sales it says there are.
    pub fn told_sales(&self) -> Option<u64> {
        self.header.counts.get(Kind::Sale.as_str()).copied()
    }

    /// True for a field whose value is of use.
    pub fn knows(key: &str) -> bool {
        const KEYS: [&str; 10] = [
            "format",
            "version",
            "min_reader",
            "shop",
            "shop_name",
            "device",
            "clock",
            "written",
            "counts",
            "sha256",
        ];
        KEYS.contains(&key)
    }

    /// Reads a field.
    ///
    /// # Errors
    /// The file is not a backup or too new, or a field that matters has no sense.
    pub fn take(&mut self, key: &str, json: &[u8]) -> Result<(), BackupError> {
        let header = &mut self.header;
        match key {
            "format" => {
                self.is_ours = read::<String>(json).is_some_and(|format| format == FORMAT);
                if !self.is_ours {
                    return Err(BackupError::NotABackup);
                }
            }
            "version" => {
                let version: std::num::NonZeroU32 = needed(key, json)?;
                self.version = Some(version.get());
            }
            "min_reader" => self.min_reader = Some(needed(key, json)?),
            "sha256" => self.sha256 = Some(needed(key, json)?),
            // What follows is told, not relied on.
            "shop" => {
                let shop: Option<String> = read(json);
                header.shop = shop
                    .filter(|id| !id.is_empty())
                    .map(|id| Id::from_text(&id));
            }
            "shop_name" => header.shop_name = read(json).unwrap_or_default(),
            "device" => header.device = read(json).unwrap_or_default(),
            "clock" => header.clock = read(json).unwrap_or_default(),
            "written" => header.written = read(json),
            "counts" => header.counts = read(json).unwrap_or_default(),
            _ => {}
        }
        match self.min_reader {
            Some(min_reader) if min_reader > VERSION => Err(BackupError::TooNew { min_reader }),
            _ => Ok(()),
        }
    }

    /// Closes the header; `sha256` is what the records come to.
    ///
    /// # Errors
    /// The file is not a backup, too new or damaged.
    pub fn finish(mut self, sha256: Option<&str>) -> Result<Header, BackupError> {
        if !self.is_ours {
            return Err(BackupError::NotABackup);
        }
        let version = self.version.unwrap_or(VERSION);
        // A newer file that does not say who may read it is for newer readers.
        let min_reader = self.min_reader.unwrap_or(version);
        if min_reader > VERSION {
            return Err(BackupError::TooNew { min_reader });
        }
        if let (Some(expected), Some(found)) = (&self.sha256, sha256) {
            if !expected.eq_ignore_ascii_case(found) {
                return Err(BackupError::WrongChecksum);
            }
            self.header.is_verified = true;
        }
        self.header.version = version;
        Ok(self.header)
    }
}

fn read<T: DeserializeOwned>(json: &[u8]) -> Option<T> {
    serde_json::from_slice(json).ok()
}

fn needed<T: DeserializeOwned>(key: &str, json: &[u8]) -> Result<T, BackupError> {
    read(json).ok_or_else(|| BackupError::WrongForm { field: key.into() })
}
