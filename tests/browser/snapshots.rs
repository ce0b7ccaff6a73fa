//! Snapshots: two are kept, half a snapshot is none.

use daftar::storage::{Snapshot, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::{Bench, settle};
use crate::faults;

fn at(at_ms: i64) -> Snapshot {
    let reason = String::from("before a restore");
    Snapshot {
        at_ms,
        reason,
        records: 3,
        header: vec![at_ms as u8],
    }
}

#[wasm_bindgen_test]
async fn the_last_two_snapshots_are_kept() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    for n in 1..=4_u8 {
        let chunks = [vec![n; 10], vec![n + 100; 20]];
        tab.store
            .put_snapshot(at(i64::from(n)), &chunks)
            .await
            .unwrap();
    }
    let kept = tab.store.snapshots().await.unwrap();
    assert_eq!(
        kept.iter().map(|info| info.at_ms).collect::<Vec<_>>(),
        [4, 3]
    );
    assert_eq!(
        (kept[0].bytes, kept[0].records, kept[0].header.as_slice()),
        (30, 3, &[4][..])
    );
    let chunks = tab.store.snapshot(&kept[1]).await.unwrap();
    assert_eq!(chunks, [vec![3; 10], vec![103; 20]]);
}

#[wasm_bindgen_test]
async fn snapshots_of_the_same_moment_are_two() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    tab.store.put_snapshot(at(5), &[vec![1]]).await.unwrap();
    tab.store.put_snapshot(at(5), &[vec![2]]).await.unwrap();
    let kept = tab.store.snapshots().await.unwrap();
    assert_eq!(kept.len(), 2);
    assert_eq!(tab.store.snapshot(&kept[0]).await.unwrap(), [[2]]);
    assert_eq!(tab.store.snapshot(&kept[1]).await.unwrap(), [[1]]);
}

#[wasm_bindgen_test]
async fn a_snapshot_that_fails_at_any_write_leaves_the_earlier_ones() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    tab.store.put_snapshot(at(1), &[vec![1]]).await.unwrap();
    tab.store.put_snapshot(at(2), &[vec![2]]).await.unwrap();
    let before = tab.store.snapshots().await.unwrap();
    for nth in 0..4 {
        faults::abort_at_put(&bench.name, "QuotaExceededError", nth, 1);
        let chunks = [vec![3], vec![4], vec![5]];
        let refused = tab.store.put_snapshot(at(3), &chunks).await;
        assert!(faults::clear_fault(&bench.name), "write {nth} never came");
        assert_eq!(refused, Err(StoreError::Quota));
        assert_eq!(tab.store.snapshots().await.unwrap(), before);
        assert_eq!(tab.store.snapshot(&before[1]).await.unwrap(), [[1]]);
    }
}

#[wasm_bindgen_test]
async fn a_damaged_snapshot_is_named() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    let info = tab
        .store
        .put_snapshot(at(1), &[vec![1], vec![2]])
        .await
        .unwrap();
    let key = format!("chunk/{}/000001", info.id);
    settle(faults::damage(&bench.name, "backup", &key.as_str().into())).await;
    let damaged = StoreError::Corrupt {
        part: info.id.clone(),
    };
    assert_eq!(tab.store.snapshot(&info).await, Err(damaged));
}
