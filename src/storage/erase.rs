//! Erasing everything, in one step.

use wasm_bindgen::JsValue;
use web_sys::IdbDatabase;

use super::idb::{ALL, JOURNAL, META, Tx, elements};
use super::journal::as_seq;
use super::meta::put_meta;
use super::store::read_meta;
use super::{Meta, Store, StoreError};

impl Store {
    /// Deletes records, files and snapshots, all or nothing, and answers with the empty header.
    /// Its generation goes on counting, so that a fold under way in another tab is refused.
    ///
    /// # Errors
    /// `Newer`, `Closed`, `Other`: then everything is still there. An unreadable header is no
    /// obstacle.
    pub async fn erase_all(&self) -> Result<Meta, StoreError> {
        self.connection.writable()?;
        let ours = self.connection.options.schema;
        self.connection
            .run(async |db: &IdbDatabase| {
                let tx = Tx::write(db, &ALL, self.patience_ms())?;
                let keys = tx.answer(tx.store(JOURNAL)?.get_all_keys()?);
                let old = match read_meta(&tx, ours).await {
                    Err(StoreError::Corrupt { .. }) => Meta::default(),
                    old => old?,
                };
                let last = elements(&keys.await?)
                    .last()
                    .map_or(0, |key: &JsValue| as_seq(key));
                for name in ALL {
                    tx.store(name)?.clear()?;
                }
                let empty = Meta {
                    generation: old.generation + 1,
                    schema: ours,
                    journal_from: old.journal_from.max(last),
                    ..Meta::default()
                };
                put_meta(&tx.store(META)?, &empty)?;
                tx.committed().await?;
                Ok(empty)
            })
            .await
    }
}
