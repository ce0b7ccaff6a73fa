//! The page of somebody who was erased: when that was, and what stands in the books without them.

use leptos::prelude::*;

use crate::desk::{Topic, use_desk};
use crate::domain::Id;
use crate::ui::{Banner, Glyph, IconButton, Status};
use crate::views::days;
use crate::views::debts::{DebtCard, Doing};
use crate::views::page_keys::focus_if_lost;
use crate::views::routes::Page;

/// Nothing can be written down here; what is owed is still settled.
#[component]
pub fn ErasedPage(id: Id, go: Callback<Page>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let doing = RwSignal::new(None::<Doing>);
    request_animation_frame(|| focus_if_lost(".profile h1"));
    let erased = move || {
        let erased = desk.follow(&[Topic::Customers], |book| {
            book.customers().held(id).and_then(|held| held.card.erased)
        })?;
        let day = days::long(desk, days::of(desk, erased));
        let text = w.duplicates().erased_on(day);
        Some(view! { <Banner status=Status::Warn text=text /> })
    };
    view! {
        <div class="page profile">
            <header class="panel profile-head">
                <div class="profile-who">
                    <span class="profile-back">
                        <IconButton
                            label=w.customers().to_list()
                            icon=Glyph::ArrowLeft
                            on_click=move |_| go.run(Page::Customers)
                        />
                    </span>
                    <div class="profile-titles">
                        <h1 tabindex="-1">{w.credit().gone_customer()}</h1>
                    </div>
                </div>
            </header>
            {erased}
            <DebtCard customer=id doing=doing />
        </div>
    }
}
