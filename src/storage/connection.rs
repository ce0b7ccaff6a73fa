//! The connection to the database: opened, watched, reopened once when the browser drops it.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStoreParameters, IdbOpenDbRequest, IdbVersionChangeEvent};

use super::error::name_and_message;
use super::idb::{ALL, JOURNAL};
use super::{Options, StoreError, StoreEvent};

/// One store's way to its database. Shared by every clone of the store.
pub struct Connection {
    pub options: Options,
    events: Box<dyn Fn(StoreEvent)>,
    link: RefCell<Option<Link>>,
    /// A newer version of the app asked us to let go, or the store was closed on purpose.
    is_retired: Cell<bool>,
    /// Schema number found when it is above ours: the store is read-only then.
    newer: Cell<Option<u32>>,
    /// The database did not exist before this page created it.
    is_new: Cell<bool>,
}

/// An open database and the handlers that watch it.
struct Link {
    db: IdbDatabase,
    is_lost: Rc<Cell<bool>>,
    _on_close: Closure<dyn Fn()>,
    _on_version_change: Closure<dyn Fn()>,
}

impl Connection {
    /// Opens the database, creating what is missing.
    ///
    /// # Errors
    /// `Unavailable` when the browser gives no storage, `Quota` when it is full.
    pub async fn open(
        options: Options,
        events: Box<dyn Fn(StoreEvent)>,
    ) -> Result<Rc<Self>, StoreError> {
        let connection = Rc::new(Self {
            options,
            events,
            link: RefCell::new(None),
            is_retired: Cell::new(false),
            newer: Cell::new(None),
            is_new: Cell::new(false),
        });
        let was_created = connection.connect().await?;
        connection.is_new.set(was_created);
        Ok(connection)
    }

    pub fn is_new(&self) -> bool {
        self.is_new.get()
    }

    /// Remembers that the data is newer than this build.
    pub fn set_newer(&self, found: u32) {
        self.newer.set(Some(found));
    }

    /// Refuses to write over data of a newer version.
    pub fn writable(&self) -> Result<(), StoreError> {
        self.newer.get().map_or(Ok(()), |found| {
            Err(StoreError::Newer {
                found,
                ours: self.options.schema,
            })
        })
    }

    /// Runs `work` on the open database; when the connection turns out to be dead, reopens it and
    /// runs `work` once more.
    pub async fn run<T>(
        self: &Rc<Self>,
        work: impl AsyncFn(&IdbDatabase) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        match work(&self.database().await?).await {
            Err(StoreError::Closed(_)) => {
                self.drop_link();
                work(&self.database().await?).await
            }
            result => result,
        }
    }

    /// The open database, reopened when it was lost.
    pub async fn database(self: &Rc<Self>) -> Result<IdbDatabase, StoreError> {
        if self.is_retired.get() {
            return Err(StoreError::Closed(String::from("reload the page")));
        }
        if let Some(db) = self.live() {
            return Ok(db);
        }
        let was_created = self.connect().await?;
        (self.events)(if was_created {
            StoreEvent::Emptied
        } else {
            StoreEvent::Reopened
        });
        self.live()
            .ok_or_else(|| StoreError::Closed(String::from("lost while reopening")))
    }

    /// Gives up the present link after it failed; the next use opens another.
    pub fn drop_link(&self) {
        let Some(link) = self.link.take() else { return };
        link.db.close();
        if !link.is_lost.replace(true) {
            (self.events)(StoreEvent::Lost);
        }
    }

    /// Closes for good.
    pub fn retire(&self) {
        self.is_retired.set(true);
        if let Some(link) = self.link.borrow().as_ref() {
            link.db.close();
        }
    }

    fn live(&self) -> Option<IdbDatabase> {
        let link = self.link.borrow();
        link.as_ref()
            .filter(|link| !link.is_lost.get())
            .map(|link| link.db.clone())
    }

    /// Opens a link unless another call did so meanwhile. Says whether the database was created.
    async fn connect(self: &Rc<Self>) -> Result<bool, StoreError> {
        let on_blocked = self.handler(|connection| (connection.events)(StoreEvent::Blocked));
        let blocked = on_blocked.as_ref().unchecked_ref::<Function>();
        let schema = self.options.schema;
        let (db, was_created) = match open(&self.options.name, Some(schema), blocked).await {
            Err(OpenError::Newer) => {
                let (db, _) = open(&self.options.name, None, blocked).await?;
                self.newer.set(Some(db.version() as u32));
                (db, false)
            }
            opened => opened?,
        };
        if self.live().is_some() {
            db.close();
        } else {
            self.watch(db);
        }
        Ok(was_created)
    }

    fn watch(self: &Rc<Self>, db: IdbDatabase) {
        let is_lost = Rc::new(Cell::new(false));
        let lost = is_lost.clone();
        let on_close = self.handler(move |connection| {
            if !lost.replace(true) {
                (connection.events)(StoreEvent::Lost);
            }
        });
        let on_version_change = self.handler(|connection| {
            connection.retire();
            (connection.events)(StoreEvent::Outdated);
        });
        db.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        db.set_onversionchange(Some(on_version_change.as_ref().unchecked_ref()));
        let link = Link {
            db,
            is_lost,
            _on_close: on_close,
            _on_version_change: on_version_change,
        };
        self.link.replace(Some(link));
    }

    /// An event handler that does not keep the connection alive.
    fn handler(self: &Rc<Self>, act: impl Fn(&Self) + 'static) -> Closure<dyn Fn()> {
        let connection: Weak<Self> = Rc::downgrade(self);
        Closure::new(move || {
            if let Some(connection) = connection.upgrade() {
                act(&connection);
            }
        })
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.retire();
    }
}

enum OpenError {
    /// The database has a higher version than asked for.
    Newer,
    Failed(StoreError),
}

impl From<OpenError> for StoreError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Newer => Self::Closed(String::from("upgraded while opening")),
            OpenError::Failed(error) => error,
        }
    }
}

impl From<JsValue> for OpenError {
    fn from(error: JsValue) -> Self {
        let (name, message) = name_and_message(&error);
        match name.as_str() {
            "VersionError" => Self::Newer,
            "QuotaExceededError" => Self::Failed(StoreError::Quota),
            _ => Self::Failed(StoreError::Unavailable(format!("{name}: {message}"))),
        }
    }
}

/// Opens the database at a version, or at whatever version it has. There is no limit of time: while
/// an old tab blocks the upgrade, the owner is asked to close it and opening goes on by itself.
async fn open(
    name: &str,
    version: Option<u32>,
    on_blocked: &Function,
) -> Result<(IdbDatabase, bool), OpenError> {
    let factory = web_sys::window()
        .and_then(|window| window.indexed_db().ok().flatten())
        .ok_or_else(|| OpenError::Failed(StoreError::Unavailable(String::from("no IndexedDB"))))?;
    let request = match version {
        Some(version) => factory.open_with_u32(name, version)?,
        None => factory.open(name)?,
    };
    let was_created = Rc::new(Cell::new(false));
    let on_upgrade = {
        let (request, was_created) = (request.clone(), was_created.clone());
        Closure::<dyn Fn(IdbVersionChangeEvent)>::new(move |event: IdbVersionChangeEvent| {
            was_created.set(event.old_version() == 0.0);
            create_missing_stores(&request);
        })
    };
    let promise = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
        request.set_onblocked(Some(on_blocked));
        request.set_onupgradeneeded(Some(on_upgrade.as_ref().unchecked_ref()));
    });
    let opened = JsFuture::from(promise).await;
    match opened {
        Ok(_) => {
            let db = request.result()?.dyn_into::<IdbDatabase>()?;
            Ok((db, was_created.get()))
        }
        Err(_) => Err(match request.error()? {
            Some(error) => JsValue::from(error).into(),
            None => OpenError::Failed(StoreError::Unavailable(String::from("no reason given"))),
        }),
    }
}

/// Upgrades only ever add stores; contents are rewritten later by folding, in the open.
fn create_missing_stores(request: &IdbOpenDbRequest) {
    let Ok(db) = request.result().and_then(JsCast::dyn_into::<IdbDatabase>) else {
        return;
    };
    for name in ALL
        .into_iter()
        .filter(|name| !db.object_store_names().contains(name))
    {
        let parameters = IdbObjectStoreParameters::new();
        parameters.set_auto_increment(name == JOURNAL);
        // A refusal aborts the upgrade, which the open request reports.
        let _ = db.create_object_store_with_optional_parameters(name, &parameters);
    }
}
