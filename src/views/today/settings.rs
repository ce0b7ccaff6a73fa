//! What the page shows, reminders on this device, and the calendar file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Work;
use super::remind::{Permission, ask_permission, permission};
use super::told::matter_name;
use crate::desk::{Desk, Topic};
use crate::domain::{Day, Matter, PartialDate, Repeat, Task};
use crate::format::calendar::{Event, MIME, write};
use crate::storage::save::{Parts, Saved, Way, save_file};
use crate::storage::settings::DeviceSettings;
use crate::ui::{Button, Glyph, Model, Section, Switch, Toast, Toaster};

/// A birthday of which the year is not known begins in this leap year.
const SOME_LEAP_YEAR: i32 = 2000;

/// The settings of the page.
#[component]
pub fn TodaySettings(work: Work) -> impl IntoView {
    let t = work.desk.words().today();
    view! {
        <div class="stack">
            <Section title=t.kinds()>
                <Kinds work=work />
            </Section>
            <Section title=t.reminders()>
                <RemindHere work=work />
            </Section>
            <Section title=t.calendar_file()>
                <CalendarFile work=work />
            </Section>
        </div>
    }
}

#[component]
fn Kinds(work: Work) -> impl IntoView {
    let w = work.desk.words();
    let switches = Matter::ALL
        .iter()
        .map(|matter| {
            let own = matter.clone();
            let is_on = Memo::new(move |_| {
                work.desk.follow(&[Topic::Shop], |book| {
                    book.shop()
                        .is_none_or(|(_, shop)| !shop.today_off.contains(&own))
                })
            });
            let own = matter.clone();
            let value = Model::new(is_on, move |is_on: bool| work.show_kind(&own, is_on));
            view! { <Switch label=matter_name(w, matter) value=value /> }
        })
        .collect_view();
    view! { <div class="kinds">{switches}</div> }
}

#[component]
fn RemindHere(work: Work) -> impl IntoView {
    let t = work.desk.words().today();
    let is_wanted = RwSignal::new(DeviceSettings::load().reminds);
    let state = RwSignal::new(permission());
    let change = move |is_on: bool| {
        is_wanted.set(is_on);
        DeviceSettings::update(|settings| settings.reminds = is_on);
        if is_on {
            spawn_local(async move { state.set(ask_permission().await) });
        }
    };
    let trouble = move || match state.get() {
        Permission::Missing => Some(t.remind_missing()),
        Permission::Denied if is_wanted.get() => Some(t.remind_denied()),
        _ => None,
    };
    view! {
        <Switch
            label=t.remind_here()
            hint=t.remind_hint()
            value=Model::new(is_wanted, change)
            disabled=Signal::derive(move || state.get() == Permission::Missing)
        />
        <p role="status" class="field-error">
            {trouble}
        </p>
    }
}

#[component]
fn CalendarFile(work: Work) -> impl IntoView {
    let desk = work.desk;
    let w = desk.words();
    let t = w.today();
    let toaster = Toaster::get();
    let save = move |_| {
        let events = events(desk);
        let file = write(w.nav().app(), &events, desk.now());
        let name = desk.backup_name().replace(".json", ".ics");
        let mut parts = Parts::new(MIME);
        let blob = parts.push(file.as_bytes()).and_then(|()| parts.into_blob());
        spawn_local(async move {
            let saved = match blob {
                Ok(blob) => save_file(&name, &blob, Way::Best).await,
                Err(error) => Err(error),
            };
            let toast = match saved {
                Ok(Saved::Cancelled) => return,
                Ok(_) => Toast::new(t.calendar_saved(events.len())).icon(Glyph::Calendar),
                Err(_) => Toast::new(w.errors().no_space()).icon(Glyph::Alert),
            };
            toaster.show(toast);
        });
    };
    view! {
        <p class="muted small">{t.calendar_file_hint()}</p>
        <div class="row">
            <Button label=t.save_calendar() icon=Glyph::Download on_click=save />
        </div>
    }
}

/// Open tasks and birthdays.
fn events(desk: Desk) -> Vec<Event> {
    let t = desk.words().today();
    let today = untrack(|| desk.today());
    desk.read(|book| {
        let tasks = book
            .cards::<Task>()
            .iter()
            .filter(|(_, task)| !task.is_done);
        let tasks = tasks.filter_map(|(id, task)| {
            let about = task.customer.and_then(|id| book.customers().get(id));
            let name = about.map(|card| card.display_name(desk.is_family_first()));
            let text: Vec<String> = name.into_iter().chain([task.note.clone()]).collect();
            let anchor = task.counted_from.or(task.due);
            Some(Event {
                id,
                title: task.title.clone(),
                text: text.join("\n").trim().to_owned(),
                day: task.day()?,
                time_min: task.time_min,
                repeat: task.repeat.clone(),
                every: task.every,
                weekdays: task.weekdays.clone(),
                month_day: anchor.map(|day| day.ymd().2),
            })
        });
        let people = book.customers().iter();
        let birthdays = people.filter_map(|(id, card)| {
            let name = card.display_name(desk.is_family_first());
            Some(Event {
                id,
                title: t.birthday_entry(name),
                day: born(card.birthday?, today)?,
                repeat: Repeat::Years,
                ..Event::default()
            })
        });
        tasks.chain(birthdays).collect()
    })
}

/// The day a birthday is counted from.
fn born(date: PartialDate, today: Day) -> Option<Day> {
    let year = date.year.filter(|year| *year <= today.ymd().0);
    let year = year.unwrap_or(SOME_LEAP_YEAR);
    Day::from_ymd(year, date.month.into(), date.day.into())
}
