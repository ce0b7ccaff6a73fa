//! Promises, debts given up, what was owed before, and the limit: a small form each.

use leptos::prelude::*;

use super::payment::{ProposedAmount, receipts};
use crate::desk::{Desk, use_desk};
use crate::domain::command::Save;
use crate::domain::credit::DebtAccount;
use crate::domain::{Command, Day, Id, Money, Opening, Promise, WriteOff};
use crate::text::dates;
use crate::ui::{
    Banner, Button, Chip, ChoiceGroup, DateField, DialogActions, Form, Glyph, Model, NumberField,
    SelectField, Status, TextArea, TextField, Tone,
};
use crate::views::act::Actor;
use crate::views::amounts::{read_money, tidy_money, write_money};
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

/// A field for an amount of money. What else is wrong with it stands there until it is changed.
#[component]
pub fn AmountField(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Model<String>,
    #[prop(optional)] wrong: Option<RwSignal<Option<String>>>,
    #[prop(optional)] autofocus: bool,
    #[prop(optional, into)] hint: Signal<String>,
) -> impl IntoView {
    let desk = use_desk();
    let typed = Model::new(value.signal(), move |typed: String| {
        if let Some(wrong) = wrong {
            wrong.set(None);
        }
        value.set(typed);
    });
    view! {
        <NumberField
            label=label
            value=typed
            autofocus=autofocus
            hint=hint
            decimals=desk.currency().decimals != 0
            suffix=desk.currency().sign(desk.words().language())
            tidy=tidy_money(desk)
            error=Signal::derive(move || {
                let unread = read_money(&desk, &value.get()).err();
                unread.or_else(|| wrong.and_then(|wrong| wrong.get()))
            })
        />
    }
}

/// A day as a date field holds it.
pub fn written(day: Day) -> String {
    day.to_string()
}

/// The amount, or what is to be said of it below the form: nothing where its field says it already.
fn amount_of(desk: &Desk, typed: Model<String>) -> Result<Money, Option<String>> {
    let amount = read_money(desk, &typed.get_untracked()).map_err(|_| None)?;
    amount.ok_or_else(|| Some(desk.words().credit().amount_needed().to_owned()))
}

/// A promise to pay by a day; of everything owed, or of one receipt.
#[component]
pub fn PromiseForm(customer: Id, sale: Option<Id>, done: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let c = w.credit();
    let actor = Actor::new(desk);
    let today = untrack(|| desk.today());
    let account = desk.read(|book| DebtAccount::of(book.ledger(), customer));
    let options = receipts(desk, &account, c.all_debts());
    let has_choice = options.len() > 2 || sale.is_some();
    let what_for = RwSignal::new(sale);
    let day = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    let refusal = RwSignal::new(None::<String>);
    let is_asked = RwSignal::new(false);
    let save = move |()| {
        is_asked.set(true);
        // Its field says what is missing.
        let Ok(by) = day.get_untracked().parse::<Day>() else {
            return refusal.set(None);
        };
        // Its field says so.
        if by < today {
            return refusal.set(None);
        }
        let promise = Promise {
            id: desk.new_id(),
            at: desk.now(),
            customer,
            sale: what_for.get_untracked(),
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
            {has_choice
                .then(|| {
                    view! { <SelectField label=c.which_debt() value=what_for options=options /> }
                })}
            <div class="row" role="group" aria-label=c.promise_day()>
                {usual.collect_view()}
            </div>
            <DateField
                label=c.promise_day()
                value=day
                error=Signal::derive(move || {
                    match day.with(|day| day.parse::<Day>().ok()) {
                        Some(by) => (by < today).then(|| c.day_past().to_owned()),
                        None => is_asked.get().then(|| c.day_needed().to_owned()),
                    }
                })
            />
            <TextField label=c.note() value=note max_length=200 />
            <Foot refusal=refusal done=done label=c.promise() />
        </Form>
    }
}

/// A debt, or a part of it, is given up; of everything owed, or of one receipt.
#[component]
pub fn WriteOffForm(customer: Id, sale: Option<Id>, done: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let c = w.credit();
    let actor = Actor::new(desk);
    let account = desk.read(|book| DebtAccount::of(book.ledger(), customer));
    let options = receipts(desk, &account, c.all_debts());
    let has_choice = options.len() > 2 || sale.is_some();
    let owed = account.owed;
    let owed_for = move |sale: Option<Id>| sale.map_or(owed, |sale| account.owed_for(sale));
    let amount = ProposedAmount::of(desk, owed_for(sale));
    let typed = amount.model();
    let what_for = RwSignal::new(sale);
    let choose = move |sale: Option<Id>| {
        what_for.set(sale);
        amount.propose(owed_for(sale));
    };
    let reason = RwSignal::new(String::new());
    // Of who was erased no word is kept.
    let is_erased = desk.read(|book| book.is_erased(customer));
    let is_unexplained = move || !is_erased && reason.with(|reason| reason.trim().is_empty());
    let is_asked = RwSignal::new(false);
    let wrong = RwSignal::new(None::<String>);
    let save = move |()| {
        is_asked.set(true);
        let amount = match amount_of(&desk, typed) {
            Ok(amount) => amount,
            Err(why) => return wrong.set(why),
        };
        // Its field asks for it.
        if untrack(is_unexplained) {
            return;
        }
        let write_off = WriteOff {
            id: desk.new_id(),
            at: desk.now(),
            customer,
            sale: what_for.get_untracked(),
            amount,
            reason: reason.get_untracked().trim().to_owned(),
            ..WriteOff::default()
        };
        let said = c.written_off(desk.money(amount));
        match actor.act(Command::WriteOff(write_off), said) {
            Ok(()) => done.run(()),
            Err(why) => wrong.set(Some(why)),
        }
    };
    view! {
        <Form on_submit=save>
            <p>{c.owes_now(desk.money(owed))}</p>
            {has_choice
                .then(|| {
                    view! {
                        <SelectField
                            label=c.which_debt()
                            value=Model::new(what_for, choose)
                            options=options
                        />
                    }
                })}
            <AmountField label=c.amount() value=typed wrong=wrong />
            {(!is_erased)
                .then(|| {
                    view! {
                        <TextArea
                            label=c.write_off_why()
                            value=reason
                            rows=2
                            autofocus=true
                            max_length=300
                            error=Signal::derive(move || {
                                let is_missing = is_asked.get() && is_unexplained();
                                is_missing.then(|| w.refusals().reason_needed().to_owned())
                            })
                        />
                    }
                })}
            <Foot refusal=RwSignal::new(None) done=done label=c.write_off() tone=Tone::Danger />
        </Form>
    }
}

/// What stood in the old notebook: a debt or an advance, points, and what was spent.
#[component]
pub fn OpeningForm(customer: Id, done: Callback<()>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let c = w.credit();
    let actor = Actor::new(desk);
    // Points mean nothing to a shop that never set up a programme.
    let has_rules = desk.read(|book| book.ledger().programme_at(desk.now()).is_some());
    let is_advance = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let (points, spent) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (since, due) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let today = untrack(|| desk.today());
    let is_ahead = move || since.with(|day| day.parse::<Day>().is_ok_and(|day| day > today));
    let note = RwSignal::new(String::new());
    let refusal = RwSignal::new(None::<String>);
    // What cannot be read its field says itself.
    let amounts = move || -> Result<[Money; 3], Option<String>> {
        let read = |typed: RwSignal<String>| match read_money(&desk, &typed.get_untracked()) {
            Ok(amount) => Ok(amount.unwrap_or_default()),
            Err(_) => Err(None),
        };
        let amounts = [read(typed)?, read(points)?, read(spent)?];
        if amounts.iter().all(|amount| amount.is_zero()) {
            return Err(Some(c.amount_needed().to_owned()));
        }
        Ok(amounts)
    };
    let wrong = RwSignal::new(None::<String>);
    let known = already_taken_over(&desk, customer);
    let save = move |()| {
        let [amount, points, spent] = match amounts() {
            Ok(amounts) => amounts,
            Err(why) => return wrong.set(why),
        };
        let is_advance = is_advance.get_untracked();
        let debt = if is_advance { -amount } else { amount };
        if untrack(is_ahead) && !is_advance {
            return refusal.set(None);
        }
        // Noon is the same day wherever the clock is put right.
        let since = since.get_untracked().parse::<Day>().ok();
        let since = since.filter(|day| *day != today && !is_advance);
        let opening = Opening {
            id: desk.new_id(),
            at: desk.now(),
            since: since.map(|day| desk.zone().moment_at(day, 12, 0)),
            customer,
            debt,
            points,
            spent,
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
            {known.into_iter().map(|text| view! { <Banner status=Status::Warn text=text /> }).collect_view()}
            <ChoiceGroup label=c.whose() hide_label=true value=is_advance options=sides wide=true />
            <AmountField label=c.amount() value=typed wrong=wrong autofocus=true />
            <Show when=move || !is_advance.get()>
                <DateField
                    label=c.opening_since()
                    value=since
                    hint=c.opening_since_hint()
                    error=Signal::derive(move || is_ahead().then(|| c.day_ahead().to_owned()))
                />
                <DateField label=c.due_day() value=due />
            </Show>
            <Show when=move || has_rules>
                <AmountField label=c.opening_points() value=points />
                <AmountField label=c.opening_spent() value=spent hint=c.opening_spent_hint() />
            </Show>
            <TextField label=c.note() value=note max_length=200 />
            <Foot refusal=refusal done=done label=w.common().save() />
        </Form>
    }
}

/// What was taken over of this customer before, in words: a second time is mostly a mistake.
fn already_taken_over(desk: &Desk, customer: Id) -> Vec<String> {
    let c = desk.words().credit();
    let told = |opening: &Opening| {
        let debt = opening.debt;
        let parts = [
            (c.opening_debt(), debt.max(Money::ZERO)),
            (c.opening_advance(), (-debt).max(Money::ZERO)),
            (c.opening_points(), opening.points),
            (c.opening_spent(), opening.spent),
        ];
        let parts = parts.into_iter().filter(|(_, amount)| !amount.is_zero());
        let parts = parts.map(|(label, amount)| format!("{label}: {}", desk.money(amount)));
        let day = days::short(*desk, days::of(*desk, opening.at));
        c.opening_known(day, parts.collect::<Vec<_>>().join(" · "))
    };
    desk.read(|book| book.ledger().openings_of(customer).map(told).collect())
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
        // What cannot be read its field says itself.
        let Ok(limit) = read_money(&desk, &typed.get_untracked()) else {
            return refusal.set(None);
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
