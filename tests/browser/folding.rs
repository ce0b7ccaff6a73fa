//! Folds: all or nothing, whatever fails and whoever races.

use std::future::Future;
use std::pin::pin;
use std::task::Poll;

use daftar::storage::{Fold, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::{Bench, keeping, segment};
use crate::faults;

#[wasm_bindgen_test]
async fn a_fold_takes_the_place_of_its_entries_and_clears_away_what_it_replaced() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    for word in ["a", "b"] {
        tab.store.append(word.as_bytes()).await.unwrap();
    }
    let first = tab.compact().await.unwrap();
    assert!(tab.entries().await.is_empty());
    assert_eq!(tab.union().await, ["a", "b"]);

    let replaced = Fold {
        keep: Vec::new(),
        put: vec![segment("whole", b"a\nb")],
        opaque: b"header".to_vec(),
        ..keeping(&first)
    };
    let second = tab.store.fold(replaced).await.unwrap();
    assert_eq!(
        (second.generation, second.opaque.as_slice()),
        (2, b"header".as_slice())
    );
    let parts = tab.store.raw_parts().await.unwrap();
    assert_eq!(parts.segments, [(String::from("whole"), b"a\nb".to_vec())]);
    assert_eq!(parts.meta, Some(second));
    assert!(parts.journal.is_empty());
}

#[wasm_bindgen_test]
async fn a_fold_that_fails_at_any_write_leaves_the_old_generation_whole() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    tab.store.append(b"folded").await.unwrap();
    let meta = tab.compact().await.unwrap();
    tab.store.append(b"waiting").await.unwrap();
    let entries = tab.store.journal_after(meta.journal_from).await.unwrap();

    // Three segments, then the header's two values.
    for nth in 0..5 {
        for error in ["QuotaExceededError", "DataError"] {
            faults::abort_at_put(&bench.name, error, nth, 1);
            let fold = Fold {
                keep: Vec::new(),
                put: (0..3)
                    .map(|n| segment(&format!("new-{error}-{nth}-{n}"), &[n; 100]))
                    .collect(),
                journal_through: entries[0].0,
                journal_entries: 1,
                ..keeping(&meta)
            };
            let refused = tab.store.fold(fold).await;
            assert!(faults::clear_fault(&bench.name), "write {nth} never came");
            match error {
                "QuotaExceededError" => assert_eq!(refused, Err(StoreError::Quota)),
                _ => assert!(matches!(refused, Err(StoreError::Other(_))), "{refused:?}"),
            }
            let fresh = bench.tab().await;
            assert_eq!(fresh.store.meta().await.unwrap(), meta, "write {nth}");
            assert_eq!(fresh.union().await, ["folded", "waiting"], "write {nth}");
        }
    }
    // And what the failures left lying about goes with the next fold.
    tab.compact().await.unwrap();
    assert_eq!(tab.union().await, ["folded", "waiting"]);
    assert_eq!(tab.store.raw_parts().await.unwrap().segments.len(), 2);
}

#[wasm_bindgen_test]
async fn a_fold_dropped_at_any_moment_is_old_or_new_but_never_between() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    tab.store.append(b"a").await.unwrap();
    let old = tab.compact().await.unwrap();
    let mut fold = Fold {
        keep: Vec::new(),
        put: vec![segment("b", b"b")],
        ..keeping(&old)
    };
    let mut was_refused = false;
    for polls in 1..100 {
        fold.put[0].name = format!("b-{polls}");
        let finished = abandoned_after(polls, tab.store.fold(fold.clone())).await;
        let fresh = bench.tab().await;
        let found = fresh.union().await;
        if finished.is_some() || found == ["b"] {
            assert_eq!(found, ["b"]);
            assert!(was_refused, "no poll came before the end");
            return;
        }
        was_refused = true;
        assert_eq!(found, ["a"], "after {polls} polls");
        assert_eq!(fresh.store.meta().await.unwrap(), old);
    }
    unreachable!("the fold never ended");
}

#[wasm_bindgen_test]
async fn the_second_of_two_folds_is_refused() {
    let bench = Bench::new();
    let (one, two) = (bench.tab().await, bench.tab().await);
    one.store.append(b"a").await.unwrap();
    let seen_by_two = two.store.meta().await.unwrap();
    one.compact().await.unwrap();
    let late = Fold {
        put: vec![segment("late", b"late")],
        ..keeping(&seen_by_two)
    };
    assert_eq!(two.store.fold(late).await, Err(StoreError::Moved));
    assert_eq!(two.union().await, ["a"]);
}

#[wasm_bindgen_test]
async fn a_fold_that_did_not_read_every_entry_is_refused() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    tab.store.append(b"a").await.unwrap();
    let last = tab.store.append(b"b").await.unwrap();
    let meta = tab.store.meta().await.unwrap();
    let careless = Fold {
        put: vec![segment("half", b"b")],
        journal_through: last,
        journal_entries: 1,
        ..keeping(&meta)
    };
    assert_eq!(tab.store.fold(careless).await, Err(StoreError::Moved));
    assert_eq!(tab.entries().await, ["a", "b"]);
}

#[wasm_bindgen_test]
async fn a_segment_is_never_written_over_anothers() {
    let bench = Bench::new();
    let (one, two) = (bench.tab().await, bench.tab().await);
    let ours = one.store.stage(&[segment("s", b"ours")]).await.unwrap();
    let refused = two.store.stage(&[segment("s", b"theirs")]).await;
    assert_eq!(
        refused,
        Err(StoreError::Corrupt {
            part: String::from("s")
        })
    );
    assert_eq!(one.store.segment(&ours[0]).await.unwrap(), b"ours");
    // The very same bytes once more are no conflict: that is a retry.
    assert_eq!(
        two.store.stage(&[segment("s", b"ours")]).await.unwrap(),
        ours
    );
}

#[wasm_bindgen_test]
async fn staged_segments_count_only_once_folded() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    let staged = tab
        .store
        .stage(&[segment("s1", b"one"), segment("s2", b"two")])
        .await
        .unwrap();
    let meta = tab.store.meta().await.unwrap();
    assert!(meta.segments.is_empty());
    let fold = Fold {
        staged: staged.clone(),
        ..keeping(&meta)
    };
    assert_eq!(tab.store.fold(fold).await.unwrap().segments, staged);
    assert_eq!(tab.union().await, ["one", "two"]);
}

#[wasm_bindgen_test]
async fn segments_staged_before_anothers_fold_are_refused() {
    let bench = Bench::new();
    let (one, two) = (bench.tab().await, bench.tab().await);
    let staged = one.store.stage(&[segment("s", b"s")]).await.unwrap();
    let meta = two.store.meta().await.unwrap();
    let meta = two.store.fold(keeping(&meta)).await.unwrap();
    let fold = Fold {
        staged,
        ..keeping(&meta)
    };
    assert_eq!(one.store.fold(fold).await, Err(StoreError::Moved));
    assert_eq!(one.store.meta().await.unwrap(), meta);
}

#[wasm_bindgen_test]
async fn a_reader_overtaken_by_a_fold_is_told_to_start_over() {
    let bench = Bench::new();
    let (reader, folder) = (bench.tab().await, bench.tab().await);
    reader.store.append(b"a").await.unwrap();
    folder.compact().await.unwrap();
    let seen = reader.store.meta().await.unwrap();

    folder.store.append(b"b").await.unwrap();
    let meta = folder.compact().await.unwrap();
    let replaced = Fold {
        keep: Vec::new(),
        put: vec![segment("ab", b"a\nb")],
        ..keeping(&meta)
    };
    folder.store.fold(replaced).await.unwrap();

    assert_eq!(
        reader.store.journal_after(seen.journal_from).await,
        Err(StoreError::Moved)
    );
    assert_eq!(
        reader.store.segments(&seen.segments).await,
        Err(StoreError::Moved)
    );
    assert_eq!(reader.union().await, ["a", "b"]);
}

#[wasm_bindgen_test]
async fn many_large_segments_are_written_and_read_in_pages() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    let bodies: Vec<_> = (0..11_u8).map(|n| vec![n; 1 << 20]).collect();
    let put = bodies
        .iter()
        .enumerate()
        .map(|(n, body)| segment(&format!("{n}"), body))
        .collect();
    let meta = tab.store.meta().await.unwrap();
    let meta = tab
        .store
        .fold(Fold {
            put,
            ..keeping(&meta)
        })
        .await
        .unwrap();
    faults::largest_get_all();
    assert!(tab.store.segments(&meta.segments).await.unwrap() == bodies);
    assert!(
        faults::largest_get_all() <= 0.0,
        "segments were read all at once"
    );
}

#[wasm_bindgen_test]
async fn erasing_leaves_nothing_and_refuses_a_fold_under_way() {
    use daftar::storage::{Snapshot, StoredFile};
    let bench = Bench::new();
    let (one, two) = (bench.tab().await, bench.tab().await);
    one.store.append(b"a").await.unwrap();
    one.compact().await.unwrap();
    let last = one.store.append(b"b").await.unwrap();
    let photo = StoredFile {
        mime: String::from("image/jpeg"),
        bytes: vec![1],
    };
    one.store.put_file("p", &photo).await.unwrap();
    one.store
        .put_snapshot(Snapshot::default(), &[vec![1]])
        .await
        .unwrap();
    let under_way = keeping(&two.store.meta().await.unwrap());

    let empty = one.store.erase_all().await.unwrap();
    assert_eq!(two.store.meta().await.unwrap(), empty);
    assert!(two.union().await.is_empty());
    assert!(two.store.file_ids().await.unwrap().is_empty());
    assert!(two.store.snapshots().await.unwrap().is_empty());
    assert_eq!(two.store.fold(under_way).await, Err(StoreError::Moved));
    assert_eq!(
        two.store.journal_after(last - 1).await,
        Err(StoreError::Moved)
    );
    assert!(two.store.append(b"c").await.unwrap() > last);
}

/// Drops a future after so many polls, as when the page goes away; `Some` when it ended before.
async fn abandoned_after<T>(polls: usize, future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut left = polls;
    std::future::poll_fn(move |context| {
        left -= 1;
        match future.as_mut().poll(context) {
            Poll::Ready(value) => Poll::Ready(Some(value)),
            Poll::Pending if left == 0 => Poll::Ready(None),
            Poll::Pending => Poll::Pending,
        }
    })
    .await
}
