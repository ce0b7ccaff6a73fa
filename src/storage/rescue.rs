//! Whatever can still be read, for the rescue screen. Nothing is changed or deleted here.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use wasm_bindgen::JsValue;
use web_sys::IdbDatabase;

use super::idb::{JOURNAL, META, SEGMENTS, Tx, bytes_from_js, elements};
use super::journal::as_seq;
use super::meta::{META_KEY, SCHEMA_KEY};
use super::{Meta, Store, StoreError};

/// Everything readable, and the names of what is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawParts {
    /// Schema number of the data, if it could be read.
    pub schema: Option<u32>,
    /// The header, if it could be read and understood.
    pub meta: Option<Meta>,
    /// The header's bytes as they are stored, for a newer version to make sense of.
    pub meta_bytes: Vec<u8>,
    /// Every segment found, live or not, by name; damaged ones are here and in `unreadable`.
    pub segments: Vec<(String, Vec<u8>)>,
    /// Every journal entry found.
    pub journal: Vec<(u64, Vec<u8>)>,
    /// Segments, entries or whole parts that are missing, damaged or refused.
    pub unreadable: Vec<String>,
}

impl Store {
    /// Reads all it can, part by part, also from a store of a newer version.
    ///
    /// # Errors
    /// `Closed` when not even the connection stands. Unreadable parts are no error: they are
    /// listed.
    pub async fn raw_parts(&self) -> Result<RawParts, StoreError> {
        let mut parts = RawParts::default();
        self.connection.database().await?;
        let header = self.raw_value(META, &JsValue::from_str(SCHEMA_KEY)).await;
        parts.schema = header
            .ok()
            .and_then(|schema| schema.as_f64())
            .map(|schema| schema as u32);
        let bytes = self.raw_value(META, &JsValue::from_str(META_KEY)).await;
        parts.meta_bytes = bytes
            .ok()
            .as_ref()
            .and_then(bytes_from_js)
            .unwrap_or_default();
        match self.meta().await {
            Ok(meta) => parts.meta = Some(meta),
            Err(StoreError::Newer { .. }) => {}
            Err(_) => parts.unreadable.push(String::from(META)),
        }
        for (key, bytes) in self.raw_store(SEGMENTS, &mut parts.unreadable).await {
            if let Some(name) = key.as_string() {
                parts.segments.push((name, bytes));
            }
        }
        for (key, bytes) in self.raw_store(JOURNAL, &mut parts.unreadable).await {
            parts.journal.push((as_seq(&key), bytes));
        }
        let live = parts.meta.iter().flat_map(|meta| &meta.segments);
        for info in live {
            let found = parts.segments.iter().find(|(name, _)| *name == info.name);
            if !found.is_some_and(|(_, bytes)| info.is_whole(bytes))
                && !parts.unreadable.contains(&info.name)
            {
                parts.unreadable.push(info.name.clone());
            }
        }
        Ok(parts)
    }

    /// Every value of an object store that is readable bytes, one at a time: a value that cannot
    /// be read must not take its neighbours along.
    async fn raw_store(
        &self,
        store: &str,
        unreadable: &mut Vec<String>,
    ) -> Vec<(JsValue, Vec<u8>)> {
        let keys = self
            .connection
            .run(async |db: &IdbDatabase| {
                let tx = Tx::read(db, &[store], self.patience_ms())?;
                tx.answer(tx.store(store)?.get_all_keys()?).await
            })
            .await;
        let Ok(keys) = keys else {
            unreadable.push(String::from(store));
            return Vec::new();
        };
        let mut values = Vec::new();
        for key in elements(&keys) {
            let value = self.raw_value(store, &key).await;
            match value.ok().as_ref().and_then(bytes_from_js) {
                Some(bytes) => values.push((key, bytes)),
                None => unreadable.push(part_name(store, &key)),
            }
        }
        values
    }

    async fn raw_value(&self, store: &str, key: &JsValue) -> Result<JsValue, StoreError> {
        self.connection
            .run(async |db: &IdbDatabase| {
                let tx = Tx::read(db, &[store], self.patience_ms())?;
                tx.answer(tx.store(store)?.get(key)?).await
            })
            .await
    }
}

fn part_name(store: &str, key: &JsValue) -> String {
    key.as_string()
        .unwrap_or_else(|| format!("{store} {}", as_seq(key)))
}

impl RawParts {
    /// Everything as one JSON document, bytes as base64: for whoever can make sense of it, and
    /// in the form in which the page without WebAssembly saves it too.
    pub fn to_json(&self) -> Vec<u8> {
        let base64 = |bytes: &[u8]| Value::from(STANDARD.encode(bytes));
        let segments = self
            .segments
            .iter()
            .map(|(name, bytes)| (name.clone(), base64(bytes)));
        let journal = self.journal.iter().map(|(seq, bytes)| {
            let text = std::str::from_utf8(bytes).map_or_else(|_| base64(bytes), Value::from);
            (seq.to_string(), text)
        });
        let document = json!({
            "format": "daftar-raw",
            "schema": self.schema,
            "meta": base64(&self.meta_bytes),
            "segments": segments.collect::<Map<String, Value>>(),
            "journal": journal.collect::<Map<String, Value>>(),
            "unreadable": self.unreadable,
        });
        serde_json::to_vec(&document).unwrap_or_default()
    }
}
