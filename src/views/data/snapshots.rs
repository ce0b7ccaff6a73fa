//! The snapshots kept inside the browser.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::failures::explain_failure;
use super::incoming::{Incoming, Reading};
use super::preview::Preview;
use crate::desk::{Topic, use_desk};
use crate::storage::SnapshotInfo;
use crate::text::{dates, numbers};
use crate::ui::{Banner, Button, Panel, Status, Toaster};

/// The snapshots, each to be looked at and put back.
#[component]
pub fn SnapshotsPanel() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let d = w.data();
    let incoming = Incoming::new(desk, Toaster::get());
    let snapshots = RwSignal::new(Vec::<SnapshotInfo>::new());
    let failure = RwSignal::new(None::<String>);
    Effect::new(move || {
        // Whatever takes a snapshot changes much: then there may be another.
        desk.track(Topic::Ledger);
        desk.track(Topic::Customers);
        spawn_local(async move {
            if let Some(store) = desk.store()
                && let Ok(found) = store.snapshots().await
            {
                let _ = snapshots.try_set(found);
            }
        });
    });
    let open = move |info: SnapshotInfo| {
        spawn_local(async move {
            match desk.snapshot_blob(&info).await {
                Ok(blob) => incoming.preview(blob),
                Err(error) => failure.set(Some(explain_failure(&desk, &error))),
            }
        });
    };
    let row = move |info: SnapshotInfo| {
        let moment = crate::domain::Moment(info.at_ms);
        let (year, month, day) = desk.zone().day_of(moment).ymd();
        let (hour, minute) = desk.zone().time_of(moment);
        let when = w.common().at(
            dates::long(w.language(), dates::Date::new(year, month, day)),
            format!("{hour:02}:{minute:02}"),
        );
        let why = match info.reason.as_str() {
            "import" => d.before_import(),
            "restore" => d.before_restore(),
            "removal" => d.before_deleting(),
            "erasing" => d.after_erasing(),
            _ => d.before_removal(),
        };
        let count = w.common().records(info.records);
        let size = size(w, info.bytes as f64);
        view! {
            <li class="row">
                <div class="list-text grow">
                    <span class="list-title">{when}</span>
                    <span class="list-detail">{format!("{why} · {count} · {size}")}</span>
                </div>
                <Button label=w.common().open() on_click=move |_| open(info.clone()) />
            </li>
        }
    };
    view! {
        <Panel title=d.snapshots()>
            <div class="stack">
                <p>{d.snapshots_text()}</p>
                {move || {
                    let found = snapshots.get();
                    if found.is_empty() {
                        view! { <p class="muted">{d.no_snapshots()}</p> }.into_any()
                    } else {
                        view! { <ul class="rows">{found.into_iter().map(row).collect_view()}</ul> }.into_any()
                    }
                }}
                {move || failure.get().map(|text| view! { <Banner status=Status::Danger text=text /> })}
                <Reading incoming=incoming />
                {move || incoming.has_plan().get().then(|| view! { <Preview incoming=incoming /> })}
            </div>
        </Panel>
    }
}

/// A length in kilobytes, megabytes or gigabytes.
pub fn size(w: crate::text::Words, bytes: f64) -> String {
    let kilobytes = (bytes / 1000.0).ceil();
    if kilobytes < 1000.0 {
        w.common()
            .kilobytes(numbers::count(w.language(), kilobytes as u64))
    } else {
        let tenths =
            |unit: f64| numbers::trimmed(w.language(), (bytes / unit * 10.0).round() as i64, 1);
        if kilobytes < 1_000_000.0 {
            w.common().megabytes(tenths(1e6))
        } else {
            w.common().gigabytes(tenths(1e9))
        }
    }
}
