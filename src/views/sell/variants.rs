//! Choosing colour and size with a tap each.

use leptos::prelude::*;

use super::counter::Counter;
use crate::domain::{Id, Product, Variant};
use crate::ui::{Dialog, Model};

/// The dialog that asks which colour and size.
#[component]
pub fn ChooseVariant(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let w = desk.words();
    let open = Model::asked(counter.choosing);
    let product = Memo::new(move |_| {
        let (id, quantity_milli) = counter.choosing.get()?;
        let product = desk.read(|book| book.products().get(id).cloned())?;
        Some((id, quantity_milli, product))
    });
    let title = move || {
        product.with(|product| {
            product
                .as_ref()
                .map(|(_, _, product)| product.name.clone())
                .unwrap_or_default()
        })
    };
    view! {
        <Dialog open=open title=Signal::derive(title) close_label=w.common().close()>
            {move || {
                product
                    .get()
                    .map(|(id, quantity_milli, product)| {
                        view! {
                            <Variants
                                counter=counter
                                id=id
                                quantity_milli=quantity_milli
                                product=product
                            />
                        }
                    })
            }}
        </Dialog>
    }
}

/// Colours and sizes. As soon as only one variant is left, it goes on the counter.
#[component]
fn Variants(counter: Counter, id: Id, quantity_milli: i64, product: Product) -> impl IntoView {
    let desk = counter.desk;
    let w = desk.words();
    let p = w.products();
    let colour_of: fn(&Variant) -> &str = |variant| &variant.colour;
    let size_of: fn(&Variant) -> &str = |variant| &variant.size;
    let colours = distinct(&product.variants, colour_of);
    let sizes = distinct(&product.variants, size_of);
    let colour_count = colours.len();
    // With one colour or size there is nothing to ask.
    let only = |values: &[String]| (values.len() == 1).then(|| values[0].clone());
    let colour = RwSignal::new(only(&colours));
    let size = RwSignal::new(only(&sizes));
    let product = StoredValue::new(product);

    let fitting = move |colour: Option<&str>, size: Option<&str>| {
        product.with_value(|product| {
            let fits = |variant: &&Variant| {
                colour.is_none_or(|colour| variant.colour == colour)
                    && size.is_none_or(|size| variant.size == size)
            };
            product
                .variants
                .iter()
                .filter(fits)
                .map(|variant| variant.id)
                .collect::<Vec<_>>()
        })
    };
    let decide = move || {
        let (colour, size) = (colour.get_untracked(), size.get_untracked());
        if let (Some(colour), Some(size)) = (colour, size)
            && let [variant, ..] = fitting(Some(&colour), Some(&size)).as_slice()
        {
            counter.choosing.set(None);
            counter.put(id, Some(*variant), quantity_milli);
        }
    };
    let price = move |variants: &[Id]| {
        product.with_value(|product| {
            let prices = variants
                .iter()
                .map(|variant| product.price_of(Some(*variant)));
            let (least, most) = (prices.clone().min()?, prices.max()?);
            let differs = product
                .variants
                .iter()
                .any(|variant| variant.price.is_some());
            differs.then(|| {
                if least == most {
                    desk.money(least)
                } else {
                    w.common().from_to(desk.money(least), desk.money(most))
                }
            })
        })
    };
    let group = move |label: &'static str,
                      values: Vec<String>,
                      chosen: RwSignal<Option<String>>,
                      other: RwSignal<Option<String>>,
                      is_colour: bool| {
        // The keyboard begins with the first, not with what closes the dialog.
        let leads = is_colour || colour_count < 2;
        let buttons = values
            .into_iter()
            .enumerate()
            .map(|(place, value)| {
                let (compared, asked) = (value.clone(), value.clone());
                let variants = Signal::derive(move || {
                    other.with(|other| {
                        if is_colour {
                            fitting(Some(&asked), other.as_deref())
                        } else {
                            fitting(other.as_deref(), Some(&asked))
                        }
                    })
                });
                let name = if value.is_empty() { p.unnamed().to_owned() } else { value.clone() };
                view! {
                    <button
                        class="variant"
                        type="button"
                        autofocus=leads && place == 0
                        aria-pressed=move || {
                            chosen.with(|chosen| chosen.as_ref() == Some(&compared)).to_string()
                        }
                        disabled=move || variants.with(Vec::is_empty)
                        on:click=move |_| {
                            chosen.set(Some(value.clone()));
                            decide();
                        }
                    >
                        <span>{name}</span>
                        <small class="figures">{move || variants.with(|variants| price(variants))}</small>
                    </button>
                }
            })
            .collect_view();
        view! {
            <div class="variant-group" role="group" aria-label=label>
                <h3 class="field-label">{label}</h3>
                <div class="variant-values">{buttons}</div>
            </div>
        }
    };
    view! {
        <div class="stack">
            {(colours.len() > 1).then(|| group(p.colour(), colours.clone(), colour, size, true))}
            {(sizes.len() > 1 || colours.len() == 1)
                .then(|| group(p.size(), sizes.clone(), size, colour, false))}
        </div>
    }
}

/// Values in the order they first come.
fn distinct(variants: &[Variant], of: fn(&Variant) -> &str) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    for variant in variants {
        if !values.iter().any(|value| value == of(variant)) {
            values.push(of(variant).to_owned());
        }
    }
    values
}
