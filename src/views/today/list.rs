//! The list, in sections.

use std::sync::Arc;

use leptos::prelude::*;
use rustc_hash::FxHashMap;

use super::quick::QuickTask;
use super::{Work, row};
use crate::desk::Topic;
use crate::domain::Id;
use crate::insight::{Row, Section, Today};
use crate::ui::{EmptyState, Glyph, GrowingList, LinkButton, Panel, Skeleton, Tone};
use crate::views::routes::Page;

/// Everything there is to do, and a place to write down more.
#[component]
pub fn List(work: Work, today: Memo<Arc<Today>>) -> impl IntoView {
    let desk = work.desk;
    let t = desk.words().today();
    let rows = Memo::new(move |_| {
        let today = today.read();
        let rows = today.rows.iter();
        Arc::new(
            rows.map(|row| (row.key(), row.clone()))
                .collect::<FxHashMap<Id, Row>>(),
        )
    });
    let is_empty = Memo::new(move |_| rows.read().is_empty());
    let more = Memo::new(move |_| today.read().more_absent);
    let more_debts = Memo::new(move |_| today.read().more_debts);
    let sections = Section::ALL
        .map(|section| view! { <Part work=work today=today rows=rows section=section /> })
        .collect_view();
    // Nobody is written down yet: there is no tea before that.
    let is_new = Memo::new(move |_| {
        desk.follow(&[Topic::Customers], |book| {
            book.customers().iter().next().is_none()
        })
    });
    let nothing = move || {
        if !desk.is_complete().get() {
            return view! { <Skeleton /> }.into_any();
        }
        let (c, nav) = (desk.words().customers(), desk.words().nav());
        view! {
            <Show when=move || is_empty.get()>
                {move || {
                    if is_new.get() {
                        view! {
                            <EmptyState
                                icon=Glyph::CheckCircle
                                title=t.empty_title()
                                text=c.empty_text()
                                actions=move || {
                                    view! {
                                        <LinkButton
                                            label=nav.customers()
                                            icon=Glyph::Users
                                            tone=Tone::Primary
                                            href=Page::Customers.href()
                                        />
                                        <LinkButton
                                            label=c.bring_list()
                                            icon=Glyph::Upload
                                            href=Page::Bring.href()
                                        />
                                    }
                                }
                            />
                        }
                            .into_any()
                    } else {
                        view! {
                            <EmptyState
                                icon=Glyph::CheckCircle
                                title=t.empty_title()
                                text=t.empty_text()
                            />
                        }
                            .into_any()
                    }
                }}
            </Show>
        }
        .into_any()
    };
    view! {
        <div class="stack">
            <QuickTask work=work customer=None />
            {sections}
            {move || {
                let count = more_debts.get();
                (count > 0)
                    .then(|| view! { <p class="small"><a href=Page::Debts.href()>{t.more_debts(count)}</a></p> })
            }}
            {move || (more.get() > 0).then(|| view! { <p class="muted small">{t.more_absent(more.get())}</p> })}
            {nothing}
        </div>
    }
}

#[component]
fn Part(
    work: Work,
    today: Memo<Arc<Today>>,
    rows: Memo<Arc<FxHashMap<Id, Row>>>,
    section: Section,
) -> impl IntoView {
    let w = work.desk.words();
    let t = w.today();
    let title = match section {
        Section::Overdue => t.overdue(),
        Section::Today => t.today(),
        Section::Week => t.this_week(),
        Section::Anytime => t.anytime(),
    };
    let keys = Memo::new(move |_| {
        let today = today.read();
        let own = today.rows.iter().filter(|row| row.section == section);
        Arc::new(own.map(Row::key).collect::<Vec<Id>>())
    });
    let is_any = Memo::new(move |_| !keys.read().is_empty());
    let counted = Signal::derive(move || format!("{title} · {}", keys.read().len()));
    let draw = move |key: Id| {
        let row = Memo::new(move |_| rows.read().get(&key).cloned());
        move || row.get().map(|own| row::draw(work, &own))
    };
    view! {
        <Show when=move || is_any.get()>
            <Panel title=counted flush=true>
                <GrowingList
                    label=title
                    rows=keys
                    row=draw
                    more_label=w.common().show_more()
                />
            </Panel>
        </Show>
    }
}
