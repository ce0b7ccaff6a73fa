//! One customer: the whole story on one page.

use leptos::prelude::*;

use crate::desk::{Topic, use_desk};
use crate::domain::Id;
use crate::ui::{EmptyState, Glyph, PageHeader};
use crate::views::routes::Page;

/// The page of one customer.
#[component]
pub fn ProfilePage(id: Id, go: Callback<Page>) -> impl IntoView {
    let desk = use_desk();
    let t = desk.words().customers();
    let name = Memo::new(move |_| {
        desk.follow(&[Topic::Customers], |book| {
            let held = book.customers().held(id)?;
            Some(held.card.display_name(desk.is_family_first()))
        })
    });
    move || match name.get() {
        Some(name) => view! {
            <div class="page">
                <PageHeader
                    title=name
                    back_label=t.to_list()
                    on_back=move |()| go.run(Page::Customers)
                />
            </div>
        }
        .into_any(),
        None => view! { <EmptyState icon=Glyph::User title=t.gone_title() text=t.gone_text() /> }
            .into_any(),
    }
}
