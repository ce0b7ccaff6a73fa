//! Products: the list, and beside it the one that is open.

mod add;
mod bulk;
mod buyers;
mod companions;
mod detail;
mod editing;
mod fields;
mod generate;
mod list;
mod repricing;
mod sold;
mod variants;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map, use_query_map};

use crate::desk::{Topic, use_desk};
use crate::domain::Id;
use crate::ui::{EmptyState, Glyph, SplitPane};
use crate::views::page_keys::{focus, take_keys};
use crate::views::routes::Page;

/// Where the search field is.
const SEARCH: &str = "#product-search";

/// The list of products, and the one that is open.
#[component]
pub fn ProductsPage() -> impl IntoView {
    let desk = use_desk();
    let p = desk.words().products();
    // Where there is none, the list says what to do.
    let is_any = Memo::new(move |_| {
        desk.follow(&[Topic::Products], |book| {
            book.products().iter().next().is_some()
        })
    });
    let params = use_params_map();
    let query = use_query_map();
    let navigate = use_navigate();
    let go = Callback::new(move |page: Page| navigate(&page.path(), NavigateOptions::default()));
    let navigate = use_navigate();
    let go_instead = Callback::new(move |page: Page| {
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate(&page.path(), options);
    });
    let open = Memo::new(move |_| params.with(|params| params.get("id")?.parse::<Id>().ok()));
    let shown = list::Shown::all();
    let adding = RwSignal::new(None::<add::Begun>);
    // The counter leads here with a code that nothing has yet.
    Effect::new(move || {
        if let Some(barcode) = query.with(|query| query.get("barcode")) {
            adding.set(Some(add::Begun {
                barcode,
                ..add::Begun::default()
            }));
            // Asked once, even if the page is made anew.
            go_instead.run(Page::Products);
        }
        // What came in without prices leads here.
        if query.with(|query| query.get("without").is_some()) {
            shown.is_priceless.set(true);
            go_instead.run(Page::Products);
        }
    });
    take_keys(move |key| match key {
        "/" => {
            focus(SEARCH);
            true
        }
        "n" => {
            adding.set(Some(add::Begun::default()));
            true
        }
        _ => false,
    });
    view! {
        <div class="page-fill">
            <SplitPane
                has_detail=move || open.get().is_some()
                list=move || view! { <list::ProductList open=open shown=shown go=go adding=adding /> }
                detail=move || {
                    view! {
                        {move || match open.get() {
                            Some(id) => view! { <detail::ProductDetail id=id go=go /> }.into_any(),
                            None if !is_any.get() => ().into_any(),
                            None => {
                                view! {
                                    <EmptyState
                                        icon=Glyph::Box
                                        title=p.none_open_title()
                                        text=p.none_open()
                                    />
                                }
                                    .into_any()
                            }
                        }}
                    }
                }
            />
            <add::AddProduct adding=adding go=go />
        </div>
    }
}
