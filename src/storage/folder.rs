//! A folder the owner picked once, into which files are written without asking each time. Only
//! Chromium's browsers have such a thing; its handle is kept in the store.

use js_sys::{AsyncIterator, IteratorNext, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, IdbDatabase, Window};

use super::files::FileError;
use super::idb::{META, Tx};
use super::save::{Place, has, is_cancelled, not_saved, write_to};
use super::{Store, StoreError};

/// Its key in the object store `meta`.
const FOLDER_KEY: &str = "folder";

#[wasm_bindgen]
extern "C" {
    /// `Window` with the picker of folders, which web-sys still calls unstable.
    #[wasm_bindgen(extends = Window)]
    type FolderWindow;
    #[wasm_bindgen(method, catch, js_name = showDirectoryPicker)]
    fn show_directory_picker(this: &FolderWindow, options: &Object) -> Result<Promise, JsValue>;

    /// `FileSystemDirectoryHandle`.
    #[derive(Clone)]
    type Handle;
    #[wasm_bindgen(method, getter)]
    fn name(this: &Handle) -> String;
    #[wasm_bindgen(method, catch, js_name = queryPermission)]
    fn query_permission(this: &Handle, options: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = requestPermission)]
    fn request_permission(this: &Handle, options: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = getFileHandle)]
    fn get_file_handle(this: &Handle, name: &str, options: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch, js_name = removeEntry)]
    fn remove_entry(this: &Handle, name: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn keys(this: &Handle) -> Result<AsyncIterator, JsValue>;
}

/// A folder outside the browser.
#[derive(Clone)]
pub struct Folder {
    handle: Handle,
}

/// Whether this browser can keep a folder.
pub fn can_pick() -> bool {
    web_sys::window().is_some_and(|window| has(&window, "showDirectoryPicker"))
}

/// Lets the owner choose a folder. Call it from a click. `None` when they changed their mind.
///
/// # Errors
/// `NotSaved` when the browser refuses.
pub async fn pick_folder() -> Result<Option<Folder>, FileError> {
    match picked().await {
        Ok(handle) => Ok(Some(Folder { handle })),
        Err(error) if is_cancelled(&error) => Ok(None),
        Err(error) => Err(not_saved(&error)),
    }
}

async fn picked() -> Result<Handle, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let options = to_write()?;
    // The browser remembers the place for the next time.
    Reflect::set(&options, &"id".into(), &"daftar-backups".into())?;
    let picked = window
        .unchecked_ref::<FolderWindow>()
        .show_directory_picker(&options)?;
    Ok(JsFuture::from(picked).await?.unchecked_into())
}

impl Folder {
    /// What it is called.
    pub fn name(&self) -> String {
        self.handle.name()
    }

    /// Whether it may be written into without asking.
    pub async fn may_write(&self) -> bool {
        let asked = to_write().and_then(|options| self.handle.query_permission(&options));
        is_granted(asked).await
    }

    /// Has the browser ask the owner. Call it from a click.
    pub async fn ask(&self) -> bool {
        let asked = to_write().and_then(|options| self.handle.request_permission(&options));
        is_granted(asked).await
    }

    /// Writes a file, in place of one of that name; that stays as it was until the new one is whole.
    ///
    /// # Errors
    /// `NotSaved`.
    pub async fn write(&self, name: &str, blob: &Blob) -> Result<(), FileError> {
        let place = self.file(name).await.map_err(|e| not_saved(&e))?;
        write_to(&place, blob).await.map_err(|e| not_saved(&e))
    }

    async fn file(&self, name: &str) -> Result<Place, JsValue> {
        let options = Object::new();
        Reflect::set(&options, &"create".into(), &true.into())?;
        let place = self.handle.get_file_handle(name, &options)?;
        Ok(JsFuture::from(place).await?.unchecked_into())
    }

    /// Names of what is in it, as far as the browser tells.
    pub async fn names(&self) -> Vec<String> {
        let mut names = Vec::new();
        let Ok(keys) = self.handle.keys() else {
            return names;
        };
        while let Ok(next) = keys.next() {
            let Ok(next) = JsFuture::from(next).await else {
                break;
            };
            let next: IteratorNext = next.unchecked_into();
            if next.done() {
                break;
            }
            names.extend(next.value().as_string());
        }
        names
    }

    /// Removes a file. One that does not go stays.
    pub async fn remove(&self, name: &str) {
        if let Ok(removed) = self.handle.remove_entry(name) {
            let _ = JsFuture::from(removed).await;
        }
    }
}

fn to_write() -> Result<Object, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"mode".into(), &"readwrite".into())?;
    Ok(options)
}

async fn is_granted(asked: Result<Promise, JsValue>) -> bool {
    let Ok(asked) = asked else { return false };
    let answer = JsFuture::from(asked).await;
    answer.is_ok_and(|answer| answer.as_string().as_deref() == Some("granted"))
}

impl Store {
    /// Keeps a folder in place of any other.
    ///
    /// # Errors
    /// `Quota`, `Closed`, `Newer`, `Other`: then nothing changed.
    pub async fn put_folder(&self, folder: &Folder) -> Result<(), StoreError> {
        self.connection.writable()?;
        self.connection
            .run(async |db: &IdbDatabase| {
                let tx = Tx::write(db, &[META], self.patience_ms())?;
                tx.store(META)?
                    .put_with_key(&folder.handle, &JsValue::from_str(FOLDER_KEY))?;
                tx.committed().await
            })
            .await
    }

    /// The folder that is kept, if there is one.
    ///
    /// # Errors
    /// `Closed`.
    pub async fn folder(&self) -> Result<Option<Folder>, StoreError> {
        let value = self
            .connection
            .run(async |db: &IdbDatabase| {
                let tx = Tx::read(db, &[META], self.patience_ms())?;
                tx.answer(tx.store(META)?.get(&JsValue::from_str(FOLDER_KEY))?)
                    .await
            })
            .await?;
        Ok(has(&value, "getFileHandle").then(|| Folder {
            handle: value.unchecked_into(),
        }))
    }

    /// Lets the folder go; what is in it stays.
    ///
    /// # Errors
    /// `Closed`, `Newer`, `Other`.
    pub async fn forget_folder(&self) -> Result<(), StoreError> {
        self.connection.writable()?;
        self.connection
            .run(async |db: &IdbDatabase| {
                let tx = Tx::write(db, &[META], self.patience_ms())?;
                tx.store(META)?.delete(&JsValue::from_str(FOLDER_KEY))?;
                tx.committed().await
            })
            .await
    }
}
