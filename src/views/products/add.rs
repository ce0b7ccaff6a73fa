//! A new product in a few seconds: a name is enough, a price is usual.

use leptos::prelude::*;

use crate::desk::use_desk;
use crate::domain::command::Save;
use crate::domain::{Command, Product};
use crate::ui::{Button, Dialog, DialogActions, Form, Model, NumberField, TextField, Tone};
use crate::views::act::Actor;
use crate::views::amounts::{read_money, tidy_money};
use crate::views::routes::Page;

/// What is known of the new product already.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Begun {
    /// What was searched for.
    pub name: String,
    /// What was scanned.
    pub barcode: String,
}

/// The dialog for a new product.
#[component]
pub fn AddProduct(
    /// What the product begins with, while one is being added.
    adding: RwSignal<Option<Begun>>,
    go: Callback<Page>,
) -> impl IntoView {
    let w = use_desk().words();
    let open = Model::asked(adding);
    view! {
        <Dialog open=open title=w.products().add() close_label=w.common().close()>
            <AddForm adding=adding go=go />
        </Dialog>
    }
}

#[component]
fn AddForm(adding: RwSignal<Option<Begun>>, go: Callback<Page>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let p = w.products();
    let actor = Actor::new(desk);
    let has_decimals = desk.currency().decimals > 0;
    let sign = desk.currency().sign(w.language());
    let begun = adding.get_untracked().unwrap_or_default();
    let name = RwSignal::new(begun.name);
    let barcode = RwSignal::new(begun.barcode);
    let (price, cost) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let category = RwSignal::new(String::new());
    let (price_error, cost_error) = (RwSignal::new(None), RwSignal::new(None));
    let refusal = RwSignal::new(None::<String>);
    let categories = Signal::derive(move || {
        let known = desk.product_categories().into_iter();
        known.map(|(name, _)| name).collect::<Vec<_>>()
    });
    let save = move |()| {
        let (read_price, read_cost) = (
            read_money(&desk, &price.get_untracked()),
            read_money(&desk, &cost.get_untracked()),
        );
        price_error.set(read_price.clone().err());
        cost_error.set(read_cost.clone().err());
        let (Ok(price), Ok(cost)) = (read_price, read_cost) else {
            return;
        };
        let trimmed = |text: RwSignal<String>| text.get_untracked().trim().to_owned();
        let product = Product {
            name: trimmed(name),
            category: trimmed(category),
            barcode: trimmed(barcode),
            price: price.unwrap_or_default(),
            cost,
            ..Product::default()
        };
        let (id, said) = (desk.new_id(), p.added(&product.name));
        match actor.act(Command::SaveProduct(Save::add(id, product)), said) {
            Ok(()) => {
                adding.set(None);
                go.run(Page::Product(id));
            }
            Err(why) => refusal.set(Some(why)),
        }
    };
    view! {
        <Form on_submit=save>
            <TextField label=w.common().name() value=name required=true autofocus=true />
            <div class="field-row">
                <NumberField
                    label=w.common().price()
                    value=price
                    decimals=has_decimals
                    suffix=sign
                    tidy=tidy_money(desk)
                    error=price_error
                />
                <NumberField
                    label=p.cost()
                    value=cost
                    decimals=has_decimals
                    suffix=sign
                    tidy=tidy_money(desk)
                    error=cost_error
                />
            </div>
            <div class="field-row">
                <TextField label=p.category() value=category suggestions=categories />
                <TextField label=p.barcode() value=barcode />
            </div>
            <p class="field-error" role="alert">
                {refusal}
            </p>
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| adding.set(None) />
                <Button label=w.common().save() tone=Tone::Primary submit=true />
            </DialogActions>
        </Form>
    }
}
