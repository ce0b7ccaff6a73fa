//! Reading what is stored comes in a part of its own: a new notebook has nothing to be read, and
//! need not wait for it.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;

use super::Desk;
use super::boot::Stored;
use crate::domain::change::Action;
use crate::format::action::read_action;
use crate::storage::StoreError;

type Loaded = Pin<Box<dyn Future<Output = Result<(), StoreError>>>>;

/// All that reads stored forms.
#[derive(Clone, Copy)]
pub struct Reading {
    /// From what is stored to a book that can be used.
    pub(super) load: fn(Desk, Stored) -> Loaded,
    /// An entry of the journal, if it is one.
    pub(super) action: fn(&[u8]) -> Option<Action>,
}

impl Reading {
    /// Whoever calls this has all the code of it.
    pub fn whole() -> Self {
        Self {
            load: |desk, stored| Box::pin(async move { desk.load_stored(stored).await }),
            action: |bytes| read_action(bytes).ok(),
        }
    }
}

/// Gets it; nothing, when it cannot be had now.
pub type FetchReading = fn() -> Pin<Box<dyn Future<Output = Option<Reading>>>>;

thread_local! {
    static FETCH: Cell<Option<FetchReading>> = const { Cell::new(None) };
    static HERE: Cell<Option<Reading>> = const { Cell::new(None) };
}

/// Says how it is got. Call before the desk is opened.
pub fn set_reading(fetch: FetchReading) {
    FETCH.set(Some(fetch));
}

/// Waits for it.
pub async fn reading() -> Option<Reading> {
    if let Some(reading) = HERE.get() {
        return Some(reading);
    }
    let reading = FETCH.get()?().await?;
    HERE.set(Some(reading));
    Some(reading)
}

/// What is there already.
pub(super) fn here() -> Option<Reading> {
    HERE.get()
}
