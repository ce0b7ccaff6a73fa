//! The shop that is measured, as a backup.

use std::fs;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use daftar::domain::{Book, DeviceId, Moment, Stamp};
use daftar::format::backup::{BackupWriter, Origin};
use daftar::insight::sample::big::big_shop;
use daftar_e2e::Place;

/// A backup on the disk.
pub struct Backup {
    /// Where.
    pub path: PathBuf,
    /// How many records it holds.
    pub records: usize,
    /// How long it is.
    pub bytes: u64,
}

/// Writes the backup of a shop of so many customers and sales.
pub fn backup(place: &Place, customers: usize, sales: usize) -> Result<Backup> {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .context("a clock before 1970")?;
    let now = Moment(now.as_millis() as i64);
    let device = DeviceId(7);
    let stamp = Stamp::new(now.0, 0, device);
    let mut book = Book::default();
    book.ledger_mut().start_loading();
    let mut records = 0;
    big_shop(customers, sales, 1, now, |mut record| {
        record.set_stamp(stamp, None);
        book.put(record);
        records += 1;
    });
    book.ledger_mut().finish_loading();
    let written = Origin {
        device,
        written: now,
    };
    let mut writer = BackupWriter::new(&book, written);
    let mut bytes = Vec::new();
    while let Some(piece) = writer.piece(&book) {
        bytes.extend_from_slice(&piece);
    }
    bytes.extend_from_slice(&writer.finish());
    let path = place.write("shop.json", &bytes)?;
    let bytes = fs::metadata(&path)?.len();
    Ok(Backup {
        path,
        records,
        bytes,
    })
}
