//! Taking a payment: how much, how, and for what.

use leptos::prelude::*;

use super::names::{debit_name, sale_of};
use crate::desk::{Desk, use_desk};
use crate::domain::credit::{Coming, Debit, DebtAccount};
use crate::domain::{Command, Id, Money, Payment, TenderMethod};
use crate::insight::labels;
use crate::text::numbers::decimal_sign;
use crate::ui::{
    Button, ChoiceGroup, DialogActions, Form, Model, NumberField, NumberPad, SelectField,
    TextField, Tone,
};
use crate::views::act::Actor;
use crate::views::amounts::{read_money, tidy_money, write_money};
use crate::views::days;

/// Ways a debt can be paid.
pub const WAYS: [TenderMethod; 3] = [
    TenderMethod::Cash,
    TenderMethod::Card,
    TenderMethod::Transfer,
];

/// The ways with their names.
pub fn ways(desk: Desk) -> Vec<(TenderMethod, String)> {
    let named = |way: TenderMethod| {
        let name = labels::tender(desk.words(), &way).to_owned();
        (way, name)
    };
    WAYS.map(named).into()
}

/// The receipts of which something is owed, after all of them together.
pub fn receipts(desk: Desk, account: &DebtAccount, all: &str) -> Vec<(Option<Id>, String)> {
    let w = desk.words();
    let receipt = |debit: &Debit| {
        let sale = sale_of(debit)?;
        let name = desk.read(|book| debit_name(w, book, debit.source));
        let day = days::short(desk, days::of(desk, debit.at));
        let words = format!("{name} · {day} · {}", desk.money(debit.remaining));
        Some((Some(sale), words))
    };
    let all = std::iter::once((None, all.to_owned()));
    all.chain(account.open().filter_map(receipt)).collect()
}

/// An amount that is proposed as long as nobody has typed another.
#[derive(Clone, Copy)]
pub struct ProposedAmount {
    desk: Desk,
    typed: RwSignal<String>,
    is_own: StoredValue<bool>,
}

impl ProposedAmount {
    /// Proposes so much; nothing is an empty field.
    pub fn of(desk: Desk, amount: Money) -> Self {
        let proposed = Self {
            desk,
            typed: RwSignal::new(String::new()),
            is_own: StoredValue::new(false),
        };
        proposed.propose(amount);
        proposed
    }

    /// Proposes another amount, unless one was typed.
    pub fn propose(self, amount: Money) {
        if !self.is_own.get_value() {
            self.typed.set(match amount {
                Money::ZERO => String::new(),
                amount => write_money(&self.desk, amount),
            });
        }
    }

    /// Whether nobody has typed another yet.
    pub fn is_proposed(self) -> Signal<bool> {
        Signal::derive(move || !self.is_own.get_value())
    }

    /// What its field shows and writes. Emptied, it takes proposals again.
    pub fn model(self) -> Model<String> {
        Model::new(self.typed, move |typed: String| {
            self.is_own.set_value(!typed.trim().is_empty());
            self.typed.set(typed);
        })
    }
}

/// The form that takes a payment. The amount is what is owed, until another is typed.
#[component]
pub fn PaymentForm(customer: Id, sale: Option<Id>, done: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let c = w.credit();
    let actor = Actor::new(desk);
    let account = desk.read(|book| DebtAccount::of(book.ledger(), customer));
    let options = receipts(desk, &account, c.oldest_first());
    let owed = account.owed;
    let owed_for = move |sale: Option<Id>| sale.map_or(owed, |sale| account.owed_for(sale));
    let amount = ProposedAmount::of(desk, owed_for(sale));
    let typed = amount.model();
    let way = RwSignal::new(TenderMethod::Cash);
    let what_for = RwSignal::new(sale);
    let note = RwSignal::new(String::new());
    // Of who was erased no word is kept.
    let has_note = !desk.read(|book| book.is_erased(customer));
    let refusal = RwSignal::new(None::<String>);
    let is_asked = RwSignal::new(false);
    let payment = move || {
        let amount = read_money(&desk, &typed.get()).ok().flatten()?;
        (!amount.is_zero()).then(|| Payment {
            customer,
            amount,
            method: way.get(),
            sale: what_for.get(),
            at: desk.now(),
            note: note.get().trim().to_owned(),
            ..Payment::default()
        })
    };
    let outcome = move || {
        let payment = payment()?;
        let after =
            desk.read(|book| DebtAccount::with(book.ledger(), customer, Coming::Payment(&payment)));
        Some(if after.owed > Money::ZERO {
            c.will_owe(desk.money(after.owed))
        } else if after.advance > Money::ZERO {
            c.will_be_ahead(desk.money(after.advance))
        } else {
            c.will_be_settled().to_owned()
        })
    };
    let take = move |()| {
        let Some(mut payment) = untrack(payment) else {
            return is_asked.set(true);
        };
        payment.id = desk.new_id();
        let said = c.taken(desk.money(payment.amount));
        match actor.act(Command::RecordPayment(payment), said) {
            Ok(()) => done.run(()),
            Err(why) => refusal.set(Some(why)),
        }
    };
    let choose = {
        let owed_for = owed_for.clone();
        move |sale: Option<Id>| {
            what_for.set(sale);
            amount.propose(owed_for(sale));
        }
    };
    let has_choice = options.len() > 1;
    let decimals = desk.currency().decimals;
    let has_decimals = decimals != 0;
    view! {
        <Form on_submit=take>
            <NumberField
                label=c.amount()
                value=typed
                autofocus=true
                decimals=has_decimals
                suffix=desk.currency().sign(w.language())
                tidy=tidy_money(desk)
                error=Signal::derive(move || match read_money(&desk, &typed.get()) {
                    Err(why) => Some(why),
                    Ok(amount) => {
                        let is_missing = is_asked.get() && amount.is_none_or(Money::is_zero);
                        is_missing.then(|| c.amount_needed().to_owned())
                    }
                })
            />
            <p class="pay-balance figures" role="status">
                {outcome}
            </p>
            <NumberPad
                label=w.sell().number_pad()
                value=typed
                proposed=amount.is_proposed()
                decimals=decimals
                separator=decimal_sign(w.language())
                back_label=w.sell().erase_digit()
            />
            <ChoiceGroup label=c.how() value=way options=ways(desk) wide=true />
            {has_choice
                .then(|| {
                    view! {
                        <SelectField
                            label=c.what_for()
                            value=Model::new(what_for, choose)
                            options=options
                        />
                    }
                })}
            {has_note.then(|| view! { <TextField label=c.note() value=note max_length=200 /> })}
            <p class="field-error" role="alert">
                {refusal}
            </p>
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| done.run(()) />
                <Button label=c.take_payment() tone=Tone::Primary submit=true />
            </DialogActions>
        </Form>
    }
}
