//! Why one record of a file cannot be taken in.

use std::fmt;

use crate::domain::Refusal;

/// Why a record cannot be read. The others of its file can.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not JSON.
    NotJson,
    /// Its bytes are not UTF-8.
    NotUtf8,
    /// It is not an object in JSON.
    NotAnObject,
    /// Its values lie too deep in one another.
    TooDeep,
    /// It is too large for any record of a shop.
    TooLarge,
    /// It does not say what kind of record it is.
    NoKind,
    /// It is of a kind that no version has.
    UnknownKind {
        /// What it says.
        kind: String,
    },
    /// A field has a value of the wrong form.
    WrongForm {
        /// The field, where it is known.
        field: String,
    },
    /// A field that must be there is not.
    Missing {
        /// The field.
        field: &'static str,
    },
    /// Another record of the same file has its id and says something else.
    DuplicateId,
    /// It could not have been written down here.
    Refused(Refusal),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson => f.write_str("not JSON"),
            Self::NotUtf8 => f.write_str("not UTF-8"),
            Self::NotAnObject => f.write_str("not an object"),
            Self::TooDeep => f.write_str("too deep"),
            Self::TooLarge => f.write_str("too large"),
            Self::UnknownKind { kind } => write!(f, "unknown kind {kind}"),
            Self::NoKind => f.write_str("no kind"),
            Self::WrongForm { field } => write!(f, "wrong form of {field}"),
            Self::Missing { field } => write!(f, "no {field}"),
            Self::DuplicateId => f.write_str("the id of another record"),
            Self::Refused(refusal) => write!(f, "refused: {refusal:?}"),
        }
    }
}
