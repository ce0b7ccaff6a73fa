//! How much room there is and whether the browser promised not to evict the data.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// Room used and allowed, in bytes. Browsers round these on purpose.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Space {
    /// Bytes this origin uses.
    pub usage_bytes: f64,
    /// Bytes this origin may use.
    pub quota_bytes: f64,
}

/// What the browser says about room, if it says anything.
pub async fn estimate() -> Option<Space> {
    let promise = manager()?.estimate().ok()?;
    let estimate = JsFuture::from(promise)
        .await
        .ok()?
        .unchecked_into::<StorageEstimate>();
    Some(Space {
        usage_bytes: estimate.get_usage()?,
        quota_bytes: estimate.get_quota()?,
    })
}

/// Whether the browser promised to keep the data; `None` when it cannot be asked.
pub async fn persisted() -> Option<bool> {
    let promise = manager()?.persisted().ok()?;
    JsFuture::from(promise).await.ok()?.as_bool()
}

/// Asks the browser to keep the data. Firefox shows a question, so call it after something worth
/// keeping was saved.
pub async fn persist() -> Option<bool> {
    let promise = manager()?.persist().ok()?;
    JsFuture::from(promise).await.ok()?.as_bool()
}

/// Absent on insecure origins, where web-sys would hand out `undefined`.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"storage".into())
        .ok()?
        .dyn_into()
        .ok()
}
