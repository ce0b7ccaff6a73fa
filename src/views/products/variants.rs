//! Colours and sizes of a product: a grid that is filled in like a sheet of paper.

use leptos::prelude::*;

use super::editing::Editing;
use super::generate::Generate;
use crate::domain::{Id, Money, Variant};
use crate::ui::{Button, Glyph, IconButton, Model, NumberField, Panel, TextField};
use crate::views::amounts::{read_money, write_money_grouped};

/// All variants, and the way to more.
#[component]
pub fn Variants(editing: Editing) -> impl IntoView {
    let w = editing.desk.words();
    let p = w.products();
    let is_generating = RwSignal::new(false);
    let ids = Memo::new(move |_| {
        editing.product.with(|product| {
            product
                .variants
                .iter()
                .map(|variant| variant.id)
                .collect::<Vec<_>>()
        })
    });
    let head = [
        p.colour(),
        p.size(),
        w.common().price(),
        p.cost(),
        p.barcode(),
        p.sku(),
    ];
    view! {
        <Panel
            title=p.variants()
            flush=true
            actions=move || {
                view! {
                    <Button
                        label=p.add_variants()
                        icon=Glyph::Plus
                        on_click=move |_| is_generating.set(true)
                    />
                }
            }
        >
            <Show
                when=move || !ids.with(Vec::is_empty)
                fallback=move || view! { <p class="muted variants-none">{p.no_variants()}</p> }
            >
                <div class="variants-scroll">
                    <table class="variants">
                        <thead>
                            <tr>
                                {head.map(|name| view! { <th scope="col">{name}</th> }).collect_view()}
                                <td></td>
                            </tr>
                        </thead>
                        <tbody>
                            <For
                                each=move || ids.get()
                                key=|id| *id
                                children=move |id| view! { <Row editing=editing id=id /> }
                            />
                        </tbody>
                    </table>
                </div>
            </Show>
        </Panel>
        <Generate editing=editing open=is_generating />
    }
}

#[component]
fn Row(editing: Editing, id: Id) -> impl IntoView {
    let w = editing.desk.words();
    let p = w.products();
    let title = Signal::derive(move || of(editing, id, Variant::title));
    let remove = move |_| {
        let said = title.get_untracked();
        let _ = editing.change(&said, |product| {
            product.variants.retain(|other| other.id != id);
        });
    };
    view! {
        <tr>
            <Words editing=editing id=id name=p.colour() part=|variant| &mut variant.colour />
            <Words editing=editing id=id name=p.size() part=|variant| &mut variant.size />
            <Amount
                editing=editing
                id=id
                name=w.common().price()
                part=|variant| &mut variant.price
                whole=|product| Some(product.price)
            />
            <Amount
                editing=editing
                id=id
                name=p.cost()
                part=|variant| &mut variant.cost
                whole=|product| product.cost
            />
            <Words editing=editing id=id name=p.barcode() part=|variant| &mut variant.barcode />
            <Words editing=editing id=id name=p.sku() part=|variant| &mut variant.sku />
            <td>
                <IconButton
                    label=Signal::derive(move || p.remove_variant(title.get()))
                    icon=Glyph::X
                    on_click=remove
                />
            </td>
        </tr>
    }
}

/// A cell of words.
#[component]
fn Words(
    editing: Editing,
    id: Id,
    name: &'static str,
    part: fn(&mut Variant) -> &mut String,
) -> impl IntoView {
    let error = RwSignal::new(None::<String>);
    let value = Model::new(
        Signal::derive(move || of(editing, id, |variant| part(&mut variant.clone()).clone())),
        move |typed: String| {
            let saved = change(editing, id, name, |variant| {
                typed.trim().clone_into(part(variant));
            });
            error.set(saved.err());
        },
    );
    view! {
        <td>
            <TextField label=cell_label(editing, id, name) hide_label=true value=value lazy=true error=error />
        </td>
    }
}

/// A cell of money; what it leaves empty, the product says.
#[component]
fn Amount(
    editing: Editing,
    id: Id,
    name: &'static str,
    part: fn(&mut Variant) -> &mut Option<Money>,
    whole: fn(&crate::domain::Product) -> Option<Money>,
) -> impl IntoView {
    let desk = editing.desk;
    let error = RwSignal::new(None::<String>);
    let written = move |amount: Option<Money>| {
        amount
            .map(|amount| write_money_grouped(&desk, amount))
            .unwrap_or_default()
    };
    let value = Model::new(
        Signal::derive(move || of(editing, id, |variant| written(*part(&mut variant.clone())))),
        move |typed: String| {
            let saved = read_money(&desk, &typed)
                .and_then(|amount| change(editing, id, name, |variant| *part(variant) = amount));
            error.set(saved.err());
        },
    );
    view! {
        <td>
            <NumberField
                label=cell_label(editing, id, name)
                hide_label=true
                value=value
                lazy=true
                decimals={desk.currency().decimals > 0}
                placeholder=Signal::derive(move || editing.product.with(|product| written(whole(product))))
                error=error
            />
        </td>
    }
}

fn cell_label(editing: Editing, id: Id, name: &'static str) -> Signal<String> {
    let p = editing.desk.words().products();
    Signal::derive(move || p.cell(name, of(editing, id, Variant::title)))
}

/// Something about a variant; nothing once it is gone.
fn of(editing: Editing, id: Id, read: impl FnOnce(&Variant) -> String) -> String {
    editing.product.with(|product| {
        let variant = product.variant(Some(id));
        variant.map(read).unwrap_or_default()
    })
}

fn change(
    editing: Editing,
    id: Id,
    name: &str,
    change: impl FnOnce(&mut Variant),
) -> Result<(), String> {
    editing.change(name, |product| {
        let mut variants = product.variants.iter_mut();
        if let Some(variant) = variants.find(|variant| variant.id == id) {
            change(variant);
        }
    })
}
