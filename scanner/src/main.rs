//! The worker: takes `{ dots, width, height, isCareful }`, answers with the words of the code or
//! with null. Its first message, of no words, says that it is ready.

use js_sys::{ArrayBuffer, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let worker: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let own = worker.clone();
    let answer = move |event: MessageEvent| {
        let text = read(&event.data()).map_or(JsValue::NULL, JsValue::from);
        let _ = own.post_message(&text);
    };
    let answer = Closure::<dyn FnMut(MessageEvent)>::new(answer);
    worker.set_onmessage(Some(answer.as_ref().unchecked_ref()));
    answer.forget();
    let _ = worker.post_message(&JsValue::NULL);
}

fn read(asked: &JsValue) -> Option<String> {
    let part = |name: &str| Reflect::get(asked, &name.into()).ok();
    let side = |name: &str| Some(part(name)?.as_f64()? as u32);
    let dots = part("dots")?.dyn_into::<ArrayBuffer>().ok()?;
    let is_careful = part("isCareful")?.is_truthy();
    daftar_scanner::read(
        &Uint8Array::new(&dots).to_vec(),
        side("width")?,
        side("height")?,
        is_careful,
    )
}
