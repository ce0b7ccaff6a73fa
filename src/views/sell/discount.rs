//! A discount as one says it: so many per cent, or so much money.

use leptos::prelude::*;

use crate::desk::Desk;
use crate::domain::Discount;
use crate::ui::{ChoiceGroup, Model, NumberField};
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
    let read = move |typed: &str| match read_discount(&desk, typed, is_percent.get_untracked()) {
        Ok(discount) => {
            error.set(None);
            value.set(discount);
        }
        Err(words) => error.set(Some(words)),
    };
    let text = RwSignal::new(write_discount(&desk, value.get_untracked()));
    // What is set from outside is shown; what is being typed is left as it is typed.
    Effect::new(move |before: Option<Discount>| {
        let now = value.get();
        if before.is_some_and(|before| before != now)
            && read_discount(&desk, &text.get_untracked(), is_percent.get_untracked()) != Ok(now)
        {
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
