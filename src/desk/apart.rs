//! What of the desk comes in files of its own: a new notebook has nothing to be read and nothing to
//! be put into segments, and need not wait for what does that; its first page need not even wait for
//! what opens a shop.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;
use std::thread::LocalKey;

use super::boot::Stored;
use super::{Desk, Done};
use crate::domain::change::Action;
use crate::domain::{Book, Gone, Refusal, Shop};
use crate::format::action::read_action;
use crate::format::kinds::pack_kind;
use crate::format::layout::{Part, Rewrite};
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

/// All that puts records into segments.
#[derive(Clone, Copy)]
pub struct Packing {
    /// Packs what changed of a kind that has these segments, without what is gone.
    pub(super) pack: fn(&Book, &str, &[Part], &Gone) -> Rewrite,
}

impl Packing {
    /// Whoever calls this has all the code of it.
    pub fn whole() -> Self {
        Self { pack: pack_kind }
    }
}

/// All that opens a shop for the first time.
#[derive(Clone, Copy)]
pub struct Opening {
    /// Opens an empty shop, unless it lacks a currency.
    pub empty: fn(Desk, Shop) -> Result<Done, Refusal>,
    /// Opens the sample shop.
    pub sample: fn(Desk, Shop) -> Done,
}

impl Opening {
    /// Whoever calls this has all the code of it.
    pub fn whole() -> Self {
        Self {
            empty: |desk, shop| desk.open_shop(shop),
            sample: |desk, shop| desk.open_sample(shop),
        }
    }
}

/// Gets one of them; nothing, when it cannot be had now.
pub type Fetch<T> = fn() -> Pin<Box<dyn Future<Output = Option<T>>>>;

/// How they are got.
#[derive(Clone, Copy)]
pub struct Apart {
    /// What reads.
    pub reading: Fetch<Reading>,
    /// What packs.
    pub packing: Fetch<Packing>,
    /// What opens a shop.
    pub opening: Fetch<Opening>,
}

thread_local! {
    static APART: Cell<Option<Apart>> = const { Cell::new(None) };
    static READING: Cell<Option<Reading>> = const { Cell::new(None) };
    static PACKING: Cell<Option<Packing>> = const { Cell::new(None) };
    static OPENING: Cell<Option<Opening>> = const { Cell::new(None) };
}

/// Says how they are got. Call before the desk is opened.
pub fn set_apart(apart: Apart) {
    APART.set(Some(apart));
}

/// Waits for what reads.
pub async fn reading() -> Option<Reading> {
    wait_for(&READING, |apart| apart.reading).await
}

/// Waits for what packs.
pub async fn packing() -> Option<Packing> {
    wait_for(&PACKING, |apart| apart.packing).await
}

/// Waits for what opens a shop.
pub async fn opening() -> Option<Opening> {
    wait_for(&OPENING, |apart| apart.opening).await
}

/// What reads, where it is there already.
pub(super) fn reading_here() -> Option<Reading> {
    READING.get()
}

async fn wait_for<T: Copy>(
    place: &'static LocalKey<Cell<Option<T>>>,
    of: fn(Apart) -> Fetch<T>,
) -> Option<T> {
    if let Some(here) = place.get() {
        return Some(here);
    }
    let fetched = of(APART.get()?)().await?;
    place.set(Some(fetched));
    Some(fetched)
}
