//! Appending and reading back.

use daftar::storage::StoreError;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::Bench;
use crate::faults;

#[wasm_bindgen_test]
async fn entries_come_back_in_order_after_reopening() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    assert!(tab.store.is_new());
    let first = tab.store.append(b"one").await.unwrap();
    let second = tab.store.append(b"two").await.unwrap();
    assert!(first < second);
    drop(tab);

    let tab = bench.tab().await;
    assert!(!tab.store.is_new());
    assert_eq!(tab.entries().await, ["one", "two"]);
    assert_eq!(
        tab.store.journal_after(first).await.unwrap(),
        [(second, b"two".to_vec())]
    );
}

#[wasm_bindgen_test]
async fn calls_are_committed_in_their_order_even_when_nobody_waits() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    let words: Vec<_> = (0..50).map(|n| format!("entry {n}")).collect();
    // Nothing is polled but the last: the calls alone must have queued the others.
    let mut answers: Vec<_> = words
        .iter()
        .map(|word| tab.store.append(word.as_bytes()))
        .collect();
    answers.pop().unwrap().await.unwrap();
    drop(answers);
    assert_eq!(tab.entries().await, words);
}

#[wasm_bindgen_test]
async fn appends_called_together_are_answered_each_with_its_number() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    let answers: Vec<_> = (0_u8..20).map(|n| tab.store.append(&[n])).collect();
    let mut seqs = Vec::new();
    for answer in answers {
        seqs.push(answer.await.unwrap());
    }
    let entries = tab.store.journal_after(0).await.unwrap();
    let expected: Vec<_> = seqs.into_iter().zip((0_u8..20).map(|n| vec![n])).collect();
    assert_eq!(entries, expected);
}

#[wasm_bindgen_test]
async fn a_put_that_succeeds_in_a_transaction_that_aborts_is_not_saved() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    tab.store.append(b"kept").await.unwrap();
    faults::abort_at_put(&bench.name, "QuotaExceededError", 0, 1);
    assert_eq!(tab.store.append(b"too much").await, Err(StoreError::Quota));
    assert!(faults::clear_fault(&bench.name));
    assert_eq!(tab.entries().await, ["kept"]);

    // Room was made: the same entry goes through and the order goes on.
    tab.store.append(b"too much").await.unwrap();
    assert_eq!(tab.entries().await, ["kept", "too much"]);
}

#[wasm_bindgen_test]
async fn an_abort_midway_through_a_group_saves_none_of_it_and_tells_all() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    // While it is on its way, those that come meanwhile gather for the next transaction.
    let first = tab.store.append(b"first");
    faults::abort_at_put(&bench.name, "QuotaExceededError", 2, 1);
    let answers: Vec<_> = (0_u8..5).map(|n| tab.store.append(&[n])).collect();
    for answer in answers {
        assert_eq!(answer.await, Err(StoreError::Quota));
    }
    first.await.unwrap();
    assert!(faults::clear_fault(&bench.name));
    assert_eq!(tab.entries().await, ["first"]);
}

#[wasm_bindgen_test]
async fn a_long_journal_is_read_in_pages() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    let words: Vec<_> = (0..2_500).map(|n| n.to_string()).collect();
    let answers: Vec<_> = words
        .iter()
        .map(|word| tab.store.append(word.as_bytes()))
        .collect();
    for answer in answers {
        answer.await.unwrap();
    }
    faults::largest_get_all();
    assert_eq!(tab.entries().await, words);
    let largest = faults::largest_get_all();
    assert!(
        largest > 0.0 && largest <= 1_024.0,
        "{largest} entries in one read"
    );
}
