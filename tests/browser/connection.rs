//! Connections that die: reopened once, honest about it, nothing written twice or lost.

use daftar::storage::{Fold, StoreError, StoreEvent};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::{Bench, keeping, segment, settle};
use crate::faults;

const REOPENED: [StoreEvent; 2] = [StoreEvent::Lost, StoreEvent::Reopened];

#[wasm_bindgen_test]
async fn a_connection_closed_between_calls_is_reopened() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    tab.store.append(b"before").await.unwrap();
    faults::close_before_transaction(&bench.name, 1);
    tab.store.append(b"after").await.unwrap();
    assert!(faults::clear_fault(&bench.name));
    assert_eq!(tab.entries().await, ["before", "after"]);
    assert_eq!(tab.heard(), REOPENED);
}

#[wasm_bindgen_test]
async fn every_error_of_a_lost_connection_is_tried_once_more() {
    for error in ["InvalidStateError", "UnknownError", "AbortError"] {
        let bench = Bench::new();
        let tab = bench.tab().await;
        faults::throw_on_transaction(&bench.name, error, 1);
        tab.store.append(b"saved").await.unwrap();
        assert!(faults::clear_fault(&bench.name));
        assert_eq!(tab.entries().await, ["saved"], "{error}");
    }
}

#[wasm_bindgen_test]
async fn reads_survive_a_dropped_connection_too() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    tab.store.append(b"saved").await.unwrap();
    tab.compact().await.unwrap();
    for _ in 0..3 {
        faults::close_before_transaction(&bench.name, 1);
        assert_eq!(tab.union().await, ["saved"]);
        assert!(faults::clear_fault(&bench.name));
    }
}

#[wasm_bindgen_test]
async fn a_connection_that_stays_dead_fails_the_save_and_the_next_one_works() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    faults::throw_on_transaction(&bench.name, "UnknownError", 2);
    let refused = tab.store.append(b"unsaved").await;
    assert!(matches!(refused, Err(StoreError::Closed(_))), "{refused:?}");
    assert!(faults::clear_fault(&bench.name));
    assert!(tab.entries().await.is_empty());
    tab.store.append(b"saved").await.unwrap();
    assert_eq!(tab.entries().await, ["saved"]);
}

#[wasm_bindgen_test]
async fn a_connection_closed_by_the_browser_is_announced_and_reopened() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    tab.store.append(b"before").await.unwrap();
    faults::close_abnormally(&bench.name);
    assert_eq!(tab.heard(), [StoreEvent::Lost]);
    tab.store.append(b"after").await.unwrap();
    assert_eq!(tab.entries().await, ["before", "after"]);
    assert_eq!(tab.heard(), REOPENED);
}

#[wasm_bindgen_test]
async fn a_save_that_got_through_without_a_word_is_not_written_twice() {
    let bench = Bench::new();
    let tab = bench.impatient_tab().await;
    tab.store.append(b"before").await.unwrap();
    faults::mute_commit(&bench.name, 1);
    let seq = tab.store.append(b"silent").await.unwrap();
    assert!(faults::clear_fault(&bench.name));
    assert_eq!(tab.entries().await, ["before", "silent"]);
    assert_eq!(
        tab.store.journal_after(seq - 1).await.unwrap(),
        [(seq, b"silent".to_vec())]
    );
    assert_eq!(tab.heard(), REOPENED);
}

#[wasm_bindgen_test]
async fn a_save_that_hangs_is_noticed_and_written_after_all() {
    let bench = Bench::new();
    let tab = bench.impatient_tab().await;
    faults::freeze_commit(&bench.name, 1);
    tab.store.append(b"late").await.unwrap();
    assert!(faults::clear_fault(&bench.name));
    assert_eq!(tab.entries().await, ["late"]);
}

#[wasm_bindgen_test]
async fn a_fold_that_got_through_without_a_word_is_not_refused_as_anothers() {
    let bench = Bench::new();
    let tab = bench.impatient_tab().await;
    let staged = tab.store.stage(&[segment("s", b"folded")]).await.unwrap();
    let fold = Fold {
        staged,
        ..keeping(&tab.store.meta().await.unwrap())
    };
    faults::mute_commit(&bench.name, 1);
    let meta = tab.store.fold(fold).await.unwrap();
    assert!(faults::clear_fault(&bench.name));
    assert_eq!(meta, tab.store.meta().await.unwrap());
    assert_eq!((meta.generation, meta.segments.len()), (1, 1));
    assert_eq!(tab.union().await, ["folded"]);
}

#[wasm_bindgen_test]
async fn data_deleted_by_the_browser_under_an_open_tab_is_announced() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    tab.store.append(b"gone").await.unwrap();
    faults::close_abnormally(&bench.name);
    settle(faults::remove(&bench.name)).await;
    tab.store.append(b"new").await.unwrap();
    assert_eq!(tab.heard(), [StoreEvent::Lost, StoreEvent::Emptied]);
    assert_eq!(tab.entries().await, ["new"]);
}

#[wasm_bindgen_test]
async fn a_closed_store_says_so() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    tab.store.close();
    assert!(matches!(
        tab.store.append(b"late").await,
        Err(StoreError::Closed(_))
    ));
    assert!(matches!(tab.store.meta().await, Err(StoreError::Closed(_))));
}
