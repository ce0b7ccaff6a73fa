//! A thin layer over `IndexedDB`: requests as futures, transactions that are aborted when dropped.
//!
//! The rule of this file: all bytes are ready before a transaction opens, every request is issued
//! without waiting for anything but this transaction's own requests, and only `complete` counts.

use std::future::Future;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

use super::StoreError;

pub const META: &str = "meta";
pub const JOURNAL: &str = "journal";
pub const SEGMENTS: &str = "segments";
pub const FILES: &str = "files";
pub const BACKUP: &str = "backup";
pub const ALL: [&str; 5] = [META, JOURNAL, SEGMENTS, FILES, BACKUP];

#[wasm_bindgen]
extern "C" {
    /// `IDBDatabase` with the options argument that web-sys still calls unstable.
    #[wasm_bindgen(extends = IdbDatabase)]
    type DatabaseWithOptions;

    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &DatabaseWithOptions,
        stores: &Array,
        mode: &str,
        options: &JsValue,
    ) -> Result<IdbTransaction, JsValue>;

    /// `IDBTransaction` with `commit`, which web-sys takes for a thing of the past.
    #[wasm_bindgen(extends = IdbTransaction)]
    type CommittableTransaction;

    #[wasm_bindgen(method, catch)]
    fn commit(this: &CommittableTransaction) -> Result<(), JsValue>;

    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(callback: &Function, milliseconds: i32, argument: &JsValue) -> JsValue;

    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(timer: &JsValue);
}

/// A transaction. Dropped before `committed` was awaited to its end, it is aborted: a function
/// that fails half-way leaves nothing behind.
pub struct Tx {
    inner: IdbTransaction,
    patience_ms: i32,
    is_settled: bool,
}

impl Tx {
    pub fn read(db: &IdbDatabase, stores: &[&str], patience_ms: i32) -> Result<Self, StoreError> {
        Self::open(db, stores, "readonly", &JsValue::UNDEFINED, patience_ms)
    }

    /// Opens a transaction whose `complete` means "on the disk".
    pub fn write(db: &IdbDatabase, stores: &[&str], patience_ms: i32) -> Result<Self, StoreError> {
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        Self::open(db, stores, "readwrite", &options, patience_ms)
    }

    fn open(
        db: &IdbDatabase,
        stores: &[&str],
        mode: &str,
        options: &JsValue,
        patience_ms: i32,
    ) -> Result<Self, StoreError> {
        let names: Array = stores.iter().map(|name| JsValue::from_str(name)).collect();
        let inner = db
            .unchecked_ref::<DatabaseWithOptions>()
            .transaction(&names, mode, options)?;
        Ok(Self {
            inner,
            patience_ms,
            is_settled: false,
        })
    }

    pub fn store(&self, name: &str) -> Result<IdbObjectStore, StoreError> {
        Ok(self.inner.object_store(name)?)
    }

    /// Waits for a request of this transaction. Call it as soon as the request is made: the future
    /// listens from the call on, not from the first poll.
    pub fn answer(
        &self,
        request: IdbRequest,
    ) -> impl Future<Output = Result<JsValue, StoreError>> + use<> {
        let settled = Settling::listen(self.patience_ms, |resolve, reject| {
            request.set_onsuccess(Some(resolve));
            request.set_onerror(Some(reject));
        });
        async move {
            match settled.outcome().await {
                Ok(()) => Ok(request.result()?),
                Err(Unsettled::Silent) => Err(silent()),
                Err(Unsettled::Refused(_)) => Err(match request.error() {
                    Ok(Some(error)) => JsValue::from(error).into(),
                    Ok(None) => StoreError::Closed(String::from("request failed without a word")),
                    Err(error) => error.into(),
                }),
            }
        }
    }

    /// Asks for the commit and waits until the browser says it is done. Only this means "saved".
    pub async fn committed(mut self) -> Result<(), StoreError> {
        let settled = Settling::listen(self.patience_ms, |resolve, reject| {
            self.inner.set_oncomplete(Some(resolve));
            self.inner.set_onabort(Some(reject));
            // A request's error comes up here first, and always ends in the abort.
            self.inner.set_onerror(Some(reject));
        });
        // Saves a round trip; a refusal shows up as `abort`.
        let _ = self
            .inner
            .unchecked_ref::<CommittableTransaction>()
            .commit();
        let outcome = settled.outcome().await;
        self.is_settled = !matches!(outcome, Err(Unsettled::Silent));
        outcome.map_err(|unsettled| match unsettled {
            Unsettled::Silent => silent(),
            Unsettled::Refused(event) => self.refusal(&event),
        })
    }

    /// Why the transaction ends. Firefox tells the reason on the request alone, others on the
    /// transaction; requests that merely go down with it say `AbortError`.
    fn refusal(&self, event: &JsValue) -> StoreError {
        let request = event.dyn_ref::<Event>().and_then(Event::target);
        let request = request.and_then(|target| target.dyn_into::<IdbRequest>().ok());
        let reason = request.and_then(|request| request.error().ok().flatten());
        match reason
            .filter(|reason| reason.name() != "AbortError")
            .or_else(|| self.inner.error())
        {
            Some(error) => JsValue::from(error).into(),
            None => StoreError::Closed(String::from("transaction aborted without a word")),
        }
    }
}

impl Drop for Tx {
    fn drop(&mut self) {
        if !self.is_settled {
            // Fails when a read-only transaction finished by itself: nothing to undo then.
            let _ = self.inner.abort();
        }
    }
}

/// Copies bytes out of the wasm memory, ready to be stored.
pub fn bytes_to_js(bytes: &[u8]) -> Uint8Array {
    Uint8Array::new_from_slice(bytes)
}

/// Stored bytes, or `None` when the value is something else or absent.
pub fn bytes_from_js(value: &JsValue) -> Option<Vec<u8>> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}

/// Every key above `after`, whatever its kind.
pub fn keys_above(after: u64) -> Result<IdbKeyRange, StoreError> {
    Ok(IdbKeyRange::lower_bound_with_open(
        &JsValue::from_f64(after as f64),
        true,
    )?)
}

/// Elements of a JavaScript array, or nothing when it is not one.
pub fn elements(value: &JsValue) -> Vec<JsValue> {
    value
        .dyn_ref::<Array>()
        .map(Array::to_vec)
        .unwrap_or_default()
}

enum Unsettled {
    /// The browser answered with an error or an abort: the event.
    Refused(JsValue),
    /// The browser did not answer at all. Safari does that after it dropped the connection.
    Silent,
}

fn silent() -> StoreError {
    StoreError::Closed(String::from("the browser does not answer"))
}

/// One of two events, or neither within the time allowed.
struct Settling {
    answer: JsFuture,
    timer: JsValue,
}

impl Settling {
    /// Listens from now on. `listen` is given the handlers of the good and of the bad event.
    fn listen(patience_ms: i32, listen: impl FnOnce(&Function, &Function)) -> Self {
        let mut listen = Some(listen);
        let mut timer = JsValue::UNDEFINED;
        // The promise's own functions serve as event handlers, so no closure has to be kept alive.
        let promise = Promise::new(&mut |resolve, reject| {
            if let Some(listen) = listen.take() {
                listen(&resolve, &reject);
            }
            timer = set_timeout(&reject, patience_ms, &JsValue::NULL);
        });
        Self {
            answer: JsFuture::from(promise),
            timer,
        }
    }

    async fn outcome(self) -> Result<(), Unsettled> {
        let answer = self.answer.await;
        clear_timeout(&self.timer);
        match answer {
            Ok(_) => Ok(()),
            Err(reason) if reason.is_null() => Err(Unsettled::Silent),
            Err(event) => Err(Unsettled::Refused(event)),
        }
    }
}
