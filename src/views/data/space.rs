//! How much room the data takes, and whether the browser will keep it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::snapshots::size;
use crate::desk::use_desk;
use crate::storage::space::{self, Space};
use crate::ui::{Banner, Button, Gauge, Glyph, Panel, Status};

/// Room used and whether it is protected.
#[component]
pub fn SpacePanel() -> impl IntoView {
    let w = use_desk().words();
    let d = w.data();
    let room = RwSignal::new(None::<Space>);
    let is_kept = RwSignal::new(None::<bool>);
    spawn_local(async move {
        let (found, kept) = (space::estimate().await, space::persisted().await);
        let _ = room.try_set(found);
        let _ = is_kept.try_set(kept);
    });
    let ask = move |_| {
        spawn_local(async move {
            let answer = space::persist().await;
            let _ = is_kept.try_set(answer);
        });
    };
    let gauge = move || {
        room.get().map(|room| {
            let share = if room.quota_bytes > 0.0 {
                room.usage_bytes / room.quota_bytes
            } else {
                0.0
            };
            let status = if share > 0.9 {
                Status::Danger
            } else {
                Status::Success
            };
            let text = d.used(size(w, room.usage_bytes), size(w, room.quota_bytes));
            view! { <Gauge label=d.storage() share=share text=text status=status /> }
        })
    };
    let promise = move || {
        if is_kept.get() == Some(true) {
            view! { <Banner status=Status::Success text=d.protected() /> }.into_any()
        } else {
            view! {
                <Banner
                    status=Status::Accent
                    text=d.not_protected()
                    actions=move || {
                        view! { <Button label=d.protect() icon=Glyph::Shield on_click=ask /> }
                    }
                />
            }
            .into_any()
        }
    };
    view! {
        <Panel title=d.storage()>
            <div class="stack">{gauge} {promise}</div>
        </Panel>
    }
}
