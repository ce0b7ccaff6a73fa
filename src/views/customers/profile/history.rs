//! Who changed what on the card, and when.

use leptos::prelude::*;

use super::labels::log_text;
use super::subject::Subject;
use crate::desk::{Desk, Topic};
use crate::domain::Id;
use crate::domain::entry::Log;
use crate::domain::order;
use crate::domain::sale::telling_order;
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

/// What somebody on the staff is called, also when they no longer work here.
pub fn staff_name(desk: Desk, id: Id) -> String {
    desk.read(|book| {
        let held = book.staff().held(id);
        held.map(|held| held.card.name.clone()).unwrap_or_default()
    })
}
