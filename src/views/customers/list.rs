//! The list of customers with its search, filters and order.

use std::sync::Arc;

use leptos::prelude::*;

use super::SEARCH;
use super::bulk::BulkBar;
use super::choices::Choices;
use super::empty::{NoCustomers, NobodyFound};
use super::filter::FilterChips;
use super::row::CustomerRow;
use super::rows::{customer_count, shown_customers};
use super::take::Take;
use crate::desk::use_desk;
use crate::domain::Id;
use crate::insight::CustomerOrder;
use crate::text::Words;
use crate::ui::{
    Dialog, Glyph, IconButton, Menu, MenuItem, PageHeader, SearchField, Selection, Skeleton, Tone,
    VirtualList,
};
use crate::views::routes::Page;
use crate::views::scanning::{ScanButton, Scanned};

/// The element id of the list.
const LIST_ID: &str = "customer-list";

/// The list, with everything above it.
#[component]
pub fn CustomerList(
    /// The customer that is open beside the list.
    open: Memo<Option<Id>>,
    choices: Choices,
    go: Callback<Page>,
    /// Opens the form for a new customer, with what was typed already.
    add: Callback<String>,
    /// A card was held before the camera.
    scan: Callback<String, Scanned>,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let t = w.customers();
    let rows = shown_customers(desk, choices);
    let all = customer_count(desk);
    let selection = RwSignal::new(Selection::<Id>::default());
    let is_selecting = RwSignal::new(false);
    let is_picking = Signal::derive(move || {
        is_selecting.get() || selection.with(|selection| !selection.is_empty())
    });
    let shown = Memo::new(move |_| rows.read().len());
    let count = move || {
        let (shown, all) = (shown.get(), all.get());
        if shown == all {
            w.common().customers(all as u64)
        } else {
            t.found(shown as u64)
        }
    };
    let open_first = move |()| {
        if let Some(id) = rows.read_untracked().first() {
            go.run(Page::Customer(*id));
        }
    };
    let stage = Memo::new(move |_| match (shown.get(), all.get()) {
        (0, 0) => Stage::Empty,
        (0, _) => Stage::NobodyFound,
        _ => Stage::Rows,
    });
    view! {
        <PageHeader
            title=t.title()
            subtitle=Signal::derive(count)
            actions=move || {
                view! {
                    <ListMenu go=go rows=rows />
                    <ScanButton on_code=scan />
                    <IconButton
                        label=t.add()
                        icon=Glyph::UserPlus
                        tone=Tone::Primary
                        on_click=move |_| add.run(String::new())
                    />
                }
            }
        />
        <div class="list-tools">
            <div class="customer-tools">
                <SearchField
                    id=SEARCH.trim_start_matches('#')
                    label=t.search()
                    clear_label=w.common().clear()
                    value=choices.query
                    controls=LIST_ID
                    has_list=Signal::derive(move || stage.get() == Stage::Rows)
                    on_enter=open_first
                />
                <OrderMenu order=choices.order />
                <IconButton
                    label=Signal::derive(move || {
                        if is_picking.get() { t.stop_selecting() } else { t.select() }.to_owned()
                    })
                    icon=Glyph::CheckCircle
                    pressed=is_picking
                    on_click=move |_| {
                        let was_picking = is_picking.get_untracked();
                        selection.update(Selection::clear);
                        is_selecting.set(!was_picking);
                    }
                />
            </div>
            <FilterChips choices=choices shown=shown />
        </div>
        <p class="visually-hidden" role="status">
            {move || choices.is_searching().then(|| t.found(shown.get() as u64))}
        </p>
        {move || {
            is_picking
                .get()
                .then(|| {
                    view! {
                        <BulkBar
                            rows=rows
                            selection=selection
                            is_selecting=is_selecting
                            go=go
                        />
                    }
                })
        }}
        {move || match stage.get() {
            Stage::Empty => view! { <NoCustomers add=add /> }.into_any(),
            Stage::NobodyFound => view! { <NobodyFound choices=choices add=add /> }.into_any(),
            Stage::Rows => {
                view! {
                    <VirtualList
                        id=LIST_ID
                        label=t.title()
                        rows=rows
                        row=move |id: Id| view! { <CustomerRow id=id order=choices.order /> }
                        row_rem=3.75
                        on_open=move |id| go.run(Page::Customer(id))
                        current=open
                        selection=selection
                        selecting=is_picking
                        restart=choices.changes()
                        remember="customers"
                    />
                }
                    .into_any()
            }
        }}
    }
}

/// What the list shows.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Empty,
    NobodyFound,
    Rows,
}

/// What is done with the whole list.
#[component]
fn ListMenu(go: Callback<Page>, rows: Memo<Arc<Vec<Id>>>) -> impl IntoView {
    let w = use_desk().words();
    let is_taking = RwSignal::new(false);
    let shown = Callback::new(move |()| rows.read_untracked().to_vec());
    let items = move || {
        let bring = move || go.run(Page::Bring);
        let duplicates = move || go.run(Page::Duplicates);
        let take = move || is_taking.set(true);
        vec![
            MenuItem::new(w.exchange().title(), bring).icon(Glyph::Upload),
            MenuItem::new(w.taking().save_list(), take)
                .icon(Glyph::Download)
                .disabled(rows.read().is_empty()),
            MenuItem::new(w.duplicates().title(), duplicates).icon(Glyph::Users),
        ]
    };
    view! {
        <Menu label=w.customers().all_more() items=Signal::derive(items) />
        <Dialog open=is_taking title=w.taking().save_list() close_label=w.common().close()>
            <Take ids=shown is_open=is_taking />
        </Dialog>
    }
}

#[component]
fn OrderMenu(order: RwSignal<CustomerOrder>) -> impl IntoView {
    let w = use_desk().words();
    let t = w.customers();
    let items = move || {
        let chosen = order.get();
        CustomerOrder::ALL
            .map(|choice| {
                let item = MenuItem::new(order_label(w, choice), move || order.set(choice));
                if choice == chosen {
                    item.icon(Glyph::Check)
                } else {
                    item
                }
            })
            .to_vec()
    };
    view! {
        <Menu
            label=Signal::derive(move || t.sort_by(order_label(w, order.get())))
            icon=Glyph::Sort
            items=Signal::derive(items)
        />
    }
}

fn order_label(w: Words, order: CustomerOrder) -> &'static str {
    let t = w.customers();
    match order {
        CustomerOrder::Name => t.by_name(),
        CustomerOrder::LastVisit => t.by_last_visit(),
        CustomerOrder::Spent => t.by_spent(),
        CustomerOrder::Lateness => t.by_lateness(),
        CustomerOrder::Newest => t.by_newest(),
    }
}

/// Stands in for figures while the past is being read.
#[component]
pub fn ReadingPast() -> impl IntoView {
    let t = use_desk().words().customers();
    view! {
        <div class="stack">
            <p class="muted small" role="status">
                {t.reading_past()}
            </p>
            <Skeleton lines=3 />
        </div>
    }
}
