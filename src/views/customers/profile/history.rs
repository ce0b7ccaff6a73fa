//! Who changed what on the card, and when.

use leptos::prelude::*;

use super::labels;
use super::subject::Subject;
use crate::desk::{Desk, Topic};
use crate::domain::Id;
use crate::domain::entry::{Log, Verb};
use crate::domain::order;
use crate::domain::sale::telling_order;
use crate::text::Words;
use crate::views::days;

/// More lines are not read; the timeline has them all.
const MOST_SHOWN: usize = 50;

/// The log of the card, opened on demand.
#[component]
pub fn History(subject: Subject) -> impl IntoView {
    let w = subject.words();
    let lines = Memo::new(move |_| {
        let topics = [Topic::Log, Topic::Staff];
        subject.desk.follow(&topics, |book| {
            let mut logs: Vec<&Log> = book.ledger().logs_of(subject.id).collect();
            order::sort_by_key(&mut logs, |log| std::cmp::Reverse(telling_order(*log)));
            let line = |log: &&Log| (log.at, log_text(w, log), log.by);
            logs.iter().take(MOST_SHOWN).map(line).collect::<Vec<_>>()
        })
    });
    let rows = move || {
        lines
            .get()
            .into_iter()
            .map(|(at, text, by)| {
                let who = by
                    .map(|id| staff_name(subject.desk, id))
                    .unwrap_or_default();
                let when = days::date_time(subject.desk, at);
                let detail = if who.is_empty() {
                    when
                } else {
                    format!("{who} · {when}")
                };
                view! {
                    <li>
                        <div>
                            <p>{text}</p>
                            <p class="muted small">{detail}</p>
                        </div>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Show when=move || !lines.read().is_empty()>
            <details class="sources no-print">
                <summary>{w.profile().history()}</summary>
                <ul class="rows">{rows}</ul>
            </details>
        </Show>
    }
}

/// What was done to the card, in words.
pub fn log_text(w: Words, log: &Log) -> String {
    let p = w.profile();
    match log.verb {
        Verb::Add | Verb::Sample => p.log_added().to_owned(),
        Verb::Tag => p.log_tagged().to_owned(),
        Verb::Delete => p.log_deleted().to_owned(),
        Verb::Restore => p.log_restored().to_owned(),
        Verb::Import => p.log_imported().to_owned(),
        Verb::Undo => p.log_undone().to_owned(),
        Verb::Redo => p.log_redone().to_owned(),
        _ => {
            let mut names: Vec<&str> = log
                .fields
                .iter()
                .map(|name| labels::field(w, name))
                .collect();
            names.dedup();
            p.log_edited(names.join(", "))
        }
    }
}

/// What somebody on the staff is called, also when they no longer work here.
pub fn staff_name(desk: Desk, id: Id) -> String {
    desk.read(|book| {
        let held = book.staff().held(id);
        held.map(|held| held.card.name.clone()).unwrap_or_default()
    })
}
