//! Old builds and new data, new builds and old tabs.

use daftar::storage::{StoreError, StoreEvent};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::{Bench, keeping, segment, settle, until};
use crate::faults;

#[wasm_bindgen_test]
async fn an_old_tab_lets_go_when_a_newer_build_opens() {
    let bench = Bench::new();
    let old = bench.tab_of_schema(1).await;
    old.store.append(b"from the old build").await.unwrap();
    let new = bench.tab_of_schema(2).await;
    assert_eq!(old.heard(), [StoreEvent::Outdated]);
    assert_eq!(new.entries().await, ["from the old build"]);
    new.store.append(b"from the new build").await.unwrap();

    // It must not come back by itself either: only a reload helps.
    for _ in 0..2 {
        let refused = old.store.append(b"too late").await;
        assert!(matches!(refused, Err(StoreError::Closed(_))), "{refused:?}");
    }
    assert_eq!(
        new.entries().await,
        ["from the old build", "from the new build"]
    );
}

#[wasm_bindgen_test]
async fn an_upgrade_blocked_by_a_frozen_tab_is_announced_and_goes_on() {
    let bench = Bench::new();
    drop(bench.tab_of_schema(1).await);
    let frozen = settle(faults::hold(&bench.name)).await;

    let events = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
    let opened = std::rc::Rc::new(std::cell::Cell::new(false));
    let options = daftar::storage::Options {
        name: bench.name.clone(),
        schema: 2,
        ..daftar::storage::Options::default()
    };
    let (heard, is_open) = (events.clone(), opened.clone());
    wasm_bindgen_futures::spawn_local(async move {
        let store =
            daftar::storage::Store::open_with(options, move |event| heard.borrow_mut().push(event));
        is_open.set(store.await.is_ok());
    });
    until(|| !events.borrow().is_empty()).await;
    assert_eq!(*events.borrow(), [StoreEvent::Blocked]);
    assert!(!opened.get());

    faults::release(&frozen);
    until(|| opened.get()).await;
}

#[wasm_bindgen_test]
async fn an_older_build_reads_newer_data_raw_and_never_writes() {
    let bench = Bench::new();
    let new = bench.tab_of_schema(2).await;
    let meta = new.store.meta().await.unwrap();
    let mut fold = keeping(&meta);
    fold.put.push(segment("future", b"written by the future"));
    new.store.fold(fold).await.unwrap();
    new.store.append(b"entry of the future").await.unwrap();
    drop(new);

    let old = bench.tab_of_schema(1).await;
    refuses_to_write(&old, &StoreError::Newer { found: 2, ours: 1 }).await;

    let parts = old.store.raw_parts().await.unwrap();
    assert_eq!(parts.schema, Some(2));
    assert!(!parts.meta_bytes.is_empty());
    assert_eq!(
        parts.segments,
        [(String::from("future"), b"written by the future".to_vec())]
    );
    let entries: Vec<_> = parts.journal.into_iter().map(|(_, bytes)| bytes).collect();
    assert_eq!(entries, [b"entry of the future"]);
    assert!(parts.unreadable.is_empty(), "{:?}", parts.unreadable);
}

#[wasm_bindgen_test]
async fn a_newer_database_without_a_header_is_refused_too() {
    let bench = Bench::new();
    let new = bench.tab_of_schema(2).await;
    new.store.append(b"entry of the future").await.unwrap();
    drop(new);
    let old = bench.tab_of_schema(1).await;
    refuses_to_write(&old, &StoreError::Newer { found: 2, ours: 1 }).await;
}

#[wasm_bindgen_test]
async fn a_newer_schema_number_alone_is_enough_to_refuse() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    let meta = tab.store.meta().await.unwrap();
    tab.store.fold(keeping(&meta)).await.unwrap();
    settle(faults::replace(
        &bench.name,
        "meta",
        &"schema".into(),
        &JsValue::from(9),
    ))
    .await;

    // The tab that is open refuses to fold over it, and a fresh one refuses everything.
    let mut fold = keeping(&meta);
    fold.expected_generation = 1;
    assert_eq!(
        tab.store.fold(fold).await,
        Err(StoreError::Newer { found: 9, ours: 1 })
    );
    let fresh = bench.tab().await;
    refuses_to_write(&fresh, &StoreError::Newer { found: 9, ours: 1 }).await;
}

#[wasm_bindgen_test]
async fn a_newer_build_takes_older_data_over_as_it_is() {
    let bench = Bench::new();
    let old = bench.tab_of_schema(1).await;
    old.store.append(b"old").await.unwrap();
    old.compact().await.unwrap();
    drop(old);
    let new = bench.tab_of_schema(2).await;
    assert_eq!(new.store.meta().await.unwrap().schema, 1);
    assert_eq!(new.union().await, ["old"]);
    assert_eq!(new.compact().await.unwrap().schema, 2);
}

async fn refuses_to_write(tab: &crate::bench::Tab, refusal: &StoreError) {
    use daftar::storage::{Fold, Snapshot, StoredFile};
    let photo = StoredFile {
        mime: String::from("image/jpeg"),
        bytes: vec![1],
    };
    assert_eq!(tab.store.meta().await.as_ref(), Err(refusal));
    assert_eq!(tab.store.append(b"x").await.as_ref(), Err(refusal));
    assert_eq!(tab.store.fold(Fold::default()).await.as_ref(), Err(refusal));
    assert_eq!(
        tab.store.stage(&[segment("x", b"x")]).await.as_ref(),
        Err(refusal)
    );
    assert_eq!(tab.store.put_file("x", &photo).await.as_ref(), Err(refusal));
    assert_eq!(tab.store.delete_file("x").await.as_ref(), Err(refusal));
    assert_eq!(
        tab.store
            .put_snapshot(Snapshot::default(), &[])
            .await
            .as_ref(),
        Err(refusal)
    );
    assert_eq!(tab.store.erase_all().await.as_ref(), Err(refusal));
}
