//! Files that cannot be read.

use crate::exchange::Unreadable;
use crate::intake::IntakeError;
use crate::text::Words;

/// Why a file cannot be read, in the owner's words.
pub fn explain(w: Words, error: &IntakeError) -> String {
    let x = w.exchange();
    let text = match error {
        IntakeError::NotLoaded => x.not_loaded(),
        IntakeError::Unreadable(Unreadable::Empty) => x.empty_table(),
        IntakeError::Unreadable(Unreadable::Unsolved) => x.all_unsolved(),
        IntakeError::Unreadable(Unreadable::TooLarge) => x.too_large(),
        IntakeError::Unreadable(Unreadable::PasswordProtected) => x.password_protected(),
        IntakeError::Unreadable(Unreadable::Damaged) => x.damaged(),
        _ => x.unreadable(),
    };
    text.to_owned()
}
