//! Bringing in data from elsewhere: choose, say what the columns mean, look, bring it in.

mod back;
mod bringing;
mod choose;
mod choosing;
mod failures;
mod look;
mod mapper;
mod memory;
mod order;
mod past;
mod questions;
mod row;
mod rows;
mod sheets;
mod stage;
mod told;
mod unsolved;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use bringing::Bringing;
use stage::Stage;

use crate::desk::use_desk;
use crate::storage::handed::{on_opened, take_shared};
use crate::ui::{
    Banner, Button, Glyph, LinkButton, PageHeader, Panel, Progress, Status, Toaster, Tone,
};
use crate::views::data::hand_over;
use crate::views::routes::Page;

/// The page on which data is brought in.
#[component]
pub fn BringPage() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let navigate = use_navigate();
    let to_data = move |file: web_sys::File| {
        hand_over(file.into());
        navigate(&Page::Data.path(), NavigateOptions::default());
    };
    let bringing = Bringing::new(desk, Toaster::get(), Callback::new(to_data));
    take_handed(bringing);
    let step = move || match bringing.stage.get() {
        Stage::Choose => view! { <choose::Choose bringing=bringing /> }.into_any(),
        Stage::Map => view! { <mapper::Mapper bringing=bringing /> }.into_any(),
        Stage::Look => view! { <look::Look bringing=bringing /> }.into_any(),
        Stage::Done => view! { <Done bringing=bringing /> }.into_any(),
    };
    let is_tall = move || bringing.stage.get() == Stage::Look && bringing.doing.get().is_none();
    view! {
        <div class=move || if is_tall() { "page-fill bring" } else { "page bring" }>
            <PageHeader title=w.exchange().title() subtitle=bringing.name />
            {move || {
                bringing
                    .failure
                    .get()
                    .map(|text| view! { <Banner status=Status::Danger text=text /> })
            }}
            {move || bringing.doing.get().map(|doing| busy(bringing, doing))}
            {move || bringing.doing.get().is_none().then(step)}
            <back::AskBack bringing=bringing />
        </div>
    }
}

/// What is being done, and the way to stop it where there is one.
fn busy(bringing: Bringing, doing: &'static str) -> AnyView {
    let x = bringing.desk.words().exchange();
    let progress = bringing.progress;
    // Half of it would be neither one nor the other; what is stopped while it comes in is taken back.
    if doing == x.taking_back() {
        return view! { <Progress label=doing share=progress /> }.into_any();
    }
    let stop = Callback::new(move |()| bringing.stop());
    let cancel = bringing.desk.words().common().cancel();
    view! { <Progress label=doing share=progress cancel_label=cancel on_cancel=stop /> }.into_any()
}

/// Reads the file the app was opened with, or that was shared with it.
fn take_handed(bringing: Bringing) {
    on_opened(move |file| {
        // The page may be gone.
        if bringing.stage.try_get_untracked().is_some() {
            bringing.read_file(file);
        }
    });
    spawn_local(async move {
        let shared = take_shared().await;
        let is_here = bringing.stage.try_get_untracked().is_some();
        if let Some(file) = shared.filter(|_| is_here) {
            bringing.read_file(file);
        }
    });
}

/// What was done, and the way back.
#[component]
fn Done(bringing: Bringing) -> impl IntoView {
    let w = bringing.desk.words();
    let x = w.exchange();
    let is_back = Memo::new(move |_| bringing.is_back());
    let summary = move || {
        let brought = bringing.brought.get();
        if is_back.get() {
            return bringing.told_of_back();
        }
        brought.map_or_else(|| x.nothing_changes().to_owned(), |brought| brought.told)
    };
    let has_batch = move || bringing.brought.get().is_some() && !is_back.get();
    let title = move || if is_back.get() { x.title() } else { x.done() }.to_owned();
    let to_list = move || {
        let brought = bringing.brought.get().filter(|_| !is_back.get());
        let (label, icon, href) = match brought.and_then(|brought| brought.priceless) {
            None => (x.to_customers(), Glyph::Users, Page::Customers.href()),
            Some(0) => (x.to_products(), Glyph::Box, Page::Products.href()),
            Some(_) => {
                let href = format!("{}?without=price", Page::Products.href());
                (x.give_prices(), Glyph::Box, href)
            }
        };
        view! { <LinkButton label=label icon=icon tone=Tone::Primary href=href /> }
    };
    let next = move || {
        let (sheet, name) = bringing.next_sheet()?;
        let label = x.next_sheet(name);
        Some(view! {
            <Button label=label on_click=move |_| bringing.choose_sheet(sheet) />
        })
    };
    let left = move || {
        let told = [bringing.told_of_left(), bringing.told_of_unread()];
        let told = told.into_iter().flatten();
        told.map(|told| view! { <p class="muted">{told}</p> })
            .collect_view()
    };
    view! {
        <Panel title=Signal::derive(title)>
            <div class="stack">
                <p role="status">{summary}</p>
                {left}
                <div class="row">
                    {to_list}
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
                    {next}
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
