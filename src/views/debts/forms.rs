//! Promises, debts given up, what was owed before, and the limit: a small form each.

use leptos::prelude::*;

use crate::desk::{Desk, use_desk};
use crate::domain::command::Save;
use crate::domain::credit::DebtAccount;
use crate::domain::{Command, Day, Id, Money, Opening, Promise, WriteOff};
use crate::text::dates;
use crate::ui::{
    Button, Chip, ChoiceGroup, DateField, DialogActions, Form, Glyph, NumberField, TextArea,
    TextField, Tone,
};
use crate::views::act::Actor;
use crate::views::amounts::{read_money, write_money};
use crate::views::days;

/// The days a promise is mostly given for, from today.
const USUAL_DAYS: [i32; 3] = [7, 14, 30];

/// What stands below each form: why it was refused, and its buttons.
#[component]
fn Foot(
    refusal: RwSignal<Option<String>>,
    done: Callback<()>,
    #[prop(into)] label: String,
    #[prop(default = Tone::Primary)] tone: Tone,
) -> impl IntoView {
    let w = use_desk().words();
    view! {
        <p class="field-error" role="alert">
            {refusal}
        </p>
        <DialogActions>
            <Button label=w.common().cancel() on_click=move |_| done.run(()) />
            <Button label=label tone=tone icon=Glyph::Check submit=true />
        </DialogActions>
    }
}

/// A field for an amount of money.
#[component]
fn AmountField(
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(optional)] autofocus: bool,
    #[prop(optional, into)] hint: Signal<String>,
) -> impl IntoView {
    let desk = use_desk();
    view! {
        <NumberField
            label=label
            value=value
            autofocus=autofocus
            hint=hint
            decimals=desk.currency().decimals != 0
            suffix=desk.currency().sign(desk.words().language())
            error=Signal::derive(move || value.with(|value| read_money(&desk, value).err()))
        />
    }
}

/// A day as a date field holds it.
pub fn written(day: Day) -> String {
    day.to_string()
}

fn amount_of(desk: &Desk, typed: RwSignal<String>) -> Result<Money, String> {
    let amount = read_money(desk, &typed.get_untracked())?;
    amount.ok_or_else(|| desk.words().credit().amount_needed().to_owned())
}

/// A promise to pay by a day.
#[component]
pub fn PromiseForm(customer: Id, done: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let c = w.credit();
    let actor = Actor::new(desk);
    let today = untrack(|| desk.today());
    let day = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    let refusal = RwSignal::new(None::<String>);
    let save = move |()| {
        let Ok(by) = day.get_untracked().parse::<Day>() else {
            refusal.set(Some(c.day_needed().to_owned()));
            return;
        };
        let promise = Promise {
            id: desk.new_id(),
            at: desk.now(),
            customer,
            day: Some(by),
            note: note.get_untracked().trim().to_owned(),
            ..Promise::default()
        };
        let said = c.promise_saved(days::short(desk, by));
        match actor.act(Command::RecordPromise(promise), said) {
            Ok(()) => done.run(()),
            Err(why) => refusal.set(Some(why)),
        }
    };
    let usual = USUAL_DAYS.map(|count| {
        let by = Day(today.0 + count);
        let words = dates::relative(w.language(), i64::from(count));
        view! {
            <Chip
                label=words
                pressed=Signal::derive(move || day.with(|day| *day == written(by)))
                on_press=move |()| day.set(written(by))
            />
        }
    });
    view! {
        <Form on_submit=save>
            <div class="row" role="group" aria-label=c.promise_day()>
                {usual.collect_view()}
            </div>
            <DateField label=c.promise_day() value=day min=written(today) />
            <TextField label=c.note() value=note max_length=200 />
            <Foot refusal=refusal done=done label=c.promise() />
        </Form>
    }
}

/// A debt, or a part of it, is given up.
#[component]
pub fn WriteOffForm(customer: Id, done: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let c = w.credit();
    let actor = Actor::new(desk);
    let owed = desk.read(|book| DebtAccount::of(book.ledger(), customer).owed);
    let typed = RwSignal::new(write_money(&desk, owed));
    let reason = RwSignal::new(String::new());
    let refusal = RwSignal::new(None::<String>);
    let save = move |()| {
        let amount = match amount_of(&desk, typed) {
            Ok(amount) => amount,
            Err(why) => return refusal.set(Some(why)),
        };
        let write_off = WriteOff {
            id: desk.new_id(),
            at: desk.now(),
            customer,
            amount,
            reason: reason.get_untracked().trim().to_owned(),
            ..WriteOff::default()
        };
        let said = c.written_off(desk.money(amount));
        match actor.act(Command::WriteOff(write_off), said) {
            Ok(()) => done.run(()),
            Err(why) => refusal.set(Some(why)),
        }
    };
    view! {
        <Form on_submit=save>
            <p>{c.owes_now(desk.money(owed))}</p>
            <AmountField label=c.amount() value=typed />
            <TextArea label=c.write_off_why() value=reason rows=2 autofocus=true max_length=300 />
            <Foot refusal=refusal done=done label=c.write_off() tone=Tone::Danger />
        </Form>
    }
}

/// What stood in the old notebook.
#[component]
pub fn OpeningForm(customer: Id, done: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let c = w.credit();
    let actor = Actor::new(desk);
    let is_advance = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let due = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    let refusal = RwSignal::new(None::<String>);
    let save = move |()| {
        let amount = match amount_of(&desk, typed) {
            Ok(amount) => amount,
            Err(why) => return refusal.set(Some(why)),
        };
        let debt = if is_advance.get_untracked() {
            -amount
        } else {
            amount
        };
        let opening = Opening {
            id: desk.new_id(),
            at: desk.now(),
            customer,
            debt,
            due: due.get_untracked().parse().ok(),
            note: note.get_untracked().trim().to_owned(),
            ..Opening::default()
        };
        match actor.act(Command::RecordOpening(opening), c.opening_saved()) {
            Ok(()) => done.run(()),
            Err(why) => refusal.set(Some(why)),
        }
    };
    let sides = vec![
        (false, c.opening_debt().to_owned()),
        (true, c.opening_advance().to_owned()),
    ];
    view! {
        <Form on_submit=save>
            <p class="muted">{c.opening_hint()}</p>
            <ChoiceGroup label=c.whose() hide_label=true value=is_advance options=sides wide=true />
            <AmountField label=c.amount() value=typed autofocus=true />
            <Show when=move || !is_advance.get()>
                <DateField label=c.due_day() value=due />
            </Show>
            <TextField label=c.note() value=note max_length=200 />
            <Foot refusal=refusal done=done label=w.common().save() />
        </Form>
    }
}

/// What this customer may owe at most.
#[component]
pub fn LimitForm(customer: Id, done: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let c = w.credit();
    let actor = Actor::new(desk);
    let before = desk.read(|book| book.customers().get(customer).cloned());
    let before = StoredValue::new(before.unwrap_or_default());
    let own = before.with_value(|card| card.credit_limit);
    let typed = RwSignal::new(own.map_or_else(String::new, |limit| write_money(&desk, limit)));
    let refusal = RwSignal::new(None::<String>);
    let save = move |()| {
        let limit = match read_money(&desk, &typed.get_untracked()) {
            Ok(limit) => limit,
            Err(why) => return refusal.set(Some(why)),
        };
        let before = before.get_value();
        let mut after = before.clone();
        after.credit_limit = limit;
        let save = Save::edit(customer, before, after);
        match actor.act(Command::SaveCustomer(save), c.limit_saved()) {
            Ok(()) => done.run(()),
            Err(why) => refusal.set(Some(why)),
        }
    };
    view! {
        <Form on_submit=save>
            <AmountField label=c.limit() value=typed autofocus=true hint=c.own_limit_hint() />
            <Foot refusal=refusal done=done label=w.common().save() />
        </Form>
    }
}
