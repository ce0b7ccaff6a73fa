//! Two tabs: they hear each other, take turns, and lose nothing.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use daftar::storage::StoreError;
use daftar::storage::locks::{lock, try_lock, with_lock};
use daftar::storage::tabs::{TabMessage, Tabs};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::{Bench, Tab, until};
use crate::faults::bend;

fn listening(name: &str) -> (Tabs, Rc<RefCell<Vec<TabMessage>>>) {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let messages = heard.clone();
    (
        Tabs::open(name, move |message| messages.borrow_mut().push(message)),
        heard,
    )
}

fn message(seq: u64) -> TabMessage {
    TabMessage {
        topic: String::from("saved"),
        seq,
        bytes: vec![0, 255, seq as u8],
    }
}

#[wasm_bindgen_test]
async fn a_tab_hears_the_others_and_not_itself() {
    let bench = Bench::new();
    let (one, heard_by_one) = listening(&bench.name);
    let (two, heard_by_two) = listening(&bench.name);
    assert!(one.send(&message(1)));
    assert!(two.send(&message(2)));
    until(|| heard_by_one.borrow().len() + heard_by_two.borrow().len() == 2).await;
    assert_eq!(*heard_by_one.borrow(), [message(2)]);
    assert_eq!(*heard_by_two.borrow(), [message(1)]);
}

#[wasm_bindgen_test]
async fn words_of_another_kind_are_passed_over() {
    let bench = Bench::new();
    let (_one, heard) = listening(&bench.name);
    let stranger = web_sys::BroadcastChannel::new(&bench.name).unwrap();
    stranger.post_message(&JsValue::from_str("hello")).unwrap();
    stranger
        .post_message(&js_sys::Uint8Array::from(&[1, 2, 3][..]))
        .unwrap();
    let (two, _) = listening(&bench.name);
    two.send(&message(7));
    until(|| !heard.borrow().is_empty()).await;
    assert_eq!(*heard.borrow(), [message(7)]);
    stranger.close();
}

#[wasm_bindgen_test]
async fn a_browser_without_channels_is_no_obstacle() {
    let _bent = bend(&js_sys::global(), "BroadcastChannel", &JsValue::UNDEFINED);
    let (tabs, _) = listening("nobody");
    assert!(!tabs.send(&message(1)));
}

#[wasm_bindgen_test]
async fn interleaved_writes_and_a_racing_fold_lose_nothing() {
    let bench = Bench::new();
    let tabs = [Rc::new(bench.tab().await), Rc::new(bench.tab().await)];
    let saved = Rc::new(RefCell::new(Vec::new()));
    let writers_left = Rc::new(Cell::new(2));
    for (who, tab) in tabs.iter().enumerate() {
        let (tab, saved, left) = (tab.clone(), saved.clone(), writers_left.clone());
        spawn_local(async move {
            for n in 0..60 {
                let word = format!("tab {who} entry {n}");
                tab.store.append(word.as_bytes()).await.unwrap();
                saved.borrow_mut().push(word);
            }
            left.set(left.get() - 1);
        });
    }
    // Both tabs fold all the time, without any lock, while both write.
    let folds = Rc::new(Cell::new(0));
    let folders_left = Rc::new(Cell::new(2));
    for tab in &tabs {
        let (tab, left) = (tab.clone(), writers_left.clone());
        let (folds, folders) = (folds.clone(), folders_left.clone());
        spawn_local(async move {
            while left.get() > 0 {
                match tab.compact().await {
                    Ok(_) => folds.set(folds.get() + 1),
                    Err(StoreError::Moved) => {}
                    Err(error) => unreachable!("{error:?}"),
                }
            }
            folders.set(folders.get() - 1);
        });
    }
    until(|| writers_left.get() == 0 && folders_left.get() == 0).await;
    assert!(folds.get() > 2, "{} folds", folds.get());

    for tab in [&*tabs[0], &*tabs[1], &bench.tab().await] {
        let mut found = tab.union().await;
        for who in 0..2 {
            assert_in_order(&found, &format!("tab {who} "));
        }
        let mut expected = saved.borrow().clone();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected);
    }
}

fn assert_in_order(found: &[String], who: &str) {
    let of_one: Vec<_> = found.iter().filter(|word| word.starts_with(who)).collect();
    for (n, word) in of_one.into_iter().enumerate() {
        assert!(word.ends_with(&format!(" {n}")), "{word} at {n}");
    }
}

#[wasm_bindgen_test]
async fn one_tab_at_a_time_holds_a_lock() {
    let bench = Bench::new();
    let held = lock(&bench.name).await;
    assert!(try_lock(&bench.name).await.is_none());
    let order = Rc::new(RefCell::new(Vec::new()));
    let (name, waiting) = (bench.name.clone(), order.clone());
    spawn_local(async move {
        with_lock(&name, async || waiting.borrow_mut().push("second")).await;
    });
    // The other has had every chance to run ahead.
    drop(lock(&format!("{} other", bench.name)).await);
    order.borrow_mut().push("first");
    drop(held);
    until(|| order.borrow().len() == 2).await;
    assert_eq!(*order.borrow(), ["first", "second"]);
    until_free(&bench.name).await;
}

#[wasm_bindgen_test]
async fn a_lock_nobody_waits_for_any_more_does_not_stay_held() {
    let bench = Bench::new();
    let held = lock(&bench.name).await;
    {
        let mut abandoned = std::pin::pin!(lock(&bench.name));
        std::future::poll_fn(|context| {
            assert!(std::future::Future::poll(abandoned.as_mut(), context).is_pending());
            std::task::Poll::Ready(())
        })
        .await;
    }
    drop(held);
    until_free(&bench.name).await;
}

#[wasm_bindgen_test]
async fn a_browser_without_locks_goes_on_without() {
    let navigator = web_sys::window().unwrap().navigator();
    let _bent = bend(&navigator, "locks", &JsValue::UNDEFINED);
    let _one = lock("nobody").await;
    assert!(try_lock("nobody").await.is_some());
    assert_eq!(with_lock("nobody", async || 7).await, 7);
}

/// Waits until the lock can be had.
async fn until_free(name: &str) {
    drop(lock(name).await);
}

#[wasm_bindgen_test]
async fn a_tab_that_slept_reads_on_where_it_stopped() {
    let bench = Bench::new();
    let (awake, asleep): (Tab, Tab) = (bench.tab().await, bench.tab().await);
    let seen = awake.store.append(b"a").await.unwrap();
    for word in ["b", "c"] {
        awake.store.append(word.as_bytes()).await.unwrap();
    }
    let missed = asleep.store.journal_after(seen).await.unwrap();
    assert_eq!(
        missed
            .into_iter()
            .map(|(_, bytes)| bytes)
            .collect::<Vec<_>>(),
        [b"b", b"c"]
    );
}
