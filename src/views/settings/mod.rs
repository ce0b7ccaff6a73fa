//! Settings: this device, the shop, its staff.

mod credit;
mod device;
mod discount;
mod shop;
mod staff;

use leptos::prelude::*;

use crate::desk::use_desk;
use crate::ui::{PageHeader, Panel};

/// The page of settings.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let w = use_desk().words();
    let s = w.settings();
    view! {
        <div class="page">
            <PageHeader title=w.nav().settings() />
            <div class="stack">
                <Panel title=s.device()>
                    <device::DeviceSettings />
                </Panel>
                <shop::ShopSettings />
                <credit::CreditSettings />
                <staff::StaffSettings />
                <Panel title=s.about()>
                    <p>{s.about_text()}</p>
                    <p class="muted small">{s.version(env!("CARGO_PKG_VERSION"))}</p>
                </Panel>
            </div>
        </div>
    }
}
