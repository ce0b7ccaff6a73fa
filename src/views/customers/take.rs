//! Customers as files for other programs: those that are picked, or the list as it is shown.

use leptos::prelude::*;

use crate::desk::use_desk;
use crate::domain::Id;
use crate::exchange::export::{Sheet, Whom};
use crate::exchange::wire::Format;
use crate::intake::Stop;
use crate::ui::{Button, Glyph};
use crate::views::data::{Making, MakingProgress, separated};

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
    let count = untrack(|| ids.run(()).len());
    let making = Making::new();
    let take = move |file: File| {
        let ids = ids.run(());
        let name = desk.export_name(Some(Sheet::Customers), file.ending());
        let make = async move |stop: &Stop, progress| {
            let whom = Whom::These(&ids);
            match file {
                File::Workbook => {
                    let sheets = [Sheet::Customers, Sheet::Sales];
                    desk.write_tables(&sheets, whom, Format::Xlsx, stop, progress)
                        .await
                }
                File::Values => {
                    let format = separated(w.language());
                    desk.write_tables(&[Sheet::Customers], whom, format, stop, progress)
                        .await
                }
                File::AddressBook => desk.write_contacts(whom, stop, progress).await,
                File::Records => desk.write_part(&ids, stop, progress).await,
            }
        };
        making.start(name, make, move || {
            let _ = is_open.try_set(false);
        });
    };
    let button = move |label: &'static str, file: File| {
        view! {
            <Button
                label=label
                icon=Glyph::Download
                disabled=making.is_working()
                on_click=move |_| take(file)
            />
        }
    };
    view! {
        <div class="stack">
            <p role="status">{w.common().customers(count as u64)}</p>
            {button(t.workbook(), File::Workbook)} {button(t.values(), File::Values)}
            {button(t.address_book(), File::AddressBook)} {button(t.records(), File::Records)}
            <MakingProgress making=making />
        </div>
    }
}
