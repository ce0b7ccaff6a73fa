//! Files the owner hands in: picked, dropped, read slice by slice.

use std::fmt;

use js_sys::{ArrayBuffer, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, DragEvent, File, FileList, HtmlInputElement};

use super::error::name_and_message;

/// Bytes read at once.
const SLICE_BYTES: f64 = (4 << 20) as f64;

/// Marks the input element of a pick that is under way.
const PICKER: &str = "data-picker";

/// Why a file could not be read or saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// The file cannot be read: moved, changed meanwhile, or no permission.
    Unreadable(String),
    /// The file is not a picture the browser knows.
    NotAnImage,
    /// Saving failed half-way: disk full, card pulled out.
    NotSaved(String),
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => write!(f, "file unreadable: {why}"),
            Self::NotAnImage => write!(f, "not an image"),
            Self::NotSaved(why) => write!(f, "file not saved: {why}"),
        }
    }
}

impl std::error::Error for FileError {}

/// Lets the owner choose a file. Call it from a click: browsers refuse it otherwise. `accept` is
/// as in HTML, such as `.json,application/json`. `None` when nothing was chosen.
pub async fn pick_file(accept: &str) -> Option<File> {
    let document = web_sys::window()?.document()?;
    // A browser without the `cancel` event leaves the input of an abandoned pick behind.
    if let Ok(Some(stale)) = document.query_selector("input[data-picker]") {
        stale.remove();
    }
    let input = document
        .create_element("input")
        .ok()?
        .dyn_into::<HtmlInputElement>()
        .ok()?;
    input.set_type("file");
    input.set_accept(accept);
    input.set_hidden(true);
    input.set_attribute(PICKER, "").ok()?;
    // Older iOS ignores inputs that are not part of the page.
    document.body()?.append_child(&input).ok()?;
    let chosen = Promise::new(&mut |resolve, _| {
        let _ = input.add_event_listener_with_callback("change", &resolve);
        let _ = input.add_event_listener_with_callback("cancel", &resolve);
    });
    input.click();
    let _ = JsFuture::from(chosen).await;
    let file = input.files().and_then(|files| files.get(0));
    input.remove();
    file
}

/// Whether something dragged over the page holds files: prevent the event's default then, or the
/// browser leaves the page to show the file.
pub fn has_files(event: &DragEvent) -> bool {
    event
        .data_transfer()
        .is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

/// Files of a drop.
pub fn dropped_files(event: &DragEvent) -> Vec<File> {
    let files = event.data_transfer().and_then(|data| data.files());
    files.map(|files| listed(&files)).unwrap_or_default()
}

fn listed(files: &FileList) -> Vec<File> {
    (0..files.length())
        .filter_map(|index| files.get(index))
        .collect()
}

/// A file being read from its beginning.
pub struct Slices {
    blob: Blob,
    read_bytes: f64,
}

impl Slices {
    /// Reads from the beginning of a file or blob.
    pub fn of(blob: &Blob) -> Self {
        Self {
            blob: blob.clone(),
            read_bytes: 0.0,
        }
    }

    /// Bytes read so far.
    pub fn read_bytes(&self) -> f64 {
        self.read_bytes
    }

    /// Length of the whole, in bytes.
    pub fn total_bytes(&self) -> f64 {
        self.blob.size()
    }

    /// The next slice of a few megabytes, `None` at the end.
    ///
    /// # Errors
    /// `Unreadable`.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, FileError> {
        let end = (self.read_bytes + SLICE_BYTES).min(self.total_bytes());
        if end <= self.read_bytes {
            return Ok(None);
        }
        let slice = self
            .blob
            .slice_with_f64_and_f64(self.read_bytes, end)
            .map_err(|e| unreadable(&e))?;
        let buffer = JsFuture::from(slice.array_buffer())
            .await
            .map_err(|e| unreadable(&e))?;
        self.read_bytes = end;
        Ok(Some(
            Uint8Array::new(buffer.unchecked_ref::<ArrayBuffer>()).to_vec(),
        ))
    }
}

/// Reads a whole file. `on_progress` hears the bytes read and the length of the whole.
///
/// # Errors
/// `Unreadable`.
pub async fn read_file(
    blob: &Blob,
    mut on_progress: impl FnMut(f64, f64),
) -> Result<Vec<u8>, FileError> {
    let mut slices = Slices::of(blob);
    let mut bytes = Vec::with_capacity(blob.size() as usize);
    while let Some(slice) = slices.next().await? {
        bytes.extend_from_slice(&slice);
        on_progress(slices.read_bytes(), slices.total_bytes());
    }
    Ok(bytes)
}

pub(super) fn unreadable(error: &JsValue) -> FileError {
    let (name, message) = name_and_message(error);
    FileError::Unreadable(format!("{name}: {message}"))
}
