//! What is done about a row in a dialog.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::Work;
use super::settings::TodaySettings;
use super::task_form::TaskForm;
use crate::domain::{Day, Id, Task};
use crate::insight::Row;
use crate::ui::{Button, DateField, Dialog, DialogActions, Form, Model, Tone};
use crate::views::messages::{Letter, MessageForm};
use crate::views::routes::Page;

/// What is being done.
#[derive(Debug, Clone, PartialEq)]
pub enum Doing {
    /// A task is written down or changed.
    Task(Option<Id>, Box<Task>),
    /// A message is written.
    Message(Letter),
    /// A day is chosen until which a row is put off.
    PutOff(Box<Row>),
    /// What is shown, reminders, the calendar file.
    Settings,
    /// Somebody is sold to.
    Go(Page),
}

/// The dialogs of the page: the one named in `doing` is open.
#[component]
pub fn TodayDialogs(work: Work) -> impl IntoView {
    let w = work.desk.words();
    let t = w.today();
    let doing = work.doing;
    let navigate = use_navigate();
    Effect::new(move || {
        if let Some(Doing::Go(page)) = doing.get() {
            doing.set(None);
            navigate(&page.path(), NavigateOptions::default());
        }
    });
    let is_open = Model::new(
        Signal::derive(move || doing.with(|doing| !matches!(doing, None | Some(Doing::Go(_))))),
        move |is_open: bool| {
            if !is_open {
                doing.set(None);
            }
        },
    );
    let title = Signal::derive(move || {
        let title = doing.with(|doing| match doing {
            Some(Doing::Message(_)) => w.messages().send(),
            Some(Doing::PutOff(_)) => t.put_off(),
            Some(Doing::Settings) => t.more(),
            _ => t.task(),
        });
        title.to_owned()
    });
    let done = Callback::new(move |()| doing.set(None));
    view! {
        <Dialog open=is_open title=title close_label=w.common().close()>
            {move || match doing.get() {
                Some(Doing::Task(id, task)) => {
                    view! { <TaskForm work=work id=id before=*task done=done /> }.into_any()
                }
                Some(Doing::Message(letter)) => {
                    view! { <MessageForm letter=letter done=done /> }.into_any()
                }
                Some(Doing::PutOff(row)) => {
                    view! { <PutOff work=work row=*row done=done /> }.into_any()
                }
                Some(Doing::Settings) => view! { <TodaySettings work=work /> }.into_any(),
                Some(Doing::Go(_)) | None => ().into_any(),
            }}
        </Dialog>
    }
}

#[component]
fn PutOff(work: Work, row: Row, done: Callback<()>) -> impl IntoView {
    let w = work.desk.words();
    let tomorrow = untrack(|| work.desk.today()).next();
    let until = RwSignal::new(tomorrow.to_string());
    let put_off = move |()| {
        if let Ok(until) = until.get_untracked().parse::<Day>() {
            work.put_off(&row, until);
            done.run(());
        }
    };
    view! {
        <Form on_submit=put_off>
            <DateField
                label=w.today().put_off_until()
                value=until
                min=tomorrow.to_string()
                required=true
            />
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| done.run(()) />
                <Button label=w.today().put_off() tone=Tone::Primary submit=true />
            </DialogActions>
        </Form>
    }
}
