//! A line that is no product: a repair, a delivery, something not in the list yet.

use leptos::prelude::*;

use super::counter::Counter;
use crate::ui::{Button, Dialog, DialogActions, Form, Model, NumberField, TextField, Tone};
use crate::views::amounts::{read_money, read_quantity, tidy_money};

/// The dialog for a free line.
#[component]
pub fn FreeLine(counter: Counter) -> impl IntoView {
    let w = counter.desk.words();
    let open = Model::asked(counter.writing);
    view! {
        <Dialog open=open title=w.sell().free_line() close_label=w.common().close()>
            <FreeLineForm counter=counter />
        </Dialog>
    }
}

#[component]
fn FreeLineForm(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let w = desk.words();
    let s = w.sell();
    let begun = counter.writing.get_untracked().unwrap_or_default();
    let is_begun = !begun.words.is_empty();
    let has_decimals = desk.currency().decimals > 0;
    // What is wrong with a price that was typed already is said at once.
    let wrong = read_money(&desk, &begun.price).err();
    let text = RwSignal::new(begun.words);
    let price = RwSignal::new(begun.price);
    let quantity = RwSignal::new("1".to_owned());
    let (price_error, quantity_error) = (RwSignal::new(wrong), RwSignal::new(None));
    let add = move |()| {
        let read = read_money(&desk, &price.get_untracked())
            .and_then(|price| price.ok_or_else(|| w.errors().required().to_owned()));
        let quantity_milli = read_quantity(&desk, &quantity.get_untracked());
        price_error.set(read.clone().err());
        quantity_error.set(quantity_milli.clone().err());
        if let (Ok(price), Ok(quantity_milli)) = (read, quantity_milli) {
            counter.put_free(&text.get_untracked(), price, quantity_milli);
            counter.writing.set(None);
        }
    };
    view! {
        <Form on_submit=add>
            <TextField label=s.free_text() value=text required=true autofocus=!is_begun />
            <div class="field-row">
                <NumberField
                    label=w.common().price()
                    value=price
                    required=true
                    autofocus=is_begun
                    decimals=has_decimals
                    suffix=desk.currency().sign(w.language())
                    tidy=tidy_money(desk)
                    error=price_error
                />
                <NumberField
                    label=w.common().quantity()
                    value=quantity
                    decimals=true
                    error=quantity_error
                />
            </div>
            <DialogActions>
                <Button
                    label=w.common().cancel()
                    on_click=move |_| counter.writing.set(None)
                />
                <Button label=s.add_line() tone=Tone::Primary submit=true />
            </DialogActions>
        </Form>
    }
}
