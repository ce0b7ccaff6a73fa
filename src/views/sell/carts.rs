//! Where unfinished sales are kept, so that neither another page, another language, a reload
//! nor the end of a tab loses one. Each tab has its own.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use web_sys::Storage;

use crate::desk::Desk;
use crate::domain::order;
use crate::domain::{Cart, Id, Moment};
use crate::storage::locks::{Lock, try_lock};

/// Before the id of a cart, in local storage and among locks.
const PREFIX: &str = "daftar.cart.";
/// Which cart is this tab's, in session storage.
const OWN: &str = "daftar.cart";
/// A tab that is reloading lets go of its cart within this time.
const RELOAD: Duration = Duration::from_millis(400);

/// An unfinished sale as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    shop: Id,
    at: Moment,
    cart: Cart,
}

/// An unfinished sale whose tab is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftCart {
    id: String,
    /// When something was last done to it.
    pub at: Moment,
    /// What lies on it.
    pub cart: Cart,
}

/// The cart of this tab and those that other tabs left behind.
#[derive(Clone, Copy)]
pub struct Carts {
    /// What lies on this tab's counter.
    pub cart: RwSignal<Cart>,
    /// What tabs that are gone left on theirs.
    pub left: RwSignal<Vec<LeftCart>>,
    own: StoredValue<Option<Own>, LocalStorage>,
    root: StoredValue<Option<Owner>>,
}

/// This tab's claim to its cart.
struct Own {
    id: String,
    shop: Id,
    /// Held as long as the tab lives.
    _lock: Option<Lock>,
}

impl Carts {
    /// Makes room for the cart. Call once, in the root.
    pub fn provide() {
        provide_context(Self {
            cart: RwSignal::new(Cart::default()),
            left: RwSignal::new(Vec::new()),
            own: StoredValue::new_local(None),
            root: StoredValue::new(Owner::current()),
        });
    }

    /// The carts, with this tab's as it was left.
    pub fn open(desk: Desk) -> Self {
        let carts: Self = expect_context();
        let shop = desk.read(|book| book.shop().map(|(id, _)| id).unwrap_or_default());
        let known = carts.own.with_value(|own| own.as_ref().map(|own| own.shop));
        if known != Some(shop) {
            carts.begin(desk, shop, known.is_none());
        }
        carts
    }

    fn begin(self, desk: Desk, shop: Id, is_first: bool) {
        let known = session().and_then(|storage| storage.get_item(OWN).ok().flatten());
        let id = known.unwrap_or_else(|| desk.new_id().to_string());
        self.cart
            .set(read(&id, shop).map(|kept| kept.cart).unwrap_or_default());
        self.claim(id.clone(), shop, None);
        if is_first && let Some(root) = self.root.get_value() {
            // The cart outlives the page, and so must what keeps it.
            root.with(|| Effect::new(move || self.keep(desk)));
        }
        spawn_local(async move {
            let lock = match try_lock(&name(&id)).await {
                None => {
                    wait(RELOAD).await;
                    try_lock(&name(&id)).await
                }
                lock => lock,
            };
            if lock.is_some() {
                self.claim(id, shop, lock);
            } else {
                // The browser copied a tab: the cart stays with the first.
                let id = desk.new_id().to_string();
                let lock = try_lock(&name(&id)).await;
                self.claim(id, shop, lock);
                self.cart.set(Cart::default());
            }
            self.find_left(shop).await;
        });
    }

    /// Goes on with a sale that was left behind. Only with nothing on the counter.
    pub fn take_over(self, desk: Desk, left: LeftCart) {
        spawn_local(async move {
            // Another tab may have been quicker.
            if let Some(lock) = try_lock(&name(&left.id)).await {
                let shop = desk.read(|book| book.shop().map(|(id, _)| id).unwrap_or_default());
                self.claim(left.id.clone(), shop, Some(lock));
                self.cart.set(left.cart);
            }
            self.left
                .update(|all| all.retain(|other| other.id != left.id));
        });
    }

    /// Throws away a sale that was left behind.
    pub fn discard(self, left: &LeftCart) {
        forget(&left.id);
        self.left.update(|all| all.retain(|other| other != left));
    }

    /// Keeps a sale that was thrown away after all.
    pub fn put_back(self, desk: Desk, left: LeftCart) {
        let shop = desk.read(|book| book.shop().map(|(id, _)| id).unwrap_or_default());
        write(&left.id, shop, left.at, &left.cart);
        self.left.update(|all| all.push(left));
    }

    fn claim(self, id: String, shop: Id, lock: Option<Lock>) {
        if let Some(storage) = session() {
            let _ = storage.set_item(OWN, &id);
        }
        self.own.set_value(Some(Own {
            id,
            shop,
            _lock: lock,
        }));
    }

    fn keep(self, desk: Desk) {
        let cart = self.cart.get();
        self.own.with_value(|own| {
            let Some(own) = own else { return };
            if cart.is_blank() {
                forget(&own.id);
            } else {
                write(&own.id, own.shop, desk.now(), &cart);
            }
        });
    }

    async fn find_left(self, shop: Id) {
        let mut found = Vec::new();
        for id in known_ids() {
            let is_own = self
                .own
                .with_value(|own| own.as_ref().is_some_and(|own| own.id == id));
            if is_own || try_lock(&name(&id)).await.is_none() {
                continue;
            }
            if let Some(kept) = read(&id, shop) {
                found.push(LeftCart {
                    id,
                    at: kept.at,
                    cart: kept.cart,
                });
            }
        }
        order::sort_by_key(&mut found, |left| left.at);
        self.left.set(found);
    }
}

fn name(id: &str) -> String {
    format!("{PREFIX}{id}")
}

// Where the browser keeps nothing, a cart still lasts as long as the page.
fn local() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

fn session() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// The cart of that id, if it is of this shop.
fn read(id: &str, shop: Id) -> Option<Kept> {
    let text = local()?.get_item(&name(id)).ok()??;
    let kept: Kept = serde_json::from_str(&text).ok()?;
    (kept.shop == shop && !kept.cart.is_blank()).then_some(kept)
}

fn write(id: &str, shop: Id, at: Moment, cart: &Cart) {
    let kept = Kept {
        shop,
        at,
        cart: cart.clone(),
    };
    if let (Some(storage), Ok(text)) = (local(), serde_json::to_string(&kept)) {
        let _ = storage.set_item(&name(id), &text);
    }
}

fn forget(id: &str) {
    if let Some(storage) = local() {
        let _ = storage.remove_item(&name(id));
    }
}

fn known_ids() -> Vec<String> {
    let Some(storage) = local() else {
        return Vec::new();
    };
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten());
    keys.filter_map(|key| key.strip_prefix(PREFIX).map(str::to_owned))
        .collect()
}

async fn wait(time: Duration) {
    let (tell, told) = futures_channel::oneshot::channel();
    let wake = move || {
        let _ = tell.send(());
    };
    set_timeout(wake, time);
    let _ = told.await;
}
