//! Reminders of tasks that have a time, as long as the app is open: nothing wakes a browser that
//! is closed, and nobody is told of it from a server.

use std::time::Duration;

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::desk::{Desk, use_desk};
use crate::domain::{Moment, Task};
use crate::storage::settings::DeviceSettings;
use crate::text::dates;

/// How often it is looked whether something is due.
const LOOK: Duration = Duration::from_secs(20);
/// What slept through the night comes up in the list, not all at once.
const LATEST_MS: i64 = 60 * 60 * 1_000;

/// Whether this page may remind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// The browser has no reminders.
    Missing,
    /// Not asked yet.
    Unasked,
    /// Yes.
    Granted,
    /// No.
    Denied,
}

/// Reminds as long as it is on the page. Shows nothing.
#[component]
pub fn Reminders() -> impl IntoView {
    let desk = use_desk();
    let told_until = StoredValue::new(desk.now());
    let look = move || {
        let now = desk.now();
        let since = told_until.get_value().max(Moment(now.0 - LATEST_MS));
        told_until.set_value(now);
        if DeviceSettings::load().reminds && permission() == Permission::Granted {
            for (title, time) in due_between(desk, since, now) {
                spawn_local(async move { show(&title, &time).await });
            }
        }
    };
    if let Ok(timer) = set_interval_with_handle(look, LOOK) {
        on_cleanup(move || timer.clear());
    }
}

/// Tasks whose hour came after `since`, up to now.
fn due_between(desk: Desk, since: Moment, now: Moment) -> Vec<(String, String)> {
    let zone = desk.zone();
    desk.read(|book| {
        let open = book
            .cards::<Task>()
            .iter()
            .filter(|(_, task)| !task.is_done);
        open.filter_map(|(_, task)| {
            let (day, time) = (task.day()?, task.time_min?);
            let at = zone.moment_at(day, time / 60, time % 60);
            let is_due = since < at && at <= now;
            is_due.then(|| (task.title.clone(), dates::time(time / 60, time % 60)))
        })
        .collect()
    })
}

/// Whether this page may remind, as the browser says now.
pub fn permission() -> Permission {
    let Some(notification) = notification() else {
        return Permission::Missing;
    };
    let state = Reflect::get(&notification, &"permission".into());
    match state.ok().and_then(|state| state.as_string()).as_deref() {
        Some("granted") => Permission::Granted,
        Some("denied") => Permission::Denied,
        _ => Permission::Unasked,
    }
}

/// Asks whether this page may remind. Call it from a click.
pub async fn ask_permission() -> Permission {
    let ask = notification().and_then(|own| {
        let ask = Reflect::get(&own, &"requestPermission".into()).ok()?;
        let promise = ask.dyn_into::<Function>().ok()?.call0(&own).ok()?;
        promise.dyn_into::<Promise>().ok()
    });
    if let Some(promise) = ask {
        let _ = JsFuture::from(promise).await;
    }
    permission()
}

fn notification() -> Option<JsValue> {
    let own = Reflect::get(&window(), &"Notification".into()).ok()?;
    own.is_function().then_some(own)
}

/// Through the service worker where there is one: phones know no other way.
async fn show(title: &str, text: &str) {
    let options = Object::new();
    let icon = icon();
    for (name, value) in [("body", text), ("icon", &icon), ("tag", title)] {
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    if let Some(worker) = registration().await
        && let Ok(show) = Reflect::get(&worker, &"showNotification".into())
        && let Ok(show) = show.dyn_into::<Function>()
        && show.call2(&worker, &title.into(), &options).is_ok()
    {
        return;
    }
    if let Some(own) = notification().and_then(|own| own.dyn_into::<Function>().ok()) {
        let arguments = js_sys::Array::of2(&title.into(), &options);
        let _ = Reflect::construct(&own, &arguments);
    }
}

/// The app's picture, wherever the page is and wherever the app lies.
fn icon() -> String {
    let link = document().query_selector("link[rel='apple-touch-icon']");
    let link = link.ok().flatten().map(JsValue::from).unwrap_or_default();
    let href = Reflect::get(&link, &"href".into()).ok();
    href.and_then(|href| href.as_string()).unwrap_or_default()
}

async fn registration() -> Option<JsValue> {
    let workers = Reflect::get(&window().navigator(), &"serviceWorker".into()).ok()?;
    let get = Reflect::get(&workers, &"getRegistration".into()).ok()?;
    let promise = get.dyn_into::<Function>().ok()?.call0(&workers).ok()?;
    let found = JsFuture::from(promise.dyn_into::<Promise>().ok()?)
        .await
        .ok()?;
    found.is_object().then_some(found)
}
