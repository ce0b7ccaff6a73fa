//! Ways out of a notebook that cannot be used.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::failures::explain_failure;
use super::incoming::{Incoming, Reading};
use super::preview::Preview;
use crate::desk::{MIME, use_desk};
use crate::storage::save::{Parts, Way, save_file};
use crate::ui::{Banner, Button, FileButton, Glyph, Status, Toaster, Tone};

/// Saves what could be read as a backup.
#[component]
pub fn SaveReadable() -> impl IntoView {
    let desk = use_desk();
    let failure = RwSignal::new(None::<String>);
    let save = move |_| {
        spawn_local(async move {
            let saved = match desk.backup_blob(RwSignal::new(None)).await {
                Ok(blob) => save_file(&desk.backup_name(), &blob, Way::Best)
                    .await
                    .map_err(Into::into),
                Err(error) => Err(error),
            };
            if let Err(error) = saved {
                failure.set(Some(explain_failure(&desk, &error)));
            }
        });
    };
    view! {
        <Button
            label=desk.words().shell().save_readable()
            icon=Glyph::Download
            tone=Tone::Primary
            on_click=save
        />
        {move || failure.get().map(|text| view! { <Banner status=Status::Danger text=text /> })}
    }
}

/// Saves what is stored, byte for byte, for whoever can make sense of it.
#[component]
pub fn SaveRaw() -> impl IntoView {
    let desk = use_desk();
    let failure = RwSignal::new(None::<String>);
    let save = move |_| {
        spawn_local(async move {
            let Some(store) = desk.store() else { return };
            let saved = match store.raw_parts().await {
                Ok(raw) => {
                    let mut parts = Parts::new(MIME);
                    match parts.push(&raw.to_json()) {
                        Ok(()) => match parts.into_blob() {
                            Ok(blob) => save_file("daftar-raw.json", &blob, Way::Best)
                                .await
                                .map(drop),
                            Err(error) => Err(error),
                        },
                        Err(error) => Err(error),
                    }
                    .map_err(Into::into)
                }
                Err(error) => Err(error.into()),
            };
            if let Err(error) = saved {
                failure.set(Some(explain_failure(&desk, &error)));
            }
        });
    };
    view! {
        <Button label=desk.words().shell().save_raw() icon=Glyph::Save on_click=save />
        {move || failure.get().map(|text| view! { <Banner status=Status::Danger text=text /> })}
    }
}

/// Restores a backup in the place of data that cannot be read.
#[component]
pub fn RestoreInstead() -> impl IntoView {
    let desk = use_desk();
    let incoming = Incoming::new(desk, Toaster::get());
    let chosen = move |files: Vec<web_sys::File>| {
        if let Some(file) = files.into_iter().next() {
            incoming.preview(file.into());
        }
    };
    view! {
        <div class="stack">
            <FileButton
                label=desk.words().shell().restore_backup()
                accept=".json,application/json"
                on_files=chosen
            />
            <Reading incoming=incoming />
            {move || incoming.has_plan().get().then(|| view! { <Preview incoming=incoming /> })}
        </div>
    }
}
