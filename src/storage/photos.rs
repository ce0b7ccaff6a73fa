//! Photos, scaled down here before they are stored.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap};

use super::StoredFile;
use super::files::{FileError, read_file};
use super::jpeg::is_bare;

/// Longest side of a stored photo, in pixels.
pub const LONGEST_SIDE_PX: u32 = 512;

/// Every browser writes JPEG, every phone's address book reads it.
const MIME: &str = "image/jpeg";
const QUALITY: f64 = 0.8;
/// A photo of ours is smaller; what is larger gains by being written anew.
const MOST_KEPT_BYTES: f64 = 200_000.0;

/// Scales an image file down to at most 512 pixels a side, upright as the camera meant it. Small
/// images keep their size. What the camera wrote beside the picture (place, time) is left out. What
/// is such a photo already stays as it is: written again and again it would fade.
///
/// # Errors
/// `NotAnImage` when the browser cannot read it; `Unreadable`.
pub async fn scale_photo(file: &Blob) -> Result<StoredFile, FileError> {
    let bitmap = decoded(file).await?;
    let is_small = bitmap.width().max(bitmap.height()) <= LONGEST_SIDE_PX;
    if is_small && file.size() <= MOST_KEPT_BYTES {
        let bytes = read_file(file, |_, _| {}).await?;
        if is_bare(&bytes) {
            bitmap.close();
            return Ok(StoredFile {
                mime: String::from(MIME),
                bytes,
            });
        }
    }
    let drawn = draw(&bitmap);
    bitmap.close();
    let canvas = drawn.map_err(|_| FileError::NotAnImage)?;
    let blob = encoded(&canvas).await.ok_or(FileError::NotAnImage)?;
    let bytes = read_file(&blob, |_, _| {}).await?;
    Ok(StoredFile {
        mime: String::from(MIME),
        bytes,
    })
}

/// The dots of an image file. Browsers turn the picture as its EXIF says by default
/// (`imageOrientation: "from-image"`).
///
/// # Errors
/// `NotAnImage` when the browser cannot read it.
pub async fn decoded(file: &Blob) -> Result<ImageBitmap, FileError> {
    let window = web_sys::window().ok_or(FileError::NotAnImage)?;
    let asked = window.create_image_bitmap_with_blob(file);
    let bitmap = JsFuture::from(asked.map_err(|_| FileError::NotAnImage)?).await;
    bitmap
        .and_then(JsValue::dyn_into)
        .map_err(|_| FileError::NotAnImage)
}

fn draw(bitmap: &ImageBitmap) -> Result<HtmlCanvasElement, JsValue> {
    let (width, height) = scaled(bitmap.width(), bitmap.height(), LONGEST_SIDE_PX);
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let canvas = document
        .create_element("canvas")?
        .dyn_into::<HtmlCanvasElement>()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas
        .get_context("2d")?
        .ok_or(JsValue::NULL)?
        .dyn_into::<CanvasRenderingContext2d>()?;
    let (width, height) = (f64::from(width), f64::from(height));
    // JPEG has no transparency; without this, clear parts turn black.
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width, height);
    context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, width, height)?;
    Ok(canvas)
}

async fn encoded(canvas: &HtmlCanvasElement) -> Option<Blob> {
    let promise = Promise::new(&mut |resolve, reject| {
        let quality = JsValue::from_f64(QUALITY);
        if canvas
            .to_blob_with_type_and_encoder_options(&resolve, MIME, &quality)
            .is_err()
        {
            let _ = reject.call0(&JsValue::UNDEFINED);
        }
    });
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

/// Width and height that fit into a square without changing the picture's shape.
fn scaled(width: u32, height: u32, longest: u32) -> (u32, u32) {
    let side = width.max(height);
    if side <= longest {
        return (width.max(1), height.max(1));
    }
    let fit = |length: u32| {
        let scaled = f64::from(length) * f64::from(longest) / f64::from(side);
        (scaled.round() as u32).max(1)
    };
    (fit(width), fit(height))
}

#[cfg(test)]
mod tests {
    use super::scaled;

    #[test]
    fn photos_keep_their_shape_and_never_grow() {
        assert_eq!(scaled(4032, 3024, 512), (512, 384));
        assert_eq!(scaled(3024, 4032, 512), (384, 512));
        assert_eq!(scaled(300, 200, 512), (300, 200));
        assert_eq!(scaled(10_000, 3, 512), (512, 1));
    }
}
