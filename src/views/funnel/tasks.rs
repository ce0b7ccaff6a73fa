//! What is to be done about a deal.

use leptos::prelude::*;

use super::shown::Funnel;
use crate::desk::Topic;
use crate::domain::{Id, Task, order};
use crate::ui::{Button, Glyph, IconButton, Section};
use crate::views::days;
use crate::views::today::Doing;

/// The open tasks of a deal, the earliest first, and a way to more of them.
#[component]
pub fn DealTasks(funnel: Funnel, id: Id) -> impl IntoView {
    let (desk, work) = (funnel.desk, funnel.work);
    let t = desk.words().today();
    let tasks = Memo::new(move |_| {
        let mut open = desk.follow(&[Topic::Tasks], |book| {
            let tasks = book.cards::<Task>().iter();
            let own = tasks.filter(|(_, task)| task.deal == Some(id) && !task.is_done);
            own.map(|(id, task)| (id, task.title.clone(), task.day()))
                .collect::<Vec<_>>()
        });
        order::sort_by_key(&mut open, |(_, _, day)| (day.is_none(), *day));
        open
    });
    let row = move |(task, title, day): (Id, String, Option<crate::domain::Day>)| {
        let when = day.map(|day| days::relative(desk, day));
        view! {
            <li>
                <div class="grow">
                    <button
                        class="todo-title"
                        type="button"
                        on:click=move |_| work.edit_task(task)
                    >
                        {title.clone()}
                    </button>
                    <p class="muted small">{when}</p>
                </div>
                <IconButton
                    label=t.mark_done(&title)
                    icon=Glyph::Check
                    on_click=move |_| work.finish_task(task)
                />
            </li>
        }
    };
    let add = move |_| {
        let task = Task {
            due: Some(untrack(|| desk.today())),
            customer: desk.read(|book| book.deals().get(id)?.customer),
            deal: Some(id),
            owner: desk.acting_staff().get_untracked(),
            ..Task::default()
        };
        work.doing.set(Some(Doing::Task(None, Box::new(task))));
    };
    view! {
        <Section title=t.kind_tasks()>
            <ul class="deal-tasks" role="list">
                {move || tasks.get().into_iter().map(row).collect_view()}
            </ul>
            <div class="row">
                <Button label=t.add_for_customer() icon=Glyph::Plus on_click=add />
            </div>
        </Section>
    }
}
