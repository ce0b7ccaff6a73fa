//! Checksums of what is too large to be summed up on the page's own time.

use std::ops::Range;

use js_sys::{ArrayBuffer, Uint8Array};
use sha2::{Digest, Sha256};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::files::{FileError, Slices, unreadable};

/// More than this is not asked of the browser at one go.
const MAX_AT_ONCE_BYTES: u64 = 512 << 20;

/// SHA-256 of a part of a file. The browser sums it up beside the
/// page, many times faster than a program in the page can; where it does not (a page without
/// HTTPS, too large a file), that is done here.
///
/// # Errors
/// The file cannot be read.
pub async fn sha256(file: &Blob, part: Range<u64>) -> Result<Vec<u8>, FileError> {
    let blob = file
        .slice_with_f64_and_f64(part.start as f64, part.end as f64)
        .map_err(|error| unreadable(&error))?;
    if part.end - part.start <= MAX_AT_ONCE_BYTES
        && let Some(digest) = by_browser(&blob).await
    {
        return Ok(digest);
    }
    let (mut sum, mut slices) = (Sha256::new(), Slices::of(&blob));
    while let Some(slice) = slices.next().await? {
        sum.update(&slice);
    }
    Ok(sum.finalize().to_vec())
}

/// Nothing where the browser cannot.
async fn by_browser(blob: &Blob) -> Option<Vec<u8>> {
    let crypto = web_sys::window()?.crypto().ok()?;
    // Undefined on pages without HTTPS, whatever the type says.
    let subtle = crypto.subtle();
    if subtle.is_undefined() {
        return None;
    }
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    let promise = subtle
        .digest_with_str_and_buffer_source("SHA-256", buffer.unchecked_ref::<ArrayBuffer>())
        .ok()?;
    let digest = JsFuture::from(promise).await.ok()?;
    Some(Uint8Array::new(&digest).to_vec())
}
