//! The field that finds products, reads barcodes and customers' cards, and takes free lines.

use leptos::prelude::*;

use super::counter::{Counter, Found};
use super::pricing::price_told;
use crate::domain::Id;
use crate::ui::{Avatar, Combobox, Glyph, Icon};
use crate::views::buyer::name_and_phone;

/// Where the field is, for keys that lead to it.
pub const FIELD: &str = "#find-product";

/// The product field.
#[component]
pub fn FindProduct(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let w = desk.words();
    let query = RwSignal::new(String::new());
    Effect::new(move || {
        if counter.paid.with(Option::is_some) {
            query.set(String::new());
        }
    });
    let results = Memo::new(move |_| query.with(|query| counter.find(query)));
    let enter = move |text: String| {
        query.set(String::new());
        counter.enter(&text);
    };
    view! {
        <Combobox
            label=w.sell().find_product()
            hide_label=true
            placeholder=w.sell().find_product_hint()
            icon=Glyph::Barcode
            query=query
            results=results
            option=move |found: Found| view! { <FoundRow counter=counter found=found /> }
            on_pick=move |found: Found| counter.take(found)
            on_enter=enter
            nothing_label=w.sell().nothing_found()
            clear_label=w.common().clear()
            id="find-product"
        />
    }
}

#[component]
fn FoundRow(counter: Counter, found: Found) -> impl IntoView {
    match found {
        Found::Product(id, _) => view! { <ProductRow counter=counter id=id /> }.into_any(),
        Found::Customer(id) => {
            let (name, phone) = name_and_phone(&counter.desk, id);
            view! {
                <Avatar name=name.clone() />
                <div class="list-text">
                    <span class="list-title">{name}</span>
                    <span class="list-detail">{phone}</span>
                </div>
            }
            .into_any()
        }
        Found::Shown(shown) => view! {
            <Icon glyph=Glyph::Tag />
            <div class="list-text">
                <span class="list-title">{shown.title(counter.desk)}</span>
            </div>
        }
        .into_any(),
        Found::Free(text, price, _) => {
            let desk = counter.desk;
            view! {
                <Icon glyph=Glyph::Edit />
                <div class="list-text">
                    <span class="list-title">{text}</span>
                    <span class="list-detail">{desk.words().sell().free_line()}</span>
                </div>
                <div class="list-end">{desk.money(price)}</div>
            }
            .into_any()
        }
    }
}

/// A product as it is offered: name, what tells it apart, price.
#[component]
fn ProductRow(counter: Counter, id: Id) -> impl IntoView {
    let desk = counter.desk;
    let known = desk.read(|book| {
        book.products().get(id).map(|product| {
            let about = [&product.brand, &product.category];
            let about: Vec<&str> = about
                .into_iter()
                .map(String::as_str)
                .filter(|text| !text.is_empty())
                .collect();
            (
                product.name.clone(),
                about.join(" · "),
                product.offered_price(),
            )
        })
    });
    known.map(|(name, about, price)| {
        view! {
            <div class="list-text">
                <span class="list-title">{name}</span>
                <span class="list-detail">{about}</span>
            </div>
            <div class="list-end">{price_told(&desk, price)}</div>
        }
    })
}
