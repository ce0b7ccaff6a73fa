//! The header of the stored data: which segments are live. One small value, flipped at once.

use minicbor::{Decode, Encode};
use wasm_bindgen::JsValue;
use web_sys::IdbObjectStore;
use xxhash_rust::xxh64::xxh64;

use super::idb::{bytes_from_js, bytes_to_js};
use super::{SCHEMA, StoreError};

/// Keys in the object store `meta`. The schema number stands apart so that every version can read
/// it whatever becomes of the rest.
pub const SCHEMA_KEY: &str = "schema";
pub const META_KEY: &str = "meta";

const CHECKSUM_BYTES: usize = 8;

/// Which segments are live and which journal entries are folded into them.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Meta {
    /// Counts folds. Zero: nothing was ever folded.
    #[n(0)]
    pub generation: u64,
    /// Schema number of the segments.
    #[n(1)]
    pub schema: u32,
    /// Live segments, in the order the desk gave them.
    #[n(2)]
    pub segments: Vec<SegmentInfo>,
    /// Highest journal entry that is part of the segments: read on with `journal_after`.
    #[n(3)]
    pub journal_from: u64,
    /// The desk's own header (clock, shop).
    #[cbor(n(4), with = "minicbor::bytes")]
    pub opaque: Vec<u8>,
}

impl Default for Meta {
    fn default() -> Self {
        Self {
            generation: 0,
            schema: SCHEMA,
            segments: Vec::new(),
            journal_from: 0,
            opaque: Vec::new(),
        }
    }
}

/// One packet of records.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct SegmentInfo {
    /// Unique for ever: a segment is never rewritten, another takes its place.
    #[n(0)]
    pub name: String,
    /// The desk's word for what is inside.
    #[n(1)]
    pub kind: String,
    /// Number of records.
    #[n(2)]
    pub records: u32,
    /// Length in bytes.
    #[n(3)]
    pub bytes: u32,
    /// xxh64 of the bytes.
    #[n(4)]
    pub checksum: u64,
    /// Earliest time among the records, ms.
    #[n(5)]
    pub first_ms: i64,
    /// Latest time among the records, ms.
    #[n(6)]
    pub last_ms: i64,
}

impl SegmentInfo {
    /// Whether these are the bytes that were written.
    pub fn is_whole(&self, bytes: &[u8]) -> bool {
        self.bytes as usize == bytes.len() && self.checksum == checksum(bytes)
    }
}

/// Guards against damage, not against an attacker.
pub fn checksum(bytes: &[u8]) -> u64 {
    xxh64(bytes, 0)
}

/// Issues the puts that replace the header. The caller commits.
pub fn put_meta(header: &IdbObjectStore, meta: &Meta) -> Result<(), StoreError> {
    let bytes = bytes_to_js(&encode_meta(meta)?);
    header.put_with_key(&JsValue::from(meta.schema), &JsValue::from_str(SCHEMA_KEY))?;
    header.put_with_key(&bytes, &JsValue::from_str(META_KEY))?;
    Ok(())
}

/// Reads the header's two values; absent ones mean an empty store.
pub fn decode_meta(schema: &JsValue, bytes: &JsValue, ours: u32) -> Result<Meta, StoreError> {
    if schema.is_undefined() && bytes.is_undefined() {
        return Ok(Meta {
            schema: ours,
            ..Meta::default()
        });
    }
    let found = schema.as_f64().ok_or_else(corrupt)? as u32;
    if found > ours {
        return Err(StoreError::Newer { found, ours });
    }
    let bytes = bytes_from_js(bytes).ok_or_else(corrupt)?;
    checked_meta(&bytes).ok_or_else(corrupt)
}

fn corrupt() -> StoreError {
    StoreError::Corrupt {
        part: String::from(META_KEY),
    }
}

fn encode_meta(meta: &Meta) -> Result<Vec<u8>, StoreError> {
    let mut bytes = minicbor::to_vec(meta).map_err(|error| StoreError::Other(error.to_string()))?;
    let sum = checksum(&bytes);
    bytes.extend_from_slice(&sum.to_le_bytes());
    Ok(bytes)
}

fn checked_meta(bytes: &[u8]) -> Option<Meta> {
    let (body, sum) = bytes.split_last_chunk::<CHECKSUM_BYTES>()?;
    if checksum(body) != u64::from_le_bytes(*sum) {
        return None;
    }
    minicbor::decode(body).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meta() -> Meta {
        let segment = SegmentInfo {
            name: String::from("sales-7"),
            kind: String::from("sale"),
            records: 3,
            bytes: 4,
            checksum: checksum(b"abcd"),
            first_ms: -5,
            last_ms: 9,
        };
        Meta {
            generation: 7,
            segments: vec![segment],
            journal_from: 12,
            opaque: vec![1, 2, 255],
            ..Meta::default()
        }
    }

    #[test]
    fn the_header_comes_back_as_it_was() {
        let bytes = encode_meta(&meta()).unwrap();
        assert_eq!(checked_meta(&bytes), Some(meta()));
    }

    #[test]
    fn every_damaged_byte_of_the_header_is_noticed() {
        let bytes = encode_meta(&meta()).unwrap();
        for position in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[position] ^= 0x40;
            assert_eq!(checked_meta(&damaged), None, "byte {position}");
            assert_eq!(checked_meta(&bytes[..position]), None, "cut at {position}");
        }
    }

    #[test]
    fn a_segment_is_whole_only_with_its_own_bytes() {
        let segment = meta().segments.remove(0);
        assert!(segment.is_whole(b"abcd"));
        assert!(!segment.is_whole(b"abce"));
        assert!(!segment.is_whole(b"abc"));
    }
}
