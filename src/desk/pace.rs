//! Long work in short turns, so that the page stays at hand.

use std::cell::Cell;
use std::time::Duration;

use futures_channel::oneshot;
use js_sys::{Promise, Reflect};
use leptos::prelude::{GetUntracked, Set, request_idle_callback, set_timeout};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

use super::Desk;
use crate::storage::clock;

/// A turn of work is over after this long.
const TURN_MS: f64 = 24.0;
const SOON: Duration = Duration::from_millis(500);

/// Counts the time of one turn.
pub(super) struct Pace {
    since_ms: f64,
}

impl Pace {
    /// Begins a turn.
    pub fn start() -> Self {
        Self {
            since_ms: clock::since_start_ms(),
        }
    }

    /// Lets the page do its own things when the turn is over.
    pub async fn rest(&mut self) {
        if clock::since_start_ms() - self.since_ms < TURN_MS {
            return;
        }
        rest().await;
        self.since_ms = clock::since_start_ms();
    }
}

impl Desk {
    /// Runs `work` once everything stored is read: what is only there for later must not take
    /// the time of that.
    pub fn when_whole(&self, work: impl FnOnce() + 'static) {
        if self.is_complete.get_untracked() {
            work();
        } else {
            self.inner().when_whole.borrow_mut().push(Box::new(work));
        }
    }

    /// Everything stored is read.
    pub(super) fn past_is_read(&self) {
        self.is_complete.set(true);
        let waiting = self.inner().when_whole.take();
        for work in waiting {
            work();
        }
    }
}

/// Runs `work` when the page has nothing better to do; soon, where the browser cannot tell.
pub fn when_idle(work: impl Fn() + 'static) {
    let can_tell = web_sys::window()
        .is_some_and(|window| Reflect::has(&window, &"requestIdleCallback".into()) == Ok(true));
    if can_tell {
        request_idle_callback(work);
    } else {
        set_timeout(work, SOON);
    }
}

/// Waits until the page has nothing better to do.
pub(super) async fn idle() {
    let (sender, receiver) = oneshot::channel();
    let sender = Cell::new(Some(sender));
    when_idle(move || {
        if let Some(sender) = sender.take() {
            let _ = sender.send(());
        }
    });
    let _ = receiver.await;
}

/// Lets the page do its own things once. A message to oneself comes at once, where browsers
/// hold timers back.
pub(super) async fn rest() {
    let Ok(channel) = MessageChannel::new() else {
        return;
    };
    let (here, there) = (channel.port1(), channel.port2());
    let promise = Promise::new(&mut |resolve, _| here.set_onmessage(Some(&resolve)));
    if there.post_message(&JsValue::NULL).is_ok() {
        let _ = JsFuture::from(promise).await;
    }
    here.close();
}
