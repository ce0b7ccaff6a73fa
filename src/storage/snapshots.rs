//! The last two snapshots of everything, taken before something big (restore, import, erase), and
//! the largest of the last days: two small imports after everything was replaced by mistake must
//! not push out the only copy of the shop.

use crate::domain::order;
use minicbor::{Decode, Encode};
use wasm_bindgen::JsValue;
use web_sys::{IdbDatabase, IdbKeyRange};

use super::idb::{BACKUP, Tx, bytes_from_js, bytes_to_js, elements};
use super::meta::checksum;
use super::paging::pages;
use super::{Store, StoreError};

/// Snapshots kept; older ones go when a new one is whole.
const KEPT: usize = 2;
/// Of so many milliseconds the largest one stays too: two weeks.
const LARGEST_WITHIN_MS: i64 = 14 * 24 * 60 * 60 * 1_000;

/// A snapshot to be taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// When, ms. Two snapshots never share a moment: the later one takes the next free millisecond.
    pub at_ms: i64,
    /// Why, as the desk words it for itself.
    pub reason: String,
    /// How many records it holds.
    pub records: u64,
    /// The desk's own header.
    pub header: Vec<u8>,
}

/// A snapshot that is stored.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct SnapshotInfo {
    /// Sorts by time.
    #[n(0)]
    pub id: String,
    /// When it was taken, ms.
    #[n(1)]
    pub at_ms: i64,
    /// Why it was taken.
    #[n(2)]
    pub reason: String,
    /// How many records it holds.
    #[n(3)]
    pub records: u64,
    /// Length in bytes.
    #[n(4)]
    pub bytes: u64,
    /// The desk's own header.
    #[cbor(n(5), with = "minicbor::bytes")]
    pub header: Vec<u8>,
    /// xxh64 of every chunk.
    #[n(6)]
    checksums: Vec<u64>,
}

impl Store {
    /// Stores a snapshot and, once it is whole, drops all but the last two and the largest of the
    /// last two weeks. A snapshot cut short is never listed and goes with the next one.
    ///
    /// # Errors
    /// `Quota`, `Closed`, `Newer`, `Other`: the earlier snapshots stand.
    pub async fn put_snapshot(
        &self,
        snapshot: Snapshot,
        chunks: &[Vec<u8>],
    ) -> Result<SnapshotInfo, StoreError> {
        self.connection.writable()?;
        let taken = self.snapshots().await?;
        let mut at_ms = snapshot.at_ms;
        while taken.iter().any(|other| other.at_ms == at_ms) {
            at_ms += 1;
        }
        let info = SnapshotInfo {
            id: id_of(at_ms),
            at_ms,
            reason: snapshot.reason,
            records: snapshot.records,
            bytes: chunks.iter().map(|chunk| chunk.len() as u64).sum(),
            header: snapshot.header,
            checksums: chunks.iter().map(|chunk| checksum(chunk)).collect(),
        };
        let keyed: Vec<_> = chunks.iter().enumerate().collect();
        for page in pages(&keyed, |(_, chunk)| chunk.len()) {
            self.put_chunks(&info.id, page).await?;
        }
        self.list_snapshot(&info, &taken).await?;
        Ok(info)
    }

    /// Stored snapshots, the latest first. Unreadable ones are left out (and left alone).
    ///
    /// # Errors
    /// `Closed`.
    pub async fn snapshots(&self) -> Result<Vec<SnapshotInfo>, StoreError> {
        let range = header_range()?;
        let headers = self
            .connection
            .run(async |db: &IdbDatabase| {
                let tx = Tx::read(db, &[BACKUP], self.patience_ms())?;
                tx.answer(tx.store(BACKUP)?.get_all_with_key(&range)?).await
            })
            .await?;
        let mut infos: Vec<_> = elements(&headers).iter().filter_map(decode_info).collect();
        order::sort_by(&mut infos, |a, b| b.id.cmp(&a.id));
        Ok(infos)
    }

    /// Deletes all of them, as when what they hold must not be kept.
    ///
    /// # Errors
    /// `Closed`, `Newer`, `Other`.
    pub async fn delete_snapshots(&self) -> Result<(), StoreError> {
        self.connection.writable()?;
        self.connection
            .run(async |db: &IdbDatabase| {
                let tx = Tx::write(db, &[BACKUP], self.patience_ms())?;
                tx.store(BACKUP)?.clear()?;
                tx.committed().await
            })
            .await
    }

    /// The chunks of a snapshot.
    ///
    /// # Errors
    /// `Corrupt` with the snapshot's id when it is damaged or gone; `Closed`.
    pub async fn snapshot(&self, info: &SnapshotInfo) -> Result<Vec<Vec<u8>>, StoreError> {
        let mut chunks = Vec::with_capacity(info.checksums.len());
        for (index, sum) in info.checksums.iter().enumerate() {
            let key = JsValue::from_str(&chunk_key(&info.id, index));
            let value = self
                .connection
                .run(async |db: &IdbDatabase| {
                    let tx = Tx::read(db, &[BACKUP], self.patience_ms())?;
                    tx.answer(tx.store(BACKUP)?.get(&key)?).await
                })
                .await?;
            match bytes_from_js(&value) {
                Some(bytes) if checksum(&bytes) == *sum => chunks.push(bytes),
                _ => {
                    return Err(StoreError::Corrupt {
                        part: info.id.clone(),
                    });
                }
            }
        }
        Ok(chunks)
    }

    async fn put_chunks(&self, id: &str, page: &[(usize, &Vec<u8>)]) -> Result<(), StoreError> {
        let values: Vec<_> = page
            .iter()
            .map(|(index, chunk)| {
                (
                    JsValue::from_str(&chunk_key(id, *index)),
                    bytes_to_js(chunk),
                )
            })
            .collect();
        self.connection
            .run(async |db: &IdbDatabase| {
                let tx = Tx::write(db, &[BACKUP], self.patience_ms())?;
                let store = tx.store(BACKUP)?;
                for (key, bytes) in &values {
                    store.put_with_key(bytes, key)?;
                }
                tx.committed().await
            })
            .await
    }

    /// Makes a written snapshot count, provided all its chunks are there, and clears the old away.
    async fn list_snapshot(
        &self,
        info: &SnapshotInfo,
        taken: &[SnapshotInfo],
    ) -> Result<(), StoreError> {
        let header =
            minicbor::to_vec(info).map_err(|error| StoreError::Other(error.to_string()))?;
        let (key, header) = (
            JsValue::from_str(&header_key(&info.id)),
            bytes_to_js(&header),
        );
        self.connection
            .run(async |db: &IdbDatabase| {
                let tx = Tx::write(db, &[BACKUP], self.patience_ms())?;
                let store = tx.store(BACKUP)?;
                let keys = tx.answer(store.get_all_keys()?).await?;
                let keys: Vec<_> = elements(&keys)
                    .iter()
                    .filter_map(JsValue::as_string)
                    .collect();
                let is_present = |index| keys.contains(&chunk_key(&info.id, index));
                if !(0..info.checksums.len()).all(is_present) {
                    return Err(StoreError::Moved);
                }
                let kept = kept_ids(&keys, info, taken);
                for stale in keys
                    .iter()
                    .filter(|key| !kept.iter().any(|id| key.contains(id)))
                {
                    store.delete(&JsValue::from_str(stale))?;
                }
                store.put_with_key(&header, &key)?;
                tx.committed().await
            })
            .await
    }
}

/// Ids of the snapshots that stay beside the new one.
fn kept_ids(keys: &[String], new: &SnapshotInfo, taken: &[SnapshotInfo]) -> Vec<String> {
    let mut ids: Vec<_> = keys
        .iter()
        .filter_map(|key| key.strip_prefix(HEADER))
        .map(String::from)
        .collect();
    ids.push(new.id.clone());
    ids.sort_unstable();
    ids.dedup();
    let mut kept = ids.split_off(ids.len().saturating_sub(KEPT));
    let of_late = taken.iter().chain([new]);
    let of_late = of_late.filter(|info| info.at_ms > new.at_ms - LARGEST_WITHIN_MS);
    let largest = of_late.max_by_key(|info| (info.records, info.at_ms));
    kept.extend(
        largest
            .map(|info| info.id.clone())
            .filter(|id| ids.contains(id)),
    );
    kept
}

const HEADER: &str = "header/";

fn header_range() -> Result<IdbKeyRange, StoreError> {
    Ok(IdbKeyRange::bound(
        &JsValue::from_str(HEADER),
        &JsValue::from_str("header0"),
    )?)
}

fn header_key(id: &str) -> String {
    format!("{HEADER}{id}")
}

fn chunk_key(id: &str, index: usize) -> String {
    format!("chunk/{id}/{index:06}")
}

fn id_of(at_ms: i64) -> String {
    format!("{:015}", at_ms.max(0))
}

fn decode_info(value: &JsValue) -> Option<SnapshotInfo> {
    minicbor::decode(&bytes_from_js(value)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_two_snapshots_stay() {
        let before = [taken(1, 10), taken(2, 10), taken(3, 10)];
        let new = taken(4, 10);
        let kept = kept_ids(&keys(&before), &new, &before);
        assert_eq!(kept, [id_of(3), id_of(4)]);
        assert_eq!(kept_ids(&[], &new, &[]), [id_of(4)]);
    }

    #[test]
    fn small_ones_do_not_push_out_the_largest_of_the_last_days() {
        // The shop before it was replaced, then two small imports.
        let before = [taken(1, 7_144), taken(2, 12)];
        let new = taken(3, 3);
        let mut kept = kept_ids(&keys(&before), &new, &before);
        kept.sort_unstable();
        assert_eq!(kept, [id_of(1), id_of(2), id_of(3)]);
        // Three weeks later it may go.
        let late = taken(21 * 24 * 60 * 60 * 1_000, 3);
        let kept = kept_ids(&keys(&before), &late, &before);
        assert_eq!(kept, [id_of(2), late.id]);
    }

    fn taken(at_ms: i64, records: u64) -> SnapshotInfo {
        SnapshotInfo {
            id: id_of(at_ms),
            at_ms,
            reason: String::new(),
            records,
            bytes: 0,
            header: Vec::new(),
            checksums: Vec::new(),
        }
    }

    fn keys(taken: &[SnapshotInfo]) -> Vec<String> {
        taken.iter().map(|info| header_key(&info.id)).collect()
    }
}
