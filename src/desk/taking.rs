//! Data going out to other programs, and backups under a passphrase.

use leptos::prelude::*;
use web_sys::Blob;

use super::backup::{BackupFailure, MIME, Progress};
use super::pace::{Pace, rest};
use super::{Boot, Desk, is_family_first};
use crate::domain::Id;
use crate::exchange::export::{
    Dossier, Portrait, Sheet, Style, Whom, Writer, about, contact, part_of,
};
use crate::exchange::wire::{CONTACTS_AT_ONCE, Format};
use crate::format::backup::{AttachedFile, BackupWriter, Origin};
use crate::intake::{self, AddressBook, IntakeError, Stop};
use crate::storage::save::Parts;
use crate::text::{Language, words};

/// Records written before the clock is looked at.
const STEP_RECORDS: usize = 200;
/// The type of a page to read.
const PAGE_MIME: &str = "text/html";

impl Desk {
    /// Writes tables into one file.
    ///
    /// # Errors
    /// No room, the module could not be loaded, or it was stopped.
    pub async fn write_tables(
        &self,
        sheets: &[Sheet],
        whom: Whom<'_>,
        format: Format,
        stop: &Stop,
        progress: Progress,
    ) -> Result<Blob, IntakeError> {
        self.whole().await;
        let zone = self.zone();
        let digits = self.read(|book| book.shop().map_or(0, |(_, shop)| shop.currency_digits));
        let style = Style {
            words: self.words(),
            digits,
            zone: &zone,
            is_family_first: self.is_family_first(),
            now: self.now(),
        };
        let mut tables = Vec::new();
        let mut pace = Pace::start();
        for (sheet, place) in sheets.iter().zip(0_u32..) {
            let mut writer = self.read(|book| Writer::new(book, *sheet, whom, style));
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
            let table = writer.finish();
            if sheet.is_always_told() || table.rows.len() > 1 || sheets.len() == 1 {
                tables.push(table);
            }
        }
        let _ = progress.try_set(None);
        let mut on_share = |share| {
            let _ = progress.try_set(Some(share));
        };
        intake::write_tables(tables, format, stop, &mut on_share).await
    }

    /// Writes customers as cards of an address book, with their photos.
    ///
    /// # Errors
    /// No room, storage failed, the module could not be loaded, or it was stopped.
    pub async fn write_contacts(
        &self,
        whom: Whom<'_>,
        stop: &Stop,
        progress: Progress,
    ) -> Result<Blob, IntakeError> {
        let ids = self.read(|book| whom.ids(book));
        let mut file = AddressBook::start(stop).await?;
        for (turn, some) in ids.chunks(CONTACTS_AT_ONCE).enumerate() {
            let share = (turn * CONTACTS_AT_ONCE) as f64 / ids.len() as f64;
            let _ = progress.try_set(Some(share));
            let mut contacts = Vec::with_capacity(some.len());
            for id in some {
                let Some((mut contact, photo)) = self.read(|book| contact(book, *id)) else {
                    continue;
                };
                if let Some(photo) = photo {
                    let file = self.attached(photo).await;
                    let file = file.map_err(|_| IntakeError::Broken)?;
                    contact.photo = file.map(|file| file.bytes);
                }
                contacts.push(contact);
            }
            file.push(contacts).await?;
        }
        file.finish()
    }

    /// Writes some customers with all that belongs to them as records, to be brought in elsewhere.
    ///
    /// # Errors
    /// No room, storage failed, or it was stopped.
    pub async fn write_part(
        &self,
        customers: &[Id],
        stop: &Stop,
        progress: Progress,
    ) -> Result<Blob, IntakeError> {
        self.whole().await;
        let mut writer = self.read(|book| {
            let part = part_of(book, customers);
            BackupWriter::part(book, self.origin(), &part)
        });
        let mut parts = Parts::new(MIME);
        let mut pace = Pace::start();
        while let Some(piece) = self.read(|book| writer.piece(book)) {
            parts.push(&piece)?;
            let (written, all) = writer.progress();
            let _ = progress.try_set(Some(written as f64 / all.max(1) as f64));
            pace.rest().await;
            if stop.is_stopped() {
                return Err(IntakeError::Stopped);
            }
        }
        let photo = |id: &Id| self.read(|book| book.customers().get(*id)?.photo);
        for id in customers.iter().filter_map(photo) {
            if let Some(file) = self.attached(id).await.map_err(|_| IntakeError::Broken)? {
                parts.push(&writer.file(&file))?;
            }
        }
        parts.push(&writer.finish())?;
        Ok(parts.into_blob()?)
    }

    /// Writes everything about one customer as records, to be handed over.
    ///
    /// # Errors
    /// No room, or storage failed.
    pub async fn write_about(&self, customer: Id) -> Result<Blob, BackupFailure> {
        self.whole().await;
        let book = self.read(|book| about(book, customer));
        let mut writer = BackupWriter::new(&book, self.origin());
        let mut parts = Parts::new(MIME);
        while let Some(piece) = writer.piece(&book) {
            parts.push(&piece)?;
        }
        if let Some(file) = self.photo_of(customer).await? {
            parts.push(&writer.file(&file))?;
        }
        parts.push(&writer.finish())?;
        Ok(parts.into_blob()?)
    }

    /// Writes everything about one customer as a page to read, in their language where it is
    /// known.
    ///
    /// # Errors
    /// No room, or storage failed.
    pub async fn write_dossier(&self, customer: Id) -> Result<Blob, BackupFailure> {
        self.whole().await;
        let photo = self.photo_of(customer).await?;
        let base64 = photo.as_ref().map(AttachedFile::base64).unwrap_or_default();
        let portrait = photo.as_ref().map(|file| Portrait {
            mime: &file.mime,
            base64: &base64,
        });
        let zone = self.zone();
        let page = self.read(|book| {
            let card = book.customers().held(customer).map(|held| &held.card);
            let own = card.and_then(|card| Language::from_tag(&card.language));
            let language = own.unwrap_or(self.words().language());
            let dossier = Dossier {
                book,
                style: Style {
                    words: words(language),
                    digits: book.shop().map_or(0, |(_, shop)| shop.currency_digits),
                    zone: &zone,
                    is_family_first: is_family_first(language),
                    now: self.now(),
                },
                currency: self.currency(),
                now: self.now(),
            };
            dossier.page(customer, portrait)
        });
        let mut parts = Parts::new(PAGE_MIME);
        parts.push(page.unwrap_or_default().as_bytes())?;
        Ok(parts.into_blob()?)
    }

    async fn photo_of(&self, customer: Id) -> Result<Option<AttachedFile>, BackupFailure> {
        let photo = self.read(|book| book.customers().held(customer)?.card.photo);
        match photo {
            Some(id) => Ok(self.attached(id).await?),
            None => Ok(None),
        }
    }

    /// Waits until all entries are in memory: what is written before that would lack some.
    pub(super) async fn whole(&self) {
        while self.boot.get_untracked() == Boot::Ready && !self.is_complete.get_untracked() {
            rest().await;
        }
    }

    pub(super) fn origin(&self) -> Origin {
        Origin {
            device: self.inner().clock.borrow().device(),
            written: self.now(),
        }
    }

    /// What a file about one customer is called today.
    pub fn dossier_name(&self, customer: Id, ending: &str) -> String {
        let is_family_first = self.is_family_first();
        let name = self.read(|book| {
            let held = book.customers().held(customer);
            held.map(|held| held.card.display_name(is_family_first))
        });
        let is_safe = |letter: &char| letter.is_alphanumeric() || *letter == '-' || *letter == ' ';
        let name: String = name
            .unwrap_or_default()
            .chars()
            .filter(is_safe)
            .take(40)
            .collect();
        let day = self.zone().day_of(self.now());
        format!("{}-{day}.{ending}", name.trim().replace(' ', "-"))
    }

    /// What a file for other programs is called today.
    pub fn export_name(&self, sheet: Option<Sheet>, ending: &str) -> String {
        let what = sheet.map_or("daftar", |sheet| sheet.name(self.words()));
        let day = self.zone().day_of(self.now());
        format!("{}-{day}.{ending}", what.to_lowercase().replace(' ', "-"))
    }
}
