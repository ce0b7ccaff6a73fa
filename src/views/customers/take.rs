//! Customers as files for other programs: those that are picked, or the list as it is shown.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::desk::use_desk;
use crate::domain::Id;
use crate::exchange::export::{Sheet, Whom};
use crate::exchange::wire::Format;
use crate::intake::{IntakeError, Stop};
use crate::storage::save::{Saved, Way, save_file};
use crate::ui::{Banner, Button, Glyph, Progress, Status, Toast, Toaster};
use crate::views::data::{explain_writing, separated};

/// Which file is made of them.
#[derive(Clone, Copy)]
enum File {
    Workbook,
    Values,
    AddressBook,
    Records,
}

impl File {
    fn ending(self) -> &'static str {
        match self {
            Self::Workbook => "xlsx",
            Self::Values => "csv",
            Self::AddressBook => "vcf",
            Self::Records => "json",
        }
    }
}

/// The choice of a file, and the making of it.
#[component]
pub fn Take(
    /// Whose records, in which order.
    ids: Callback<(), Vec<Id>>,
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let t = w.taking();
    let toaster = Toaster::get();
    let count = untrack(|| ids.run(()).len());
    let is_working = RwSignal::new(false);
    let progress = RwSignal::new(None::<f64>);
    let failure = RwSignal::new(None::<String>);
    let stop = StoredValue::new_local(Stop::default());
    on_cleanup(move || {
        if let Some(stop) = stop.try_get_value() {
            stop.stop();
        }
    });
    let take = move |file: File| {
        if is_working.get_untracked() {
            return;
        }
        stop.set_value(Stop::default());
        is_working.set(true);
        failure.set(None);
        spawn_local(async move {
            let stop = stop.get_value();
            let ids = ids.run(());
            let whom = Whom::These(&ids);
            let made = match file {
                File::Workbook => {
                    let sheets = [Sheet::Customers, Sheet::Sales];
                    desk.write_tables(&sheets, whom, Format::Xlsx, &stop, progress)
                        .await
                }
                File::Values => {
                    let format = separated(w.language());
                    desk.write_tables(&[Sheet::Customers], whom, format, &stop, progress)
                        .await
                }
                File::AddressBook => desk.write_contacts(whom, &stop, progress).await,
                File::Records => desk.write_part(&ids, &stop, progress).await,
            };
            let saved = match made {
                // Who closed the dialog wants no file any more.
                Ok(_) if stop.is_stopped() => Err(IntakeError::Stopped),
                Ok(blob) => {
                    let name = desk.export_name(Some(Sheet::Customers), file.ending());
                    save_file(&name, &blob, Way::Best).await.map_err(Into::into)
                }
                Err(error) => Err(error),
            };
            let _ = is_working.try_set(false);
            let _ = progress.try_set(None);
            match saved {
                Ok(Saved::Cancelled) | Err(IntakeError::Stopped) => {}
                Ok(_) => {
                    let _ = is_open.try_set(false);
                    toaster.show(Toast::new(w.data().taken()).icon(Glyph::Check));
                }
                Err(error) => {
                    let _ = failure.try_set(explain_writing(&desk, &error));
                }
            }
        });
    };
    let button = move |label: &'static str, file: File| {
        view! {
            <Button
                label=label
                icon=Glyph::Download
                disabled=is_working
                on_click=move |_| take(file)
            />
        }
    };
    view! {
        <div class="stack">
            <p role="status">{w.common().customers(count as u64)}</p>
            {button(t.workbook(), File::Workbook)} {button(t.values(), File::Values)}
            {button(t.address_book(), File::AddressBook)} {button(t.records(), File::Records)}
            {move || {
                is_working
                    .get()
                    .then(|| {
                        view! {
                            <Progress
                                label=w.common().working()
                                share=progress
                                cancel_label=w.common().cancel()
                                on_cancel=Callback::new(move |()| stop.with_value(Stop::stop))
                            />
                        }
                    })
            }}
            {move || failure.get().map(|text| view! { <Banner status=Status::Danger text=text /> })}
        </div>
    }
}
