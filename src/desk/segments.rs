//! Segments on their way from the disk, in the order they are wanted.

use std::collections::VecDeque;

use futures_channel::oneshot;
use leptos::task::spawn_local;

use crate::storage::{Meta, SegmentInfo, Store, StoreError};

/// Segments that are on their way while one is taken in.
const AHEAD: usize = 2;

/// Segments of these kinds, kind by kind, in the order they are to be read.
pub(super) fn segments_of<'k>(
    meta: &Meta,
    kinds: impl Iterator<Item = &'k str>,
) -> Vec<SegmentInfo> {
    let of_kind = |kind| meta.segments.iter().filter(move |info| info.kind == kind);
    kinds.flat_map(of_kind).cloned().collect()
}

/// Hands segments over one by one, in their order. The page answers in between, and the disk
/// reads the next ones meanwhile.
pub(super) async fn each_segment(
    store: &Store,
    infos: &[SegmentInfo],
    mut take: impl FnMut(&SegmentInfo, Result<Vec<u8>, StoreError>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut asked = infos.iter().map(|info| (info, read_ahead(store, info)));
    let mut coming: VecDeque<_> = asked.by_ref().take(AHEAD).collect();
    while let Some((info, body)) = coming.pop_front() {
        coming.extend(asked.next());
        take(info, body.await.unwrap_or_else(|_| Err(given_up())))?;
    }
    Ok(())
}

/// Asks for a segment now; it comes while something else is done.
fn read_ahead(store: &Store, info: &SegmentInfo) -> oneshot::Receiver<Result<Vec<u8>, StoreError>> {
    let (sender, receiver) = oneshot::channel();
    let (store, info) = (store.clone(), info.clone());
    spawn_local(async move {
        // Nobody waits any more where reading was given up.
        let _ = sender.send(store.segment(&info).await);
    });
    receiver
}

fn given_up() -> StoreError {
    StoreError::Closed("reading was given up".to_owned())
}
