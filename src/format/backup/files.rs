//! Photos and other files that travel in a backup, as base64.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

use crate::domain::Id;
use crate::format::unreadable::Unreadable;

/// A file that records name by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachedFile {
    /// What records call it.
    pub id: Id,
    /// Its type, such as `image/jpeg`.
    pub mime: String,
    /// Its contents.
    pub bytes: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
struct FileJson<'a> {
    id: Id,
    #[serde(borrow)]
    mime: Cow<'a, str>,
    #[serde(borrow)]
    base64: Cow<'a, str>,
}

impl AttachedFile {
    /// Its contents as base64.
    pub fn base64(&self) -> String {
        STANDARD.encode(&self.bytes)
    }

    /// Appends the file as one JSON object.
    pub fn write(&self, out: &mut Vec<u8>) {
        let file = FileJson {
            id: self.id,
            mime: Cow::Borrowed(&self.mime),
            base64: Cow::Owned(self.base64()),
        };
        // Writing plain data into memory cannot fail.
        let _ = serde_json::to_writer(out, &file);
    }

    /// Reads a file of a backup.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn read(json: &[u8]) -> Result<Self, Unreadable> {
        let file: FileJson<'_> =
            serde_json::from_slice(json).map_err(|_| Unreadable::WrongForm {
                field: "files".to_owned(),
            })?;
        let bytes = STANDARD.decode(file.base64.as_bytes());
        Ok(Self {
            id: file.id,
            mime: file.mime.into_owned(),
            bytes: bytes.map_err(|_| Unreadable::WrongForm {
                field: "base64".to_owned(),
            })?,
        })
    }
}
