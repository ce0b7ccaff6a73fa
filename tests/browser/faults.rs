//! `faults.js` as seen from the tests.

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/tests/browser/faults.js")]
extern "C" {
    #[wasm_bindgen(js_name = throwOnTransaction)]
    pub fn throw_on_transaction(name: &str, error: &str, times: u32);
    #[wasm_bindgen(js_name = closeBeforeTransaction)]
    pub fn close_before_transaction(name: &str, times: u32);
    #[wasm_bindgen(js_name = muteCommit)]
    pub fn mute_commit(name: &str, times: u32);
    #[wasm_bindgen(js_name = freezeCommit)]
    pub fn freeze_commit(name: &str, times: u32);
    #[wasm_bindgen(js_name = abortAtPut)]
    pub fn abort_at_put(name: &str, error: &str, after: u32, times: u32);
    #[wasm_bindgen(js_name = clearFault)]
    pub fn clear_fault(name: &str) -> bool;
    #[wasm_bindgen(js_name = closeAbnormally)]
    pub fn close_abnormally(name: &str);
    #[wasm_bindgen(js_name = largestGetAll)]
    pub fn largest_get_all() -> f64;
    pub fn hold(name: &str) -> Promise;
    pub fn release(db: &JsValue);
    pub fn remove(name: &str) -> Promise;
    pub fn damage(name: &str, store: &str, key: &JsValue) -> Promise;
    pub fn replace(name: &str, store: &str, key: &JsValue, value: &JsValue) -> Promise;
    #[wasm_bindgen(js_name = override)]
    fn override_property(object: &JsValue, property: &str, value: &JsValue) -> Function;
    #[wasm_bindgen(js_name = deny)]
    fn deny_property(object: &JsValue, property: &str) -> Function;
}

/// A bent property of a browser object, straightened when dropped.
pub struct Bent(Function);

/// Puts `value` in place of a property.
pub fn bend(object: &JsValue, property: &str, value: &JsValue) -> Bent {
    Bent(override_property(object, property, value))
}

/// Makes a property throw.
pub fn deny(object: &JsValue, property: &str) -> Bent {
    Bent(deny_property(object, property))
}

impl Drop for Bent {
    fn drop(&mut self) {
        self.0.call0(&JsValue::UNDEFINED).unwrap();
    }
}
