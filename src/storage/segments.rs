//! Segments: packets of records, read in pages and checked.

use wasm_bindgen::JsValue;
use web_sys::IdbDatabase;

use super::idb::{SEGMENTS, Tx, bytes_from_js};
use super::paging::pages;
use super::{SegmentInfo, Store, StoreError};

impl Store {
    /// Reads one segment.
    ///
    /// # Errors
    /// As `segments`.
    pub async fn segment(&self, info: &SegmentInfo) -> Result<Vec<u8>, StoreError> {
        let mut bodies = self.segments(std::slice::from_ref(info)).await?;
        bodies.pop().ok_or(StoreError::Moved)
    }

    /// Reads segments in the order given, in pages of a few megabytes.
    ///
    /// # Errors
    /// `Corrupt` names the first segment that is missing or damaged; `Moved` when it is missing
    /// because another tab folded meanwhile; `Closed`.
    pub async fn segments(&self, infos: &[SegmentInfo]) -> Result<Vec<Vec<u8>>, StoreError> {
        let mut bodies = Vec::with_capacity(infos.len());
        for page in pages(infos, |info| info.bytes as usize) {
            for (info, value) in page.iter().zip(self.segment_values(page).await?) {
                bodies.push(self.checked(info, &value).await?);
            }
        }
        Ok(bodies)
    }

    /// The raw values of one page of segments.
    pub(super) async fn segment_values(
        &self,
        page: &[SegmentInfo],
    ) -> Result<Vec<JsValue>, StoreError> {
        self.connection
            .run(async |db: &IdbDatabase| {
                let tx = Tx::read(db, &[SEGMENTS], self.patience_ms())?;
                let store = tx.store(SEGMENTS)?;
                let mut answers = Vec::with_capacity(page.len());
                for info in page {
                    answers.push(tx.answer(store.get(&JsValue::from_str(&info.name))?));
                }
                let mut values = Vec::with_capacity(page.len());
                for answer in answers {
                    values.push(answer.await?);
                }
                Ok(values)
            })
            .await
    }

    async fn checked(&self, info: &SegmentInfo, value: &JsValue) -> Result<Vec<u8>, StoreError> {
        match bytes_from_js(value) {
            Some(bytes) if info.is_whole(&bytes) => Ok(bytes),
            None if !self.meta().await?.segments.contains(info) => Err(StoreError::Moved),
            _ => Err(StoreError::Corrupt {
                part: info.name.clone(),
            }),
        }
    }
}
