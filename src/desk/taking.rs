//! Data going out to other programs, and backups under a passphrase.

use leptos::prelude::*;
use web_sys::Blob;

use super::Desk;
use super::backup::Progress;
use super::pace::Pace;
use crate::exchange::export::{Sheet, Style, Writer, contacts};
use crate::exchange::wire::Format;
use crate::intake::{self, IntakeError, Stop};

/// Records written before the clock is looked at.
const STEP_RECORDS: usize = 200;

impl Desk {
    /// Writes tables into one file.
    ///
    /// # Errors
    /// No room, the module could not be loaded, or it was stopped.
    pub async fn write_tables(
        &self,
        sheets: &[Sheet],
        format: Format,
        stop: &Stop,
        progress: Progress,
    ) -> Result<Blob, IntakeError> {
        let zone = self.zone();
        let digits = self.read(|book| book.shop().map_or(0, |(_, shop)| shop.currency_digits));
        let style = Style {
            words: self.words(),
            digits,
            zone: &zone,
            is_family_first: self.is_family_first(),
        };
        let mut tables = Vec::new();
        let mut pace = Pace::start();
        for (sheet, place) in sheets.iter().zip(0_u32..) {
            let mut writer = self.read(|book| Writer::new(book, *sheet, style));
            while !self.read(|book| writer.step(book, STEP_RECORDS)) {
                pace.rest().await;
                if stop.is_stopped() {
                    return Err(IntakeError::Stopped);
                }
                let (written, all) = self.read(|book| writer.progress(book));
                let of_sheet = written as f64 / all.max(1) as f64;
                let share = (f64::from(place) + of_sheet) / sheets.len() as f64;
                let _ = progress.try_set(Some(share));
            }
            tables.push(writer.finish());
        }
        let _ = progress.try_set(None);
        let mut on_share = |share| {
            let _ = progress.try_set(Some(share));
        };
        intake::write_tables(tables, format, stop, &mut on_share).await
    }

    /// Writes all customers as cards of an address book.
    ///
    /// # Errors
    /// No room, the module could not be loaded, or it was stopped.
    pub async fn write_contacts(
        &self,
        stop: &Stop,
        progress: Progress,
    ) -> Result<Blob, IntakeError> {
        let contacts = self.read(contacts);
        let mut on_share = |share| {
            let _ = progress.try_set(Some(share));
        };
        intake::write_contacts(contacts, stop, &mut on_share).await
    }

    /// What a file for other programs is called today.
    pub fn export_name(&self, sheet: Option<Sheet>, ending: &str) -> String {
        let w = self.words().nav();
        let what = match sheet {
            None => "daftar",
            Some(Sheet::Customers) => w.customers(),
            Some(Sheet::Products) => w.products(),
            Some(Sheet::Sales) => w.sales(),
        };
        let day = self.zone().day_of(self.now());
        format!("{}-{day}.{ending}", what.to_lowercase().replace(' ', "-"))
    }
}
