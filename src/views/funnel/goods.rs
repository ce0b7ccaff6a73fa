//! What a deal is to sell.

use leptos::prelude::*;

use super::shown::Funnel;
use crate::domain::cart::ONE_MILLI;
use crate::domain::sale::SaleLine;
use crate::domain::{Book, Deal, Id, Money};
use crate::insight::catalogue::CatalogueFilter;
use crate::ui::{Combobox, Glyph, Icon, IconButton, Model, NumberField, Section, Toast, Toaster};
use crate::views::amounts::{read_money, read_quantity, write_money_grouped, write_quantity};
use crate::views::sell::split_price;

/// Products shown for what is typed.
const FOUND: usize = 12;

/// A product and, where it has them, one of its variants.
type Picked = (Id, Option<Id>);

/// What can be put on a deal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Found {
    Product(Picked),
    /// A line that is no product, with its price where one was typed.
    Free(String, Option<Money>),
}

/// The lines of a deal.
#[component]
pub fn Goods(funnel: Funnel, id: Id, deal: Memo<Option<Deal>>) -> impl IntoView {
    let desk = funnel.desk;
    let w = desk.words();
    let f = w.funnel();
    let query = RwSignal::new(String::new());
    let results = Memo::new(move |_| {
        let query = query.get();
        if query.trim().is_empty() {
            return Vec::new();
        }
        let filter = CatalogueFilter {
            query: &query,
            ..CatalogueFilter::default()
        };
        let found = desk.find_products(&filter);
        let free = split_price(&query, |typed| read_money(&desk, typed).ok().flatten());
        let free = match free {
            Some((text, price)) => Found::Free(text, Some(price)),
            None => Found::Free(query.trim().to_owned(), None),
        };
        desk.read(|book| {
            let all = found.into_iter().flat_map(|id| with_variants(book, id));
            let all = all.take(FOUND).map(Found::Product);
            all.chain([free]).collect::<Vec<Found>>()
        })
    });
    let pick = move |found: Found| {
        query.set(String::new());
        match found {
            Found::Product((product, variant)) => {
                let price = desk.read(|book| {
                    book.products()
                        .get(product)
                        .map(|own| own.price_of(variant))
                });
                funnel.edit(id, |deal| {
                    deal.lines.push(SaleLine {
                        product: Some(product),
                        variant,
                        quantity_milli: ONE_MILLI,
                        unit_price: price.unwrap_or_default(),
                        ..SaleLine::default()
                    });
                });
            }
            Found::Free(text, price) => funnel.edit(id, |deal| {
                // The first line of a deal that has a value says what that is for.
                let known = if deal.lines.is_empty() {
                    deal.value
                } else {
                    Money::ZERO
                };
                deal.lines.push(SaleLine {
                    text,
                    quantity_milli: ONE_MILLI,
                    unit_price: price.unwrap_or(known),
                    ..SaleLine::default()
                });
            }),
        }
    };
    let option = move |found: Found| {
        let (icon, title, detail, price) = match found {
            Found::Product((product, variant)) => desk.read(|book| {
                let own = book.products().get(product)?;
                let price = desk.money(own.price_of(variant));
                Some((Glyph::Tag, own.title(variant), None, Some(price)))
            })?,
            Found::Free(text, price) => {
                let detail = Some(w.sell().free_line());
                (
                    Glyph::Edit,
                    text,
                    detail,
                    price.map(|price| desk.money(price)),
                )
            }
        };
        Some(view! {
            <Icon glyph=icon />
            <div class="list-text">
                <span class="list-title">{title}</span>
                {detail.map(|detail| view! { <span class="list-detail">{detail}</span> })}
            </div>
            <div class="list-end">{price}</div>
        })
    };
    let count =
        Memo::new(move |_| deal.with(|deal| deal.as_ref().map_or(0, |deal| deal.lines.len())));
    view! {
        <Section title=f.goods()>
            <ul class="deal-lines" role="list">
                <For
                    each=move || 0..count.get()
                    key=|place| *place
                    children=move |place| view! { <Line funnel=funnel id=id deal=deal place=place /> }
                />
            </ul>
            <Combobox
                label=f.add_goods()
                placeholder=f.add_goods()
                hide_label=true
                query=query
                results=results
                option=option
                on_pick=pick
                picks_first=true
                nothing_label=w.common().nothing_found()
                clear_label=w.common().clear()
                id="deal-goods"
            />
        </Section>
    }
}

#[component]
fn Line(funnel: Funnel, id: Id, deal: Memo<Option<Deal>>, place: usize) -> impl IntoView {
    let desk = funnel.desk;
    let w = desk.words();
    let toaster = Toaster::get();
    let line = Memo::new(move |_| {
        deal.with(|deal| deal.as_ref()?.lines.get(place).cloned())
            .unwrap_or_default()
    });
    let title = Signal::derive(move || line.with(|line| desk.read(|book| line_title(book, line))));
    let change = move |change: &dyn Fn(&mut SaleLine)| {
        funnel.edit(id, |deal| {
            if let Some(line) = deal.lines.get_mut(place) {
                change(line);
            }
        });
    };
    let refuse = move |why: String| toaster.show(Toast::new(why).icon(Glyph::Alert));
    let quantity = Model::new(
        Signal::derive(move || write_quantity(&desk, line.with(|line| line.quantity_milli))),
        move |typed: String| match read_quantity(&desk, &typed) {
            Ok(quantity) => change(&|line| line.quantity_milli = quantity),
            Err(why) => refuse(why),
        },
    );
    let price = Model::new(
        Signal::derive(move || write_money_grouped(&desk, line.with(|line| line.unit_price))),
        move |typed: String| match read_money(&desk, &typed) {
            Ok(price) => change(&|line| line.unit_price = price.unwrap_or_default()),
            Err(why) => refuse(why),
        },
    );
    let remove = move |_| {
        funnel.edit(id, |deal| {
            if place < deal.lines.len() {
                deal.lines.remove(place);
            }
        });
    };
    view! {
        <li class="deal-goods">
            <span class="deal-goods-title">{title}</span>
            <NumberField label=w.common().quantity() value=quantity lazy=true decimals=true />
            <NumberField
                label=w.common().price()
                value=price
                lazy=true
                decimals={desk.currency().decimals > 0}
            />
            <IconButton
                label=Signal::derive(move || w.profile().remove_row(title.get()))
                icon=Glyph::X
                on_click=remove
            />
        </li>
    }
}

fn with_variants(book: &Book, product: Id) -> Vec<Picked> {
    let variants = book.products().get(product).map(|own| &own.variants[..]);
    match variants {
        None | Some([]) => vec![(product, None)],
        Some(all) => all.iter().map(|own| (product, Some(own.id))).collect(),
    }
}

/// What a line says.
pub fn line_title(book: &Book, line: &SaleLine) -> String {
    let product = line.product.and_then(|id| book.products().held(id));
    product.map_or_else(|| line.text.clone(), |held| held.card.title(line.variant))
}
