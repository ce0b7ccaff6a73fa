//! How it is paid: one way, or several that add up.

use leptos::prelude::*;

use super::counter::Counter;
use super::entitled::earned_by;
use super::on_credit::{AdvanceFields, CreditFields, OnCredit};
use super::points::{PayWithPoints, PointsTyped, WillEarn};
use crate::domain::cart::likely_given;
use crate::domain::{Money, TenderMethod};
use crate::insight::labels;
use crate::text::numbers::decimal_sign;
use crate::ui::{
    Button, Chip, ChoiceGroup, Dialog, DialogActions, Form, Model, NumberField, NumberPad, Tone,
};
use crate::views::amounts::{read_money, tidy_money, untidied_money, write_money_grouped};

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
            <PaymentBody counter=counter />
        </Dialog>
    }
}

/// What is left to pay changes while points are chosen, and all that depends on it with it.
#[component]
fn PaymentBody(counter: Counter) -> impl IntoView {
    let total = Memo::new(move |_| counter.left_to_pay());
    let way = RwSignal::new(CASH);
    let points = PointsTyped::of(counter);
    view! {
        <PayWithPoints points=points />
        {move || view! { <PaymentForm counter=counter total=total.get() way=way points=points /> }}
    }
}

/// How it is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// All of it one way, by its place among the methods.
    One(usize),
    /// Out of what was paid ahead.
    Advance,
    /// Later, or a part of it.
    Credit,
    /// Several ways that add up.
    Mixed,
}

/// The place of cash among the methods: change is given only of it.
const CASH: Way = Way::One(0);

#[component]
fn PaymentForm(
    counter: Counter,
    total: Money,
    way: RwSignal<Way>,
    points: PointsTyped,
) -> impl IntoView {
    let desk = counter.desk;
    let w = desk.words();
    let s = w.sell();
    let credit = OnCredit::of(counter, total);
    let given = RwSignal::new(String::new());
    // A round amount that was tapped is a proposal: the first key after it begins another.
    let is_tapped = RwSignal::new(false);
    let given_typed = Model::new(given, move |typed: String| {
        is_tapped.set(false);
        given.set(typed);
    });
    let parts = [(); METHODS.len()].map(|()| RwSignal::new(String::new()));
    let has_advance = Memo::new(move |_| credit.advance() > Money::ZERO);
    let ways = Signal::derive(move || {
        let ways = METHODS.iter().enumerate();
        let ways = ways.map(|(place, method)| (Way::One(place), labels::tender(w, method)));
        let advance = (Way::Advance, w.credit().from_advance());
        let ways = ways.chain(has_advance.get().then_some(advance)).chain([
            (Way::Mixed, s.mixed()),
            (Way::Credit, w.credit().on_credit()),
        ]);
        ways.map(|(way, name)| (way, name.to_owned()))
            .collect::<Vec<_>>()
    });

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
        CASH => {
            let change = read_given().ok()? - total;
            (change >= Money::ZERO).then(|| (vec![(TenderMethod::Cash, total)], change))
        }
        Way::One(place) => Some((vec![(METHODS[place].clone(), total)], Money::ZERO)),
        Way::Advance => Some((credit.paid_from_advance().0, Money::ZERO)),
        Way::Credit => Some((credit.tenders()?, Money::ZERO)),
        Way::Mixed => {
            let amounts = read_parts().ok()?;
            let paid: Money = amounts.iter().copied().sum();
            let tenders = METHODS.iter().cloned().zip(amounts).collect();
            (paid == total).then_some((tenders, Money::ZERO))
        }
    });
    let pay = move |()| {
        if let Some((tenders, change)) = tenders.get_untracked() {
            let is_owed = way.get_untracked() == Way::Credit;
            let due = is_owed.then(|| untrack(|| credit.due())).flatten();
            counter.pay(tenders, change, due);
        }
    };
    let balance = move || {
        if way.get() == Way::Credit {
            let stays = credit.stays_owed();
            return stays.map_or_else(String::new, |stays| {
                w.credit().stays_owed(desk.money(stays))
            });
        }
        let missing = match way.get() {
            CASH => total - read_given().unwrap_or(total),
            Way::One(_) | Way::Advance | Way::Credit => Money::ZERO,
            Way::Mixed => total - read_parts().map_or(total, |parts| parts.into_iter().sum()),
        };
        match (way.get(), missing) {
            (_, missing) if missing > Money::ZERO => s.missing(desk.money(missing)),
            (CASH, missing) if missing < Money::ZERO => s.change(desk.money(-missing)),
            (Way::Mixed, missing) if missing < Money::ZERO => s.too_much(desk.money(-missing)),
            _ => String::new(),
        }
    };
    let take = Signal::derive(move || match way.get() {
        // It says what will be, unlike the choice above it.
        Way::Credit => match credit.stays_owed() {
            Some(Money::ZERO) => w.credit().pay_from_advance(desk.money(credit.covered())),
            stays => w.credit().put_on_credit(desk.money(stays.unwrap_or(total))),
        },
        Way::Advance => w
            .credit()
            .pay_from_advance(desk.money(credit.paid_from_advance().1)),
        _ => s.take_payment(desk.money(total)),
    });
    // Somebody must owe what is not paid, and nothing may be wrong that can be seen.
    let is_ready = move || {
        let is_known = counter.cart.with(|cart| cart.customer.is_some());
        let is_agreed = way.get() != Way::Credit || (is_known && credit.due_error().is_none());
        tenders.with(Option::is_some) && is_agreed && !points.is_wrong()
    };
    let earns = Memo::new(move |_| {
        // Some ways of paying earn nothing.
        let (tenders, _) = tenders.get()?;
        counter
            .cart
            .with(|cart| Some(earned_by(desk, cart, tenders)))
    });
    let error_of = move |text: RwSignal<String>| {
        Signal::derive(move || text.with(|text| read_money(&desk, text).err()))
    };
    let sign = desk.currency().sign(w.language());
    let decimals = desk.currency().decimals;
    let has_decimals = decimals > 0;
    let cash = move || {
        let field = view! {
            <NumberField
                label=s.given()
                value=given_typed
                autofocus=true
                decimals=has_decimals
                placeholder=write_money_grouped(&desk, total)
                suffix=sign
                tidy=tidy_money(desk)
                error=error_of(given)
            />
            <div class="row" role="group" aria-label=s.round_amounts()>
                {likely_given(total)
                    .into_iter()
                    .map(|amount| {
                        let written = write_money_grouped(&desk, amount);
                        let compared = written.clone();
                        view! {
                            <Chip
                                label=desk.money(amount)
                                pressed=Signal::derive(move || given.with(|given| *given == compared))
                                on_press=move |()| {
                                    given.set(written.clone());
                                    is_tapped.set(true);
                                }
                            />
                        }
                    })
                    .collect_view()}
            </div>
        };
        // Groups stand in the way of the next digit.
        let typed_on = Model::new(
            Signal::derive(move || given.with(|given| untidied_money(&desk, given))),
            move |typed| given_typed.set(typed),
        );
        view! {
            <div class="pay-cash">
                <div>{field}</div>
                <NumberPad
                    label=s.number_pad()
                    value=typed_on
                    proposed=is_tapped
                    decimals=decimals
                    separator=decimal_sign(w.language())
                    back_label=s.erase_digit()
                />
            </div>
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
            parts[place].set(write_money_grouped(
                &desk,
                (total - others).max(Money::ZERO),
            ));
        };
        METHODS
            .iter()
            .enumerate()
            .map(|(place, method)| {
                let name = labels::tender(w, method);
                view! {
                    <div class="field-row pay-part">
                        <NumberField
                            label=name
                            value=parts[place]
                            autofocus=place == 0
                            decimals=has_decimals
                            suffix=sign
                            tidy=tidy_money(desk)
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
            <WillEarn counter=counter paid_so=earns />
            <ChoiceGroup label=s.payment() hide_label=true value=way options=ways wide=true />
            {move || match way.get() {
                CASH => cash(),
                Way::One(_) => ().into_any(),
                Way::Advance => view! { <AdvanceFields credit=credit /> }.into_any(),
                Way::Credit => view! { <CreditFields counter=counter credit=credit /> }.into_any(),
                Way::Mixed => mixed(),
            }}
            <p class="field-error" role="alert">
                {counter.refused}
            </p>
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| counter.is_paying.set(false) />
                <Button
                    label=take
                    tone=Tone::Primary
                    disabled=Signal::derive(move || !is_ready())
                    submit=true
                />
            </DialogActions>
        </Form>
    }
}
