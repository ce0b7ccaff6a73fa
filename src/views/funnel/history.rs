//! How a deal went, told line by line.

use leptos::prelude::*;

use super::shown::{Funnel, stage_name};
use crate::desk::{Desk, Topic};
use crate::domain::{Book, DealOutcome, Id, StageChange};
use crate::ui::Section;
use crate::views::days;

/// What a stage change says, in words.
pub fn told(desk: Desk, book: &Book, change: &StageChange) -> String {
    let f = desk.words().funnel();
    let name = |stage| stage_name(book, stage).unwrap_or_else(|| f.gone_stage().to_owned());
    match change.outcome {
        DealOutcome::Won => f.won().to_owned(),
        DealOutcome::Lost if change.reason.is_empty() => f.lost().to_owned(),
        DealOutcome::Lost => f.lost_because(&change.reason),
        _ if change.from.is_none() => f.began_in(name(change.to)),
        _ => f.went_to(name(change.to)),
    }
}

/// The past of a deal, newest first.
#[component]
pub fn DealHistory(funnel: Funnel, id: Id) -> impl IntoView {
    let desk = funnel.desk;
    let f = desk.words().funnel();
    let lines = Memo::new(move |_| {
        desk.follow(&[Topic::Funnel, Topic::Ledger, Topic::Staff], |book| {
            let mut lines: Vec<(String, String)> = book
                .ledger()
                .stage_changes_of(id)
                .map(|change| {
                    let who = change.by.and_then(|by| book.staff().held(by));
                    let when = days::date_time(desk, change.at);
                    let when = match who {
                        Some(held) => format!("{when} · {}", held.card.name),
                        None => when,
                    };
                    (told(desk, book, change), when)
                })
                .collect();
            lines.reverse();
            lines
        })
    });
    view! {
        <Section title=f.history()>
            <ol class="deal-history" role="list">
                {move || {
                    lines
                        .get()
                        .into_iter()
                        .map(|(what, when)| {
                            view! {
                                <li>
                                    <span>{what}</span>
                                    <span class="muted small">{when}</span>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ol>
        </Section>
    }
}
