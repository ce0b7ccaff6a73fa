//! Browser storage: bytes in, bytes out. This room knows nothing of customers or sales; the desk
//! encodes and decodes. What it promises: a save that was answered survives, a half-done fold or
//! restore leaves the old data whole, and nothing is ever deleted because it could not be read.

mod attachments;
pub mod checksum;
pub mod clock;
mod connection;
mod erase;
mod error;
pub mod files;
mod fold;
pub mod folder;
pub mod handed;
mod idb;
mod journal;
mod jpeg;
pub mod locks;
mod meta;
mod paging;
pub mod photos;
pub mod random;
mod rescue;
pub mod save;
mod segments;
pub mod settings;
mod snapshots;
pub mod space;
mod store;
pub mod tabs;
pub mod zone;

pub use attachments::StoredFile;
pub use error::StoreError;
pub use fold::{Fold, NewSegment};
pub use meta::{Meta, SegmentInfo};
pub use rescue::RawParts;
pub use snapshots::{Snapshot, SnapshotInfo};
pub use store::{Options, SCHEMA, Store, StoreEvent};
