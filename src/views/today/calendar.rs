//! A month of what is to be done: a table of days, and what falls on the chosen one.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use rustc_hash::FxHashMap;

use super::{Work, look, row, told};
use crate::domain::Day;
use crate::insight::Row;
use crate::insight::today::calendar;
use crate::text::dates;
use crate::ui::{Button, Glyph, Icon, IconButton, Panel, Tone};
use crate::views::days::date_of;
use crate::views::page_keys::{focus, show};

/// Entries of a day that are named in its cell.
const NAMED: usize = 2;

type Entries = Arc<FxHashMap<Day, Vec<Row>>>;

/// The calendar. Arrows move by days and weeks, Page Up and Page Down by months.
#[component]
pub fn Calendar(work: Work) -> impl IntoView {
    let desk = work.desk;
    let w = desk.words();
    let t = w.today();
    let chosen = RwSignal::new(untrack(|| desk.today()));
    let month = Memo::new(move |_| first_of_month(chosen.get()));
    let entries: Memo<Entries> = Memo::new_with_compare(
        move |_| {
            let first = month.get();
            let last = Day(first.plus_months(1).0 - 1);
            let mut days = FxHashMap::<Day, Vec<Row>>::default();
            for row in look(desk, |outlook| calendar(outlook, first, last)) {
                if let Some(day) = row.day {
                    days.entry(day).or_default().push(row);
                }
            }
            Arc::new(days)
        },
        |_, _| true,
    );
    let title = move || {
        let (year, month, _) = month.get().ymd();
        dates::month_year(w.language(), year, month)
    };
    let turn = move |months: i32| chosen.update(|day| *day = months_from(*day, months));
    let weekdays = (1..=7)
        .map(|day| {
            let name = dates::weekday_name(w.language(), day);
            view! {
                <th scope="col" abbr=name>
                    {dates::weekday_short(w.language(), day)}
                </th>
            }
        })
        .collect_view();
    let weeks = move || {
        let first = month.get();
        let start = Day(first.0 - first.weekday() as i32);
        let last = first.plus_months(1).0 - 1;
        let count = (last - start.0) / 7 + 1;
        (0..count)
            .map(|week| {
                let days = (0..7).map(|day| Day(start.0 + week * 7 + day));
                let days = days
                    .map(|day| {
                        let is_inside = (first.0..=last).contains(&day.0);
                        is_inside.then(|| cell(work, day, chosen, entries))
                    })
                    .map(|cell| view! { <td>{cell}</td> })
                    .collect_view();
                view! { <tr>{days}</tr> }
            })
            .collect_view()
    };
    let keydown = move |event: KeyboardEvent| {
        let day = chosen.get_untracked();
        let to = match event.key().as_str() {
            "ArrowLeft" => Day(day.0 - 1),
            "ArrowRight" => Day(day.0 + 1),
            "ArrowUp" => Day(day.0 - 7),
            "ArrowDown" => Day(day.0 + 7),
            "PageUp" => months_from(day, -1),
            "PageDown" => months_from(day, 1),
            "Home" => Day(day.0 - day.weekday() as i32),
            "End" => Day(day.0 + 6 - day.weekday() as i32),
            _ => return,
        };
        event.prevent_default();
        chosen.set(to);
        // The cells of another month are drawn first.
        request_animation_frame(|| focus(".month [tabindex='0']"));
    };
    view! {
        <Panel
            title=Signal::derive(title)
            flush=true
            actions=move || {
                view! {
                    <IconButton
                        label=t.month_before()
                        icon=Glyph::ChevronLeft
                        on_click=move |_| turn(-1)
                    />
                    <Button
                        label=t.this_month()
                        tone=Tone::Quiet
                        on_click=move |_| chosen.set(untrack(|| desk.today()))
                    />
                    <IconButton
                        label=t.month_after()
                        icon=Glyph::ChevronRight
                        on_click=move |_| turn(1)
                    />
                }
            }
        >
            <table class="month" role="grid" aria-label=title on:keydown=keydown>
                <thead>
                    <tr>{weekdays}</tr>
                </thead>
                <tbody>{weeks}</tbody>
            </table>
        </Panel>
        <ChosenDay work=work chosen=chosen entries=entries />
    }
}

fn cell(work: Work, day: Day, chosen: RwSignal<Day>, entries: Memo<Entries>) -> AnyView {
    let desk = work.desk;
    let w = desk.words();
    let own = entries.with(|entries| entries.get(&day).cloned().unwrap_or_default());
    let long = dates::long(w.language(), date_of(day));
    let label = w.today().day_with(own.len(), long);
    let names = own
        .iter()
        .take(NAMED)
        .map(|row| {
            let told = told::tell(desk, row);
            view! {
                <span class="month-name">
                    <Icon glyph=told.glyph />
                    <span>{told.who}</span>
                </span>
            }
        })
        .collect_view();
    let rest = own.len().saturating_sub(NAMED);
    let rest =
        (rest > 0).then(|| view! { <span class="month-rest">{w.today().more_on_day(rest)}</span> });
    let is_today = move || (desk.today() == day).then_some("date");
    let is_chosen = Memo::new(move |_| chosen.get() == day);
    view! {
        <button
            class="month-day"
            type="button"
            aria-current=is_today
            aria-pressed=move || is_chosen.get().to_string()
            tabindex=move || if is_chosen.get() { "0" } else { "-1" }
            data-any=(!own.is_empty()).then_some("")
            on:click=move |_| {
                chosen.set(day);
                // Where the month fills the screen, the day stands below its edge.
                request_animation_frame(|| show(".month-chosen"));
            }
        >
            <span class="visually-hidden">{label}</span>
            <span class="month-number" aria-hidden="true">
                {day.ymd().2}
            </span>
            <span class="month-names" aria-hidden="true">
                {names}
                {rest}
            </span>
        </button>
    }
    .into_any()
}

#[component]
fn ChosenDay(work: Work, chosen: RwSignal<Day>, entries: Memo<Entries>) -> impl IntoView {
    let w = work.desk.words();
    let title = move || dates::long(w.language(), date_of(chosen.get()));
    let rows = move || {
        let own = entries.with(|entries| entries.get(&chosen.get()).cloned());
        match own {
            Some(own) => {
                let rows = own
                    .iter()
                    .map(|own| view! { <li>{row::draw(work, own)}</li> });
                view! { <ul class="feed" role="list">{rows.collect_view()}</ul> }.into_any()
            }
            None => {
                let words = w.today().nothing_on_day();
                view! { <p class="muted month-nothing">{words}</p> }.into_any()
            }
        }
    };
    view! {
        <div class="month-chosen">
            <Panel title=Signal::derive(title) flush=true>
                {rows}
            </Panel>
        </div>
    }
}

fn first_of_month(day: Day) -> Day {
    let (year, month, _) = day.ymd();
    Day::from_ymd(year, month, 1).unwrap_or(day)
}

/// The same day of another month, or its last.
fn months_from(day: Day, months: i32) -> Day {
    if months >= 0 {
        return day.plus_months(months.unsigned_abs());
    }
    let (year, month, date) = day.ymd();
    let first = Day::from_ymd(year, month, 1).unwrap_or(day);
    let before = first_of_month(Day(first.0 - 1));
    Day((before.0 + date as i32 - 1).min(first.0 - 1))
}
