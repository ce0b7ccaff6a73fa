//! Damaged data is named, rescued and never deleted.

use daftar::storage::{StoreError, StoredFile};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::{Bench, Tab, keeping, segment, settle};
use crate::faults;

async fn three_segments(bench: &Bench) -> Tab {
    let tab = bench.tab().await;
    let mut fold = keeping(&tab.store.meta().await.unwrap());
    fold.put = ["s1", "s2", "s3"]
        .map(|name| segment(name, name.as_bytes()))
        .to_vec();
    tab.store.fold(fold).await.unwrap();
    tab.store.append(b"entry").await.unwrap();
    tab
}

fn corrupt(part: &str) -> StoreError {
    StoreError::Corrupt {
        part: String::from(part),
    }
}

#[wasm_bindgen_test]
async fn a_damaged_segment_is_named_and_the_others_are_readable() {
    let bench = Bench::new();
    let tab = three_segments(&bench).await;
    settle(faults::damage(&bench.name, "segments", &"s2".into())).await;

    let infos = tab.store.meta().await.unwrap().segments;
    assert_eq!(tab.store.segments(&infos).await, Err(corrupt("s2")));
    assert_eq!(tab.store.segment(&infos[0]).await.unwrap(), b"s1");
    assert_eq!(tab.store.segment(&infos[2]).await.unwrap(), b"s3");

    let parts = tab.store.raw_parts().await.unwrap();
    assert_eq!(parts.unreadable, ["s2"]);
    assert_eq!(parts.segments.len(), 3);
    assert_eq!(parts.journal.len(), 1);
}

#[wasm_bindgen_test]
async fn a_segment_that_is_gone_or_not_bytes_is_named() {
    for value in [JsValue::NULL, JsValue::from_str("text")] {
        let bench = Bench::new();
        let tab = three_segments(&bench).await;
        settle(faults::replace(
            &bench.name,
            "segments",
            &"s3".into(),
            &value,
        ))
        .await;
        let infos = tab.store.meta().await.unwrap().segments;
        assert_eq!(tab.store.segments(&infos).await, Err(corrupt("s3")));
        let parts = tab.store.raw_parts().await.unwrap();
        assert_eq!(parts.unreadable, ["s3"]);
        assert_eq!(parts.segments.len(), 2);
    }
}

#[wasm_bindgen_test]
async fn a_damaged_header_stops_folding_but_not_rescue() {
    let bench = Bench::new();
    let tab = three_segments(&bench).await;
    let fold = keeping(&tab.store.meta().await.unwrap());
    settle(faults::damage(&bench.name, "meta", &"meta".into())).await;

    assert_eq!(tab.store.meta().await, Err(corrupt("meta")));
    assert_eq!(tab.store.fold(fold).await, Err(corrupt("meta")));
    let parts = tab.store.raw_parts().await.unwrap();
    assert_eq!((parts.meta, parts.schema), (None, Some(1)));
    assert_eq!(parts.unreadable, ["meta"]);
    assert_eq!(parts.segments.len(), 3);
    assert_eq!(parts.journal.len(), 1);

    // A start from nothing is the owner's choice, and it must be possible.
    tab.store.erase_all().await.unwrap();
    assert!(tab.union().await.is_empty());
}

#[wasm_bindgen_test]
async fn a_journal_entry_that_is_not_bytes_is_named() {
    let bench = Bench::new();
    let tab = three_segments(&bench).await;
    let seq = tab.store.append(b"soon damaged").await.unwrap();
    let key = JsValue::from_f64(seq as f64);
    settle(faults::replace(
        &bench.name,
        "journal",
        &key,
        &JsValue::from_str("text"),
    ))
    .await;
    let part = format!("journal {seq}");
    assert_eq!(tab.store.journal_after(0).await, Err(corrupt(&part)));
    let parts = tab.store.raw_parts().await.unwrap();
    assert_eq!(parts.unreadable, [part]);
    assert_eq!(parts.journal.len(), 1);
}

#[wasm_bindgen_test]
async fn files_come_back_and_damaged_ones_are_named() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    let photo = StoredFile {
        mime: String::from("image/jpeg"),
        bytes: vec![0xff, 0xd8, 0],
    };
    tab.store.put_file("p1", &photo).await.unwrap();
    tab.store.put_file("p2", &photo).await.unwrap();
    assert_eq!(tab.store.file("p1").await.unwrap(), Some(photo));
    assert_eq!(tab.store.file("p3").await.unwrap(), None);
    settle(faults::replace(
        &bench.name,
        "files",
        &"p2".into(),
        &JsValue::from(7),
    ))
    .await;
    assert_eq!(tab.store.file("p2").await, Err(corrupt("file p2")));
    tab.store.delete_file("p1").await.unwrap();
    assert_eq!(tab.store.file_ids().await.unwrap(), ["p2"]);
}
