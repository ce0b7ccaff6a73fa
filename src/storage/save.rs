//! Files that leave the browser: to a chosen place, to the share sheet, or as a download.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, File, FilePropertyBag, HtmlAnchorElement, Navigator, ShareData, Url,
    Window,
};

use super::error::name_and_message;
use super::files::FileError;
use super::idb::bytes_to_js;

/// How long a download's address stays valid: long enough for a slow tablet to begin reading.
const DOWNLOAD_VALID_MS: i32 = 60_000;

/// How the owner wants a file to leave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// A chosen place where the browser can, the share sheet in an iOS home-screen app (whose
    /// downloads go nowhere), else a download.
    #[default]
    Best,
    /// The share sheet, else as `Best`.
    Share,
    /// A plain download.
    Download,
}

/// What became of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Handed to the browser's downloads. It may still ask or fail there: we are not told.
    Downloaded,
    /// Handed to another app.
    Shared,
    /// Written to the chosen place and closed without an error.
    Written,
    /// The owner changed their mind.
    Cancelled,
}

/// A file being put together piece by piece. Every piece is handed to the browser at once, which
/// may keep it on disk, so a large export is never held twice.
pub struct Parts {
    blobs: Array,
    mime: String,
}

impl Parts {
    /// An empty file of that type.
    pub fn new(mime: &str) -> Self {
        Self {
            blobs: Array::new(),
            mime: String::from(mime),
        }
    }

    /// Adds bytes.
    ///
    /// # Errors
    /// `NotSaved` when the browser has no room.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), FileError> {
        let piece = Array::of1(&bytes_to_js(bytes));
        let blob = Blob::new_with_u8_array_sequence(&piece).map_err(|e| not_saved(&e))?;
        self.blobs.push(&blob);
        Ok(())
    }

    /// The whole, ready to be saved.
    ///
    /// # Errors
    /// `NotSaved` when the browser has no room.
    pub fn into_blob(self) -> Result<Blob, FileError> {
        let options = BlobPropertyBag::new();
        options.set_type(&self.mime);
        Blob::new_with_blob_sequence_and_options(&self.blobs, &options).map_err(|e| not_saved(&e))
    }
}

/// Lets a file out of the browser. Call it from a click; when the click is too long ago for the
/// chosen way, the file is downloaded instead.
///
/// # Errors
/// `NotSaved`.
pub async fn save_file(name: &str, blob: &Blob, way: Way) -> Result<Saved, FileError> {
    let window = web_sys::window().ok_or_else(|| FileError::NotSaved(String::from("no window")))?;
    let wants_sheet = way == Way::Share || (way == Way::Best && is_ios_app(&window.navigator()));
    if wants_sheet && let Some(saved) = share(&window.navigator(), name, blob).await? {
        return Ok(saved);
    }
    if way != Way::Download
        && let Some(saved) = write(&window, name, blob).await?
    {
        return Ok(saved);
    }
    download(&window, name, blob).map_err(|e| not_saved(&e))?;
    Ok(Saved::Downloaded)
}

/// Whether the share sheet can be offered as a way of its own.
pub fn can_share(name: &str, mime: &str) -> bool {
    let (Some(window), Ok(sample)) = (web_sys::window(), Parts::new(mime).into_blob()) else {
        return false;
    };
    share_data(&window.navigator(), name, &sample).is_some()
}

#[wasm_bindgen]
extern "C" {
    /// `Window` with the file picker, which web-sys still calls unstable.
    #[wasm_bindgen(extends = Window)]
    type PickerWindow;
    #[wasm_bindgen(method, catch, js_name = showSaveFilePicker)]
    fn show_save_file_picker(this: &PickerWindow, options: &Object) -> Result<Promise, JsValue>;

    /// `FileSystemFileHandle`.
    pub(super) type Place;
    #[wasm_bindgen(method, catch, js_name = createWritable)]
    fn create_writable(this: &Place) -> Result<Promise, JsValue>;

    /// `FileSystemWritableFileStream`.
    type Writable;
    #[wasm_bindgen(method, catch)]
    fn write(this: &Writable, blob: &Blob) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn close(this: &Writable) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn abort(this: &Writable) -> Result<Promise, JsValue>;
}

/// Writes to a place the owner chooses; `None` when the browser offers no such thing just now.
async fn write(window: &Window, name: &str, blob: &Blob) -> Result<Option<Saved>, FileError> {
    if !has(window, "showSaveFilePicker") {
        return Ok(None);
    }
    let place = match chosen_place(window, name).await {
        Ok(place) => place,
        Err(error) if is_cancelled(&error) => return Ok(Some(Saved::Cancelled)),
        Err(_) => return Ok(None),
    };
    write_to(&place, blob).await.map_err(|e| not_saved(&e))?;
    Ok(Some(Saved::Written))
}

async fn chosen_place(window: &Window, name: &str) -> Result<Place, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"suggestedName".into(), &name.into())?;
    let picked = window
        .unchecked_ref::<PickerWindow>()
        .show_save_file_picker(&options)?;
    Ok(JsFuture::from(picked).await?.unchecked_into())
}

/// The browser writes to a temporary file and moves it into place on `close`, so a failure leaves
/// an older file of that name as it was.
pub(super) async fn write_to(place: &Place, blob: &Blob) -> Result<(), JsValue> {
    let writable: Writable = JsFuture::from(place.create_writable()?)
        .await?
        .unchecked_into();
    let written = match writable.write(blob) {
        Ok(promise) => JsFuture::from(promise).await,
        Err(error) => Err(error),
    };
    if let Err(error) = written {
        let _ = writable.abort();
        return Err(error);
    }
    JsFuture::from(writable.close()?).await?;
    Ok(())
}

/// Opens the share sheet; `None` when it cannot take this file just now.
async fn share(navigator: &Navigator, name: &str, blob: &Blob) -> Result<Option<Saved>, FileError> {
    let Some(data) = share_data(navigator, name, blob) else {
        return Ok(None);
    };
    match JsFuture::from(navigator.share_with_data(&data)).await {
        Ok(_) => Ok(Some(Saved::Shared)),
        Err(error) if is_cancelled(&error) => Ok(Some(Saved::Cancelled)),
        Err(_) => Ok(None),
    }
}

fn share_data(navigator: &Navigator, name: &str, blob: &Blob) -> Option<ShareData> {
    if !has(navigator, "share") || !has(navigator, "canShare") {
        return None;
    }
    let options = FilePropertyBag::new();
    options.set_type(&blob.type_());
    let parts = Array::of1(blob);
    let file = File::new_with_blob_sequence_and_options(&parts, name, &options).ok()?;
    let data = ShareData::new();
    data.set_files(&Array::of1(&file));
    navigator.can_share_with_data(&data).then_some(data)
}

fn download(window: &Window, name: &str, blob: &Blob) -> Result<(), JsValue> {
    let missing = || JsValue::from_str("no document");
    let document = window.document().ok_or_else(missing)?;
    let body = document.body().ok_or_else(missing)?;
    let link = document
        .create_element("a")?
        .dyn_into::<HtmlAnchorElement>()?;
    let url = Url::create_object_url_with_blob(blob)?;
    link.set_href(&url);
    link.set_download(name);
    link.set_hidden(true);
    body.append_child(&link)?;
    link.click();
    link.remove();
    let revoke = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&url);
    });
    window.set_timeout_with_callback_and_timeout_and_arguments_0(
        revoke.unchecked_ref(),
        DOWNLOAD_VALID_MS,
    )?;
    Ok(())
}

/// `navigator.standalone` exists on iOS alone and is true in an app on the home screen.
fn is_ios_app(navigator: &Navigator) -> bool {
    Reflect::get(navigator, &"standalone".into()).is_ok_and(|value| value.is_truthy())
}

pub(super) fn has(object: &JsValue, name: &str) -> bool {
    Reflect::get(object, &name.into()).is_ok_and(|value| value.is_function())
}

pub(super) fn is_cancelled(error: &JsValue) -> bool {
    name_and_message(error).0 == "AbortError"
}

pub(super) fn not_saved(error: &JsValue) -> FileError {
    let (name, message) = name_and_message(error);
    FileError::NotSaved(format!("{name}: {message}"))
}
