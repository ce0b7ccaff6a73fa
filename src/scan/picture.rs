//! Pictures as dots: from the camera's film or from a file.

use js_sys::{ArrayBuffer, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlVideoElement, ImageBitmap};

/// What a code is looked for in.
pub(super) enum Source<'a> {
    /// The picture the film shows now.
    Film(&'a HtmlVideoElement),
    /// A picture.
    Still(&'a ImageBitmap),
}

impl Source<'_> {
    pub(super) fn as_js(&self) -> &JsValue {
        match self {
            Self::Film(film) => film,
            Self::Still(still) => still,
        }
    }

    fn size(&self) -> (u32, u32) {
        match self {
            Self::Film(film) => (film.video_width(), film.video_height()),
            Self::Still(still) => (still.width(), still.height()),
        }
    }
}

/// Dots as a canvas gives them, handed on without being copied.
pub(super) struct Dots {
    pub buffer: ArrayBuffer,
    pub width: u32,
    pub height: u32,
}

/// Draws a picture no larger than `longest_px` a side and takes its dots. Nothing while the film
/// shows nothing yet.
pub(super) fn dots(
    canvas: &HtmlCanvasElement,
    source: &Source<'_>,
    longest_px: u32,
) -> Result<Option<Dots>, JsValue> {
    let (width, height) = source.size();
    let longest = width.max(height);
    if longest == 0 {
        return Ok(None);
    }
    let shrink = f64::from(longest_px.min(longest)) / f64::from(longest);
    let fit = |side: u32| ((f64::from(side) * shrink).round() as u32).max(1);
    let (width, height) = (fit(width), fit(height));
    if (canvas.width(), canvas.height()) != (width, height) {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let options = js_sys::Object::new();
    // Kept where it is quick to read, not where it is quick to show.
    Reflect::set(&options, &"willReadFrequently".into(), &JsValue::TRUE)?;
    let context: CanvasRenderingContext2d = canvas
        .get_context_with_context_options("2d", &options)?
        .ok_or(JsValue::NULL)?
        .dyn_into()?;
    let (wide, high) = (f64::from(width), f64::from(height));
    match source {
        Source::Film(film) => {
            context.draw_image_with_html_video_element_and_dw_and_dh(film, 0.0, 0.0, wide, high)?;
        }
        Source::Still(still) => {
            context.draw_image_with_image_bitmap_and_dw_and_dh(still, 0.0, 0.0, wide, high)?;
        }
    }
    let image = context.get_image_data(0.0, 0.0, wide, high)?;
    let dots: Uint8Array = Reflect::get(&image, &"data".into())?.unchecked_into();
    Ok(Some(Dots {
        buffer: dots.buffer().unchecked_into(),
        width,
        height,
    }))
}
