//! A task with all there is to say about it.

use leptos::prelude::*;

use super::told::deal_title;
use super::{Doing, Work};
use crate::desk::Topic;
use crate::domain::command::Save;
use crate::domain::{Command, Day, Id, Repeat, Task};
use crate::text::dates;
use crate::ui::{
    Button, Chip, DateField, DialogActions, Form, Glyph, NumberField, SelectField, TextArea,
    TextField, TimeField, Tone,
};
use crate::views::customers::CustomerPicker;
use crate::views::routes::Page;

/// The form of a task: a new one where there is no id.
#[component]
pub fn TaskForm(work: Work, id: Option<Id>, before: Task, done: Callback<()>) -> impl IntoView {
    let desk = work.desk;
    let w = desk.words();
    let t = w.today();
    let title = RwSignal::new(before.title.clone());
    let due = RwSignal::new(before.due.map(|day| day.to_string()).unwrap_or_default());
    let time = RwSignal::new(before.time_min.map(clock).unwrap_or_default());
    let repeat = RwSignal::new(before.repeat.clone());
    let every = RwSignal::new(before.every.max(1).to_string());
    let weekdays = RwSignal::new(before.weekdays.clone());
    let customer = RwSignal::new(before.customer);
    let deal = RwSignal::new(before.deal);
    let owner = RwSignal::new(before.owner);
    let note = RwSignal::new(before.note.clone());
    let refusal = RwSignal::new(None::<String>);
    let repeats = Repeat::ALL
        .iter()
        .map(|repeat| (repeat.clone(), repeat_name(w, repeat).to_owned()))
        .collect::<Vec<_>>();
    let is_counted = Memo::new(move |_| {
        !matches!(
            repeat.get(),
            Repeat::Never | Repeat::Weekdays | Repeat::Other(_)
        )
    });
    let is_weekly = Memo::new(move |_| repeat.get() == Repeat::Weekdays);
    let delete = id.map(|id| {
        let delete = move |_| {
            work.delete_task(id);
            done.run(());
        };
        view! { <Button label=w.common().delete() tone=Tone::Danger on_click=delete /> }
    });
    let save = move |()| {
        let due: Option<Day> = due.get_untracked().parse().ok();
        let typed = every.get_untracked();
        let Ok(every) = typed.trim().parse() else {
            return refusal.set(Some(w.errors().not_a_number().to_owned()));
        };
        let after = Task {
            title: title.get_untracked().trim().to_owned(),
            due,
            time_min: minutes(&time.get_untracked()),
            repeat: repeat.get_untracked(),
            every: if is_counted.get_untracked() { every } else { 0 },
            weekdays: if is_weekly.get_untracked() {
                weekdays.get_untracked()
            } else {
                Vec::new()
            },
            customer: customer.get_untracked(),
            deal: deal.get_untracked(),
            owner: owner.get_untracked(),
            note: note.get_untracked().trim().to_owned(),
            ..before.clone()
        };
        let save = match id {
            Some(id) => Save::edit(id, before.clone(), after),
            None => Save::add(desk.new_id(), after),
        };
        match work.actor.act(Command::SaveTask(save), t.task_saved()) {
            Ok(()) => done.run(()),
            Err(why) => refusal.set(Some(why)),
        }
    };
    view! {
        <Form on_submit=save>
            <TextField label=t.what_to_do() value=title required=true autofocus=true />
            <div class="field-row">
                <DateField label=t.due() value=due />
                <TimeField label=t.at_time() value=time />
            </div>
            <div class="field-row">
                <SelectField label=t.repeat() value=repeat options=repeats />
                <Show when=move || is_counted.get()>
                    <NumberField label=t.every() value=every />
                </Show>
            </div>
            <Show when=move || is_weekly.get()>
                <Weekdays work=work chosen=weekdays />
            </Show>
            <CustomerPicker label=w.common().customer().to_owned() value=customer />
            {move || deal.get().map(|id| about_deal(work, id, deal))}
            <Owner work=work owner=owner />
            <TextArea label=w.common().note() value=note />
            <p role="alert" class="field-error">
                {refusal}
            </p>
            <DialogActions>
                {delete}
                <Button label=w.common().cancel() on_click=move |_| done.run(()) />
                <Button label=w.common().save() tone=Tone::Primary submit=true icon=Glyph::Check />
            </DialogActions>
        </Form>
    }
}

/// The deal it is about: a chip that leads there and can be taken away.
fn about_deal(work: Work, id: Id, deal: RwSignal<Option<Id>>) -> AnyView {
    let w = work.desk.words();
    let title = deal_title(work.desk, id);
    view! {
        <div class="row">
            <Chip
                label=w.today().about_deal(title.clone())
                icon=Glyph::Handshake
                on_press=move |()| work.doing.set(Some(Doing::Go(Page::Deal(id))))
                remove_label=w.profile().remove_row(title)
                on_remove=move |()| deal.set(None)
            />
        </div>
    }
    .into_any()
}

#[component]
fn Weekdays(work: Work, chosen: RwSignal<Vec<u32>>) -> impl IntoView {
    let w = work.desk.words();
    let chips = (1..=7)
        .map(|day| {
            let is_on = Signal::derive(move || {
                // Nothing chosen is Monday to Friday.
                chosen.with(|chosen| chosen.contains(&day) || (chosen.is_empty() && day <= 5))
            });
            let toggle = move |()| {
                chosen.update(|chosen| {
                    if chosen.is_empty() {
                        *chosen = (1..=5).collect();
                    }
                    match chosen.iter().position(|own| *own == day) {
                        Some(place) => {
                            chosen.remove(place);
                        }
                        None => chosen.push(day),
                    }
                    chosen.sort_unstable();
                });
            };
            let name = dates::weekday_name(w.language(), day);
            view! { <Chip label=name pressed=is_on on_press=toggle /> }
        })
        .collect_view();
    view! {
        <div class="row" role="group" aria-label=w.today().weekdays()>
            {chips}
        </div>
    }
}

#[component]
fn Owner(work: Work, owner: RwSignal<Option<Id>>) -> impl IntoView {
    let desk = work.desk;
    let t = desk.words().today();
    let own = owner.get_untracked();
    let staff = desk.follow(&[Topic::Staff], |book| {
        let working = book.staff().rows().iter().filter(|held| {
            let is_working = !held.is_deleted && !held.card.is_archived;
            is_working || Some(held.id) == own
        });
        let staff = working.map(|held| (Some(held.id), held.card.name.clone()));
        std::iter::once((None, t.anybody().to_owned()))
            .chain(staff)
            .collect::<Vec<_>>()
    });
    (staff.len() > 1).then(|| view! { <SelectField label=t.owner() value=owner options=staff /> })
}

fn repeat_name(w: crate::text::Words, repeat: &Repeat) -> &'static str {
    let t = w.today();
    match repeat {
        Repeat::Days => t.by_days(),
        Repeat::Weeks => t.by_weeks(),
        Repeat::Months => t.by_months(),
        Repeat::Years => t.by_years(),
        Repeat::Weekdays => t.on_weekdays(),
        Repeat::Never | Repeat::Other(_) => t.never(),
    }
}

/// `09:05`, as fields of time write it.
fn clock(minutes: u32) -> String {
    dates::time(minutes / 60, minutes % 60)
}

fn minutes(typed: &str) -> Option<u32> {
    let (hour, minute) = typed.split_once(':')?;
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
    Some(hour * 60 + minute)
}
