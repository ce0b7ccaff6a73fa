//! The store: what the desk holds.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::IdbDatabase;

use super::connection::Connection;
use super::idb::{META, Tx};
use super::journal::Queue;
use super::meta::{META_KEY, SCHEMA_KEY, decode_meta};
use super::{Meta, StoreError};

/// Schema number this build writes. It is also the database's version, so that an old tab is told
/// to let go when a newer build raises it.
pub const SCHEMA: u32 = 1;

/// What happens to the store outside a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreEvent {
    /// A newer version of the app in another tab took the data over. Every further call fails
    /// with `Closed`: ask the owner to reload.
    Outdated,
    /// Opening waits for an old tab that does not let go: ask the owner to close it.
    Blocked,
    /// The browser dropped the connection. The next call reopens it.
    Lost,
    /// The connection stands again and the data is still there.
    Reopened,
    /// The connection stands again, but the browser had deleted the data meanwhile.
    Emptied,
}

/// Where and how to open. The default is the app's own database.
#[derive(Clone, Debug)]
pub struct Options {
    /// Name of the database.
    pub name: String,
    /// Highest schema number understood.
    pub schema: u32,
    /// How long a request may stay without an answer before the connection counts as lost.
    pub patience_ms: i32,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            name: String::from("daftar"),
            schema: SCHEMA,
            patience_ms: 15_000,
        }
    }
}

/// The shop's data in this browser. Clones share one connection and one write queue.
#[derive(Clone)]
pub struct Store {
    pub(super) connection: Rc<Connection>,
    pub(super) queue: Rc<RefCell<Queue>>,
}

impl Store {
    /// Opens the app's database. `events` hears what happens to it later on.
    ///
    /// A store of a newer version opens too, for reading raw: `meta` and every write then answer
    /// `Newer`.
    ///
    /// # Errors
    /// `Unavailable` or `Quota`, as the browser says.
    pub async fn open(events: impl Fn(StoreEvent) + 'static) -> Result<Self, StoreError> {
        Self::open_with(Options::default(), events).await
    }

    /// Opens a database by other than the default options.
    ///
    /// # Errors
    /// As `open`.
    pub async fn open_with(
        options: Options,
        events: impl Fn(StoreEvent) + 'static,
    ) -> Result<Self, StoreError> {
        let connection = Connection::open(options, Box::new(events)).await?;
        let store = Self {
            connection,
            queue: Rc::default(),
        };
        // Learns at once whether the data is newer; an unreadable header is `meta`'s to report.
        let _ = store.meta().await;
        Ok(store)
    }

    /// Whether this page had to create the database: with a device that had data before, that
    /// means the browser deleted it.
    pub fn is_new(&self) -> bool {
        self.connection.is_new()
    }

    /// Reads which segments are live and where the journal starts.
    ///
    /// # Errors
    /// `Newer`; `Corrupt` with part `meta`; `Closed`.
    pub async fn meta(&self) -> Result<Meta, StoreError> {
        // A newer database may have no header yet.
        self.connection.writable()?;
        self.connection
            .run(async |db: &IdbDatabase| {
                let tx = Tx::read(db, &[META], self.patience_ms())?;
                read_meta(&tx, self.connection.options.schema).await
            })
            .await
            .inspect_err(|error| {
                if let StoreError::Newer { found, .. } = error {
                    self.connection.set_newer(*found);
                }
            })
    }

    /// Closes the connection for good. Dropping the last clone does the same.
    pub fn close(&self) {
        self.connection.retire();
    }

    pub(super) fn patience_ms(&self) -> i32 {
        self.connection.options.patience_ms
    }
}

/// Reads the header inside a transaction that covers `META`.
pub(super) async fn read_meta(tx: &Tx, ours: u32) -> Result<Meta, StoreError> {
    let header = tx.store(META)?;
    let schema = tx.answer(header.get(&JsValue::from_str(SCHEMA_KEY))?);
    let bytes = tx.answer(header.get(&JsValue::from_str(META_KEY))?);
    let (schema, bytes) = (schema.await?, bytes.await?);
    decode_meta(&schema, &bytes, ours)
}
