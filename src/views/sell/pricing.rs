//! What costs how much, where nobody said so yet: asked for when it is sold.

use leptos::prelude::*;

use super::counter::Counter;
use crate::desk::Desk;
use crate::domain::command::Save;
use crate::domain::{Command, Id, Money};
use crate::ui::{Button, Checkbox, Dialog, DialogActions, Form, Model, NumberField, Tone};
use crate::views::amounts::{read_money, tidy_money};
use crate::views::saved::say_saved;

/// A product, or one of its variants, whose price is asked for, and how much of it is sold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Priceless {
    /// Which product.
    pub product: Id,
    /// Which variant.
    pub variant: Option<Id>,
    /// How much of it, in thousandths.
    pub quantity_milli: i64,
}

/// The dialog that asks for the price.
#[component]
pub fn AskPrice(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let open = Model::asked(counter.pricing);
    let title = move || {
        let asked = counter.pricing.get();
        let title = asked.and_then(|asked| {
            desk.read(|book| Some(book.products().get(asked.product)?.title(asked.variant)))
        });
        title.unwrap_or_default()
    };
    view! {
        <Dialog
            open=open
            title=Signal::derive(title)
            close_label=desk.words().common().close()
        >
            <PriceForm counter=counter />
        </Dialog>
    }
}

#[component]
fn PriceForm(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let w = desk.words();
    let asked = counter.pricing.get_untracked();
    let (typed, error) = (RwSignal::new(String::new()), RwSignal::new(None));
    let is_kept = RwSignal::new(true);
    let add = move |()| {
        let read = read_money(&desk, &typed.get_untracked())
            .and_then(|price| price.ok_or_else(|| w.errors().required().to_owned()));
        error.set(read.clone().err());
        let (Ok(price), Some(asked)) = (read, asked) else {
            return;
        };
        counter.pricing.set(None);
        counter.put_at(asked.product, asked.variant, price, asked.quantity_milli);
        if is_kept.get_untracked() && !price.is_zero() {
            keep(counter, asked, price);
        }
    };
    view! {
        <Form on_submit=add>
            <NumberField
                label=w.common().price()
                value=typed
                hint=w.sell().no_price_yet()
                required=true
                autofocus=true
                decimals=desk.currency().decimals != 0
                suffix=desk.currency().sign(w.language())
                tidy=tidy_money(desk)
                error=error
            />
            <Checkbox label=w.sell().keep_price() value=is_kept />
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| counter.pricing.set(None) />
                <Button label=w.sell().add_line() tone=Tone::Primary submit=true />
            </DialogActions>
        </Form>
    }
}

/// The product costs that from now on; a variant that shall cost nothing of its own does.
fn keep(counter: Counter, asked: Priceless, price: Money) {
    let desk = counter.desk;
    let Some(before) = desk.read(|book| book.products().get(asked.product).cloned()) else {
        return;
    };
    let mut after = before.clone();
    let mut variants = after.variants.iter_mut();
    let own = variants.find(|own| Some(own.id) == asked.variant && own.price.is_some());
    match own {
        Some(variant) => variant.price = Some(price),
        None => after.price = price,
    }
    // Nothing about a product forbids a price.
    if let Ok(done) = desk.run(Command::SaveProduct(Save::edit(
        asked.product,
        before,
        after,
    ))) {
        let w = desk.words();
        let said = w.products().saved(w.common().price());
        say_saved(desk, counter.toaster, &done, said);
    }
}

/// A price as it is offered, or that there is none.
pub fn price_told(desk: &Desk, price: Money) -> String {
    if price.is_zero() {
        desk.words().sell().no_price().to_owned()
    } else {
        desk.money(price)
    }
}
