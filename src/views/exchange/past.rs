//! What was brought in before, each with the way back.

use leptos::prelude::*;

use super::bringing::Bringing;
use super::told;
use crate::desk::Topic;
use crate::exchange::plan::Tally;
use crate::text::Words;
use crate::ui::{Button, Glyph, Panel, Tone};
use crate::views::days;

/// So many are shown.
const SHOWN: usize = 10;

/// What was brought in before.
#[component]
pub fn Past(bringing: Bringing) -> impl IntoView {
    let desk = bringing.desk;
    let w = desk.words();
    let x = w.exchange();
    let past = Memo::new(move |_| {
        if !desk.is_complete().get() {
            return Vec::new();
        }
        desk.follow(&[Topic::Log, Topic::Ledger], |book| {
            let batches = book.imports().take(SHOWN);
            batches
                .map(|(batch, stays)| {
                    let when = days::date_time(desk, batch.at);
                    let what = Tally::of_batch(batch).map_or_else(
                        || summary(w, batch.added, batch.changed, batch.left_out),
                        |tally| told::tally(desk, &tally),
                    );
                    let what = stays.map_or(what, |stays| x.partly_back(stays));
                    let label = if stays.is_some() {
                        x.take_back_rest()
                    } else {
                        x.take_back()
                    };
                    let told = format!("{when} · {what}");
                    (batch.id, batch.name.clone(), told, label)
                })
                .collect::<Vec<_>>()
        })
    });
    let rows = move || {
        past.get()
            .into_iter()
            .map(|(id, name, what, label)| {
                view! {
                    <li class="bring-past">
                        <span class="grow">
                            <b>{name}</b>
                            <span class="muted small">{what}</span>
                        </span>
                        <Button
                            label=label
                            icon=Glyph::Undo
                            tone=Tone::Quiet
                            on_click=move |_| bringing.ask_to_take_back(id)
                        />
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Show when=move || !past.read().is_empty()>
            <Panel title=x.before_this()>
                <ul class="rows">{rows}</ul>
            </Panel>
        </Show>
    }
}

/// How many were added, changed and left out, where no more is known.
fn summary(w: Words, added: u64, changed: u64, left_out: u64) -> String {
    let x = w.exchange();
    let mut parts = vec![x.added(added)];
    if changed > 0 {
        parts.push(x.changed(changed));
    }
    if left_out > 0 {
        parts.push(x.left_out(left_out));
    }
    parts.join(" · ")
}
