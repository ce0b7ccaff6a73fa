//! The photo of a customer, or their initials.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Url};

use crate::desk::use_desk;
use crate::domain::Id;
use crate::storage::StoredFile;
use crate::ui::{Avatar, AvatarSize};

/// The photo, as soon as it is read; the initials before that and without one.
#[component]
pub fn Face(
    #[prop(into)] name: Signal<String>,
    /// The stored file.
    #[prop(into)]
    photo: Signal<Option<Id>>,
    #[prop(optional)] size: AvatarSize,
) -> impl IntoView {
    let desk = use_desk();
    let photo = Memo::new(move |_| photo.get());
    let address = RwSignal::new(None::<String>);
    Effect::new(move || {
        forget(address.try_get_untracked().flatten());
        address.set(None);
        let (Some(id), Some(store)) = (photo.get(), desk.store()) else {
            return;
        };
        spawn_local(async move {
            let Ok(Some(file)) = store.file(&id.to_string()).await else {
                return;
            };
            let made = address_of(&file);
            // The row may have gone, or shows somebody else by now.
            if photo.try_get_untracked() == Some(Some(id)) {
                address.set(made);
            } else {
                forget(made);
            }
        });
    });
    on_cleanup(move || forget(address.try_get_untracked().flatten()));
    view! { <Avatar name=name image=address size=size /> }
}

/// A `blob:` address the browser can show the file by, until it is forgotten.
fn address_of(file: &StoredFile) -> Option<String> {
    let bytes = js_sys::Uint8Array::from(file.bytes.as_slice());
    let kind = BlobPropertyBag::new();
    kind.set_type(&file.mime);
    let parts = js_sys::Array::of1(&JsValue::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

fn forget(address: Option<String>) {
    if let Some(address) = address {
        let _ = Url::revoke_object_url(&address);
    }
}
