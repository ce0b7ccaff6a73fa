//! Products to tap: what is sold often, and each category.

use leptos::prelude::*;

use super::counter::Counter;
use super::pricing::price_told;
use crate::desk::Topic;
use crate::domain::Id;
use crate::domain::cart::ONE_MILLI;
use crate::insight::catalogue::CatalogueFilter;
use crate::text::numbers::NO_BREAK_SPACE;
use crate::ui::initials::hue;
use crate::ui::{Chip, EmptyState, Glyph, LinkButton};
use crate::views::routes::Page;

/// Categories offered; the rest is found by typing.
const CATEGORIES: usize = 12;
/// Tiles shown of a category, and in all while little was sold.
const TILES: usize = 60;

/// Products by category, to put on the counter with one tap.
#[component]
pub fn Tiles(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let w = desk.words();
    let category = RwSignal::new(None::<String>);
    let categories = Memo::new(move |_| {
        let mut categories = desk.product_categories();
        categories.truncate(CATEGORIES);
        categories
            .into_iter()
            .map(|(name, _)| name)
            .collect::<Vec<_>>()
    });
    let shown = Memo::new(move |_| {
        let category = category.get();
        let often = desk.products_sold_often();
        let filter = CatalogueFilter {
            category: category.as_deref(),
            ..CatalogueFilter::default()
        };
        match &category {
            // A shop that has sold little yet shows what it has.
            None if often.len() < TILES / 5 => with_rest(&often, &desk.find_products(&filter)),
            None => often,
            Some(_) => {
                let all = desk.find_products(&filter);
                let often: Vec<Id> = often.into_iter().filter(|id| all.contains(id)).collect();
                with_rest(&often, &all)
            }
        }
    });
    let chip = move |name: Option<String>| {
        let (compared, chosen) = (name.clone(), name.clone());
        let label = name.unwrap_or_else(|| w.sell().often().to_owned());
        view! {
            <Chip
                label=label
                pressed=Signal::derive(move || category.with(|category| *category == compared))
                on_press=move |()| category.set(chosen.clone())
            />
        }
    };
    // On a phone the cart says it, in the same column.
    let is_new = Memo::new(move |_| {
        desk.follow(&[Topic::Products], |book| {
            book.products().iter().next().is_none()
        })
    });
    let no_goods = move || {
        let p = w.products();
        view! {
            <div class="no-goods">
                <EmptyState
                    icon=Glyph::Box
                    title=p.empty_title()
                    text=p.empty()
                    actions=move || {
                        view! {
                            <LinkButton
                                label=w.sell().add_product()
                                icon=Glyph::Plus
                                href=Page::Products.href()
                            />
                        }
                    }
                />
            </div>
        }
    };
    view! {
        <Show
            when=move || !shown.with(Vec::is_empty) || category.with(Option::is_some)
            fallback=move || is_new.get().then(no_goods)
        >
            <section class="tiles" aria-label=w.sell().tap_product()>
                <div class="tile-categories" role="group" aria-label=w.sell().categories()>
                    {chip(None)}
                    <For
                        each=move || categories.get()
                        key=Clone::clone
                        children=move |name| chip(Some(name))
                    />
                </div>
                <ul class="tile-grid" role="list">
                    <For
                        each=move || shown.get()
                        key=|id| *id
                        children=move |id| view! { <Tile counter=counter id=id /> }
                    />
                </ul>
            </section>
        </Show>
    }
}

#[component]
fn Tile(counter: Counter, id: Id) -> impl IntoView {
    let desk = counter.desk;
    let known = Memo::new(move |_| {
        desk.follow(&[Topic::Products], |book| {
            let product = book.products().get(id)?;
            let key = if product.category.is_empty() {
                &product.name
            } else {
                &product.category
            };
            Some((product.name.clone(), hue(key), product.offered_price()))
        })
    });
    let name = move || known.get().map(|(name, ..)| name);
    let price = move || {
        known
            .get()
            .map(|(.., price)| breakable(price_told(&desk, price)))
    };
    let colour = move || known.get().map(|(_, hue, _)| hue.to_string());
    view! {
        <li>
            <button
                class="tile"
                type="button"
                data-hue=colour
                on:click=move |_| counter.put(id, None, ONE_MILLI)
            >
                <span class="tile-name">{name}</span>
                " "
                <span class="tile-price figures">{price}</span>
            </button>
        </li>
    }
}

/// A tile is narrow: a long amount goes on with its sign below rather than break inside it.
fn breakable(amount: String) -> String {
    match amount.rsplit_once(NO_BREAK_SPACE) {
        Some((number, sign)) if !sign.contains(|part: char| part.is_ascii_digit()) => {
            format!("{number} {sign}")
        }
        _ => amount,
    }
}

/// `first`, then what else is in `all`, as far as there is room.
fn with_rest(first: &[Id], all: &[Id]) -> Vec<Id> {
    let rest = all.iter().filter(|id| !first.contains(id));
    first.iter().chain(rest).copied().take(TILES).collect()
}
