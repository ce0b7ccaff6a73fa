//! What can go wrong between the app and the browser's storage, as plain data.

use std::fmt;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// Why storage refused. Nothing here is lost data by itself: the caller still holds what it wanted
/// to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The device or the browser's allowance is full. Nothing of the failed write was kept.
    Quota,
    /// The connection is gone and one attempt to reopen it did not help; or a newer version of the
    /// app took the data over and this page must be reloaded. The text is for a support message.
    Closed(String),
    /// The data was written by a newer version. It can be read raw for export, never written.
    Newer {
        /// Schema number found in the store.
        found: u32,
        /// Highest schema number this version understands.
        ours: u32,
    },
    /// Another tab folded, restored or erased meanwhile: read `meta` again and start over.
    Moved,
    /// What writes comes in a file of its own, which could not be had: try again with a network.
    Incomplete,
    /// A part is missing or its checksum is wrong. The part is named, nothing was deleted.
    Corrupt {
        /// `meta`, a segment's name, or a snapshot's id.
        part: String,
    },
    /// The browser gives no storage at all (private mode, policy, broken profile).
    Unavailable(String),
    /// Anything else, in the browser's own words, the name of its error first.
    Other(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Quota => write!(f, "storage is full"),
            Self::Closed(why) => write!(f, "storage connection closed: {why}"),
            Self::Newer { found, ours } => write!(f, "data of schema {found}, ours is {ours}"),
            Self::Moved => write!(f, "another tab rewrote the data"),
            Self::Incomplete => write!(f, "a part of the app is missing"),
            Self::Corrupt { part } => write!(f, "unreadable: {part}"),
            Self::Unavailable(why) => write!(f, "no storage: {why}"),
            Self::Other(why) => write!(f, "storage: {why}"),
        }
    }
}

impl std::error::Error for StoreError {}

impl From<JsValue> for StoreError {
    fn from(error: JsValue) -> Self {
        let (name, message) = name_and_message(&error);
        match name.as_str() {
            "QuotaExceededError" => Self::Quota,
            // What browsers say when they dropped the connection behind our back. We never abort
            // without answering the caller ourselves, so an AbortError is the browser's doing too.
            "InvalidStateError" | "UnknownError" | "AbortError" | "TransactionInactiveError" => {
                Self::Closed(format!("{name}: {message}"))
            }
            _ => Self::Other(format!("{name}: {message}")),
        }
    }
}

/// The name of a `DOMException` or `Error` and its message.
pub(super) fn name_and_message(error: &JsValue) -> (String, String) {
    if let Some(exception) = error.dyn_ref::<DomException>() {
        (exception.name(), exception.message())
    } else if let Some(error) = error.dyn_ref::<js_sys::Error>() {
        (error.name().into(), error.message().into())
    } else {
        (String::from("Error"), error.as_string().unwrap_or_default())
    }
}
