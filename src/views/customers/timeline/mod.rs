//! Everything that happened with a customer, newest first, and a place to write down more.

mod debts;
mod entry;
mod form;
pub mod labels;
mod note_menu;

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use self::entry::Entry;
use self::form::QuickEntry;
use super::list::ReadingPast;
use super::profile::Subject;
use crate::desk::Topic;
use crate::insight::timeline::Item;
use crate::insight::{Timeline, TimelineFilter, TimelineKind};
use crate::ui::{Button, Chip, GrowingList, Panel, Tone};

/// Lines shown before the whole feed is asked for.
const FIRST_LINES: usize = 6;

/// What the feed shows at first: what people did, not what was typed into the card.
const USUAL: [TimelineKind; 12] = [
    TimelineKind::Sale,
    TimelineKind::Return,
    TimelineKind::Payment,
    TimelineKind::Debt,
    TimelineKind::Loyalty,
    TimelineKind::Deal,
    TimelineKind::Contact,
    TimelineKind::Note,
    TimelineKind::Task,
    TimelineKind::Complaint,
    TimelineKind::Survey,
    TimelineKind::Consent,
];

/// Names a line of the feed.
type Key = (TimelineKind, u128);

/// The feed with its filter and the form for new entries.
#[component]
pub fn TimelinePanel(subject: Subject) -> impl IntoView {
    let t = subject.words().timeline();
    view! {
        <Panel title=t.title() flush=true>
            <div class="timeline-top no-print">
                <QuickEntry subject=subject />
            </div>
            {move || {
                if subject.desk.is_complete().get() {
                    view! { <Feed subject=subject /> }.into_any()
                } else {
                    view! {
                        <div class="timeline-top">
                            <ReadingPast />
                        </div>
                    }
                        .into_any()
                }
            }}
        </Panel>
    }
}

#[component]
fn Feed(subject: Subject) -> impl IntoView {
    let desk = subject.desk;
    let t = subject.words().timeline();
    let filter = RwSignal::new(TimelineFilter::only(&USUAL));
    let is_whole = RwSignal::new(false);
    let timeline = Memo::new(move |_| {
        let topics = [
            Topic::Customers,
            Topic::Notes,
            Topic::Ledger,
            Topic::Log,
            Topic::Loyalty,
            Topic::Tasks,
            Topic::Funnel,
        ];
        desk.follow(&topics, |book| {
            Arc::new(Timeline::of(book, subject.id, &desk.zone()))
        })
    });
    let shown = Memo::new(move |_| {
        let timeline = timeline.read();
        let keys: Vec<Key> = timeline.filtered(filter.get()).map(Item::key).collect();
        keys
    });
    let rows = Memo::new(move |_| {
        let shown = shown.read();
        let count = if is_whole.get() {
            shown.len()
        } else {
            FIRST_LINES
        };
        Arc::new(shown.iter().take(count).copied().collect::<Vec<Key>>())
    });
    let items = Memo::new(move |_| {
        let timeline = timeline.read();
        let items = timeline.items().iter();
        Arc::new(
            items
                .map(|item| (item.key(), item.clone()))
                .collect::<HashMap<Key, Item>>(),
        )
    });
    let hidden = Memo::new(move |_| shown.read().len() > rows.read().len());
    let nothing = move || {
        let is_empty = shown.read().is_empty();
        is_empty.then(|| {
            let words = if filter.get() == TimelineFilter::only(&USUAL) {
                t.empty()
            } else {
                t.nothing_of_kind()
            };
            view! { <p class="muted timeline-top">{words}</p> }
        })
    };
    view! {
        <KindChips timeline=timeline filter=filter subject=subject />
        <GrowingList
            label=t.title()
            rows=rows
            row=move |key: Key| {
                let item = Memo::new(move |_| items.read().get(&key).cloned());
                view! { <Entry subject=subject item=item /> }
            }
            more_label=subject.words().common().show_more()
        />
        {nothing}
        <Show when=move || hidden.get()>
            <div class="feed-end">
                <Button
                    label=Signal::derive(move || t.show_all(shown.read().len() as u64))
                    tone=Tone::Quiet
                    on_click=move |_| is_whole.set(true)
                />
            </div>
        </Show>
    }
}

/// One chip for each kind there is.
#[component]
fn KindChips(
    subject: Subject,
    timeline: Memo<Arc<Timeline>>,
    filter: RwSignal<TimelineFilter>,
) -> impl IntoView {
    let w = subject.words();
    let counts = Memo::new(move |_| {
        let timeline = timeline.read();
        TimelineKind::ALL.map(|kind| timeline.count(kind))
    });
    let is_usual = move || filter.get() == TimelineFilter::only(&USUAL);
    let choose = move |kind: TimelineKind| {
        // From the usual view, a press asks for this kind alone.
        let chosen = if is_usual() {
            TimelineFilter::only(&[kind])
        } else {
            filter.get_untracked().toggled(kind)
        };
        let is_none = chosen == TimelineFilter::none();
        filter.set(if is_none {
            TimelineFilter::only(&USUAL)
        } else {
            chosen
        });
    };
    let chips = move || {
        let kinds = TimelineKind::ALL.into_iter().zip(counts.get());
        kinds
            .filter(|(_, count)| *count > 0)
            .map(|(kind, count)| {
                view! {
                    <Chip
                        label=format!("{} {count}", labels::kind(w, kind))
                        pressed=Signal::derive(move || !is_usual() && filter.get().has(kind))
                        on_press=move |()| untrack(|| choose(kind))
                    />
                }
            })
            .collect_view()
    };
    let is_worth = move || counts.read().iter().filter(|count| **count > 0).count() > 1;
    view! {
        <Show when=is_worth>
            <div
                class="filter-chips timeline-chips no-print"
                role="group"
                aria-label=w.timeline().show()
            >
                <Chip
                    label=w.common().all()
                    pressed=Signal::derive(is_usual)
                    on_press=move |()| filter.set(TimelineFilter::only(&USUAL))
                />
                {chips}
            </div>
        </Show>
    }
}
