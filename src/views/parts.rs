//! Pieces of the app that need not be there when it starts. Each is loaded when it is first
//! needed, or before, once the page has nothing better to do.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::pieces::Piece;
use super::routes::within;
use crate::desk::{Desk, packing, reading, use_desk, when_idle};
use crate::storage::clock;
use crate::storage::settings::DeviceSettings;
use crate::ui::{Button, EmptyState, Glyph, Skeleton, Tone};

/// Draws a piece.
pub type View = fn() -> AnyView;

/// A piece on its way; nothing, when it cannot be had now.
pub type Loading = Pin<Box<dyn Future<Output = Option<View>>>>;

/// Gets a piece.
pub type Load = fn(Piece) -> Loading;

thread_local! {
    static LOAD: Cell<Option<Load>> = const { Cell::new(None) };
    static HERE: [Cell<Option<View>>; Piece::ALL.len()] =
        const { [const { Cell::new(None) }; Piece::ALL.len()] };
    static IS_SETTLED: Cell<bool> = const { Cell::new(false) };
}

/// Says how pieces are got.
pub(super) fn set_loader(get: Load) {
    LOAD.set(Some(get));
}

/// Begins with the page that will be asked for: it comes while what is stored is read.
pub(super) fn load_early() {
    let settings = DeviceSettings::load();
    if !settings.had_data {
        return;
    }
    let path = web_sys::window().and_then(|window| window.location().pathname().ok());
    let path = path.map(|path| within(&path).to_owned());
    let path = path.filter(|path| path.len() > 1).or(settings.last_page);
    let piece = Piece::at(path.as_deref().unwrap_or_default());
    spawn_local(async move {
        let _ = load(piece).await;
    });
}

fn here(piece: Piece) -> Option<View> {
    HERE.with(|here| here.get(piece as usize)?.get())
}

async fn load(piece: Piece) -> Option<View> {
    if let Some(view) = here(piece) {
        return Some(view);
    }
    let view = LOAD.get()?(piece).await?;
    HERE.with(|here| here.get(piece as usize).map(|here| here.set(Some(view))));
    Some(view)
}

/// How far a piece has come.
#[derive(Clone, Copy)]
enum Stage {
    Loading,
    Here(View),
    Missing,
}

/// A piece of the app: at once if it is there, else as soon as it is.
pub fn piece(piece: Piece) -> AnyView {
    let desk = use_desk();
    if let Some(view) = here(piece) {
        settle(desk);
        return view();
    }
    let stage = RwSignal::new(Stage::Loading);
    let fetch = move || {
        stage.set(Stage::Loading);
        spawn_local(async move {
            let view = load(piece).await;
            // Who left meanwhile does not wait for it.
            let _ = stage.try_set(view.map_or(Stage::Missing, Stage::Here));
            settle(desk);
        });
    };
    fetch();
    let draw = move || match stage.get() {
        Stage::Here(view) => view(),
        Stage::Loading => loading(),
        Stage::Missing => missing(Callback::new(move |()| fetch())),
    };
    draw.into_any()
}

/// A piece that is no page: nothing is drawn until it is there, or where it cannot be had.
pub fn aside(piece: Piece) -> AnyView {
    let view = RwSignal::new(here(piece));
    if view.get_untracked().is_none() {
        spawn_local(async move {
            let _ = view.try_set(load(piece).await);
        });
    }
    let draw = move || view.get().map(|view| view());
    draw.into_any()
}

fn loading() -> AnyView {
    view! {
        <div class="page" aria-busy="true">
            <Skeleton />
        </div>
    }
    .into_any()
}

fn missing(try_again: Callback<()>) -> AnyView {
    let w = use_desk().words();
    view! {
        <div class="page" role="alert">
            <EmptyState
                icon=Glyph::Alert
                title=w.shell().incomplete_title()
                text=w.shell().incomplete()
                actions=move || {
                    view! {
                        <Button
                            label=w.errors().try_again()
                            tone=Tone::Primary
                            on_click=move |_| try_again.run(())
                        />
                        // The host may have a newer version in its place.
                        <Button label=w.errors().reload() on_click=|_| reload() />
                    }
                }
            />
        </div>
    }
    .into_any()
}

/// Begins anew with what the host has now.
pub(super) fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// The page can be used: `boot.js` hears of it, and what is not there yet is loaded at leisure.
fn settle(desk: Desk) {
    if IS_SETTLED.replace(true) {
        return;
    }
    clock::mark("daftar-usable");
    let event = web_sys::CustomEvent::new("daftar-usable");
    if let (Ok(event), Some(window)) = (event, web_sys::window()) {
        let _ = window.dispatch_event(&event);
    }
    desk.when_whole(|| load_rest(0));
}

/// Loads this piece and those behind it, one after the other. Without a network they wait until
/// they are needed.
fn load_rest(next: usize) {
    when_idle(move || {
        spawn_local(async move {
            let is_here = match Piece::ALL.get(next) {
                Some(piece) => {
                    let is_desk_whole = reading().await.is_some() && packing().await.is_some();
                    is_desk_whole && load(*piece).await.is_some()
                }
                None => false,
            };
            if is_here {
                load_rest(next + 1);
            }
        });
    });
}
