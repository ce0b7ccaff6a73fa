//! Data for other programs: a workbook, separated values, an address book.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::sealed::explain_writing;
use crate::desk::use_desk;
use crate::exchange::export::{Sheet, Whom};
use crate::exchange::wire::Format;
use crate::intake::Stop;
use crate::storage::save::{Saved, Way, save_file};
use crate::text::Language;
use crate::ui::{Banner, Button, Glyph, Panel, Progress, Status, Toast, Toaster};

/// What is taken.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Workbook,
    Values(Sheet),
    AddressBook,
}

/// Takes customers, products and sales along in formats of other programs.
#[component]
pub fn TakePanel() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let d = w.data();
    let toaster = Toaster::get();
    let is_working = RwSignal::new(false);
    let progress = RwSignal::new(None::<f64>);
    let failure = RwSignal::new(None::<String>);
    let stop = StoredValue::new_local(Stop::default());
    let take = move |what: What| {
        if is_working.get_untracked() {
            return;
        }
        stop.set_value(Stop::default());
        is_working.set(true);
        failure.set(None);
        spawn_local(async move {
            let stop = stop.get_value();
            let written = match what {
                What::Workbook => {
                    desk.write_tables(&Sheet::ALL, Whom::All, Format::Xlsx, &stop, progress)
                        .await
                }
                What::Values(sheet) => {
                    desk.write_tables(
                        &[sheet],
                        Whom::All,
                        separated(w.language()),
                        &stop,
                        progress,
                    )
                    .await
                }
                What::AddressBook => desk.write_contacts(Whom::All, &stop, progress).await,
            };
            let saved = match written {
                Ok(blob) => {
                    let name = desk.export_name(name_of(what), ending(what));
                    save_file(&name, &blob, Way::Best).await.map_err(Into::into)
                }
                Err(error) => Err(error),
            };
            let _ = is_working.try_set(false);
            let _ = progress.try_set(None);
            match saved {
                Ok(Saved::Cancelled) => {}
                Ok(_) => toaster.show(Toast::new(d.taken()).icon(Glyph::Check)),
                Err(error) => {
                    let _ = failure.try_set(explain_writing(&desk, &error));
                }
            }
        });
    };
    let button = move |label: &'static str, what: What| {
        view! {
            <Button
                label=label
                icon=Glyph::Download
                disabled=is_working
                on_click=move |_| take(what)
            />
        }
    };
    view! {
        <Panel title=d.take()>
            <div class="stack">
                <p>{d.take_text()}</p>
                <div class="row">
                    {button(d.take_workbook(), What::Workbook)}
                    {button(d.take_address_book(), What::AddressBook)}
                </div>
                <div class="row">
                    {button(d.take_customers(), What::Values(Sheet::Customers))}
                    {button(d.take_products(), What::Values(Sheet::Products))}
                    {button(d.take_sales(), What::Values(Sheet::Sales))}
                </div>
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
        </Panel>
    }
}

/// Where the decimal sign is a comma, spreadsheets want semicolons between values.
pub fn separated(language: Language) -> Format {
    match language {
        Language::En => Format::CsvComma,
        _ => Format::CsvSemicolon,
    }
}

fn name_of(what: What) -> Option<Sheet> {
    match what {
        What::Workbook => None,
        What::Values(sheet) => Some(sheet),
        What::AddressBook => Some(Sheet::Customers),
    }
}

fn ending(what: What) -> &'static str {
    match what {
        What::Workbook => "xlsx",
        What::Values(_) => "csv",
        What::AddressBook => "vcf",
    }
}
