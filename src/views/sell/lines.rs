//! What lies on the counter, line by line, each to be changed in place.

use leptos::prelude::*;

use super::counter::Counter;
use super::discount::DiscountField;
use crate::desk::Topic;
use crate::domain::cart::{CartLine, Discount};
use crate::domain::{Money, Product};
use crate::text::words::SellWords;
use crate::ui::{EmptyState, Glyph, IconButton, Model, NumberField, StepperField, TextField};
use crate::views::amounts::{
    read_money, read_quantity, step_milli, write_money_grouped, write_quantity, write_quantity_of,
};
use crate::views::page_keys;

/// All lines, or what to do first.
#[component]
pub fn Lines(counter: Counter) -> impl IntoView {
    let w = counter.desk.words().sell();
    let keys = Memo::new(move |_| {
        counter
            .cart
            .with(|cart| cart.lines.iter().map(|line| line.key).collect::<Vec<_>>())
    });
    // What was added last lies in sight, beside the goods or below them.
    Effect::new(move |before: Option<usize>| {
        let count = keys.with(Vec::len);
        if before.is_some_and(|before| before < count) {
            request_animation_frame(show_last);
        }
        count
    });
    view! {
        <Show
            when=move || !keys.with(Vec::is_empty)
            fallback=move || {
                view! {
                    <EmptyState
                        icon=Glyph::ShoppingBag
                        title=w.cart_empty_title()
                        text=w.cart_empty()
                    />
                }
            }
        >
            <ol class="cart-lines" role="list" aria-label=w.cart()>
                <For
                    each=move || keys.get()
                    key=|key| *key
                    children=move |key| view! { <Line counter=counter key=key /> }
                />
            </ol>
        </Show>
    }
}

fn show_last() {
    let pane = document().query_selector(".counter-scroll").ok().flatten();
    // On a phone the lines have no pane of their own: the page is scrolled.
    let is_page = |pane: &web_sys::Element| pane.client_height() == 0;
    if pane.is_some_and(|pane| is_page(&pane) || pane.client_height() < pane.scroll_height()) {
        page_keys::show(".cart-line:last-child");
    }
}

/// A line with its product, as far as it still exists.
#[derive(Clone, Default, PartialEq)]
struct Shown {
    line: CartLine,
    title: String,
    unit: String,
    step_milli: i64,
}

#[component]
fn Line(counter: Counter, key: u32) -> impl IntoView {
    let desk = counter.desk;
    let w = desk.words();
    let s = w.sell();
    let shown = Memo::new(move |before: Option<&Shown>| {
        let line = counter.cart.with(|cart| cart.line(key).cloned());
        // A line that was taken away keeps its words until its row is gone.
        line.map_or_else(
            || before.cloned().unwrap_or_default(),
            |line| {
                desk.follow(&[Topic::Products], |book| {
                    let product = line.product.and_then(|id| book.products().held(id));
                    show(line, product.map(|held| &held.card))
                })
            },
        )
    });
    let line = move || shown.with(|shown| shown.line.clone());
    let title = Signal::derive(move || shown.with(|shown| shown.title.clone()));
    let named =
        move |words: fn(SellWords, String) -> String| Signal::derive(move || words(s, title.get()));
    let change = move |change: &dyn Fn(&mut CartLine)| {
        counter.cart.update(|cart| cart.change(key, change));
    };

    let quantity_error = RwSignal::new(None::<String>);
    let quantity = Model::new(
        Signal::derive(move || {
            write_quantity(&desk, shown.with(|shown| shown.line.quantity_milli))
        }),
        move |typed: String| match read_quantity(&desk, &typed) {
            Ok(quantity_milli) => {
                quantity_error.set(None);
                change(&|line| line.quantity_milli = quantity_milli);
            }
            Err(words) => quantity_error.set(Some(words)),
        },
    );
    let step = move |by: i64| {
        let step = shown.with_untracked(|shown| shown.step_milli);
        quantity_error.set(None);
        change(&|line| {
            line.quantity_milli = (line.quantity_milli + by * step).max(step);
        });
    };
    let is_least = move || shown.with(|shown| shown.line.quantity_milli <= shown.step_milli);

    let is_open = RwSignal::new(false);
    let each = move || {
        shown.with(|shown| {
            let price = desk.money(shown.line.unit_price);
            if shown.unit.is_empty() {
                price
            } else {
                s.price_per(price, &shown.unit)
            }
        })
    };
    let off = move || {
        let line = line();
        let off = line.discount.of(line.gross());
        (!off.is_zero())
            .then(|| view! { <span class="cart-off">{format!("−{}", desk.money(off))}</span> })
    };
    view! {
        <li class="cart-line" data-open=move || is_open.get().then_some("")>
            <button
                class="cart-what"
                type="button"
                aria-expanded=move || is_open.get().to_string()
                title=named(SellWords::edit_line)
                on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
            >
                <span class="list-title">{title}</span>
                " "
                <span class="list-detail figures">{each} " " {off}</span>
            </button>
            <StepperField
                label=named(SellWords::quantity_of)
                hide_label=true
                text=quantity
                on_step=step
                less_label=named(SellWords::less_of)
                more_label=named(SellWords::more_of)
                at_least=Signal::derive(is_least)
                error=quantity_error
            />
            <span class="cart-sum figures">{move || desk.money(line().net())}</span>
            <IconButton
                label=named(SellWords::remove_line)
                icon=Glyph::X
                on_click=move |_| counter.remove(key, &title.get_untracked())
            />
            <Show when=move || is_open.get()>
                <LineForm counter=counter key=key start=line() unit=shown.with_untracked(|shown| shown.unit.clone()) />
            </Show>
        </li>
    }
}

/// Price and discount of one line; of a free line also its words.
#[component]
fn LineForm(counter: Counter, key: u32, start: CartLine, unit: String) -> impl IntoView {
    let desk = counter.desk;
    let w = desk.words();
    let s = w.sell();
    let is_free = start.product.is_none();
    let has_decimals = desk.currency().decimals > 0;
    let change = move |change: &dyn Fn(&mut CartLine)| {
        counter.cart.update(|cart| cart.change(key, change));
    };
    let of_line = move |read: fn(&CartLine) -> Money| {
        counter
            .cart
            .with(|cart| cart.line(key).map_or(Money::ZERO, read))
    };
    let price_error = RwSignal::new(None::<String>);
    let price = Model::new(
        Signal::derive(move || write_money_grouped(&desk, of_line(|line| line.unit_price))),
        move |typed: String| match read_money(&desk, &typed) {
            Ok(price) => {
                price_error.set(None);
                let price = price.unwrap_or_default();
                change(&|line| line.unit_price = price);
            }
            Err(words) => price_error.set(Some(words)),
        },
    );
    let text = Model::new(
        Signal::derive(move || {
            counter.cart.with(|cart| {
                cart.line(key)
                    .map(|line| line.text.clone())
                    .unwrap_or_default()
            })
        }),
        move |typed: String| change(&|line| typed.trim().clone_into(&mut line.text)),
    );
    let discount = Model::new(
        Signal::derive(move || {
            counter
                .cart
                .with(|cart| cart.line(key).map_or(Discount::None, |line| line.discount))
        }),
        move |discount: Discount| change(&|line| line.discount = discount),
    );
    let price_label = if unit.is_empty() {
        s.unit_price().to_owned()
    } else {
        s.price_per(w.common().price(), write_quantity_of(&desk, 1_000, &unit))
    };
    view! {
        <div class="cart-form">
            {is_free.then(|| view! { <TextField label=s.free_text() value=text lazy=true /> })}
            <NumberField
                label=price_label
                value=price
                lazy=true
                decimals=has_decimals
                suffix=desk.currency().sign(w.language())
                error=price_error
            />
            <DiscountField desk=desk label=w.common().discount() value=discount />
        </div>
    }
}

fn show(line: CartLine, product: Option<&Product>) -> Shown {
    let title = match product {
        Some(product) => product.title(line.variant),
        None => line.text.clone(),
    };
    Shown {
        title,
        unit: product
            .map(|product| product.unit.clone())
            .unwrap_or_default(),
        step_milli: step_milli(product),
        line,
    }
}
