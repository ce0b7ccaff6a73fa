//! Bringing in data from elsewhere: choose, say what the columns mean, look, bring it in.

mod bringing;
mod choose;
mod failures;
mod look;
mod mapper;
mod memory;
mod past;
mod questions;
mod stage;

use leptos::prelude::*;

use bringing::Bringing;
use stage::Stage;

use crate::desk::use_desk;
use crate::ui::{
    Banner, Button, Glyph, LinkButton, PageHeader, Panel, Progress, Status, Toaster, Tone,
};
use crate::views::routes::Page;

/// The page on which data is brought in.
#[component]
pub fn BringPage() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let bringing = Bringing::new(desk, Toaster::get());
    let step = move || match bringing.stage.get() {
        Stage::Choose => view! { <choose::Choose bringing=bringing /> }.into_any(),
        Stage::Map => view! { <mapper::Mapper bringing=bringing /> }.into_any(),
        Stage::Look => view! { <look::Look bringing=bringing /> }.into_any(),
        Stage::Done => view! { <Done bringing=bringing /> }.into_any(),
    };
    let is_tall = move || bringing.stage.get() == Stage::Look;
    view! {
        <div class=move || if is_tall() { "page-fill bring" } else { "page bring" }>
            <PageHeader title=w.exchange().title() subtitle=bringing.name />
            {move || {
                bringing
                    .failure
                    .get()
                    .map(|text| view! { <Banner status=Status::Danger text=text /> })
            }}
            {move || {
                bringing
                    .doing
                    .get()
                    .map(|doing| {
                        view! {
                            <Progress
                                label=doing
                                share=bringing.progress
                                cancel_label=w.common().cancel()
                                on_cancel=Callback::new(move |()| bringing.stop())
                            />
                        }
                    })
            }}
            {move || bringing.doing.get().is_none().then(step)}
        </div>
    }
}

/// What was done, and the way back.
#[component]
fn Done(bringing: Bringing) -> impl IntoView {
    let w = bringing.desk.words();
    let x = w.exchange();
    let summary = move || {
        let brought = bringing.brought.get();
        brought.map_or_else(
            || x.nothing_changes().to_owned(),
            |brought| past::summary(w, brought.added, brought.changed, brought.left_out),
        )
    };
    let has_batch = move || {
        bringing
            .brought
            .get()
            .is_some_and(|brought| !brought.is_back)
    };
    view! {
        <Panel title=x.done()>
            <div class="stack">
                <p role="status">{summary}</p>
                <div class="row">
                    <LinkButton
                        label=x.to_customers()
                        icon=Glyph::Users
                        tone=Tone::Primary
                        href=Page::Customers.href()
                    />
                    {move || {
                        has_batch()
                            .then(|| {
                                view! {
                                    <Button
                                        label=x.take_back()
                                        icon=Glyph::Undo
                                        on_click=move |_| bringing.take_back()
                                    />
                                }
                            })
                    }}
                    <Button
                        label=x.another()
                        tone=Tone::Quiet
                        on_click=move |_| bringing.begin_again()
                    />
                </div>
            </div>
        </Panel>
    }
}
