//! How it is paid: one way, or several that add up.

use leptos::prelude::*;

use super::counter::Counter;
use crate::domain::cart::likely_given;
use crate::domain::{Money, TenderMethod};
use crate::text::numbers::decimal_sign;
use crate::ui::{
    Button, Chip, ChoiceGroup, Dialog, DialogActions, Form, NumberField, NumberPad, Tone,
};
use crate::views::amounts::{read_money, write_money};
use crate::views::sales::tender_name;

/// Ways that can be taken here.
const METHODS: [TenderMethod; 3] = [
    TenderMethod::Cash,
    TenderMethod::Card,
    TenderMethod::Transfer,
];

/// The dialog that takes the payment.
#[component]
pub fn Payment(counter: Counter) -> impl IntoView {
    let w = counter.desk.words();
    view! {
        <Dialog
            open=counter.is_paying
            title=w.sell().payment()
            close_label=w.common().close()
        >
            <PaymentForm counter=counter />
        </Dialog>
    }
}

/// One method, or a mixture where there is none.
type Way = Option<usize>;

#[component]
fn PaymentForm(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let w = desk.words();
    let s = w.sell();
    let total = counter.cart.with_untracked(|cart| cart.sums().total);
    let way = RwSignal::<Way>::new(Some(0));
    let given = RwSignal::new(String::new());
    let parts = [(); METHODS.len()].map(|()| RwSignal::new(String::new()));
    let ways: Vec<(Way, String)> = METHODS
        .iter()
        .enumerate()
        .map(|(place, method)| (Some(place), tender_name(w, method).to_owned()))
        .chain([(None, s.mixed().to_owned())])
        .collect();

    let read_given = move || read_money(&desk, &given.get()).map(|given| given.unwrap_or(total));
    let read_parts = move || {
        let mut amounts = [Money::ZERO; METHODS.len()];
        for (amount, part) in amounts.iter_mut().zip(parts) {
            *amount = read_money(&desk, &part.get())?.unwrap_or_default();
        }
        Ok::<_, String>(amounts)
    };
    // What is paid how, and what is given back.
    let tenders = Memo::new(move |_| match way.get() {
        Some(0) => {
            let change = read_given().ok()? - total;
            (change >= Money::ZERO).then(|| (vec![(TenderMethod::Cash, total)], change))
        }
        Some(place) => Some((vec![(METHODS[place].clone(), total)], Money::ZERO)),
        None => {
            let amounts = read_parts().ok()?;
            let paid: Money = amounts.iter().copied().sum();
            let tenders = METHODS.iter().cloned().zip(amounts).collect();
            (paid == total).then_some((tenders, Money::ZERO))
        }
    });
    let pay = move |()| {
        if let Some((tenders, change)) = tenders.get_untracked() {
            counter.pay(tenders, change);
        }
    };
    let balance = move || {
        let missing = match way.get() {
            Some(0) => total - read_given().unwrap_or(total),
            Some(_) => Money::ZERO,
            None => total - read_parts().map_or(total, |parts| parts.into_iter().sum()),
        };
        match (way.get(), missing) {
            (_, missing) if missing > Money::ZERO => s.missing(desk.money(missing)),
            (Some(0), missing) if missing < Money::ZERO => s.change(desk.money(-missing)),
            (None, missing) if missing < Money::ZERO => s.too_much(desk.money(-missing)),
            _ => String::new(),
        }
    };
    let error_of = move |text: RwSignal<String>| {
        Signal::derive(move || text.with(|text| read_money(&desk, text).err()))
    };
    let sign = desk.currency().sign(w.language());
    let decimals = desk.currency().decimals;
    let has_decimals = decimals > 0;
    let cash = move || {
        view! {
            <NumberField
                label=s.given()
                value=given
                autofocus=true
                decimals=has_decimals
                placeholder=write_money(&desk, total)
                suffix=sign
                error=error_of(given)
            />
            <div class="row" role="group" aria-label=s.round_amounts()>
                {likely_given(total)
                    .into_iter()
                    .map(|amount| {
                        let written = write_money(&desk, amount);
                        let compared = written.clone();
                        view! {
                            <Chip
                                label=desk.money(amount)
                                pressed=Signal::derive(move || given.with(|given| *given == compared))
                                on_press=move |()| given.set(written.clone())
                            />
                        }
                    })
                    .collect_view()}
            </div>
            <NumberPad
                label=s.number_pad()
                value=given
                decimals=decimals
                separator=decimal_sign(w.language())
                back_label=s.erase_digit()
            />
        }
        .into_any()
    };
    let mixed = move || {
        let fill = move |place: usize| {
            let others = read_parts().map_or(total, |amounts| {
                let rest = amounts.into_iter().enumerate();
                rest.filter(|(other, _)| *other != place)
                    .map(|(_, amount)| amount)
                    .sum()
            });
            parts[place].set(write_money(&desk, (total - others).max(Money::ZERO)));
        };
        METHODS
            .iter()
            .enumerate()
            .map(|(place, method)| {
                let name = tender_name(w, method);
                view! {
                    <div class="field-row part">
                        <NumberField
                            label=name
                            value=parts[place]
                            autofocus=place == 0
                            decimals=has_decimals
                            suffix=sign
                            error=error_of(parts[place])
                        />
                        <Button label=s.the_rest(name) tone=Tone::Quiet on_click=move |_| fill(place) />
                    </div>
                }
            })
            .collect_view()
            .into_any()
    };
    view! {
        <Form on_submit=pay>
            <div class="pay-head figures">
                <p class="pay-total">{s.to_pay()} " " <strong>{desk.money(total)}</strong></p>
                <p class="pay-balance" role="status">
                    {balance}
                </p>
            </div>
            <ChoiceGroup label=s.payment() hide_label=true value=way options=ways wide=true />
            {move || match way.get() {
                Some(0) => cash(),
                Some(_) => ().into_any(),
                None => mixed(),
            }}
            <p class="field-error" role="alert">
                {counter.refused}
            </p>
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| counter.is_paying.set(false) />
                <Button
                    label=s.take_payment(desk.money(total))
                    tone=Tone::Primary
                    disabled=Signal::derive(move || tenders.with(Option::is_none))
                    submit=true
                />
            </DialogActions>
        </Form>
    }
}
