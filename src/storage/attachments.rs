//! Photos and other small files, stored apart from the records.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::IdbDatabase;

use super::idb::{FILES, Tx, bytes_from_js, bytes_to_js, elements};
use super::{Store, StoreError};

/// A stored file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    /// Its type, such as `image/jpeg`.
    pub mime: String,
    /// Its contents.
    pub bytes: Vec<u8>,
}

impl Store {
    /// Stores a file under `id`, in place of any other under it.
    ///
    /// # Errors
    /// `Quota`, `Closed`, `Newer`, `Other`: then nothing changed.
    pub async fn put_file(&self, id: &str, file: &StoredFile) -> Result<(), StoreError> {
        self.connection.writable()?;
        let value = Object::new();
        Reflect::set(&value, &"mime".into(), &JsValue::from_str(&file.mime))?;
        Reflect::set(&value, &"bytes".into(), &bytes_to_js(&file.bytes))?;
        self.connection
            .run(async |db: &IdbDatabase| {
                let tx = Tx::write(db, &[FILES], self.patience_ms())?;
                tx.store(FILES)?
                    .put_with_key(&value, &JsValue::from_str(id))?;
                tx.committed().await
            })
            .await
    }

    /// The file under `id`, if there is one.
    ///
    /// # Errors
    /// `Corrupt` when something else is stored there; `Closed`.
    pub async fn file(&self, id: &str) -> Result<Option<StoredFile>, StoreError> {
        let value = self
            .connection
            .run(async |db: &IdbDatabase| {
                let tx = Tx::read(db, &[FILES], self.patience_ms())?;
                tx.answer(tx.store(FILES)?.get(&JsValue::from_str(id))?)
                    .await
            })
            .await?;
        if value.is_undefined() {
            return Ok(None);
        }
        let mime = Reflect::get(&value, &"mime".into())
            .ok()
            .and_then(|mime| mime.as_string());
        let bytes = Reflect::get(&value, &"bytes".into())
            .ok()
            .as_ref()
            .and_then(bytes_from_js);
        match (mime, bytes) {
            (Some(mime), Some(bytes)) => Ok(Some(StoredFile { mime, bytes })),
            _ => Err(StoreError::Corrupt {
                part: format!("file {id}"),
            }),
        }
    }

    /// Deletes the file under `id`, if there is one.
    ///
    /// # Errors
    /// `Closed`, `Newer`, `Other`.
    pub async fn delete_file(&self, id: &str) -> Result<(), StoreError> {
        self.connection.writable()?;
        self.connection
            .run(async |db: &IdbDatabase| {
                let tx = Tx::write(db, &[FILES], self.patience_ms())?;
                tx.store(FILES)?.delete(&JsValue::from_str(id))?;
                tx.committed().await
            })
            .await
    }

    /// Ids of all stored files.
    ///
    /// # Errors
    /// `Closed`.
    pub async fn file_ids(&self) -> Result<Vec<String>, StoreError> {
        self.keys(FILES).await
    }

    /// All text keys of an object store.
    pub(super) async fn keys(&self, store: &str) -> Result<Vec<String>, StoreError> {
        let keys = self
            .connection
            .run(async |db: &IdbDatabase| {
                let tx = Tx::read(db, &[store], self.patience_ms())?;
                tx.answer(tx.store(store)?.get_all_keys()?).await
            })
            .await?;
        Ok(elements(&keys)
            .iter()
            .filter_map(JsValue::as_string)
            .collect())
    }
}
