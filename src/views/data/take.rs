//! Data for other programs: a workbook, separated values, an address book.

use leptos::prelude::*;

use super::making::{Making, MakingProgress};
use crate::desk::use_desk;
use crate::exchange::export::{Sheet, Whom};
use crate::exchange::wire::Format;
use crate::intake::Stop;
use crate::text::Language;
use crate::ui::{Button, Glyph, Panel};

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
    let making = Making::new();
    let take = move |what: What| {
        let name = desk.export_name(name_of(what), ending(what));
        let make = async move |stop: &Stop, progress| match what {
            What::Workbook => {
                desk.write_tables(&Sheet::ALL, Whom::All, Format::Xlsx, stop, progress)
                    .await
            }
            What::Values(sheet) => {
                let format = separated(w.language());
                desk.write_tables(&[sheet], Whom::All, format, stop, progress)
                    .await
            }
            What::AddressBook => desk.write_contacts(Whom::All, stop, progress).await,
        };
        making.start(name, make, || {});
    };
    let button = move |label: &'static str, what: What| {
        view! {
            <Button
                label=label
                icon=Glyph::Download
                disabled=making.is_working()
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
                <MakingProgress making=making />
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
