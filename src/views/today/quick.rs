//! A task in one line.

use leptos::prelude::*;

use super::told::days_later;
use super::{Doing, Work};
use crate::domain::command::Save;
use crate::domain::{Command, Id, Task};
use crate::ui::{Button, ChoiceGroup, Form, Glyph, TextField, Tone};

/// What is to be done and when: today unless said otherwise, or whenever there is time.
#[component]
pub fn QuickTask(work: Work, customer: Option<Id>) -> impl IntoView {
    let desk = work.desk;
    let w = desk.words();
    let t = w.today();
    let title = RwSignal::new(String::new());
    let in_days = RwSignal::new(Some(0));
    let refusal = RwSignal::new(None::<String>);
    let choices = vec![
        (Some(0), t.today().to_owned()),
        (Some(1), t.tomorrow().to_owned()),
        (Some(7), t.in_a_week().to_owned()),
        (None, t.anytime().to_owned()),
    ];
    let task = move || {
        let today = untrack(|| desk.today());
        let due = in_days.get_untracked().map(|days| days_later(today, days));
        Task {
            title: title.get_untracked(),
            due,
            customer,
            owner: desk.acting_staff().get_untracked(),
            ..Task::default()
        }
    };
    let clear = move || {
        title.set(String::new());
        refusal.set(None);
    };
    let add = move |()| {
        let command = Command::SaveTask(Save::add(desk.new_id(), task()));
        match work.actor.act(command, t.task_saved()) {
            Ok(()) => clear(),
            Err(why) => refusal.set(Some(why)),
        }
    };
    let more = move |_| {
        work.doing.set(Some(Doing::Task(None, Box::new(task()))));
        clear();
    };
    view! {
        <Form on_submit=add>
            <div class="quick-task">
                <TextField
                    label=t.what_to_do()
                    hide_label=true
                    placeholder=t.what_to_do()
                    value=title
                    error=refusal
                    icon=Glyph::Plus
                />
                <ChoiceGroup label=t.when() hide_label=true value=in_days options=choices />
                <div class="row">
                    <Button label=t.add_task() tone=Tone::Primary submit=true />
                    <Button label=t.more_about_task() tone=Tone::Quiet on_click=more />
                </div>
            </div>
        </Form>
    }
}
