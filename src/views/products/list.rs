//! All products, found by typing, by category, or by what sells.

use std::sync::Arc;

use leptos::prelude::*;

use super::add::Begun;
use super::bulk::BulkBar;
use crate::desk::{Desk, Topic, use_desk};
use crate::domain::order;
use crate::domain::{Id, Product};
use crate::insight::SoldSoFar;
use crate::insight::catalogue::CatalogueFilter;
use crate::ui::{
    Badge, Button, Chip, EmptyState, Glyph, IconButton, LinkButton, PageHeader, SearchField,
    SelectField, Selection, Status, Tone, VirtualList,
};
use crate::views::amounts::write_quantity_of;
use crate::views::periods::Period;
use crate::views::routes::Page;

/// In which order products are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// By name.
    #[default]
    Name,
    /// What brought in most first.
    Revenue,
    /// What was sold most first.
    Quantity,
    /// What earned most first.
    Profit,
    /// What was not sold for longest first.
    Slowest,
}

/// What is chosen, kept while the page is open.
#[derive(Clone, Copy)]
pub struct Shown {
    query: RwSignal<String>,
    category: RwSignal<Option<String>>,
    is_archived: RwSignal<bool>,
    /// Only what has no price yet.
    pub is_priceless: RwSignal<bool>,
    order: RwSignal<Order>,
    period: RwSignal<Period>,
}

impl Shown {
    /// Everything still sold, by name.
    pub fn all() -> Self {
        Self {
            query: RwSignal::default(),
            category: RwSignal::default(),
            is_archived: RwSignal::default(),
            is_priceless: RwSignal::default(),
            order: RwSignal::default(),
            period: RwSignal::default(),
        }
    }

    fn is_narrow(&self) -> bool {
        self.category.get().is_some()
            || self.is_archived.get()
            || self.is_priceless.get()
            || self.order.get() != Order::Name
    }

    fn clear(&self) {
        self.query.set(String::new());
        self.category.set(None);
        self.is_archived.set(false);
        self.is_priceless.set(false);
        self.order.set(Order::Name);
        self.period.set(Period::All);
    }
}

/// The list with its search field.
#[component]
pub fn ProductList(
    /// The product that is open beside it.
    #[prop(into)]
    open: Signal<Option<Id>>,
    shown: Shown,
    go: Callback<Page>,
    /// Set to ask for a new product.
    adding: RwSignal<Option<Begun>>,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let p = w.products();
    let is_filter_open = RwSignal::new(false);
    let selection = RwSignal::new(Selection::<Id>::default());
    let is_selecting = RwSignal::new(false);
    let is_picking = Signal::derive(move || {
        is_selecting.get() || selection.with(|selection| !selection.is_empty())
    });
    let sold = Memo::new(move |_| sold_in(&desk, shown.period.get()));
    let rows = Memo::new(move |_| Arc::new(list(&desk, shown, sold)));
    let is_empty = Memo::new(move |_| rows.with(|rows| rows.is_empty()));
    let has_any =
        Memo::new(move |_| desk.follow(&[Topic::Products], |book| !book.products().is_empty()));
    let add = move || {
        adding.set(Some(Begun {
            name: shown.query.get_untracked(),
            ..Begun::default()
        }));
    };
    let open_first = move || {
        if let Some(id) = rows.with_untracked(|rows| rows.first().copied()) {
            go.run(Page::Product(id));
        }
    };
    view! {
        <PageHeader
            title=w.nav().products()
            subtitle=Signal::derive(move || w.common().products(rows.with(|rows| rows.len()) as u64))
            actions=move || {
                view! {
                    <IconButton
                        label=w.common().filter()
                        icon=Glyph::Filter
                        pressed=Signal::derive(move || is_filter_open.get() || shown.is_narrow())
                        on_click=move |_| is_filter_open.update(|is_open| *is_open = !*is_open)
                    />
                    <Button label=p.add() icon=Glyph::Plus tone=Tone::Primary on_click=move |_| add() />
                }
            }
        />
        <div class="products-search">
            <SearchField
                label=p.search()
                clear_label=w.common().clear()
                value=shown.query
                controls="products"
                has_list=Signal::derive(move || !is_empty.get())
                id="product-search"
                on_enter=move |()| open_first()
            />
            <IconButton
                label=Signal::derive(move || {
                    let t = w.customers();
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
        <Show when=move || is_filter_open.get()>
            <Filter desk=desk shown=shown />
        </Show>
        <Show when=move || is_picking.get()>
            <BulkBar rows=rows selection=selection is_selecting=is_selecting />
        </Show>
        <Show
            when=move || !is_empty.get()
            fallback=move || {
                if has_any.get() {
                    view! {
                        <EmptyState
                            icon=Glyph::Box
                            title=w.common().nothing_found()
                            text=p.nothing_in_filter()
                            actions=move || {
                                view! {
                                    <Button label=p.show_all() on_click=move |_| shown.clear() />
                                    <Button label=p.add() icon=Glyph::Plus on_click=move |_| add() />
                                }
                            }
                        />
                    }
                        .into_any()
                } else {
                    view! {
                        <EmptyState
                            icon=Glyph::Box
                            title=p.empty_title()
                            text=p.empty()
                            actions=move || {
                                view! {
                                    <Button
                                        label=p.add()
                                        icon=Glyph::Plus
                                        tone=Tone::Primary
                                        on_click=move |_| add()
                                    />
                                    <LinkButton
                                        label=w.customers().bring_list()
                                        icon=Glyph::Upload
                                        href=Page::Bring.href()
                                    />
                                }
                            }
                        />
                    }
                        .into_any()
                }
            }
        >
            <VirtualList
                rows=Signal::from(rows)
                row=move |id: Id| product_row(desk, id, sold)
                label=w.nav().products()
                id="products"
                remember="products"
                on_open=move |id: Id| go.run(Page::Product(id))
                current=open
                selection=selection
                selecting=is_picking
            />
        </Show>
    }
}

#[component]
fn Filter(desk: Desk, shown: Shown) -> impl IntoView {
    let w = desk.words();
    let p = w.products();
    let categories = Signal::derive(move || {
        let all = (None, w.common().all().to_owned());
        let known = desk.product_categories().into_iter();
        let named = known.map(|(name, count)| (Some(name.clone()), format!("{name} ({count})")));
        std::iter::once(all).chain(named).collect::<Vec<_>>()
    });
    let orders = vec![
        (Order::Name, p.by_name().to_owned()),
        (Order::Revenue, p.by_revenue().to_owned()),
        (Order::Quantity, p.by_quantity().to_owned()),
        (Order::Profit, p.by_profit().to_owned()),
        (Order::Slowest, p.by_slowest().to_owned()),
    ];
    view! {
        <div class="sales-filter stack">
            <SelectField label=p.category() value=shown.category options=categories />
            <div class="field-row">
                <SelectField label=w.common().sort() value=shown.order options=orders />
                <SelectField label=p.sold_in() value=shown.period options=Period::options(w) />
            </div>
            <div class="row">
                <Chip
                    label=p.no_longer_sold()
                    pressed=Signal::from(shown.is_archived)
                    on_press=move |()| shown.is_archived.update(|is_archived| *is_archived = !*is_archived)
                />
                <Chip
                    label=p.without_price()
                    pressed=Signal::from(shown.is_priceless)
                    on_press=move |()| {
                        shown.is_priceless.update(|is_priceless| *is_priceless = !*is_priceless);
                    }
                />
                <Button label=w.common().clear() tone=Tone::Quiet on_click=move |_| shown.clear() />
            </div>
        </div>
    }
}

/// What was sold in a period. Follows sales.
pub fn sold_in(desk: &Desk, period: Period) -> Arc<SoldSoFar> {
    let (from, to) = period.days(desk.today());
    let zone = desk.zone();
    desk.follow(&[Topic::Ledger], |book| {
        Arc::new(if from.is_none() && to.is_none() {
            SoldSoFar::of(book)
        } else {
            SoldSoFar::between(book, &zone, from, to)
        })
    })
}

fn list(desk: &Desk, shown: Shown, sold: Memo<Arc<SoldSoFar>>) -> Vec<Id> {
    let (query, category) = (shown.query.get(), shown.category.get());
    let mut found = desk.find_products(&CatalogueFilter {
        query: &query,
        category: category.as_deref(),
        is_archived: shown.is_archived.get(),
    });
    if shown.is_priceless.get() {
        let is_priceless = |id: &Id| {
            desk.read(|book| {
                let product = book.products().get(*id);
                product.is_some_and(Product::is_priceless)
            })
        };
        found.retain(is_priceless);
    }
    // What was typed is answered best first, whatever the order chosen.
    let order = shown.order.get();
    if !query.trim().is_empty() || order == Order::Name {
        return found;
    }
    sold.with(|sold| match order {
        Order::Name => {}
        Order::Revenue => order::sort_by_key(&mut found, |id| {
            std::cmp::Reverse(sold.product(*id).revenue)
        }),
        Order::Quantity => {
            order::sort_by_key(&mut found, |id| {
                std::cmp::Reverse(sold.product(*id).quantity_milli)
            });
        }
        Order::Profit => {
            order::sort_by_key(&mut found, |id| std::cmp::Reverse(sold.product(*id).profit));
        }
        Order::Slowest => order::sort_by_key(&mut found, |id| sold.product(*id).last),
    });
    found
}

/// A product in the list, in words.
#[derive(Clone, Default, PartialEq)]
struct Words {
    name: String,
    about: String,
    unit: String,
    price: String,
    is_archived: bool,
    is_priceless: bool,
}

fn product_row(desk: Desk, id: Id, sold: Memo<Arc<SoldSoFar>>) -> impl IntoView {
    let w = desk.words();
    let p = w.products();
    let words = Memo::new(move |_| {
        desk.follow(&[Topic::Products], |book| {
            let Some(product) = book.products().get(id) else {
                return Words::default();
            };
            let variants = product.variants.len() as u64;
            let parts = [
                product.category.clone(),
                product.brand.clone(),
                if variants > 0 {
                    p.variants_count(variants)
                } else {
                    String::new()
                },
            ];
            Words {
                name: product.name.clone(),
                about: parts
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join(" · "),
                unit: product.unit.clone(),
                price: desk.money(product.offered_price()),
                is_archived: product.is_archived,
                is_priceless: product.is_priceless(),
            }
        })
    });
    let sold = move || {
        let sold = sold.with(|sold| sold.product(id));
        let unit = words.with(|words| words.unit.clone());
        (sold.quantity_milli != 0)
            .then(|| p.sold_count(write_quantity_of(&desk, sold.quantity_milli, &unit)))
    };
    view! {
        <div class="list-text">
            <span class="list-title">{move || words.with(|words| words.name.clone())}</span>
            <span class="list-detail">{move || words.with(|words| words.about.clone())}</span>
        </div>
        <div class="list-end">
            {move || {
                words
                    .with(|words| {
                        if words.is_priceless {
                            view! { <Badge label=w.sell().no_price() status=Status::Warn /> }.into_any()
                        } else {
                            view! { <span>{words.price.clone()}</span> }.into_any()
                        }
                    })
            }}
            <span class="list-detail">{sold}</span>
            {move || {
                words
                    .with(|words| words.is_archived)
                    .then(|| view! { <Badge label=p.no_longer_sold() /> })
            }}
        </div>
    }
}
