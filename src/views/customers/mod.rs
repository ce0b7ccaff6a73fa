//! Customers: the list, and beside it the one that is open.

mod add;
mod bulk;
mod choices;
mod deleting;
mod drafts;
mod empty;
mod face;
mod filter;
mod list;
mod picker;
mod profile;
mod row;
mod rows;
mod say;
mod take;
mod timeline;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate, use_params_map};

use crate::desk::{Topic, use_desk};
use crate::domain::Id;
use crate::ui::{EmptyState, Glyph, SplitPane, Toast, Toaster};
use crate::views::page_keys::{focus, focus_if_lost, take_keys};
use crate::views::routes::Page;
use crate::views::scanning::{Scanned, listen_for_scanner};

pub use add::QuickAdd;
pub use bulk::TagForm;
pub use drafts::Drafts;
pub use face::Face;
pub use picker::{CustomerPicker, called, name_and_phone};
pub use profile::labels::channel as channel_name;
pub use profile::labels::field as field_name;
pub use profile::reach::{Way, contact_channel, ways};
pub use take::Take;
pub use timeline::labels::channel as contact_name;

use choices::Choices;
use list::CustomerList;
use profile::ProfilePage;

/// Where the search field is; its address too, to which `/` leads from other pages.
pub const SEARCH: &str = "#customer-search";

/// The list of customers, and the one that is open.
#[component]
pub fn CustomersPage() -> impl IntoView {
    let desk = use_desk();
    let t = desk.words().customers();
    // Where there is none, the list says what to do.
    let is_any = Memo::new(move |_| {
        desk.follow(&[Topic::Customers], |book| {
            book.customers().iter().next().is_some()
        })
    });
    let params = use_params_map();
    let open = Memo::new(move |_| params.read().get("id").map(|text| Id::from_text(&text)));
    let choices = Choices::remembered();
    let is_adding = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let add = Callback::new(move |text: String| {
        typed.set(text);
        is_adding.set(true);
    });
    let navigate = use_navigate();
    let go = Callback::new(move |page: Page| navigate(&page.path(), NavigateOptions::default()));
    let scan = Callback::new(move |code: String| match desk.customer_with_card(&code) {
        Some(id) => {
            go.run(Page::Customer(id));
            Scanned::Done
        }
        None => Scanned::More(desk.words().cards().nobody(&code)),
    });
    let toaster = Toaster::get();
    let on_code = move |code: &str| {
        if let Scanned::More(said) = scan.run(code.to_owned()) {
            toaster.show(Toast::new(said).icon(Glyph::Alert));
        }
    };
    listen_for_scanner(on_code, || {});
    take_keys(move |key| match key {
        "/" => {
            focus(SEARCH);
            true
        }
        "n" => {
            add.run(String::new());
            true
        }
        _ => false,
    });
    // Back from a customer on a phone, the list is there again.
    Effect::new(move |was_open: Option<bool>| {
        let is_open = open.get().is_some();
        if was_open == Some(true) && !is_open {
            request_animation_frame(|| focus_if_lost("#customer-list"));
        }
        is_open
    });
    // From another page, `/` leads here and right into the field.
    let location = use_location();
    Effect::new(move || {
        if *location.hash.read() == SEARCH {
            request_animation_frame(|| focus(SEARCH));
        }
    });
    view! {
        <div class="page-fill customers">
            <SplitPane
                has_detail=move || open.get().is_some()
                list=move || view! { <CustomerList open=open choices=choices go=go add=add scan=scan /> }
                detail=move || {
                    view! {
                        {move || match open.get() {
                            Some(id) => view! { <ProfilePage id=id go=go /> }.into_any(),
                            None if !is_any.get() => ().into_any(),
                            None => {
                                view! {
                                    <EmptyState
                                        icon=Glyph::Users
                                        title=t.choose_title()
                                        text=t.choose_text()
                                    />
                                }
                                    .into_any()
                            }
                        }}
                    }
                }
            />
        </div>
        <QuickAdd
            open=is_adding
            typed=typed
            on_open=move |id| go.run(Page::Customer(id))
        />
    }
}
