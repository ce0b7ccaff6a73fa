//! Files handed to the installed app from outside: opened with it, or shared with it.

use js_sys::{Array, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, File, FilePropertyBag, Window};

use super::save::has;

/// Where the service worker lays down what is shared, in the same words as `sw.js`.
const WAITING: &str = "shared-with-daftar";
/// Its header with the name of the file.
const NAME: &str = "x-name";

#[wasm_bindgen]
extern "C" {
    /// `Window` with what web-sys calls unstable, or would need many parts of.
    #[wasm_bindgen(extends = Window)]
    type HandedWindow;
    #[wasm_bindgen(method, catch, getter)]
    fn caches(this: &HandedWindow) -> Result<Caches, JsValue>;
    #[wasm_bindgen(method, getter, js_name = launchQueue)]
    fn launch_queue(this: &HandedWindow) -> Queue;

    /// `CacheStorage`.
    type Caches;
    #[wasm_bindgen(method, catch)]
    fn open(this: &Caches, name: &str) -> Result<Promise, JsValue>;

    /// `Cache`.
    type Kept;
    #[wasm_bindgen(method, catch)]
    fn keys(this: &Kept) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = match)]
    fn get(this: &Kept, request: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn delete(this: &Kept, request: &JsValue) -> Result<Promise, JsValue>;

    /// `Response`.
    type Answer;
    #[wasm_bindgen(method, getter)]
    fn headers(this: &Answer) -> Headers;
    #[wasm_bindgen(method, catch)]
    fn blob(this: &Answer) -> Result<Promise, JsValue>;

    type Headers;
    #[wasm_bindgen(method)]
    fn get(this: &Headers, name: &str) -> Option<String>;

    /// `LaunchQueue`, with the files the app was opened with.
    type Queue;
    #[wasm_bindgen(method, js_name = setConsumer)]
    fn set_consumer(this: &Queue, consumer: &JsValue);

    /// `FileSystemFileHandle`.
    type Opened;
    #[wasm_bindgen(method, catch, js_name = getFile)]
    fn get_file(this: &Opened) -> Result<Promise, JsValue>;
}

/// The file that was shared last and nobody took yet.
pub async fn take_shared() -> Option<File> {
    shared().await.ok().flatten()
}

async fn shared() -> Result<Option<File>, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    if !Reflect::get(&window, &"caches".into())?.is_object() {
        return Ok(None);
    }
    let caches = window.unchecked_ref::<HandedWindow>().caches()?;
    let kept: Kept = JsFuture::from(caches.open(WAITING)?)
        .await?
        .unchecked_into();
    let mut last = None;
    for request in Array::from(&JsFuture::from(kept.keys()?).await?) {
        let answer: Answer = JsFuture::from(kept.get(&request)?).await?.unchecked_into();
        let blob: Blob = JsFuture::from(answer.blob()?).await?.unchecked_into();
        let name = answer.headers().get(NAME).unwrap_or_default();
        let name = js_sys::decode_uri_component(&name).map_or(name, String::from);
        last = Some(named(&blob, &name)?);
        // Taken once: it is not there after a reload.
        JsFuture::from(kept.delete(&request)?).await?;
    }
    Ok(last)
}

fn named(blob: &Blob, name: &str) -> Result<File, JsValue> {
    let options = FilePropertyBag::new();
    options.set_type(&blob.type_());
    File::new_with_blob_sequence_and_options(&Array::of1(blob), name, &options)
}

/// Hears of the file the app was opened with, now or later on, as long as the page lives. Only
/// Chromium's browsers have such a thing.
pub fn on_opened(hear: impl Fn(File) + Clone + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let queue = window.unchecked_ref::<HandedWindow>().launch_queue();
    if !has(&queue, "setConsumer") {
        return;
    }
    let consumer = Closure::<dyn Fn(JsValue)>::new(move |launch: JsValue| {
        let files = Reflect::get(&launch, &"files".into()).unwrap_or_default();
        // An app started without a file has none.
        let first = Reflect::get_u32(files.unchecked_ref(), 0).unwrap_or_default();
        if !has(&first, "getFile") {
            return;
        }
        let hear = hear.clone();
        spawn_local(async move {
            let Ok(file) = first.unchecked_ref::<Opened>().get_file() else {
                return;
            };
            if let Ok(file) = JsFuture::from(file).await {
                hear(file.unchecked_into());
            }
        });
    });
    queue.set_consumer(&consumer.into_js_value());
}
