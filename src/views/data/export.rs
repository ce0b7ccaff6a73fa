//! A backup going out, and how old the last one is.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::failures::explain_failure;
use super::keeper::since;
use super::sealed::explain_writing;
use crate::desk::{Desk, MIME, use_desk};
use crate::insight::today::BACKUP_DAYS;
use crate::intake::{self, Stop};
use crate::storage::save::{Saved, Way, can_share};
use crate::text::dates;
use crate::ui::{
    Banner, Button, Gauge, Glyph, Panel, Progress, Status, TextField, Toast, Toaster, Tone,
};

/// Saves or shares a backup and shows how old the last one is.
#[component]
pub fn ExportPanel() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let d = w.data();
    let toaster = Toaster::get();
    let progress = RwSignal::new(None::<f64>);
    let is_working = RwSignal::new(false);
    let failure = RwSignal::new(None::<String>);
    let is_questioned = RwSignal::new(false);
    let passphrase = RwSignal::new(String::new());
    let save = move |way: Way| {
        if !is_questioned.get_untracked() && desk.has_shrunk() {
            is_questioned.set(true);
            return;
        }
        is_questioned.set(false);
        is_working.set(true);
        failure.set(None);
        spawn_local(async move {
            let made = desk.backup_blob(progress).await;
            let secret = passphrase.get_untracked();
            let is_sealed = !secret.trim().is_empty();
            let made = match made {
                Ok(blob) if is_sealed => {
                    let secret = secret.trim().to_owned();
                    match intake::seal(&blob, secret, &Stop::default(), &mut |_| {}).await {
                        Ok(sealed) => Ok(sealed),
                        Err(error) => {
                            failure.set(explain_writing(&desk, &error));
                            is_working.set(false);
                            return;
                        }
                    }
                }
                made => made,
            };
            let saved = match made {
                Ok(blob) => desk.save_backup(&blob, way, is_sealed).await,
                Err(error) => Err(error),
            };
            is_working.set(false);
            progress.set(None);
            if matches!(
                saved,
                Ok(Saved::Downloaded | Saved::Written | Saved::Shared)
            ) {
                // Whoever comes to this page next must not read it there.
                let _ = passphrase.try_set(String::new());
            }
            match saved {
                Ok(Saved::Cancelled) => {}
                Ok(Saved::Downloaded) => {
                    toaster.show(Toast::new(d.backup_downloaded()).icon(Glyph::Download));
                }
                Ok(_) => toaster.show(Toast::new(d.backup_saved()).icon(Glyph::Check)),
                Err(error) => failure.set(Some(explain_failure(&desk, &error))),
            }
        });
    };
    let is_sharable = can_share(&desk.backup_name(), MIME);
    view! {
        <Panel title=d.backup()>
            <div class="stack">
                <p>{d.backup_text()}</p>
                <Age desk=desk />
                {move || {
                    is_questioned
                        .get()
                        .then(|| {
                            view! {
                                <Banner
                                    status=Status::Warn
                                    text=d.shrunk()
                                    actions=move || {
                                        view! {
                                            <Button label=d.save_anyway() on_click=move |_| save(Way::Best) />
                                        }
                                    }
                                />
                            }
                        })
                }}
                <TextField
                    label=d.passphrase_optional()
                    hint=d.passphrase_hint()
                    value=passphrase
                />
                <div class="row">
                    <Button
                        label=d.save_backup()
                        icon=Glyph::Download
                        tone=Tone::Primary
                        busy=is_working
                        on_click=move |_| save(Way::Best)
                    />
                    {is_sharable
                        .then(|| {
                            view! {
                                <Button
                                    label=d.share_backup()
                                    icon=Glyph::Share
                                    on_click=move |_| save(Way::Share)
                                />
                            }
                        })}
                </div>
                {move || {
                    is_working.get().then(|| view! { <Progress label=d.making_backup() share=progress /> })
                }}
                {move || failure.get().map(|text| view! { <Banner status=Status::Danger text=text /> })}
            </div>
        </Panel>
    }
}

/// How old the last outside backup is.
#[component]
fn Age(desk: Desk) -> impl IntoView {
    let w = desk.words();
    let d = w.data();
    let days = Memo::new(move |_| {
        let saved = desk.zone().day_of(desk.last_backup().get()?);
        Some((desk.today().0 - saved.0).max(0))
    });
    let text = move || match days.get() {
        None => d.never_saved().to_owned(),
        Some(days) => {
            let saved = d.last_saved(dates::relative(w.language(), i64::from(-days)));
            since(desk, saved, desk.backup_lacks().get())
        }
    };
    let status = move || match days.get() {
        Some(days) if days <= BACKUP_DAYS / 2 => Status::Success,
        Some(days) if days <= BACKUP_DAYS => Status::Warn,
        _ => Status::Danger,
    };
    let share = move || match days.get() {
        None => 1.0,
        Some(days) => (f64::from(days) / f64::from(BACKUP_DAYS)).clamp(0.03, 1.0),
    };
    view! {
        <Gauge
            label=d.backup_age()
            share=Signal::derive(share)
            text=Signal::derive(text)
            status=Signal::derive(status)
        />
    }
}
