//! Figures, not tests: run them with `-- --ignored --nocapture`.

use daftar::storage::clock::since_start_ms;
use daftar::storage::{Fold, zone};
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use crate::bench::{Bench, keeping, segment};

#[wasm_bindgen_test]
#[ignore = "a measurement"]
async fn how_long_a_save_takes() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    let mut took_ms = Vec::new();
    for n in 0..1_000_u32 {
        let entry = [n as u8; 600];
        let start = since_start_ms();
        tab.store.append(&entry).await.unwrap();
        took_ms.push(since_start_ms() - start);
    }
    took_ms.sort_by(f64::total_cmp);
    console_log!(
        "append ms: p50 {:.2} p95 {:.2} max {:.2}",
        took_ms[500],
        took_ms[950],
        took_ms[999]
    );
}

#[wasm_bindgen_test]
#[ignore = "a measurement"]
async fn how_fast_segments_are_written_and_read() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    let body: Vec<_> = (0..1_u32 << 20)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    let put = (0..20).map(|n| segment(&format!("{n}"), &body)).collect();
    let meta = tab.store.meta().await.unwrap();
    let start = since_start_ms();
    let meta = tab
        .store
        .fold(Fold {
            put,
            ..keeping(&meta)
        })
        .await
        .unwrap();
    let folded = since_start_ms();
    let bodies = tab.store.segments(&meta.segments).await.unwrap();
    let read = since_start_ms();
    assert_eq!(bodies.len(), 20);
    console_log!(
        "20 MB: written and read back {:.0} ms, read {:.0} ms",
        folded - start,
        read - folded
    );
}

#[wasm_bindgen_test]
#[ignore = "a measurement"]
fn how_long_a_zone_takes() {
    for name in ["Asia/Tashkent", "Europe/Berlin"] {
        let start = since_start_ms();
        zone::zone_transitions(name).unwrap();
        console_log!("{name}: {:.1} ms", since_start_ms() - start);
    }
}
