//! Everything about the shop's data: backups out and in, snapshots, storage, erasing.

mod erase;
mod export;
mod failures;
mod incoming;
mod preview;
pub mod rescue;
mod sample;
mod sealed;
mod snapshots;
mod space;
mod take;

use leptos::prelude::*;

use crate::desk::use_desk;
use crate::ui::PageHeader;

pub use failures::explain_failure;
pub use incoming::{ACCEPT, BeginWithBackup, ChosenBackup};

/// The page of data.
#[component]
pub fn DataPage() -> impl IntoView {
    let w = use_desk().words();
    view! {
        <div class="page">
            <PageHeader title=w.nav().data() />
            <div class="stack">
                <sample::SamplePanel />
                <export::ExportPanel />
                <incoming::ImportPanel />
                <take::TakePanel />
                <snapshots::SnapshotsPanel />
                <space::SpacePanel />
                <erase::ErasePanel />
            </div>
        </div>
    }
}
