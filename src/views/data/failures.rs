//! What went wrong with a file, in the owner's words.

use crate::desk::{BackupFailure, Desk, ReadError};
use crate::format::backup::BackupError;
use crate::format::unreadable::Unreadable;
use crate::storage::StoreError;
use crate::views::refusals;

/// Why a file could not be read; nothing when the owner stopped it.
pub fn explain_reading(desk: &Desk, error: &ReadError) -> Option<String> {
    let w = desk.words();
    let d = w.data();
    let what = match error {
        ReadError::Cancelled => return None,
        ReadError::File(_) | ReadError::Store(_) => w.errors().file_unreadable(),
        ReadError::Backup(error) => match error {
            BackupError::Empty => d.empty_file(),
            BackupError::Encoding => d.wrong_encoding(),
            BackupError::NotJson { .. } => d.not_json(),
            BackupError::Truncated { .. } => d.truncated(),
            BackupError::NotABackup | BackupError::WrongForm { .. } => d.not_a_backup(),
            BackupError::TooNew { .. } => d.too_new(),
            BackupError::WrongChecksum => d.wrong_checksum(),
            BackupError::TooDeep { .. } => d.too_deep(),
        },
    };
    Some(format!("{what} {}", d.nothing_changed()))
}

/// Why a backup could not be made or taken in.
pub fn explain_failure(desk: &Desk, failure: &BackupFailure) -> String {
    let w = desk.words();
    match failure {
        BackupFailure::Store(StoreError::Quota) => w.errors().no_space().to_owned(),
        BackupFailure::Store(StoreError::Newer { .. }) => w.errors().newer_data().to_owned(),
        BackupFailure::Store(_) => w.errors().not_saved().to_owned(),
        BackupFailure::File(_) => w.errors().something_went_wrong().to_owned(),
    }
}

/// Why one record of a file cannot be read.
pub fn explain_record(desk: &Desk, why: &Unreadable) -> String {
    let d = desk.words().data();
    match why {
        Unreadable::WrongForm { field } => d.bad_field(field),
        Unreadable::Missing { field } => d.bad_field(field),
        Unreadable::DuplicateId => d.bad_duplicate().to_owned(),
        Unreadable::Refused(refusal) => refusals::explain(desk, refusal),
        Unreadable::UnknownKind { .. } | Unreadable::TooLarge => d.bad_other().to_owned(),
        _ => d.bad_object().to_owned(),
    }
}
