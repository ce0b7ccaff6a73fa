//! What reads codes: the browser itself where it can, else a module that is loaded when needed.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlCanvasElement, HtmlVideoElement, ImageBitmap, MessageEvent, Worker};

use super::picture::{Source, dots};

/// Longest side of a picture from the film, in pixels.
const FILM_PX: u32 = 960;
/// Longest sides at which a still picture is tried: small codes want many dots, blurred ones few.
const STILL_PX: [u32; 3] = [1200, 2400, 600];
/// Kinds of codes by the names browsers give them.
const FORMATS: [&str; 4] = ["qr_code", "ean_13", "ean_8", "code_128"];
/// Where the page says what the module is called in this version.
const MODULE: &str = "data-scanner";

/// Nothing can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReaderError {
    /// The module could not be loaded: no network, and it was not kept yet.
    NotLoaded,
    /// The picture cannot be looked at.
    Failed,
}

#[wasm_bindgen]
extern "C" {
    /// The browser's own reader, which web-sys does not know.
    type BarcodeDetector;
    #[wasm_bindgen(constructor, catch)]
    fn new(options: &Object) -> Result<BarcodeDetector, JsValue>;
    #[wasm_bindgen(static_method_of = BarcodeDetector, catch, js_name = getSupportedFormats)]
    fn supported_formats() -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn detect(this: &BarcodeDetector, source: &JsValue) -> Result<Promise, JsValue>;
}

/// Reads codes from pictures. Dropped, what it loaded is gone.
pub struct Reader {
    way: Way,
}

enum Way {
    Browser(BarcodeDetector),
    Module {
        worker: Worker,
        canvas: HtmlCanvasElement,
    },
}

impl Reader {
    /// Makes ready what reads codes here.
    ///
    /// # Errors
    /// `NotLoaded`.
    pub async fn open() -> Result<Self, ReaderError> {
        let way = match browsers_own().await {
            Some(detector) => Way::Browser(detector),
            None => module().await.map_err(|_| ReaderError::NotLoaded)?,
        };
        Ok(Self { way })
    }

    /// The words of a code that is before the camera now.
    ///
    /// # Errors
    /// `Failed`.
    pub async fn read_film(&self, film: &HtmlVideoElement) -> Result<Option<String>, ReaderError> {
        let source = Source::Film(film);
        let read = match &self.way {
            // It refuses a film that has not begun.
            Way::Browser(_) if film.video_width() == 0 => return Ok(None),
            Way::Browser(detector) => detected(detector, &source).await,
            Way::Module { worker, canvas } => asked(worker, canvas, &source, FILM_PX, false).await,
        };
        read.map_err(|_| ReaderError::Failed)
    }

    /// The words of a code in a picture.
    ///
    /// # Errors
    /// `Failed`.
    pub async fn read_still(&self, still: &ImageBitmap) -> Result<Option<String>, ReaderError> {
        let source = Source::Still(still);
        let (worker, canvas) = match &self.way {
            Way::Browser(detector) => {
                let read = detected(detector, &source).await;
                return read.map_err(|_| ReaderError::Failed);
            }
            Way::Module { worker, canvas } => (worker, canvas),
        };
        for longest_px in STILL_PX {
            let read = asked(worker, canvas, &source, longest_px, true).await;
            let read = read.map_err(|_| ReaderError::Failed)?;
            if read.is_some() {
                return Ok(read);
            }
        }
        Ok(None)
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        if let Way::Module { worker, .. } = &self.way {
            worker.terminate();
        }
    }
}

/// Where it knows all kinds of codes we want: some browsers have it and know none.
async fn browsers_own() -> Option<BarcodeDetector> {
    let has_any = Reflect::has(&js_sys::global(), &"BarcodeDetector".into());
    if has_any != Ok(true) {
        return None;
    }
    let known = JsFuture::from(BarcodeDetector::supported_formats().ok()?);
    let known = Array::from(&known.await.ok()?);
    let formats: Array = FORMATS.iter().map(|name| JsValue::from_str(name)).collect();
    let knows = |format: JsValue| known.includes(&format, 0);
    if !formats.iter().all(knows) {
        return None;
    }
    let options = Object::new();
    Reflect::set(&options, &"formats".into(), &formats).ok()?;
    BarcodeDetector::new(&options).ok()
}

async fn detected(
    detector: &BarcodeDetector,
    source: &Source<'_>,
) -> Result<Option<String>, JsValue> {
    let found = Array::from(&JsFuture::from(detector.detect(source.as_js())?).await?);
    let text = Reflect::get(&found.get(0), &"rawValue".into());
    let text = text.ok().and_then(|text| text.as_string());
    Ok(text.filter(|text| !text.is_empty()))
}

async fn module() -> Result<Way, JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let named = document.query_selector(&format!("[{MODULE}]"))?;
    let address = named.and_then(|element| element.get_attribute(MODULE));
    let worker = Worker::new(&address.ok_or(JsValue::NULL)?)?;
    // It says so when it is ready.
    if let Err(error) = JsFuture::from(answer_of(&worker)).await {
        worker.terminate();
        return Err(error);
    }
    let canvas = document.create_element("canvas")?.unchecked_into();
    Ok(Way::Module { worker, canvas })
}

async fn asked(
    worker: &Worker,
    canvas: &HtmlCanvasElement,
    source: &Source<'_>,
    longest_px: u32,
    is_careful: bool,
) -> Result<Option<String>, JsValue> {
    let Some(dots) = dots(canvas, source, longest_px)? else {
        return Ok(None);
    };
    let question = Object::new();
    let parts = [
        ("dots", JsValue::from(&dots.buffer)),
        ("width", dots.width.into()),
        ("height", dots.height.into()),
        ("isCareful", is_careful.into()),
    ];
    for (name, value) in parts {
        Reflect::set(&question, &name.into(), &value)?;
    }
    let answer = answer_of(worker);
    worker.post_message_with_transfer(&question, &Array::of1(&dots.buffer))?;
    let answer: MessageEvent = JsFuture::from(answer).await?.unchecked_into();
    Ok(answer.data().as_string())
}

/// The next message of the worker; an error when it breaks.
fn answer_of(worker: &Worker) -> Promise {
    Promise::new(&mut |resolve, reject| {
        worker.set_onmessage(Some(&resolve));
        worker.set_onerror(Some(&reject));
    })
}
