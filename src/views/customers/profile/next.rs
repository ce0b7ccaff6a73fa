//! What to do about a customer now: follow-ups, birthdays, a long absence, a debt.

use leptos::prelude::*;

use super::subject::Subject;
use crate::desk::Topic;
use crate::domain::command::Save;
use crate::domain::{Command, Day, Id, Money, Task, order};
use crate::insight::{Rhythm, Whose, labels};
use crate::text::dates;
use crate::ui::{Glyph, Icon, IconButton, Panel};
use crate::views::days;

/// Birthdays are told so many days ahead.
const BIRTHDAY_DAYS: i32 = 14;

/// One thing to do.
#[derive(Clone, PartialEq)]
struct Step {
    glyph: Glyph,
    text: String,
    detail: String,
    act: Act,
}

/// What a press on it does.
#[derive(Clone, PartialEq)]
enum Act {
    /// The follow-up of this note is done.
    Finish(Id),
    /// This task is done.
    FinishTask(Id),
    /// There is nothing to press.
    None,
}

/// What to do now; nothing at all when there is nothing.
#[component]
pub fn NextSteps(subject: Subject) -> impl IntoView {
    let p = subject.words().profile();
    let steps = Memo::new(move |_| {
        let mut steps = tasks(subject);
        steps.extend(follow_ups(subject));
        steps.extend(figured(subject));
        steps
    });
    move || {
        let steps = steps.get();
        (!steps.is_empty()).then(|| {
            view! {
                <Panel title=p.next() flush=true>
                    <ul class="rows next-steps">
                        {steps.into_iter().map(|step| draw(subject, step)).collect_view()}
                    </ul>
                </Panel>
            }
        })
    }
}

fn draw(subject: Subject, step: Step) -> impl IntoView {
    let w = subject.words();
    let button = match step.act {
        Act::Finish(note) => view! {
            <IconButton
                label=w.timeline().follow_up_done()
                icon=Glyph::Check
                on_click=move |_| finish(subject, note)
            />
        }
        .into_any(),
        Act::FinishTask(task) => view! {
            <IconButton
                label=w.today().mark_done(&step.text)
                icon=Glyph::Check
                on_click=move |_| subject.work.finish_task(task)
            />
        }
        .into_any(),
        Act::None => ().into_any(),
    };
    view! {
        <li>
            <Icon glyph=step.glyph />
            <div class="grow">
                <p>{step.text}</p>
                <p class="muted small">{step.detail}</p>
            </div>
            {button}
        </li>
    }
}

/// The follow-up of a note needs no more thought.
pub fn finish(subject: Subject, note: Id) {
    let Some(before) = subject.desk.read(|book| book.notes().get(note).cloned()) else {
        return;
    };
    let mut after = before.clone();
    after.is_followed_up = true;
    let command = Command::SaveNote(Save::edit(note, before, after));
    subject.run(command, subject.words().timeline().follow_up_done());
}

/// Tasks that are open, the earliest first.
fn tasks(subject: Subject) -> Vec<Step> {
    let (desk, w) = (subject.desk, subject.words());
    let mut open = desk.follow(&[Topic::Tasks], |book| {
        let tasks = book.cards::<Task>().iter();
        let own = tasks.filter(|(_, task)| task.customer == Some(subject.id) && !task.is_done);
        own.map(|(id, task)| (id, task.clone())).collect::<Vec<_>>()
    });
    order::sort_by_key(&mut open, |(_, task)| (task.day().is_none(), task.day()));
    let step = |(id, task): (Id, Task)| {
        let when = task.day().map(|day| days::relative(desk, day));
        let detail: Vec<String> = when.into_iter().chain(labels::repeat(w, &task)).collect();
        Step {
            glyph: Glyph::CheckCircle,
            text: task.title,
            detail: detail.join(" · "),
            act: Act::FinishTask(id),
        }
    };
    open.into_iter().map(step).collect()
}

/// Follow-ups that are open, the earliest first.
fn follow_ups(subject: Subject) -> Vec<Step> {
    let p = subject.words().profile();
    let mut open: Vec<(Day, Id, String)> = subject.desk.follow(&[Topic::Notes], |book| {
        book.notes_of(subject.id)
            .filter(|(_, note)| !note.is_followed_up)
            .filter_map(|(id, note)| Some((note.follow_up?, id, note.text.clone())))
            .collect()
    });
    open.sort();
    let step = |(day, note, text): (Day, Id, String)| Step {
        glyph: if day <= subject.desk.today() {
            Glyph::Bell
        } else {
            Glyph::Calendar
        },
        text: p.follow_up_due(days::relative(subject.desk, day)),
        detail: text,
        act: Act::Finish(note),
    };
    open.into_iter().map(step).collect()
}

/// What follows from the figures.
fn figured(subject: Subject) -> Vec<Step> {
    let (desk, w) = (subject.desk, subject.words());
    let p = w.profile();
    let mut steps = Vec::new();
    let figures = subject.figures.read();
    let Some(figures) = figures.as_ref() else {
        return steps;
    };
    for birthday in &figures.birthdays {
        if birthday.in_days > BIRTHDAY_DAYS {
            continue;
        }
        let when = dates::relative(w.language(), birthday.in_days.into());
        let text = match birthday.whose {
            Whose::Own => p.own_birthday(when),
            Whose::Relative(_) => p.birthday_of(&birthday.name, when),
        };
        let detail = birthday.turns.map(|age| p.turns(age)).unwrap_or_default();
        steps.push(Step {
            glyph: Glyph::Cake,
            text,
            detail,
            act: Act::None,
        });
    }
    let pace = &figures.pace;
    if let (Rhythm::Late | Rhythm::Lost, Some(since)) = (pace.rhythm, pace.days_since) {
        let away = dates::length(w.language(), since.unsigned_abs().into());
        steps.push(Step {
            glyph: Glyph::Clock,
            text: p.late_now(away),
            detail: String::new(),
            act: Act::None,
        });
    }
    if figures.summary.owes > Money::ZERO {
        steps.push(Step {
            glyph: Glyph::Wallet,
            text: p.owes_now(desk.money(figures.summary.owes)),
            detail: String::new(),
            act: Act::None,
        });
    }
    steps
}
