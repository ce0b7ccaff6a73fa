//! Selling a gift certificate, and giving back what is left on one.

use leptos::prelude::*;

use super::buyer::Buyer;
use super::certificates::Doing;
use super::code::{CodeField, new_code};
use super::draft::Reader;
use super::wrongs::Wrongs;
use crate::desk::{Desk, use_desk};
use crate::domain::loyalty::certificates::balance;
use crate::domain::{
    Certificate, CertificateRefund, Command, Day, Id, Money, Refusal, Tender, TenderMethod,
};
use crate::insight::labels;
use crate::ui::{
    Button, ChoiceGroup, DateField, DialogActions, Form, NumberField, TextField, Tone,
};
use crate::views::act::Actor;
use crate::views::amounts::{tidy_money, write_money_grouped};
use crate::views::refusals;

/// Money; a certificate is bought with nothing else.
fn methods(desk: Desk) -> Vec<(TenderMethod, String)> {
    [
        TenderMethod::Cash,
        TenderMethod::Card,
        TenderMethod::Transfer,
    ]
    .map(|method| {
        let name = labels::tender(desk.words(), &method).to_owned();
        (method, name)
    })
    .into()
}

/// An amount that is more than nothing; what is wrong with it stands at its field.
fn some_amount(desk: &Desk, label: &'static str, typed: &str, wrongs: Wrongs) -> Option<Money> {
    wrongs.clear();
    let amount = wrongs.or_blame(label, Reader { desk }.money(typed));
    if amount.is_zero() && !wrongs.is_any() {
        wrongs.blame(label, desk.words().credit().amount_needed());
    }
    (!wrongs.is_any()).then_some(amount)
}

/// A certificate being sold.
#[component]
pub fn SellForm(doing: RwSignal<Option<Doing>>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let l = w.loyalty();
    let actor = Actor::new(desk);
    let code = RwSignal::new(new_code(desk));
    let (value, until) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let method = RwSignal::new(TenderMethod::Cash);
    let customer = RwSignal::new(None::<Id>);
    let note = RwSignal::new(String::new());
    let wrongs = Wrongs::none();
    let is_past = move || {
        let day = until.with(|until| until.parse::<Day>().ok());
        day.is_some_and(|day| day < desk.today())
    };
    let sell = move |()| {
        let Some(value) = some_amount(&desk, l.value(), &value.get_untracked(), wrongs) else {
            return;
        };
        // Its field says so.
        if untrack(is_past) {
            return;
        }
        let id = desk.new_id();
        let certificate = Certificate {
            id,
            at: desk.now(),
            code: code.get_untracked().trim().to_owned(),
            value,
            tenders: vec![Tender::new(method.get_untracked(), value)],
            customer: customer.get_untracked(),
            seller: desk.acting_staff().get_untracked(),
            until: until.get_untracked().parse().ok(),
            note: note.get_untracked().trim().to_owned(),
            ..Certificate::default()
        };
        let said = l.certificate_sold(&certificate.code);
        match actor.ask(Command::SellCertificate(certificate), said) {
            // To be handed over at once.
            Ok(()) => doing.set(Some(Doing::Showing(id))),
            Err(why) => {
                let field = match why {
                    Refusal::CodeNeeded | Refusal::CodeTaken => l.code(),
                    _ => l.value(),
                };
                wrongs.blame(field, refusals::explain(&desk, &why));
            }
        }
    };
    view! {
        <Form on_submit=sell>
            <NumberField
                label=l.value()
                value=wrongs.model(l.value(), value)
                error=wrongs.of(l.value())
                decimals={desk.currency().decimals > 0}
                suffix=desk.currency().sign(w.language())
                tidy=tidy_money(desk)
                autofocus=true
            />
            <CodeField value=code wrongs=wrongs />
            <ChoiceGroup label=l.paid_by() value=method options=methods(desk) wide=true />
            <DateField
                label=l.valid_to()
                value=until
                error=Signal::derive(move || is_past().then(|| w.credit().day_past().to_owned()))
            />
            <Buyer label=l.buyer() value=customer />
            <TextField label=w.common().note() value=note />
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| doing.set(None) />
                <Button label=l.sell_certificate() tone=Tone::Primary submit=true />
            </DialogActions>
        </Form>
    }
}

/// What is left being given back.
#[component]
pub fn RefundForm(id: Id, doing: RwSignal<Option<Doing>>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let l = w.loyalty();
    let actor = Actor::new(desk);
    let left = desk.read(|book| balance(book.ledger(), id));
    let amount = RwSignal::new(write_money_grouped(&desk, left));
    let method = RwSignal::new(TenderMethod::Cash);
    let reason = RwSignal::new(String::new());
    let wrongs = Wrongs::none();
    let refund = move |()| {
        let Some(amount) = some_amount(&desk, l.amount(), &amount.get_untracked(), wrongs) else {
            return;
        };
        let refund = CertificateRefund {
            id: desk.new_id(),
            at: desk.now(),
            certificate: id,
            amount,
            method: method.get_untracked(),
            reason: reason.get_untracked().trim().to_owned(),
            ..CertificateRefund::default()
        };
        let said = l.given_back(desk.money(amount));
        match actor.act(Command::RefundCertificate(refund), said) {
            Ok(()) => doing.set(None),
            Err(why) => wrongs.blame(l.amount(), why),
        }
    };
    view! {
        <Form on_submit=refund>
            <NumberField
                label=l.amount()
                value=wrongs.model(l.amount(), amount)
                error=wrongs.of(l.amount())
                decimals={desk.currency().decimals > 0}
                suffix=desk.currency().sign(w.language())
                tidy=tidy_money(desk)
                autofocus=true
            />
            <ChoiceGroup label=l.refund_by() value=method options=methods(desk) wide=true />
            <TextField label=w.sales().return_reason() value=reason />
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| doing.set(None) />
                <Button label=l.refund() tone=Tone::Primary submit=true />
            </DialogActions>
        </Form>
    }
}
