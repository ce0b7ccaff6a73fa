//! The fields of a product, each saved when it is left.

use leptos::prelude::*;

use super::editing::Editing;
use crate::desk::Topic;
use crate::domain::{Money, Product};
use crate::text::numbers;
use crate::ui::{Model, NumberField, Panel, TextArea, TextField};
use crate::views::amounts::{read_money, write_money_grouped};

/// What everything is known by and what it costs.
#[component]
pub fn Fields(editing: Editing) -> impl IntoView {
    let desk = editing.desk;
    let w = desk.words();
    let p = w.products();
    let used = move |of: fn(&Product) -> &String| {
        Signal::derive(move || {
            desk.follow(&[Topic::Products], |book| {
                let mut values: Vec<String> = book
                    .products()
                    .iter()
                    .map(|(_, product)| of(product))
                    .filter(|value| !value.is_empty())
                    .cloned()
                    .collect::<rustc_hash::FxHashSet<_>>()
                    .into_iter()
                    .collect();
                values.sort();
                values
            })
        })
    };
    let c = w.common();
    let units = [
        c.unit_piece(),
        c.unit_pair(),
        c.unit_kilogram(),
        c.unit_gram(),
        c.unit_litre(),
        c.unit_metre(),
        c.unit_hour(),
    ];
    let units = Signal::stored(units.map(str::to_owned).to_vec());
    let none = Signal::stored(Vec::new());
    let margin = move || {
        editing.product.with(|product| {
            let cost = product.cost?;
            let earned = product.price - cost;
            (product.price > Money::ZERO).then(|| {
                let share = earned.ratio(100, product.price.0).0 * 100;
                p.margin(desk.money(earned), numbers::percent(w.language(), share))
            })
        })
    };
    view! {
        <Panel title=p.details()>
            <div class="stack">
                <div class="field-row">
                    <EditText editing=editing label=c.name() suggestions=none of=|product| &mut product.name />
                    <EditText
                        editing=editing
                        label=p.category()
                        suggestions=used(|product| &product.category)
                        of=|product| &mut product.category
                    />
                </div>
                <div class="field-row">
                    <EditMoney
                        editing=editing
                        label=c.price()
                        get=|product| Some(product.price)
                        set=|product, price| product.price = price.unwrap_or_default()
                    />
                    <EditMoney
                        editing=editing
                        label=p.cost()
                        get=|product| product.cost
                        set=|product, cost| product.cost = cost
                    />
                </div>
                <p class="muted small figures">{margin}</p>
                <div class="field-row">
                    <EditText
                        editing=editing
                        label=p.brand()
                        suggestions=used(|product| &product.brand)
                        of=|product| &mut product.brand
                    />
                    <EditText
                        editing=editing
                        label=p.fabric()
                        suggestions=used(|product| &product.fabric)
                        of=|product| &mut product.fabric
                    />
                </div>
                <div class="field-row">
                    <EditText editing=editing label=p.unit() suggestions=units of=|product| &mut product.unit />
                    <EditText editing=editing label=p.barcode() suggestions=none of=|product| &mut product.barcode />
                    <EditText editing=editing label=p.sku() suggestions=none of=|product| &mut product.sku />
                </div>
                <EditNote editing=editing />
            </div>
        </Panel>
    }
}

/// One field of words.
#[component]
fn EditText(
    editing: Editing,
    label: &'static str,
    suggestions: Signal<Vec<String>>,
    of: fn(&mut Product) -> &mut String,
) -> impl IntoView {
    let error = RwSignal::new(None::<String>);
    let value = Model::new(
        Signal::derive(move || {
            let mut product = editing.product.get();
            std::mem::take(of(&mut product))
        }),
        move |typed: String| {
            let saved = editing.change(label, |product| typed.trim().clone_into(of(product)));
            error.set(saved.err());
        },
    );
    view! { <TextField label=label value=value lazy=true suggestions=suggestions error=error /> }
}

/// One field of money; empty where nothing is known.
#[component]
fn EditMoney(
    editing: Editing,
    label: &'static str,
    get: fn(&Product) -> Option<Money>,
    set: fn(&mut Product, Option<Money>),
) -> impl IntoView {
    let desk = editing.desk;
    let error = RwSignal::new(None::<String>);
    let value = Model::new(
        Signal::derive(move || {
            let amount = editing.product.with(get);
            amount
                .map(|amount| write_money_grouped(&desk, amount))
                .unwrap_or_default()
        }),
        move |typed: String| {
            let saved = read_money(&desk, &typed)
                .and_then(|amount| editing.change(label, |product| set(product, amount)));
            error.set(saved.err());
        },
    );
    view! {
        <NumberField
            label=label
            value=value
            lazy=true
            decimals={desk.currency().decimals > 0}
            suffix=desk.currency().sign(desk.words().language())
            error=error
        />
    }
}

#[component]
fn EditNote(editing: Editing) -> impl IntoView {
    let label = editing.desk.words().common().note();
    let error = RwSignal::new(None::<String>);
    let value = Model::new(
        Signal::derive(move || editing.product.with(|product| product.note.clone())),
        move |typed: String| {
            let saved = editing.change(label, |product| typed.trim().clone_into(&mut product.note));
            error.set(saved.err());
        },
    );
    view! { <TextArea label=label value=value rows=2 lazy=true error=error /> }
}
