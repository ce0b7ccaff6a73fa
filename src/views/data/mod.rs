//! Everything about the shop's data: backups out and in, snapshots, storage, erasing.

mod decide;
mod erase;
mod export;
mod failures;
mod incoming;
mod keeper;
mod making;
mod preview;
mod replaced;
pub mod rescue;
mod sample;
mod sealed;
mod snapshots;
mod space;
mod take;

use leptos::prelude::*;

use crate::desk::use_desk;
use crate::ui::{Glyph, LinkButton, PageHeader, Panel};
use crate::views::routes::Page;

pub use failures::explain_failure;
pub use incoming::{ACCEPT, BeginWithBackup, ChosenBackup, hand_over};
pub use keeper::{Keeper, save_at_once};
pub use making::{Making, MakingProgress};
pub use take::separated;

/// The page of data.
#[component]
pub fn DataPage() -> impl IntoView {
    let w = use_desk().words();
    view! {
        <div class="page">
            <PageHeader title=w.nav().data() />
            <div class="stack">
                <sample::SamplePanel />
                <BringPanel />
                <export::ExportPanel />
                <keeper::KeeperPanel />
                <incoming::ImportPanel />
                <take::TakePanel />
                <snapshots::SnapshotsPanel />
                <space::SpacePanel />
                <erase::ErasePanel />
            </div>
        </div>
    }
}

/// The way to bring in what other programs keep.
#[component]
fn BringPanel() -> impl IntoView {
    let x = use_desk().words().exchange();
    view! {
        <Panel title=x.title()>
            <div class="stack">
                <p>{x.intro()}</p>
                <div class="row">
                    <LinkButton label=x.title() icon=Glyph::Upload href=Page::Bring.href() />
                </div>
            </div>
        </Panel>
    }
}
