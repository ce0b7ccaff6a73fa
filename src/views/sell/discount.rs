//! A discount as one says it: so many per cent, or so much money.

use leptos::prelude::*;

use super::counter::Counter;
use crate::desk::Desk;
use crate::domain::Discount;
use crate::ui::{Button, ChoiceGroup, Glyph, Model, NumberField, Tone};
use crate::views::amounts::{read_discount, write_discount};

/// A discount, by percentage or amount.
#[component]
pub fn DiscountField(
    /// For money and words.
    desk: Desk,
    /// What it is taken off.
    #[prop(into)]
    label: Signal<String>,
    /// The discount.
    #[prop(into)]
    value: Model<Discount>,
) -> impl IntoView {
    let w = desk.words();
    let is_percent = RwSignal::new(!matches!(value.get_untracked(), Discount::Amount(_)));
    let error = RwSignal::new(None::<String>);
    // What the field itself said last: that is no reason to write it anew.
    let told = StoredValue::new(value.get_untracked());
    let read = move |typed: &str| {
        let mut discount = read_discount(&desk, typed, is_percent.get_untracked());
        if discount.is_err() && is_percent.get_untracked() && is_more_than_all(typed) {
            is_percent.set(false);
            discount = read_discount(&desk, typed, false);
        }
        error.set(discount.as_ref().err().cloned());
        // What was right on the way to what is wrong is not meant.
        let discount = discount.unwrap_or(Discount::None);
        told.set_value(discount);
        value.set(discount);
    };
    let text = RwSignal::new(write_discount(&desk, value.get_untracked()));
    // What is set from outside is shown; what is being typed is left as it is typed.
    Effect::new(move |before: Option<Discount>| {
        let now = value.get();
        if before.is_some_and(|before| before != now) && told.get_value() != now {
            told.set_value(now);
            error.set(None);
            text.set(write_discount(&desk, now));
        }
        now
    });
    let typed = Model::new(text, move |typed: String| {
        read(&typed);
        text.set(typed);
    });
    let kind = Model::new(is_percent, move |chosen: bool| {
        is_percent.set(chosen);
        read(&text.get_untracked());
    });
    let sign = desk.currency().sign(w.language());
    view! {
        <div class="discount">
            <NumberField label=label value=typed decimals=true error=error />
            <ChoiceGroup
                label=w.sell().discount_in()
                hide_label=true
                value=kind
                options=vec![(true, "%".to_owned()), (false, sign.to_owned())]
            />
        </div>
    }
}

/// Whether it can be money only: a percentage ends at a hundred.
fn is_more_than_all(typed: &str) -> bool {
    let digits: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    digits.parse::<u64>().is_ok_and(|number| number > 100)
}

/// The discount of the whole receipt, folded away until it is wanted.
#[component]
pub fn ReceiptDiscount(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let s = desk.words().sell();
    let has_lines = Memo::new(move |_| counter.cart.with(|cart| !cart.lines.is_empty()));
    let given = move || counter.cart.with_untracked(|cart| cart.discount) != Discount::None;
    let is_open = RwSignal::new(given());
    let value = Model::new(
        Signal::derive(move || counter.cart.with(|cart| cart.discount)),
        move |discount: Discount| counter.cart.update(|cart| cart.discount = discount),
    );
    view! {
        <Show when=move || has_lines.get()>
            <div class="receipt-discount">
                <Show
                    when=move || is_open.get()
                    fallback=move || {
                        view! {
                            <Button
                                label=s.receipt_discount()
                                icon=Glyph::Percent
                                tone=Tone::Quiet
                                on_click=move |_| is_open.set(true)
                            />
                        }
                    }
                >
                    <DiscountField desk=desk label=s.receipt_discount() value=value />
                </Show>
            </div>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::is_more_than_all;

    #[test]
    fn more_than_a_hundred_is_money() {
        assert!(is_more_than_all("5000") && is_more_than_all("5 000") && is_more_than_all("101"));
        assert!(
            !is_more_than_all("100") && !is_more_than_all("33,333") && !is_more_than_all("abc")
        );
    }
}
