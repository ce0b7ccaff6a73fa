//! Locks across the tabs of this browser, so that only one folds at a time. They save work; the
//! fold's own transaction is what keeps data right when a browser has no locks.

use futures_channel::oneshot;
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `LockManager`, which web-sys still calls unstable.
    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &LockManager,
        name: &str,
        options: &JsValue,
        callback: &JsValue,
    ) -> Result<Promise, JsValue>;
}

/// A lock held until it is dropped, or until the tab is gone.
pub struct Lock {
    release: Option<Function>,
}

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(release) = &self.release {
            let _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}

/// Waits for the lock. Where the browser has none, it counts as held.
pub async fn lock(name: &str) -> Lock {
    request(name, false).await.unwrap_or(Lock { release: None })
}

/// The lock, if no other tab holds it.
pub async fn try_lock(name: &str) -> Option<Lock> {
    request(name, true).await
}

/// Runs `work` while holding the lock.
pub async fn with_lock<T>(name: &str, work: impl AsyncFnOnce() -> T) -> T {
    let _lock = lock(name).await;
    work().await
}

async fn request(name: &str, if_available: bool) -> Option<Lock> {
    let Some(manager) = manager() else {
        return Some(Lock { release: None });
    };
    let (tell, told) = oneshot::channel::<Option<Lock>>();
    let callback = Closure::once_into_js(move |granted: JsValue| -> JsValue {
        if granted.is_null() {
            let _ = tell.send(None);
            return JsValue::UNDEFINED;
        }
        // The browser holds the lock until this promise is settled.
        let mut release = None;
        let held = Promise::new(&mut |resolve, _| release = Some(resolve));
        // Nobody waiting any more: the lock comes back in the error, is dropped and so released.
        let _ = tell.send(Some(Lock { release }));
        held.into()
    });
    let options = Object::new();
    let is_set = Reflect::set(&options, &"ifAvailable".into(), &if_available.into()).is_ok();
    if !is_set || manager.request(name, &options, &callback).is_err() {
        return Some(Lock { release: None });
    }
    told.await.unwrap_or(Some(Lock { release: None }))
}

fn manager() -> Option<LockManager> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"locks".into()).ok()?;
    manager.is_object().then(|| manager.unchecked_into())
}
