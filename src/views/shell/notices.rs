//! Lasting notices above the page: not saved, a new version, the sample shop.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::desk::{Desk, SaveState, Topic, use_desk};
use crate::storage::StoreError;
use crate::ui::{Banner, Button, LinkButton, Status, Tone};
use crate::views::parts::aside;
use crate::views::pieces::Piece;
use crate::views::routes::Page;

#[wasm_bindgen]
extern "C" {
    /// Set up by `boot.js`: switches to the version that waits and reloads.
    #[wasm_bindgen(catch, js_name = daftarActivateUpdate)]
    fn activate_update() -> Result<(), JsValue>;
}

/// All notices that are due.
#[component]
pub fn Notices() -> impl IntoView {
    let desk = use_desk();
    // What writes backups by itself is loaded where a folder was chosen.
    let keeps =
        Memo::new(move |_| desk.is_complete().get() && desk.keeping().read().folder.is_some());
    let keeper = move || keeps.get().then(|| aside(Piece::Keeper));
    view! {
        <div class="notices no-print">
            <NotSaved desk=desk />
            <NewVersion desk=desk />
            <SampleShop desk=desk />
            {keeper}
        </div>
    }
}

#[component]
fn NotSaved(desk: Desk) -> impl IntoView {
    let w = desk.words();
    let failure = Memo::new(move |_| match desk.save_state().get() {
        SaveState::NotSaved { error, waiting } => Some((error, waiting)),
        _ => None,
    });
    move || {
        failure.get().map(|(error, waiting)| {
            let why = match error {
                StoreError::Quota => w.errors().no_space(),
                StoreError::Newer { .. } => w.errors().newer_data(),
                StoreError::Incomplete => w.errors().part_missing(),
                _ => w.errors().not_saved(),
            };
            let text = format!("{why} {}", w.shell().waiting(waiting as u64));
            view! {
                <Banner
                    status=Status::Danger
                    text=text
                    actions=move || {
                        view! {
                            <Button
                                label=w.errors().try_again()
                                tone=Tone::Primary
                                on_click=move |_| desk.save_again()
                            />
                            <LinkButton label=w.shell().save_now() href=Page::Data.href() />
                        }
                    }
                />
            }
        })
    }
}

#[component]
fn NewVersion(desk: Desk) -> impl IntoView {
    let w = desk.words();
    let is_ready = RwSignal::new(is_update_ready());
    let listener =
        window_event_listener_untyped("daftar-update-ready", move |_| is_ready.set(true));
    on_cleanup(move || listener.remove());
    move || {
        is_ready.get().then(|| {
            view! {
                <Banner
                    text=w.shell().update_ready()
                    close_label=w.shell().later()
                    on_close=Callback::new(move |()| is_ready.set(false))
                    actions=move || {
                        view! {
                            <Button
                                label=w.shell().update_now()
                                on_click=move |_| {
                                    let _ = activate_update();
                                }
                            />
                        }
                    }
                />
            }
        })
    }
}

/// `boot.js` notes on the document that a version waits, in case it found out first.
fn is_update_ready() -> bool {
    web_sys::window()
        .and_then(|window| {
            window
                .document()?
                .document_element()?
                .get_attribute("data-update")
        })
        .is_some_and(|state| state == "ready")
}

#[component]
fn SampleShop(desk: Desk) -> impl IntoView {
    let w = desk.words().shell();
    let navigate = use_navigate();
    let go = Callback::new(move |()| navigate(&Page::Data.path(), NavigateOptions::default()));
    let is_sample = Memo::new(move |_| {
        desk.follow(&[Topic::Shop], |book| {
            book.shop().is_some_and(|(_, shop)| shop.is_sample)
        })
    });
    move || {
        is_sample.get().then(|| {
            view! {
                <Banner
                    text=w.sample_shop()
                    actions=move || {
                        view! { <Button label=w.start_own() on_click=move |_| go.run(()) /> }
                    }
                />
            }
        })
    }
}
