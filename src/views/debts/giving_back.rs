//! Giving back what was paid ahead.

use leptos::prelude::*;

use super::forms::AmountField;
use super::payment::ways;
use crate::desk::use_desk;
use crate::domain::credit::DebtAccount;
use crate::domain::{Command, Id, Payment, TenderMethod};
use crate::ui::{Button, ChoiceGroup, DialogActions, Form, TextField, Tone};
use crate::views::act::Actor;
use crate::views::amounts::{read_money, write_money};

/// The form that gives back what was paid ahead, or a part of it: all of it is proposed.
#[component]
pub fn GiveBackForm(customer: Id, done: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let c = w.credit();
    let actor = Actor::new(desk);
    let ahead = desk.read(|book| DebtAccount::of(book.ledger(), customer).advance);
    let typed = RwSignal::new(write_money(&desk, ahead));
    let wrong = RwSignal::new(None::<String>);
    let way = RwSignal::new(TenderMethod::Cash);
    let note = RwSignal::new(String::new());
    // Of who was erased no word is kept.
    let has_note = !desk.read(|book| book.is_erased(customer));
    let amount = move || read_money(&desk, &typed.get()).ok().flatten();
    let give = move |()| {
        let given = untrack(amount).filter(|amount| !amount.is_zero());
        let Some(amount) = given else {
            // What cannot be read its field says itself.
            return wrong.set(Some(c.amount_needed().to_owned()));
        };
        let payment = Payment {
            id: desk.new_id(),
            at: desk.now(),
            customer,
            amount: -amount,
            method: way.get_untracked(),
            note: note.get_untracked().trim().to_owned(),
            ..Payment::default()
        };
        let said = w.sales().gave_back(desk.money(amount));
        match actor.act(Command::RecordPayment(payment), said) {
            Ok(()) => done.run(()),
            Err(why) => wrong.set(Some(why)),
        }
    };
    view! {
        <Form on_submit=give>
            <p>{c.ahead_of(desk.money(ahead))}</p>
            <AmountField label=c.amount() value=typed wrong=wrong autofocus=true />
            <ChoiceGroup label=w.sales().give_back_by() value=way options=ways(desk) wide=true />
            {has_note.then(|| view! { <TextField label=c.note() value=note max_length=200 /> })}
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| done.run(()) />
                <Button
                    label=Signal::derive(move || {
                        w.sales().give_back(desk.money(amount().unwrap_or_default()))
                    })
                    tone=Tone::Primary
                    submit=true
                />
            </DialogActions>
        </Form>
    }
}
