//! Backups that write themselves into a folder: the panel, and the notice where the owner's word
//! is needed.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::failures::explain_failure;
use crate::desk::{BackupFailure, Desk, use_desk};
use crate::insight::keeping::Occasion;
use crate::storage::folder;
use crate::storage::save::{Saved, Way};
use crate::text::dates;
use crate::ui::{Banner, Button, Glyph, LinkButton, Panel, Progress, Status, Toast, Toaster, Tone};
use crate::views::days;
use crate::views::routes::Page;

/// How often it is looked whether a backup is due.
const LOOK: Duration = Duration::from_mins(1);

/// Writes backups when they are due. Draws a notice only where the owner's word is needed.
#[component]
pub fn Keeper() -> impl IntoView {
    let desk = use_desk();
    let t = desk.words().taking();
    let look = move |occasion| spawn_local(async move { desk.keep_if_due(occasion).await });
    // What was not written when the page was last left.
    desk.when_whole(move || look(Occasion::Turning));
    let timer = set_interval_with_handle(move || look(Occasion::Passing), LOOK).ok();
    let leaving =
        window_event_listener_untyped("visibilitychange", move |_| look(Occasion::Turning));
    on_cleanup(move || {
        leaving.remove();
        if let Some(timer) = timer {
            timer.clear();
        }
    });
    let keeping = desk.keeping();
    let must_ask = Memo::new(move |_| keeping.read().must_ask);
    let is_stuck =
        Memo::new(move |_| keeping.read().failed.is_some() || keeping.read().is_held_back);
    let ask = move || {
        view! {
            <Banner
                status=Status::Warn
                text=t.must_ask()
                actions=move || {
                    view! {
                        <Button
                            label=t.allow()
                            tone=Tone::Primary
                            on_click=move |_| keep_now(desk, RwSignal::new(None))
                        />
                    }
                }
            />
        }
    };
    let stuck = move || {
        let text = trouble(desk)?;
        Some(view! {
            <Banner
                status=Status::Warn
                text=text
                actions=move || {
                    view! { <LinkButton label=desk.words().nav().data() href=Page::Data.href() /> }
                }
            />
        })
    };
    view! {
        {move || must_ask.get().then(ask)}
        {move || is_stuck.get().then(stuck)}
    }
}

/// Saves a backup at one tap: into the chosen folder, else to the best place the browser offers.
/// Where something must be asked first, the page of data asks.
pub fn save_at_once(desk: Desk, toaster: Toaster) {
    let d = desk.words().data();
    if desk.has_shrunk() {
        toaster.show(Toast::new(d.shrunk()).icon(Glyph::Alert));
        return;
    }
    spawn_local(async move {
        let saved = save_where_wanted(desk).await;
        let toast = match saved {
            Ok(Saved::Cancelled) => return,
            Ok(Saved::Downloaded) => Toast::new(d.backup_downloaded()).icon(Glyph::Download),
            Ok(_) => Toast::new(d.backup_saved()).icon(Glyph::Check),
            Err(error) => Toast::new(explain_failure(&desk, &error)).icon(Glyph::Alert),
        };
        toaster.show(toast);
    });
}

async fn save_where_wanted(desk: Desk) -> Result<Saved, BackupFailure> {
    let progress = RwSignal::new(None);
    if desk.keeping().read_untracked().folder.is_none() {
        let blob = desk.backup_blob(progress).await?;
        return desk.save_backup(&blob, Way::Best, false).await;
    }
    desk.keep_now(progress).await?;
    let is_kept = !desk.keeping().read_untracked().must_ask;
    Ok(if is_kept {
        Saved::Written
    } else {
        Saved::Cancelled
    })
}

/// What keeps a backup from being written, in words.
fn trouble(desk: Desk) -> Option<String> {
    let t = desk.words().taking();
    let keeping = desk.keeping().get();
    if keeping.is_held_back {
        return Some(t.held_back().to_owned());
    }
    let failed = keeping.failed?;
    Some(t.failed(days::date_time(desk, failed)))
}

/// What a line about the last backup says, and how many changes are not in it.
pub fn since(desk: Desk, line: String, changes: u64) -> String {
    if changes == 0 {
        return line;
    }
    format!("{line} · {}", desk.words().taking().changes_since(changes))
}

fn keep_now(desk: Desk, failure: RwSignal<Option<String>>) {
    spawn_local(async move {
        let kept = desk.keep_now(RwSignal::new(None)).await;
        tell(desk, failure, &kept);
    });
}

fn tell(desk: Desk, failure: RwSignal<Option<String>>, kept: &Result<(), BackupFailure>) {
    let text = kept
        .as_ref()
        .err()
        .map(|error| explain_failure(&desk, error));
    let _ = failure.try_set(text);
}

/// The choice of the folder, and how it stands. Nothing where the browser has no such thing.
#[component]
pub fn KeeperPanel() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let (d, t) = (w.data(), w.taking());
    let toaster = Toaster::get();
    let keeping = desk.keeping();
    let progress = RwSignal::new(None::<f64>);
    let failure = RwSignal::new(None::<String>);
    let is_writing = Signal::derive(move || keeping.read().is_writing);
    let has_folder = Memo::new(move |_| keeping.read().folder.is_some());
    let choose = move |_| {
        failure.set(None);
        spawn_local(async move {
            match desk.choose_folder(progress).await {
                Ok(true) => toaster.show(Toast::new(d.backup_saved()).icon(Glyph::Check)),
                Ok(false) => {}
                Err(error) => {
                    let _ = failure.try_set(Some(explain_failure(&desk, &error)));
                }
            }
        });
    };
    let stop = move |_| {
        spawn_local(async move {
            let stopped = desk.stop_keeping().await;
            tell(desk, failure, &stopped);
        });
    };
    let state = move || {
        let keeping = keeping.get();
        let folder = keeping.folder?;
        let written = match keeping.written {
            None => t.not_written_yet().to_owned(),
            Some(at) => {
                let today = desk.today();
                let day = days::of(desk, at);
                let when = dates::relative(w.language(), i64::from(day.0) - i64::from(today.0));
                let written = t.written(format!("{when}, {}", days::time(desk, at)));
                since(desk, written, keeping.changes)
            }
        };
        let status = if keeping.written.is_some() && keeping.failed.is_none() && !keeping.must_ask {
            Status::Success
        } else {
            Status::Warn
        };
        Some(view! {
            <p>{t.folder(folder)}</p>
            <Banner status=status text=written />
            {keeping.must_ask.then(|| view! { <Banner status=Status::Warn text=t.must_ask() /> })}
            {trouble(desk).map(|text| view! { <Banner status=Status::Warn text=text /> })}
        })
    };
    let buttons = move || {
        if !has_folder.get() {
            return view! {
                <Button label=t.choose_folder() icon=Glyph::Download busy=is_writing on_click=choose />
            }
            .into_any();
        }
        let must_ask = Memo::new(move |_| keeping.read().must_ask);
        view! {
            {move || {
                let label = if must_ask.get() { t.allow() } else { t.write_now() };
                view! {
                    <Button
                        label=label
                        icon=Glyph::Download
                        tone=Tone::Primary
                        busy=is_writing
                        on_click=move |_| keep_now(desk, failure)
                    />
                }
            }}
            <Button label=t.other_folder() disabled=is_writing on_click=choose />
            <Button label=t.stop() tone=Tone::Quiet disabled=is_writing on_click=stop />
        }
        .into_any()
    };
    let panel = move || {
        view! {
            <Panel title=t.by_itself()>
                <div class="stack">
                    <p>{t.by_itself_text()}</p>
                    {state}
                    <div class="row">{buttons}</div>
                    {move || {
                        is_writing
                            .get()
                            .then(|| view! { <Progress label=d.making_backup() share=progress /> })
                    }}
                    {move || {
                        failure.get().map(|text| view! { <Banner status=Status::Danger text=text /> })
                    }}
                </div>
            </Panel>
        }
    };
    folder::can_pick().then(panel)
}
